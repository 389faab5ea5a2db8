// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Requests of customers to purchase one or more listings from a supplier. They are created when a product is added to the cart, where the marketplace has one, or when a customer starts a direct checkout. On a marketplace with several vendors nobody can be sure that the catalog is up to date, so every order should be moderated and validated by its vendor. `OrderStatus` in shared/kreezalid.yaml tells the life of an order.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// List orders.
    ///
    /// Lists orders, optionally only some of them.
    ///
    /// `GET /orders`, kreezalid-admin.txt line 1110; method and path found: kreezalid/php-sdk, src/Repositories/OrdersRepository.php, there with .json at its end.
    ///
    /// Optional:
    /// - [`id`](ListOrders::id): Only orders with one of these IDs.
    /// - [`status`](ListOrders::status): Only orders with one of these statuses, with commas between them.
    /// - [`cart_id`](ListOrders::cart_id): Only orders of the cart with this unique identifier.
    /// - [`supplier_id`](ListOrders::supplier_id): Only orders of the vendor with this unique identifier.
    /// - [`customer_id`](ListOrders::customer_id): Only orders of the customer with this unique identifier.
    /// - [`order_number`](ListOrders::order_number): Only the order with this number.
    /// - [`start_on_date`](ListOrders::start_on_date): A condition on the date on which an order starts, in two keys: `start_on_date[value]` is the date,…
    /// - [`limit`](ListOrders::limit): How many orders a page has.
    /// - [`page`](ListOrders::page): The page to read, counted from 1.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_orders().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_orders(&self) -> ListOrders {
        ListOrders(self.0.call(&LIST_ORDERS))
    }

    /// Get an order.
    ///
    /// Reads one order. The document shows the response as a list; the order is its only item.
    ///
    /// `GET /orders/{id}`, kreezalid-admin.txt line 1174; method and path found: kreezalid/php-sdk, src/Repositories/OrdersRepository.php, there with .json at its end.
    /// - `id`: The order's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_order(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_order(&self, id: i64) -> GetOrder {
        GetOrder(self.0.call(&GET_ORDER).path("id", id))
    }

    /// Delete an order.
    ///
    /// Deletes an order.
    ///
    /// `DELETE /orders/{id}`, kreezalid-admin.txt line 1198; method and path **inferred, 90 % sure**: path as getOrder; DELETE from the title "Delete method". kreezalid/php-sdk has the method, but its code ends with "not implemented yet".
    /// - `id`: The order's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_order(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn delete_order(&self, id: i64) -> DeleteOrder {
        DeleteOrder(self.0.call(&DELETE_ORDER).path("id", id))
    }

    /// Update an order.
    ///
    /// Changes an order, above all its status. No notification is sent: see sendNotification. The document shows no body for it.
    ///
    /// `PATCH /orders/{id}`, kreezalid-admin.txt line 1211; method and path **inferred, 85 % sure**: path as getOrder, where kreezalid/php-sdk sends PUT; PATCH as updateListing.
    /// - `id`: The order's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_order(
    ///         42,
    ///         &types::OrderUpdate {
    ///             status: Some(types::OrderStatus::Accepted),
    ///             ..Default::default()
    ///         },
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn update_order(&self, id: i64, body: &OrderUpdate) -> UpdateOrder {
        UpdateOrder(self.0.call(&UPDATE_ORDER).path("id", id).json(body))
    }

    /// List an order's metafields.
    ///
    /// Lists the metafields of an order.
    ///
    /// `GET /orders/{id}/metafields`, kreezalid-admin.txt line 1233; method and path found: kreezalid/php-sdk, src/Repositories/MetafieldsRepository.php, for 'orders', there with .json at its end.
    /// - `id`: The order's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_order_metafields(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_order_metafields(&self, id: i64) -> ListOrderMetafields {
        ListOrderMetafields(self.0.call(&LIST_ORDER_METAFIELDS).path("id", id))
    }

    /// Create a metafield of an order.
    ///
    /// Adds a metafield to an order. The document shows no body for it, and the response as a list; the created metafield is its only item.
    ///
    /// `POST /orders/{id}/metafields`, kreezalid-admin.txt line 1255; method and path found: kreezalid/php-sdk, src/Repositories/MetafieldsRepository.php, for 'orders', there with .json at its end; demos/orders/orders_metafields_update.php.
    /// - `id`: The order's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_order_metafield(
    ///         42,
    ///         &types::MetafieldBody::new(types::MetafieldCreate {
    ///             namespace: Some("erp".into()),
    ///             ..Default::default()
    ///         }),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn create_order_metafield(
        &self,
        id: i64,
        body: &MetafieldBody,
    ) -> CreateOrderMetafield {
        CreateOrderMetafield(
            self.0.call(&CREATE_ORDER_METAFIELD).path("id", id).json(body),
        )
    }
}

rt::call!(ListOrders -> Vec < Order >, rt::NoErrorBody);

impl ListOrders {
    /// Only orders with one of these IDs. Printed as a list of texts; that commas stand between them, as in `status`, is inferred (confidence 0.7).
    pub fn id(self, value: impl IntoIterator<Item = impl rt::Parameter>) -> Self {
        Self(self.0.query_list("id", value))
    }

    /// Only orders with one of these statuses, with commas between them. The document's example is broken and names a status `closed`, which its description of the statuses does not know.
    pub fn status(self, value: impl IntoIterator<Item = OrderStatus>) -> Self {
        Self(self.0.query_list("status", value))
    }

    /// Only orders of the cart with this unique identifier.
    pub fn cart_id(self, value: i64) -> Self {
        Self(self.0.query("cart_id", value))
    }

    /// Only orders of the vendor with this unique identifier.
    pub fn supplier_id(self, value: i64) -> Self {
        Self(self.0.query("supplier_id", value))
    }

    /// Only orders of the customer with this unique identifier.
    pub fn customer_id(self, value: i64) -> Self {
        Self(self.0.query("customer_id", value))
    }

    /// Only the order with this number.
    pub fn order_number(self, value: &str) -> Self {
        Self(self.0.query("order_number", value))
    }

    /// A condition on the date on which an order starts, in two keys: `start_on_date[value]` is the date, `start_on_date[condition_type]` says how to compare.
    pub fn start_on_date(self, value: StartOnDateFilter) -> Self {
        Self(self.0.query_fields("start_on_date", &value))
    }

    /// How many orders a page has. Not in the document, which does not say that orders are paginated: found in kreezalid/php-sdk, demos/orders/orders_metafields_update.php.
    pub fn limit(self, value: i64) -> Self {
        Self(self.0.query("limit", value))
    }

    /// The page to read, counted from 1. Not in the document, which does not say that orders are paginated: inferred (confidence 0.6), as the natural partner of `limit`.
    pub fn page(self, value: i64) -> Self {
        Self(self.0.query("page", value))
    }

    /// The items of this page and all that follow, fetched as they are asked for.
    pub fn stream(self) -> rt::Items<Order, rt::NoErrorBody> {
        let paging = rt::Paging::page_number("page", 1)
            .size("limit", None)
            .until_empty();
        let read = |page: Vec<Order>| { rt::Page::new(page) };
        self.0.items::<Vec<Order>, _, _>(paging, read)
    }
}

static LIST_ORDERS: rt::Operation = rt::get("listOrders", "/orders")
    .parameters(
        &[
            rt::query("id").comma(),
            rt::query("status").comma(),
            rt::query("cart_id"),
            rt::query("supplier_id"),
            rt::query("customer_id"),
            rt::query("order_number"),
            rt::query("start_on_date").style(rt::Style::DeepObject, true),
            rt::query("limit"),
            rt::query("page"),
        ],
    );

rt::call!(GetOrder -> Order => rt::ReadAs < rt::codec::Single, Order >, rt::NoErrorBody);

static GET_ORDER: rt::Operation = rt::get("getOrder", "/orders/{id}")
    .parameters(&[rt::path("id")]);

rt::call!(DeleteOrder -> (), rt::NoErrorBody);

static DELETE_ORDER: rt::Operation = rt::delete("deleteOrder", "/orders/{id}")
    .parameters(&[rt::path("id")]);

rt::call!(UpdateOrder -> Success, rt::NoErrorBody);

static UPDATE_ORDER: rt::Operation = rt::patch("updateOrder", "/orders/{id}")
    .parameters(&[rt::path("id")]);

rt::call!(ListOrderMetafields -> Vec < Metafield >, rt::NoErrorBody);

static LIST_ORDER_METAFIELDS: rt::Operation = rt::get(
        "listOrderMetafields",
        "/orders/{id}/metafields",
    )
    .parameters(&[rt::path("id")]);

rt::call!(
    CreateOrderMetafield -> Metafield => rt::ReadAs < rt::codec::Single, Metafield >,
    rt::NoErrorBody
);

static CREATE_ORDER_METAFIELD: rt::Operation = rt::post(
        "createOrderMetafield",
        "/orders/{id}/metafields",
    )
    .parameters(&[rt::path("id")]);
