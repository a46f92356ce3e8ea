//! Sentences of the edition room: stage names and states.

use super::phase::{MovedPhase, PhaseKey, PhaseState};
use crate::i18n::{Lang, Message, Text, date_time, day_span, text};
use crate::say;

pub const NO_DRAFT: Text = text(
    "Hanya draf yang dapat diuji coba; edisi ini sudah diumumkan atau sedang diuji coba.",
    "Only a draft can be tried out; this edition is announced or tried out already.",
);
pub const TRIAL_RUNS: Text = text(
    "Edisi ini sedang diuji coba. Isinya harus dihapus bersama pengumumannya.",
    "This edition is being tried out. What is in it has to go as it is announced.",
);
/// A stage that has not begun.
pub const PHASE_LATER: Text = text("akan datang", "coming");
/// A stage that is running.
pub const PHASE_NOW: Text = text("sedang berlangsung", "open now");
/// A stage that is over.
pub const PHASE_DONE: Text = text("selesai", "finished");
/// The word for a stage's state.
#[must_use]
pub fn phase_state(state: PhaseState) -> Text {
    match state {
        PhaseState::Later => PHASE_LATER,
        PhaseState::Now => PHASE_NOW,
        PhaseState::Done => PHASE_DONE,
    }
}

/// What was announced first of a stage that has moved, and why it moved.
#[must_use]
pub fn announced_first(moved: &MovedPhase) -> Message {
    let because = &moved.reason;
    let when = |lang| match (moved.opens_at, moved.closes_at) {
        (Some(opens), Some(closes)) => Some(day_span(opens, closes, lang)),
        (Some(opens), None) => Some(date_time(opens, lang)),
        _ => None,
    };
    match (when(Lang::Id), when(Lang::En)) {
        (Some(semula), Some(first)) => {
            say!("Semula {semula}. Alasan: {because}", "At first {first}. Reason: {because}")
        }
        _ => {
            say!("Semula belum dijadwalkan. Alasan: {because}", "At first without a date. Reason: {because}")
        }
    }
}

pub const HELD_BY_JUDGING: Text = text(
    "Cara penilaian, karya kalibrasi, persetujuan berdua, atau pembetulan ketentuannya sudah tersimpan.",
    "It holds a fixed method, calibration works, approvals of two members, or corrections.",
);
pub const TYPE_THE_WORD: Text = text(
    "Ketik kata edisi persis seperti di alamatnya.",
    "Type the edition's word exactly as it stands in its address.",
);

/// The usual name of a stage (R40).
#[must_use]
pub fn phase_name(key: PhaseKey) -> Text {
    match key {
        PhaseKey::Tor => text("Penyampaian TOR kompetisi", "Terms of reference sent out"),
        PhaseKey::Committee => text("Pembentukan panitia kompetisi", "Committee formed"),
        PhaseKey::Jury => text("Pembentukan tim juri", "Jury formed"),
        PhaseKey::Preparation => text("Persiapan pelaksanaan kompetisi", "Preparation"),
        PhaseKey::Announcement => text("Pengumuman pelaksanaan kompetisi", "Competition announced"),
        PhaseKey::Registration => text("Pendaftaran kompetisi", "Registration"),
        PhaseKey::Intake => text("Penerimaan materi", "Receipt of material"),
        PhaseKey::Judging => text("Penjurian", "Judging"),
        PhaseKey::Presentation => text("Presentasi karya", "Presentation of works"),
        PhaseKey::Results => text("Pengumuman hasil kompetisi", "Results announced"),
    }
}
/// Deleting while somebody registers.
pub const SOMEBODY_CAME: Text = text(
    "Baru saja ada yang masuk ke edisi ini, jadi edisi tidak dihapus. Muat ulang halaman untuk melihat siapa.",
    "Somebody has just come into this edition, so it was not deleted. Open the page again to see who.",
);

/// Rules of the parts beside the main video, which no checklist names.
pub const PART_RULES: [(&str, Text); 3] = [
    ("R34", text("Durasi video pengantar", "Length of the intro video")),
    ("R37", text("Durasi video inti", "Length of a core video")),
    ("R38", text("Soal evaluasi", "Evaluation questions")),
];
