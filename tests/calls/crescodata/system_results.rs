use std::collections::BTreeMap;

use super::{ID, Shop};

/// The document shows no responses.
pub(super) async fn story(Shop { client, stage }: &Shop) {
    let filters = BTreeMap::from([("integrationId".to_owned(), ID.to_owned())]);
    let list = client.list_system_results().sort("updatedAt:desc").limit(10).filters(filters);
    stage.call("listSystemResults", list.send()).await.check(|results| assert_eq!(results.len(), 0));
    let history = client.get_system_result_history("a/b c", ID).send();
    stage
        .call("getSystemResultHistory", history)
        .await
        .check(|response| assert!(response.is_null(), "{response}"));
}
