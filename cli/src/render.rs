//! Diagnostics -> stderr. A terminal shows an excerpt of the document; elsewhere each diagnostic is one line, for build tools and `grep`.

use std::{
    collections::BTreeMap,
    env,
    io::IsTerminal,
    path::{Path, PathBuf},
    sync::Arc,
};

use clientgen::{
    diagnostic::{Diagnostic, Severity, codes},
    document::{Location, Pointer},
    files::read_named,
};
use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, NamedSource, Report};

/// How many diagnostics of one code are printed.
const FEW: usize = 5;

/// Prints diagnostics.
pub(crate) struct Renderer {
    /// The folder to which the diagnostics' files are relative.
    root: PathBuf,
    /// How to draw; `None` prints one line per diagnostic.
    theme: Option<GraphicalTheme>,
    texts: BTreeMap<String, Option<Arc<String>>>,
}

impl Renderer {
    /// Draws on a terminal, in colour unless `NO_COLOR` is set to anything.
    pub(crate) fn for_stderr(root: &Path) -> Self {
        let theme = std::io::stderr().is_terminal().then(|| {
            match env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
                true => GraphicalTheme::unicode_nocolor(),
                false => GraphicalTheme::unicode(),
            }
        });
        Self::new(root, theme)
    }

    fn new(root: &Path, theme: Option<GraphicalTheme>) -> Self {
        Self { root: root.to_owned(), theme, texts: BTreeMap::new() }
    }

    /// Prints every diagnostic.
    pub(crate) fn show<'a>(&mut self, diagnostics: impl Iterator<Item = &'a Diagnostic>) {
        for diagnostic in diagnostics {
            eprintln!("{}", self.render(diagnostic));
        }
    }

    /// Prints the first few diagnostics of each code, and how many more there are. `help` says how to see the rest.
    pub(crate) fn show_few<'a>(&mut self, diagnostics: impl Iterator<Item = &'a Diagnostic>, help: &str) {
        let mut counts: BTreeMap<String, (usize, &str)> = BTreeMap::new();
        for diagnostic in diagnostics {
            let (count, _) =
                counts.entry(diagnostic.code.to_string()).or_insert((0, diagnostic.code.title()));
            *count += 1;
            if *count <= FEW {
                eprintln!("{}", self.render(diagnostic));
            }
        }
        for (code, (count, title)) in counts.iter().filter(|(_, (count, _))| *count > FEW) {
            eprintln!("{code}: {} more of \"{title}\"; {help}", count - FEW);
        }
    }

    fn render(&mut self, diagnostic: &Diagnostic) -> String {
        let mut drawn = String::new();
        let Some(theme) = self.theme.clone() else { return diagnostic.to_string() };
        let report = self.report(diagnostic);
        let handler = GraphicalReportHandler::new_themed(theme).with_context_lines(2);
        match handler.render_report(&mut drawn, report.as_ref()) {
            Ok(()) => drawn,
            Err(_) => diagnostic.to_string(),
        }
    }

    fn report(&mut self, diagnostic: &Diagnostic) -> Report {
        let mut shown = MietteDiagnostic::new(diagnostic.message.clone())
            .with_code(diagnostic.code.to_string())
            .with_severity(match diagnostic.severity {
                Severity::Error => miette::Severity::Error,
                Severity::Warning => miette::Severity::Warning,
                Severity::Note => miette::Severity::Advice,
            });
        let mut help = diagnostic.help.clone();
        // A file that was not read must not be shown.
        let was_read = ![codes::UNREADABLE, codes::OUTSIDE].contains(&diagnostic.code);
        let at = diagnostic.location.as_ref().filter(|_| was_read || diagnostic.pointer != Pointer::root());
        let source = at.and_then(|at| Some((at, self.text(&at.file)?)));
        if let Some((at, text)) = &source {
            let mut labels =
                vec![LabeledSpan::new_primary_with_span(None, (at.offset, key_length(text, at)))];
            if let Some(related) = &diagnostic.related
                && let Some(place) = &related.location
            {
                if place.file == at.file {
                    let length = key_length(text, place);
                    labels.push(LabeledSpan::new(Some(related.message.clone()), place.offset, length));
                } else {
                    let there =
                        format!("{} ({}:{}:{})", related.message, place.file, place.line, place.column);
                    help = Some(help.map_or(there.clone(), |help| format!("{there}; {help}")));
                }
            }
            shown = shown.with_labels(labels);
        }
        if let Some(help) = help {
            shown = shown.with_help(help);
        }
        let report = Report::new(shown);
        match source {
            Some((at, text)) => report.with_source_code(NamedSource::new(&at.file, text)),
            None => report,
        }
    }

    /// The text of a file as the library read it. Each file is read once.
    fn text(&mut self, file: &str) -> Option<Arc<String>> {
        let path = self.root.join(file);
        let text = self.texts.entry(file.to_owned()).or_insert_with(|| {
            let text = String::from_utf8(read_named(&path).ok()?).ok()?;
            Some(Arc::new(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)))
        });
        text.clone()
    }
}

/// How many bytes of the line to underline: a key or a word.
fn key_length(text: &str, at: &Location) -> usize {
    let line = text.get(at.offset..).unwrap_or_default().lines().next().unwrap_or_default();
    let quote = line.chars().next().filter(|first| ['"', '\''].contains(first));
    match quote.and_then(|quote| line.get(1..)?.find(quote)) {
        Some(end) => end + 2,
        None => {
            line.find(": ").or_else(|| line.strip_suffix(':').map(str::len)).unwrap_or(line.trim_end().len())
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use clientgen::files::Disk;

    use super::*;

    #[test]
    fn an_excerpt_shows_both_places() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let text = "openapi: 3.0.3\ninfo: {title: Shop, version: '1'}\npaths:\n  /brands: {}\n  /products: {}\n  /brands: {}\n";
        fs::write(folder.path().join("twice.yaml"), text).expect("it can be written");
        let diagnostics = clientgen::Reader::new(&folder.path().join("twice.yaml")).check();
        let mut renderer = Renderer::new(folder.path(), Some(GraphicalTheme::unicode_nocolor()));
        let drawn: String = diagnostics.iter().map(|diagnostic| renderer.render(diagnostic)).collect();
        let folder = format!("{}/", folder.path().display());
        insta::assert_snapshot!(drawn.replace(&folder, ""));
    }

    #[test]
    fn nothing_is_shown_of_a_file_that_was_refused() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (shop, elsewhere) = (folder.path().join("shop/shop.yaml"), folder.path().join("overlay.yaml"));
        fs::create_dir(folder.path().join("shop")).expect("it can be made");
        fs::write(&shop, "openapi: 3.0.3\ninfo: {title: Shop, version: '1'}\npaths: {}\n")
            .expect("it is written");
        fs::write(&elsewhere, "hidden-word: 1\n").expect("it can be written");
        let diagnostics =
            clientgen::Reader::new(&shop).files(&Disk::of(&shop)).overlays(&[elsewhere]).check();
        let mut renderer = Renderer::new(Path::new(""), Some(GraphicalTheme::unicode_nocolor()));
        let drawn: String = diagnostics.iter().map(|diagnostic| renderer.render(diagnostic)).collect();
        assert!(drawn.contains("C010") && !drawn.contains("hidden-word"), "{drawn}");
    }

    #[test]
    fn what_is_underlined_is_the_key() {
        let at = |text: &str, offset| {
            key_length(text, &Location { file: String::new(), line: 1, column: 1, offset })
        };
        assert_eq!(
            [at("a: b", 0), at("  key:\n", 2), at("{\"a b\": 1}", 1), at("- word\n", 2), at("", 9)],
            [1, 3, 5, 4, 0]
        );
    }
}
