//! The two layouts of public and entrant pages. The committee's is `console`, the juror's `room`.

use maud::{Markup, html};

use super::cx::PageCx;
use super::flash::flash;
use super::frame::{document, document_with, footer, header};
use super::share_picture::SIZE;

/// One column of 44rem. The body brings its own `h1`.
#[must_use]
pub fn page(cx: &PageCx, title: &str, body: Markup) -> Markup {
    document(
        cx,
        title,
        html! {
            (header(cx))
            main.page #isi tabindex="-1" { (spoken(cx)) (body) }
            (footer(cx, &body))
        },
    )
}

/// What other sites show of a page that is shared there (Open Graph).
#[derive(Debug, Clone, Copy)]
pub struct ShareCard<'a> {
    /// Whole address of the page.
    pub url: &'a str,
    /// A sentence or two about it.
    pub description: &'a str,
    /// Whole address of its picture, where this build draws any.
    pub picture: Option<&'a str>,
}

/// `page` for one that is shared.
#[must_use]
pub fn shared_page(cx: &PageCx, title: &str, card: ShareCard<'_>, body: Markup) -> Markup {
    let head = html! {
        meta name="description" content=(card.description);
        link rel="canonical" href=(card.url);
        meta property="og:type" content="article";
        meta property="og:site_name" content="Lomba";
        meta property="og:title" content=(title);
        meta property="og:description" content=(card.description);
        meta property="og:url" content=(card.url);
        @if let Some(picture) = card.picture {
            meta property="og:image" content=(picture);
            meta property="og:image:width" content=(SIZE[0]);
            meta property="og:image:height" content=(SIZE[1]);
            meta property="og:image:alt" content=(title);
            meta name="twitter:card" content="summary_large_image";
        }
        meta name="theme-color" content=(NILA);
    };
    document_with(
        cx,
        title,
        head,
        html! {
            (header(cx))
            main.page #isi tabindex="-1" { (spoken(cx)) (body) }
            (footer(cx, &body))
        },
    )
}

/// The colour of actions, for the bars of browsers and cards.
const NILA: &str = "#23356F";

/// What the home page shows.
pub struct WideBody {
    /// The band over the whole width.
    pub hero: Markup,
    /// The two columns below: a `div` and an `aside`.
    pub columns: Markup,
}

/// The home page: a band over the whole width, then two columns.
#[must_use]
pub fn wide_page(cx: &PageCx, title: &str, body: WideBody) -> Markup {
    document(
        cx,
        title,
        html! {
            (header(cx))
            main #isi tabindex="-1" {
                (body.hero)
                div.wide { (spoken(cx)) div.home { (body.columns) } }
            }
            (footer(cx, &body.hero))
        },
    )
}

/// What the act before did, and what stands until its reason is gone.
pub(super) fn spoken(cx: &PageCx) -> Markup {
    html! {
        @if let Some(message) = &cx.flash { (flash(cx.m(message))) }
        @if cx.edition.as_ref().is_some_and(|edition| edition.trial) { p.notice data-trial { (super::text::IS_TRIAL.get(cx.lang)) } }
        @if let Some(notice) = &cx.notice {
            p.notice data-notice {
                (cx.m(&notice.text))
                @if let Some(link) = &notice.link { " " a href=(link.href) { (link.label) } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::At;
    use crate::i18n::Lang;
    use crate::say;
    use crate::views::cx::{EditionBrief, Scheme, Viewer};

    fn cx(viewer: Viewer) -> PageCx {
        PageCx {
            lang: Lang::Id,
            scheme: Scheme::Dark,
            path: "/2023/aturan?x=1".into(),
            now: At(0),
            viewer,
            edition: Some(EditionBrief {
                trial: false,
                slug: "2023".into(),
                title: "Microlearning ASN 2023".into(),
                year: 2023,
                results_public: false,
                foot: vec![say!("Badan Contoh", "Example Agency")],
            }),
            notice: None,
            viewing: None,
            flash: Some(say!("Tersimpan.", "Saved.")),
            reference: "r".into(),
        }
    }

    #[test]
    fn a_visitor_sees_neither_rooms_nor_hidden_results() {
        let html = page(&cx(Viewer::default()), "Aturan", html! {}).into_string();
        assert!(html.contains("<title>Aturan · Lomba</title>"), "{html}");
        assert!(html.contains(r#"<html lang="id" data-scheme="dark">"#), "{html}");
        assert!(html.contains(r#"href="/2023/aturan" aria-current="page""#), "{html}");
        assert!(html.contains("/akun/masuk") && html.contains("Tersimpan."), "{html}");
        for hidden in ["/2023/hasil", "/peserta", "/juri", "/panitia", "/akun/keluar"] {
            assert!(!html.contains(hidden), "{hidden} is shown");
        }
    }

    #[test]
    fn each_reader_sees_their_own_room_only() {
        let viewer = Viewer { name: Some("Sari".into()), juror: true, ..Viewer::default() };
        let html = page(&cx(viewer), "Aturan", html! {}).into_string();
        assert!(html.contains("/2023/juri") && html.contains("/akun/keluar"), "{html}");
        assert!(!html.contains("/2023/peserta") && !html.contains("/2023/panitia"), "{html}");
    }

    #[test]
    fn nothing_inline_that_the_policy_forbids() {
        let html = page(&cx(Viewer::default()), "Aturan", html! {}).into_string();
        for forbidden in [" style=", "<style", " onclick", "<script>"] {
            assert!(!html.contains(forbidden), "{forbidden}");
        }
    }
}
