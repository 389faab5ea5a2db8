//! The keys that each object of OpenAPI has, in 3.0, 3.1 and 3.2 together, and the keywords of JSON Schema.

use crate::document::{Pointer, walk::Kind};

/// An object of OpenAPI.
#[derive(Clone, Copy, Debug)]
pub(in crate::shape) struct Object {
    /// What people call it.
    pub(super) name: &'static str,
    /// Its keys. `x-` and `$ref` are possible everywhere.
    pub(super) keys: &'static [&'static str],
    /// Keys that it had in Swagger 2, which are read or reported elsewhere.
    pub(super) swagger: &'static [&'static str],
}

const fn object(name: &'static str, keys: &'static [&'static str]) -> Object {
    Object { name, keys, swagger: &[] }
}

/// Keywords of Schema Objects in 3.0.
pub(super) const SCHEMA_30: &[&str] = &[
    "title",
    "multipleOf",
    "maximum",
    "exclusiveMaximum",
    "minimum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "pattern",
    "maxItems",
    "minItems",
    "uniqueItems",
    "maxProperties",
    "minProperties",
    "required",
    "enum",
    "type",
    "allOf",
    "oneOf",
    "anyOf",
    "not",
    "items",
    "properties",
    "additionalProperties",
    "description",
    "format",
    "default",
    "nullable",
    "discriminator",
    "readOnly",
    "writeOnly",
    "xml",
    "externalDocs",
    "example",
    "deprecated",
];

/// Keywords of Schema Objects that came with 3.1, and those of older drafts of JSON Schema.
pub(super) const SCHEMA_31: &[&str] = &[
    "const",
    "examples",
    "if",
    "then",
    "else",
    "dependentSchemas",
    "dependentRequired",
    "prefixItems",
    "contains",
    "minContains",
    "maxContains",
    "patternProperties",
    "propertyNames",
    "unevaluatedItems",
    "unevaluatedProperties",
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
    "definitions",
    "dependencies",
    "additionalItems",
    "id",
    "$id",
    "$schema",
    "$anchor",
    "$dynamicAnchor",
    "$dynamicRef",
    "$recursiveAnchor",
    "$recursiveRef",
    "$defs",
    "$comment",
    "$vocabulary",
];

const DOCUMENT: Object = Object {
    name: "the document",
    keys: &[
        "openapi",
        "$self",
        "$schema",
        "info",
        "jsonSchemaDialect",
        "servers",
        "paths",
        "webhooks",
        "components",
        "security",
        "tags",
        "externalDocs",
    ],
    swagger: &[
        "swagger",
        "host",
        "basePath",
        "schemes",
        "consumes",
        "produces",
        "definitions",
        "parameters",
        "responses",
        "securityDefinitions",
    ],
};
const INFO: Object =
    object("`info`", &["title", "summary", "description", "termsOfService", "contact", "license", "version"]);
const CONTACT: Object = object("`contact`", &["name", "url", "email"]);
const LICENSE: Object = object("`license`", &["name", "identifier", "url"]);
const TAG: Object = object("a tag", &["name", "summary", "description", "externalDocs", "parent", "kind"]);
const EXTERNAL_DOCS: Object = object("`externalDocs`", &["description", "url"]);
const DISCRIMINATOR: Object = object("a discriminator", &["propertyName", "mapping", "defaultMapping"]);
const XML: Object = object("`xml`", &["name", "namespace", "prefix", "attribute", "wrapped", "nodeType"]);
const FLOWS: Object = object(
    "`flows`",
    &["implicit", "password", "clientCredentials", "authorizationCode", "deviceAuthorization"],
);
const FLOW: Object =
    object("a flow", &["authorizationUrl", "deviceAuthorizationUrl", "tokenUrl", "refreshUrl", "scopes"]);
const COMPONENTS: Object = object(
    "`components`",
    &[
        "schemas",
        "responses",
        "parameters",
        "examples",
        "requestBodies",
        "headers",
        "securitySchemes",
        "links",
        "callbacks",
        "pathItems",
        "mediaTypes",
    ],
);
const PATH_ITEM: Object = object(
    "a path",
    &[
        "summary",
        "description",
        "get",
        "put",
        "post",
        "delete",
        "options",
        "head",
        "patch",
        "trace",
        "query",
        "additionalOperations",
        "servers",
        "parameters",
    ],
);
const OPERATION: Object = Object {
    name: "an operation",
    keys: &[
        "tags",
        "summary",
        "description",
        "externalDocs",
        "operationId",
        "parameters",
        "requestBody",
        "responses",
        "callbacks",
        "deprecated",
        "security",
        "servers",
    ],
    swagger: &["consumes", "produces", "schemes"],
};
const PARAMETER: Object = Object {
    name: "a parameter",
    keys: &[
        "name",
        "in",
        "description",
        "summary",
        "required",
        "deprecated",
        "allowEmptyValue",
        "style",
        "explode",
        "allowReserved",
        "schema",
        "example",
        "examples",
        "content",
    ],
    swagger: SWAGGER_VALUE,
};
const HEADER: Object = Object {
    name: "a header",
    keys: &[
        "description",
        "summary",
        "required",
        "deprecated",
        "allowEmptyValue",
        "style",
        "explode",
        "allowReserved",
        "schema",
        "example",
        "examples",
        "content",
    ],
    swagger: SWAGGER_VALUE,
};
const REQUEST_BODY: Object = object("a request body", &["description", "summary", "content", "required"]);
const MEDIA_TYPE: Object = object(
    "a media type",
    &[
        "schema",
        "itemSchema",
        "example",
        "examples",
        "encoding",
        "prefixEncoding",
        "itemEncoding",
        "description",
    ],
);
const ENCODING: Object = object(
    "an encoding",
    &[
        "contentType",
        "headers",
        "style",
        "explode",
        "allowReserved",
        "encoding",
        "prefixEncoding",
        "itemEncoding",
    ],
);
const RESPONSE: Object = Object {
    name: "a response",
    keys: &["summary", "description", "headers", "content", "links"],
    swagger: &["schema", "examples"],
};
const EXAMPLE: Object = object(
    "an example",
    &["summary", "description", "value", "externalValue", "dataValue", "serializedValue"],
);
const LINK: Object = object(
    "a link",
    &["operationRef", "operationId", "parameters", "requestBody", "description", "summary", "server"],
);
const SECURITY_SCHEME: Object = Object {
    name: "a security scheme",
    keys: &[
        "type",
        "description",
        "summary",
        "name",
        "in",
        "scheme",
        "bearerFormat",
        "flows",
        "openIdConnectUrl",
        "oauth2MetadataUrl",
        "deprecated",
    ],
    swagger: &["flow", "authorizationUrl", "tokenUrl", "scopes"],
};
const SERVER: Object = object("a server", &["url", "description", "variables", "name"]);
const SERVER_VARIABLE: Object = object("a server variable", &["enum", "default", "description"]);

/// What described a value beside its name in Swagger 2.
const SWAGGER_VALUE: &[&str] = &[
    "type",
    "format",
    "items",
    "enum",
    "default",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
    "multipleOf",
    "collectionFormat",
];

/// What OpenAPI calls the object at a place, unless it is a schema or has names for keys.
pub(in crate::shape) fn object_at(kind: Kind, at: &Pointer) -> Option<Object> {
    Some(match kind {
        Kind::Document => DOCUMENT,
        Kind::Components => COMPONENTS,
        Kind::PathItem => PATH_ITEM,
        Kind::Operation => OPERATION,
        Kind::Parameter => PARAMETER,
        Kind::RequestBody => REQUEST_BODY,
        Kind::Response => RESPONSE,
        Kind::Header => HEADER,
        Kind::MediaType => MEDIA_TYPE,
        Kind::Encoding => ENCODING,
        Kind::Example => EXAMPLE,
        Kind::Link => LINK,
        Kind::SecurityScheme => SECURITY_SCHEME,
        Kind::Server => SERVER,
        Kind::ServerVariable => SERVER_VARIABLE,
        Kind::Other => return other_at(at),
        Kind::Schema | Kind::Callback | Kind::Map(_) | Kind::List(_) | Kind::Data => return None,
    })
}

/// The small objects, which the walk does not tell apart: their key, or that of the object around them, says what they are.
fn other_at(at: &Pointer) -> Option<Object> {
    let parent = at.parent()?;
    let (around, key) = (parent.last().unwrap_or_default(), at.last()?);
    Some(match (around.as_str(), key.as_str()) {
        ("", "info") if parent == Pointer::root() => INFO,
        ("info", "contact") => CONTACT,
        ("info", "license") => LICENSE,
        ("tags", _) if parent.parent() == Some(Pointer::root()) => TAG,
        (_, "externalDocs") => EXTERNAL_DOCS,
        (_, "discriminator") => DISCRIMINATOR,
        (_, "xml") => XML,
        (_, "flows") => FLOWS,
        ("flows", key) if FLOWS.keys.contains(&key) => FLOW,
        (_, "server") => SERVER,
        _ => return None,
    })
}
