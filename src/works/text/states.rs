//! States of a work: as the committee reads them within a line, and `OWN_…` as their makers read them.

use crate::i18n::{Text, text};

pub const DRAFT: Text = text("draf", "draft");
pub const SUBMITTED: Text = text("dikirim", "submitted");
pub const UNDER_VERIFICATION: Text = text("sedang diverifikasi", "under verification");
pub const REVISION_REQUESTED: Text = text("perlu perbaikan", "revision requested");
pub const ACCEPTED: Text = text("diterima", "accepted");
pub const FAILED: Text = text("tidak lolos", "failed");
pub const JUDGED: Text = text("dinilai", "judged");
pub const RANKED: Text = text("diperingkat", "ranked");
pub const WITHDRAWN: Text = text("ditarik", "withdrawn");
pub const DISQUALIFIED: Text = text("didiskualifikasi", "disqualified");
pub const OWN_DRAFT: Text = text("Draf", "Draft");
pub const OWN_SUBMITTED: Text = text("Dikirim", "Submitted");
pub const OWN_UNDER_VERIFICATION: Text = text("Sedang diverifikasi", "Under verification");
pub const OWN_REVISION_REQUESTED: Text = text("Perlu perbaikan", "Revision requested");
pub const OWN_ACCEPTED: Text = text("Lolos verifikasi", "Passed verification");
pub const OWN_FAILED: Text = text("Tidak lolos verifikasi", "Did not pass verification");
pub const OWN_JUDGED: Text = text("Sudah dinilai", "Judged");
pub const OWN_RANKED: Text = text("Diperingkat", "Ranked");
pub const OWN_WITHDRAWN: Text = text("Ditarik", "Withdrawn");
pub const OWN_DISQUALIFIED: Text = text("Didiskualifikasi", "Disqualified");

pub const TITLE_SIMILAR: Text = text("mirip", "similar");
pub const TITLE_CLOSE: Text = text("sangat mirip", "very similar");
pub const TITLE_NEARLY: Text = text("hampir sama", "nearly the same");
pub const TITLE_SAME: Text = text("judul sama", "same title");
