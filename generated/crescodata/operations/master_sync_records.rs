// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Stored records of any sync type.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// List master sync records.
    ///
    /// Lists the stored records of a sync type, a page at a time. With the sync types `orders` and `products` the address is that of listOrders and listProducts, which know the attributes in `data`. Other paths of one segment, such as `/users`, are operations of their own and no sync types. Parameters and return are not printed; they are taken to be those of listOrders (inferred, confidence 0.85).
    ///
    /// `GET /{syncType}`, crescodata.txt line 1785; method and path printed: path of the sample call on the next line; the heading has lost its placeholders.
    /// - `sync_type`: The type of sync. Seen in the document: `products`, `prices`, `stock`, `orders`.
    ///
    /// Optional:
    /// - [`sort`](ListRecords::sort): How the list is sorted: `{field}:asc` or `{field}:desc`.
    /// - [`cresco_id`](ListRecords::cresco_id): Only the record with this Cresco status ID.
    /// - [`limit`](ListRecords::limit): How many records to return in one call.
    /// - [`page`](ListRecords::page): The page to read: left out on the first call, afterwards the value of the header `x-cresco-page` of the…
    /// - [`scroll`](ListRecords::scroll): For how many minutes the page token is valid.
    /// - [`updated_at_lt`](ListRecords::updated_at_lt): Only records whose `updatedAt` is less than this value.
    /// - [`updated_at_lte`](ListRecords::updated_at_lte): Only records whose `updatedAt` is less than or equal to this value.
    /// - [`updated_at_gt`](ListRecords::updated_at_gt): Only records whose `updatedAt` is greater than this value.
    /// - [`updated_at_gte`](ListRecords::updated_at_gte): Only records whose `updatedAt` is greater than or equal to this value.
    /// - [`filters`](ListRecords::filters): Filters on attributes of a record, each sent as a parameter of its own.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_records("stock").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_records(&self, sync_type: &str) -> ListRecords {
        ListRecords(self.0.call(&LIST_RECORDS).path("syncType", sync_type))
    }

    /// Get a master sync record.
    ///
    /// Reads one stored record of a sync type. That it returns the record as lists do is inferred (confidence 0.8).
    ///
    /// `GET /{syncType}/{crescoId}`, crescodata.txt line 1790; method and path printed: path of the sample call on the next line; the heading has lost its placeholders.
    /// - `sync_type`: The type of sync. Seen in the document: `products`, `prices`, `stock`, `orders`.
    /// - `cresco_id`: The Cresco status ID of the record.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_record("stock", "crescoId").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_record(&self, sync_type: &str, cresco_id: &str) -> GetRecord {
        GetRecord(
            self
                .0
                .call(&GET_RECORD)
                .path("syncType", sync_type)
                .path("crescoId", cresco_id),
        )
    }

    /// Get the change history of a master sync record.
    ///
    /// Reads how a stored record changed. What it returns is not documented.
    ///
    /// `GET /{syncType}/{crescoId}/history`, crescodata.txt line 1795; method and path printed: path of the sample call on the next line; the heading has lost its placeholders.
    /// - `sync_type`: The type of sync. Seen in the document: `products`, `prices`, `stock`, `orders`.
    /// - `cresco_id`: The Cresco status ID of the record.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_record_history("stock", "crescoId").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_record_history(
        &self,
        sync_type: &str,
        cresco_id: &str,
    ) -> GetRecordHistory {
        GetRecordHistory(
            self
                .0
                .call(&GET_RECORD_HISTORY)
                .path("syncType", sync_type)
                .path("crescoId", cresco_id),
        )
    }
}

rt::call!(ListRecords -> lenient Vec < MasterRecord >, rt::NoErrorBody);

impl ListRecords {
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

    /// Filters on attributes of a record, each sent as a parameter of its own. A name is the path of an attribute, with dots into nested ones: `data.systemOrderNumber` is `systemOrderNumber` inside `data`. A bare name takes records with that very value. A suffix asks for something else: `__not` for another value, `__exists` for whether there is a value (`true` or `false`), `__lt` for less, `__lte` for less or equal, `__gt` for greater, `__gte` for greater or equal. Inferred: as in the lists of orders and products (confidence 0.85).
    pub fn filters(
        self,
        value: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        Self(self.0.query_map("filters", value))
    }

    /// The items of this page and all that follow, fetched as they are asked for.
    ///
    /// Every page is asked for with `scroll=10`, unless the call says otherwise.
    pub fn stream(self) -> rt::Items<MasterRecord, rt::NoErrorBody> {
        let paging = rt::Paging::header_token("page", "x-cresco-page", true)
            .size("limit", None)
            .also(&[("scroll", "10")]);
        let read = |page: Vec<MasterRecord>| { rt::Page::new(page) };
        self.0.items::<rt::LenientResponse<Vec<MasterRecord>>, _, _>(paging, read)
    }
}

static LIST_RECORDS: rt::Operation = rt::get("listRecords", "/{syncType}")
    .parameters(
        &[
            rt::path("syncType"),
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

rt::call!(GetRecord -> MasterRecord, rt::NoErrorBody);

static GET_RECORD: rt::Operation = rt::get("getRecord", "/{syncType}/{crescoId}")
    .parameters(&[rt::path("syncType"), rt::path("crescoId")]);

rt::call!(GetRecordHistory -> rt::Value, rt::NoErrorBody);

static GET_RECORD_HISTORY: rt::Operation = rt::get(
        "getRecordHistory",
        "/{syncType}/{crescoId}/history",
    )
    .parameters(&[rt::path("syncType"), rt::path("crescoId")]);
