//! Taking an award back (R12): what will happen, why, and two members.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::revocation_text as text;
use crate::accounts::{Committee, Permitted, right};
use crate::app::App;
use crate::approvals::Approval;
use crate::editions::Edition;
use crate::i18n::count;
use crate::ids::WorkId;
use crate::results::revocation::{self, BeforeRevoking, RevocationGround, RevokeProblem};
use crate::say;
use crate::views::{Before, PageCx, Tone, before, submit, summary};
use crate::web::account::Visit;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame;
use crate::web::committee::ground::{Ground, GroundForm, written};
use crate::web::committee::own_work::{self, About};
use crate::web::committee::two_members::{self, ASKED, Act, ActForm, Shown};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::password_again;

type WorkPath = web::Path<(String, WorkId)>;

/// The page: what was typed into the first member's form, and what became of the second one's.
#[derive(Default)]
struct PageState {
    ground: GroundForm,
    errors: Errors,
    act: Shown,
}

/// `GET /{k}/panitia/karya/{work}/pencabutan`.
pub async fn revocation(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    path: WorkPath,
) -> Result<HttpResponse, PageError> {
    if let Some(page) = own_work::instead(&app, &cx, &who, About::Work(path.1)).await? {
        return Ok(page);
    }
    shown(&app, &cx, &who, path.1, PageState::default()).await
}

/// `POST /{k}/panitia/karya/{work}/pencabutan`: the first member, with rule, reason and evidence. Without a second
/// member the award is taken back at once.
pub async fn ask_revocation(
    visit: Visit,
    cx: Cx,
    who: Permitted<right::Works>,
    path: WorkPath,
    form: Form<GroundForm>,
) -> Result<HttpResponse, PageError> {
    if let Some(page) = own_work::instead(&visit.app, &cx, &who, About::Work(path.1)).await? {
        return Ok(page);
    }
    let (edition, work, form) = (cx.edition()?.clone(), path.1, form.into_inner());
    let alone = !edition.settings.approval.second_member;
    let mut errors = Errors::default();
    let ground = form.read(&edition, &mut errors).map(|Ground { rule, reason, evidence }| RevocationGround {
        rule,
        reason,
        evidence,
    });
    if alone {
        password_again::check(&visit, &cx, who.person(), &form.again, &mut errors).await?;
    }
    let Some(ground) = ground.filter(|_| errors.is_empty()) else {
        return shown(&visit.app, &cx, &who, work, PageState { ground: form, errors, act: Shown::default() })
            .await;
    };
    let id = edition.id;
    let done = visit.app.write_durably(move |tx| {
        if alone {
            revocation::revoke_alone(tx, &who, id, work, &ground)
        } else {
            revocation::ask_revocation(tx, &who, id, work, &ground)
        }
    });
    done.await?;
    let (page, said) = if alone { ("", text::REVOKED) } else { ("/pencabutan", ASKED) };
    Ok(redirect_with(&cx.at(&format!("/panitia/karya/{work}{page}")), said))
}

/// `POST /{k}/panitia/karya/{work}/pencabutan/pengesahan`: the second.
pub async fn revoke(
    visit: Visit,
    cx: Cx,
    who: Permitted<right::Works>,
    path: WorkPath,
    form: Form<ActForm>,
) -> Result<HttpResponse, PageError> {
    if let Some(page) = own_work::instead(&visit.app, &cx, &who, About::Work(path.1)).await? {
        return Ok(page);
    }
    let (app, edition, work) = (visit.app.clone(), cx.edition()?.id, path.1);
    let errors = two_members::check(&visit, &cx, &who, &form, None).await?;
    if !errors.is_empty() {
        let act = Shown::wrong(form.into_inner(), errors);
        return shown(&app, &cx, &who, work, PageState { act, ..PageState::default() }).await;
    }
    let (member, fingerprint) = (who.clone(), form.fingerprint.clone());
    let done =
        app.write_durably(move |tx| revocation::revoke(tx, &member, edition, work, &fingerprint)).await;
    match done {
        Ok(()) => Ok(redirect_with(&cx.at(&format!("/panitia/karya/{work}")), text::REVOKED)),
        Err(problem) => {
            let again = matches!(problem, RevokeProblem::Second(_));
            let act = Shown::refused(form.into_inner(), problem, again)?;
            shown(&app, &cx, &who, work, PageState { act, ..PageState::default() }).await
        }
    }
}

async fn shown(
    app: &App,
    cx: &Cx,
    who: &Committee,
    work: WorkId,
    state: PageState,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.clone();
    let asked = edition.clone();
    let standing = app.read(move |conn| revocation::before_revoking(conn, &asked, work)).await?;
    let number = &standing.published.number;
    let title = say!("Sebelum mencabut penghargaan {number}", "Before the award of {number} is revoked");
    let status = match state.errors.is_empty() {
        true => state.act.status(),
        false => actix_web::http::StatusCode::UNPROCESSABLE_ENTITY,
    };
    let body = view(cx, who, &edition, &standing, &state);
    Ok(show(status, frame(cx, app, "karya", cx.m(&title), body).await?))
}

fn view(
    cx: &PageCx,
    who: &Committee,
    edition: &Edition,
    standing: &BeforeRevoking,
    state: &PageState,
) -> Markup {
    let asked = standing.requests.open.first();
    html! {
        p.crumbs { a href=(cx.at(&format!("/panitia/karya/{}", standing.work.id))) { (standing.published.number) } }
        p { b { (standing.published.title) } " · " (standing.published.makers()) " · " (standing.published.institution) }
        (crate::views::error_summary(cx.lang, &state.errors.summary(cx.lang)))
        (state.act.notice(cx))
        (will_happen(cx, standing))
        @match asked {
            Some(request) => { (second(cx, who, &Seconding { edition, standing, request }, &state.act)) },
            None => { (first(cx, who, edition, state)) },
        }
    }
}

fn will_happen(cx: &PageCx, standing: &BeforeRevoking) -> Markup {
    let rank = standing.published.rank;
    let letters = count(standing.letters as i64, cx.lang);
    let effects = [
        say!(
            "Peringkat {rank} ditandai \"dicabut\" di halaman hasil, halaman karya, dan hasil.json, dengan ketentuan dan alasannya. Urutan karya lain tidak berubah.",
            "Rank {rank} is marked \"revoked\" on the results page, the work's page and in hasil.json, with rule and reason. The order of the other works does not change."
        ),
        say!(
            "{letters} orang pembuat karya menerima surat berisi ketentuan dan alasan; bukti hanya untuk arsip panitia.",
            "{letters} makers of the work get a letter with rule and reason; the evidence is for the committee's record only."
        ),
        text::VACANCY.into(),
        text::FOR_GOOD.into(),
    ];
    let body = html! { div.in { ul { @for effect in &effects { li { (cx.m(effect)) } } } } };
    before(Before::WillHappen, cx.t(two_members::WILL_HAPPEN), None, body)
}

/// The ground, typed by the first member.
fn first(cx: &PageCx, who: &Committee, edition: &Edition, state: &PageState) -> Markup {
    let PageState { ground, errors, .. } = state;
    let alone = !edition.settings.approval.second_member;
    let label = if alone { text::REVOKE_NOW } else { text::ASK };
    html! {
        form.card method="post" novalidate {
            (ground.fields(cx, edition, errors, text::REASON_HINT))
            @if alone { (password_again::ask(cx, who.person(), errors)) }
            div.actions { (submit(cx.t(label), if alone { Tone::Danger } else { Tone::Primary })) }
        }
    }
}

/// What a second member is asked for.
#[derive(Clone, Copy)]
struct Seconding<'a> {
    edition: &'a Edition,
    standing: &'a BeforeRevoking,
    request: &'a Approval,
}

/// What the first member wrote, and the act.
fn second(cx: &PageCx, who: &Committee, asked: &Seconding<'_>, sent: &Shown) -> Markup {
    let Seconding { edition, standing, request } = *asked;
    let ground: Option<RevocationGround> = serde_json::from_str(&request.details).ok();
    let path = cx.at(&format!("/panitia/karya/{}/pencabutan", standing.work.id));
    let act = Act {
        requests: &standing.requests,
        fingerprint: &request.fingerprint,
        path: format!("{path}/pengesahan"),
        ask_path: path,
        number: None,
        label: cx.t(text::REVOKE_NOW).to_owned(),
        tone: Tone::Danger,
        stopped: false,
    };
    html! {
        @if let Some(ground) = ground {
            section.card {
                (summary(&written(cx, edition, &ground.rule, &ground.reason, &ground.evidence)))
            }
        }
        (two_members::act(cx, who, &act, sent))
    }
}
