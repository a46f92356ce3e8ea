//! The plenary's desk: ties and free places that the jury may decide, and every decision on record.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::text;
use crate::accounts::Committee;
use crate::app::App;
use crate::i18n::date_time;
use crate::ids::{PlenaryId, UserId};
use crate::results::plenary::{self, Desk, Minutes, NewDecision, PlenaryDecision, Wish};
use crate::say;
use crate::views::{BadgeKind, Field, PageCx, PostButton, Tone, badge, field, post_button, submit};
use crate::web::answer::show;
use crate::web::committee::frame;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::result_view::decision;

/// A decision as typed.
#[derive(Debug, Default, Deserialize)]
pub struct DecisionForm {
    /// `order`, `departure` or `vacancy`.
    #[serde(default)]
    kind: String,
    /// Numbers, one a line.
    #[serde(default)]
    works: String,
    #[serde(default)]
    taken_out: String,
    /// Anything: the next work moves up.
    #[serde(default)]
    moves_up: String,
    #[serde(default)]
    minutes: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    decided_on: String,
    #[serde(default)]
    attendees: String,
}

impl DecisionForm {
    fn read(self) -> Option<NewDecision> {
        let works = || {
            let lines = self.works.split(['\n', ',', ';']).map(str::trim);
            lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
        };
        let wish = match self.kind.as_str() {
            "order" => Wish::Order(works()),
            "departure" => Wish::Departure(works()),
            "vacancy" => Wish::Vacancy(self.taken_out.trim().to_owned(), !self.moves_up.is_empty()),
            _ => return None,
        };
        let minutes = Minutes {
            reference: self.minutes,
            reason: self.reason,
            decided_on: self.decided_on.trim().to_owned(),
            attendees: self.attendees.trim().parse().unwrap_or(0),
        };
        Some(NewDecision { wish, minutes })
    }
}

/// `GET /{k}/panitia/hasil/pleno`; back to the overview before the sheets are sealed.
pub async fn plenary(app: web::Data<App>, cx: Cx, who: Committee) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.clone();
    if edition.sealed_at.is_none() {
        return Ok(redirect(&cx.at("/panitia/hasil")));
    }
    let published = edition.is_published();
    let desk = app.read(move |conn| plenary::desk(conn, &edition)).await?;
    let body = view(&cx, &desk, who.person().user_id(), published);
    Ok(show(StatusCode::OK, frame(&cx, &app, "hasil", cx.t(text::PLENARY), body).await?))
}

/// `POST /{k}/panitia/hasil/pleno`.
pub async fn enter_decision(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    form: web::Form<DecisionForm>,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.id;
    let new = form.into_inner().read().ok_or(PageError::Invalid)?;
    app.write_durably(move |tx| plenary::enter(tx, &who, edition, &new).map(drop)).await?;
    Ok(redirect_with(&cx.at("/panitia/hasil/pleno"), text::ENTERED))
}

/// `POST /{k}/panitia/hasil/pleno/{id}/pengesahan`.
pub async fn confirm_decision(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    path: web::Path<(String, PlenaryId)>,
) -> Result<HttpResponse, PageError> {
    let (edition, id) = (cx.edition()?.id, path.1);
    app.write_durably(move |tx| plenary::confirm(tx, &who, edition, id)).await?;
    Ok(redirect_with(&cx.at("/panitia/hasil/pleno"), text::CONFIRMED))
}

/// `POST /{k}/panitia/hasil/pleno/{id}/pembatalan`.
pub async fn withdraw_decision(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    path: web::Path<(String, PlenaryId)>,
) -> Result<HttpResponse, PageError> {
    let (edition, id) = (cx.edition()?.id, path.1);
    app.write_durably(move |tx| plenary::withdraw(tx, &who, edition, id)).await?;
    Ok(redirect_with(&cx.at("/panitia/hasil/pleno"), text::WITHDRAWN))
}

fn view(cx: &PageCx, desk: &Desk, me: UserId, published: bool) -> Markup {
    html! {
        p { (cx.t(text::PLENARY_LEAD)) }
        (record(cx, desk, me))
        @if !published {
            h2 { (cx.t(text::TIES)) }
            @if desk.ties.is_empty() { p { (cx.t(text::NO_TIES)) } }
            @else { p { (cx.t(text::TIES_WHY)) } }
            @for (n, group) in desk.ties.iter().enumerate() { (order(cx, n, group)) }
            details {
                summary { (cx.t(text::DEPARTURE)) }
                p { (cx.t(text::DEPARTURE_WHY)) }
                (form(cx, "departure", "d", works(cx, "d", "")))
            }
        }
        h2 { (cx.t(text::VACANCIES)) }
        @if desk.vacancies.is_empty() { p { (cx.t(text::NO_VACANCIES)) } }
        @for (n, work) in desk.vacancies.iter().enumerate() { (vacancy(cx, n, work, desk.next.as_deref())) }
    }
}

fn order(cx: &PageCx, n: usize, group: &[String]) -> Markup {
    let at = format!("t{n}");
    html! {
        section.card data-tie=(group.join(" ")) { (form(cx, "order", &at, works(cx, &at, &group.join("\n")))) }
    }
}

fn works(cx: &PageCx, at: &str, value: &str) -> Markup {
    let shown = Field::new(cx.lang, "works", cx.t(text::ORDER)).hint(cx.t(text::ORDER_HINT));
    field::textarea(&shown.value(value).id(format!("{at}-works")), 4)
}

fn vacancy(cx: &PageCx, n: usize, work: &str, next: Option<&str>) -> Markup {
    let at = format!("v{n}");
    let up = next.unwrap_or("–");
    let label = say!("{up} naik ke daftar penghargaan", "{up} moves up to the awarded works");
    let choice = html! {
        (field::hidden("taken_out", work))
        p { (cx.t(text::TAKEN_OUT)) ": " b { (work) } }
        label.tick { input type="radio" name="moves_up" value="" checked; (cx.t(text::LEAVE_EMPTY)) }
        @if next.is_some() { label.tick { input type="radio" name="moves_up" value="ya"; (cx.m(&label)) } }
    };
    html! { section.card data-vacancy=(work) { (form(cx, "vacancy", &at, choice)) } }
}

/// The form of a decision: what is decided, then where it is written down.
fn form(cx: &PageCx, kind: &str, at: &str, decided: Markup) -> Markup {
    let line = |name: &'static str, label| Field::new(cx.lang, name, cx.t(label)).id(format!("{at}-{name}"));
    html! {
        form method="post" action=(cx.at("/panitia/hasil/pleno")) novalidate {
            (field::hidden("kind", kind))
            (decided)
            (field::text(&line("minutes", text::MINUTES).max_length(100)))
            (field::text(&line("reason", text::REASON).max_length(500)))
            (field::text(&line("decided_on", text::DAY).max_length(10)))
            (field::number(&line("attendees", text::ATTENDEES).bounds(1, 1000, 1)))
            div.actions { (submit(cx.t(text::ENTER), Tone::Primary)) }
        }
    }
}

fn record(cx: &PageCx, desk: &Desk, me: UserId) -> Markup {
    html! {
        @if !desk.decisions.is_empty() {
            h2 { (cx.t(text::ON_RECORD)) }
            @for said in &desk.decisions { (entry(cx, said, me)) }
        }
    }
}

fn entry(cx: &PageCx, said: &PlenaryDecision, me: UserId) -> Markup {
    let (kind, word) = match (said.counts(), said.waits()) {
        (true, _) => (BadgeKind::Ok, text::COUNTS),
        (_, true) => (BadgeKind::Wait, text::WAITS),
        _ => (BadgeKind::No, text::TAKEN_BACK),
    };
    let at = format!("/panitia/hasil/pleno/{}", said.id);
    let minutes = &said.minutes;
    html! {
        section.card data-decision=(said.id) {
            p { (badge(kind, cx.t(word))) " " (cx.m(&decision(&said.resolution))) }
            p { (minutes.reason) }
            p.small {
                (cx.t(text::MINUTES)) ": " (minutes.reference) " · " (minutes.decided_on) " · "
                (cx.t(text::ATTENDEES)) ": " (minutes.attendees) " · " (date_time(said.recorded_at, cx.lang))
            }
            @if said.waits() {
                div.actions {
                    @if said.recorded_by != me {
                        (post_button(&cx.at(&format!("{at}/pengesahan")), PostButton { label: cx.t(text::CONFIRM), tone: Tone::Primary }, &[]))
                    }
                    (post_button(&cx.at(&format!("{at}/pembatalan")), PostButton { label: cx.t(text::WITHDRAW), tone: Tone::Plain }, &[]))
                }
            }
        }
    }
}
