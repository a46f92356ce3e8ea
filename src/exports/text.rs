//! Words of files that a job makes.

use crate::i18n::{Text, text};

pub(super) const WAITING: Text = text("sedang dibuat", "being made");
pub(super) const DONE: Text = text("siap diunduh", "ready");
pub(super) const FAILED: Text = text("gagal dibuat", "could not be made");
pub(super) const CSV: Text = text("CSV", "CSV");
pub(super) const XLSX: Text = text("XLSX", "XLSX");
