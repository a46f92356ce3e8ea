//! The surroundings of every page of the console: navigation with the counts of what waits.

use maud::Markup;

use crate::app::App;
use crate::db::Fault;
use crate::i18n::{Text, text};
use crate::overview::{self, Badges};
use crate::views::{ConsolePlace, console};
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// A place of the navigation.
struct Place {
    /// Path word behind `/{k}/panitia`.
    word: &'static str,
    label: Text,
    /// What is counted beside it.
    waiting: fn(&Badges) -> i64,
}

const fn place(word: &'static str, label: Text, waiting: fn(&Badges) -> i64) -> Place {
    Place { word, label, waiting }
}

const NOTHING: fn(&Badges) -> i64 = |_| 0;

/// The navigation, in its order.
const PLACES: [Place; 25] = [
    place("", text("Perlu perhatian", "Needs attention"), Badges::attention),
    place("karya", text("Karya", "Works"), |badges| badges.works),
    place("peserta", text("Peserta", "Entrants"), NOTHING),
    place("anggota", super::text::lists::ALL_MEMBERS, NOTHING),
    place("tautan", text("Tautan", "Links"), |badges| badges.films + badges.changed),
    place("juri", text("Juri", "Jurors"), |badges| badges.jurors),
    place("pembagian", text("Pembagian karya", "Routing"), NOTHING),
    place("babak", crate::views::text::ROUNDS, NOTHING),
    place("penilaian", text("Penilaian", "Judging"), NOTHING),
    place("hasil", text("Hasil", "Results"), NOTHING),
    place("dokumen", super::documents::TITLE, NOTHING),
    place("layak", super::fitness::TITLE, NOTHING),
    place("materi", super::materials::TITLE, NOTHING),
    place("kluster", super::clusters::TITLE, NOTHING),
    place("serah-terima", super::handover::TITLE, NOTHING),
    place("surat", text("Surat", "Letters"), |badges| badges.letters + badges.jobs),
    place("pengingat", super::reminders_text::REMINDERS, NOTHING),
    place("permintaan-data", super::data_requests_text::TITLE, |badges| badges.data_requests),
    place("instansi", text("Instansi", "Institutions"), |badges| badges.institutions),
    place("jejak", text("Jejak audit", "Audit trail"), NOTHING),
    place("edisi", text("Edisi", "Edition"), NOTHING),
    place("unduhan", super::text::downloads::DOWNLOADS, NOTHING),
    place("webhook", super::webhooks::TITLE, NOTHING),
    place("tahapan", text("Tahapan", "Stages"), NOTHING),
    place("tim", super::team::TITLE, NOTHING),
];

/// First places of a group: a line is drawn above them.
const GROUPS: [&str; 2] = ["juri", "surat"];

/// Puts a body into the console. `current` is the path word of its place; costs one query.
pub async fn frame(
    cx: &Cx,
    app: &App,
    current: &str,
    title: &str,
    body: Markup,
) -> Result<Markup, PageError> {
    let edition = cx.edition()?.id;
    let badges = app
        .read(move |conn| overview::badges(conn, edition))
        .await
        .map_err(|fault: Fault| PageError::from(fault))?;
    let places = PLACES.map(|place| ConsolePlace {
        word: place.word,
        label: cx.t(place.label),
        waiting: (place.waiting)(&badges),
        alarming: place.word == "surat",
        ruled: GROUPS.contains(&place.word),
    });
    Ok(console(cx, current, title, &places, body))
}
