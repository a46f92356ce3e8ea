//! The one raw form of these pages and how it is parsed; every page uses the fields it needs.

use serde::Deserialize;

use super::text;
use crate::certificates::render::undrawable;
use crate::editions::Declaration;
use crate::i18n::{Message, too_long};
use crate::merge::FormValues;
use crate::registration::values::{AsnKind, EmailAddress, Nip, PersonName, Phone};
use crate::registration::{
    self, EntryForm, EntryKind, EntryName, FieldRefused, NewMember, Person, PersonFields, TeamName,
};
use crate::web::errors::PageError;
use crate::web::forms::Errors;
use crate::web::institution_field::TypedInstitution;
use crate::{accounts, plain_text, say};

/// Most characters of a name with titles.
const LONGEST_TITLED: usize = accounts::LONGEST_DOCUMENT_NAME;

/// What was typed. Without `Debug`: it may hold an employee number.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct RawForm {
    pub kind: String,
    pub team_name: String,
    pub institution: String,
    /// The name of the directory picked for what was typed, and what it was picked for.
    pub institution_meant: String,
    pub institution_asked: String,
    pub name: String,
    /// The name with titles.
    pub document_name: String,
    pub email: String,
    pub nip: String,
    pub asn_kind: String,
    pub position: String,
    pub phone: String,
    pub declaration: String,
    pub declaration_version: String,
    /// Consents that stand apart from the declaration.
    pub publication: String,
    pub personal_data: String,
    pub reason: String,
    /// The key of a form that creates.
    pub key: String,
}

/// Fields of the form about oneself.
pub const OWN: [&str; 5] = ["name", "nip", "asn_kind", "position", "phone"];
/// Fields of the form about somebody invited.
pub const INVITED: [&str; 5] = ["name", "email", "nip", "asn_kind", "position"];

impl RawForm {
    /// A registration as far as it was typed.
    pub fn of(values: &FormValues) -> Self {
        let mut form = Self::default();
        for (name, value) in values.pairs() {
            if let Some(field) = form.field(&name) {
                *field = value;
            }
        }
        form
    }

    /// What was typed about a person in the field of this name; empty for any other.
    pub fn get(&self, name: &str) -> &str {
        match name {
            "name" => &self.name,
            "email" => &self.email,
            "nip" => &self.nip,
            "asn_kind" => &self.asn_kind,
            "position" => &self.position,
            "phone" => &self.phone,
            _ => "",
        }
    }

    /// What was typed in the field of a registration of this name; empty for any other.
    pub fn typed(&self, name: &str) -> &str {
        match name {
            "kind" => &self.kind,
            "team_name" => &self.team_name,
            "institution" => &self.institution,
            "institution_meant" => &self.institution_meant,
            "institution_asked" => &self.institution_asked,
            "document_name" => &self.document_name,
            _ => self.get(name),
        }
    }

    /// Takes what was sent in the field of this name, the first of several.
    pub fn take(&mut self, name: &str, pairs: &[(String, String)]) {
        let sent = pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
        if let Some(field) = self.field(name) {
            *field = sent.unwrap_or_default();
        }
    }

    fn field(&mut self, name: &str) -> Option<&mut String> {
        Some(match name {
            "kind" => &mut self.kind,
            "team_name" => &mut self.team_name,
            "institution" => &mut self.institution,
            "institution_meant" => &mut self.institution_meant,
            "institution_asked" => &mut self.institution_asked,
            "document_name" => &mut self.document_name,
            "name" => &mut self.name,
            "email" => &mut self.email,
            "nip" => &mut self.nip,
            "asn_kind" => &mut self.asn_kind,
            "position" => &mut self.position,
            "phone" => &mut self.phone,
            "declaration" => &mut self.declaration,
            "publication" => &mut self.publication,
            "personal_data" => &mut self.personal_data,
            "declaration_version" => &mut self.declaration_version,
            _ => return None,
        })
    }

    /// A registration; none if anything is wrong.
    pub fn entry(&self, errors: &mut Errors, in_force: &Declaration) -> Option<EntryForm> {
        let name = self.entry_name(errors);
        let institution = self.typed_institution().read(errors);
        let leader = self.person(errors);
        let document_name = self.titled(errors);
        let declaration = self.signature(errors, in_force);
        Some(EntryForm {
            name: name?,
            institution: institution?,
            leader: leader?,
            document_name: document_name?,
            declaration: declaration?,
        })
    }

    /// The institution with the answer to what was meant.
    pub fn typed_institution(&self) -> TypedInstitution {
        TypedInstitution {
            institution: self.institution.clone(),
            institution_meant: self.institution_meant.clone(),
            institution_asked: self.institution_asked.clone(),
        }
    }

    /// The name with titles as documents print it; empty where none was given.
    pub fn titled(&self, errors: &mut Errors) -> Option<String> {
        let titled = plain_text::single_line(&self.document_name);
        let letters: String = undrawable(&titled).into_iter().collect();
        let name = plain_text::single_line(&self.name);
        let length = titled.chars().count();
        if length > LONGEST_TITLED {
            errors.add("document_name", too_long(length, LONGEST_TITLED));
        } else if !letters.is_empty() {
            let said = say!(
                "Huruf ini tidak dapat dicetak pada piagam: {letters}. Tulis dengan huruf lain.",
                "These letters cannot be printed on a charter: {letters}. Write them in others."
            );
            errors.add("document_name", said);
        } else if !titled.is_empty() && !name.is_empty() && !accounts::contains_name(&titled, &name) {
            let said = say!(
                "Nama dengan gelar harus memuat nama lengkap yang Anda tulis, {name}. Tambahkan gelarnya saja.",
                "The name with titles has to contain the full name you wrote, {name}. Add the titles alone."
            );
            errors.add("document_name", said);
        } else {
            return Some(titled);
        }
        None
    }

    /// Individual, or a team with its name.
    pub fn entry_name(&self, errors: &mut Errors) -> Option<EntryName> {
        match EntryKind::parse(&self.kind) {
            Some(EntryKind::Individual) => Some(EntryName::Individual),
            Some(EntryKind::Team) => {
                errors.keep("team_name", TeamName::parse(&self.team_name), |m| m).map(EntryName::Team)
            }
            None => {
                errors.add("kind", text::KIND_MISSING);
                None
            }
        }
    }

    /// What a person says about themselves.
    pub fn person(&self, errors: &mut Errors) -> Option<Person> {
        let read = self.fields(&OWN, errors);
        Some(Person {
            name: read.name?,
            nip: read.nip?,
            asn_kind: read.asn_kind?,
            position: read.position?,
            phone: read.phone?,
        })
    }

    /// Somebody to invite.
    pub fn new_member(&self, errors: &mut Errors) -> Option<NewMember> {
        let read = self.fields(&INVITED, errors);
        Some(NewMember {
            name: read.name?,
            email: read.email?,
            nip: read.nip?,
            asn_kind: read.asn_kind?,
            position: read.position?,
        })
    }

    /// The fields of these names as far as they can be read; what is wrong with the others is noted.
    pub fn fields(&self, names: &[&str], errors: &mut Errors) -> PersonFields {
        let mut read = PersonFields::default();
        for name in names {
            let typed = self.get(name);
            match *name {
                "name" => {
                    read.name = errors.keep(name, PersonName::parse(typed), |problem| problem.message())
                }
                "email" => {
                    read.email =
                        errors.keep(name, EmailAddress::parse(typed), |problem| problem.text().into());
                }
                "nip" => read.nip = errors.keep(name, Nip::parse(typed), |problem| problem.message()),
                "asn_kind" => read.asn_kind = self.asn(errors),
                "position" => read.position = errors.keep(name, registration::position(typed), |m| m),
                _ => read.phone = errors.keep(name, Phone::parse(typed), |problem| problem.text().into()),
            }
        }
        read
    }

    /// The version of the declaration that was accepted, with every consent beside it.
    pub fn signature(&self, errors: &mut Errors, in_force: &Declaration) -> Option<String> {
        let boxes = [
            ("declaration", &self.declaration, text::MUST_AGREE),
            ("publication", &self.publication, text::MUST_CONSENT),
            ("personal_data", &self.personal_data, text::MUST_CONSENT),
        ];
        let open = boxes.iter().filter(|(_, ticked, _)| ticked.is_empty());
        open.clone().for_each(|(name, _, said)| errors.add(name, *said));
        if open.count() > 0 {
            return None;
        }
        let read =
            if self.declaration_version.is_empty() { &in_force.version } else { &self.declaration_version };
        Some(read.clone())
    }

    fn asn(&self, errors: &mut Errors) -> Option<AsnKind> {
        errors.keep("asn_kind", AsnKind::parse(&self.asn_kind).ok_or(text::ASN_KIND_MISSING), Message::from)
    }
}

/// Puts a refusal of the room beside its field, or above the form; what is no refusal stays an error.
pub fn refuse<P: FieldRefused>(problem: P, errors: &mut Errors) -> Result<(), PageError> {
    match problem.message() {
        Some(message) => {
            errors.add(problem.field().unwrap_or_default(), message);
            Ok(())
        }
        None => Err(problem.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editions::EditionSettings;
    use crate::i18n::Lang;

    fn declaration() -> Declaration {
        EditionSettings::from_toml(crate::editions::DEFAULT_EDITION).unwrap().declaration
    }

    fn good() -> RawForm {
        RawForm {
            kind: "individual".into(),
            institution: "Pemkab Contoh".into(),
            name: "Sari Lentera".into(),
            nip: "19900101 202012 1 999".into(),
            asn_kind: "pns".into(),
            position: "Analis".into(),
            phone: "0812 3456 7890".into(),
            declaration: "on".into(),
            publication: "on".into(),
            personal_data: "on".into(),
            ..RawForm::default()
        }
    }

    #[test]
    fn the_individual_path_is_short() {
        let mut errors = Errors::default();
        let entry = good().entry(&mut errors, &declaration()).unwrap();
        assert!(errors.is_empty());
        assert_eq!((entry.name, entry.declaration.as_str()), (EntryName::Individual, "2023-1"));
    }

    #[test]
    fn every_empty_field_is_named_in_its_order() {
        let mut errors = Errors::default();
        assert!(RawForm::default().entry(&mut errors, &declaration()).is_none());
        let named: Vec<_> = errors.summary(Lang::Id).into_iter().map(|(name, _)| name).collect();
        let fields = [
            "kind",
            "institution",
            "name",
            "nip",
            "asn_kind",
            "position",
            "phone",
            "declaration",
            "publication",
            "personal_data",
        ];
        assert_eq!(named, fields);
        let one = RawForm { personal_data: String::new(), ..good() };
        assert!(one.signature(&mut Errors::default(), &declaration()).is_none(), "each by itself");
        let mut errors = Errors::default();
        assert!(RawForm { kind: "team".into(), ..good() }.entry(&mut errors, &declaration()).is_none());
        assert_eq!(errors.summary(Lang::En).len(), 1);
        assert!(errors.of("team_name", Lang::En).is_some());
    }

    #[test]
    fn the_version_that_was_read_is_the_one_signed() {
        let old = RawForm { declaration_version: "2022-9".into(), ..good() };
        assert_eq!(old.signature(&mut Errors::default(), &declaration()).unwrap(), "2022-9");
    }

    #[test]
    fn one_bad_field_keeps_no_other_from_being_read() {
        let mut errors = Errors::default();
        let read = RawForm { nip: "1".into(), ..good() }.fields(&OWN, &mut errors);
        assert_eq!((errors.names(), read.nip.is_none()), (vec!["nip".to_owned()], true));
        assert!(
            read.name.is_some() && read.asn_kind.is_some() && read.position.is_some() && read.phone.is_some()
        );
        assert!(read.email.is_none(), "no field of this form");
    }
}
