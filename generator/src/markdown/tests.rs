use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag};

use super::{blocks, code, first, hostile::HOSTILE, label, line, page, plain};

/// As rustdoc shows texts, and as older ones look for tests.
fn readers() -> [Options; 2] {
    let shown = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION;
    [shown, Options::empty()]
}

/// What would run, be loaded, be shown as HTML or lead into the crate.
fn faults(text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for options in readers() {
        // A reference that is not defined is one to an item of the crate.
        let found = std::cell::RefCell::new(Vec::new());
        let callback = |link: pulldown_cmark::BrokenLink<'_>| {
            found.borrow_mut().push(format!("a reference: {}", link.reference));
            None
        };
        for event in Parser::new_with_broken_link_callback(text, options, Some(callback)) {
            let is_fine = match &event {
                Event::Html(_)
                | Event::InlineHtml(_)
                | Event::FootnoteReference(_)
                | Event::TaskListMarker(_) => false,
                Event::Start(Tag::CodeBlock(kind)) => {
                    matches!(kind, CodeBlockKind::Fenced(info) if &**info == "text")
                }
                Event::Start(Tag::Link { link_type: LinkType::Email, .. } | Tag::Image { .. }) => false,
                Event::Start(Tag::FootnoteDefinition(_) | Tag::HtmlBlock) => false,
                Event::Start(Tag::Link { dest_url, .. }) => {
                    ["http://", "https://", "mailto:"].iter().any(|scheme| dest_url.starts_with(scheme))
                }
                _ => true,
            };
            if !is_fine {
                faults.push(format!("{event:?}"));
            }
        }
        faults.extend(found.into_inner());
    }
    let turns = |it: char| matches!(it, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if text.chars().any(|it| turns(it) || it.is_control() && it != '\n') {
        faults.push("a sign that no comment has".to_owned());
    }
    faults
}

fn check(source: &str) {
    let embedded = format!("- `a`: {}", line(source));
    let forms =
        [blocks(source).text, page(source).text, first(source), plain(source), code(source), embedded];
    for text in &forms {
        let faults = faults(text);
        assert!(faults.is_empty(), "{source:?}\n{text}\n{faults:#?}");
    }
    for text in [line(source), first(source), plain(source), label(source), code(source)] {
        assert!(!text.contains('\n'), "{source:?}\n{text}");
    }
    let linked = format!("[{}](https://a.example)", label(source));
    assert!(faults(&linked).is_empty(), "{source:?}\n{linked}");
    // What was written once is read as it was meant.
    let once = blocks(source).text;
    assert_eq!(shown(&once), shown(&blocks(&once).text), "{source:?}\n{once}");
}

#[test]
fn markdown_is_taken_as_it_is_meant() {
    for (source, written) in [
        ("see [this] and <store>", r"see \[this\] and \<store\>"),
        ("`Vec<[u8]>` stays", "`Vec<[u8]>` stays"),
        ("snake_case, 2 * 3 and C:\\new", "snake_case, 2 * 3 and C:\\new"),
        ("- a\n- b\n  1. c\n\n* d", "- a\n- b\n  1. c\n\n* d"),
        ("- a\n\n- b", "- a\n\n- b"),
        ("> a\n> - b", "> a\n>\n> - b"),
        ("> a > b", r"> a \> b"),
        ("a  \nb", "a\\\nb"),
        ("```json\n{", "```text\n{\n```"),
        ("- ~~~\n  let x = 1;\n  ~~~", "- ```text\n  let x = 1;\n  ```"),
        ("a\n\n        let x = 1;", "a\n\n```text\n    let x = 1;\n```"),
        ("````\n```\n````", "````text\n```\n````"),
        ("|a|b\n|-|:-:\n|`c`|<d>|", "| a | b |\n| --- | :-: |\n| `c` | \\<d\\> |"),
        ("an `open one", r"an \`open one"),
        ("- [ ] a", r"- \[ \] a"),
        ("a[^1]\n\n[^1]: b c", "a\\[^1\\]\n\n\\[^1\\]: b c"),
        ("# a\n\nb\n===", "**a**\n\n**b**"),
        ("***", "___"),
        ("a\rb", "a\nb"),
        ("&lt;b&gt; &amp;lt; R&D", r"\<b\> \&lt; R&D"),
    ] {
        assert_eq!(blocks(source).text, written, "{source}");
    }
    assert_eq!(page("# a #\nb\n---").text, "# a\n\n## b");
    assert_eq!(page("- # a").text, "- **a**");
}

#[test]
fn links_lead_to_the_web_or_are_text() {
    for (source, written) in [
        ("at https://a.example/b.", "at <https://a.example/b>."),
        ("(https://a.example/b)", "(<https://a.example/b>)"),
        ("a|https://a.example/b_(c)|`https://d`", "a|<https://a.example/b_(c)>|`https://d`"),
        ("https:// and *http://a.example/*", "https:// and *<http://a.example/>*"),
        ("at <https://a.example>, or xhttp://b.c", "at <https://a.example>, or xhttp\\://b.c"),
        ("see [<this>](https://a.example/b \"title\").", r"see [\<this\>](https://a.example/b)."),
        ("see [`it`][1]\n\n[1]: https://a.example/b", "see [`it`](https://a.example/b)"),
        ("see [it](#section/a) and [x][1]", r"see it and \[x\]\[1\]"),
        ("see [`It`] and [it](crate::It)", r"see \[`It`\] and it (crate::It)"),
        ("half [of](https://a.example", r"half \[of\](<https://a.example>"),
        ("[a](javascript:b)", "a (javascript:b)"),
        ("<a@b.example> [c](mailto:d@e)", "[a@b.example](mailto:a@b.example) c (mailto:d@e)"),
        ("![a](https://b.example/c.png) ![d](e.png)", "[a](https://b.example/c.png) d"),
        ("[![a](b.png)](https://c.example)", "[a](https://c.example)"),
        ("![](https://a.example/b.png)", "[image](https://a.example/b.png)"),
        ("Now!<a href='https://a.example'>b</a>", r"Now\![b](https://a.example)"),
    ] {
        assert_eq!(blocks(source).text, written, "{source}");
    }
}

#[test]
fn html_becomes_markdown() {
    for (html, written) in [
        ("<p>Creates a <b>charge</b>.</p>", "Creates a **charge**."),
        ("see <a href=\"https://a.example/b\">the guide</a>", "see [the guide](https://a.example/b)"),
        ("see <a class='x' href='#part'>the part</a>", "see the part"),
        ("one of <ul><li>a</li><li><code>b_*c*</code></li></ul>", "one of\n\n- a\n- `b_*c*`"),
        ("<ul>\n    <li>a\n    <ol><li>b<li>c</ol>\n</ul>", "- a\n  1. b\n  2. c"),
        ("- a<br>b\n- c", "- a\\\n  b\n- c"),
        ("a<br/><br/>b", "a\n\nb"),
        ("| a<br>b |\n|---|", "| a b |\n| --- |"),
        ("<h2>A</h2><blockquote>b</blockquote>", "**A**\n\n> b"),
        ("<table><tr><th>A</th></tr><tr><td>b|c</td></tr></table>", "| A |\n| --- |\n| b\\|c |"),
        ("<table><tr><td>a<td>b</table>", "|  |  |\n| --- | --- |\n| a | b |"),
        ("<pre>&lt;a&gt;\n  <b>b</b></pre>", "```text\n<a>\n  b\n```"),
        ("<details><summary>A</summary>\n\n- b\n\n</details>", "**A**\n\n- b"),
        ("a <!-- b --> c", "a  c"),
        ("<img src='https://a.example/b' alt='c'><img src='d'>", "[c](https://a.example/b)"),
        ("a List<String> where a < b", r"a List\<String\> where a \< b"),
        ("the tag <b> is bold", r"the tag \<b\> is bold"),
        ("`<b>` is code", "`<b>` is code"),
        ("```\n<p>\n```\n", "```text\n<p>\n```"),
        ("<script>alert(1)</script>", r"\<script\>alert(1)\</script\>"),
    ] {
        assert_eq!(blocks(html).text, written, "{html}");
    }
}

#[test]
fn texts_become_lines() {
    assert_eq!(line("a\n\n- b\n- `c`\n\n```\nd\n```"), "a b `c` `d`");
    assert_eq!(first("# a\n\nb"), "**a**");
    assert_eq!(first("```\na\n```\n- b\n  c\n\nd"), "b c");
    assert_eq!(plain("1. *a*\n<b> https://c.example"), r"1\. \*a\* \<b\> <https://c.example>");
    assert_eq!(label("[a](https://b.example)"), r"\[a\](https://b.example)");
    assert_eq!(code("a`b"), "``a`b``");
    assert_eq!(code("`"), "`` ` ``");
    assert_eq!(code(""), "` `");
}

/// The signs that a reader sees.
fn shown(text: &str) -> String {
    let mut out = String::new();
    for event in Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Text(text) | Event::Code(text) => out.push_str(&text),
            _ => {}
        }
    }
    out.split_whitespace().collect()
}

/// What a text may stand in; `\n` in it begins each line.
const AROUND: [(&str, &str, &str); 14] = [
    ("", "", ""),
    ("- ", "  ", ""),
    ("> ", "> ", ""),
    ("1. a\n   - ", "     ", ""),
    ("> - > ", ">   > ", ""),
    ("a\n", "", "\nb"),
    ("**", "", "**"),
    ("[", "", "](https://a.example)"),
    ("| ", "", " | b |\n|---|---|\n| c | d |"),
    ("<!-- ", "", " -->"),
    ("<p>", "", "</p>"),
    ("<table><tr><td>", "", "</td></tr></table>"),
    ("<ul>\n  <li>", "  ", "</li>\n</ul>"),
    ("`", "", ""),
];

fn within((first, rest, last): (&str, &str, &str), text: &str) -> String {
    format!("{first}{}{last}", text.replace('\n', &format!("\n{rest}")))
}

#[test]
fn nothing_hostile_gets_through() {
    for (index, text) in HOSTILE.iter().enumerate() {
        for (at, outer) in AROUND.into_iter().enumerate() {
            check(&within(outer, text));
            // Each text in one pair of these, each pair around a few texts.
            let inner = AROUND[(index + at) % AROUND.len()];
            check(&within(outer, &within(inner, text)));
        }
    }
}

/// Numbers that look random: the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % count as u64).expect("it fits")
    }
}

#[test]
fn nothing_hostile_comes_about_by_chance() {
    const SIGNS: [&str; 46] = [
        "a",
        "b c",
        " ",
        "  ",
        "    ",
        "\t",
        "\n",
        "\n\n",
        "`",
        "```",
        "~~~",
        "*",
        "**",
        "_",
        "~",
        "[",
        "]",
        "(",
        ")",
        "](",
        "!",
        "<",
        ">",
        "</",
        "/>",
        "&",
        ";",
        "#",
        "-",
        "- ",
        "> ",
        "1. ",
        "+",
        "=",
        "|",
        "|-|",
        "\\",
        "\"",
        "'",
        "https://a.example/b",
        "<p>",
        "<b>",
        "</b>",
        "<code>",
        "</code>",
        ":",
    ];
    const WHOLE: [&str; 22] = [
        "<td>",
        "<tr>",
        "<table>",
        "</table>",
        "<ul>",
        "<li>",
        "</ul>",
        "<pre>",
        "</pre>",
        "<br>",
        "<h1>",
        "</h1>",
        "<blockquote>",
        "</blockquote>",
        "<a href=\"https://a.example\">",
        "</a>",
        "<!--",
        "-->",
        "<x>",
        "&#10;",
        "[^a]",
        ": ",
    ];
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    for _ in 0..1500 {
        let mut text = String::new();
        for _ in 0..3 + numbers.below(22) {
            match numbers.below(8) {
                0 => text.push_str(HOSTILE[numbers.below(HOSTILE.len())]),
                1 | 2 => text.push_str(WHOLE[numbers.below(WHOLE.len())]),
                _ => text.push_str(SIGNS[numbers.below(SIGNS.len())]),
            }
        }
        check(&text);
    }
}
