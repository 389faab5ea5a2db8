// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Stored orders, in CrescoData's format.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// List orders.
    ///
    /// Lists orders in CrescoData's format, a page at a time. The document marks `crescoId` Required, but its own sample leaves it out: filters are optional.
    ///
    /// `GET /orders`, crescodata.txt line 1396; method and path printed.
    ///
    /// Optional:
    /// - [`sort`](ListOrders::sort): How the list is sorted: `{field}:asc` or `{field}:desc`.
    /// - [`cresco_id`](ListOrders::cresco_id): Only the record with this Cresco status ID.
    /// - [`limit`](ListOrders::limit): How many records to return in one call.
    /// - [`page`](ListOrders::page): The page to read: left out on the first call, afterwards the value of the header `x-cresco-page` of the…
    /// - [`scroll`](ListOrders::scroll): For how many minutes the page token is valid.
    /// - [`updated_at_lt`](ListOrders::updated_at_lt): Only records whose `updatedAt` is less than this value.
    /// - [`updated_at_lte`](ListOrders::updated_at_lte): Only records whose `updatedAt` is less than or equal to this value.
    /// - [`updated_at_gt`](ListOrders::updated_at_gt): Only records whose `updatedAt` is greater than this value.
    /// - [`updated_at_gte`](ListOrders::updated_at_gte): Only records whose `updatedAt` is greater than or equal to this value.
    /// - [`filters`](ListOrders::filters): Filters on attributes of a record, each sent as a parameter of its own.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_orders().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_orders(&self) -> ListOrders {
        ListOrders(self.0.call(&LIST_ORDERS))
    }
}

rt::call!(ListOrders -> lenient Vec < MasterOrder >, rt::NoErrorBody);

impl ListOrders {
    /// How the list is sorted: `{field}:asc` or `{field}:desc`. Pattern: `^.+:(asc|desc)$`.
    pub fn sort(self, value: &str) -> Self {
        Self(self.0.query("_sort", value))
    }

    /// Only the record with this Cresco status ID.
    pub fn cresco_id(self, value: &str) -> Self {
        Self(self.0.query("crescoId", value))
    }

    /// How many records to return in one call. There may be fewer where the response would be larger than 400 KB. From 1 to 9999.
    pub fn limit(self, value: i64) -> Self {
        Self(self.0.query("limit", value))
    }

    /// The page to read: left out on the first call, afterwards the value of the header `x-cresco-page` of the response before. An opaque token: an offset or a base64 text. A response without that header is the last page.
    pub fn page(self, value: &str) -> Self {
        Self(self.0.query("page", value))
    }

    /// For how many minutes the page token is valid. Only needed to read beyond the 10,000th record, because it slows the query down slightly. With it, `x-cresco-page` holds the same base64 token each time; it is sent as `page` until the header is missing. From 1 to 10.
    pub fn scroll(self, value: i64) -> Self {
        Self(self.0.query("scroll", value))
    }

    /// Only records whose `updatedAt` is less than this value. The document says that most attributes can be filtered by; that this one can be is inferred (confidence 0.9) from the list of companies, which prints it.
    pub fn updated_at_lt(self, value: impl Into<rt::LenientDateTime>) -> Self {
        Self(self.0.query_as::<rt::LenientDateTime>("updatedAt__lt", value))
    }

    /// Only records whose `updatedAt` is less than or equal to this value. The document says that most attributes can be filtered by; that this one can be is inferred (confidence 0.9) from the list of companies, which prints it.
    pub fn updated_at_lte(self, value: impl Into<rt::LenientDateTime>) -> Self {
        Self(self.0.query_as::<rt::LenientDateTime>("updatedAt__lte", value))
    }

    /// Only records whose `updatedAt` is greater than this value. The document says that most attributes can be filtered by; that this one can be is inferred (confidence 0.9) from the list of companies, which prints it.
    pub fn updated_at_gt(self, value: impl Into<rt::LenientDateTime>) -> Self {
        Self(self.0.query_as::<rt::LenientDateTime>("updatedAt__gt", value))
    }

    /// Only records whose `updatedAt` is greater than or equal to this value. The document says that most attributes can be filtered by; that this one can be is inferred (confidence 0.9) from the list of companies, which prints it.
    pub fn updated_at_gte(self, value: impl Into<rt::LenientDateTime>) -> Self {
        Self(self.0.query_as::<rt::LenientDateTime>("updatedAt__gte", value))
    }

    /// Filters on attributes of a record, each sent as a parameter of its own. A name is the path of an attribute, with dots into nested ones: `data.systemOrderNumber` is `systemOrderNumber` inside `data`. A bare name takes records with that very value. A suffix asks for something else: `__not` for another value, `__exists` for whether there is a value (`true` or `false`), `__lt` for less, `__lte` for less or equal, `__gt` for greater, `__gte` for greater or equal.
    pub fn filters(
        self,
        value: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        Self(self.0.query_map("filters", value))
    }

    /// The items of this page and all that follow, fetched as they are asked for.
    ///
    /// Every page is asked for with `scroll=10`, unless the call says otherwise.
    pub fn stream(self) -> rt::Items<MasterOrder, rt::NoErrorBody> {
        let paging = rt::Paging::header_token("page", "x-cresco-page", true)
            .size("limit", None)
            .also(&[("scroll", "10")]);
        let read = |page: Vec<MasterOrder>| { rt::Page::new(page) };
        self.0.items::<rt::LenientResponse<Vec<MasterOrder>>, _, _>(paging, read)
    }
}

static LIST_ORDERS: rt::Operation = rt::get("listOrders", "/orders")
    .parameters(
        &[
            rt::query("_sort"),
            rt::query("crescoId"),
            rt::query("limit"),
            rt::query("page"),
            rt::query("scroll"),
            rt::query("updatedAt__lt"),
            rt::query("updatedAt__lte"),
            rt::query("updatedAt__gt"),
            rt::query("updatedAt__gte"),
            rt::query("filters"),
        ],
    );
