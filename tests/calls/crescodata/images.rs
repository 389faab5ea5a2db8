use super::Shop;

/// The document shows neither a body nor an answer.
pub(super) async fn story(Shop { client, stage }: &Shop) {
    stage.call("createImage", client.create_image().send()).await.check(|answer| {
        assert!(answer.is_null(), "untyped, and without a sample: {answer}");
    });
}
