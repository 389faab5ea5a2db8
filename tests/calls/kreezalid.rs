//! What both Kreezalid APIs are sent: every field of a listing and of a user, with the values of the document's samples.

/// A `ListingCreate` or `ListingUpdate` of the API whose types are in scope.
macro_rules! every_listing_field {
    ($listing:ident) => {
        $listing {
            admin_status: Some(AdminStatus::Approved),
            attributes: Some(vec![]),
            category: Some(CategoryUpdate { title: Some("Shoes".into()) }),
            category_id: 432432.into(),
            city: "New York City".into(),
            country: "US".into(),
            currency: Some("USD".into()),
            date_online: Some($crate::support::stage::at("2019-08-24T14:15:22Z")),
            description: "<p>Lorem ipsum</p>".into(),
            external_id: "INTERNAL_REF_234324".into(),
            lat: 40.7572114.into(),
            lng: (-73.9913385).into(),
            location: "253 W 42nd St, New York, NY 10036, United States".into(),
            min_qty: 1.0.into(),
            medias: Some("string".into()),
            order_type_id: 986545.into(),
            price: "123.5".parse::<Decimal>().expect("a decimal").into(),
            price_unit: Patch::Null,
            quantity: 43.into(),
            quantity_selector: Patch::Null,
            requires_shipping: Some(true),
            shipping_methods: Some(vec![ShippingMethod {
                id: Some(1),
                carrier_alias: Some("fed_ex".into()),
                price: Some("4.95".parse().expect("a decimal")),
                sort_priority: Some(4),
                step_price: Some("0.95".parse().expect("a decimal")),
                title: Some("FedEx".into()),
            }]),
            slug: "listing-s-slug".into(),
            state: "NY".into(),
            status: Some(ListingStatus::Published),
            supplier: Some($crate::kreezalid::every_user_field!(UserUpdate)),
            supplier_id: 655785.into(),
            title: "Blue shoes".to_owned().into(),
            variants: Some(VariantUpdate {
                external_id: Some("INTERNAL_REF_234324".into()),
                listing_id: Some(324353),
                price: Some("123.5".parse().expect("a decimal")),
                price_unit: Patch::Null,
                quantity: Some(10.0),
                sort_priority: Some(10),
                sku: Some("BASKT-XYZ-BLN-41".into()),
                title: Some("Blue shoes, size 41".into()),
                weight: Some(0.8),
            }),
            visibility: Some(ListingVisibility::Both),
            weight: Some(0.8),
            add_ons: Some(vec![AddOnUpdate {
                title: Some("Gift wrapping".into()),
                listing_id: Some(324353),
                price: Some("2.5".parse().expect("a decimal")),
                description: Some("Paper and a ribbon".into()),
            }]),
        }
    };
}

/// A `UserCreate` or `UserUpdate` of the API whose types are in scope.
macro_rules! every_user_field {
    ($user:ident) => {
        $user {
            account_type: Some(AccountType::Individual),
            external_id: "ABCdef123456".into(),
            address_city: Some("New-York City".into()),
            address_country: Some("US".into()),
            address_line1: "253 W 42nd St".into(),
            address_line2: Patch::Null,
            address_state: "NY".into(),
            address_zipcode: "NY 10036".into(),
            attributes: std::collections::BTreeMap::from([("profession".to_owned(), "Web developer".into())])
                .into(),
            avatar: "string".into(),
            business_name: "ACME".into(),
            can_post_listing: Some(true),
            created: Some($crate::support::stage::at("2019-08-24T14:15:22Z")),
            email: "john@example.com".to_owned().into(),
            first_name: "John".into(),
            group_id: 784568.into(),
            locale: "en".into(),
            note: Some(4.5),
            phone_country_number: "+1".into(),
            phone_number: "212-398-2600".into(),
            status: Some(UserStatus::Enabled),
            review_count: Some(3),
            timezone: Some("America/New_York".into()),
            username: "BestJohnDoe".into(),
        }
    };
}

pub(crate) use {every_listing_field, every_user_field};
