//! An unknown name -> the most similar known name, if there is one.

/// `; did you mean ...?`, or nothing.
pub(crate) fn suggestion<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let distance = |known: &str| strsim::damerau_levenshtein(&name.to_lowercase(), &known.to_lowercase());
    let nearest = known.into_iter().map(|known| (distance(known), known)).min();
    let near = nearest.filter(|(distance, known)| *distance <= 1 + known.len() / 4);
    near.map_or_else(String::new, |(_, known)| format!("; did you mean `{known}`?"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_near_is_suggested() {
        let known = ["listBrands", "getBrand"];
        assert_eq!(suggestion("listBrand", known), "; did you mean `listBrands`?");
        assert_eq!(suggestion("ListBrands", known), "; did you mean `listBrands`?");
        assert_eq!(suggestion("deleteCustomer", known), "");
        assert_eq!(suggestion("any", []), "");
    }
}
