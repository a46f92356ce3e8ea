//! What a member is told of a save: the script in JSON, a person by the page with both texts.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde_json::Value;

use super::fields;
use super::save::Outcome;
use crate::app::App;
use crate::web::answer::show;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::saving::{Conflict, MergeView, SavedReply, authors, merge_page, saved_json};

/// What the script is told.
pub fn told(cx: &Cx, outcome: &Outcome) -> HttpResponse {
    let named = |name: &String| (name.clone(), fields::label(cx, name));
    let reply = SavedReply {
        version: outcome.version,
        stored: &outcome.stored,
        shown: &outcome.stored,
        news: &outcome.merged.news,
        conflicts: outcome.merged.conflicts.iter().map(named).collect(),
        errors: outcome.errors.summary(cx.lang),
    };
    saved_json(cx, &reply, Value::Null)
}

/// What the person was about to do.
pub struct Asked<'a> {
    /// Where the form goes.
    pub action: &'a str,
    /// Where it leads on to.
    pub then: &'a str,
    /// Whether this answers the page of both texts.
    pub again: bool,
    /// The page it belongs to: its address and its name.
    pub back: (&'a str, &'a str),
}

/// Both texts of every field that two people changed.
pub async fn both_texts(
    app: &App,
    cx: &Cx,
    outcome: &Outcome,
    asked: Asked<'_>,
) -> Result<HttpResponse, PageError> {
    let settings = &cx.edition()?.settings;
    let own = cx.person().map(crate::accounts::SignedIn::user_id);
    let names = authors(app, &outcome.merged.conflicts, &outcome.edits, own).await?;
    let conflict = |name: &String| {
        let edit = outcome.edits.of(name);
        Conflict {
            name: name.clone(),
            label: fields::label(cx, name),
            mine: outcome.sent.of(name).to_vec(),
            mine_shown: fields::shown(cx, settings, name, &outcome.sent),
            theirs_shown: fields::shown(cx, settings, name, &outcome.stored),
            by: edit.and_then(|edit| names.get(&edit.by).cloned()),
            at: edit.map(|edit| edit.at),
            is_text: fields::is_text(name),
        }
    };
    let conflicts: Vec<Conflict> = outcome.merged.conflicts.iter().map(conflict).collect();
    // What cannot be kept goes along, and is pointed out once the choice is made.
    let bad: Vec<(String, String)> = outcome.bad().pairs();
    let mut along = vec![("then", asked.then), ("merge", "1")];
    along.extend(bad.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    let page = merge_page(
        cx,
        &MergeView {
            action: asked.action,
            back: asked.back,
            version: outcome.version,
            stored: &outcome.stored,
            conflicts: &conflicts,
            along: &along,
            incomplete: asked.again,
        },
    );
    Ok(show(StatusCode::CONFLICT, page))
}
