//! Sign-in through an agency's own identity provider, and what has to fit together before it can be offered.

use serde::Deserialize;
use url::{Host, Url};

/// Whether this program was built with it.
const BUILT_IN: bool = cfg!(feature = "single-sign-on");

/// The provider (OpenID Connect).
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SingleSignOn {
    /// As people know it; stands on the button.
    pub name: String,
    /// Address of the provider; empty = none.
    pub issuer: String,
    /// As the provider calls the portal.
    pub client_id: String,
    pub client_secret: String,
    /// A file that holds the secret; empty = none.
    pub client_secret_file: String,
    /// What may stand behind the `@` of an address for which the provider's word counts.
    pub email_domains: Vec<String>,
    /// Values of `amr` or `acr` that count as a second factor; empty = none does.
    pub trusted_second_factor: Vec<String>,
    /// Seconds for one question to the provider.
    pub timeout_seconds: u64,
}

impl std::fmt::Debug for SingleSignOn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SingleSignOn").field("issuer", &self.issuer).finish_non_exhaustive()
    }
}

impl SingleSignOn {
    /// Whether a provider is configured.
    #[must_use]
    pub fn is_set_up(&self) -> bool {
        !self.issuer.is_empty()
    }

    /// What is wrong with it, if anything. Without an issuer nothing is looked at.
    pub(super) fn problem(&self) -> Option<&'static str> {
        if !self.is_set_up() {
            return None;
        }
        let good_domain = |domain: &String| is_domain(domain);
        let checks = [
            (
                BUILT_IN,
                "`single_sign_on.issuer` is set, but this program was built without sign-in through a provider; build it with `cargo build --release --features single-sign-on`, or leave the key empty",
            ),
            (
                is_issuer(&self.issuer),
                "`single_sign_on.issuer` must be the https address that the provider calls itself, such as https://sso.example.go.id/realms/pegawai, without `?` and `#`",
            ),
            (
                !self.name.trim().is_empty(),
                "`single_sign_on.name` is needed: it is what people read on the button, such as \"SSO Badan Contoh\"",
            ),
            (
                !self.client_id.is_empty(),
                "`single_sign_on.client_id` is needed: the provider gives it when the portal is registered there",
            ),
            (
                !self.client_secret.is_empty() || !self.client_secret_file.is_empty(),
                "`single_sign_on.client_secret` or `single_sign_on.client_secret_file` is needed",
            ),
            (
                !self.email_domains.is_empty() && self.email_domains.iter().all(good_domain),
                "`single_sign_on.email_domains` must name the domains of addresses that the provider vouches for, in small letters and without `@`, such as [\"example.go.id\"]",
            ),
            (
                (1..=60).contains(&self.timeout_seconds),
                "`single_sign_on.timeout_seconds` must be a whole number from 1 to 60",
            ),
        ];
        checks.into_iter().find(|(good, _)| !good).map(|(_, said)| said)
    }
}

/// An address of https without question or fragment. On this machine itself http will do, for trying it out.
fn is_issuer(address: &str) -> bool {
    let Ok(url) = Url::parse(address) else { return false };
    let here = match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => return false,
    };
    let plain = url.username().is_empty() && url.password().is_none();
    let whole = url.query().is_none() && url.fragment().is_none();
    plain && whole && (url.scheme() == "https" || (url.scheme() == "http" && here))
}

fn is_domain(domain: &str) -> bool {
    let letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let parts: Vec<&str> = domain.split('.').collect();
    parts.len() > 1 && parts.iter().all(|part| !part.is_empty() && part.chars().all(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn good() -> SingleSignOn {
        SingleSignOn {
            name: "SSO Badan Contoh".to_owned(),
            issuer: "https://sso.contoh.go.id/realms/pegawai".to_owned(),
            client_id: "lomba".to_owned(),
            client_secret: "rahasia".to_owned(),
            client_secret_file: String::new(),
            email_domains: vec!["contoh.go.id".to_owned()],
            trusted_second_factor: Vec::new(),
            timeout_seconds: 10,
        }
    }

    #[test]
    fn an_issuer_is_an_address_of_https_or_of_this_machine() {
        for address in [
            "https://sso.contoh.go.id",
            "https://sso.contoh.go.id:8443/realms/pegawai",
            "http://127.0.0.1:8080/realms/pegawai",
            "http://[::1]:8080",
            "http://localhost:8080",
        ] {
            assert!(is_issuer(address), "{address}");
        }
        for address in [
            "http://sso.contoh.go.id",
            "http://10.0.0.1",
            "http://localhost.contoh.go.id",
            "sso.contoh.go.id",
            "https://",
            "https://sso.contoh.go.id?realm=pegawai",
            "https://sso.contoh.go.id#pegawai",
            "https://budi:rahasia@sso.contoh.go.id",
            "ftp://sso.contoh.go.id",
        ] {
            assert!(!is_issuer(address), "{address}");
        }
    }

    #[test]
    fn domains_are_names_in_small_letters() {
        for domain in ["contoh.go.id", "dinas-1.contoh.go.id"] {
            assert!(is_domain(domain), "{domain}");
        }
        for domain in [
            "",
            "localhost",
            "@contoh.go.id",
            "Contoh.go.id",
            "*.go.id",
            ".go.id",
            "contoh..id",
            "contoh.go.id.",
        ] {
            assert!(!is_domain(domain), "{domain}");
        }
    }

    #[test]
    fn without_an_issuer_nothing_is_looked_at() {
        let nothing = SingleSignOn { issuer: String::new(), name: String::new(), ..good() };
        assert_eq!((nothing.is_set_up(), nothing.problem()), (false, None));
    }

    /// A program that cannot do it says so before anything else, and never starts as if it could.
    #[test]
    fn what_lacks_is_named_by_its_key() {
        let lacks = |of: SingleSignOn, key: &str| {
            let said = of.problem().unwrap_or_default();
            let wanted = if BUILT_IN {
                format!("`single_sign_on.{key}")
            } else {
                "--features single-sign-on".to_owned()
            };
            assert!(said.contains(&wanted), "{key}: {said}");
        };
        assert_eq!(good().problem().is_none(), BUILT_IN);
        lacks(SingleSignOn { issuer: "http://sso.contoh.go.id".to_owned(), ..good() }, "issuer");
        lacks(SingleSignOn { name: " ".to_owned(), ..good() }, "name");
        lacks(SingleSignOn { client_id: String::new(), ..good() }, "client_id");
        lacks(SingleSignOn { client_secret: String::new(), ..good() }, "client_secret");
        lacks(SingleSignOn { email_domains: Vec::new(), ..good() }, "email_domains");
        lacks(SingleSignOn { email_domains: vec!["@contoh.go.id".to_owned()], ..good() }, "email_domains");
        lacks(SingleSignOn { timeout_seconds: 0, ..good() }, "timeout_seconds");
    }

    #[test]
    fn the_secret_is_in_no_log() {
        let said = format!("{:?}", good());
        assert_eq!(said, "SingleSignOn { issuer: \"https://sso.contoh.go.id/realms/pegawai\", .. }");
    }
}
