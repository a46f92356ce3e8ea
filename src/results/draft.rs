//! Gathers what the snapshot says about the best works: names, objectives, films. A fixed number of queries.

use std::collections::BTreeMap;

use super::model::{Ranking, RankingLine};
use super::published_details::PublishedValues;
use super::snapshot::{EditionName, PublishedCriterion, PublishedFilm, PublishedWork};
use super::store;
use crate::db::{self, Conn};
use crate::editions::{Criterion, Edition};
use crate::ids::{EntryId, WorkId};
use crate::video_check::{Provider, Report, VideoLink};
use crate::works;

/// The edition as the snapshot names it.
pub(super) fn name(edition: &Edition) -> EditionName {
    EditionName { slug: edition.slug.clone(), year: edition.year, title: edition.title.clone() }
}

/// The edition's criteria as the snapshot names them.
#[must_use]
pub fn criteria(edition: &Edition) -> Vec<PublishedCriterion> {
    let named = |criterion: &Criterion| PublishedCriterion {
        key: criterion.key.clone(),
        name: criterion.name.clone(),
        short: criterion.short().clone(),
        weight: i64::from(criterion.weight),
    };
    edition.settings.rubric.criteria.iter().map(named).collect()
}

/// The best works, best first.
pub(super) fn awarded_works(conn: &mut Conn, ranking: &Ranking) -> db::Result<Vec<PublishedWork>> {
    let best: Vec<_> = ranking.awarded().collect();
    let ids: Vec<WorkId> = best.iter().map(|line| line.work.id).collect();
    let entries: Vec<EntryId> = best.iter().map(|line| line.work.entry).collect();
    let mut names: BTreeMap<EntryId, Vec<String>> = BTreeMap::new();
    for (entry, name) in store::list_names(conn, &entries)? {
        names.entry(entry).or_default().push(name);
    }
    let mut objectives: BTreeMap<WorkId, String> =
        works::contents(conn, &ids)?.into_iter().map(|(id, content)| (id, content.objectives)).collect();
    let films = store::list_main_films(conn, &ids)?;
    let mut films: BTreeMap<WorkId, PublishedFilm> =
        films.into_iter().filter_map(|film| Some((film.work, playable(film)?))).collect();
    let weights = &ranking.method.method.criteria;
    let awarded = |line: &RankingLine| {
        let (work, ranked) = (&line.work, &line.ranked);
        PublishedWork {
            rank: ranked.place.unwrap_or(ranked.rank),
            number: work.number.clone(),
            title: work.title.clone(),
            team: work.team.clone(),
            // Two works of one entry have the same makers.
            names: names.get(&work.entry).cloned().unwrap_or_default(),
            institution: work.institution.clone(),
            score: ranked.score,
            raw: ranked.raw,
            scores: ranked.scores,
            decided_by: ranked.decided_by.clone(),
            values: PublishedValues::of(ranked, weights),
            objectives: objectives.remove(&work.id).unwrap_or_default(),
            film: films.remove(&work.id),
        }
    };
    Ok(best.into_iter().map(awarded).collect())
}

fn playable(film: store::MainFilm) -> Option<PublishedFilm> {
    let link = VideoLink {
        provider: Provider::parse(&film.provider)?,
        id: film.id,
        resource_key: film.resource_key,
    };
    let report: Option<Report> = film.report.and_then(|json| serde_json::from_str(&json).ok());
    let refused = report.is_some_and(|report| !report.embeddable());
    Some(PublishedFilm { embeddable: !refused && link.player_path().is_some(), link })
}
