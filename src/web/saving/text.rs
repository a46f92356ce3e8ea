//! Words about saving.

use crate::i18n::{Text, text};

pub const MERGE_TITLE: Text = text("Dua orang mengubah hal yang sama", "Two people changed the same thing");
pub const MERGE_TITLE_OWN: Text =
    text("Anda menulis hal yang sama di dua tempat", "You wrote the same thing in two places");
pub const MERGE_LEAD: Text = text(
    "Tidak ada yang hilang: pilih untuk setiap isian mana yang dipakai. Isian lain sudah tersimpan.",
    "Nothing is lost: choose for each field which text to use. The other fields are saved.",
);
pub const YOUR_TEXT: Text = text("Tulisan Anda", "Your text");
pub const THIS_DEVICE: Text = text("perangkat ini, belum tersimpan", "this device, not saved yet");
pub const STORED_TEXT: Text = text("Yang tersimpan", "What is stored");
pub const USE_THIS: Text = text("Pakai ini", "Use this");
pub const MERGE_BY_HAND: Text = text("Gabungkan sendiri", "Put together by hand");
pub const USE_MERGED: Text = text("Pakai gabungan ini", "Use this text");
pub const EMPTY: Text = text("(kosong)", "(empty)");
pub const CHOOSE_ONE: Text = text("Pilih salah satu.", "Choose one.");
