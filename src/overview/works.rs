//! The list of works: filters, orders, one page, the number of rows. Drafts belong to their makers and are
//! not listed.

use std::collections::BTreeMap;

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use diesel::sql_types::{Integer, Nullable};

use crate::clock::At;
use crate::db::schema::{entries, institutions, members, users, videos, works};
use crate::db::search::{Span, lower, pattern};
use crate::db::{AmongIds as _, AmongWords as _, Conn, Fault, condition, fragment};
use crate::ids::{EditionId, EntryId, InstitutionId, WorkId};
use crate::verification;
use crate::verification::bulk_act::SeenWork;
use crate::verification::decision_import::{self, StandingDecision, shown_decision};
use crate::verification::opinion::{self, Opinion};
use crate::video_check::CheckStatus;
use crate::works::WorkStatus;

/// What the list is narrowed to and how it is ordered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkFilter {
    pub status: Option<WorkStatus>,
    /// Both states that wait at the desk.
    pub waiting: bool,
    /// A film in this state; `passed` means every film.
    pub link: Option<CheckStatus>,
    /// Works of one institution.
    pub institution: Option<InstitutionId>,
    /// Works of one competency kind, by key.
    pub competency: Option<String>,
    /// Words in number, title, team, leader or institution.
    pub q: String,
    /// Whether the lines bring the decision that stands.
    pub decisions: bool,
    pub sort: WorkSort,
    pub down: bool,
    /// Page, from 1.
    pub page: i64,
}

/// Orders of the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum WorkSort {
    #[default]
    Number,
    Title,
    /// By the time of submission.
    Submitted,
    Status,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkLine {
    pub id: WorkId,
    pub number: Option<String>,
    pub title: String,
    pub status: WorkStatus,
    /// How often it was sent.
    pub revision: i32,
    /// When it was last sent.
    pub submitted_at: Option<At>,
    /// The decision that stands, where it was asked for.
    pub decision: Option<StandingDecision>,
    /// State of its films, the worst counting; none without a film.
    pub link: Option<CheckStatus>,
    pub makers: Makers,
    /// Who is verifying it now.
    pub held_by: Option<String>,
    /// A second opinion that is still to come.
    pub opinion: Option<Opinion>,
}

/// Who made a work, as lists name them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Makers {
    /// Team, or the leader's name of an individual entry.
    pub name: String,
    pub people: i64,
    pub institution: Option<(InstitutionId, String)>,
}

/// Entries whose team, leader or institution bears the words. A macro, because a boxed query cannot stand
/// inside another one that runs on both databases.
macro_rules! entries_named {
    ($edition:expr, $words:expr) => {
        entries::table
            .inner_join(institutions::table)
            .inner_join(users::table)
            .filter(entries::edition_id.eq($edition))
            .filter(
                lower(entries::team_name)
                    .like($words.clone())
                    .escape('\\')
                    .or(lower(users::name).like($words.clone()).escape('\\'))
                    .or(lower(institutions::name).like($words.clone()).escape('\\')),
            )
            .select(entries::id)
    };
}

/// Works of a competency kind: keys are stored side by side, separated by commas. A macro for the same reason, for
/// queries on `works` and on what is joined to them.
macro_rules! of_competency {
    ($key:expr) => {{
        let own = crate::db::search::literal($key);
        works::competencies
            .eq($key.clone())
            .or(works::competencies.like(format!("{own},%")).escape('\\'))
            .or(works::competencies.like(format!("%,{own}")).escape('\\'))
            .or(works::competencies.like(format!("%,{own},%")).escape('\\'))
    }};
}
pub(super) use of_competency;

pub(super) type Boxed<'a> = works::BoxedQuery<'a, <Conn as diesel::Connection>::Backend>;

/// How many rows match; one query.
pub fn count_works(conn: &mut Conn, edition: EditionId, filter: &WorkFilter) -> Result<i64, Fault> {
    Ok(matching(edition, filter).count().get_result(conn)?)
}

/// Whether somebody took a work to the desk, lately or not. For queries on `works`.
const IN_HANDS: &str = "EXISTS (SELECT 1 FROM desk_claims c WHERE c.work_id = works.id)";
/// Whether a second opinion about a work is still to come. For queries on `works`.
const ASKED_ABOUT: &str =
    "EXISTS (SELECT 1 FROM second_opinions o WHERE o.work_id = works.id AND o.answered_at IS NULL)";

/// A line as it is read first.
#[derive(Queryable)]
struct WorkRow {
    id: WorkId,
    entry: EntryId,
    number: Option<String>,
    title: String,
    status: WorkStatus,
    revision: i32,
    submitted_at: Option<At>,
    /// The place of its worst film in `BY_RANK`.
    worst: Option<i32>,
    /// Whether somebody took it to the desk, lately or not.
    in_hands: bool,
    /// Whether a second opinion is still to come.
    asked_about: bool,
}

/// Some of the rows that match at `now`, in their order; two queries, and one more each for decisions, works in somebody's
/// hands and second opinions.
pub fn work_lines(
    conn: &mut Conn,
    edition: EditionId,
    filter: &WorkFilter,
    now: At,
    span: Span,
) -> Result<Vec<WorkLine>, Fault> {
    let query = ordered(matching(edition, filter), filter).limit(span.limit).offset(span.offset);
    lines_of(conn, query, filter, now)
}

/// The works of a query in its order, as lines at `now`.
pub(super) fn lines_of(
    conn: &mut Conn,
    query: Boxed<'_>,
    filter: &WorkFilter,
    now: At,
) -> Result<Vec<WorkLine>, Fault> {
    // The worst state of a work's films as a number, so that a page needs no second look at them.
    let worst = fragment::<Nullable<Integer>>(worst_film());
    let rows: Vec<WorkRow> = query
        .select((
            works::id,
            works::entry_id,
            works::number,
            works::title,
            works::status,
            works::revision,
            works::submitted_at,
            worst,
            condition(IN_HANDS.to_owned()),
            condition(ASKED_ABOUT.to_owned()),
        ))
        .load(conn)?;
    let owners: Vec<EntryId> = rows.iter().map(|row| row.entry).collect();
    let makers = makers_of(conn, &owners)?;
    let shown: Vec<WorkId> = rows.iter().map(|row| row.id).collect();
    let those = |which: fn(&WorkRow) -> bool| -> Vec<WorkId> {
        rows.iter().filter(|row| which(row)).map(|row| row.id).collect()
    };
    // Mostly there are none, and then nothing more is asked.
    let claims = verification::claims_on(conn, &those(|row| row.in_hands), now)?;
    let opinions = opinion::waiting_opinions(conn, &those(|row| row.asked_about))?;
    let mut decisions = match filter.decisions {
        true => decision_import::standing_decisions(conn, &shown)?,
        false => BTreeMap::new(),
    };
    let line = |row: WorkRow| WorkLine {
        id: row.id,
        revision: row.revision,
        decision: decisions
            .remove(&row.id)
            .filter(|standing| shown_decision(row.status, Some(standing)).is_some()),
        number: row.number,
        title: row.title,
        status: row.status,
        submitted_at: row.submitted_at,
        link: row.worst.and_then(link_of),
        makers: makers
            .iter()
            .find(|(entry, _)| *entry == row.entry)
            .map(|(_, makers)| makers.clone())
            .unwrap_or_default(),
        held_by: claims.iter().find(|claim| claim.work == row.id).map(|claim| claim.name.clone()),
        opinion: opinions.iter().find(|opinion| opinion.work == row.id).cloned(),
    };
    Ok(rows.into_iter().map(line).collect())
}

/// Every work that matches, as it is now, by id; one query.
pub fn works_as_seen(
    conn: &mut Conn,
    edition: EditionId,
    filter: &WorkFilter,
) -> Result<Vec<SeenWork>, Fault> {
    Ok(matching(edition, filter)
        .order(works::id.asc())
        .select((works::id, works::status, works::updated_at))
        .load(conn)?)
}

/// States of a film, the worst last.
const BY_RANK: [CheckStatus; 5] = [
    CheckStatus::Passed,
    CheckStatus::Pending,
    CheckStatus::Unchecked,
    CheckStatus::NeedsReview,
    CheckStatus::Failed,
];

/// The place of a work's worst film in `BY_RANK`, as part of a query on works.
fn worst_film() -> String {
    let rank = |(rank, status): (usize, &CheckStatus)| format!("WHEN '{}' THEN {rank}", status.as_str());
    let ranks: Vec<String> = BY_RANK.iter().enumerate().map(rank).collect();
    format!(
        "(SELECT MAX(CASE videos.check_status {} END) FROM videos \
         WHERE videos.work_id = works.id AND videos.unsent = FALSE)",
        ranks.join(" ")
    )
}

fn link_of(rank: i32) -> Option<CheckStatus> {
    usize::try_from(rank).ok().and_then(|rank| BY_RANK.get(rank).copied())
}

pub(super) fn matching(edition: EditionId, filter: &WorkFilter) -> Boxed<'_> {
    let own = works::table.filter(works::edition_id.eq(edition));
    let mut query = own.into_boxed();
    query = query.filter(works::status.ne(WorkStatus::Draft));
    if let Some(status) = filter.status {
        query = query.filter(works::status.eq(status));
    }
    if filter.waiting {
        query = query.filter(works::status.among(WorkStatus::AT_THE_DESK));
    }
    if let Some(link) = filter.link {
        // From the films in that state to their works, along the index of states: not each work's films anew.
        let in_state = |status| {
            videos::table
                .filter(videos::check_status.eq(status))
                .filter(videos::unsent.eq(false))
                .select(videos::work_id)
        };
        query = query.filter(works::id.eq_any(in_state(link)));
        if link == CheckStatus::Passed {
            let own = videos::table.filter(videos::work_id.eq(works::id)).filter(videos::unsent.eq(false));
            query = query.filter(not(exists(own.filter(videos::check_status.ne(CheckStatus::Passed)))));
        }
    }
    if let Some(institution) = filter.institution {
        let own = entries::table.filter(entries::institution_id.eq(institution)).select(entries::id);
        query = query.filter(works::entry_id.eq_any(own));
    }
    if let Some(key) = &filter.competency {
        query = query.filter(of_competency!(key));
    }
    if let Some(words) = pattern(&filter.q) {
        query = query.filter(
            lower(works::title)
                .like(words.clone())
                .escape('\\')
                .or(works::number
                    .is_not_null()
                    .and(lower(works::number.assume_not_null()).like(words.clone()).escape('\\')))
                .or(works::entry_id.eq_any(entries_named!(edition, words))),
        );
    }
    query
}

pub(super) fn ordered<'a>(query: Boxed<'a>, filter: &WorkFilter) -> Boxed<'a> {
    match (filter.sort, filter.down) {
        (WorkSort::Number, false) => query.order((works::number.asc(), works::id.asc())),
        (WorkSort::Number, true) => query.order((works::number.desc(), works::id.desc())),
        (WorkSort::Title, false) => query.order((lower(works::title).asc(), works::id.asc())),
        (WorkSort::Title, true) => query.order((lower(works::title).desc(), works::id.desc())),
        (WorkSort::Submitted, false) => query.order((works::submitted_at.asc(), works::id.asc())),
        (WorkSort::Submitted, true) => query.order((works::submitted_at.desc(), works::id.desc())),
        (WorkSort::Status, false) => query.order((works::status.asc(), works::id.asc())),
        (WorkSort::Status, true) => query.order((works::status.desc(), works::id.desc())),
    }
}

/// Names, head counts and institutions of some entries; one query.
pub(super) fn makers_of(conn: &mut Conn, owners: &[EntryId]) -> Result<Vec<(EntryId, Makers)>, Fault> {
    type Row = (EntryId, String, String, InstitutionId, String, Option<i64>);
    let people = members::table.filter(members::entry_id.eq(entries::id)).count().single_value();
    let rows: Vec<Row> = entries::table
        .inner_join(institutions::table)
        .inner_join(users::table)
        .filter(entries::id.among_ids(owners))
        .order(entries::id.asc())
        .select((entries::id, entries::team_name, users::name, institutions::id, institutions::name, people))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(id, team, leader, institution, place, people)| {
            let name = if team.is_empty() { leader } else { team };
            (id, Makers { name, people: people.unwrap_or(0), institution: Some((institution, place)) })
        })
        .collect())
}
