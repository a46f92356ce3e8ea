//! The title that the main film bears where it lies, proposed for a work that has none yet (R13).

use super::fields::refusal;
use crate::plain_text;
use crate::video_check::{PartKind, Provider, Video};
use crate::works::fields;
use crate::works::model::WorkContent;

/// Ends of film files' names, which are no part of a title.
const EXTENSIONS: [&str; 12] =
    ["mp4", "mov", "m4v", "avi", "mkv", "webm", "mpg", "mpeg", "wmv", "3gp", "ogv", "mts"];

/// A title to be taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedTitle {
    /// Whose page or file bears it.
    pub provider: Provider,
    pub title: String,
}

/// What the main film's provider calls it, while the work has no title. Nothing is cut: one that is too long for a
/// work is not proposed.
#[must_use]
pub fn proposed_title(content: &WorkContent, videos: &[Video]) -> Option<ProposedTitle> {
    if !content.title.trim().is_empty() {
        return None;
    }
    let main = videos.iter().find(|row| row.part == PartKind::Main)?;
    let told = plain_text::single_line(main.report.as_ref()?.facts.title.as_deref()?);
    let provider = main.link.provider;
    // On a drive a film is a file, and its name ends as files' names do.
    let title = if provider == Provider::DRIVE { without_extension(&told) } else { told };
    let with = WorkContent { title, ..WorkContent::default() };
    let fits = fields::FIELDS.iter().all(|field| field.key != "title" || refusal(field, &with).is_none());
    (fits && !with.title.is_empty()).then_some(ProposedTitle { provider, title: with.title })
}

fn without_extension(name: &str) -> String {
    let film = |(_, end): &(&str, &str)| EXTENSIONS.iter().any(|known| end.eq_ignore_ascii_case(known));
    name.rsplit_once('.').filter(film).map_or(name, |(stem, _)| stem).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::works::rules::readiness::tests::titled_film;

    fn proposed(provider: Provider, told: &str) -> Option<String> {
        let films = [titled_film(provider, told)];
        proposed_title(&WorkContent::default(), &films).map(|of| of.title)
    }

    #[test]
    fn a_file_loses_its_extension_and_a_title_loses_nothing() {
        for (told, title) in [
            ("Notulen Rapat.mp4", "Notulen Rapat"),
            ("Bab 1.5 Arsip.MOV", "Bab 1.5 Arsip"),
            ("Versi 1.5", "Versi 1.5"),
            (" Notulen\u{a0}\u{200b} Rapat .mp4", "Notulen Rapat"),
        ] {
            assert_eq!(proposed(Provider::DRIVE, told).as_deref(), Some(title), "{told}");
        }
        assert_eq!(proposed(Provider::YOUTUBE, "Cara ekspor .mp4").as_deref(), Some("Cara ekspor .mp4"));
        assert_eq!(
            proposed(Provider::YOUTUBE, "<b>Tebal</b>").as_deref(),
            Some("<b>Tebal</b>"),
            "words, not HTML"
        );
    }

    #[test]
    fn nothing_is_cut_and_nothing_is_made_up() {
        assert_eq!(proposed(Provider::DRIVE, ".mp4"), None);
        assert_eq!(proposed(Provider::YOUTUBE, " "), None);
        let fits = "a".repeat(150);
        assert_eq!(proposed(Provider::YOUTUBE, &fits), Some(fits.clone()));
        assert_eq!(proposed(Provider::YOUTUBE, &format!("{fits}b")), None);
        assert_eq!(proposed(Provider::DRIVE, &format!("{fits}.mp4")), Some(fits));
    }

    #[test]
    fn a_title_that_was_typed_is_never_touched() {
        let films = [titled_film(Provider::YOUTUBE, "Film")];
        let typed = WorkContent { title: "Judul kami".to_owned(), ..WorkContent::default() };
        assert_eq!(proposed_title(&typed, &films), None);
        assert_eq!(proposed_title(&WorkContent::default(), &[]), None);
        let mut other = films;
        other[0].part = PartKind::Intro;
        assert_eq!(proposed_title(&WorkContent::default(), &other), None, "the main film alone names a work");
    }
}
