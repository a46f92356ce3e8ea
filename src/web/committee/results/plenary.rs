//! The plenary's desk: ties and free places that the jury may decide, and every decision on record.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::text;
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::app::App;
use crate::creation_keys::{self, Key};
use crate::i18n::{Message, date_time};
use crate::ids::{PlenaryId, UserId};
use crate::plain_text;
use crate::refused::Refused as _;
use crate::results::plenary::{
    self, BadMinutes, Desk, EnterProblem, Minutes, NewDecision, PlenaryDecision, Wish,
};
use crate::say;
use crate::views::{
    BadgeKind, Field, PageCx, PostButton, Tone, badge, error_summary, field, post_button, submit,
};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame;
use crate::web::context::Cx;
use crate::web::creation;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;
use crate::web::result_view::decision;

/// A decision as typed.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct DecisionForm {
    /// Which of the page's forms it is.
    #[serde(default)]
    at: String,
    #[serde(default)]
    key: String,
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
    fn read(&self) -> Option<NewDecision> {
        let works = || {
            let lines = self.works.split(['\n', ',', ';']).map(plain_text::single_line);
            lines.filter(|line| !line.is_empty()).collect()
        };
        let wish = match self.kind.as_str() {
            "order" => Wish::Order(works()),
            "departure" => Wish::Departure(works()),
            "vacancy" => Wish::Vacancy(plain_text::single_line(&self.taken_out), !self.moves_up.is_empty()),
            _ => return None,
        };
        let minutes = Minutes {
            reference: plain_text::single_line(&self.minutes),
            reason: plain_text::single_line(&self.reason),
            decided_on: plain_text::digits(&self.decided_on),
            attendees: plain_text::digits(&self.attendees).parse().unwrap_or(0),
        };
        Some(NewDecision { wish, minutes })
    }

    /// What is too long, named beside its field.
    fn too_long(&self) -> Errors {
        let mut errors = Errors::default();
        errors.optional(&format!("{}-minutes", self.at), &self.minutes, MINUTES_MOST.into());
        errors.optional(&format!("{}-reason", self.at), &self.reason, REASON_MOST.into());
        errors
    }
}

/// Most characters of the minutes' number and of the reason.
const MINUTES_MOST: u16 = 100;
const REASON_MOST: u16 = 500;

/// What was typed and what is wrong with it.
#[derive(Clone, Copy)]
struct Typed<'a> {
    form: &'a DecisionForm,
    errors: &'a Errors,
    /// What stands against the decision as a whole.
    refused: Option<&'a Message>,
}

impl Typed<'_> {
    /// What was typed into a field of the form `at`.
    fn of(&self, at: &str, field: impl Fn(&DecisionForm) -> &String) -> Option<String> {
        (self.form.at == at).then(|| field(self.form).clone())
    }
}

/// `GET /{k}/panitia/hasil/pleno`; back to the overview before the sheets are sealed.
pub async fn plenary(app: web::Data<App>, cx: Cx, who: Committee) -> Result<HttpResponse, PageError> {
    let (form, errors) = (DecisionForm::default(), Errors::default());
    shown(&app, &cx, &who, Typed { form: &form, errors: &errors, refused: None }).await
}

async fn shown(app: &App, cx: &Cx, who: &Committee, typed: Typed<'_>) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.clone();
    if edition.sealed_at.is_none() {
        return Ok(redirect(&cx.at("/panitia/hasil")));
    }
    let published = edition.is_published();
    let desk = app.read(move |conn| plenary::desk(conn, &edition)).await?;
    let body = html! {
        (error_summary(cx.lang, &typed.errors.summary(cx.lang)))
        @if let Some(said) = typed.refused { p.notice role="alert" { (cx.m(said)) " " (cx.t(text::KEPT)) } }
        (view(cx, &desk, who.person().user_id(), published, typed))
    };
    let status = match (typed.refused, typed.errors.is_empty()) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (None, true) => StatusCode::OK,
    };
    Ok(show(status, frame(cx, app, "hasil", cx.t(text::PLENARY), body).await?))
}

/// `POST /{k}/panitia/hasil/pleno`.
pub async fn enter_decision(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Results>,
    form: Form<DecisionForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, key) = (cx.edition()?.id, Key::parse(&form.key));
    let errors = form.too_long();
    if !errors.is_empty() {
        return shown(&app, &cx, &who, Typed { form: &form, errors: &errors, refused: None }).await;
    }
    let new = form.read().ok_or(PageError::Invalid)?;
    let page = cx.at("/panitia/hasil/pleno");
    let member = who.clone();
    let entered = app.write_durably(move |tx| {
        creation_keys::once(tx, member.person().user_id(), key.as_ref(), |tx| {
            plenary::enter(tx, &member, edition, &new).map(|_| page)
        })
    });
    match entered.await {
        Ok(page) => Ok(redirect_with(&page, text::ENTERED)),
        Err(problem) => refuse(&app, &cx, &who, &form, problem).await,
    }
}

/// The page again with what was typed: beside a field that can mend it, or above the forms.
async fn refuse(
    app: &App,
    cx: &Cx,
    who: &Committee,
    form: &DecisionForm,
    problem: EnterProblem,
) -> Result<HttpResponse, PageError> {
    let Some(said) = problem.message() else { return Err(problem.into()) };
    let mut errors = Errors::default();
    let field = match problem {
        EnterProblem::Minutes(BadMinutes::Missing) if form.minutes.trim().is_empty() => Some("minutes"),
        EnterProblem::Minutes(BadMinutes::Missing) => Some("reason"),
        EnterProblem::Minutes(BadMinutes::Day) => Some("decided_on"),
        EnterProblem::Minutes(BadMinutes::Attendees) => Some("attendees"),
        _ => None,
    };
    if let Some(field) = field {
        errors.add(&format!("{}-{field}", form.at), said.clone());
    }
    let refused = field.is_none().then_some(&said);
    shown(app, cx, who, Typed { form, errors: &errors, refused }).await
}

/// `POST /{k}/panitia/hasil/pleno/{id}/pengesahan`.
pub async fn confirm_decision(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Results>,
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
    who: Permitted<right::Results>,
    path: web::Path<(String, PlenaryId)>,
) -> Result<HttpResponse, PageError> {
    let (edition, id) = (cx.edition()?.id, path.1);
    app.write_durably(move |tx| plenary::withdraw(tx, &who, edition, id)).await?;
    Ok(redirect_with(&cx.at("/panitia/hasil/pleno"), text::WITHDRAWN))
}

fn view(cx: &PageCx, desk: &Desk, me: UserId, published: bool, typed: Typed<'_>) -> Markup {
    html! {
        p { (cx.t(text::PLENARY_LEAD)) }
        (record(cx, desk, me))
        @if !published {
            h2 { (cx.t(text::TIES)) }
            @if desk.ties.is_empty() { p { (cx.t(text::NO_TIES)) } }
            @else { p { (cx.t(text::TIES_WHY)) } }
            @for (n, group) in desk.ties.iter().enumerate() { (order(cx, n, group, typed)) }
            details open[typed.form.at == "d"] {
                summary { (cx.t(text::DEPARTURE)) }
                p { (cx.t(text::DEPARTURE_WHY)) }
                (form(cx, "departure", "d", typed, works(cx, "d", "", typed)))
            }
        }
        h2 { (cx.t(text::VACANCIES)) }
        @if desk.vacancies.is_empty() { p { (cx.t(text::NO_VACANCIES)) } }
        @for (n, work) in desk.vacancies.iter().enumerate() { (vacancy(cx, n, work, desk.next.as_deref(), typed)) }
    }
}

fn order(cx: &PageCx, n: usize, group: &[String], typed: Typed<'_>) -> Markup {
    let at = format!("t{n}");
    html! {
        section.card data-tie=(group.join(" ")) { (form(cx, "order", &at, typed, works(cx, &at, &group.join("\n"), typed))) }
    }
}

fn works(cx: &PageCx, at: &str, value: &str, typed: Typed<'_>) -> Markup {
    let value = typed.of(at, |form| &form.works).unwrap_or_else(|| value.to_owned());
    let shown = Field::new(cx.lang, "works", cx.t(text::ORDER)).hint(cx.t(text::ORDER_HINT));
    field::textarea(&shown.value(value).id(format!("{at}-works")), 4)
}

fn vacancy(cx: &PageCx, n: usize, work: &str, next: Option<&str>, typed: Typed<'_>) -> Markup {
    let at = format!("v{n}");
    let up = next.unwrap_or("–");
    let moves_up = typed.of(&at, |form| &form.moves_up).is_some_and(|word| !word.is_empty());
    let label = say!("{up} naik ke daftar penghargaan", "{up} moves up to the awarded works");
    let choice = html! {
        (field::hidden("taken_out", work))
        p { (cx.t(text::TAKEN_OUT)) ": " b { (work) } }
        label.tick { input type="radio" name="moves_up" value="" checked[!moves_up]; (cx.t(text::LEAVE_EMPTY)) }
        @if next.is_some() { label.tick { input type="radio" name="moves_up" value="ya" checked[moves_up]; (cx.m(&label)) } }
    };
    html! { section.card data-vacancy=(work) { (form(cx, "vacancy", &at, typed, choice)) } }
}

/// The form of a decision: what is decided, then where it is written down.
fn form(cx: &PageCx, kind: &str, at: &str, typed: Typed<'_>, decided: Markup) -> Markup {
    let line = |name: &'static str, label, value: fn(&DecisionForm) -> &String| {
        let id = format!("{at}-{name}");
        let error = typed.errors.of(&id, cx.lang).map(str::to_owned);
        let field = Field::new(cx.lang, name, cx.t(label)).id(format!("f-{id}")).error(error);
        field.value(typed.of(at, value).unwrap_or_default())
    };
    html! {
        @if cx.may(Permission::Results) { form method="post" action=(cx.at("/panitia/hasil/pleno")) novalidate {
            (creation::field())
            (field::hidden("at", at))
            (field::hidden("kind", kind))
            (decided)
            (field::text(&line("minutes", text::MINUTES, |form| &form.minutes).max_length(MINUTES_MOST.into())))
            (field::text(&line("reason", text::REASON, |form| &form.reason).max_length(REASON_MOST.into())))
            (field::date(&line("decided_on", text::DAY, |form| &form.decided_on)))
            (field::number(&line("attendees", text::ATTENDEES, |form| &form.attendees).bounds(1, 1000, 1)))
            div.actions { (submit(cx.t(text::ENTER), Tone::Primary)) }
        } }
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
            @if said.waits() && cx.may(Permission::Results) {
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
