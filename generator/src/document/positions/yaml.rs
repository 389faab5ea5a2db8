//! A YAML text -> the locations of its nodes, from saphyr's events.

use std::collections::BTreeMap;

use saphyr_parser::{Event, Parser};

use super::outline::Builder;

/// The target of an anchor: its node, and its text if it is a scalar.
type Anchors = BTreeMap<usize, (usize, Option<String>)>;

/// Reads as much as saphyr accepts, and returns whether that was everything.
pub(super) fn read(text: &str, builder: &mut Builder) -> bool {
    let mut anchors = Anchors::new();
    // Depth inside a key that is itself an object or an array; such keys have no pointer.
    let mut inside_key = 0usize;
    for event in Parser::new_from_str(text) {
        let Ok((event, span)) = event else { return false };
        let at = span.start.index();
        if inside_key > 0 {
            match event {
                Event::MappingStart(..) | Event::SequenceStart(..) => inside_key += 1,
                Event::MappingEnd | Event::SequenceEnd => inside_key -= 1,
                _ => {}
            }
            continue;
        }
        match event {
            Event::DocumentEnd => return true,
            Event::MappingEnd | Event::SequenceEnd => builder.close(),
            event if builder.wants_key() => {
                let (key, is_scalar) = key_text(event, &anchors);
                builder.key(key, at);
                inside_key = usize::from(!is_scalar);
            }
            event => value(event, at, builder, &mut anchors),
        }
    }
    true
}

fn key_text(event: Event<'_>, anchors: &Anchors) -> (String, bool) {
    match event {
        Event::Scalar(key, ..) => (key.into_owned(), true),
        Event::Alias(id) => (anchors.get(&id).and_then(|(_, text)| text.clone()).unwrap_or_default(), true),
        _ => (String::new(), false),
    }
}

fn value(event: Event<'_>, at: usize, builder: &mut Builder, anchors: &mut Anchors) {
    let (anchor, node, text) = match event {
        Event::MappingStart(anchor, _) => (anchor, builder.object(at), None),
        Event::SequenceStart(anchor, _) => (anchor, builder.array(at), None),
        Event::Scalar(text, _, anchor, _) => (anchor, builder.scalar(at), Some(text)),
        Event::Alias(id) => {
            if let Some((node, _)) = anchors.get(&id) {
                builder.link(at, *node);
            }
            return;
        }
        _ => return,
    };
    if anchor > 0 {
        anchors.insert(anchor, (node, text.map(|text| text.into_owned())));
    }
}
