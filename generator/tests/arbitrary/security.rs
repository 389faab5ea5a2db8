//! Security schemes of all kinds, and what asks for them.

use serde_json::{Map, Value, json};

use super::schema::Maker;

impl Maker<'_> {
    pub(crate) fn requirements(&mut self) -> Value {
        let count = self.random.below(3);
        let mut alternatives = Vec::new();
        for _ in 0..count {
            let mut needed = Map::new();
            for _ in 0..self.random.below(3) {
                needed.insert(format!("s{}", self.random.below(4)), json!([]));
            }
            alternatives.push(Value::Object(needed));
        }
        json!(alternatives)
    }

    /// The schemes `s0` to `s3`, and one with a name of its own.
    pub(crate) fn schemes(&mut self) -> Value {
        let mut schemes: Map<String, Value> = (0..4).map(|it| (format!("s{it}"), self.scheme())).collect();
        schemes.insert(self.name(), self.scheme());
        Value::Object(schemes)
    }

    fn scheme(&mut self) -> Value {
        let mut scheme = match self.random.below(10) {
            0 => json!({"type": "http", "scheme": "basic"}),
            1 => json!({"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}),
            2 => {
                json!({"type": "http", "scheme": self.random.pick(&["digest", "Bearer", "negotiate", "hoba"])})
            }
            3 => json!({"type": "apiKey", "in": "header", "name": self.names.token(self.random)}),
            4 => json!({"type": "apiKey", "in": "query", "name": self.name()}),
            5 => json!({"type": "apiKey", "in": "cookie", "name": self.names.token(self.random)}),
            6 => self.oauth(),
            7 => json!({"type": "openIdConnect", "openIdConnectUrl": "https://example.com/.well-known"}),
            8 if self.newer => json!({"type": "mutualTLS"}),
            _ => {
                let part: String =
                    self.name().chars().filter(|it| it.is_alphanumeric() || *it == '_').collect();
                json!({"type": "apiKey", "in": "header", "name": "Authorization", "x-header-template": format!("Token token={{token}},more={{{part}x}}")})
            }
        };
        if self.chance(20) {
            scheme["description"] = json!(self.words());
        }
        scheme
    }

    fn oauth(&mut self) -> Value {
        let scopes = json!({self.name(): self.words(), "read": "Read."});
        let url = "https://example.com/token";
        let mut flows = Map::new();
        if self.chance(60) {
            flows.insert("clientCredentials".to_owned(), json!({"tokenUrl": url, "scopes": scopes}));
        }
        if self.chance(30) {
            flows.insert("implicit".to_owned(), json!({"authorizationUrl": url, "scopes": {}}));
        }
        if self.chance(30) {
            flows.insert("password".to_owned(), json!({"tokenUrl": url, "scopes": scopes}));
        }
        if self.chance(30) {
            let flow = json!({"authorizationUrl": url, "tokenUrl": url, "refreshUrl": url, "scopes": scopes});
            flows.insert("authorizationCode".to_owned(), flow);
        }
        json!({"type": "oauth2", "flows": flows})
    }

    /// An operation that hands out tokens, and the scheme that they belong to.
    pub(crate) fn login(&mut self) -> (Value, Value) {
        let (token, field) = (self.name(), self.name());
        let id = self.name();
        let place = format!("/{}", token.replace('~', "~0").replace('/', "~1"));
        let scheme = json!({"type": "http", "scheme": "bearer", "x-token-auth": {"login": id, "token": place, "lifetime": 600}});
        let json_of = |schema: Value| json!({"application/json": {"schema": schema}});
        let operation = json!({
            "operationId": id,
            "security": [],
            "requestBody": {"content": json_of(json!({"type": "object", "required": [field], "properties": {field.clone(): {"type": "string"}, self.name(): self.schema(2)}}))},
            "responses": {"200": {"description": "A token.", "content": json_of(json!({"type": "object", "properties": {token: {"type": "string"}}}))}},
        });
        (operation, scheme)
    }

    pub(crate) fn servers(&mut self) -> Value {
        let mut servers = Vec::new();
        for _ in 0..self.random.below(3) {
            let name: String = self.name().chars().filter(|it| !"{}/?#".contains(*it)).collect();
            if name.is_empty() || self.chance(40) {
                servers.push(json!({"url": self.random.pick(&["https://a.example/v1", "/v1", "", "https://a.example/", "//b.example", "{x}"])}));
                continue;
            }
            let mut variable =
                json!({"default": self.random.pick(&["a", "", "b.c"]), "description": self.words()});
            if self.chance(30) {
                variable["enum"] = json!(["a", "", "b.c"]);
            }
            if self.chance(20) {
                variable["x-required"] = json!(true);
            }
            servers.push(json!({"url": format!("https://{{{name}}}.example/{{base}}"), "variables": {name: variable, "base": {"default": "v1"}}}));
        }
        json!(servers)
    }
}
