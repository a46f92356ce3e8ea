//! The fields of these pages as shown, so that each looks and answers the same everywhere.

use maud::{Markup, html};

use super::form::RawForm;
use super::text;
use crate::accounts;
use crate::i18n::{Lang, Text};
use crate::registration::EntryKind;
use crate::registration::values::AsnKind;
use crate::views::{Choice, Field, Live, PageCx, field};
use crate::web::forms::Errors;
use crate::web::institution_field::InstitutionWords;

/// The institution of a registration.
const STANDS_FOR: InstitutionWords =
    InstitutionWords { label: text::INSTITUTION, hint: text::INSTITUTION_HINT, optional: false };

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
        html! { (self.name(true)) (self.nip(nip_hint, false)) (self.asn_kind()) (self.contact()) }
    }

    /// Who one is: the name without and with titles, the kind of employment and the number.
    pub fn identity(&self, nip_hint: &'a str) -> Markup {
        html! {
            (self.name(true)) (self.document_name()) (printed_name(self.lang, self.form))
            (self.asn_kind()) (self.nip(nip_hint, false))
        }
    }

    /// What one does, and where the committee reaches one.
    pub fn contact(&self) -> Markup {
        html! { (self.position()) (self.phone()) }
    }

    /// The field of this name alone; nothing for a name that no field of a registration has.
    pub fn one(&self, cx: &PageCx, name: &str, limit: u32) -> Markup {
        match name {
            "kind" => self.kind_choice(limit),
            "team_name" => self.team_name(),
            "institution" => self.institution(cx, &[]),
            "name" => self.name(true),
            "document_name" => self.document_name(),
            "asn_kind" => self.asn_kind(),
            "nip" => self.nip(text::NIP_HINT.get(self.lang), false),
            "position" => self.position(),
            "phone" => self.phone(),
            _ => html! {},
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

    /// Individual or team, and the team's name.
    pub fn kind(&self, limit: u32) -> Markup {
        html! { (self.kind_choice(limit)) div.of-team { (self.team_name()) } }
    }

    fn kind_choice(&self, limit: u32) -> Markup {
        let team =
            crate::say!("2 sampai {limit} orang, termasuk Anda.", "2 to {limit} people, you included.");
        let kinds = [
            Choice::new("individual", EntryKind::Individual.text().get(self.lang))
                .hint(text::ALONE_HINT.get(self.lang)),
            Choice::new("team", EntryKind::Team.text().get(self.lang)).hint(team.get(self.lang)),
        ];
        field::radio(&self.field("kind", text::KIND, &self.form.kind), &kinds)
    }

    fn team_name(&self) -> Markup {
        field::text(
            &self
                .field("team_name", text::TEAM_NAME, &self.form.team_name)
                .hint(text::TEAM_NAME_HINT.get(self.lang))
                .autocomplete("off")
                .max_length(80),
        )
    }

    /// The institution it stands for, with the names that were perhaps meant.
    pub fn institution(&self, cx: &PageCx, doubts: &[String]) -> Markup {
        self.form.typed_institution().view(cx, &STANDS_FOR, doubts, self.errors)
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

    fn document_name(&self) -> Markup {
        field::text(
            &self
                .field("document_name", text::TITLED, &self.form.document_name)
                .hint(text::TITLED_HINT.get(self.lang))
                .autocomplete("off")
                .optional()
                .max_length(120),
        )
    }

    fn phone(&self) -> Markup {
        field::phone(
            &self
                .field("phone", text::PHONE, &self.form.phone)
                .hint(text::PHONE_HINT.get(self.lang))
                .live(Live::Phone)
                .autocomplete("tel"),
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

/// The name as the charter will print it; the script keeps it true while one types.
pub fn printed_name(lang: Lang, form: &RawForm) -> Markup {
    let titled = Some(form.document_name.trim()).filter(|titled| !titled.is_empty());
    let printed = accounts::printed_name(titled, form.name.trim());
    html! {
        div.printed data-printed-name {
            p { (text::PRINTED.get(lang)) }
            output for="f-name f-document_name" { @if printed.is_empty() { "…" } @else { (printed) } }
        }
    }
}
