//! The one list of diagnostic codes: number, level, title and explanation of each.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::diagnostic::Severity;

/// A stable code such as `C201`. The hundreds name the stage: 0 load, 1 bundle, 2 shape, 3 lower, 4 convert and model, 5 lint, 6
/// emit and format, 7 sync, 8 select, 9 the back end of progenitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code {
    number: u16,
    level: Level,
    title: &'static str,
    explanation: &'static str,
}

/// How bad diagnostics with a code are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Error,
    /// An error that is always mended.
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

    /// Whether what is wrong is mended, unless a stage says otherwise.
    pub fn is_repaired(self) -> bool {
        self.level == Level::Repaired
    }

    /// A few words.
    pub fn title(self) -> &'static str {
        self.title
    }

    /// What it means, why it matters and how it is mended.
    pub fn explanation(self) -> &'static str {
        self.explanation
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
        "The file does not exist, is a directory, a device or a pipe, is empty, is not UTF-8, or may not be read.";
    SYNTAX = 2, Error, "The text is neither YAML nor JSON",
        "The parser stopped at the place shown. In YAML look for wrong indentation or an unquoted text with `: ` in it.";
    DUPLICATE_KEY = 3, Repaired, "A key stands twice in one object",
        "Most parsers silently keep the last of the two, so one half of the document would be lost. Paths, sections and other lists of names are put \
         together; of anything else the last one is read. Delete or rename one of them.";
    LIMIT = 4, Error, "The document goes beyond a bound of the reader",
        "Depth of nesting, repetition of aliases and size are bounded, so that no document can exhaust memory or stack.";
    NOT_OPENAPI = 5, Error, "The document is not an OpenAPI 3 document",
        "A document needs `openapi: 3.0.x` or `openapi: 3.1.x`, `info`, and `paths`, `webhooks` or `components`.";
    NEWER = 6, Warning, "The document is written for a newer OpenAPI",
        "It is read as the newest version that is known. What is new is ignored.";
    NOT_FINITE = 7, Warning, "A number is infinite or not a number",
        "YAML has `.inf` and `.nan`, JSON has not, and no API can send them. The value is read as null.";
    OVERLAY = 8, Error, "An overlay cannot be applied",
        "An OpenAPI Overlay 1.0 is an object with `overlay: 1.0.0`, `info` and `actions`; each action has a `target`, a JSONPath into \
         the document, and `update`, which is merged into what the target selects, or `remove: true`.";
    OVERLAY_TARGET = 9, Error, "An overlay's action changes nothing",
        "The target selects no part of the document. Often the document has changed since the overlay was written, so the action has to \
         be mended or deleted.";
    OUTSIDE = 10, Error, "A file lies outside the document's project",
        "What a document refers to ends up in a client, so that one from elsewhere must not have files of this machine read. It reads what \
         lies below the nearest folder above it that has `.git`, `Cargo.toml` or `clientgen.toml` (an empty one will do), or else below its \
         own folder; links are resolved first. If the file belongs to the document, `--allow-dir DIR` allows its folder; a build script \
         passes it to `sync_clients_allowing`.";
    DANGLING = 101, Repaired, "A `$ref` leads nowhere",
        "The reference names a node that its file does not have. A reference is the way to the node, such as \
         `#/components/schemas/Brand`, with `~1` for `/` and `~0` for `~` in keys.";
    REF_FILE = 102, Error, "The file of a `$ref` cannot be read",
        "Files are looked for relative to the file in which the reference stands.";
    REF_URL = 103, Error, "A `$ref` would have to be fetched",
        "A client must not depend on what a server sends while it is generated. Save the file beside the document and refer to it \
         by its path.";
    REF_LOOP = 104, Repaired, "References lead only to each other",
        "Following the references never arrives at anything. Let one of them name what is meant.";
    REQUIRED_FLAG = 201, Warning, "`required` is true or false in a schema",
        "In a schema, `required` is a list: the names of the properties that must be there. It stands beside `properties`, not in \
         them. True or false is right only in parameters and request bodies.";
    NULL = 202, Warning, "A key has no value",
        "In YAML, a key with nothing behind it has the value null, which is seldom what is meant.";
    TEXT = 203, Warning, "Something that should be a text is none",
        "YAML reads `version: 1.0` as a number. Quotes make it a text.";
    BOUND = 204, Warning, "A bound is not a number", "Bounds such as `minimum` and `maxLength` are numbers, without quotes.";
    FLAG = 205, Warning, "A flag is neither true nor false", "YAML and JSON have true and false, without quotes.";
    ENUM_VALUE = 206, Warning, "A value of an enum has another type than the enum",
        "YAML reads an unquoted 3, 1.0 or true as a number or a truth value, also where the enum is of texts. Quotes make it a text.";
    SCOPES = 207, Warning, "The scopes of a security requirement are not a list",
        "A requirement is an object of scheme names, each with the list of its scopes; without scopes the list is empty.";
    WRONG_KIND = 208, Repaired, "A part is an object, a list or a text where OpenAPI wants another",
        "The part at the place shown cannot be read, because it is of another kind than OpenAPI says.";
    MISSING_KEY = 209, Repaired, "Something that OpenAPI asks for is missing",
        "Where a client can do without, something is taken for it and this is a warning.";
    SAME_OPERATION_ID = 210, Repaired, "Two operations have the same operationId",
        "The operationId becomes the name of the client's method, so that two operations cannot share one.";
    MADE_OPERATION_ID = 211, Warning, "An operation has no operationId",
        "A name is made of method and path. It changes when the path does, and with it the code of whoever calls it.";
    UNDECLARED_PARAMETER = 212, Repaired, "A parameter in a path is not declared",
        "Every name in braces needs a parameter with `in: path`, of the operation or of its path, that says what the value is.";
    UNUSED_PARAMETER = 213, Warning, "A path parameter does not occur in its path",
        "There is no place to put its value. Perhaps the names differ in spelling.";
    SAME_PARAMETER = 214, Repaired, "A parameter is declared twice",
        "In one list, a name may stand once per place (`in`).";
    OPTIONAL_PATH_PARAMETER = 215, Warning, "A path parameter is not required",
        "Without its value the path would be another one, so it is always required.";
    UNKNOWN_VALUE = 216, Repaired, "A word that OpenAPI does not know",
        "The place of a parameter, its style, a status or the type of a security scheme is none of those that OpenAPI has.";
    ODD_PATH = 217, Repaired, "A key of `paths` is not a path",
        "A path starts with a slash, and ends before the query; its braces hold a name and nothing else. What follows a `#` is never sent; what \
         follows a `?` belongs to parameters with `in: query`. Where the value of a parameter may have slashes, as in `/files/{path}`, say \
         `x-allow-reserved: true` in the parameter.";
    UNKNOWN_TYPE = 218, Repaired, "There is no such type",
        "JSON Schema has `string`, `number`, `integer`, `boolean`, `object`, `array` and `null`. What other languages have types for is \
         a `format` of one of them, such as `type: string` with `format: date`.";
    SWAGGER = 219, Repaired, "A part of Swagger 2",
        "The document says that it is OpenAPI 3, and parts of it are written as in Swagger 2: bodies among the parameters, types beside \
         names, schemas beside descriptions. Most tools ignore them. swagger2openapi converts a whole document.";
    MUTUAL_TLS = 301, Note, "A security scheme is a client certificate",
        "Certificates belong to the connection. The generated client sends nothing for this scheme; give the certificate to the HTTP \
         client that it is built with.";
    CONDITION = 302, Note, "A condition in a schema",
        "`if`, `then`, `else` and their kin say what must be there when something else is. Types cannot say that: the properties are \
         generated, all optional, and the condition is the server's to check.";
    NOT_CONVERTED = 401, Repaired, "A part of the document does not have the shape that OpenAPI gives it",
        "The part at the place shown has a key of the wrong type, or lacks one that OpenAPI requires.";
    UNRESOLVED = 402, Repaired, "A `$ref` does not lead to an item of its kind",
        "A reference has to name an item of the section that its place asks for, such as `#/components/schemas/Brand` for a schema.";
    ENDLESS = 403, Repaired, "A schema is defined by nothing but itself",
        "The references form a circle without an object or a member on the way, so no value has this type.";
    UNSUPPORTED = 404, Error, "Something that this generator cannot write down yet",
        "The document is right; the generator does not have a Rust shape for this part of it.";
    ENUM_COLLISION = 405, Warning, "Two values of an enum become the same variant",
        "Variants are named after values. Where two values differ only in case or signs, the second gets a name that says so. To name the variants yourself, use \
         `x-enum-varnames`, a list of names beside `enum`.";
    REQUIRED_UNKNOWN = 406, Warning, "`required` names a property that is not declared",
        "Nothing can be generated for a property without a declaration, and no payload is checked for it.";
    NO_OPERATION_ID = 407, Error, "An operation has no `operationId`",
        "The operationId becomes the name of the client's method.";
    PAGING = 408, Error, "`x-pagination` does not fit its operation",
        "The declaration names a parameter, or a place in the response, that the operation does not have.";
    ALL_OF_CONFLICT = 409, Warning, "Two members of `allOf` declare a property differently",
        "A value would have to satisfy both; the later declaration is generated. Declare the property once.";
    TOKEN_AUTH = 410, Error, "`x-token-auth` does not fit its document",
        "The declaration names an operation that the document does not have, or lacks a part; specs/README.md lists the parts.";
    CONSTRUCTORS = 411, Error, "`x-constructors` does not fit its object",
        "Each constructor names fields of the object in `arguments` and `null`, and together they name every required one.";
    DEFAULT = 501, Repaired, "A default is not a value of its schema",
        "A client that sends the default would be refused, and no value of the schema's type can be made of it.";
    EXTENSION = 502, Warning, "An extension is misspelt",
        "An unknown extension does nothing, silently. Only those that are nearly right are reported; extensions of others are left \
         alone.";
    PAGINATION = 503, Error, "`x-pagination` does not have the shape that it should have",
        "Each kind of paging has fields of its own; specs/README.md lists them.";
    PAGINATION_PARAMETER = 504, Error, "`x-pagination` names a parameter that is not declared",
        "The parameters that ask for a page have to be parameters of the operation.";
    PAGINATION_PLACE = 505, Error, "`x-pagination` names a place that the response does not have",
        "`items`, `next` and the figures in `response` are JSON pointers into the response of the operation.";
    SOURCE = 506, Error, "`x-source` does not have the shape that it should have",
        "It says where in which document an operation stands, and how sure that is: `document`, `line`, `evidence` (printed, found \
         or inferred), and optionally `confidence` and `note`.";
    UNKNOWN_SCHEME = 507, Repaired, "A security requirement names no security scheme",
        "Every name in `security` has to be declared in `components/securitySchemes`.";
    UNDECLARED_PAGING = 508, Note, "A list looks as if it came in pages",
        "A list with a parameter such as `page` or `cursor` probably comes in pages. OpenAPI has no words for that; where the extension \
         `x-pagination` says it, the client's method gets a stream of all items. An overlay can add it to a document of others.";
    UNDOCUMENTED_ERRORS = 509, Note, "An operation does not say what its errors look like",
        "The client reports the status and keeps the body as text. With a schema for the errors, programs can look into them by type.";
    UNNAMED = 510, Note, "The same object is written out in several places",
        "Types are named after components. An object without a component gets a type for each place where it stands, named after the \
         place, and a value from one place cannot be given to another.";
    UNPRINTABLE = 601, Error, "A generated file is not Rust",
        "This is a fault of the generator; please report it with the part of the document that the message names.";
    STALE = 701, Error, "A generated file is not what its spec generates",
        "The spec or the generator changed after the file was generated. Run `clientgen sync` and commit what it writes.";
    HAND_EDITED = 702, Error, "A generated file was edited by hand",
        "Edits of generated code would be lost with the next run, so they are not overwritten but reported. Make the change in the \
         spec, or in hand-written code beside the generated one; then restore or delete the file and run `clientgen sync`.";
    MISSING = 703, Error, "A generated file is missing",
        "The spec generates a file that is not there. Run `clientgen sync` and commit what it writes.";
    ORPHAN = 704, Error, "Nothing generates this file any more",
        "An earlier run wrote the file, and the spec has no more use for it. `clientgen sync` deletes it.";
    FOREIGN = 705, Error, "A file is in the way of a generated one",
        "A file has the name of a generated one, but no run wrote it. clientgen never overwrites what it did not write.";
    NOT_WRITTEN = 706, Error, "The file system refused",
        "A file could not be read, written or deleted. A run that was interrupted by this is finished by the next one.";
    BAD_MANIFEST = 707, Error, "A manifest is damaged",
        "MANIFEST says which files of a folder were generated and how they looked. Without it nothing in the folder can be \
         overwritten safely. Restore it from version control.";
    SAME_MODULE = 708, Error, "Two specs have the same module name",
        "A module is named after its spec, with `_` for `-` and without the extension. Names that differ only in case are the same for some file \
         systems.";
    OTHER_API = 709, Error, "The folder holds the client of another API",
        "MANIFEST says by which name and title the document of a crate was given. `clientgen generate` updates a crate as long as both stay the same, but \
         for their case, and does not put one API's client in the place of another's by mistake. Where a document was renamed or has a new title, \
         give `--force` once.";
    NOT_SELECTED = 801, Error, "What was selected is not in the document",
        "A tag or pattern on the command line fits no operation, so it is probably misspelt.";
    PROGENITOR_GIVES_UP = 901, Warning, "progenitor's client has less than the document",
        "progenitor has no form for a part of the operation or the schema. It is expressed otherwise, as the message says; what the client \
         sends stays what the document asks for, unless the message says so. clientgen's own back end gives up nothing of it.";
    PROGENITOR_LEFT_OUT = 902, Warning, "progenitor's client lacks an operation",
        "progenitor takes the operation in no form that means the same. The other operations are not touched by it.";
    PROGENITOR_REFUSES = 903, Error, "progenitor takes nothing of the document",
        "No operation is left that progenitor takes. Nothing is written.";
    PROGENITOR_IGNORES = 904, Warning, "progenitor's client passes over a part of the document",
        "progenitor does not read this part of any document. The client is made without it, and its caller has to do what the message says. The JSON \
         report lists the operations. clientgen's own back end heeds all of it.";
}
