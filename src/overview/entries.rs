//! The list of entries, and one entry with its people and works.

use diesel::dsl::{not, sql};
use diesel::prelude::*;
use diesel::sql_types::Bool;

use super::desk::{Person, Twin, people, same_person};
use super::works::{Makers, makers_of};
use crate::accounts::address_shown;
use crate::clock::At;
use crate::db::schema::{entries, institutions, members, users, works};
use crate::db::search::{Span, lower, pattern};
use crate::db::{AmongWords as _, Conn, Fault};
use crate::ids::{EditionId, EntryId, HoldId, WorkId};
use crate::overview::kept::{KeptCounts, ListQuestion, Moment};
use crate::registration::{EntryKind, EntryStatus};
use crate::works::WorkStatus;

/// What the list is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EntryFilter {
    pub status: Option<EntryStatus>,
    /// Only entries with a person who takes part in another one too.
    pub twice: bool,
    /// Only entries whose people work at several institutions.
    pub mixed: bool,
    /// Only entries whose leader has, or has not, an official address.
    pub official: Option<bool>,
    /// Words in team, people, addresses or institution.
    pub q: String,
    pub sort: EntrySort,
    /// Whether it runs from the end.
    pub down: bool,
    /// Page, from 1.
    pub page: i64,
}

/// Orders of the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum EntrySort {
    /// By the time of registration.
    #[default]
    Registered,
    Status,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryLine {
    pub id: EntryId,
    /// How people take part.
    pub kind: EntryKind,
    pub status: EntryStatus,
    pub created_at: At,
    pub makers: Makers,
    pub confirmed: i64,
    /// Works that were sent.
    pub works: i64,
}

type Boxed<'a> = entries::BoxedQuery<'a, <Conn as diesel::Connection>::Backend>;

/// Employee numbers that stand in more than one living entry of an edition. Numbers that stand alone are left aside first,
/// along the index, so that only the others' entries are looked at; `CROSS JOIN` keeps SQLite to that order.
pub(super) fn people_in_several(edition: EditionId) -> String {
    let live = EntryStatus::sql_list(EntryStatus::LIVE);
    format!(
        "SELECT m.nip_fingerprint FROM (SELECT d.nip_fingerprint FROM members d GROUP BY d.nip_fingerprint \
           HAVING COUNT(*) > 1) AS s CROSS JOIN members m CROSS JOIN entries e \
         WHERE m.nip_fingerprint = s.nip_fingerprint AND e.id = m.entry_id \
         AND e.edition_id = {edition} AND e.status IN ({live}) GROUP BY m.nip_fingerprint HAVING COUNT(*) > 1"
    )
}

/// Whether one of the entry's people takes part in another entry of the edition: found from the people, once, and not
/// from each entry anew. PostgreSQL did that where it had no statistics yet, so it is told to keep what was found.
fn takes_part_twice(edition: EditionId) -> String {
    let people = people_in_several(edition);
    format!(
        "entries.id IN (WITH several AS MATERIALIZED ({people}) SELECT t.entry_id FROM several CROSS JOIN members t \
         WHERE t.nip_fingerprint = several.nip_fingerprint)"
    )
}

/// Whether one of entry `{entry}`'s people works elsewhere than the entry; merged institutions are one.
macro_rules! spans_institutions {
    ($entry:literal) => {
        concat!(
            "EXISTS (SELECT 1 FROM members m JOIN institutions o ON o.id = m.institution_id \
             JOIN institutions h ON h.id = ",
            $entry,
            ".institution_id WHERE m.entry_id = ",
            $entry,
            ".id AND m.institution_id <> ",
            $entry,
            ".institution_id AND COALESCE(o.merged_into, o.id) <> COALESCE(h.merged_into, h.id))"
        )
    };
}
pub(super) use spans_institutions;

fn matching(edition: EditionId, filter: &EntryFilter) -> Boxed<'_> {
    let mut query = entries::table.filter(entries::edition_id.eq(edition)).into_boxed();
    if let Some(status) = filter.status {
        query = query.filter(entries::status.eq(status));
    }
    if filter.twice {
        query = query
            .filter(entries::status.among(EntryStatus::LIVE))
            .filter(sql::<Bool>(&takes_part_twice(edition)));
    }
    if filter.mixed {
        query = query
            .filter(entries::status.among(EntryStatus::LIVE))
            .filter(sql::<Bool>(spans_institutions!("entries")));
    }
    if let Some(official) = filter.official {
        // What `EmailAddress::is_official` says, of the account that leads the entry.
        let own = users::table
            .filter(lower(users::email).like("%@go.id").or(lower(users::email).like("%@%.go.id")))
            .select(users::id);
        query = match official {
            true => query.filter(entries::leader_user_id.eq_any(own)),
            false => query.filter(not(entries::leader_user_id.eq_any(own))),
        };
    }
    if let Some(words) = pattern(&filter.q) {
        let people = members::table
            .filter(
                lower(members::name)
                    .like(words.clone())
                    .escape('\\')
                    .or(lower(members::email).like(words.clone()).escape('\\')),
            )
            .select(members::entry_id);
        let places = institutions::table
            .filter(lower(institutions::name).like(words.clone()).escape('\\'))
            .select(institutions::id);
        query = query.filter(
            lower(entries::team_name)
                .like(words)
                .escape('\\')
                .or(entries::id.eq_any(people))
                .or(entries::institution_id.eq_any(places)),
        );
    }
    query
}

/// Entries get their numbers in the order in which they register.
fn ordered<'a>(query: Boxed<'a>, filter: &EntryFilter) -> Boxed<'a> {
    match (filter.sort, filter.down) {
        (EntrySort::Registered, false) => query.order(entries::id.asc()),
        (EntrySort::Registered, true) => query.order(entries::id.desc()),
        (EntrySort::Status, false) => query.order((entries::status.asc(), entries::id.desc())),
        (EntrySort::Status, true) => query.order((entries::status.desc(), entries::id.desc())),
    }
}

/// How many entries match; one query.
pub fn count_entries(conn: &mut Conn, edition: EditionId, filter: &EntryFilter) -> Result<i64, Fault> {
    Ok(matching(edition, filter).count().get_result(conn)?)
}

/// One page in its order, and the number of all entries that match, counted before while the trail rests; three queries.
pub fn entries(
    conn: &mut Conn,
    kept: &KeptCounts,
    edition: EditionId,
    filter: &EntryFilter,
    at: &Moment,
) -> Result<(Vec<EntryLine>, i64), Fault> {
    let any = EntryFilter { sort: EntrySort::default(), down: false, page: 1, ..filter.clone() };
    let question = ListQuestion { edition, list: "entries", narrowed: format!("{any:?}") };
    let total = kept.total(conn, question, at, |conn| count_entries(conn, edition, filter))?;
    Ok((entry_lines(conn, edition, filter, Span::shown(filter.page, total))?, total))
}

/// Some of the entries that match, in their order; two queries.
pub fn entry_lines(
    conn: &mut Conn,
    edition: EditionId,
    filter: &EntryFilter,
    span: Span,
) -> Result<Vec<EntryLine>, Fault> {
    type Row = (EntryId, EntryKind, EntryStatus, At, Option<i64>, Option<i64>);
    let confirmed = members::table
        .filter(members::entry_id.eq(entries::id))
        .filter(members::confirmed_at.is_not_null())
        .count()
        .single_value();
    let sent = works::table
        .filter(works::entry_id.eq(entries::id))
        .filter(works::status.among(WorkStatus::COUNTED_FOR_LIMIT))
        .count()
        .single_value();
    let rows: Vec<Row> = ordered(matching(edition, filter), filter)
        .limit(span.limit)
        .offset(span.offset)
        .select((entries::id, entries::kind, entries::status, entries::created_at, confirmed, sent))
        .load(conn)?;
    let ids: Vec<EntryId> = rows.iter().map(|row| row.0).collect();
    let makers = makers_of(conn, &ids)?;
    let line = |(id, kind, status, created_at, confirmed, works): Row| EntryLine {
        id,
        kind,
        status,
        created_at,
        makers: makers.iter().find(|(known, _)| *known == id).map(|(_, m)| m.clone()).unwrap_or_default(),
        confirmed: confirmed.unwrap_or(0),
        works: works.unwrap_or(0),
    };
    Ok(rows.into_iter().map(line).collect())
}

/// A work of an entry, in brief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryWork {
    pub id: WorkId,
    pub number: Option<String>,
    pub title: String,
    pub status: WorkStatus,
    /// When it was last sent.
    pub submitted_at: Option<At>,
}

/// One entry as the committee sees it.
#[derive(Debug, Clone)]
pub struct EntrySheet {
    pub id: EntryId,
    /// How people take part.
    pub kind: EntryKind,
    pub status: EntryStatus,
    /// The act on it that can still be taken back.
    pub hold: Option<HoldId>,
    pub created_at: At,
    /// Its own closing of intake, later than everybody's.
    pub own_closing: Option<At>,
    /// The leader's account address.
    pub leader_email: String,
    /// Team, head count, institution.
    pub makers: Makers,
    pub people: Vec<Person>,
    /// Works that were sent, in their order.
    pub works: Vec<EntryWork>,
    /// Other entries that share a person with it.
    pub same_person: Vec<Twin<EntryId>>,
}

/// One entry of an edition.
pub fn entry(conn: &mut Conn, edition: EditionId, id: EntryId) -> Result<EntrySheet, Fault> {
    type Row = (EntryKind, EntryStatus, Option<HoldId>, At, Option<At>, String);
    let (kind, status, hold, created_at, own_closing, leader_email): Row = entries::table
        .inner_join(users::table)
        .filter(entries::id.eq(id))
        .filter(entries::edition_id.eq(edition))
        .select((
            entries::kind,
            entries::status,
            entries::hold_id,
            entries::created_at,
            entries::intake_closes_at,
            users::email,
        ))
        .first(conn)?;
    let (_, makers) = makers_of(conn, &[id])?.pop().ok_or(Fault::NotFound)?;
    let people = people(conn, id)?;
    let same_person = same_person(conn, edition, id, &people)?;
    Ok(EntrySheet {
        id,
        kind,
        status,
        hold,
        created_at,
        own_closing,
        leader_email: address_shown(&leader_email).to_owned(),
        makers,
        people,
        works: sent(conn, id)?,
        same_person,
    })
}

fn sent(conn: &mut Conn, entry: EntryId) -> Result<Vec<EntryWork>, Fault> {
    type Row = (WorkId, Option<String>, String, WorkStatus, Option<At>);
    let rows: Vec<Row> = works::table
        .filter(works::entry_id.eq(entry))
        .filter(works::status.ne(WorkStatus::Draft))
        .order((works::slot.asc(), works::id.asc()))
        .select((works::id, works::number, works::title, works::status, works::submitted_at))
        .load(conn)?;
    let work = |(id, number, title, status, submitted_at): Row| EntryWork {
        id,
        number,
        title,
        status,
        submitted_at,
    };
    Ok(rows.into_iter().map(work).collect())
}
