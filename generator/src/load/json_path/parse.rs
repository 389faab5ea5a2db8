//! The text of a JSONPath -> a [`Query`], by recursive descent over the grammar of RFC 9535.

use serde_json::Value;

use super::{Comparison, Inner, Operand, Query, Segment, Selector, Test};

/// How deeply parentheses and filters may be nested.
const MAX_DEPTH: usize = 32;

/// The fault, and its character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// Counted from 1.
    pub(crate) character: usize,
    pub(crate) message: String,
}

pub(super) fn query(text: &str) -> Result<Query, Fault> {
    let mut parser = Parser { characters: text.chars().collect(), at: 0, depth: 0 };
    parser.expect('$', "a JSONPath starts with `$`")?;
    let segments = parser.segments()?;
    match parser.peek() {
        None => Ok(Query { segments }),
        Some(_) => parser.fail("`.name`, `['name']`, `[*]` or the end is expected"),
    }
}

struct Parser {
    characters: Vec<char>,
    at: usize,
    depth: usize,
}

impl Parser {
    fn peek(&self) -> Option<char> {
        self.characters.get(self.at).copied()
    }

    fn next(&mut self) -> Option<char> {
        let character = self.peek()?;
        self.at += 1;
        Some(character)
    }

    /// Continues if this is the next text.
    fn take(&mut self, text: &str) -> bool {
        let is_there = text.chars().enumerate().all(|(index, character)| {
            self.characters.get(self.at + index).is_some_and(|there| *there == character)
        });
        if is_there {
            self.at += text.chars().count();
        }
        is_there
    }

    fn expect(&mut self, character: char, otherwise: &str) -> Result<(), Fault> {
        if self.peek() == Some(character) {
            self.at += 1;
            return Ok(());
        }
        self.fail(otherwise)
    }

    fn blanks(&mut self) {
        while self.peek().is_some_and(|character| " \t\r\n".contains(character)) {
            self.at += 1;
        }
    }

    fn fail<T>(&self, message: &str) -> Result<T, Fault> {
        Err(Fault { character: self.at + 1, message: message.to_owned() })
    }

    fn segments(&mut self) -> Result<Vec<Segment>, Fault> {
        let mut segments = Vec::new();
        loop {
            let before = self.at;
            self.blanks();
            let descendants = self.take("..");
            let selectors = if self.peek() == Some('[') {
                self.bracketed()?
            } else if descendants || self.take(".") {
                vec![self.shorthand()?]
            } else {
                // Blanks at the end belong to what follows.
                self.at = before;
                return Ok(segments);
            };
            segments.push(Segment { descendants, selectors, end: self.at });
        }
    }

    /// The part after a dot.
    fn shorthand(&mut self) -> Result<Selector, Fault> {
        if self.take("*") {
            return Ok(Selector::Wildcard);
        }
        let mut name = String::new();
        while let Some(character) = self.peek() {
            let is_first = character.is_ascii_alphabetic() || character == '_' || !character.is_ascii();
            if !(is_first || (!name.is_empty() && character.is_ascii_digit())) {
                break;
            }
            name.push(character);
            self.at += 1;
        }
        match name.is_empty() {
            true => self.fail("a name is expected here; other names are written as `['the name']`"),
            // A hyphen would end the name, which is never meant.
            false if self.peek() == Some('-') => {
                self.fail("a name with `-` is written in brackets: `['the-name']`")
            }
            false => Ok(Selector::Name(name)),
        }
    }

    fn bracketed(&mut self) -> Result<Vec<Selector>, Fault> {
        self.expect('[', "`[` is expected")?;
        let mut selectors = Vec::new();
        loop {
            self.blanks();
            selectors.push(self.selector()?);
            self.blanks();
            if self.take("]") {
                return Ok(selectors);
            }
            self.expect(',', "`,` or `]` is expected")?;
        }
    }

    fn selector(&mut self) -> Result<Selector, Fault> {
        match self.peek() {
            Some('*') => {
                self.at += 1;
                Ok(Selector::Wildcard)
            }
            Some('\'' | '"') => Ok(Selector::Name(self.text()?)),
            Some('?') => {
                self.at += 1;
                self.blanks();
                Ok(Selector::Filter(self.any()?))
            }
            Some(first) if first == ':' || first == '-' || first.is_ascii_digit() => self.indices(),
            _ => self.fail("a name in quotes, an index, `*` or a filter (`?@.key`) is expected"),
        }
    }

    /// An index or a slice.
    fn indices(&mut self) -> Result<Selector, Fault> {
        let start = self.integer()?;
        self.blanks();
        if !self.take(":") {
            return match start {
                Some(index) => Ok(Selector::Index(index)),
                None => self.fail("an index is expected"),
            };
        }
        self.blanks();
        let end = self.integer()?;
        self.blanks();
        let mut step = None;
        if self.take(":") {
            self.blanks();
            step = self.integer()?;
        }
        Ok(Selector::Slice { start, end, step: step.unwrap_or(1) })
    }

    fn integer(&mut self) -> Result<Option<i64>, Fault> {
        let start = self.at;
        let _sign = self.take("-");
        while self.peek().is_some_and(|character| character.is_ascii_digit()) {
            self.at += 1;
        }
        let text: String = self.characters.get(start..self.at).unwrap_or_default().iter().collect();
        if text.is_empty() {
            return Ok(None);
        }
        match text.parse() {
            Ok(number) => Ok(Some(number)),
            Err(_) => self.fail("this is not an integer that can be an index"),
        }
    }

    /// A string in quotes, with the escapes of JSON.
    fn text(&mut self) -> Result<String, Fault> {
        let Some(quote) = self.next() else { return self.fail("a string in quotes is expected") };
        let mut text = String::new();
        loop {
            match self.next() {
                None => return self.fail("the closing quote is missing"),
                Some(end) if end == quote => return Ok(text),
                Some('\\') => text.push(self.escaped()?),
                Some(other) => text.push(other),
            }
        }
    }

    fn escaped(&mut self) -> Result<char, Fault> {
        match self.next() {
            Some('n') => Ok('\n'),
            Some('t') => Ok('\t'),
            Some('r') => Ok('\r'),
            Some('b') => Ok('\u{8}'),
            Some('f') => Ok('\u{c}'),
            Some('u') => {
                let mut unit = self.hex()?;
                // Beyond 16 bits a character is a pair.
                if (0xd800..0xdc00).contains(&unit) && self.take("\\u") {
                    let low = self.hex()?;
                    unit = 0x10000 + ((unit - 0xd800) << 10) + (low.wrapping_sub(0xdc00) & 0x3ff);
                }
                char::from_u32(unit).map_or_else(|| self.fail("this is half a character"), Ok)
            }
            Some(same @ ('/' | '\\' | '\'' | '"')) => Ok(same),
            _ => self.fail("no such escape; a backslash is written twice"),
        }
    }

    fn hex(&mut self) -> Result<u32, Fault> {
        let digits: String = self.characters.iter().skip(self.at).take(4).collect();
        self.at += 4;
        u32::from_str_radix(&digits, 16).or_else(|_| self.fail("four hexadecimal digits are expected"))
    }

    fn any(&mut self) -> Result<Test, Fault> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return self.fail("the filter is nested too deeply");
        }
        let mut tests = vec![self.all()?];
        while self.operator("||") {
            tests.push(self.all()?);
        }
        self.depth -= 1;
        Ok(one_or(tests, Test::Any))
    }

    fn all(&mut self) -> Result<Test, Fault> {
        let mut tests = vec![self.basic()?];
        while self.operator("&&") {
            tests.push(self.basic()?);
        }
        Ok(one_or(tests, Test::All))
    }

    /// An operator between spaces.
    fn operator(&mut self, operator: &str) -> bool {
        let before = self.at;
        self.blanks();
        let is_there = self.take(operator);
        if is_there {
            self.blanks();
        } else {
            self.at = before;
        }
        is_there
    }

    fn basic(&mut self) -> Result<Test, Fault> {
        if self.take("!") {
            self.blanks();
            if !matches!(self.peek(), Some('(' | '@' | '$')) {
                return self.fail("`@`, `$` or `(` must follow `!`");
            }
            return Ok(Test::Not(Box::new(self.basic()?)));
        }
        if self.take("(") {
            self.blanks();
            let test = self.any()?;
            self.blanks();
            self.expect(')', "`)` is expected")?;
            return Ok(test);
        }
        let start = self.at;
        let left = self.operand()?;
        let Some(comparison) = self.comparison() else {
            return match left {
                Operand::Query(query) => Ok(Test::Exists(query)),
                _ => self.fail("a comparison such as `== 'value'` is expected"),
            };
        };
        let right = self.operand()?;
        for operand in [&left, &right] {
            if let Operand::Query(query) = operand
                && !is_singular(query)
            {
                self.at = start;
                return self.fail("a comparison needs a query that selects one node at most");
            }
        }
        Ok(Test::Compare(left, comparison, right))
    }

    fn comparison(&mut self) -> Option<Comparison> {
        const ALL: [(&str, Comparison); 6] = [
            ("==", Comparison::Equal),
            ("!=", Comparison::NotEqual),
            ("<=", Comparison::LessOrEqual),
            (">=", Comparison::GreaterOrEqual),
            ("<", Comparison::Less),
            (">", Comparison::Greater),
        ];
        ALL.into_iter().find(|(text, _)| self.operator(text)).map(|(_, comparison)| comparison)
    }

    fn operand(&mut self) -> Result<Operand, Fault> {
        match self.peek() {
            Some('@' | '$') => Ok(Operand::Query(self.inner()?)),
            Some('\'' | '"') => Ok(Operand::Literal(Value::String(self.text()?))),
            Some(first) if first == '-' || first.is_ascii_digit() => self.number(),
            Some(first) if first.is_ascii_lowercase() => self.word(),
            _ => self.fail("`@`, `$`, a string in quotes, a number, true, false or null is expected"),
        }
    }

    fn inner(&mut self) -> Result<Inner, Fault> {
        let from_root = self.next() == Some('$');
        Ok(Inner { from_root, segments: self.segments()? })
    }

    fn number(&mut self) -> Result<Operand, Fault> {
        let start = self.at;
        while self.peek().is_some_and(|it| it.is_ascii_digit() || "+-.eE".contains(it)) {
            self.at += 1;
        }
        let text: String = self.characters.get(start..self.at).unwrap_or_default().iter().collect();
        match serde_json::from_str(&text) {
            Ok(number) => Ok(Operand::Literal(number)),
            Err(_) => self.fail("this is not a number"),
        }
    }

    /// A literal or a function.
    fn word(&mut self) -> Result<Operand, Fault> {
        let start = self.at;
        let mut word = String::new();
        while let Some(character) = self.peek().filter(|it| it.is_ascii_alphanumeric() || *it == '_') {
            word.push(character);
            self.at += 1;
        }
        match word.as_str() {
            "true" => Ok(Operand::Literal(true.into())),
            "false" => Ok(Operand::Literal(false.into())),
            "null" => Ok(Operand::Literal(Value::Null)),
            "length" => Ok(Operand::Length(Box::new(self.argument(Self::operand)?))),
            "count" => Ok(Operand::Count(self.argument(Self::inner)?)),
            "value" => Ok(Operand::Query(self.argument(Self::inner)?)),
            "match" | "search" => {
                self.at = start;
                self.fail("regular expressions are not supported; compare with `==` or name the nodes")
            }
            _ => {
                self.at = start;
                self.fail("no such function; there are length, count and value")
            }
        }
    }

    fn argument<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, Fault>) -> Result<T, Fault> {
        self.expect('(', "`(` is expected")?;
        self.blanks();
        let argument = read(self)?;
        self.blanks();
        self.expect(')', "`)` is expected")?;
        Ok(argument)
    }
}

fn one_or(mut tests: Vec<Test>, several: impl FnOnce(Vec<Test>) -> Test) -> Test {
    match tests.pop() {
        Some(only) if tests.is_empty() => only,
        last => {
            tests.extend(last);
            several(tests)
        }
    }
}

/// Whether a query selects at most one node in any tree.
fn is_singular(query: &Inner) -> bool {
    query.segments.iter().all(|segment| {
        let is_one = matches!(segment.selectors.as_slice(), [Selector::Name(_) | Selector::Index(_)]);
        is_one && !segment.descendants
    })
}
