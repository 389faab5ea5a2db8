use commerce_clients::mycashflow::types::{
    CategoryCreate, CategoryExpand, CategoryTemplate, CategoryTranslation, CategoryUpdate, Patch, Sort,
    VisibilityUpdate,
};

use super::Shop;
use crate::support::stage::{NOW, Reached, at};

#[tokio::test]
async fn categories() {
    let shop = Shop::new(Reached::InProcess).await;
    story(&shop).await;
    shop.stage.finish();
}

pub(super) async fn story(shop: &Shop) {
    create(shop).await;
    read(shop).await;
    update(shop).await;
    by_external_id(shop).await;
    subcategories(shop).await;
    visibilities(shop).await;
    products(shop).await;
}

const EVERYTHING: [CategoryExpand; 2] = [CategoryExpand::Translations, CategoryExpand::Visibilities];

fn translation(language: &str, name: &str) -> CategoryTranslation {
    CategoryTranslation {
        language: Some(language.into()),
        name: Some(name.into()),
        description: Some(format!("<p>{name}</p>")),
    }
}

async fn create(Shop { client, stage }: &Shop) {
    let new = CategoryCreate {
        parent_sort: Some(7),
        description: Some("<p>Warm ones</p>".into()),
        default_template: Some(CategoryTemplate::ProductList),
        external_id: Some(57),
        translations: Some(vec![translation("en", "Mittens"), translation("fi", "Lapaset")]),
        ..CategoryCreate::new(1, "Mittens")
    };
    stage.call("createCategory", client.create_category(&new).send()).await.check(|response| {
        let category = response.data;
        assert_eq!((category.id, category.name.as_deref()), (2, Some("Mittens")));
        assert_eq!((category.parent_id, category.parent_sort), (Some(1), Some(7)));
        assert_eq!((category.created_at, category.external_id), (Some(at(NOW)), Some(57)));
        assert_eq!(category.default_template, Some(CategoryTemplate::ProductList));
        assert_eq!(
            (category.description, category.translations),
            (new.description.clone(), new.translations.clone())
        );
    });
}

async fn read(Shop { client, stage }: &Shop) {
    let list = client.list_categories().expand(EVERYTHING).page_size(50).page(1).sort(Sort::IdDesc);
    stage.call("listCategories", list.send()).await.check(|response| {
        let ids: Vec<_> = response.data.iter().map(|category| category.id).collect();
        assert_eq!(ids, [2, 1]);
        assert!(response.data.iter().all(|category| category.visibilities.is_some()));
        assert_eq!(response.meta.and_then(|meta| meta.page_count), Some(1));
    });
    stage.call("getCategory", client.get_category(1).expand(EVERYTHING).send()).await.check(|response| {
        let category = response.data;
        assert_eq!((category.name.as_deref(), category.external_id), (Some("Pants"), Some(56)));
        assert_eq!(category.default_template, Some(CategoryTemplate::CategoryFront));
        let names = category.translations.into_iter().flatten().filter_map(|texts| texts.name);
        assert_eq!(names.collect::<Vec<_>>(), ["Kengät", "Shoes"]);
    });
}

async fn update(Shop { client, stage }: &Shop) {
    let change = CategoryUpdate {
        parent_id: Some(1),
        parent_sort: 8.into(),
        name: Some("Gloves".into()),
        description: Patch::Null,
        default_template: Some(CategoryTemplate::Homepage),
        external_id: 58.into(),
        translations: Some(vec![translation("en", "Gloves")]),
    };
    stage.call("updateCategory", client.update_category(2, &change).send()).await.check(|response| {
        let category = response.data;
        assert_eq!(
            (category.id, category.name.as_deref(), category.parent_sort),
            (2, Some("Gloves"), Some(8))
        );
        assert_eq!((category.description, category.external_id), (None, Some(58)));
        assert_eq!(category.default_template, Some(CategoryTemplate::Homepage));
        assert_eq!(category.translations, change.translations);
    });
}

async fn by_external_id(Shop { client, stage }: &Shop) {
    let get = client.get_category_by_external_id("58").expand(EVERYTHING).send();
    stage.call("getCategoryByExternalId", get).await.check(|response| {
        assert_eq!((response.data.id, response.data.name.as_deref()), (2, Some("Gloves")));
        assert_eq!(response.data.visibilities, Some(vec![]));
    });
    let change = CategoryUpdate {
        parent_id: Some(1),
        parent_sort: Patch::Null,
        name: Some("Gloves and mittens".into()),
        description: "<p>All of them</p>".into(),
        default_template: Some(CategoryTemplate::CategoryFront),
        external_id: 59.into(),
        translations: Some(vec![translation("fi", "Käsineet")]),
    };
    let sent = client.update_category_by_external_id("58", &change).send();
    stage.call("updateCategoryByExternalId", sent).await.check(|response| {
        let category = response.data;
        assert_eq!((category.id, category.external_id, category.parent_sort), (2, Some(59), None));
        assert_eq!(category.name.as_deref(), Some("Gloves and mittens"));
        assert_eq!(category.description.as_deref(), Some("<p>All of them</p>"));
    });
    stage.again("getCategoryByExternalId", client.get_category_by_external_id("59").send()).await.check(
        |response| {
            assert_eq!((response.data.id, response.data.translations), (2, None));
        },
    );
}

async fn subcategories(Shop { client, stage }: &Shop) {
    let list = client.list_subcategories(1).expand(EVERYTHING).page_size(25).page(1).sort(Sort::IdDesc);
    stage.call("listSubcategories", list.send()).await.check(|response| {
        let parents: Vec<_> =
            response.data.iter().map(|category| (category.id, category.parent_id)).collect();
        assert_eq!(parents, [(2, Some(1)), (1, Some(1))], "the sample is its own parent");
    });
    stage.again("listSubcategories", client.list_subcategories(2).send()).await.check(|response| {
        assert_eq!((response.data.len(), response.meta.and_then(|meta| meta.item_count)), (0, Some(0)));
    });
}

async fn visibilities(Shop { client, stage }: &Shop) {
    let rows = [
        VisibilityUpdate { version_id: Some(1), is_visible: Some(true) },
        VisibilityUpdate { version_id: Some(4), is_visible: Some(false) },
    ];
    let sent = client.update_category_visibilities(2, &rows).send();
    stage.call("updateCategoryVisibilities", sent).await.check(|response| {
        let rows: Vec<_> = response.data.iter().map(|row| (row.version_id, row.is_visible)).collect();
        assert_eq!(rows, [(1, Some(true)), (4, Some(false))]);
    });
    let list = client.list_category_visibilities(2).page_size(2).page(1).sort(Sort::IdAsc);
    stage.call("listCategoryVisibilities", list.send()).await.check(|response| {
        let rows: Vec<_> = response.data.iter().map(|row| (row.version_id, row.is_visible)).collect();
        assert_eq!(rows, [(1, Some(true)), (4, Some(false))]);
    });
    let hide = [VisibilityUpdate { version_id: Some(1), is_visible: Some(false) }];
    let sent = client.update_category_visibilities(2, &hide).send();
    stage
        .again("updateCategoryVisibilities", sent)
        .await
        .check(|response| assert_eq!(response.data.len(), 1));
    stage.again("listCategoryVisibilities", client.list_category_visibilities(2).send()).await.check(
        |response| {
            let visible = response.data.iter().map(|row| row.is_visible).collect::<Vec<_>>();
            assert_eq!(visible, [Some(false), Some(false)], "the same two rows");
        },
    );
}

async fn products(Shop { client, stage }: &Shop) {
    let list = client.list_category_products(1).page_size(10).page(1).sort(Sort::IdAsc);
    stage.call("listCategoryProducts", list.send()).await.check(|response| {
        let [link] = response.data.as_slice() else { panic!("{response:?}") };
        assert_eq!((link.category_id, link.product_id), (1, 2));
        assert_eq!((link.category_sort, link.product_sort), (Some(1), Some(4)));
        assert_eq!(link.created_at, Some(at("2013-06-19T20:41:47+03:00")));
    });
}
