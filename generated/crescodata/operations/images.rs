// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Images.

use clientgen_runtime as rt;

impl super::super::Client {
    /// Add an image.
    ///
    /// Adds an image. The document shows no body, not even in its sample, and no response.
    ///
    /// `POST /images`, crescodata.txt line 1730; method and path printed.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.create_image().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn create_image(&self) -> CreateImage {
        CreateImage(self.0.call(&CREATE_IMAGE))
    }
}

rt::call!(CreateImage -> rt::Value, rt::NoErrorBody);

static CREATE_IMAGE: rt::Operation = rt::post("createImage", "/images");
