//! Every person of every entry as one list.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::works::{Makers, makers_of};
use crate::accounts::address_shown;
use crate::clock::At;
use crate::db::schema::{entries, institutions, members};
use crate::db::search::{Span, lower, pattern};
use crate::db::{Conn, Fault};
use crate::ids::{EditionId, EntryId, MemberId};
use crate::registration::EntryStatus;
use crate::registration::values::AsnKind;

/// What the list is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MemberFilter {
    /// Only those who confirmed, or only those who have not.
    pub confirmed: Option<bool>,
    /// Only people of entries in this state.
    pub entry: Option<EntryStatus>,
    /// Words in name, address, institution or team; up to three digits: the end of an employee number.
    pub q: String,
    pub sort: MemberSort,
    /// Whether it runs from the end.
    pub down: bool,
}

/// Orders of the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum MemberSort {
    #[default]
    Name,
    /// By the time of confirmation.
    Confirmed,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberLine {
    pub id: MemberId,
    pub entry: EntryId,
    /// Team, or the leader's name of an individual entry.
    pub makers: String,
    pub leader: bool,
    pub name: String,
    pub email: String,
    /// The last digits of the employee number.
    pub nip_tail: String,
    /// As the person declared it (R5).
    pub asn_kind: AsnKind,
    pub position: String,
    /// Where the person works; of somebody who has not said so yet, what the entry stands for.
    pub institution: String,
    pub confirmed_at: Option<At>,
}

/// Digits of an employee number that pages show.
const TAIL: usize = 3;

type Boxed<'a> = members::BoxedQuery<'a, <Conn as diesel::Connection>::Backend>;

fn matching(edition: EditionId, filter: &MemberFilter) -> Boxed<'_> {
    let entered = entries::table.filter(entries::edition_id.eq(edition)).select(entries::id);
    let mut query = members::table.filter(members::entry_id.eq_any(entered)).into_boxed();
    if let Some(status) = filter.entry {
        let of = entries::table.filter(entries::status.eq(status)).select(entries::id);
        query = query.filter(members::entry_id.eq_any(of));
    }
    query = match filter.confirmed {
        Some(true) => query.filter(members::confirmed_at.is_not_null()),
        Some(false) => query.filter(members::confirmed_at.is_null()),
        None => query,
    };
    let digits = filter.q.bytes().all(|byte| byte.is_ascii_digit());
    if digits && (1..=TAIL).contains(&filter.q.len()) {
        return query.filter(members::nip_tail.like(format!("%{}", filter.q)));
    }
    if let Some(words) = pattern(&filter.q) {
        let places = institutions::table
            .filter(lower(institutions::name).like(words.clone()).escape('\\'))
            .select(institutions::id);
        let teams = entries::table
            .filter(lower(entries::team_name).like(words.clone()).escape('\\'))
            .or_filter(entries::institution_id.eq_any(places))
            .select(entries::id);
        let own = institutions::table
            .filter(lower(institutions::name).like(words.clone()).escape('\\'))
            .select(institutions::id);
        query = query.filter(
            lower(members::name)
                .like(words.clone())
                .escape('\\')
                .or(lower(members::email).like(words).escape('\\'))
                .or(members::entry_id.eq_any(teams))
                .or(members::institution_id.assume_not_null().eq_any(own)),
        );
    }
    query
}

fn ordered<'a>(query: Boxed<'a>, filter: &MemberFilter) -> Boxed<'a> {
    match (filter.sort, filter.down) {
        (MemberSort::Name, false) => query.order((lower(members::name).asc(), members::id.asc())),
        (MemberSort::Name, true) => query.order((lower(members::name).desc(), members::id.desc())),
        (MemberSort::Confirmed, false) => query.order((members::confirmed_at.asc(), members::id.asc())),
        (MemberSort::Confirmed, true) => query.order((members::confirmed_at.desc(), members::id.desc())),
    }
}

/// How many people match; one query.
pub fn count_members(conn: &mut Conn, edition: EditionId, filter: &MemberFilter) -> Result<i64, Fault> {
    Ok(matching(edition, filter).count().get_result(conn)?)
}

/// Where a person works, as they said.
macro_rules! own_place {
    () => {
        institutions::table
            .filter(institutions::id.nullable().eq(members::institution_id))
            .select(institutions::name)
            .single_value()
    };
}

/// Some of the people that match, in their order; two queries.
pub fn members(
    conn: &mut Conn,
    edition: EditionId,
    filter: &MemberFilter,
    span: Span,
) -> Result<Vec<MemberLine>, Fault> {
    type Row = (MemberId, EntryId, bool, String, String, String, AsnKind, String, Option<String>, Option<At>);
    let rows: Vec<Row> = ordered(matching(edition, filter), filter)
        .limit(span.limit)
        .offset(span.offset)
        .select((
            members::id,
            members::entry_id,
            members::leader,
            members::name,
            members::email,
            members::nip_tail,
            members::asn_kind,
            members::position,
            own_place!(),
            members::confirmed_at,
        ))
        .load(conn)?;
    let of: Vec<EntryId> = rows.iter().map(|row| row.1).collect();
    let makers: BTreeMap<EntryId, Makers> = makers_of(conn, &of)?.into_iter().collect();
    let line = |(id, entry, leader, name, email, nip_tail, asn_kind, position, place, confirmed_at): Row| {
        let makers = makers.get(&entry).cloned().unwrap_or_default();
        MemberLine {
            id,
            entry,
            institution: place.or(makers.institution.map(|(_, name)| name)).unwrap_or_default(),
            makers: makers.name,
            leader,
            name,
            email: address_shown(&email).to_owned(),
            nip_tail,
            asn_kind,
            position,
            confirmed_at,
        }
    };
    Ok(rows.into_iter().map(line).collect())
}
