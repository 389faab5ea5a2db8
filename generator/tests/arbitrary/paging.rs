//! Lists that come in pages, as `x-pagination` declares them.

use serde_json::{Map, Value, json};

use super::schema::Maker;

impl Maker<'_> {
    /// An operation whose pages follow each other in one of the five ways.
    pub(crate) fn paged(&mut self) -> Value {
        let (page, size, items, total, next) =
            (self.name(), self.name(), self.name(), self.name(), self.name());
        let at = |name: &str| format!("/{}", name.replace('~', "~0").replace('/', "~1"));
        let whole = self.chance(20);
        let place = if whole { String::new() } else { at(&items) };
        let declared = match self.random.below(5) {
            0 => {
                json!({"kind": "page-number", "parameters": {"page": page, "size": size}, "first": 1, "items": place, "response": {"total": at(&total)}})
            }
            1 => {
                json!({"kind": "offset", "parameters": {"offset": page, "size": size}, "items": place, "response": {"total": at(&total)}})
            }
            2 => json!({"kind": "cursor", "parameters": {"cursor": page}, "items": place, "next": at(&next)}),
            3 => {
                json!({"kind": "header-token", "parameters": {"token": page}, "next_header": "X-Next", "items": place})
            }
            _ => json!({"kind": "link-header", "parameters": {"size": size}, "items": place}),
        };
        let list = json!({"type": "array", "items": self.schema(2)});
        let mut properties = Map::new();
        properties.insert(total, self.figure());
        properties.insert(next, json!({"type": "string"}));
        properties.insert(items.clone(), list.clone());
        let mut response = json!({"type": "object", "properties": properties});
        if self.chance(50) {
            response["required"] = json!([items]);
        }
        let response = if whole { list } else { response };
        let mut parameters = vec![json!({"name": page, "in": "query", "schema": self.figure()})];
        if size != page {
            parameters
                .push(json!({"name": size, "in": "query", "schema": {"type": "integer", "default": 10}}));
        }
        json!({
            "operationId": self.name(),
            "x-pagination": declared,
            "parameters": parameters,
            "responses": {"200": {"description": "A page.", "content": {"application/json": {"schema": response}}}},
        })
    }

    fn figure(&mut self) -> Value {
        match self.random.below(6) {
            0 => json!({"type": "integer", "format": "int32"}),
            1 => json!({"type": "string"}),
            2 => json!({"type": "number"}),
            3 => json!({"type": "integer", "nullable": true}),
            _ => json!({"type": "integer"}),
        }
    }
}
