//! A film that is loaded from its host only when the reader asks for it (no one is counted before that).

use maud::{Markup, html};

use super::icon::{Icon, icon};
use super::text;
use crate::i18n::Lang;
use crate::say;

/// A film to be played in the page.
#[derive(Debug, Clone)]
pub struct PlayerView {
    /// Address of the host's player.
    pub src: String,
    /// The film's own page, for a new tab; the way without a script.
    pub page: String,
    /// Name of the film: "Video utama".
    pub title: String,
    /// The host's name: "YouTube".
    pub host: String,
    /// Whether the host allows playing here; if not, only the link is offered.
    pub embeddable: bool,
}

/// The player's place with its button, and the link to the film's own page.
#[must_use]
pub fn player(lang: Lang, view: &PlayerView) -> Markup {
    let (title, host) = (&view.title, &view.host);
    html! {
        div.player {
            @if view.embeddable {
                div {
                    button.button type="button" data-player-src=(view.src) data-player-title=(title) {
                        (icon(Icon::Play)) (say!("Putar: {title}", "Play: {title}").get(lang))
                    }
                    small { (say!("Pemutar {host} dimuat setelah Anda menekan tombol ini.", "The {host} player loads after you press this button.").get(lang)) }
                }
            } @else {
                div { small { (text::NOT_EMBEDDABLE.get(lang)) } }
            }
        }
        p.small { a href=(view.page) target="_blank" rel="noopener noreferrer" { (text::NEW_TAB.get(lang)) } }
    }
}
