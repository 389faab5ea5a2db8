use clientgen_runtime::Error;
use clientgen_sandbox::{SANDBOX_PASSWORD, SANDBOX_USER};
use commerce_clients::crescodata::{
    Client,
    types::{Credentials, TokenRefresh},
};

use super::{Reached, Shop};
use crate::support::stage::status;

pub(super) async fn story(Shop { stage, .. }: &Shop) {
    // Both are sent without a token.
    let client = Client::builder()
        .base_url(stage.base_url())
        .transport(stage.transport())
        .build()
        .expect("the client is complete");
    let login = Credentials::new("sandbox-client", SANDBOX_PASSWORD, SANDBOX_USER);
    let mut refresh_token = None;
    let sent = async {
        let response = client.login(&login).send().await?;
        // Another server wants its own back, too.
        refresh_token = response.tokens.as_ref().and_then(|tokens| tokens.refresh_token.clone());
        Ok::<_, Error<_>>(response)
    };
    stage.call("login", sent).await.check(|response| {
        let tokens = response.tokens.expect("the response has tokens");
        assert_eq!((tokens.expires_in, tokens.token_type.as_deref()), (Some(3600), Some("Bearer")));
        assert!(!tokens.id_token.is_empty());
    });
    let refresh_token = refresh_token.expect("the response has a token to refresh with");
    let refresh = TokenRefresh::new("sandbox-client", refresh_token);
    stage.call("refreshToken", client.refresh_token(&refresh).send()).await.check(|response| {
        assert_eq!(response.challenge_name, None);
        assert!(!response.tokens.expect("the response has tokens").id_token.is_empty());
    });
}

#[tokio::test]
async fn tokens_of_others_are_refused() {
    let Shop { stage, .. } = Shop::new(Reached::InProcess).await;
    let builder = || Client::builder().base_url(stage.base_url()).transport(stage.transport());
    let stranger = builder().id_token("not the sandbox's").build().expect("the client is complete");
    stage.refused("listOrders", stranger.list_orders().send()).await.check(|error| {
        assert_eq!(status(&error), Some(401), "{error}");
    });
    let refresh = TokenRefresh::new("sandbox-client", "not the sandbox's");
    stage.refused("refreshToken", stranger.refresh_token(&refresh).send()).await.check(|error| {
        assert_eq!(status(&error), Some(401), "{error}");
    });
    let login = Credentials::new("sandbox-client", SANDBOX_PASSWORD, SANDBOX_USER);
    let mut token = None;
    stage.again("login", stranger.login(&login).send()).await.check(|response| {
        token = response.tokens.map(|tokens| tokens.id_token);
    });
    if let Some(token) = token {
        let client = builder().id_token(token).build().expect("the client is complete");
        stage.again("listOrders", client.list_orders().send()).await.check(|orders| {
            assert!(!orders.is_empty());
        });
    }
    stage.finish();
}
