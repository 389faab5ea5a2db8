use commerce_clients::crescodata::{
    Client,
    operations::taxonomies::{ListAttributeOptions, ListGroupAttributes, ListGroups},
    types::{AttributeType, RuleType},
};

use super::{ID, Shop};

const GROUP: &str = "shoes > women > heels";

pub(super) async fn story(Shop { client, stage }: &Shop) {
    stage.call("listGroups", every_filter_of_groups(client).send()).await.check(|groups| {
        assert_eq!(groups, [], "no group is all of that");
    });
    stage.again("listGroups", client.list_groups(ID).is_leaf(true).send()).await.check(|groups| {
        let [group] = groups.as_slice() else { panic!("{groups:?}") };
        assert_eq!((group.group_id.as_str(), group.label.as_deref()), (GROUP, Some("Heels")));
        assert_eq!(
            (group.version, group.parent_group_id.as_deref()),
            (Some(1583221646), Some("shoes > women"))
        );
    });
    let every = more_filters_of_attributes(every_filter_of_attributes(client));
    stage.call("listGroupAttributes", every.send()).await.check(|attributes| assert_eq!(attributes, []));
    let list = client.list_group_attributes(ID, GROUP).r#type(AttributeType::Text).send();
    stage.again("listGroupAttributes", list).await.check(|attributes| {
        let [attribute] = attributes.as_slice() else { panic!("{attributes:?}") };
        assert_eq!((attribute.attribute_id.as_str(), attribute.mandatory), ("color", false));
        let constraint = &attribute.constraints.as_ref().expect("the sample has constraints")[0];
        assert_eq!(
            (&constraint.rule_type, constraint.rule_values.as_slice()),
            (&RuleType::Equals, &["US".into()][..])
        );
    });
    stage.call("listAttributeOptions", every_filter_of_options(client).send()).await.check(|options| {
        assert_eq!(options, []);
    });
    let list = client.list_attribute_options(ID, GROUP, "color").option_id("6").send();
    stage.again("listAttributeOptions", list).await.check(|options| {
        let [option] = options.as_slice() else { panic!("{options:?}") };
        assert_eq!((option.option_id.as_str(), option.name.as_deref()), ("6", Some("5")));
    });
}

/// A call with every parameter.
fn every_filter_of_groups(client: &Client) -> ListGroups {
    client
        .list_groups(ID)
        .sort("name:asc")
        .agency_id("agency-id")
        .agency_id_not("agency-id-not")
        .agency_id_exists(true)
        .company_id("company-id")
        .company_id_not("company-id-not")
        .company_id_exists(true)
        .group_id("group-id")
        .group_id_not("group-id-not")
        .is_leaf(true)
        .is_leaf_not(false)
        .is_leaf_exists(true)
        .label("label")
        .label_not("label-not")
        .label_exists(true)
        .limit(10)
        .name("name")
        .name_not("name-not")
        .parent_group_id("parent-group-id")
        .parent_group_id_not("parent-group-id-not")
        .parent_group_id_exists(true)
        .scroll(5)
        .taxonomy_id_is("taxonomy-id")
        .taxonomy_id_not("taxonomy-id-not")
        .version(1583221646)
        .version_not(1583221646)
        .version_exists(true)
        .version_lt(1583221646)
        .version_lte(1583221646)
        .version_gt(1583221646)
        .version_gte(1583221646)
}

/// A call with half of the parameters.
fn every_filter_of_attributes(client: &Client) -> ListGroupAttributes {
    client
        .list_group_attributes(ID, GROUP)
        .sort("name:asc")
        .agency_id("agency-id")
        .agency_id_not("agency-id-not")
        .agency_id_exists(true)
        .attribute_id("attribute-id")
        .attribute_id_not("attribute-id-not")
        .company_id("company-id")
        .company_id_not("company-id-not")
        .company_id_exists(true)
        .description("description")
        .description_not("description-not")
        .description_exists(true)
        .group_id_is("group-id")
        .group_id_not("group-id-not")
        .has_options(true)
        .has_options_not(false)
        .limit(10)
        .mandatory(true)
        .mandatory_not(false)
        .name("name")
        .name_not("name-not")
        .options_name("options-name")
        .options_name_not("options-name-not")
}

/// The other half.
fn more_filters_of_attributes(call: ListGroupAttributes) -> ListGroupAttributes {
    call.options_name_exists(true)
        .options_option_id("options-option-id")
        .options_option_id_not("options-option-id-not")
        .options_constraints_attribute_id("options-constraints-attribute-id")
        .options_constraints_attribute_id_not("options-constraints-attribute-id-not")
        .options_constraints_rule_type(RuleType::Equals)
        .options_constraints_rule_type_not(RuleType::StartsWith)
        .options_constraints_rule_values(["UK", "AUD"])
        .options_constraints_rule_values_not(["UK", "AUD"])
        .reserved(true)
        .reserved_not(false)
        .reserved_exists(true)
        .scroll(5)
        .taxonomy_id_is("taxonomy-id")
        .taxonomy_id_not("taxonomy-id-not")
        .r#type(AttributeType::Text)
        .type_not(AttributeType::SingleSelect)
        .version(1583221646)
        .version_not(1583221646)
        .version_exists(true)
        .version_lt(1583221646)
        .version_lte(1583221646)
        .version_gt(1583221646)
        .version_gte(1583221646)
}

/// A call with every parameter.
fn every_filter_of_options(client: &Client) -> ListAttributeOptions {
    client
        .list_attribute_options(ID, GROUP, "color")
        .sort("name:asc")
        .agency_id("agency-id")
        .agency_id_not("agency-id-not")
        .agency_id_exists(true)
        .attribute_id_is("attribute-id")
        .attribute_id_not("attribute-id-not")
        .company_id("company-id")
        .company_id_not("company-id-not")
        .company_id_exists(true)
        .constraints_attribute_id("constraints-attribute-id")
        .constraints_attribute_id_not("constraints-attribute-id-not")
        .constraints_rule_type(RuleType::Equals)
        .constraints_rule_type_not(RuleType::StartsWith)
        .constraints_rule_values(["UK", "AUD"])
        .constraints_rule_values_not(["UK", "AUD"])
        .group_id_is("group-id")
        .group_id_not("group-id-not")
        .limit(10)
        .name("name")
        .name_not("name-not")
        .name_exists(true)
        .option_id("option-id")
        .option_id_not("option-id-not")
        .scroll(5)
        .taxonomy_id_is("taxonomy-id")
        .taxonomy_id_not("taxonomy-id-not")
        .version(1583221646)
        .version_not(1583221646)
        .version_exists(true)
        .version_lt(1583221646)
        .version_lte(1583221646)
        .version_gt(1583221646)
        .version_gte(1583221646)
}
