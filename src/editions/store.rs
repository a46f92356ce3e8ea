//! Queries on editions and their stages.

use std::sync::Arc;

use diesel::prelude::*;

use super::model::EditionSettings;
use super::parsed::parsed;
use super::phase::{MovedPhase, Phase, PhaseKey};
use super::rules::{PhaseClosed, require_open, require_open_late};
use crate::clock::At;
use crate::db::schema::{declarations, editions, methods, phases};
use crate::db::{Conn, Fault, Tx, prepared};
use crate::i18n::Message;
use crate::ids::EditionId;
use crate::merge::Edits;
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

#[derive(Queryable, Selectable)]
#[diesel(table_name = editions)]
struct Row {
    id: EditionId,
    slug: String,
    year: i32,
    settings: String,
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

fn complete(conn: &mut Conn, row: Row) -> Result<Edition, Fault> {
    let mut settings = parsed(&row.settings).map_err(Fault::unreadable)?;
    let dates: Vec<Dates> = phases::table
        .filter(phases::edition_id.eq(row.id))
        .order((phases::position.asc(), phases::id.asc()))
        .select(Dates::as_select())
        .load(conn)?;
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

/// The edition of an address.
pub fn find(conn: &mut Conn, slug: &str) -> Result<Option<Edition>, Fault> {
    let row: Option<Row> =
        editions::table.filter(editions::slug.eq(slug)).select(Row::as_select()).first(conn).optional()?;
    row.map(|row| complete(conn, row)).transpose()
}

/// One edition by its id.
pub fn find_by_id(conn: &mut Conn, id: EditionId) -> Result<Option<Edition>, Fault> {
    let row: Option<Row> = editions::table.find(id).select(Row::as_select()).first(conn).optional()?;
    row.map(|row| complete(conn, row)).transpose()
}

/// The newest edition that is no draft.
pub fn current(conn: &mut Conn) -> Result<Option<Edition>, Fault> {
    let row: Option<Row> = editions::table
        .filter(editions::public_at.is_not_null())
        .order((editions::year.desc(), editions::id.desc()))
        .select(Row::as_select())
        .first(conn)
        .optional()?;
    row.map(|row| complete(conn, row)).transpose()
}

/// Whether there is an edition at all, draft or not.
pub(super) fn any(conn: &mut Conn) -> Result<bool, Fault> {
    Ok(diesel::select(diesel::dsl::exists(editions::table.select(editions::id))).get_result(conn)?)
}

/// Every edition, newest first.
pub fn list(conn: &mut Conn) -> Result<Vec<Edition>, Fault> {
    let rows: Vec<Row> = editions::table
        .order((editions::year.desc(), editions::id.desc()))
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(|row| complete(conn, row)).collect()
}

/// Locks the edition's row until the end of the transaction and reads it afresh: for acts that change
/// or depend on the state of the whole edition.
pub fn lock(tx: &mut Tx<'_>, id: EditionId) -> Result<Edition, Fault> {
    let held = diesel::update(editions::table.find(id)).set(editions::next_number.eq(editions::next_number));
    prepared(held).execute(tx.conn)?;
    let row: Row = editions::table.find(id).select(Row::as_select()).first(tx.conn)?;
    complete(tx.conn, row)
}

/// The next running number of works, given out once.
pub fn next_number(tx: &mut Tx<'_>, id: EditionId) -> Result<i64, Fault> {
    let next: i64 = prepared(
        diesel::update(editions::table.find(id))
            .set(editions::next_number.eq(editions::next_number + 1))
            .returning(editions::next_number),
    )
    .get_result(tx.conn)?;
    Ok(next - 1)
}

/// Notes the seal; 0 rows if the edition is sealed already.
pub fn mark_sealed(tx: &mut Tx<'_>, id: EditionId, hash: &str) -> Result<usize, Fault> {
    Ok(diesel::update(editions::table.find(id).filter(editions::sealed_at.is_null()))
        .set((editions::sealed_at.eq(tx.now), editions::seal_hash.eq(hash)))
        .execute(tx.conn)?)
}

/// Shows the edition to the public; 0 rows if it is already.
pub(super) fn mark_public(tx: &mut Tx<'_>, id: EditionId) -> Result<usize, Fault> {
    Ok(diesel::update(editions::table.find(id).filter(editions::public_at.is_null()))
        .set(editions::public_at.eq(tx.now))
        .execute(tx.conn)?)
}

/// Deletes an edition with its stages; refused by the database while anything else belongs to it.
pub(super) fn delete(tx: &mut Tx<'_>, id: EditionId) -> Result<usize, Fault> {
    diesel::delete(phases::table.filter(phases::edition_id.eq(id))).execute(tx.conn)?;
    Ok(diesel::delete(editions::table.find(id)).execute(tx.conn)?)
}

/// Notes the publication; 0 rows if it happened already.
pub fn mark_published(tx: &mut Tx<'_>, id: EditionId) -> Result<usize, Fault> {
    Ok(diesel::update(editions::table.find(id).filter(editions::published_at.is_null()))
        .set(editions::published_at.eq(tx.now))
        .execute(tx.conn)?)
}

/// Digest of the method by which the edition's works are ranked, once it is fixed.
pub(super) fn method_digest(conn: &mut Conn, id: EditionId) -> Result<Option<String>, Fault> {
    Ok(methods::table.find(id).select(methods::sha256).first(conn).optional()?)
}

/// Text of the declaration in both languages as it was signed under a version; none if nobody did.
pub(super) fn signed_text(
    conn: &mut Conn,
    id: EditionId,
    version: &str,
) -> Result<Option<(String, String)>, Fault> {
    Ok(declarations::table
        .filter(declarations::edition_id.eq(id))
        .filter(declarations::version.eq(version))
        .select((declarations::body_id, declarations::body_en))
        .first(conn)
        .optional()?)
}

/// Opens a draft for trying out, and keeps its stages' times with the settings; 0 rows if it is public or open already.
pub(super) fn mark_trial(tx: &mut Tx<'_>, id: EditionId, settings: &EditionSettings) -> Result<usize, Fault> {
    let json = serde_json::to_string(settings).map_err(Fault::unwritable)?;
    let draft =
        editions::table.find(id).filter(editions::public_at.is_null()).filter(editions::trial_at.is_null());
    Ok(diesel::update(draft)
        .set((editions::trial_at.eq(tx.now), editions::settings.eq(json)))
        .execute(tx.conn)?)
}

/// Makes a trial a draft again as it was: numbers start anew, and stages have the times kept with the settings.
pub(super) fn end_trial(tx: &mut Tx<'_>, id: EditionId) -> Result<(), Fault> {
    let json: String = editions::table.find(id).select(editions::settings).first(tx.conn)?;
    for phase in &parsed(&json).map_err(Fault::unreadable)?.phases {
        diesel::update(phases::table.filter(phases::edition_id.eq(id)).filter(phases::key.eq(phase.key)))
            .set((phases::opens_at.eq(phase.opens_at), phases::closes_at.eq(phase.closes_at)))
            .execute(tx.conn)?;
    }
    diesel::update(editions::table.find(id))
        .set((
            editions::trial_at.eq(None::<At>),
            editions::next_number.eq(1),
            editions::sealed_at.eq(None::<At>),
            editions::seal_hash.eq(None::<String>),
            editions::published_at.eq(None::<At>),
        ))
        .execute(tx.conn)?;
    Ok(())
}

/// Who changed which setting last.
pub(super) fn settings_edits(conn: &mut Conn, id: EditionId) -> Result<Edits, Fault> {
    Ok(editions::table.find(id).select(editions::settings_edits).first(conn)?)
}

/// Replaces the settings. Their dates are those of the table of stages and stay there; during a trial the settings keep
/// the dates to which the stages go back.
pub(super) fn update_settings(tx: &mut Tx<'_>, id: EditionId, changed: &Changed<'_>) -> Result<usize, Fault> {
    let stored: Row = editions::table.find(id).select(Row::as_select()).first(tx.conn)?;
    let mut settings = changed.settings.clone();
    if stored.trial_at.is_some() {
        settings.phases.clone_from(&parsed(&stored.settings).map_err(Fault::unreadable)?.phases);
    }
    let json = serde_json::to_string(&settings).map_err(Fault::unwritable)?;
    Ok(diesel::update(editions::table.find(id))
        .set((
            editions::settings.eq(json),
            editions::title.eq(&changed.settings.title.id),
            editions::year.eq(i32::from(changed.settings.year)),
            editions::settings_version.eq(changed.version),
            editions::settings_edits.eq(changed.edits.to_json()),
        ))
        .execute(tx.conn)?)
}

/// New settings with what is noted of them.
pub(super) struct Changed<'a> {
    pub(super) settings: &'a EditionSettings,
    pub(super) version: i64,
    pub(super) edits: &'a Edits,
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    settings: &EditionSettings,
    public_at: Option<At>,
) -> Result<EditionId, Fault> {
    let json = serde_json::to_string(settings).map_err(Fault::unwritable)?;
    let id: EditionId = diesel::insert_into(editions::table)
        .values((
            editions::slug.eq(&settings.slug),
            editions::title.eq(&settings.title.id),
            editions::year.eq(i32::from(settings.year)),
            editions::settings.eq(json),
            editions::public_at.eq(public_at),
            editions::created_at.eq(tx.now),
        ))
        .returning(editions::id)
        .get_result(tx.conn)?;
    for (position, phase) in (0_i32..).zip(&settings.phases) {
        diesel::insert_into(phases::table)
            .values((
                phases::edition_id.eq(id),
                phases::key.eq(phase.key),
                phases::position.eq(position),
                phases::opens_at.eq(phase.opens_at),
                phases::closes_at.eq(phase.closes_at),
            ))
            .execute(tx.conn)?;
    }
    Ok(id)
}
