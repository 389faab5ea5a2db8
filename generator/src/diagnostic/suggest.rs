//! An unknown name and the known names -> suggestions.

/// How similar two names must be, from 0 to 1.
const ALIKE: f64 = 0.7;
/// How many names are suggested.
const MOST: usize = 3;

/// Keys that were renamed.
const RENAMED: &[(&str, &str)] = &[("answer", "response")];

/// The most similar known names, best first.
pub(crate) fn closest<'a>(wanted: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let folded = fold(wanted);
    let mut rated: Vec<(f64, &str)> = known
        .into_iter()
        .map(|name| {
            let known = fold(name);
            // An ending too many or too few ("BrandList" for "Brand") is a likely slip, though far in letters.
            let part = !folded.is_empty()
                && (known.contains(&folded) || folded.contains(&known))
                && (known.len() > 2 || folded.len() == known.len() + 1);
            let rating = strsim::normalized_damerau_levenshtein(&folded, &known);
            (if part { rating.max(ALIKE) } else { rating }, name)
        })
        .filter(|(rating, _)| *rating >= ALIKE)
        .collect();
    rated.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    rated.into_iter().take(MOST).map(|(_, name)| name).collect()
}

/// The key that a misspelt one must mean: the same but for case and signs, a plural, or a slip or two of the keyboard. Nothing if it is
/// more likely to be a name of its own.
pub(crate) fn misspelt(wanted: &str, known: &[&'static str]) -> Option<&'static str> {
    let folded = fold(wanted);
    let slips = |name: &str| {
        let known = fold(name);
        let allowed = match known.len() {
            0..3 => return None,
            // Of three letters any two words are near: only swapped letters and one too many are slips.
            3 => {
                let sorted = |text: &str| text.chars().collect::<std::collections::BTreeSet<char>>();
                let is_slip = folded.starts_with(&known) || sorted(&folded) == sorted(&known);
                usize::from(is_slip)
            }
            4..8 => 1,
            _ => 2,
        };
        // Most keys are not even of the length.
        (known.len().abs_diff(folded.len()) <= allowed)
            .then(|| strsim::damerau_levenshtein(&folded, &known))
            .filter(|slips| *slips <= allowed)
    };
    // Swapped letters are likelier than wrong ones.
    let sorted = |text: &str| {
        let mut letters: Vec<char> = text.chars().collect();
        letters.sort_unstable();
        letters
    };
    let rated =
        known.iter().filter_map(|name| Some((slips(name)?, sorted(&fold(name)) != sorted(&folded), *name)));
    rated.min().map(|(.., name)| name)
}

/// Whether two names differ only in case and separators.
pub(crate) fn are_alike(a: &str, b: &str) -> bool {
    !fold(a).is_empty() && fold(a) == fold(b)
}

/// "did you mean `a` or `b`?", or else the text of `otherwise`.
pub(crate) fn did_you_mean<'a>(
    wanted: &str,
    known: impl IntoIterator<Item = &'a str>,
    otherwise: impl FnOnce() -> String,
) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    if let Some((_, name)) = RENAMED.iter().find(|(old, new)| *old == wanted && known.contains(new)) {
        return format!("it is called `{name}` now");
    }
    let names: Vec<_> = closest(wanted, known).into_iter().map(|name| format!("`{name}`")).collect();
    match names.as_slice() {
        [] => otherwise(),
        [one] => format!("did you mean {one}?"),
        [first @ .., last] => format!("did you mean {} or {last}?", first.join(", ")),
    }
}

/// The known names, for a help without suggestions. A long list is cut off.
pub(crate) fn list<'a>(known: impl IntoIterator<Item = &'a str>) -> String {
    let mut known = known.into_iter();
    let names: Vec<_> = known.by_ref().take(10).map(|name| format!("`{name}`")).collect();
    match names.get(..8) {
        Some(first) if names.len() > 9 => {
            format!("{} and {} more", first.join(", "), names.len() - first.len() + known.count())
        }
        _ if names.is_empty() => "none".to_owned(),
        _ => names.join(", "),
    }
}

/// A name without case and separators, which people write differently.
fn fold(name: &str) -> String {
    name.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_come_first_and_strangers_not_at_all() {
        let known = ["Brand", "BrandList", "Branch", "Product", "A"];
        assert_eq!(closest("Barnd", known), ["Brand"]);
        assert_eq!(closest("brand_lists", known), ["BrandList", "Brand"]);
        assert_eq!(closest("BrandId", ["Brand", "ID"]), ["Brand"]);
        assert_eq!(closest("Customer", known), [""; 0]);
        assert_eq!(list(["a"; 9]).matches("`a`").count(), 9);
        assert_eq!(list(["a"; 30]), format!("{} and 22 more", ["`a`"; 8].join(", ")));
        assert_eq!(did_you_mean("answer", ["items", "response"], String::new), "it is called `response` now");
        assert_eq!(did_you_mean("brand", known, String::new), "did you mean `Brand` or `BrandList`?");
    }
}
