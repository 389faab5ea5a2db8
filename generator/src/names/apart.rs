//! Names that stand side by side, as the fields of a struct or the values of an enum -> an identifier for each, told apart by what sets them
//! apart.

use std::collections::{BTreeMap, BTreeSet};

use super::{Case, RustIdent, Scope, ident, signs};

/// An identifier for each name, in their order. A name that is an identifier as it is has the plain one, whatever stands before it: `id` is `id`
/// and `$id` is `dollar_id`.
pub(crate) fn idents(
    names: &[&str],
    case: Case,
    fallback: &str,
    suffix: &str,
    scope: &mut Scope,
) -> Vec<RustIdent> {
    // Where numbers have a plus, a `-` before one is a minus: `GMT+1`, `GMT-1`.
    let is_signed = names.iter().any(|name| signs::has_plus(name));
    let spell = |name: &str| if is_signed { signs::with_minus(name) } else { name.to_owned() };
    let plain: Vec<RustIdent> = names.iter().map(|name| ident(&spell(name), case, fallback)).collect();
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by_key(|index| {
        names.get(*index).zip(plain.get(*index)).map(|(name, ident)| rank(name, ident, case))
    });
    let mut found = plain.clone();
    let (mut cases, mut shared) =
        (BTreeMap::<String, BTreeSet<&str>>::new(), BTreeMap::<&RustIdent, usize>::new());
    for (name, ident) in names.iter().zip(&plain) {
        cases.entry(name.to_lowercase()).or_default().insert(name);
        *shared.entry(ident).or_default() += 1;
    }
    for index in order {
        let (Some(name), Some(ident), Some(found)) =
            (names.get(index), plain.get(index), found.get_mut(index))
        else {
            continue;
        };
        let is_other_case = cases.get(&name.to_lowercase()).is_some_and(|cases| cases.len() > 1);
        let is_shared = shared.get(ident).is_some_and(|count| *count > 1);
        *found = match told(name, ident, case, is_other_case, scope).filter(|_| is_shared) {
            Some(told) => scope.take_or_suffix(told, suffix),
            None => scope.take_or_suffix(ident.clone(), suffix),
        };
    }
    found
}

/// What is taken first: what is written as in Rust, then what has no signs.
fn rank(name: &str, ident: &RustIdent, case: Case) -> u8 {
    let is_plain = name.chars().all(unicode_ident::is_xid_continue);
    match case {
        Case::Snake if ident.plain() == name => 0,
        _ if is_plain => 1,
        _ => 2,
    }
}

/// The first that is free of the names that say more and more of what a name has beside its words; `None` if it needs none of them.
fn told(name: &str, plain: &RustIdent, case: Case, is_other_case: bool, scope: &Scope) -> Option<RustIdent> {
    if !scope.has(plain) {
        return None;
    }
    let by_case = is_other_case.then(|| format!("{} {}", plain.plain(), letter_case(name)));
    let said = [Some(signs::spelt(name)), by_case, Some(signs::spelt_in_full(name, usize::MAX))];
    let said = said.into_iter().flatten().map(|said| ident(&said, case, plain.plain()));
    said.into_iter().find(|said| said != plain && !scope.has(said))
}

fn letter_case(name: &str) -> &'static str {
    let mut letters = name.chars().filter(|it| it.is_alphabetic());
    let first = letters.next().is_some_and(char::is_uppercase);
    if name == name.to_lowercase() {
        "lower"
    } else if name == name.to_uppercase() {
        "upper"
    } else if first && letters.all(char::is_lowercase) {
        "capitalized"
    } else if first {
        "pascal"
    } else {
        "camel"
    }
}

#[cfg(test)]
mod tests {
    use super::idents;
    use crate::names::{Case, Scope};

    fn apart(names: &[&str], case: Case) -> Vec<String> {
        let mut scope = Scope::with_reserved(&["Unknown", "send_key"]);
        let suffix = if case == Case::Snake { "_" } else { "" };
        idents(names, case, "Empty", suffix, &mut scope).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_is_an_identifier_already_has_it() {
        assert_eq!(
            apart(&["@id", "$type", "id", "type"], Case::Snake),
            ["at_id", "dollar_type", "id", "r#type"]
        );
        assert_eq!(
            apart(&["someName", "some_name", "SomeName"], Case::Snake),
            ["some_name_camel", "some_name", "some_name_pascal"]
        );
        assert_eq!(apart(&["+1", "-1", "1"], Case::Snake), ["plus_1", "minus_1", "n1"]);
        // Taken by something that is not among the names.
        assert_eq!(apart(&["send-key"], Case::Snake), ["send_key_"]);
    }

    #[test]
    fn values_are_told_apart_by_words() {
        let sorted = ["+price", "-price", "price", "Price", "PRICE"];
        assert_eq!(
            apart(&sorted, Case::Pascal),
            ["PlusPrice", "MinusPrice", "Price", "PriceCapitalized", "PriceUpper"]
        );
        let zones = ["Etc/GMT+1", "Etc/GMT-1", "Etc/GMT-14", "Etc/GMT1", "+05:30", "-05:30"];
        let expected = ["EtcGmtPlus1", "EtcGmtMinus1", "EtcGmtMinus14", "EtcGmt1", "Plus0530", "Minus0530"];
        assert_eq!(apart(&zones, Case::Pascal), expected);
        let grades = ["A+", "A", "A-", "C#", "C", "C++", "😀", "👍🏽", "🇩🇪", "", "-", "_", "≥10", "<10", "10"];
        let expected = [
            "APlus",
            "A",
            "AMinus",
            "CHash",
            "C",
            "CPlusPlus",
            "GrinningFace",
            "ThumbsUpMediumSkinTone",
            "FlagGermany",
            "Empty",
            "Minus",
            "Underscore",
            "GreaterEqual10",
            "Less10",
            "N10",
        ];
        assert_eq!(apart(&grades, Case::Pascal), expected);
        let marks = ["a-b", "a_b", "a b", "a.b", "utf-8", "1.0", "10", "read+write"];
        let expected = ["ADashB", "AB", "ASpaceB", "ADotB", "Utf8", "N1Dot0", "N10", "ReadWrite"];
        assert_eq!(apart(&marks, Case::Pascal), expected);
        assert_eq!(apart(&["🔥 hot", "hot", "❄️ hot"], Case::Pascal), ["FireHot", "Hot", "SnowflakeHot"]);
    }
}
