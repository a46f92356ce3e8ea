//! The surroundings of every page of the console: navigation with the counts of what waits.

use maud::Markup;

use crate::app::App;
use crate::db::Fault;
use crate::i18n::{Text, text};
use crate::inbox::InboxKind;
use crate::overview::{self, Inbox};
use crate::views::{ConsolePlace, PageCx, console};
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// A place of the navigation.
struct Place {
    /// Path word behind `/{k}/panitia`.
    word: &'static str,
    label: Text,
    /// What is counted beside it.
    waiting: Beside,
}

/// What is counted beside a place: the same lines as in the inbox.
enum Beside {
    /// All that waits and is not put off.
    Everything,
    /// These kinds.
    Kinds(&'static [InboxKind]),
}

impl Beside {
    fn of(&self, inbox: &Inbox) -> i64 {
        match self {
            Self::Everything => inbox.attention(),
            Self::Kinds(kinds) => kinds.iter().map(|kind| inbox.count(*kind)).sum(),
        }
    }
}

const fn place(word: &'static str, label: Text, waiting: Beside) -> Place {
    Place { word, label, waiting }
}

const fn counts(kinds: &'static [InboxKind]) -> Beside {
    Beside::Kinds(kinds)
}

const NOTHING: Beside = Beside::Kinds(&[]);

/// The navigation, in its order.
static PLACES: [Place; 27] = [
    place("", text("Perlu perhatian", "Needs attention"), Beside::Everything),
    place("dasbor", super::dashboard::TITLE, NOTHING),
    place("karya", text("Karya", "Works"), counts(&[InboxKind::Works])),
    place("peserta", text("Peserta", "Entrants"), NOTHING),
    place("anggota", super::text::lists::ALL_MEMBERS, NOTHING),
    place("tautan", text("Tautan", "Links"), counts(&[InboxKind::Films, InboxKind::Changed])),
    place("juri", text("Juri", "Jurors"), counts(&[InboxKind::Silent, InboxKind::Invited])),
    place("pembagian", text("Pembagian karya", "Routing"), NOTHING),
    place("babak", crate::views::text::ROUNDS, NOTHING),
    place("penilaian", text("Penilaian", "Judging"), NOTHING),
    place("hasil", text("Hasil", "Results"), NOTHING),
    place("dokumen", super::documents::TITLE, NOTHING),
    place("layak", super::fitness::TITLE, NOTHING),
    place("materi", super::materials::TITLE, NOTHING),
    place("kluster", super::clusters::TITLE, NOTHING),
    place("serah-terima", super::handover::TITLE, NOTHING),
    place("surat", text("Surat", "Letters"), counts(&[InboxKind::Letters])),
    place("pekerjaan", super::jobs::TITLE, counts(&[InboxKind::Jobs])),
    place("pengingat", super::reminders_text::REMINDERS, NOTHING),
    place("permintaan-data", super::data_requests_text::TITLE, counts(&[InboxKind::DataRequests])),
    place("instansi", text("Instansi", "Institutions"), counts(&[InboxKind::Institutions])),
    place("jejak", text("Jejak audit", "Audit trail"), NOTHING),
    place("edisi", text("Edisi", "Edition"), NOTHING),
    place("unduhan", super::text::downloads::DOWNLOADS, NOTHING),
    place("webhook", super::webhooks::TITLE, NOTHING),
    place("tahapan", text("Tahapan", "Stages"), NOTHING),
    place("tim", super::team::TITLE, NOTHING),
];

/// Places whose counts are of what went wrong.
const ALARMING: [&str; 2] = ["surat", "pekerjaan"];

/// First places of a group: a line is drawn above them.
const GROUPS: [&str; 2] = ["juri", "surat"];

/// Puts a body into the console. `current` is the path word of its place; what waits is counted, or was a moment ago.
pub async fn frame(
    cx: &Cx,
    app: &App,
    current: &str,
    title: &str,
    body: Markup,
) -> Result<Markup, PageError> {
    let waiting = waiting(cx, app).await?;
    Ok(framed(cx, &waiting, Page { current, title, body }))
}

/// What waits in the edition of the page.
pub(super) async fn waiting(cx: &Cx, app: &App) -> Result<Inbox, PageError> {
    let at = cx.moment();
    if let Some(known) = overview::kept_inbox(&app.counts, cx.edition()?, &at) {
        return Ok(known);
    }
    let (edition, parts) = (cx.edition()?.clone(), app.clone());
    app.read(move |conn| overview::inbox(conn, &parts.counts, &edition, &at))
        .await
        .map_err(|fault: Fault| PageError::from(fault))
}

/// A page of the console.
pub(super) struct Page<'a> {
    /// The path word of its place.
    pub(super) current: &'a str,
    pub(super) title: &'a str,
    pub(super) body: Markup,
}

/// The page with the numbers of what waits beside the places.
pub(super) fn framed(cx: &PageCx, waiting: &Inbox, page: Page<'_>) -> Markup {
    let place = |place: &'static Place| ConsolePlace {
        word: place.word,
        label: cx.t(place.label),
        waiting: place.waiting.of(waiting),
        alarming: ALARMING.contains(&place.word),
        ruled: GROUPS.contains(&place.word),
    };
    let places: Vec<ConsolePlace<'_>> = PLACES.iter().map(place).collect();
    console(cx, page.current, page.title, &places, page.body)
}
