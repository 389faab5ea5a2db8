//! The cells of a table -> its Markdown.

use pulldown_cmark::Alignment;

/// A table that is being read.
#[derive(Debug)]
pub(super) struct Table {
    columns: Vec<Alignment>,
    rows: Vec<Vec<String>>,
    /// Whether the first row is its head.
    has_head: bool,
    /// How many quotations, lists and points stand around it.
    pub(super) depth: usize,
}

impl Table {
    /// A table with these columns, or of HTML, which does not announce them.
    pub(super) fn new(columns: Vec<Alignment>, depth: usize) -> Self {
        Self { has_head: !columns.is_empty(), columns, rows: Vec::new(), depth }
    }

    pub(super) fn row(&mut self) {
        self.rows.push(Vec::new());
    }

    pub(super) fn cell(&mut self, is_head: bool) {
        self.has_head |= is_head && self.rows.len() <= 1;
        if self.rows.is_empty() {
            self.row();
        }
        if let Some(row) = self.rows.last_mut() {
            row.push(String::new());
        }
    }

    /// Adds a text to the last cell.
    pub(super) fn text(&mut self, text: &str) {
        if self.rows.last().is_none_or(Vec::is_empty) {
            self.cell(false);
        }
        if let Some(cell) = self.rows.last_mut().and_then(|row| row.last_mut()) {
            let space = if cell.is_empty() { "" } else { " " };
            cell.extend([space, text]);
        }
    }

    /// All cells in a line.
    pub(super) fn line(&self) -> String {
        let cells = self.rows.iter().flatten().filter(|cell| !cell.is_empty());
        cells.map(String::as_str).collect::<Vec<_>>().join(", ")
    }

    pub(super) fn written(mut self) -> Option<String> {
        self.rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
        let count = self.rows.iter().map(Vec::len).max()?.max(self.columns.len());
        let mut rows = self.rows.into_iter();
        let mut head = if self.has_head { rows.next().unwrap_or_default() } else { Vec::new() };
        head.resize(count, String::new());
        let signs = |column: usize| match self.columns.get(column) {
            Some(Alignment::Left) => ":--",
            Some(Alignment::Center) => ":-:",
            Some(Alignment::Right) => "--:",
            _ => "---",
        };
        let signs: Vec<String> = (0..count).map(|column| signs(column).to_owned()).collect();
        let mut out = line(&head, count) + &line(&signs, count);
        for row in rows {
            // Cells that are missing at the end of a row are empty.
            let filled = row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
            out.push_str(&line(&row, filled));
        }
        Some(out)
    }
}

fn line(cells: &[String], count: usize) -> String {
    let mut out = String::from("|");
    for cell in cells.iter().take(count) {
        out.extend([" ", cell, " |"]);
    }
    out.push('\n');
    out
}
