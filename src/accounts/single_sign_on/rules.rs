//! Whom a provider's word lets in, and to which account.

use std::time::Duration;

use super::model::{AddressOwner, Candidates, Course, Errand, Terms, Vouched};
use super::problem::NotLetIn;
use crate::clock::At;

/// How long a browser may be away at the provider.
const PATIENCE: Duration = Duration::from_secs(600);
/// Clocks of the provider and of this machine may differ by so much.
const CLOCKS: Duration = Duration::from_secs(60);

/// Whether an errand can still end.
#[must_use]
pub fn is_alive(errand: &Errand, now: At) -> bool {
    let begun = At(errand.begun_at);
    begun <= now && now.since(begun) < PATIENCE
}

/// The address that the provider vouches for, if its word counts for it.
///
/// # Errors
/// There is none, the provider does not vouch for it, or it belongs elsewhere.
pub fn address<'a>(of: &'a Vouched, domains: &[String]) -> Result<&'a str, NotLetIn> {
    let email = of.email.as_deref().filter(|email| !email.is_empty()).ok_or(NotLetIn::NoAddress)?;
    if !of.email_verified {
        return Err(NotLetIn::NotConfirmed);
    }
    let domain = email.rsplit_once('@').map(|(_, domain)| domain).ok_or(NotLetIn::NoAddress)?;
    if domains.iter().any(|known| known == domain) { Ok(email) } else { Err(NotLetIn::OtherDomain) }
}

/// What stands before the `@`: the name of an account until its owner gives another.
#[must_use]
pub fn local_part(email: &str) -> &str {
    email.split_once('@').map_or(email, |(name, _)| name)
}

/// What an arrival does. The identity decides; an address finds an account only as long as nobody has a way into it, since
/// agencies give addresses to others.
///
/// # Errors
/// The account of the address has to let the identity in first.
pub fn course(of: &Candidates) -> Result<Course, NotLetIn> {
    match (of.by_identity, of.by_address) {
        (Some(user), _) => Ok(Course::SignIn(user)),
        (None, None) => Ok(Course::Open),
        (None, Some(AddressOwner { linked: true, .. })) => Err(NotLetIn::OtherIdentity),
        (None, Some(AddressOwner { has_password: true, .. })) => Err(NotLetIn::HasPassword),
        (None, Some(AddressOwner { user, .. })) => Ok(Course::LinkFirst(user)),
    }
}

/// Whether the provider asked for what the operator takes as a second factor.
#[must_use]
pub fn used_factor(of: &Vouched, terms: &Terms<'_>) -> bool {
    of.methods.iter().any(|method| terms.trusted.contains(method))
}

/// Whether the person proved themselves to the provider after the portal asked for it.
#[must_use]
pub fn proved_anew(of: &Vouched, errand: &Errand) -> bool {
    of.proved_at.is_some_and(|at| at.plus(CLOCKS) >= At(errand.begun_at))
}

#[cfg(test)]
mod tests {
    use super::super::model::Purpose;
    use super::*;
    use crate::ids::UserId;

    fn vouched(email: &str, verified: bool) -> Vouched {
        Vouched {
            issuer: "https://sso.contoh.go.id".to_owned(),
            subject: "7f3a".to_owned(),
            email: Some(email.to_owned()),
            email_verified: verified,
            name: "Sari Dewi".to_owned(),
            methods: vec!["pwd".to_owned()],
            proved_at: None,
        }
    }

    fn errand(begun_at: i64) -> Errand {
        Errand {
            purpose: Purpose::SignIn,
            state: String::new(),
            nonce: String::new(),
            verifier: String::new(),
            next: String::new(),
            begun_at,
        }
    }

    #[test]
    fn an_address_counts_where_the_provider_vouches_for_it_and_in_its_own_domains() {
        let domains = ["contoh.go.id".to_owned()];
        assert_eq!(address(&vouched("sari@contoh.go.id", true), &domains), Ok("sari@contoh.go.id"));
        for (email, verified, wrong) in [
            ("sari@contoh.go.id", false, NotLetIn::NotConfirmed),
            ("sari@lain.go.id", true, NotLetIn::OtherDomain),
            ("sari@dinas.contoh.go.id", true, NotLetIn::OtherDomain),
            ("sari@contoh.go.id@lain.go.id", true, NotLetIn::OtherDomain),
            ("sari@evilcontoh.go.id", true, NotLetIn::OtherDomain),
            ("sari", true, NotLetIn::NoAddress),
            ("", true, NotLetIn::NoAddress),
        ] {
            assert_eq!(address(&vouched(email, verified), &domains), Err(wrong), "{email}");
        }
        let nobody = Vouched { email: None, ..vouched("", true) };
        assert_eq!(address(&nobody, &domains), Err(NotLetIn::NoAddress));
    }

    #[test]
    fn the_identity_decides_and_an_address_opens_nothing_that_has_an_owner() {
        let (sari, made) = (UserId(1), UserId(2));
        let owner = |has_password, linked| Some(AddressOwner { user: made, has_password, linked });
        let of = |by_identity, by_address| course(&Candidates { by_identity, by_address });
        assert_eq!(of(Some(sari), None), Ok(Course::SignIn(sari)));
        assert_eq!(
            of(Some(sari), owner(true, false)),
            Ok(Course::SignIn(sari)),
            "not to whoever has the address now"
        );
        assert_eq!(of(None, None), Ok(Course::Open));
        assert_eq!(of(None, owner(false, false)), Ok(Course::LinkFirst(made)));
        assert_eq!(of(None, owner(true, false)), Err(NotLetIn::HasPassword));
        assert_eq!(of(None, owner(false, true)), Err(NotLetIn::OtherIdentity));
        assert_eq!(of(None, owner(true, true)), Err(NotLetIn::OtherIdentity));
    }

    #[test]
    fn only_methods_that_the_operator_named_are_a_second_factor() {
        let terms = |trusted| Terms { provider: "SSO", domains: &[], trusted };
        let by = |methods: &[&str]| Vouched {
            methods: methods.iter().map(|method| (*method).to_owned()).collect(),
            ..vouched("sari@contoh.go.id", true)
        };
        let mfa = ["mfa".to_owned()];
        assert!(used_factor(&by(&["pwd", "mfa"]), &terms(&mfa)));
        assert!(!used_factor(&by(&["pwd"]), &terms(&mfa)));
        assert!(!used_factor(&by(&["pwd", "mfa"]), &terms(&[])));
    }

    #[test]
    fn an_errand_ends_after_ten_minutes_and_asks_for_a_proof_of_its_own_time() {
        let (begun, minutes) = (At(1_685_588_400_000), |n: u64| Duration::from_secs(60 * n));
        let sent = errand(begun.0);
        assert!(is_alive(&sent, begun));
        assert!(is_alive(&sent, begun.plus(minutes(10)).minus(Duration::from_millis(1))));
        assert!(!is_alive(&sent, begun.plus(minutes(10))));
        assert!(!is_alive(&sent, begun.minus(minutes(1))), "of another time");
        let proved = |at| proved_anew(&Vouched { proved_at: at, ..vouched("", true) }, &sent);
        assert!(proved(Some(begun.plus(minutes(1)))) && proved(Some(begun.minus(minutes(1)))));
        assert!(!proved(Some(begun.minus(minutes(2)))) && !proved(None));
    }
}
