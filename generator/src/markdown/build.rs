//! The parts of a text -> blocks of Markdown, one after the other.

use pulldown_cmark::{Event, HeadingLevel, Tag as Start, TagEnd as End};

use super::{
    Written,
    escape::{self, Place},
    frames::{Frames, Kind},
    html::{Mark, Meaning, Tag},
    inline::{self, Piece},
    read::Op,
    table::Table,
};

/// Which part of a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// The whole text, with headings.
    Page,
    /// The whole text.
    Blocks,
    /// The whole text, in one line.
    Line,
    /// The first paragraph, in one line.
    First,
}

/// How deeply marks may be nested. Deeper ones are not written.
const MAX_OPEN: usize = 32;

/// Something within a paragraph that has begun.
#[derive(Debug)]
struct Open {
    /// `None`: a link.
    mark: Option<Mark>,
    /// Whether a tag ends it.
    is_html: bool,
    /// Whether it is written. Otherwise an outer mark already says the same.
    is_written: bool,
    /// The text that is added instead of a link.
    shown: String,
}

/// Builds the blocks.
pub(super) struct Builder {
    form: Form,
    frames: Frames,
    /// The paragraph that is being read.
    leaf: Vec<Piece>,
    /// Whether it has text yet.
    has_content: bool,
    /// Its level, if it is a heading.
    heading: Option<u8>,
    /// Whether it is bold in a heading's place.
    is_bold: bool,
    open: Vec<Open>,
    /// The code within a line that is being read, from HTML.
    code: Option<String>,
    /// The block of code that is being read.
    typed: Option<String>,
    table: Option<Table>,
    written: Written,
}

impl Builder {
    pub(super) fn new(form: Form) -> Self {
        Self {
            form,
            frames: Frames::default(),
            leaf: Vec::new(),
            has_content: false,
            heading: None,
            is_bold: false,
            open: Vec::new(),
            code: None,
            typed: None,
            table: None,
            written: Written::default(),
        }
    }

    pub(super) fn finish(mut self) -> Written {
        self.end_table();
        let length = self.written.text.trim_end().len();
        self.written.text.truncate(length);
        self.written
    }

    pub(super) fn take(&mut self, op: Op<'_>) {
        match op {
            Op::Event(Event::Start(start)) => self.start(start),
            Op::Event(Event::End(end)) => self.end(end),
            Op::Event(Event::Text(text)) => self.text(&text),
            Op::Event(Event::Code(code)) if self.code.is_some() => self.text(&code),
            Op::Event(Event::Code(code)) => self.code_piece(&code),
            Op::Event(Event::SoftBreak) => self.space(Piece::Soft),
            Op::Event(Event::HardBreak) => self.space(Piece::Hard),
            Op::Event(Event::Rule) => self.rule(),
            // HTML is another kind of part, and formulas, footnotes and task lists are not enabled.
            Op::Event(_) => {}
            Op::Open(mark, signs) => self.open(mark, signs, false),
            Op::Close(mark, signs) => self.close(Some(mark), signs, false),
            Op::Link { url, is_image } => self.link(&url, is_image, false),
            Op::LinkEnd => self.close(None, "", false),
            Op::Break => self.end_leaf(),
            Op::Typed(text) => {
                self.end_leaf();
                self.code_block(&text);
            }
            Op::Tag(tag) => self.tag(&tag),
        }
    }

    fn start(&mut self, start: Start<'_>) {
        self.end_leaf();
        match start {
            Start::Paragraph => self.frames.loosen(),
            Start::Heading { level, .. } => self.begin_heading(Some(depth(level))),
            Start::BlockQuote(_) => self.frames.push(Kind::Quote, false),
            Start::CodeBlock(_) => self.typed = Some(String::new()),
            Start::List(first) => self.frames.push(Kind::list(first), false),
            Start::Item => self.frames.push(Kind::Item, false),
            Start::Table(columns) => {
                self.end_table();
                self.table = Some(Table::new(columns, self.frames.depth()));
            }
            Start::TableHead | Start::TableRow => self.row(),
            Start::TableCell => self.cell(false),
            _ => {}
        }
    }

    fn end(&mut self, end: End) {
        match end {
            End::CodeBlock => {
                let text = self.typed.take().unwrap_or_default();
                self.code_block(&text);
            }
            End::Table => self.end_table(),
            End::Heading(_) => self.end_all(),
            End::BlockQuote(_) | End::List(_) | End::Item => {
                self.end_all();
                if self.table.as_ref().is_some_and(|table| table.depth >= self.frames.depth()) {
                    self.end_table();
                }
                self.frames.pop();
            }
            _ => self.end_leaf(),
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(typed) = &mut self.typed {
            typed.push_str(text);
            return;
        }
        self.has_content |= !text.trim().is_empty();
        if let Some(code) = &mut self.code {
            code.push_str(text);
        } else if let Some(Piece::Text(last)) = self.leaf.last_mut() {
            last.push_str(text);
        } else {
            self.leaf.push(Piece::Text(text.to_owned()));
        }
    }

    fn code_piece(&mut self, code: &str) {
        self.leaf.push(Piece::Code(code.to_owned()));
        self.has_content = true;
    }

    /// A break within a paragraph. Two that are meant begin a new one.
    fn space(&mut self, space: Piece) {
        if let Some(code) = &mut self.code {
            code.push(' ');
        } else if matches!((&space, self.leaf.last()), (Piece::Hard, Some(Piece::Hard))) {
            self.end_leaf();
        } else {
            self.leaf.push(space);
        }
    }

    fn open(&mut self, mark: Mark, signs: &'static str, is_html: bool) {
        if let Some(code) = &mut self.code {
            return code.push_str(if is_html { "" } else { signs });
        }
        if self.open.len() >= MAX_OPEN {
            return;
        }
        let is_written = self.open.iter().all(|open| open.mark != Some(mark));
        if mark == Mark::Code {
            self.code = Some(String::new());
        } else if is_written {
            self.leaf.push(Piece::Open(mark.signs()));
        }
        self.open.push(Open { mark: Some(mark), is_html, is_written, shown: String::new() });
    }

    fn link(&mut self, url: &str, is_image: bool, is_html: bool) {
        if self.code.is_some() || self.open.len() >= MAX_OPEN {
            return;
        }
        let target = escape::target(url);
        let is_outer = self.open.iter().all(|open| open.mark.is_some() || !open.is_written);
        // A link to another part of the document's page would lead nowhere from here.
        let is_shown = target.is_none() && !url.is_empty() && !url.starts_with(['#', '/', '.']) && !is_image;
        let shown = if is_shown { format!(" ({url})") } else { String::new() };
        let is_written = is_outer && target.is_some();
        if let Some(target) = target.filter(|_| is_written) {
            self.leaf.push(Piece::Link { target, is_image });
        }
        self.open.push(Open { mark: None, is_html, is_written, shown });
    }

    /// Ends a mark or a link, and what began in it.
    fn close(&mut self, mark: Option<Mark>, signs: &'static str, is_html: bool) {
        if let Some(code) = self.code.as_mut().filter(|_| mark != Some(Mark::Code)) {
            return code.push_str(if is_html { "" } else { signs });
        }
        let wanted = |open: &Open| open.mark == mark && open.is_html == is_html;
        if let Some(from) = self.open.iter().rposition(wanted) {
            self.close_from(from);
        }
    }

    fn close_from(&mut self, from: usize) {
        for open in self.open.drain(from..).rev() {
            match open.mark {
                Some(Mark::Code) => {
                    let code = self.code.take().unwrap_or_default();
                    let code = code.split_whitespace().collect::<Vec<_>>().join(" ");
                    if !code.is_empty() {
                        self.leaf.push(Piece::Code(code));
                    }
                }
                Some(_) if open.is_written => self.leaf.push(Piece::Close),
                None if open.is_written => {
                    self.leaf.push(Piece::LinkEnd);
                    self.has_content = true;
                }
                _ => {}
            }
            if !open.shown.is_empty() {
                self.leaf.push(Piece::Text(open.shown));
                self.has_content = true;
            }
        }
    }

    /// Ends the paragraph, and writes it. What began before its text goes on behind an end that stands there, too.
    fn end_leaf(&mut self) {
        if !self.has_content {
            return;
        }
        self.close_from(0);
        self.has_content = false;
        let heading = self.heading.take();
        let in_cell = self.table.is_some();
        let is_line = in_cell || heading.is_some() || matches!(self.form, Form::Line | Form::First);
        let place = Place { in_cell, in_heading: heading.is_some(), ..Place::default() };
        let text = inline::paragraph(&std::mem::take(&mut self.leaf), is_line, place);
        let is_bold = std::mem::take(&mut self.is_bold);
        match (&mut self.table, heading) {
            _ if text.is_empty() => {}
            (Some(table), _) => table.text(&text),
            (None, Some(level)) => {
                self.written.has_headings = true;
                self.block(&format!("{} {text}", "#".repeat(usize::from(level))), false);
            }
            (None, None) => self.block(&text, !is_bold),
        }
    }

    /// Ends the paragraph, with what began in it.
    fn end_all(&mut self) {
        self.end_leaf();
        self.leaf.clear();
        self.open.clear();
        self.code = None;
        self.heading = None;
        self.is_bold = false;
    }

    /// Begins a heading, or a text that is as good as one.
    fn begin_heading(&mut self, level: Option<u8>) {
        self.end_leaf();
        let is_free = self.frames.depth() == 0 && self.table.is_none();
        self.heading = level.filter(|_| self.form == Form::Page && is_free);
        if self.heading.is_none() {
            self.is_bold = true;
            self.open(Mark::Strong, "", true);
        }
    }

    fn block(&mut self, text: &str, is_paragraph: bool) {
        let is_first = self.written.text.is_empty();
        match self.form {
            Form::Page | Form::Blocks => {
                let is_free = is_paragraph && self.frames.depth() == 0;
                self.written.opens |= is_first && is_free;
                self.written.ends = is_free;
                self.frames.write(text, &mut self.written.text);
            }
            Form::Line => {
                let space = if is_first { "" } else { " " };
                self.written.text.extend([space, text]);
            }
            Form::First if is_first => self.written.text.push_str(text),
            Form::First => {}
        }
    }

    fn rule(&mut self) {
        self.end_leaf();
        if self.table.is_none() && matches!(self.form, Form::Page | Form::Blocks) {
            // Other signs would be a point's, or the underlining of a heading.
            self.block("___", false);
        }
    }

    fn code_block(&mut self, text: &str) {
        let text = escape::cleaned(text).replace('\t', "    ");
        let text = text.trim_end().trim_start_matches('\n');
        if text.is_empty() {
            return;
        }
        let in_line = self.table.is_some() || self.form == Form::Line;
        if in_line {
            self.code_piece(&text.split_whitespace().collect::<Vec<_>>().join(" "));
            self.end_leaf();
        } else if self.form != Form::First {
            let fence = "`".repeat(escape::longest_run(text).max(2) + 1);
            self.block(&format!("{fence}text\n{text}\n{fence}"), false);
        }
    }

    fn row(&mut self) {
        self.end_all();
        if let Some(table) = &mut self.table {
            table.row();
        }
    }

    fn cell(&mut self, is_head: bool) {
        self.end_all();
        if let Some(table) = &mut self.table {
            table.cell(is_head);
        }
    }

    fn end_table(&mut self) {
        self.end_all();
        let Some(table) = self.table.take() else { return };
        self.frames.close_html(table.depth);
        match self.form {
            Form::Page | Form::Blocks => {
                if let Some(text) = table.written() {
                    self.block(&text, false);
                }
            }
            Form::Line => self.block(&table.line(), false),
            Form::First => {}
        }
    }

    fn tag(&mut self, tag: &Tag) {
        match (tag.meaning, tag.closes) {
            (Meaning::Mark(mark), false) => self.open(mark, "", true),
            (Meaning::Mark(mark), true) => self.close(Some(mark), "", true),
            (Meaning::Link, false) => self.link(&tag.url, false, true),
            (Meaning::Link, true) => self.close(None, "", true),
            (Meaning::Image, _) => {
                self.link(&tag.url, true, true);
                self.text(&tag.alt);
                self.close(None, "", true);
            }
            (Meaning::LineBreak, _) => self.space(Piece::Hard),
            (Meaning::Rule, _) => self.rule(),
            (Meaning::Heading(level), false) => self.begin_heading(Some(level)),
            (Meaning::Term, false) => self.begin_heading(None),
            (Meaning::Heading(_) | Meaning::Term, true) => self.end_all(),
            (Meaning::Quote | Meaning::List(_) | Meaning::Item, closes) => self.container(tag, closes),
            (Meaning::Table, false) => {
                self.end_all();
                let depth = self.frames.depth();
                self.table.get_or_insert_with(|| Table::new(Vec::new(), depth));
            }
            (Meaning::Table, true) => self.end_table(),
            (Meaning::Row, false) => self.row(),
            (Meaning::Cell(is_head), false) => self.cell(is_head),
            (Meaning::Paragraph | Meaning::Row | Meaning::Cell(_) | Meaning::Typed, _) => self.end_leaf(),
            (Meaning::Nothing, _) => {}
        }
    }

    /// A quotation, a list or a point of HTML begins or ends.
    fn container(&mut self, tag: &Tag, closes: bool) {
        self.end_leaf();
        let floor = self.table.as_ref().map_or(0, |table| table.depth);
        match (tag.meaning, closes) {
            (Meaning::Quote, false) => self.frames.push(Kind::Quote, true),
            (Meaning::List(is_numbered), false) => {
                self.frames.push(Kind::list(is_numbered.then_some(1)), true)
            }
            (Meaning::Item, false) => self.frames.item(floor),
            (meaning, _) => self.frames.pop_html(meaning, floor),
        }
    }
}

fn depth(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
