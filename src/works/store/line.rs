//! Works as the committee lists them: four queries a page, whatever its length.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};

use crate::db::schema::{entries, institutions, users, videos, works};
use crate::db::{Conn, Fault};
use crate::ids::{EditionId, EntryId, InstitutionId, UserId, WorkId};
use crate::video_check::{LinkStatus, PartKind, Provider};
use crate::works::model::{Duplicate, DuplicateWork, WorkFilter, WorkLine, WorkPage, WorkRow, WorkStatus};

/// Works on one page of the list.
pub const PER_PAGE: i64 = 50;

type Backend = <Conn as Connection>::Backend;
type Whose = (EntryId, String, String, UserId, String, InstitutionId, String);

diesel::define_sql_function!(fn lower(words: Text) -> Text);

fn filtered(edition: EditionId, filter: &WorkFilter) -> works::BoxedQuery<'static, Backend> {
    let mut query = works::table.filter(works::edition_id.eq(edition)).into_boxed();
    if let Some(status) = filter.status {
        query = query.filter(works::status.eq(status.as_str()));
    }
    if let Some(check) = filter.check {
        let films = videos::table
            .filter(videos::part.eq(PartKind::Main.as_str()))
            .filter(videos::unsent.eq(false))
            .filter(videos::check_status.eq(check.as_str()));
        query = query.filter(works::id.eq_any(films.select(videos::work_id)));
    }
    if let Some(institution) = filter.institution {
        let theirs = entries::table.filter(entries::institution_id.eq(institution));
        query = query.filter(works::entry_id.eq_any(theirs.select(entries::id)));
    }
    let words: String = filter.search.trim().to_lowercase().replace(['%', '_', '\\'], "");
    if !words.is_empty() {
        let like = format!("%{words}%");
        let teams = entries::table.filter(lower(entries::team_name).like(like.clone()));
        query = query.filter(
            lower(works::title)
                .like(like.clone())
                .or(works::number
                    .is_not_null()
                    .and(works::number.like(format!("%{}%", words.to_uppercase())))
                    .assume_not_null())
                .or(works::entry_id.eq_any(teams.select(entries::id))),
        );
    }
    query
}

/// One page of an edition's works, oldest first; pages count from 1.
pub fn list_works(
    conn: &mut Conn,
    edition: EditionId,
    filter: &WorkFilter,
    page: i64,
) -> QueryResult<WorkPage> {
    let total = filtered(edition, filter).count().get_result(conn)?;
    let rows: Vec<WorkRow> = filtered(edition, filter)
        .order(works::id.asc())
        .limit(PER_PAGE)
        .offset((page.max(1) - 1).saturating_mul(PER_PAGE))
        .select(WorkRow::as_select())
        .load(conn)?;
    let list = rows.into_iter().map(WorkRow::read).collect::<QueryResult<Vec<_>>>()?;
    let entry_ids: Vec<EntryId> = list.iter().map(|work| work.entry_id).collect();
    let ids: Vec<WorkId> = list.iter().map(|work| work.id).collect();
    let (mut whose, checks) = (whose(conn, &entry_ids)?, main_checks(conn, &ids)?);
    let lines = list.into_iter().filter_map(|work| {
        let (_, kind, team_name, leader, leader_name, institution_id, institution) =
            whose.get_mut(&work.entry_id)?.clone();
        let team = kind == "team";
        let entrant = if team && !team_name.is_empty() { team_name } else { leader_name };
        let main_check = checks.get(&work.id).copied();
        Some(WorkLine { work, entrant, team, leader, institution_id, institution, main_check })
    });
    Ok(WorkPage { lines: lines.collect(), total })
}

fn whose(conn: &mut Conn, ids: &[EntryId]) -> QueryResult<HashMap<EntryId, Whose>> {
    let rows: Vec<Whose> = entries::table
        .inner_join(institutions::table)
        .inner_join(users::table)
        .filter(entries::id.eq_any(ids))
        .order(entries::id.asc())
        .select((
            entries::id,
            entries::kind,
            entries::team_name,
            entries::leader_user_id,
            users::name,
            institutions::id,
            institutions::name,
        ))
        .load(conn)?;
    Ok(rows.into_iter().map(|row| (row.0, row)).collect())
}

fn main_checks(conn: &mut Conn, ids: &[WorkId]) -> QueryResult<HashMap<WorkId, LinkStatus>> {
    let rows: Vec<(WorkId, String)> = videos::table
        .filter(videos::work_id.eq_any(ids))
        .filter(videos::part.eq(PartKind::Main.as_str()))
        .filter(videos::unsent.eq(false))
        .order((videos::work_id.asc(), videos::id.asc()))
        .select((videos::work_id, videos::check_status))
        .load(conn)?;
    Ok(rows.into_iter().filter_map(|(id, word)| LinkStatus::parse(&word).map(|s| (id, s))).collect())
}

/// How many works of an edition are in each state; states without works are left out.
pub fn count_by_status(conn: &mut Conn, edition: EditionId) -> QueryResult<Vec<(WorkStatus, i64)>> {
    works::table
        .filter(works::edition_id.eq(edition))
        .group_by(works::status)
        .order(works::status.asc())
        .select((works::status, diesel::dsl::count_star()))
        .load(conn)
}

#[derive(QueryableByName)]
struct Shared {
    #[diesel(sql_type = Text)]
    provider: String,
    #[diesel(sql_type = Text)]
    provider_id: String,
    #[diesel(sql_type = BigInt)]
    work_id: WorkId,
    #[diesel(sql_type = Nullable<Text>)]
    number: Option<String>,
    #[diesel(sql_type = Text)]
    title: String,
}

/// Films that several works of an edition link; withdrawn works do not count.
pub fn duplicates(conn: &mut Conn, edition: EditionId) -> QueryResult<Vec<Duplicate>> {
    let rows: Vec<Shared> = diesel::sql_query(
        "SELECT DISTINCT v.provider, v.provider_id, w.id AS work_id, w.number, w.title \
         FROM videos v JOIN works w ON w.id = v.work_id \
         JOIN (SELECT d.provider AS p, d.provider_id AS f FROM videos d JOIN works x ON x.id = d.work_id \
               WHERE x.edition_id = $1 AND x.status <> 'withdrawn' AND d.unsent = FALSE \
               GROUP BY d.provider, d.provider_id HAVING COUNT(DISTINCT d.work_id) > 1) twice \
           ON twice.p = v.provider AND twice.f = v.provider_id \
         WHERE w.edition_id = $1 AND w.status <> 'withdrawn' AND v.unsent = FALSE \
         ORDER BY v.provider, v.provider_id, w.id",
    )
    .bind::<BigInt, _>(edition)
    .load(conn)?;
    let mut found: Vec<Duplicate> = Vec::new();
    for row in rows {
        let provider = Provider::parse(&row.provider)
            .ok_or_else(|| Fault::DeserializationError("unknown provider".into()))?;
        let work = DuplicateWork { id: row.work_id, number: row.number, title: row.title };
        match found.last_mut().filter(|last| last.provider == provider && last.film == row.provider_id) {
            Some(last) => last.works.push(work),
            None => found.push(Duplicate { provider, film: row.provider_id, works: vec![work] }),
        }
    }
    Ok(found)
}
