//! Before judging is closed for good: what stops it, what to know, what happens, and two members.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::text;
use crate::accounts::{Committee, Permitted, right};
use crate::app::App;
use crate::editions::Edition;
use crate::i18n::{Message, count};
use crate::judging::{self, Changed};
use crate::refused::Refused;
use crate::results::{self, BeforeSealing, SealProblem, SheetsOfWork};
use crate::say;
use crate::views::{Before, PageCx, Tone, before, before_line};
use crate::web::account::Visit;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame;
use crate::web::committee::two_members::{self, ASKED, Act, ActForm, Shown};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};

/// Works named one by one; the others are counted.
const NAMED: usize = 20;

/// `GET /{k}/panitia/hasil/penyegelan`; back to the overview once it is done.
pub async fn sealing(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Results>,
) -> Result<HttpResponse, PageError> {
    shown(&app, &cx, &who, Shown::default()).await
}

/// `POST /{k}/panitia/hasil/penyegelan/persetujuan`: the first member.
pub async fn ask_seal(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Results>,
    form: Form<ActForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, member, fingerprint) = (cx.edition()?.id, who.clone(), form.fingerprint.clone());
    // Scores in conflict go first, and stay gone when the page has to be looked at again for that reason.
    app.write(move |tx| judging::settle_conflicts(tx, Changed::Edition(edition))).await?;
    let done = app.write(move |tx| results::ask_seal(tx, &member, edition, &fingerprint)).await;
    match done {
        Ok(()) => Ok(redirect_with(&cx.at("/panitia/hasil/penyegelan"), ASKED)),
        Err(problem) => refuse(&app, &cx, &who, form.into_inner(), problem).await,
    }
}

/// `POST /{k}/panitia/hasil/penyegelan`: the second.
pub async fn seal(
    visit: Visit,
    cx: Cx,
    who: Permitted<right::Results>,
    form: Form<ActForm>,
) -> Result<HttpResponse, PageError> {
    let (app, edition) = (visit.app.clone(), cx.edition()?.clone());
    let (id, now) = (edition.id, cx.now);
    let standing = app.read(move |conn| results::before_sealing(conn, &edition, now)).await?;
    if let Some(problem) = standing.stops {
        return refuse(&app, &cx, &who, form.into_inner(), problem).await;
    }
    let errors = two_members::check(&visit, &cx, &who, &form, Some(standing.progress.sheets)).await?;
    if !errors.is_empty() {
        return shown(&app, &cx, &who, Shown::wrong(form.into_inner(), errors)).await;
    }
    let (member, fingerprint) = (who.clone(), form.fingerprint.clone());
    let done = app.write_durably(move |tx| results::seal(tx, &member, id, &fingerprint)).await;
    match done {
        Ok(_) => Ok(redirect_with(&cx.at("/panitia/hasil"), text::SEALED_FLASH)),
        Err(problem) => refuse(&app, &cx, &who, form.into_inner(), problem).await,
    }
}

/// The page as it is now, with what stood against the act.
async fn refuse(
    app: &App,
    cx: &Cx,
    who: &Committee,
    form: ActForm,
    problem: SealProblem,
) -> Result<HttpResponse, PageError> {
    let again = !matches!(problem, SealProblem::AlreadySealed);
    shown(app, cx, who, Shown::refused(form, problem, again)?).await
}

async fn shown(app: &App, cx: &Cx, who: &Committee, of: Shown) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.clone();
    if edition.sealed_at.is_some() {
        return Ok(redirect(&cx.at("/panitia/hasil")));
    }
    let (asked, now) = (edition.clone(), cx.now);
    let standing = app.read(move |conn| results::before_sealing(conn, &asked, now)).await?;
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/hasil")) { (cx.t(text::TO_RESULTS)) } }
        p { (cx.t(text::SEAL_LEAD)) }
        (of.notice(cx))
        (stops(cx, &standing))
        (to_know(cx, &edition, &standing))
        (will_happen(cx, &standing))
        (two_members::act(cx, who, &act(cx, &standing), &of))
    };
    Ok(show(of.status(), frame(cx, app, "hasil", cx.t(text::CONFIRM_SEAL), body).await?))
}

fn act<'a>(cx: &PageCx, standing: &'a BeforeSealing) -> Act<'a> {
    let sheets = count(standing.progress.sheets, cx.lang);
    let label = say!("Segel {sheets} lembar", "Seal {sheets} sheets");
    Act {
        requests: &standing.requests,
        fingerprint: &standing.fingerprint,
        path: cx.at("/panitia/hasil/penyegelan"),
        ask_path: cx.at("/panitia/hasil/penyegelan/persetujuan"),
        number: Some((text::COUNT_SHEETS.into(), standing.progress.sheets)),
        label: cx.m(&label).to_owned(),
        tone: Tone::Primary,
        stopped: standing.stops.is_some(),
    }
}

fn stops(cx: &PageCx, standing: &BeforeSealing) -> Markup {
    let why = standing.stops.as_ref().and_then(Refused::message);
    html! {
        @if let Some(why) = why {
            (before(Before::Stops, cx.t(two_members::STOPS), None, html! { div.in { p { (cx.m(&why)) } } }))
        }
    }
}

/// Everything that does not stop the act and that nobody can mend after it.
fn to_know(cx: &PageCx, edition: &Edition, standing: &BeforeSealing) -> Markup {
    let mut lines: Vec<Markup> = Vec::new();
    let progress = &standing.progress;
    if progress.open() > 0 {
        let (open, drafts) = (count(progress.open(), cx.lang), count(progress.drafts(), cx.lang));
        let said = say!(
            "{open} lembar belum dikirim dan tidak dihitung, {drafts} di antaranya draf.",
            "{open} sheets are not sent and do not count, {drafts} drafts among them."
        );
        lines.push(line(cx, "/panitia/penilaian", &said, &behind(standing)));
    }
    if !standing.lacking.is_empty() {
        lines.push(lacking(cx, edition, &standing.lacking));
    }
    if progress.undecided > 0 {
        let n = count(progress.undecided, cx.lang);
        let said = say!(
            "{n} karya belum diputuskan verifikator dan tidak ikut dinilai.",
            "{n} works were not decided at the desk and are left out."
        );
        lines.push(line(cx, "/panitia/karya", &said, ""));
    }
    if !standing.changed.is_empty() {
        let n = count(standing.changed.len() as i64, cx.lang);
        let said = say!(
            "Film {n} karya berubah dan belum diselesaikan.",
            "Films of {n} works changed and were not settled."
        );
        lines.push(line(cx, "/panitia/tautan/perubahan", &said, &standing.changed.join(", ")));
    }
    if !standing.names_open.is_empty() {
        let n = count(standing.names_open.len() as i64, cx.lang);
        let said = say!(
            "{n} nama instansi karya yang dinilai belum diselesaikan: konflik kepentingan bisa terlewat.",
            "{n} institution names of judged works are not settled: a conflict of interest may be missed."
        );
        lines.push(line(cx, "/panitia/instansi", &said, &standing.names_open.join(", ")));
    }
    let number = count(lines.len() as i64, cx.lang);
    html! {
        @if !lines.is_empty() {
            (before(Before::ToKnow, cx.t(two_members::TO_KNOW), Some(&number), html! { ul { @for line in &lines { li { (line) } } } }))
        }
    }
}

fn line(cx: &PageCx, path: &str, said: &Message, more: &str) -> Markup {
    before_line(html! { a href=(cx.at(path)) { (cx.m(said)) } }, more)
}

/// "Nanda Nugraha 4, Rudi Hartono 2".
fn behind(standing: &BeforeSealing) -> String {
    let each =
        standing.progress.behind.iter().map(|who| format!("{} {}", who.juror, who.drafted + who.untouched));
    each.collect::<Vec<_>>().join(", ")
}

fn lacking(cx: &PageCx, edition: &Edition, works: &[SheetsOfWork]) -> Markup {
    let (n, best) = (count(works.len() as i64, cx.lang), edition.settings.limits.award_size);
    let need = edition.settings.limits.jurors_per_work;
    let said = say!(
        "{n} karya kurang nilai dan tidak dapat masuk {best} terbaik. Setiap karya perlu {need} nilai.",
        "{n} works lack scores and cannot be among the best {best}. Each work needs {need} scores."
    );
    let named: Vec<String> =
        works.iter().take(NAMED).map(|work| format!("{} ({})", work.number, work.given)).collect();
    let rest = works.len().saturating_sub(NAMED);
    let more = say!(", dan {rest} lagi", ", and {rest} more");
    let more = if rest > 0 { cx.m(&more) } else { "" };
    line(cx, "/panitia/pembagian", &said, &format!("{}{more}", named.join(", ")))
}

fn will_happen(cx: &PageCx, standing: &BeforeSealing) -> Markup {
    let progress = &standing.progress;
    let (sheets, jurors) = (count(progress.sheets, cx.lang), count(progress.jurors, cx.lang));
    let (works, lacking) = (progress.works - standing.lacking.len() as i64, standing.lacking.len() as i64);
    let (ranked, without) = (count(works, cx.lang), count(lacking, cx.lang));
    let effects = [
        say!(
            "{sheets} lembar nilai dari {jurors} juri dikunci dan disegel tanpa nama.",
            "{sheets} score sheets of {jurors} jurors are locked and sealed without names."
        ),
        say!(
            "{ranked} karya diperingkat; {without} tanpa peringkat karena nilainya belum lengkap.",
            "{ranked} works are ranked; {without} take no rank, since they lack scores."
        ),
        text::SEAL_PUBLIC.into(),
        text::SEAL_WARNING.into(),
    ];
    let body = html! { div.in { ul { @for effect in &effects { li { (cx.m(effect)) } } } } };
    before(Before::WillHappen, cx.t(two_members::WILL_HAPPEN), None, body)
}
