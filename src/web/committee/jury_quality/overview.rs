//! Where differences come from, how far the scores can be relied on, whether the jurors agree.

use maud::{Markup, html};

use super::text;
use super::words::{chance, ratio, reading};
use crate::i18n::decimal;
use crate::results::Inspection;
use crate::results::jury::{Agreement, Kendall, Variance};
use crate::say;
use crate::views::{PageCx, Part, badge, stacked_bar};

/// Three cards.
pub(super) fn view(cx: &PageCx, found: &Inspection) -> Markup {
    html! {
        h2 { (cx.t(text::OVERVIEW)) }
        section.card {
            @match found.report.variance {
                Some(variance) => { (shares(cx, &variance)) p { (cx.t(text::SOURCES_WHY)) } }
                None => { h3 { (cx.t(text::SOURCES)) } p { (cx.t(text::NO_VARIANCE)) } }
            }
        }
        div.two {
            @if let Some(variance) = found.report.variance { (reliability(cx, &variance, found.per_work)) }
            section.card { h3 { (cx.t(text::AGREEMENT)) } (agreement(cx, found.report.agreement)) }
        }
    }
}

fn shares(cx: &PageCx, variance: &Variance) -> Markup {
    let shares = variance.shares();
    let part = |label, share| Part { label: cx.t(label).to_owned(), share };
    let parts = [
        part(text::FROM_WORKS, shares.works),
        part(text::FROM_SEVERITY, shares.severity),
        part(text::FROM_REST, shares.rest),
    ];
    stacked_bar(cx.lang, cx.t(text::SOURCES), &parts)
}

fn reliability(cx: &PageCx, variance: &Variance, per_work: usize) -> Markup {
    let mean = say!("Rata-rata {per_work} juri", "Mean of {per_work} jurors");
    let rows = [
        (cx.t(text::ICC_ONE), "ICC(1)".to_owned(), variance.icc_one),
        (cx.m(&mean), format!("ICC({per_work})"), variance.icc_raw),
        (cx.t(text::ICC_ADJUSTED), format!("ICC({per_work})"), variance.icc_adjusted),
    ];
    html! {
        section.card {
            h3 { (cx.t(text::RELIABILITY)) }
            ul.gauges {
                @for (label, formula, value) in &rows {
                    @let (kind, word) = reading(cx, *value);
                    li {
                        span { (label) " " small { (formula) } }
                        b { (decimal(*value, 2, cx.lang)) }
                        (badge(kind, word))
                    }
                }
            }
            p { (cx.t(text::ICC_WHY)) }
        }
    }
}

fn agreement(cx: &PageCx, found: Agreement) -> Markup {
    match found {
        Agreement::Complete(kendall) => html! {
            (figure("Kendall W", &decimal(kendall.w, 2, cx.lang)))
            (complete(cx, &kendall))
        },
        Agreement::Pairs { mean, pairs } => html! {
            (figure("Spearman", &ratio(Some(mean), cx.lang)))
            p { (cx.m(&say!(
                "Korelasi peringkat rata-rata dari {pairs} pasang juri yang menilai sedikitnya lima karya yang sama.",
                "Mean rank correlation of {pairs} pairs of jurors who scored at least five of the same works."
            ))) " " (cx.t(text::AGREEMENT_WHY)) " " (cx.m(&say!(
                "Kendall W baru dihitung bila seluruh juri menilai karya yang sama, misalnya pada babak final.",
                "Kendall's W is computed only when the whole jury scored the same works, as in a final."
            ))) }
        },
        Agreement::Unknown => html! { p { (cx.t(text::NO_AGREEMENT)) } },
    }
}

fn complete(cx: &PageCx, found: &Kendall) -> Markup {
    let Kendall { jurors, works, degrees, .. } = *found;
    let (chi2, p) = (decimal(found.chi2, 1, cx.lang), chance(found.p, cx.lang));
    let said = say!(
        "{jurors} juri, {works} karya yang dinilai semuanya; chi kuadrat {chi2}, derajat bebas {degrees}, {p}.",
        "{jurors} jurors, {works} works that all of them scored; chi-square {chi2}, {degrees} degrees of freedom, {p}."
    );
    html! { p { (cx.m(&said)) " " (cx.t(text::AGREEMENT_WHY)) } }
}

fn figure(name: &str, value: &str) -> Markup {
    html! { ul.gauges { li { span { (name) } b { (value) } } } }
}
