//! Before somebody chairs the jury: who does now, what the chair may do, and two members.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::text;
use crate::accounts::{Committee, Permitted, right};
use crate::app::App;
use crate::ids::JurorId;
use crate::judging::{JurorLine, JurorStatus};
use crate::refused::Refused as _;
use crate::rounds::{self, BeforeChair, ChairProblem};
use crate::say;
use crate::views::{self, Before, PageCx, Tone, before, before_line};
use crate::web::account::Visit;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame;
use crate::web::committee::two_members::{self, ASKED, Act, ActForm, Shown};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;

type JurorPath = web::Path<(String, JurorId)>;

/// A form and whom it is about.
struct Sent {
    juror: JurorId,
    form: ActForm,
}

/// `GET /{k}/panitia/babak/ketua/{juror}`.
pub async fn chair_form(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Rounds>,
    place: JurorPath,
) -> Result<HttpResponse, PageError> {
    shown(&app, &cx, &who, place.1, Shown::default()).await
}

/// `POST /{k}/panitia/babak/ketua/{juror}/persetujuan`: the first member.
pub async fn ask_chair(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Rounds>,
    place: JurorPath,
    form: Form<ActForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, juror) = (cx.edition()?.id, place.1);
    let (member, fingerprint) = (who.clone(), form.fingerprint.clone());
    let asked = app.write(move |tx| rounds::ask_chair(tx, &member, edition, juror, &fingerprint)).await;
    match asked {
        Ok(()) => Ok(redirect_with(&cx.at(&format!("/panitia/babak/ketua/{juror}")), ASKED)),
        Err(problem) => refuse(&app, &cx, &who, Sent { juror, form: form.into_inner() }, problem).await,
    }
}

/// `POST /{k}/panitia/babak/ketua/{juror}`: the second.
pub async fn name_chair(
    visit: Visit,
    cx: Cx,
    who: Permitted<right::Rounds>,
    place: JurorPath,
    form: Form<ActForm>,
) -> Result<HttpResponse, PageError> {
    let (app, edition, juror) = (visit.app.clone(), cx.edition()?.id, place.1);
    let errors = two_members::check(&visit, &cx, &who, &form, None).await?;
    if !errors.is_empty() {
        return shown(&app, &cx, &who, juror, Shown::wrong(form.into_inner(), errors)).await;
    }
    let (member, fingerprint) = (who.clone(), form.fingerprint.clone());
    let named =
        app.write_durably(move |tx| rounds::name_chair(tx, &member, edition, juror, &fingerprint)).await;
    match named {
        Ok(()) => Ok(redirect_with(&cx.at("/panitia/babak"), text::CHAIR_FLASH)),
        Err(problem) => refuse(&app, &cx, &who, Sent { juror, form: form.into_inner() }, problem).await,
    }
}

/// The page as it is now, with what stood against the act.
async fn refuse(
    app: &App,
    cx: &Cx,
    who: &Committee,
    of: Sent,
    problem: ChairProblem,
) -> Result<HttpResponse, PageError> {
    let again = !matches!(problem, ChairProblem::Fault(_));
    shown(app, cx, who, of.juror, Shown::refused(of.form, problem, again)?).await
}

async fn shown(
    app: &App,
    cx: &Cx,
    who: &Committee,
    juror: JurorId,
    of: Shown,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.clone();
    let published = edition.is_published();
    let found = app.read(move |conn| rounds::before_chair(conn, &edition, juror)).await?;
    let stops = stops(&found, published);
    let path = cx.at(&format!("/panitia/babak/ketua/{juror}"));
    let act = Act {
        requests: &found.requests,
        fingerprint: &found.fingerprint,
        ask_path: format!("{path}/persetujuan"),
        path,
        number: None,
        label: cx.t(text::NAME_CHAIR).to_owned(),
        tone: Tone::Primary,
        stopped: stops.is_some(),
    };
    let name = found.juror.code_and_name();
    let title = say!("Sebelum {name} menjadi ketua juri", "Before {name} chairs the jury");
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/babak")) { (cx.t(views::text::ROUNDS)) } }
        (of.notice(cx))
        (blocks(cx, &found, stops))
        (two_members::act(cx, who, &act, &of))
    };
    Ok(show(of.status(), frame(cx, app, "babak", cx.m(&title), body).await?))
}

/// Why this juror cannot be named.
fn stops(found: &BeforeChair, published: bool) -> Option<ChairProblem> {
    match &found.now {
        _ if published => Some(ChairProblem::Published),
        _ if found.juror.status != JurorStatus::Active => Some(ChairProblem::NotActive),
        Some(now) if now.id == found.juror.id => Some(ChairProblem::ChairsAlready),
        _ => None,
    }
}

fn blocks(cx: &PageCx, found: &BeforeChair, stops: Option<ChairProblem>) -> Markup {
    let name = found.juror.code_and_name();
    let becomes = say!("{name} menjadi ketua juri.", "{name} chairs the jury.");
    let now = found.now.as_ref().map(JurorLine::code_and_name);
    let words = |said: &str| html! { div.in { p { (said) } } };
    html! {
        @if let Some(said) = stops.and_then(|problem| problem.message()) {
            (before(Before::Stops, cx.t(two_members::STOPS), None, words(cx.m(&said))))
        }
        (before(Before::ToKnow, cx.t(two_members::TO_KNOW), None, html! { ul {
            li data-chair-now {
                @match &now {
                    Some(now) => { @let said = say!("Ketua sekarang: {now}. Ia melepaskan jabatan itu.", "The chair now: {now}, who gives the place up."); (before_line(html! { (cx.m(&said)) }, "")) },
                    None => { (before_line(html! { (cx.t(text::NO_CHAIR)) }, "")) },
                }
            }
        } }))
        (before(Before::WillHappen, cx.t(two_members::WILL_HAPPEN), None, html! { div.in { ul {
            li { (cx.m(&becomes)) }
            li { (cx.t(text::CHAIR_WHY)) }
            li { (cx.t(text::CHAIR_CHANGES_NOTHING_ELSE)) }
        } } }))
    }
}
