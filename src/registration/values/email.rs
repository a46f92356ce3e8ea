//! An e-mail address. Syntax only: that it is somebody's is confirmed by a link (domain.md §2).

use std::fmt;

use validator::ValidateEmail as _;

use super::text;
use crate::i18n::Text;
use crate::institutions::rules::is_domain;
use crate::plain_text::single_line;

/// An address with its domain in lower case.
#[derive(Clone)]
pub struct EmailAddress {
    address: String,
    key: String,
}

/// Why an address is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a valid e-mail address: {self:?}")]
pub enum EmailProblem {
    Empty,
    /// More than 254 characters, or more than 64 before the `@`.
    TooLong,
    /// Not `name@domain.tld` in plain letters.
    Syntax,
    /// More than one address where one belongs.
    Several,
}

impl EmailProblem {
    /// The refusal in words.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Empty => text::EMAIL_EMPTY,
            Self::TooLong => text::EMAIL_LONG,
            Self::Syntax => text::EMAIL_SYNTAX,
            Self::Several => text::EMAIL_SEVERAL,
        }
    }
}

impl EmailAddress {
    /// Reads an address; outer spaces and characters that nobody sees go. Quoted names, comments, bare hosts and IP literals are refused.
    ///
    /// # Errors
    /// The first `EmailProblem` met.
    pub fn parse(typed: &str) -> Result<Self, EmailProblem> {
        let line = single_line(typed);
        let typed = line.as_str();
        if typed.is_empty() {
            return Err(EmailProblem::Empty);
        }
        let (local, domain) = typed.rsplit_once('@').ok_or(EmailProblem::Syntax)?;
        if typed.len() > 254 || local.len() > 64 {
            return Err(EmailProblem::TooLong);
        }
        // The library knows the form of addresses in HTML; ours is narrower: letters that every server takes.
        if !typed.validate_email() || !is_local(local) || !is_domain(domain) {
            return Err(EmailProblem::Syntax);
        }
        let address = format!("{local}@{}", domain.to_ascii_lowercase());
        Ok(Self { key: address.to_ascii_lowercase(), address })
    }

    /// Reads an address as lists and mail programs write it: `mailto:`, a name before `<…>`, a sign after it, a domain
    /// in letters of another script.
    ///
    /// # Errors
    /// The first `EmailProblem` met; `Several` if more than one address stands there.
    pub fn parse_pasted(pasted: &str) -> Result<Self, EmailProblem> {
        let line = single_line(pasted);
        if line.matches('@').count() > 1 {
            return Err(EmailProblem::Several);
        }
        let inner =
            line.rsplit_once('<').map_or(line.as_str(), |(_, rest)| rest.split('>').next().unwrap_or(rest));
        let inner = inner.trim_matches([' ', ';', ',', '.', '>']);
        let start = inner.get(..7).filter(|start| start.eq_ignore_ascii_case("mailto:"));
        let bare = start.and_then(|_| inner.get(7..)).unwrap_or(inner);
        let bare = bare.split('?').next().unwrap_or(bare).trim();
        match bare.rsplit_once('@') {
            Some((local, domain)) if !domain.is_ascii() => {
                let domain = url::Host::parse(domain).ok().ok_or(EmailProblem::Syntax)?;
                Self::parse(&format!("{local}@{domain}"))
            }
            _ => Self::parse(bare),
        }
    }

    /// What letters are sent to.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.address
    }

    /// Wholly lower case: what is looked up and kept unique.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Whether it is one of the state's own domains (Permenkominfo 5/2015). Others are as good; verifiers only see it.
    #[must_use]
    pub fn is_official(address: &str) -> bool {
        let domain = address.rsplit_once('@').map_or("", |(_, domain)| domain);
        domain == "go.id" || domain.ends_with(".go.id")
    }

    /// The part after the `@`, in lower case.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.address.rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    /// `s•••@contoh.go.id`, for pages others may see.
    #[must_use]
    pub fn masked(&self) -> String {
        let first: String = self.address.chars().take(1).collect();
        format!("{first}•••@{}", self.domain())
    }
}

impl PartialEq for EmailAddress {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for EmailAddress {}

impl std::hash::Hash for EmailAddress {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.key.hash(state);
    }
}

impl fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EmailAddress({})", self.masked())
    }
}

fn is_local(local: &str) -> bool {
    let sign = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+/=?^_`{|}~-".contains(&byte);
    local.split('.').all(|atom| !atom.is_empty() && atom.bytes().all(sign))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn case_is_kept_for_sending_and_dropped_for_looking_up() {
        let email = EmailAddress::parse(" Sari.L@Contoh.GO.ID ").unwrap();
        assert_eq!(email.as_str(), "Sari.L@contoh.go.id");
        assert_eq!(email.key(), "sari.l@contoh.go.id");
        assert_eq!(email, EmailAddress::parse("sari.l@contoh.go.id").unwrap());
        assert_eq!(format!("{email:?}"), "EmailAddress(S•••@contoh.go.id)");
    }

    #[test]
    fn what_nobody_sees_is_no_part_of_an_address() {
        for typed in [
            "\u{200b}sari@contoh.go.id\u{a0}",
            "\u{2066}sari@contoh.go.id\u{2069}",
            "sari@con\u{ad}toh.go.id\u{feff}",
            "\u{202f}sari\u{fe0f}@contoh.go.id\u{2009}",
        ] {
            assert_eq!(EmailAddress::parse(typed).unwrap().as_str(), "sari@contoh.go.id", "{typed:?}");
        }
        assert_eq!(EmailAddress::parse("si\u{2011}ti@contoh.go.id").unwrap().as_str(), "si-ti@contoh.go.id");
        assert_eq!(EmailAddress::parse("sari\u{a0}l@contoh.go.id"), Err(EmailProblem::Syntax));
    }

    #[test]
    fn what_is_no_address_is_refused() {
        let wrong = [
            "sari",
            "sari@",
            "@contoh.go.id",
            "sari@contoh",
            "sari @contoh.id",
            "a@b@contoh.id",
            "a..b@contoh.id",
            ".a@contoh.id",
            "a@-contoh.id",
            "a@contoh..id",
            "a@contoh.id.",
            "a@127.0.0.1",
            "sári@contoh.id",
            "a@contoh.id\r\nBcc: b@contoh.id",
            "\"a b\"@contoh.id",
            "a@contoh.i",
            "a,b@contoh.id",
            "<a@contoh.id>",
        ];
        for typed in wrong {
            assert_eq!(EmailAddress::parse(typed), Err(EmailProblem::Syntax), "{typed}");
        }
        assert_eq!(EmailAddress::parse("  "), Err(EmailProblem::Empty));
        let at_limit = format!("{}@contoh.id", "a".repeat(64));
        assert_eq!(EmailAddress::parse(&at_limit).map(|email| email.key().len()), Ok(74));
        assert_eq!(EmailAddress::parse(&format!("a{at_limit}")), Err(EmailProblem::TooLong));
        let long = format!("a@{}id", "abcdefgh.".repeat(28));
        assert_eq!(EmailAddress::parse(&long), Err(EmailProblem::TooLong));
    }

    #[test]
    fn an_address_is_found_in_what_mail_programs_write() {
        let cases = [
            ("mailto:tiga@contoh.go.id", "tiga@contoh.go.id"),
            ("MAILTO:tiga@contoh.go.id?subject=halo", "tiga@contoh.go.id"),
            ("Empat Contoh <empat@contoh.go.id>", "empat@contoh.go.id"),
            ("<lima@contoh.go.id>;", "lima@contoh.go.id"),
            ("enam@contoh.go.id.", "enam@contoh.go.id"),
            ("\u{200b}dua@contoh.go.id\u{200b}", "dua@contoh.go.id"),
            ("tujuh@contoh.go.id\u{a0}", "tujuh@contoh.go.id"),
            ("sepuluh@bücher.example", "sepuluh@xn--bcher-kva.example"),
        ];
        for (pasted, address) in cases {
            assert_eq!(
                EmailAddress::parse_pasted(pasted).map(|email| email.as_str().to_owned()),
                Ok(address.to_owned())
            );
        }
        let wrong = |pasted: &str| EmailAddress::parse_pasted(pasted).unwrap_err();
        assert_eq!(wrong("delapan@contoh.go.id / sembilan@contoh.go.id"), EmailProblem::Several);
        assert_eq!(wrong("ané@contoh.go.id"), EmailProblem::Syntax);
        assert_eq!(wrong("sebelas @contoh.go.id"), EmailProblem::Syntax);
        assert_eq!(wrong(" "), EmailProblem::Empty);
    }

    #[test]
    fn official_addresses_are_those_of_the_state() {
        let official = ["ani@lan.go.id", "ani@mail.slemankab.go.id"];
        assert!(official.iter().all(|address| EmailAddress::is_official(address)));
        for other in ["ani@gmail.com", "ani@ugm.ac.id", "ani@go.id.example.com", "ani@palsugo.id", "go.id"] {
            assert!(!EmailAddress::is_official(other), "{other}");
        }
    }

    proptest! {
        #[test]
        fn an_address_reads_back_as_itself(typed in any::<String>()) {
            if let Ok(email) = EmailAddress::parse(&typed) {
                prop_assert_eq!(EmailAddress::parse(email.as_str()), Ok(email.clone()));
            }
        }

        #[test]
        fn plausible_addresses_are_taken(typed in "[a-z0-9]{1,20}(\\.[a-z0-9]{1,9})?@[a-z]{1,20}\\.go\\.id") {
            prop_assert!(EmailAddress::parse(&typed).is_ok());
        }
    }
}
