//! HTML in a description -> the Markdown that says the same. Many documents, those of payment APIs above all, are written in it, and rustdoc
//! would print the tags.

/// The text without the tags that are known; others stay as they are.
pub(super) fn to_markdown(text: &str) -> String {
    if !text.contains('<') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    // Where the links lead that are open.
    let mut links: Vec<String> = Vec::new();
    let mut in_fence = false;
    for line in text.split_inclusive('\n') {
        let starts_fence = ["```", "~~~"].iter().any(|fence| line.trim_start().starts_with(fence));
        in_fence ^= starts_fence;
        if in_fence || starts_fence {
            out.push_str(line);
        } else {
            convert(line, text, &mut out, &mut links);
        }
    }
    out
}

fn convert(line: &str, whole: &str, out: &mut String, links: &mut Vec<String>) {
    let mut in_code = false;
    let mut rest = line;
    while let Some(character) = rest.chars().next() {
        if !in_code
            && character == '<'
            && let Some((tag, behind)) = Tag::read(rest)
            && tag.is_half_of_two(whole)
            && tag.write(out, links)
        {
            rest = behind;
            continue;
        }
        in_code ^= character == '`';
        out.push(character);
        rest = rest.get(character.len_utf8()..).unwrap_or_default();
    }
}

struct Tag<'a> {
    name: String,
    closes: bool,
    attributes: &'a str,
}

impl<'a> Tag<'a> {
    /// The tag at the start of a text, and what is behind it.
    fn read(text: &'a str) -> Option<(Self, &'a str)> {
        let (inner, behind) = text.strip_prefix('<')?.split_once('>')?;
        let closes = inner.starts_with('/');
        let inner = inner.trim_start_matches('/').trim_end_matches('/');
        let (name, attributes) = inner.split_once(char::is_whitespace).unwrap_or((inner, ""));
        let is_name = !name.is_empty() && name.chars().all(|it| it.is_ascii_alphanumeric());
        is_name.then(|| (Self { name: name.to_ascii_lowercase(), closes, attributes }, behind))
    }

    /// Whether a tag that marks a text has both of its ends: one alone is a text about the tag.
    fn is_half_of_two(&self, whole: &str) -> bool {
        const MARKS: [&str; 8] = ["b", "strong", "i", "em", "code", "tt", "kbd", "a"];
        let other = if self.closes { format!("<{}", self.name) } else { format!("</{}>", self.name) };
        !MARKS.contains(&self.name.as_str()) || whole.to_ascii_lowercase().contains(&other)
    }

    /// Writes what the tag means; false if that is not known.
    fn write(&self, out: &mut String, links: &mut Vec<String>) -> bool {
        let text = match (self.name.as_str(), self.closes) {
            (
                "p" | "div" | "br" | "hr" | "ul" | "ol" | "dl" | "table" | "tbody" | "thead" | "blockquote",
                _,
            )
            | ("tr" | "dd", true) => "\n\n",
            ("b" | "strong", _) => "**",
            ("i" | "em", _) => "*",
            ("code" | "tt" | "kbd", _) => "`",
            ("h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "summary" | "dt", false) => "\n\n**",
            ("h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "summary" | "dt", true) => "**\n\n",
            ("li", false) => "\n- ",
            ("td" | "th", false) => " | ",
            ("a", false) => match self.attribute("href").filter(|url| is_absolute(url)) {
                Some(url) => {
                    links.push(url.to_owned());
                    "["
                }
                None => "",
            },
            ("a", true) => {
                if let Some(url) = links.pop() {
                    out.push_str(&format!("]({url})"));
                }
                ""
            }
            (
                "li" | "td" | "th" | "details" | "section" | "span" | "font" | "u" | "small" | "center"
                | "img",
                _,
            )
            | ("tr" | "dd", false) => "",
            _ => return false,
        };
        out.push_str(text);
        true
    }

    fn attribute(&self, name: &str) -> Option<&'a str> {
        let (_, value) = self.attributes.split_once(&format!("{name}="))?;
        let quote = value.chars().next().filter(|quote| "\"'".contains(*quote))?;
        value.get(1..)?.split(quote).next()
    }
}

/// Whether a link leads somewhere wherever it stands.
pub(super) fn is_absolute(url: &str) -> bool {
    let is_plain = |it: char| it.is_ascii_graphic() && !"<>()[]`\\\"".contains(it);
    ["http://", "https://", "mailto:"].iter().any(|scheme| url.starts_with(scheme))
        && url.chars().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::to_markdown;

    #[test]
    fn tags_become_signs() {
        for (html, markdown) in [
            ("<p>Creates a <b>charge</b>.</p>", "\n\nCreates a **charge**.\n\n"),
            ("see <a href=\"https://a.example/b\">the guide</a>", "see [the guide](https://a.example/b)"),
            ("see <a class='x' href='#part'>the part</a>", "see the part"),
            ("one of <ul><li>a</li><li><code>b</code></li></ul>", "one of \n\n\n- a\n- `b`\n\n"),
            ("a<br/>b", "a\n\nb"),
            ("a List<String> where a < b", "a List<String> where a < b"),
            ("the tag <b> is bold", "the tag <b> is bold"),
            ("`<b>` is code", "`<b>` is code"),
            ("```\n<p>\n```\n", "```\n<p>\n```\n"),
        ] {
            assert_eq!(to_markdown(html), markdown);
        }
    }
}
