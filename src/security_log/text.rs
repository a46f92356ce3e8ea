//! Names of what is noted.

use crate::i18n::{Text, text};

pub(super) const SIGNED_IN: Text = text("Masuk", "Signed in");
pub(super) const SIGN_IN_FAILED: Text = text("Gagal masuk", "Failed to sign in");
pub(super) const SIGNED_OUT: Text = text("Keluar", "Signed out");
pub(super) const FORBIDDEN: Text = text("Akses ditolak", "Access refused");
pub(super) const TOO_MANY: Text = text("Terlalu banyak percobaan", "Too many attempts");
pub(super) const OTHER_SITE: Text =
    text("Kiriman dari situs lain ditolak", "A request from another site was refused");
pub(super) const ROLES_CHANGED: Text = text("Tim panitia diubah", "The committee was changed");
pub(super) const TAKEN_OUT: Text = text("Berkas panitia diunduh", "A file of the committee was taken out");
pub(super) const VIEWED_AS: Text = text("Melihat sebagai orang lain", "Pages seen as somebody else");
pub(super) const PASSWORD_SET: Text = text("Kata sandi dibuat atau diganti", "A password was set");
