//! What merging two names would touch: entries and their works, jurors, and sheets that become conflicts.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use crate::db::schema::{editions, entries, institution_changes, juror_conflicts, jurors, members, works};
use crate::db::{AmongWords as _, Conn, Fault};
use crate::ids::InstitutionId;
use crate::judging::AssignmentStatus;
use crate::registration::EntryStatus;
use crate::works::WorkStatus;

/// Rows of one kind that are named on the page.
const NAMED: i64 = 10;

/// What a merge of `from` into another institution touches.
#[derive(Debug, Clone, Default)]
pub struct MergeEffects {
    /// Entries that were not cancelled: word of the edition, and team or leader; the first of them.
    pub entries: Vec<(String, String)>,
    pub entry_count: i64,
    /// Works of these entries that were sent and not withdrawn.
    pub works: i64,
    /// Jurors whose own institution it is: word of the edition, code, name.
    pub jurors: Vec<(String, String, String)>,
    pub juror_count: i64,
    /// Further conflicts and changes of institution that name it.
    pub named: i64,
    /// Sheets whose juror must no longer judge the work.
    pub clashes: Vec<NewClash>,
}

/// A sheet that becomes a conflict.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct NewClash {
    /// Word of the edition.
    #[diesel(sql_type = Text)]
    pub edition: String,
    /// Code and name of the juror.
    #[diesel(sql_type = Text)]
    pub code: String,
    #[diesel(sql_type = Text)]
    pub name: String,
    /// Public number of the work.
    #[diesel(sql_type = Text)]
    pub number: String,
    #[diesel(sql_type = Text)]
    pub status: AssignmentStatus,
}

/// What merging `from` into `into` would touch; without a target no conflict is known.
pub fn merge_effects(
    conn: &mut Conn,
    from: InstitutionId,
    into: Option<InstitutionId>,
) -> Result<MergeEffects, Fault> {
    let (entries, entry_count) = entries_of(conn, from)?;
    let own = jurors::table.filter(jurors::institution_id.eq(from));
    Ok(MergeEffects {
        entries,
        entry_count,
        works: works::table
            .inner_join(entries::table)
            .filter(entries::institution_id.eq(from))
            .filter(works::status.among(WorkStatus::COMPETING))
            .count()
            .get_result(conn)?,
        jurors: own
            .inner_join(editions::table)
            .order(jurors::id.asc())
            .limit(NAMED)
            .select((editions::slug, jurors::pseudonym, jurors::name))
            .load(conn)?,
        juror_count: own.count().get_result(conn)?,
        named: named(conn, from)?,
        clashes: match into {
            Some(into) => clashes(conn, from, into)?,
            None => Vec::new(),
        },
    })
}

/// The first entries of an institution by edition and team or leader, and how many there are.
fn entries_of(conn: &mut Conn, from: InstitutionId) -> Result<(Vec<(String, String)>, i64), Fault> {
    let live = entries::table
        .filter(entries::institution_id.eq(from))
        .filter(entries::status.ne(EntryStatus::Cancelled));
    let rows: Vec<NamedEntry> = live
        .inner_join(editions::table)
        .inner_join(members::table)
        .filter(members::leader.eq(true))
        .order(entries::id.asc())
        .limit(NAMED)
        .select((editions::slug, entries::team_name, members::name))
        .load(conn)?;
    let title =
        |entry: NamedEntry| (entry.edition, if entry.team.is_empty() { entry.leader } else { entry.team });
    Ok((rows.into_iter().map(title).collect(), live.count().get_result(conn)?))
}

/// What an entry is called by.
#[derive(Queryable)]
struct NamedEntry {
    /// Word of its edition.
    edition: String,
    /// Empty for an individual.
    team: String,
    leader: String,
}

/// Further conflicts and changes of institution that name it.
fn named(conn: &mut Conn, from: InstitutionId) -> Result<i64, Fault> {
    let conflicts: i64 =
        juror_conflicts::table.filter(juror_conflicts::institution_id.eq(from)).count().get_result(conn)?;
    let changes: i64 = institution_changes::table
        .filter(institution_changes::institution_id.eq(from).or(institution_changes::previous_id.eq(from)))
        .count()
        .get_result(conn)?;
    Ok(conflicts + changes)
}

/// Live sheets, in editions that are not sealed, whose juror is of one of the two or declared it and whose work is of
/// the other.
fn clashes(conn: &mut Conn, from: InstitutionId, into: InstitutionId) -> Result<Vec<NewClash>, Fault> {
    let live = AssignmentStatus::sql_list(AssignmentStatus::LIVE);
    let house = |column: &str| {
        format!("COALESCE((SELECT m.merged_into FROM institutions m WHERE m.id = {column}), {column})")
    };
    let (work, own, declared) = (
        house("COALESCE(e.institution_id, k.institution_id)"),
        house("j.institution_id"),
        house("d.institution_id"),
    );
    let juror = |n: u8| {
        format!(
            "({own} = ${n} OR EXISTS (SELECT 1 FROM juror_conflicts d WHERE d.juror_id = j.id AND {declared} = ${n}))"
        )
    };
    let (of_from, of_into) = (juror(1), juror(2));
    Ok(diesel::sql_query(format!(
        "SELECT ed.slug AS edition, j.pseudonym AS code, j.name AS name, \
         COALESCE(w.number, k.number, '') AS number, a.status AS status \
         FROM assignments a JOIN jurors j ON j.id = a.juror_id JOIN editions ed ON ed.id = a.edition_id \
         LEFT JOIN works w ON w.id = a.work_id LEFT JOIN entries e ON e.id = w.entry_id \
         LEFT JOIN calibration_works k ON k.id = a.calibration_id \
         WHERE ed.sealed_at IS NULL AND a.status IN ({live}) \
         AND ((({of_from}) AND {work} = $2 AND NOT ({of_into})) OR (({of_into}) AND {work} = $1 AND NOT ({of_from}))) \
         ORDER BY a.id"
    ))
    .bind::<BigInt, _>(from)
    .bind::<BigInt, _>(into)
    .load(conn)?)
}
