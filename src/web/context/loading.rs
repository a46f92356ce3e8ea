//! What a request's context is made of, in one read.

use std::sync::Arc;

use crate::accounts::viewing::Viewing;
use crate::accounts::{self, Committee, FromSession, SessionLimits, SignedIn};
use crate::clock::At;
use crate::db::{Conn, Fault};
use crate::editions::{self, Edition};
use crate::ids::{AssignmentId, EntryId};
use crate::judging::reopening::edition_of_sheet;
use crate::judging::{self, ClosingNotice, Involvement, Seat};
use crate::overview::{KeptCounts, Moment};
use crate::registration::{self, EntryMember};

/// What was read for a request.
#[derive(Default)]
pub(super) struct Loaded {
    pub(super) person: Option<SignedIn>,
    pub(super) committee: Option<Committee>,
    pub(super) edition: Option<Edition>,
    pub(super) member: Option<EntryMember>,
    pub(super) involved: Involvement,
    /// The end of the audit trail before anything else was read.
    pub(super) trail: Option<String>,
    /// What is said about the closing in the jury room.
    pub(super) notice: Option<ClosingNotice>,
    /// The view, with the edition to which it is bound.
    pub(super) viewing: Option<(Viewing, Edition)>,
}

/// What a request names: its session, and the edition of its address.
pub(super) struct Named<'a> {
    pub(super) token: Option<&'a str>,
    pub(super) slug: Option<&'a str>,
    /// Whether it leads into the jury room.
    pub(super) jury_room: bool,
    /// Whether it leads into the committee's console.
    pub(super) console: bool,
    /// Entry of an entrant's page.
    pub(super) entry: Option<EntryId>,
    /// Sheet of a juror's page.
    pub(super) sheet: Option<AssignmentId>,
    /// The instant of the request.
    pub(super) now: At,
    /// How long sessions last.
    pub(super) limits: SessionLimits,
}

/// Reads it: who is signed in first, with the end of the trail, behind which everything else is read.
pub(super) fn load(conn: &mut Conn, kept: &KeptCounts, named: &Named<'_>) -> Result<Loaded, Fault> {
    let now = named.now;
    let found = match named.token {
        Some(token) => accounts::from_session(conn, token, now, named.limits)?,
        None => None,
    };
    let trail = found.as_ref().map(|found| found.trail.clone());
    let at = Moment::new(now, trail.as_deref().map(Arc::from));
    let edition = match named.slug {
        Some(slug) => kept.edition(conn, slug, &at)?,
        None => editions::current(conn)?,
    };
    let Some(FromSession { person, committee, .. }) = found else {
        return Ok(Loaded { edition, ..Loaded::default() });
    };
    let viewing = viewing_of(conn, &person, committee.as_ref())?;
    let (person, committee) = match &viewing {
        Some((viewing, _)) => (viewing.person().clone(), None),
        None => (person, committee),
    };
    let involved = match &edition {
        // No page of the console says whether its reader takes part as well.
        Some(_) if named.console && committee.is_some() => Involvement::default(),
        Some(edition) => judging::involvement(conn, edition.id, person.user_id())?,
        None => Involvement::default(),
    };
    let member = match (&edition, named.entry) {
        (Some(edition), Some(entry)) => registration::entry_member(conn, &person, edition.id, entry)?,
        _ => None,
    };
    // An entry may have more time than everybody.
    let own = member.as_ref().and_then(|member| member.known_entry().intake_closes_at);
    let edition = edition.map(|edition| edition.for_entry(own));
    // A sheet may have a closing of its own, if any of the juror's has.
    let reopened = involved.seat.as_ref().is_some_and(Seat::has_own_closing);
    let edition = match (edition, named.sheet.filter(|_| reopened)) {
        (Some(edition), Some(sheet)) => Some(edition_of_sheet(conn, edition, sheet)?),
        (edition, _) => edition,
    };
    let notice = match (edition.as_ref().filter(|_| named.jury_room), &involved.seat) {
        (Some(edition), Some(seat)) => judging::juror_notice(conn, edition, seat, now)?,
        _ => None,
    };
    Ok(Loaded { person: Some(person), committee, edition, member, involved, trail, notice, viewing })
}

/// The view that a session has now, while its edition is there.
fn viewing_of(
    conn: &mut Conn,
    by: &SignedIn,
    member: Option<&Committee>,
) -> Result<Option<(Viewing, Edition)>, Fault> {
    let Some(viewing) = accounts::viewing::of(conn, by, member)? else { return Ok(None) };
    let edition = editions::find_by_id(conn, viewing.edition())?;
    Ok(edition.map(|edition| (viewing, edition)))
}

impl Loaded {
    /// A draft is the committee's alone unless it is tried out; jurors are invited to it before it is announced.
    pub(super) fn without_draft(self) -> Self {
        let shown = self.committee.is_some() || self.edition.as_ref().is_none_or(is_open);
        if shown {
            self
        } else {
            Self { edition: None, member: None, involved: Involvement::default(), ..self }
        }
    }
}

/// Whether an edition is there for everybody.
fn is_open(edition: &Edition) -> bool {
    !edition.is_draft() || edition.is_trial()
}
