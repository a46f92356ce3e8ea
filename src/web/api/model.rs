//! What the interface says of editions, works and clusters.

use serde::Serialize;
use utoipa::ToSchema;

use crate::clock::At;
use crate::editions::{Edition, Phase, PhaseKey, PhaseState, rules};
use crate::handover::{Cluster, FilmHost, LearningFilm, LearningSource, LearningTag, LearningWork};
use crate::i18n::Message;
use crate::judging::Draw;

/// A text in both languages.
#[derive(Debug, Serialize, ToSchema)]
pub struct Words {
    pub id: String,
    pub en: String,
}

impl From<&Message> for Words {
    fn from(message: &Message) -> Self {
        Self { id: message.id.clone(), en: message.en.clone() }
    }
}

/// How far an edition has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum EditionState {
    /// Registration has not opened.
    Coming,
    Running,
    /// Judging is over and the result is not public.
    Judged,
    Announced,
}

/// An edition in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct EditionLine {
    /// Its part of addresses.
    #[schema(example = "2023")]
    pub slug: String,
    #[schema(example = 2023)]
    pub year: i32,
    pub title: Words,
    pub theme: Words,
    pub state: EditionState,
}

impl EditionLine {
    /// Of an edition at an instant.
    pub fn of(edition: &Edition, now: At) -> Self {
        Self {
            slug: edition.slug.clone(),
            year: edition.year,
            title: Words::from(&edition.title),
            theme: Words::from(&edition.settings.theme),
            state: state(edition, now),
        }
    }
}

fn state(edition: &Edition, now: At) -> EditionState {
    let of = |key| edition.phase(key).map_or(PhaseState::Later, |phase| rules::phase_state(phase, now));
    if edition.is_published() {
        EditionState::Announced
    } else if of(PhaseKey::Judging) == PhaseState::Done {
        EditionState::Judged
    } else if of(PhaseKey::Registration) == PhaseState::Later {
        EditionState::Coming
    } else {
        EditionState::Running
    }
}

/// A stage of an edition (R40).
#[derive(Debug, Serialize, ToSchema)]
pub struct PhaseLine {
    #[schema(example = "registration")]
    pub key: String,
    pub name: Words,
    /// ISO 8601, UTC; none while nobody knows.
    #[schema(example = "2023-05-14T17:00:00.000Z")]
    pub opens_at: Option<String>,
    /// Exclusive end, ISO 8601, UTC.
    #[schema(example = "2023-07-07T17:00:00.000Z")]
    pub closes_at: Option<String>,
}

impl From<&Phase> for PhaseLine {
    fn from(phase: &Phase) -> Self {
        Self {
            key: phase.key.as_str().to_owned(),
            name: Words::from(&Message::from(phase.key.name())),
            opens_at: phase.opens_at.map(At::iso),
            closes_at: phase.closes_at.map(At::iso),
        }
    }
}

/// A criterion of judging (R32, R33).
#[derive(Debug, Serialize, ToSchema)]
pub struct CriterionLine {
    #[schema(example = "content")]
    pub key: String,
    pub name: Words,
    /// Share of the score, of 100.
    #[schema(example = 60)]
    pub weight: u32,
}

/// An edition with its stages and rules.
#[derive(Debug, Serialize, ToSchema)]
pub struct EditionDetails {
    #[serde(flatten)]
    pub line: EditionLine,
    pub phases: Vec<PhaseLine>,
    pub criteria: Vec<CriterionLine>,
    /// People of a group at most, the leader included (R10).
    #[schema(example = 5)]
    pub most_members: u32,
    /// Works of an entry at most (R28).
    #[schema(example = 3)]
    pub most_works: u32,
    /// How many works are awarded (R46).
    #[schema(example = 10)]
    pub awards: u32,
    /// When the result became public, ISO 8601, UTC.
    pub published_at: Option<String>,
}

/// A competency of the dictionary.
#[derive(Debug, Serialize, ToSchema)]
pub struct TagLine {
    #[schema(example = "S10")]
    pub code: String,
    pub name: String,
    /// From 1 to 5.
    #[schema(example = 2)]
    pub level: u8,
}

impl From<&LearningTag> for TagLine {
    fn from(tag: &LearningTag) -> Self {
        Self { code: tag.code.clone(), name: tag.name.clone(), level: tag.level }
    }
}

/// A film of a work.
#[derive(Debug, Serialize, ToSchema)]
pub struct FilmLine {
    /// "youtube", "drive" or "direct".
    #[schema(example = "youtube")]
    pub provider: &'static str,
    /// Page on which it can be watched.
    pub url: String,
    pub seconds: Option<u32>,
}

impl From<&LearningFilm> for FilmLine {
    fn from(film: &LearningFilm) -> Self {
        let (provider, url) = match &film.host {
            FilmHost::Youtube { id } => ("youtube", format!("https://www.youtube.com/watch?v={id}")),
            FilmHost::Drive { id, resource_key } => ("drive", drive_page(id, resource_key.as_deref())),
            FilmHost::Other { url } => ("direct", url.clone()),
        };
        Self { provider, url, seconds: film.seconds }
    }
}

/// The page of a film on Drive; older files need the key that came with their link.
fn drive_page(id: &str, resource_key: Option<&str>) -> String {
    let page = format!("https://drive.google.com/file/d/{id}/view");
    resource_key.map_or_else(|| page.clone(), |key| format!("{page}?resourcekey={key}"))
}

/// Something of others in a work, to be named with it.
#[derive(Debug, Serialize, ToSchema)]
pub struct SourceLine {
    pub title: String,
    pub owner: String,
    /// Its name in Indonesian, with what the makers wrote about it.
    #[schema(example = "CC BY")]
    pub licence: String,
    /// Address of its page.
    pub link: Option<String>,
}

impl From<&LearningSource> for SourceLine {
    fn from(source: &LearningSource) -> Self {
        let LearningSource { title, owner, licence, link } = source.clone();
        Self { title, owner, licence, link: (!link.is_empty()).then_some(link) }
    }
}

/// A work of the gallery. Texts stand as their makers wrote them.
#[derive(Debug, Serialize, ToSchema)]
pub struct WorkLine {
    #[schema(example = "ML-2023-0001")]
    pub number: String,
    pub title: String,
    /// Name of the group; none for an individual.
    pub team: Option<String>,
    /// Names of its makers, the leader first.
    pub makers: Vec<String>,
    pub institution: String,
    pub objectives: String,
    /// Names of its competency kinds, in Indonesian.
    pub competencies: Vec<String>,
    pub tags: Vec<TagLine>,
    /// Names of its clusters, in Indonesian.
    pub clusters: Vec<String>,
    pub film: Option<FilmLine>,
    /// Address of its captions.
    pub captions: Option<String>,
    /// What it uses of others.
    pub sources: Vec<SourceLine>,
    /// The page on which people see it.
    pub url: String,
}

impl WorkLine {
    /// Of a work of an edition on this site.
    pub fn of(work: &LearningWork, site: &str, slug: &str) -> Self {
        let given = |text: &String| (!text.is_empty()).then(|| text.clone());
        Self {
            number: work.code.clone(),
            title: work.title.clone(),
            team: given(&work.team),
            makers: work.makers.clone(),
            institution: work.institution.clone(),
            objectives: work.objectives.clone(),
            competencies: work.competencies.clone(),
            tags: work.tags.iter().map(TagLine::from).collect(),
            clusters: work.clusters.clone(),
            film: work.main.as_ref().map(FilmLine::from),
            captions: given(&work.captions),
            sources: work.sources.iter().map(SourceLine::from).collect(),
            url: format!("{}/{slug}/karya/{}", site.trim_end_matches('/'), work.code),
        }
    }
}

/// A draw of works among jurors.
#[derive(Debug, Serialize, ToSchema)]
pub struct DrawLine {
    /// Place among the draws of the edition, from 1.
    #[schema(example = 1)]
    pub number: usize,
    /// ISO 8601, UTC.
    pub drawn_at: String,
    /// SHA-256 of the document, in lower-case hexadecimal digits.
    pub sha256: String,
    /// Where the document is.
    pub url: String,
}

impl DrawLine {
    /// Of a draw of an edition on this site.
    pub fn of(draw: &Draw, site: &str, slug: &str) -> Self {
        let site = site.trim_end_matches('/');
        Self {
            number: draw.number,
            drawn_at: draw.at.iso(),
            sha256: draw.sha256.clone(),
            url: format!("{site}/api/v1/editions/{slug}/draws/{}", draw.number),
        }
    }
}

/// Works that go together (R4).
#[derive(Debug, Serialize, ToSchema)]
pub struct ClusterLine {
    #[schema(example = "K01")]
    pub code: String,
    pub name: Words,
    pub description: Words,
    /// Numbers of its works, in their order.
    pub works: Vec<String>,
}

impl ClusterLine {
    /// Of a cluster with the works of it that may be shown.
    pub fn of(cluster: &Cluster, works: Vec<String>) -> Self {
        Self {
            code: cluster.code.clone(),
            name: Words { id: cluster.name_id.clone(), en: cluster.name_en.clone() },
            description: Words { id: cluster.description_id.clone(), en: cluster.description_en.clone() },
            works,
        }
    }
}
