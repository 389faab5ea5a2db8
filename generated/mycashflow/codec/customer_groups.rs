// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::open_enum! { CustomerGroupExpand { Translations = "translations", CustomerLinks = "customer_links" } }
rt::record! { CustomerGroupList { data = "data" required, meta = "meta" } }
rt::record! { CustomerGroupCreate { name = "name" required } }
rt::record! { CustomerGroupResponse { data = "data" required } }
rt::record! { CustomerGroupUpdate { name = "name" } }
rt::record! { GroupCustomerList { data = "data" required } }
rt::record! {
    GroupCustomer {
        customer_id = "customer_id" required,
        customer_group_id = "customer_group_id" required,
    }
}
rt::record! { GroupCustomerCreate { customer_id = "customer_id" } }
rt::record! { GroupCustomerResponse { data = "data" required } }
