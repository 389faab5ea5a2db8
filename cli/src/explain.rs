//! Codes -> what they mean, with a wrong and a right snippet: one on the terminal, all of them as a page.

use std::{fmt::Write, process::ExitCode};

use clientgen::diagnostic::{
    Severity,
    codes::{self, Code},
};

use crate::{FINE, USAGE};

/// The word that asks for every code.
const ALL: &str = "all";

pub(crate) fn explain(wanted: &str) -> ExitCode {
    if wanted.trim().eq_ignore_ascii_case(ALL) {
        print!("{}", page());
        return ExitCode::from(FINE);
    }
    let name = wanted.trim().to_uppercase();
    if let Some(code) = codes::ALL.iter().find(|code| code.to_string() == name) {
        print!("{code}: {}\n\n{}\n", code.title(), code.explanation());
        if let Some(example) = code.example() {
            print!("\nWrong:\n\n{}\nRight:\n\n{}", indented(example.wrong), indented(example.right));
        }
        return ExitCode::from(FINE);
    }
    eprintln!("error: there is no code `{wanted}`; the codes are:");
    for code in codes::ALL {
        eprintln!("  {code}  {}", code.title());
    }
    ExitCode::from(USAGE)
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}").trim_end().to_owned() + "\n").collect()
}

/// Every code, as Markdown.
fn page() -> String {
    let mut page = "# Diagnostics\n\nWhat `clientgen` says about a document, by code. `clientgen check --explain CODE` prints one of these. An error keeps a client from being \
         generated. A fault that can be mended is an error in your own documents (`check`, `sync`, a build script) and a warning where `generate` reads \
         a stranger's.\n\nThis page is made from the code: `cargo run -p clientgen-cli -- check --explain all > docs/diagnostics.md`.\n"
        .to_owned();
    for code in codes::ALL {
        // Writing to a String cannot fail.
        let _ = write!(page, "\n## {code}: {}\n\n*{}.* {}\n", code.title(), level(*code), code.explanation());
        if let Some(example) = code.example() {
            let language = example.language();
            for (title, text) in [("Wrong", example.wrong), ("Right", example.right)] {
                let _ = write!(page, "\n{title}:\n\n```{language}\n{text}```\n");
            }
        }
    }
    page
}

fn level(code: Code) -> &'static str {
    match code.severity() {
        Severity::Error if code.is_repaired() => "Error that is mended",
        Severity::Error => "Error",
        Severity::Warning => "Warning",
        Severity::Note => "Note",
    }
}
