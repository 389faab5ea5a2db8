// @generated from specs/kreezalid-partners.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Kreezalid Partners API (v1).
//!
//! Integrates external systems with an account of a supplier or of an owner. It connects a vendor's own systems, such
//! as an ERP, a CRM or a PIM, with the vendor's account, to manage catalog and orders from outside. The API is
//! organized around REST. The vendor asks readers of its documentation to tell its support team what is missing or
//! wrong there.
//!
//! **Who can use it.** Whoever has a secret key, which is personal and unique. To get one, open `account/api-access` on
//! the domain of the store and choose "Generate a new API credential". The document has lost that address and keeps the
//! words after it: it is found behind the link of the vendor's page, which has a placeholder for the subdomain. A key
//! identifies the account as user name and password do: keep it from every application that you do not trust.
//!
//! **Address.** `https://subdomain.mykreezalid.com/api/partners/v1`, with the subdomain that the store got when it was
//! created, or `https://your_custom_domain.tld/api/partners/v1` where the store has a domain of its own, which must
//! then be used. The API does not follow redirects, so the domain has to be the store's primary one, with or without
//! www: copy it from the address of the homepage.
//!
//! **Limits.** 40 requests a minute; what is beyond gets a 429.
//!
//! **Statuses.** Errors: 401, 403, 404, 429 and 5xx. The document shows no body of an error and no status of success:
//! errors have no body here, and responses are declared for all statuses of success (`2XX`).
//!
//! **Paging.** The document calls listings paginated and prints no parameter for it; of orders it says nothing. `limit`
//! is found for orders of the Admin API and inferred here (confidence 0.8), `page` is inferred (0.7; 0.6 for orders).
//! So a stream of a client asks for one page after the other until one is empty: a short page need not be the last,
//! because nobody knows the most that `limit` may ask for. Where the API does not look at `page`, the same page comes
//! again: a stream then ends with an error, and not never.
//!
//! **Orders.** An order is created when a product is added to a cart, or when a customer starts a direct checkout. Its
//! status then changes as `OrderStatus` in shared/kreezalid.yaml tells. The document says that orders can be updated
//! and deleted and get metafields; those operations belong to the Admin API.
//!
//! A [`Client`] has a method for each operation:
//!
//! - [Listings](operations::listings): What the vendor offers.
//! - [Orders](operations::orders): Requests of customers to purchase one or more listings.
//! - [Shipping rates](operations::shipping_rates): What customers are charged for shipping, on top of the price of the listings that they order.
//!
//! Method and path of 6 of the 7 operations are inferred, because the document does not print them: each says so, with the confidence.
#![allow(deprecated, reason = "the tables name deprecated fields too")]

mod client;
mod codec;
pub mod operations;
pub mod types;
pub use self::client::{Client, ClientBuilder};

#[doc(no_inline)]
pub use clientgen_runtime::{self as runtime, Error};
