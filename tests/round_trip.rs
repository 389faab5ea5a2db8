//! Every example of every spec is decoded into its generated type and encoded again, without a change.
//!
//! Numbers are compared by their value, and `Z` is the offset `+00:00`; requests have to come out equal otherwise. In responses null is
//! the same as absent, and a date and time is compared by instant and offset. Where a spec says `x-lenient`, what comes out is the
//! documented form of what went in: a number for its text, a list of one for the one, an empty list for an empty text or `[]`.

mod document;

use std::collections::{BTreeMap, BTreeSet};

use clientgen::internals::model::{Api, Body, Content, ContentKind, Response, Type, TypeKind};
use clientgen_runtime::{chrono::DateTime, codec};
use document::{Node, Spec};
use serde_json::Value;

/// Reads a value as its type and writes it again.
type Again = fn(&Value) -> Result<Value, String>;

fn again<T>(value: &Value) -> Result<Value, String>
where
    T: for<'de> codec::Decode<'de> + codec::Encode,
{
    let text = serde_json::to_vec(value).map_err(|error| error.to_string())?;
    let typed: T = codec::decode(&text).map_err(|error| error.to_string())?;
    let text = codec::encode(&typed).map_err(|error| error.to_string())?;
    serde_json::from_slice(&text).map_err(|error| error.to_string())
}

/// The same by another codec.
fn by<C, T>(value: &Value) -> Result<Value, String>
where
    C: for<'de> codec::DecodeAs<'de, T>,
    T: codec::Encode,
{
    let text = serde_json::to_vec(value).map_err(|error| error.to_string())?;
    let typed: T = codec::decode_as::<C, _>(&text).map_err(|error| error.to_string())?;
    let text = codec::encode(&typed).map_err(|error| error.to_string())?;
    serde_json::from_slice(&text).map_err(|error| error.to_string())
}

/// A type that bodies or responses have, alone, in a list, in a lenient list and in a map.
struct Row {
    api: &'static str,
    name: &'static str,
    one: Again,
    list: Again,
    lenient: Again,
    map: Again,
}

macro_rules! types {
    ($($api:ident: $($name:ident),* $(,)?;)*) => {
        /// What bodies, responses and errors hold.
        const TYPES: &[Row] = &[$($(Row {
            api: stringify!($api),
            name: stringify!($name),
            one: again::<commerce_clients::$api::types::$name>,
            list: again::<Vec<commerce_clients::$api::types::$name>>,
            lenient: by::<codec::Lenient, Vec<commerce_clients::$api::types::$name>>,
            map: again::<BTreeMap<String, commerce_clients::$api::types::$name>>,
        },)*)*];
    };
}

types! {
    commerceconnect:
        DeletedProduct, Product, ProductAttributeValuesList, ProductBody, ProductList;
    crescodata:
        Attribute, AttributeOption, AuthResponse, BatchResponse, CmlTemplate, Company,
        CompanyCreate, CompanyUpdate, Group, Integration, IntegrationCreate, IntegrationUpdate,
        Credentials, MakoTemplate, MasterOrder, MasterProduct, MasterRecord, Metric, MetricCreate,
        RecordBatch, TokenRefresh, User, UserCreate, UserUpdate;
    kreezalid_admin:
        AddOnResponse, AddOnCreate, AddOnUpdate, Category, CategoryCreate, Collection,
        CollectionCreate, CollectionUpdate, Count, Event, Listing, ListingCreate, ListingUpdate,
        Metafield, MetafieldBody, NotificationResponse, NotificationCreate, Order, OrderUpdate,
        PaymentGateway, PspAccountResponse, PspUser, ShippingRate, Success, User, UserCreate,
        UserUpdate, VariantResponse, VariantCreate, VariantUpdate;
    kreezalid_partners:
        Listing, ListingCreate, ListingUpdate, Order, ShippingRate, Success;
    mycashflow:
        BannerResponse, BannerCreate, BannerGroupResponse, BannerGroupCreate, BannerGroupList,
        BannerGroupUpdate, BannerList, BannerUpdate, BrandResponse, BrandCreate, BrandList,
        BrandUpdate, CampaignResponse, CampaignList, CampaignPriceResponse, CampaignPriceUpdate,
        CampaignUpdate, CategoryResponse, CategoryCreate, CategoryList, CategoryProductList,
        CategoryUpdate, CustomerResponse, CustomerCreate, CustomerGroupResponse, CustomerGroupCreate,
        CustomerGroupList, CustomerGroupUpdate, CustomerList, CustomerUpdate, ErrorBody,
        GiftCardResponse, GiftCardCreate, GiftCardList, GiftCardUpdate, GroupCustomerResponse,
        GroupCustomerCreate, GroupCustomerList, NewsletterSubscriberResponse,
        NewsletterSubscriberCreate, NewsletterSubscriberList, SecondaryAddressList,
        ValidationErrors, VisibilityList, VisibilityUpdate;
}

fn row(api: &str, name: &str) -> Option<&'static Row> {
    TYPES.iter().find(|row| row.api == api && row.name == name)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Direction {
    Request,
    Response,
}

/// An example with the type that it has.
struct Example<'a> {
    operation: &'a str,
    /// `request`, or the status of the response.
    place: String,
    direction: Direction,
    node: Node<'a>,
    ty: Option<Type>,
}

/// The examples of one media type: `example`, and each of `examples` with what its `$ref` leads to.
fn examples<'a>(spec: &'a Spec, media: &Node<'a>) -> Vec<Node<'a>> {
    let named = media.entries("examples").into_iter().map(|(_, example)| {
        let example = spec.resolve(example);
        example.get("value").unwrap_or_else(|| panic!("{}: an example has a value", example.pointer))
    });
    media.get("example").into_iter().chain(named).collect()
}

/// Every example of every operation, body and responses.
fn all<'a>(spec: &'a Spec, api: &'a Api) -> Vec<Example<'a>> {
    let mut found = Vec::new();
    for operation in spec.operations() {
        let model = api.operations.iter().find(|model| model.pointer == operation.node.pointer);
        let model = model.unwrap_or_else(|| panic!("{} is not in the model", operation.node.pointer));
        let mut add = |place: &str, direction, holder: Node<'a>, contents: &[Content]| {
            for (media_type, media) in spec.resolve(holder).entries("content") {
                let content = contents.iter().find(|content| content.media_type == media_type);
                let content = content.unwrap_or_else(|| panic!("{} is not in the model", media.pointer));
                let ty = content.ty.clone().filter(|_| content.kind == ContentKind::Json);
                found.extend(examples(spec, &media).into_iter().map(|node| Example {
                    operation: &model.id,
                    place: place.to_owned(),
                    direction,
                    node,
                    ty: ty.clone(),
                }));
            }
        };
        if let Some(body) = operation.node.get("requestBody") {
            let contents = model.body.as_ref().map(|body| body.contents.as_slice());
            add("request", Direction::Request, body, contents.unwrap_or_default());
        }
        for (status, response) in operation.node.entries("responses") {
            let known =
                model.successes.iter().chain(&model.failures).find(|response| response.status == status);
            let known = known.unwrap_or_else(|| panic!("{} is not in the model", response.pointer));
            add(status, Direction::Response, response, &known.contents);
        }
    }
    found
}

/// A value through the type that the generator gives it. Values without a type of their own are what they are.
fn through(api: &Api, ty: &Type, value: &Value) -> Result<Value, String> {
    let row = |id| {
        let name = api.get(id).expect("the model has its types").ident.plain();
        row(api.name.plain(), name).ok_or_else(|| format!("{name} is not in the table of this test"))
    };
    match ty {
        Type::Named(id) => (row(*id)?.one)(value),
        Type::List(item) => match **item {
            Type::Named(id) => (row(id)?.list)(value),
            _ => again::<Vec<Value>>(value),
        },
        Type::Map(item) => match **item {
            Type::Named(id) => (row(id)?.map)(value),
            _ => again::<BTreeMap<String, Value>>(value),
        },
        Type::Lenient(list) => match &**list {
            Type::List(item) => match **item {
                Type::Named(id) => (row(id)?.lenient)(value),
                _ => by::<codec::Lenient, Vec<Value>>(value),
            },
            named @ Type::Named(_) => through(api, named, value),
            other => Err(format!("no body is a lenient {other:?}")),
        },
        Type::Single(item) => through(api, item, &value[0]).map(|item| Value::Array(vec![item])),
        Type::Nullable(inner) if !value.is_null() => through(api, inner, value),
        _ => Ok(value.clone()),
    }
}

/// A value with the documented form in place of those that `x-lenient` takes.
fn documented(api: &Api, ty: &Type, value: &Value) -> Value {
    match (ty, value) {
        (Type::Lenient(inner), value) => match (&**inner, value) {
            (Type::List(_), Value::String(text)) if matches!(text.trim(), "" | "[]") => {
                Value::Array(Vec::new())
            }
            (Type::List(item), one) if !one.is_array() && !one.is_null() => {
                Value::Array(vec![documented(api, item, one)])
            }
            (Type::Int(_) | Type::Float(_), Value::String(text)) => number(text),
            (inner, value) => documented(api, inner, value),
        },
        (Type::Single(item), Value::Array(values)) => {
            values.iter().map(|value| documented(api, item, value)).collect()
        }
        (Type::Decimal { text: false }, Value::String(text)) => number(text),
        (Type::Nullable(inner), value) => documented(api, inner, value),
        (Type::List(item), Value::Array(values)) => {
            values.iter().map(|value| documented(api, item, value)).collect()
        }
        (Type::Map(item), Value::Object(values)) => {
            let values = values.iter().map(|(key, value)| (key.clone(), documented(api, item, value)));
            Value::Object(values.collect())
        }
        (Type::Named(id), Value::Object(values)) => match api.definition(*id).map(|def| &def.kind) {
            Some(TypeKind::Record(record)) => {
                let values = values.iter().map(|(key, value)| {
                    let field = record.fields.iter().find(|field| field.name == *key).map(|field| &field.ty);
                    let ty = field.or(record.others.as_ref());
                    (key.clone(), ty.map_or_else(|| value.clone(), |ty| documented(api, ty, value)))
                });
                Value::Object(values.collect())
            }
            Some(TypeKind::Union(union)) => {
                let untyped = |ty: &Type| {
                    let mut found = Vec::new();
                    untyped(api, ty, "", value, &mut found);
                    found.len()
                };
                let variant = union.variants.iter().min_by_key(|variant| untyped(&variant.ty));
                variant.map_or_else(|| value.clone(), |variant| documented(api, &variant.ty, value))
            }
            _ => value.clone(),
        },
        _ => value.clone(),
    }
}

/// The number that a text is.
fn number(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{text} is no number: {error}"))
}

/// Where two values differ, as lines; empty if they say the same.
fn differences(at: &str, before: &Value, after: &Value, direction: Direction, found: &mut Vec<String>) {
    let is_response = direction == Direction::Response;
    let is_absent = |value: Option<&Value>| value.is_none() || (is_response && value == Some(&Value::Null));
    match (before, after) {
        (Value::Object(before), Value::Object(after)) => {
            let keys: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
            for key in keys {
                let (one, other) = (before.get(key), after.get(key));
                match (one, other) {
                    (Some(one), Some(other)) if !(is_absent(Some(one)) && is_absent(Some(other))) => {
                        differences(&format!("{at}.{key}"), one, other, direction, found);
                    }
                    _ if is_absent(one) && is_absent(other) => {}
                    (one, other) => found.push(format!("{at}.{key}: {one:?} became {other:?}")),
                }
            }
        }
        (Value::Array(before), Value::Array(after)) if before.len() == after.len() => {
            for (index, (one, other)) in before.iter().zip(after).enumerate() {
                differences(&format!("{at}[{index}]"), one, other, direction, found);
            }
        }
        (one, other) if one == other || is_same(one, other) || (is_response && is_same_time(one, other)) => {}
        (one, other) => found.push(format!("{at}: {one} became {other}")),
    }
}

/// The same number, or the same date and time with another name for the offset zero.
fn is_same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one.as_f64() == other.as_f64(),
        (Value::String(one), Value::String(other)) => {
            is_same_time(&one.as_str().into(), &other.as_str().into())
                && one.strip_suffix('Z').is_some_and(|local| Some(local) == other.strip_suffix("+00:00"))
        }
        _ => false,
    }
}

/// The same instant with the same offset.
fn is_same_time(one: &Value, other: &Value) -> bool {
    let time = |value: &Value| {
        let at = DateTime::parse_from_rfc3339(value.as_str()?).ok()?;
        Some((at.naive_local(), at.offset().local_minus_utc()))
    };
    time(one).is_some() && time(one) == time(other)
}

#[test]
fn requests_are_compared_exactly_and_responses_by_what_they_say() {
    let differ = |direction, before: &str, after: &str| {
        let value = |text| serde_json::from_str(text).expect("it is JSON");
        let mut found = Vec::new();
        differences("", &value(before), &value(after), direction, &mut found);
        !found.is_empty()
    };
    for (before, after) in [
        (r#"{"a": null}"#, "{}"),
        (r#""2013-06-19T20:41:47+0300""#, r#""2013-06-19T20:41:47+0300""#),
        (r#""2013-06-19T20:41:47.000+03:00""#, r#""2013-06-19T20:41:47+03:00""#),
    ] {
        assert!(!differ(Direction::Response, before, after), "{before} says the same as {after}");
        assert_eq!(differ(Direction::Request, before, after), before != after, "{before} and {after}");
    }
    for (before, after) in [
        (r#"[{"a": 1.0}]"#, r#"[{"a": 1}]"#),
        (r#""2013-06-19T17:41:47Z""#, r#""2013-06-19T17:41:47+00:00""#),
    ] {
        assert!(!differ(Direction::Response, before, after), "{before} says the same as {after}");
        assert!(!differ(Direction::Request, before, after), "{before} says the same as {after}");
    }
    for (before, after) in [
        (r#"{"a": 1}"#, "{}"),
        ("{}", r#"{"a": 1}"#),
        ("[1, 2]", "[1]"),
        (r#"{"a": [{"b": "1"}]}"#, r#"{"a": [{"b": 1}]}"#),
        (r#""2013-06-19T20:41:47+03:00""#, r#""2013-06-19T17:41:47+00:00""#),
    ] {
        assert!(differ(Direction::Response, before, after), "{before} is not {after}");
        assert!(differ(Direction::Request, before, after), "{before} is not {after}");
    }
}

#[test]
fn every_example_comes_out_as_it_went_in() {
    let mut found = Vec::new();
    for spec in document::specs() {
        let api = spec.model();
        for example in all(&spec, &api) {
            let Some(ty) = &example.ty else { continue };
            let at =
                format!("{} {} {} {}", spec.name, example.operation, example.place, example.node.pointer);
            match through(&api, ty, example.node.value) {
                Ok(after) => {
                    let before = documented(&api, ty, example.node.value);
                    differences(&at, &before, &after, example.direction, &mut found);
                }
                Err(error) => found.push(format!("{at}: {error}")),
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// The keys of a value that have no field of their own, as lines.
fn untyped(api: &Api, ty: &Type, at: &str, value: &Value, found: &mut Vec<String>) {
    match (ty, value) {
        (Type::List(item), Value::Array(values)) => {
            values.iter().enumerate().for_each(|(index, value)| {
                untyped(api, item, &format!("{at}[{index}]"), value, found);
            });
        }
        (Type::Map(item), Value::Object(values)) => {
            values.iter().for_each(|(key, value)| untyped(api, item, &format!("{at}.{key}"), value, found));
        }
        (Type::Nullable(inner), value) => untyped(api, inner, at, value, found),
        (Type::Single(item), Value::Array(values)) => {
            values.iter().for_each(|value| untyped(api, item, at, value, found));
        }
        (Type::Lenient(inner), value) => match (&**inner, value) {
            (Type::List(item), Value::Object(_)) => untyped(api, item, at, value, found),
            (inner, value) => untyped(api, inner, at, value, found),
        },
        (Type::Named(id), Value::Object(values)) => match api.definition(*id).map(|def| &def.kind) {
            Some(TypeKind::Record(record)) => {
                for (key, value) in values {
                    let at = format!("{at}.{key}");
                    let field = record.fields.iter().find(|field| field.name == *key).map(|field| &field.ty);
                    match field.or(record.others.as_ref().filter(|others| **others != Type::Any)) {
                        Some(ty) => untyped(api, ty, &at, value, found),
                        None => found.push(format!("{at} has no field")),
                    }
                }
            }
            Some(TypeKind::Union(union)) => {
                let tried = union.variants.iter().map(|variant| {
                    let mut found = Vec::new();
                    untyped(api, &variant.ty, at, value, &mut found);
                    found
                });
                found.extend(tried.min_by_key(Vec::len).unwrap_or_default());
            }
            _ => {}
        },
        (Type::Any, Value::Object(values)) if !values.is_empty() => {
            found.push(format!("{at} is an object without a type"));
        }
        (Type::Any, Value::Array(values)) => {
            values.iter().for_each(|value| untyped(api, &Type::Any, &format!("{at}[]"), value, found));
        }
        _ => {}
    }
}

/// Where documents let users keep what they like.
const FREE: [(&str, &str); 1] = [("crescodata", "metaFields")];

#[test]
fn every_key_of_every_example_has_a_typed_field() {
    let mut found = Vec::new();
    for spec in document::specs() {
        let api = spec.model();
        for example in all(&spec, &api) {
            let Some(ty) = &example.ty else { continue };
            let at = format!("{} {}: ", spec.name, example.node.pointer);
            untyped(&api, ty, &at, example.node.value, &mut found);
        }
    }
    found.sort();
    found.dedup();
    for (api, key) in FREE {
        let before = found.len();
        found.retain(|line| !line.starts_with(api) || !line.contains(&format!(".{key}.")));
        assert!(found.len() < before, "{api}: no example has an object without a type in {key}");
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// The named types of bodies, responses and errors.
fn wanted(api: &Api) -> BTreeSet<&str> {
    let contents = api.operations.iter().flat_map(|operation| {
        let body = operation.body.iter().flat_map(|body: &Body| &body.contents);
        let responses = operation.successes.iter().chain(&operation.failures);
        body.chain(responses.flat_map(|response: &Response| &response.contents))
    });
    let ids = contents.filter_map(|content| content.ty.as_ref().and_then(Type::named));
    ids.filter_map(|id| api.get(id)).map(|def| def.ident.plain()).collect()
}

#[test]
fn the_table_names_every_type_of_a_body_or_an_response() {
    let mut found = Vec::new();
    let specs = document::specs();
    for spec in &specs {
        let api = spec.model();
        let wanted = wanted(&api);
        let listed: BTreeSet<&str> =
            TYPES.iter().filter(|row| row.api == spec.name).map(|row| row.name).collect();
        found.extend(wanted.difference(&listed).map(|name| format!("{}: {name} is missing", spec.name)));
        found.extend(listed.difference(&wanted).map(|name| format!("{}: no body is a {name}", spec.name)));
    }
    let is_api = |row: &&Row| specs.iter().any(|spec| spec.name == row.api);
    found.extend(TYPES.iter().filter(|row| !is_api(row)).map(|row| format!("there is no API {}", row.api)));
    assert!(found.is_empty(), "mend `types!` in this test:\n{}", found.join("\n"));
}

/// How many examples there are, so that none is left out unseen: those of each operation, and all that differ.
#[test]
fn examples_are_counted() {
    for spec in document::specs() {
        let api = spec.model();
        let mut lines: Vec<(&str, BTreeMap<String, usize>)> = Vec::new();
        let mut distinct: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let examples = all(&spec, &api);
        for example in &examples {
            if lines.last().is_none_or(|(operation, _)| *operation != example.operation) {
                lines.push((example.operation, BTreeMap::new()));
            }
            let (_, places) = lines.last_mut().expect("there is a line");
            let is_error = example.direction == Direction::Response && !example.place.starts_with('2');
            let place = if is_error { "errors" } else { &example.place };
            *places.entry(place.to_owned()).or_default() += 1;
            let kind = match (&example.ty, example.direction) {
                (None, _) => "without a type",
                (Some(_), Direction::Request) => "of requests",
                (Some(_), Direction::Response) => "of responses",
            };
            distinct.entry(kind).or_default().insert(example.node.pointer.as_str());
        }
        let totals = distinct.iter().map(|(kind, places)| format!("{} {kind}", places.len()));
        let mut text = format!("{} examples: {}\n", spec.name, totals.collect::<Vec<_>>().join(", "));
        for (operation, places) in lines {
            let places = places.iter().map(|(place, count)| format!("{place}: {count}"));
            text.push_str(&format!("{operation}  {}\n", places.collect::<Vec<_>>().join("  ")));
        }
        insta::with_settings!({ prepend_module_to_snapshot => false, snapshot_path => "snapshots/examples", omit_expression => true }, {
            insta::assert_snapshot!(spec.name.as_str(), text);
        });
    }
}

/// An example in `components` that no body and no response refers to would be tested by nobody.
#[test]
fn every_named_example_belongs_to_an_operation() {
    let mut found = Vec::new();
    for spec in document::specs() {
        let api = spec.model();
        let used: BTreeSet<String> =
            all(&spec, &api).iter().map(|example| example.node.pointer.to_string()).collect();
        let components = spec.root().get("components");
        let named = components.iter().flat_map(|components| components.entries("examples"));
        let unused = named.filter_map(|(name, example)| {
            let at = example.get("value")?.pointer;
            (!used.contains(at.as_str())).then(|| format!("{}: no operation shows {name}", spec.name))
        });
        found.extend(unused);
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
