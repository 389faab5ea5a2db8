// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::record! {
    CmlTemplate {
        group_sources = "groupSources",
        overwrites = "overwrites",
        record = "record" required,
        template = "template" required,
        variables = "variables",
    }
}
rt::record! { MakoTemplate { record = "record" required, template = "template" required, variables = "variables" } }
