//! How many came on each day: bars, beside them the same days of another time as a line, and closings as dashed lines.

use maud::{Markup, html};

use super::chart::{Chart, framed};
use crate::i18n::{Lang, count};
use crate::say;

/// Width and height of the drawing in its own units; it is stretched to the page.
const SIZE: (f64, f64) = (600.0, 180.0);

/// Share of a day's place that its bar fills.
const FILLED: f64 = 0.76;

/// One day, or some that stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayBar {
    /// As the table and the axis name it.
    pub label: String,
    pub value: i64,
    /// As many as came then, in the time it is compared with.
    pub before: Option<i64>,
}

/// A closing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayMark {
    /// Number of bars before it.
    pub after: usize,
    pub label: String,
}

/// What the table's columns and the drawing's parts are called.
#[derive(Debug, Clone)]
pub struct DayHeads {
    pub day: String,
    pub value: String,
    /// Nothing where there is no other time.
    pub before: Option<String>,
}

/// The plot.
#[derive(Debug, Clone)]
pub struct DayPlot {
    pub title: String,
    /// How the columns and parts are called.
    pub heads: DayHeads,
    pub days: Vec<DayBar>,
    pub marks: Vec<DayMark>,
}

/// Draws bars, line and closings.
#[must_use]
pub fn day_plot(lang: Lang, view: &DayPlot) -> Markup {
    let (width, height) = SIZE;
    let place = width / view.days.len().max(1) as f64;
    let most = most(view);
    let tall = |value: i64| value.max(0) as f64 / most.max(1) as f64 * (height - 6.0);
    let before =
        line(view, |n, value| format!("{:.1},{:.1}", (n as f64 + 0.5) * place, height - tall(value)));
    let drawing = html! {
        div.plot.days {
            (scale(lang, view))
            svg viewBox={ "0 0 " (width) " " (height) } width="100%" height="180" preserveAspectRatio="none" role="img" {
                title { (view.title) }
                // At the height of the largest value, which is said above.
                @if most > 0 { polyline.wanted points={ "0,6 " (width) ",6" } {} }
                @for (n, day) in view.days.iter().enumerate() {
                    @if day.value > 0 {
                        rect.fill x=(format!("{:.1}", (n as f64 + (1.0 - FILLED) / 2.0) * place)) y=(format!("{:.1}", height - tall(day.value)))
                            width=(format!("{:.1}", place * FILLED)) height=(format!("{:.1}", tall(day.value))) { title { (day.label) ": " (count(day.value, lang)) } }
                    }
                }
                @if view.heads.before.is_some() && before.contains(' ') { polyline.earlier points=(before) {} }
                @for mark in &view.marks {
                    @let x = format!("{:.1}", mark.after as f64 * place);
                    line.mark x1=(x) x2=(x) y1="0" y2=(height) { title { (mark.label) } }
                }
            }
            div.axis aria-hidden="true" {
                span { (view.days.first().map_or("", |day| day.label.as_str())) }
                span { (view.days.last().map_or("", |day| day.label.as_str())) }
            }
            ul.legend {
                li { span.swatch {} (view.heads.value) }
                @if let Some(before) = &view.heads.before { li { span.line.earlier {} (before) } }
                @for mark in &view.marks { li { span.line.mark {} (mark.label) } }
            }
        }
    };
    framed(lang, &view.title, Chart { drawing, figures: listed(lang, view) })
}

/// The largest value of all that is drawn.
fn most(view: &DayPlot) -> i64 {
    view.days.iter().flat_map(|day| [day.value, day.before.unwrap_or(0)]).max().unwrap_or(0)
}

/// How many the line at the top stands for: words beside the drawing, which itself is stretched.
fn scale(lang: Lang, view: &DayPlot) -> Markup {
    let largest = most(view);
    let of_day = |day: &&DayBar| day.value.max(day.before.unwrap_or(0)) == largest;
    let Some(day) = view.days.iter().find(of_day).filter(|_| largest > 0) else { return html! {} };
    let (most, on) = (count(largest, lang), &day.label);
    let said = say!("Garis teratas: {most} ({on})", "Line at the top: {most} ({on})");
    html! { div.axis data-most=(largest) { span { (said.get(lang)) } } }
}

/// Points of the days that have something to be compared with.
fn line(view: &DayPlot, at: impl Fn(usize, i64) -> String) -> String {
    let known = view.days.iter().enumerate().filter_map(|(n, day)| Some(at(n, day.before?)));
    known.collect::<Vec<_>>().join(" ")
}

fn listed(lang: Lang, view: &DayPlot) -> Markup {
    let heads = [Some(&view.heads.day), Some(&view.heads.value), view.heads.before.as_ref()];
    html! {
        table {
            caption.visually-hidden { (view.title) }
            thead { tr { @for head in heads.into_iter().flatten() { th scope="col" { (head) } } } }
            tbody { @for day in &view.days { tr {
                th scope="row" { (day.label) }
                td.num { (count(day.value, lang)) }
                @if view.heads.before.is_some() { td.num { @match day.before { Some(n) => { (count(n, lang)) }, None => "–" } } }
            } } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(label: &str, value: i64, before: Option<i64>) -> DayBar {
        DayBar { label: label.into(), value, before }
    }

    #[test]
    fn days_without_anything_have_no_scale() {
        let view = DayPlot {
            title: "Karya per hari".into(),
            heads: DayHeads { day: "Hari".into(), value: "2023".into(), before: None },
            days: vec![day("6 Juli", 0, None)],
            marks: Vec::new(),
        };
        assert!(!day_plot(Lang::Id, &view).into_string().contains("data-most"));
    }

    #[test]
    fn bars_line_closings_and_table_say_the_same() {
        let view = DayPlot {
            title: "Karya per hari".into(),
            heads: DayHeads { day: "Hari".into(), value: "2023".into(), before: Some("2022".into()) },
            days: vec![day("6 Juli", 4, None), day("7 Juli", 8, Some(4)), day("8 Juli", 0, Some(2))],
            marks: vec![DayMark { after: 2, label: "penutupan".into() }],
        };
        let html = day_plot(Lang::Id, &view).into_string();
        assert_eq!(html.matches(r#"<rect class="fill""#).count(), 2, "a day without any has no bar: {html}");
        assert!(html.contains(r#"data-most="8"><span>Garis teratas: 8 (7 Juli)</span>"#), "{html}");
        assert!(html.contains(r#"<polyline class="wanted" points="0,6 600,6""#), "{html}");
        assert!(
            html.contains("<span>6 Juli</span><span>8 Juli</span>"),
            "the first and the last day: {html}"
        );
        assert!(html.contains(r#"<polyline class="earlier" points="300.0,93.0 500.0,136.5""#), "{html}");
        assert!(html.contains(r#"<line class="mark" x1="400.0" x2="400.0""#), "{html}");
        assert!(
            html.contains(r#"<th scope="row">6 Juli</th><td class="num">4</td><td class="num">–</td>"#),
            "{html}"
        );
    }
}
