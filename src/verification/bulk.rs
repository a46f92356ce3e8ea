//! The preview of accepting many works: what would happen to each, and what nobody has looked at.

use super::bound::bound_works;
use super::claim;
use super::rules;
use super::store::{self, ChosenWork};
use crate::accounts::{Permission, Permitted, right};
use crate::clock::At;
use crate::db::{Conn, Fault};
use crate::editions::Edition;
use crate::ids::WorkId;
use crate::video_check::{self, Video};
use crate::works::WorkStatus;

/// What no member has looked at, as far as the records tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unseen {
    /// Nobody has taken the work to the desk.
    Work,
    /// So many of its films were judged by the machine alone.
    Films(usize),
}

/// One work in a preview of accepting many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BulkLine {
    pub id: WorkId,
    /// Its number, or its title without one.
    pub label: String,
    pub title: String,
    pub unseen: Vec<Unseen>,
    /// The member who is verifying it now, if that is another one.
    pub held_by: Option<String>,
}

/// What accepting the chosen works would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bulk {
    /// Would be accepted: waiting, and every film passed.
    pub ready: Vec<BulkLine>,
    pub decided: Vec<BulkLine>,
    /// Are left to other members: of one's own institution, or one's own.
    pub own: Vec<BulkLine>,
    /// Another member is verifying them.
    pub held: Vec<BulkLine>,
    /// Have a film that did not pass, or whose format was not stated, or lack a part that the edition asks for.
    pub open: Vec<BulkLine>,
    /// Rest on the entrant's word in what no provider tells: looked at one by one.
    pub stated: Vec<BulkLine>,
}

/// Sorts the chosen works of an edition by whether the member can accept them as they stand at `now`; unknown ids are
/// left out. A fixed number of queries.
pub fn bulk(
    conn: &mut Conn,
    edition: &Edition,
    chosen: &[WorkId],
    who: &Permitted<right::Works>,
    now: At,
) -> Result<Bulk, Fault> {
    let me = who.person().user_id();
    let bound = bound_works(conn, who, chosen, Permission::Works)?;
    let rows = store::list_chosen(conn, edition.id, chosen)?;
    let films = video_check::sent_of_works(conn, chosen)?;
    let claims = claim::claims_on(conn, chosen, now)?;
    let mut sorted = Bulk::default();
    for ChosenWork { id, number, title, status, content } in rows {
        let own: Vec<Video> = films.iter().filter(|film| film.work_id == id).cloned().collect();
        let holder = claims.iter().find(|claim| claim.work == id && claim.against(me, now));
        let by_machine = own.iter().filter(|film| !film.is_confirmed()).count();
        let line = BulkLine {
            id,
            label: number.unwrap_or_else(|| title.clone()),
            title,
            unseen: unseen(status, by_machine),
            held_by: holder.map(|claim| claim.name.clone()),
        };
        let lacks_parts = !rules::lacking_parts(&edition.settings, &content, &own).is_empty();
        match rules::waits(status) {
            false => sorted.decided.push(line),
            true if bound.contains_key(&id) => sorted.own.push(line),
            true if line.held_by.is_some() => sorted.held.push(line),
            true if rules::check_stated(&own).is_err() || lacks_parts => sorted.open.push(line),
            true if !rules::left_open(&edition.settings.checklist, &own).is_empty() => {
                sorted.stated.push(line)
            }
            true => sorted.ready.push(line),
        }
    }
    Ok(sorted)
}

fn unseen(status: WorkStatus, by_machine: usize) -> Vec<Unseen> {
    let work = (status == WorkStatus::Submitted).then_some(Unseen::Work);
    let films = (by_machine > 0).then_some(Unseen::Films(by_machine));
    work.into_iter().chain(films).collect()
}
