//! The sources of a crate -> its modules, and what each names of its own crate.

use std::{fs, path::Path};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A module, without its tests.
pub(crate) struct Module {
    /// Its path in the crate.
    pub(crate) path: Vec<String>,
    /// Paths that it names, from the crate's root: imports, and paths in code.
    pub(crate) named: Vec<Vec<String>>,
}

/// The modules of the crate whose sources lie in `src`, by path.
pub(crate) fn modules(src: &Path) -> Vec<Module> {
    let mut found = Vec::new();
    folder(src, &[], &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn folder(dir: &Path, path: &[String], found: &mut Vec<Module>) {
    for entry in fs::read_dir(dir).expect("it is a folder") {
        let entry = entry.expect("it lists").path();
        let name = entry.file_stem().and_then(|name| name.to_str()).expect("it has a name").to_owned();
        if entry.is_dir() {
            folder(&entry, &[path, &[name]].concat(), found);
        } else if entry.extension().is_some_and(|extension| extension == "rs") {
            let is_own = ["mod", "lib", "main"].contains(&name.as_str());
            let path = if is_own { path.to_vec() } else { [path, &[name]].concat() };
            let text = fs::read_to_string(&entry).expect("it is text");
            let tokens: TokenStream = text.parse().unwrap_or_else(|error| panic!("{entry:?}: {error}"));
            let mut module = Module { path: path.clone(), named: Vec::new() };
            read(tokens, &path, &mut module);
            found.push(module);
        }
    }
}

/// Collects what tokens name, which stand in the module at `inside`.
fn read(tokens: TokenStream, inside: &[String], module: &mut Module) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        at += 1;
        match token {
            TokenTree::Ident(word) if word == "mod" => {
                let (name, body) = (tokens.get(at), tokens.get(at + 1));
                let Some(TokenTree::Group(body)) = body else { continue };
                if !is_of_tests(&tokens, at - 1) {
                    let name = name.expect("a module has a name").to_string();
                    read(body.stream(), &[inside, &[name]].concat(), module);
                }
                at += 2;
            }
            TokenTree::Ident(word) if ["crate", "self", "super"].contains(&word.to_string().as_str()) => {
                let base = match word.to_string().as_str() {
                    "crate" => Vec::new(),
                    "self" => inside.to_vec(),
                    _ => inside[..inside.len().saturating_sub(1)].to_vec(),
                };
                at = follow(&tokens, at, base, module);
            }
            TokenTree::Group(group) => read(group.stream(), inside, module),
            _ => {}
        }
    }
}

/// Follows the path from behind its first word on; gives where it ends.
fn follow(tokens: &[TokenTree], mut at: usize, mut path: Vec<String>, module: &mut Module) -> usize {
    let is_colon =
        |at: usize| matches!(tokens.get(at), Some(TokenTree::Punct(sign)) if sign.as_char() == ':');
    while is_colon(at) && is_colon(at + 1) {
        match tokens.get(at + 2) {
            Some(TokenTree::Ident(word)) if word == "super" => drop(path.pop()),
            Some(TokenTree::Ident(word)) => path.push(word.to_string()),
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                let is_comma =
                    |token: &TokenTree| matches!(token, TokenTree::Punct(sign) if sign.as_char() == ',');
                for part in inner.split(is_comma).filter(|part| !part.is_empty()) {
                    let mut path = path.clone();
                    match &part[0] {
                        TokenTree::Ident(word) if word == "self" => {}
                        word => path.push(word.to_string()),
                    }
                    follow(part, 1, path, module);
                }
                return at + 3;
            }
            _ => break,
        }
        at += 3;
    }
    module.named.push(path);
    at
}

/// Whether the word at `at` stands behind `#[cfg(test)]`.
fn is_of_tests(tokens: &[TokenTree], at: usize) -> bool {
    let before = tokens.get(at.saturating_sub(1)).map(ToString::to_string).unwrap_or_default();
    at > 0 && before.replace(' ', "") == "[cfg(test)]"
}
