//! The examples of RFC 9535, and texts that are not a JSONPath.

use serde_json::{Value, json};

use super::Query;

fn bookshop() -> Value {
    json!({"store": {
        "book": [
            {"category": "reference", "author": "A", "title": "S", "price": 8.95},
            {"category": "fiction", "author": "B", "title": "H", "price": 12.99},
            {"category": "fiction", "author": "C", "title": "M", "isbn": "0", "price": 8.99},
            {"category": "fiction", "author": "D", "title": "R", "isbn": "1", "price": 22.99}
        ],
        "bicycle": {"color": "red", "price": 399}
    }})
}

fn selected(query: &str, tree: &Value) -> Vec<String> {
    let query = Query::parse(query).unwrap_or_else(|fault| panic!("{query}: {fault:?}"));
    query.select(tree).iter().map(|pointer| pointer.as_str().to_owned()).collect()
}

#[test]
fn the_standards_examples_select_what_the_standard_says() {
    let shop = bookshop();
    let book = |index: usize| format!("/store/book/{index}");
    let books = |suffix: &str| (0..4).map(|index| book(index) + suffix).collect::<Vec<_>>();
    assert_eq!(selected("$.store.book[*].author", &shop), books("/author"));
    assert_eq!(selected("$..author", &shop), books("/author"));
    assert_eq!(selected("$.store.*", &shop), ["/store/book", "/store/bicycle"]);
    assert_eq!(selected("$.store..price", &shop).len(), 5);
    assert_eq!(selected("$..book[2]", &shop), [book(2)]);
    assert_eq!(selected("$..book[-1]", &shop), [book(3)]);
    assert_eq!(selected("$..book[0,1]", &shop), [book(0), book(1)]);
    assert_eq!(selected("$..book[:2]", &shop), [book(0), book(1)]);
    assert_eq!(selected("$..book[?@.isbn]", &shop), [book(2), book(3)]);
    assert_eq!(selected("$..book[?@.price<10]", &shop), [book(0), book(2)]);
    assert_eq!(selected("$..*", &shop).len(), 27);
    assert_eq!(selected("$", &shop), [""]);
}

#[test]
fn slices_count_from_both_ends() {
    let letters = json!(["a", "b", "c", "d", "e", "f", "g"]);
    let select = |query: &str| selected(query, &letters).concat();
    assert_eq!(select("$[1:3]"), "/1/2");
    assert_eq!(select("$[5:]"), "/5/6");
    assert_eq!(select("$[1:5:2]"), "/1/3");
    assert_eq!(select("$[5:1:-2]"), "/5/3");
    assert_eq!(select("$[::-1]"), "/6/5/4/3/2/1/0");
    assert_eq!(select("$[-2:]"), "/5/6");
    assert_eq!(select("$[0:2:0]"), "");
    assert_eq!(select("$[9]"), "");
}

#[test]
fn filters_compare_combine_and_negate() {
    let tree = json!({"a": [
        {"name": "get", "tags": ["x", "y"], "n": 1},
        {"name": "put", "deprecated": true, "n": 1.0},
        {"name": "del", "deprecated": false, "n": null}
    ], "wanted": "put"});
    let select = |filter: &str| selected(&format!("$.a[?{filter}].name"), &tree).concat();
    assert_eq!(select("@.name == 'get' || @.deprecated == true"), "/a/0/name/a/1/name");
    assert_eq!(select("@.deprecated && !(@.deprecated==true)"), "/a/2/name");
    assert_eq!(select("!@.deprecated"), "/a/0/name");
    assert_eq!(select("@.name == $.wanted"), "/a/1/name");
    assert_eq!(select("@.n == 1"), "/a/0/name/a/1/name");
    assert_eq!(select("@.n == null"), "/a/2/name");
    assert_eq!(select("@['tags'][?@ == 'y']"), "/a/0/name");
    assert_eq!(select("length(@.tags) >= 2"), "/a/0/name");
    assert_eq!(select("count(@.tags[*]) > 1"), "/a/0/name");
    assert_eq!(select("@.name > 'get'"), "/a/1/name");
    assert_eq!(select("@.absent == @.gone"), "/a/0/name/a/1/name/a/2/name");
}

#[test]
fn names_of_any_kind_can_be_selected() {
    let tree = json!({"/orders/{id}": {"x-a": {"it's": 1}}, "é": 2, "\u{1f600}": 3});
    assert_eq!(selected(r"$['/orders/{id}']['x-a']['it\'s']", &tree), ["/~1orders~1{id}/x-a/it's"]);
    assert_eq!(selected(r#"$ ["\u00e9"]"#, &tree), ["/é"]);
    assert_eq!(selected(r#"$["\ud83d\ude00"]"#, &tree), ["/\u{1f600}"]);
    assert_eq!(selected("$.é", &tree), ["/é"]);
}

#[test]
fn what_is_no_json_path_is_said_with_its_character() {
    for (text, character, words) in [
        ("", 1, "starts with `$`"),
        ("paths", 1, "starts with `$`"),
        ("$.", 3, "a name is expected"),
        ("$.x-a", 4, "in brackets"),
        ("$['a", 5, "closing quote"),
        ("$['a'", 6, "`,` or `]`"),
        ("$[a]", 3, "a name in quotes"),
        ("$ ", 2, "or the end"),
        ("$[?@.a == ]", 11, "a number, true"),
        ("$[?'a']", 7, "a comparison"),
        ("$[?@..a == 1]", 4, "one node at most"),
        ("$[?match(@.a, 'b')]", 4, "regular expressions"),
        ("$[?sum(@.a)]", 4, "no such function"),
        ("$[?(@.a]", 8, "`)` is expected"),
        (r"$['\x']", 6, "no such escape"),
        ("$[99999999999999999999]", 23, "not an integer"),
    ] {
        let fault = Query::parse(text).expect_err(text);
        assert!(fault.message.contains(words), "{text}: {fault:?}");
        assert_eq!(fault.character, character, "{text}: {fault:?}");
    }
    let deep = format!("$[?{}@.a{}]", "(".repeat(100_000), ")".repeat(100_000));
    assert!(Query::parse(&deep).is_err());
    let negated = format!("$[?{}@.a]", "!".repeat(1_000_000));
    assert!(Query::parse(&negated).is_err());
}
