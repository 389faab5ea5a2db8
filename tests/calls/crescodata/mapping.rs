use std::collections::BTreeMap;

use commerce_clients::crescodata::types::{CmlTemplate, MakoTemplate, Value};

use super::Shop;

fn object(key: &str, value: impl Into<Value>) -> BTreeMap<String, Value> {
    BTreeMap::from([(key.to_owned(), value.into())])
}

pub(super) async fn story(Shop { client, stage }: &Shop) {
    let cml = CmlTemplate {
        group_sources: Some(vec![object("id", "1")]),
        overwrites: Some(vec!["title: ${title}".into()]),
        variables: Some(object("currency", "SGD")),
        ..CmlTemplate::new(object("title", "Boots"), "title: ${record.title}")
    };
    stage.call("runCmlTemplate", client.run_cml_template(&cml).send()).await.check(|response| {
        assert!(response.is_null(), "untyped, and without a sample: {response}");
    });
    let mako = MakoTemplate {
        variables: Some(object("currency", "SGD")),
        ..MakoTemplate::new(vec![object("title", "Boots"), object("price", 9.5)], "<%\n\"${title}\"\n%>")
    };
    stage.call("runMakoTemplate", client.run_mako_template(&mako).send()).await.check(|response| {
        assert!(response.is_null(), "untyped, and without a sample: {response}");
    });
}
