//! What every process of the portal sets before it does anything else.

/// Files are made for the portal's own user: the database, letters with live links and the key are nobody else's. And as
/// many connections may be open as the system allows at the most.
pub fn prepare() {
    #[cfg(unix)]
    {
        use rustix::fs::Mode;
        use rustix::process::{Resource, getrlimit, setrlimit, umask};

        umask(Mode::RWXG | Mode::RWXO);
        let mut files = getrlimit(Resource::Nofile);
        files.current = files.maximum;
        // Some systems name a maximum that cannot be had; what there was stays.
        setrlimit(Resource::Nofile, files).ok();
    }
}

/// How many files and connections this process may have open; none where the system sets no limit.
#[must_use]
pub fn most_files() -> Option<u64> {
    #[cfg(unix)]
    return rustix::process::getrlimit(rustix::process::Resource::Nofile).current;
    #[cfg(not(unix))]
    None
}
