//! A buffered value and a type -> whether the value fits, and how well.
//!
//! A union is decided by this before any of its members is decoded. What was found for a node and a named type is remembered, so that unions inside unions
//! cost each node once for each type that meets it.

use std::{
    any::TypeId,
    cell::{Cell, RefCell},
    collections::HashMap,
};

use super::{DecodeAs, Record, Value, keys::Found};

/// How well a value fits a type that it fits. Less is better; what comes first counts most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fit {
    /// Values that enums of the type's own fields do not list: strong evidence that another member is meant.
    unlisted: u32,
    /// Keys that no table has, at any depth.
    strangers: u32,
    /// What could be read more strictly: `3.0` for a whole number, a new value of an enum further in, anything as untyped.
    loose: u32,
}

impl Fit {
    /// Nothing is left to wish for.
    pub const EXACT: Self = Self { unlisted: 0, strangers: 0, loose: 0 };
    /// It can be read, though it is not quite what was meant.
    pub const LOOSE: Self = Self { loose: 1, ..Self::EXACT };
    /// A value that an enum does not list.
    pub(super) const UNLISTED: Self = Self { unlisted: 1, ..Self::EXACT };
    /// A key that a table lacks.
    const STRANGER: Self = Self { strangers: 1, ..Self::EXACT };

    /// Of two parts that belong together.
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            unlisted: self.unlisted.saturating_add(other.unlisted),
            strangers: self.strangers.saturating_add(other.strangers),
            loose: self.loose.saturating_add(other.loose),
        }
    }

    /// As a part of something: what is unlisted in there is no evidence about the whole.
    fn inside(self) -> Self {
        Self { unlisted: 0, strangers: self.strangers, loose: self.loose.saturating_add(self.unlisted) }
    }
}

/// What was found about one buffered value and what it holds.
#[derive(Debug, Default)]
pub struct Memo {
    /// By the address of the node, which the buffer keeps in place, and the type.
    found: RefCell<HashMap<(usize, TypeId), Option<Fit>>>,
    /// How many pairs of a node and a type were judged.
    judged: Cell<usize>,
    /// Whether the reasons of a failure are being collected, so that what fails inside is not explained as well.
    explains: Cell<bool>,
}

impl Memo {
    pub(super) fn explains(&self) -> bool {
        self.explains.get()
    }

    pub(super) fn set_explains(&self, explains: bool) {
        self.explains.set(explains);
    }
}

/// A value within a buffered one.
#[derive(Clone, Copy, Debug)]
pub struct Node<'de> {
    value: &'de Value,
    memo: &'de Memo,
}

impl<'de> Node<'de> {
    pub(super) fn new(value: &'de Value, memo: &'de Memo) -> Self {
        Self { value, memo }
    }

    /// The value.
    pub fn value(self) -> &'de Value {
        self.value
    }

    pub(super) fn memo(self) -> &'de Memo {
        self.memo
    }

    /// Another value of the same buffer.
    pub(super) fn at(self, value: &'de Value) -> Self {
        Self { value, memo: self.memo }
    }

    /// What `judge` finds about a type, or found before.
    pub(super) fn remembered<T: 'static>(self, judge: impl FnOnce() -> Option<Fit>) -> Option<Fit> {
        let key = (std::ptr::from_ref(self.value).addr(), TypeId::of::<T>());
        if let Some(found) = self.memo.found.borrow().get(&key) {
            return *found;
        }
        let judged = self.memo.judged.get() + 1;
        self.memo.judged.set(judged);
        #[cfg(test)]
        JUDGED.with(|all| all.set(all.get() + 1));
        let found = judge();
        self.memo.found.borrow_mut().insert(key, found);
        found
    }
}

#[cfg(test)]
thread_local! {
    /// How many pairs of a node and a type were judged on this thread.
    pub(super) static JUDGED: Cell<usize> = const { Cell::new(0) };
}

/// What a table does with the field that a key belongs to: reads it from where the value is, or judges the value.
pub trait ReadField<'de> {
    /// Why it could not.
    type Error;

    /// Reads the value at hand into a field, through a codec.
    fn read<C: DecodeAs<'de, T>, T>(&mut self, field: &mut T) -> Result<(), Self::Error>;
}

/// Leaves the field as it is, and finds how well the value fits it.
struct Judge<'de> {
    node: Node<'de>,
    fit: Fit,
}

/// The value does not fit.
struct Misfit;

impl<'de> ReadField<'de> for Judge<'de> {
    type Error = Misfit;

    fn read<C: DecodeAs<'de, T>, T>(&mut self, _field: &mut T) -> Result<(), Misfit> {
        self.fit = C::fit(self.node).ok_or(Misfit)?;
        Ok(())
    }
}

/// How well a value fits a struct.
pub(super) fn record<R: Record>(node: Node<'_>) -> Option<Fit> {
    node.remembered::<R>(|| {
        let entries = node.value.entries()?;
        let mut blank = R::blank();
        let mut found = Found::new(R::TABLE);
        let mut fit = Fit::EXACT;
        for (key, value) in entries {
            let mut judge = Judge { node: node.at(value), fit: Fit::EXACT };
            match found.find(key) {
                Some(index) => {
                    blank.read(index, &mut judge).ok()?;
                    // An enum of the struct's own is at its level; what it holds in lists and objects is further in.
                    let is_inner = value.is_object() || value.is_array();
                    fit = fit.and(if is_inner { judge.fit.inside() } else { judge.fit });
                }
                None if R::TABLE.keeps_others() => {
                    blank.read_other(String::new(), &mut judge).ok()?;
                    fit = fit.and(judge.fit.inside());
                    if R::TABLE.keeps_strangers() {
                        fit = fit.and(Fit::STRANGER);
                    }
                }
                None => fit = fit.and(Fit::STRANGER),
            }
        }
        found.missing().is_none().then_some(fit)
    })
}

#[cfg(test)]
#[allow(unreachable_pub, reason = "the macros make what a client shows")]
mod tests {
    use super::JUDGED;
    use crate::codec::{decode, encode};

    #[derive(Debug, PartialEq)]
    struct Left {
        child: Option<Box<Tree>>,
        a: Option<i64>,
    }
    crate::record! { Left { child = "child", a = "a" } }

    #[derive(Debug, PartialEq)]
    struct Right {
        child: Option<Box<Tree>>,
        b: Option<i64>,
    }
    crate::record! { Right { child = "child", b = "b" } }

    #[derive(Debug, PartialEq)]
    enum Tree {
        Left(Left),
        Right(Right),
    }
    crate::union! { Tree { Left(Left), Right(Right) } blank Left }

    fn judged(json: &str) -> (Result<Tree, crate::codec::DecodeError>, usize) {
        let before = JUDGED.get();
        (decode(json.as_bytes()), JUDGED.get() - before)
    }

    fn nested(depth: usize, innermost: &str) -> String {
        format!("{}{innermost}{}", r#"{"child":"#.repeat(depth), "}".repeat(depth))
    }

    #[test]
    fn each_node_is_judged_once_for_each_type() {
        let (tree, ten) = judged(&nested(10, r#"{"b":1}"#));
        assert_eq!(encode(&tree.unwrap()).unwrap(), nested(10, r#"{"b":1}"#));
        let (tree, hundred) = judged(&nested(100, r#"{"b":1}"#));
        tree.unwrap();
        // The union and both of its members, for each object.
        assert!(ten <= 3 * 11, "{ten}");
        assert!(hundred <= 3 * 101, "{hundred}");
    }

    #[test]
    fn what_fits_nothing_is_found_out_as_fast_and_said_shortly() {
        let (tree, judged) = judged(&nested(100, r#"{"b":"x","a":"y"}"#));
        assert!(judged <= 3 * 101, "{judged}");
        let error = tree.unwrap_err();
        assert!(error.message().len() < 4_200, "{}", error.message().len());
        assert!(
            error.message().starts_with(
                "no variant of Tree fits (Left at child: no variant of Tree fits; Right at child"
            ),
            "{error}"
        );
    }

    #[derive(Debug, PartialEq)]
    enum Role {
        System,
        Unknown(crate::Unknown),
    }
    crate::open_enum! { Role { System = "system" } }

    #[derive(Debug, PartialEq)]
    enum Kind {
        User,
        Unknown(crate::Unknown),
    }
    crate::open_enum! { Kind { User = "user" } }

    #[derive(Debug, PartialEq)]
    struct SystemMessage {
        role: Role,
        text: Option<String>,
    }
    crate::record! { SystemMessage { role = "role" required, text = "text" } }

    #[derive(Debug, PartialEq)]
    struct UserMessage {
        role: Kind,
    }
    crate::record! { UserMessage { role = "role" required } }

    #[derive(Debug, PartialEq)]
    enum Message {
        System(SystemMessage),
        User(UserMessage),
        Number(f64),
        Whole(i64),
    }
    crate::union! { Message { System(SystemMessage), User(UserMessage), Number(f64), Whole(i64) } blank Number }

    #[derive(Debug, PartialEq)]
    enum Anything {
        Any(crate::Value),
        User(UserMessage),
    }
    crate::union! { Anything { Any(crate::Value), User(UserMessage) } blank Any }

    #[test]
    fn kinds_count_as_well_as_keys() {
        // A value that an enum lists says more than a key that only the other member knows.
        assert!(matches!(decode(br#"{"role":"user","text":"hi"}"#).unwrap(), Message::User(_)));
        assert!(matches!(decode(br#"{"role":"system"}"#).unwrap(), Message::System(_)));
        assert!(matches!(decode(b"5").unwrap(), Message::Whole(5)));
        assert!(matches!(decode(b"9007199254740993").unwrap(), Message::Whole(9_007_199_254_740_993)));
        assert!(matches!(decode(b"5.5").unwrap(), Message::Number(_)));
        // A type that says more wins over one that takes anything, unless it would lose something.
        assert!(matches!(decode(br#"{"role":"user"}"#).unwrap(), Anything::User(_)));
        assert!(matches!(decode(br#"{"role":"user","text":"hi"}"#).unwrap(), Anything::Any(_)));
    }
}
