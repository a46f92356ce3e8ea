//! Films with the evidence of their check, and those that wait for a person.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};

use super::search::skip;
use crate::clock::At;
use crate::db::Conn;
use crate::db::schema::{users, videos, works};
use crate::ids::{EditionId, VideoId, WorkId};
use crate::video_check::{LinkStatus, PartKind, Provider, Report, VideoLink};
use crate::works::WorkStatus;

/// Films on a page of the link desk: each brings its player and its evidence.
pub const FILMS_PER_PAGE: i64 = 10;

/// A linked film and what is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Film {
    /// The film's row.
    pub id: VideoId,
    /// Part of the work.
    pub part: PartKind,
    /// Place among equal parts, from 0.
    pub position: i32,
    /// Where it is.
    pub link: VideoLink,
    /// MD5 of its content, if its provider gave one.
    pub checksum: Option<String>,
    /// State of the check.
    pub status: LinkStatus,
    /// The last check's evidence.
    pub report: Option<Report>,
    /// When it was checked last.
    pub checked_at: Option<At>,
    /// What the entrant declares: format, width, height, seconds.
    pub declared: (Option<String>, Option<i32>, Option<i32>, Option<i32>),
    /// Who judged it, when, and what was noted.
    pub judged: Option<(String, At, String)>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = videos)]
struct Row {
    id: VideoId,
    part: String,
    position: i32,
    provider: String,
    provider_id: String,
    resource_key: Option<String>,
    checksum: Option<String>,
    check_status: String,
    report: Option<String>,
    checked_at: Option<At>,
    declared_format: Option<String>,
    declared_width: Option<i32>,
    declared_height: Option<i32>,
    declared_seconds: Option<i32>,
    confirmed_at: Option<At>,
    confirm_note: String,
}

/// None for words of a newer version, which this one cannot show.
fn film(row: Row, by: Option<String>) -> Option<Film> {
    Some(Film {
        id: row.id,
        part: PartKind::parse(&row.part)?,
        position: row.position,
        link: VideoLink {
            provider: Provider::parse(&row.provider)?,
            id: row.provider_id,
            resource_key: row.resource_key,
        },
        checksum: row.checksum,
        status: LinkStatus::parse(&row.check_status).unwrap_or(LinkStatus::Pending),
        report: row.report.and_then(|json| serde_json::from_str(&json).ok()),
        checked_at: row.checked_at,
        declared: (row.declared_format, row.declared_width, row.declared_height, row.declared_seconds),
        judged: by.zip(row.confirmed_at).map(|(by, at)| (by, at, row.confirm_note)),
    })
}

/// The films of a work as it was sent, main first.
pub fn films_of(conn: &mut Conn, work: WorkId) -> QueryResult<Vec<Film>> {
    let rows: Vec<(Row, Option<String>)> = videos::table
        .left_join(users::table)
        .filter(videos::work_id.eq(work))
        .filter(videos::unsent.eq(false))
        .order((videos::position.asc(), videos::id.asc()))
        .select((Row::as_select(), users::name.nullable()))
        .load(conn)?;
    let mut films: Vec<Film> = rows.into_iter().filter_map(|(row, by)| film(row, by)).collect();
    films.sort_by_key(|film| PartKind::ALL.iter().position(|part| *part == film.part));
    Ok(films)
}

/// Which films the link desk shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum FilmFilter {
    /// A person must judge them: not provable, or our side could not check.
    #[default]
    Waiting,
    /// The check says they break a rule.
    Failed,
    /// More than one work links to them.
    Shared,
}

/// A film at the link desk with its work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskFilm {
    /// The film.
    pub film: Film,
    /// Its work.
    pub work: WorkId,
    /// The work's number.
    pub number: Option<String>,
    /// The work's title.
    pub title: String,
}

type Boxed<'a> = diesel::helper_types::IntoBoxed<
    'a,
    diesel::dsl::LeftJoin<diesel::dsl::InnerJoin<videos::table, works::table>, users::table>,
    <Conn as diesel::Connection>::Backend,
>;

/// Whether another competing work of the edition links to the film, or to the same content under another
/// id. Two looks into two indexes, never a walk over all films.
fn is_shared() -> String {
    let competing = WorkStatus::sql_list(WorkStatus::COMPETING);
    let other = |same: &str| {
        format!(
            "EXISTS (SELECT 1 FROM videos o JOIN works p ON p.id = o.work_id WHERE {same} \
             AND o.work_id <> videos.work_id AND o.unsent = FALSE AND p.edition_id = works.edition_id \
             AND p.status IN ({competing}))"
        )
    };
    let by_id = other("o.provider = videos.provider AND o.provider_id = videos.provider_id");
    format!("({by_id} OR {})", other("o.checksum = videos.checksum"))
}

/// What one and the same film has in common wherever it is linked: the checksum that any row of its id knows,
/// else the id; completes a query in which the film is `{film}`.
macro_rules! same_key {
    ($film:literal) => {
        concat!(
            "COALESCE((SELECT MIN(x.checksum) FROM videos x WHERE x.provider = ",
            $film,
            ".provider \
             AND x.provider_id = ",
            $film,
            ".provider_id), ",
            $film,
            ".provider || ' ' || ",
            $film,
            ".provider_id)"
        )
    };
}
pub(super) use same_key;

fn matching<'a>(edition: EditionId, filter: FilmFilter) -> Boxed<'a> {
    let query = videos::table
        .inner_join(works::table)
        .left_join(users::table)
        .filter(works::edition_id.eq(edition))
        .filter(videos::unsent.eq(false))
        .into_boxed();
    match filter {
        FilmFilter::Waiting => query
            .filter(works::status.eq_any(WorkStatus::AT_THE_DESK))
            .filter(videos::check_status.eq_any(["needs_review", "unchecked"])),
        FilmFilter::Failed => query
            .filter(works::status.eq_any(WorkStatus::AT_THE_DESK))
            .filter(videos::check_status.eq("failed")),
        FilmFilter::Shared => {
            query.filter(works::status.eq_any(WorkStatus::COMPETING)).filter(sql::<Bool>(&is_shared()))
        }
    }
}

/// One page of the link desk and the number of all films that match; two queries. Films that more than one
/// work links to stand side by side.
pub fn desk_films(
    conn: &mut Conn,
    edition: EditionId,
    filter: FilmFilter,
    page: i64,
) -> QueryResult<(Vec<DeskFilm>, i64)> {
    type Found = (Row, Option<String>, WorkId, Option<String>, String);
    let total: i64 = matching(edition, filter).count().get_result(conn)?;
    let query = matching(edition, filter);
    let query = match filter {
        FilmFilter::Shared => query.order((sql::<Text>(same_key!("videos")).asc(), videos::id.asc())),
        _ => query.order((works::submitted_at.asc(), works::id.asc(), videos::id.asc())),
    };
    let rows: Vec<Found> = query
        .limit(FILMS_PER_PAGE)
        .offset(skip(page) / super::PER_PAGE * FILMS_PER_PAGE)
        .select((Row::as_select(), users::name.nullable(), works::id, works::number, works::title))
        .load(conn)?;
    let films = rows.into_iter().filter_map(|(row, by, work, number, title)| {
        Some(DeskFilm { film: film(row, by)?, work, number, title })
    });
    Ok((films.collect(), total))
}
