//! Each API's client against progenitor's.

use oracle_compare::known::{KINDS, rows};

/// A test for an API, with the operations that progenitor refuses and a part of its words.
macro_rules! apis {
    ($($name:ident, $refused:expr;)*) => {
        $(
            #[tokio::test]
            async fn $name() {
                let report = oracle::$name::API.compare().await;
                let known = include_str!(concat!("../known/", stringify!($name), ".tsv"));
                let contradictions = report.contradictions(known, $refused);
                assert!(contradictions.is_empty(), "{contradictions}");
                insta::assert_snapshot!(stringify!($name), report.summary());
            }
        )*

        /// A kind that no list has is one that progenitor has got over.
        #[test]
        fn every_kind_is_seen() {
            let mut seen = std::collections::BTreeSet::new();
            $(
                let known = rows(include_str!(concat!("../known/", stringify!($name), ".tsv")));
                seen.extend(known.into_iter().map(|(.., kind)| kind));
            )*
            for kind in KINDS {
                assert!(seen.contains(kind.name), "no list has the kind `{}`: remove it", kind.name);
            }
        }
    };
}

apis! {
    commerceconnect, &[];
    crescodata, &[];
    kreezalid_admin, &[];
    kreezalid_partners, &[];
    mycashflow, &[];
}
