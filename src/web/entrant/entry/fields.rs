//! The fields of these pages as shown, so that each looks and answers the same everywhere.

use maud::{Markup, html};

use super::form::RawForm;
use super::text;
use crate::i18n::{Lang, Text};
use crate::registration::EntryKind;
use crate::registration::values::AsnKind;
use crate::views::{Choice, Field, Live, field};
use crate::web::forms::Errors;
use crate::web::institution_field::LOOK_UP;

/// The fields as shown: what was typed, and what is wrong with it.
#[derive(Clone, Copy)]
pub struct Fields<'a> {
    pub lang: Lang,
    pub form: &'a RawForm,
    pub errors: &'a Errors,
}

impl<'a> Fields<'a> {
    fn field(&self, name: &'a str, label: Text, value: &'a str) -> Field<'a> {
        Field::new(self.lang, name, label.get(self.lang)).value(value).error(self.errors.of(name, self.lang))
    }

    /// All fields about oneself.
    pub fn person(&self, nip_hint: &'a str) -> Markup {
        html! {
            (self.name(true)) (self.nip(nip_hint, false)) (self.asn_kind()) (self.position())
            (field::phone(&self.field("phone", text::PHONE, &self.form.phone)
                .hint(text::PHONE_HINT.get(self.lang)).live(Live::Phone).autocomplete("tel")))
        }
    }

    /// All fields about somebody invited.
    pub fn invited(&self, nip_kept: bool) -> Markup {
        let hint = if nip_kept { text::NIP_KEEP } else { text::NIP_HINT };
        html! {
            (self.name(false))
            (field::email(&self.field("email", text::EMAIL, &self.form.email)
                .hint(text::EMAIL_HINT.get(self.lang)).autocomplete("off")))
            (self.nip(hint.get(self.lang), nip_kept)) (self.asn_kind()) (self.position())
        }
    }

    /// Individual or team, and the institution.
    pub fn entry(&self, limit: u32) -> Markup {
        let team =
            crate::say!("2 sampai {limit} orang, termasuk Anda.", "2 to {limit} people, you included.");
        let kinds = [
            Choice::new("individual", EntryKind::Individual.text().get(self.lang))
                .hint(text::ALONE_HINT.get(self.lang)),
            Choice::new("team", EntryKind::Team.text().get(self.lang)).hint(team.get(self.lang)),
        ];
        html! {
            (field::radio(&self.field("kind", text::KIND, &self.form.kind), &kinds))
            (field::text(&self.field("team_name", text::TEAM_NAME, &self.form.team_name).optional()
                .hint(text::TEAM_NAME_HINT.get(self.lang)).autocomplete("off").max_length(80)))
            (field::text(&self.field("institution", text::INSTITUTION, &self.form.institution)
                .hint(text::INSTITUTION_HINT.get(self.lang)).autocomplete("organization").suggest(LOOK_UP)))
        }
    }

    /// Why, in one's own words.
    pub fn reason(&self) -> Markup {
        self.reason_for(text::REASON, text::REASON_HINT)
    }

    /// The same under another label.
    pub fn reason_for(&self, label: Text, hint: Text) -> Markup {
        field::textarea(
            &self
                .field("reason", label, &self.form.reason)
                .hint(hint.get(self.lang))
                .optional()
                .max_length(500),
            3,
        )
    }

    fn name(&self, own: bool) -> Markup {
        let memory = if own { "name" } else { "off" };
        field::text(
            &self
                .field("name", text::NAME, &self.form.name)
                .hint(text::NAME_HINT.get(self.lang))
                .autocomplete(memory),
        )
    }

    fn nip(&self, hint: &'a str, optional: bool) -> Markup {
        let nip = self.field("nip", text::NIP, &self.form.nip).hint(hint).live(Live::Nip).autocomplete("off");
        field::text(&if optional { nip.optional() } else { nip })
    }

    fn asn_kind(&self) -> Markup {
        let kinds: Vec<_> =
            AsnKind::ALL.iter().map(|kind| Choice::new(kind.as_str(), kind.text().get(self.lang))).collect();
        field::radio(&self.field("asn_kind", text::ASN_KIND, &self.form.asn_kind), &kinds)
    }

    fn position(&self) -> Markup {
        field::text(
            &self
                .field("position", text::POSITION, &self.form.position)
                .hint(text::POSITION_HINT.get(self.lang))
                .autocomplete("organization-title")
                .max_length(120),
        )
    }
}
