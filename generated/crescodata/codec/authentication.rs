// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::record! {
    Credentials {
        client_id = "clientId" required,
        password = "password" required,
        username = "username" required,
    }
}
rt::record! {
    AuthResponse {
        challenge_name = "ChallengeName",
        challenge_parameters = "ChallengeParameters",
        session = "Session",
        tokens = "Tokens",
    }
}
rt::record! {
    Tokens {
        access_token = "AccessToken",
        expires_in = "ExpiresIn",
        id_token = "IdToken" required,
        refresh_token = "RefreshToken",
        token_type = "TokenType",
    }
}
rt::record! { TokenRefresh { client_id = "clientId" required, refresh_token = "refreshToken" required } }
