//! The settings that every generated builder has.

/// The methods of a generated builder that no document changes.
///
/// `client_builder!(Client, ClientBuilder)` writes them for `pub struct ClientBuilder(Builder)`, which builds `pub struct Client(rt::Client)`.
#[macro_export]
macro_rules! client_builder {
    ($client:ident, $builder:ident) => {
        impl $builder {
            /// Something else than the default transport: a wrapped one, a recorder, a sandbox.
            pub fn transport(self, transport: impl $crate::transport::Transport) -> Self {
                Self(self.0.transport(transport))
            }

            /// The URL below which all calls go, instead of the one that the document names.
            pub fn base_url(self, url: impl Into<String>) -> Self {
                Self(self.0.base_url(url))
            }

            /// A header that every request has.
            pub fn header(self, name: impl Into<String>, value: impl Into<String>) -> Self {
                Self(self.0.header(name, value))
            }

            /// How long an attempt may take, its response included; 30 seconds unless set.
            pub fn timeout(self, timeout: ::std::time::Duration) -> Self {
                Self(self.0.timeout(timeout))
            }

            /// How long a call may take, all attempts and waits together; as long as they take unless set.
            pub fn deadline(self, deadline: ::std::time::Duration) -> Self {
                Self(self.0.deadline(deadline))
            }

            /// How many bytes a response may have; 32 MiB unless set.
            pub fn max_response_bytes(self, limit: u64) -> Self {
                Self(self.0.max_response_bytes(limit))
            }

            /// When and how often requests are repeated.
            pub fn retry(self, policy: $crate::layer::RetryPolicy) -> Self {
                Self(self.0.retry(policy))
            }

            /// How many requests the API takes, instead of what its document says. Clones of the client share it.
            pub fn rate_limit(self, limit: $crate::layer::RateLimit) -> Self {
                Self(self.0.rate_limit(limit))
            }

            /// A limiter that other clients of the same account use, too.
            pub fn rate_limiter(self, limiter: $crate::layer::RateLimiter) -> Self {
                Self(self.0.rate_limiter(limiter))
            }

            /// A layer of one's own between calls and the transport.
            pub fn layer(
                self,
                position: $crate::layer::LayerPosition,
                layer: impl $crate::layer::Layer,
            ) -> Self {
                Self(self.0.layer(position, layer))
            }

            /// Another layer in place of a default one.
            pub fn replace_layer(
                self,
                slot: $crate::layer::StandardLayer,
                layer: impl $crate::layer::Layer,
            ) -> Self {
                Self(self.0.replace_layer(slot, layer))
            }

            /// Leaves a default layer out.
            pub fn without_layer(self, slot: $crate::layer::StandardLayer) -> Self {
                Self(self.0.without_layer(slot))
            }

            /// Another clock than that of the machine, for tests.
            pub fn clock(self, clock: impl $crate::clock::Clock) -> Self {
                Self(self.0.clock(clock))
            }

            /// The client.
            ///
            /// # Errors
            ///
            /// If a part of the server's URL is missing or unusable, or a header cannot be sent.
            pub fn build(self) -> ::std::result::Result<$client, $crate::BuildError> {
                self.0.build().map($client)
            }
        }

        $crate::__network_settings!($builder);
    };
}

/// What the default transport can be told.
#[cfg(feature = "reqwest")]
#[doc(hidden)]
#[macro_export]
macro_rules! __network_settings {
    ($builder:ident) => {
        impl $builder {
            /// A `reqwest::Client` set up elsewhere, with its own proxy, certificates and user agent. It should not follow redirects: a redirect to
            /// another host would be handed the request.
            pub fn reqwest_client(self, client: $crate::transport::reqwest::Client) -> Self {
                Self(self.0.reqwest_client(client))
            }

            /// How the client calls itself.
            pub fn user_agent(self, name: impl Into<String>) -> Self {
                Self(self.0.user_agent(name))
            }

            /// The URL of a proxy; unless it is set, those of the environment are used.
            pub fn proxy(self, url: impl Into<String>) -> Self {
                Self(self.0.proxy(url))
            }

            /// A certificate, in PEM, that is trusted beside those of the system.
            pub fn root_certificate(self, pem: impl Into<Vec<u8>>) -> Self {
                Self(self.0.root_certificate(pem))
            }
        }
    };
}

/// Without the default transport there is nothing to tell it.
#[cfg(not(feature = "reqwest"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __network_settings {
    ($builder:ident) => {};
}
