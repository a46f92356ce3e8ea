//! What came on which day, against the closings and against the edition before.

use std::collections::BTreeMap;

use super::charts::{Chart, Sheet, Source};
use super::text;
use crate::clock::{At, Zone};
use crate::editions::{Phase, PhaseKey};
use crate::i18n::{Lang, Message, date};
use crate::ids::EditionId;
use crate::overview::Counted;
use crate::say;
use crate::views::{DayBar, DayHeads, DayMark, DayPlot, day_plot};

const DAY: i64 = 86_400_000;
const WIB: i64 = 25_200_000;

/// Most days that stand each for itself; more are put together by the week.
const MOST_DAYS: i64 = 92;

/// The day of an instant, counted from 1 January 1970 on clocks of WIB.
pub(super) fn day_of(at: At) -> i64 {
    (at.0 + WIB).div_euclid(DAY)
}

fn start_of(day: i64) -> At {
    At(day * DAY - WIB)
}

/// Which days are drawn, and how many stand together.
struct Span {
    first: i64,
    last: i64,
    step: i64,
}

/// Works or entries by day.
pub(super) fn chart(of: &Source<'_>, counted: Counted) -> Chart {
    let works = counted == Counted::Works;
    let own = counts(of, counted, of.edition.id);
    let span = span(of, &own);
    let bars = span.as_ref().map_or_else(Vec::new, |span| bars(of, counted, span));
    let before = of.figures.previous.map(|previous| previous.year.to_string());
    let week = span.as_ref().is_some_and(|span| span.step > 1);
    let heads = DayHeads {
        day: of.cx.t(if week { text::WEEK } else { text::DAY }).to_owned(),
        value: of.edition.year.to_string(),
        before: before.clone(),
    };
    let title = if works { text::WORKS_BY_DAY } else { text::ENTRIES_BY_DAY };
    let drawing = span.as_ref().filter(|_| !own.is_empty()).map(|span| {
        let plot = DayPlot {
            title: of.cx.t(title).to_owned(),
            heads: heads.clone(),
            days: bars.iter().map(|bar| bar.shown.clone()).collect(),
            marks: marks(of, span),
        };
        day_plot(of.cx.lang, &plot)
    });
    Chart {
        name: if works { "karya-harian" } else { "pendaftaran-harian" },
        title,
        lead: lead(of, if works { text::WORKS_BY_DAY_LEAD.into() } else { text::ENTRIES_BY_DAY_LEAD.into() }),
        drawing,
        empty: if works { text::WORKS_BY_DAY_EMPTY } else { text::ENTRIES_BY_DAY_EMPTY },
        wide: true,
        sheet: sheet(heads, &bars),
    }
}

/// What the line means, where there is one.
fn lead(of: &Source<'_>, own: Message) -> Message {
    let Some(previous) = of.figures.previous else { return own };
    let year = previous.year;
    let line = say!(
        "Garis: {year}, pada hari yang sama jauhnya dari penutupan.",
        "Line: {year}, on the day as far from the closing."
    );
    Message::joined([&own, &line], " ")
}

fn counts(of: &Source<'_>, counted: Counted, edition: EditionId) -> BTreeMap<i64, i64> {
    let rows = of.figures.days.iter().filter(|row| row.counted == counted && row.edition == edition);
    rows.map(|row| (row.day, row.count)).collect()
}

fn closes(of: &Source<'_>) -> Option<At> {
    of.edition.phase(PhaseKey::Intake).and_then(|phase| phase.closes_at)
}

/// From the opening of registration, or the first that came, to the closing of intake or the last that came; not into the
/// future.
fn span(of: &Source<'_>, own: &BTreeMap<i64, i64>) -> Option<Span> {
    let opens = of.edition.phase(PhaseKey::Registration).and_then(|phase| phase.opens_at).map(day_of);
    let today = day_of(of.cx.now);
    let came = own.keys().next().copied();
    let first = opens.filter(|day| *day <= today).into_iter().chain(came).min()?;
    let end = closes(of).map_or(today, |at| day_of(At(at.0 - 1)));
    let last = own.keys().next_back().copied().unwrap_or(first).max(end.min(today));
    let step = if last - first < MOST_DAYS { 1 } else { 7 };
    Some(Span { first, last, step })
}

/// A bar with its day.
struct Bar {
    iso: String,
    shown: DayBar,
}

fn bars(of: &Source<'_>, counted: Counted, span: &Span) -> Vec<Bar> {
    let own = counts(of, counted, of.edition.id);
    let previous = of.figures.previous;
    let before = previous.map(|previous| counts(of, counted, previous.id)).unwrap_or_default();
    // Days of the edition before are moved by the distance between both closings.
    let shift = closes(of).zip(previous.and_then(|p| p.closes)).map(|(own, then)| day_of(own) - day_of(then));
    let sum = |days: &BTreeMap<i64, i64>, from: i64| -> i64 {
        days.range(from..from + span.step).map(|(_, count)| *count).sum()
    };
    let mut all = Vec::new();
    let mut day = span.first;
    while day <= span.last {
        let at = start_of(day);
        let shown = DayBar {
            label: date(at, of.cx.lang),
            value: sum(&own, day),
            before: shift.map(|shift| sum(&before, day - shift)),
        };
        all.push(Bar { iso: at.civil(Zone::Wib).date().to_string(), shown });
        day += span.step;
    }
    all
}

/// Closings that lie within the days drawn or right after them.
fn marks(of: &Source<'_>, span: &Span) -> Vec<DayMark> {
    let mark = |phase: &Phase| {
        let closes = phase.closes_at?;
        let days = day_of(At(closes.0 - 1)) + 1 - span.first;
        let after = usize::try_from(days / span.step).ok()?;
        let inside = (0..=span.last - span.first + 1).contains(&days);
        let (stage, on) = (phase.key.name(), |lang| date(At(closes.0 - 1), lang));
        let (nama, name, pada, on) = (stage.id, stage.en, on(Lang::Id), on(Lang::En));
        let label = say!("{nama} ditutup {pada}", "{name} closes {on}");
        inside.then(|| DayMark { after, label: of.cx.m(&label).to_owned() })
    };
    let stages = [PhaseKey::Registration, PhaseKey::Intake];
    let mut marks: Vec<DayMark> =
        stages.into_iter().filter_map(|key| of.edition.phase(key)).filter_map(mark).collect();
    marks.dedup_by(|a, b| a.after == b.after && a.label == b.label);
    marks
}

fn sheet(heads: DayHeads, bars: &[Bar]) -> Sheet {
    let compared = heads.before.is_some();
    let row = |bar: &Bar| {
        let before = bar.shown.before.map(|n| n.to_string()).unwrap_or_default();
        let cells = [Some(bar.iso.clone()), Some(bar.shown.value.to_string()), compared.then_some(before)];
        cells.into_iter().flatten().collect()
    };
    let heads = [Some(heads.day), Some(heads.value), heads.before];
    Sheet { heads: heads.into_iter().flatten().collect(), rows: bars.iter().map(row).collect() }
}

/// Works until today, and as many as the edition before had on the day as far from its closing.
pub(super) fn compared(of: &Source<'_>) -> Option<i64> {
    let previous = of.figures.previous?;
    let left = day_of(closes(of)?) - day_of(of.cx.now);
    let until = day_of(previous.closes?) - left;
    Some(counts(of, Counted::Works, previous.id).range(..=until).map(|(_, count)| *count).sum())
}

/// Works that were sent until today.
pub(super) fn works(of: &Source<'_>) -> i64 {
    counts(of, Counted::Works, of.edition.id).values().sum()
}
