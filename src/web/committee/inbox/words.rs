//! What each kind of waiting thing says, and where it is dealt with.

use crate::clock::At;
use crate::editions::{Edition, PhaseKey};
use crate::i18n::{Lang, Message, Text, count, deadline};
use crate::inbox::InboxKind as K;
use crate::overview::Waiting;
use crate::say;
use crate::views::BadgeKind;
use crate::web::committee::data_requests_text;
use crate::web::committee::text::{
    flags as flag_text, inbox as text, institution_changes as change_text, unlocks as unlock_text,
};

/// How a line reads.
pub(super) struct Words {
    pub(super) badge: BadgeKind,
    pub(super) tag: Text,
    pub(super) what: Message,
    /// Path below `/{k}/panitia` where it is dealt with, and what the button says; none where the line has its own.
    pub(super) place: Option<Place>,
}

/// Where something is dealt with.
pub(super) struct Place {
    pub(super) path: &'static str,
    pub(super) verb: Text,
}

/// The words of a line.
pub(super) fn words(of: &Waiting, edition: &Edition) -> Words {
    let (tag, path, verb) = place(of.kind);
    let badge = if of.kind.is_urgent() { BadgeKind::No } else { BadgeKind::Wait };
    let place = (!path.is_empty()).then_some(Place { path, verb });
    Words { badge, tag, what: what(of, edition), place }
}

fn place(kind: K) -> (Text, &'static str, Text) {
    match kind {
        K::Checks => (text::CHECKS, "", text::LOOK),
        K::Approvals => (text::APPROVALS, "", text::LOOK),
        K::Changed => (text::CHANGED, "tautan/perubahan", text::COMPARE),
        K::Letters => (text::LETTERS, "surat?status=failed", text::LOOK),
        K::Jobs => (text::JOBS, "pekerjaan?status=gagal", text::LOOK),
        K::DataRequests => (data_requests_text::TAG, "permintaan-data", data_requests_text::LOOK),
        K::Flags => (flag_text::TAG, "dugaan", flag_text::LOOK),
        K::Sealing => (text::SEALING, "penilaian", text::LOOK),
        K::Drafts => (text::DRAFTS, "pengingat/draf", text::REMIND),
        K::Short => (text::SHORT, "pembagian", text::ROUTE),
        K::AtRisk => (text::AT_RISK, "penilaian#berisiko", text::LOOK),
        K::Moves => (change_text::TAG, "juri/instansi", change_text::LOOK),
        K::Unlocks => (unlock_text::TAG, "pembukaan", unlock_text::LOOK),
        K::Works => (text::WORKS, "karya?status=waiting", text::VERIFY),
        K::Films => (text::LINKS, "tautan", text::CONFIRM),
        K::Institutions => (text::INSTITUTIONS, "instansi", text::MERGE),
        K::Invited => (text::JURORS, "juri?jawaban=belum", text::LOOK),
        K::Silent => (text::JURORS, "pengingat/penilaian", text::REMIND),
        K::SamePerson => (text::PEOPLE, "peserta?ganda=1", text::COMPARE),
        K::Mixed => (text::PEOPLE_MIXED, "peserta?lintas=1", text::COMPARE),
        K::SameFilm => (text::TWINS, "tautan?saringan=ganda", text::COMPARE),
    }
}

/// The sentence of a line. `n` is the number as Indonesian writes it, `of` as English does.
fn what(waiting: &Waiting, edition: &Edition) -> Message {
    let (n, of) = (count(waiting.count, Lang::Id), count(waiting.count, Lang::En));
    match waiting.kind {
        K::Checks => say!("{n} pemeriksaan film berhenti", "{of} checks of films have stopped"),
        K::Approvals => {
            say!("{n} tindakan menunggu anggota panitia kedua", "{of} acts await a second member")
        }
        K::Changed => {
            say!("{n} film berubah setelah penutupan", "{of} films changed after the closing")
        }
        K::Letters => say!("{n} surat gagal terkirim", "{of} letters could not be sent"),
        K::Jobs => say!("{n} pekerjaan latar gagal", "{of} background jobs failed"),
        K::DataRequests => say!(
            "{n} permintaan tentang data pribadi; jawab dalam 3 × 24 jam",
            "{of} requests about personal data; answer within 3 × 24 hours"
        ),
        K::Flags => {
            say!("{n} dugaan pelanggaran dari juri", "{of} suspected violations raised by jurors")
        }
        K::Works => say!("{n} karya menunggu verifikasi", "{of} works await verification"),
        K::Films => say!("{n} film menunggu konfirmasi", "{of} films await confirmation"),
        K::Institutions => {
            say!("{n} nama instansi belum terdaftar", "{of} institutions are not in the directory")
        }
        K::SamePerson => say!(
            "{n} orang terdaftar di lebih dari satu pendaftaran",
            "{of} people take part in more than one entry"
        ),
        K::Mixed => say!("{n} kelompok lintas instansi (R6)", "{of} teams span institutions (R6)"),
        K::SameFilm => {
            say!("{n} film dipakai oleh lebih dari satu karya", "{of} films are used by more than one work")
        }
        _ => of_judging(waiting, edition),
    }
}

/// Lines about jurors and closings.
fn of_judging(waiting: &Waiting, edition: &Edition) -> Message {
    let (n, of) = (count(waiting.count, Lang::Id), count(waiting.count, Lang::En));
    match waiting.kind {
        K::Moves => say!(
            "{n} perubahan instansi juri menunggu keputusan",
            "{of} changes of jurors' institutions await a decision"
        ),
        K::Unlocks => say!(
            "{n} permintaan juri untuk membuka nilai yang terkunci",
            "{of} requests of jurors to open locked scores"
        ),
        K::Invited => {
            say!("{n} juri belum menjawab undangan", "{of} jurors have not answered the invitation")
        }
        K::Silent => {
            say!("{n} juri belum membuka satu karya pun", "{of} jurors have not opened a single work")
        }
        K::Short => say!(
            "{n} karya yang diterima kekurangan juri",
            "{of} accepted works have fewer jurors than they need"
        ),
        K::AtRisk => say!(
            "{n} karya terancam kekurangan nilai saat penjurian ditutup, menurut laju juri",
            "{of} works may lack scores when judging closes, by the pace of their jurors"
        ),
        K::Drafts => {
            let (tutup, closes) = closing(edition, PhaseKey::Intake);
            say!(
                "{n} draf siap kirim belum dikirim; pengiriman ditutup {tutup}",
                "{of} drafts could be sent and are not; intake closes {closes}"
            )
        }
        _ => {
            let (tutup, closes) = closing(edition, PhaseKey::Judging);
            say!(
                "{n} lembar nilai belum dikirim; penjurian ditutup {tutup}",
                "{of} score sheets are not handed in; judging closes {closes}"
            )
        }
    }
}

/// The closing of a stage in both languages.
fn closing(edition: &Edition, stage: PhaseKey) -> (String, String) {
    let closes: Option<At> = edition.phase(stage).and_then(|phase| phase.closes_at);
    let said = |lang| closes.map_or_else(|| "–".to_owned(), |at| deadline(at, lang));
    (said(Lang::Id), said(Lang::En))
}
