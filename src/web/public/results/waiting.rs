//! The results page before there is a result: when it comes, and the digest once scores are sealed.

use maud::{Markup, html};

use super::text;
use crate::editions::{Edition, PhaseKey};
use crate::i18n::{Lang, date_time};
use crate::results::{FixedMethod, Matter, Reader, Visibility};
use crate::say;
use crate::views::{Link, PageCx, empty_state, page};

/// Nothing here tells a rank or a score.
pub(super) fn view(cx: &PageCx, edition: &Edition, fixed: Option<&FixedMethod>) -> Markup {
    let opens_at = edition.phase(PhaseKey::Results).and_then(|phase| phase.opens_at);
    let when = match opens_at.filter(|at| cx.now < *at) {
        Some(at) => {
            let (mulai, start) = (date_time(at, Lang::Id), date_time(at, Lang::En));
            say!(
                "Hasil diumumkan di halaman ini mulai {mulai}.",
                "The result will be announced on this page from {start}."
            )
        }
        None => text::NO_DATE.into(),
    };
    let phases = Link::new(format!("{}#tahapan", cx.at("/aturan")), cx.t(text::TO_PHASES));
    let digest = Visibility::of(edition).shows(Matter::Digest, Reader::Public);
    page(
        cx,
        cx.t(text::RESULTS),
        html! {
            h1 { (cx.t(text::RESULTS)) }
            (empty_state(cx.t(text::NOT_YET), cx.m(&when), Some(&phases)))
            @if let Some(fixed) = fixed { (method(cx, fixed)) }
            @if digest { (sealed(cx, edition)) }
        },
    )
}

/// The fixed method: public from the first moment.
fn method(cx: &PageCx, fixed: &FixedMethod) -> Markup {
    let (kapan, when) = (date_time(fixed.fixed_at, Lang::Id), date_time(fixed.fixed_at, Lang::En));
    html! {
        section.card data-method=(fixed.sha256) {
            h2 { (cx.t(text::METHOD)) }
            p { (cx.m(&say!("Cara penilaian ditetapkan pada {kapan}.", "The method was fixed on {when}."))) }
            p { (cx.t(text::METHOD_WHY)) }
            p.small { "SHA-256 " code { (fixed.sha256) } }
            div.actions {
                a.button.quiet href=(cx.at("/hasil/metode.json")) { (cx.t(text::DOWNLOAD_METHOD)) }
                a.button.quiet href=(cx.at("/undian")) { (cx.t(text::TO_THE_DRAW)) }
            }
        }
    }
}

fn sealed(cx: &PageCx, edition: &Edition) -> Markup {
    html! {
        section.card {
            h2 { (cx.t(text::SEALED)) }
            @if let Some(at) = edition.sealed_at {
                @let (kapan, when) = (date_time(at, Lang::Id), date_time(at, Lang::En));
                p { (cx.m(&say!("Lembar nilai disegel pada {kapan}.", "The score sheets were sealed on {when}."))) }
            }
            p { (cx.t(text::SEALED_WHY)) }
            @if let Some(hash) = &edition.seal_hash { p.small { "SHA-256 " code { (hash) } } }
        }
    }
}
