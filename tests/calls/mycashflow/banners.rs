use commerce_clients::mycashflow::types::{
    BannerCreate, BannerExpand, BannerTranslation, BannerUpdate, Patch, Sort,
};

use super::Shop;
use crate::support::stage::{NOW, Reached, at, status};

/// A code with what a path must not hold as it is.
const CODE: &str = "winter/50 %";

#[tokio::test]
async fn banners() {
    let shop = Shop::new(Reached::InProcess).await;
    story(&shop).await;
    shop.stage.finish();
}

pub(super) async fn story(shop: &Shop) {
    create(shop).await;
    read(shop).await;
    update(shop).await;
    by_code(shop).await;
}

fn translation(language: &str, title: &str) -> BannerTranslation {
    BannerTranslation {
        language: Some(language.into()),
        title: Some(title.into()),
        content: Some(format!("<p>{title}</p>")),
        link: Some(format!("/{language}/winter")),
    }
}

async fn create(Shop { client, stage }: &Shop) {
    let new = BannerCreate {
        group_id: Some(1),
        sort: Some(2),
        code: Some(CODE.into()),
        title: Some("Winter".into()),
        content: Some("<p>Half the price</p>".into()),
        visible_from: Some(at("2024-11-01T00:00:00+02:00")),
        visible_to: Some(at("2025-02-28T23:59:59+02:00")),
        file: Some("winter.jpg".into()),
        link: Some("/campaigns/43".into()),
        translations: Some(vec![translation("en", "Winter"), translation("fi", "Talvi")]),
    };
    stage.call("createBanner", client.create_banner(&new).send()).await.check(|response| {
        let banner = response.data;
        assert_eq!((banner.id, banner.created_at, banner.updated_at), (2, Some(at(NOW)), Some(at(NOW))));
        let stored = BannerCreate {
            group_id: banner.group_id,
            sort: banner.sort,
            code: banner.code,
            title: banner.title,
            content: banner.content,
            visible_from: banner.visible_from,
            visible_to: banner.visible_to,
            file: banner.file,
            link: banner.link,
            translations: banner.translations,
        };
        assert_eq!(stored, new);
    });
}

async fn read(Shop { client, stage }: &Shop) {
    let list = client.list_banners().expand([BannerExpand::Translations, BannerExpand::Visibilities]);
    let list = list.page_size(1).page(2).sort(Sort::IdAsc);
    stage.call("listBanners", list.send()).await.check(|response| {
        let [banner] = response.data.as_slice() else { panic!("{response:?}") };
        assert_eq!((banner.id, banner.code.as_deref()), (2, Some(CODE)));
        let meta = response.meta.expect("the list says how long it is");
        assert_eq!((meta.page, meta.page_size), (Some(2), Some(1)));
        assert_eq!((meta.page_count, meta.item_count), (Some(2), Some(2)));
    });
    let get = client.get_banner(1).expand([BannerExpand::Translations, BannerExpand::Visibilities]);
    stage.call("getBanner", get.send()).await.check(|response| {
        let banner = response.data;
        assert_eq!((banner.group_id, banner.sort), (Some(4), Some(1)));
        assert_eq!(banner.visible_to, Some(at("2014-06-19T20:41:47+03:00")));
        assert_eq!(banner.translations.map(|translations| translations.len()), Some(2));
    });
    stage.refused("getBanner", client.get_banner(77).send()).await.check(|error| {
        assert_eq!(status(&error), Some(404), "{error}");
    });
}

async fn update(Shop { client, stage }: &Shop) {
    let change = BannerUpdate {
        group_id: 4.into(),
        sort: 3.into(),
        code: CODE.into(),
        title: "Winter sale".into(),
        content: "<p>Now</p>".into(),
        visible_from: at("2024-12-01T00:00:00+02:00").into(),
        visible_to: at("2025-01-31T23:59:59+02:00").into(),
        file: "sale.jpg".into(),
        link: "/campaigns/44".into(),
        translations: Some(vec![translation("sv", "Vinter")]),
    };
    stage.call("updateBanner", client.update_banner(2, &change).send()).await.check(|response| {
        let banner = response.data;
        assert_eq!((banner.id, banner.group_id, banner.sort), (2, Some(4), Some(3)));
        assert_eq!(banner.title.as_deref(), Some("Winter sale"));
        assert_eq!(banner.visible_from.as_ref(), change.visible_from.value());
        assert_eq!(
            (banner.file.as_deref(), banner.link.as_deref()),
            (Some("sale.jpg"), Some("/campaigns/44"))
        );
        assert_eq!(banner.translations, change.translations);
    });
}

async fn by_code(Shop { client, stage }: &Shop) {
    let get = client.get_banner_by_code(CODE);
    let get = get.expand([BannerExpand::Translations, BannerExpand::Visibilities]);
    stage.call("getBannerByCode", get.send()).await.check(|response| {
        assert_eq!((response.data.id, response.data.title.as_deref()), (2, Some("Winter sale")));
        assert_eq!(response.data.translations, Some(vec![translation("sv", "Vinter")]));
    });
    let change = BannerUpdate {
        group_id: 1.into(),
        sort: Patch::Null,
        code: "winter".into(),
        title: "Snow".into(),
        content: Patch::Null,
        visible_from: Patch::Null,
        visible_to: at("2025-03-31T23:59:59+03:00").into(),
        file: Patch::Null,
        link: "/campaigns/45".into(),
        translations: Some(vec![translation("en", "Snow")]),
    };
    let sent = client.update_banner_by_code(CODE, &change).send();
    stage.call("updateBannerByCode", sent).await.check(|response| {
        let banner = response.data;
        assert_eq!((banner.id, banner.code.as_deref(), banner.group_id), (2, Some("winter"), Some(1)));
        assert_eq!((banner.sort, banner.content, banner.file, banner.visible_from), (None, None, None, None));
        assert_eq!(banner.visible_to, Some(at("2025-03-31T23:59:59+03:00")));
    });
    stage.again("getBannerByCode", client.get_banner_by_code("winter").send()).await.check(|response| {
        assert_eq!((response.data.id, response.data.translations), (2, None));
    });
    stage.refused("getBannerByCode", client.get_banner_by_code(CODE).send()).await.check(|error| {
        assert_eq!(status(&error), Some(404), "{error}");
    });
}
