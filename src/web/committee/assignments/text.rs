//! Words of the list of assignments.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Penugasan", "Assignments");
pub const LEAD: Text = text(
    "Siapa menilai karya apa, dan sampai mana lembarnya. Nilai tidak tampak di sini.",
    "Who judges which work, and how far each sheet is. No scores are shown here.",
);
pub const TO_LIST: Text = text("Daftar penugasan", "List of assignments");
pub const TO_PROGRESS: Text = text("Penilaian", "Judging");
pub const SEALED_SHEETS: Text = text("Lembar nilai tersegel (CSV)", "Sealed score sheets (CSV)");
pub const COUNTED: Text = text("penugasan", "assignments");
pub const SEARCH: Text =
    text("Nomor, judul, kode atau nama juri", "Number, title, code or name of the juror");
pub const FIND: Text = text("Cari penugasan", "Find an assignment");
pub const NUMBER: Text = text("Nomor", "Number");
pub const WORK: Text = text("Karya", "Work");
pub const WORK_TITLE: Text = text("Judul", "Title");
pub const JUROR: Text = text("Juri", "Juror");
pub const CODE: Text = text("Kode juri", "Juror's code");
pub const ROUND: Text = text("Babak", "Round");
pub const STATUS: Text = text("Status", "Status");
pub const GIVEN: Text = text("Ditugaskan", "Assigned");
pub const BEGUN: Text = text("Dibuka", "Opened");
pub const SAVED: Text = text("Disimpan", "Saved");
pub const SENT: Text = text("Terkirim", "Submitted");
pub const LEFT: Text = text("Dilepas", "Given up");
pub const DEADLINE: Text = text("Batas", "Deadline");
pub const TIME: Text = text("Waktu", "Time left");
pub const COMPETENCY: Text = text("Kompetensi", "Competency");
pub const WHY: Text = text("Alasan", "Why");
pub const ANY_STATE: Text = text("Semua status", "Any status");
pub const ANY_TIME: Text = text("Semua waktu", "Any time left");
pub const ANY_COMPETENCY: Text = text("Semua kompetensi", "Any competency");
pub const UNFINISHED: Text = text("belum terkirim (semua)", "not submitted (all)");
pub const DONE: Text = text("sudah terkirim (semua)", "submitted (all)");
pub const RUNNING: Text = text("masih ada waktu", "in time");
pub const REOPENED: Text = text("dibuka lagi", "opened again");
pub const OVER: Text = text("lewat batas", "past the deadline");
pub const TAKEN_BACK: Text = text("ditarik juri", "taken back");
pub const CALIBRATION: Text = text("Kalibrasi", "Calibration");
pub const ONE_JUROR: Text = text("satu juri", "one juror");
pub const ONE_WORK: Text = text("satu karya", "one work");
pub const NONE: Text = text("Belum ada penugasan", "No assignments yet");
pub const NONE_WHY: Text = text(
    "Penugasan muncul di sini setelah karya dibagikan kepada juri.",
    "They show here once works are given to jurors.",
);
