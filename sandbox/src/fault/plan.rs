//! A request for an operation -> the faults that hit it. They depend only on the order of requests and the seed.

use std::time::Duration;

use super::{Fault, Faults, Kind, When};
use crate::{error::UnknownOperation, mix::mix, spec::target::Target, suggest::suggestion};

/// The faults of a sandbox, and how many requests each has seen.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    faults: Faults,
    counts: Vec<u64>,
}

/// The faults that hit one request.
#[derive(Debug, Default)]
pub(crate) struct Hit {
    pub(crate) latency: Duration,
    pub(crate) fault: Option<Fault>,
    /// Latencies and fault as the log shows them.
    pub(crate) names: Vec<String>,
}

impl Hit {
    /// Whether the fault prevents the request from being carried out.
    pub(crate) fn is_before(&self) -> bool {
        self.fault.as_ref().is_some_and(|fault| !fault.is_carried_out())
    }
}

impl Plan {
    /// Creates a plan with all counts at zero.
    pub(crate) fn new<'a>(
        faults: Faults,
        known: impl Iterator<Item = Target<'a>> + Clone,
    ) -> Result<Self, UnknownOperation> {
        for name in faults.iter().flat_map(|fault| &fault.operations) {
            if !known.clone().any(|target| target.is(name)) {
                let ids = known.clone().filter_map(|target| target.id);
                return Err(UnknownOperation { name: name.clone(), suggestion: suggestion(name, ids) });
            }
        }
        let counts = vec![0; faults.faults.len()];
        Ok(Self { faults, counts })
    }

    pub(crate) fn faults(&self) -> &Faults {
        &self.faults
    }

    /// Counts a request, and returns the faults that hit it.
    pub(crate) fn hit(&mut self, target: Target<'_>) -> Hit {
        let mut hit = Hit::default();
        let seed = self.faults.seed;
        for (index, (fault, count)) in self.faults.faults.iter().zip(&mut self.counts).enumerate() {
            if !fault.operations.is_empty() && !fault.operations.iter().any(|name| target.is(name)) {
                continue;
            }
            *count += 1;
            if !fault.when.hits(*count, seed, index) {
                continue;
            }
            match fault.kind {
                Kind::Latency(time) => hit.latency = hit.latency.saturating_add(time),
                _ if hit.fault.is_none() => hit.fault = Some(fault.clone()),
                _ => continue,
            }
            hit.names.push(fault.to_string());
        }
        hit
    }
}

impl When {
    fn hits(self, count: u64, seed: u64, index: usize) -> bool {
        match self {
            Self::Always => true,
            Self::Nth(nth) => count == nth,
            Self::First(first) => count <= first,
            Self::Every(every) => count.is_multiple_of(every),
            Self::Probability(probability) => draw(seed, index, count) < probability,
        }
    }
}

/// A pseudo-random number from 0 to 1.
#[allow(clippy::cast_precision_loss, reason = "53 bits are what a float holds")]
fn draw(seed: u64, index: usize, count: u64) -> f64 {
    let index = u64::try_from(index).unwrap_or(u64::MAX);
    let bits = mix(mix(mix(seed).wrapping_add(index)).wrapping_add(count));
    (bits >> 11) as f64 / (1_u64 << 53) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: Target<'_> =
        Target { document: "shop", id: Some("list"), method: "GET", template: "/things" };
    const MAKE: Target<'_> =
        Target { document: "shop", id: Some("make"), method: "POST", template: "/things" };

    fn plan(texts: &[&str], seed: u64) -> Plan {
        let faults: Faults = texts.iter().map(|text| text.parse().expect("a fault")).collect();
        Plan::new(faults.seed(seed), [LIST, MAKE].into_iter()).expect("the operations are known")
    }

    fn hits(plan: &mut Plan, count: usize) -> Vec<usize> {
        (1..=count).filter(|_| plan.hit(LIST).fault.is_some()).collect()
    }

    #[test]
    fn requests_are_counted_for_each_fault() {
        assert_eq!(hits(&mut plan(&["truncated,nth=3"], 0), 6), [3]);
        assert_eq!(hits(&mut plan(&["truncated,first=2"], 0), 6), [1, 2]);
        assert_eq!(hits(&mut plan(&["truncated,every=3"], 0), 6), [3, 6]);
        let mut plan = plan(&["make:truncated,nth=1"], 0);
        assert!(hits(&mut plan, 3).is_empty());
        assert!(plan.hit(MAKE).fault.is_some());
    }

    #[test]
    fn the_first_fault_applies_and_latencies_add_up() {
        let hit = plan(&["latency=1s", "status=503", "html", "latency=500ms"], 0).hit(LIST);
        assert_eq!(hit.latency, Duration::from_millis(1500));
        assert_eq!(hit.names, ["latency=1s", "status=503", "latency=500ms"]);
        assert_eq!(hit.fault, Some("status=503".parse().expect("a fault")));
    }

    #[test]
    fn chance_follows_from_the_seed() {
        let some = |seed| hits(&mut plan(&["truncated,probability=0.05"], seed), 10_000);
        assert_eq!(some(1), some(1));
        assert_ne!(some(1), some(2));
        assert!((400..600).contains(&some(1).len()), "{}", some(1).len());
        assert_eq!(hits(&mut plan(&["truncated,probability=1"], 0), 3), [1, 2, 3]);
        assert!(hits(&mut plan(&["truncated,probability=0"], 0), 3).is_empty());
    }

    #[test]
    fn operations_have_several_names() {
        for name in ["list", "GET /things", "shop/list", "shop/GET /things"] {
            assert!(LIST.is(name) && !MAKE.is(name), "{name}");
        }
        let faults = Faults::from(Fault::truncated().on("lost"));
        let error = Plan::new(faults, [LIST, MAKE].into_iter()).expect_err("there is no such operation");
        assert!(error.to_string().contains("did you mean `list`?"), "{error}");
    }
}
