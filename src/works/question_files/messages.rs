//! What is said of a file or a question when a value belongs to it.

use super::check::{MOST_CHARACTERS, MOST_OPTIONS, MOST_QUESTIONS};
use super::tidy::letter;
use crate::i18n::{Lang, Message, Text, count};
use crate::say;

/// A number as each language writes it.
fn figure(n: usize) -> Message {
    let n = i64::try_from(n).unwrap_or(i64::MAX);
    Message { id: count(n, Lang::Id), en: count(n, Lang::En) }
}

pub(super) fn too_long(what: Text, length: usize) -> Message {
    let (n, most) = (figure(length), figure(MOST_CHARACTERS));
    Message {
        id: format!(
            "{} terlalu panjang: {} karakter, paling banyak {}. Persingkat dahulu.",
            what.id, n.id, most.id
        ),
        en: format!("{} is too long: {} characters, at most {}. Shorten it first.", what.en, n.en, most.en),
    }
}

pub(super) fn option_too_long(place: usize, length: usize) -> Message {
    let (letter, n, most) = (letter(place), figure(length), figure(MOST_CHARACTERS));
    Message {
        id: format!(
            "Pilihan {letter} terlalu panjang: {} karakter, paling banyak {}. Persingkat dahulu.",
            n.id, most.id
        ),
        en: format!(
            "Option {letter} is too long: {} characters, at most {}. Shorten it first.",
            n.en, most.en
        ),
    }
}

pub(super) fn no_key(hint: Text) -> Message {
    Message {
        id: format!("Soal ini tidak memiliki kunci. {}", hint.id),
        en: format!("This question has no key. {}", hint.en),
    }
}

pub(super) fn too_few_options(options: usize) -> Message {
    if options == 0 {
        return say!(
            "Soal ini tidak memiliki pilihan jawaban. Tulis paling sedikit dua.",
            "This question has no options. Write at least two."
        );
    }
    say!(
        "Soal ini hanya memiliki satu pilihan jawaban. Tulis paling sedikit dua.",
        "This question has only one option. Write at least two."
    )
}

pub(super) fn too_many_options(options: usize) -> Message {
    say!(
        "Soal ini memiliki {options} pilihan, paling banyak {MOST_OPTIONS}. Kurangi pilihannya.",
        "This question has {options} options, at most {MOST_OPTIONS}. Leave some out."
    )
}

pub(super) fn empty_option(place: usize) -> Message {
    let letter = letter(place);
    say!(
        "Pilihan {letter} kosong. Tulis isinya atau hapus pilihan itu.",
        "Option {letter} is empty. Write it or remove it."
    )
}

/// A kind of question that the portal does not hold.
pub(super) fn kind_not_held(kind: Text) -> Message {
    Message {
        id: format!(
            "Soal jenis {} tidak dapat dipakai di sini; hanya pilihan ganda dan benar/salah. Ubah dahulu menjadi pilihan ganda.",
            kind.id
        ),
        en: format!(
            "A question of the kind {} cannot be used here, only multiple choice and true/false. Make it a multiple choice first.",
            kind.en
        ),
    }
}

/// A kind of question that nobody here has heard of.
pub(super) fn kind_unknown(kind: &str) -> Message {
    let kind = shown(kind);
    say!(
        "Soal jenis “{kind}” tidak dapat dipakai di sini; hanya pilihan ganda dan benar/salah. Ubah dahulu menjadi pilihan ganda.",
        "A question of the kind “{kind}” cannot be used here, only multiple choice and true/false. Make it a multiple choice first."
    )
}

pub(super) fn beyond(questions: usize) -> Message {
    say!(
        "Paling banyak {MOST_QUESTIONS} soal. {questions} soal mulai baris ini tidak dibaca; hapus soal yang tidak diperlukan.",
        "At most {MOST_QUESTIONS} questions. {questions} from this line on were not taken; remove what is not needed."
    )
}

pub(super) fn further_faults(further: usize) -> Message {
    say!(
        "Masih ada {further} catatan lain mulai baris ini. Perbaiki yang di atas dahulu, lalu unggah kembali.",
        "There are {further} more remarks from this line on. Mend those above first, then upload again."
    )
}

pub(super) fn key_not_among_options(key: &str) -> Message {
    let key = shown(key);
    say!(
        "Kunci “{key}” menunjuk pilihan yang tidak ada. Tulis huruf pilihan yang benar, misalnya B atau A, C.",
        "The key “{key}” points at an option that does not exist. Write the letter of the right option, such as B or A, C."
    )
}

pub(super) fn key_unreadable(key: &str) -> Message {
    let key = shown(key);
    say!(
        "Kunci “{key}” tidak dikenali. Tulis huruf pilihan yang benar, misalnya B atau A, C.",
        "The key “{key}” is not understood. Write the letter of the right option, such as B or A, C."
    )
}

/// A key that names a place and is also the text of another option.
pub(super) fn key_ambiguous(key: &str, place: usize) -> Message {
    let (key, letter) = (shown(key), letter(place));
    say!(
        "Kunci “{key}” dibaca sebagai pilihan {letter}, padahal ada pilihan lain yang bunyinya “{key}”. Periksa kuncinya.",
        "The key “{key}” was read as option {letter}, but another option reads “{key}”. Check the key."
    )
}

/// The beginning of what somebody wrote, short enough for a sentence.
pub(super) fn shown(words: &str) -> String {
    const MOST: usize = 40;
    let line = crate::plain_text::single_line(words);
    if line.chars().count() <= MOST { line } else { line.chars().take(MOST).chain(['…']).collect() }
}
