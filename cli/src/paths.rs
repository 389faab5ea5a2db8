//! Paths -> the paths as `Cargo.toml` needs them.

use std::{
    env, fs,
    path::{Component, Path, PathBuf},
};

/// `path` as `Cargo.toml` in `from` names it. It is relative, so that both folders can move together, unless they have no folder in common.
pub(crate) fn relative(path: &Path, from: &Path) -> Result<String, String> {
    let (Some(path), Some(from)) = (absolute(path), absolute(from)) else {
        return text(path);
    };
    let common = path.components().zip(from.components()).take_while(|(a, b)| a == b).count();
    let is_own = |part: &Component<'_>| matches!(part, Component::Normal(_));
    if !path.components().take(common).any(|part| is_own(&part)) {
        let text = text(&path)?;
        // The prefix of Windows for a path from the root. Not every tool accepts it.
        return Ok(text.strip_prefix(r"\\?\").map(str::to_owned).unwrap_or(text));
    }
    let up = from.components().skip(common).map(|_| Component::ParentDir);
    let parts = up.chain(path.components().skip(common)).map(|part| text(Path::new(part.as_os_str())));
    let parts: Vec<String> = parts.collect::<Result<_, _>>()?;
    // TOML's paths have `/` on every system.
    Ok(if parts.is_empty() { ".".to_owned() } else { parts.join("/") })
}

/// The text of a path, if a manifest can contain it.
fn text(path: &Path) -> Result<String, String> {
    match path.to_str() {
        Some(text) if !text.contains(char::is_control) => Ok(text.to_owned()),
        _ => Err(format!(
            "the path {path:?} cannot be written into a Cargo.toml, because it is not Unicode or has control characters: give another folder"
        )),
    }
}

/// A path from the root, without `..`. Links are resolved as far as the path exists.
pub(crate) fn absolute(path: &Path) -> Option<PathBuf> {
    let mut found = PathBuf::new();
    for part in env::current_dir().ok()?.join(path).components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => _ = found.pop(),
            _ => found.push(part),
        }
        found = fs::canonicalize(&found).unwrap_or(found);
    }
    Some(found)
}
