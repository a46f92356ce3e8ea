//! Before a round is closed: what it freezes, how many sheets lack, and two members.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::text;
use crate::accounts::{Committee, Permitted, right};
use crate::app::App;
use crate::approvals::{self, ProtectedAct, Requests};
use crate::db::Fault;
use crate::i18n::count;
use crate::judging::reopening::{StillOpen, still_open};
use crate::judging::{self, WorkPage, WorkProgress};
use crate::results::cut_line::{self, CloseProblem, close_fingerprint};
use crate::rounds::{self, RoundKind, RoundProgress};
use crate::say;
use crate::views::{self, Before, PageCx, Tone, before, before_line};
use crate::web::account::Visit;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame;
use crate::web::committee::two_members::{self, ASKED, Act, ActForm, Shown};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};

/// `GET /{k}/panitia/babak/penutupan`: back to the rounds when none is open.
pub async fn close_form(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Rounds>,
) -> Result<HttpResponse, PageError> {
    shown(&app, &cx, &who, Shown::default()).await
}

/// The open round, the requests to close it, and the works whose panels are incomplete.
struct Closing {
    line: RoundProgress,
    requests: Requests,
    lacking: Vec<WorkProgress>,
    still_open: Option<StillOpen>,
}

/// What would be closed; none if no round is open.
async fn open_round(app: &App, cx: &Cx) -> Result<Option<Closing>, PageError> {
    let (edition, now) = (cx.edition()?.clone(), cx.now());
    if edition.sealed_at.is_some() {
        return Ok(None);
    }
    let read = app.read(move |conn| {
        let lines = rounds::round_progress(conn, edition.id)?;
        let open = lines.into_iter().find(|line| line.round.open && line.round.kind != RoundKind::Review);
        let requests = approvals::requests(conn, &edition, ProtectedAct::CloseRound, "")?;
        let Some(line) = open else { return Ok::<_, Fault>(None) };
        let per_work = i64::from(edition.settings.limits.jurors_per_work);
        let all = WorkPage { per_work, limit: i64::MAX, offset: 0 };
        let works = judging::work_progress(conn, edition.id, all)?;
        let lacking = works.into_iter().filter(|work| work.done < work.need).collect();
        let still_open = still_open(conn, &edition, now)?;
        Ok(Some(Closing { line, requests, lacking, still_open }))
    });
    Ok(read.await?)
}

async fn shown(app: &App, cx: &Cx, who: &Committee, of: Shown) -> Result<HttpResponse, PageError> {
    let Some(closing) = open_round(app, cx).await? else {
        return Ok(redirect(&cx.at("/panitia/babak")));
    };
    let Closing { line, requests, .. } = &closing;
    let fingerprint = close_fingerprint(line);
    let sheets = count(line.done, cx.lang);
    let act = Act {
        requests,
        fingerprint: &fingerprint,
        path: cx.at("/panitia/babak/penutupan"),
        ask_path: cx.at("/panitia/babak/penutupan/persetujuan"),
        number: Some((text::COUNT_SHEETS.into(), line.done)),
        label: cx.m(&say!("Bekukan {sheets} lembar", "Freeze {sheets} sheets")).to_owned(),
        tone: Tone::Primary,
        stopped: line.done == 0 || closing.still_open.is_some(),
    };
    let (number, name) = (line.round.number, line.round.kind.text());
    let (nama, name) = (name.id, name.en);
    let title = say!("Sebelum menutup babak {number} ({nama})", "Before round {number} ({name}) is closed");
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/babak")) { (cx.t(views::text::ROUNDS)) } }
        p { (cx.t(text::CLOSE_FOR_GOOD)) }
        (of.notice(cx))
        (blocks(cx, &closing))
        (two_members::act(cx, who, &act, &of))
    };
    Ok(show(of.status(), frame(cx, app, "babak", cx.m(&title), body).await?))
}

/// Works named one by one; the others are counted.
const NAMED: usize = 20;

/// "ML-2023-0004 (1/3), ML-2023-0007 (0/3)".
fn named(cx: &PageCx, lacking: &[WorkProgress]) -> String {
    let each =
        lacking.iter().take(NAMED).map(|work| format!("{} ({}/{})", work.number, work.done, work.need));
    let rest = lacking.len().saturating_sub(NAMED);
    let more = say!(", dan {rest} lagi", ", and {rest} more");
    format!("{}{}", each.collect::<Vec<_>>().join(", "), if rest > 0 { cx.m(&more) } else { "" })
}

fn blocks(cx: &PageCx, closing: &Closing) -> Markup {
    let Closing { line, lacking, still_open, .. } = closing;
    let (done, left) = (count(line.done, cx.lang), count(line.held - line.done, cx.lang));
    let open = say!(
        "{left} lembar belum dikirim dan tetap pada jurinya.",
        "{left} sheets are not submitted and stay with their jurors."
    );
    let n = count(lacking.len() as i64, cx.lang);
    let incomplete = say!(
        "{n} karya belum lengkap nilainya, disebut di sini dengan jumlah lembarnya:",
        "{n} works lack sheets, named here with how many they have:"
    );
    let frozen = say!("{done} lembar nilai dibekukan.", "{done} score sheets are frozen.");
    let words = |said: &str| html! { div.in { p { (said) } } };
    html! {
        @if line.done == 0 { (before(Before::Stops, cx.t(two_members::STOPS), None, words(cx.t(rounds::text::NOTHING_TO_CLOSE)))) }
        @if let Some(open) = still_open { (before(Before::Stops, cx.t(two_members::STOPS), None, words(cx.m(&open.message())))) }
        @if line.held > line.done || !lacking.is_empty() {
            (before(Before::ToKnow, cx.t(two_members::TO_KNOW), None, html! { ul {
                @if line.held > line.done { li { (before_line(html! { (cx.m(&open)) }, "")) } }
                @if !lacking.is_empty() { li data-lacking=(lacking.len()) {
                    (before_line(html! { a href=(cx.at("/panitia/penilaian")) { (cx.m(&incomplete)) } }, &named(cx, lacking)))
                } }
            } }))
        }
        (before(Before::WillHappen, cx.t(two_members::WILL_HAPPEN), None, html! { div.in { ul {
            li { (cx.m(&frozen)) }
            li { (cx.t(text::CLOSE_FREEZES)) }
            li { (cx.t(text::CLOSE_SHOWS)) }
        } } }))
    }
}

/// `POST /{k}/panitia/babak/penutupan/persetujuan`: the first member.
pub async fn ask_close(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Rounds>,
    form: Form<ActForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, member, fingerprint) = (cx.edition()?.id, who.clone(), form.fingerprint.clone());
    let done = app.write(move |tx| cut_line::ask_close(tx, &member, edition, &fingerprint)).await;
    match done {
        Ok(()) => Ok(redirect_with(&cx.at("/panitia/babak/penutupan"), ASKED)),
        Err(problem) => refuse(&app, &cx, &who, form.into_inner(), problem).await,
    }
}

/// `POST /{k}/panitia/babak/penutupan`: the second.
pub async fn close_post(
    visit: Visit,
    cx: Cx,
    who: Permitted<right::Rounds>,
    form: Form<ActForm>,
) -> Result<HttpResponse, PageError> {
    let (app, edition) = (visit.app.clone(), cx.edition()?.id);
    let sheets = open_round(&app, &cx).await?.map(|closing| closing.line.done);
    let errors = two_members::check(&visit, &cx, &who, &form, sheets).await?;
    if !errors.is_empty() {
        return shown(&app, &cx, &who, Shown::wrong(form.into_inner(), errors)).await;
    }
    let (member, fingerprint) = (who.clone(), form.fingerprint.clone());
    let done = app.write_durably(move |tx| cut_line::close_round(tx, &member, edition, &fingerprint)).await;
    match done {
        Ok(_) => Ok(redirect_with(&cx.at("/panitia/babak"), text::CLOSED_FLASH)),
        Err(problem) => refuse(&app, &cx, &who, form.into_inner(), problem).await,
    }
}

/// The page as it is now, with what stood against the act.
async fn refuse(
    app: &App,
    cx: &Cx,
    who: &Committee,
    form: ActForm,
    problem: CloseProblem,
) -> Result<HttpResponse, PageError> {
    let again =
        matches!(problem, CloseProblem::Second(_) | CloseProblem::Changed | CloseProblem::StillOpen(_));
    shown(app, cx, who, Shown::refused(form, problem, again)?).await
}
