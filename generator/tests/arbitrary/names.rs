//! Names that collide with each other, with the language, the standard library and the runtime, and names that are hardly any.

use super::Random;

#[rustfmt::skip]
const PLAIN: &[&str] = &[
    "id", "name", "item", "order", "Order", "order_line", "orderLine", "OrderLine", "order-line", "ORDER_LINE",
    "kind", "status", "data", "page", "count", "user", "Pet", "pet", "pets", "list", "tags", "a", "A", "b", "B",
    "x1", "x_1",
];

#[rustfmt::skip]
const KEYWORDS: &[&str] = &[
    "type", "self", "Self", "super", "crate", "match", "async", "await", "dyn", "fn", "gen", "try", "yield",
    "abstract", "box", "static", "union", "macro_rules", "raw", "safe", "true", "false", "_", "__", "r#type",
    "where", "extern", "auto", "default", "unsized", "override", "final", "become", "virtual", "typeof", "do",
    "priv", "struct", "enum", "const",
];

#[rustfmt::skip]
const STD: &[&str] = &[
    "Option", "String", "Result", "Box", "Vec", "Ok", "Err", "Some", "None", "Default", "Debug", "From", "Into",
    "Iterator", "Clone", "Send", "Sync", "Sized", "Copy", "Drop", "Fn", "ToString", "AsRef", "IntoIterator",
    "PartialEq", "Eq", "Display", "R", "T", "D", "S", "E", "V", "K", "M", "F", "Serialize", "Deserialize",
    "bool", "str", "i32", "i64", "f64", "u8", "usize", "char", "std", "core", "alloc", "BTreeMap", "vec",
    "format", "println", "assert", "panic", "derive", "doc", "allow", "cfg", "test", "main", "Future", "Stream",
    "Path", "Hash", "Ord", "Self_", "Any", "Error", "ErrorKind", "Extend", "Deref", "serde", "chrono",
];

#[rustfmt::skip]
const RUNTIME: &[&str] = &[
    "Client", "ClientBuilder", "Error", "rt", "types", "operations", "codec", "client", "shared", "Patch",
    "ResponseType", "Value", "Unknown", "Call", "Payload", "Download", "Lines", "Events", "Upload", "Uuid", "Time",
    "Base64", "Decimal", "Date", "DateTime", "LenientDateTime", "Response", "Status", "Body", "Server",
    "Credential", "Operation", "Paging", "Items", "clientgen_runtime", "runtime", "Record", "Other", "webhooks",
    "mod", "lib", "Builder", "Transport", "Secret", "Token",
];

#[rustfmt::skip]
const METHODS: &[&str] = &[
    "new", "build", "send", "stream", "header", "timeout", "blank", "builder", "send_with_response",
    "send_events", "send_as", "send_blocking", "no_retry", "idempotency_key", "as_str", "is_unknown", "known",
    "unknown", "FIELDS", "base_url", "retry", "layer", "fields", "set", "empty", "clone", "from", "into", "eq",
    "fmt", "to_string", "path", "query", "url", "body", "call", "as_ref", "len", "deadline", "basic_auth",
    "bearer", "login", "transport", "value", "other_fields", "rest", "extra", "parse", "all", "blocking",
    "clock", "map", "index", "key", "response", "input", "result",
];

#[rustfmt::skip]
const SCRIPTS: &[&str] = &[
    "größe", "名前", "Имя", "имя", "ΌΝΟΜΑ", "όνομα", "اسم", "नाम", "ß", "ǆ", "ǅ", "ﬁ", "fi", "İ", "i̇",
    "e\u{301}", "é", "한국어", "日本 語", "🙂", "a🙂b", "ª", "ſ", "s", "Σίσυφος", "ΣΑΣ", "ŉ", "ΐ", "𝒳", "ⅷ", "٣", "·a",
    "\u{200d}", "a\u{200c}b", "ⓐ", "\u{1e9e}", "ﬀ", "ΰ", "µ", "μ", "K", "Å", "ー", "々",
];

#[rustfmt::skip]
const ODD: &[&str] = &[
    "", " ", "1", "2fa", "123", "-1", "+1", "1.5", "$", "@id", "#text", "a.b", "a/b", "a~b", "a b", "a[b]",
    "a[]", "{a}", "%20", "a%b", "\"", "'", "\\", "\n", "a\nb", "*", "*/", "/*", "//", "```", "-", "--", "__a",
    "a_", "_a", "AA", "aA", "null", "~", "<", ">", ">=", "<=", "!=", "=", "\u{202e}x", "\u{feff}", "a\tb",
    "[`x`]", "<T>", "&amp;", "$ref", "x-a", "a:b", ";", ",", "a,b", "a=b&c", "?", "a\u{0}b", "\r", "\u{85}",
    "\u{2028}", "{}", "{{", "}}", "%", "(a)", "|", "0x1", "1e5",
    "a-very-long-name-that-goes-on-and-on-and-on-and-never-comes-to-an-end-because-whoever-wrote-it-had-nothing-better-to-do-than-this",
];

/// The names of one document. A few of them come again and again, in every scope.
pub(crate) struct Names {
    theme: Vec<String>,
}

impl Names {
    pub(crate) fn new(random: &mut Random) -> Self {
        let theme = (0..8).map(|_| fresh(random)).collect();
        Self { theme }
    }

    /// Any name.
    pub(crate) fn any(&self, random: &mut Random) -> String {
        let name = match random.below(3) {
            0 => self.theme[random.below(self.theme.len())].clone(),
            _ => fresh(random),
        };
        match random.below(8) {
            0 => respelt(&name, random),
            _ => name,
        }
    }

    /// A name that is one in its place: with nothing in it that would end it.
    pub(crate) fn token(&self, random: &mut Random) -> String {
        let name = self.any(random);
        let kept: String =
            name.chars().filter(|it| it.is_ascii_alphanumeric() || "-_.".contains(*it)).collect();
        if kept.is_empty() { "a".to_owned() } else { kept }
    }
}

fn fresh(random: &mut Random) -> String {
    let pool = match random.below(16) {
        0..=6 => PLAIN,
        7 | 8 => KEYWORDS,
        9 | 10 => STD,
        11 | 12 => RUNTIME,
        13 => METHODS,
        14 => SCRIPTS,
        _ => ODD,
    };
    random.pick(pool).to_owned()
}

/// The name written otherwise, so that both become the same identifier, or nearly.
fn respelt(name: &str, random: &mut Random) -> String {
    match random.below(8) {
        0 => name.to_uppercase(),
        1 => name.to_lowercase(),
        2 => format!("{name}_"),
        3 => format!("_{name}"),
        4 => format!("{name}2"),
        5 => name.replace(['_', '-', ' '], ""),
        6 => format!(
            "{name}{}",
            random.pick(&["Body", "Item", "Response", "Value", "Param", "Error", "ResponseType", "Option"])
        ),
        _ => format!("{}{name}", random.pick(&["get", "Get", "list_", "n", "N", "r#"])),
    }
}

/// A text for people, as people write them, and worse.
pub(crate) fn words(random: &mut Random) -> String {
    random
        .pick(&[
            "A thing.",
            "",
            " \n\n ",
            "First line.\n\nSecond [part](https://example.com) with `code` and <b>html</b>.",
            "```\nlet a = 1;\n```",
            "```rust\nfn main() { broken",
            "    indented(code)\n    more",
            "* one\n* two\n  - three\n\n1. four",
            "See [Pet] and [`Client::new`] and [a][b] and https://example.com/a?b=c.",
            "| a | b |\n|---|---|\n| 1 | 2 |",
            "\"quoted\" \\ */ /* {0} {} %s",
            "Unclosed `code and <T and [x",
            "# Heading\n## Another\n---\ntext",
            "日本語の説明 🙂 \u{202e}reversed\u{202c}",
            "tabs\tand\r\nline\rends\u{2028}here\u{0}",
            "<script>alert(1)</script><!-- comment",
            "[ref]: <not a url",
            "~~~\nfence",
            "word word word word word word word word word word word word word word word word word word word word word word word.",
        ])
        .to_owned()
}
