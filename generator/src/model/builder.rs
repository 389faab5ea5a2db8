//! The state of the model while it is built: the types so far, the used names, and the current schemas.

use std::collections::{BTreeMap, BTreeSet};

use super::{Type, TypeDef, TypeId, open::Open};
use crate::{
    bounds::guard::Guard,
    convert::Items,
    diagnostic::Diagnostics,
    document::Pointer,
    names::{RustIdent, Scope},
};

/// Names that generated files use themselves.
const RESERVED_TYPES: &[&str] = &[
    "Option",
    "Vec",
    "String",
    "Box",
    "Result",
    "Some",
    "None",
    "Ok",
    "Err",
    "BTreeMap",
    "Patch",
    "Self",
    "Default",
    "Clone",
    "Debug",
    "PartialEq",
    "Eq",
    "Hash",
    "Send",
    "Sync",
    "Copy",
    "Drop",
    "Fn",
    "From",
    "Into",
    "Iterator",
    "IntoIterator",
    "ToString",
    "Date",
    "DateTime",
    "Decimal",
    "LenientDateTime",
    "Unknown",
    "Value",
    // Parameters of the functions that the runtime's tables become.
    "D",
    "M",
    "R",
    "S",
];

/// Methods that every client and every builder has. Methods for any value are found before one that borrows the client.
const RESERVED_METHODS: &[&str] = &["builder", "base_url", "clone", "into", "try_into"];
pub(super) const RESERVED_BUILDER: &[&str] = &[
    "base_url",
    "transport",
    "reqwest_client",
    "user_agent",
    "proxy",
    "root_certificate",
    "timeout",
    "deadline",
    "header",
    "max_response_bytes",
    "retry",
    "rate_limit",
    "rate_limiter",
    "layer",
    "replace_layer",
    "without_layer",
    "clock",
    "build",
];

/// A type, and whether the value may be null.
#[derive(Clone, Debug)]
pub(super) struct Built {
    pub(super) ty: Type,
    pub(super) nullable: bool,
}

impl From<Type> for Built {
    fn from(ty: Type) -> Self {
        Self { ty, nullable: false }
    }
}

impl Built {
    /// The type as an item of a list or map, where null is a part of the type.
    pub(super) fn inside(self) -> Box<Type> {
        Box::new(if self.nullable { Type::Nullable(Box::new(self.ty)) } else { self.ty })
    }
}

pub(super) struct Builder<'a> {
    pub(super) items: &'a Items,
    pub(super) diagnostics: &'a mut Diagnostics,
    pub(super) types: Vec<TypeDef>,
    /// Components that are built, by name.
    pub(super) components: BTreeMap<String, Built>,
    /// Named types of inline schemas, by their location.
    pub(super) inlined: BTreeMap<Pointer, Built>,
    /// The schemas that are being built.
    pub(super) open: Open<'a>,
    /// Types with further references.
    pub(super) referred: BTreeSet<TypeId>,
    /// The remaining steps of the document.
    pub(super) guard: Guard,
    /// The locations that exceeded the limit.
    pub(super) limited: BTreeSet<Pointer>,
    /// The components whose `allOf` names each component.
    pub(super) children: BTreeMap<String, Vec<&'a str>>,
    /// Identifiers of components, given before any other type is named.
    pub(super) component_idents: BTreeMap<String, RustIdent>,
    /// Components of which a type has the identifier.
    pub(super) named_components: BTreeSet<String>,
    pub(super) type_scope: Scope,
    /// Names of types that only the body or the response of an operation may have.
    pub(super) kept_names: BTreeSet<String>,
    pub(super) method_scope: Scope,
    /// Identifiers of calls, given after the components' and before any other type is named.
    pub(super) call_idents: Vec<RustIdent>,
    /// Those in scripts without capital letters, which an argument could have, too.
    pub(super) uncased_calls: Vec<RustIdent>,
    pub(super) row_scope: Scope,
}

impl<'a> Builder<'a> {
    pub(super) fn new(
        items: &'a Items,
        children: BTreeMap<String, Vec<&'a str>>,
        diagnostics: &'a mut Diagnostics,
    ) -> Self {
        Self {
            items,
            diagnostics,
            types: Vec::new(),
            components: BTreeMap::new(),
            inlined: BTreeMap::new(),
            open: Open::default(),
            referred: BTreeSet::new(),
            guard: Guard::new(items.nodes),
            limited: BTreeSet::new(),
            children,
            component_idents: BTreeMap::new(),
            named_components: BTreeSet::new(),
            kept_names: BTreeSet::new(),
            type_scope: Scope::with_reserved(RESERVED_TYPES),
            method_scope: Scope::with_reserved(RESERVED_METHODS),
            call_idents: Vec::new(),
            uncased_calls: Vec::new(),
            row_scope: Scope::default(),
        }
    }
}
