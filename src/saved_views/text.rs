//! Sentences about views that are not saved.

use crate::i18n::{Text, text};

pub(super) const TOO_MANY: Text = text(
    "Anda sudah menyimpan 30 tampilan, jumlah terbanyak. Hapus satu tampilan dahulu.",
    "You have saved 30 views, as many as there can be. Remove one first.",
);
pub(super) const NAME_TAKEN: Text = text(
    "Anda sudah memiliki tampilan dengan nama ini pada daftar ini. Pilih nama lain, atau ganti tampilan itu.",
    "You already have a view of this name for this list. Choose another name, or replace that view.",
);
pub(super) const NOT_YOURS: Text = text(
    "Hanya pembuatnya dan ketua panitia yang dapat menghapus tampilan bersama ini.",
    "Only its owner and the committee's chair can remove this shared view.",
);
