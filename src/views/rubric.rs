//! The score sheet's controls: a scale of bands per criterion, an exact value beside it, the running total.
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
}

/// One criterion of the sheet.
#[derive(Debug, Clone)]
pub struct CriterionView {
    /// Field name: "a1".
    pub name: String,
    /// "Relevansi bagi seluruh ASN".
    pub label: String,
    /// Weight in points of 100.
    pub weight: i64,
    /// Five bands, worst first (keys 1–5).
    pub bands: Vec<BandView>,
    /// Value given, in hundredths.
    pub value: Option<i64>,
    /// What was typed in place of a figure and cannot be kept.
    pub unreadable: Option<String>,
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
        fieldset.criterion.wrong[view.error.is_some()] #{ "c-" (view.name) } data-criterion data-weight=(view.weight)
            aria-describedby=[view.error.as_ref().map(|_| &about)] {
            legend { span { (view.label) } " " span.w { (text::WEIGHT.get(lang)) " " (view.weight) } }
            @if let Some(error) = &view.error { p.error id=(about) { (icon(Icon::Cross)) (error) } }
            div.bands {
                @for (i, band) in view.bands.iter().enumerate() { (band_input(view, i + 1, band)) }
                @for band in &view.bands { p { b { (band.label) "." } " " (band.sentence) } }
                (ends(&view.bands))
            }
            (exact(lang, view))
        }
    }
}

fn band_input(view: &CriterionView, number: usize, band: &BandView) -> Markup {
    let id = format!("c-{}-{number}", view.name);
    let on = view.value.is_some_and(|value| (band.from..=band.to).contains(&value));
    html! {
        input id=(id) type="radio" name={ (view.name) ".band" } value=(number) checked[on] disabled[view.locked]
            data-from=(plain(band.from)) data-to=(plain(band.to)) data-preset=(plain(band.preset));
        label for=(id) { span { (band.label) } }
    }
}

/// On a phone the cells show 1–5; this line says what the first and the last mean.
fn ends(bands: &[BandView]) -> Markup {
    html! {
        @if let (Some(worst), Some(best)) = (bands.first(), bands.last()) {
            div.ends aria-hidden="true" { span { "1 " (worst.label) } span { (bands.len()) " " (best.label) } }
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

/// Hundredths as a machine reads them: "80.01".
fn plain(hundredths: i64) -> String {
    points(hundredths, Lang::En)
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
            p {
                small {
                    (text::RUNNING_TOTAL.get(lang)) ", " span data-filled { (view.filled) } " "
                    (text::OF.get(lang)) " " (view.total) " " (text::FILLED.get(lang))
                }
                output data-total { @match view.score { Some(score) => (points(score, lang)), None => "–" } }
                span data-total-band {}
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
mod tests {
    use super::*;

    #[test]
    fn the_band_of_the_stored_value_is_on() {
        let band = |label: &str, from, to| BandView {
            label: label.into(),
            sentence: String::new(),
            from,
            to,
            preset: from,
        };
        let view = CriterionView {
            name: "a1".into(),
            label: "Relevansi".into(),
            weight: 10,
            bands: vec![band("Cukup", 7001, 8000), band("Memuaskan", 8001, 9000)],
            value: Some(8001),
            unreadable: None,
            error: None,
            locked: false,
        };
        let html = criterion(Lang::Id, &view).into_string();
        assert_eq!(html.matches(" checked").count(), 1);
        assert!(html.contains(r#"value="2" checked data-from="80.01""#), "{html}");
        assert!(html.contains(r#"value="80,01""#), "{html}");
    }
}
