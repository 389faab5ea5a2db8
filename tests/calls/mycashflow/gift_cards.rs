use commerce_clients::mycashflow::types::{
    Date, Decimal, ErrorBodyOrValidationErrors, GiftCardCreate, GiftCardUpdate, Patch, Sort,
};

use super::Shop;
use crate::support::stage::{NOW, Reached, at, status};

#[tokio::test]
async fn gift_cards() {
    let shop = Shop::new(Reached::InProcess).await;
    story(&shop).await;
    shop.stage.finish();
}

pub(super) async fn story(shop: &Shop) {
    create(shop).await;
    read(shop).await;
    update(shop).await;
    refusals(shop).await;
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn euros(text: &str) -> Decimal {
    text.parse().expect("a decimal")
}

async fn create(Shop { client, stage }: &Shop) {
    let new = GiftCardCreate {
        expires_at: Some(day("2030-10-20")),
        code: Some("SUMMER 24".into()),
        notes: Some("For Ääkkönen".into()),
        balance: Some(euros("49.95")),
    };
    stage.call("createGiftCard", client.create_gift_card(&new).send()).await.check(|response| {
        let card = response.data;
        assert_eq!((card.code.as_str(), card.expires_at), ("SUMMER 24", Some(day("2030-10-20"))));
        assert_eq!((card.notes, card.balance), (new.notes.clone(), Some(euros("49.95"))));
        assert_eq!((card.created_at, card.updated_at), (Some(at(NOW)), Some(at(NOW))));
    });
    let sent = client.create_gift_card(&GiftCardCreate::default()).send();
    stage.again("createGiftCard", sent).await.check(|response| {
        assert!(!response.data.code.is_empty(), "the code is generated");
        assert_eq!((response.data.expires_at, response.data.balance), (None, None));
    });
}

async fn read(Shop { client, stage }: &Shop) {
    let list = client.list_gift_cards().page_size(2).page(1).sort(Sort::IdAsc);
    stage.call("listGiftCards", list.send()).await.check(|response| {
        let codes: Vec<_> = response.data.iter().map(|card| card.code.as_str()).collect();
        assert_eq!(codes, ["DTGZRVGGYPS2YMNC", "SUMMER 24"]);
        assert_eq!(response.data.first().and_then(|card| card.balance), Some(euros("50")));
        let meta = response.meta.expect("the list says how long it is");
        assert_eq!((meta.page_count, meta.item_count), (Some(2), Some(3)));
    });
    stage.call("getGiftCard", client.get_gift_card("SUMMER 24").send()).await.check(|response| {
        assert_eq!(response.data.notes.as_deref(), Some("For Ääkkönen"));
        assert_eq!(response.data.balance, Some(euros("49.95")));
    });
}

async fn update(Shop { client, stage }: &Shop) {
    let change = GiftCardUpdate {
        expires_at: day("2031-01-01").into(),
        code: Some("AUTUMN-24".into()),
        notes: "Used once".into(),
        balance: euros("12.5").into(),
    };
    stage.call("updateGiftCard", client.update_gift_card("SUMMER 24", &change).send()).await.check(
        |response| {
            let card = response.data;
            assert_eq!((card.code.as_str(), card.expires_at), ("AUTUMN-24", Some(day("2031-01-01"))));
            assert_eq!((card.notes.as_deref(), card.balance), (Some("Used once"), Some(euros("12.5"))));
        },
    );
    let change = GiftCardUpdate { expires_at: Patch::Null, ..GiftCardUpdate::default() };
    stage.again("updateGiftCard", client.update_gift_card("AUTUMN-24", &change).send()).await.check(
        |response| {
            assert_eq!((response.data.expires_at, response.data.notes.as_deref()), (None, Some("Used once")));
        },
    );
    stage.again("getGiftCard", client.get_gift_card("AUTUMN-24").send()).await.check(|response| {
        assert_eq!((response.data.expires_at, response.data.balance), (None, Some(euros("12.5"))));
    });
}

async fn refusals(Shop { client, stage }: &Shop) {
    stage.refused("getGiftCard", client.get_gift_card("SUMMER 24").send()).await.check(|error| {
        assert_eq!(status(&error), Some(404), "the code was changed");
    });
    let past = GiftCardCreate { expires_at: Some(day("2021-10-20")), ..GiftCardCreate::default() };
    stage.refused("createGiftCard", client.create_gift_card(&past).send()).await.check(|error| {
        assert_eq!(status(&error), Some(422));
        let Some(ErrorBodyOrValidationErrors::ValidationErrors(body)) = error.body() else {
            panic!("{error}")
        };
        assert_eq!(body.errors.keys().collect::<Vec<_>>(), ["expires_at"]);
        assert!(body.errors.values().all(|messages| !messages.is_empty()), "{body:?}");
    });
    let taken = GiftCardCreate { code: Some("AUTUMN-24".into()), ..GiftCardCreate::default() };
    stage.refused("createGiftCard", client.create_gift_card(&taken).send()).await.check(|error| {
        assert_eq!(status(&error), Some(409), "{error}");
        assert!(matches!(error.into_body(), Some(ErrorBodyOrValidationErrors::ErrorBody(_))));
    });
    let change = GiftCardUpdate { code: Some("DTGZRVGGYPS2YMNC".into()), ..GiftCardUpdate::default() };
    stage.refused("updateGiftCard", client.update_gift_card("AUTUMN-24", &change).send()).await.check(
        |error| {
            assert_eq!(status(&error), Some(409), "{error}");
        },
    );
}
