// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Metrics of the dashboard.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// List metrics.
    ///
    /// Lists the metrics of the dashboard, a page at a time. No table of query parameters is printed. `limit` and `page` hold for all lists; `_sort` and the suffixes of filters are taken from the lists that have a table (inferred, confidence 0.8).
    ///
    /// `GET /dashboard/metrics`, crescodata.txt line 3064; method and path printed.
    ///
    /// Optional:
    /// - [`sort`](ListMetrics::sort): How the list is sorted: `{field}:asc` or `{field}:desc`.
    /// - [`limit`](ListMetrics::limit): How many records to return in one call.
    /// - [`page`](ListMetrics::page): The page to read: left out on the first call, afterwards the value of the header `x-cresco-page` of the…
    /// - [`filters`](ListMetrics::filters): Filters on attributes of a record, each sent as a parameter of its own.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_metrics().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_metrics(&self) -> ListMetrics {
        ListMetrics(self.0.call(&LIST_METRICS))
    }

    /// Add a metric.
    ///
    /// Adds a metric to the dashboard. That it returns the metric is inferred (confidence 0.7).
    ///
    /// `POST /dashboard/metrics`, crescodata.txt line 3152; method and path printed.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_metric(
    ///         &types::MetricCreate::new(
    ///             types::MetricType::State,
    ///             "Top 5 Merchants Last Week with new SKUs Published",
    ///         ),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn create_metric(&self, body: &MetricCreate) -> CreateMetric {
        CreateMetric(self.0.call(&CREATE_METRIC).json(body))
    }

    /// Delete a metric.
    ///
    /// Deletes a metric. What it returns is not documented.
    ///
    /// `DELETE /dashboard/metrics/{metricId}`, crescodata.txt line 3157; method and path printed: path of the sample call on the next line; the heading has lost its placeholders.
    /// - `metric_id`: The ID of the metric.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_metric("metricId").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn delete_metric(&self, metric_id: &str) -> DeleteMetric {
        DeleteMetric(self.0.call(&DELETE_METRIC).path("metricId", metric_id))
    }

    /// Update a metric.
    ///
    /// Changes a metric. The method is PUT and the body has all attributes of a new metric, so it is taken to replace the metric (inferred, confidence 0.8). That it returns the metric is inferred (confidence 0.7).
    ///
    /// `PUT /dashboard/metrics/{metricId}`, crescodata.txt line 3245; method and path printed: path of the sample call on the next line; the heading has lost its placeholders.
    /// - `metric_id`: The ID of the metric.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_metric(
    ///         "metricId",
    ///         &types::MetricCreate::new(
    ///             types::MetricType::State,
    ///             "Top 5 Merchants Last Week with new SKUs Published",
    ///         ),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn update_metric(&self, metric_id: &str, body: &MetricCreate) -> UpdateMetric {
        UpdateMetric(self.0.call(&UPDATE_METRIC).path("metricId", metric_id).json(body))
    }

    /// Get a metric.
    ///
    /// Reads one metric. That it returns the metric is inferred (confidence 0.85).
    ///
    /// `GET /dashboard/metrics/{metricId}`, crescodata.txt line 3250; method and path printed: path of the sample call on the next line; the heading has lost its placeholders.
    /// - `metric_id`: The ID of the metric.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_metric("metricId").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_metric(&self, metric_id: &str) -> GetMetric {
        GetMetric(self.0.call(&GET_METRIC).path("metricId", metric_id))
    }
}

rt::call!(ListMetrics -> lenient Vec < Metric >, rt::NoErrorBody);

impl ListMetrics {
    /// How the list is sorted: `{field}:asc` or `{field}:desc`. Pattern: `^.+:(asc|desc)$`.
    pub fn sort(self, value: &str) -> Self {
        Self(self.0.query("_sort", value))
    }

    /// How many records to return in one call. There may be fewer where the response would be larger than 400 KB. From 1 to 9999.
    pub fn limit(self, value: i64) -> Self {
        Self(self.0.query("limit", value))
    }

    /// The page to read: left out on the first call, afterwards the value of the header `x-cresco-page` of the response before. An opaque token: an offset or a base64 text. A response without that header is the last page.
    pub fn page(self, value: &str) -> Self {
        Self(self.0.query("page", value))
    }

    /// Filters on attributes of a record, each sent as a parameter of its own. A name is the path of an attribute, with dots into nested ones: `data.systemOrderNumber` is `systemOrderNumber` inside `data`. A bare name takes records with that very value. A suffix asks for something else: `__not` for another value, `__exists` for whether there is a value (`true` or `false`), `__lt` for less, `__lte` for less or equal, `__gt` for greater, `__gte` for greater or equal. The document says of all lists that most attributes can be queried, nested ones included; names and suffixes are those of other lists (inferred, confidence 0.8).
    pub fn filters(
        self,
        value: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        Self(self.0.query_map("filters", value))
    }

    /// The items of this page and all that follow, fetched as they are asked for.
    pub fn stream(self) -> rt::Items<Metric, rt::NoErrorBody> {
        let paging = rt::Paging::header_token("page", "x-cresco-page", false)
            .size("limit", None);
        let read = |page: Vec<Metric>| { rt::Page::new(page) };
        self.0.items::<rt::LenientResponse<Vec<Metric>>, _, _>(paging, read)
    }
}

static LIST_METRICS: rt::Operation = rt::get("listMetrics", "/dashboard/metrics")
    .parameters(
        &[
            rt::query("_sort"),
            rt::query("limit"),
            rt::query("page"),
            rt::query("filters"),
        ],
    );

rt::call!(CreateMetric -> Metric, rt::NoErrorBody);

static CREATE_METRIC: rt::Operation = rt::post("createMetric", "/dashboard/metrics");

rt::call!(DeleteMetric -> (), rt::NoErrorBody);

static DELETE_METRIC: rt::Operation = rt::delete(
        "deleteMetric",
        "/dashboard/metrics/{metricId}",
    )
    .parameters(&[rt::path("metricId")]);

rt::call!(UpdateMetric -> Metric, rt::NoErrorBody);

static UPDATE_METRIC: rt::Operation = rt::put(
        "updateMetric",
        "/dashboard/metrics/{metricId}",
    )
    .parameters(&[rt::path("metricId")]);

rt::call!(GetMetric -> Metric, rt::NoErrorBody);

static GET_METRIC: rt::Operation = rt::get("getMetric", "/dashboard/metrics/{metricId}")
    .parameters(&[rt::path("metricId")]);
