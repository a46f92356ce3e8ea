//! Letters to those on duty: something of ours needs a person.

use super::Letter;
use crate::clock::At;
use crate::i18n::{Lang, Message, date_time, text};
use crate::say;

/// The check of films at a provider has stopped.
pub(super) fn provider_paused(
    (provider, path): (&str, &str),
    (what, next): (&Message, &Message),
    (since, until): (At, At),
) -> Letter {
    let both = |at| (date_time(at, Lang::Id), date_time(at, Lang::En));
    let ((sejak, from), (sampai, to)) = (both(since), both(until));
    let (sebab, cause) = (&what.id, &what.en);
    Letter {
        subject: say!(
            "Pemeriksaan {provider} berhenti: {sebab}",
            "The check of {provider} has stopped: {cause}"
        ),
        paragraphs: vec![
            say!(
                "Sejak {sejak} tautan {provider} tidak diperiksa otomatis: {sebab}. Portal mencoba lagi pada {sampai}.",
                "Since {from} links to {provider} are not checked by themselves: {cause}. The portal tries again on {to}."
            ),
            next.clone(),
            say!(
                "Peserta tidak dirugikan: tautan mereka tersimpan, ditandai belum diperiksa, dan diperiksa begitu pemeriksaan berjalan lagi. Bila penyebabnya sudah diperbaiki, tekan \"Coba sekarang\" di halaman Perlu perhatian.",
                "Nothing is held against the entrants: their links are kept, marked as not checked yet, and checked as soon as checks go on. Once the cause is mended, press \"Try now\" on the page Needs attention."
            ),
        ],
        action: Some((text("Buka halaman panitia", "Open the committee's page"), path.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letter_says_since_when_why_and_what_to_do() {
        let letter = provider_paused(
            ("YouTube", "/panitia"),
            (&say!("kuota habis", "out of quota"), &say!("Tunggu.", "Wait.")),
            (At(1_688_000_000_000), At(1_688_022_000_000)),
        );
        assert_eq!(letter.subject.id, "Pemeriksaan YouTube berhenti: kuota habis");
        let plain = letter.plain("Budi", Lang::En, "https://lomba.example.go.id");
        for part in ["since", "out of quota", "Wait.", "Try now", "https://lomba.example.go.id/panitia"] {
            assert!(plain.to_lowercase().contains(&part.to_lowercase()), "{part}: {plain}");
        }
    }
}
