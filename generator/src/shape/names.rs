//! A path and a method -> an operationId, for operations without one.

/// `getBrandsById` for `get /brands/{id}`: the same every time, and readable.
pub(super) fn operation_id(method: &str, path: &str) -> String {
    let mut name = method.to_owned();
    let mut parameters = Vec::new();
    for segment in path.split('/').filter(|segment| !segment.is_empty()) {
        match segment.strip_prefix('{').and_then(|inner| inner.strip_suffix('}')) {
            Some(parameter) if !parameter.contains(['{', '}']) => parameters.push(parameter.to_owned()),
            _ => name += &words(segment),
        }
    }
    for (index, parameter) in parameters.iter().enumerate() {
        name += if index == 0 { "By" } else { "And" };
        name += &words(parameter);
    }
    name
}

/// The words of a segment, each with a capital letter, without what stands between them.
fn words(segment: &str) -> String {
    let words = segment.split(|it: char| !it.is_alphanumeric()).filter(|word| !word.is_empty());
    words
        .map(|word| {
            let mut letters = word.chars();
            let first = letters.next().into_iter().flat_map(char::to_uppercase);
            first.chain(letters).collect::<String>()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::operation_id;

    #[test]
    fn names_are_readable() {
        for (path, expected) in [
            ("/brands", "getBrands"),
            ("/länder/{größe}", "getLänderByGröße"),
            ("/brands/{id}", "getBrandsById"),
            (
                "/customer-groups/{groupId}/customers/{customer_id}",
                "getCustomerGroupsCustomersByGroupIdAndCustomerId",
            ),
            ("/files/{name}.json", "getFilesNameJson"),
            ("/", "get"),
        ] {
            assert_eq!(operation_id("get", path), expected);
        }
    }
}
