//! What an entry says about who is bound to it.

use crate::ids::{InstitutionId, UserId};

/// The institutions an entry stands for or its people work at, and those people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryTies {
    /// The one it stands for first.
    pub institutions: Vec<TiedInstitution>,
    pub people: Vec<EntryPerson>,
}

/// An institution as it is known today: a merged name is the one it was merged into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TiedInstitution {
    pub id: InstitutionId,
    pub name: String,
}

/// A person of an entry, as far as they can be recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryPerson {
    pub user: Option<UserId>,
    pub email: String,
    /// Fingerprint of the employee number.
    pub number: String,
}

impl EntryTies {
    /// The institution by which somebody who works there is bound.
    #[must_use]
    pub fn at(&self, institution: InstitutionId) -> Option<&TiedInstitution> {
        self.institutions.iter().find(|tied| tied.id == institution)
    }

    /// Whether the person is one of the entry's, by account, address or employee number.
    #[must_use]
    pub fn is_of(&self, user: UserId, email: &str, numbers: &[String]) -> bool {
        self.people.iter().any(|person| {
            person.user == Some(user)
                || person.email == email
                || (!person.number.is_empty() && numbers.contains(&person.number))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_recognised_by_account_address_or_number() {
        let person = EntryPerson { user: Some(UserId(1)), email: "a@x".into(), number: "n".into() };
        let unknown = EntryPerson { user: None, email: "b@x".into(), number: String::new() };
        let ties = EntryTies { institutions: Vec::new(), people: vec![person, unknown] };
        assert!(ties.is_of(UserId(1), "z@x", &[]));
        assert!(ties.is_of(UserId(9), "b@x", &[]));
        assert!(ties.is_of(UserId(9), "z@x", &["n".to_owned()]));
        assert!(!ties.is_of(UserId(9), "z@x", &[String::new(), "m".to_owned()]));
    }
}
