//! A form about one person as it was sent, and the page of both texts when two people changed the same.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;

use super::form::RawForm;
use super::text;
use crate::accounts::SignedIn;
use crate::app::App;
use crate::i18n::Text;
use crate::merge::Origin;
use crate::registration::SavedMember;
use crate::registration::values::AsnKind;
use crate::web::answer::show;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::saving::{Conflict, MergeView, Settled, authors, merge_page, settle};

/// A form as it was sent, past the page of both texts or not.
pub struct SentForm {
    /// What was typed, over what is stored where the form does not speak of a field.
    pub raw: RawForm,
    pub origin: Origin,
    pub settled: Settled,
    /// Whether this answers the page of both texts.
    pub again: bool,
    /// Names of the fields the form speaks of.
    pub spoken: Vec<&'static str>,
}

impl SentForm {
    /// Reads a form whose fields are `names`.
    pub fn read(pairs: Vec<(String, String)>, stored: RawForm, names: &[&'static str]) -> Self {
        let settled = settle(pairs);
        let find = |name: &str| {
            settled.pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
        };
        let (origin, again) = (Origin::read("person", find), find("merge").is_some());
        let unspoken = settled.unnamed(names.iter().copied());
        let mut spoken = names.to_vec();
        spoken.retain(|name| !unspoken.iter().any(|other| other == name));
        let mut raw = stored;
        for name in &spoken {
            raw.take(name, &settled.pairs);
        }
        Self { raw, origin, settled, again, spoken }
    }

    /// What the page shows again: what was typed, and what another alone changed meanwhile as it is stored.
    pub fn shown(&self, stored: RawForm, saved: &SavedMember) -> RawForm {
        let mut shown = stored;
        let typed = self.spoken.iter().filter(|name| !saved.merged.news.iter().any(|news| news == *name));
        typed.for_each(|name| shown.take(name, &[((*name).to_owned(), self.raw.get(name).to_owned())]));
        shown
    }
}

/// What the page of both texts needs besides the form.
pub struct BothTexts<'a> {
    pub sent: &'a SentForm,
    pub saved: &'a SavedMember,
    /// The stored employee number as this reader may see it.
    pub nip: String,
    /// Where the form goes.
    pub action: &'a str,
    /// Page to lead back to, with its name.
    pub back: (&'a str, &'a str),
    /// Hidden fields that go along.
    pub along: Vec<(&'a str, &'a str)>,
}

/// Both texts of every field that two people changed.
pub async fn both_texts(app: &App, cx: &Cx, view: BothTexts<'_>) -> Result<HttpResponse, PageError> {
    let (member, merged) = (&view.saved.member, &view.saved.merged);
    let own = cx.person().map(SignedIn::user_id);
    let names = authors(app, &merged.conflicts, &member.edits, own).await?;
    let stored = member.values();
    let conflict = |name: &String| {
        let edit = member.edits.of(name);
        let typed = view.sent.raw.get(name).to_owned();
        let theirs = if name == "nip" { view.nip.clone() } else { in_words(cx, name, &stored.text(name)) };
        Conflict {
            name: name.clone(),
            label: cx.t(label(name)).to_owned(),
            mine_shown: in_words(cx, name, &typed),
            mine: vec![typed],
            theirs_shown: theirs,
            by: edit.and_then(|edit| names.get(&edit.by).cloned()),
            at: edit.map(|edit| edit.at),
            is_text: matches!(name.as_str(), "name" | "position"),
        }
    };
    let conflicts: Vec<Conflict> = merged.conflicts.iter().map(conflict).collect();
    let mut along = view.along;
    along.retain(|(name, _)| !merged.conflicts.iter().any(|conflict| conflict == name));
    along.push(("merge", "1"));
    let page = merge_page(
        cx,
        &MergeView {
            action: view.action,
            back: view.back,
            version: member.version,
            stored: &stored,
            conflicts: &conflicts,
            along: &along,
            incomplete: view.sent.again,
        },
    );
    Ok(show(StatusCode::CONFLICT, page))
}

fn in_words(cx: &Cx, name: &str, value: &str) -> String {
    match AsnKind::parse(value).filter(|_| name == "asn_kind") {
        Some(kind) => cx.t(kind.text()).to_owned(),
        None => value.to_owned(),
    }
}

fn label(name: &str) -> Text {
    match name {
        "name" => text::NAME,
        "email" => text::EMAIL,
        "nip" => text::NIP,
        "asn_kind" => text::ASN_KIND,
        "position" => text::POSITION,
        _ => text::PHONE,
    }
}
