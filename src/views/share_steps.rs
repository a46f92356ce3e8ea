//! How to open a film to everyone with the link, in three steps: pictures for Drive, words for YouTube.
//!
//! The pictures are our own, a few lines each, in the colours of the page; the words beside them say the same.

use maud::{Markup, html};

use super::text;
use crate::i18n::{Lang, Text};

/// Drive: share, anyone with the link, done.
#[must_use]
pub fn drive_steps(lang: Lang) -> Markup {
    let steps = [
        (press_share(lang), text::DRIVE_STEP_1),
        (choose_anyone(lang), text::DRIVE_STEP_2),
        (press_done(lang), text::DRIVE_STEP_3),
    ];
    html! {
        div.share {
            p { b { (text::SHARE_DRIVE.get(lang)) } }
            ol { @for (picture, words) in &steps { li { (picture) p { (words.get(lang)) } } } }
        }
    }
}

/// YouTube: the film's visibility.
#[must_use]
pub fn youtube_steps(lang: Lang) -> Markup {
    const STEPS: [Text; 3] = [text::YOUTUBE_STEP_1, text::YOUTUBE_STEP_2, text::YOUTUBE_STEP_3];
    html! {
        div.share {
            p { b { (text::SHARE_YOUTUBE.get(lang)) } }
            ol.words { @for words in STEPS { li { p { (words.get(lang)) } } } }
        }
    }
}

/// A window of Drive as an outline, with what is drawn inside.
fn window(inside: &Markup) -> Markup {
    html! {
        svg viewBox="0 0 176 104" aria-hidden="true" focusable="false" {
            rect.sheet x="1" y="1" width="174" height="102" rx="9" {}
            (inside)
        }
    }
}

/// The pointer's tip, at the middle of what is pressed.
fn pointer(x: u8, y: u8) -> Markup {
    html! { path.hand transform={ "translate(" (x) " " (y) ")" } d="M0 0v17l4.4-3.6 3 6.6 3.4-1.5-3-6.4 5.6-.7z" {} }
}

fn press_share(lang: Lang) -> Markup {
    window(&html! {
        path.line d="M1 30h174" {}
        rect.soft x="14" y="11" width="52" height="9" rx="4.5" {}
        rect.act x="100" y="7" width="66" height="17" rx="8.5" {}
        text.on x="133" y="19.5" text-anchor="middle" { (text::DRIVE_SHARE.get(lang)) }
        rect.soft x="38" y="42" width="100" height="50" rx="5" {}
        path.mark d="M80 56v22l19-11z" {}
        (pointer(158, 17))
    })
}

fn choose_anyone(lang: Lang) -> Markup {
    window(&html! {
        text.word x="14" y="25" { (text::DRIVE_ACCESS.get(lang)) }
        circle.globe cx="27" cy="56" r="11" {}
        path.globe d="M16 56h22M27 45c-7 6-7 16 0 22M27 45c7 6 7 16 0 22" {}
        rect.pick x="46" y="42" width="116" height="28" rx="7" {}
        text.word x="55" y="60" { (text::DRIVE_ANYONE.get(lang)) }
        path.line d="M146 54l4 4 4-4" {}
        rect.soft x="14" y="84" width="92" height="8" rx="4" {}
        (pointer(152, 64))
    })
}

fn press_done(lang: Lang) -> Markup {
    window(&html! {
        circle.globe cx="27" cy="34" r="11" {}
        path.globe d="M16 34h22M27 23c-7 6-7 16 0 22M27 23c7 6 7 16 0 22" {}
        rect.soft x="46" y="30" width="44" height="8" rx="4" {}
        text.word x="162" y="38" text-anchor="end" { (text::DRIVE_VIEWER.get(lang)) }
        path.line d="M1 62h174" {}
        rect.act x="96" y="72" width="68" height="20" rx="10" {}
        text.on x="130" y="86" text-anchor="middle" { (text::DRIVE_DONE.get(lang)) }
        (pointer(156, 82))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_pictures_with_words_weigh_little() {
        for lang in [Lang::Id, Lang::En] {
            let html = drive_steps(lang).into_string();
            assert_eq!((html.matches("<svg").count(), html.matches("<li>").count()), (3, 3));
            assert!(html.len() < 4096, "{}", html.len());
            assert!(!html.contains("style="), "the content policy forbids it");
        }
        assert_eq!(youtube_steps(Lang::Id).into_string().matches("<li>").count(), 3);
    }
}
