// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Companies, which are the merchants of a customer.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// List companies.
    ///
    /// Lists companies, a page at a time. The document marks some of these filters Required or read-only, which is copied from the object: filters are optional.
    ///
    /// `GET /companies`, crescodata.txt line 2880; method and path printed.
    ///
    /// Optional:
    /// - [`sort`](ListCompanies::sort): How the list is sorted: `{field}:asc` or `{field}:desc`.
    /// - [`agency_id`](ListCompanies::agency_id): Only records with this value.
    /// - [`agency_id_not`](ListCompanies::agency_id_not): Only records whose `agencyId` is not this value.
    /// - [`agency_level`](ListCompanies::agency_level): Only records with this value.
    /// - [`agency_level_not`](ListCompanies::agency_level_not): Only records whose `agencyLevel` is not this value.
    /// - [`agency_level_exists`](ListCompanies::agency_level_exists): `true`: only records that have `agencyLevel`; `false`: only records without it.
    /// - [`company_id`](ListCompanies::company_id): Only records with this value.
    /// - [`company_id_not`](ListCompanies::company_id_not): Only records whose `companyId` is not this value.
    /// - [`company_id_exists`](ListCompanies::company_id_exists): `true`: only records that have `companyId`; `false`: only records without it.
    /// - [`country`](ListCompanies::country): Only records with this value.
    /// - [`country_not`](ListCompanies::country_not): Only records whose `country` is not this value.
    /// - [`created_at`](ListCompanies::created_at): Only records with this value.
    /// - [`created_at_not`](ListCompanies::created_at_not): Only records whose `createdAt` is not this value.
    /// - [`created_at_exists`](ListCompanies::created_at_exists): `true`: only records that have `createdAt`; `false`: only records without it.
    /// - [`created_at_lt`](ListCompanies::created_at_lt): Only records whose `createdAt` is less than this value.
    /// - [`created_at_lte`](ListCompanies::created_at_lte): Only records whose `createdAt` is less than or equal to this value.
    /// - [`created_at_gt`](ListCompanies::created_at_gt): Only records whose `createdAt` is greater than this value.
    /// - [`created_at_gte`](ListCompanies::created_at_gte): Only records whose `createdAt` is greater than or equal to this value.
    /// - [`limit`](ListCompanies::limit): How many records to return in one call.
    /// - [`logo`](ListCompanies::logo): Only records with this value.
    /// - [`logo_not`](ListCompanies::logo_not): Only records whose `logo` is not this value.
    /// - [`logo_exists`](ListCompanies::logo_exists): `true`: only records that have `logo`; `false`: only records without it.
    /// - [`name`](ListCompanies::name): Only records with this value.
    /// - [`name_not`](ListCompanies::name_not): Only records whose `name` is not this value.
    /// - [`page`](ListCompanies::page): The page to read: left out on the first call, afterwards the value of the header `x-cresco-page` of the…
    /// - [`scroll`](ListCompanies::scroll): For how many minutes the page token is valid.
    /// - [`updated_at`](ListCompanies::updated_at): Only records with this value.
    /// - [`updated_at_not`](ListCompanies::updated_at_not): Only records whose `updatedAt` is not this value.
    /// - [`updated_at_exists`](ListCompanies::updated_at_exists): `true`: only records that have `updatedAt`; `false`: only records without it.
    /// - [`updated_at_lt`](ListCompanies::updated_at_lt): Only records whose `updatedAt` is less than this value.
    /// - [`updated_at_lte`](ListCompanies::updated_at_lte): Only records whose `updatedAt` is less than or equal to this value.
    /// - [`updated_at_gt`](ListCompanies::updated_at_gt): Only records whose `updatedAt` is greater than this value.
    /// - [`updated_at_gte`](ListCompanies::updated_at_gte): Only records whose `updatedAt` is greater than or equal to this value.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_companies().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_companies(&self) -> ListCompanies {
        ListCompanies(self.0.call(&LIST_COMPANIES))
    }

    /// Add a company.
    ///
    /// Adds a company, which is a merchant. Save which generated `companyId` belongs to which merchant of one's own, so that none is created twice. That it returns the company is inferred (confidence 0.75).
    ///
    /// `POST /companies`, crescodata.txt line 2936; method and path printed.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_company(
    ///         &types::CompanyCreate::new(types::CountryCode::Sg, "Cresco Data"),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn create_company(&self, body: &CompanyCreate) -> CreateCompany {
        CreateCompany(self.0.call(&CREATE_COMPANY).json(body))
    }

    /// Get a company.
    ///
    /// Reads one company. That it returns the company is inferred (confidence 0.9).
    ///
    /// `GET /companies/{companyId}`, crescodata.txt line 2941; method and path printed: path of the sample call on the next line; the heading has lost its placeholders.
    /// - `company_id`: The ID of the company.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_company("companyId").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_company(&self, company_id: &str) -> GetCompany {
        GetCompany(self.0.call(&GET_COMPANY).path("companyId", company_id))
    }

    /// Delete a company.
    ///
    /// Deletes a company. What it returns is not documented.
    ///
    /// `DELETE /companies/{companyId}`, crescodata.txt line 2946; method and path printed: path of the sample call on the next line; the heading has lost its placeholders.
    /// - `company_id`: The ID of the company.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_company("companyId").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn delete_company(&self, company_id: &str) -> DeleteCompany {
        DeleteCompany(self.0.call(&DELETE_COMPANY).path("companyId", company_id))
    }

    /// Update a company.
    ///
    /// Changes a company. That it returns the company is inferred (confidence 0.75).
    ///
    /// `PATCH /companies/{companyId}`, crescodata.txt line 3000; method and path printed: path of the sample call on the next line; the heading has lost its placeholders.
    /// - `company_id`: The ID of the company.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_company(
    ///         "companyId",
    ///         &types::CompanyUpdate {
    ///             agency_id: Some("11111111-2222-3333-4444-555555555555".into()),
    ///             ..Default::default()
    ///         },
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn update_company(
        &self,
        company_id: &str,
        body: &CompanyUpdate,
    ) -> UpdateCompany {
        UpdateCompany(
            self.0.call(&UPDATE_COMPANY).path("companyId", company_id).json(body),
        )
    }

    /// Replace a company.
    ///
    /// Puts another company in the place of one. That it returns the company is inferred (confidence 0.75).
    ///
    /// `PUT /companies/{companyId}`, crescodata.txt line 3054; method and path printed: path of the sample call on the next line; the heading has lost its placeholders.
    /// - `company_id`: The ID of the company.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .replace_company(
    ///         "companyId",
    ///         &types::CompanyCreate::new(types::CountryCode::Sg, "Cresco Data"),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn replace_company(
        &self,
        company_id: &str,
        body: &CompanyCreate,
    ) -> ReplaceCompany {
        ReplaceCompany(
            self.0.call(&REPLACE_COMPANY).path("companyId", company_id).json(body),
        )
    }

    /// Get the history of a company.
    ///
    /// Reads how a company changed. What it returns is not documented.
    ///
    /// `GET /companies/{companyId}/history`, crescodata.txt line 3059; method and path printed: path of the sample call on the next line; the heading has lost its placeholders.
    /// - `company_id`: The ID of the company.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_company_history("companyId").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_company_history(&self, company_id: &str) -> GetCompanyHistory {
        GetCompanyHistory(
            self.0.call(&GET_COMPANY_HISTORY).path("companyId", company_id),
        )
    }
}

rt::call!(ListCompanies -> lenient Vec < Company >, rt::NoErrorBody);

impl ListCompanies {
    /// How the list is sorted: `{field}:asc` or `{field}:desc`. Pattern: `^.+:(asc|desc)$`.
    pub fn sort(self, value: &str) -> Self {
        Self(self.0.query("_sort", value))
    }

    /// Only records with this value. The agency of this merchant. Only applicable to the user roles admin, staff and manager.
    pub fn agency_id(self, value: &str) -> Self {
        Self(self.0.query("agencyId", value))
    }

    /// Only records whose `agencyId` is not this value. Only applicable to the user roles admin, staff and manager.
    pub fn agency_id_not(self, value: &str) -> Self {
        Self(self.0.query("agencyId__not", value))
    }

    /// Only records with this value. Whether the integrations of this company are treated as agency-level. Only applicable to the user roles admin, staff and agency.
    pub fn agency_level(self, value: bool) -> Self {
        Self(self.0.query("agencyLevel", value))
    }

    /// Only records whose `agencyLevel` is not this value. Only applicable to the user roles admin, staff and agency.
    pub fn agency_level_not(self, value: bool) -> Self {
        Self(self.0.query("agencyLevel__not", value))
    }

    /// `true`: only records that have `agencyLevel`; `false`: only records without it. Only applicable to the user roles admin, staff and agency.
    pub fn agency_level_exists(self, value: bool) -> Self {
        Self(self.0.query("agencyLevel__exists", value))
    }

    /// Only records with this value. The ID of the company. Only applicable to the user roles admin, staff, agency and manager.
    pub fn company_id(self, value: &str) -> Self {
        Self(self.0.query("companyId", value))
    }

    /// Only records whose `companyId` is not this value. Only applicable to the user roles admin, staff, agency and manager.
    pub fn company_id_not(self, value: &str) -> Self {
        Self(self.0.query("companyId__not", value))
    }

    /// `true`: only records that have `companyId`; `false`: only records without it. Only applicable to the user roles admin, staff, agency and manager.
    pub fn company_id_exists(self, value: bool) -> Self {
        Self(self.0.query("companyId__exists", value))
    }

    /// Only records with this value. The country of the company.
    pub fn country(self, value: CountryCode) -> Self {
        Self(self.0.query("country", value))
    }

    /// Only records whose `country` is not this value.
    pub fn country_not(self, value: CountryCode) -> Self {
        Self(self.0.query("country__not", value))
    }

    /// Only records with this value. When this company was created.
    pub fn created_at(self, value: impl Into<rt::LenientDateTime>) -> Self {
        Self(self.0.query_as::<rt::LenientDateTime>("createdAt", value))
    }

    /// Only records whose `createdAt` is not this value.
    pub fn created_at_not(self, value: impl Into<rt::LenientDateTime>) -> Self {
        Self(self.0.query_as::<rt::LenientDateTime>("createdAt__not", value))
    }

    /// `true`: only records that have `createdAt`; `false`: only records without it.
    pub fn created_at_exists(self, value: bool) -> Self {
        Self(self.0.query("createdAt__exists", value))
    }

    /// Only records whose `createdAt` is less than this value.
    pub fn created_at_lt(self, value: impl Into<rt::LenientDateTime>) -> Self {
        Self(self.0.query_as::<rt::LenientDateTime>("createdAt__lt", value))
    }

    /// Only records whose `createdAt` is less than or equal to this value.
    pub fn created_at_lte(self, value: impl Into<rt::LenientDateTime>) -> Self {
        Self(self.0.query_as::<rt::LenientDateTime>("createdAt__lte", value))
    }

    /// Only records whose `createdAt` is greater than this value.
    pub fn created_at_gt(self, value: impl Into<rt::LenientDateTime>) -> Self {
        Self(self.0.query_as::<rt::LenientDateTime>("createdAt__gt", value))
    }

    /// Only records whose `createdAt` is greater than or equal to this value.
    pub fn created_at_gte(self, value: impl Into<rt::LenientDateTime>) -> Self {
        Self(self.0.query_as::<rt::LenientDateTime>("createdAt__gte", value))
    }

    /// How many records to return in one call. There may be fewer where the response would be larger than 400 KB. From 1 to 9999.
    pub fn limit(self, value: i64) -> Self {
        Self(self.0.query("limit", value))
    }

    /// Only records with this value. The URL of the thumbnail logo.
    pub fn logo(self, value: &str) -> Self {
        Self(self.0.query("logo", value))
    }

    /// Only records whose `logo` is not this value.
    pub fn logo_not(self, value: &str) -> Self {
        Self(self.0.query("logo__not", value))
    }

    /// `true`: only records that have `logo`; `false`: only records without it.
    pub fn logo_exists(self, value: bool) -> Self {
        Self(self.0.query("logo__exists", value))
    }

    /// Only records with this value. The name of the company.
    pub fn name(self, value: &str) -> Self {
        Self(self.0.query("name", value))
    }

    /// Only records whose `name` is not this value.
    pub fn name_not(self, value: &str) -> Self {
        Self(self.0.query("name__not", value))
    }

    /// The page to read: left out on the first call, afterwards the value of the header `x-cresco-page` of the response before. An opaque token: an offset or a base64 text. A response without that header is the last page.
    pub fn page(self, value: &str) -> Self {
        Self(self.0.query("page", value))
    }

    /// For how many minutes the page token is valid. Only needed to read beyond the 10,000th record, because it slows the query down slightly. With it, `x-cresco-page` holds the same base64 token each time; it is sent as `page` until the header is missing. From 1 to 10.
    pub fn scroll(self, value: i64) -> Self {
        Self(self.0.query("scroll", value))
    }

    /// Only records with this value. When this company was last updated.
    pub fn updated_at(self, value: impl Into<rt::LenientDateTime>) -> Self {
        Self(self.0.query_as::<rt::LenientDateTime>("updatedAt", value))
    }

    /// Only records whose `updatedAt` is not this value.
    pub fn updated_at_not(self, value: impl Into<rt::LenientDateTime>) -> Self {
        Self(self.0.query_as::<rt::LenientDateTime>("updatedAt__not", value))
    }

    /// `true`: only records that have `updatedAt`; `false`: only records without it.
    pub fn updated_at_exists(self, value: bool) -> Self {
        Self(self.0.query("updatedAt__exists", value))
    }

    /// Only records whose `updatedAt` is less than this value.
    pub fn updated_at_lt(self, value: impl Into<rt::LenientDateTime>) -> Self {
        Self(self.0.query_as::<rt::LenientDateTime>("updatedAt__lt", value))
    }

    /// Only records whose `updatedAt` is less than or equal to this value.
    pub fn updated_at_lte(self, value: impl Into<rt::LenientDateTime>) -> Self {
        Self(self.0.query_as::<rt::LenientDateTime>("updatedAt__lte", value))
    }

    /// Only records whose `updatedAt` is greater than this value.
    pub fn updated_at_gt(self, value: impl Into<rt::LenientDateTime>) -> Self {
        Self(self.0.query_as::<rt::LenientDateTime>("updatedAt__gt", value))
    }

    /// Only records whose `updatedAt` is greater than or equal to this value.
    pub fn updated_at_gte(self, value: impl Into<rt::LenientDateTime>) -> Self {
        Self(self.0.query_as::<rt::LenientDateTime>("updatedAt__gte", value))
    }

    /// The items of this page and all that follow, fetched as they are asked for.
    ///
    /// Every page is asked for with `scroll=10`, unless the call says otherwise.
    pub fn stream(self) -> rt::Items<Company, rt::NoErrorBody> {
        let paging = rt::Paging::header_token("page", "x-cresco-page", true)
            .size("limit", None)
            .also(&[("scroll", "10")]);
        let read = |page: Vec<Company>| { rt::Page::new(page) };
        self.0.items::<rt::LenientResponse<Vec<Company>>, _, _>(paging, read)
    }
}

static LIST_COMPANIES: rt::Operation = rt::get("listCompanies", "/companies")
    .parameters(
        &[
            rt::query("_sort"),
            rt::query("agencyId"),
            rt::query("agencyId__not"),
            rt::query("agencyLevel"),
            rt::query("agencyLevel__not"),
            rt::query("agencyLevel__exists"),
            rt::query("companyId"),
            rt::query("companyId__not"),
            rt::query("companyId__exists"),
            rt::query("country"),
            rt::query("country__not"),
            rt::query("createdAt"),
            rt::query("createdAt__not"),
            rt::query("createdAt__exists"),
            rt::query("createdAt__lt"),
            rt::query("createdAt__lte"),
            rt::query("createdAt__gt"),
            rt::query("createdAt__gte"),
            rt::query("limit"),
            rt::query("logo"),
            rt::query("logo__not"),
            rt::query("logo__exists"),
            rt::query("name"),
            rt::query("name__not"),
            rt::query("page"),
            rt::query("scroll"),
            rt::query("updatedAt"),
            rt::query("updatedAt__not"),
            rt::query("updatedAt__exists"),
            rt::query("updatedAt__lt"),
            rt::query("updatedAt__lte"),
            rt::query("updatedAt__gt"),
            rt::query("updatedAt__gte"),
        ],
    );

rt::call!(CreateCompany -> Company, rt::NoErrorBody);

static CREATE_COMPANY: rt::Operation = rt::post("createCompany", "/companies");

rt::call!(GetCompany -> Company, rt::NoErrorBody);

static GET_COMPANY: rt::Operation = rt::get("getCompany", "/companies/{companyId}")
    .parameters(&[rt::path("companyId")]);

rt::call!(DeleteCompany -> (), rt::NoErrorBody);

static DELETE_COMPANY: rt::Operation = rt::delete(
        "deleteCompany",
        "/companies/{companyId}",
    )
    .parameters(&[rt::path("companyId")]);

rt::call!(UpdateCompany -> Company, rt::NoErrorBody);

static UPDATE_COMPANY: rt::Operation = rt::patch(
        "updateCompany",
        "/companies/{companyId}",
    )
    .parameters(&[rt::path("companyId")]);

rt::call!(ReplaceCompany -> Company, rt::NoErrorBody);

static REPLACE_COMPANY: rt::Operation = rt::put(
        "replaceCompany",
        "/companies/{companyId}",
    )
    .parameters(&[rt::path("companyId")]);

rt::call!(GetCompanyHistory -> rt::Value, rt::NoErrorBody);

static GET_COMPANY_HISTORY: rt::Operation = rt::get(
        "getCompanyHistory",
        "/companies/{companyId}/history",
    )
    .parameters(&[rt::path("companyId")]);
