//! Sentences about webhooks.

use crate::i18n::{Text, text};

pub(super) const WORK_SUBMITTED: Text = text("Karya dikirim", "Work submitted");
pub(super) const WORK_ACCEPTED: Text = text("Karya diterima", "Work accepted");
pub(super) const WORK_REOPENED: Text = text("Keputusan karya dibuka kembali", "Decision on a work reopened");
pub(super) const RESULT_PUBLISHED: Text = text("Hasil diumumkan", "Result published");
pub(super) const AWARD_REVOKED: Text = text("Penghargaan dicabut", "Award revoked");
pub(super) const TEST: Text = text("Pesan uji", "Test message");
pub(super) const BAD_ADDRESS: Text = text(
    "Alamat penerima harus diawali https://, memakai nama host, dan tanpa nama pengguna di dalamnya.",
    "The address of the receiver begins with https://, has a named host and no user in it.",
);
pub(super) const NO_EVENT: Text =
    text("Pilih paling sedikit satu kejadian.", "Choose at least one thing to be told.");
pub(super) const TOO_MANY: Text = text(
    "Edisi ini sudah punya 10 webhook. Hapus salah satunya dahulu.",
    "This edition has 10 webhooks. Delete one of them first.",
);
pub(super) const STILL_DRAFT: Text = text(
    "Edisi ini masih draf: belum ada yang dapat diberitahukan. Tambahkan webhook setelah edisi diumumkan.",
    "This edition is still a draft: there is nothing to tell. Add webhooks once it is announced.",
);
pub(super) const IS_PAUSED: Text = text(
    "Webhook ini sedang dijeda. Lanjutkan dahulu, lalu kirim lagi.",
    "This webhook is paused. Resume it first, then send again.",
);
