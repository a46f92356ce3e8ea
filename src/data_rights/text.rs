//! Words of requests about personal data.

use crate::i18n::{Text, text};

pub const CORRECTION: Text = text("Perbaikan data", "Correction of data");
pub const ERASURE: Text = text("Penghapusan data", "Erasure of data");
pub const RESTRICTION: Text = text("Penundaan pemrosesan", "Restriction of processing");
pub const WITHDRAWAL: Text = text("Penarikan persetujuan", "Withdrawal of consent");
pub const WAITING: Text = text("menunggu jawaban", "waiting for an answer");
pub const DONE: Text = text("dilaksanakan", "carried out");
pub const REFUSED: Text = text("ditolak", "refused");

pub const ERASED_NAME: Text = text("data dihapus", "data erased");
