//! What is wrong with a file of Moodle XML.

use crate::i18n::{Message, Text, text};
use crate::say;

pub(super) const NOT_A_QUIZ: Text = text(
    "Berkas XML ini bukan Moodle XML: elemen pertamanya bukan <quiz>. Pada Moodle pilih Bank soal, Ekspor, lalu format Moodle XML.",
    "This XML is no Moodle XML: its first element is not <quiz>. In Moodle choose Question bank, Export, and the format Moodle XML.",
);
pub(super) const EMPTY: Text = text(
    "Berkas ini tidak memuat XML. Pada Moodle pilih Bank soal, Ekspor, lalu format Moodle XML.",
    "This file holds no XML. In Moodle choose Question bank, Export, and the format Moodle XML.",
);
pub(super) const DTD: Text = text(
    "Berkas ini memuat <!DOCTYPE …>, yang tidak diterima demi keamanan. Hapus bagian itu; Moodle tidak menulisnya.",
    "This file holds a <!DOCTYPE …>, which is refused for safety. Remove it; Moodle does not write any.",
);
pub(super) const TOO_MANY_PARTS: Text = text(
    "Berkas ini memuat terlalu banyak elemen. Ekspor hanya soal yang diperlukan.",
    "This file holds too many elements. Export only the questions that are needed.",
);
pub(super) const UNCLOSED_ROOT: Text = text(
    "Berkas ini terpotong: ada tag yang dibuka dan tidak ditutup sampai akhir berkas. Ekspor atau unggah kembali berkasnya.",
    "This file is cut off: a tag is opened and not closed up to the end of the file. Export or upload it again.",
);
pub(super) const BARE_SIGN: Text =
    text("Tanda & harus ditulis &amp; di dalam XML.", "The sign & has to be written &amp; in XML.");
pub(super) const UNREADABLE: Text = text(
    "XML tidak dapat dibaca di tempat ini. Periksa apakah ada tanda <, & atau tanda kutip yang kurang atau berlebih.",
    "The XML cannot be read at this place. Check for a missing or extra <, & or quotation mark.",
);

/// The place of an error, before what is wrong there.
pub(super) fn at(column: u32, what: &Message) -> Message {
    let Message { id, en } = what;
    say!("Kolom {column}: {id}", "Column {column}: {en}")
}

pub(super) fn other_tag_closed(expected: &str, actual: &str) -> Message {
    say!(
        "Tag <{expected}> belum ditutup, tetapi </{actual}> sudah muncul. Tambahkan </{expected}> sebelumnya.",
        "The tag <{expected}> is not closed yet, but </{actual}> comes. Add </{expected}> before it."
    )
}

pub(super) fn unknown_entity(name: &str) -> Message {
    say!(
        "Entitas &{name}; tidak dikenal XML. Tulis karakternya langsung, atau letakkan teksnya di dalam <![CDATA[…]]>.",
        "XML does not know the entity &{name};. Write the character itself, or put the text into <![CDATA[…]]>."
    )
}

pub(super) fn doubled_attribute(name: &str) -> Message {
    say!(
        "Atribut {name} ditulis dua kali pada satu tag. Hapus salah satunya.",
        "The attribute {name} stands twice in one tag. Remove one of them."
    )
}
