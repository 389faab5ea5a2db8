//! What this process has taken: memory at its peak, and time of a processor.

/// Bytes, where the system says so without being asked in C: on Linux.
pub(crate) fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024)
}

/// Seconds for which a processor worked for this process, where the system says so: what a busy machine makes no difference to.
pub(crate) fn processor_seconds() -> Option<f64> {
    /// Linux counts them in hundredths, whatever its own clock does.
    const TICKS: f64 = 100.0;
    let text = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the command, in parentheses, may hold anything; the figures follow it.
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
