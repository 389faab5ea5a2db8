// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::record! { GiftCardList { data = "data" required, meta = "meta" } }
rt::record! {
    GiftCard {
        created_at = "created_at",
        updated_at = "updated_at",
        expires_at = "expires_at",
        code = "code" required,
        notes = "notes",
        balance = "balance",
    }
}
rt::record! { GiftCardCreate { expires_at = "expires_at", code = "code", notes = "notes", balance = "balance" } }
rt::record! { GiftCardResponse { data = "data" required } }
rt::record! { GiftCardUpdate { expires_at = "expires_at", code = "code", notes = "notes", balance = "balance" } }
