//! A film's place: provider, id, resource key. Built from pasted text only by `VideoLink::parse` (`link`).

use super::Provider;
use crate::db::string_enum::string_enum;
use crate::video_check::providers;
use crate::video_check::text::name;

string_enum! {
    /// Which part of a work the film is (R24–R26, R34–R39).
    pub enum PartKind {
        Main = "main" => name::MAIN_VIDEO,
        Intro = "intro" => name::INTRO_VIDEO,
        /// A core video of one topic.
        Core = "core" => name::CORE_VIDEO,
        Closing = "closing" => name::CLOSING_VIDEO,
    }
}

/// A link in canonical form; the pasted text is kept elsewhere for reference only.
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct VideoLink {
    /// Who holds the film.
    pub provider: Provider,
    /// The provider's id; for a direct link the whole address.
    pub id: String,
    /// Drive's resource key, without which some older files cannot be opened.
    pub resource_key: Option<String>,
}

impl VideoLink {
    /// The address a person opens in a new tab.
    #[must_use]
    pub fn canonical_url(&self) -> String {
        providers::of(self.provider).page(self)
    }

    /// Path and query of the embedded player; its origin is configured. `None` for a film that is not played
    /// inside a page.
    #[must_use]
    pub fn player_path(&self) -> Option<String> {
        providers::of(self.provider).player_path(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(provider: Provider, id: &str, key: Option<&str>) -> VideoLink {
        VideoLink { provider, id: id.to_owned(), resource_key: key.map(str::to_owned) }
    }

    #[test]
    fn each_provider_has_its_page_and_its_player() {
        let film = link(Provider::YOUTUBE, "a1B2c3D4e5F", None);
        assert_eq!(film.canonical_url(), "https://www.youtube.com/watch?v=a1B2c3D4e5F");
        assert_eq!(
            film.player_path().as_deref(),
            Some("/embed/a1B2c3D4e5F?rel=0&playsinline=1&enablejsapi=1")
        );
        let film = link(Provider::DRIVE, "1AbC", Some("0-key"));
        assert_eq!(film.canonical_url(), "https://drive.google.com/file/d/1AbC/view?resourcekey=0-key");
        assert_eq!(film.player_path().as_deref(), Some("/file/d/1AbC/preview?resourcekey=0-key"));
        let film = link(Provider::DIRECT, "https://video.example.go.id/a.mp4", None);
        assert_eq!(film.canonical_url(), "https://video.example.go.id/a.mp4");
        assert_eq!(film.player_path(), None);
    }
}
