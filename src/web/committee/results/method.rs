//! The method: what fixing it would fix, the act, and what was fixed.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::text;
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::{date_time, decimal};
use crate::results::criteria::CriterionWeight;
use crate::results::method::Method;
use crate::results::text::step_name;
use crate::results::{self, FixedMethod, PublishedCriterion};
use crate::views::{ConfirmView, PageCx, Tone, confirm, summary};
use crate::web::answer::show;
use crate::web::committee::frame;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};

/// `GET /{k}/panitia/hasil/metode`.
pub async fn method(app: web::Data<App>, cx: Cx, _who: Committee) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.clone();
    let sealed = edition.sealed_at.is_some();
    let named = results::named_criteria(&edition);
    let (fixed, proposed) = app
        .read(move |conn| {
            let fixed = results::find_method(conn, edition.id)?;
            Ok::<_, Fault>((fixed, results::propose(conn, &edition)?))
        })
        .await?;
    let body = match &fixed {
        Some(fixed) => stands(&cx, fixed, &named)?,
        None if sealed => return Ok(redirect(&cx.at("/panitia/hasil"))),
        None => proposal(&cx, &proposed, &named),
    };
    Ok(show(StatusCode::OK, frame(&cx, &app, "hasil", cx.t(text::METHOD), body).await?))
}

/// `POST /{k}/panitia/hasil/metode`.
pub async fn fix_method(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Routing>,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.id;
    app.write_durably(move |tx| results::fix_method(tx, &who, edition).map(drop)).await?;
    Ok(redirect_with(&cx.at("/panitia/hasil/metode"), text::METHOD_FLASH))
}

fn proposal(cx: &PageCx, method: &Method, named: &[PublishedCriterion]) -> Markup {
    let asked = ConfirmView {
        title: cx.t(text::METHOD_FIX).to_owned(),
        effects: [text::METHOD_PUBLIC, text::METHOD_BEFORE].map(|said| cx.t(said).to_owned()).to_vec(),
        warning: Some(cx.t(text::METHOD_FIX_WARNING).to_owned()),
        action: cx.at("/panitia/hasil/metode"),
        label: cx.t(text::METHOD_FIX_LABEL).to_owned(),
        tone: Tone::Primary,
        back: cx.at("/panitia/hasil"),
    };
    html! {
        @if !method.gate.announced { p.notice { (cx.t(text::METHOD_LATE)) } }
        @if cx.may(Permission::Routing) { (confirm(cx.lang, &asked, html! {})) }
        (words(cx, method, named))
        p.small { "SHA-256 " code { (method.sha256()) } }
    }
}

fn stands(cx: &PageCx, fixed: &FixedMethod, named: &[PublishedCriterion]) -> Result<Markup, PageError> {
    let method: Method = serde_json::from_str(&fixed.document).map_err(Fault::unreadable)?;
    Ok(html! {
        section.card data-method=(fixed.sha256) {
            h2 { (cx.t(text::METHOD_FIXED)) }
            p { (date_time(fixed.fixed_at, cx.lang)) }
            p.small { "SHA-256 " code { (fixed.sha256) } }
            p { a href=(cx.at("/hasil/metode.json")) { (cx.t(text::DOCUMENT)) " (JSON)" } }
            @if !method.gate.announced { p.notice { (cx.t(text::METHOD_LATE)) } }
        }
        (words(cx, &method, named))
    })
}

fn words(cx: &PageCx, method: &Method, named: &[PublishedCriterion]) -> Markup {
    let steps: Vec<&str> = method.tie_break.iter().map(|step| step_name(*step).get(cx.lang)).collect();
    let weight = |criterion: &CriterionWeight| {
        let name = named.iter().find(|of| of.key == criterion.key).map(|of| cx.m(&of.short));
        format!("{} {}", name.unwrap_or(&criterion.key), criterion.weight)
    };
    let weights: Vec<String> = method.criteria.all().iter().map(weight).collect();
    summary(&[
        (cx.t(text::WEIGHTS), html! { (weights.join(" / ")) }),
        (cx.t(text::PER_WORK), html! { (method.per_work) }),
        (cx.t(text::SEED), html! { code { (method.seed) } }),
        (cx.t(text::AWARDS), html! { (method.award_size) }),
        (cx.t(text::CLIP), html! { (decimal(method.clip as f64 / 100.0, 2, cx.lang)) }),
        (cx.t(text::TIE_BREAK), html! { (steps.join("; ")) }),
    ])
}
