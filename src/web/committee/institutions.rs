//! Names typed freely: each is merged with the institution it means, or taken in as a new one.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::frame::frame;
use super::text::{self, records as words};
use crate::accounts::Committee;
use crate::app::App;
use crate::db::Fault;
use crate::ids::InstitutionId;
use crate::institutions::{self, Institution, InstitutionKind, Unlisted};
use crate::views::field::{self, Choice};
use crate::views::{self, Field, PageCx, Tone, empty_state, error_summary};
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

/// A merge as typed.
#[derive(Debug, Default, Deserialize)]
pub struct MergeForm {
    #[serde(default)]
    into: String,
    #[serde(default)]
    reason: String,
}

/// A kind as chosen.
#[derive(Debug, Default, Deserialize)]
pub struct KindForm {
    #[serde(default)]
    kind: String,
}

/// What was typed for one name and what is wrong with it; field names end with the name's id.
#[derive(Default)]
struct Shown {
    about: Option<InstitutionId>,
    merge: MergeForm,
    kind: KindForm,
    errors: Errors,
}

/// `GET /{k}/panitia/instansi`.
pub async fn institutions(app: web::Data<App>, cx: Cx, _who: Committee) -> Result<Markup, PageError> {
    view(&app, &cx, &Shown::default()).await
}

/// `POST /{k}/panitia/instansi/{id}/penggabungan`.
pub async fn merge_institution(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    path: web::Path<(String, InstitutionId)>,
    form: Form<MergeForm>,
) -> Result<HttpResponse, PageError> {
    let (id, merge) = (path.1, form.into_inner());
    let mut errors = Errors::default();
    let into = merge.into.parse::<InstitutionId>().ok();
    if into.is_none() {
        errors.add(&format!("into-{id}"), words::TARGET_MISSING);
    }
    let reason = errors.text(&format!("reason-{id}"), &merge.reason, 500, words::MERGE_REASON_MISSING);
    let (Some(into), Some(reason)) = (into, reason) else {
        return refuse(&app, &cx, Shown { about: Some(id), merge, errors, ..Shown::default() }).await;
    };
    app.write(move |tx| institutions::merge(tx, &who, id, into, &reason)).await?;
    Ok(redirect_with(&cx.at("/panitia/instansi"), words::MERGED))
}

/// `POST /{k}/panitia/instansi/{id}/pengesahan`.
pub async fn list_institution(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    path: web::Path<(String, InstitutionId)>,
    form: Form<KindForm>,
) -> Result<HttpResponse, PageError> {
    let (id, form) = (path.1, form.into_inner());
    let Some(kind) = InstitutionKind::parse(&form.kind) else {
        let mut errors = Errors::default();
        errors.add(&format!("kind-{id}"), words::KIND_MISSING);
        return refuse(&app, &cx, Shown { about: Some(id), kind: form, errors, ..Shown::default() }).await;
    };
    app.write(move |tx| institutions::list_as_new(tx, &who, id, kind)).await?;
    Ok(redirect_with(&cx.at("/panitia/instansi"), words::LISTED))
}

async fn refuse(app: &App, cx: &Cx, shown: Shown) -> Result<HttpResponse, PageError> {
    let page = view(app, cx, &shown).await?;
    Ok(HttpResponse::UnprocessableEntity().content_type("text/html; charset=utf-8").body(page.into_string()))
}

async fn view(app: &App, cx: &Cx, shown: &Shown) -> Result<Markup, PageError> {
    let (waiting, directory) = app
        .read(|conn| Ok::<_, Fault>((institutions::unlisted(conn)?, institutions::list_active(conn)?)))
        .await?;
    let body = html! {
        (error_summary(cx.lang, &shown.errors.summary(cx.lang)))
        p { (cx.t(words::INSTITUTIONS_LEAD)) }
        @if waiting.is_empty() { (empty_state(cx.t(words::NO_INSTITUTIONS), cx.t(words::NO_INSTITUTIONS_WHY), None)) }
        @for name in &waiting { (one(cx, name, &directory, shown)) }
    };
    frame(cx, app, "instansi", cx.t(words::INSTITUTIONS), body).await
}

fn one(cx: &PageCx, name: &Unlisted, directory: &[Institution], shown: &Shown) -> Markup {
    let id = name.institution.id;
    html! {
        section.card id={ "instansi-" (id) } {
            h2 { (name.institution.name) }
            p.small { (cx.t(words::USED_BY)) ": " (name.entries) }
            div.two { (merge_form(cx, name, directory, shown)) (kind_form(cx, id, shown)) }
        }
    }
}

/// The closest names first, with how alike they are; then the whole directory.
fn merge_form(cx: &PageCx, name: &Unlisted, directory: &[Institution], shown: &Shown) -> Markup {
    let id = name.institution.id;
    let mine = shown.about == Some(id);
    let close = name.suggestions.iter().map(|(known, score)| {
        Choice::new(known.id.to_string(), format!("{} ({score}% {})", known.name, cx.t(words::ALIKE)))
    });
    let known: Vec<InstitutionId> = name.suggestions.iter().map(|(known, _)| known.id).collect();
    let rest = directory
        .iter()
        .filter(|other| other.listed && other.id != id && !known.contains(&other.id))
        .map(|other| Choice::new(other.id.to_string(), other.name.clone()));
    let choices: Vec<Choice> = close.chain(rest).collect();
    let field = |name: &'static str, label, value: &str| {
        let key = format!("{name}-{id}");
        let error = shown.errors.of(&key, cx.lang).map(str::to_owned);
        let value = if mine { value.to_owned() } else { String::new() };
        Field::new(cx.lang, name, cx.t(label)).id(format!("f-{key}")).value(value).error(error)
    };
    html! {
        form method="post" action=(cx.at(&format!("/panitia/instansi/{id}/penggabungan"))) novalidate {
            (field::select(&field("into", words::MERGE_INTO, &shown.merge.into), &choices, Some(cx.t(words::CHOOSE_TARGET))))
            (field::text(&field("reason", text::REASON, &shown.merge.reason)))
            div.actions { (views::submit(cx.t(words::MERGE), Tone::Quiet)) }
        }
    }
}

fn kind_form(cx: &PageCx, id: InstitutionId, shown: &Shown) -> Markup {
    let kinds: Vec<_> =
        InstitutionKind::ALL.iter().map(|kind| Choice::new(kind.as_str(), cx.t(kind.text()))).collect();
    let key = format!("kind-{id}");
    let value = if shown.about == Some(id) { shown.kind.kind.clone() } else { String::new() };
    let field = Field::new(cx.lang, "kind", cx.t(words::NEW_KIND))
        .id(format!("f-{key}"))
        .value(value)
        .error(shown.errors.of(&key, cx.lang).map(str::to_owned));
    html! {
        form method="post" action=(cx.at(&format!("/panitia/instansi/{id}/pengesahan"))) novalidate {
            (field::select(&field, &kinds, Some(cx.t(words::CHOOSE_KIND))))
            div.actions { (views::submit(cx.t(words::LIST_AS_NEW), Tone::Quiet)) }
        }
    }
}
