//! Addresses that other services put around a link: mail filters, messengers, sign-in pages. The inner address is
//! read from the outer one; nothing is asked of the network. One that hides the inner address is named.

use url::{Url, form_urlencoded};

use super::LinkProblem;
use super::normalise::{parameter, segments};

/// The inner address of a wrapper; `None` if the address is none.
pub(super) fn open(url: &Url) -> Option<Result<String, LinkProblem>> {
    let host = url.host_str().unwrap_or_default();
    let inner = if is_google(host) {
        // Google's other pages, a search for one, are foreign rather than wrappers.
        let redirect = segments(url).as_slice() == ["url"];
        redirect.then(|| first(url, &["q", "url"]))?
    } else if let Some(names) = known(host, url) {
        first(url, names)
    } else if host == "urldefense.com" || host.ends_with(".urldefense.com") {
        between(url)
    } else if host == "urldefense.proofpoint.com" {
        parameter(url, "u").map(|u| decoded(&u.replace('-', "%").replace('_', "/")))
    } else if is_closed(host) {
        None
    } else {
        return None;
    };
    let inner = inner.map(|inner| if inner.contains("://") { inner } else { decoded(&inner) });
    Some(inner.ok_or_else(|| LinkProblem::Wrapper { host: host.to_owned() }))
}

/// `google.com`, `www.google.co.id` and the other countries' ones.
fn is_google(host: &str) -> bool {
    let bare = host.strip_prefix("www.").unwrap_or(host);
    bare.strip_prefix("google.").is_some_and(|rest| {
        let labels: Vec<&str> = rest.split('.').collect();
        match labels.as_slice() {
            [top] => *top == "com" || top.len() == 2,
            ["co" | "com", country] => country.len() == 2,
            _ => false,
        }
    })
}

/// The parameters in which a known wrapper keeps the address.
fn known(host: &str, url: &Url) -> Option<&'static [&'static str]> {
    let bare = host.strip_prefix("www.").unwrap_or(host);
    let path = segments(url);
    let page = path.last().copied().unwrap_or_default();
    Some(match bare {
        "accounts.google.com" | "consent.google.com" | "consent.youtube.com" => &["continue", "followup"],
        "l.facebook.com" | "lm.facebook.com" | "l.instagram.com" | "l.messenger.com" | "l.threads.com"
        | "l.threads.net" | "l.wl.co" | "l.workplace.com" => &["u"],
        "facebook.com" | "m.facebook.com" | "web.facebook.com" if page == "l.php" => &["u"],
        "linkedin.com" if page == "redirect" => &["url"],
        "slack-redir.net" | "statics.teams.cdn.office.net" | "mailtrack.io" => &["url"],
        "t.me" if page == "iv" => &["url"],
        "vk.com" if page == "away.php" => &["to"],
        "translate.google.com" => &["u"],
        "linkprotect.cudasvc.com" => &["a"],
        "deref-mail.com" | "deref-gmx.com" | "deref-gmx.net" => &["redirectUrl"],
        "out.reddit.com" => &["url"],
        _ if host.ends_with(".safelinks.protection.outlook.com") => &["url"],
        _ => return None,
    })
}

/// Wrappers that keep the address to themselves.
fn is_closed(host: &str) -> bool {
    [
        "mimecast.com",
        "mimecastprotect.com",
        "sendgrid.net",
        "list-manage.com",
        "awstrack.me",
        "mail.google.com",
    ]
    .iter()
    .any(|site| host == *site || host.strip_suffix(site).is_some_and(|rest| rest.ends_with('.')))
}

fn first(url: &Url, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| parameter(url, name)).filter(|inner| !inner.trim().is_empty())
}

/// `/v3/__https://…__;!!…`.
fn between(url: &Url) -> Option<String> {
    let (_, rest) = url.as_str().split_once("/v3/__")?;
    rest.rsplit_once("__;").map(|(inner, _)| inner.to_owned())
}

fn decoded(text: &str) -> String {
    let escaped = text.replace('&', "%26").replace('+', "%2B");
    form_urlencoded::parse(escaped.as_bytes())
        .map(|(name, value)| if value.is_empty() { name.into_owned() } else { format!("{name}={value}") })
        .collect()
}
