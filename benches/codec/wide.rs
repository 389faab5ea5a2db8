//! A record of 140 fields, such as a product of a large catalogue.

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
