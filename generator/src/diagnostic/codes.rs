//! The one list of diagnostic codes: number, level, title and explanation of each.

mod examples;

use std::fmt;

use serde::{Serialize, Serializer};

pub use examples::Example;

/// How bad a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Nothing is generated.
    Error,
    /// Code is generated, but the document should be corrected.
    Warning,
    /// Useful to know.
    Note,
}

/// A stable code such as `C201`. The hundreds name the stage: 0 load, 1 bundle, 2 shape, 3 lower, 4 convert and model, 5 lint, 6
/// emit and format, 7 sync, 8 select, 9 progenitor's back end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code {
    number: u16,
    level: Level,
    title: &'static str,
    explanation: &'static str,
}

/// The severity of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Error,
    /// An error that is always repaired.
    Repaired,
    Warning,
    Note,
}

impl Code {
    /// Severity of diagnostics with this code, unless a stage says otherwise.
    pub fn severity(self) -> Severity {
        match self.level {
            Level::Error | Level::Repaired => Severity::Error,
            Level::Warning => Severity::Warning,
            Level::Note => Severity::Note,
        }
    }

    /// Whether the fault is repaired, unless a stage says otherwise.
    pub fn is_repaired(self) -> bool {
        self.level == Level::Repaired
    }

    /// Whether it says that a reference leads nowhere, so that any value stands for what the document meant to describe.
    pub(crate) fn leaves_open(self) -> bool {
        [DANGLING, REF_FILE, REF_URL, REF_LOOP, UNRESOLVED].contains(&self)
    }

    /// A few words.
    pub fn title(self) -> &'static str {
        self.title
    }

    /// What the code means, why it matters, and how to correct the document.
    pub fn explanation(self) -> &'static str {
        self.explanation
    }

    /// A wrong and a right snippet; a test sees to it that every code has them.
    pub fn example(self) -> Option<Example> {
        examples::example(self)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "C{:03}", self.number)
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

macro_rules! codes {
    ($($name:ident = $number:literal, $level:ident, $title:literal, $explanation:literal;)*) => {
        $(
            #[doc = $title]
            pub const $name: Code = Code {
                number: $number,
                level: Level::$level,
                title: $title,
                explanation: $explanation,
            };
        )*

        /// Every code, in order.
        pub const ALL: &[Code] = &[$($name),*];
    };
}

codes! {
    UNREADABLE = 1, Error, "The file cannot be read",
        "The file does not exist, is empty, is not UTF-8, is not a regular file (but a directory, a device or a pipe), or its permissions \
         do not allow it.";
    SYNTAX = 2, Error, "The text is neither YAML nor JSON",
        "The parser stopped at this location. In YAML, look for wrong indentation, or for an unquoted string that contains `: `.";
    DUPLICATE_KEY = 3, Repaired, "An object has the same key twice",
        "Most parsers silently keep only the last value, so a part of the document would be lost. clientgen merges paths, sections of \
         `components` and other maps of names. For any other key it reads the last value. Delete or rename one of the two keys.";
    LIMIT = 4, Error, "The document exceeds a limit of the reader",
        "The reader limits the nesting depth, the repetition of aliases and the size, so that no document can exhaust memory or stack.";
    NOT_OPENAPI = 5, Error, "The document is not an OpenAPI 3 document",
        "A document needs `openapi: 3.0.x` or `openapi: 3.1.x`, `info`, and `paths`, `webhooks` or `components`.";
    NEWER = 6, Warning, "The document uses a newer version of OpenAPI",
        "clientgen reads it as the newest version that it knows, and ignores what is new.";
    NOT_FINITE = 7, Warning, "A number is infinite or not a number",
        "YAML has `.inf` and `.nan`. JSON does not, and no API can send them. clientgen reads the value as null.";
    OVERLAY = 8, Error, "An overlay cannot be applied",
        "An OpenAPI Overlay 1.0 is an object with `overlay: 1.0.0`, `info` and `actions`. Each action has a `target`, a JSONPath into the \
         document. It also has `update`, which is merged into what the target selects, or `remove: true`.";
    OVERLAY_TARGET = 9, Error, "An action of an overlay changes nothing",
        "The target selects no part of the document. Often the document has changed since the overlay was written. Correct or delete the \
         action.";
    OUTSIDE = 10, Error, "A file lies outside the document's project",
        "The content of every file that a document refers to can appear in the client. So a document from elsewhere must not make \
         clientgen read arbitrary files of this machine. A document may read files in its project: the nearest parent folder with `.git`, \
         `Cargo.toml` or `clientgen.toml` (which may be empty), or else its own folder. Links are resolved first. If the file belongs to \
         the document, allow its folder with `--allow-dir DIR`, or in a build script with `sync_clients_allowing`.";
    COMMENTED = 11, Repaired, "A reference without quotes is a comment",
        "In YAML, `#` after a blank starts a comment, so `$ref: #/components/schemas/Brand` has no value. Quotes make it one.";
    NOT_JSON = 12, Warning, "A file is called JSON and is none",
        "The text has what JSON does not allow, such as a comma behind the last entry or a comment. It is read as YAML, which allows it, but other \
         tools go by the name and refuse it.";
    DANGLING = 101, Repaired, "A `$ref` leads nowhere",
        "The reference names a node that its file does not contain. A reference is a JSON pointer such as `#/components/schemas/Brand`. \
         In a key, write `~1` for `/` and `~0` for `~`.";
    REF_FILE = 102, Error, "The file of a `$ref` cannot be read",
        "The path is relative to the file that contains the reference.";
    REF_URL = 103, Error, "A `$ref` is a URL",
        "clientgen fetches nothing, so that a client does not depend on what a server sends at the time. Save the file beside the \
         document, and refer to it by its path.";
    REF_LOOP = 104, Repaired, "References lead only to each other",
        "The references form a circle and never reach a definition. Let one of them name the definition.";
    REQUIRED_FLAG = 201, Warning, "`required` is true or false in a schema",
        "In a schema, `required` is a list of property names. It belongs beside `properties`, not inside a property. True and false are \
         valid only in parameters and request bodies.";
    NULL = 202, Warning, "A key has no value",
        "In YAML, a key without a value has the value null. This is seldom intended.";
    TEXT = 203, Warning, "A value should be a string",
        "YAML reads `version: 1.0` as a number. Quotes make it a string.";
    BOUND = 204, Warning, "A limit is not a number",
        "Limits such as `minimum` and `maxLength` are numbers, without quotes.";
    FLAG = 205, Warning, "A flag is neither true nor false",
        "Write true or false, without quotes.";
    ENUM_VALUE = 206, Warning, "A value of an enum has the wrong type",
        "YAML reads an unquoted 3, 1.0 or true as a number or a boolean, even if the type of the enum is `string`. Quotes make it a \
         string.";
    SCOPES = 207, Warning, "The scopes of a security requirement are not a list",
        "A security requirement maps each scheme name to the list of its scopes. Without scopes, the list is empty.";
    WRONG_KIND = 208, Repaired, "A value has the wrong type",
        "OpenAPI requires another type here, such as an object, a list or a string, so this part cannot be read.";
    MISSING_KEY = 209, Repaired, "A required key is missing",
        "If clientgen can use a substitute, it says so, and this is a warning.";
    SAME_OPERATION_ID = 210, Repaired, "Two operations have the same operationId",
        "The operationId becomes the name of the client's method, so it must be unique.";
    MADE_OPERATION_ID = 211, Warning, "An operation has no operationId",
        "clientgen makes a name from method and path. If the path changes, the name changes too, and breaks the code that calls the \
         method.";
    UNDECLARED_PARAMETER = 212, Repaired, "A path parameter is not declared",
        "Each name in braces needs a parameter with `in: path`, in the operation or in its path item, that describes the value.";
    UNUSED_PARAMETER = 213, Warning, "A path parameter does not occur in its path",
        "The path has no place for its value. Perhaps one of the two names is misspelt.";
    SAME_PARAMETER = 214, Repaired, "A parameter is declared twice",
        "In one list, each combination of `name` and `in` must be unique.";
    OPTIONAL_PATH_PARAMETER = 215, Warning, "A path parameter is not required",
        "Without its value the path would be a different one. So it is always required.";
    UNKNOWN_VALUE = 216, Repaired, "OpenAPI does not have this value",
        "The location of a parameter, its style, a status, or the type of a security scheme is not one of the values that OpenAPI \
         defines.";
    ODD_PATH = 217, Repaired, "A key of `paths` is not a path",
        "A path starts with a slash and has no query. Its braces contain a name and nothing else. A part after `#` is never sent. \
         Describe a part after `?` as parameters with `in: query`. If the value of a parameter may contain slashes, as in \
         `/files/{path}`, write `x-allow-reserved: true` in the parameter.";
    UNKNOWN_TYPE = 218, Repaired, "The type does not exist",
        "JSON Schema has the types `string`, `number`, `integer`, `boolean`, `object`, `array` and `null`. For types of other languages, \
         use a `format`, such as `type: string` with `format: date`.";
    SWAGGER = 219, Repaired, "A part is written as in Swagger 2",
        "The document is OpenAPI 3, but a part of it is Swagger 2: a body among the parameters, a type beside a parameter's name, or a \
         schema beside a response's description. Most tools ignore such parts. swagger2openapi converts a whole document.";
    MISSPELT_KEY = 220, Repaired, "A key is misspelt",
        "OpenAPI has no such key, but a very similar one. The content of an unknown key would be lost, so clientgen reads the key as the similar one.";
    UNKNOWN_KEY = 221, Repaired, "OpenAPI does not have the key",
        "The keys of each object of OpenAPI are a closed list. A key for another tool starts with `x-`. Any other key has no effect, and its content is lost.";
    UNKNOWN_KEYWORD = 222, Note, "JSON Schema does not have the keyword",
        "Since OpenAPI 3.1, a schema may have any keyword. clientgen generates nothing for a keyword that JSON Schema does not have.";
    FORMAT = 223, Warning, "A format is misspelt",
        "Formats are an open list, so an unknown format is not an error. But a format that is nearly a known one probably means that one.";
    NEWER_KEYWORD = 224, Note, "A document of OpenAPI 3.0 has a keyword of 3.1",
        "clientgen reads it as 3.1 defines it. Other tools may ignore or refuse it: write `openapi: 3.1.0`, or use the keyword of 3.0.";
    OLDER_KEYWORD = 225, Warning, "A document of OpenAPI 3.1 has a keyword of 3.0",
        "3.1 has no `nullable`: a type can be a list that contains `null`. clientgen reads `nullable` as 3.0 defines it, but other tools ignore it.";
    SERVER_URL = 226, Warning, "The URL of a server is not one",
        "A server URL starts with a scheme, such as `https://`, or is a path relative to the document, such as `/v2`. It has no query, because clients append the paths of operations.";
    NO_ITEMS = 227, Warning, "A list has no `items`",
        "OpenAPI 3.0 requires `items`. Without them, the list can contain any values.";
    MUTUAL_TLS = 301, Note, "A security scheme is a client certificate",
        "A certificate belongs to the connection, so the generated client sends nothing for this scheme. Give the certificate to the HTTP \
         client that you build the client with.";
    CONDITION = 302, Note, "A schema has a condition",
        "`if`, `then`, `else` and similar keywords say which properties are required when others are present. Rust types cannot express \
         that. All properties are generated as optional, and only the server checks the condition.";
    NOT_CONVERTED = 401, Repaired, "A part of the document does not have the form that OpenAPI requires",
        "This part has a key of the wrong type, or lacks a required key.";
    UNRESOLVED = 402, Repaired, "A `$ref` leads to the wrong kind of item",
        "A reference must name an item of the section that belongs to its location, such as `#/components/schemas/Brand` for a schema.";
    ENDLESS = 403, Repaired, "A schema is defined only by itself",
        "The references form a circle that never reaches an object, a list or a simple type. So no value has this type.";
    UNSUPPORTED = 404, Error, "clientgen cannot generate this yet",
        "The document is valid, but clientgen has no Rust type for this part of it.";
    ENUM_COLLISION = 405, Warning, "Two values of an enum become the same variant",
        "clientgen names variants after values. If two values differ only in case or signs, the second gets a longer name that shows the \
         difference. To name the variants yourself, add `x-enum-varnames`, a list of names beside `enum`.";
    REQUIRED_UNKNOWN = 406, Warning, "`required` names a property that is not declared",
        "clientgen generates nothing for a property without a declaration, and checks no payload for it.";
    NO_OPERATION_ID = 407, Error, "An operation has no `operationId`",
        "The operationId becomes the name of the client's method.";
    PAGING = 408, Repaired, "`x-pagination` does not fit its operation",
        "It names a parameter that the operation does not have, or a location that the response does not have.";
    ALL_OF_CONFLICT = 409, Warning, "Two members of `allOf` declare a property differently",
        "A value would have to match both declarations. clientgen uses the later one. Declare the property once.";
    TOKEN_AUTH = 410, Repaired, "`x-token-auth` does not fit its document",
        "It names an operation that the document does not have, or lacks a field. specs/README.md lists the fields.";
    CONSTRUCTORS = 411, Repaired, "`x-constructors` does not fit its object",
        "Each constructor names fields of the object in `arguments` and `null`, and together they name every required field.";
    DEFAULT = 501, Repaired, "A default is not a value of its schema",
        "The server would refuse this default, and no value of the schema's type can hold it.";
    EXTENSION = 502, Repaired, "An extension is misspelt",
        "An unknown extension has no effect. clientgen reports only names that are similar to those that it knows, and ignores other \
         extensions.";
    EXTENSION_SHAPE = 503, Repaired, "An extension does not have the right shape",
        "specs/extensions.schema.json defines the content of each extension. clientgen leaves out an extension that does not fit, and reads the rest of the document without it.";
    PAGINATION_PARAMETER = 504, Repaired, "`x-pagination` names a parameter that is not declared",
        "The parameters that request a page must be parameters of the operation.";
    PAGINATION_PLACE = 505, Repaired, "`x-pagination` names a location that the response does not have",
        "`items`, `next` and the fields of `response` are JSON pointers into the response of the operation.";
    MISPLACED_EXTENSION = 506, Repaired, "An extension has no effect in this location",
        "Each extension belongs to one kind of object, such as an operation. In other objects, clientgen does not read it.";
    UNKNOWN_SCHEME = 507, Repaired, "A security requirement names an unknown security scheme",
        "Every name in `security` must be declared in `components/securitySchemes`.";
    UNDECLARED_PAGING = 508, Note, "A list is probably paginated",
        "A list with a parameter such as `page` or `cursor` is probably paginated. OpenAPI cannot express that. If you add the extension \
         `x-pagination`, the client's method gets a stream of all items. For a document that is not yours, use an overlay.";
    UNDOCUMENTED_ERRORS = 509, Note, "An operation does not describe its errors",
        "The client reports the status, and keeps the body as text. If the document has a schema for the errors, programs can read them \
         as types.";
    UNNAMED = 510, Note, "The same object is written out in several places",
        "Types are named after components. An object outside `components` gets one type for each place, named after that place. A value \
         of one of these types does not fit another.";
    UNDECLARED_TAG = 511, Warning, "A tag is not declared",
        "The document declares tags, but an operation has another tag. Often the tag is misspelt; the operation gets a module of its own.";
    SAME_PATH = 512, Repaired, "Two paths differ only in the names of their parameters",
        "A server cannot distinguish `/orders/{id}` from `/orders/{orderId}`. Put the operations of both under one path.";
    NO_VALUE = 513, Warning, "No value can exist",
        "An object requires a field that requires an object that requires the first object, and so on without end. One of the fields must be optional, nullable or a list.";
    UNPRINTABLE = 601, Error, "A generated file is not valid Rust",
        "This is a bug of clientgen. Please report it, with the part of the document that the message names.";
    STALE = 701, Error, "A generated file is out of date",
        "The spec or the generator changed after the file was generated. Run `clientgen sync`, and commit what it writes.";
    HAND_EDITED = 702, Error, "A generated file was edited by hand",
        "The next run would lose the edits, so clientgen does not overwrite the file. Make the change in the spec, or in hand-written \
         code beside the generated code. Then restore or delete the file, and run `clientgen sync`.";
    MISSING = 703, Error, "A generated file is missing",
        "Run `clientgen sync`, and commit what it writes.";
    ORPHAN = 704, Error, "A generated file is no longer needed",
        "An earlier run wrote the file, but the spec does not generate it any more. `clientgen sync` deletes it.";
    FOREIGN = 705, Error, "Another file has the name of a generated file",
        "No run of clientgen wrote this file, and clientgen never overwrites a file that it did not write.";
    NOT_WRITTEN = 706, Error, "The file system reported an error",
        "A file could not be read, written or deleted. If this interrupted a run, the next run finishes its work.";
    BAD_MANIFEST = 707, Error, "A manifest is damaged",
        "MANIFEST lists the generated files of a folder, with a hash of each. Without it, clientgen cannot overwrite anything in the \
         folder safely. Restore it from version control.";
    SAME_MODULE = 708, Error, "Two specs have the same module name",
        "A module has the name of its spec, without the extension and with `_` for `-`. On some file systems, names that differ only in \
         case are the same.";
    OTHER_API = 709, Error, "The folder contains the client of another API",
        "MANIFEST records the document's file name and title. `clientgen generate` updates a crate only if both are the same, apart from \
         case. So it never replaces the client of another API by mistake. If you renamed the document or changed its title, use `--force` \
         once.";
    NOT_SELECTED = 801, Error, "The selection is not in the document",
        "A tag or pattern on the command line matches no operation. It is probably misspelt.";
    PROGENITOR_GIVES_UP = 901, Warning, "progenitor's client supports less than the document",
        "progenitor cannot express a part of the operation or the schema. The message says what the client has instead. Requests are \
         still what the document asks for, unless the message says otherwise. clientgen's own back end has no such limit.";
    PROGENITOR_LEFT_OUT = 902, Warning, "progenitor's client lacks an operation",
        "progenitor cannot generate the operation in any form with the same meaning. This does not affect the other operations.";
    PROGENITOR_REFUSES = 903, Error, "progenitor can generate nothing from the document",
        "progenitor can generate none of the operations. clientgen writes nothing.";
    PROGENITOR_IGNORES = 904, Warning, "progenitor's client ignores a part of the document",
        "progenitor never reads this part of a document. The caller of the client must do what the message says. The JSON report lists \
         the operations. clientgen's own back end reads all of it.";
}
