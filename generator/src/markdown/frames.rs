//! Quotations, lists and items around a block -> the start of its lines.

use super::html::Meaning;

/// Deeper blocks are written at this depth, because each line would start with the signs of all.
const MAX_DEPTH: usize = 16;

/// Tags that open more than this are ignored.
const MAX_TAGS: usize = 64;

/// A frame around a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Quote,
    List(List),
    Item,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct List {
    /// The number of the next point.
    next: Option<u64>,
    /// The sign of its points, or behind their numbers.
    sign: char,
    /// Whether there is an empty line between items.
    is_loose: bool,
    /// Whether a point is written.
    is_written: bool,
}

impl Kind {
    pub(super) fn list(first: Option<u64>) -> Self {
        let sign = if first.is_some() { '.' } else { '-' };
        Self::List(List { next: first, sign, is_loose: false, is_written: false })
    }
}

#[derive(Debug)]
struct Frame {
    kind: Kind,
    /// Whether a tag opened it.
    is_html: bool,
    /// The start of its next line.
    first: Option<String>,
    /// The start of each later line.
    rest: String,
}

/// All frames around a block, the outermost first.
#[derive(Debug, Default)]
pub(super) struct Frames {
    frames: Vec<Frame>,
    /// The depth and the sign of the list that has just ended: another one there needs another sign.
    ended: Option<(usize, char)>,
}

impl Frames {
    pub(super) fn depth(&self) -> usize {
        self.frames.len()
    }

    pub(super) fn push(&mut self, mut kind: Kind, is_html: bool) {
        if is_html && self.depth() >= MAX_TAGS {
            return;
        }
        let (first, rest) = match &mut kind {
            Kind::Quote => (Some("> ".to_owned()), "> ".to_owned()),
            Kind::Item => {
                let marker = self.marker();
                let rest = " ".repeat(marker.len());
                (Some(marker), rest)
            }
            Kind::List(list) => {
                if self.ended == Some((self.depth(), list.sign)) {
                    list.sign = if list.next.is_some() { ')' } else { '*' };
                }
                (None, String::new())
            }
        };
        self.frames.push(Frame { kind, is_html, first, rest });
    }

    /// What a point of the innermost list begins with.
    fn marker(&mut self) -> String {
        match self.frames.last_mut().map(|frame| &mut frame.kind) {
            Some(Kind::List(list)) => match &mut list.next {
                Some(next) => {
                    // Markdown does not allow longer numbers.
                    let number = (*next).min(999_999_999);
                    *next = number + 1;
                    format!("{number}{} ", list.sign)
                }
                None => format!("{} ", list.sign),
            },
            _ => "- ".to_owned(),
        }
    }

    /// A tag begins a point, wherever it stands.
    pub(super) fn item(&mut self, floor: usize) {
        self.pop_html(Meaning::Item, floor);
        let is_in_list = self.frames.last().is_some_and(|frame| matches!(frame.kind, Kind::List(_)));
        if !is_in_list || self.depth() <= floor {
            self.push(Kind::list(None), true);
        }
        self.push(Kind::Item, true);
    }

    /// Ends the innermost of what no tag opened, with all in it.
    pub(super) fn pop(&mut self) {
        let from = self.frames.iter().rposition(|frame| !frame.is_html).unwrap_or_default();
        self.truncate(from);
    }

    /// Ends what a tag of this meaning opened, if anything deeper than `floor`.
    pub(super) fn pop_html(&mut self, meaning: Meaning, floor: usize) {
        let is_it = |kind: Kind| match kind {
            Kind::Quote => meaning == Meaning::Quote,
            Kind::List(_) => matches!(meaning, Meaning::List(_)),
            Kind::Item => meaning == Meaning::Item,
        };
        for (index, frame) in self.frames.iter().enumerate().skip(floor).rev() {
            let is_wall = meaning == Meaning::Item && !matches!(frame.kind, Kind::Item);
            if !frame.is_html || is_wall {
                return;
            }
            if is_it(frame.kind) {
                return self.truncate(index);
            }
        }
    }

    /// Ends what tags opened beyond this depth.
    pub(super) fn close_html(&mut self, depth: usize) {
        if self.frames.get(depth).is_some_and(|frame| frame.is_html) {
            self.truncate(depth);
        }
    }

    fn truncate(&mut self, depth: usize) {
        while self.depth() > depth {
            if let Some(Frame { kind: Kind::List(list), .. }) = self.frames.pop()
                && list.is_written
            {
                self.ended = Some((self.depth(), list.sign));
            }
        }
    }

    /// A point has a paragraph, so that an empty line stands between it and others.
    pub(super) fn loosen(&mut self) {
        if let [.., Frame { kind: Kind::List(list), .. }, Frame { kind: Kind::Item, is_html: false, .. }] =
            self.frames.as_mut_slice()
        {
            list.is_loose = true;
        }
    }

    /// Writes a block behind what is written.
    pub(super) fn write(&mut self, block: &str, out: &mut String) {
        self.ended = None;
        let real = self.depth().min(MAX_DEPTH);
        let frames = self.frames.get_mut(..real).unwrap_or_default();
        let new = frames.iter().position(|frame| frame.first.is_some());
        if !out.is_empty() && !new.is_some_and(|new| is_close(frames, new)) {
            let from = out.len();
            frames.iter().take(new.unwrap_or(real)).for_each(|frame| out.push_str(&frame.rest));
            end_line(from, out);
        }
        for index in new.unwrap_or(real)..real {
            let is_new = frames.get(index).is_some_and(|frame| frame.first.is_some());
            let around = index.checked_sub(1).filter(|_| is_new).and_then(|around| frames.get_mut(around));
            if let Some(Frame { kind: Kind::List(list), .. }) = around {
                list.is_written = true;
            }
        }
        for line in block.lines() {
            let from = out.len();
            for frame in frames.iter_mut() {
                match frame.first.take() {
                    Some(first) => out.push_str(&first),
                    None => out.push_str(&frame.rest),
                }
            }
            out.push_str(line);
            end_line(from, out);
        }
    }
}

/// Ends a line, which has no space at its end.
fn end_line(from: usize, out: &mut String) {
    let length = out.get(from..).unwrap_or_default().trim_end().len();
    out.truncate(from + length);
    out.push('\n');
}

/// Whether no empty line stands before a point.
fn is_close(frames: &[Frame], new: usize) -> bool {
    let list = |index: Option<usize>| match index.and_then(|index| frames.get(index)).map(|frame| frame.kind)
    {
        Some(Kind::List(list)) => Some(list),
        _ => None,
    };
    match list(new.checked_sub(1)) {
        Some(list) if list.is_written => !list.is_loose,
        // The first point of a list in a point, which only these can interrupt.
        Some(inner) => {
            let is_taken = inner.next.is_none_or(|next| next == 2);
            is_taken && list(new.checked_sub(3)).is_some_and(|outer| !outer.is_loose)
        }
        None => false,
    }
}
