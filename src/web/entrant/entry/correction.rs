//! Mending what an entry was registered with: the team's name and the institution.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::form::refuse;
use super::members::status_of;
use super::text;
use crate::app::App;
use crate::db::Fault;
use crate::i18n::Text;
use crate::institutions::Institution;
use crate::merge::{FormValues, Origin};
use crate::registration::{
    self, CorrectProblem, Entry, EntryCorrected, EntryCorrection, EntryKind, EntryMember, EntryProblem,
    TeamName, entry_values, rules,
};
use crate::views::{self, Field, Tone, error_summary, field, page};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::institution_field::{InstitutionWords, TypedInstitution};
use crate::web::saving::{Conflict, MergeView, merge_page, settle, still_typed_over, typed_over};

const FROM: InstitutionWords =
    InstitutionWords { label: text::INSTITUTION, hint: text::INSTITUTION_HINT, optional: false };

/// The form as it is shown.
struct Shown<'a> {
    entry: &'a Entry,
    team_name: &'a str,
    institution: &'a TypedInstitution,
    doubts: &'a [String],
    errors: &'a Errors,
    over: Markup,
}

/// A form that is not stored.
struct Typed<'a> {
    entry: &'a Entry,
    team_name: &'a str,
    institution: &'a TypedInstitution,
    doubts: &'a [String],
    origin: &'a Origin,
}

impl<'a> Typed<'a> {
    /// As it was typed, with what is wrong with it.
    fn shown(&self, errors: &'a Errors) -> Shown<'a> {
        Shown {
            entry: self.entry,
            team_name: self.team_name,
            institution: self.institution,
            doubts: self.doubts,
            errors,
            over: still_typed_over(self.origin),
        }
    }
}

/// `GET /{k}/peserta/{entry}/data`.
pub async fn correct_page(app: web::Data<App>, cx: Cx, who: EntryMember) -> Result<HttpResponse, PageError> {
    let (entry, institution) = find(&app, &who).await?;
    rules::require_answers(&cx.edition()?.settings, cx.now()).map_err(CorrectProblem::from)?;
    let shown = Shown {
        entry: &entry,
        team_name: &entry.team_name,
        institution: &TypedInstitution::stored(&institution.name),
        doubts: &[],
        errors: &Errors::default(),
        over: typed_over(entry.lock_version, &entry_values(&entry, &institution.name)),
    };
    Ok(show(StatusCode::OK, view(&cx, &shown)))
}

/// `POST /{k}/peserta/{entry}/data`.
pub async fn correct(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    form: Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    let (entry, stored) = find(&app, &who).await?;
    let settled = settle(form.into_inner());
    let find =
        |name: &str| settled.pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    let origin = Origin::read("entry", find);
    let team_name = find("team_name").unwrap_or(&entry.team_name);
    let institution =
        TypedInstitution::of(&settled.pairs).unwrap_or_else(|| TypedInstitution::stored(&stored.name));
    let mut errors = Errors::default();
    let team = (entry.kind == EntryKind::Team)
        .then(|| errors.keep("team_name", TeamName::parse(team_name), |m| m))
        .flatten();
    let read = institution.read(&mut errors);
    let doubts = institution.doubts(&app, &mut errors).await?;
    let typed =
        Typed { entry: &entry, team_name, institution: &institution, doubts: &doubts, origin: &origin };
    if !errors.is_empty() {
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, view(&cx, &typed.shown(&errors))));
    }
    let undecided = settled.undecided().to_vec();
    let correction =
        EntryCorrection { team_name: team, institution: read, origin: origin.clone(), undecided };
    match app.write(move |tx| registration::correct_entry(tx, &who, &correction)).await {
        Ok(done) if done.merged.conflicts.is_empty() => {
            Ok(redirect_with(&cx.at(&format!("/peserta/{}", entry.id)), text::ENTRY_SAVED))
        }
        Ok(done) => {
            let typed = [("team_name", team_name), ("institution", find("institution").unwrap_or_default())];
            Ok(both(&cx, &entry, &typed.into_iter().collect(), &done))
        }
        Err(problem) => {
            let status = status_of(&problem);
            refuse(problem, &mut errors)?;
            Ok(show(status, view(&cx, &typed.shown(&errors))))
        }
    }
}

/// Both texts of what the leader wrote in two places.
fn both(cx: &Cx, entry: &Entry, typed: &FormValues, done: &EntryCorrected) -> HttpResponse {
    let conflict = |name: &String| Conflict {
        name: name.clone(),
        label: cx.t(label(name)).to_owned(),
        mine: typed.of(name).to_vec(),
        mine_shown: typed.text(name),
        theirs_shown: done.stored.text(name),
        by: None,
        at: None,
        is_text: true,
    };
    let conflicts: Vec<Conflict> = done.merged.conflicts.iter().map(conflict).collect();
    let back = cx.at(&format!("/peserta/{}", entry.id));
    let page = merge_page(
        cx,
        &MergeView {
            action: &format!("{back}/data"),
            back: (&back, cx.t(text::ENTRY_DATA)),
            version: entry.lock_version,
            stored: &done.stored,
            conflicts: &conflicts,
            along: &[("merge", "1")],
            incomplete: false,
        },
    );
    show(StatusCode::CONFLICT, page)
}

fn label(name: &str) -> Text {
    if name == "team_name" { text::TEAM_NAME } else { text::INSTITUTION }
}

async fn find(app: &App, who: &EntryMember) -> Result<(Entry, Institution), PageError> {
    if !who.leader() {
        return Err(EntryProblem::LeaderOnly.into());
    }
    let id = who.entry();
    let found =
        app.read(move |conn| -> Result<_, Fault> { registration::entry_with_institution(conn, id) }).await?;
    found.ok_or(PageError::NotFound)
}

fn view(cx: &Cx, shown: &Shown<'_>) -> Markup {
    let (lang, errors) = (cx.lang, shown.errors);
    let back = cx.at(&format!("/peserta/{}", shown.entry.id));
    let name = Field::new(lang, "team_name", cx.t(text::TEAM_NAME))
        .value(shown.team_name)
        .hint(cx.t(text::TEAM_NAME_ON_CHARTER))
        .error(errors.of("team_name", lang))
        .autocomplete("off")
        .max_length(80);
    page(
        cx,
        cx.t(text::ENTRY_DATA),
        html! {
            p.crumbs { a href=(back) { (cx.t(text::BACK)) } }
            h1 { (cx.t(text::ENTRY_DATA)) }
            (error_summary(lang, &errors.summary(lang)))
            form.card id=(views::MAIN_FORM) method="post" action={ (back) "/data" } novalidate {
                (shown.over)
                @if shown.entry.kind == EntryKind::Team { (field::text(&name)) }
                (shown.institution.view(cx, &FROM, shown.doubts, errors))
                div.actions {
                    (views::submit(cx.t(text::SAVE), Tone::Primary))
                    a.button.plain href=(back) { (cx.t(text::BACK)) }
                }
            }
        },
    )
}
