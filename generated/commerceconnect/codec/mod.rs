// @generated from specs/commerceconnect.yaml by clientgen. Do not edit: change the document and run `cargo build`.

mod products;
