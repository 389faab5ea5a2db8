//! Arguments, and the workspace around the crate's folder -> the form of the crate.

use std::path::Path;

use clientgen::package::{
    Form, Publication, RUNTIME, RUNTIME_FOLDER, Runtime, is_package_name, runtime_name,
};
use semver::VersionReq;

use crate::{
    args::{Backend, Generate},
    paths::{absolute, relative},
    runtime,
    workspace::{Found, Manifest, Surroundings, version},
};

/// The form of the crate, and a note on it for the user.
pub(crate) fn form(arguments: &Generate, around: &Surroundings) -> Result<(Form, Option<String>), String> {
    if let Some(name) = arguments.name.as_deref().filter(|name| !is_package_name(name)) {
        return Err(format!(
            "`{name}` cannot be the name of a package: use at most 64 ASCII letters, digits, `-` and `_`, and start with a letter; it must be no keyword of Rust, no standard crate and no device name of Windows"
        ));
    }
    let publication = Publication {
        version: arguments.publishing.package_version.as_ref().map(ToString::to_string),
        license: arguments.publishing.license.clone(),
        repository: arguments.publishing.repository.as_ref().map(ToString::to_string),
        is_allowed: arguments.publishing.publish,
    };
    let (runtime, note) = match (&arguments.runtime_path, &arguments.runtime_version) {
        (Some(path), _) => (named(path, arguments)?, None),
        (None, Some(version)) => (Runtime::Version(version.clone()), None),
        // A crate of the other back end has no runtime.
        (None, None) if arguments.backend == Backend::Progenitor => {
            (Runtime::Version(runtime::package().version), None)
        }
        (None, None) => unnamed(arguments, around)?,
    };
    Ok((Form { name: arguments.name.clone(), runtime, publication }, note))
}

/// The runtime in the folder of `--runtime-path`.
fn named(path: &Path, arguments: &Generate) -> Result<Runtime, String> {
    let shown = path.display();
    let Some(manifest) = Manifest::read(path)? else {
        return Err(format!("there is no Cargo.toml in {shown}: give the folder of a clientgen-runtime"));
    };
    let Some(package) = manifest.name() else {
        return Err(format!(
            "{shown}/Cargo.toml has no package with a name: give the folder of a clientgen-runtime"
        ));
    };
    let (inside, out) = (absolute(path), absolute(&arguments.out));
    if inside.zip(out).is_some_and(|(path, out)| path.starts_with(out)) {
        return Err(format!("{shown} is a part of the crate itself: leave out --runtime-path"));
    }
    if arguments.publishing.publish && manifest.is_private() {
        return Err(format!(
            "a crate can be published only if its runtime is published too, and {shown}/Cargo.toml has `publish = false`: generate the crate that this runtime belongs to with --publish"
        ));
    }
    let package = package.to_owned();
    Ok(Runtime::Path { path: relative(path, &arguments.out)?, package, version: version(&manifest)? })
}

/// The runtime if no argument names one: the crate's present one, or the workspace's, or else a copy of its own.
fn unnamed(arguments: &Generate, around: &Surroundings) -> Result<(Runtime, Option<String>), String> {
    let own = runtime::package();
    let wanted = own.version.clone();
    let beside = Runtime::Beside(own);
    if arguments.out.join(RUNTIME_FOLDER).join("Cargo.toml").is_file() {
        return Ok((beside, None));
    }
    let apart = |has: &str| {
        format!(
            "the workspace's {RUNTIME} {has}, so the crate gets a runtime of its own; the types of the two runtimes are different"
        )
    };
    Ok(match &around.runtime {
        None => (beside, None),
        Some(Found::Path(path)) => {
            let Some(manifest) = Manifest::read(path)? else {
                return Err(format!(
                    "the workspace depends on {RUNTIME} in {}, but there is no Cargo.toml: correct that first",
                    path.display()
                ));
            };
            let version = version(&manifest)?;
            if version.as_ref() != Some(&wanted) {
                let has = version.map_or("has no version".to_owned(), |version| format!("is {version}"));
                return Ok((beside, Some(apart(&format!("{has}, but this command has {wanted}")))));
            }
            let package = manifest.name().unwrap_or(RUNTIME).to_owned();
            let runtime = Runtime::Path { path: relative(path, &arguments.out)?, package, version };
            (runtime, Some(format!("the crate shares the workspace's {RUNTIME} in {}", path.display())))
        }
        Some(Found::Version(requirement)) => match fits(requirement, &wanted) {
            true => (
                Runtime::Version(requirement.clone()),
                Some(format!("the crate shares the workspace's {RUNTIME} {requirement}")),
            ),
            false => (beside, Some(apart(&format!("is `{requirement}`, but this command has {wanted}")))),
        },
        Some(Found::Elsewhere) => {
            (beside, Some(apart("comes from a repository or another registry, which clientgen cannot name")))
        }
    })
}

fn fits(requirement: &str, version: &str) -> bool {
    let requirement = VersionReq::parse(requirement).ok();
    let version = version.parse().ok();
    requirement.zip(version).is_some_and(|(requirement, version)| requirement.matches(&version))
}

/// Why the crate's packages cannot be in the workspace, if so. The name may come from the document.
pub(crate) fn refused(name: &str, form: &Form, around: &Surroundings) -> Option<String> {
    let beside = matches!(form.runtime, Runtime::Beside(_)).then(|| runtime_name(name));
    let names = [Some(name.to_owned()), beside];
    for name in names.into_iter().flatten() {
        if let Some(folder) = around.named(&name) {
            return Some(format!(
                "there is already a package `{name}` in {}, and cargo does not accept two packages with the same name: give this crate another name with --name",
                folder.display()
            ));
        }
        if form.publication.is_allowed && name.len() > 64 {
            return Some(format!(
                "`{name}` is too long to be published, because crates.io accepts at most 64 characters: give the crate a shorter name with --name"
            ));
        }
    }
    None
}

/// The line that makes a user's package depend on the crate, and where it goes.
pub(crate) fn advice(name: &str, out: &Path, around: &Surroundings) -> String {
    let from = around.user.as_deref().and_then(|user| Some((user, relative(out, user).ok()?)));
    match from {
        Some((user, path)) => format!(
            "to use the crate, add this line to [dependencies] in {}: {name} = {{ path = \"{}\" }}",
            user.join("Cargo.toml").display(),
            path.replace('\\', "\\\\").replace('"', "\\\"")
        ),
        None => {
            let folder = out.file_name().map_or(name.into(), |folder| folder.to_string_lossy());
            format!(
                "to use the crate, add this line to [dependencies] in the Cargo.toml of a package beside it: {name} = {{ path = \"../{folder}\" }}"
            )
        }
    }
}
