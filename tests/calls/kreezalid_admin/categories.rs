use commerce_clients::kreezalid_admin::types::CategoryCreate;

use super::Shop;

pub(super) async fn story(Shop { client, stage }: &Shop) {
    let new = CategoryCreate {
        external_id: Some("C-1".into()),
        title: Some("Shoes".into()),
        page_title: Some("Shoes of all sizes".into()),
        description: Some("<p>Shoes</p>".into()),
        slug: Some("shoes".into()),
        lft: Some(3),
        rght: Some(4),
        level: Some(1),
    };
    stage.call("createCategory", client.create_category(&new).send()).await.check(|category| {
        assert_eq!((category.id, category.title.as_deref()), (Some(432433), Some("Shoes")));
    });
    stage.call("listCategories", client.list_categories().limit(50).page(1).send()).await.check(
        |categories| {
            let ids: Vec<_> = categories.iter().map(|category| category.id).collect();
            assert_eq!(ids, [Some(432432), Some(432433)]);
            assert_eq!(categories[0].object.as_deref(), Some("Category"));
        },
    );
}
