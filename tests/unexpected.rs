//! Undocumented responses of each API -> a typed error or a decoded value, and never a panic.

use std::fmt::Debug;

use clientgen_runtime::{Error, ErrorKind, recorder::Recorder};
use clientgen_sandbox::{SANDBOX_PASSWORD, SANDBOX_USER};
use commerce_clients::{commerceconnect, crescodata, kreezalid_admin, kreezalid_partners, mycashflow};

const BASE_URL: &str = "http://sandbox.invalid";

/// The result of a response.
#[derive(Debug)]
struct Outcome {
    /// The value as `Debug` shows it; empty for an error.
    value: String,
    /// The kind and the status of an error.
    error: Option<(ErrorKind, Option<u16>)>,
    /// Where in the body the error is.
    path: Option<String>,
    body: Option<Vec<u8>>,
}

fn outcome<T: Debug, E>(result: Result<T, Error<E>>) -> Outcome {
    match result {
        Ok(value) => Outcome { value: format!("{value:?}"), error: None, path: None, body: None },
        Err(error) => Outcome {
            value: String::new(),
            error: Some((error.kind(), error.status().map(|status| status.as_u16()))),
            path: error.decode_error().map(|decode| decode.path().to_owned()),
            body: error.raw_body().map(<[u8]>::to_vec),
        },
    }
}

/// An API, as its list and one item of it are asked for.
struct Api {
    name: &'static str,
    /// What the list stands in, around its items.
    list: (&'static str, &'static str),
    /// An item with all that is required.
    item: &'static str,
    /// A field with an enum, and where it stands in the text of the item.
    listed: (&'static str, &'static str),
}

const APIS: [Api; 5] = [
    Api {
        name: "commerceconnect",
        list: (r#"{"page": 1, "per_page": 1, "total_pages": 1, "total_entries": 1, "entries": "#, "}"),
        item: r#"{"id": 7, "code": "c7", "status": "active"}"#,
        listed: ("active", "dormant"),
    },
    Api {
        name: "crescodata",
        list: ("", ""),
        item: r#"{"crescoId": "7", "data": [{"country": "SG"}]}"#,
        listed: ("SG", "XK"),
    },
    Api {
        name: "kreezalid_admin",
        list: ("", ""),
        item: r#"{"id": 7, "status": "new"}"#,
        listed: ("new", "renewed"),
    },
    Api {
        name: "kreezalid_partners",
        list: ("", ""),
        item: r#"{"id": 7, "status": "new"}"#,
        listed: ("new", "renewed"),
    },
    Api {
        name: "mycashflow",
        list: (r#"{"data": "#, "}"),
        item: r#"{"id": 7, "name": "Pants", "default_template": "homepage"}"#,
        listed: ("homepage", "other"),
    },
];

impl Api {
    fn of(&self, items: &str) -> String {
        let (before, after) = self.list;
        format!("{before}{items}{after}")
    }

    /// What the client's list makes of a response.
    async fn list(&self, status: u16, body: &str) -> Outcome {
        let recorder = Recorder::new();
        recorder.respond(status, body.to_owned());
        macro_rules! call {
            ($api:ident.$list:ident, $auth:ident($($part:expr),*)) => {{
                let builder = $api::Client::builder().base_url(BASE_URL).$auth($($part),*).transport(recorder);
                outcome(builder.build().expect("the client is complete").$list().send().await)
            }};
        }
        match self.name {
            "commerceconnect" => {
                call!(commerceconnect.list_products, token_auth(SANDBOX_PASSWORD, SANDBOX_USER))
            }
            "crescodata" => call!(crescodata.list_orders, id_token(SANDBOX_PASSWORD)),
            "kreezalid_admin" => {
                call!(kreezalid_admin.list_orders, basic_auth(SANDBOX_USER, SANDBOX_PASSWORD))
            }
            "kreezalid_partners" => {
                call!(kreezalid_partners.list_orders, basic_auth(SANDBOX_USER, SANDBOX_PASSWORD))
            }
            _ => call!(mycashflow.list_categories, basic_auth(SANDBOX_USER, SANDBOX_PASSWORD)),
        }
    }
}

#[tokio::test]
async fn html_an_empty_body_and_json_that_breaks_off() {
    for api in APIS {
        let whole = api.of(&format!("[{}]", api.item));
        let broken = &whole[..whole.len() - api.list.1.len() - 3];
        for text in ["<!DOCTYPE html><html></html>", "", " \n", broken, "{\"", "[[[["] {
            let outcome = api.list(200, text).await;
            assert_eq!(
                outcome.error,
                Some((ErrorKind::Decode, Some(200))),
                "{}: {text}: {outcome:?}",
                api.name
            );
            assert_eq!(outcome.body.as_deref(), Some(text.as_bytes()), "{}: the body is kept", api.name);
        }
    }
}

#[tokio::test]
async fn a_value_that_the_enum_does_not_list() {
    for api in APIS {
        let (known, other) = api.listed;
        let with_known = api.list(200, &api.of(&format!("[{}]", api.item))).await;
        assert!(
            with_known.error.is_none() && !with_known.value.contains("Unknown"),
            "{}: {with_known:?}",
            api.name
        );
        let text = api.item.replace(known, other);
        let with_other = api.list(200, &api.of(&format!("[{text}]"))).await;
        assert!(with_other.value.contains(&format!("Unknown({other:?})")), "{}: {with_other:?}", api.name);
    }
}

#[tokio::test]
async fn a_field_that_nobody_documents() {
    for api in APIS {
        let text = api.item.replacen('{', r#"{"brand_new": {"a": [1, null]}, "#, 1);
        let with = api.list(200, &api.of(&format!("[{text}]"))).await;
        let without = api.list(200, &api.of(&format!("[{}]", api.item))).await;
        assert!(with.error.is_none(), "{}: {with:?}", api.name);
        assert_eq!(with.value, without.value, "{}", api.name);
    }
}

#[tokio::test]
async fn null_for_a_list() {
    for api in APIS {
        let null = api.list(200, &api.of("null")).await;
        let empty = api.list(200, &api.of("[]")).await;
        assert!(null.error.is_none(), "{}: {null:?}", api.name);
        assert_eq!(null.value, empty.value, "{}", api.name);
    }
}

#[tokio::test]
async fn an_item_without_what_is_required() {
    for api in APIS {
        let outcome = api.list(200, &api.of(r#"[{"note": 1}]"#)).await;
        assert_eq!(outcome.error, Some((ErrorKind::Decode, Some(200))), "{}: {outcome:?}", api.name);
        let (before, _) = api.list;
        let place = before.rsplit('"').nth(1).map_or(String::new(), str::to_owned);
        assert_eq!(outcome.path, Some(format!("{place}[0]")), "{}", api.name);
    }
}

#[tokio::test]
async fn a_refusal_in_another_form_than_documented() {
    for api in APIS {
        for (status, text) in
            [(401, "<h1>Unauthorized</h1>"), (403, r#"{"reason": [1]}"#), (404, "[]"), (418, ""), (500, "x")]
        {
            let outcome = api.list(status, text).await;
            let wanted = Some((ErrorKind::Unexpected, Some(status)));
            assert_eq!(outcome.error, wanted, "{}: {text}: {outcome:?}", api.name);
            assert_eq!(outcome.body.as_deref(), Some(text.as_bytes()), "{}: the body is kept", api.name);
        }
    }
}
