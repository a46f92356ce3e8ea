//! "Periksa sendiri": the digest, both files, and how to repeat the ranking.

use maud::{Markup, html};

use super::text;
use crate::editions::Edition;
use crate::i18n::{Lang, date_time};
use crate::results::Snapshot;
use crate::say;
use crate::views::PageCx;

/// The card below the podium.
pub(super) fn card(cx: &PageCx, edition: &Edition, snapshot: &Snapshot) -> Markup {
    let command = format!("lomba verify hasil.json --scores lembar-nilai-{}.csv", edition.slug);
    html! {
        section.card {
            h2 { (cx.t(text::CHECK)) }
            @if let Some(at) = edition.sealed_at {
                @let (kapan, when) = (date_time(at, Lang::Id), date_time(at, Lang::En));
                p { (cx.m(&say!(
                    "Lembar nilai disegel pada {kapan}, sebelum peringkat dihitung.",
                    "The score sheets were sealed on {when}, before the ranking was computed."
                ))) }
            }
            @if !edition.settings.approval.second_member { p { (cx.t(text::ONE_MEMBER)) } }
            p.small { "SHA-256 " code { (snapshot.seal_sha256) } }
            p { (cx.t(text::METHOD_WHY)) }
            p.small { "SHA-256 " code { (snapshot.details.method_sha256) } }
            div.actions {
                a.button.quiet href=(cx.at("/hasil/lembar.csv")) { (cx.t(text::DOWNLOAD_SHEETS)) }
                a.button.quiet href=(cx.at("/undian")) { (cx.t(text::TO_THE_DRAW)) }
                a.button.quiet href=(cx.at("/hasil/metode.json")) { (cx.t(text::DOWNLOAD_METHOD)) }
                a.button.quiet href=(cx.at("/hasil.json")) download="hasil.json" { (cx.t(text::DOWNLOAD_RESULT)) }
                a.button.quiet href=(cx.at("/hasil.csv")) { (cx.t(text::DOWNLOAD_TABLE)) }
            }
            details {
                summary { (cx.t(text::HOW)) }
                ol {
                    li { (cx.t(text::HOW_DOWNLOAD)) }
                    li { (cx.t(text::HOW_DIGEST)) }
                    li { (cx.t(text::HOW_VERIFY)) " " code { (command) } }
                }
                p { (method(cx, snapshot)) }
            }
        }
    }
}

fn method(cx: &PageCx, snapshot: &Snapshot) -> String {
    let weights = |lang: Lang| {
        let each = snapshot.criteria.iter().map(|of| format!("{} {}", of.short.get(lang), of.weight));
        each.collect::<Vec<_>>().join(", ")
    };
    let (bobot, weights) = (weights(Lang::Id), weights(Lang::En));
    let (per_work, seed) = (snapshot.per_work, &snapshot.seed);
    let sentence = say!(
        "Bobot: {bobot}. Nilai lengkap: {per_work} juri per karya. Angka awal undian (benih): “{seed}”.",
        "Weights: {weights}. Complete: {per_work} jurors per work. Seed of the draw: “{seed}”."
    );
    cx.m(&sentence).to_owned()
}
