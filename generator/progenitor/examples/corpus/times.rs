//! A document -> how long our emitter, progenitor as it is, and progenitor behind the lowering take from the file to the text of the client.

use std::{
    path::{Path, PathBuf},
    time::Instant,
};

use clientgen::{
    files::Disk,
    package::{Form, Publication, Request, Runtime, produce},
    select::Selection,
};
use clientgen_progenitor::{Options, generate};

/// How often each is measured; the median counts.
const ROUNDS: usize = 5;

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

/// One document: three medians in milliseconds, `-` for what makes no client. The three take turns, so that a busy machine is busy for all of them.
pub(super) fn one(document: &Path) -> Result<(), String> {
    let works = [ours as fn(&Path) -> bool, plain, lowered];
    let mut times: [Option<Vec<f64>>; 3] = [const { Some(Vec::new()) }; 3];
    for _ in 0..ROUNDS {
        for (work, times) in works.iter().zip(&mut times) {
            let started = Instant::now();
            if times.is_some() && !work(document) {
                *times = None;
            }
            times.iter_mut().for_each(|times| times.push(started.elapsed().as_secs_f64() * 1000.0));
        }
    }
    let words = times.map(|times| times.map_or("-".to_owned(), |times| format!("{:.1}", median(times))));
    println!("{}", words.join(" "));
    Ok(())
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn ours(document: &Path) -> bool {
    let form = Form {
        name: Some("client".to_owned()),
        runtime: Runtime::Version("0".to_owned()),
        publication: Publication::default(),
    };
    let selection = Selection::default();
    let request =
        Request { spec: document, overlays: &[], selection: &selection, form: &form, keep_going: true };
    produce(&request, &Disk::of(document)).package.is_some()
}

fn plain(document: &Path) -> bool {
    super::plain_client(document).is_ok()
}

fn lowered(document: &Path) -> bool {
    let (read, _) = clientgen::Reader::new(document).read_anyway();
    read.is_some_and(|read| !generate(&read, &Options::named("client")).0.is_empty())
}
