// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! MyCashflow REST API (v1).
//!
//! Connects a MyCashflow online store with other applications, for example a CRM or an accounting program.
//!
//! **Who can use it.** Only some MyCashflow plans include the API; the list of plans is missing from the document.
//! Install the API extension on the page Account » Extensions of the store's admin panel, then create an API user
//! there: its credentials sign every request. Keep the client on a server, because credentials inside a public
//! frontend can be read by anyone. For lighter integrations MyCashflow also supports Zapier
//! (<https://support.mycashflow.com/en/user-guide/zapier>).
//!
//! **Address.** `https://STORENAME.mycashflow.fi/api/v1`; the last segment is the major version, and each major version
//! has an address of its own. Only this default domain responds: calls to a store's custom domain are ignored, and
//! plain HTTP is refused with 400 (found in a public client). A request URL must not end in a slash: the API returns
//! with an error.
//!
//! **Format.** Requests and responses are JSON. Send `Accept: application/json`; without it the API returns 406 (found
//! in a public client). A response with content carries the headers `Content-Type: application/json` and
//! `Content-Length`.
//!
//! **Statuses.** Success: 200, 201, 204. Client errors: 400, 401, 404, 409, 422. Server errors: 500, 503, and other 5xx
//! for connection errors. The document does not say which operation returns which of them. Inferred: GET and
//! PATCH return 200, POST returns 201, DELETE returns 204 without content (confidence 0.85).
//!
//! **Errors** come in two forms. A request can fail as a whole: the status says so, and the body names the error
//! (`ErrorBody`). Where the content of a request is at fault, for example a product without a name or a value that a
//! field does not take, the status is 422 and the body also has `errors`: for each field concerned a list of
//! messages (`ValidationErrors`).
//!
//! **Paging.** Lists take `page_size` and `page`. `meta` in a response holds the totals; most lists of sub-resources are
//! printed without it. **Expanding.** `expand` names sub-resources to include in the response. **Languages.** Texts of a
//! store in several languages stand in `translations`, one object per language.
//!
//! No rate limit is documented.
//!
//! A [`Client`] has a method for each operation:
//!
//! - [Banner groups](operations::banner_groups): Groups of banners. Themes place a group by its code.
//! - [Banners](operations::banners): Banners of the store, read and updated by ID or by code.
//! - [Brands](operations::brands): Brands (manufacturers) of products.
//! - [Campaigns](operations::campaigns): Discount campaigns and the discount prices of their products. Creating or deleting a campaign is not documented.
//! - [Categories](operations::categories): Product categories, their subcategories, visibilities and product links, by ID or by external ID.
//! - [Customer groups](operations::customer_groups): Groups of customers, and which customers belong to them.
//! - [Customers](operations::customers): Customer accounts, read by ID, e-mail address or external ID, and their secondary addresses.
//! - [Newsletter subscribers](operations::newsletter_subscribers): Subscribers of the store's newsletter.
//! - [Gift cards](operations::gift_cards): Gift cards. A gift card has no ID, only a code.
//!
//! Method and path of 32 of the 49 operations are inferred, because the document does not print them: each says so, with the confidence.

mod client;
mod codec;
pub mod operations;
pub mod types;
pub use self::client::{Client, ClientBuilder};

#[doc(no_inline)]
pub use clientgen_runtime::{self as runtime, Error};
