// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! MyCashflow REST API (v1).
//!
//! Connects a MyCashflow online store with other applications, for example a CRM or an accounting program.
//!
//! **Who can use it.** Only some MyCashflow plans include the API. The list of plans is missing from the document:
//! found in the user guide (<https://support.mycashflow.com/en/user-guide/mycashflow-api>), Advanced, Pro and Enterprise.
//! Install the API extension on the page Account » Extensions of the store's admin panel, then create an API user: its
//! credentials authenticate every request. The API is recommended for clients in a backend, because making its
//! credentials public in a frontend carries many security issues. For lighter integrations MyCashflow also supports
//! Zapier (<https://support.mycashflow.com/en/user-guide/zapier>).
//!
//! **Address.** `https://STORENAME.mycashflow.fi/api/v1`; the last segment is the major version, and each major version
//! has an address of its own. Only this default domain responds: calls to a store's custom domain are ignored, and
//! plain HTTP is refused with 400 (found in zuntio/McfStockChangeTracker, McfClient.cs). A request URL must not end in
//! a slash: the API returns an error.
//!
//! **Operations.** The document has lost the headings of its operations. What each of them does is read off its
//! parameters, its body and its sample, and the names of operations and tags are inferred in the same way.
//!
//! **Format.** The API delivers data as JSON; that bodies of requests are JSON is read off their samples. Send
//! `Accept: application/json`; without it the API returns 406 (found in zuntio/McfStockChangeTracker, McfClient.cs). A
//! response with content carries the headers `Content-Type: application/json` and `Content-Length`. A body is promised
//! only where the requested resource was found, so a 404 may have none.
//!
//! **Statuses.** Success: 200, 201, 204. Client errors: 400, 401, 404, 409, 422. Server errors: 500, 503, and other 5xx
//! for connection errors. The document prints the names of these and, but for 422, no more; what is said of each here
//! is what HTTP says. Nor does it say which operation returns which of them. Inferred: GET and PATCH return 200, DELETE
//! returns 204 without content (confidence 0.85), and POST returns 201 (0.6: the name fits, but another page of the
//! vendor's has a POST that returns 200).
//!
//! **Updates.** Only the given fields change: inferred (confidence 0.9) from PATCH, the method that the document names
//! in its words on errors.
//!
//! **Errors** come in two forms. A request can fail as a whole: the status says so, and the body names the error
//! (`ErrorBody`). Where the content of a request is at fault, for example a product without a name or a value that a
//! field does not take, the status is 422 and the body also has `errors`: for each field concerned a list of
//! messages (`ValidationErrors`).
//!
//! **Paging.** Lists take `page_size` and `page`. That pages are counted from 1 is inferred (confidence 0.9) from the
//! samples and from public clients; the printed default of `page` is 0. `meta` in a response holds the totals; most
//! lists of sub-resources are printed without it. **Expanding.** `expand` names sub-resources to include in the
//! response. **Languages.** Translatable texts stand in `translations`, one object per language.
//!
//! No rate limit is documented.
//!
//! A [`Client`] has a method for each operation:
//!
//! - [Banner groups](operations::banner_groups): Groups of banners. A theme file can identify a group by its code.
//! - [Banners](operations::banners): Banners of the store, read and updated by ID or by code.
//! - [Brands](operations::brands): Brands (manufacturers) of products.
//! - [Campaigns](operations::campaigns): Campaigns and the discount prices of their products. Creating or deleting a campaign is not documented.
//! - [Categories](operations::categories): Product categories, their subcategories, visibilities and product links, by ID or by external ID.
//! - [Customer groups](operations::customer_groups): Groups of customers, and which customers belong to them.
//! - [Customers](operations::customers): Customer accounts, read by ID, e-mail address or external ID, and their secondary addresses.
//! - [Newsletter subscribers](operations::newsletter_subscribers): Subscribers and their e-mail addresses. The document says no more than "subscribers": that it is a newsletter that they subscribe to is inferred (confidence 0.8), from the field `email_subscription` of a customer.
//! - [Gift cards](operations::gift_cards): Gift cards. A gift card has no ID, only a code.
//!
//! Method and path of 33 of the 49 operations are inferred, because the document does not print them: each says so, with the confidence.

mod client;
mod codec;
pub mod operations;
pub mod types;
pub use self::client::{Client, ClientBuilder};

#[doc(no_inline)]
pub use clientgen_runtime::{self as runtime, Error};
