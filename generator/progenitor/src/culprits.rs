//! Parts of a document that progenitor refuses together -> those that have to go so that it takes the rest.

/// The parts of `all` without which `works` is content, each with what was said about it. Halves are tried, so that one culprit among
/// many is found in few steps; parts that only fail together lose the later one.
pub(crate) fn find<T: Copy>(
    all: &[T],
    works: &mut impl FnMut(&[T]) -> Result<(), String>,
) -> Vec<(T, String)> {
    let mut accepted = Vec::new();
    let mut culprits = Vec::new();
    search(all, &mut accepted, &mut culprits, works);
    culprits
}

fn search<T: Copy>(
    parts: &[T],
    accepted: &mut Vec<T>,
    culprits: &mut Vec<(T, String)>,
    works: &mut impl FnMut(&[T]) -> Result<(), String>,
) {
    let kept = accepted.len();
    accepted.extend_from_slice(parts);
    let Err(reason) = works(accepted) else { return };
    accepted.truncate(kept);
    match parts {
        [] => {}
        [culprit] => culprits.push((*culprit, reason)),
        several => {
            let (left, right) = several.split_at(several.len() / 2);
            search(left, accepted, culprits, works);
            search(right, accepted, culprits, works);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn culprits_go_and_nothing_else() {
        let parts: Vec<u32> = (0..100).collect();
        let found = find(&parts, &mut |parts| match parts.iter().find(|part| [3, 50, 99].contains(*part)) {
            Some(part) => Err(format!("{part} is bad")),
            None => Ok(()),
        });
        assert_eq!(found.iter().map(|(part, _)| *part).collect::<Vec<_>>(), [3, 50, 99]);
    }

    #[test]
    fn of_two_that_fail_together_the_later_goes() {
        let found = find(&[1, 2, 3, 4], &mut |parts| {
            if parts.contains(&2) && parts.contains(&4) { Err("both".to_owned()) } else { Ok(()) }
        });
        assert_eq!(found, [(4, "both".to_owned())]);
    }
}
