//! The process -> its peak memory and its processor time.

/// Peak memory in bytes. Only Linux tells it without a call to C.
pub(crate) fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024)
}

/// Processor time of this process in seconds, which does not depend on how busy the machine is. Only Linux tells it.
pub(crate) fn processor_seconds() -> Option<f64> {
    /// Linux counts hundredths of a second, whatever the rate of its own clock.
    const TICKS: f64 = 100.0;
    let text = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the command is in parentheses and may contain anything. The figures follow it.
    let (_, figures) = text.rsplit_once(") ")?;
    let ticks = figures.split(' ').skip(11).take(2).map(|figure| figure.parse::<u32>().ok());
    Some(f64::from(ticks.sum::<Option<u32>>()?) / TICKS)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    #[test]
    fn it_is_more_than_nothing_and_less_than_everything() {
        assert!((1 << 20..1 << 40).contains(&super::peak().expect("Linux says it")));
        assert!((0.0..3600.0).contains(&super::processor_seconds().expect("Linux says it")));
    }
}
