//! The receipt of a submission as PDF, for the people of the entry and for the committee: every submission's, the older
//! ones too.

use actix_web::HttpResponse;

use crate::app::App;
use crate::certificates::{ReceiptDay, ReceiptFacts, ReceiptFilm, ReceiptRow, receipt_template};
use crate::clock::Zone;
use crate::db::Fault;
use crate::editions::Edition;
use crate::i18n::{Text, date_time, text};
use crate::ids::WorkId;
use crate::views::PageCx;
use crate::web::committee::documents::{PdfShown, pdf};
use crate::web::errors::PageError;
use crate::web::verdict_view::verdict_view;
use crate::works::{self, SentLink, Submission, SubmissionMaker, Video, Work, WorkPart};

const RECEIPT: Text = text("Tanda terima karya", "Receipt of a work");
const RECEIVED: Text = text("Diterima", "Received");
const SENT_BY: Text = text("Dikirim oleh", "Submitted by");
const TEAM: Text = text("Kelompok", "Team");
const MAKERS: Text = text("Nama", "Names");
const INSTITUTION: Text = text("Instansi", "Institution");
const WORK: Text = text("Judul karya", "Title of the work");
const FILMS: Text = text("Film", "Films");
const DIGEST: Text = text("Sidik isi (SHA-256)", "Content hash (SHA-256)");
const CODE: Text = text("Kode", "Code");
const CHECK: Text = text("Periksa di", "Check at");
const NO_FACTS: Text = text("tidak ada keterangan pemeriksaan", "no facts from the check");
const FOOTER: Text = text(
    "Membuktikan apa yang dikirim dan kapan. Hasil verifikasi tidak termasuk di dalamnya.",
    "Proves what was submitted and when. It says nothing about the verification.",
);
/// The renderer failed.
const NOT_NOW: Text = text(
    "Tanda terima PDF belum dapat dibuat; ini bukan kesalahan Anda. Halaman tanda terima dapat langsung dicetak atau disimpan sebagai PDF dari peramban, atau coba lagi sebentar lagi.",
    "The receipt could not be made as PDF; that is not your fault. The page of the receipt can be printed or saved as PDF from the browser, or try again in a moment.",
);

/// What is read of a submission.
struct Found {
    sent: Submission,
    work: Work,
    videos: Vec<Video>,
    makers: Vec<SubmissionMaker>,
}

/// The document of a submission, the last one where none is named. The caller has found the work to be the reader's.
pub async fn receipt_pdf(
    app: &App,
    cx: &PageCx,
    edition: &Edition,
    id: WorkId,
    revision: Option<i32>,
) -> Result<HttpResponse, PageError> {
    let at = edition.id;
    let found = app.read(move |conn| {
        let work = works::find(conn, at, id)?.ok_or(Fault::NotFound)?;
        let wanted = |of: &Submission| revision.is_none_or(|wanted| of.revision == wanted);
        let sent = works::submissions_of(conn, id)?.into_iter().find(wanted).ok_or(Fault::NotFound)?;
        Ok::<_, Fault>(Found {
            videos: works::videos_of(conn, &[id])?,
            makers: works::makers_of(conn, sent.id)?,
            sent,
            work,
        })
    });
    let found = found.await?;
    let name = format!("{}.pdf", found.sent.receipt);
    let data = facts(app, cx, edition, &found)?.printed().map_err(Fault::unwritable)?;
    let made = app.renderer.render(&receipt_template(), &data).await.map_err(|problem| {
        tracing::error!(%problem, work = id.0, "a receipt was not made");
        PageError::Conflict(NOT_NOW.into())
    })?;
    Ok(pdf(&name, made, PdfShown::Saved))
}

fn facts(app: &App, cx: &PageCx, edition: &Edition, of: &Found) -> Result<ReceiptFacts, PageError> {
    let (lang, sent) = (cx.lang, of.sent.sent().map_err(Fault::unreadable)?);
    let day = of.sent.submitted_at.civil(Zone::Wib).date();
    let base = app.config.server.public_url.trim_end_matches('/');
    Ok(ReceiptFacts {
        lang: lang.code(),
        title: cx.t(RECEIPT).to_owned(),
        organiser: cx.m(&edition.settings.organiser).to_owned(),
        edition: cx.edition.as_ref().map_or_else(String::new, |edition| edition.title.clone()),
        number: of.sent.receipt.clone(),
        date: ReceiptDay { year: day.year(), month: day.month(), day: day.day() },
        rows: rows(cx, of, &sent.content.title),
        films_label: cx.t(FILMS).to_owned(),
        films: sent.links.iter().map(|film| self::film(cx, film, of)).collect(),
        digest_label: cx.t(DIGEST).to_owned(),
        digest: of.sent.content_hash.clone(),
        code_label: cx.t(CODE).to_owned(),
        code: of.sent.code().to_owned(),
        check_label: cx.t(CHECK).to_owned(),
        check: format!("{base}/tanda-terima/{}", of.sent.code()),
        footer: cx.t(FOOTER).to_owned(),
        qr: String::new(),
    })
}

fn rows(cx: &PageCx, of: &Found, title: &str) -> Vec<ReceiptRow> {
    let row = |label: Text, lines: Vec<String>| ReceiptRow { label: cx.t(label).to_owned(), lines };
    let name = |maker: &SubmissionMaker| format!("{}, {}", maker.name, maker.institution);
    let mut rows = vec![
        row(WORK, vec![title.to_owned()]),
        row(RECEIVED, vec![date_time(of.sent.submitted_at, cx.lang)]),
        row(SENT_BY, vec![of.sent.sender.clone()]),
    ];
    if !of.sent.team_name.is_empty() {
        rows.push(row(TEAM, vec![of.sent.team_name.clone()]));
    }
    rows.push(row(MAKERS, of.makers.iter().map(name).collect()));
    rows.push(row(INSTITUTION, vec![of.sent.institution.clone()]));
    rows
}

/// A film as it was sent, and what was verified of it as long as the work still has that film.
fn film(cx: &PageCx, sent: &SentLink, of: &Found) -> ReceiptFilm {
    let slot = works::FilmSlot { part: sent.part, position: sent.position };
    let same = |video: &&Video| {
        (video.part, video.position, video.pasted.as_str()) == (sent.part, sent.position, sent.link.as_str())
    };
    let facts = of.videos.iter().find(same).filter(|_| of.work.was_sent()).map(|video| {
        let view = verdict_view(cx.lang, video);
        let measured = view.rows.iter().map(|row| format!("{}: {}", row.label, row.measured));
        std::iter::once(view.headline.clone()).chain(measured).collect::<Vec<_>>().join(" · ")
    });
    ReceiptFilm {
        name: cx.m(&WorkPart::Film(slot).name()).to_owned(),
        link: sent.link.clone(),
        facts: facts.unwrap_or_else(|| cx.t(NO_FACTS).to_owned()),
    }
}
