//! Calls every operation of every API through the generated client. Requests are compared with snapshots, and responses
//! are checked.
//!
//! The sandbox responds: a new one for each test, in process, and once over TCP. It checks every request against the document, and stores
//! the data. `calls/<api>/snapshots/` has one request per operation, with every parameter and every field that the document
//! declares for it; further calls of an operation are not in a snapshot, or in one that names its variant.
//!
//! # Against another server
//!
//! With `COMMERCE_BASE_URL_<API>` set, the same calls go to that server over the network, so that another implementation judges the
//! requests:
//!
//! ```text
//! prism mock --port 4010 specs/mycashflow.yaml
//! COMMERCE_BASE_URL_MYCASHFLOW=http://127.0.0.1:4010 cargo test --test calls
//! ```
//!
//! Requests are compared with their snapshots as before. Responses must be readable, but what is in them is not looked at, because such
//! a server need not keep what it is sent. A call fails if nothing is returned, or if the response is an error: only a 404 or 409 that
//! speaks of stored items is taken, since another server has others. A complaint about a request in Prism's header `sl-violations` fails
//! too; one about a response does not, because Prism returns the samples of the documents, and some hold numbers as text (`x-lenient`).
//! With `--errors` it would refuse to return those, so that option is left out.

#[path = "calls/commerceconnect/mod.rs"]
mod commerceconnect;
#[path = "calls/crescodata/mod.rs"]
mod crescodata;
#[path = "calls/kreezalid.rs"]
mod kreezalid;
#[path = "calls/kreezalid_admin/mod.rs"]
mod kreezalid_admin;
#[path = "calls/kreezalid_partners/mod.rs"]
mod kreezalid_partners;
#[path = "calls/mycashflow/mod.rs"]
mod mycashflow;
mod support;
