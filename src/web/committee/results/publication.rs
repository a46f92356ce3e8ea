//! The announcement: the dry run, the confirmation with the very works that will be published, and the act.

use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::text;
use crate::accounts::Committee;
use crate::app::App;
use crate::db::Fault;
use crate::film_watch::{self, Standing};
use crate::i18n::{count, date_time};
use crate::ids::UserId;
use crate::results::text as words;
use crate::results::{self, DryRun, PreviewProblem, Snapshot, rules};
use crate::say;
use crate::views::{BadgeKind, ConfirmView, PageCx, PodiumRow, Tone, badge, confirm, field, podium};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::changes::known;
use crate::web::committee::frame;
use crate::web::committee::text::changes;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};

/// Films seen longer ago than this may have changed since.
const FRESH: Duration = Duration::from_secs(36 * 3600);

/// What the confirmation sends along.
#[derive(Debug, Default, Deserialize)]
pub struct PublishForm {
    #[serde(default)]
    fingerprint: String,
}

/// `GET /{k}/panitia/hasil/pengumuman`; back to the overview, which gives the reason, while it cannot be done.
pub async fn publication(app: web::Data<App>, cx: Cx, who: Committee) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.clone();
    let open = rules::may_publish(&edition.settings.phases, cx.now()).is_ok();
    if edition.is_published() || edition.sealed_at.is_none() || !open {
        return Ok(redirect(&cx.at("/panitia/hasil")));
    }
    let (snapshot, letters, films, runs, members) = app
        .read(move |conn| {
            let (snapshot, _) = results::preview(conn, &edition)?;
            let films = film_watch::standing(conn, edition.id)?;
            let runs = results::dry_runs(conn, edition.id)?;
            let letters = results::count_letters(conn, &edition)?;
            Ok::<_, PreviewProblem>((snapshot, letters, films, runs, results::count_members(conn)?))
        })
        .await?;
    let fingerprint = snapshot.fingerprint().map_err(Fault::unwritable)?;
    let me = who.person().user_id();
    let mut same = runs.iter().filter(|run| run.fingerprint == fingerprint);
    let (mine, run) = (same.clone().any(|run| run.prepared_by == me), same.find(|run| run.prepared_by != me));
    let body = html! {
        (checklist(&cx, &films))
        (dry_run(&cx, &DryRuns { runs: &runs, me, fingerprint: &fingerprint, members }))
        @if films.changed == 0 && (run.is_some() || !mine) {
            @let fields = field::hidden("fingerprint", &fingerprint);
            (confirm(cx.lang, &asked(&cx, &snapshot, letters, run.is_some()), fields))
        }
        (podium(cx.lang, &rows(&cx, &snapshot)))
    };
    let page = frame(&cx, &app, "hasil", cx.t(text::CONFIRM_PUBLISH), body).await?;
    Ok(show(StatusCode::OK, page))
}

/// `POST /{k}/panitia/hasil/uji-coba`: the dry run.
pub async fn prepare(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    form: Form<PublishForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, fingerprint) = (cx.edition()?.id, form.into_inner().fingerprint);
    app.write_durably(move |tx| results::prepare(tx, &who, edition, &fingerprint)).await?;
    Ok(redirect_with(&cx.at("/panitia/hasil/pengumuman"), text::PREPARED_FLASH))
}

/// `POST /{k}/panitia/hasil/pengumuman`.
pub async fn publish(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    form: Form<PublishForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, fingerprint) = (cx.edition()?.id, form.into_inner().fingerprint);
    app.write_durably(move |tx| results::publish(tx, &who, edition, &fingerprint)).await?;
    Ok(redirect_with(&cx.at("/panitia/hasil"), text::PUBLISHED_FLASH))
}

/// Dry runs beside the result as it is now.
struct DryRuns<'a> {
    runs: &'a [DryRun],
    me: UserId,
    fingerprint: &'a str,
    /// How many members the committee has.
    members: i64,
}

/// Who has prepared this very result, and what the reader can do: prepare it, wait for another member, or publish.
fn dry_run(cx: &PageCx, of: &DryRuns) -> Markup {
    let DryRuns { runs, me, fingerprint, members } = *of;
    let same: Vec<&DryRun> = runs.iter().filter(|run| run.fingerprint == fingerprint).collect();
    let mine = same.iter().any(|run| run.prepared_by == me);
    html! {
        section.card data-dry-run=(if same.is_empty() { "none" } else { "prepared" }) {
            h2 { (cx.t(text::DRY_RUN)) }
            @for run in &same {
                p { (badge(BadgeKind::Ok, &run.name)) " " (date_time(run.prepared_at, cx.lang)) }
            }
            @if same.is_empty() && !runs.is_empty() { p.notice { (cx.t(text::STALE_RUN)) } }
            @if members < 2 { p.notice { (cx.t(words::ALONE)) } }
            @else if mine { p { (cx.t(words::OWN_DRY_RUN)) } }
            @else if same.is_empty() { p { (cx.t(words::NOT_PREPARED)) } }
        }
    }
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

/// The effects of publishing, to be gone through by the member who prepares and by the one who publishes.
fn asked(cx: &PageCx, snapshot: &Snapshot, letters: usize, prepared: bool) -> ConfirmView {
    let number = |n: usize| count(i64::try_from(n).unwrap_or(i64::MAX), cx.lang);
    let (best, letters) = (number(snapshot.works.len()), number(letters));
    let others = number(snapshot.counts.works.saturating_sub(snapshot.works.len()));
    let effects = [
        say!(
            "{best} karya di bawah ini diumumkan dengan peringkat, nilai, pembuat, dan instansinya.",
            "The {best} works below are published with rank, score, makers and institution."
        ),
        say!(
            "{others} karya lain berstatus telah dinilai, tanpa peringkat.",
            "{others} other works become judged, without a rank."
        ),
        say!(
            "{letters} surat dikirim kepada peserta yang karyanya lolos verifikasi.",
            "{letters} letters go to entrants whose works passed verification."
        ),
        text::FROZEN.into(),
    ];
    let label = say!("Umumkan {best} karya", "Publish {best} works");
    ConfirmView {
        title: cx.m(&say!("Umumkan {best} karya terbaik?", "Publish the {best} best works?")).to_owned(),
        effects: effects.iter().map(|sentence| cx.m(sentence).to_owned()).collect(),
        warning: Some(cx.t(text::PUBLISH_WARNING).to_owned()),
        action: cx.at(if prepared { "/panitia/hasil/pengumuman" } else { "/panitia/hasil/uji-coba" }),
        label: if prepared { cx.m(&label) } else { cx.t(text::PREPARE) }.to_owned(),
        tone: if prepared { Tone::Primary } else { Tone::Quiet },
        back: cx.at("/panitia/hasil"),
    }
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
