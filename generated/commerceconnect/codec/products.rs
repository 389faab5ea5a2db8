// @generated from specs/commerceconnect.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::open_enum! { ProductStatus { Inactive = "inactive", Active = "active" } }
rt::open_enum! { ResponseProductField { Name = "name", Status = "status", ClassType = "class_type" } }
rt::open_enum! {
    ResponseAssociatedField {
        ProductClass = "product_class",
        ProductFamily = "product_family",
        Brand = "brand",
        AttributeValues = "attribute_values",
        AssociationAttributeValues = "association_attribute_values",
        Dimension = "dimension",
        PackedDimension = "packed_dimension",
        ProductCategories = "product_categories",
        Catalogs = "catalogs",
        ShippingZones = "shipping_zones",
        PriceItems = "price_items",
        Inventories = "inventories",
        MediaItems = "media_items",
        EntityIdentifiers = "entity_identifiers",
        ChildProductVariations = "child_product_variations",
        ParentProductKits = "parent_product_kits",
        ParentProductGroups = "parent_product_groups",
        ParentProductVariations = "parent_product_variations",
        ChildKitMembers = "child_kit_members",
        ChildGroupMembers = "child_group_members",
    }
}
rt::record! {
    ProductList {
        page = "page" required,
        per_page = "per_page" required,
        total_pages = "total_pages" required,
        total_entries = "total_entries" required,
        entries = "entries" required,
    }
}
rt::union! { Product { V1ByLocale(ProductV1ByLocale), V2(ProductV2), V5(Box<ProductV5>) } blank V1ByLocale first }
rt::from_variants! { Product { V1ByLocale(ProductV1ByLocale), V2(ProductV2), V5(ProductV5) } }
rt::record! {
    ProductV1ByLocale {
        created_at = "created_at" required,
        updated_at = "updated_at" required,
        ..other_fields
    }
}
rt::record! {
    ProductV1 {
        id = "id" required,
        product_type = "product_type",
        code = "code" required,
        status = "status",
        product_attributes = "product_attributes",
        name = "name",
        is_complete = "is_complete",
        incomplete_fields = "incomplete_fields",
        discontinued = "discontinued",
        shipping_options = "shipping_options",
        attribute_set = "attribute_set",
        product_level = "product_level",
        product_categories = "product_categories",
        catalogs = "catalogs",
        shipping_zones = "shipping_zones",
        media_items = "media_items",
        inventories = "inventories",
        price_items = "price_items",
        brand = "brand",
        dimension = "dimension",
        packed_dimension = "packed_dimension",
    }
}
rt::open_enum! { ProductType { Product = "product", Kit = "kit" } }
rt::record! { ProductAttribute { base_type = "base_type" required, value = "value" required } }
rt::record! {
    IncompleteFields {
        missing_image = "missing_image",
        missing_category = "missing_category",
        missing_price = "missing_price",
        missing_attributes = "missing_attributes",
    }
}
rt::record! { NamedReference { id = "id" required, name = "name" } }
rt::record! {
    ProductCategory {
        is_primary = "is_primary",
        category_id = "category_id" required,
        name = "name",
        path = "path",
        category_set = "category_set",
    }
}
rt::record! {
    MediaItem {
        id = "id" required,
        media_item_type = "media_item_type",
        url = "url",
        description = "description",
        sort_order = "sort_order",
        is_primary = "is_primary",
        is_uploaded = "is_uploaded",
        tag_list = "tag_list",
        position = "position",
        processing_options = "processing_options",
    }
}
rt::record! {
    ProcessingOptions {
        apply_background = "apply_background",
        background_colour = "background_colour",
        tags = "tags",
    }
}
rt::record! {
    Inventory {
        id = "id" required,
        qty = "qty",
        stock_availability = "stock_availability",
        out_of_stock_threshold = "out_of_stock_threshold",
        dispatch_time = "dispatch_time",
        dispatch_time_unit = "dispatch_time_unit",
        unit_cost = "unit_cost",
        style = "style",
        sku = "sku",
        support_shipping = "support_shipping",
        inventory_source = "inventory_source",
    }
}
rt::open_enum! { InventoryStyle { Static = "static", Dynamic = "dynamic" } }
rt::record! {
    PriceItem {
        id = "id" required,
        amount = "amount",
        enabled = "enabled?",
        price_book = "price_book",
        from = "from",
        to = "to",
    }
}
rt::record! { Brand { id = "id" required, name = "name", description = "description", logo_link = "logo_link" } }
rt::record! {
    Dimension {
        id = "id" required,
        length = "length",
        width = "width",
        height = "height",
        weight = "weight",
    }
}
rt::record! {
    ProductV2 {
        id = "id" required,
        product_type = "product_type" required,
        code = "code" required,
        status = "status",
        product_attributes = "product_attributes" required,
        name = "name",
        class_type = "class_type",
        discontinued = "discontinued",
        parent_products = "parent_products",
        children = "children",
    }
}
rt::record! { ParentProduct { id = "id", code = "code", parent_products = "parent_products" } }
rt::record! {
    ProductV5 {
        id = "id" required,
        product_type = "product_type",
        code = "code" required,
        status = "status",
        product_attributes = "product_attributes",
        name = "name",
        class_type = "class_type",
        discontinued = "discontinued",
        children = "children",
        product_class = "product_class",
        attribute_values = "attribute_values",
        association_attribute_values = "association_attribute_values",
        child_product_variations = "child_product_variations",
        child_kit_members = "child_kit_members",
        parent_product_groups = "parent_product_groups",
        parent_product_variations = "parent_product_variations",
        parent_product_kits = "parent_product_kits",
        child_group_members = "child_group_members",
        product_family = "product_family",
        brand = "brand",
        dimension = "dimension",
        packed_dimension = "packed_dimension",
        product_categories = "product_categories",
        catalogs = "catalogs",
        shipping_zones = "shipping_zones",
        price_items = "price_items",
        inventories = "inventories",
        media_items = "media_items",
        entity_identifiers = "entity_identifiers",
    }
}
rt::record! {
    AttributeValue {
        attribute_definition_id = "attribute_definition_id",
        attribute_definition_code = "attribute_definition_code" required,
        data = "data" required,
    }
}
rt::record! {
    AssociationAttributeValue {
        attribute_definition_id = "attribute_definition_id",
        attribute_definition_code = "attribute_definition_code" required,
        associated_code = "associated_code",
        associated_type = "associated_type",
    }
}
rt::record! {
    LinkedProduct {
        id = "id" required,
        code = "code" required,
        created_at = "created_at",
        updated_at = "updated_at",
        qty = "qty",
        sort_order = "sort_order",
    }
}
rt::record! { EntityIdentifier { key = "key", name = "name" } }
rt::record! { ProductBody { product = "product" required } }
rt::record! {
    ProductWrite {
        locale = "locale",
        name = "name",
        code = "code",
        new_code = "_new_code",
        attribute_set = "attribute_set",
        product_class_name = "product_class_name",
        product_family_code = "product_family_code",
        product_type = "product_type",
        status = "status",
        kit_create_mode = "kit_create_mode",
        base_sku_code_for_clone = "base_sku_code_for_clone",
        brand = "brand",
        product_attributes = "product_attributes",
        dimension = "dimension",
        packed_dimension = "packed_dimension",
        shipping_zones = "shipping_zones",
        price_items = "price_items",
        categories = "categories",
        catalogs = "catalogs",
        media_items = "media_items",
        inventories = "inventories",
        variants = "variants",
        virtual_products = "virtual_products",
        kit_skus = "kit_skus",
        id = "id",
        identifier_name = "identifier_name",
        entity_key = "entity_key",
        entity_identifiers = "entity_identifiers",
        product_variations = "product_variations",
        parent_variations = "parent_variations",
        groups = "groups",
        group_members = "group_members",
        child_related_products = "child_related_products",
        parent_related_products = "parent_related_products",
        parent_kits = "parent_kits",
        kit_members = "kit_members",
    }
}
rt::open_enum! { KitCreateMode { EmptyKit = "Empty kit", CloneFromExistingSku = "Clone from existing SKU" } }
rt::record! { BrandWrite { id = "id" } }
rt::union! {
    AttributeValueWrite {
        AssociationById(AssociationById),
        AssociationByCode(AssociationByCode),
        OptionValue(OptionValue),
        Text(String),
        Boolean(bool),
        Number(f64),
        Json(rt::Value),
    } blank Text first
}
rt::from_variants! {
    AttributeValueWrite {
        AssociationById(AssociationById),
        AssociationByCode(AssociationByCode),
        OptionValue(OptionValue),
        Text(String),
        Boolean(bool),
        Number(f64),
        Json(rt::Value),
    }
}
rt::record! { AssociationById { associated_id = "associated_id" required, mode = "mode" } }
rt::union! { AssociationIds { One(i64), Several(Vec<i64>) } blank One }
rt::from_variants! { AssociationIds { One(i64), Several(Vec<i64>) } }
rt::open_enum! { AssociationMode { Upsert = "upsert", Reset = "reset" } }
rt::record! { AssociationByCode { associated_code = "associated_code" required, mode = "mode" } }
rt::union! { AssociationCodes { One(String), Several(Vec<String>) } blank One }
rt::from_variants! { AssociationCodes { One(String), Several(Vec<String>) } }
rt::union! { OptionValue { Id(i64), Ids(Vec<i64>), Codes(Vec<OptionCode>) } blank Id }
rt::from_variants! { OptionValue { Id(i64), Ids(Vec<i64>), Codes(Vec<OptionCode>) } }
rt::record! { OptionCode { code = "code" required, name = "name" } }
rt::record! { DimensionWrite { length = "length", width = "width", height = "height", weight = "weight" } }
rt::record! { PriceItemWrite { price_book_name = "price_book_name", from = "from", to = "to", amount = "amount" } }
rt::record! { CategoryWrite { id = "id", path = "path", is_primary = "is_primary", category_set = "category_set" } }
rt::record! { CatalogWrite { id = "id", name = "name" } }
rt::record! {
    MediaItemWrite {
        media_item_type = "media_item_type",
        url = "url",
        description = "description",
        sort_order_position = "sort_order_position",
        is_primary = "is_primary",
        tag_list = "tag_list",
        processing_options = "processing_options",
    }
}
rt::record! {
    ProcessingOptionsWrite {
        apply_background = "apply_background",
        background_colour = "background_colour",
        processed_tags = "processed_tags",
    }
}
rt::record! {
    InventoryWrite {
        inventory_source = "inventory_source",
        sku = "sku",
        qty = "qty",
        available_qty = "available_qty",
        stock_availability = "stock_availability",
        out_of_stock_threshold = "out_of_stock_threshold",
        dispatch_time = "dispatch_time",
        dispatch_time_unit = "dispatch_time_unit",
        unit_cost = "unit_cost",
        style = "style",
    }
}
rt::record! { VirtualProductWrite { code = "code", name = "name", status = "status", attributes = "attributes" } }
rt::record! { KitSkuWrite { product_code = "product_code" required, qty = "qty" required } }
rt::record! { ProductVariationWrite { child_id = "child_id", child_product_code = "child_product_code" } }
rt::record! { ParentVariationWrite { parent_id = "parent_id", product_code = "product_code" } }
rt::record! { GroupWrite { group_id = "group_id", product_code = "product_code" } }
rt::record! { GroupMemberWrite { member_id = "member_id", sku_code = "sku_code", sort_order = "sort_order" } }
rt::record! {
    ChildRelatedProductWrite {
        relationship_id = "relationship_id",
        relationship_code = "relationship_code",
        child_product_id = "child_product_id",
        child_product_code = "child_product_code",
        sort_order = "sort_order",
        status = "status",
    }
}
rt::record! {
    ParentRelatedProductWrite {
        relationship_id = "relationship_id",
        relationship_code = "relationship_code",
        parent_product_id = "parent_product_id",
        parent_product_code = "parent_product_code",
        sort_order = "sort_order",
        status = "status",
    }
}
rt::record! { ParentKitWrite { parent_id = "parent_id", parent_product_code = "parent_product_code", qty = "qty" } }
rt::record! { KitMemberWrite { child_id = "child_id", child_product_code = "child_product_code", qty = "qty" } }
rt::record! { DeletedProduct { id = "id" required } }
rt::record! {
    AttributesFilter {
        attribute_definition_codes = "attribute_definition_codes" required,
        response_attribute_definition_codes = "response_attribute_definition_codes",
    }
}
rt::record! {
    ProductAttributeValuesList {
        page = "page" required,
        per_page = "per_page" required,
        total_pages = "total_pages" required,
        total_entries = "total_entries" required,
        entries = "entries" required,
    }
}
rt::record! {
    ProductAttributeValues {
        id = "id" required,
        code = "code" required,
        created_at = "created_at",
        updated_at = "updated_at",
        attributes = "attributes",
    }
}
rt::record! {
    DatedAttributeValue {
        id = "id" required,
        created_at = "created_at",
        updated_at = "updated_at",
        attribute_definition_code = "attribute_definition_code" required,
        data = "data" required,
    }
}
