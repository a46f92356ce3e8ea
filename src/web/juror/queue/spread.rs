//! The juror's own totals: how many, from where to where, and how many in each band. Nobody else's.

use maud::{Markup, html};

use super::text;
use crate::editions::Edition;
use crate::i18n::{count, points};
use crate::judging::{QueueLine, rules};
use crate::views::{Bar, PageCx, bars};
use crate::web::juror::text as room_text;

/// The card; nothing before the first sheet is handed in.
pub fn spread(cx: &PageCx, edition: &Edition, lines: &[QueueLine]) -> Markup {
    let done = lines.iter().filter(|line| line.status.is_done());
    let totals: Vec<i64> = done.filter_map(|line| line.total_points).collect();
    let rubric = &edition.settings.rubric;
    let Some(spread) = rules::spread(&totals, rubric) else { return html! {} };
    let bands = rubric.bands.iter().zip(&spread.bands);
    let rows: Vec<Bar> =
        bands.map(|(band, value)| Bar { label: cx.m(&band.name).to_owned(), value: *value }).collect();
    let figures = [
        (text::SPREAD_COUNT, count(spread.count as i64, cx.lang)),
        (text::LEAST, points(spread.least, cx.lang)),
        (text::MEDIAN, points(spread.median, cx.lang)),
        (text::MOST, points(spread.most, cx.lang)),
    ];
    html! {
        section.card data-spread {
            h2 { (cx.t(room_text::DISTRIBUTION)) }
            p.hint { (cx.t(room_text::DISTRIBUTION_HINT)) }
            dl.spread { @for (name, value) in &figures { div { dt { (cx.t(*name)) } dd { (value) } } } }
            (bars(cx.lang, cx.t(text::BY_BAND), &rows))
        }
    }
}
