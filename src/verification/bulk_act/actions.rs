//! Choosing all works that match, and beginning the act on them.

use super::model::{BulkOutcome, SeenWork};
use super::portion::{AT_ONCE, accept_next};
use super::problem::StartBulkProblem;
use super::{store, text};
use crate::accounts::{Permitted, right};
use crate::audit::{self, Record, Subject};
use crate::db::{Fault, Tx};
use crate::editions::Edition;
use crate::i18n::Message;
use crate::ids::{BulkActId, WorkId};
use crate::queue::{self, Task};
use crate::say;
use crate::verification::actions::open_edition;
use crate::verification::{BulkLine, Unseen, bulk, rules};

/// Works that one query is asked about.
const SOME: usize = 500;

/// Writes down which works are to be accepted, as they are now, and which of them stay out and why. What the member chose
/// before and did not begin is forgotten.
///
/// # Errors
/// Our own failures only.
pub fn choose(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: &Edition,
    query: &str,
    seen: &[SeenWork],
) -> Result<BulkActId, Fault> {
    let by = who.person().user_id();
    store::delete_unstarted(tx, edition.id, by)?;
    let act = store::insert_act(tx, edition.id, by, query)?;
    for some in seen.chunks(SOME) {
        let ids: Vec<WorkId> = some.iter().map(|seen| seen.id).collect();
        let sorted = bulk(tx.conn, edition, &ids, who, tx.now)?;
        let ready: Vec<WorkId> = sorted.ready.iter().map(|line| line.id).collect();
        let left = [
            (&sorted.decided, text::DECIDED),
            (&sorted.own, text::OWN),
            (&sorted.open, text::OPEN),
            (&sorted.stated, text::STATED),
        ];
        let mut out: Vec<(WorkId, Message)> =
            left.iter().flat_map(|(lines, why)| lines.iter().map(|line| (line.id, (*why).into()))).collect();
        out.extend(sorted.held.iter().map(|line| (line.id, held(line))));
        out.extend(sorted.ready.iter().filter_map(|line| Some((line.id, unseen(line)?))));
        store::insert_items(tx, act, some, &ready, &out)?;
    }
    Ok(act)
}

fn held(line: &BulkLine) -> Message {
    let name = line.held_by.as_deref().unwrap_or_default();
    say!("Sedang diverifikasi {name}.", "{name} is verifying it.")
}

/// What nobody has looked at of a work that can be accepted.
fn unseen(line: &BulkLine) -> Option<Message> {
    let said: Vec<Message> = line
        .unseen
        .iter()
        .map(|one| match one {
            Unseen::Work => text::UNSEEN_WORK.into(),
            Unseen::Films(n) => say!(
                "{n} film lolos menurut mesin; belum ada panitia yang mengonfirmasinya setelah menonton.",
                "{n} films passed by the machine; no member has confirmed them after watching."
            ),
        })
        .collect();
    (!said.is_empty()).then(|| Message::joined(&said, " "))
}

/// Begins the act: a few works at once, many by a job.
///
/// # Errors
/// A refusal in words; another member's choice does not exist.
pub fn start(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: crate::ids::EditionId,
    id: BulkActId,
) -> Result<(), StartBulkProblem> {
    let edition = open_edition(tx, edition)??;
    let by = who.person().user_id();
    let found = store::find(tx.conn, edition.id, id)?.filter(|act| act.asked_by == by);
    found.ok_or(Fault::NotFound)?;
    let ready = store::tally(tx.conn, id)?.of(BulkOutcome::Waiting);
    let ticked: Vec<String> =
        rules::personal(&edition.settings.checklist).map(|item| item.code.clone()).collect();
    if ready == 0 {
        return Err(StartBulkProblem::NothingReady);
    }
    if !store::begin(tx, id, &serde_json::json!(ticked).to_string())? {
        return Err(StartBulkProblem::Begun);
    }
    let subject = Subject::new("edition", edition.id.0);
    let record = who.person().record(Some(edition.id), "works.accepting", subject);
    audit::record(tx, &Record { details: serde_json::json!({ "works": ready, "act": id }), ..record })?;
    if ready <= AT_ONCE {
        accept_next(tx, id)?;
    } else {
        queue::enqueue(tx, &Task::AcceptWorks(id))?;
    }
    Ok(())
}
