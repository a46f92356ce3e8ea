//! Sentences that send people to the committee lead there.

use maud::{Markup, html};

/// What such sentences say, in both languages.
const PHRASES: [&str; 15] = [
    "ubungi panitia",
    "anyakan kepada panitia",
    "anyakan kepada ketua panitia",
    "inta ketua panitia",
    "inta dikeluarkan dari panitia",
    "intalah waktu tambahan kepada panitia",
    "elaskan kepada panitia",
    "ampaikan nomor berikut kepada panitia",
    "ontact the committee",
    "rite to the committee",
    "sk the committee",
    "sk the chair of the committee",
    "sk to be taken off the committee",
    "xplain it to the committee",
    "ive the committee this number",
];

/// The sentence, its first such words being a link to the page that says how.
#[must_use]
pub fn reaching(sentence: &str) -> Markup {
    let found = PHRASES.iter().find_map(|phrase| sentence.find(phrase).map(|at| (at, phrase.len())));
    let Some((at, length)) = found else { return html! { (sentence) } };
    // The first letter may be a capital one and belongs to the link.
    let start = sentence
        .get(..at)
        .and_then(|before| before.char_indices().next_back())
        .filter(|(_, c)| c.is_alphabetic());
    let start = start.map_or(at, |(start, _)| start);
    let parts = sentence.get(..start).zip(sentence.get(start..at + length)).zip(sentence.get(at + length..));
    match parts {
        Some(((before, words), after)) => html! { (before) a href="/kontak" { (words) } (after) },
        None => html! { (sentence) },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_lead_to_the_contact_and_the_rest_stays_text() {
        let html = reaching("Sudah ditutup. Hubungi panitia bila <perlu>.").into_string();
        assert_eq!(html, "Sudah ditutup. <a href=\"/kontak\">Hubungi panitia</a> bila &lt;perlu&gt;.");
        let html = reaching("If it is wrong, write to the committee.").into_string();
        assert_eq!(html, "If it is wrong, <a href=\"/kontak\">write to the committee</a>.");
        assert_eq!(
            reaching("mintalah waktu tambahan kepada panitia").into_string(),
            "<a href=\"/kontak\">mintalah waktu tambahan kepada panitia</a>"
        );
        let html = reaching("If you would rather be an entrant, ask to be taken off the committee first.");
        assert!(
            html.into_string().contains("<a href=\"/kontak\">ask to be taken off the committee</a> first.")
        );
        assert_eq!(reaching("Tersimpan.").into_string(), "Tersimpan.");
    }
}
