//! What the committee asks about all entries of an edition; a fixed number of queries each.

use diesel::dsl::count;
use diesel::prelude::*;
use diesel::sql_types::Text;

use crate::clock::At;
use crate::db::Conn;
use crate::db::schema::{entries, institutions, members};
use crate::ids::{EditionId, EntryId, InstitutionId, MemberId};
use crate::registration::model::{Entry, EntryKind, EntryStatus};

diesel::define_sql_function! {
    /// Lower case, of ASCII letters at least.
    fn lower(words: Text) -> Text;
}

/// Entries on one page of a list.
pub const ENTRIES_PER_PAGE: i64 = 50;

/// Which entries are wanted; every condition left empty is none.
#[derive(Debug, Clone, Default)]
pub struct EntryFilter {
    /// In this state; without it, all but the cancelled ones.
    pub status: Option<EntryStatus>,
    /// Individuals or teams.
    pub kind: Option<EntryKind>,
    /// Of this institution.
    pub institution: Option<InstitutionId>,
    /// Part of the team's or the leader's name.
    pub search: String,
}

/// One line of the committee's list.
#[derive(Debug, Clone)]
pub struct EntryLine {
    /// The entry.
    pub entry: Entry,
    /// Its leader's name.
    pub leader: String,
    /// The institution's name.
    pub institution: String,
    /// People in it.
    pub people: usize,
    /// People who confirmed.
    pub confirmed: usize,
}

/// One page of the committee's list.
#[derive(Debug, Clone)]
pub struct EntryPage {
    /// At most `ENTRIES_PER_PAGE` lines, oldest entry first.
    pub lines: Vec<EntryLine>,
    /// Entries on all pages.
    pub total: i64,
}

/// The entries of an edition that fit the filter; pages count from 1.
pub fn list_entries(
    conn: &mut Conn,
    edition: EditionId,
    filter: &EntryFilter,
    page: i64,
) -> QueryResult<EntryPage> {
    let matching = || {
        let mut query = entries::table
            .inner_join(institutions::table)
            .inner_join(members::table)
            .filter(entries::edition_id.eq(edition))
            .filter(members::leader.eq(true))
            .into_boxed();
        query = match filter.status {
            Some(status) => query.filter(entries::status.eq(status.as_str())),
            None => query.filter(entries::status.ne("cancelled")),
        };
        if let Some(kind) = filter.kind {
            query = query.filter(entries::kind.eq(kind.as_str()));
        }
        if let Some(institution) = filter.institution {
            query = query.filter(entries::institution_id.eq(institution));
        }
        if !filter.search.trim().is_empty() {
            let words = pattern(&filter.search);
            let named = lower(entries::team_name).like(words.clone()).escape('\\');
            query = query.filter(named.or(lower(members::name).like(words).escape('\\')));
        }
        query
    };
    let total = matching().count().get_result(conn)?;
    let rows: Vec<(Entry, String, String)> = matching()
        .order((entries::created_at.asc(), entries::id.asc()))
        .limit(ENTRIES_PER_PAGE)
        .offset((page.max(1) - 1).saturating_mul(ENTRIES_PER_PAGE))
        .select((Entry::as_select(), members::name, institutions::name))
        .load(conn)?;
    Ok(EntryPage { lines: with_counts(conn, rows)?, total })
}

fn pattern(words: &str) -> String {
    let escaped = words.trim().to_lowercase().replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{escaped}%")
}

fn with_counts(conn: &mut Conn, rows: Vec<(Entry, String, String)>) -> QueryResult<Vec<EntryLine>> {
    let ids: Vec<EntryId> = rows.iter().map(|(entry, _, _)| entry.id).collect();
    let people: Vec<(EntryId, Option<At>)> = members::table
        .filter(members::entry_id.eq_any(ids))
        .order(members::id.asc())
        .select((members::entry_id, members::confirmed_at))
        .load(conn)?;
    let line = |(entry, leader, institution): (Entry, String, String)| {
        let own = people.iter().filter(|(id, _)| *id == entry.id);
        let confirmed = own.clone().filter(|(_, at)| at.is_some()).count();
        EntryLine { people: own.count(), confirmed, entry, leader, institution }
    };
    Ok(rows.into_iter().map(line).collect())
}

/// A person in an entry, as a flag names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DuplicatePerson {
    /// The entry.
    pub entry: EntryId,
    /// The row.
    pub member: MemberId,
    /// Name as given there.
    pub name: String,
}

/// One employee number in several entries: pointed out, never refused (R28).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DuplicateNip {
    /// Its last three digits.
    pub tail: String,
    /// Where it stands, by entry.
    pub people: Vec<DuplicatePerson>,
}

/// Employee numbers that stand in more than one entry of the edition.
pub fn duplicate_nips(conn: &mut Conn, edition: EditionId) -> QueryResult<Vec<DuplicateNip>> {
    let living = members::table
        .inner_join(entries::table)
        .filter(entries::edition_id.eq(edition))
        .filter(entries::status.ne("cancelled"));
    let twice: Vec<String> = living
        .group_by(members::nip_fingerprint)
        // A number stands in an entry once at most, so rows are entries.
        .having(count(members::entry_id).gt(1))
        .order(members::nip_fingerprint.asc())
        .select(members::nip_fingerprint)
        .load(conn)?;
    let rows: Vec<(String, String, EntryId, MemberId, String)> = living
        .filter(members::nip_fingerprint.eq_any(&twice))
        .order((members::nip_fingerprint.asc(), members::entry_id.asc(), members::id.asc()))
        .select((members::nip_fingerprint, members::nip_tail, members::entry_id, members::id, members::name))
        .load(conn)?;
    let group = |fingerprint: &String| {
        let same = rows.iter().filter(|row| row.0 == *fingerprint);
        DuplicateNip {
            tail: same.clone().next().map(|row| row.1.clone()).unwrap_or_default(),
            people: same
                .map(|row| DuplicatePerson { entry: row.2, member: row.3, name: row.4.clone() })
                .collect(),
        }
    };
    Ok(twice.iter().map(group).collect())
}
