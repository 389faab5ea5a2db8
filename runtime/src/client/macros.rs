//! The settings that every generated builder has.

/// Defines the methods that every generated builder has.
///
/// `client_builder!(Client, ClientBuilder)` defines them for `pub struct ClientBuilder(Builder)`, which builds `pub struct Client(rt::Client)`.
#[macro_export]
macro_rules! client_builder {
    ($client:ident, $builder:ident) => {
        impl $builder {
            /// Sets another transport than the default, such as a wrapper, a recorder or a sandbox.
            pub fn transport(self, transport: impl $crate::transport::Transport) -> Self {
                Self(self.0.transport(transport))
            }

            /// Sets the base URL of all calls, instead of the one in the document.
            pub fn base_url(self, url: impl Into<String>) -> Self {
                Self(self.0.base_url(url))
            }

            /// Adds a header to every request.
            pub fn header(self, name: impl Into<String>, value: impl Into<String>) -> Self {
                Self(self.0.header(name, value))
            }

            /// Sets how long an attempt may take, including its response. The default is 30 seconds.
            pub fn timeout(self, timeout: ::std::time::Duration) -> Self {
                Self(self.0.timeout(timeout))
            }

            /// Sets how long a call may take, with all its attempts and delays. The default is no limit.
            pub fn deadline(self, deadline: ::std::time::Duration) -> Self {
                Self(self.0.deadline(deadline))
            }

            /// Sets the largest size of a response in bytes. The default is 32 MiB.
            pub fn max_response_bytes(self, limit: u64) -> Self {
                Self(self.0.max_response_bytes(limit))
            }

            /// Sets when and how often requests are retried.
            pub fn retry(self, policy: $crate::layer::RetryPolicy) -> Self {
                Self(self.0.retry(policy))
            }

            /// Sets the rate limit, instead of the one in the document. Clones of the client share it.
            pub fn rate_limit(self, limit: $crate::layer::RateLimit) -> Self {
                Self(self.0.rate_limit(limit))
            }

            /// Sets a rate limiter that other clients of the same account share.
            pub fn rate_limiter(self, limiter: $crate::layer::RateLimiter) -> Self {
                Self(self.0.rate_limiter(limiter))
            }

            /// Adds your own layer between calls and the transport.
            pub fn layer(
                self,
                position: $crate::layer::LayerPosition,
                layer: impl $crate::layer::Layer,
            ) -> Self {
                Self(self.0.layer(position, layer))
            }

            /// Replaces a default layer.
            pub fn replace_layer(
                self,
                slot: $crate::layer::StandardLayer,
                layer: impl $crate::layer::Layer,
            ) -> Self {
                Self(self.0.replace_layer(slot, layer))
            }

            /// Removes a default layer.
            pub fn without_layer(self, slot: $crate::layer::StandardLayer) -> Self {
                Self(self.0.without_layer(slot))
            }

            /// Sets another clock than the machine's, for tests.
            pub fn clock(self, clock: impl $crate::clock::Clock) -> Self {
                Self(self.0.clock(clock))
            }

            /// Builds the client.
            ///
            /// # Errors
            ///
            /// If a part of the server's URL is missing or invalid, or a header is invalid.
            pub fn build(self) -> ::std::result::Result<$client, $crate::BuildError> {
                self.0.build().map($client)
            }
        }

        $crate::__network_settings!($builder);
    };
}

/// Settings of the default transport.
#[cfg(feature = "reqwest")]
#[doc(hidden)]
#[macro_export]
macro_rules! __network_settings {
    ($builder:ident) => {
        impl $builder {
            /// Uses your own `reqwest::Client`, with its proxy, certificates and user agent. It should not follow redirects: a redirect would send the
            /// request to another host.
            pub fn reqwest_client(self, client: $crate::transport::reqwest::Client) -> Self {
                Self(self.0.reqwest_client(client))
            }

            /// Sets the user agent.
            pub fn user_agent(self, name: impl Into<String>) -> Self {
                Self(self.0.user_agent(name))
            }

            /// Sets the URL of a proxy. The default is the proxy of the environment.
            pub fn proxy(self, url: impl Into<String>) -> Self {
                Self(self.0.proxy(url))
            }

            /// Adds a trusted certificate, in PEM, to those of the system.
            pub fn root_certificate(self, pem: impl Into<Vec<u8>>) -> Self {
                Self(self.0.root_certificate(pem))
            }
        }
    };
}

/// Without the default transport, there are no settings.
#[cfg(not(feature = "reqwest"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __network_settings {
    ($builder:ident) => {};
}
