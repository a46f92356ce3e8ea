//! Links of a work: put, taken out, checked again, facts stated.

use std::time::Duration;

use super::{DeclareProblem, EditProblem, LinkDecided, LinkProblem, RecheckProblem, TooManyChecks, open};
use crate::audit::{self, Subject};
use crate::clock::At;
use crate::db::{self, Fault, Tx};
use crate::ids::{VideoId, WorkId};
use crate::registration::EntryMember;
use crate::video_check::{self, CheckStatus, Declared, PartKind, Video, VideoLink};
use crate::works::model::{FilmSlot, PastedLink, Work};
use crate::works::store;

/// Most core videos of one work.
pub const MOST_CORE: i32 = 10;

/// How long a link rests between two checks that somebody asks for.
const REST: Duration = Duration::from_secs(60);

/// How often one person may ask for a check again, whatever the link, within `WINDOW`.
const PER_PERSON: usize = 10;
/// How many checks one person may cause within `WINDOW` in any way: by new links and other facts as well, so that two links
/// that take turns do not ask the provider without end.
const CAUSED: usize = 40;
const WINDOW: Duration = Duration::from_secs(600);

/// Puts a link in its place and asks for its check in the same breath. The same film again changes nothing.
pub fn set_video(
    tx: &mut Tx<'_>,
    who: &EntryMember,
    id: WorkId,
    slot: FilmSlot,
    new: PastedLink<'_>,
) -> Result<VideoId, LinkProblem> {
    let (work, edition, _) = open(tx, who, id)?;
    if !video_check::provider_allowed(&edition.settings, new.link.provider) {
        return Err(LinkProblem::Provider);
    }
    let places = if slot.part == PartKind::Core { 0..MOST_CORE } else { 0..1 };
    if !places.contains(&slot.position) {
        return Err(LinkProblem::TooManyVideos);
    }
    let new = PastedLink { pasted: new.pasted.trim(), ..new };
    let old = film_at(tx, &work, slot)?;
    if let Some(old) = old.as_ref().filter(|old| old.link == *new.link || old.pasted == new.pasted) {
        return Ok(old.id);
    }
    if let Some(old) = old {
        store::take_out_video(tx, &work, old.id)?;
    }
    let video = match store::take_back_video(tx, work.id, slot, new)? {
        Some(sent_before) => sent_before,
        None => {
            count_check(tx, who, false)??;
            let video = store::insert_video(tx, &work, slot, new)?;
            video_check::request_check(tx, video, new.link.provider)?;
            video
        }
    };
    note(tx, who, &work, Note { act: "work.video_set", slot, link: new.link })?;
    Ok(video)
}

/// Takes a link out. One that is not there is out already.
pub fn remove_video(
    tx: &mut Tx<'_>,
    who: &EntryMember,
    id: WorkId,
    slot: FilmSlot,
) -> Result<(), EditProblem> {
    let (work, ..) = open(tx, who, id)?;
    let Some(old) = film_at(tx, &work, slot)? else { return Ok(()) };
    store::take_out_video(tx, &work, old.id)?;
    Ok(note(tx, who, &work, Note { act: "work.video_removed", slot, link: &old.link })?)
}

/// Asks for a check now: once a minute for a link, ten times in ten minutes for a person.
pub fn recheck(tx: &mut Tx<'_>, who: &EntryMember, id: WorkId, slot: FilmSlot) -> Result<(), RecheckProblem> {
    let (work, ..) = open(tx, who, id)?;
    let row = undecided(tx, &work, slot)??;
    let ready = row.checked_at.map(|at| at.plus(REST)).filter(|ready| tx.now < *ready);
    if let Some(ready) = ready {
        return Err(RecheckProblem::TooSoon { seconds: ready.since(tx.now).as_secs().max(1) });
    }
    count_check(tx, who, true)??;
    video_check::ask_again(tx, row.id)?;
    video_check::request_check(tx, row.id, row.link.provider)?;
    Ok(note(tx, who, &work, Note { act: "work.video_rechecked", slot, link: &row.link })?)
}

/// Counts a check that a person causes, or says when there is room for the next one.
fn count_check(tx: &mut Tx<'_>, who: &EntryMember, pressed: bool) -> db::Result<Result<(), TooManyChecks>> {
    let (person, since) = (who.person().user_id(), tx.now.minus(WINDOW));
    let asked = store::checks_since(tx, person, since)?;
    let presses: Vec<At> = asked.iter().filter(|check| check.pressed).map(|check| check.asked_at).collect();
    // Newest first: the one that must grow old before there is room again.
    let full = asked.get(CAUSED - 1).map(|oldest| (CAUSED, oldest.asked_at));
    let full =
        full.or_else(|| presses.get(PER_PERSON - 1).filter(|_| pressed).map(|oldest| (PER_PERSON, *oldest)));
    if let Some((most, oldest)) = full {
        return Ok(Err(TooManyChecks { most, again_at: oldest.plus(WINDOW) }));
    }
    store::note_check(tx, person, pressed)?;
    Ok(Ok(()))
}

/// States format, size and length where the provider cannot tell (R27); the check then weighs them.
pub fn declare_facts(
    tx: &mut Tx<'_>,
    who: &EntryMember,
    id: WorkId,
    slot: FilmSlot,
    declared: &Declared,
) -> Result<(), DeclareProblem> {
    let (work, ..) = open(tx, who, id)?;
    let row = undecided(tx, &work, slot)??;
    let open = matches!(row.status, CheckStatus::NeedsReview | CheckStatus::Unchecked | CheckStatus::Pending);
    if !open && !row.asks_format() {
        return Err(DeclareProblem::Changed);
    }
    if row.declared == *declared {
        return Ok(());
    }
    count_check(tx, who, false)??;
    video_check::declare(tx, row.id, declared)?;
    video_check::ask_again(tx, row.id)?;
    video_check::request_check(tx, row.id, row.link.provider)?;
    Ok(note(tx, who, &work, Note { act: "work.video_declared", slot, link: &row.link })?)
}

/// The film at a place, unless the committee has decided about it.
fn undecided(tx: &mut Tx<'_>, work: &Work, slot: FilmSlot) -> db::Result<Result<Video, LinkDecided>> {
    let row = film_at(tx, work, slot)?.ok_or(Fault::NotFound)?;
    Ok(if row.is_confirmed() { Err(LinkDecided) } else { Ok(row) })
}

fn film_at(tx: &mut Tx<'_>, work: &Work, slot: FilmSlot) -> Result<Option<Video>, Fault> {
    let rows = store::videos_of(tx.conn, &[work.id])?;
    Ok(rows.into_iter().find(|row| row.part == slot.part && row.position == slot.position))
}

/// What is written in the audit trail about a film.
struct Note<'a> {
    act: &'static str,
    slot: FilmSlot,
    link: &'a VideoLink,
}

fn note(tx: &mut Tx<'_>, who: &EntryMember, work: &Work, note: Note<'_>) -> db::Result<()> {
    let mut record = who.person().record(Some(who.edition()), note.act, Subject::new("work", work.id.0));
    let FilmSlot { part, position } = note.slot;
    record.details =
        serde_json::json!({ "part": part, "position": position, "link": note.link.canonical_url() });
    audit::record(tx, &record)
}
