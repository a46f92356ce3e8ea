//! The queries of the list.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Integer, Nullable, Text};

use super::by_work;
use super::line::{
    AssignmentFilter, AssignmentLine, AssignmentSort, Deadlines, JudgedIn, SheetState, SheetTime,
};
use crate::clock::At;
use crate::db::schema::{assignments as t, calibration_works, jurors, rounds, works};
use crate::db::search::{Span, lower, pattern};
use crate::db::{AmongIds as _, AmongWords as _, Condition, Conn, Fault, Fragment, condition, fragment};
use crate::editions::Edition;
use crate::ids::AssignmentId;
use crate::judging::{AssignmentStatus as S, RoundKind, judged, number};
use crate::overview::works::of_competency;

type Samples = diesel::dsl::LeftJoin<diesel::dsl::LeftJoin<t::table, works::table>, calibration_works::table>;

type Boxed<'a> = diesel::helper_types::IntoBoxed<
    'a,
    diesel::dsl::InnerJoin<diesel::dsl::LeftJoin<Samples, rounds::table>, jurors::table>,
    <Conn as diesel::Connection>::Backend,
>;

/// The title of the work or the calibration work.
fn title() -> Fragment<Text> {
    fragment("COALESCE(works.title, calibration_works.title)".to_owned())
}

/// The place of a sheet's state in the order in which states follow one another.
fn place() -> Fragment<Integer> {
    let mut places = String::new();
    for (place, status) in S::ALL.iter().enumerate() {
        places.push_str(&format!("WHEN '{}' THEN {place} ", status.as_str()));
    }
    fragment(format!("(CASE assignments.status {places}END)"))
}

/// When a sheet was handed in that still is.
fn sent() -> String {
    format!("(CASE WHEN assignments.status IN ({}) THEN assignments.submitted_at END)", S::sql_list(S::DONE))
}

fn sent_at() -> Fragment<Nullable<BigInt>> {
    fragment(sent())
}

fn not_sent() -> Fragment<Bool> {
    condition(format!("{} IS NULL", sent()))
}

fn part(of: JudgedIn) -> Condition {
    let kinds = |kinds: &[RoundKind]| format!("rounds.kind IN ({})", RoundKind::sql_list(kinds));
    let of_works = |round: String| condition(format!("(assignments.calibration_id IS NULL AND {round})"));
    match of {
        JudgedIn::Calibration => condition("assignments.calibration_id IS NOT NULL".to_owned()),
        JudgedIn::First => of_works(format!("(rounds.kind IS NULL OR {})", kinds(&[RoundKind::First]))),
        JudgedIn::Extra => of_works(kinds(&[RoundKind::Extra, RoundKind::Review])),
        JudgedIn::Final => of_works(kinds(&[RoundKind::Final])),
    }
}

/// Those with so much time, as `Deadlines::time` tells it of a line.
fn timed<'a>(query: Boxed<'a>, time: SheetTime, until: &Deadlines, now: At) -> Boxed<'a> {
    let (limit, nothing) = (until.limit(now), || condition("1 = 0".to_owned()));
    let unfinished = t::status.among(S::UNFINISHED);
    match (time, until.is_sealed(), until.stage_is_over(now)) {
        (SheetTime::Running | SheetTime::Reopened, true, _) | (SheetTime::Running, false, true) => {
            query.filter(nothing())
        }
        (SheetTime::Running, false, false) => query.filter(unfinished).filter(t::reopened_until.is_null()),
        (SheetTime::Reopened, false, _) => {
            query.filter(t::reopened_until.gt(limit)).filter(unfinished.or(t::status.eq(S::Submitted)))
        }
        (SheetTime::Over, true, _) => query.filter(unfinished),
        (SheetTime::Over, false, true) => query
            .filter(unfinished)
            .filter(t::reopened_until.is_null().or(t::reopened_until.assume_not_null().le(limit))),
        (SheetTime::Over, false, false) => query.filter(unfinished).filter(t::reopened_until.le(limit)),
    }
}

/// Sheets with all that a line says of them.
fn sheets<'a>() -> Boxed<'a> {
    t::table
        .left_join(works::table)
        .left_join(calibration_works::table)
        .left_join(rounds::table)
        .inner_join(jurors::table)
        .into_boxed()
}

fn matching<'a>(edition: &Edition, now: At, filter: &'a AssignmentFilter) -> Boxed<'a> {
    let mut query = sheets().filter(t::edition_id.eq(edition.id)).filter(judged());
    query = match filter.state {
        None => query,
        Some(SheetState::Is(status)) => query.filter(t::status.eq(status)),
        Some(SheetState::Unfinished) => query.filter(t::status.among(S::UNFINISHED)),
        Some(SheetState::Done) => query.filter(t::status.among(S::DONE)),
    };
    if let Some(time) = filter.time {
        query = timed(query, time, &Deadlines::of(edition), now);
    }
    if let Some(of) = filter.part {
        query = query.filter(part(of));
    }
    if let Some(key) = &filter.competency {
        query = query.filter(of_competency!(key));
    }
    if let Some(juror) = filter.juror {
        query = query.filter(t::juror_id.eq(juror));
    }
    if let Some(work) = filter.work {
        query = query.filter(t::work_id.eq(work));
    }
    match pattern(&filter.q) {
        Some(words) => named(query, words),
        None => query,
    }
}

/// Those whose work or juror bears the words.
fn named<'a>(query: Boxed<'a>, words: String) -> Boxed<'a> {
    let any = lower(number())
        .like(words.clone())
        .escape('\\')
        .or(lower(title()).like(words.clone()).escape('\\'))
        .or(lower(jurors::pseudonym).like(words.clone()).escape('\\'))
        .or(lower(jurors::name).like(words).escape('\\'));
    query.filter(any)
}

fn ordered<'a>(query: Boxed<'a>, filter: &AssignmentFilter) -> Boxed<'a> {
    let code = jurors::pseudonym;
    match (filter.sort, filter.down) {
        (AssignmentSort::Work, false) => query.order((number().asc(), code.asc(), t::id.asc())),
        (AssignmentSort::Work, true) => query.order((number().desc(), code.desc(), t::id.desc())),
        (AssignmentSort::Title, false) => query.order((lower(title()).asc(), code.asc(), t::id.asc())),
        (AssignmentSort::Title, true) => query.order((lower(title()).desc(), code.desc(), t::id.desc())),
        (AssignmentSort::Juror, false) => query.order((code.asc(), number().asc(), t::id.asc())),
        (AssignmentSort::Juror, true) => query.order((code.desc(), number().desc(), t::id.desc())),
        (AssignmentSort::Status, false) => query.order((place().asc(), number().asc(), t::id.asc())),
        (AssignmentSort::Status, true) => query.order((place().desc(), number().desc(), t::id.desc())),
        (AssignmentSort::Given, false) => query.order((t::created_at.asc(), t::id.asc())),
        (AssignmentSort::Given, true) => query.order((t::created_at.desc(), t::id.desc())),
        (AssignmentSort::Saved, false) => {
            query.order((t::saved_at.is_null().asc(), t::saved_at.asc(), t::id.asc()))
        }
        (AssignmentSort::Saved, true) => {
            query.order((t::saved_at.is_null().asc(), t::saved_at.desc(), t::id.desc()))
        }
        (AssignmentSort::Sent, false) => query.order((not_sent().asc(), sent_at().asc(), t::id.asc())),
        (AssignmentSort::Sent, true) => query.order((not_sent().asc(), sent_at().desc(), t::id.desc())),
    }
}

/// How many assignments match; one query.
pub fn count_assignments(
    conn: &mut Conn,
    edition: &Edition,
    now: At,
    filter: &AssignmentFilter,
) -> Result<i64, Fault> {
    if by_work::is_plain(filter) {
        return by_work::count(conn, edition.id, filter);
    }
    Ok(matching(edition, now, filter).count().get_result(conn)?)
}

/// Ids of all assignments that match, in their order; one query.
pub(super) fn ids(
    conn: &mut Conn,
    edition: &Edition,
    now: At,
    filter: &AssignmentFilter,
) -> Result<Vec<i64>, Fault> {
    Ok(ordered(matching(edition, now, filter), filter).select(t::id).load(conn)?)
}

/// These assignments in the order of the list; one query.
pub(super) fn these(
    conn: &mut Conn,
    ids: &[AssignmentId],
    filter: &AssignmentFilter,
) -> Result<Vec<AssignmentLine>, Fault> {
    lines_of(conn, ordered(sheets().filter(t::id.among_ids(ids)), filter))
}

/// Some of the assignments that match, in their order; one query.
pub fn assignments(
    conn: &mut Conn,
    edition: &Edition,
    now: At,
    filter: &AssignmentFilter,
    span: Span,
) -> Result<Vec<AssignmentLine>, Fault> {
    let some = match by_work::page(edition.id, filter, span) {
        // The page says it all; a second condition would lead SQLite along another index, through the whole edition.
        Some(page) => ordered(sheets().filter(page), filter),
        None => ordered(matching(edition, now, filter), filter).limit(span.limit).offset(span.offset),
    };
    lines_of(conn, some)
}

/// The sheets of a query in its order.
fn lines_of(conn: &mut Conn, query: Boxed<'_>) -> Result<Vec<AssignmentLine>, Fault> {
    Ok(query
        .select((
            t::id,
            t::work_id,
            number().nullable(),
            title(),
            works::competencies.nullable(),
            t::juror_id,
            jurors::pseudonym,
            jurors::name,
            rounds::kind.nullable(),
            t::status,
            t::created_at,
            t::begun_at,
            t::saved_at,
            t::submitted_at,
            t::left_at,
            t::reopened_until,
            t::reason,
            t::recusal_reason,
            t::recusal_words,
        ))
        .load(conn)?)
}
