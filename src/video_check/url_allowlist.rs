//! Which web addresses may be asked for a film's bytes, checked before every request and at every
//! redirection (google-video-apis.md §3, §10).

use url::{Host, Url};

/// Where Drive may send us for a file's content.
const GOOGLES_HOSTS: [&str; 2] = [".googleapis.com", ".googleusercontent.com"];

/// The limits within which one film's bytes are fetched.
#[derive(Debug, Clone)]
pub(super) enum UrlAllowlist {
    /// The configured address of Drive, trusted for itself, and Google's own hosts behind it.
    Drive {
        /// The configured base address.
        base: Url,
    },
    /// These hosts and no other, by their whole names.
    Hosts(Vec<String>),
}

impl UrlAllowlist {
    /// Whether `url` may be asked.
    pub(super) fn allows(&self, url: &Url) -> bool {
        match self {
            Self::Drive { base } => {
                own(base, url)
                    || plain_host(url).is_some_and(|host| {
                        GOOGLES_HOSTS
                            .iter()
                            .any(|tail| host.strip_suffix(tail).is_some_and(|first| !first.is_empty()))
                    })
            }
            Self::Hosts(hosts) => {
                plain_host(url).is_some_and(|host| hosts.iter().any(|one| one.eq_ignore_ascii_case(host)))
            }
        }
    }

    /// Whether `url` belongs to the configured address: reached as configured, everything else only in the
    /// open Internet.
    pub(super) fn is_own(&self, url: &Url) -> bool {
        matches!(self, Self::Drive { base } if own(base, url))
    }
}

fn own(base: &Url, url: &Url) -> bool {
    let place = |url: &Url| (url.scheme().to_owned(), url.host_str().map(str::to_owned), url.port());
    place(base) == place(url) && nameless(url)
}

fn nameless(url: &Url) -> bool {
    url.username().is_empty() && url.password().is_none()
}

/// The host of an https address with the usual port, no user-info and a plain name: not a number in any
/// spelling (the parser has turned those into addresses), no trailing dot, not a single word.
fn plain_host(url: &Url) -> Option<&str> {
    let usual = url.scheme() == "https" && url.port_or_known_default() == Some(443) && nameless(url);
    match url.host() {
        Some(Host::Domain(name)) if usual && name.contains('.') && !name.ends_with('.') => Some(name),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hosts() -> UrlAllowlist {
        // Numbers and single words stay refused even when somebody lists them.
        UrlAllowlist::Hosts(
            ["video.lembaga.example", "127.0.0.1", "[::1]", "localhost", "2130706433"]
                .map(str::to_owned)
                .into(),
        )
    }

    fn allowed(allowlist: &UrlAllowlist, text: &str) -> bool {
        Url::parse(text).is_ok_and(|url| allowlist.allows(&url))
    }

    #[test]
    fn the_listed_host_and_no_other_spelling_of_another() {
        for open in [
            "https://video.lembaga.example/a.mp4",
            "https://VIDEO.Lembaga.example:443/a.mp4?x=1",
            "https://video。lembaga。example/a.mp4",
            "https://video.lembaga.example\\@evil.example/a.mp4",
        ] {
            assert!(allowed(&hosts(), open), "{open}");
        }
        for closed in [
            "http://video.lembaga.example/a.mp4",
            "ftp://video.lembaga.example/a.mp4",
            "file:///etc/passwd",
            "https://video.lembaga.example:8443/a.mp4",
            "https://video.lembaga.example:80/a.mp4",
            "https://video.lembaga.example./a.mp4",
            "https://user@video.lembaga.example/a.mp4",
            "https://:secret@video.lembaga.example/a.mp4",
            "https://video.lembaga.example@evil.example/a.mp4",
            "https://video.lembaga.example.evil.example/a.mp4",
            "https://sub.video.lembaga.example/a.mp4",
            "https://evilvideo.lembaga.example/a.mp4",
            "https://vidеo.lembaga.example/a.mp4",
            "https://xn--vido-qdd.lembaga.example/a.mp4",
            "https://video.lembaga.examp1e/a.mp4",
        ] {
            assert!(!allowed(&hosts(), closed), "{closed}");
        }
    }

    #[test]
    fn numbers_are_refused_in_every_spelling() {
        for closed in [
            "https://127.0.0.1/",
            "https://127.1/",
            "https://2130706433/",
            "https://0x7f000001/",
            "https://0x7f.1/",
            "https://0177.0.0.1/",
            "https://017700000001/",
            "https://127.0.0.1./",
            "https://１２７.0.0.1/",
            "https://①②⑦.0.0.1/",
            "https://[::1]/",
            "https://[::ffff:127.0.0.1]/",
            "https://[64:ff9b::7f00:1]/",
            "https://localhost/",
            "https://%31%32%37.0.0.1/",
        ] {
            assert!(!allowed(&hosts(), closed), "{closed}");
        }
    }

    #[test]
    fn drive_leads_to_itself_and_to_googles_hosts() {
        let allowlist =
            UrlAllowlist::Drive { base: Url::parse("https://www.googleapis.com/drive/v3").unwrap() };
        for open in [
            "https://www.googleapis.com/drive/v3/files/1A",
            "https://doc-0k-apidata.googleusercontent.com/docs/x",
            "https://storage.googleapis.com/x",
        ] {
            assert!(allowed(&allowlist, open), "{open}");
        }
        for closed in [
            "http://doc-0k-apidata.googleusercontent.com/docs/x",
            "https://googleusercontent.com/x",
            "https://.googleusercontent.com/x",
            "https://evilgoogleusercontent.com/x",
            "https://doc.googleusercontent.com.evil.example/x",
            "https://key@doc.googleusercontent.com/x",
            "https://doc.googleusercontent.com:444/x",
            "https://drive.google.com/x",
            "https://127.0.0.1/x",
        ] {
            assert!(!allowed(&allowlist, closed), "{closed}");
        }
    }

    #[test]
    fn a_configured_address_is_trusted_for_itself_only() {
        let allowlist = UrlAllowlist::Drive { base: Url::parse("http://127.0.0.1:8001/drive/v3").unwrap() };
        let url = |text| Url::parse(text).unwrap();
        assert!(allowlist.is_own(&url("http://127.0.0.1:8001/elsewhere")));
        for other in [
            "http://127.0.0.1:8002/",
            "https://127.0.0.1:8001/",
            "http://localhost:8001/",
            "http://a@127.0.0.1:8001/",
        ] {
            assert!(!allowlist.allows(&url(other)), "{other}");
        }
        assert!(!allowlist.is_own(&url("https://doc.googleusercontent.com/")));
        assert!(!hosts().is_own(&url("https://video.lembaga.example/")));
    }
}
