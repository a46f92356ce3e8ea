//! Queries on editions and their stages.

use std::sync::Arc;

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::{editions, phases};
use crate::db::{Conn, Fault};
use crate::editions::model::EditionSettings;
use crate::editions::parsed::{parsed, remembered};
use crate::editions::phase::{MovedPhase, Phase, PhaseKey};
use crate::editions::rules::{PhaseClosed, require_open, require_open_late};
use crate::i18n::Message;
use crate::ids::EditionId;
use crate::notifications::{About, Letterhead};
use crate::say;

/// An edition as it stands: its settings with the dates of the table.
#[derive(Debug, Clone)]
pub struct Edition {
    pub id: EditionId,
    /// First part of its addresses.
    pub slug: String,
    pub title: Message,
    pub year: i32,
    /// Terms of reference; `settings.phases` holds the dates in force.
    pub settings: Arc<EditionSettings>,
    /// Stages whose times are other than those announced first.
    pub moved: Vec<MovedPhase>,
    /// When judging was closed and the score sheets were sealed.
    pub sealed_at: Option<At>,
    /// SHA-256 of the sealed sheets.
    pub seal_hash: Option<String>,
    /// When the result became public.
    pub published_at: Option<At>,
    /// When the edition was shown to the public; none while it is a draft.
    pub public_at: Option<At>,
    /// Since when a draft is tried out; all that people leave in it goes before it is announced.
    pub trial_at: Option<At>,
    /// Grows with every change of the settings.
    pub version: i64,
}

impl Edition {
    /// Letters of this edition: signed by its committee, organiser and contact, which answers go to.
    #[must_use]
    pub fn about(&self) -> About {
        let title = self.short_title();
        let mut signature = vec![say!("Panitia {title}", "The committee of {title}")];
        signature.extend(self.settings.foot());
        let reply_to = self.settings.contact.email.clone();
        About::of(Letterhead { edition: Some(self.id), signature, reply_to })
    }

    /// Refuses an act outside its stage.
    ///
    /// # Errors
    /// `PhaseClosed`, with the time that decides.
    pub fn require_open(&self, key: PhaseKey, now: At) -> Result<(), PhaseClosed> {
        require_open(&self.settings.phases, key, now)
    }

    /// Refuses an act outside its stage and the grace that follows it.
    ///
    /// # Errors
    /// `PhaseClosed`, with the closing that was announced.
    pub fn require_open_late(&self, key: PhaseKey, now: At) -> Result<(), PhaseClosed> {
        require_open_late(&self.settings, key, now)
    }

    /// One stage.
    #[must_use]
    pub fn phase(&self, key: PhaseKey) -> Option<&Phase> {
        self.settings.phase(key)
    }

    /// The edition as it stands for an entry with its own, later closing of intake.
    #[must_use]
    pub fn for_entry(self, intake_closes_at: Option<At>) -> Self {
        self.with_closing(PhaseKey::Intake, intake_closes_at)
    }

    fn with_closing(mut self, key: PhaseKey, own: Option<At>) -> Self {
        let later = |phase: &Phase| phase.key == key && phase.closes_at.is_some_and(|at| own > Some(at));
        if let Some(place) = self.settings.phases.iter().position(later)
            && let Some(phase) = Arc::make_mut(&mut self.settings).phases.get_mut(place)
        {
            phase.closes_at = own;
        }
        self
    }

    /// What was announced first of a stage that has moved.
    #[must_use]
    pub fn moved(&self, key: PhaseKey) -> Option<&MovedPhase> {
        self.moved.iter().find(|moved| moved.key == key)
    }

    /// The title beside the wordmark and in letters.
    #[must_use]
    pub fn short_title(&self) -> String {
        let title = &self.settings.short_title;
        // The same in both languages, as the title is: whoever meets a trial knows what it is.
        if self.is_trial() { format!("{title} (uji coba)") } else { title.clone() }
    }

    /// Whether it is a draft that everybody who knows its address may try out.
    #[must_use]
    pub fn is_trial(&self) -> bool {
        self.trial_at.is_some()
    }

    /// Whether it is not announced yet: only the committee sees it, unless it is tried out.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        self.public_at.is_none()
    }

    /// Whether the result is public.
    #[must_use]
    pub fn is_published(&self) -> bool {
        self.published_at.is_some()
    }
}

/// An edition without its settings: those are remembered by their mark.
#[derive(Queryable, Selectable)]
#[diesel(table_name = editions)]
struct Row {
    id: EditionId,
    slug: String,
    year: i32,
    settings_mark: String,
    sealed_at: Option<At>,
    seal_hash: Option<String>,
    published_at: Option<At>,
    public_at: Option<At>,
    trial_at: Option<At>,
    settings_version: i64,
}

/// The dates of a stage.
#[derive(Queryable, Selectable)]
#[diesel(table_name = phases)]
struct Dates {
    key: PhaseKey,
    opens_at: Option<At>,
    closes_at: Option<At>,
    announced_opens_at: Option<At>,
    announced_closes_at: Option<At>,
    moved_at: Option<At>,
    move_reason: Option<String>,
}

impl Dates {
    fn moved(self) -> Option<MovedPhase> {
        let (key, opens_at, closes_at) = (self.key, self.announced_opens_at, self.announced_closes_at);
        let reason = self.move_reason.unwrap_or_default();
        self.moved_at.map(|moved_at| MovedPhase { key, opens_at, closes_at, moved_at, reason })
    }
}

/// An edition beside each of its stages; once without one if it has none.
#[derive(Queryable, Selectable)]
struct Line {
    #[diesel(embed)]
    edition: Row,
    #[diesel(embed)]
    stage: Option<Dates>,
}

/// Settings as they are stored.
#[derive(Queryable, Selectable)]
#[diesel(table_name = editions)]
pub(super) struct StoredSettings {
    #[diesel(column_name = settings)]
    pub(super) text: String,
    #[diesel(column_name = settings_mark)]
    mark: String,
    /// Since when the edition is tried out.
    pub(super) trial_at: Option<At>,
}

/// The settings of an edition, as they are now.
pub(super) fn stored_settings(conn: &mut Conn, id: EditionId) -> Result<StoredSettings, Fault> {
    Ok(editions::table.find(id).select(StoredSettings::as_select()).first(conn)?)
}

fn settings_of(conn: &mut Conn, row: &Row) -> Result<Arc<EditionSettings>, Fault> {
    if let Some(known) = remembered(&row.settings_mark) {
        return Ok(known);
    }
    // Text and mark together: somebody may have changed the settings since the mark was read.
    let StoredSettings { text, mark, .. } = stored_settings(conn, row.id)?;
    parsed(&text, mark).map_err(Fault::unreadable)
}

fn complete(conn: &mut Conn, row: Row, dates: Vec<Dates>) -> Result<Edition, Fault> {
    let mut settings = settings_of(conn, &row)?;
    let mut moved = Vec::new();
    for date in dates {
        let differs = |phase: &Phase| {
            phase.key == date.key && (phase.opens_at, phase.closes_at) != (date.opens_at, date.closes_at)
        };
        if let Some(place) = settings.phases.iter().position(differs)
            && let Some(phase) = Arc::make_mut(&mut settings).phases.get_mut(place)
        {
            (phase.opens_at, phase.closes_at) = (date.opens_at, date.closes_at);
        }
        moved.extend(date.moved());
    }
    Ok(Edition {
        id: row.id,
        slug: row.slug,
        title: settings.title.clone(),
        year: row.year,
        settings,
        moved,
        sealed_at: row.sealed_at,
        seal_hash: row.seal_hash,
        published_at: row.published_at,
        public_at: row.public_at,
        trial_at: row.trial_at,
        version: row.settings_version,
    })
}

/// An edition with its stages.
struct Staged {
    edition: Row,
    stages: Vec<Dates>,
}

/// The editions of some lines, in their order.
fn editions_of(conn: &mut Conn, lines: Vec<Line>) -> Result<Vec<Edition>, Fault> {
    let mut all: Vec<Staged> = Vec::new();
    for Line { edition, stage } in lines {
        match all.last_mut().filter(|known| known.edition.id == edition.id) {
            Some(known) => known.stages.extend(stage),
            None => all.push(Staged { edition, stages: stage.into_iter().collect() }),
        }
    }
    all.into_iter().map(|Staged { edition, stages }| complete(conn, edition, stages)).collect()
}

/// The edition of an address.
pub fn find(conn: &mut Conn, slug: &str) -> Result<Option<Edition>, Fault> {
    let lines: Vec<Line> = editions::table
        .left_join(phases::table)
        .filter(editions::slug.eq(slug))
        .order((phases::position.asc(), phases::id.asc()))
        .select(Line::as_select())
        .load(conn)?;
    Ok(editions_of(conn, lines)?.pop())
}

/// One edition by its id.
pub fn find_by_id(conn: &mut Conn, id: EditionId) -> Result<Option<Edition>, Fault> {
    let lines: Vec<Line> = editions::table
        .left_join(phases::table)
        .filter(editions::id.eq(id))
        .order((phases::position.asc(), phases::id.asc()))
        .select(Line::as_select())
        .load(conn)?;
    Ok(editions_of(conn, lines)?.pop())
}

/// The newest edition that is no draft.
pub fn current(conn: &mut Conn) -> Result<Option<Edition>, Fault> {
    let newest = diesel::alias!(editions as newest);
    let id = newest
        .filter(newest.field(editions::public_at).is_not_null())
        .order((newest.field(editions::year).desc(), newest.field(editions::id).desc()))
        .select(newest.field(editions::id))
        .limit(1)
        .single_value();
    let lines: Vec<Line> = editions::table
        .left_join(phases::table)
        .filter(editions::id.nullable().eq(id))
        .order((phases::position.asc(), phases::id.asc()))
        .select(Line::as_select())
        .load(conn)?;
    Ok(editions_of(conn, lines)?.pop())
}

/// Whether there is an edition at all, draft or not.
pub(in crate::editions) fn any(conn: &mut Conn) -> Result<bool, Fault> {
    Ok(diesel::select(diesel::dsl::exists(editions::table.select(editions::id))).get_result(conn)?)
}

/// Every edition, newest first.
pub fn list(conn: &mut Conn) -> Result<Vec<Edition>, Fault> {
    let lines: Vec<Line> = editions::table
        .left_join(phases::table)
        .order((editions::year.desc(), editions::id.desc(), phases::position.asc(), phases::id.asc()))
        .select(Line::as_select())
        .load(conn)?;
    editions_of(conn, lines)
}
