//! Reading and writing JSON by the generated tables, against what serde's derive makes of the same types.
//!
//! `cargo bench --bench codec` prints criterion's figures and then a table of ratios, each the median over rounds in which both take turns. Only the
//! ratios are comparable between machines; above 1.00 the tables are slower.
//!
//! The derived twins have the same fields, Rust types and rules of absence. Date-times go through the same functions of chrono on both sides: its
//! parser of RFC 3339, which is also all that the runtime calls for a value in that form, and its writer.

mod derived;
mod wide;

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
