//! Keeping what is typed into the plenary's forms, and what two members type at once.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::Markup;

use super::plenary::{Typed, shown};
use super::plenary_form::{DecisionForm, MINUTES_MOST, REASON_MOST};
use super::text;
use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::Text;
use crate::ids::UserId;
use crate::merge::{FormValues, Origin};
use crate::results::plenary::draft::{self, Draft, DraftSaved, DraftTyped, FIELDS, Place};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::saving::{
    Conflict, MergeView, SavedReply, Sender, authors, merge_page, saved_json, settle, typed_over,
};

/// Longest list of numbers, characters.
const WORKS_MOST: usize = 20_000;
/// Longest day and number of people.
const SHORT: usize = 20;

/// What a form is typed over: its draft, or what it shows before anybody typed.
pub(super) fn over(draft: Option<&Draft>, works: &str) -> Markup {
    let shown = FormValues::from_iter([("works", works)]);
    draft.map_or_else(|| typed_over(0, &shown), |draft| typed_over(draft.lock_version, &draft.values))
}

/// `POST /{k}/panitia/hasil/pleno/draf`, by the script, or by its button without one.
pub async fn keep_draft(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Results>,
    sender: Sender,
    pairs: Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.id;
    if cx.edition()?.sealed_at.is_none() {
        return Err(PageError::NotFound);
    }
    let form = DecisionForm::of(&pairs);
    let sent = read(pairs.into_inner()).ok_or(PageError::Invalid)?;
    let (typed, own, member) = (sent.typed, who.person().user_id(), who.clone());
    let saved = app.write(move |tx| draft::save(tx, &member, edition, &typed)).await;
    let saved = saved.map_err(|fault: Fault| PageError::from(fault))?;
    if sender == Sender::Autosave {
        return Ok(told(&cx, &saved, &sent.errors));
    }
    if !saved.merged.conflicts.is_empty() {
        let page = both_texts(&app, &cx, own, &saved, sent.again).await?;
        return Ok(show(StatusCode::CONFLICT, page));
    }
    if sent.errors.is_empty() {
        return Ok(redirect_with(&cx.at("/panitia/hasil/pleno"), text::DRAFT_KEPT));
    }
    // What is too long stands where it was typed; the rest is kept.
    shown(&app, &cx, &who, Typed::again(&form, &form.too_long(), None)).await
}

/// A form as it was sent.
struct Sent {
    typed: DraftTyped,
    /// What is too long to be kept; those fields stay as they are stored.
    errors: Errors,
    /// Whether it comes from the page of both texts.
    again: bool,
}

fn read(pairs: Vec<(String, String)>) -> Option<Sent> {
    let settled = settle(pairs);
    let find =
        |name: &str| settled.pairs.iter().find(|(known, _)| known == name).map(|(_, typed)| typed.as_str());
    let place = Place::parse(find("place").unwrap_or_default())?;
    let (mut errors, mut values) = (Errors::default(), FormValues::default());
    let mut left = settled.unnamed(FIELDS.into_iter());
    for name in FIELDS {
        let typed = find(name).unwrap_or_default();
        if !left.iter().any(|known| known == name) && errors.optional(name, typed, most(name)).is_some() {
            values.add(name, typed);
        }
    }
    left.extend(errors.names());
    let origin = Origin::read("plenary", find);
    let typed = DraftTyped { place, sent: values, left, undecided: settled.undecided().to_vec(), origin };
    Some(Sent { typed, errors, again: find("merge").is_some() })
}

fn most(name: &str) -> usize {
    match name {
        "works" => WORKS_MOST,
        "minutes" => MINUTES_MOST.into(),
        "reason" => REASON_MOST.into(),
        _ => SHORT,
    }
}

fn label(name: &str) -> Text {
    match name {
        "works" => text::ORDER,
        "moves_up" => text::VACANCIES,
        "minutes" => text::MINUTES,
        "reason" => text::REASON,
        "decided_on" => text::DAY,
        _ => text::ATTENDEES,
    }
}

/// What the script is told.
fn told(cx: &Cx, saved: &DraftSaved, errors: &Errors) -> HttpResponse {
    let named = |name: &String| (name.clone(), cx.t(label(name)).to_owned());
    let reply = SavedReply {
        version: saved.one.lock_version,
        stored: &saved.one.values,
        shown: &saved.one.values,
        news: &saved.merged.news,
        conflicts: saved.merged.conflicts.iter().map(named).collect(),
        errors: errors.summary(cx.lang),
    };
    saved_json(cx, &reply, serde_json::json!({}))
}

/// Both texts side by side where two members typed different words into one field. `again`: it was sent without a choice.
pub(super) async fn both_texts(
    app: &App,
    cx: &Cx,
    own: UserId,
    saved: &DraftSaved,
    again: bool,
) -> Result<Markup, PageError> {
    let (stored, edits) = (&saved.one.values, &saved.one.edits);
    let names = authors(app, &saved.merged.conflicts, edits, Some(own)).await?;
    let conflict = |name: &String| Conflict {
        name: name.clone(),
        label: cx.t(label(name)).to_owned(),
        mine: saved.sent.of(name).to_vec(),
        mine_shown: saved.sent.text(name),
        theirs_shown: stored.text(name),
        by: edits.of(name).and_then(|edit| names.get(&edit.by).cloned()),
        at: edits.of(name).map(|edit| edit.at),
        is_text: matches!(name.as_str(), "works" | "reason"),
    };
    let conflicts: Vec<Conflict> = saved.merged.conflicts.iter().map(conflict).collect();
    let back = cx.at("/panitia/hasil/pleno");
    let view = MergeView {
        action: &format!("{back}/draf"),
        back: (&back, cx.t(text::PLENARY)),
        version: saved.one.lock_version,
        stored,
        conflicts: &conflicts,
        along: &[("merge", "1"), ("place", saved.one.place.as_str())],
        incomplete: again,
    };
    Ok(merge_page(cx, &view))
}
