//! A person's word on a film, and taking it back.

use super::actions::{lock_for, stands};
use super::film_problem::{ConfirmFilmProblem, UndoFilmProblem};
use super::model::FilmWord;
use super::{rules, store};
use crate::accounts::{Permission, Permitted, right};
use crate::audit::{self, Subject};
use crate::db::{Fault, Tx};
use crate::ids::{EditionId, VideoId};
use crate::video_check::{self, CheckStatus, Decision};

/// A person's word on a film that no provider could prove, that could not be checked, or that failed.
/// Accepting what failed or was not played, and every refusal, needs a note.
///
/// # Errors
/// The work is decided, the film is settled, or the note is missing.
pub fn confirm_film(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Links>,
    edition: EditionId,
    film: VideoId,
    word: FilmWord<'_>,
) -> Result<(), ConfirmFilmProblem> {
    let work = store::work_of(tx.conn, edition, film)?;
    let held = lock_for(tx, who, Permission::Links, edition, work)??;
    if !rules::may_confirm_films(held.status) {
        return Err(stands(tx, &held)?.into());
    }
    let judged = video_check::find_judged(tx.conn, film)?.ok_or(Fault::NotFound)?;
    let (found, word_given) = (&judged.video, judged.judgement());
    let note = word.note.trim();
    if word_given.is_some() || !rules::needs_a_person(found.status) {
        let judged = word_given.map(|word| (word.by.to_owned(), word.at));
        return Err(ConfirmFilmProblem::Settled { part: found.part, judged });
    }
    if note.is_empty() && (!word.accept || found.status == CheckStatus::Failed) {
        return Err(ConfirmFilmProblem::NoteMissing);
    }
    if note.is_empty() && !word.played {
        return Err(ConfirmFilmProblem::NotPlayed);
    }
    let by = who.person().user_id();
    let decision = Decision { video: film, seen: found.status, accept: word.accept, by, note };
    if !video_check::store_decision(tx, &decision)? {
        return Err(ConfirmFilmProblem::Settled { part: found.part, judged: None });
    }
    let act = if word.accept { "film.confirmed" } else { "film.refused" };
    let mut record = who.person().record(Some(edition), act, Subject::new("work", work.0));
    record.reason = note;
    record.details = serde_json::json!({
        "video": film,
        "part": found.part.as_str(),
        "was": found.status.as_str(),
        "played": word.played,
    });
    Ok(audit::record(tx, &record)?)
}

/// Takes the word on a film back: it waits for a person as it did before. Any member may, as long as the work is not
/// decided.
///
/// # Errors
/// The work is decided, or no person judged the film.
pub fn undo_film_word(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Links>,
    edition: EditionId,
    film: VideoId,
) -> Result<(), UndoFilmProblem> {
    let work = store::work_of(tx.conn, edition, film)?;
    let held = lock_for(tx, who, Permission::Links, edition, work)??;
    if !rules::may_confirm_films(held.status) {
        return Err(stands(tx, &held)?.into());
    }
    let judged = video_check::find_judged(tx.conn, film)?.ok_or(Fault::NotFound)?;
    let by = judged.judgement().map(|word| word.by.to_owned()).ok_or(UndoFilmProblem::NotJudged)?;
    if !video_check::take_decision_back(tx, film)? {
        return Err(UndoFilmProblem::NotJudged);
    }
    let mut record = who.person().record(Some(edition), "film.word_undone", Subject::new("work", work.0));
    record.details = serde_json::json!({ "video": film, "part": judged.video.part.as_str(), "of": by });
    Ok(audit::record(tx, &record)?)
}
