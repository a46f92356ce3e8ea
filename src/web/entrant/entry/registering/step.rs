//! The pages of a registration: one group of questions each, and the last on which everything is checked and signed.

use super::super::form::RawForm;
use super::super::text;
use crate::i18n::Text;
use crate::web::forms::Errors;

/// A page of the registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RegisterStep {
    Kind,
    Institution,
    Identity,
    Position,
    /// Everything once more, and the signature.
    Review,
}

impl RegisterStep {
    /// In their order.
    pub const ALL: [Self; 5] = [Self::Kind, Self::Institution, Self::Identity, Self::Position, Self::Review];

    /// Last part of its address.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Kind => "kepesertaan",
            Self::Institution => "instansi",
            Self::Identity => "identitas",
            Self::Position => "jabatan",
            Self::Review => "periksa",
        }
    }

    /// The page with this last part of its address.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.as_str() == word)
    }

    /// What it asks.
    pub fn title(self) -> Text {
        match self {
            Self::Kind => text::STEP_KIND,
            Self::Institution => text::STEP_INSTITUTION,
            Self::Identity => text::STEP_IDENTITY,
            Self::Position => text::STEP_POSITION,
            Self::Review => text::STEP_REVIEW,
        }
    }

    /// Names of its fields.
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Kind => &["kind", "team_name"],
            Self::Institution => &["institution", "institution_meant", "institution_asked"],
            Self::Identity => &["name", "document_name", "asn_kind", "nip"],
            Self::Position => &["position", "phone"],
            Self::Review => &[],
        }
    }

    /// Names of the fields of every page.
    pub fn all_fields() -> Vec<&'static str> {
        Self::ALL.iter().flat_map(|step| step.fields()).copied().collect()
    }

    /// Its place from 1.
    pub fn number(self) -> usize {
        Self::ALL.iter().take_while(|step| **step != self).count() + 1
    }

    /// The page after it; the last one stays.
    pub fn next(self) -> Self {
        Self::ALL.get(self.number()).copied().unwrap_or(Self::Review)
    }

    /// The page before it.
    pub fn back(self) -> Option<Self> {
        self.number().checked_sub(2).and_then(|place| Self::ALL.get(place)).copied()
    }

    /// Notes what is wrong with its fields, or lacking.
    pub fn check(self, form: &RawForm, errors: &mut Errors) {
        match self {
            Self::Kind => {
                form.entry_name(errors);
            }
            Self::Institution => {
                form.typed_institution().read(errors);
            }
            Self::Identity => {
                form.fields(&["name"], errors);
                form.titled(errors);
                form.fields(&["asn_kind", "nip"], errors);
            }
            Self::Position => {
                form.fields(&["position", "phone"], errors);
            }
            Self::Review => {}
        }
    }

    /// Whether all its questions are answered.
    pub fn is_done(self, form: &RawForm) -> bool {
        let mut errors = Errors::default();
        self.check(form, &mut errors);
        self != Self::Review && errors.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_an_address_of_its_own_and_a_neighbour() {
        for step in RegisterStep::ALL {
            assert_eq!(RegisterStep::parse(step.as_str()), Some(step));
            assert_eq!(step.back().map(RegisterStep::next), (step != RegisterStep::Kind).then_some(step));
        }
        assert_eq!((RegisterStep::parse("cari"), RegisterStep::Review.next()), (None, RegisterStep::Review));
        assert_eq!((RegisterStep::Kind.number(), RegisterStep::Review.number()), (1, 5));
    }

    #[test]
    fn a_page_is_done_once_its_own_questions_are_answered() {
        let done = |form: &RawForm| RegisterStep::ALL.map(|step| step.is_done(form));
        let mut form = RawForm { kind: "team".into(), ..RawForm::default() };
        assert_eq!(done(&form), [false; 5]);
        form.team_name = "Lentera".into();
        form.institution = "Pemkab Contoh".into();
        assert_eq!(done(&form), [true, true, false, false, false]);
        form.name = "Ani Lestari".into();
        form.asn_kind = "pns".into();
        form.nip = "19900101 202012 1 999".into();
        form.document_name = "Dr. Ani Lestari, M.Si.".into();
        assert!(RegisterStep::Identity.is_done(&form));
        form.document_name = "Dr. Ani, M.Si.".into();
        assert!(!RegisterStep::Identity.is_done(&form), "not the name that was written");
    }
}
