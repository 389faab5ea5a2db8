use clientgen_sandbox::{SANDBOX_PASSWORD, SANDBOX_USER};
use commerce_clients::crescodata::{
    Client,
    types::{Login, TokenRefresh},
};

use super::Shop;

pub(super) async fn story(Shop { stage, .. }: &Shop) {
    // Both are sent without a token.
    let client = Client::builder()
        .base_url(stage.base_url())
        .transport(stage.transport())
        .build()
        .expect("the client is complete");
    let login = Login::new("sandbox-client", SANDBOX_PASSWORD, SANDBOX_USER);
    let mut refresh_token = "none".to_owned();
    stage.call("login", client.login(&login).send()).await.check(|answer| {
        let tokens = answer.tokens.expect("the answer has tokens");
        assert_eq!((tokens.expires_in, tokens.token_type.as_deref()), (Some(3600), Some("Bearer")));
        assert!(!tokens.id_token.is_empty());
        refresh_token = tokens.refresh_token.expect("the answer has a token to refresh with");
    });
    let refresh = TokenRefresh::new("sandbox-client", refresh_token);
    stage.call("refreshToken", client.refresh_token(&refresh).send()).await.check(|answer| {
        assert_eq!(answer.challenge_name, None);
        assert!(!answer.tokens.expect("the answer has tokens").id_token.is_empty());
    });
}
