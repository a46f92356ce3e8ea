//! One address to a clean one: scheme, host and port settled.

use url::{Host, Url};

use super::LinkProblem;

/// Reads one address, without what stands around it (`find`), as an http(s) one with a plain host name: no
/// user-info, no other port, no IP address, no trailing dot.
pub(super) fn normalise(address: &str) -> Result<Url, LinkProblem> {
    let mut url = Url::parse(&with_scheme(address)).or(Err(LinkProblem::NotALink))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(LinkProblem::UnsupportedScheme { scheme: url.scheme().to_owned() });
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(LinkProblem::UserInfo);
    }
    drop_port(&mut url)?;
    let host = match url.host() {
        Some(Host::Domain(name)) => name.strip_suffix('.').unwrap_or(name).to_owned(),
        Some(Host::Ipv4(_) | Host::Ipv6(_)) => return Err(LinkProblem::IpAddress),
        None => return Err(LinkProblem::NotALink),
    };
    if !host.contains('.') {
        return Err(LinkProblem::NotALink);
    }
    url.set_host(Some(&host)).or(Err(LinkProblem::NotALink))?;
    Ok(url)
}

/// Ports 80 and 443 are what http and https mean anyway, whichever way round they were written.
fn drop_port(url: &mut Url) -> Result<(), LinkProblem> {
    match url.port() {
        None => Ok(()),
        Some(80 | 443) => url.set_port(None).or(Err(LinkProblem::NotALink)),
        Some(port) => Err(LinkProblem::Port { port }),
    }
}

fn with_scheme(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    if lower.starts_with("http:") || lower.starts_with("https:") || named_scheme(&lower) {
        return text.to_owned();
    }
    format!("https://{}", text.trim_start_matches('/'))
}

/// `scheme://` at the very beginning, not inside a query.
fn named_scheme(lower: &str) -> bool {
    lower.split_once("://").is_some_and(|(scheme, _)| {
        !scheme.is_empty() && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-'))
    })
}

/// The first value of a query parameter, decoded.
pub(in crate::video_check) fn parameter(url: &Url, name: &str) -> Option<String> {
    url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}

/// The path's segments without empty ones: `//watch/` is `watch`.
pub(in crate::video_check) fn segments(url: &Url) -> Vec<&str> {
    url.path().split('/').filter(|segment| !segment.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::find::find;
    use super::*;

    fn found(pasted: &str) -> Result<Url, LinkProblem> {
        normalise(find(pasted)?.first().map_or("", String::as_str))
    }

    fn clean(pasted: &str) -> String {
        found(pasted).unwrap().to_string()
    }

    #[test]
    fn surroundings_are_cut_off() {
        let expected = "https://youtu.be/a1B2c3D4e5F?si=x&t=1";
        for pasted in [
            "youtu.be/a1B2c3D4e5F?si=x&t=1",
            "  https://youtu.be/a1B2c3D4e5F?si=x&t=1  ",
            "<https://youtu.be/a1B2c3D4e5F?si=x&amp;t=1>",
            "\"https://youtu.be/a1B2c3D4e5F?si=x&t=1\".",
            "(https://youtu.be/a1B2c3D4e5F?si=x&t=1);",
            "https://YOUTU.BE./a1B2c3D4e5F?si=x&t=1,",
            "HTTPS://youtu.be:443/a1B2c3D4e5F?si=x&t=1",
            "https://youtu.be:80/a1B2c3D4e5F?si=x&t=1",
            "//youtu.be/a1B2c3D4e5F?si=x&t=1",
            "https:/youtu.be/a1B2c3D4e5F?si=x&t=1",
            "\u{feff}https://youtu.be/a1B2\u{200b}c3D4e5F?si=x&t=1\u{200e}",
            "https://youtu.be/a1B2c3D4e5F?si=x&t=1 ini karya kami",
            "https://youtu.be/a1B2c3D4e5F?si=x&t=1\nhttps://example.com/",
        ] {
            assert_eq!(clean(pasted), expected, "{pasted:?}");
        }
    }

    #[test]
    fn what_is_no_plain_web_address_is_refused() {
        let scheme = |name: &str| LinkProblem::UnsupportedScheme { scheme: name.to_owned() };
        for (pasted, problem) in [
            ("", LinkProblem::Empty),
            (" \u{200b}<>\"\" ", LinkProblem::Empty),
            ("ftp://youtu.be/a1B2c3D4e5F", scheme("ftp")),
            ("file:///C:/film.mp4", scheme("file")),
            ("javascript://youtu.be/%0aalert(1)", scheme("javascript")),
            ("javascript:alert(1)", LinkProblem::NotALink),
            ("mailto:sari@example.go.id", LinkProblem::UserInfo),
            ("https://youtube.com@example.com/watch", LinkProblem::UserInfo),
            ("https://a:b@youtu.be/a1B2c3D4e5F", LinkProblem::UserInfo),
            ("https://youtu.be:8443/a1B2c3D4e5F", LinkProblem::Port { port: 8443 }),
            ("http://127.0.0.1/film.mp4", LinkProblem::IpAddress),
            ("http://2130706433/film.mp4", LinkProblem::IpAddress),
            ("http://[::1]/film.mp4", LinkProblem::IpAddress),
            ("http://localhost/film.mp4", LinkProblem::NotALink),
            ("filmkami", LinkProblem::NotALink),
            ("https://", LinkProblem::NotALink),
        ] {
            assert_eq!(found(pasted), Err(problem), "{pasted:?}");
        }
        assert_eq!(found(&"a".repeat(4001)), Err(LinkProblem::TooLong));
    }
}
