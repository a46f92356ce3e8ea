//! A count that grows day by day against the line it should follow.

use maud::{Markup, html};

use super::chart::{Chart, framed};
use crate::i18n::{Lang, count};

/// Width and height of the drawing in its own units; it is stretched to the page.
const SIZE: (f64, f64) = (600.0, 180.0);

/// One day.
#[derive(Debug, Clone)]
pub struct LinePoint {
    /// As the table and the axis name it.
    pub label: String,
    pub value: i64,
    /// What it should be; none if that is not known.
    pub wanted: Option<i64>,
}

/// What the table's columns and the lines are called.
#[derive(Debug, Clone)]
pub struct LineHeads {
    pub day: String,
    pub value: String,
    pub wanted: String,
}

/// The plot.
#[derive(Debug, Clone)]
pub struct LinePlot {
    pub title: String,
    /// How the columns and lines are called.
    pub heads: LineHeads,
    pub points: Vec<LinePoint>,
    /// Everything: the top of the drawing.
    pub all: i64,
    /// How many places the whole time has; days that are still to come stay empty.
    pub places: usize,
    /// Where the time ends, as the axis names it.
    pub end: String,
}

/// Draws both lines.
#[must_use]
pub fn line_plot(lang: Lang, view: &LinePlot) -> Markup {
    let (width, height) = SIZE;
    let lasts = view.places.max(view.points.len()).max(1) as f64;
    let top = view.points.iter().map(|point| point.value).chain([view.all, 1]).max().unwrap_or(1) as f64;
    let at = |place: usize, value: i64| {
        format!("{:.1},{:.1}", (place + 1) as f64 / lasts * width, height - value as f64 / top * height)
    };
    let counted: Vec<String> = view.points.iter().enumerate().map(|(n, point)| at(n, point.value)).collect();
    let wanted = view.points.iter().any(|point| point.wanted.is_some());
    let drawing = html! {
        div.plot {
            svg viewBox={ "0 0 " (width) " " (height) } width="100%" height="180" preserveAspectRatio="none" role="img" {
                title { (view.title) }
                @if wanted { polyline.wanted points={ "0," (height) " " (width) "," (format!("{:.1}", height - view.all as f64 / top * height)) } {} }
                polyline.counted points={ "0," (height) " " (counted.join(" ")) } {}
            }
            div.axis aria-hidden="true" {
                span { (view.points.first().map_or("", |point| point.label.as_str())) }
                span { (count(view.all, lang)) " · " (view.end) }
            }
            ul.legend {
                li { span.line.counted {} (view.heads.value) }
                @if wanted { li { span.line.wanted {} (view.heads.wanted) } }
            }
        }
    };
    framed(lang, &view.title, Chart { drawing, figures: listed(lang, view) })
}

fn listed(lang: Lang, view: &LinePlot) -> Markup {
    html! {
        table {
            caption.visually-hidden { (view.title) }
            thead { tr { @for head in [&view.heads.day, &view.heads.value, &view.heads.wanted] { th scope="col" { (head) } } } }
            tbody { @for point in &view.points { tr {
                th scope="row" { (point.label) }
                td.num { (count(point.value, lang)) }
                td.num { @match point.wanted { Some(wanted) => { (count(wanted, lang)) }, None => "–" } }
            } } }
        }
    }
}
