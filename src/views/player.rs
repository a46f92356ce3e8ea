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
    /// Whether the host's player tells how far the film is.
    pub tells_time: bool,
    /// Whether `src` is the film's own file and the browser plays it by itself.
    pub is_file: bool,
}

/// The player's place, and the link to the film's own page.
#[must_use]
pub fn player(lang: Lang, view: &PlayerView) -> Markup {
    html! {
        (player_box(lang, view))
        p.small.links { (film_page(lang, view)) }
    }
}

/// The player's place: a link to the film's own page, which the script (`player.js`) turns into the player itself.
#[must_use]
pub fn player_box(lang: Lang, view: &PlayerView) -> Markup {
    let (title, host) = (&view.title, &view.host);
    let said = if view.embeddable {
        let loads = say!(
            "Pemutar {host} dimuat setelah Anda menekan tombol ini.",
            "The {host} player loads after you press this button."
        );
        loads.get(lang).to_owned()
    } else {
        text::NOT_EMBEDDABLE.get(lang).to_owned()
    };
    html! {
        div.player {
            div {
                a.button href=(view.page) target="_blank" rel="noopener noreferrer" data-player-title=(title)
                    data-player-src=[view.embeddable.then_some(&view.src)] data-player-tells[view.tells_time] data-player-file[view.is_file] {
                    (icon(Icon::Play)) span { (say!("Putar: {title}", "Play: {title}").get(lang)) }
                }
                small { (said) }
            }
        }
    }
}

/// The link to the film's own page.
#[must_use]
pub fn film_page(lang: Lang, view: &PlayerView) -> Markup {
    html! { a href=(view.page) target="_blank" rel="noopener noreferrer" { (text::NEW_TAB.get(lang)) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(embeddable: bool) -> PlayerView {
        PlayerView {
            src: "https://host.example/embed/1".to_owned(),
            page: "https://host.example/film/1".to_owned(),
            title: "Video utama".to_owned(),
            host: "Host".to_owned(),
            embeddable,
            tells_time: true,
            is_file: false,
        }
    }

    #[test]
    fn without_a_script_it_is_a_link_to_the_film() {
        let html = player_box(Lang::Id, &view(true)).into_string();
        assert!(!html.contains("<button"), "{html}");
        assert!(html.contains(r#"href="https://host.example/film/1""#), "{html}");
        assert!(
            html.contains(r#"data-player-src="https://host.example/embed/1" data-player-tells"#),
            "{html}"
        );
    }

    #[test]
    fn a_film_that_may_not_be_played_here_has_its_link_alone() {
        let html = player_box(Lang::Id, &view(false)).into_string();
        assert!(!html.contains("data-player-src") && html.contains("film/1"), "{html}");
    }
}
