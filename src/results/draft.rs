//! Gathers what the snapshot says about the best works: names, objectives, films. A fixed number of queries.

use std::collections::BTreeMap;

use super::dossier::Values;
use super::model::Ranking;
use super::problem::ResultsProblem;
use super::snapshot::{AwardedWork, EditionName, Film};
use super::store;
use crate::db::Conn;
use crate::editions::Edition;
use crate::ids::{EntryId, WorkId};
use crate::video_check::{Provider, Report, VideoLink};

/// The edition as the snapshot names it.
pub(super) fn name(edition: &Edition) -> EditionName {
    EditionName { slug: edition.slug.clone(), year: edition.year, title: edition.title.clone() }
}

/// The best works, best first.
pub(super) fn awarded_works(conn: &mut Conn, ranking: &Ranking) -> Result<Vec<AwardedWork>, ResultsProblem> {
    let best: Vec<_> = ranking.awarded().collect();
    let ids: Vec<WorkId> = best.iter().map(|(_, row)| row.work.id).collect();
    let entries: Vec<EntryId> = best.iter().map(|(_, row)| row.work.entry).collect();
    let mut names: BTreeMap<EntryId, Vec<String>> = BTreeMap::new();
    for (entry, name) in store::list_names(conn, &entries)? {
        names.entry(entry).or_default().push(name);
    }
    let mut objectives: BTreeMap<WorkId, String> = store::list_objectives(conn, &ids)?.into_iter().collect();
    let films = store::list_main_films(conn, &ids)?;
    let mut films: BTreeMap<WorkId, Film> =
        films.into_iter().filter_map(|film| Some((film.0, playable(film)?))).collect();
    let awarded = |(rank, row): (usize, &super::model::RankingRow)| {
        let (work, ranked) = (&row.work, &row.ranked);
        AwardedWork {
            rank,
            number: work.number.clone(),
            title: work.title.clone(),
            team: work.team.clone(),
            // Two works of one entry have the same makers.
            names: names.get(&work.entry).cloned().unwrap_or_default(),
            institution: work.institution.clone(),
            score: ranked.score,
            raw: ranked.raw,
            content: ranked.content,
            technical: ranked.technical,
            scores: ranked.scores,
            decided_by: ranked.decided_by,
            values: Some(Values::of(ranked)),
            objectives: objectives.remove(&work.id).unwrap_or_default(),
            film: films.remove(&work.id),
        }
    };
    Ok(best.into_iter().map(awarded).collect())
}

fn playable((_, provider, id, resource_key, report): store::MainFilm) -> Option<Film> {
    let link = VideoLink { provider: Provider::parse(&provider)?, id, resource_key };
    let report: Option<Report> = report.and_then(|json| serde_json::from_str(&json).ok());
    let refused = report.is_some_and(|report| !report.embeddable());
    Some(Film { embeddable: !refused && link.player_path().is_some(), link })
}
