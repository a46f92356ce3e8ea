//! Works as learning material, read in a fixed number of queries.

use std::collections::BTreeMap;

use diesel::prelude::*;

use crate::db::schema::{entries, institutions, lms_decisions, works as t};
use crate::db::{AmongIds as _, AmongWords as _, Conn, Fault};
use crate::editions::{Choice, Edition};
use crate::handover::learning_material;
use crate::handover::learning_work::{FilmHost, LearningFilm, LearningSource, LearningTag, LearningWork};
use crate::handover::model::LmsOutcome;
use crate::i18n::Lang;
use crate::ids::{EditionId, EntryId, WorkId};
use crate::registration;
use crate::video_check::{self, BlindVideo, CheckStatus, PartKind, Provider, Video};
use crate::works::{FormStep, Tag, ThirdPartySource, WorkContent, WorkStatus, fields, rules};

/// The works of an edition that are fit and still take part, by number.
pub fn fit_works(conn: &mut Conn, edition: EditionId) -> Result<Vec<WorkId>, Fault> {
    Ok(t::table
        .inner_join(lms_decisions::table)
        .filter(t::edition_id.eq(edition))
        .filter(t::status.among(WorkStatus::IN_JUDGING))
        .filter(t::number.is_not_null())
        .filter(lms_decisions::replaced_at.is_null())
        .filter(lms_decisions::outcome.eq(LmsOutcome::Fit))
        .order((t::number.asc(), t::id.asc()))
        .select(t::id)
        .load(conn)?)
}

/// The competency tags of some works, by work.
pub(in crate::handover) fn judged_tags(
    conn: &mut Conn,
    works: &[WorkId],
) -> Result<Vec<(WorkId, Vec<Tag>)>, Fault> {
    let contents = crate::works::contents(conn, works)?;
    Ok(contents.into_iter().map(|(id, content)| (id, content.competency_tags)).collect())
}

/// A work with its entry.
#[derive(Debug, Queryable)]
struct WorkRow {
    id: WorkId,
    entry: EntryId,
    number: Option<String>,
    content: WorkContent,
    team: String,
    institution: String,
}

/// These works as learning material in a language, by number; those without a number are left out. Clusters are added by
/// the caller. Four queries.
pub fn learning_works(
    conn: &mut Conn,
    edition: &Edition,
    ids: &[WorkId],
    lang: Lang,
) -> Result<Vec<(WorkId, LearningWork)>, Fault> {
    let rows: Vec<WorkRow> = t::table
        .inner_join(entries::table.inner_join(institutions::table))
        .filter(t::edition_id.eq(edition.id))
        .filter(t::id.among_ids(ids))
        .filter(t::number.is_not_null())
        .order((t::number.asc(), t::id.asc()))
        .select((t::id, t::entry_id, t::number, t::content, entries::team_name, institutions::name))
        .load(conn)?;
    let of: Vec<EntryId> = rows.iter().map(|row| row.entry).collect();
    let mut names: BTreeMap<EntryId, Vec<String>> = BTreeMap::new();
    for (entry, name) in registration::credited_names(conn, &of)? {
        names.entry(entry).or_default().push(name);
    }
    let mut released = learning_material::released(conn, ids)?;
    let mut films: BTreeMap<WorkId, Vec<Video>> = BTreeMap::new();
    for film in video_check::sent_of_works(conn, ids)? {
        films.entry(film.work_id).or_default().push(film);
    }
    let mut material = Vec::new();
    for mut row in rows {
        // What its makers released for learners goes before what was judged.
        if let Some(material) = released.remove(&row.id) {
            row.content = rules::with_step(&row.content, &material, FormStep::Material, &edition.settings);
        }
        let makers = names.get(&row.entry).cloned().unwrap_or_default();
        let own = films.remove(&row.id).unwrap_or_default();
        material.push((row.id, written(edition, row, makers, own, lang)));
    }
    Ok(material)
}

fn written(
    edition: &Edition,
    row: WorkRow,
    makers: Vec<String>,
    films: Vec<Video>,
    lang: Lang,
) -> LearningWork {
    let settings = &edition.settings;
    let content = row.content;
    let named = |list: &[Choice], key: &String| {
        list.iter().find(|choice| choice.key == *key).map(|choice| choice.name.get(lang).to_owned())
    };
    let competencies = content.competencies.iter().filter_map(|key| named(&settings.competency_kinds, key));
    let mut work = LearningWork {
        code: row.number.unwrap_or_default(),
        team: row.team,
        makers,
        institution: row.institution,
        edition: edition.title.get(lang).to_owned(),
        licence: settings.licence.text.get(lang).to_owned(),
        competencies: competencies.collect(),
        tags: content.competency_tags.iter().map(|tag| learning_tag(tag, lang)).collect(),
        title: content.title,
        explanation: content.explanation,
        objectives: content.objectives,
        benefits: content.benefits,
        audience: content.audience,
        captions: content.captions_link,
        sources: content.sources.into_iter().map(|source| learning_source(source, lang)).collect(),
        topics: content.topics,
        questions: content.questions,
        pass_mark: content.pass_mark,
        ..LearningWork::default()
    };
    for film in films {
        let part = film.part;
        let learning = learning_film(film);
        match part {
            PartKind::Main => work.main = Some(learning),
            PartKind::Intro => work.intro = Some(learning),
            PartKind::Closing => work.closing = Some(learning),
            PartKind::Core => work.core.push(learning),
        }
    }
    work
}

fn learning_tag(tag: &Tag, lang: Lang) -> LearningTag {
    let name = fields::competency_tags().name(&tag.code).map(|name| name.get(lang).to_owned());
    LearningTag { code: tag.code.clone(), name: name.unwrap_or_default(), level: tag.level }
}

fn learning_source(source: ThirdPartySource, lang: Lang) -> LearningSource {
    let named = source.licence.map(|licence| licence.text().get(lang).to_owned()).unwrap_or_default();
    let licence = match (named.as_str(), source.licence_note) {
        (_, note) if note.is_empty() => named,
        ("", note) => note,
        (named, note) => format!("{named} ({note})"),
    };
    LearningSource { title: source.title, owner: source.owner, licence, link: source.link }
}

fn learning_film(film: Video) -> LearningFilm {
    let public = match film.status {
        CheckStatus::Passed => Some(true),
        CheckStatus::Failed => Some(false),
        CheckStatus::Pending | CheckStatus::NeedsReview | CheckStatus::Unchecked => None,
    };
    let film = BlindVideo::from(film);
    let link = film.link;
    let host = if link.provider == Provider::YOUTUBE {
        FilmHost::Youtube { id: link.id }
    } else if link.provider == Provider::DRIVE {
        FilmHost::Drive { id: link.id, resource_key: link.resource_key }
    } else {
        FilmHost::Other { url: link.canonical_url() }
    };
    let seconds = film.duration_ms.and_then(|ms| u32::try_from(ms / 1000).ok());
    LearningFilm { host, seconds, public }
}
