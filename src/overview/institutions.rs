//! The directory of institutions as a list, and where one of them is used.

use diesel::dsl::count_star;
use diesel::prelude::*;

use crate::db::schema::{committee_members, editions, entries, institutions, jurors, members};
use crate::db::search::{Span, lower, pattern};
use crate::db::{AmongIds as _, Conn, Fault};
use crate::ids::{EditionId, InstitutionId};
use crate::institutions::{Institution, InstitutionKind};
use crate::registration::EntryStatus;

/// Names merged into one institution that are named on its page.
const NAMED: i64 = 50;

/// What of the directory is listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DirectoryPart {
    /// What belongs to it, whether it may be chosen or not.
    #[default]
    Listed,
    /// What belongs to it and may not be chosen.
    Inactive,
    /// Names typed freely that the committee has not settled.
    Waiting,
    /// Names that turned out to mean another institution.
    Merged,
}

/// Orders of the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum InstitutionSort {
    #[default]
    Name,
    Code,
    Province,
}

/// What the list is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InstitutionFilter {
    pub part: DirectoryPart,
    pub kind: Option<InstitutionKind>,
    /// Its code of two digits, as it is stored with an institution.
    pub province: Option<&'static str>,
    /// Words in name, code or mail domain.
    pub q: String,
    pub sort: InstitutionSort,
    /// Whether it runs from the end.
    pub down: bool,
}

/// An institution, and how often an edition names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstitutionLine {
    pub institution: Institution,
    /// Entries of the edition that were not cancelled.
    pub entries: i64,
    /// Jurors of the edition.
    pub jurors: i64,
}

type Boxed<'a> = institutions::BoxedQuery<'a, <Conn as diesel::Connection>::Backend>;

fn matching(filter: &InstitutionFilter) -> Boxed<'_> {
    let mut query = institutions::table.into_boxed();
    query = match filter.part {
        DirectoryPart::Merged => query.filter(institutions::merged_into.is_not_null()),
        _ => query.filter(institutions::merged_into.is_null()),
    };
    query = match filter.part {
        DirectoryPart::Merged => query,
        DirectoryPart::Listed => query.filter(institutions::listed.eq(true)),
        DirectoryPart::Inactive => {
            query.filter(institutions::listed.eq(true)).filter(institutions::active.eq(false))
        }
        DirectoryPart::Waiting => query.filter(institutions::listed.eq(false)),
    };
    if let Some(kind) = filter.kind {
        query = query.filter(institutions::kind.eq(kind));
    }
    if let Some(province) = filter.province {
        query = query.filter(institutions::province.eq(province));
    }
    if let Some(words) = pattern(&filter.q) {
        query = query.filter(
            lower(institutions::name)
                .like(words.clone())
                .escape('\\')
                .or(lower(institutions::code.assume_not_null()).like(words.clone()).escape('\\'))
                .or(institutions::email_domain.like(words).escape('\\')),
        );
    }
    query
}

fn ordered(query: Boxed<'_>, sort: InstitutionSort, down: bool) -> Boxed<'_> {
    use institutions::{code, id, name_key, province};
    match (sort, down) {
        (InstitutionSort::Name, false) => query.order((name_key.asc(), id.asc())),
        (InstitutionSort::Name, true) => query.order((name_key.desc(), id.desc())),
        // Those without a code stand last either way.
        (InstitutionSort::Code, false) => query.order((code.is_null().asc(), code.asc(), id.asc())),
        (InstitutionSort::Code, true) => query.order((code.is_null().asc(), code.desc(), id.desc())),
        (InstitutionSort::Province, false) => query.order((province.asc(), name_key.asc(), id.asc())),
        (InstitutionSort::Province, true) => query.order((province.desc(), name_key.desc(), id.desc())),
    }
}

/// Part of the list, with the uses of its lines in one edition.
///
/// # Errors
/// Our own failures only.
pub fn directory(
    conn: &mut Conn,
    edition: EditionId,
    filter: &InstitutionFilter,
    span: Span,
) -> Result<Vec<InstitutionLine>, Fault> {
    let found: Vec<Institution> = ordered(matching(filter), filter.sort, filter.down)
        .select(Institution::as_select())
        .limit(span.limit)
        .offset(span.offset)
        .load(conn)?;
    let ids: Vec<InstitutionId> = found.iter().map(|of| of.id).collect();
    let entered: Vec<(InstitutionId, i64)> = entries::table
        .filter(entries::edition_id.eq(edition))
        .filter(entries::institution_id.among_ids(&ids))
        .filter(entries::status.ne(EntryStatus::Cancelled))
        .group_by(entries::institution_id)
        .select((entries::institution_id, count_star()))
        .load(conn)?;
    let judging: Vec<(Option<InstitutionId>, i64)> = jurors::table
        .filter(jurors::edition_id.eq(edition))
        .filter(jurors::institution_id.assume_not_null().among_ids(&ids))
        .group_by(jurors::institution_id)
        .select((jurors::institution_id, count_star()))
        .load(conn)?;
    let line = |institution: Institution| InstitutionLine {
        entries: entered.iter().find(|of| of.0 == institution.id).map_or(0, |of| of.1),
        jurors: judging.iter().find(|of| of.0 == Some(institution.id)).map_or(0, |of| of.1),
        institution,
    };
    Ok(found.into_iter().map(line).collect())
}

/// How long the whole list is.
///
/// # Errors
/// Our own failures only.
pub fn count_directory(conn: &mut Conn, filter: &InstitutionFilter) -> Result<i64, Fault> {
    Ok(matching(filter).count().get_result(conn)?)
}

/// Where an institution is named in one edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionUse {
    /// The edition's word in addresses.
    pub edition: String,
    /// Entries that were not cancelled.
    pub entries: i64,
    /// People of entries whose own institution it is.
    pub members: i64,
    pub jurors: i64,
}

/// Where an institution is named.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InstitutionUse {
    /// The newest edition first.
    pub editions: Vec<EditionUse>,
    /// Members of the committee who work there.
    pub committee: i64,
    /// Names that turned out to mean it, the newest first.
    pub merged: Vec<String>,
}

/// Where an institution is named.
///
/// # Errors
/// Our own failures only.
pub fn institution_use(conn: &mut Conn, id: InstitutionId) -> Result<InstitutionUse, Fault> {
    let own = committee_members::table.filter(committee_members::institution_id.eq(id));
    let committee = own.count().get_result(conn)?;
    let merged = institutions::table
        .filter(institutions::merged_into.eq(id))
        .order(institutions::id.desc())
        .limit(NAMED)
        .select(institutions::name)
        .load(conn)?;
    let living = EntryStatus::Cancelled;
    let entered: Vec<(EditionId, i64)> = entries::table
        .filter(entries::institution_id.eq(id))
        .filter(entries::status.ne(living))
        .group_by(entries::edition_id)
        .select((entries::edition_id, count_star()))
        .load(conn)?;
    let people: Vec<(EditionId, i64)> = members::table
        .inner_join(entries::table)
        .filter(members::institution_id.eq(id))
        .filter(entries::status.ne(living))
        .group_by(entries::edition_id)
        .select((entries::edition_id, count_star()))
        .load(conn)?;
    let judging: Vec<(EditionId, i64)> = jurors::table
        .filter(jurors::institution_id.eq(id))
        .group_by(jurors::edition_id)
        .select((jurors::edition_id, count_star()))
        .load(conn)?;
    let all: Vec<(EditionId, String)> =
        editions::table.order(editions::id.desc()).select((editions::id, editions::slug)).load(conn)?;
    let of = |counted: &[(EditionId, i64)], edition| {
        counted.iter().find(|(known, _)| *known == edition).map_or(0, |(_, count)| *count)
    };
    let used = all.into_iter().map(|(edition, word)| EditionUse {
        edition: word,
        entries: of(&entered, edition),
        members: of(&people, edition),
        jurors: of(&judging, edition),
    });
    let editions = used.filter(|of| of.entries + of.members + of.jurors > 0).collect();
    Ok(InstitutionUse { editions, committee, merged })
}
