//! What encloses every page: document head, header bar, footer.

use maud::{DOCTYPE, Markup, html};

use super::assets;
use super::cx::{PageCx, Scheme};
use super::field::hidden;
use super::text;
use super::viewing_bar::viewing_bar;
use crate::i18n::{Lang, Text};

const HTMX_CONFIG: &str = r#"{"allowEval":false,"includeIndicatorStyles":false,"selfRequestsOnly":true}"#;

/// The whole document around a body.
pub(super) fn document(cx: &PageCx, title: &str, body: Markup) -> Markup {
    document_with(cx, title, html! {}, body)
}

/// The same with more in its head.
pub(super) fn document_with(cx: &PageCx, title: &str, head: Markup, body: Markup) -> Markup {
    let chosen = (cx.scheme != Scheme::Auto).then(|| cx.scheme.word());
    html! {
        (DOCTYPE)
        html lang=(cx.lang.code()) data-scheme=[chosen] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="htmx-config" content=(HTMX_CONFIG);
                title { @if body.0.contains("data-error-summary") { (cx.t(text::TITLE_ERROR)) ": " } (title) " · Lomba" }
                link rel="preload" as="font" type="font/woff2" crossorigin href=(assets::url("plus-jakarta-sans.woff2"));
                link rel="stylesheet" href=(assets::url("lomba.css"));
                @if body.0.contains("room-bar") { link rel="stylesheet" href=(assets::url("room.css")); }
                link rel="icon" type="image/svg+xml" href=(assets::url("favicon.svg"));
                (head)
                @for script in scripts(cx, &body.0) { script defer src=(assets::url(script)) {} }
            }
            body data-person=[cx.viewer.id] {
                a.skip href="#isi" { (cx.t(text::SKIP)) }
                @if let Some(viewed) = &cx.viewing { (viewing_bar(cx, viewed)) }
                (body)
            }
        }
    }
}

/// The scripts of a page: those that something on it needs.
fn scripts(cx: &PageCx, body: &str) -> impl Iterator<Item = &'static str> {
    // Whoever sees somebody else's pages sends nothing, so nothing on them saves by itself.
    let writes = cx.viewer.id.is_some() && cx.viewing.is_none();
    let sheet = writes && body.contains("data-sheet");
    [
        (body.contains("hx-"), "htmx.min.js"),
        (true, "lomba.js"),
        (body.contains("data-player-src"), "player.js"),
        (body.contains("data-suggest"), "suggest.js"),
        (body.contains("data-work-desk"), "desk.js"),
        (body.contains("data-document-check"), "document-check.js"),
        (body.contains("data-passkey"), "passkey.js"),
        (writes, "forms.js"),
        (sheet, "room.js"),
        (sheet, "room-film.js"),
        (sheet, "room-keys.js"),
    ]
    .into_iter()
    .filter(|(needed, _)| *needed)
    .map(|(_, file)| file)
}

/// Name of the portal and what it shows, leading home.
pub(super) fn wordmark(cx: &PageCx, beside: &str) -> Markup {
    html! { a.wordmark href=(cx.at("")) { "Lomba" @if !beside.is_empty() { " " span { (beside) } } } }
}

/// The header bar of public and entrant pages.
pub(super) fn header(cx: &PageCx) -> Markup {
    let title = cx.edition.as_ref().map_or("", |edition| edition.title.as_str());
    html! {
        header.bar {
            div {
                (wordmark(cx, title))
                nav aria-label=(cx.t(text::MAIN_NAV)) {
                    (nav_link(cx, &cx.at(""), text::HOME))
                    @if let Some(edition) = &cx.edition {
                        (nav_link(cx, &cx.at("/aturan"), text::RULES))
                        @if edition.results_public {
                            (nav_link(cx, &cx.at("/hasil"), text::RESULTS))
                            (nav_link(cx, &cx.at("/galeri"), text::GALLERY))
                        }
                    }
                    (nav_link(cx, "/arsip", text::ARCHIVE))
                    (own_links(cx))
                }
            }
        }
    }
}

/// The rooms open to the reader, and their account.
fn own_links(cx: &PageCx) -> Markup {
    let viewer = &cx.viewer;
    html! {
        @if viewer.name.is_none() { (nav_link(cx, "/akun/masuk", text::SIGN_IN)) }
        @else {
            @if cx.edition.is_some() {
                @if viewer.entrant { (nav_link(cx, &cx.at("/peserta"), text::ENTRANT_ROOM)) }
                @if viewer.juror { (nav_link(cx, &cx.at("/juri"), text::JUROR_ROOM)) }
                @if viewer.committee.is_some() { (nav_link(cx, &cx.at("/panitia"), text::COMMITTEE_ROOM)) }
            }
            (nav_link(cx, "/akun", text::ACCOUNT))
        }
    }
}

/// A link that knows whether one is there: exactly, or somewhere below a room's first page.
fn nav_link(cx: &PageCx, href: &str, label: Text) -> Markup {
    let here = cx.bare_path();
    let inside =
        href.matches('/').count() >= 2 && here.strip_prefix(href).is_some_and(|rest| rest.starts_with('/'));
    let current = if here == href { Some("page") } else { inside.then_some("true") };
    html! { a href=(href) aria-current=[current] { (cx.t(label)) } }
}

/// Id of a page's main form. The footer's switches send it along, so that nothing typed is lost without a script.
pub const MAIN_FORM: &str = "isian";

/// Organiser, language, colours, way out.
pub(super) fn footer(cx: &PageCx, body: &Markup) -> Markup {
    let form = body.0.contains(&format!(r#"id="{MAIN_FORM}" method="post""#));
    html! {
        footer.foot {
            div {
                @match &cx.edition {
                    Some(edition) => { @for line in &edition.foot { p { (cx.m(line)) } } }
                    None => { p { (cx.t(text::ORGANISER)) } }
                }
                p.links { a href="/bantuan" { (cx.t(text::HELP)) } " · " a href="/kontak" { (cx.t(text::CONTACT)) } " · " a href="/privasi" { (cx.t(text::PRIVACY)) } }
                p.links { a href="/sertifikat" { (cx.t(text::CHECK_DOCUMENT)) } @if cx.viewer.name.is_some() { " · " a href="/akun/dokumen" { (cx.t(text::MY_DOCUMENTS)) } } }
                (switches(cx, form.then_some(MAIN_FORM)))
                @if let Some(name) = &cx.viewer.name {
                    form method="post" action="/akun/keluar" {
                        span { (cx.t(text::SIGNED_IN_AS)) " " b { (name) } }
                        button type="submit" { (cx.t(text::SIGN_OUT)) }
                    }
                }
            }
        }
    }
}

fn switches(cx: &PageCx, form: Option<&str>) -> Markup {
    let schemes = [
        (Scheme::Auto.word(), cx.t(text::SCHEME_AUTO), cx.scheme == Scheme::Auto),
        (Scheme::Light.word(), cx.t(text::SCHEME_LIGHT), cx.scheme == Scheme::Light),
        (Scheme::Dark.word(), cx.t(text::SCHEME_DARK), cx.scheme == Scheme::Dark),
    ];
    let languages = [
        (Lang::Id.code(), "Bahasa Indonesia", cx.lang == Lang::Id),
        (Lang::En.code(), "English", cx.lang == Lang::En),
    ];
    html! {
        (switch(cx, &Switch { action: "/bahasa", name: "lang", label: text::LANGUAGE, form }, &languages))
        (switch(cx, &Switch { action: "/tampilan", name: "scheme", label: text::SCHEME, form }, &schemes))
    }
}

/// Where a form of small buttons goes, the name of its field, and what it chooses.
struct Switch<'a> {
    action: &'a str,
    name: &'a str,
    label: Text,
    /// The page's main form, which goes along.
    form: Option<&'a str>,
}

/// A form of small buttons of which one is pressed.
fn switch(cx: &PageCx, switch: &Switch<'_>, choices: &[(&str, &str, bool)]) -> Markup {
    let Switch { action, name, label, form } = *switch;
    let back: String = url::form_urlencoded::byte_serialize(cx.path.as_bytes()).collect();
    let along = form.map(|_| format!("{action}?back={back}"));
    html! {
        form method="post" action=(action) {
            (hidden("back", &cx.path))
            div.switch role="group" aria-label=(cx.t(label)) {
                span aria-hidden="true" { (cx.t(label)) }
                @for (value, words, on) in choices {
                    button type="submit" name=(name) value=(value) aria-pressed=(on)
                        form=[form] formaction=[along.as_deref()] formnovalidate[form.is_some()]
                        data-switch[form.is_some()] lang=[(name == "lang").then_some(value)] { (words) }
                }
            }
        }
    }
}
