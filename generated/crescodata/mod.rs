// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! CrescoData API (unversioned).
//!
//! Connects merchants to more than 100 commerce channels through the CrescoData Commerce Connect Platform.
//!
//! **ID token.** Every operation but `login` and `refreshToken` needs one, in the header `Authorization`: the token
//! alone, without `Bearer`. CrescoData sends the username and a temporary password by e-mail; follow that e-mail to
//! reset the password, then call `login` with both and with the client ID that CrescoData provides. A token is valid
//! for one hour. With an expired one the API returns 401; a client should handle that for every operation, and get a
//! new token with `refreshToken`.
//!
//! **Merchants and services.** A customer of CrescoData can have several merchants (companies here), created most
//! simply in the Management Portal or Branded Portal, or with `createCompany`. A merchant can have several sync
//! services (integrations here), for example one for products and one for orders, each typically with one source (for
//! example Shopify) and one or more destinations (for example Amazon US and eBay Australia); `createIntegration` is the
//! way without the portals. A new merchant can be viewed in the portals or with `getCompany`. Once services are set up
//! and active, data is synchronised: by itself, or by sending records with `sendRecords`, depending on how a merchant
//! is integrated.
//!
//! **Paging.** All lists take `limit` (1 to 9999; where a response grows beyond 400 KB, it may hold fewer records) and
//! `page`. `page` is left out on the first call. As long as there is more, a response has the header `x-cresco-page`,
//! whose value is the next `page`: often a number, but not always, so never computed. The last page has no such header.
//! Some lists need `scroll` beyond the 10,000th record.
//!
//! **Querying.** Most attributes, nested ones included, can be queried and sorted by. A filter is a query parameter
//! named after the attribute, with a suffix for anything but equality: `__not`, `__exists`, `__lt`, `__lte`, `__gt`,
//! `__gte`.
//!
//! **User roles.** Some attributes are only applicable to users of certain roles (`admin`, `staff`, `company`,
//! `manager`, `agency`), which their descriptions name.
//!
//! **Statuses and errors.** The document prints no status but 401, so successes are declared as 2XX. It shows no error
//! body and no rate limit, and for most operations no response: what is said of those responses is inferred and says
//! so. Times are texts in ISO 8601 with an offset, `2022-01-01T00:00:00+00:00`, wherever samples show them.
//!
//! A [`Client`] has a method for each operation:
//!
//! - [Authentication](operations::authentication): ID tokens, handed out and renewed.
//! - [Records](operations::records): Records such as orders and products that are sent to an integration.
//! - [Orders](operations::orders): Stored orders, in CrescoData's format.
//! - [Products](operations::products): Stored products, in CrescoData's format.
//! - [Integrations](operations::integrations): Sync services of merchants, each a link between a company and a system.
//! - [Images](operations::images): Images.
//! - [Mapping](operations::mapping): Templates that map records.
//! - [Master sync records](operations::master_sync_records): Stored records of any sync type.
//! - [Users](operations::users): Users and their passwords.
//! - [Publish](operations::publish): Payloads of requests to channels.
//! - [System results](operations::system_results): Responses of systems.
//! - [Taxonomies](operations::taxonomies): Taxonomies, with their groups, attributes and options.
//! - [Companies](operations::companies): Companies, which are the merchants of a customer.
//! - [Metrics](operations::metrics): Metrics of the dashboard.
#![allow(deprecated, reason = "the tables name deprecated fields too")]

mod client;
mod codec;
pub mod operations;
pub mod types;
pub use self::client::{Client, ClientBuilder};

#[doc(no_inline)]
pub use clientgen_runtime::{self as runtime, Error};
