use std::collections::BTreeMap;

use super::{ID, Shop};

/// The document shows no responses.
pub(super) async fn story(Shop { client, stage }: &Shop) {
    let filters = BTreeMap::from([("integrationId".to_owned(), ID.to_owned())]);
    let list = client.list_publish_payloads().sort("updatedAt:desc").limit(10).filters(filters);
    stage.call("listPublishPayloads", list.send()).await.check(|payloads| assert_eq!(payloads.len(), 0));
    let get = client.get_publish_payload(ID, "a/b c").send();
    stage.call("getPublishPayload", get).await.check(|response| assert!(response.is_null(), "{response}"));
    let history = client.get_publish_payload_history(ID, ID).send();
    stage
        .call("getPublishPayloadHistory", history)
        .await
        .check(|response| assert!(response.is_null(), "{response}"));
}
