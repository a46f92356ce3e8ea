//! The plenary's desk: ties and free places that the jury may decide, and every decision on record.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::plenary_draft::{both_texts, over};
use super::plenary_form::{DecisionForm, MINUTES_MOST, REASON_MOST};
use super::text;
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::app::App;
use crate::creation_keys::{self, Key};
use crate::db::Fault;
use crate::i18n::{Message, date_time};
use crate::ids::{PlenaryId, UserId};
use crate::refused::Refused as _;
use crate::results::plenary::draft::{self, Draft, Place};
use crate::results::plenary::{self, BadMinutes, Desk, EnterProblem, PlenaryDecision};
use crate::say;
use crate::views::{
    BadgeKind, Field, PageCx, PostButton, Tone, badge, error_summary, field, post_button, save_state, submit,
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

/// What was typed and what is wrong with it.
#[derive(Clone, Copy)]
pub(super) struct Typed<'a> {
    form: &'a DecisionForm,
    errors: &'a Errors,
    /// What stands against the decision as a whole.
    refused: Option<&'a Message>,
    /// What was typed before and is not entered.
    drafts: &'a [Draft],
}

impl<'a> Typed<'a> {
    /// A form that was sent and is shown again.
    pub(super) fn again(form: &'a DecisionForm, errors: &'a Errors, refused: Option<&'a Message>) -> Self {
        Self { form, errors, refused, drafts: &[] }
    }

    /// What stands in a field of a form: what was sent with it, or its draft.
    fn of(&self, one: &One<'_>, name: &str) -> Option<String> {
        if self.form.at == one.at {
            return Some(self.form.field(name).to_owned());
        }
        self.draft(one).map(|draft| draft.values.text(name))
    }

    fn draft(&self, one: &One<'_>) -> Option<&'a Draft> {
        self.drafts.iter().find(|draft| draft.place == one.place)
    }
}

/// One of the page's forms.
struct One<'a> {
    /// What the ids of its fields begin with.
    at: &'a str,
    /// `order`, `departure` or `vacancy`.
    kind: &'static str,
    place: Place,
    /// The order that it shows before anybody typed one.
    works: String,
}

/// `GET /{k}/panitia/hasil/pleno`; back to the overview before the sheets are sealed.
pub async fn plenary(app: web::Data<App>, cx: Cx, who: Committee) -> Result<HttpResponse, PageError> {
    let (form, errors) = (DecisionForm::default(), Errors::default());
    shown(&app, &cx, &who, Typed::again(&form, &errors, None)).await
}

/// The page with a form as it was typed; back to the overview before the sheets are sealed.
pub(super) async fn shown(
    app: &App,
    cx: &Cx,
    who: &Committee,
    typed: Typed<'_>,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.clone();
    if edition.sealed_at.is_none() {
        return Ok(redirect(&cx.at("/panitia/hasil")));
    }
    let (id, published) = (edition.id, edition.is_published());
    let desk = app.read(move |conn| plenary::desk(conn, &edition)).await?;
    let drafts =
        app.read(move |conn| draft::drafts(conn, id)).await.map_err(|fault: Fault| PageError::from(fault))?;
    let typed = Typed { drafts: &drafts, ..typed };
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
        return shown(&app, &cx, &who, Typed::again(&form, &errors, None)).await;
    }
    let new = form.read().ok_or(PageError::Invalid)?;
    // What is entered is the draft as its member sees it; what another typed into the same field is settled first.
    if let Some(typed) = form.draft() {
        let member = who.clone();
        let saved = app.write(move |tx| draft::save(tx, &member, edition, &typed)).await;
        let saved = saved.map_err(|fault: Fault| PageError::from(fault))?;
        if !saved.merged.conflicts.is_empty() {
            let page = both_texts(&app, &cx, who.person().user_id(), &saved, false).await?;
            return Ok(show(StatusCode::CONFLICT, page));
        }
    }
    let (page, place) = (cx.at("/panitia/hasil/pleno"), Place::parse(&form.place));
    let member = who.clone();
    let entered = app.write_durably(move |tx| {
        creation_keys::once(tx, member.person().user_id(), key.as_ref(), |tx| {
            plenary::enter(tx, &member, edition, &new)?;
            if let Some(place) = &place {
                draft::drop_draft(tx, edition, place)?;
            }
            Ok(page)
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
    shown(app, cx, who, Typed::again(form, &errors, refused)).await
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
            @let departure = One { at: "d", kind: "departure", place: Place::departure(), works: String::new() };
            details open[typed.form.at == "d" || typed.draft(&departure).is_some()] {
                summary { (cx.t(text::DEPARTURE)) }
                p { (cx.t(text::DEPARTURE_WHY)) }
                (form(cx, &departure, typed, works(cx, &departure, typed)))
            }
        }
        h2 { (cx.t(text::VACANCIES)) }
        @if desk.vacancies.is_empty() { p { (cx.t(text::NO_VACANCIES)) } }
        @for (n, work) in desk.vacancies.iter().enumerate() { (vacancy(cx, n, work, desk.next.as_deref(), typed)) }
    }
}

fn order(cx: &PageCx, n: usize, group: &[String], typed: Typed<'_>) -> Markup {
    let at = format!("t{n}");
    let one = One { at: &at, kind: "order", place: Place::order(group), works: group.join("\n") };
    html! {
        section.card data-tie=(group.join(" ")) { (form(cx, &one, typed, works(cx, &one, typed))) }
    }
}

fn works(cx: &PageCx, one: &One<'_>, typed: Typed<'_>) -> Markup {
    let value = typed.of(one, "works").unwrap_or_else(|| one.works.clone());
    let shown = Field::new(cx.lang, "works", cx.t(text::ORDER)).hint(cx.t(text::ORDER_HINT));
    field::textarea(&shown.value(value).id(format!("{}-works", one.at)), 4)
}

fn vacancy(cx: &PageCx, n: usize, work: &str, next: Option<&str>, typed: Typed<'_>) -> Markup {
    let at = format!("v{n}");
    let one = One { at: &at, kind: "vacancy", place: Place::vacancy(work), works: String::new() };
    let up = next.unwrap_or("–");
    let moves_up = typed.of(&one, "moves_up").is_some_and(|word| !word.is_empty());
    let label = say!("{up} naik ke daftar penghargaan", "{up} moves up to the awarded works");
    let choice = html! {
        (field::hidden("taken_out", work))
        p { (cx.t(text::TAKEN_OUT)) ": " b { (work) } }
        label.tick { input type="radio" name="moves_up" value="" checked[!moves_up]; (cx.t(text::LEAVE_EMPTY)) }
        @if next.is_some() { label.tick { input type="radio" name="moves_up" value="ya" checked[moves_up]; (cx.m(&label)) } }
    };
    html! { section.card data-vacancy=(work) { (form(cx, &one, typed, choice)) } }
}

/// The form of a decision: what is decided, then where it is written down. It is kept while it is typed.
fn form(cx: &PageCx, one: &One<'_>, typed: Typed<'_>, decided: Markup) -> Markup {
    let line = |name: &'static str, label| {
        let id = format!("{}-{name}", one.at);
        let error = typed.errors.of(&id, cx.lang).map(str::to_owned);
        let field = Field::new(cx.lang, name, cx.t(label)).id(format!("f-{id}")).error(error);
        field.value(typed.of(one, name).unwrap_or_default())
    };
    let (draft, here) = (typed.draft(one), cx.at("/panitia/hasil/pleno"));
    let keeping = format!("{here}/draf");
    html! {
        @if cx.may(Permission::Results) { form id={ "pleno-" (one.place.as_str().replace(' ', "-")) } method="post" action=(here) data-draft=(keeping) novalidate {
            (creation::field())
            (over(draft, &one.works))
            (field::hidden("at", one.at))
            (field::hidden("kind", one.kind))
            (field::hidden("place", one.place.as_str()))
            (decided)
            (field::text(&line("minutes", text::MINUTES).max_length(MINUTES_MOST.into())))
            (field::text(&line("reason", text::REASON).max_length(REASON_MOST.into())))
            (field::date(&line("decided_on", text::DAY)))
            (field::number(&line("attendees", text::ATTENDEES).bounds(1, 1000, 1)))
            div.actions {
                (submit(cx.t(text::ENTER), Tone::Primary))
                button.button.quiet.scriptless type="submit" formaction=(keeping) { (cx.t(text::KEEP_DRAFT)) }
                (save_state(cx, draft.map(|draft| draft.saved_at)))
            }
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
