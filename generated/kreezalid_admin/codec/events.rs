// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::record! { Event { id = "id", r#type = "type", data = "data", ..other_fields } }
rt::record! { EventData { id = "id" [rt::codec::Inside<rt::codec::Lenient>], ..other_fields } }
