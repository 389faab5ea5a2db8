// @generated from specs/commerceconnect.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! CommerceConnect product API (v2).
//!
//! Lists, creates, updates and deletes the products of a CommerceConnect (now Comestri) tenant, and reads the values of
//! their attributes.
//!
//! **Tenant versions.** What a product looks like in a response depends on the version of the tenant. Version 1 puts it
//! below a locale (`ProductV1ByLocale`). Version 2 returns it bare, with its child products nested in it (`ProductV2`).
//! Version 5 returns `attribute_values` where the others have `product_attributes` (`ProductV5`). `Product` is one of
//! the three, told apart by its keys.
//!
//! **Class products** belong to a product class instead of an attribute set. They differ when they are written (see
//! `upsertProduct`), and are always returned in the form of version 5.
//!
//! **Asymmetry.** What is written differs from what is returned: an attribute is written as a bare value and returned
//! with its base type, an attribute set is written as a name and returned as an object, and `categories`,
//! `price_book_name` and `inventory_source` have other names or forms in responses. So every written schema whose
//! name would be taken ends in `Write`.
//!
//! **Address.** `https://product.comestri.com/api/v2`. Found: host and prefix on product.comestri.com/apidoc/2.0.html;
//! a sample on its page media_items/upload has the host product.commerceconnect.co in place of product.comestri.com.
//!
//! **Format.** JSON (found: the pages of the sibling resources say "Supported Formats: json").
//!
//! **Statuses.** Each operation prints the errors 401, 403, 404, 422 and 500; what their bodies hold is not printed,
//! so they have none here. The status of success is not printed either: 200 everywhere is inferred (confidence 0.8;
//! for `upsertProduct` 0.7, because a 201 for a new product is possible).
//!
//! **Paging.** Lists take `page` and `per_page`; the response names page, size and totals beside its `entries`.
//!
//! **Times** in responses have milliseconds and an offset (`2016-04-15T14:25:38.489+10:00`); filters take ISO 8601 as
//! in `2016-05-30T05:13:26Z`.
//!
//! No rate limit is documented. For large amounts of data the vendor recommends its bulk jobs (found on
//! product.comestri.com/apidoc/2.0.html), which this document does not cover.
//!
//! A [`Client`] has a method for each operation:
//!
//! - [Products](operations::products): Products of all kinds (products, kits, groups, class products) with everything linked to them.
//!
//! Method and path of 4 of the 5 operations are inferred, because the document does not print them: each says so, with the confidence.

mod client;
mod codec;
pub mod operations;
pub mod types;
pub use self::client::{Client, ClientBuilder};

#[doc(no_inline)]
pub use clientgen_runtime::{self as runtime, Error};
