//! Media types in `Content-Type`, `Accept` and `content` -> whether one matches another.

/// Whether bodies of this media type are JSON. Parameters such as `charset` do not matter.
pub(crate) fn is_json(name: &str) -> bool {
    let essence = essence(name);
    essence == "application/json" || essence.ends_with("+json") || essence == "text/json"
}

/// The media type without its parameters, in lower case.
pub(crate) fn essence(name: &str) -> String {
    name.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// Whether `range`, such as `application/*`, takes `name`.
pub(crate) fn takes(range: &str, name: &str) -> bool {
    let (range, name) = (essence(range), essence(name));
    if range == "*/*" || range == name {
        return true;
    }
    let prefix = range.strip_suffix('*').filter(|prefix| prefix.ends_with('/'));
    prefix.is_some_and(|prefix| name.starts_with(prefix))
}

/// Whether an `Accept` header allows `name`. A range with `q=0` excludes what it names; the narrowest range decides.
pub(crate) fn accepts(accept: &str, name: &str) -> bool {
    let entries = accept.split(',').filter(|entry| takes(entry, name));
    let narrowest = entries.min_by_key(|entry| essence(entry).matches('*').count());
    narrowest.is_some_and(|entry| !is_excluded(entry))
}

fn is_excluded(entry: &str) -> bool {
    let quality = entry.split(';').skip(1).find_map(|parameter| parameter.trim().strip_prefix("q="));
    quality.and_then(|quality| quality.trim().parse::<f32>().ok()).is_some_and(|quality| quality == 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accept_is_read_as_http_says() {
        assert!(accepts("text/html, application/*;q=0.5", "application/json"));
        assert!(accepts("*/*", "application/json"));
        assert!(!accepts("*/*, application/json;q=0", "application/json"));
        assert!(!accepts("text/html", "application/json"));
    }

    #[test]
    fn json_has_many_names() {
        assert!(is_json("application/json; charset=utf-8"));
        assert!(is_json("application/problem+json"));
        assert!(!is_json("text/plain"));
    }
}
