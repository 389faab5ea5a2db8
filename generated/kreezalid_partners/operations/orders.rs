// @generated from specs/kreezalid-partners.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Requests of customers to purchase one or more listings.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// List orders.
    ///
    /// Lists the vendor's orders, optionally only some of them.
    ///
    /// `GET /orders`, kreezalid-partners.txt line 575; method and path **inferred, 95 % sure**: query parameters of a list of orders; path as in the Admin API, where it is found.
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
    /// # use commerce_clients::kreezalid_partners::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
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
    /// `GET /orders/{id}`, kreezalid-partners.txt line 845; method and path **inferred, 95 % sure**: printed as "View method" with the ID of an order; path as in the Admin API, where it is found.
    /// - `id`: The order's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_partners::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_order(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_order(&self, id: i64) -> GetOrder {
        GetOrder(self.0.call(&GET_ORDER).path("id", id))
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

    /// How many orders a page has. Not in the document, which does not say that orders are paginated: inferred (confidence 0.8), because it is found for the Admin API.
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
