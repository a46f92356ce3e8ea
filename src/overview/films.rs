//! Films with the evidence of their check, and those that wait for a person.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};

use crate::db::schema::{users, videos, works};
use crate::db::search::Pages;
use crate::db::{AmongWords as _, Conn, Fault};
use crate::ids::{EditionId, WorkId};
use crate::video_check::{CheckStatus, JudgedVideo, VideoColumns};
use crate::works::WorkStatus;

/// Films on a page of the link desk: each brings its player and its evidence.
pub const FILMS_PER_PAGE: i64 = 10;

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
    /// A person judged them, and their work is not decided.
    Judged,
}

/// A film at the link desk with its work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskFilm {
    pub film: JudgedVideo,
    pub work: WorkId,
    pub number: Option<String>,
    pub title: String,
    pub status: WorkStatus,
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
            .filter(works::status.among(WorkStatus::AT_THE_DESK))
            .filter(videos::check_status.among(CheckStatus::FOR_A_PERSON)),
        FilmFilter::Failed => query
            .filter(works::status.among(WorkStatus::AT_THE_DESK))
            .filter(videos::check_status.eq(CheckStatus::Failed)),
        FilmFilter::Judged => query
            .filter(works::status.among(WorkStatus::UNDECIDED))
            .filter(videos::confirmed_at.is_not_null()),
        FilmFilter::Shared => {
            query.filter(works::status.among(WorkStatus::COMPETING)).filter(sql::<Bool>(&is_shared()))
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
) -> Result<(Vec<DeskFilm>, i64), Fault> {
    type Found = (VideoColumns, Option<String>, WorkId, Option<String>, String, WorkStatus);
    let total: i64 = matching(edition, filter).count().get_result(conn)?;
    let span = Pages { per_page: FILMS_PER_PAGE, total }.span(page);
    let query = matching(edition, filter);
    let query = match filter {
        FilmFilter::Shared => query.order((sql::<Text>(same_key!("videos")).asc(), videos::id.asc())),
        FilmFilter::Judged => query.order((videos::confirmed_at.desc(), videos::id.desc())),
        _ => query.order((works::submitted_at.asc(), works::id.asc(), videos::id.asc())),
    };
    let rows: Vec<Found> = query
        .limit(span.limit)
        .offset(span.offset)
        .select((
            VideoColumns::as_select(),
            users::name.nullable(),
            works::id,
            works::number,
            works::title,
            works::status,
        ))
        .load(conn)?;
    let films = rows.into_iter().map(|(row, by, work, number, title, status)| {
        Ok(DeskFilm { film: JudgedVideo { video: row.read()?, by }, work, number, title, status })
    });
    Ok((films.collect::<Result<_, Fault>>()?, total))
}
