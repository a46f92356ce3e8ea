//! What was typed about a person, and its fields.

use maud::{Markup, html};
use serde::Deserialize;

use super::text;
use crate::i18n::Text;
use crate::member_corrections::{CorrectablePerson, PersonFact, PersonWanted, version};
use crate::plain_text::single_line;
use crate::registration::position;
use crate::registration::values::{AsnKind, PersonName};
use crate::views::{Choice, Field, MAIN_FORM, PageCx, Tone, field, submit};
use crate::web::forms::Errors;
use crate::web::institution_field::LOOK_UP;

/// Longest reason, characters.
pub(super) const MOST: usize = 500;

/// The form as it was sent.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct CorrectionForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    asn_kind: String,
    #[serde(default)]
    position: String,
    #[serde(default)]
    pub(super) institution: String,
    #[serde(default)]
    reason: String,
    /// Of the data it was typed over.
    #[serde(default)]
    pub(super) version: String,
}

/// A form that could be read; the institution's name is looked up by whoever asked.
pub(super) struct Read {
    pub wanted: PersonWanted,
    /// None where it stays.
    pub institution: Option<String>,
    pub reason: String,
}

impl CorrectionForm {
    /// The form that shows what is stored.
    pub(super) fn stored(of: &CorrectablePerson) -> Self {
        Self {
            name: of.name.clone(),
            asn_kind: of.asn_kind.as_str().to_owned(),
            position: of.position.clone(),
            institution: of.institution().to_owned(),
            reason: String::new(),
            version: version(of),
        }
    }

    /// Reads it; what stands as it is stored is not read anew, so that no rule of today refuses it.
    pub(super) fn read(&self, of: &CorrectablePerson, errors: &mut Errors) -> Option<Read> {
        let mut wanted = PersonWanted::default();
        if self.name != of.name {
            wanted.name = errors.keep("name", PersonName::parse(&self.name), |problem| problem.message());
        }
        if self.position != of.position {
            wanted.position = errors.keep("position", position(&self.position), |said| said);
        }
        wanted.asn_kind = AsnKind::parse(&self.asn_kind);
        if wanted.asn_kind.is_none() {
            errors.add("asn_kind", text::KIND_MISSING);
        }
        let institution = single_line(&self.institution);
        let reason = errors.text("reason", &self.reason, MOST, text::REASON_MISSING);
        let institution = Some(institution).filter(|name| name != of.institution());
        Some(Read { wanted, institution, reason: reason? }).filter(|_| errors.is_empty())
    }

    /// The form; a refused one is saved next time over what the page shows now.
    pub(super) fn view(&self, cx: &PageCx, of: &CorrectablePerson, action: &str, errors: &Errors) -> Markup {
        let plain = |name: &'static str, label: Text, value: &str| {
            let field = Field::new(cx.lang, name, cx.t(label)).value(value.to_owned());
            field.error(errors.of(name, cx.lang).map(str::to_owned))
        };
        let label = PersonFact::text;
        let kinds: Vec<_> =
            AsnKind::ALL.iter().map(|kind| Choice::new(kind.as_str(), cx.t(kind.text()))).collect();
        let institution = plain("institution", label(PersonFact::Institution), &self.institution);
        let reason = plain("reason", text::REASON, &self.reason);
        html! {
            form.card id=(MAIN_FORM) method="post" action=(action) novalidate {
                p { (cx.t(text::LEAD)) }
                (field::hidden("version", &version(of)))
                (field::text(&plain("name", label(PersonFact::Name), &self.name).max_length(120)))
                (field::radio(&plain("asn_kind", label(PersonFact::AsnKind), &self.asn_kind), &kinds))
                (field::text(&plain("position", label(PersonFact::Position), &self.position).max_length(120)))
                (field::text(&institution.hint(cx.t(text::INSTITUTION_HINT)).suggest(LOOK_UP)))
                (field::textarea(&reason.hint(cx.t(text::REASON_HINT)).max_length(500), 3))
                div.actions { (submit(cx.t(text::SAVE), Tone::Primary)) }
            }
        }
    }
}
