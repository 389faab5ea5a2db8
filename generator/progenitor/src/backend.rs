//! An `openapiv3::OpenAPI` -> the text of progenitor's client, or progenitor's words.
//!
//! progenitor and typify panic about much that they do not know, and recurse as deep as types do. So they run on a thread of their own
//! with a deep stack, whose panics are kept from the terminal, and are waited for only so long: what a document can make them do has no bound of its own.

use std::{
    cell::RefCell,
    collections::BTreeSet,
    panic::{self, AssertUnwindSafe},
    sync::{Once, mpsc},
    thread,
    time::{Duration, Instant},
};

use openapiv3::OpenAPI;
use progenitor_impl::{GenerationSettings, Generator};

use crate::names;

/// Reserved, not used: what is deep is deep in few documents.
const STACK: usize = 1 << 29;

thread_local! {
    /// The words of the last panic, on threads whose panics are listened to.
    static HEARD: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// How long all runs for one document may take. The largest documents known take 10 s, and ten times as much without optimisation.
const PATIENCE: Duration = Duration::from_secs(300);

/// progenitor's client of a document as it is: its text, which need not compile, or progenitor's words.
pub fn unlowered(document: &OpenAPI) -> Result<String, String> {
    on_a_thread(document.clone(), |_| Ok(()), PATIENCE)
}

/// progenitor for the parts of one document.
pub(crate) struct Backend {
    deadline: Instant,
}

impl Backend {
    pub(crate) fn new() -> Self {
        Self { deadline: Instant::now() + PATIENCE }
    }

    /// The client of a lowered document.
    pub(crate) fn client(&self, document: OpenAPI) -> Result<String, String> {
        on_a_thread(document, twice, self.deadline.saturating_duration_since(Instant::now()))
    }
}

/// What a client is checked by before it is printed.
type Check = fn(&syn::File) -> Result<(), String>;

fn on_a_thread(document: OpenAPI, check: Check, patience: Duration) -> Result<String, String> {
    let too_long = || format!("it is not done after {} s", PATIENCE.as_secs());
    if patience.is_zero() {
        return Err(too_long());
    }
    listen();
    let (sender, receiver) = mpsc::channel();
    // Nobody may be waiting any more.
    let run = move || drop(sender.send(caught(&document, check)));
    // A thread cannot be stopped: one that takes too long ends with the process.
    let thread = thread::Builder::new().stack_size(STACK).spawn(run);
    thread.map_err(|error| format!("no thread for progenitor: {error}"))?;
    match receiver.recv_timeout(patience) {
        Ok(result) => result,
        Err(mpsc::RecvTimeoutError::Timeout) => Err(too_long()),
        Err(mpsc::RecvTimeoutError::Disconnected) => Err("progenitor panicked".to_owned()),
    }
}

fn caught(document: &OpenAPI, check: Check) -> Result<String, String> {
    HEARD.set(Some(String::new()));
    let result = panic::catch_unwind(AssertUnwindSafe(|| text(document, check)));
    let heard = HEARD.take().unwrap_or_default();
    result.unwrap_or(Err(heard))
}

fn text(document: &OpenAPI, check: Check) -> Result<String, String> {
    let tokens = Generator::new(&GenerationSettings::default()).generate_tokens(document);
    let tokens = tokens.map_err(|error| first_line(&error.to_string()))?;
    let file =
        syn::parse2::<syn::File>(tokens).map_err(|error| format!("what it writes is not Rust: {error}"))?;
    check(&file)?;
    Ok(names::restored(&prettyplease::unparse(&file)))
}

/// Keeps the panics of threads that are listened to from the terminal; those of others are shown as before.
fn listen() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let usual = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            let is_heard = HEARD.with_borrow_mut(|heard| match heard {
                Some(words) => {
                    *words = first_line(&words_of(panic));
                    true
                }
                None => false,
            });
            if !is_heard {
                usual(panic);
            }
        }));
    });
}

fn words_of(panic: &panic::PanicHookInfo<'_>) -> String {
    let payload = panic.payload();
    let words = payload.downcast_ref::<String>().map(String::as_str);
    let words = words.or_else(|| payload.downcast_ref::<&str>().copied()).unwrap_or("a panic");
    let place = panic.location().map(|at| {
        let file = at.file().rsplit(['/', '\\']).next().unwrap_or_default();
        format!(" ({file}:{})", at.line())
    });
    format!("{}{}", first_line(words), place.unwrap_or_default())
}

/// What fits in a message.
fn first_line(text: &str) -> String {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    line.chars().take(200).collect()
}

/// Refuses what would be defined twice, which the compiler would find.
fn twice(file: &syn::File) -> Result<(), String> {
    let types = file.items.iter().find_map(|item| match item {
        syn::Item::Mod(module) if module.ident == "types" => module.content.as_ref(),
        _ => None,
    });
    let mut known = BTreeSet::new();
    for item in types.into_iter().flat_map(|(_, items)| items) {
        let (ident, fields) = match item {
            syn::Item::Struct(item) => {
                (&item.ident, item.fields.iter().filter_map(|field| field.ident.as_ref()).collect())
            }
            syn::Item::Enum(item) => {
                (&item.ident, item.variants.iter().map(|variant| &variant.ident).collect::<Vec<_>>())
            }
            _ => continue,
        };
        if !known.insert(ident.to_string()) {
            return Err(format!("the type `{ident}` would be defined twice"));
        }
        let mut fields: Vec<String> = fields.into_iter().map(ToString::to_string).collect();
        fields.sort();
        if let Some(same) =
            fields.windows(2).find(|pair| pair.first() == pair.last()).and_then(|pair| pair.first())
        {
            return Err(format!("`{same}` would be declared twice in the type `{ident}`"));
        }
    }
    Ok(())
}
