// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Kreezalid Admin API (v1).
//!
//! Lets apps and integrations extend the admin of a Kreezalid marketplace: plugins, synchronization with other
//! platforms, backups. The document calls it Admin API (1.0); it is organized around REST. The vendor asks readers of
//! its documentation to tell its support team what is missing or wrong there.
//!
//! **Who can use it.** Whoever has a secret key, which is personal and unique. In the admin panel
//! (`https://subdomain.mykreezalid.com/admin`) open Settings in the sidebar, then Account; the button Enable API access
//! in the section API access generates a new key. Note it down. A key identifies the account as user name and password
//! do: keep it from every application that you do not trust.
//!
//! **Address.** `https://subdomain.mykreezalid.com/api/v1`, with the subdomain that the store got when it was created,
//! or `https://your_custom_domain.tld/api/v1` where the store has a domain of its own, which must then be used. The API
//! does not follow redirects, so the domain has to be the store's primary one, with or without www: copy it from the
//! address of the homepage. kreezalid/php-sdk and an older page of the vendor put `.json` at the end of paths; the
//! document's own examples (`/listings?status=published`) do not.
//!
//! **Limits.** 40 requests a minute; what is beyond gets a 429.
//!
//! **Statuses.** Errors: 401, 403, 404, 429 and 5xx. The document shows no body of an error and no status of success:
//! errors have no body here, and responses are declared for all statuses of success (`2XX`).
//!
//! **Format.** Requests and responses are JSON. Responses stand alone or in a list of one, but those on one add-on,
//! variant or payment account stand under a key. Older public clients expect a key for every kind of object.
//!
//! **Paging.** The document calls listings and categories paginated and prints no parameter for it; of orders, users
//! and events it says nothing. `limit` is found for orders and inferred for other lists (confidence 0.8), `page` is
//! inferred (0.7; 0.6 for orders, users and events). So a stream of a client asks for one page after the other until
//! one is empty: a short page need not be the last, because nobody knows the most that `limit` may ask for. Where the
//! API does not look at `page`, the same page comes again: a stream then ends with an error, and not never.
//!
//! **Notifications.** Nothing that is done through the API sends a notification: see sendNotification.
//!
//! A [`Client`] has a method for each operation:
//!
//! - [AddOns](operations::add_ons): Add-ons are products, features or services that can be bought in addition to what a listing offers, and that extend or customize it: a longer warranty, custom colors or an engraving, support with priority, gift wrapping, installation.
//! - [Categories](operations::categories): Categories of listings. The admin creates them, in the admin panel or through the API. A category can have children, which can have children in turn, without end.
//! - [Collections](operations::collections): Collections and sub-collections, which group listings by business logic, for example by construction site.
//! - [Events](operations::events): What happened in Kreezalid, such as that a listing was created, an order accepted or a user signed up. Reading events tells when to act on it: to update another service, to send an e-mail to a user or to the admin.
//! - [Listings](operations::listings): What suppliers offer.
//! - [Notifications](operations::notifications): What is done through the API, such as creating a user or a listing or updating an order, sends no notification. Which one is sent, and to whom, is chosen here.
//! - [Orders](operations::orders): Requests of customers to purchase one or more listings from a supplier. They are created when a product is added to the cart, where the marketplace has one, or when a customer starts a direct checkout. On a marketplace with several vendors nobody can be sure that the catalog is up to date, so every order should be moderated and validated by its vendor. `OrderStatus` in shared/kreezalid.yaml tells the life of an order.
//! - [Payment Gateways](operations::payment_gateways): Connections between the store and a bank or card issuer, through which payments are processed, and what users are known as to payment service providers (PSP).
//! - [Shipping rates](operations::shipping_rates): What customers are charged for shipping, on top of the price of the listings that they order. It is added to the order at checkout.
//! - [Users](operations::users): Users of the marketplace.
//! - [Variants](operations::variants): A variant is a specific version of a product that differs from the others in size, color, material or the like, with a price, an SKU (stock-keeping unit) and an availability of its own: a T-shirt in small, medium and large. Variants let customers choose, and let stock and sales be followed for each version.
//!
//! Method and path of 42 of the 56 operations are inferred, because the document does not print them: each says so, with the confidence.
#![allow(deprecated, reason = "the tables name deprecated fields too")]

mod client;
mod codec;
pub mod operations;
pub mod types;
pub use self::client::{Client, ClientBuilder};

#[doc(no_inline)]
pub use clientgen_runtime::{self as runtime, Error};
