//! One institution: where it is named, what is like it, and the form that corrects it.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::correction::{CorrectionForm, fields};
use super::text;
use crate::accounts::{Committee, Permission};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::{Message, count};
use crate::ids::InstitutionId;
use crate::institutions::{self, Institution, Province, corrections};
use crate::overview::{self, EditionUse, InstitutionUse};
use crate::views::{Column, PageCx, Row, Table, error_summary, summary, table};
use crate::web::answer::show;
use crate::web::committee::frame::frame;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::forms::Errors;

/// What the page shows beside the institution.
#[derive(Default)]
pub(super) struct Shown {
    /// What the browser is answered; 200 where nothing was sent.
    pub status: StatusCode,
    /// What was typed, where something is wrong with it.
    pub typed: Option<CorrectionForm>,
    pub errors: Errors,
    /// Why it was not saved.
    pub refused: Option<Message>,
}

struct Known {
    institution: Institution,
    into: Option<Institution>,
    named: InstitutionUse,
    alike: Vec<(Institution, u8)>,
}

/// `GET /{k}/panitia/instansi/{id}`.
pub async fn institution(
    app: web::Data<App>,
    cx: Cx,
    _who: Committee,
    path: web::Path<(String, InstitutionId)>,
) -> Result<HttpResponse, PageError> {
    page(&app, &cx, path.1, Shown::default()).await
}

/// The page, after the form was refused as well.
pub(super) async fn page(
    app: &App,
    cx: &Cx,
    id: InstitutionId,
    shown: Shown,
) -> Result<HttpResponse, PageError> {
    let known = app
        .read(move |conn| {
            let institution = institutions::find(conn, id)?.ok_or(Fault::NotFound)?;
            let into = institutions::resolve(conn, id)?.filter(|into| into.id != id);
            let named = overview::institution_use(conn, id)?;
            let alike = institutions::suggestions(conn, &institution)?;
            Ok::<_, Fault>(Known { institution, into, named, alike })
        })
        .await?;
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/instansi/direktori")) { (cx.t(text::TITLE)) } }
        (error_summary(cx.lang, &shown.errors.summary(cx.lang)))
        @if let Some(said) = &shown.refused { p.notice { (cx.m(said)) } }
        (facts(cx, &known))
        (uses(cx, &known.named))
        (likeness(cx, &known))
        @if cx.may(Permission::Institutions) && known.into.is_none() {
            (fields(cx, &known.institution, &shown, &corrections::version(&known.institution)))
        }
    };
    Ok(show(shown.status, frame(cx, app, "instansi", &known.institution.name, body).await?))
}

fn facts(cx: &PageCx, known: &Known) -> Markup {
    let of = &known.institution;
    let province = Province::find(&of.province).map_or("–", |province| province.name);
    let or_none = |text: &str| if text.is_empty() { "–".to_owned() } else { text.to_owned() };
    let standing = match (of.listed, of.active) {
        (false, _) => text::WAITING,
        (true, true) => text::CHOOSABLE,
        (true, false) => text::INACTIVE,
    };
    html! {
        section.card data-stored {
            @if let Some(into) = &known.into {
                p.notice { (cx.t(text::MERGED_INTO)) " " a href=(cx.at(&format!("/panitia/instansi/{}", into.id))) { (into.name) } }
            }
            (summary(&[
                (cx.t(text::NAME), html! { (of.name) }),
                (cx.t(text::KIND), html! { (cx.t(of.kind.text())) }),
                (cx.t(text::PROVINCE), html! { (province) }),
                (cx.t(text::CODE), html! { (or_none(of.code.as_deref().unwrap_or_default())) }),
                (cx.t(text::EMAIL_DOMAIN), html! { (or_none(&of.email_domain)) }),
                (cx.t(text::STANDING), html! { (cx.t(standing)) }),
            ]))
        }
    }
}

fn uses(cx: &PageCx, named: &InstitutionUse) -> Markup {
    html! {
        section.card {
            h2 { (cx.t(text::USES)) }
            @if named.editions.is_empty() { p { (cx.t(text::UNUSED)) } }
            @else { (used(cx, &named.editions)) }
            @if named.committee > 0 { p { (cx.t(text::COMMITTEE)) ": " (count(named.committee, cx.lang)) } }
            @if !named.merged.is_empty() {
                p { (cx.t(text::ALSO)) ": " (named.merged.join(" · ")) }
            }
        }
    }
}

fn used(cx: &PageCx, editions: &[EditionUse]) -> Markup {
    let row = |of: &EditionUse| {
        let [entries, members, jurors] = [of.entries, of.members, of.jurors].map(|n| count(n, cx.lang));
        Row::new(vec![html! { (of.edition) }, html! { (entries) }, html! { (members) }, html! { (jurors) }])
    };
    table(&Table {
        lang: cx.lang,
        caption: cx.t(text::USES).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(text::EDITION)),
            Column::new(cx.t(text::ENTRIES)).number(),
            Column::new(cx.t(text::PEOPLE)).number(),
            Column::new(cx.t(text::JURORS)).number(),
        ],
        rows: editions.iter().map(row).collect(),
    })
}

/// Names of the directory that are like this one, each with the way to merge the two.
fn likeness(cx: &PageCx, known: &Known) -> Markup {
    let id = known.institution.id;
    let merging = |into: InstitutionId| cx.at(&format!("/panitia/instansi/{id}/penggabungan?into={into}"));
    html! {
        @if known.into.is_none() && !known.alike.is_empty() {
            section.card {
                h2 { (cx.t(text::ALIKE)) }
                ul { @for (other, likeness) in &known.alike {
                    li {
                        a href=(cx.at(&format!("/panitia/instansi/{}", other.id))) { (other.name) }
                        " · " (likeness) " %"
                        @if cx.may(Permission::Institutions) {
                            " · " a href=(merging(other.id)) { (cx.t(text::MERGE_WITH)) }
                        }
                    }
                } }
            }
        }
    }
}
