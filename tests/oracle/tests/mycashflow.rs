//! MyCashflow's client against progenitor's.

/// Operations that progenitor refuses, with a part of its words.
const REFUSED: &[(&str, &str)] = &[];

#[tokio::test]
async fn both_clients_send_the_same() {
    let report = oracle::mycashflow::API.compare().await;
    let contradictions = report.contradictions(include_str!("../known/mycashflow.tsv"), REFUSED);
    assert!(contradictions.is_empty(), "{contradictions}");
    insta::assert_snapshot!(report.summary());
}
