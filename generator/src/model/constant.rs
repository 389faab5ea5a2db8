//! Values that a document names -> what a field can be made of.

use openapiv3::{Schema, SchemaKind, Type as SchemaType};
use serde_json::Value;

use super::{Constant, Type, TypeKind, builder::Builder};

impl Builder<'_> {
    /// The only value that a schema allows, if there is one that Rust can name.
    pub(super) fn only(&self, ty: &Type, schema: &Schema) -> Option<Constant> {
        let value = match &schema.schema_kind {
            SchemaKind::Type(SchemaType::String(text)) => one(&text.enumeration).map(Value::from),
            SchemaKind::Type(SchemaType::Integer(number)) => one(&number.enumeration).map(Value::from),
            SchemaKind::Type(SchemaType::Boolean(boolean)) => one(&boolean.enumeration).map(Value::from),
            _ => None,
        };
        self.constant(ty, &value?)
    }

    /// A value of a type; `None` where it is not of the type, or needs more than a literal.
    pub(super) fn constant(&self, ty: &Type, value: &Value) -> Option<Constant> {
        match (ty, value) {
            (Type::Bool, Value::Bool(value)) => Some(Constant::Bool(*value)),
            (Type::Int(name), Value::Number(number)) => {
                number.as_i64().filter(|number| fits(*number, name)).map(Constant::Whole)
            }
            (Type::Float(_), Value::Number(number)) => number.as_f64().map(Constant::Float),
            (Type::Text, Value::String(text)) => Some(Constant::Text(text.clone())),
            (Type::Named(id), Value::String(text)) => match &self.types.get(id.0)?.kind {
                TypeKind::Enum(listed) => {
                    let variant = listed.variants.iter().find(|variant| variant.value == *text)?;
                    Some(Constant::Variant(variant.ident.clone()))
                }
                _ => None,
            },
            (Type::Lenient(inner), value) => self.constant(inner, value),
            _ => None,
        }
    }
}

/// The value of a list of one.
fn one<T: Clone>(values: &[Option<T>]) -> Option<T> {
    match values {
        [only] => only.clone(),
        _ => None,
    }
}

/// Whether a number is one of the type with this name.
pub fn fits(number: i64, name: &str) -> bool {
    match name {
        "i8" => i8::try_from(number).is_ok(),
        "i16" => i16::try_from(number).is_ok(),
        "i32" => i32::try_from(number).is_ok(),
        "u8" => u8::try_from(number).is_ok(),
        "u16" => u16::try_from(number).is_ok(),
        "u32" => u32::try_from(number).is_ok(),
        "u64" => u64::try_from(number).is_ok(),
        _ => true,
    }
}
