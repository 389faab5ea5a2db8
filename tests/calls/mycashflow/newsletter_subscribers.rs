use clientgen_runtime::chrono::NaiveDateTime;
use commerce_clients::mycashflow::types::{NewsletterSubscriberCreate, Sort};

use super::Shop;
use crate::support::stage::{NOW, Reached, at};

#[tokio::test]
async fn newsletter_subscribers() {
    let shop = Shop::new(Reached::InProcess).await;
    story(&shop).await;
    shop.stage.finish();
}

pub(super) async fn story(shop: &Shop) {
    create(shop).await;
    list(shop).await;
    list_by_local_times(shop).await;
}

async fn create(Shop { client, stage }: &Shop) {
    let new = NewsletterSubscriberCreate::new("lukija@example.com");
    let sent = client.create_newsletter_subscriber(&new).send();
    stage.call("createNewsletterSubscriber", sent).await.check(|response| {
        assert_eq!((response.data.id, response.data.email.as_deref()), (2, Some("lukija@example.com")));
        assert_eq!(response.data.created_at, Some(at(NOW)));
    });
}

async fn list(Shop { client, stage }: &Shop) {
    let list = client
        .list_newsletter_subscribers()
        .page_size(10)
        .page(1)
        .sort(Sort::IdDesc)
        .updated_at_from(at("2013-01-01T00:00:00+02:00"))
        .updated_at_to(at("2013-12-31T23:59:59+02:00"));
    stage.call("listNewsletterSubscribers", list.send()).await.check(|response| {
        let [subscriber] = response.data.as_slice() else { panic!("{response:?}") };
        assert_eq!((subscriber.id, subscriber.version_id), (1, Some(5)));
        assert_eq!(subscriber.unsubscribed_at, Some(at("2016-02-25T11:31:39+02:00")));
        assert_eq!(response.meta.and_then(|meta| meta.item_count), Some(1));
    });
    let list = client.list_newsletter_subscribers().sort(Sort::IdDesc);
    stage.again("listNewsletterSubscribers", list.send()).await.check(|response| {
        let emails: Vec<_> = response.data.iter().map(|subscriber| subscriber.email.as_deref()).collect();
        assert_eq!(emails, [Some("lukija@example.com"), Some("mail@example.com")]);
    });
}

/// The document shows these too, although its own `format: date-time` asks for an offset.
async fn list_by_local_times(Shop { client, stage }: &Shop) {
    if !stage.is_sandboxed() {
        return;
    }
    let local = |text: &str| text.parse::<NaiveDateTime>().expect("a date and time");
    let list = client.list_newsletter_subscribers();
    let list = list.updated_at_from(local("2013-01-01T00:00:00")).updated_at_to(local("2013-12-31T23:59:59"));
    stage.call("listNewsletterSubscribers#local", list.send()).await.check(|response| {
        assert_eq!(response.data.iter().map(|subscriber| subscriber.id).collect::<Vec<_>>(), [1]);
    });
}
