//! Verbs of the outbox.

use super::model::Origin;
use super::problem::{LetterProblem, RewriteProblem};
use super::store;
use crate::accounts::{Permitted, right};
use crate::audit::{self, Record, Subject};
use crate::db::{self, Fault, Tx};
use crate::editions::Edition;
use crate::ids::{EditionId, LetterId};
use crate::notifications::{self, Edited, LetterKind, NewLetter, Recipient};
use crate::verification::hold;

/// What a member does with a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterAct {
    /// Keeps it from leaving until somebody lets it go.
    Hold,
    /// Lets it go, or lets it leave at once.
    Release,
    /// Takes it back; with it, the decision it tells of.
    Cancel,
    /// Tries again what failed.
    Retry,
}

/// Does it; every act is logged, and refused in words when it comes too late.
///
/// # Errors
/// A refusal in words.
pub fn act(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Letters>,
    edition: EditionId,
    id: LetterId,
    act: LetterAct,
) -> Result<(), LetterProblem> {
    let letter = store::letter(tx.conn, edition, id)?;
    match (letter.follows(), act) {
        // The letter of a decision and the decision are one.
        (Some(hold), LetterAct::Cancel) => {
            let who = who.permitted::<right::Works>().ok_or(LetterProblem::OfADecision)?;
            hold::cancel(tx, &who, edition, hold, letter.work_id)?;
            return Ok(());
        }
        (Some(hold), LetterAct::Release) => {
            let who = who.permitted::<right::Works>().ok_or(LetterProblem::OfADecision)?;
            return Ok(hold::send_now(tx, &who, edition, hold)?);
        }
        _ => {}
    }
    let (done, word) = match act {
        LetterAct::Hold => (notifications::keep_back(tx, id)?, "letter.held"),
        LetterAct::Release => (notifications::let_go(tx, id)?, "letter.let_go"),
        LetterAct::Cancel => (notifications::take_back(tx, id)?, "letter.cancelled"),
        LetterAct::Retry => (notifications::requeue(tx, id)?, "letter.resent"),
    };
    if !done {
        return Err(LetterProblem::Stands(store::letter(tx.conn, edition, id)?.state));
    }
    Ok(audit::record(tx, &who.person().record(Some(edition), word, Subject::new("letter", id.0)))?)
}

/// Sends letters again that failed, many at once: one line of the trail with how many there were, and the filter by which
/// they were chosen. How many are back in the queue; one that does not fail any more stays as it is.
///
/// # Errors
/// Our own failures only.
pub fn resend_all(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Letters>,
    edition: EditionId,
    ids: &[LetterId],
    query: &str,
) -> Result<usize, Fault> {
    let done = notifications::requeue_all(tx, ids)?;
    let record = who.person().record(Some(edition), "letters.resent", Subject::new("edition", edition.0));
    let details = serde_json::json!({ "letters": done, "query": query });
    audit::record(tx, &Record { details, ..record })?;
    Ok(done)
}

/// Rewrites subject and text of a letter that has not left. What stood there first is kept, with who changed it.
///
/// # Errors
/// A refusal in words: too late, or a private link.
pub fn rewrite(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Letters>,
    edition: EditionId,
    id: LetterId,
    new: &Origin,
) -> Result<(), RewriteProblem> {
    let letter = store::letter(tx.conn, edition, id)?;
    if !letter.is_open() {
        return Err(RewriteProblem::Stands(letter.state));
    }
    if letter.kind.has_private_link() {
        return Err(RewriteProblem::PrivateLink);
    }
    let content = letter.shown().map_err(Fault::unreadable)?;
    let origin = Origin { subject: letter.subject.clone(), body: content.body() };
    if origin == *new {
        return Ok(());
    }
    let original = serde_json::to_string(&origin).map_err(Fault::unwritable)?;
    let by = who.person().user_id();
    let content = content.with_body(&new.body);
    let edited = Edited { subject: &new.subject, content: &content, original: &original, by };
    if !notifications::rewrite(tx, id, &edited)? {
        return Err(RewriteProblem::Stands(store::letter(tx.conn, edition, id)?.state));
    }
    let mut record = who.person().record(Some(edition), "letter.edited", Subject::new("letter", id.0));
    record.details = serde_json::json!({ "subject": [origin.subject, new.subject] });
    Ok(audit::record(tx, &record)?)
}

/// Sends a copy of a letter to the member who asks for it, as its receiver will see it.
///
/// # Errors
/// No such letter, or our own failures.
pub fn send_test(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Letters>,
    edition: &Edition,
    id: LetterId,
) -> db::Result<()> {
    let letter = store::letter(tx.conn, edition.id, id)?;
    let content = letter.shown().map_err(Fault::unreadable)?;
    let person = who.person();
    let to =
        Recipient { email: person.email().to_owned(), name: person.name().to_owned(), lang: content.lang };
    let subject = format!("[Uji] {}", letter.subject);
    let new =
        NewLetter { kind: LetterKind::TestCopy, to: &to, subject: &subject, content: &content, key: None };
    notifications::put(tx, &new, &edition.about().by(person.user_id()))?;
    audit::record(tx, &person.record(Some(edition.id), "letter.tested", Subject::new("letter", id.0)))
}
