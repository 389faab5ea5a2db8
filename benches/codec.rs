//! Reading and writing JSON by the generated tables, against what serde's derive makes of the same types.
//!
//! `cargo bench --bench codec` prints criterion's figures and then a table of ratios, each the median over rounds in which both take turns. Only the
//! ratios are comparable between machines; above 1.00 the tables are slower.
//!
//! The derived twins have the same fields, Rust types and rules of absence. Date-times go through the same functions of chrono on both sides: its
//! parser of RFC 3339, which is also all that the runtime calls for a value in that form, and its writer.

use std::{
    fmt::{self, Display},
    hint::black_box,
    time::{Duration, Instant},
};

use clientgen_runtime::codec::{Decode, Encode, decode, encode};
use commerce_clients::mycashflow::types::CustomerList;
use criterion::{BatchSize, Criterion, Throughput};
use serde::{Serialize, de::DeserializeOwned};

/// Customers in the list.
const CUSTOMERS: u64 = 10_000;
/// Wide records in the list.
const RECORDS: u64 = 1_000;
/// Rounds of the table of ratios.
const ROUNDS: usize = 101;

fn main() {
    let mut random = Random(7);
    let subjects = [
        Subject::new::<CustomerList, derived::CustomerList>(
            "customers",
            customers(&mut random, Order::AsDocumented),
        ),
        Subject::new::<CustomerList, derived::CustomerList>(
            "customers, keys shuffled",
            customers(&mut random, Order::Shuffled),
        ),
        Subject::new::<Vec<wide::Table>, Vec<wide::Derived>>("140 fields", wide::records(&mut random, 0)),
        Subject::new::<Vec<wide::Table>, Vec<wide::Derived>>(
            "140 fields, 1/3 absent",
            wide::records(&mut random, 3),
        ),
    ];
    let mut criterion = Criterion::default().configure_from_args();
    for subject in &subjects {
        (subject.criterion)(subject, &mut criterion);
    }
    criterion.final_summary();
    // Without this argument, cargo only wants to know whether the bench runs.
    if std::env::args().any(|argument| argument == "--bench") {
        println!("\nours / derive, {ROUNDS} rounds       decode (quartiles)       encode (quartiles)");
        for subject in &subjects {
            let (decode, encode) = (subject.ratios)(subject);
            println!("{:<26} {decode:>24} {encode:>24}", subject.name);
        }
    }
}

/// A payload, and the two types that read and write it.
struct Subject {
    name: &'static str,
    payload: Vec<u8>,
    criterion: fn(&Self, &mut Criterion),
    ratios: fn(&Self) -> (Ratio, Ratio),
}

impl Subject {
    fn new<Ours, Derived>(name: &'static str, payload: String) -> Self
    where
        Ours: for<'de> Decode<'de> + Encode,
        Derived: DeserializeOwned + Serialize,
    {
        let payload = payload.into_bytes();
        let (ours, derived) = values::<Ours, Derived>(&payload);
        let written = serde_json::to_vec(&derived).expect("the twin can be written");
        assert_eq!(encode(&ours).expect("the type can be written"), written, "{name}: both write the same");
        Self {
            name,
            payload,
            criterion: Self::criterion::<Ours, Derived>,
            ratios: Self::ratios::<Ours, Derived>,
        }
    }

    fn criterion<Ours, Derived>(&self, criterion: &mut Criterion)
    where
        Ours: for<'de> Decode<'de> + Encode,
        Derived: DeserializeOwned + Serialize,
    {
        let payload = self.payload.as_slice();
        let (ours, derived) = values::<Ours, Derived>(payload);
        let mut group = criterion.benchmark_group(self.name);
        group.throughput(Throughput::Bytes(payload.len() as u64)).sample_size(30);
        group
            .bench_function("decode/ours", |b| b.iter_with_large_drop(|| decode::<Ours>(black_box(payload))));
        group.bench_function("decode/derive", |b| {
            b.iter_with_large_drop(|| serde_json::from_slice::<Derived>(black_box(payload)));
        });
        let size = BatchSize::LargeInput;
        group.bench_function("encode/ours", |b| b.iter_batched(|| &ours, encode, size));
        group.bench_function("encode/derive", |b| b.iter_batched(|| &derived, serde_json::to_vec, size));
        group.finish();
    }

    fn ratios<Ours, Derived>(&self) -> (Ratio, Ratio)
    where
        Ours: for<'de> Decode<'de> + Encode,
        Derived: DeserializeOwned + Serialize,
    {
        let payload = self.payload.as_slice();
        let (ours, derived) = values::<Ours, Derived>(payload);
        let reading = Ratio::measure(
            || decode::<Ours>(black_box(payload)),
            || serde_json::from_slice::<Derived>(black_box(payload)),
        );
        let writing = Ratio::measure(|| encode(black_box(&ours)), || serde_json::to_vec(black_box(&derived)));
        (reading, writing)
    }
}

fn values<Ours, Derived>(payload: &[u8]) -> (Ours, Derived)
where
    Ours: for<'de> Decode<'de>,
    Derived: DeserializeOwned,
{
    let ours = decode(payload).expect("the payload has the type's shape");
    (ours, serde_json::from_slice(payload).expect("the payload has the twin's shape"))
}

/// Quartiles of the ratio of two durations.
struct Ratio([f64; 3]);

impl Ratio {
    /// Lets both take turns, in changing order.
    fn measure<A, B>(mut ours: impl FnMut() -> A, mut derived: impl FnMut() -> B) -> Self {
        let mut ratios: Vec<f64> = (0..ROUNDS)
            .map(|round| {
                let first = if round % 2 == 0 { None } else { Some(time(&mut derived)) };
                let ours = time(&mut ours);
                let derived = first.unwrap_or_else(|| time(&mut derived));
                ours.as_secs_f64() / derived.as_secs_f64()
            })
            .collect();
        ratios.sort_by(f64::total_cmp);
        Self([ROUNDS / 4, ROUNDS / 2, ROUNDS * 3 / 4].map(|index| ratios[index]))
    }
}

impl Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self([low, median, high]) = self;
        f.pad(&format!("{median:.2} ({low:.2} to {high:.2})"))
    }
}

/// What `work` takes, without dropping its result.
fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    let result = work();
    let taken = start.elapsed();
    drop(black_box(result));
    taken
}

/// Numbers that are the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    fn one_in(&mut self, count: u64) -> bool {
        self.below(count) == 0
    }
}

/// In which order the keys of an object come.
#[derive(Clone, Copy)]
enum Order {
    AsDocumented,
    Shuffled,
}

/// A JSON object in the making.
#[derive(Default)]
struct Object(Vec<String>);

impl Object {
    fn json(&mut self, key: &str, value: impl Display) {
        self.0.push(format!(r#""{key}":{value}"#));
    }

    fn text(&mut self, key: &str, value: impl Display) {
        self.json(key, format_args!(r#""{value}""#));
    }

    fn times(&mut self, random: &mut Random) {
        for key in ["created_at", "updated_at"] {
            let (month, day, second) = (1 + random.below(12), 1 + random.below(28), random.below(60));
            self.text(key, format_args!("2013-{month:02}-{day:02}T20:41:{second:02}+03:00"));
        }
    }

    fn shuffle(&mut self, random: &mut Random) {
        for index in (1..self.0.len()).rev() {
            self.0.swap(index, random.below(index as u64 + 1) as usize);
        }
    }
}

impl Display for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{{{}}}", self.0.join(","))
    }
}

/// A list of customers after the documented sample. A third of the companies and a quarter of the VAT codes are null, a fifth of the telephone
/// numbers and a tenth of the e-invoice addresses are absent; a customer is in up to three groups.
fn customers(random: &mut Random, order: Order) -> String {
    let customers: Vec<String> = (1..=CUSTOMERS)
        .map(|id| {
            let mut customer = customer(id, random);
            if let Order::Shuffled = order {
                customer.shuffle(random);
            }
            customer.to_string()
        })
        .collect();
    let meta = format!(r#"{{"page":1,"page_size":{CUSTOMERS},"page_count":1,"item_count":{CUSTOMERS}}}"#);
    format!(r#"{{"data":[{}],"meta":{meta}}}"#, customers.join(","))
}

fn customer(id: u64, random: &mut Random) -> Object {
    const CITIES: [&str; 4] = ["Helsinki", "Jyväskylä", "Oulu", "Kuopio"];
    let mut object = Object::default();
    object.json("id", id);
    object.times(random);
    object.text("first_name", format_args!("Example {id}"));
    object.text("last_name", "Customer");
    object.json("login_allowed", random.one_in(2));
    if random.one_in(3) {
        object.json("company", "null");
    } else {
        object.text("company", format_args!(r#"\"Example {id}\" Inc."#));
    }
    if random.one_in(4) {
        object.json("vat_code", "null");
    } else {
        object.text("vat_code", format_args!("{:07}-6", random.below(10_000_000)));
    }
    object.text("street_address", format_args!("Example street {}", random.below(200)));
    object.text("postal_code", format_args!("{:05}", random.below(100_000)));
    object.text("city", CITIES[random.below(4) as usize]);
    object.text("country", "FI");
    if !random.one_in(5) {
        object.text("phone", format_args!("050{:08}", random.below(100_000_000)));
    }
    object.text("email", format_args!("mail.{id}@domain.fi"));
    object.json("version_id", random.below(9));
    object.text("language", "fi");
    object.json("email_subscription", random.one_in(2));
    if !random.one_in(10) {
        let mut address = Object::default();
        address.text("edi_code", format_args!("0037{:08}", random.below(100_000_000)));
        address.text("operator_code", "E204503");
        object.json("einvoice_address", address);
    }
    object.json("sms_subscription", random.one_in(2));
    let groups: Vec<String> = (0..random.below(4))
        .map(|_| {
            let mut group = Object::default();
            group.json("id", random.below(50));
            group.times(random);
            group.text("name", "Gift card recipients");
            group.to_string()
        })
        .collect();
    object.json("customer_groups", format_args!("[{}]", groups.join(",")));
    object
}

/// The twins of the customer types.
mod derived {
    use clientgen_runtime::DateTime;
    use serde::{Deserialize, Serialize};

    #[derive(Serialize, Deserialize)]
    pub(super) struct CustomerList {
        data: Vec<Customer>,
        #[serde(skip_serializing_if = "Option::is_none")]
        meta: Option<PageMeta>,
    }

    #[derive(Serialize, Deserialize)]
    struct PageMeta {
        #[serde(skip_serializing_if = "Option::is_none")]
        page: Option<i64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        page_size: Option<i64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        page_count: Option<i64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        item_count: Option<i64>,
    }

    #[derive(Serialize, Deserialize)]
    struct Customer {
        id: i64,
        #[serde(default, with = "rfc3339", skip_serializing_if = "Option::is_none")]
        created_at: Option<DateTime>,
        #[serde(default, with = "rfc3339", skip_serializing_if = "Option::is_none")]
        updated_at: Option<DateTime>,
        first_name: String,
        last_name: String,
        login_allowed: bool,
        #[serde(skip_serializing_if = "Option::is_none")]
        company: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        vat_code: Option<String>,
        street_address: String,
        postal_code: String,
        city: String,
        country: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        phone: Option<String>,
        email: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        version_id: Option<i64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        language: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        email_subscription: Option<bool>,
        #[serde(skip_serializing_if = "Option::is_none")]
        einvoice_address: Option<EinvoiceAddress>,
        #[serde(skip_serializing_if = "Option::is_none")]
        sms_subscription: Option<bool>,
        #[serde(skip_serializing_if = "Option::is_none")]
        customer_groups: Option<Vec<CustomerGroup>>,
    }

    #[derive(Serialize, Deserialize)]
    struct EinvoiceAddress {
        #[serde(skip_serializing_if = "Option::is_none")]
        edi_code: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        operator_code: Option<String>,
    }

    #[derive(Serialize, Deserialize)]
    struct CustomerGroup {
        id: i64,
        #[serde(default, with = "rfc3339", skip_serializing_if = "Option::is_none")]
        created_at: Option<DateTime>,
        #[serde(default, with = "rfc3339", skip_serializing_if = "Option::is_none")]
        updated_at: Option<DateTime>,
        name: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        translations: Option<Vec<CustomerGroupTranslation>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        customer_links: Option<Vec<CustomerLink>>,
    }

    #[derive(Serialize, Deserialize)]
    struct CustomerGroupTranslation {
        #[serde(skip_serializing_if = "Option::is_none")]
        language: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        name: Option<String>,
    }

    #[derive(Serialize, Deserialize)]
    struct CustomerLink {
        id: i64,
        #[serde(default, with = "rfc3339", skip_serializing_if = "Option::is_none")]
        created_at: Option<DateTime>,
        #[serde(default, with = "rfc3339", skip_serializing_if = "Option::is_none")]
        updated_at: Option<DateTime>,
        customer_id: i64,
        customer_group_id: i64,
    }

    /// Optional date-times by chrono's parser of RFC 3339.
    mod rfc3339 {
        use std::fmt;

        use clientgen_runtime::{
            DateTime,
            chrono::{self, SecondsFormat},
        };
        use serde::{Deserializer, Serializer, de};

        pub(super) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Option<DateTime>, D::Error> {
            d.deserialize_option(Visitor)
        }

        pub(super) fn serialize<S: Serializer>(at: &Option<DateTime>, s: S) -> Result<S::Ok, S::Error> {
            match at {
                Some(at) => s.serialize_str(&at.to_rfc3339_opts(SecondsFormat::AutoSi, false)),
                None => s.serialize_none(),
            }
        }

        struct Visitor;

        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Option<DateTime>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a date and time of RFC 3339, or null")
            }

            fn visit_none<E>(self) -> Result<Self::Value, E> {
                Ok(None)
            }

            fn visit_unit<E>(self) -> Result<Self::Value, E> {
                Ok(None)
            }

            fn visit_some<D: Deserializer<'de>>(self, d: D) -> Result<Self::Value, D::Error> {
                d.deserialize_str(self)
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
                chrono::DateTime::parse_from_rfc3339(text).map(Some).map_err(E::custom)
            }
        }
    }
}

/// A record of 140 fields, such as a product of a large catalogue.
mod wide {
    use clientgen_runtime::codec::Record;
    use serde::{Deserialize, Serialize};

    use super::{Object, RECORDS, Random};

    /// Defines both types from the names of their fields, ten to a group.
    macro_rules! wide {
        ($([
            $id:ident = $id_key:literal,
            $code:ident = $code_key:literal,
            $name:ident = $name_key:literal,
            $street_address:ident = $street_address_key:literal,
            $postal_code:ident = $postal_code_key:literal,
            $city:ident = $city_key:literal,
            $country:ident = $country_key:literal,
            $is_default:ident = $is_default_key:literal,
            $priority:ident = $priority_key:literal,
            $weight:ident = $weight_key:literal $(,)?
        ])*) => {
            pub(super) struct Table {$(
                $id: i64,
                $code: Option<String>,
                $name: String,
                $street_address: Option<String>,
                $postal_code: Option<String>,
                $city: Option<String>,
                $country: Option<String>,
                $is_default: Option<bool>,
                $priority: Option<i64>,
                $weight: Option<f64>,
            )*}

            clientgen_runtime::record! {
                Table {$(
                $id = $id_key required,
                $code = $code_key,
                $name = $name_key required,
                $street_address = $street_address_key,
                $postal_code = $postal_code_key,
                $city = $city_key,
                $country = $country_key,
                $is_default = $is_default_key,
                $priority = $priority_key,
                $weight = $weight_key,
                )*}
            }

            #[derive(Serialize, Deserialize)]
            pub(super) struct Derived {$(
                $id: i64,
                #[serde(skip_serializing_if = "Option::is_none")]
                $code: Option<String>,
                $name: String,
                #[serde(skip_serializing_if = "Option::is_none")]
                $street_address: Option<String>,
                #[serde(skip_serializing_if = "Option::is_none")]
                $postal_code: Option<String>,
                #[serde(skip_serializing_if = "Option::is_none")]
                $city: Option<String>,
                #[serde(skip_serializing_if = "Option::is_none")]
                $country: Option<String>,
                #[serde(skip_serializing_if = "Option::is_none")]
                $is_default: Option<bool>,
                #[serde(skip_serializing_if = "Option::is_none")]
                $priority: Option<i64>,
                #[serde(skip_serializing_if = "Option::is_none")]
                $weight: Option<f64>,
            )*}
        };
    }

    wide! {
        [billing_id = "billing_id", billing_code = "billing_code", billing_name = "billing_name",
         billing_street_address = "billing_street_address", billing_postal_code = "billing_postal_code",
         billing_city = "billing_city", billing_country = "billing_country", billing_is_default = "billing_is_default",
         billing_priority = "billing_priority", billing_weight = "billing_weight"]
        [shipping_id = "shipping_id", shipping_code = "shipping_code", shipping_name = "shipping_name",
         shipping_street_address = "shipping_street_address", shipping_postal_code = "shipping_postal_code",
         shipping_city = "shipping_city", shipping_country = "shipping_country", shipping_is_default = "shipping_is_default",
         shipping_priority = "shipping_priority", shipping_weight = "shipping_weight"]
        [seller_id = "seller_id", seller_code = "seller_code", seller_name = "seller_name",
         seller_street_address = "seller_street_address", seller_postal_code = "seller_postal_code",
         seller_city = "seller_city", seller_country = "seller_country", seller_is_default = "seller_is_default",
         seller_priority = "seller_priority", seller_weight = "seller_weight"]
        [buyer_id = "buyer_id", buyer_code = "buyer_code", buyer_name = "buyer_name",
         buyer_street_address = "buyer_street_address", buyer_postal_code = "buyer_postal_code", buyer_city = "buyer_city",
         buyer_country = "buyer_country", buyer_is_default = "buyer_is_default", buyer_priority = "buyer_priority",
         buyer_weight = "buyer_weight"]
        [payer_id = "payer_id", payer_code = "payer_code", payer_name = "payer_name",
         payer_street_address = "payer_street_address", payer_postal_code = "payer_postal_code", payer_city = "payer_city",
         payer_country = "payer_country", payer_is_default = "payer_is_default", payer_priority = "payer_priority",
         payer_weight = "payer_weight"]
        [warehouse_id = "warehouse_id", warehouse_code = "warehouse_code", warehouse_name = "warehouse_name",
         warehouse_street_address = "warehouse_street_address", warehouse_postal_code = "warehouse_postal_code",
         warehouse_city = "warehouse_city", warehouse_country = "warehouse_country",
         warehouse_is_default = "warehouse_is_default", warehouse_priority = "warehouse_priority",
         warehouse_weight = "warehouse_weight"]
        [carrier_id = "carrier_id", carrier_code = "carrier_code", carrier_name = "carrier_name",
         carrier_street_address = "carrier_street_address", carrier_postal_code = "carrier_postal_code",
         carrier_city = "carrier_city", carrier_country = "carrier_country", carrier_is_default = "carrier_is_default",
         carrier_priority = "carrier_priority", carrier_weight = "carrier_weight"]
        [origin_id = "origin_id", origin_code = "origin_code", origin_name = "origin_name",
         origin_street_address = "origin_street_address", origin_postal_code = "origin_postal_code",
         origin_city = "origin_city", origin_country = "origin_country", origin_is_default = "origin_is_default",
         origin_priority = "origin_priority", origin_weight = "origin_weight"]
        [return_id = "return_id", return_code = "return_code", return_name = "return_name",
         return_street_address = "return_street_address", return_postal_code = "return_postal_code",
         return_city = "return_city", return_country = "return_country", return_is_default = "return_is_default",
         return_priority = "return_priority", return_weight = "return_weight"]
        [pickup_id = "pickup_id", pickup_code = "pickup_code", pickup_name = "pickup_name",
         pickup_street_address = "pickup_street_address", pickup_postal_code = "pickup_postal_code",
         pickup_city = "pickup_city", pickup_country = "pickup_country", pickup_is_default = "pickup_is_default",
         pickup_priority = "pickup_priority", pickup_weight = "pickup_weight"]
        [invoice_id = "invoice_id", invoice_code = "invoice_code", invoice_name = "invoice_name",
         invoice_street_address = "invoice_street_address", invoice_postal_code = "invoice_postal_code",
         invoice_city = "invoice_city", invoice_country = "invoice_country", invoice_is_default = "invoice_is_default",
         invoice_priority = "invoice_priority", invoice_weight = "invoice_weight"]
        [support_id = "support_id", support_code = "support_code", support_name = "support_name",
         support_street_address = "support_street_address", support_postal_code = "support_postal_code",
         support_city = "support_city", support_country = "support_country", support_is_default = "support_is_default",
         support_priority = "support_priority", support_weight = "support_weight"]
        [brand_id = "brand_id", brand_code = "brand_code", brand_name = "brand_name",
         brand_street_address = "brand_street_address", brand_postal_code = "brand_postal_code", brand_city = "brand_city",
         brand_country = "brand_country", brand_is_default = "brand_is_default", brand_priority = "brand_priority",
         brand_weight = "brand_weight"]
        [maker_id = "maker_id", maker_code = "maker_code", maker_name = "maker_name",
         maker_street_address = "maker_street_address", maker_postal_code = "maker_postal_code", maker_city = "maker_city",
         maker_country = "maker_country", maker_is_default = "maker_is_default", maker_priority = "maker_priority",
         maker_weight = "maker_weight"]
    }

    /// A list of records; of the optional fields, one in `absent` is absent (none if 0).
    pub(super) fn records(random: &mut Random, absent: u64) -> String {
        let records: Vec<String> = (0..RECORDS).map(|_| record(random, absent).to_string()).collect();
        format!("[{}]", records.join(","))
    }

    fn record(random: &mut Random, absent: u64) -> Object {
        let mut object = Object::default();
        for (index, (key, required)) in <Table as Record>::TABLE.keys().enumerate() {
            if !required && absent > 0 && random.one_in(absent) {
                continue;
            }
            match index % 10 {
                0 | 8 => object.json(key, random.below(100_000)),
                7 => object.json(key, random.one_in(2)),
                9 => object.json(key, format_args!("{}.5", random.below(1000))),
                _ => object.text(key, format_args!("Example {}", random.below(100_000))),
            }
        }
        object
    }
}
