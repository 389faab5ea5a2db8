// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Taxonomies, with their groups, attributes and options.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// List groups.
    ///
    /// Lists the groups of a taxonomy, a page at a time. The document marks some of these filters Required or read-only, which is copied from the object: filters are optional.
    ///
    /// `GET /taxonomies/{__taxonomyId__}/groups`, crescodata.txt line 2340; method and path printed.
    /// - `taxonomy_id`: The ID of the taxonomy.
    ///
    /// Optional:
    /// - [`sort`](ListGroups::sort): How the list is sorted: `{field}:asc` or `{field}:desc`.
    /// - [`agency_id`](ListGroups::agency_id): Only records with this value.
    /// - [`agency_id_not`](ListGroups::agency_id_not): Only records whose `agencyId` is not this value.
    /// - [`agency_id_exists`](ListGroups::agency_id_exists): `true`: only records that have `agencyId`; `false`: only records without it.
    /// - [`company_id`](ListGroups::company_id): Only records with this value.
    /// - [`company_id_not`](ListGroups::company_id_not): Only records whose `companyId` is not this value.
    /// - [`company_id_exists`](ListGroups::company_id_exists): `true`: only records that have `companyId`; `false`: only records without it.
    /// - [`group_id`](ListGroups::group_id): Only records with this value.
    /// - [`group_id_not`](ListGroups::group_id_not): Only records whose `groupId` is not this value.
    /// - [`is_leaf`](ListGroups::is_leaf): Only records with this value.
    /// - [`is_leaf_not`](ListGroups::is_leaf_not): Only records whose `isLeaf` is not this value.
    /// - [`is_leaf_exists`](ListGroups::is_leaf_exists): `true`: only records that have `isLeaf`; `false`: only records without it.
    /// - [`label`](ListGroups::label): Only records with this value.
    /// - [`label_not`](ListGroups::label_not): Only records whose `label` is not this value.
    /// - [`label_exists`](ListGroups::label_exists): `true`: only records that have `label`; `false`: only records without it.
    /// - [`limit`](ListGroups::limit): How many records to return in one call.
    /// - [`name`](ListGroups::name): Only records with this value.
    /// - [`name_not`](ListGroups::name_not): Only records whose `name` is not this value.
    /// - [`page`](ListGroups::page): The page to read: left out on the first call, afterwards the value of the header `x-cresco-page` of the…
    /// - [`parent_group_id`](ListGroups::parent_group_id): Only records with this value.
    /// - [`parent_group_id_not`](ListGroups::parent_group_id_not): Only records whose `parentGroupId` is not this value.
    /// - [`parent_group_id_exists`](ListGroups::parent_group_id_exists): `true`: only records that have `parentGroupId`; `false`: only records without it.
    /// - [`scroll`](ListGroups::scroll): For how many minutes the page token is valid.
    /// - [`taxonomy_id_is`](ListGroups::taxonomy_id_is): Only records with this value.
    /// - [`taxonomy_id_not`](ListGroups::taxonomy_id_not): Only records whose `taxonomyId` is not this value.
    /// - [`version`](ListGroups::version): Only records with this value.
    /// - [`version_not`](ListGroups::version_not): Only records whose `version` is not this value.
    /// - [`version_exists`](ListGroups::version_exists): `true`: only records that have `version`; `false`: only records without it.
    /// - [`version_lt`](ListGroups::version_lt): Only records whose `version` is less than this value.
    /// - [`version_lte`](ListGroups::version_lte): Only records whose `version` is less than or equal to this value.
    /// - [`version_gt`](ListGroups::version_gt): Only records whose `version` is greater than this value.
    /// - [`version_gte`](ListGroups::version_gte): Only records whose `version` is greater than or equal to this value.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_groups("__taxonomyId__").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_groups(&self, taxonomy_id: &str) -> ListGroups {
        ListGroups(self.0.call(&LIST_GROUPS).path("__taxonomyId__", taxonomy_id))
    }

    /// List the attributes of a group.
    ///
    /// Lists the attributes of a group, a page at a time. The document marks some of these filters Required or read-only, which is copied from the object: filters are optional.
    ///
    /// `GET /taxonomies/{__taxonomyId__}/groups/{groupId}/attributes`, crescodata.txt line 2544; method and path printed: path of the sample call on the next line; the heading has lost its placeholders.
    /// - `taxonomy_id`: The ID of the taxonomy.
    /// - `group_id`: The ID of the group.
    ///
    /// Optional:
    /// - [`sort`](ListGroupAttributes::sort): How the list is sorted: `{field}:asc` or `{field}:desc`.
    /// - [`agency_id`](ListGroupAttributes::agency_id): Only records with this value.
    /// - [`agency_id_not`](ListGroupAttributes::agency_id_not): Only records whose `agencyId` is not this value.
    /// - [`agency_id_exists`](ListGroupAttributes::agency_id_exists): `true`: only records that have `agencyId`; `false`: only records without it.
    /// - [`attribute_id`](ListGroupAttributes::attribute_id): Only records with this value.
    /// - [`attribute_id_not`](ListGroupAttributes::attribute_id_not): Only records whose `attributeId` is not this value.
    /// - [`company_id`](ListGroupAttributes::company_id): Only records with this value.
    /// - [`company_id_not`](ListGroupAttributes::company_id_not): Only records whose `companyId` is not this value.
    /// - [`company_id_exists`](ListGroupAttributes::company_id_exists): `true`: only records that have `companyId`; `false`: only records without it.
    /// - [`description`](ListGroupAttributes::description): Only records with this value.
    /// - [`description_not`](ListGroupAttributes::description_not): Only records whose `description` is not this value.
    /// - [`description_exists`](ListGroupAttributes::description_exists): `true`: only records that have `description`; `false`: only records without it.
    /// - [`group_id_is`](ListGroupAttributes::group_id_is): Only records with this value.
    /// - [`group_id_not`](ListGroupAttributes::group_id_not): Only records whose `groupId` is not this value.
    /// - [`has_options`](ListGroupAttributes::has_options): Only records with this value.
    /// - [`has_options_not`](ListGroupAttributes::has_options_not): Only records whose `hasOptions` is not this value.
    /// - [`limit`](ListGroupAttributes::limit): How many records to return in one call.
    /// - [`mandatory`](ListGroupAttributes::mandatory): Only records with this value.
    /// - [`mandatory_not`](ListGroupAttributes::mandatory_not): Only records whose `mandatory` is not this value.
    /// - [`name`](ListGroupAttributes::name): Only records with this value.
    /// - [`name_not`](ListGroupAttributes::name_not): Only records whose `name` is not this value.
    /// - [`options_name`](ListGroupAttributes::options_name): Only records with this value.
    /// - [`options_name_not`](ListGroupAttributes::options_name_not): Only records whose `options.name` is not this value.
    /// - [`options_name_exists`](ListGroupAttributes::options_name_exists): `true`: only records that have `options.name`; `false`: only records without it.
    /// - [`options_option_id`](ListGroupAttributes::options_option_id): Only records with this value.
    /// - [`options_option_id_not`](ListGroupAttributes::options_option_id_not): Only records whose `options.optionId` is not this value.
    /// - [`options_constraints_attribute_id`](ListGroupAttributes::options_constraints_attribute_id): Only records with this value.
    /// - [`options_constraints_attribute_id_not`](ListGroupAttributes::options_constraints_attribute_id_not): Only records whose `options__constraints.attributeId` is not this value.
    /// - [`options_constraints_rule_type`](ListGroupAttributes::options_constraints_rule_type): Only records with this value.
    /// - [`options_constraints_rule_type_not`](ListGroupAttributes::options_constraints_rule_type_not): Only records whose `options__constraints.ruleType` is not this value.
    /// - [`options_constraints_rule_values`](ListGroupAttributes::options_constraints_rule_values): Only records with this value.
    /// - [`options_constraints_rule_values_not`](ListGroupAttributes::options_constraints_rule_values_not): Only records whose `options__constraints.ruleValues` is not this value.
    /// - [`page`](ListGroupAttributes::page): The page to read: left out on the first call, afterwards the value of the header `x-cresco-page` of the…
    /// - [`reserved`](ListGroupAttributes::reserved): Only records with this value.
    /// - [`reserved_not`](ListGroupAttributes::reserved_not): Only records whose `reserved` is not this value.
    /// - [`reserved_exists`](ListGroupAttributes::reserved_exists): `true`: only records that have `reserved`; `false`: only records without it.
    /// - [`scroll`](ListGroupAttributes::scroll): For how many minutes the page token is valid.
    /// - [`taxonomy_id_is`](ListGroupAttributes::taxonomy_id_is): Only records with this value.
    /// - [`taxonomy_id_not`](ListGroupAttributes::taxonomy_id_not): Only records whose `taxonomyId` is not this value.
    /// - [`type`](ListGroupAttributes::type): Only records with this value.
    /// - [`type_not`](ListGroupAttributes::type_not): Only records whose `type` is not this value.
    /// - [`version`](ListGroupAttributes::version): Only records with this value.
    /// - [`version_not`](ListGroupAttributes::version_not): Only records whose `version` is not this value.
    /// - [`version_exists`](ListGroupAttributes::version_exists): `true`: only records that have `version`; `false`: only records without it.
    /// - [`version_lt`](ListGroupAttributes::version_lt): Only records whose `version` is less than this value.
    /// - [`version_lte`](ListGroupAttributes::version_lte): Only records whose `version` is less than or equal to this value.
    /// - [`version_gt`](ListGroupAttributes::version_gt): Only records whose `version` is greater than this value.
    /// - [`version_gte`](ListGroupAttributes::version_gte): Only records whose `version` is greater than or equal to this value.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .list_group_attributes("__taxonomyId__", "groupId")
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn list_group_attributes(
        &self,
        taxonomy_id: &str,
        group_id: &str,
    ) -> ListGroupAttributes {
        ListGroupAttributes(
            self
                .0
                .call(&LIST_GROUP_ATTRIBUTES)
                .path("__taxonomyId__", taxonomy_id)
                .path("groupId", group_id),
        )
    }

    /// List the options of an attribute.
    ///
    /// Lists the options of an attribute of a group, a page at a time. The document marks some of these filters Required or read-only, which is copied from the object: filters are optional.
    ///
    /// `GET /taxonomies/{__taxonomyId__}/groups/{groupId}/attributes/{attributeId}/options`, crescodata.txt line 2692; method and path printed: path of the sample call on the next line; the heading has lost its placeholders.
    /// - `taxonomy_id`: The ID of the taxonomy.
    /// - `group_id`: The ID of the group.
    /// - `attribute_id`: The ID of the attribute.
    ///
    /// Optional:
    /// - [`sort`](ListAttributeOptions::sort): How the list is sorted: `{field}:asc` or `{field}:desc`.
    /// - [`agency_id`](ListAttributeOptions::agency_id): Only records with this value.
    /// - [`agency_id_not`](ListAttributeOptions::agency_id_not): Only records whose `agencyId` is not this value.
    /// - [`agency_id_exists`](ListAttributeOptions::agency_id_exists): `true`: only records that have `agencyId`; `false`: only records without it.
    /// - [`attribute_id_is`](ListAttributeOptions::attribute_id_is): Only records with this value.
    /// - [`attribute_id_not`](ListAttributeOptions::attribute_id_not): Only records whose `attributeId` is not this value.
    /// - [`company_id`](ListAttributeOptions::company_id): Only records with this value.
    /// - [`company_id_not`](ListAttributeOptions::company_id_not): Only records whose `companyId` is not this value.
    /// - [`company_id_exists`](ListAttributeOptions::company_id_exists): `true`: only records that have `companyId`; `false`: only records without it.
    /// - [`constraints_attribute_id`](ListAttributeOptions::constraints_attribute_id): Only records with this value.
    /// - [`constraints_attribute_id_not`](ListAttributeOptions::constraints_attribute_id_not): Only records whose `constraints.attributeId` is not this value.
    /// - [`constraints_rule_type`](ListAttributeOptions::constraints_rule_type): Only records with this value.
    /// - [`constraints_rule_type_not`](ListAttributeOptions::constraints_rule_type_not): Only records whose `constraints.ruleType` is not this value.
    /// - [`constraints_rule_values`](ListAttributeOptions::constraints_rule_values): Only records with this value.
    /// - [`constraints_rule_values_not`](ListAttributeOptions::constraints_rule_values_not): Only records whose `constraints.ruleValues` is not this value.
    /// - [`group_id_is`](ListAttributeOptions::group_id_is): Only records with this value.
    /// - [`group_id_not`](ListAttributeOptions::group_id_not): Only records whose `groupId` is not this value.
    /// - [`limit`](ListAttributeOptions::limit): How many records to return in one call.
    /// - [`name`](ListAttributeOptions::name): Only records with this value.
    /// - [`name_not`](ListAttributeOptions::name_not): Only records whose `name` is not this value.
    /// - [`name_exists`](ListAttributeOptions::name_exists): `true`: only records that have `name`; `false`: only records without it.
    /// - [`option_id`](ListAttributeOptions::option_id): Only records with this value.
    /// - [`option_id_not`](ListAttributeOptions::option_id_not): Only records whose `optionId` is not this value.
    /// - [`page`](ListAttributeOptions::page): The page to read: left out on the first call, afterwards the value of the header `x-cresco-page` of the…
    /// - [`scroll`](ListAttributeOptions::scroll): For how many minutes the page token is valid.
    /// - [`taxonomy_id_is`](ListAttributeOptions::taxonomy_id_is): Only records with this value.
    /// - [`taxonomy_id_not`](ListAttributeOptions::taxonomy_id_not): Only records whose `taxonomyId` is not this value.
    /// - [`version`](ListAttributeOptions::version): Only records with this value.
    /// - [`version_not`](ListAttributeOptions::version_not): Only records whose `version` is not this value.
    /// - [`version_exists`](ListAttributeOptions::version_exists): `true`: only records that have `version`; `false`: only records without it.
    /// - [`version_lt`](ListAttributeOptions::version_lt): Only records whose `version` is less than this value.
    /// - [`version_lte`](ListAttributeOptions::version_lte): Only records whose `version` is less than or equal to this value.
    /// - [`version_gt`](ListAttributeOptions::version_gt): Only records whose `version` is greater than this value.
    /// - [`version_gte`](ListAttributeOptions::version_gte): Only records whose `version` is greater than or equal to this value.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .list_attribute_options("__taxonomyId__", "groupId", "attributeId")
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn list_attribute_options(
        &self,
        taxonomy_id: &str,
        group_id: &str,
        attribute_id: &str,
    ) -> ListAttributeOptions {
        ListAttributeOptions(
            self
                .0
                .call(&LIST_ATTRIBUTE_OPTIONS)
                .path("__taxonomyId__", taxonomy_id)
                .path("groupId", group_id)
                .path("attributeId", attribute_id),
        )
    }
}

rt::call!(ListGroups -> lenient Vec < Group >, rt::NoErrorBody);

impl ListGroups {
    /// How the list is sorted: `{field}:asc` or `{field}:desc`. Pattern: `^.+:(asc|desc)$`.
    pub fn sort(self, value: &str) -> Self {
        Self(self.0.query("_sort", value))
    }

    /// Only records with this value. The agency this group belongs to. Empty if it is public. Only applicable to the user roles admin and staff.
    pub fn agency_id(self, value: &str) -> Self {
        Self(self.0.query("agencyId", value))
    }

    /// Only records whose `agencyId` is not this value. Only applicable to the user roles admin and staff.
    pub fn agency_id_not(self, value: &str) -> Self {
        Self(self.0.query("agencyId__not", value))
    }

    /// `true`: only records that have `agencyId`; `false`: only records without it. Only applicable to the user roles admin and staff.
    pub fn agency_id_exists(self, value: bool) -> Self {
        Self(self.0.query("agencyId__exists", value))
    }

    /// Only records with this value. The company this group belongs to. Empty if it is public to all companies under the agency ID. Only applicable to the user roles admin, staff, agency and manager.
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

    /// Only records with this value. The ID of the group.
    pub fn group_id(self, value: &str) -> Self {
        Self(self.0.query("groupId", value))
    }

    /// Only records whose `groupId` is not this value.
    pub fn group_id_not(self, value: &str) -> Self {
        Self(self.0.query("groupId__not", value))
    }

    /// Only records with this value. Whether this group is a leaf. Only leaf groups should be used for mapping.
    pub fn is_leaf(self, value: bool) -> Self {
        Self(self.0.query("isLeaf", value))
    }

    /// Only records whose `isLeaf` is not this value.
    pub fn is_leaf_not(self, value: bool) -> Self {
        Self(self.0.query("isLeaf__not", value))
    }

    /// `true`: only records that have `isLeaf`; `false`: only records without it.
    pub fn is_leaf_exists(self, value: bool) -> Self {
        Self(self.0.query("isLeaf__exists", value))
    }

    /// Only records with this value. The label of the group.
    pub fn label(self, value: &str) -> Self {
        Self(self.0.query("label", value))
    }

    /// Only records whose `label` is not this value.
    pub fn label_not(self, value: &str) -> Self {
        Self(self.0.query("label__not", value))
    }

    /// `true`: only records that have `label`; `false`: only records without it.
    pub fn label_exists(self, value: bool) -> Self {
        Self(self.0.query("label__exists", value))
    }

    /// How many records to return in one call. There may be fewer where the response would be larger than 400 KB. From 1 to 9999.
    pub fn limit(self, value: i64) -> Self {
        Self(self.0.query("limit", value))
    }

    /// Only records with this value. The full name of the group.
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

    /// Only records with this value. The parent group. Groups on the root level have none.
    pub fn parent_group_id(self, value: &str) -> Self {
        Self(self.0.query("parentGroupId", value))
    }

    /// Only records whose `parentGroupId` is not this value.
    pub fn parent_group_id_not(self, value: &str) -> Self {
        Self(self.0.query("parentGroupId__not", value))
    }

    /// `true`: only records that have `parentGroupId`; `false`: only records without it.
    pub fn parent_group_id_exists(self, value: bool) -> Self {
        Self(self.0.query("parentGroupId__exists", value))
    }

    /// For how many minutes the page token is valid. Only needed to read beyond the 10,000th record, because it slows the query down slightly. With it, `x-cresco-page` holds the same base64 token each time; it is sent as `page` until the header is missing. From 1 to 10.
    pub fn scroll(self, value: i64) -> Self {
        Self(self.0.query("scroll", value))
    }

    /// Only records with this value. The internal ID of the taxonomy.
    pub fn taxonomy_id_is(self, value: &str) -> Self {
        Self(self.0.query("taxonomyId", value))
    }

    /// Only records whose `taxonomyId` is not this value.
    pub fn taxonomy_id_not(self, value: &str) -> Self {
        Self(self.0.query("taxonomyId__not", value))
    }

    /// Only records with this value. The taxonomy version. At least 0.
    pub fn version(self, value: i64) -> Self {
        Self(self.0.query("version", value))
    }

    /// Only records whose `version` is not this value. At least 0.
    pub fn version_not(self, value: i64) -> Self {
        Self(self.0.query("version__not", value))
    }

    /// `true`: only records that have `version`; `false`: only records without it.
    pub fn version_exists(self, value: bool) -> Self {
        Self(self.0.query("version__exists", value))
    }

    /// Only records whose `version` is less than this value. At least 0.
    pub fn version_lt(self, value: i64) -> Self {
        Self(self.0.query("version__lt", value))
    }

    /// Only records whose `version` is less than or equal to this value. At least 0.
    pub fn version_lte(self, value: i64) -> Self {
        Self(self.0.query("version__lte", value))
    }

    /// Only records whose `version` is greater than this value. At least 0.
    pub fn version_gt(self, value: i64) -> Self {
        Self(self.0.query("version__gt", value))
    }

    /// Only records whose `version` is greater than or equal to this value. At least 0.
    pub fn version_gte(self, value: i64) -> Self {
        Self(self.0.query("version__gte", value))
    }

    /// The items of this page and all that follow, fetched as they are asked for.
    ///
    /// Every page is asked for with `scroll=10`, unless the call says otherwise.
    pub fn stream(self) -> rt::Items<Group, rt::NoErrorBody> {
        let paging = rt::Paging::header_token("page", "x-cresco-page", true)
            .size("limit", None)
            .also(&[("scroll", "10")]);
        let read = |page: Vec<Group>| { rt::Page::new(page) };
        self.0.items::<rt::LenientResponse<Vec<Group>>, _, _>(paging, read)
    }
}

static LIST_GROUPS: rt::Operation = rt::get(
        "listGroups",
        "/taxonomies/{__taxonomyId__}/groups",
    )
    .parameters(
        &[
            rt::path("__taxonomyId__"),
            rt::query("_sort"),
            rt::query("agencyId"),
            rt::query("agencyId__not"),
            rt::query("agencyId__exists"),
            rt::query("companyId"),
            rt::query("companyId__not"),
            rt::query("companyId__exists"),
            rt::query("groupId"),
            rt::query("groupId__not"),
            rt::query("isLeaf"),
            rt::query("isLeaf__not"),
            rt::query("isLeaf__exists"),
            rt::query("label"),
            rt::query("label__not"),
            rt::query("label__exists"),
            rt::query("limit"),
            rt::query("name"),
            rt::query("name__not"),
            rt::query("page"),
            rt::query("parentGroupId"),
            rt::query("parentGroupId__not"),
            rt::query("parentGroupId__exists"),
            rt::query("scroll"),
            rt::query("taxonomyId"),
            rt::query("taxonomyId__not"),
            rt::query("version"),
            rt::query("version__not"),
            rt::query("version__exists"),
            rt::query("version__lt"),
            rt::query("version__lte"),
            rt::query("version__gt"),
            rt::query("version__gte"),
        ],
    );

rt::call!(ListGroupAttributes -> lenient Vec < Attribute >, rt::NoErrorBody);

impl ListGroupAttributes {
    /// How the list is sorted: `{field}:asc` or `{field}:desc`. Pattern: `^.+:(asc|desc)$`.
    pub fn sort(self, value: &str) -> Self {
        Self(self.0.query("_sort", value))
    }

    /// Only records with this value. The agency this attribute belongs to. Empty if it is public. Only applicable to the user roles admin and staff.
    pub fn agency_id(self, value: &str) -> Self {
        Self(self.0.query("agencyId", value))
    }

    /// Only records whose `agencyId` is not this value. Only applicable to the user roles admin and staff.
    pub fn agency_id_not(self, value: &str) -> Self {
        Self(self.0.query("agencyId__not", value))
    }

    /// `true`: only records that have `agencyId`; `false`: only records without it. Only applicable to the user roles admin and staff.
    pub fn agency_id_exists(self, value: bool) -> Self {
        Self(self.0.query("agencyId__exists", value))
    }

    /// Only records with this value. The ID of the attribute.
    pub fn attribute_id(self, value: &str) -> Self {
        Self(self.0.query("attributeId", value))
    }

    /// Only records whose `attributeId` is not this value.
    pub fn attribute_id_not(self, value: &str) -> Self {
        Self(self.0.query("attributeId__not", value))
    }

    /// Only records with this value. The company this attribute belongs to. Empty if it is public to all companies under the agency ID. Only applicable to the user roles admin, staff, agency and manager.
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

    /// Only records with this value. The description of the attribute.
    pub fn description(self, value: &str) -> Self {
        Self(self.0.query("description", value))
    }

    /// Only records whose `description` is not this value.
    pub fn description_not(self, value: &str) -> Self {
        Self(self.0.query("description__not", value))
    }

    /// `true`: only records that have `description`; `false`: only records without it.
    pub fn description_exists(self, value: bool) -> Self {
        Self(self.0.query("description__exists", value))
    }

    /// Only records with this value. The ID of the group (a category, in the words of the document).
    pub fn group_id_is(self, value: &str) -> Self {
        Self(self.0.query("groupId", value))
    }

    /// Only records whose `groupId` is not this value.
    pub fn group_id_not(self, value: &str) -> Self {
        Self(self.0.query("groupId__not", value))
    }

    /// Only records with this value. Whether this attribute has a list of options.
    pub fn has_options(self, value: bool) -> Self {
        Self(self.0.query("hasOptions", value))
    }

    /// Only records whose `hasOptions` is not this value.
    pub fn has_options_not(self, value: bool) -> Self {
        Self(self.0.query("hasOptions__not", value))
    }

    /// How many records to return in one call. There may be fewer where the response would be larger than 400 KB. From 1 to 9999.
    pub fn limit(self, value: i64) -> Self {
        Self(self.0.query("limit", value))
    }

    /// Only records with this value. Whether this attribute is required.
    pub fn mandatory(self, value: bool) -> Self {
        Self(self.0.query("mandatory", value))
    }

    /// Only records whose `mandatory` is not this value.
    pub fn mandatory_not(self, value: bool) -> Self {
        Self(self.0.query("mandatory__not", value))
    }

    /// Only records with this value. The name of the attribute.
    pub fn name(self, value: &str) -> Self {
        Self(self.0.query("name", value))
    }

    /// Only records whose `name` is not this value.
    pub fn name_not(self, value: &str) -> Self {
        Self(self.0.query("name__not", value))
    }

    /// Only records with this value. The name of an option.
    pub fn options_name(self, value: &str) -> Self {
        Self(self.0.query("options.name", value))
    }

    /// Only records whose `options.name` is not this value.
    pub fn options_name_not(self, value: &str) -> Self {
        Self(self.0.query("options.name__not", value))
    }

    /// `true`: only records that have `options.name`; `false`: only records without it.
    pub fn options_name_exists(self, value: bool) -> Self {
        Self(self.0.query("options.name__exists", value))
    }

    /// Only records with this value. The ID of an option.
    pub fn options_option_id(self, value: &str) -> Self {
        Self(self.0.query("options.optionId", value))
    }

    /// Only records whose `options.optionId` is not this value.
    pub fn options_option_id_not(self, value: &str) -> Self {
        Self(self.0.query("options.optionId__not", value))
    }

    /// Only records with this value. The channel's attribute that a constraint of an option checks against.
    pub fn options_constraints_attribute_id(self, value: &str) -> Self {
        Self(self.0.query("options__constraints.attributeId", value))
    }

    /// Only records whose `options__constraints.attributeId` is not this value.
    pub fn options_constraints_attribute_id_not(self, value: &str) -> Self {
        Self(self.0.query("options__constraints.attributeId__not", value))
    }

    /// Only records with this value. The rule type of a constraint of an option.
    pub fn options_constraints_rule_type(self, value: RuleType) -> Self {
        Self(self.0.query("options__constraints.ruleType", value))
    }

    /// Only records whose `options__constraints.ruleType` is not this value.
    pub fn options_constraints_rule_type_not(self, value: RuleType) -> Self {
        Self(self.0.query("options__constraints.ruleType__not", value))
    }

    /// Only records with this value. The rule values of a constraint of an option. Sent as a repeated parameter (inferred, confidence 0.6).
    pub fn options_constraints_rule_values(
        self,
        value: impl IntoIterator<Item = impl rt::Parameter>,
    ) -> Self {
        Self(self.0.query_list("options__constraints.ruleValues", value))
    }

    /// Only records whose `options__constraints.ruleValues` is not this value. Sent as a repeated parameter (inferred, confidence 0.6).
    pub fn options_constraints_rule_values_not(
        self,
        value: impl IntoIterator<Item = impl rt::Parameter>,
    ) -> Self {
        Self(self.0.query_list("options__constraints.ruleValues__not", value))
    }

    /// The page to read: left out on the first call, afterwards the value of the header `x-cresco-page` of the response before. An opaque token: an offset or a base64 text. A response without that header is the last page.
    pub fn page(self, value: &str) -> Self {
        Self(self.0.query("page", value))
    }

    /// Only records with this value. Whether this attribute is reserved for CrescoData, so that typically no source attribute needs to be mapped to it.
    pub fn reserved(self, value: bool) -> Self {
        Self(self.0.query("reserved", value))
    }

    /// Only records whose `reserved` is not this value.
    pub fn reserved_not(self, value: bool) -> Self {
        Self(self.0.query("reserved__not", value))
    }

    /// `true`: only records that have `reserved`; `false`: only records without it.
    pub fn reserved_exists(self, value: bool) -> Self {
        Self(self.0.query("reserved__exists", value))
    }

    /// For how many minutes the page token is valid. Only needed to read beyond the 10,000th record, because it slows the query down slightly. With it, `x-cresco-page` holds the same base64 token each time; it is sent as `page` until the header is missing. From 1 to 10.
    pub fn scroll(self, value: i64) -> Self {
        Self(self.0.query("scroll", value))
    }

    /// Only records with this value. The internal ID of the taxonomy.
    pub fn taxonomy_id_is(self, value: &str) -> Self {
        Self(self.0.query("taxonomyId", value))
    }

    /// Only records whose `taxonomyId` is not this value.
    pub fn taxonomy_id_not(self, value: &str) -> Self {
        Self(self.0.query("taxonomyId__not", value))
    }

    /// Only records with this value. The attribute type.
    pub fn r#type(self, value: AttributeType) -> Self {
        Self(self.0.query("type", value))
    }

    /// Only records whose `type` is not this value.
    pub fn type_not(self, value: AttributeType) -> Self {
        Self(self.0.query("type__not", value))
    }

    /// Only records with this value. The taxonomy version. At least 0.
    pub fn version(self, value: i64) -> Self {
        Self(self.0.query("version", value))
    }

    /// Only records whose `version` is not this value. At least 0.
    pub fn version_not(self, value: i64) -> Self {
        Self(self.0.query("version__not", value))
    }

    /// `true`: only records that have `version`; `false`: only records without it.
    pub fn version_exists(self, value: bool) -> Self {
        Self(self.0.query("version__exists", value))
    }

    /// Only records whose `version` is less than this value. At least 0.
    pub fn version_lt(self, value: i64) -> Self {
        Self(self.0.query("version__lt", value))
    }

    /// Only records whose `version` is less than or equal to this value. At least 0.
    pub fn version_lte(self, value: i64) -> Self {
        Self(self.0.query("version__lte", value))
    }

    /// Only records whose `version` is greater than this value. At least 0.
    pub fn version_gt(self, value: i64) -> Self {
        Self(self.0.query("version__gt", value))
    }

    /// Only records whose `version` is greater than or equal to this value. At least 0.
    pub fn version_gte(self, value: i64) -> Self {
        Self(self.0.query("version__gte", value))
    }

    /// The items of this page and all that follow, fetched as they are asked for.
    ///
    /// Every page is asked for with `scroll=10`, unless the call says otherwise.
    pub fn stream(self) -> rt::Items<Attribute, rt::NoErrorBody> {
        let paging = rt::Paging::header_token("page", "x-cresco-page", true)
            .size("limit", None)
            .also(&[("scroll", "10")]);
        let read = |page: Vec<Attribute>| { rt::Page::new(page) };
        self.0.items::<rt::LenientResponse<Vec<Attribute>>, _, _>(paging, read)
    }
}

static LIST_GROUP_ATTRIBUTES: rt::Operation = rt::get(
        "listGroupAttributes",
        "/taxonomies/{__taxonomyId__}/groups/{groupId}/attributes",
    )
    .parameters(
        &[
            rt::path("__taxonomyId__"),
            rt::path("groupId"),
            rt::query("_sort"),
            rt::query("agencyId"),
            rt::query("agencyId__not"),
            rt::query("agencyId__exists"),
            rt::query("attributeId"),
            rt::query("attributeId__not"),
            rt::query("companyId"),
            rt::query("companyId__not"),
            rt::query("companyId__exists"),
            rt::query("description"),
            rt::query("description__not"),
            rt::query("description__exists"),
            rt::query("groupId"),
            rt::query("groupId__not"),
            rt::query("hasOptions"),
            rt::query("hasOptions__not"),
            rt::query("limit"),
            rt::query("mandatory"),
            rt::query("mandatory__not"),
            rt::query("name"),
            rt::query("name__not"),
            rt::query("options.name"),
            rt::query("options.name__not"),
            rt::query("options.name__exists"),
            rt::query("options.optionId"),
            rt::query("options.optionId__not"),
            rt::query("options__constraints.attributeId"),
            rt::query("options__constraints.attributeId__not"),
            rt::query("options__constraints.ruleType"),
            rt::query("options__constraints.ruleType__not"),
            rt::query("options__constraints.ruleValues"),
            rt::query("options__constraints.ruleValues__not"),
            rt::query("page"),
            rt::query("reserved"),
            rt::query("reserved__not"),
            rt::query("reserved__exists"),
            rt::query("scroll"),
            rt::query("taxonomyId"),
            rt::query("taxonomyId__not"),
            rt::query("type"),
            rt::query("type__not"),
            rt::query("version"),
            rt::query("version__not"),
            rt::query("version__exists"),
            rt::query("version__lt"),
            rt::query("version__lte"),
            rt::query("version__gt"),
            rt::query("version__gte"),
        ],
    );

rt::call!(ListAttributeOptions -> lenient Vec < AttributeOption >, rt::NoErrorBody);

impl ListAttributeOptions {
    /// How the list is sorted: `{field}:asc` or `{field}:desc`. Pattern: `^.+:(asc|desc)$`.
    pub fn sort(self, value: &str) -> Self {
        Self(self.0.query("_sort", value))
    }

    /// Only records with this value. The agency this option belongs to. Empty if it is public. Only applicable to the user roles admin and staff.
    pub fn agency_id(self, value: &str) -> Self {
        Self(self.0.query("agencyId", value))
    }

    /// Only records whose `agencyId` is not this value. Only applicable to the user roles admin and staff.
    pub fn agency_id_not(self, value: &str) -> Self {
        Self(self.0.query("agencyId__not", value))
    }

    /// `true`: only records that have `agencyId`; `false`: only records without it. Only applicable to the user roles admin and staff.
    pub fn agency_id_exists(self, value: bool) -> Self {
        Self(self.0.query("agencyId__exists", value))
    }

    /// Only records with this value. The ID of the attribute.
    pub fn attribute_id_is(self, value: &str) -> Self {
        Self(self.0.query("attributeId", value))
    }

    /// Only records whose `attributeId` is not this value.
    pub fn attribute_id_not(self, value: &str) -> Self {
        Self(self.0.query("attributeId__not", value))
    }

    /// Only records with this value. The company this option belongs to. Empty if it is public to all companies under the agency ID. Only applicable to the user roles admin, staff, agency and manager.
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

    /// Only records with this value. The channel's attribute that a constraint checks against.
    pub fn constraints_attribute_id(self, value: &str) -> Self {
        Self(self.0.query("constraints.attributeId", value))
    }

    /// Only records whose `constraints.attributeId` is not this value.
    pub fn constraints_attribute_id_not(self, value: &str) -> Self {
        Self(self.0.query("constraints.attributeId__not", value))
    }

    /// Only records with this value. The rule type of a constraint.
    pub fn constraints_rule_type(self, value: RuleType) -> Self {
        Self(self.0.query("constraints.ruleType", value))
    }

    /// Only records whose `constraints.ruleType` is not this value.
    pub fn constraints_rule_type_not(self, value: RuleType) -> Self {
        Self(self.0.query("constraints.ruleType__not", value))
    }

    /// Only records with this value. The rule values of a constraint. Sent as a repeated parameter (inferred, confidence 0.6).
    pub fn constraints_rule_values(
        self,
        value: impl IntoIterator<Item = impl rt::Parameter>,
    ) -> Self {
        Self(self.0.query_list("constraints.ruleValues", value))
    }

    /// Only records whose `constraints.ruleValues` is not this value. Sent as a repeated parameter (inferred, confidence 0.6).
    pub fn constraints_rule_values_not(
        self,
        value: impl IntoIterator<Item = impl rt::Parameter>,
    ) -> Self {
        Self(self.0.query_list("constraints.ruleValues__not", value))
    }

    /// Only records with this value. The ID of the group.
    pub fn group_id_is(self, value: &str) -> Self {
        Self(self.0.query("groupId", value))
    }

    /// Only records whose `groupId` is not this value.
    pub fn group_id_not(self, value: &str) -> Self {
        Self(self.0.query("groupId__not", value))
    }

    /// How many records to return in one call. There may be fewer where the response would be larger than 400 KB. From 1 to 9999.
    pub fn limit(self, value: i64) -> Self {
        Self(self.0.query("limit", value))
    }

    /// Only records with this value. The name of the option.
    pub fn name(self, value: &str) -> Self {
        Self(self.0.query("name", value))
    }

    /// Only records whose `name` is not this value.
    pub fn name_not(self, value: &str) -> Self {
        Self(self.0.query("name__not", value))
    }

    /// `true`: only records that have `name`; `false`: only records without it.
    pub fn name_exists(self, value: bool) -> Self {
        Self(self.0.query("name__exists", value))
    }

    /// Only records with this value. The ID of the option.
    pub fn option_id(self, value: &str) -> Self {
        Self(self.0.query("optionId", value))
    }

    /// Only records whose `optionId` is not this value.
    pub fn option_id_not(self, value: &str) -> Self {
        Self(self.0.query("optionId__not", value))
    }

    /// The page to read: left out on the first call, afterwards the value of the header `x-cresco-page` of the response before. An opaque token: an offset or a base64 text. A response without that header is the last page.
    pub fn page(self, value: &str) -> Self {
        Self(self.0.query("page", value))
    }

    /// For how many minutes the page token is valid. Only needed to read beyond the 10,000th record, because it slows the query down slightly. With it, `x-cresco-page` holds the same base64 token each time; it is sent as `page` until the header is missing. From 1 to 10.
    pub fn scroll(self, value: i64) -> Self {
        Self(self.0.query("scroll", value))
    }

    /// Only records with this value. The internal ID of the taxonomy.
    pub fn taxonomy_id_is(self, value: &str) -> Self {
        Self(self.0.query("taxonomyId", value))
    }

    /// Only records whose `taxonomyId` is not this value.
    pub fn taxonomy_id_not(self, value: &str) -> Self {
        Self(self.0.query("taxonomyId__not", value))
    }

    /// Only records with this value. The taxonomy version. At least 0.
    pub fn version(self, value: i64) -> Self {
        Self(self.0.query("version", value))
    }

    /// Only records whose `version` is not this value. At least 0.
    pub fn version_not(self, value: i64) -> Self {
        Self(self.0.query("version__not", value))
    }

    /// `true`: only records that have `version`; `false`: only records without it.
    pub fn version_exists(self, value: bool) -> Self {
        Self(self.0.query("version__exists", value))
    }

    /// Only records whose `version` is less than this value. At least 0.
    pub fn version_lt(self, value: i64) -> Self {
        Self(self.0.query("version__lt", value))
    }

    /// Only records whose `version` is less than or equal to this value. At least 0.
    pub fn version_lte(self, value: i64) -> Self {
        Self(self.0.query("version__lte", value))
    }

    /// Only records whose `version` is greater than this value. At least 0.
    pub fn version_gt(self, value: i64) -> Self {
        Self(self.0.query("version__gt", value))
    }

    /// Only records whose `version` is greater than or equal to this value. At least 0.
    pub fn version_gte(self, value: i64) -> Self {
        Self(self.0.query("version__gte", value))
    }

    /// The items of this page and all that follow, fetched as they are asked for.
    ///
    /// Every page is asked for with `scroll=10`, unless the call says otherwise.
    pub fn stream(self) -> rt::Items<AttributeOption, rt::NoErrorBody> {
        let paging = rt::Paging::header_token("page", "x-cresco-page", true)
            .size("limit", None)
            .also(&[("scroll", "10")]);
        let read = |page: Vec<AttributeOption>| { rt::Page::new(page) };
        self.0.items::<rt::LenientResponse<Vec<AttributeOption>>, _, _>(paging, read)
    }
}

static LIST_ATTRIBUTE_OPTIONS: rt::Operation = rt::get(
        "listAttributeOptions",
        "/taxonomies/{__taxonomyId__}/groups/{groupId}/attributes/{attributeId}/options",
    )
    .parameters(
        &[
            rt::path("__taxonomyId__"),
            rt::path("groupId"),
            rt::path("attributeId"),
            rt::query("_sort"),
            rt::query("agencyId"),
            rt::query("agencyId__not"),
            rt::query("agencyId__exists"),
            rt::query("attributeId"),
            rt::query("attributeId__not"),
            rt::query("companyId"),
            rt::query("companyId__not"),
            rt::query("companyId__exists"),
            rt::query("constraints.attributeId"),
            rt::query("constraints.attributeId__not"),
            rt::query("constraints.ruleType"),
            rt::query("constraints.ruleType__not"),
            rt::query("constraints.ruleValues"),
            rt::query("constraints.ruleValues__not"),
            rt::query("groupId"),
            rt::query("groupId__not"),
            rt::query("limit"),
            rt::query("name"),
            rt::query("name__not"),
            rt::query("name__exists"),
            rt::query("optionId"),
            rt::query("optionId__not"),
            rt::query("page"),
            rt::query("scroll"),
            rt::query("taxonomyId"),
            rt::query("taxonomyId__not"),
            rt::query("version"),
            rt::query("version__not"),
            rt::query("version__exists"),
            rt::query("version__lt"),
            rt::query("version__lte"),
            rt::query("version__gt"),
            rt::query("version__gte"),
        ],
    );
