use super::Shop;

/// The document shows neither a body nor a response.
pub(super) async fn story(Shop { client, stage }: &Shop) {
    stage.call("createImage", client.create_image().send()).await.check(|response| {
        assert!(response.is_null(), "untyped, and without a sample: {response}");
    });
}
