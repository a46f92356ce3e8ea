//! Names of the kinds of reminders.

use crate::i18n::{Text, text};

pub const ANSWER: Text =
    text("Undangan juri yang belum dijawab", "Invitations to the jury without an answer");
pub const MEMBERS: Text =
    text("Undangan anggota kelompok yang belum dijawab", "Invitations to teams without an answer");
pub const REGISTRATION: Text = text("Pendaftaran yang belum dikirim", "Registrations begun and not sent");
pub const SHEETS: Text = text("Juri dengan lembar nilai terbuka", "Jurors with open score sheets");
pub const NO_WORK: Text = text("Peserta yang belum memulai karya", "Entrants who have begun no work");
pub const DRAFTS: Text = text("Peserta dengan karya yang masih draf", "Entrants with works that are drafts");
pub const CHANGES: Text = text(
    "Peserta dengan perubahan karya yang belum dikirim ulang",
    "Entrants with changes to a work that are not submitted again",
);
pub const REVISION: Text = text("Peserta dengan perbaikan yang ditunggu", "Entrants with a revision awaited");
