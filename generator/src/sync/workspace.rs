//! A folder of specs -> a folder of generated code, one folder per API.

use std::{
    collections::{BTreeMap, BTreeSet},
    ffi::OsStr,
    fs, io,
    path::{Path, PathBuf},
};

use super::{MANIFEST, Mode, Outcome, diagnostic, hash_sources, is_current, refused, remove, sync};
use crate::{
    bounds::stack,
    diagnostic::{Diagnostic, Diagnostics, codes},
    document::Document,
    emit::Options,
    load::{
        self,
        files::{Disk, Files},
    },
    names::files::is_device,
    pipeline::{Made, OVERLAYS, Reader, generate},
};

/// The result for a workspace.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// One entry per API, and one per folder whose spec was deleted, sorted by name.
    pub apis: Vec<Api>,
    /// Diagnostics that belong to no API.
    pub diagnostics: Diagnostics,
}

/// The result for one API.
#[derive(Clone, Debug)]
pub struct Api {
    /// The name of the module: the spec's name with `_` for `-`, and with `api_` before a name that Windows reserves.
    pub name: String,
    /// The spec, relative to the parent folder of the specs; `None` if it was deleted.
    pub spec: Option<PathBuf>,
    /// Whether the API was skipped because nothing changed since the last run ([`Mode::Refresh`]).
    pub is_current: bool,
    /// Files and diagnostics.
    pub outcome: Outcome,
}

impl Report {
    /// Every diagnostic.
    pub fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter().chain(self.apis.iter().flat_map(|api| api.outcome.diagnostics.iter()))
    }

    /// Whether any diagnostic is an error.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.has_errors() || self.apis.iter().any(|api| api.outcome.diagnostics.has_errors())
    }
}

/// Generates the clients of a crate: every API of `specs/` below `root` into `generated/`. Examples in the documentation use
/// `krate` as the name of the crate.
pub fn sync_clients(root: &Path, krate: &str, mode: Mode) -> Report {
    sync_clients_allowing(root, krate, mode, &[])
}

/// Like [`sync_clients`], but specs may also refer to files in the `allowed` folders, outside their project.
pub fn sync_clients_allowing(root: &Path, krate: &str, mode: Mode, allowed: &[PathBuf]) -> Report {
    let krate = krate.replace('-', "_");
    let workspace = Workspace::new(&root.join("specs"), allowed);
    sync_all(&workspace, &root.join("generated"), mode, &|module: &str, document: &Document| {
        generate(document, module, &Options { module_path: format!("{krate}::{module}") })
    })
}

/// Generates every API of `specs` (files with an `openapi` key) into its folder in `generated`, after its overlay
/// ([`Reader::overlay_beside`]). If a spec has an error, its folder is not changed, and the other specs are still generated. If a spec was deleted,
/// the generated files in its folder are deleted.
///
/// `generate` gets the module's name and the document, and returns the files and its diagnostics, located or not. Diagnostics and
/// generated code name files relative to the parent folder of `specs`, wherever it is.
pub fn sync_workspace(
    specs: &Path,
    generated: &Path,
    mode: Mode,
    generate: impl Fn(&str, &Document) -> (BTreeMap<PathBuf, String>, Diagnostics) + Sync,
) -> Report {
    sync_all(&Workspace::new(specs, &[]), generated, mode, &generate)
}

fn sync_all(
    workspace: &Workspace,
    generated: &Path,
    mode: Mode,
    generate: &(impl Fn(&str, &Document) -> (BTreeMap<PathBuf, String>, Diagnostics) + Sync),
) -> Report {
    let mut report = Report::default();
    let specs = &workspace.root.join(&workspace.name);
    let names = match candidates(specs) {
        Ok(names) => names,
        Err(error) => {
            report.diagnostics.push(*refused(specs, "read", &error));
            return report;
        }
    };
    let (mut modules, mut folded) = (BTreeSet::new(), BTreeSet::new());
    let mut overlays = overlays(specs);
    let mut wanted = Vec::new();
    for name in names {
        let path = workspace.name.join(&name);
        if !workspace.is_api(&path) {
            continue;
        }
        overlays.remove(&name);
        let module = module_name(&name);
        // Some file systems take names that differ in case for the same.
        if !folded.insert(module.to_lowercase()) {
            let message = format!("another spec already has the module name `{module}`");
            report
                .diagnostics
                .push(diagnostic(codes::SAME_MODULE, &path, 1, message).help("rename one of the two files"));
            continue;
        }
        modules.insert(module.clone());
        wanted.push((module, path));
    }
    report.apis = stack::side_by_side(&wanted, |(module, path)| {
        workspace.api(module.clone(), path.clone(), &generated.join(module), mode, generate)
    });
    for name in overlays {
        let path = workspace.name.join(OVERLAYS).join(&name);
        let message = format!("there is no spec `{}` for this overlay", workspace.name.join(&name).display());
        report.diagnostics.push(
            diagnostic(codes::OVERLAY, &path, 1, message)
                .help("rename the overlay: it needs the name of the spec that it changes"),
        );
    }
    match folders(generated) {
        Ok(folders) => {
            for module in folders.into_iter().filter(|module| !modules.contains(module)) {
                let outcome = remove(&generated.join(&module), mode);
                report.apis.push(Api { name: module, spec: None, is_current: false, outcome });
            }
        }
        Err(error) => report.diagnostics.push(*refused(generated, "read", &error)),
    }
    workspace.relative(&mut report.diagnostics);
    report.apis.iter_mut().for_each(|api| workspace.relative(&mut api.outcome.diagnostics));
    report.apis.sort_by(|a, b| a.name.cmp(&b.name));
    report
}

/// The parent folder of the specs, and the name of their folder.
struct Workspace {
    root: PathBuf,
    name: PathBuf,
    /// The files that the specs may read. The user named none of the specs, so each must be inside the project, too.
    disk: Disk,
}

impl Files for Workspace {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.disk.read(&self.root.join(path))
    }
}

impl Workspace {
    fn new(specs: &Path, allowed: &[PathBuf]) -> Self {
        let root = specs.parent().unwrap_or(Path::new("")).to_owned();
        let name = specs.file_name().map(PathBuf::from).unwrap_or_default();
        Self { root, name, disk: Disk::within(specs).allow(allowed) }
    }

    /// Makes the file names of diagnostics relative to the root, as those of specs are.
    fn relative(&self, diagnostics: &mut Diagnostics) {
        diagnostics.for_each(|diagnostic| {
            if let Some(at) = &mut diagnostic.location
                && let Ok(file) = Path::new(&at.file).strip_prefix(&self.root)
            {
                at.file = file.display().to_string();
            }
        });
    }

    /// Whether a file should be an API: it has an `openapi` key, or cannot be parsed but contains the word, or cannot be read at all.
    fn is_api(&self, path: &Path) -> bool {
        let Ok(bytes) = self.read(path) else { return true };
        let speaks_of_it = bytes.windows(7).any(|word| word == b"openapi");
        let name = path.display().to_string();
        speaks_of_it
            && load::load_text(&name, bytes, &mut Diagnostics::new())
                .map_or(true, |(_, value)| value.get("openapi").is_some())
    }

    fn api(
        &self,
        name: String,
        spec: PathBuf,
        dir: &Path,
        mode: Mode,
        generate: &impl Fn(&str, &Document) -> (BTreeMap<PathBuf, String>, Diagnostics),
    ) -> Api {
        let api =
            |is_current, outcome| Api { name: name.clone(), spec: Some(spec.clone()), is_current, outcome };
        let failed = |diagnostics| api(false, Outcome { diagnostics, ..Outcome::default() });
        let reader = Reader::new(&spec).files(self).overlay_beside();
        let loaded = match reader.load() {
            Ok(loaded) => loaded,
            Err(diagnostics) => return failed(diagnostics),
        };
        let hash = hash_sources(&loaded.document.sources);
        if mode == Mode::Refresh && !loaded.said.has_errors() && is_current(&hash, dir) {
            return api(true, Outcome::default());
        }
        let Made { value, diagnostics, .. } = loaded.make(|document, said| {
            let (files, of_files) = generate(&name, document);
            said.extend(of_files);
            files
        });
        let Some(wanted) = value else { return failed(diagnostics) };
        let mut outcome = sync(&wanted, dir, &hash, mode);
        let found = std::mem::replace(&mut outcome.diagnostics, diagnostics);
        outcome.diagnostics.extend(found);
        api(false, outcome)
    }
}

fn candidates(specs: &Path) -> io::Result<BTreeSet<PathBuf>> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(specs)? {
        let name = PathBuf::from(entry?.file_name());
        let extension = name.extension().and_then(OsStr::to_str);
        // What is neither a file nor a folder is refused later, with its name.
        let is_there = fs::metadata(specs.join(&name)).is_ok_and(|about| !about.is_dir());
        if matches!(extension, Some("yaml" | "yml" | "json")) && is_there {
            names.insert(name);
        }
    }
    Ok(names)
}

/// The files of the folder of overlays; none if there is no such folder.
fn overlays(specs: &Path) -> BTreeSet<PathBuf> {
    candidates(&specs.join(OVERLAYS)).unwrap_or_default()
}

/// The folders that a run has written to; none if there is no folder for them yet.
fn folders(generated: &Path) -> io::Result<BTreeSet<String>> {
    let mut folders = BTreeSet::new();
    if !generated.exists() {
        return Ok(folders);
    }
    for entry in fs::read_dir(generated)? {
        let entry = entry?;
        if entry.path().join(MANIFEST).is_file() {
            folders.insert(entry.file_name().to_string_lossy().into_owned());
        }
    }
    Ok(folders)
}

fn module_name(file: &Path) -> String {
    let name = file.file_stem().unwrap_or_default().to_string_lossy().replace('-', "_");
    if is_device(&name) { format!("api_{name}") } else { name }
}
