//! `x-sandbox.forms` -> templates of responses, for items that are not returned as they are stored.

use clientgen::document::Pointer;
use indexmap::IndexMap;
use serde_json::Value;

use super::{Diagnostics, declared};

/// A form: one template for each mode.
pub(crate) type Form = IndexMap<String, Template>;

/// A part of a template.
#[derive(Debug)]
pub(crate) enum Template {
    /// This value.
    Literal(Value),
    /// The value at this location in the item, if there is one.
    Field(Pointer),
    Object(Vec<(String, Template)>),
    List(Vec<Template>),
    /// The key of the current element.
    Key,
    /// The current element.
    Value,
    /// The JSON type of the current element.
    Type,
    /// A template for each element of an object or a list. The result is an object or a list, too.
    Each {
        of: Pointer,
        template: Box<Template>,
        keyed: bool,
    },
    /// The first of these that has a value.
    First(Vec<Template>),
    /// The template, if the parameter has this value.
    If {
        parameter: String,
        is: String,
        template: Box<Template>,
    },
    /// The template, if the item has a value at this location.
    Has {
        of: Pointer,
        template: Box<Template>,
    },
    /// The items whose field contains the key of this one, each in a form.
    Below {
        field: String,
        form: String,
    },
    /// The item whose key the field contains, in a form; an empty object if there is none.
    Above {
        field: String,
        form: String,
    },
}

/// Reads all forms. Each has a template for every mode, or one for all if there are no modes.
pub(crate) fn forms(
    value: &Value,
    at: Pointer,
    modes: &[String],
    diagnostics: &mut Diagnostics,
) -> IndexMap<String, Form> {
    let Some(object) = value.as_object() else {
        diagnostics.report(at, "expected an object: templates for each form, by mode");
        return IndexMap::new();
    };
    let names: Vec<&str> = object.keys().map(String::as_str).collect();
    let mut forms = IndexMap::new();
    for (name, value) in object {
        let at = at.join(name);
        let mut form = Form::new();
        for mode in modes {
            match value.get(mode) {
                Some(value) => {
                    let template = template(value, &at.join(mode), &names, diagnostics);
                    form.extend(template.map(|template| (mode.clone(), template)));
                }
                None => diagnostics.report(at.clone(), format!("there is no template for the mode `{mode}`")),
            }
        }
        for key in value.as_object().into_iter().flatten().map(|(key, _)| key) {
            if !modes.contains(key) {
                let known = declared(modes.iter().map(String::as_str));
                diagnostics.report(at.join(key), format!("there is no mode `{key}`; {known}"));
            }
        }
        forms.insert(name.clone(), form);
    }
    forms
}

fn template(value: &Value, at: &Pointer, forms: &[&str], diagnostics: &mut Diagnostics) -> Option<Template> {
    Some(match value {
        Value::String(text) => match (text.as_str(), Pointer::parse(text)) {
            ("$key", _) => Template::Key,
            ("$value", _) => Template::Value,
            ("$type", _) => Template::Type,
            (text, Some(pointer)) if !text.is_empty() => Template::Field(pointer),
            _ => Template::Literal(value.clone()),
        },
        Value::Array(elements) => Template::List(templates(elements, at, forms, diagnostics)),
        Value::Object(object) => match object.keys().find(|key| key.starts_with('$')) {
            Some(key) => return special(key, value, at, forms, diagnostics),
            None => {
                let mut fields = Vec::new();
                for (key, value) in object {
                    let field = template(value, &at.join(key), forms, diagnostics);
                    fields.extend(field.map(|field| (key.clone(), field)));
                }
                Template::Object(fields)
            }
        },
        literal => Template::Literal(literal.clone()),
    })
}

fn templates(
    elements: &[Value],
    at: &Pointer,
    forms: &[&str],
    diagnostics: &mut Diagnostics,
) -> Vec<Template> {
    let read = |(index, value)| template(value, &at.join(index), forms, diagnostics);
    elements.iter().enumerate().filter_map(read).collect()
}

/// An object with a special meaning, which its key with a `$` gives.
fn special(
    key: &str,
    value: &Value,
    at: &Pointer,
    forms: &[&str],
    diagnostics: &mut Diagnostics,
) -> Option<Template> {
    let text = |key: &str| value.get(key).and_then(Value::as_str);
    let mut inner = || Some(Box::new(template(value.get("$as")?, &at.join("$as"), forms, diagnostics)?));
    let form = text("$form").filter(|form| forms.contains(form)).map(str::to_owned);
    let found = match key {
        "$each" | "$map" => {
            let of = text(key).and_then(Pointer::parse);
            of.zip(inner()).map(|(of, template)| Template::Each { of, template, keyed: key == "$map" })
        }
        "$first" => {
            let elements = value.get(key).and_then(Value::as_array);
            elements.map(|elements| Template::First(templates(elements, &at.join(key), forms, diagnostics)))
        }
        "$if" => {
            let condition = value.get(key).and_then(Value::as_object).filter(|all| all.len() == 1);
            let condition = condition.and_then(|all| all.iter().next());
            condition.zip(inner()).map(|((parameter, is), template)| Template::If {
                parameter: parameter.clone(),
                is: crate::item::text(is),
                template,
            })
        }
        "$has" => {
            let of = text(key).and_then(Pointer::parse);
            of.zip(inner()).map(|(of, template)| Template::Has { of, template })
        }
        "$below" => {
            text(key).map(str::to_owned).zip(form).map(|(field, form)| Template::Below { field, form })
        }
        "$above" => {
            text(key).map(str::to_owned).zip(form).map(|(field, form)| Template::Above { field, form })
        }
        _ => None,
    };
    if found.is_none() {
        let message = "expected `$each` or `$map` (a pointer) with `$as`, `$first` (a list), `$if` (a parameter and its value) or \
                       `$has` (a pointer) with `$as`, or `$below` or `$above` (a field) with `$form` (the name of a form)";
        diagnostics.report(at.clone(), message);
    }
    found
}
