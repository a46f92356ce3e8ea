//! Sentences about a suspected violation.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Ada dugaan pelanggaran", "A suspected violation");
pub const LEAD: Text = text(
    "Sampaikan kepada panitia bila karya ini tampak melanggar ketentuan, misalnya hak cipta atau unsur SARA. Panitia yang memeriksa dan memutuskan. Nilai Anda tidak berubah: tetap nilai karya ini menurut rubrik.",
    "Tell the committee if this work seems to break the rules, such as copyright. The committee looks into it and decides. Your marks do not change: go on judging the work by the rubric.",
);
pub const WHAT: Text = text("Apa yang Anda lihat, dan di mana", "What you saw, and where");
pub const WHAT_HINT: Text = text(
    "Sebut menit film atau bagiannya, dan ketentuan yang menurut Anda dilanggar. Hanya panitia yang membacanya.",
    "Name the minute of the film or the part, and the rule you think is broken. Only the committee reads it.",
);
pub const RAISE: Text = text("Sampaikan kepada panitia", "Tell the committee");
pub const RAISED: Text = text(
    "Dugaan sudah disampaikan kepada panitia. Silakan lanjutkan menilai.",
    "The committee has been told. Please go on judging.",
);
pub const SAY_WHAT: Text = text(
    "Tulis apa yang Anda lihat; tanpa itu panitia tidak dapat memeriksanya.",
    "Write what you saw; without it the committee cannot look into it.",
);
pub const TOO_LONG: Text = text("Tulis paling banyak 2.000 huruf.", "Write at most 2,000 characters.");
pub const WAITS: Text = text("Sudah disampaikan, sedang diperiksa panitia:", "Told, and with the committee:");
