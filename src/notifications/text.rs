//! Where letters stand, and the acts whose letters are held.

use crate::i18n::{Text, text};

pub const WAITING: Text = text("menunggu", "waiting");
pub const HELD: Text = text("ditahan", "held");
pub const SENDING: Text = text("sedang dikirim", "being sent");
pub const SENT: Text = text("terkirim", "sent");
pub const FAILED: Text = text("gagal", "failed");
pub const CANCELLED: Text = text("dibatalkan", "cancelled");

/// Who signs letters about accounts.
pub const PORTAL: Text = text("Portal Lomba", "The Lomba portal");

pub const ACT_ACCEPTED: Text = text("Penerimaan karya", "Acceptance of works");
pub const ACT_REVISION: Text = text("Permintaan perbaikan", "Request for a revision");
pub const ACT_FAILED: Text = text("Penolakan karya", "Rejection of a work");
pub const ACT_DISQUALIFIED: Text = text("Diskualifikasi karya", "Disqualification of a work");
pub const ACT_REOPENED: Text = text("Pembukaan kembali keputusan", "Reopening of a decision");
pub const ACT_ELIMINATED: Text = text("Eliminasi pendaftaran", "Elimination of an entry");
pub const ACT_UNDONE: Text = text("Pembatalan eliminasi", "Undoing of an elimination");
