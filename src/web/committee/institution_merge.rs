//! Merging a typed name: what it would touch, the act, and taking it back.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::frame::frame;
use super::text::{self, records as words};
use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::{Lang, count, date_time};
use crate::ids::InstitutionId;
use crate::institutions::merges::{self, Merge};
use crate::institutions::{self, Institution, InstitutionName};
use crate::overview::{self, MergeEffects, NewClash};
use crate::say;
use crate::views::field::{self, Choice};
use crate::views::{self, Before, Field, PageCx, PostButton, Tone, before, error_summary, post_button};
use crate::web::answer::show;
use crate::web::clean::{Form, Query};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::institution_field::LOOK_UP;

/// Which institution a name means, picked among suggestions or typed, and why.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct MergeForm {
    /// Id of a suggestion.
    #[serde(default)]
    into: String,
    /// A name of the directory.
    #[serde(default)]
    name: String,
    #[serde(default)]
    reason: String,
}

type Place = web::Path<(String, InstitutionId)>;

/// What the page is about.
struct Found {
    from: Institution,
    into: Option<Institution>,
    merge: Option<Merge>,
    effects: MergeEffects,
    suggestions: Vec<(Institution, u8)>,
}

/// `GET /{k}/panitia/instansi/{id}/penggabungan`: what would happen, or what did.
pub async fn merge_page(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Institutions>,
    path: Place,
    form: Query<MergeForm>,
) -> Result<HttpResponse, PageError> {
    let (form, mut errors) = (form.into_inner(), Errors::default());
    let asked = !form.into.is_empty() || !form.name.is_empty();
    let found = find(&app, path.1, &form, if asked { Some(&mut errors) } else { None }).await?;
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(show(status, view(&app, &cx, &found, &form, &errors).await?))
}

/// `POST /{k}/panitia/instansi/{id}/penggabungan`.
pub async fn merge_institution(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Institutions>,
    path: Place,
    form: Form<MergeForm>,
) -> Result<HttpResponse, PageError> {
    let (id, form, mut errors) = (path.1, form.into_inner(), Errors::default());
    let found = find(&app, id, &form, Some(&mut errors)).await?;
    let reason = errors.text("reason", &form.reason, 500, words::MERGE_REASON_MISSING);
    let (Some(into), Some(reason), true) = (found.into.as_ref(), reason, errors.is_empty()) else {
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, view(&app, &cx, &found, &form, &errors).await?));
    };
    let into = into.id;
    app.write(move |tx| institutions::merge(tx, &who, id, into, &reason)).await?;
    Ok(redirect_with(&at(&cx, id), words::MERGED))
}

/// `POST /{k}/panitia/instansi/{id}/penggabungan/pembatalan`.
pub async fn undo_merge(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Institutions>,
    path: Place,
) -> Result<HttpResponse, PageError> {
    let id = path.1;
    app.write(move |tx| merges::undo(tx, &who, id)).await?;
    Ok(redirect_with(&cx.at("/panitia/instansi"), words::UNDONE))
}

fn at(cx: &PageCx, id: InstitutionId) -> String {
    cx.at(&format!("/panitia/instansi/{id}/penggabungan"))
}

/// Looks up what the page is about; with `errors`, notes there what is wrong with the target.
async fn find(
    app: &App,
    id: InstitutionId,
    form: &MergeForm,
    errors: Option<&mut Errors>,
) -> Result<Found, PageError> {
    let typed = form.clone();
    let found = app
        .read(move |conn| {
            let from = institutions::find(conn, id)?.ok_or(Fault::NotFound)?;
            let picked = typed.into.parse::<InstitutionId>().ok();
            let into = match (picked, InstitutionName::parse(&typed.name)) {
                (_, Ok(name)) => merges::listed(conn, &name)?,
                (Some(picked), Err(_)) => Some(institutions::resolve(conn, picked)?.ok_or(Fault::NotFound)?),
                (None, Err(_)) => None,
            };
            let effects = overview::merge_effects(conn, id, into.as_ref().map(|into| into.id))?;
            let merge = merges::merge_of(conn, id)?;
            let suggestions = institutions::suggestions(conn, &from)?;
            Ok::<_, Fault>(Found { from, into, merge, effects, suggestions })
        })
        .await?;
    if let Some(errors) = errors.filter(|_| found.into.is_none()) {
        match form.name.trim() {
            "" => errors.add("into", words::TARGET_MISSING),
            _ => errors.add("name", words::NOT_IN_DIRECTORY),
        }
    }
    Ok(found)
}

async fn view(
    app: &App,
    cx: &Cx,
    found: &Found,
    form: &MergeForm,
    errors: &Errors,
) -> Result<Markup, PageError> {
    let body = html! {
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        @if let Some(merge) = &found.merge { (stands(app, cx, found, merge).await?) }
        @else if let Some(into) = &found.into { (preview(cx, found, into, form, errors)) }
        @else {
            section.card {
                h2 { (found.from.name) }
                (chooser(cx, found.from.id, &found.suggestions, form, errors))
            }
        }
        p { a.button.plain href=(cx.at("/panitia/instansi")) { (cx.t(words::INSTITUTIONS)) } }
    };
    frame(cx, app, "instansi", cx.t(words::INSTITUTIONS), body).await
}

/// The suggestions and a field for any other name of the directory; leads to what would change.
pub(super) fn chooser(
    cx: &PageCx,
    id: InstitutionId,
    suggestions: &[(Institution, u8)],
    form: &MergeForm,
    errors: &Errors,
) -> Markup {
    let choices: Vec<Choice> = suggestions
        .iter()
        .map(|(known, score)| {
            Choice::new(known.id.to_string(), format!("{} ({score}% {})", known.name, cx.t(words::ALIKE)))
        })
        .collect();
    let field = |name: &'static str, label, value: &str| {
        let error = errors.of(name, cx.lang).map(str::to_owned);
        Field::new(cx.lang, name, cx.t(label))
            .id(format!("f-{name}-{id}"))
            .value(value.to_owned())
            .error(error)
    };
    let (label, hint) = if choices.is_empty() {
        (words::MERGE_INTO, words::TARGET_HINT)
    } else {
        (words::OTHER_TARGET, words::OTHER_TARGET_HINT)
    };
    let other = field("name", label, &form.name).hint(cx.t(hint)).suggest(LOOK_UP);
    html! {
        form method="get" action=(at(cx, id)) novalidate {
            @if !choices.is_empty() { (field::radio(&field("into", words::MERGE_INTO, &form.into), &choices)) }
            @if choices.is_empty() { (field::text(&other)) } @else { (field::text(&other.conditional())) }
            @if !form.reason.is_empty() { (field::hidden("reason", &form.reason)) }
            div.actions { (views::submit(cx.t(words::SEE_FIRST), Tone::Quiet)) }
        }
    }
}

fn preview(cx: &PageCx, found: &Found, into: &Institution, form: &MergeForm, errors: &Errors) -> Markup {
    let effects = &found.effects;
    let error = errors.of("reason", cx.lang).map(str::to_owned);
    let reason = Field::new(cx.lang, "reason", cx.t(text::REASON)).value(form.reason.as_str()).error(error);
    html! {
        h2 { (found.from.name) " → " (into.name) }
        p { (cx.t(words::MERGE_LEAD)) }
        @if !effects.clashes.is_empty() { (clashes(cx, &effects.clashes)) }
        (touched(cx, effects))
        form.card id=(views::MAIN_FORM) method="post" action=(at(cx, found.from.id)) novalidate {
            (field::hidden("into", &into.id.to_string()))
            (field::text(&reason))
            p.small { (cx.t(words::CAN_UNDO)) }
            div.actions { (views::submit(cx.t(words::MERGE), Tone::Primary)) }
        }
    }
}

fn touched(cx: &PageCx, effects: &MergeEffects) -> Markup {
    let number = |n: i64| count(n, cx.lang);
    let entries: Vec<String> =
        effects.entries.iter().map(|(edition, title)| format!("{title} ({edition})")).collect();
    let jurors: Vec<String> =
        effects.jurors.iter().map(|(edition, code, name)| format!("{code} {name} ({edition})")).collect();
    let list = |names: &[String], all: i64| {
        let more = i64::try_from(names.len()).unwrap_or(0) < all;
        html! {
            @if !names.is_empty() { br; small { (names.join(", ")) @if more { " " (cx.t(words::AND_MORE)) } } }
        }
    };
    let lines = html! {
        ul {
            li { (cx.t(words::ENTRIES)) ": " b { (number(effects.entry_count)) } (list(&entries, effects.entry_count)) }
            li { (cx.t(words::ENTRY_WORKS)) ": " b { (number(effects.works)) } }
            li { (cx.t(words::MERGE_JURORS)) ": " b { (number(effects.juror_count)) } (list(&jurors, effects.juror_count)) }
            li { (cx.t(words::NAMED_TOO)) ": " b { (number(effects.named)) } }
            @if effects.clashes.is_empty() { li { (cx.t(words::NO_CLASHES)) } }
        }
    };
    before(Before::WillHappen, cx.t(words::TOUCHED), None, html! { div.in { (lines) } })
}

fn clashes(cx: &PageCx, clashes: &[NewClash]) -> Markup {
    let number = count(i64::try_from(clashes.len()).unwrap_or(i64::MAX), cx.lang);
    let body = html! {
        div.in {
            p { (cx.t(words::CLASHES_WHY)) }
            ul { @for clash in clashes {
                li data-clash=(clash.number) {
                    b { (clash.code) " " (clash.name) } " – " (clash.number) " (" (clash.edition) "), " (cx.t(clash.status.text()))
                }
            } }
        }
    };
    before(Before::ToKnow, cx.t(words::CLASHES), Some(&number), body)
}

/// The merge that stands, with the way back.
async fn stands(app: &App, cx: &Cx, found: &Found, merge: &Merge) -> Result<Markup, PageError> {
    let into = merge.into;
    let target = app.read(move |conn| institutions::find(conn, into)).await?.ok_or(PageError::NotFound)?;
    let (by, reason, moved) = (&merge.by, &merge.reason, &merge.moved);
    let (kapan, at_time) = (date_time(merge.at, Lang::Id), date_time(merge.at, Lang::En));
    let (entries, jurors) = (moved.entries.len(), moved.jurors.len());
    let said = say!(
        "Digabungkan oleh {by}, {kapan}: {reason}. {entries} pendaftaran dan {jurors} juri dipindahkan.",
        "Merged by {by}, {at_time}: {reason}. {entries} entries and {jurors} jurors were moved."
    );
    let undo = format!("{}/pembatalan", at(cx, found.from.id));
    Ok(html! {
        section.card {
            h2 { (cx.t(words::STANDS)) }
            p { b { (found.from.name) " → " (target.name) } }
            p { (cx.m(&said)) }
            p { (cx.t(words::UNDO_LEAD)) }
            div.actions { (post_button(&undo, PostButton { label: cx.t(words::UNDO), tone: Tone::Quiet }, &[])) }
        }
    })
}
