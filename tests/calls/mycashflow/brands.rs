use commerce_clients::mycashflow::types::{
    BrandCreate, BrandExpand, BrandTranslation, BrandUpdate, ErrorBodyOrValidationErrors, Patch, Sort,
};

use super::Shop;
use crate::support::stage::{NOW, Reached, at, status};

#[tokio::test]
async fn brands() {
    let shop = Shop::new(Reached::InProcess).await;
    story(&shop).await;
    shop.stage.finish();
}

pub(super) async fn story(shop: &Shop) {
    create(shop).await;
    read(shop).await;
    update(shop).await;
}

fn translation(language: &str, text: &str) -> BrandTranslation {
    BrandTranslation {
        language: Some(language.into()),
        description: Some(format!("<p>{text}</p>")),
        seo_title: Some(format!("{text} title")),
        seo_page_title: Some(format!("{text} page title")),
        seo_meta_description: Some(format!("{text} description")),
    }
}

async fn create(Shop { client, stage }: &Shop) {
    let new = BrandCreate {
        description: Some("Boots".into()),
        seo_title: Some("Title".into()),
        seo_page_title: Some("Page title".into()),
        seo_meta_description: Some("Meta description".into()),
        translations: Some(vec![translation("en", "Boots"), translation("fi", "Saappaat")]),
        ..BrandCreate::new("Ääkkönen & Sons")
    };
    stage.call("createBrand", client.create_brand(&new).send()).await.check(|response| {
        let brand = response.data;
        assert_eq!((brand.id, brand.name.as_deref()), (2, Some("Ääkkönen & Sons")));
        assert_eq!((brand.created_at, brand.updated_at), (Some(at(NOW)), Some(at(NOW))));
        assert_eq!((brand.description, brand.seo_title), (new.description.clone(), new.seo_title.clone()));
        assert_eq!(brand.seo_page_title, new.seo_page_title);
        assert_eq!(brand.seo_meta_description, new.seo_meta_description);
        assert_eq!((brand.translations, brand.visibilities), (new.translations.clone(), None));
    });
}

async fn read(Shop { client, stage }: &Shop) {
    let list = client.list_brands().expand([BrandExpand::Translations]);
    let list = list.page_size(10).page(1).sort(Sort::IdDesc);
    stage.call("listBrands", list.send()).await.check(|response| {
        let names: Vec<_> = response.data.iter().map(|brand| (brand.id, brand.name.as_deref())).collect();
        assert_eq!(names, [(2, Some("Ääkkönen & Sons")), (1, Some("Bernard's"))]);
        assert_eq!(response.meta.and_then(|meta| meta.item_count), Some(2));
    });
    let get = client.get_brand(1).expand([BrandExpand::Translations]);
    stage.call("getBrand", get.send()).await.check(|response| {
        let brand = response.data;
        assert_eq!(brand.description.as_deref(), Some("Quality clothes from Bernard's"));
        let visible = brand.visibilities.into_iter().flatten();
        let visible: Vec<_> = visible.map(|row| (row.version_id, row.is_visible)).collect();
        assert_eq!(visible, [(4, Some(false)), (3, Some(true))]);
        let titles = brand.translations.into_iter().flatten().filter_map(|texts| texts.seo_title);
        assert_eq!(titles.collect::<Vec<_>>(), ["Bernard's products", "Bernard's-tuotteet"]);
    });
}

async fn update(Shop { client, stage }: &Shop) {
    let change = BrandUpdate {
        name: Some("Ääkkönen".into()),
        description: "Shoes".into(),
        seo_title: "New title".into(),
        seo_page_title: Patch::Null,
        seo_meta_description: "New description".into(),
        translations: Some(vec![translation("fi", "Kengät")]),
    };
    stage.call("updateBrand", client.update_brand(2, &change).send()).await.check(|response| {
        let brand = response.data;
        assert_eq!((brand.id, brand.name.as_deref()), (2, Some("Ääkkönen")));
        assert_eq!((brand.description.as_deref(), brand.seo_page_title), (Some("Shoes"), None));
        assert_eq!(brand.seo_title.as_deref(), Some("New title"));
        assert_eq!(brand.seo_meta_description.as_deref(), Some("New description"));
        assert_eq!(brand.translations, change.translations);
    });
    stage.again("getBrand", client.get_brand(2).send()).await.check(|response| {
        assert_eq!((response.data.name.as_deref(), response.data.translations), (Some("Ääkkönen"), None));
    });
    stage.refused("updateBrand", client.update_brand(99, &change).send()).await.check(|error| {
        assert_eq!(status(&error), Some(404));
        assert!(matches!(error.into_body(), Some(ErrorBodyOrValidationErrors::ErrorBody(_))));
    });
}
