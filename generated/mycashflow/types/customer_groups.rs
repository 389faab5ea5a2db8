// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::*;
use clientgen_runtime as rt;

/// A sub-resource of a customer group.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CustomerGroupExpand {
    /// `translations`
    Translations,
    /// `customer_links`
    CustomerLinks,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// A page of customer groups.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CustomerGroupList {
    /// The customer groups of the page.
    pub data: Vec<CustomerGroup>,
    /// Where a page stands in its list.
    pub meta: Option<PageMeta>,
}

/// A customer group to create.
#[derive(Clone, Debug, PartialEq)]
pub struct CustomerGroupCreate {
    /// Name of the customer group.
    pub name: String,
}

impl CustomerGroupCreate {
    /// With its required fields; the others are absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

/// One customer group.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CustomerGroupResponse {
    /// A customer group as returned. Inside a customer it has no links.
    pub data: CustomerGroup,
}

/// Changes to a customer group.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomerGroupUpdate {
    /// Name of the customer group.
    pub name: Option<String>,
}

/// A page of customers in a group, printed without `meta`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GroupCustomerList {
    /// The customers in a group of the page.
    pub data: Vec<GroupCustomer>,
}

/// A customer in a customer group.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GroupCustomer {
    /// The ID of the customer.
    pub customer_id: i64,
    /// The ID of the customer group.
    pub customer_group_id: i64,
}

/// A customer to add to a group. The document does not mark its only field as required.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GroupCustomerCreate {
    /// The customer ID. At least 1.
    pub customer_id: Option<i64>,
}

/// One customer in a group.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GroupCustomerResponse {
    /// A customer in a customer group.
    pub data: GroupCustomer,
}
