// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::record! { NewsletterSubscriberList { data = "data" required, meta = "meta" } }
rt::record! {
    NewsletterSubscriber {
        id = "id" required,
        created_at = "created_at",
        updated_at = "updated_at",
        email = "email",
        version_id = "version_id",
        language = "language",
        country = "country",
        subscribed_at = "subscribed_at",
        unsubscribed_at = "unsubscribed_at",
    }
}
rt::record! { NewsletterSubscriberCreate { email = "email" required } }
rt::record! { NewsletterSubscriberResponse { data = "data" required } }
