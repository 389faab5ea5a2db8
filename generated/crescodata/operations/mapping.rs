// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Templates that map records.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// Run a CML template.
    ///
    /// Maps a record with a Cresco mapping language file. What it returns is not documented.
    ///
    /// `POST /mapping/cml`, crescodata.txt line 1759; method and path printed.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .run_cml_template(&types::CmlTemplate::new(Default::default(), "<template>"))
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn run_cml_template(&self, body: &CmlTemplate) -> RunCmlTemplate {
        RunCmlTemplate(self.0.call(&RUN_CML_TEMPLATE).json(body))
    }

    /// Run a Mako template.
    ///
    /// Maps records with a Mako mapping language file. What it returns is not documented.
    ///
    /// `POST /mapping/mako`, crescodata.txt line 1780; method and path printed.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .run_mako_template(
    ///         &types::MakoTemplate::new(vec![Default::default()], "<template>"),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn run_mako_template(&self, body: &MakoTemplate) -> RunMakoTemplate {
        RunMakoTemplate(self.0.call(&RUN_MAKO_TEMPLATE).json(body))
    }
}

rt::call!(RunCmlTemplate -> rt::Value, rt::NoErrorBody);

static RUN_CML_TEMPLATE: rt::Operation = rt::post("runCmlTemplate", "/mapping/cml");

rt::call!(RunMakoTemplate -> rt::Value, rt::NoErrorBody);

static RUN_MAKO_TEMPLATE: rt::Operation = rt::post("runMakoTemplate", "/mapping/mako");
