//! Why something is not part of a view.

use crate::i18n::{Text, text};

pub(super) const READ_ONLY: Text = text(
    "Anda sedang melihat sebagai orang lain, dan hanya melihat. Tidak ada yang dikirim dan tidak ada yang berubah. Selesaikan dahulu dengan tombol di atas halaman.",
    "You are seeing pages as somebody else, and only seeing them. Nothing was sent and nothing has changed. End it first with the button at the top of the page.",
);
pub(super) const NOT_PART: Text = text(
    "Halaman akun, data, dan panitia tidak ikut dilihat sebagai orang lain.",
    "Pages of the account, of data and of the committee are not seen as somebody else.",
);
pub(super) const PERSONAL: Text = text(
    "Halaman ini memuat NIP dan data pribadi, jadi hanya dibuka oleh orangnya sendiri.",
    "This page holds the employee number and personal data, so only the person opens it.",
);
pub(super) const OTHER_EDITION: Text = text(
    "Anda melihat sebagai orang ini pada satu edisi saja, dan halaman ini dari edisi lain.",
    "You see pages as this person in one edition only, and this page is of another.",
);
pub(super) const NOT_SEALED: Text = text(
    "Halaman juri baru terlihat setelah nilai edisi ini disegel: sampai saat itu nilai dan drafnya hanya milik juri itu.",
    "Pages of a juror are seen once the scores of this edition are sealed: until then marks and drafts are that juror's alone.",
);
pub(super) const JURORS_OWN: Text = text(
    "Halaman ini memuat catatan pribadi atau pernyataan juri, yang hanya untuk juri itu sendiri.",
    "This page holds private notes or the declaration of a juror, which are that juror's alone.",
);
