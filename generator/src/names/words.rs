//! A name of a document -> its words, in lower case: split at everything that is no letter or digit, and where the case changes.

use unicode_normalization::UnicodeNormalization;

use super::signs;

/// Spellings whose capitals begin no word of their own. In types they keep them (`OAuthToken`), elsewhere they are one word (`oauth_token`).
const ONE_WORD: &[&str] = &[
    "OAuth",
    "oAuth",
    "OpenID",
    "IPv4",
    "IPv6",
    "iOS",
    "iPadOS",
    "macOS",
    "MacOS",
    "tvOS",
    "watchOS",
    "IoT",
    "SaaS",
    "PaaS",
    "IaaS",
    "VoIP",
    "WiFi",
    "GraphQL",
    "MySQL",
    "NoSQL",
    "PostgreSQL",
    "eTag",
    "ETag",
    "GitHub",
    "GitLab",
    "JavaScript",
    "TypeScript",
    "LinkedIn",
    "PayPal",
    "TikTok",
    "WhatsApp",
    "YouTube",
];

/// The words of which a type's name is made.
pub(crate) fn pieces(name: &str) -> Vec<String> {
    split(name, false)
}

/// The words of which any other name is made.
pub(super) fn words(name: &str) -> Vec<String> {
    split(name, true)
}

fn split(name: &str, joins_spellings: bool) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    // rustc takes letters that are composed otherwise for the same, and warns of those that are another's variant: `ﬁ` is `fi`. What only
    // joins letters has no place in an identifier.
    let joins = |it: &char| matches!(it, '\u{200c}' | '\u{200d}' | '\u{fe0e}' | '\u{fe0f}');
    let spelt = signs::spelt_where_needed(name);
    let characters: Vec<char> = spelt.nfkc().filter(|it| !joins(it)).collect();
    let mut index = 0;
    while let Some(character) = characters.get(index).copied() {
        let rest = characters.get(index..).unwrap_or_default();
        let before = characters.get(..index).unwrap_or_default();
        if !unicode_ident::is_xid_continue(character) || character == '_' {
            words.extend(
                (!is_apostrophe(before, rest) && !word.is_empty()).then(|| std::mem::take(&mut word)),
            );
            index += 1;
            continue;
        }
        let spelling = if joins_spellings { spelling(before, rest) } else { 0 };
        if (spelling > 0 || begins(before, rest)) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        let taken = rest.get(..spelling.max(1)).unwrap_or_default();
        word.extend(taken.iter().flat_map(|character| character.to_lowercase()));
        index += taken.len();
    }
    words.extend((!word.is_empty()).then_some(word));
    words
}

/// Whether a capital begins a word: `fooBar`, `FOOBar` and `2Bar` do, the plural of an acronym (`IDs`) and `B2B` do not.
fn begins(before: &[char], rest: &[char]) -> bool {
    let ([.., previous], Some(character)) = (before, rest.first()) else { return false };
    if !character.is_uppercase() {
        return false;
    }
    if previous.is_lowercase() {
        return true;
    }
    if previous.is_ascii_digit() {
        return !is_between_letters(before, rest);
    }
    let starts_word = rest.get(1).is_some_and(|next| next.is_lowercase());
    previous.is_uppercase() && starts_word && !ends_plural(rest)
}

/// Whether an acronym's last letter and the ending of its plural come next: `IDs`, `SKUsFor`, `DNSes`.
fn ends_plural(rest: &[char]) -> bool {
    let ending: String = rest.iter().skip(1).take_while(|it| it.is_lowercase()).collect();
    ending == "s" || ending == "es" && matches!(rest.first(), Some('S' | 'X' | 'Z'))
}

/// `B2B` and `P2PPayment`: one capital, digits, and one capital that begins nothing.
fn is_between_letters(before: &[char], rest: &[char]) -> bool {
    let letters = before.iter().rposition(|it| !it.is_ascii_digit()).and_then(|last| before.get(..=last));
    let is_single = match letters {
        Some([.., before, letter]) => {
            letter.is_uppercase() && !before.is_uppercase() && !before.is_ascii_digit()
        }
        Some([letter]) => letter.is_uppercase(),
        _ => false,
    };
    let begins_nothing = match rest {
        [_, next, after, ..] => !next.is_alphanumeric() || next.is_uppercase() && after.is_lowercase(),
        [_, next] => !next.is_alphanumeric(),
        _ => true,
    };
    is_single && begins_nothing
}

/// `shop's` is one word.
fn is_apostrophe(before: &[char], rest: &[char]) -> bool {
    let is_letter = |character: Option<&char>| character.is_some_and(|it| it.is_alphabetic());
    matches!(rest.first(), Some('\'' | '\u{2019}')) && is_letter(before.last()) && is_letter(rest.get(1))
}

/// How many characters from here on are one of the spellings that are one word; 0 if none.
fn spelling(before: &[char], rest: &[char]) -> usize {
    let is_here = |spelling: &&&str| {
        let count = spelling.chars().count();
        let follows = match (before.last(), rest.first()) {
            (Some(before), Some(first)) if first.is_uppercase() => !before.is_uppercase(),
            (Some(before), _) => !before.is_alphanumeric(),
            (None, _) => true,
        };
        let ends = rest.get(count).is_none_or(|next| !next.is_lowercase());
        follows && ends && spelling.chars().eq(rest.iter().take(count).copied())
    };
    ONE_WORD.iter().find(is_here).map_or(0, |spelling| spelling.chars().count())
}

#[cfg(test)]
mod tests {
    use super::{pieces, words};

    #[test]
    fn plurals_of_acronyms_are_one_word() {
        for (name, expected) in [
            ("memberIDs", "member_ids"),
            ("listSKUsForURLs", "list_skus_for_urls"),
            ("Beta APIs", "beta_apis"),
            ("IDs", "ids"),
            ("URLs2", "urls2"),
            ("DNSesByIDs", "dnses_by_ids"),
            ("HTTPServer", "http_server"),
            ("isAdmin", "is_admin"),
            ("GETSummary", "get_summary"),
        ] {
            assert_eq!(words(name).join("_"), expected);
        }
    }

    #[test]
    fn spellings_with_capitals_inside_are_one_word() {
        for (name, expected) in [
            ("createOAuthToken", "create_oauth_token"),
            ("OAuth2Client", "oauth2_client"),
            ("oAuth", "oauth"),
            ("hasIPv6", "has_ipv6"),
            ("iOSVersion", "ios_version"),
            ("B2BCompany", "b2b_company"),
            ("getP2P", "get_p2p"),
            ("V2API", "v2_api"),
            ("x2Bar", "x2_bar"),
            ("B2B", "b2b"),
            ("S3URL", "s3_url"),
            ("PayPalOrder", "paypal_order"),
            ("shop's orders", "shops_orders"),
        ] {
            assert_eq!(words(name).join("_"), expected);
        }
        assert_eq!(pieces("OAuthToken"), ["o", "auth", "token"]);
    }
}
