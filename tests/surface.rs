//! What the users of each client see: every operation with its parameters and responses, every type with its fields.
//!
//! The snapshots are the model in words, an API's group in each, so that the diff of a spec or of the generator can be read; and
//! the generated text of one operation of each kind.

mod document;

use std::{collections::BTreeSet, fs, path::Path};

use clientgen::internals::model::{
    Api, Body, Content, Field, Operation, Paging, PagingKind, Parameter, ParameterLocation, Presence,
    Response, ResponseType, SchemeKind, Step, Type, TypeDef, TypeKind, Variant,
};

/// Compares a text with its snapshot in a folder below snapshots/.
fn compare(folder: &str, name: &str, text: &str) {
    let path = format!("snapshots/{folder}");
    insta::with_settings!({ prepend_module_to_snapshot => false, snapshot_path => path, omit_expression => true }, {
        insta::assert_snapshot!(name, text);
    });
}

/// A type in the words of its user.
fn ty(api: &Api, found: &Type) -> String {
    match found {
        Type::Bool => "bool".to_owned(),
        Type::Int(name) | Type::Float(name) => (*name).to_owned(),
        Type::Text => "String".to_owned(),
        Type::PlainText => "text".to_owned(),
        Type::Payload => "Payload".to_owned(),
        Type::Download => "Download".to_owned(),
        Type::Lines(item) => format!("Lines<{}>", ty(api, item)),
        Type::Events(data) => format!("Events<{}>", ty(api, data)),
        Type::TextEvents => "Events<String>".to_owned(),
        Type::Upload => "Upload".to_owned(),
        Type::Uuid => "Uuid".to_owned(),
        Type::Time => "Time".to_owned(),
        Type::Base64 => "Base64".to_owned(),
        Type::Base64Url => "Base64Url".to_owned(),
        Type::Decimal { text: false } => "Decimal".to_owned(),
        Type::Decimal { text: true } => "Decimal as text".to_owned(),
        Type::Date => "Date".to_owned(),
        Type::DateTime => "DateTime".to_owned(),
        Type::LenientDateTime => "LenientDateTime".to_owned(),
        Type::Any => "Value".to_owned(),
        Type::Lenient(inner) => format!("lenient {}", ty(api, inner)),
        Type::Single(inner) => format!("single {}", ty(api, inner)),
        Type::List(item) => format!("Vec<{}>", ty(api, item)),
        Type::Map(value) => format!("Map<{}>", ty(api, value)),
        Type::Nullable(inner) => format!("Option<{}>", ty(api, inner)),
        Type::Named(id) => api.get(*id).expect("the model has its types").ident.to_string(),
    }
}

/// Names and words on one line; empty ones are left out.
fn line(words: impl IntoIterator<Item = String>) -> String {
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The wire's name, and Rust's where it is another.
fn names(wire: &str, ident: &impl ToString) -> String {
    let ident = ident.to_string();
    if wire == ident { ident } else { format!("{wire} -> {ident}") }
}

fn when(is_so: bool, word: &str) -> String {
    if is_so { word.to_owned() } else { String::new() }
}

fn parameter(api: &Api, parameter: &Parameter) -> String {
    let location = match parameter.location {
        ParameterLocation::Path => "path",
        ParameterLocation::Query => "query",
        ParameterLocation::Header => "header",
        ParameterLocation::Cookie => "cookie",
    };
    let default = parameter.default.as_ref().map(|value| format!("default {value}"));
    line([
        format!("  {location} {}:", names(&parameter.name, &parameter.ident)),
        when(parameter.required, "required"),
        ty(api, &parameter.ty) + ",",
        parameter.style.to_owned(),
        when(parameter.explode, "explode"),
        when(parameter.allow_reserved, "reserved"),
        when(parameter.deprecated, "deprecated"),
        default.unwrap_or_default(),
    ])
}

/// Media types with their types.
fn contents(api: &Api, contents: &[Content]) -> String {
    let all = contents.iter().map(|content| {
        let ty = content.ty.as_ref().map_or_else(|| "anything".to_owned(), |found| ty(api, found));
        format!("{} {ty}", content.media_type)
    });
    all.collect::<Vec<_>>().join(" or ")
}

fn body(api: &Api, body: &Body) -> String {
    line(["  body".to_owned(), when(body.required, "required"), contents(api, &body.contents)])
}

/// Statuses with the same content share a line.
fn responses(api: &Api, word: &str, responses: &[Response]) -> Vec<String> {
    let mut lines: Vec<(String, Vec<&str>)> = Vec::new();
    for response in responses {
        let holds =
            if response.contents.is_empty() { "nothing".into() } else { contents(api, &response.contents) };
        match lines.iter_mut().find(|(known, _)| *known == holds) {
            Some((_, statuses)) => statuses.push(&response.status),
            None => lines.push((holds, vec![&response.status])),
        }
    }
    lines.iter().map(|(holds, statuses)| format!("  {word} {}: {holds}", statuses.join(" "))).collect()
}

fn security(alternatives: &[Vec<String>]) -> String {
    let one = |schemes: &Vec<String>| {
        if schemes.is_empty() { "nothing".to_owned() } else { schemes.join(" and ") }
    };
    if alternatives.is_empty() {
        return "nothing".to_owned();
    }
    alternatives.iter().map(one).collect::<Vec<_>>().join(" or ")
}

fn steps(steps: &[Step]) -> String {
    let step = |step: &Step| format!(".{}{}", step.ident, if step.optional { "?" } else { "" });
    steps.iter().map(step).collect()
}

fn paging(api: &Api, paging: &Paging) -> String {
    let size = paging.size.as_ref().map(|name| match paging.default_size {
        Some(default) => format!("size {name} (default {default})"),
        None => format!("size {name}"),
    });
    let kind = match &paging.kind {
        PagingKind::PageNumber { first } => format!("from {first},"),
        PagingKind::Offset => "as an offset,".to_owned(),
        PagingKind::Cursor => "as a cursor,".to_owned(),
        PagingKind::Link { relation } => format!("by links to {relation},"),
        PagingKind::HeaderToken { header, repeats } => {
            format!("as the token of {header}{},", if *repeats { ", which may repeat" } else { "" })
        }
    };
    line([
        format!("  pages by {} {kind}", paging.parameter),
        size.map(|size| size + ",").unwrap_or_default(),
        format!("items {}: {}", steps(&paging.items), ty(api, &paging.item)),
        paging.number.as_ref().map(|place| format!(", number {}", steps(place))).unwrap_or_default(),
        paging.pages.as_ref().map(|place| format!(", pages {}", steps(place))).unwrap_or_default(),
        paging.next.as_ref().map(|place| format!(", next {}", steps(place))).unwrap_or_default(),
    ])
    .replace(" ,", ",")
}

fn reply(api: &Api, reply: &ResponseType) -> String {
    match reply {
        ResponseType::Empty => "()".to_owned(),
        ResponseType::One(found) => ty(api, found),
    }
}

fn operation(api: &Api, operation: &Operation) -> Vec<String> {
    let mut lines = vec![line([
        format!("{} {}", operation.method, operation.path),
        format!("{} -> {},", operation.id, operation.ident),
        format!("{}:", operation.call_ident),
        reply(api, &operation.response_type),
        when(operation.deprecated, "deprecated"),
        when(operation.idempotent, "idempotent"),
    ])];
    let known = operation.evidence.as_ref().map(|source| {
        let sure = source.percent.map(|percent| format!(" {percent} %")).unwrap_or_default();
        format!("  {} {} {}{sure}", source.document, source.line, source.evidence)
    });
    lines.extend(known);
    lines.extend(operation.own_security.iter().map(|own| format!("  auth {}", security(own))));
    lines.extend(operation.parameters.iter().map(|found| parameter(api, found)));
    lines.extend(operation.body.iter().map(|found| body(api, found)));
    lines.extend(responses(api, "response", &operation.successes));
    lines.extend(responses(api, "error", &operation.failures));
    lines.extend(operation.error.iter().map(|error| format!("  error type {}", ty(api, error))));
    lines.extend(operation.paging.iter().map(|found| paging(api, found)));
    lines
}

fn field(api: &Api, field: &Field) -> String {
    let presence = match field.presence {
        Presence::Required => "required",
        Presence::RequiredNullable => "required, nullable",
        Presence::Optional => "optional",
        Presence::Patch => "patch",
    };
    line([
        format!("  {}:", names(&field.name, &field.ident)),
        when(field.boxed, "boxed"),
        format!("{},", ty(api, &field.ty)),
        presence.to_owned(),
        when(field.deprecated, "deprecated"),
    ])
}

fn type_def(api: &Api, def: &TypeDef) -> Vec<String> {
    let kind = match &def.kind {
        TypeKind::Record(_) => "record",
        TypeKind::Enum(_) => "enum",
        TypeKind::Union(_) => "union",
        TypeKind::Errors(_) => "errors",
        TypeKind::Bodies(_) => "bodies",
        TypeKind::Responses(_) => "replies",
        TypeKind::Alias { .. } => "alias",
    };
    let mut lines = vec![line([
        format!("{kind} {}", def.ident),
        when(def.in_request, "in requests"),
        when(def.in_response, "in responses"),
        when(def.deprecated, "deprecated"),
        format!("({})", def.pointer),
    ])];
    match &def.kind {
        TypeKind::Record(record) => {
            lines.extend(record.fields.iter().map(|found| field(api, found)));
            lines.extend(record.others.iter().map(|found| format!("  any other key: {}", ty(api, found))));
            lines.extend(record.required_ident.iter().map(|ident| format!("  new({ident})")));
        }
        TypeKind::Enum(found) => {
            let variant = |variant: &Variant| names(&variant.value, &variant.ident);
            lines.extend(found.variants.iter().map(|found| format!("  {}", variant(found))));
        }
        TypeKind::Union(union) => {
            lines.extend(union.tag.iter().map(|tag| format!("  told apart by {tag}")));
            lines.extend(union.variants.iter().map(|variant| {
                let tags = variant.tags.iter().map(|tag| format!("{tag} -> ")).collect::<String>();
                format!("  {tags}{}: {}", variant.ident, ty(api, &variant.ty))
            }));
        }
        TypeKind::Responses(variants) => {
            lines.extend(variants.iter().map(|variant| {
                let holds = variant.ty.as_ref().map_or_else(|| "()".to_owned(), |found| ty(api, found));
                format!("  {} -> {}: {holds}", variant.status, variant.ident)
            }));
        }
        TypeKind::Alias { of, .. } => lines.push(format!("  {}", ty(api, &Type::Named(*of)))),
        TypeKind::Errors(variants) => {
            lines.extend(variants.iter().map(|variant| format!("  {}", ty(api, &variant.ty))));
        }
        TypeKind::Bodies(forms) => {
            lines.extend(forms.iter().map(|form| {
                format!("  {} -> {}: {}", form.content.media_type, form.ident, ty(api, form.content.sent()))
            }));
        }
    }
    lines
}

/// What all operations of an API share.
fn overview(api: &Api) -> Vec<String> {
    let mut lines = vec![format!("{} {}", api.title, api.version)];
    for server in &api.servers {
        lines.push(format!("server {}", server.url));
        lines.extend(server.variables.iter().map(|variable| {
            let default = variable.default.as_ref().map(|default| format!("default {default}"));
            let values = variable.values.join(" | ");
            line([
                format!("  {}:", names(&variable.name, &variable.ident)),
                default.unwrap_or_else(|| "must be given".to_owned()),
                values,
            ])
        }));
    }
    lines.extend(api.schemes.iter().map(|scheme| {
        let kind = match &scheme.kind {
            SchemeKind::ApiKey { location, name } => format!("key {name} in {location:?}"),
            other => format!("{other:?}"),
        };
        format!("auth {}: {kind}", names(&scheme.name, &scheme.ident))
    }));
    lines.push(format!("needs {}", security(&api.security)));
    lines.extend(api.groups.iter().enumerate().map(|(index, group)| {
        let operations = api.operations.iter().filter(|operation| operation.group == index).count();
        let types = api.types.iter().filter(|def| def.group == Some(index)).count();
        format!("group {}: {operations} operations, {types} types", names(&group.tag, &group.module))
    }));
    let shared = api.types.iter().filter(|def| def.group.is_none()).count();
    lines.push(format!("shared: {shared} types"));
    lines.push(format!("in all {} operations, {} types", api.operations.len(), api.types.len()));
    lines
}

/// The lines of each part, with an empty line between parts.
fn text(parts: impl IntoIterator<Item = Vec<String>>) -> String {
    parts.into_iter().map(|lines| lines.join("\n")).collect::<Vec<_>>().join("\n\n")
}

#[test]
fn every_operation_and_every_type_is_as_it_was() {
    for spec in document::specs() {
        let api = spec.model();
        let folder = format!("surface/{}", spec.name);
        let types = |group| {
            let found = api.types.iter().filter(move |def| def.group == group);
            found.map(|def| type_def(&api, def))
        };
        compare(&folder, "api", &text([overview(&api)]));
        for (index, group) in api.groups.iter().enumerate() {
            let own = api.operations.iter().filter(|found| found.group == index);
            let operations = own.map(|found| operation(&api, found));
            compare(&folder, group.module.plain(), &text(operations.chain(types(Some(index)))));
        }
        if types(None).next().is_some() {
            compare(&folder, "shared_types", &text(types(None)));
        }
    }
}

/// The lines from the one that starts with `from` to the first, from there on, that starts with `to`; with the documentation and
/// the attributes above them.
fn cut(text: &str, from: &str, to: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let first = lines.iter().position(|line| line.starts_with(from));
    let first = first.unwrap_or_else(|| panic!("no line starts with `{from}`"));
    // A short table is one line.
    let is_last = |line: &&str| line.starts_with(to) || (*line == lines[first] && line.ends_with("} }"));
    let last = lines[first..].iter().position(is_last);
    let last = first + last.unwrap_or_else(|| panic!("no line after `{from}` starts with `{to}`"));
    let is_above = |line: &&&str| line.starts_with("///") || line.starts_with("#[");
    let above = lines[..first].iter().rev().take_while(is_above).count();
    lines[first - above..=last].join("\n")
}

/// A type with its constructor and its table, as they stand in the committed files.
fn type_text(api: &Api, folder: &Path, def: &TypeDef) -> String {
    let group = def.group.and_then(|index| api.groups.get(index));
    let file = group.map_or("shared", |group| group.module.plain());
    let read = |kind: &str| {
        let path = folder.join(kind).join(file).with_extension("rs");
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    let (types, codec) = (read("types"), read("codec"));
    let ident = &def.ident;
    let mut parts = Vec::new();
    let (keyword, table) = match &def.kind {
        TypeKind::Record(_) => ("struct", "rt::record! {"),
        TypeKind::Enum(_) => ("enum", "rt::open_enum! {"),
        TypeKind::Union(_) => ("enum", "rt::union! {"),
        TypeKind::Errors(_) => ("enum", "rt::error_bodies! {"),
        TypeKind::Responses(_) => ("enum", "rt::responses! {"),
        TypeKind::Bodies(_) => ("enum", "rt::from_variants! {"),
        TypeKind::Alias { .. } => return cut(&types, &format!("pub type {ident} ="), "pub type"),
    };
    parts.push(cut(&types, &format!("pub {keyword} {ident} {{"), "}"));
    if let TypeKind::Record(record) = &def.kind {
        let required = record.required_ident.iter();
        parts.extend(required.map(|ident| cut(&types, &format!("pub struct {ident} {{"), "}")));
    }
    let constructor = format!("impl {ident} {{");
    if types.contains(&format!("\n{constructor}")) {
        parts.push(cut(&types, &constructor, "}"));
    }
    // The macro's own line is the same for every type of a kind; the next one names it.
    let codec = codec.replace(&format!("{table}\n    {ident} {{"), &format!("{table} {ident} {{\n   "));
    parts.push(cut(&codec, &format!("{table} {ident} {{"), "}"));
    parts.join("\n\n")
}

/// The types of an operation's parameters, body, response and errors, and those that its response wraps.
fn types_of<'a>(api: &'a Api, operation: &'a Operation) -> Vec<&'a TypeDef> {
    let parameters = operation.parameters.iter().map(|parameter| &parameter.ty);
    let bodies =
        operation.body.iter().flat_map(|body| &body.contents).filter_map(|content| content.ty.as_ref());
    let reply = match &operation.response_type {
        ResponseType::One(found) => Some(found),
        ResponseType::Empty => None,
    };
    let mut ids: Vec<_> = parameters.chain(bodies).chain(reply).filter_map(Type::named).collect();
    let wrapped = reply.and_then(Type::named).and_then(|id| api.definition(id));
    if let Some(TypeKind::Record(record)) = wrapped.map(|def| &def.kind) {
        ids.extend(record.fields.iter().filter_map(|field| field.ty.named()));
    }
    ids.extend(operation.error.iter().filter_map(Type::named));
    ids.into_iter().filter_map(|id| api.get(id)).collect()
}

/// A type that several operations have is shown with the first of them.
#[test]
fn one_operation_of_each_kind_reads_well() {
    let mut seen = BTreeSet::new();
    for (kind, name, id) in [
        ("list_with_paging", "mycashflow", "listNewsletterSubscribers"),
        ("list_without_totals", "mycashflow", "listSecondaryAddresses"),
        ("get", "mycashflow", "getBrand"),
        ("create", "mycashflow", "createCustomer"),
        ("update", "mycashflow", "updateGiftCard"),
        ("update_of_a_list", "mycashflow", "updateCampaignPrices"),
        ("delete_without_a_body", "mycashflow", "deleteCampaignPrice"),
        ("look_up_by_a_key", "mycashflow", "getBannerByCode"),
    ] {
        let specs = document::specs();
        let spec = specs.iter().find(|spec| spec.name == name).expect("the API is there");
        let api = spec.model();
        let found = api.operations.iter().find(|found| found.id == id).expect("the operation is there");
        let folder = document::root().join("generated").join(name);
        let file = folder.join("operations").join(api.groups[found.group].module.plain());
        let operations = fs::read_to_string(file.with_extension("rs")).expect("the file is there");
        let row = format!("\nstatic {}: ", found.row_ident);
        let (_, own) = operations.split_once(&row).expect("the operation's row is in its group's file");
        let own = own.split_once("\nstatic ").map_or(own, |(own, _)| own);
        let mut parts = vec![format!("{}{}", row.trim_start(), own.trim_end())];
        let types = types_of(&api, found).into_iter().filter(|def| seen.insert(def.ident.to_string()));
        parts.extend(types.map(|def| type_text(&api, &folder, def)));
        compare("generated", kind, &parts.join("\n\n"));
    }
}
