//! How much memory this process has taken at its peak.

/// Bytes, where the system says so without being asked in C: on Linux.
pub(crate) fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    #[test]
    fn it_is_more_than_nothing_and_less_than_everything() {
        assert!((1 << 20..1 << 40).contains(&super::peak().expect("Linux says it")));
    }
}
