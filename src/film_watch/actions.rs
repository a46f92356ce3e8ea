//! Verbs of the watch: beginning a walk, noting what was seen, settling what differs.

use std::time::Duration;

use super::letter;
use super::model::{Change, ChangeKind, Fingerprint, Prints, SettledHow, Settlement};
use super::problem::{AcceptProblem, AskProblem, NotWatched};
use super::rules;
use super::store::{self, WatchedFilm};
use crate::accounts::{Permission, Permitted, right};
use crate::audit::{self, Record, Subject};
use crate::db::{Fault, Tx};
use crate::editions::{self, Edition, PhaseKey};
use crate::ids::{EditionId, VideoId, WorkId};
use crate::queue::{self, RecheckCursor, Task, Trigger};
use crate::registration::EntryMember;
use crate::team::{self, Bound};
use crate::video_check::VideoLink;
use crate::works;
use crate::works::WorkStatus;

/// How long the committee waits between two walks it asks for.
const WALK_REST: Duration = Duration::from_secs(10 * 60);
/// How long an entrant waits between two looks at a work.
const LOOK_REST: Duration = Duration::from_secs(60);

/// What one look at a film brought.
#[derive(Debug, Clone)]
pub struct Looked {
    pub video: VideoId,
    /// The link that was asked about.
    pub asked: VideoLink,
    /// What its last check knew, if there was one.
    pub checked: Option<Fingerprint>,
    /// What it is now; none when our side could not ask.
    pub now: Option<Fingerprint>,
}

/// Begins a walk over an edition's films.
pub fn begin(tx: &mut Tx<'_>, edition: EditionId, trigger: Trigger) -> Result<(), Fault> {
    let cursor = RecheckCursor::new(edition, trigger, tx.now);
    queue::enqueue(tx, &Task::WatchFilms(cursor))
}

/// Goes on with a walk: behind `last`, or, where nothing could be asked or the end is reached, with those
/// left over after a pause.
pub fn go_on(tx: &mut Tx<'_>, cursor: &RecheckCursor, last: Option<VideoId>) -> Result<(), Fault> {
    if let Some(after) = last {
        return queue::enqueue(tx, &Task::WatchFilms(RecheckCursor { after, ..*cursor }));
    }
    let again = RecheckCursor { after: VideoId(0), round: cursor.round.saturating_add(1), ..*cursor };
    let left = !store::next_batch(tx.conn, &again, 1)?.is_empty();
    match rules::next_round(cursor.round, tx.now).filter(|_| left) {
        Some(at) => queue::enqueue_at(tx, &Task::WatchFilms(again), at),
        None => Ok(()),
    }
}

/// Notes what was seen of some films of one edition. A film without an answer is left as it is; so is one
/// whose link was replaced while it was asked about.
pub fn note(tx: &mut Tx<'_>, edition: EditionId, looked: &[Looked]) -> Result<(), Fault> {
    let edition = store::edition(tx.conn, edition)?;
    if !is_watched(&edition, tx) {
        return Ok(());
    }
    let seen: Vec<&Looked> = looked.iter().filter(|look| look.now.is_some()).collect();
    for look in &seen {
        store::lock(tx, look.video)?;
    }
    let ids: Vec<VideoId> = seen.iter().map(|look| look.video).collect();
    let (films, open) = (store::held(tx.conn, &ids)?, store::open(tx.conn, &ids)?);
    for look in seen {
        let film = films.iter().find(|held| held.video == look.video);
        let (Some(held), Some(now)) = (film, &look.now) else { continue };
        if held.edition == edition.id && held.link() == look.asked {
            let open: Vec<&Change> = open.iter().filter(|change| change.video == look.video).collect();
            one(tx, &Watched { edition: &edition, film: held, open: &open }, look.checked.as_ref(), now)?;
        }
    }
    Ok(())
}

/// Compared from the closing of intake until the result is public.
fn is_watched(edition: &Edition, tx: &Tx<'_>) -> bool {
    let closed = edition.phase(PhaseKey::Intake).and_then(|phase| phase.closes_at);
    !edition.is_published() && closed.is_some_and(|closed| tx.now >= closed)
}

/// A film that is looked at, with what is open about it.
struct Watched<'a> {
    edition: &'a Edition,
    film: &'a WatchedFilm,
    open: &'a [&'a Change],
}

fn one(
    tx: &mut Tx<'_>,
    watched: &Watched<'_>,
    checked: Option<&Fingerprint>,
    now: &Fingerprint,
) -> Result<(), Fault> {
    let film = watched.film;
    let taken = match &film.print {
        // A work that was sent again since, at the committee's wish, begins anew.
        Some((_, at)) if film.submitted_at.is_some_and(|sent| sent > *at) => None,
        Some((json, _)) => Some(store::read(json)?),
        None => None,
    };
    let (before, mut kinds) = match taken {
        Some(print) => {
            let kinds = rules::compare(&print, now);
            store::mark_seen(tx, film.video, now)?;
            (print, kinds)
        }
        None => {
            let (print, kinds) = rules::first(checked, now);
            store::take(tx, film, &Prints { taken: &print, seen: now })?;
            (print, kinds)
        }
    };
    if film.status == WorkStatus::RevisionRequested {
        // The committee asked for another film; only its disappearance is news.
        kinds.retain(|kind| kind.is_access());
    }
    back(tx, watched, &kinds)?;
    found(tx, watched, &kinds, &Prints { taken: &before, seen: now })
}

/// Settles what is no longer so.
fn back(tx: &mut Tx<'_>, watched: &Watched<'_>, kinds: &[ChangeKind]) -> Result<(), Fault> {
    let over: Vec<&&Change> = watched.open.iter().filter(|change| !kinds.contains(&change.kind)).collect();
    if over.is_empty() {
        return Ok(());
    }
    let ids: Vec<_> = over.iter().map(|change| change.id).collect();
    store::settle(tx, &ids, &Settlement { how: SettledHow::Back, by: None, note: "" })?;
    let words: Vec<&str> = over.iter().map(|change| change.kind.as_str()).collect();
    record(tx, watched, "film.restored", &words)
}

/// Opens what is new, and brings what is known up to date.
fn found(
    tx: &mut Tx<'_>,
    watched: &Watched<'_>,
    kinds: &[ChangeKind],
    prints: &Prints<'_>,
) -> Result<(), Fault> {
    let (mut gravest, mut fresh) = (None, Vec::new());
    for kind in kinds {
        if let Some(known) = watched.open.iter().find(|change| change.kind == *kind) {
            if known.after != *prints.seen {
                store::update(tx, known.id, prints.seen)?;
            }
            continue;
        }
        let id = store::insert(tx, watched.film, *kind, prints)?;
        fresh.push(kind.as_str());
        if kind.alarms() {
            gravest = gravest.or(Some((id, *kind)));
        }
    }
    if !fresh.is_empty() {
        record(tx, watched, "film.changed", &fresh)?;
    }
    match gravest {
        Some((change, kind)) => Ok(letter::tell(tx, watched.edition, watched.film, change, kind)?),
        None => Ok(()),
    }
}

fn record(tx: &mut Tx<'_>, watched: &Watched<'_>, act: &'static str, kinds: &[&str]) -> Result<(), Fault> {
    let film = watched.film;
    let details = serde_json::json!({
        "film": film.video, "part": film.part, "position": film.position, "changes": kinds,
    });
    let subject = Subject::new("work", film.work.0);
    let edition = Some(watched.edition.id);
    audit::record(tx, &Record { details, ..Record::of_portal(edition, act, subject) })
}

/// A person takes what the film is now for the work's film: everything that waits about it is settled, and
/// from now on it is compared with what was seen last.
pub fn accept(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Links>,
    edition: EditionId,
    video: VideoId,
    note: &str,
) -> Result<(), AcceptProblem> {
    let note = note.trim();
    store::lock(tx, video)?;
    let held = store::held(tx.conn, &[video])?.pop().filter(|held| held.edition == edition);
    let held = held.ok_or(Fault::NotFound)?;
    require_unbound(tx, who, held.work)??;
    let edition = store::edition(tx.conn, edition)?;
    if edition.is_published() {
        return Err(AcceptProblem::Published);
    }
    let open = store::open(tx.conn, &[video])?;
    if !open.iter().any(|change| change.kind.alarms()) {
        return Err(AcceptProblem::Settled);
    }
    if note.is_empty() {
        return Err(AcceptProblem::NoteMissing);
    }
    let (print, seen) = store::prints(tx.conn, video)?;
    store::take(tx, &held, &Prints { taken: &rules::merged(&print, &seen), seen: &seen })?;
    let ids: Vec<_> = open.iter().map(|change| change.id).collect();
    let by = Some(who.person().user_id());
    store::settle(tx, &ids, &Settlement { how: SettledHow::Accepted, by, note })?;
    let mut line =
        who.person().record(Some(edition.id), "film.change_accepted", Subject::new("work", held.work.0));
    line.reason = note;
    line.details = serde_json::json!({
        "film": video, "part": held.part, "position": held.position,
        "changes": open.iter().map(|change| change.kind.as_str()).collect::<Vec<_>>(),
        "before": print, "after": seen,
    });
    Ok(audit::record(tx, &line)?)
}

/// Refuses a member who is bound to the work's entry.
fn require_unbound(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Links>,
    work: WorkId,
) -> Result<Result<(), Bound>, Fault> {
    let (_, entry) = works::entries_of(tx.conn, &[work])?.pop().ok_or(Fault::NotFound)?;
    Ok(team::bound(tx.conn, who, entry, Permission::Links)?.map_or(Ok(()), Err))
}

/// The committee asks for a look at every film now.
pub fn ask_edition(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Links>,
    edition: EditionId,
) -> Result<(), AskProblem> {
    let edition = editions::lock(tx, edition)?;
    if edition.is_published() {
        return Err(NotWatched::Published.into());
    }
    if !is_watched(&edition, tx) {
        return Err(NotWatched::IntakeOpen.into());
    }
    if let Err(free) = store::once_per(tx, &format!("watch:{}:asked", edition.id), WALK_REST)? {
        return Err(AskProblem::TooSoon { seconds: free.since(tx.now).as_secs().max(1) });
    }
    begin(tx, edition.id, Trigger::Asked)?;
    let line =
        who.person().record(Some(edition.id), "edition.films_asked", Subject::new("edition", edition.id.0));
    Ok(audit::record(tx, &line)?)
}

/// A maker asks for a look at the films of a work now.
pub fn ask_work(tx: &mut Tx<'_>, who: &EntryMember, work: WorkId) -> Result<(), AskProblem> {
    works::find_own(tx.conn, who, work)?.ok_or(Fault::NotFound)?;
    let edition = store::edition(tx.conn, who.edition())?;
    if !is_watched(&edition, tx) {
        let why = if edition.is_published() { NotWatched::Published } else { NotWatched::IntakeOpen };
        return Err(why.into());
    }
    let films = store::films_of(tx.conn, work)?;
    let seen = films.iter().filter_map(|(_, seen)| *seen).max();
    if let Some(free) = seen.map(|seen| seen.plus(LOOK_REST)).filter(|free| tx.now < *free) {
        return Err(AskProblem::TooSoon { seconds: free.since(tx.now).as_secs().max(1) });
    }
    for (video, _) in films {
        queue::enqueue(tx, &Task::WatchFilm(video))?;
    }
    let line = who.person().record(Some(edition.id), "work.films_asked", Subject::new("work", work.0));
    Ok(audit::record(tx, &line)?)
}
