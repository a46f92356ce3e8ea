//! Names typed freely: each is merged with the institution it means, or taken in as a new one.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::directory;
use super::frame::frame;
use super::institution_merge::{MergeForm, chooser};
use super::text::records as words;
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::date_time;
use crate::ids::InstitutionId;
use crate::institutions::merges::{self, MergeLine};
use crate::institutions::{self, InstitutionKind, Unlisted};
use crate::views::field::{self, Choice};
use crate::views::{self, Field, PageCx, Tone, empty_state, error_summary};
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

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
    kind: KindForm,
    errors: Errors,
}

/// `GET /{k}/panitia/instansi`.
pub async fn institutions(app: web::Data<App>, cx: Cx, _who: Committee) -> Result<Markup, PageError> {
    view(&app, &cx, &Shown::default()).await
}

/// `POST /{k}/panitia/instansi/{id}/pengesahan`.
pub async fn list_institution(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Institutions>,
    path: web::Path<(String, InstitutionId)>,
    form: Form<KindForm>,
) -> Result<HttpResponse, PageError> {
    let (id, form) = (path.1, form.into_inner());
    let Some(kind) = InstitutionKind::parse(&form.kind) else {
        let mut errors = Errors::default();
        errors.add(&format!("kind-{id}"), words::KIND_MISSING);
        return refuse(&app, &cx, Shown { about: Some(id), kind: form, errors }).await;
    };
    app.write(move |tx| institutions::list_as_new(tx, &who, id, kind)).await?;
    Ok(redirect_with(&cx.at("/panitia/instansi"), words::LISTED))
}

async fn refuse(app: &App, cx: &Cx, shown: Shown) -> Result<HttpResponse, PageError> {
    let page = view(app, cx, &shown).await?;
    Ok(HttpResponse::UnprocessableEntity().content_type("text/html; charset=utf-8").body(page.into_string()))
}

async fn view(app: &App, cx: &Cx, shown: &Shown) -> Result<Markup, PageError> {
    let (waiting, merged) =
        app.read(|conn| Ok::<_, Fault>((institutions::unlisted(conn)?, merges::recent(conn)?))).await?;
    let body = html! {
        (error_summary(cx.lang, &shown.errors.summary(cx.lang)))
        p { (cx.t(words::INSTITUTIONS_LEAD)) }
        div.actions {
            a.button.quiet href=(cx.at("/panitia/instansi/direktori")) { (cx.t(directory::OPEN)) }
            @if cx.may(Permission::Institutions) {
                a.button.quiet href=(cx.at("/panitia/instansi/impor")) { (cx.t(directory::IMPORT)) }
            }
        }
        @if waiting.is_empty() { (empty_state(cx.t(words::NO_INSTITUTIONS), cx.t(words::NO_INSTITUTIONS_WHY), None)) }
        @for name in &waiting { (one(cx, name, shown)) }
        @if !merged.is_empty() { (latest(cx, &merged)) }
    };
    frame(cx, app, "instansi", cx.t(words::INSTITUTIONS), body).await
}

fn one(cx: &PageCx, name: &Unlisted, shown: &Shown) -> Markup {
    let id = name.institution.id;
    html! {
        section.card id={ "instansi-" (id) } {
            h2 { a href=(cx.at(&format!("/panitia/instansi/{id}"))) { (name.institution.name) } }
            p.small { (cx.t(words::USED_BY)) ": " (name.entries) }
            @if cx.may(Permission::Institutions) {
                div.two {
                    (chooser(cx, id, &name.suggestions, &MergeForm::default(), &Errors::default()))
                    (kind_form(cx, id, shown))
                }
            }
        }
    }
}

/// Merges that stand, each with the page on which it can be undone.
fn latest(cx: &PageCx, merges: &[MergeLine]) -> Markup {
    html! {
        section.card {
            h2 { (cx.t(words::RECENT)) }
            ul { @for merge in merges {
                li {
                    @if cx.may(Permission::Institutions) {
                        a href=(cx.at(&format!("/panitia/instansi/{}/penggabungan", merge.from))) { (names(merge)) }
                    } @else { (names(merge)) }
                    br; small { (merge.by) ", " (date_time(merge.at, cx.lang)) }
                }
            } }
        }
    }
}

fn names(merge: &MergeLine) -> String {
    format!("{} → {}", merge.from_name, merge.into_name)
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
