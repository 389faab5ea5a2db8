// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::open_enum! { CategoryExpand { Translations = "translations", Visibilities = "visibilities" } }
rt::record! { CategoryList { data = "data" required, meta = "meta" } }
rt::record! {
    Category {
        id = "id" required,
        created_at = "created_at",
        updated_at = "updated_at",
        parent_id = "parent_id",
        parent_sort = "parent_sort",
        name = "name",
        description = "description",
        default_template = "default_template",
        external_id = "external_id",
        translations = "translations",
        visibilities = "visibilities",
    }
}
rt::open_enum! {
    CategoryTemplate {
        CategoryFront = "category-front",
        ProductList = "product-list",
        Homepage = "homepage",
    }
}
rt::record! { CategoryTranslation { language = "language", name = "name", description = "description" } }
rt::record! {
    CategoryCreate {
        parent_id = "parent_id" required,
        parent_sort = "parent_sort",
        name = "name" required,
        description = "description",
        default_template = "default_template",
        external_id = "external_id",
        translations = "translations",
    }
}
rt::record! { CategoryResponse { data = "data" required } }
rt::record! {
    CategoryUpdate {
        parent_id = "parent_id",
        parent_sort = "parent_sort",
        name = "name",
        description = "description",
        default_template = "default_template",
        external_id = "external_id",
        translations = "translations",
    }
}
rt::record! { VisibilityList { data = "data" required } }
rt::record! { VisibilityUpdate { version_id = "version_id", is_visible = "is_visible" } }
rt::record! { CategoryProductList { data = "data" required } }
rt::record! {
    CategoryProduct {
        created_at = "created_at",
        updated_at = "updated_at",
        category_id = "category_id" required,
        category_sort = "category_sort",
        product_id = "product_id" required,
        product_sort = "product_sort",
    }
}
