// @generated from specs/commerceconnect.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Products of all kinds (products, kits, groups, class products) with everything linked to them.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// List products.
    ///
    /// Lists products, a page at a time. How a product looks depends on the version of the tenant: see `Product`. A tenant of version 2 returns root products with their children nested in them unless `root_products_only` is false. A tenant of version 5 returns what `response_product_fields` and `response_associated_fields` name; inferred from a sample (confidence 0.8): where they are given, `id` and `code` and what they name, and nothing else.
    ///
    /// `GET /products`, commerceconnect.txt line 133; method and path found: omneo/commerceconnect-sdk, src/Actions/GetProducts.php (GET /api/v2/products, with twelve of these parameters).
    ///
    /// Optional:
    /// - [`per_page`](ListProducts::per_page): The number of items on a page.
    /// - [`page`](ListProducts::page): The number of the page.
    /// - [`created_time_from`](ListProducts::created_time_from): Only products created at this time or later (that the bound counts is inferred), in ISO 8601.
    /// - [`created_time_to`](ListProducts::created_time_to): Only products created at this time or earlier (that the bound counts is inferred), in ISO 8601.
    /// - [`updated_time_from`](ListProducts::updated_time_from): Only products last updated at this time or later (that the bound counts is inferred), in ISO 8601.
    /// - [`updated_time_to`](ListProducts::updated_time_to): Only products last updated at this time or earlier (that the bound counts is inferred), in ISO 8601.
    /// - [`id`](ListProducts::id): Only the product with this ID.
    /// - [`code`](ListProducts::code): Only the product with this code.
    /// - [`name`](ListProducts::name): Only products with this name.
    /// - [`status`](ListProducts::status): Only products with this status.
    /// - [`response_product_fields`](ListProducts::response_product_fields): Tenants of version 5 only: fields of the product that the response includes, joined by commas.
    /// - [`response_associated_fields`](ListProducts::response_associated_fields): Tenants of version 5 only: what belongs to the product and is to be included in the response, joined by…
    /// - [`root_products_only`](ListProducts::root_products_only): Response only products at the root level.
    /// - [`identifier_name`](ListProducts::identifier_name): The name of an extra identifier that was added through the entity identifiers; goes with `entity_key`.
    /// - [`entity_key`](ListProducts::entity_key): The key of an extra identifier that was added through the entity identifiers; goes with `identifier_name`.
    ///
    /// ```no_run
    /// # use commerce_clients::commerceconnect::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_products().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_products(&self) -> ListProducts {
        ListProducts(self.0.call(&LIST_PRODUCTS))
    }

    /// Create or update a product.
    ///
    /// Creates a product, or updates the one that `code`, `id`, or `identifier_name` with `entity_key` name. What an
    /// update leaves out stays as it is, as the samples have it. Everything that belongs to a product can be sent with
    /// it in one request.
    ///
    /// Whether a list that is sent replaces what is stored or adds to it depends on the field: `shipping_zones`,
    /// `categories` and `media_items` replace, `price_items` and `inventories` add or update, and an association
    /// attribute does as its `mode` says.
    ///
    /// **Several levels.** `variants` holds the child products by product code, each with `variants` of its own. To
    /// update a variant, the code of every level above it must be sent.
    ///
    /// **Class products** differ from others:
    ///
    /// - `product_class_name` takes the place of `attribute_set`.
    /// - An attribute of type json takes serialised JSON, as a string.
    /// - An attribute with a single option or several takes the IDs of option values, not their labels; the samples
    ///   also show their codes (`OptionValue`). An option with `code` and `name` is created if it does not exist.
    /// - `variants` is not supported; products are linked through `product_variations`, `parent_variations`, `groups`,
    ///   `group_members`, `child_related_products`, `parent_related_products`, `parent_kits` and `kit_members`. The
    ///   document's own sample of three levels of class products has both `variants` and `parent_variations`.
    ///
    /// `POST /products`, commerceconnect.txt line 847; method and path **inferred, 96 % sure**: the path of listProducts; product.comestri.com/apidoc/2.0.html has the sibling POST /api/v2/alias_products, create or update an alias product.
    ///
    /// ```no_run
    /// # use commerce_clients::commerceconnect::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .upsert_product(
    ///         &types::ProductBody::new(types::ProductWrite {
    ///             name: "Product 1".into(),
    ///             ..Default::default()
    ///         }),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn upsert_product(&self, body: &ProductBody) -> UpsertProduct {
        UpsertProduct(self.0.call(&UPSERT_PRODUCT).json(body))
    }

    /// Update a product.
    ///
    /// Updates the product with this ID. Request and return are those of `upsertProduct`; what is left out stays as it is (inferred from there, confidence 0.8).
    ///
    /// `PUT /products/{id}`, commerceconnect.txt line 1932; method and path **inferred, 93 % sure**: product.comestri.com/apidoc/2.0/products/update.html has the same text; the siblings on product.comestri.com/apidoc/2.0.html are PUT /api/v2/{resource}/:id, never PATCH.
    /// - `id`: The ID of the product (inferred with the path).
    ///
    /// ```no_run
    /// # use commerce_clients::commerceconnect::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_product(
    ///         42,
    ///         &types::ProductBody::new(types::ProductWrite {
    ///             name: "Product 1".into(),
    ///             ..Default::default()
    ///         }),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn update_product(&self, id: i64, body: &ProductBody) -> UpdateProduct {
        UpdateProduct(self.0.call(&UPDATE_PRODUCT).path("id", id).json(body))
    }

    /// Delete a product.
    ///
    /// Deletes the product with this ID and returns the ID.
    ///
    /// `DELETE /products/{id}`, commerceconnect.txt line 2226; method and path **inferred, 92 % sure**: the siblings on product.comestri.com/apidoc/2.0.html are DELETE /api/v2/{resource}/:id.
    /// - `id`: The ID of the product (inferred with the path).
    ///
    /// ```no_run
    /// # use commerce_clients::commerceconnect::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.delete_product(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn delete_product(&self, id: i64) -> DeleteProduct {
        DeleteProduct(self.0.call(&DELETE_PRODUCT).path("id", id))
    }

    /// List products whose attribute values changed.
    ///
    /// A feed of changes: lists products whose values of these attributes were created or updated in a span of time, with the values and the times of each, a page at a time. The document has no words on the operation: what it does is found, in the name of the vendor's page changed_entities_by_attribute_values, which prints the same sample, and inferred for products from there (confidence 0.85).
    ///
    /// `GET /products/attribute_values`, commerceconnect.txt line 2237; method and path **inferred, 80 % sure**: product.comestri.com/apidoc/2.0/products/attribute_values.html has exactly this text, so the action is attribute_values; the page changed_entities_by_attribute_values has the same sample with parameters in the query, so that GET is about 0.85 sure; POST is possible (0.1).
    /// - `attributes`: Which attributes count and which are returned, sent as `attributes[attribute_definition_codes][]=...`.
    ///
    /// Optional:
    /// - [`per_page`](ListProductAttributeValues::per_page): The number of items on a page.
    /// - [`page`](ListProductAttributeValues::page): The number of the page.
    /// - [`created_time_from`](ListProductAttributeValues::created_time_from): Only products created at this time or later (that the bound counts is inferred), in ISO 8601.
    /// - [`created_time_to`](ListProductAttributeValues::created_time_to): Only products created at this time or earlier (that the bound counts is inferred), in ISO 8601.
    /// - [`updated_time_from`](ListProductAttributeValues::updated_time_from): Only products last updated at this time or later (that the bound counts is inferred), in ISO 8601.
    /// - [`updated_time_to`](ListProductAttributeValues::updated_time_to): Only products last updated at this time or earlier (that the bound counts is inferred), in ISO 8601.
    ///
    /// ```no_run
    /// # use commerce_clients::commerceconnect::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .list_product_attribute_values(
    ///         types::AttributesFilter::new(vec!["attribute_definition_codes".into()]),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn list_product_attribute_values(
        &self,
        attributes: AttributesFilter,
    ) -> ListProductAttributeValues {
        ListProductAttributeValues(
            self
                .0
                .call(&LIST_PRODUCT_ATTRIBUTE_VALUES)
                .query_fields("attributes", &attributes),
        )
    }
}

rt::call!(ListProducts -> ProductList, rt::NoErrorBody);

impl ListProducts {
    /// The number of items on a page. Found (media_items.html): must be a number. Default: `50`.
    pub fn per_page(self, value: i64) -> Self {
        Self(self.0.query("per_page", value))
    }

    /// The number of the page. Found (media_items.html): must be a number. Default: `1`.
    pub fn page(self, value: i64) -> Self {
        Self(self.0.query("page", value))
    }

    /// Only products created at this time or later (that the bound counts is inferred), in ISO 8601.
    pub fn created_time_from(self, value: impl Into<rt::DateTime>) -> Self {
        Self(self.0.query_as::<rt::DateTime>("created_time_from", value))
    }

    /// Only products created at this time or earlier (that the bound counts is inferred), in ISO 8601.
    pub fn created_time_to(self, value: impl Into<rt::DateTime>) -> Self {
        Self(self.0.query_as::<rt::DateTime>("created_time_to", value))
    }

    /// Only products last updated at this time or later (that the bound counts is inferred), in ISO 8601.
    pub fn updated_time_from(self, value: impl Into<rt::DateTime>) -> Self {
        Self(self.0.query_as::<rt::DateTime>("updated_time_from", value))
    }

    /// Only products last updated at this time or earlier (that the bound counts is inferred), in ISO 8601.
    pub fn updated_time_to(self, value: impl Into<rt::DateTime>) -> Self {
        Self(self.0.query_as::<rt::DateTime>("updated_time_to", value))
    }

    /// Only the product with this ID.
    pub fn id(self, value: i64) -> Self {
        Self(self.0.query("id", value))
    }

    /// Only the product with this code.
    pub fn code(self, value: &str) -> Self {
        Self(self.0.query("code", value))
    }

    /// Only products with this name.
    pub fn name(self, value: &str) -> Self {
        Self(self.0.query("name", value))
    }

    /// Only products with this status.
    pub fn status(self, value: ProductStatus) -> Self {
        Self(self.0.query("status", value))
    }

    /// Tenants of version 5 only: fields of the product that the response includes, joined by commas.
    pub fn response_product_fields(
        self,
        value: impl IntoIterator<Item = ResponseProductField>,
    ) -> Self {
        Self(self.0.query_list("response_product_fields", value))
    }

    /// Tenants of version 5 only: what belongs to the product and is to be included in the response, joined by commas.
    pub fn response_associated_fields(
        self,
        value: impl IntoIterator<Item = ResponseAssociatedField>,
    ) -> Self {
        Self(self.0.query_list("response_associated_fields", value))
    }

    /// Response only products at the root level. The document says that it applies to tenants of version 3 only, and shows it with tenants of version 2. Default: `true`.
    pub fn root_products_only(self, value: bool) -> Self {
        Self(self.0.query("root_products_only", value))
    }

    /// The name of an extra identifier that was added through the entity identifiers; goes with `entity_key`.
    pub fn identifier_name(self, value: &str) -> Self {
        Self(self.0.query("identifier_name", value))
    }

    /// The key of an extra identifier that was added through the entity identifiers; goes with `identifier_name`.
    pub fn entity_key(self, value: &str) -> Self {
        Self(self.0.query("entity_key", value))
    }

    /// The items of this page and all that follow, fetched as they are asked for.
    pub fn stream(self) -> rt::Items<Product, rt::NoErrorBody> {
        let paging = rt::Paging::page_number("page", 1).size("per_page", Some(50));
        let read = |page: ProductList| {
            let number = Some(page.page);
            let pages = Some(page.total_pages);
            rt::Page::new(page.entries).counted(number, pages)
        };
        self.0.items::<ProductList, _, _>(paging, read)
    }
}

static LIST_PRODUCTS: rt::Operation = rt::get("listProducts", "/products")
    .parameters(
        &[
            rt::query("per_page"),
            rt::query("page"),
            rt::query("created_time_from"),
            rt::query("created_time_to"),
            rt::query("updated_time_from"),
            rt::query("updated_time_to"),
            rt::query("id"),
            rt::query("code"),
            rt::query("name"),
            rt::query("status"),
            rt::query("response_product_fields").comma(),
            rt::query("response_associated_fields").comma(),
            rt::query("root_products_only"),
            rt::query("identifier_name"),
            rt::query("entity_key"),
        ],
    );

rt::call!(UpsertProduct -> Product, rt::NoErrorBody);

static UPSERT_PRODUCT: rt::Operation = rt::post("upsertProduct", "/products");

rt::call!(UpdateProduct -> Product, rt::NoErrorBody);

static UPDATE_PRODUCT: rt::Operation = rt::put("updateProduct", "/products/{id}")
    .parameters(&[rt::path("id")]);

rt::call!(DeleteProduct -> DeletedProduct, rt::NoErrorBody);

static DELETE_PRODUCT: rt::Operation = rt::delete("deleteProduct", "/products/{id}")
    .parameters(&[rt::path("id")]);

rt::call!(ListProductAttributeValues -> ProductAttributeValuesList, rt::NoErrorBody);

impl ListProductAttributeValues {
    /// The number of items on a page. Found (media_items.html): must be a number. Default: `50`.
    pub fn per_page(self, value: i64) -> Self {
        Self(self.0.query("per_page", value))
    }

    /// The number of the page. Found (media_items.html): must be a number. Default: `1`.
    pub fn page(self, value: i64) -> Self {
        Self(self.0.query("page", value))
    }

    /// Only products created at this time or later (that the bound counts is inferred), in ISO 8601.
    pub fn created_time_from(self, value: impl Into<rt::DateTime>) -> Self {
        Self(self.0.query_as::<rt::DateTime>("created_time_from", value))
    }

    /// Only products created at this time or earlier (that the bound counts is inferred), in ISO 8601.
    pub fn created_time_to(self, value: impl Into<rt::DateTime>) -> Self {
        Self(self.0.query_as::<rt::DateTime>("created_time_to", value))
    }

    /// Only products last updated at this time or later (that the bound counts is inferred), in ISO 8601.
    pub fn updated_time_from(self, value: impl Into<rt::DateTime>) -> Self {
        Self(self.0.query_as::<rt::DateTime>("updated_time_from", value))
    }

    /// Only products last updated at this time or earlier (that the bound counts is inferred), in ISO 8601.
    pub fn updated_time_to(self, value: impl Into<rt::DateTime>) -> Self {
        Self(self.0.query_as::<rt::DateTime>("updated_time_to", value))
    }

    /// The items of this page and all that follow, fetched as they are asked for.
    pub fn stream(self) -> rt::Items<ProductAttributeValues, rt::NoErrorBody> {
        let paging = rt::Paging::page_number("page", 1).size("per_page", Some(50));
        let read = |page: ProductAttributeValuesList| {
            let number = Some(page.page);
            let pages = Some(page.total_pages);
            rt::Page::new(page.entries).counted(number, pages)
        };
        self.0.items::<ProductAttributeValuesList, _, _>(paging, read)
    }
}

static LIST_PRODUCT_ATTRIBUTE_VALUES: rt::Operation = rt::get(
        "listProductAttributeValues",
        "/products/attribute_values",
    )
    .parameters(
        &[
            rt::query("per_page"),
            rt::query("page"),
            rt::query("created_time_from"),
            rt::query("created_time_to"),
            rt::query("updated_time_from"),
            rt::query("updated_time_to"),
            rt::query("attributes").style(rt::Style::DeepObject, true).required(),
        ],
    );
