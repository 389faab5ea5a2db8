// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use clientgen_runtime as rt;

/// A group of a taxonomy.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Group {
    /// The agency this group belongs to. Empty if it is public. Only applicable to the user roles admin and staff.
    pub agency_id: Option<String>,
    /// The company this group belongs to. Empty if it is public to all companies under the agency ID. Only applicable to the user roles admin, staff, agency and manager.
    pub company_id: Option<String>,
    /// Any additional data of the group.
    pub data: Option<std::collections::BTreeMap<String, rt::Value>>,
    /// The ID of the group.
    pub group_id: String,
    /// Whether this group is a leaf. Only leaf groups should be used for mapping.
    pub is_leaf: Option<bool>,
    /// The label of the group.
    pub label: Option<String>,
    /// The full name of the group.
    pub name: String,
    /// The parent group. Groups on the root level have none.
    pub parent_group_id: Option<String>,
    /// The internal ID of the taxonomy.
    pub taxonomy_id: String,
    /// The taxonomy version. At least 0.
    pub version: Option<i64>,
}

/// How a rule compares.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RuleType {
    /// `equals`
    Equals,
    /// `starts_with`
    StartsWith,
    /// `ends_with`
    EndsWith,
    /// `contains`
    Contains,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// The type of an attribute.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AttributeType {
    /// `text`
    Text,
    /// `singleSelect`
    SingleSelect,
    /// `multiSelect`
    MultiSelect,
    /// `html`
    Html,
    /// `number`
    Number,
    /// `boolean`
    Boolean,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// An attribute of a taxonomy. Each attribute is assigned to one group.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Attribute {
    /// The agency this attribute belongs to. Empty if it is public. Only applicable to the user roles admin and staff.
    pub agency_id: Option<String>,
    /// The ID of the attribute.
    pub attribute_id: String,
    /// The company this attribute belongs to. Empty if it is public to all companies under the agency ID. Only applicable to the user roles admin, staff, agency and manager.
    pub company_id: Option<String>,
    /// The constraints of this attribute.
    pub constraints: Option<Vec<Constraint>>,
    /// Any additional attribute data, for internal use.
    pub data: Option<std::collections::BTreeMap<String, rt::Value>>,
    /// The description of the attribute.
    pub description: Option<String>,
    /// The ID of the group (a category, in the words of the document).
    pub group_id: String,
    /// Whether this attribute has a list of options.
    pub has_options: bool,
    /// Whether this attribute is required.
    pub mandatory: bool,
    /// The name of the attribute.
    pub name: String,
    /// The options of this attribute. Where they are absent although `hasOptions` is true, they are listed by listAttributeOptions.
    pub options: Option<Vec<ListedOption>>,
    /// Whether this attribute is reserved for CrescoData, so that typically no source attribute needs to be mapped to it.
    pub reserved: Option<bool>,
    /// The internal ID of the taxonomy.
    pub taxonomy_id: String,
    /// The attribute type.
    pub r#type: AttributeType,
    /// The taxonomy version. At least 0.
    pub version: Option<i64>,
}

/// A constraint of an attribute or of an option.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Constraint {
    /// The channel's attribute to check against.
    pub attribute_id: String,
    /// The rule type.
    pub rule_type: RuleType,
    /// The rule values.
    pub rule_values: Vec<String>,
}

/// An option as an attribute lists it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ListedOption {
    /// The constraints of this option.
    pub constraints: Option<Vec<Constraint>>,
    /// The name of the option.
    pub name: Option<String>,
    /// The ID of the option.
    pub option_id: String,
}

/// An option of an attribute (Option in the document).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AttributeOption {
    /// The agency this option belongs to. Empty if it is public. Only applicable to the user roles admin and staff.
    pub agency_id: Option<String>,
    /// The ID of the attribute.
    pub attribute_id: String,
    /// The company this option belongs to. Empty if it is public to all companies under the agency ID. Only applicable to the user roles admin, staff, agency and manager.
    pub company_id: Option<String>,
    /// The constraints of this option.
    pub constraints: Option<Vec<Constraint>>,
    /// The ID of the group.
    pub group_id: String,
    /// The name of the option.
    pub name: Option<String>,
    /// The ID of the option.
    pub option_id: String,
    /// The internal ID of the taxonomy.
    pub taxonomy_id: String,
    /// The taxonomy version. At least 0.
    pub version: Option<i64>,
}
