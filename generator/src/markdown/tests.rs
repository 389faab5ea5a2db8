use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag};

use super::{blocks, code, first, label, line, page, plain};

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
                Event::Html(_) | Event::InlineHtml(_) | Event::FootnoteReference(_) | Event::TaskListMarker(_) => false,
                Event::Start(Tag::CodeBlock(kind)) => matches!(kind, CodeBlockKind::Fenced(info) if &**info == "text"),
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
    let forms = [blocks(source).text, page(source).text, first(source), plain(source), code(source), embedded];
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

/// Each is trouble somewhere.
const HOSTILE: [&str; 62] = [
    "~~~\nstd::fs::write(\"x\", \"\").unwrap();\n~~~",
    "```\nlet x = 1;\n```",
    "```rust,no_run\nlet x = 1;\n```",
    "````\n```\nlet x = 1;\n````",
    "~~~\nlet x = 1;",
    "    let x = 1;",
    "a\n\n    let x = 1;",
    "\tlet x = 1;",
    "> ~~~\n> let x = 1;\n> ~~~",
    "1. ```\n   let x = 1;\n   ```",
    "[^a]:\n\n    let x = 1;\n",
    "a[^a]\n\n[^a]: b",
    "Text ` <img src=x onerror=alert(1)>",
    "<img src=x onerror=alert(1)>",
    "<IMG SRC=\"javascript:alert(1)\" alt='x'>",
    "<script>alert(1)</script>",
    "<script>\n\nalert(1)\n\n</script>",
    "<style>*{display:none}</style>",
    "<iframe src=\"https://a.example\"></iframe>",
    "<svg/onload=alert(1)>",
    "<!-- a -->b<!-- c",
    "<![CDATA[<b>a</b>]]>",
    "<?php a ?>",
    "<!DOCTYPE a>",
    "<a href=\"javascript:alert(1)\">a</a>",
    "<a href='https://a.example/\" onclick=\"b'>a</a>",
    "<a href=\"https://a.example\"><b>a</a></b>",
    "<pre>let x = 1;\n```\nlet y = 2;</pre>",
    "<pre><code>&lt;b&gt;</code>",
    "<table><tr><td>a|b</td><td>\\|</td></tr><tr><td>`|`",
    "<ul><li>a<ul><li>b</ul><li>c</ul>",
    "<b>a", "</b>", "<code>`a``b`</code>", "<x-y z>", "a<b", "<",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;img src=x&#62; &#10;    let x = 1; &#x202e;- a",
    "&#96;&#96;&#96;\nlet x = 1;\n&#96;&#96;&#96;",
    "[a](javascript:alert(1))",
    "[a](data:text/html,b)",
    "[a](HTTPS://a.example/(b) \"title\")",
    "[a](crate::b) [`c`] [d](e) [f][g] [h]",
    "[h]: i\n[`c`]: javascript:alert(1)\n\n[h] [`c`]",
    "[a]: b 'c",
    "![a](https://a.example/b.png) ![](//c) ![d][e]\n\n[e]: https://a.example",
    "!<a href=\"https://a.example/b\">c</a>",
    "[^](https://a.example)",
    "<https://a.example/?b=<c>> <javascript:a> <d@e> <d@e.f>",
    "https://a.example/b_(c)* http://d.example|e xhttps://f.example https://",
    "[https://a.example](https://b.example) [mailto](mailto:a@b)",
    "# a\n## b ##\nc\n===\nd\n---",
    "a\n- b\n+ c\n* d\n1) e\n\n---\n***",
    "- [ ] a\n- [x](https://a.example) b",
    "| a | b |\n|:-:|--:|\n| `c\\|d` | \\\\| <i> |\n| ~~~ | e",
    "a | b\n--|--\n`c | d` <i>",
    "*a **b* c** ~~d __e~ f_g_h 2 * 3 * 4 \\",
    "``` a ``` `b`` ``",
    "a  \nb\\\nc\n\\",
    "\u{202e}- a\u{202c}\u{0}\u{c}- b\r- c\r\n- d\u{2028}e\u{85}- f",
    "a*/b /* c // d */ {e} $f$ :g: %h \u{200b}",
];

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
        "a", "b c", " ", "  ", "    ", "\t", "\n", "\n\n", "`", "```", "~~~", "*", "**", "_", "~", "[", "]", "(", ")",
        "](", "!", "<", ">", "</", "/>", "&", ";", "#", "-", "- ", "> ", "1. ", "+", "=", "|", "|-|", "\\", "\"", "'",
        "https://a.example/b", "<p>", "<b>", "</b>", "<code>", "</code>", ":",
    ];
    const WHOLE: [&str; 22] = [
        "<td>", "<tr>", "<table>", "</table>", "<ul>", "<li>", "</ul>", "<pre>", "</pre>", "<br>", "<h1>", "</h1>",
        "<blockquote>", "</blockquote>", "<a href=\"https://a.example\">", "</a>", "<!--", "-->", "<x>", "&#10;", "[^a]", ": ",
    ];
    let mut numbers = Numbers(std::env::var("S").map_or(0x9e37_79b9_7f4a_7c15,|n|n.parse().unwrap()));
    for _ in 0..std::env::var("N").map_or(1500,|n|n.parse().unwrap()) {
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
