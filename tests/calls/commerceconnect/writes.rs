//! A product with everything that can be written, and one of three levels.

use std::collections::BTreeMap;

use commerce_clients::commerceconnect::types::*;

fn attribute(value: AttributeValueWrite) -> Option<AttributeValueWrite> {
    Some(value)
}

fn attributes() -> BTreeMap<String, Option<AttributeValueWrite>> {
    let by_id = AssociationById {
        mode: Some(AssociationMode::Upsert),
        ..AssociationById::new(AssociationIds::Several(vec![1]))
    };
    let by_code = AssociationByCode {
        mode: Some(AssociationMode::Reset),
        ..AssociationByCode::new(AssociationCodes::Several(vec!["npc_entity_1".into()]))
    };
    let blue = OptionCode { name: Some("Blue".into()), ..OptionCode::new("blue") };
    let rows = [
        ("description", attribute(AttributeValueWrite::Text("Vibrant \"colour\"".into()))),
        ("npc_association_1", attribute(AttributeValueWrite::AssociationById(by_id))),
        ("npc_association_2", attribute(AttributeValueWrite::AssociationByCode(by_code))),
        ("option1", attribute(AttributeValueWrite::OptionValue(OptionValue::Id(2)))),
        ("option2", attribute(AttributeValueWrite::OptionValue(OptionValue::Codes(vec![blue])))),
        ("option3", attribute(AttributeValueWrite::OptionValue(OptionValue::Ids(vec![4, 5])))),
        ("hero", attribute(AttributeValueWrite::Boolean(true))),
        ("weight", attribute(AttributeValueWrite::Number(0.5))),
        ("cleared", None),
    ];
    rows.map(|(code, value)| (code.to_owned(), value)).into()
}

fn media_item() -> MediaItemWrite {
    MediaItemWrite {
        media_item_type: "ImageMediaItem".into(),
        url: "https://shop.example.com/image.png?size=50x50".into(),
        description: "From the front".into(),
        sort_order_position: 1.into(),
        is_primary: true.into(),
        tag_list: vec!["thumbnail".to_owned()].into(),
        processing_options: ProcessingOptionsWrite {
            apply_background: true.into(),
            background_colour: "#FFFFFF".into(),
            processed_tags: vec!["white".to_owned()].into(),
        }
        .into(),
    }
}

fn inventory() -> InventoryWrite {
    InventoryWrite {
        inventory_source: "DC1".into(),
        sku: "code-001".into(),
        qty: Decimal::from(1).into(),
        available_qty: Decimal::from(2).into(),
        stock_availability: "in_stock".into(),
        out_of_stock_threshold: Patch::Null,
        dispatch_time: 3.into(),
        dispatch_time_unit: "day".into(),
        unit_cost: decimal("7.35"),
        style: InventoryStyle::Dynamic.into(),
    }
}

fn dimension() -> DimensionWrite {
    DimensionWrite { length: 30.5.into(), width: 20.0.into(), height: 2.0.into(), weight: 0.4.into() }
}

fn decimal(text: &str) -> Patch<Decimal> {
    text.parse::<Decimal>().expect("a decimal").into()
}

/// Every field, whether or not a shop would send them together.
pub(super) fn everything(code: &str) -> ProductWrite {
    let virtual_product = VirtualProductWrite {
        code: "code-001-gift".into(),
        name: "As a gift".into(),
        status: ProductStatus::Active.into(),
        attributes: BTreeMap::from([("wrapped".to_owned(), attribute(AttributeValueWrite::Boolean(true)))])
            .into(),
    };
    ProductWrite {
        locale: "en".into(),
        code: code.into(),
        new_code: format!("{code}-new").into(),
        name: "Name 001".into(),
        attribute_set: "Apparel".into(),
        product_class_name: "Class ABC".into(),
        product_family_code: "family-1".into(),
        product_type: ProductType::Product.into(),
        status: ProductStatus::Active.into(),
        kit_create_mode: KitCreateMode::CloneFromExistingSku.into(),
        base_sku_code_for_clone: "sku-1".into(),
        brand: BrandWrite { id: 23.into() }.into(),
        product_attributes: attributes().into(),
        dimension: dimension().into(),
        packed_dimension: dimension().into(),
        shipping_zones: vec!["AU_FREE".to_owned()].into(),
        price_items: vec![PriceItemWrite {
            price_book_name: "Default".into(),
            from: "2024-01-01".into(),
            to: Patch::Null,
            amount: decimal("99.95"),
        }]
        .into(),
        categories: vec![CategoryWrite {
            id: 5.into(),
            path: Some("Engine Oil".into()),
            is_primary: Some(true),
            category_set: Some("default".into()),
        }]
        .into(),
        catalogs: vec![CatalogWrite { id: 1.into(), name: "Catalog Name".into() }].into(),
        media_items: vec![media_item()].into(),
        inventories: vec![inventory()].into(),
        variants: BTreeMap::from([("blue".to_owned(), levels("code-001-blue"))]).into(),
        virtual_products: BTreeMap::from([("gift".to_owned(), virtual_product)]).into(),
        kit_skus: vec![KitSkuWrite::new("sku-1", 2.into())].into(),
        id: Some(1),
        identifier_name: Some("Channel Name".into()),
        entity_key: Some("10000000001".into()),
        ..links()
    }
}

/// The fields that link products to each other.
fn links() -> ProductWrite {
    ProductWrite {
        entity_identifiers: Some(vec![EntityIdentifier {
            key: Some("10000000001".into()),
            name: Some("Channel Name".into()),
        }]),
        product_variations: Some(vec![ProductVariationWrite {
            child_id: Some(235),
            child_product_code: Some("ABC-Black".into()),
        }]),
        parent_variations: Some(vec![ParentVariationWrite {
            parent_id: Some(25),
            product_code: Some("ABC".into()),
        }]),
        groups: Some(vec![GroupWrite { group_id: Some(259), product_code: Some("group-3".into()) }]),
        group_members: Some(vec![GroupMemberWrite {
            member_id: Some(2583),
            sku_code: Some("sku-6".into()),
            sort_order: Some(100),
        }]),
        child_related_products: Some(vec![ChildRelatedProductWrite {
            relationship_id: Some(1),
            relationship_code: Some("relationship_1".into()),
            child_product_id: Some(2),
            child_product_code: Some("child_product_code_1".into()),
            sort_order: Some(3),
            status: Some(ProductStatus::Active),
        }]),
        parent_related_products: Some(vec![ParentRelatedProductWrite {
            relationship_id: Some(1),
            relationship_code: Some("relationship_1".into()),
            parent_product_id: Some(2),
            parent_product_code: Some("parent_product_code_1".into()),
            sort_order: Some(3),
            status: Some(ProductStatus::Inactive),
        }]),
        parent_kits: Some(vec![ParentKitWrite {
            parent_id: Some(260),
            parent_product_code: Some("kit-3".into()),
            qty: Some(2.into()),
        }]),
        kit_members: Some(vec![KitMemberWrite {
            child_id: Some(2583),
            child_product_code: Some("sku-6".into()),
            qty: Some(1.into()),
        }]),
        ..ProductWrite::default()
    }
}

/// A product with a variant that has a variant.
pub(super) fn levels(code: &str) -> ProductWrite {
    let size = BTreeMap::from([("size".to_owned(), attribute(AttributeValueWrite::Text("Large".into())))]);
    let large = ProductWrite {
        code: format!("{code}-blue-large").into(),
        name: "Blue, large".into(),
        product_attributes: size.into(),
        inventories: vec![inventory()].into(),
        ..ProductWrite::default()
    };
    let blue = ProductWrite {
        code: format!("{code}-blue").into(),
        name: "Blue".into(),
        media_items: vec![media_item()].into(),
        variants: BTreeMap::from([(format!("{code}-blue-large"), large)]).into(),
        ..ProductWrite::default()
    };
    ProductWrite {
        code: code.into(),
        name: "Shirt".into(),
        status: ProductStatus::Inactive.into(),
        variants: BTreeMap::from([(format!("{code}-blue"), blue)]).into(),
        ..ProductWrite::default()
    }
}
