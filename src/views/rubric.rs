//! The score sheet's controls: a scale of bands per criterion with a sentence each, an exact value beside it, own
//! earlier marks, running totals.
//!
//! Without a script the band and the exact value are two fields (`{name}.band` 1–5 and `{name}` 0–100, comma
//! or point); the exact value wins and an empty one means the band's preset. The script keeps them in step.

use maud::{Markup, html};

use super::field::Field;
use super::icon::{Icon, icon};
use super::text;
use crate::i18n::{Lang, points};

/// One band of the scale. All values in hundredths of a point.
#[derive(Debug, Clone)]
pub struct BandView {
    pub label: String,
    /// What a work in this band is like, for this criterion.
    pub sentence: String,
    /// Lowest value: 8001.
    pub from: i64,
    /// Highest value: 9000.
    pub to: i64,
    /// The value taken when only the band is chosen: 8500.
    pub preset: i64,
    /// What the juror gave other works within this band.
    pub own: Vec<AnchorView>,
}

/// A mark the juror gave another work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnchorView {
    pub work: String,
    /// The mark, in hundredths.
    pub mark: i64,
}

/// One criterion of the sheet.
#[derive(Debug, Clone)]
pub struct CriterionView {
    /// Field name and code: "A1".
    pub name: String,
    /// "Relevansi bagi seluruh ASN".
    pub label: String,
    /// Weight in points of 100.
    pub weight: i64,
    /// Its place in the sheet, from 1.
    pub place: usize,
    /// Criteria of the sheet.
    pub of: usize,
    /// Five bands, worst first (keys 1–5).
    pub bands: Vec<BandView>,
    /// Value given, in hundredths.
    pub value: Option<i64>,
    /// What was typed in place of a figure and cannot be kept.
    pub unreadable: Option<String>,
    /// Own marks on other works, nearest first.
    pub near: Vec<AnchorView>,
    /// What is wrong with it.
    pub error: Option<String>,
    /// Shown only: the sheet is locked.
    pub locked: bool,
}

/// A criterion as a group of radio buttons with a sentence per band and an exact value.
#[must_use]
pub fn criterion(lang: Lang, view: &CriterionView) -> Markup {
    let about = format!("f-{}-about", view.name);
    html! {
        fieldset.criterion.wrong[view.error.is_some()] #{ "c-" (view.name) } tabindex="-1" data-criterion=(view.name)
            data-weight=(view.weight) aria-describedby=[view.error.as_ref().map(|_| &about)] {
            legend {
                span.w {
                    (view.name) " · " (text::WEIGHT.get(lang)) " " (view.weight) " · "
                    (view.place) " " (text::OF.get(lang)) " " (view.of)
                }
                " " b { (view.label) }
            }
            @if let Some(error) = &view.error { p.error id=(about) { (icon(Icon::Cross)) (error) } }
            div.bands { @for (i, band) in view.bands.iter().enumerate() { (band_input(view, i + 1, band)) } }
            (exact(lang, view))
            (own_marks(lang, view))
        }
    }
}

fn band_input(view: &CriterionView, number: usize, band: &BandView) -> Markup {
    let id = format!("c-{}-{number}", view.name);
    let on = view.value.is_some_and(|value| (band.from..=band.to).contains(&value));
    html! {
        input id=(id) type="radio" name={ (view.name) ".band" } value=(number) checked[on] disabled[view.locked]
            data-from=(plain(band.from)) data-to=(plain(band.to)) data-preset=(plain(band.preset));
        label for=(id) {
            span.n aria-hidden="true" { (number) }
            span { b { (band.label) } " " span.says { (band.sentence) } }
        }
    }
}

/// The slider is shown by the script; the figure alone is enough without it.
fn exact(lang: Lang, view: &CriterionView) -> Markup {
    let value = view.unreadable.clone().or_else(|| view.value.map(|value| points(value, lang)));
    html! {
        div.fine {
            input type="range" min="0" max="100" step="0.5" hidden disabled[view.locked]
                aria-label={ (text::FINE.get(lang)) ": " (view.label) };
            label for={ "f-" (view.name) } { (text::EXACT.get(lang)) span.visually-hidden { ": " (view.label) } }
            input id={ "f-" (view.name) } name=(view.name) type="text" inputmode="decimal" size="6" autocomplete="off"
                value=[value] disabled[view.locked] data-exact;
        }
    }
}

/// "Anda memberi 86 pada ML-2023-0046 dan 79 pada ML-2023-0031", and all of them by band.
fn own_marks(lang: Lang, view: &CriterionView) -> Markup {
    let given = view.bands.iter().any(|band| !band.own.is_empty());
    html! {
        @if given && !view.locked {
            p.anchor data-anchor { (anchor_words(lang, &view.near)) }
            details.own data-own {
                summary { (text::OWN_MARKS.get(lang)) }
                ul {
                    @for (i, band) in view.bands.iter().enumerate().filter(|(_, band)| !band.own.is_empty()) {
                        li data-band=(i + 1) {
                            b { (band.label) } ": "
                            @for (n, own) in band.own.iter().enumerate() {
                                @if n > 0 { ", " }
                                span data-mark=(plain(own.mark)) data-work=(own.work) {
                                    (short(own.mark, lang)) " (" (own.work) ")"
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn anchor_words(lang: Lang, near: &[AnchorView]) -> String {
    let (on, and) = (text::GIVEN_ON.get(lang), text::AND.get(lang));
    let said: Vec<String> =
        near.iter().map(|own| format!("{} {on} {}", short(own.mark, lang), own.work)).collect();
    let list = match said.as_slice() {
        [all @ .., last] if !all.is_empty() => format!("{} {and} {last}", all.join(", ")),
        rest => rest.join(", "),
    };
    format!("{} {list}.", text::YOU_GAVE.get(lang))
}

/// A mark without its decimals where they are nought.
fn short(hundredths: i64, lang: Lang) -> String {
    if hundredths % 100 == 0 { (hundredths / 100).to_string() } else { points(hundredths, lang) }
}

/// Hundredths as a machine reads them: "80.01".
fn plain(hundredths: i64) -> String {
    points(hundredths, Lang::En)
}

/// The heading of a group of criteria.
#[derive(Debug, Clone)]
pub struct GroupView {
    /// "A. Kualitas isi materi".
    pub label: String,
    /// Weight in points of 100.
    pub weight: i64,
    /// Weighted mean of what is filled in, in hundredths.
    pub score: Option<i64>,
}

/// The group's name, weight and running total.
#[must_use]
pub fn group_head(lang: Lang, view: &GroupView) -> Markup {
    html! {
        div.group-head {
            h2 { (view.label) " " small { (text::WEIGHT.get(lang)) " " (view.weight) } }
            p { span.small { (text::RUNNING_TOTAL.get(lang)) } " " b data-group-total { (total(lang, view.score)) } }
        }
    }
}

fn total(lang: Lang, score: Option<i64>) -> String {
    score.map_or_else(|| "–".to_owned(), |score| points(score, lang))
}

/// The bar under the sheet with the running total.
#[derive(Debug, Clone)]
pub struct ScoreSum {
    pub filled: i64,
    pub total: i64,
    /// Weighted mean of what is filled in, in hundredths.
    pub score: Option<i64>,
}

/// Running total and, beside it, the sheet's button(s).
#[must_use]
pub fn score_sum(lang: Lang, view: &ScoreSum, buttons: Markup) -> Markup {
    html! {
        div.sum data-sum {
            p role="status" aria-atomic="true" {
                small {
                    span.long { (text::RUNNING_TOTAL.get(lang)) ", " } span data-filled { (view.filled) } " "
                    (text::OF.get(lang)) " " (view.total) " " (text::FILLED.get(lang))
                }
                b data-total { (total(lang, view.score)) }
                " " span data-total-band {}
            }
            div.actions { (buttons) }
        }
    }
}

/// The private notes of the sheet (key N).
#[must_use]
pub fn notes(field: &Field) -> Markup {
    html! { div data-notes { (super::field::textarea(field, 4)) } }
}

#[cfg(test)]
mod tests;
