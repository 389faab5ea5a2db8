//! Values of parameters -> text in a path, query, header or cookie, in the styles of OpenAPI.

use std::{collections::BTreeMap, fmt::Write};

use chrono::{DateTime, FixedOffset, NaiveDate, TimeZone, Utc};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use rust_decimal::Decimal;

use crate::codec::{Base64, Base64Url, LenientDateTime, Time};

/// A type that can be the value of a parameter.
pub trait Parameter {
    /// The parts of the value, as strings that are not encoded yet.
    fn to_value(&self) -> ParameterValue;
}

/// The parts of a parameter's value, as strings that are not encoded yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParameterValue {
    /// A string, number or boolean.
    One(String),
    /// The items of a list.
    Many(Vec<String>),
    /// The fields of an object.
    Fields(Vec<(String, String)>),
}

/// The location of a parameter in a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParameterLocation {
    /// In the path template.
    Path,
    /// In the query.
    Query,
    /// In a header.
    Header,
    /// In the `Cookie` header.
    Cookie,
}

/// How lists and objects are written. The names are those of OpenAPI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "named and defined by OpenAPI")]
pub enum Style {
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
}

/// A parameter that an operation declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParameterSpec {
    /// The name in requests.
    pub name: &'static str,
    /// The location of the parameter.
    pub location: ParameterLocation,
    /// How lists and objects are written.
    pub style: Style,
    /// Whether each item or field is a separate pair (`explode`).
    pub explode: bool,
    /// Whether the parameter is required.
    pub required: bool,
    /// Whether reserved characters are not encoded.
    pub allow_reserved: bool,
}

impl ParameterSpec {
    const fn new(
        name: &'static str,
        location: ParameterLocation,
        style: Style,
        explode: bool,
        required: bool,
    ) -> Self {
        Self { name, location, style, explode, required, allow_reserved: false }
    }

    /// Sets the style.
    #[must_use]
    pub const fn style(mut self, style: Style, explode: bool) -> Self {
        self.style = style;
        self.explode = explode;
        self
    }

    /// Writes a list as one value with commas.
    #[must_use]
    pub const fn comma(self) -> Self {
        self.style(Style::Form, false)
    }

    /// Makes the parameter required.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Does not encode reserved characters.
    #[must_use]
    pub const fn allow_reserved(mut self) -> Self {
        self.allow_reserved = true;
        self
    }
}

/// A path parameter; always required.
pub const fn path(name: &'static str) -> ParameterSpec {
    ParameterSpec::new(name, ParameterLocation::Path, Style::Simple, false, true)
}

/// An optional query parameter whose lists repeat the name.
pub const fn query(name: &'static str) -> ParameterSpec {
    ParameterSpec::new(name, ParameterLocation::Query, Style::Form, true, false)
}

/// An optional header.
pub const fn header(name: &'static str) -> ParameterSpec {
    ParameterSpec::new(name, ParameterLocation::Header, Style::Simple, false, false)
}

/// An optional cookie.
pub const fn cookie(name: &'static str) -> ParameterSpec {
    ParameterSpec::new(name, ParameterLocation::Cookie, Style::Form, true, false)
}

/// All characters except those that RFC 3986 calls unreserved.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// `RESERVED` without RFC 3986's reserved characters, for `allowReserved`; `#`, `&`, `+` and `=` would still change the query.
const UNSAFE: &AsciiSet = &RESERVED
    .remove(b':')
    .remove(b'/')
    .remove(b'?')
    .remove(b'[')
    .remove(b']')
    .remove(b'@')
    .remove(b'!')
    .remove(b'$')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b',')
    .remove(b';');

fn escape(text: &str, spec: &ParameterSpec) -> String {
    let set = match (spec.allow_reserved, spec.location) {
        (false, _) => RESERVED,
        (true, ParameterLocation::Path) => UNSAFE_IN_PATH,
        (true, _) => UNSAFE,
    };
    utf8_percent_encode(text, set).to_string()
}

/// `UNSAFE` for a path, which `?` would end and in which brackets may not stand.
const UNSAFE_IN_PATH: &AsciiSet =
    &UNSAFE.add(b'?').add(b'[').add(b']').remove(b'&').remove(b'+').remove(b'=');

/// Adds the pairs of a query parameter to `query`, encoded.
pub(crate) fn write_query(spec: &ParameterSpec, value: &ParameterValue, query: &mut String) {
    write_named(spec.name, spec, value, query);
}

/// Adds one pair to `query`, encoded.
pub(crate) fn write_pair(name: &str, value: &str, query: &mut String) {
    write_named(name, &self::query(""), &ParameterValue::One(value.to_owned()), query);
}

/// As [`write_query`], for a name that is known only now: a field of a form.
pub(crate) fn write_named(name: &str, spec: &ParameterSpec, value: &ParameterValue, query: &mut String) {
    let name = escape(name, &ParameterSpec { allow_reserved: false, ..*spec });
    let mut pair = |key: &str, value: &str| {
        if !query.is_empty() {
            query.push('&');
        }
        // Writing to a String cannot fail.
        let _ = write!(query, "{key}={value}");
    };
    let separator = match spec.style {
        Style::SpaceDelimited => "%20",
        Style::PipeDelimited => "%7C",
        _ => ",",
    };
    match value {
        // RFC 6570: an empty list counts as absent.
        ParameterValue::Many(items) if items.is_empty() => {}
        ParameterValue::Fields(fields) if fields.is_empty() => {}
        ParameterValue::One(text) => pair(&name, &escape(text, spec)),
        // The standard does not define lists in this style. Servers that use it read empty brackets.
        ParameterValue::Many(items) if spec.style == Style::DeepObject => {
            items.iter().for_each(|item| pair(&format!("{name}%5B%5D"), &escape(item, spec)));
        }
        ParameterValue::Many(items) if spec.explode => {
            items.iter().for_each(|item| pair(&name, &escape(item, spec)))
        }
        ParameterValue::Many(items) => pair(&name, &joined(items, separator, |item| escape(item, spec))),
        ParameterValue::Fields(fields) if spec.style == Style::DeepObject => {
            for (key, value) in fields {
                pair(&format!("{name}%5B{}%5D", escape(key, spec)), &escape(value, spec));
            }
        }
        ParameterValue::Fields(fields) if spec.explode => {
            fields.iter().for_each(|(key, value)| pair(&escape(key, spec), &escape(value, spec)));
        }
        ParameterValue::Fields(fields) => {
            pair(&name, &joined(&flat(fields), separator, |part| escape(part, spec)))
        }
    }
}

/// The text of a path parameter, encoded.
pub(crate) fn path_text(spec: &ParameterSpec, value: &ParameterValue) -> String {
    let name = spec.name;
    let escape = |text: &str| escape(text, spec);
    let field = |(key, value): &(String, String)| format!("{}={}", escape(key), escape(value));
    match (spec.style, value, spec.explode) {
        (Style::Label, ParameterValue::One(text), _) => format!(".{}", escape(text)),
        (Style::Label, ParameterValue::Many(items), true) => {
            format!(".{}", joined(items, ".", |item| escape(item)))
        }
        (Style::Label, ParameterValue::Many(items), false) => {
            format!(".{}", joined(items, ",", |item| escape(item)))
        }
        (Style::Label, ParameterValue::Fields(fields), true) => format!(".{}", joined(fields, ".", field)),
        (Style::Label, ParameterValue::Fields(fields), false) => {
            format!(".{}", joined(&flat(fields), ",", |part| escape(part)))
        }
        (Style::Matrix, ParameterValue::One(text), _) => format!(";{name}={}", escape(text)),
        (Style::Matrix, ParameterValue::Many(items), true) => {
            joined(items, "", |item| format!(";{name}={}", escape(item)))
        }
        (Style::Matrix, ParameterValue::Many(items), false) => {
            format!(";{name}={}", joined(items, ",", |item| escape(item)))
        }
        (Style::Matrix, ParameterValue::Fields(fields), true) => {
            joined(fields, "", |pair| format!(";{}", field(pair)))
        }
        (Style::Matrix, ParameterValue::Fields(fields), false) => {
            format!(";{name}={}", joined(&flat(fields), ",", |part| escape(part)))
        }
        (_, ParameterValue::One(text), _) => escape(text),
        (_, ParameterValue::Many(items), _) => joined(items, ",", |item| escape(item)),
        (_, ParameterValue::Fields(fields), true) => joined(fields, ",", field),
        (_, ParameterValue::Fields(fields), false) => joined(&flat(fields), ",", |part| escape(part)),
    }
}

/// The text of a header, which is not encoded.
pub(crate) fn header_text(spec: &ParameterSpec, value: &ParameterValue) -> String {
    match value {
        ParameterValue::One(text) => text.clone(),
        ParameterValue::Many(items) => items.join(","),
        ParameterValue::Fields(fields) if spec.explode => {
            joined(fields, ",", |(key, value)| format!("{key}={value}"))
        }
        ParameterValue::Fields(fields) => flat(fields).join(","),
    }
}

/// The pairs of a cookie parameter, encoded.
pub(crate) fn cookie_text(spec: &ParameterSpec, value: &ParameterValue) -> String {
    let mut pairs = String::new();
    write_query(spec, value, &mut pairs);
    pairs.replace('&', "; ")
}

fn joined<T>(items: &[T], separator: &str, text: impl Fn(&T) -> String) -> String {
    items.iter().map(text).collect::<Vec<_>>().join(separator)
}

fn flat(fields: &[(String, String)]) -> Vec<String> {
    fields.iter().flat_map(|(key, value)| [key.clone(), value.clone()]).collect()
}

/// The parts of a value of a generated type, which is written as JSON first.
pub(crate) fn value_of(value: &serde_json::Value, style: Style) -> ParameterValue {
    use serde_json::Value;
    match value {
        Value::Object(_) | Value::Array(_) if style == Style::DeepObject => {
            let mut fields = Vec::new();
            nest(None, value, &mut fields);
            ParameterValue::Fields(fields)
        }
        Value::Object(fields) => {
            let plain = fields.iter().filter(|(_, value)| !value.is_null());
            ParameterValue::Fields(plain.map(|(key, value)| (key.clone(), plain_text(value))).collect())
        }
        Value::Array(items) => ParameterValue::Many(items.iter().map(plain_text).collect()),
        other => ParameterValue::One(plain_text(other)),
    }
}

/// The leaves of a value, each with the keys that lead there, joined as between brackets: `a][b` for `name[a][b]`. Lists of plain values
/// have empty brackets, lists of objects or lists their indices.
fn nest(key: Option<&str>, value: &serde_json::Value, leaves: &mut Vec<(String, String)>) {
    use serde_json::Value;
    let inner = |step: &str| key.map_or_else(|| step.to_owned(), |key| format!("{key}][{step}"));
    match value {
        Value::Null => {}
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| nest(Some(&inner(name)), value, leaves));
        }
        Value::Array(items) => {
            let is_deep = items.iter().any(|item| item.is_object() || item.is_array());
            for (index, item) in items.iter().enumerate() {
                let step = if is_deep { index.to_string() } else { String::new() };
                nest(Some(&inner(&step)), item, leaves);
            }
        }
        other => leaves.push((key.unwrap_or_default().to_owned(), plain_text(other))),
    }
}

fn plain_text(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Array(items) => items.iter().map(plain_text).collect::<Vec<_>>().join(","),
        other => other.to_string(),
    }
}

macro_rules! by_display {
    ($($type:ty)*) => {$(
        impl Parameter for $type {
            fn to_value(&self) -> ParameterValue {
                ParameterValue::One(self.to_string())
            }
        }
    )*};
}

by_display! { str String bool f32 f64 i8 i16 i32 i64 u8 u16 u32 u64 Decimal LenientDateTime NaiveDate Base64 Base64Url Time }

#[cfg(feature = "uuid")]
by_display! { uuid::Uuid }

impl Parameter for DateTime<FixedOffset> {
    fn to_value(&self) -> ParameterValue {
        ParameterValue::One(LenientDateTime::from(*self).to_string())
    }
}

impl Parameter for DateTime<Utc> {
    fn to_value(&self) -> ParameterValue {
        ParameterValue::One(LenientDateTime::from(Utc.from_utc_datetime(&self.naive_utc())).to_string())
    }
}

impl<T: Parameter + ?Sized> Parameter for &T {
    fn to_value(&self) -> ParameterValue {
        (**self).to_value()
    }
}

impl<T: Parameter> Parameter for [T] {
    fn to_value(&self) -> ParameterValue {
        ParameterValue::Many(self.iter().map(|item| flatten(item.to_value())).collect())
    }
}

impl<T: Parameter> Parameter for Vec<T> {
    fn to_value(&self) -> ParameterValue {
        self.as_slice().to_value()
    }
}

impl<T: Parameter> Parameter for BTreeMap<String, T> {
    fn to_value(&self) -> ParameterValue {
        ParameterValue::Fields(
            self.iter().map(|(key, value)| (key.clone(), flatten(value.to_value()))).collect(),
        )
    }
}

/// OpenAPI leaves lists inside lists undefined; commas are what servers expect most.
fn flatten(value: ParameterValue) -> String {
    match value {
        ParameterValue::One(text) => text,
        ParameterValue::Many(items) => items.join(","),
        ParameterValue::Fields(fields) => flat(&fields).join(","),
    }
}

#[cfg(test)]
mod tests {
    use super::{
        ParameterValue as Value, Style, cookie, cookie_text, header, header_text, path, path_text, query,
        write_query,
    };

    fn color() -> [Value; 4] {
        let texts = |items: &[&str]| items.iter().map(|item| (*item).to_owned()).collect::<Vec<_>>();
        [
            Value::One(String::new()),
            Value::One("blue".to_owned()),
            Value::Many(texts(&["blue", "black", "brown"])),
            Value::Fields(vec![
                ("R".into(), "100".into()),
                ("G".into(), "200".into()),
                ("B".into(), "150".into()),
            ]),
        ]
    }

    /// The table "Style Examples" of the OpenAPI 3.0.4 specification. Delimiters in queries are percent-encoded, as its appendix C requires.
    #[test]
    fn style_examples_of_the_standard() {
        let table: &[(Style, bool, [&str; 4])] = &[
            (
                Style::Matrix,
                false,
                [";color=", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"],
            ),
            (
                Style::Matrix,
                true,
                [";color=", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"],
            ),
            (Style::Label, false, [".", ".blue", ".blue,black,brown", ".R,100,G,200,B,150"]),
            (Style::Label, true, [".", ".blue", ".blue.black.brown", ".R=100.G=200.B=150"]),
            (Style::Simple, false, ["", "blue", "blue,black,brown", "R,100,G,200,B,150"]),
            (Style::Simple, true, ["", "blue", "blue,black,brown", "R=100,G=200,B=150"]),
        ];
        for (style, explode, expected) in table {
            let spec = path("color").style(*style, *explode);
            assert_eq!(color().map(|value| path_text(&spec, &value)), *expected, "{style:?} {explode}");
        }
        let table: &[(Style, bool, [&str; 4])] = &[
            (
                Style::Form,
                false,
                ["color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"],
            ),
            (
                Style::Form,
                true,
                ["color=", "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"],
            ),
            (
                Style::SpaceDelimited,
                false,
                ["color=", "color=blue", "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"],
            ),
            (
                Style::PipeDelimited,
                false,
                ["color=", "color=blue", "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"],
            ),
            (
                Style::DeepObject,
                true,
                [
                    "color=",
                    "color=blue",
                    "color%5B%5D=blue&color%5B%5D=black&color%5B%5D=brown",
                    "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
                ],
            ),
        ];
        for (style, explode, expected) in table {
            let spec = query("color").style(*style, *explode);
            let texts = color().map(|value| {
                let mut text = String::new();
                write_query(&spec, &value, &mut text);
                text
            });
            assert_eq!(texts, *expected, "{style:?} {explode}");
        }
        let [_, one, many, fields] = color();
        assert_eq!(header_text(&header("X-Color"), &many), "blue,black,brown");
        assert_eq!(header_text(&header("X-Color"), &fields), "R,100,G,200,B,150");
        assert_eq!(cookie_text(&cookie("color"), &one), "color=blue");
        assert_eq!(cookie_text(&cookie("color"), &many), "color=blue; color=black; color=brown");
    }

    #[test]
    fn slashes_stay_in_a_path_that_lets_them() {
        let value = Value::One("a/b c?d#e=f&g%{h}".to_owned());
        assert_eq!(path_text(&path("it"), &value), "a%2Fb%20c%3Fd%23e%3Df%26g%25%7Bh%7D");
        assert_eq!(path_text(&path("it").allow_reserved(), &value), "a/b%20c%3Fd%23e=f&g%25%7Bh%7D");
    }

    #[test]
    fn only_unreserved_characters_stay() {
        let value = Value::One("a b/c?d=e&f+g:ä,~".to_owned());
        let mut text = String::new();
        write_query(&query("created_at-from"), &value, &mut text);
        assert_eq!(text, "created_at-from=a%20b%2Fc%3Fd%3De%26f%2Bg%3A%C3%A4%2C~");
        assert_eq!(path_text(&path("id"), &value), "a%20b%2Fc%3Fd%3De%26f%2Bg%3A%C3%A4%2C~");
        let mut text = String::new();
        write_query(&query("q").allow_reserved(), &value, &mut text);
        assert_eq!(text, "q=a%20b/c?d%3De%26f%2Bg:%C3%A4,~");
    }
}
