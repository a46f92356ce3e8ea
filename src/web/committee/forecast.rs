//! "Shall we be done?": the answer, works at risk, jurors with free capacity, and sheets handed in against the line
//! that ends in time.

use maud::{Markup, html};

use super::jury_text as text;
use crate::clock::At;
use crate::i18n::{Lang, Message, count, date, date_time, decimal};
use crate::judging::{DayHanded, Forecast, JurorForecast, JurorProgress, Reserve, RiskyWork};
use crate::say;
use crate::views::{
    BadgeKind, Column, LineHeads, LinePlot, LinePoint, PageCx, Row, Table, badge, facts, line_plot, table,
};

/// Works and jurors named one by one; the others are counted.
const NAMED: usize = 20;
/// Works named in sight; the others are folded, so that they do not push the jurors away on a phone.
const FIRST: usize = 5;

/// The whole section.
pub fn section(cx: &PageCx, of: &Forecast, jury: &[JurorProgress]) -> Markup {
    let (kind, said) = answer(of);
    let pace = decimal(of.pace, 1, cx.lang);
    let needed = of.needed_pace.map_or_else(|| "–".to_owned(), |pace| decimal(pace, 1, cx.lang));
    let open = count(of.open, cx.lang);
    html! {
        h2 #prakiraan { (cx.t(text::FORECAST)) }
        p data-forecast=(kind_word(kind)) { (badge(kind, cx.t(word(kind)))) " " (cx.m(&said)) }
        (facts(&[
            (cx.t(text::OPEN_SHEETS), &open),
            (cx.t(text::PACE_NOW), &pace),
            (cx.t(text::PACE_NEEDED), &needed),
        ]))
        (plot(cx, of))
        (risky(cx, &of.risky))
        (reserve(cx, &of.reserve, jury))
        (paces(cx, of, jury))
        p.small { (cx.t(text::FORECAST_HOW)) }
    }
}

fn kind_word(kind: BadgeKind) -> &'static str {
    match kind {
        BadgeKind::Ok => "done",
        BadgeKind::Info => "in-time",
        BadgeKind::No => "late",
        _ => "unknown",
    }
}

fn word(kind: BadgeKind) -> crate::i18n::Text {
    match kind {
        BadgeKind::Ok => text::COMPLETE,
        BadgeKind::Info => text::IN_TIME,
        BadgeKind::No => text::TOO_LATE,
        _ => text::CANNOT_TELL,
    }
}

/// The sentence at the top.
fn answer(of: &Forecast) -> (BadgeKind, Message) {
    let silent = of.silent;
    let day = |at: At, lang| date(at, lang);
    match (of.open, of.done_at, of.closes) {
        (0, ..) => (BadgeKind::Ok, text::ALL_IN.into()),
        (_, None, _) => (
            BadgeKind::Wait,
            say!(
                "{silent} juri belum mengirim satu lembar pun, sehingga lajunya belum diketahui.",
                "{silent} jurors have not handed in a single sheet, so their pace is not known."
            ),
        ),
        (_, Some(done), closes) => {
            let (hari, on) = (day(done, Lang::Id), day(done, Lang::En));
            let late = closes.is_some_and(|closes| done >= closes);
            let kind = if late { BadgeKind::No } else { BadgeKind::Info };
            let said = say!(
                "Dengan laju sekarang juri terakhir selesai {hari}.",
                "At the present pace the last juror is done on {on}."
            );
            (kind, said)
        }
    }
}

fn risky(cx: &PageCx, works: &[RiskyWork]) -> Markup {
    let n = count(works.len() as i64, cx.lang);
    let title = say!("Karya berisiko: {n}", "Works at risk: {n}");
    let rest = works.len().saturating_sub(FIRST);
    let more = say!("{rest} karya lagi", "{rest} more works");
    let beyond = works.len().saturating_sub(NAMED);
    let unnamed = say!("dan {beyond} karya lagi", "and {beyond} more works");
    let lines = |works: &[RiskyWork]| html! { ul { @for work in works { (risky_line(cx, work)) } } };
    let named = works.get(..works.len().min(NAMED)).unwrap_or_default();
    let (first, others) = named.split_at(named.len().min(FIRST));
    html! {
        @if !works.is_empty() {
            section.card #berisiko data-risky=(works.len()) {
                h3 { (cx.m(&title)) }
                p { (cx.t(text::RISKY_WHY)) }
                (lines(first))
                @if rest > 0 {
                    details {
                        summary { (cx.m(&more)) }
                        (lines(others))
                        @if beyond > 0 { p { (cx.m(&unnamed)) } }
                    }
                }
            }
        }
    }
}

fn risky_line(cx: &PageCx, work: &RiskyWork) -> Markup {
    html! {
        li data-risk=(work.number) {
            a href=(cx.at(&format!("/panitia/karya/{}", work.id))) { (work.number) } " " (work.title) " · "
            (cx.m(&expected(work)))
        }
    }
}

fn expected(work: &RiskyWork) -> Message {
    let (done, need) = (work.done, work.need);
    let (kira, about) = (decimal(work.expected, 1, Lang::Id), decimal(work.expected, 1, Lang::En));
    say!("terkirim {done} dari {need}, diperkirakan {kira}", "{done} of {need} in, {about} expected")
}

fn reserve(cx: &PageCx, reserve: &[Reserve], jury: &[JurorProgress]) -> Markup {
    let named = |of: &Reserve| jury.iter().find(|line| line.juror.id == of.juror).map(|line| (line, of.free));
    let rest = reserve.len().saturating_sub(NAMED);
    let more = say!("dan {rest} juri lagi", "and {rest} more jurors");
    html! {
        section.card data-reserve=(reserve.len()) {
            h3 { (cx.t(text::RESERVE)) }
            @if reserve.is_empty() { p { (cx.t(text::NO_RESERVE)) } }
            @else {
                ul { @for (line, free) in reserve.iter().filter_map(named).take(NAMED) {
                    li {
                        b { (line.juror.code_and_name()) } " · "
                        @match free {
                            Some(free) => { @let said = say!("dapat menerima {free} karya lagi", "can take {free} more works"); (cx.m(&said)) },
                            None => (cx.t(text::NO_LIMIT)),
                        }
                    }
                } }
                @if rest > 0 { p { (cx.m(&more)) } }
            }
        }
    }
}

/// Pace of each juror with works.
fn paces(cx: &PageCx, of: &Forecast, jury: &[JurorProgress]) -> Markup {
    let busy = jury.iter().filter(|line| line.held > 0);
    let rows = busy.filter_map(|line| {
        of.jurors.get(&line.juror.id).map(|heading| pace_row(cx, of, &Heading { line, of: heading }))
    });
    table(&Table {
        lang: cx.lang,
        caption: cx.t(text::PACES).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(text::CODE)).short(),
            Column::new(cx.t(text::NAME)).long(),
            Column::new(cx.t(text::LAST_SEEN)),
            Column::new(cx.t(text::PACE)).number(),
            Column::new(cx.t(text::OPEN_SHEETS)).number(),
            Column::new(cx.t(text::DONE_ON)),
        ],
        rows: rows.collect(),
    })
}

/// A juror, and where they are heading.
struct Heading<'a> {
    line: &'a JurorProgress,
    of: &'a JurorForecast,
}

fn pace_row(cx: &PageCx, all: &Forecast, Heading { line, of }: &Heading<'_>) -> Row {
    let late = of.is_late(all.closes);
    Row::new(vec![
        html! { (line.juror.pseudonym) },
        html! { (line.juror.name) },
        html! { (of.activity.last.map_or_else(|| "–".to_owned(), |at| date_time(at, cx.lang))) },
        html! { (of.pace.map_or_else(|| "–".to_owned(), |pace| decimal(pace, 1, cx.lang))) },
        html! { (count(of.open, cx.lang)) },
        html! {
            @if of.open == 0 { (badge(BadgeKind::Ok, cx.t(text::COMPLETE))) }
            @else if let Some(at) = of.done_at { (date(at, cx.lang)) @if late { br; (badge(BadgeKind::No, cx.t(text::TOO_LATE))) } }
            @else { (badge(BadgeKind::Wait, cx.t(text::CANNOT_TELL))) }
        },
    ])
}

fn plot(cx: &PageCx, of: &Forecast) -> Markup {
    let Some((first, last)) = of.days.first().zip(of.days.last()) else { return html! {} };
    let day = |at: At| date(At(at.0 - 1), cx.lang);
    let point = |of: &DayHanded| LinePoint { label: day(of.until), value: of.handed, wanted: of.needed };
    let end = of.closes.unwrap_or(last.until);
    let whole = usize::try_from((end.0 - first.until.0).div_euclid(86_400_000) + 1).unwrap_or(0);
    line_plot(
        cx.lang,
        &LinePlot {
            title: cx.t(text::HANDED_PLOT).to_owned(),
            heads: LineHeads {
                day: cx.t(text::DAY).to_owned(),
                value: cx.t(text::HANDED_IN).to_owned(),
                wanted: cx.t(text::HANDED_NEEDED).to_owned(),
            },
            points: of.days.iter().map(point).collect(),
            all: last.handed + of.open,
            places: whole,
            end: day(end),
        },
    )
}
