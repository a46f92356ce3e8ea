//! The announcement: the dry run, the confirmation with the very works that will be published, and the act.

use std::time::Duration;

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::text;
use crate::accounts::{Committee, Permitted, right};
use crate::app::App;
use crate::approvals::{self, ProtectedAct};
use crate::db::Fault;
use crate::editions::{DocumentSettings, Edition};
use crate::film_watch::{self, Standing};
use crate::i18n::count;
use crate::refused::Refused;
use crate::results::{self, PrepareProblem, PreviewProblem, PublishProblem, Snapshot, rules};
use crate::say;
use crate::views::{BadgeKind, Before, PageCx, PodiumRow, Tone, badge, before, podium};
use crate::web::account::Visit;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::changes::known;
use crate::web::committee::frame;
use crate::web::committee::text::changes;
use crate::web::committee::two_members::{self, Act, ActForm, Shown};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};

/// Films seen longer ago than this may have changed since.
const FRESH: Duration = Duration::from_secs(36 * 3600);

/// `GET /{k}/panitia/hasil/pengumuman`; back to the overview, which gives the reason, while it cannot be done.
pub async fn publication(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Results>,
) -> Result<HttpResponse, PageError> {
    shown(&app, &cx, &who, Shown::default()).await
}

/// Whether there is a result to announce now.
fn can_be_shown(edition: &Edition, cx: &PageCx) -> bool {
    let open = rules::may_publish(&edition.settings.phases, cx.now).is_ok();
    !edition.is_published() && edition.sealed_at.is_some() && open
}

async fn shown(app: &App, cx: &Cx, who: &Committee, of: Shown) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.clone();
    if !can_be_shown(&edition, cx) {
        return Ok(redirect(&cx.at("/panitia/hasil")));
    }
    let settings = edition.settings.clone();
    let (snapshot, letters, films, requests) = app
        .read(move |conn| {
            let (snapshot, _) = results::preview(conn, &edition)?;
            let films = film_watch::standing(conn, edition.id)?;
            let letters = results::count_letters(conn, &edition)?;
            let requests = approvals::requests(conn, &edition, ProtectedAct::Publish, "")?;
            Ok::<_, PreviewProblem>((snapshot, letters, films, requests))
        })
        .await?;
    let fingerprint = snapshot.fingerprint().map_err(Fault::unwritable)?;
    let best = count(snapshot.works.len() as i64, cx.lang);
    let act = Act {
        requests: &requests,
        fingerprint: &fingerprint,
        path: cx.at("/panitia/hasil/pengumuman"),
        ask_path: cx.at("/panitia/hasil/uji-coba"),
        number: Some((text::COUNT_WORKS.into(), snapshot.works.len() as i64)),
        label: cx.m(&say!("Umumkan {best} karya", "Publish {best} works")).to_owned(),
        tone: Tone::Primary,
        stopped: films.changed > 0,
    };
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/hasil")) { (cx.t(text::TO_RESULTS)) } }
        p { (cx.t(text::PUBLISH_WARNING)) }
        (of.notice(cx))
        (checklist(cx, &films))
        (documents(cx, &settings.documents))
        (will_happen(cx, &snapshot, letters))
        (podium(cx.lang, &rows(cx, &snapshot)))
        (two_members::act(cx, who, &act, &of))
    };
    let page = frame(cx, app, "hasil", cx.t(text::CONFIRM_PUBLISH), body).await?;
    Ok(show(of.status(), page))
}

/// `POST /{k}/panitia/hasil/uji-coba`: the dry run of the first member.
pub async fn prepare(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Results>,
    form: Form<ActForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, member, fingerprint) = (cx.edition()?.id, who.clone(), form.fingerprint.clone());
    let done = app.write_durably(move |tx| results::prepare(tx, &member, edition, &fingerprint)).await;
    match done {
        Ok(()) => Ok(redirect_with(&cx.at("/panitia/hasil/pengumuman"), text::PREPARED_FLASH)),
        Err(problem) => refuse(&app, &cx, &who, form.into_inner(), problem.into()).await,
    }
}

/// `POST /{k}/panitia/hasil/pengumuman`: the second.
pub async fn publish(
    visit: Visit,
    cx: Cx,
    who: Permitted<right::Results>,
    form: Form<ActForm>,
) -> Result<HttpResponse, PageError> {
    let (app, edition) = (visit.app.clone(), cx.edition()?.clone());
    let id = edition.id;
    // Where the page is not shown, the act itself says why.
    let asked = can_be_shown(&edition, &cx);
    let preview = app.read(move |conn| results::preview(conn, &edition)).await;
    let works = match preview {
        Ok((snapshot, _)) => Some(snapshot.works.len() as i64),
        Err(problem) => unless_ours(&problem).map(|()| None)?,
    };
    let errors = two_members::check(&visit, &cx, &who, &form, works).await?;
    if asked && !errors.is_empty() {
        return shown(&app, &cx, &who, Shown::wrong(form.into_inner(), errors)).await;
    }
    let (member, fingerprint) = (who.clone(), form.fingerprint.clone());
    let done = app.write_durably(move |tx| results::publish(tx, &member, id, &fingerprint)).await;
    match done {
        Ok(()) => Ok(redirect_with(&cx.at("/panitia/hasil"), text::PUBLISHED_FLASH)),
        Err(problem) => refuse(&app, &cx, &who, form.into_inner(), problem).await,
    }
}

/// A failure of our own leaves nothing undecided: without the number of works nothing would be compared with it.
fn unless_ours(problem: &impl Refused) -> Result<(), PageError> {
    problem.told().map(drop).map_err(PageError::from)
}

/// The page as it is now, with what stood against the act; any other refusal has a page of its own.
async fn refuse(
    app: &App,
    cx: &Cx,
    who: &Committee,
    form: ActForm,
    problem: PublishProblem,
) -> Result<HttpResponse, PageError> {
    let again = matches!(
        problem,
        PublishProblem::Second(_) | PublishProblem::Prepare(PrepareProblem::PreviewChanged)
    );
    shown(app, cx, who, Shown::refused(form, problem, again)?).await
}

/// When the films were last seen, and whether a change of one still waits.
fn checklist(cx: &PageCx, films: &Standing) -> Markup {
    let old = films.oldest.is_none_or(|at| cx.now.since(at) > FRESH) || films.seen < films.films;
    html! {
        section.card data-films=(if films.changed > 0 { "changed" } else if old { "old" } else { "settled" }) {
            h2 { (cx.t(changes::CHECKLIST)) }
            (known(cx, films))
            @if films.changed > 0 {
                p.notice { (badge(BadgeKind::No, &count(films.changed, cx.lang))) " " (cx.t(changes::SETTLE_FIRST)) }
            } @else {
                p { (badge(BadgeKind::Ok, cx.t(changes::SETTLED))) " " (cx.t(changes::ALL_SETTLED)) }
            }
            @if old && films.films > 0 { p.notice { (cx.t(changes::OLD)) } }
            div.actions { a.button.quiet href=(cx.at("/panitia/tautan/perubahan")) { (cx.t(changes::TITLE)) } }
        }
    }
}

/// What the documents lack: they are made from the result, and only once all of it is given.
fn documents(cx: &PageCx, settings: &DocumentSettings) -> Markup {
    let lacking = settings.lacking();
    let number = count(i64::try_from(lacking.len()).unwrap_or(i64::MAX), cx.lang);
    let body = html! {
        div.in {
            p { (cx.t(text::DOCUMENTS_LACK)) }
            ul { @for one in &lacking { li { (cx.m(one)) } } }
            p { a href=(cx.at("/panitia/edisi/dokumen")) { (cx.t(text::DOCUMENT_SETTINGS)) } }
        }
    };
    html! { @if !lacking.is_empty() { (before(Before::ToKnow, cx.t(two_members::TO_KNOW), Some(&number), body)) } }
}

/// The effects of publishing, to be gone through by both members.
fn will_happen(cx: &PageCx, snapshot: &Snapshot, letters: usize) -> Markup {
    let number = |n: usize| count(i64::try_from(n).unwrap_or(i64::MAX), cx.lang);
    let (best, letters) = (number(snapshot.works.len()), number(letters));
    let others = number(snapshot.counts.works.saturating_sub(snapshot.works.len()));
    let lacking = number(snapshot.counts.incomplete);
    let effects = [
        say!(
            "{best} karya di bawah ini diumumkan dengan peringkat, nilai, pembuat, dan instansinya.",
            "The {best} works below are published with rank, score, makers and institution."
        ),
        say!(
            "{others} karya lain berstatus telah dinilai, tanpa peringkat; {lacking} di antaranya karena nilainya belum lengkap.",
            "{others} other works become judged, without a rank; {lacking} of them since they lack scores."
        ),
        say!(
            "{letters} surat dikirim kepada peserta yang karyanya lolos verifikasi.",
            "{letters} letters go to entrants whose works passed verification."
        ),
        text::FROZEN.into(),
    ];
    let body = html! { div.in { ul { @for effect in &effects { li { (cx.m(effect)) } } } } };
    before(Before::WillHappen, cx.t(two_members::WILL_HAPPEN), None, body)
}

fn rows(cx: &PageCx, snapshot: &Snapshot) -> Vec<PodiumRow> {
    let row = |work: &results::PublishedWork| PodiumRow {
        rank: i64::try_from(work.rank).unwrap_or(i64::MAX),
        work: work.number.clone(),
        title: work.title.clone(),
        href: cx.at("/panitia/hasil"),
        who: format!("{} · {} · {}", work.makers(), work.institution, work.number),
        score: Some(work.score),
        revoked: false,
    };
    snapshot.works.iter().map(row).collect()
}
