use commerce_clients::mycashflow::types::{
    BannerGroupCreate, BannerGroupExpand, BannerGroupTranslation, BannerGroupUpdate, Patch, Sort,
};

use super::Shop;
use crate::support::stage::{NOW, Reached, at};

#[tokio::test]
async fn banner_groups() {
    let shop = Shop::new(Reached::InProcess).await;
    story(&shop).await;
    shop.stage.finish();
}

pub(super) async fn story(shop: &Shop) {
    create(shop).await;
    read(shop).await;
    update(shop).await;
}

fn translation(language: &str, title: &str) -> BannerGroupTranslation {
    BannerGroupTranslation { language: Some(language.into()), title: Some(title.into()) }
}

async fn create(Shop { client, stage }: &Shop) {
    let new = BannerGroupCreate {
        code: Some("front-page".into()),
        title: Some("Front page".into()),
        translations: Some(vec![translation("en", "Front page"), translation("fi", "Etusivu")]),
    };
    let sent = client.create_banner_group(&new).send();
    stage.call("createBannerGroup", sent).await.check(|response| {
        let group = response.data;
        assert_eq!((group.id, group.code.as_deref()), (2, Some("front-page")));
        assert_eq!((group.created_at, group.updated_at), (Some(at(NOW)), Some(at(NOW))));
        assert_eq!((group.title, group.translations), (new.title.clone(), new.translations.clone()));
    });
}

async fn read(Shop { client, stage }: &Shop) {
    let list = client.list_banner_groups().expand([BannerGroupExpand::Translations]);
    let list = list.page_size(20).page(1).sort(Sort::IdDesc);
    stage.call("listBannerGroups", list.send()).await.check(|response| {
        let groups: Vec<_> = response.data.iter().map(|group| (group.id, group.code.as_deref())).collect();
        assert_eq!(groups, [(2, Some("front-page")), (1, Some("group-code"))]);
        let meta = response.meta.expect("the list says how long it is");
        assert_eq!((meta.page, meta.page_size), (Some(1), Some(20)));
        assert_eq!((meta.page_count, meta.item_count), (Some(1), Some(2)));
    });
    let get = client.get_banner_group(1).expand([BannerGroupExpand::Translations]);
    stage.call("getBannerGroup", get.send()).await.check(|response| {
        assert_eq!(response.data.title.as_deref(), Some("My banner group"));
        assert_eq!(response.data.created_at, Some(at("2013-06-19T20:41:47+03:00")));
        let translations = [translation("en", "My banner group"), translation("fi", "Banneriryhmä")];
        assert_eq!(response.data.translations.as_deref(), Some(&translations[..]));
    });
}

async fn update(Shop { client, stage }: &Shop) {
    let change = BannerGroupUpdate {
        code: "front".into(),
        title: "Front".into(),
        translations: Some(vec![translation("en", "Front")]),
    };
    stage.call("updateBannerGroup", client.update_banner_group(2, &change).send()).await.check(|response| {
        assert_eq!((response.data.id, response.data.code.as_deref()), (2, Some("front")));
        assert_eq!(response.data.title.as_deref(), Some("Front"));
        assert_eq!(response.data.translations, Some(vec![translation("en", "Front")]));
    });
    let change = BannerGroupUpdate { title: Patch::Null, ..BannerGroupUpdate::default() };
    stage.again("updateBannerGroup", client.update_banner_group(2, &change).send()).await.check(|response| {
        assert_eq!((response.data.title, response.data.code.as_deref()), (None, Some("front")));
    });
    stage.again("getBannerGroup", client.get_banner_group(2).send()).await.check(|response| {
        assert_eq!((response.data.code.as_deref(), response.data.title), (Some("front"), None));
        assert_eq!(response.data.translations, None, "nobody asked for them");
    });
}
