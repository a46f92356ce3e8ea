//! A change of a person's data, field by field.

use super::{AsnKind, Person};
use crate::merge::{FormValues, Origin};
use crate::registration::values::{EmailAddress, Nip, PersonName, Phone};

/// The fields of a form about a person that could be read. One that is missing stays as it is stored: it is no field of
/// that form, it cannot be kept as it was typed, or the number was left empty.
#[derive(Debug, Clone, Default)]
pub struct PersonFields {
    /// Full name without titles.
    pub name: Option<PersonName>,
    /// Where the invitation goes; another address is invited anew.
    pub email: Option<EmailAddress>,
    pub nip: Option<Nip>,
    pub asn_kind: Option<AsnKind>,
    pub position: Option<String>,
    pub phone: Option<Phone>,
}

impl PersonFields {
    /// What the form says of every field, by name; the employee number as its fingerprint.
    pub(in crate::registration) fn values(&self, stored: &FormValues, nip: Option<&str>) -> FormValues {
        let typed: FormValues = [
            ("name", self.name.as_ref().map(PersonName::as_str)),
            ("email", self.email.as_ref().map(EmailAddress::key)),
            ("nip", nip),
            ("asn_kind", self.asn_kind.map(AsnKind::as_str)),
            ("position", self.position.as_deref()),
            ("phone", self.phone.as_ref().map(Phone::as_str)),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
        .collect();
        let mut values = stored.clone();
        typed.names().for_each(|name| values.copy(name, &typed));
        values
    }
}

impl From<&Person> for PersonFields {
    fn from(person: &Person) -> Self {
        Self {
            name: Some(person.name.clone()),
            email: None,
            nip: Some(person.nip.clone()),
            asn_kind: Some(person.asn_kind),
            position: Some(person.position.clone()),
            phone: Some(person.phone.clone()),
        }
    }
}

/// A form about a person, as it was sent.
#[derive(Debug, Clone, Copy)]
pub struct MemberEdit<'a> {
    pub fields: &'a PersonFields,
    /// What the form was typed over.
    pub origin: &'a Origin,
    /// Fields that both sides changed and for which nothing was chosen.
    pub undecided: &'a [String],
}
