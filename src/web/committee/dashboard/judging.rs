//! How judging goes: the jurors' pace, and after the seal how points are spread.

use super::charts::{Chart, Pair, Sheet, Source};
use super::text;
use crate::clock::Zone;
use crate::i18n::date;
use crate::overview::{JurorPace, JuryPace, ScoreBand};
use crate::views::{Bar, PaceRow, Paces, bars, paces};

/// The jury's pace, those who will be late first.
pub(super) fn jury(of: &Source<'_>) -> Chart {
    let jury = &of.figures.jury;
    let mut order: Vec<&JurorPace> = jury.jurors.iter().collect();
    order.sort_by_key(|juror| (!jury.is_behind(juror), juror.code.clone()));
    let rows: Vec<PaceRow> = order.iter().map(|juror| row(of, jury, juror)).collect();
    let view = Paces { title: of.cx.t(text::JURY).to_owned(), wanted: jury.wanted, rows };
    Chart {
        name: "juri",
        title: text::JURY,
        lead: text::JURY_LEAD.into(),
        drawing: (!jury.jurors.is_empty()).then(|| paces(of.cx.lang, &view)),
        empty: text::JURY_EMPTY,
        wide: true,
        sheet: jury_sheet(of, &order),
    }
}

fn row(of: &Source<'_>, jury: &JuryPace, juror: &JurorPace) -> PaceRow {
    let late = jury.is_behind(juror);
    PaceRow {
        label: format!("{} {}", juror.code, juror.name),
        done: juror.done,
        all: juror.held,
        said: said(of, juror, late),
        late,
    }
}

/// When the juror is done.
fn said(of: &Source<'_>, juror: &JurorPace, late: bool) -> String {
    match juror.done_at {
        _ if juror.done >= juror.held => of.cx.t(text::COMPLETE).to_owned(),
        None => of.cx.t(text::NOT_BEGUN).to_owned(),
        Some(at) if late => format!("{}, {}", date(at, of.cx.lang), of.cx.t(text::LATE)),
        Some(at) => date(at, of.cx.lang),
    }
}

fn jury_sheet(of: &Source<'_>, order: &[&JurorPace]) -> Sheet {
    let day = |at: crate::clock::At| at.civil(Zone::Wib).date().to_string();
    let row = |juror: &&JurorPace| {
        let open = juror.done < juror.held;
        vec![
            juror.code.clone(),
            juror.name.clone(),
            juror.done.to_string(),
            juror.held.to_string(),
            juror.done_at.filter(|_| open).map(day).unwrap_or_default(),
            juror.last.map(day).unwrap_or_default(),
        ]
    };
    let heads = [text::CODE, text::JUROR, text::HANDED_IN, text::HELD, text::EXPECTED, text::LAST_SEEN];
    Sheet {
        heads: heads.map(|head| of.cx.t(head).to_owned()).to_vec(),
        rows: order.iter().map(row).collect(),
    }
}

/// How many sheets fall into each band of ten points; only once the committee may see scores.
pub(super) fn scores(of: &Source<'_>) -> Chart {
    let found = of.figures.scores.as_deref();
    let pairs = found.map(bands).unwrap_or_default();
    let rows: Vec<Bar> =
        pairs.iter().map(|pair| Bar { label: pair.name.clone(), value: pair.value }).collect();
    Chart {
        name: "nilai",
        title: text::SCORES,
        lead: text::SCORES_LEAD.into(),
        drawing: found.map(|_| bars(of.cx.lang, of.cx.t(text::SCORES), &rows)),
        empty: text::SCORES_LATER,
        wide: false,
        sheet: Sheet::of_pairs([of.cx.t(text::RANGE), of.cx.t(text::SHEETS_HEAD)], &pairs),
    }
}

/// All ten bands, empty ones included.
fn bands(found: &[ScoreBand]) -> Vec<Pair> {
    let of = |from: i64| found.iter().find(|band| band.from == from).map_or(0, |band| band.count);
    let name = |from: i64| if from == 90 { "90–100".to_owned() } else { format!("{from}–{}", from + 10) };
    (0..10).map(|n| Pair { name: name(n * 10), value: of(n * 10) }).collect()
}
