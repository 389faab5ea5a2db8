// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::record! {
    Group {
        agency_id = "agencyId",
        company_id = "companyId",
        data = "data",
        group_id = "groupId" required,
        is_leaf = "isLeaf",
        label = "label",
        name = "name" required,
        parent_group_id = "parentGroupId",
        taxonomy_id = "taxonomyId" required,
        version = "version",
    }
}
rt::open_enum! {
    RuleType {
        Equals = "equals",
        StartsWith = "starts_with",
        EndsWith = "ends_with",
        Contains = "contains",
    }
}
rt::open_enum! {
    AttributeType {
        Text = "text",
        SingleSelect = "singleSelect",
        MultiSelect = "multiSelect",
        Html = "html",
        Number = "number",
        Boolean = "boolean",
    }
}
rt::record! {
    Attribute {
        agency_id = "agencyId",
        attribute_id = "attributeId" required,
        company_id = "companyId",
        constraints = "constraints",
        data = "data",
        description = "description",
        group_id = "groupId" required,
        has_options = "hasOptions" required,
        mandatory = "mandatory" required,
        name = "name" required,
        options = "options",
        reserved = "reserved",
        taxonomy_id = "taxonomyId" required,
        r#type = "type" required,
        version = "version",
    }
}
rt::record! {
    Constraint {
        attribute_id = "attributeId" required,
        rule_type = "ruleType" required,
        rule_values = "ruleValues" required,
    }
}
rt::record! { ListedOption { constraints = "constraints", name = "name", option_id = "optionId" required } }
rt::record! {
    AttributeOption {
        agency_id = "agencyId",
        attribute_id = "attributeId" required,
        company_id = "companyId",
        constraints = "constraints",
        group_id = "groupId" required,
        name = "name",
        option_id = "optionId" required,
        taxonomy_id = "taxonomyId" required,
        version = "version",
    }
}
