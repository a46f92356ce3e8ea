//! Two members typed different words into one field of a letter: both stand side by side, and a person chooses.

use maud::Markup;

use super::drafts::address;
use super::form::{Sent, label};
use crate::accounts::Committee;
use crate::app::App;
use crate::merge::FormValues;
use crate::outbox::announcement::{Audience, Saved};
use crate::web::committee::text::compose as own;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::saving::{Conflict, MergeView, authors, merge_page};

/// The page of both texts.
pub(super) async fn both_texts(
    app: &App,
    cx: &Cx,
    who: &Committee,
    saved: &Saved,
    sent: &Sent,
) -> Result<Markup, PageError> {
    let (stored, edits) = (saved.one.wording().values(), &saved.one.edits);
    let names = authors(app, &saved.merged.conflicts, edits, Some(who.person().user_id())).await?;
    let conflict = |name: &String| Conflict {
        name: name.clone(),
        label: cx.t(label(name)).to_owned(),
        mine: saved.sent.of(name).to_vec(),
        mine_shown: shown(cx, &saved.sent, name),
        theirs_shown: shown(cx, &stored, name),
        by: edits.of(name).and_then(|edit| names.get(&edit.by).cloned()),
        at: edits.of(name).map(|edit| edit.at),
        is_text: !matches!(name.as_str(), "audience" | "about_results"),
    };
    let conflicts: Vec<Conflict> = saved.merged.conflicts.iter().map(conflict).collect();
    let back = address(cx, saved.one.id, "");
    let along = [("merge", "1"), ("then", &sent.then), ("template_name", &sent.template)];
    let view = MergeView {
        action: &back,
        back: (&back, cx.t(own::BACK_TO_DRAFT)),
        version: saved.one.version,
        stored: &stored,
        conflicts: &conflicts,
        along: &along,
        incomplete: sent.again,
    };
    Ok(merge_page(cx, &view))
}

/// A value in words.
fn shown(cx: &Cx, values: &FormValues, name: &str) -> String {
    let text = values.text(name);
    match name {
        "audience" => Audience::parse(&text).map_or(text, |one| cx.t(one.text()).to_owned()),
        "about_results" => cx.t(if text.is_empty() { own::NO } else { own::YES }).to_owned(),
        _ => text,
    }
}
