//! A document -> how long our emitter, progenitor as it is, and progenitor behind the lowering take from the file to the text of the client.

use std::{
    path::{Path, PathBuf},
    time::Instant,
};

use clientgen::{
    load::files::Disk,
    package::{Form, Request, Runtime, produce},
    select::Selection,
};
use clientgen_progenitor::{Options, generate};

/// How often each is measured; the median counts.
const ROUNDS: usize = 7;

/// The times of every document, and how often ours fits into progenitor's, as the geometric mean.
pub(super) fn all(paths: &[PathBuf]) -> Result<(), String> {
    println!(
        "{:28} {:>9} {:>9} {:>9} {:>7} {:>7}",
        "document (ms)", "ours", "plain", "lowered", "plain", "lowered"
    );
    let mut ratios: [Vec<f64>; 2] = Default::default();
    for path in paths {
        let name = super::package(path);
        let said = super::child("times", path, Path::new(""))?;
        let words: Vec<&str> = said.split(' ').take(3).collect();
        let [ours, plain, lowered] = words[..] else { return Err(format!("{name}: {said}")) };
        let ratio = |other: &str| Some(other.parse::<f64>().ok()? / ours.parse::<f64>().ok()?);
        let found = [ratio(plain), ratio(lowered)];
        for (ratios, ratio) in ratios.iter_mut().zip(found) {
            ratios.extend(ratio);
        }
        let [of_plain, of_lowered] = found.map(|it| it.map_or("-".to_owned(), |it| format!("{it:.2}")));
        println!("{name:28} {ours:>9} {plain:>9} {lowered:>9} {of_plain:>7} {of_lowered:>7}");
    }
    for (name, ratios) in ["plain", "lowered"].iter().zip(ratios) {
        let mean = (ratios.iter().map(|ratio| ratio.ln()).sum::<f64>() / ratios.len() as f64).exp();
        println!("progenitor {name} over ours, geometric mean of {} documents: {mean:.2}", ratios.len());
    }
    Ok(())
}

/// One document: three medians in milliseconds, `-` for what makes no client.
pub(super) fn one(document: &Path) -> Result<(), String> {
    let medians = [ours as fn(&Path) -> bool, plain, lowered].map(|work| median(document, work));
    let words = medians.map(|median| median.map_or("-".to_owned(), |median| format!("{median:.1}")));
    println!("{}", words.join(" "));
    Ok(())
}

fn median(document: &Path, work: fn(&Path) -> bool) -> Option<f64> {
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let started = Instant::now();
        if !work(document) {
            return None;
        }
        times.push(started.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    times.get(ROUNDS / 2).copied()
}

fn ours(document: &Path) -> bool {
    let form = Form { name: Some("client".to_owned()), runtime: Runtime::Version("0".to_owned()) };
    let selection = Selection::default();
    let request =
        Request { spec: document, overlays: &[], selection: &selection, form: &form, keep_going: true };
    produce(&request, &Disk).package.is_some()
}

fn plain(document: &Path) -> bool {
    super::plain_client(document).is_ok()
}

fn lowered(document: &Path) -> bool {
    let (read, _) = clientgen::read_anyway(document);
    read.is_some_and(|read| !generate(&read, &Options { name: "client" }).0.is_empty())
}
