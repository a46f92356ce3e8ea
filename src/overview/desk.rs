//! Everything the verification desk shows of one work, in a fixed number of queries.

use diesel::dsl::{exists, not, sql};
use diesel::prelude::*;
use diesel::sql_types::{Bool, Nullable};

use super::alike::{AlikeWork, alike};
use super::works::{Makers, WorkFilter, makers_of, matching};
use crate::accounts::{Committee, Permission};
use crate::audit::{self, Line};
use crate::clock::At;
use crate::db::schema::{
    cancelled_decisions, decisions, desk_claims, entries, institutions, members, submissions, users, videos,
    works as t,
};
use crate::db::{AmongWords as _, Conn, Fault};
use crate::film_watch;
use crate::ids::{DecisionId, EditionId, EntryId, MemberId, WorkId};
use crate::judging::{self, ViolationFlag};
use crate::registration::EntryStatus;
use crate::team;
use crate::verification::opinion::{self, Opinion};
use crate::verification::reasons::{self, Reason};
use crate::verification::{self, Returned, RevisionItems, Verdict, revision_rules};
use crate::video_check::{self, JudgedVideo};
use crate::works::{self, Work, WorkStatus};

/// A person of an entry; the employee number shows its last digits only.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Person {
    pub id: MemberId,
    pub leader: bool,
    pub name: String,
    pub email: String,
    pub phone: String,
    pub nip_fingerprint: String,
    pub nip_tail: String,
    pub asn_kind: String,
    pub position: String,
    pub confirmed_at: Option<At>,
    pub declaration_version: Option<String>,
    /// Where the person works, as they said when they confirmed.
    pub institution: Option<String>,
    /// Whether that is another institution than the entry's.
    pub elsewhere: Option<bool>,
}

/// A decision with who took it.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Decision {
    pub id: DecisionId,
    pub verdict: Verdict,
    pub rule: String,
    pub reason: String,
    pub evidence: String,
    pub due_at: Option<At>,
    pub by: String,
    pub at: At,
    /// When it was taken back, before its letter left.
    pub cancelled_at: Option<At>,
    /// What is to be mended, of a request for a revision.
    pub items: RevisionItems,
}

impl Decision {
    /// The reason, where it says more than the items say themselves.
    #[must_use]
    pub fn introduction(&self) -> &str {
        revision_rules::introduction(&self.reason, self.items.numbered().map(|of| of.item))
    }
}

/// A receipt with who sent the work.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Receipt {
    pub receipt: String,
    pub hash: String,
    pub by: String,
    pub at: At,
}

/// A record that shares a film or a person with the one shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Twin<I> {
    pub id: I,
    /// How to name it.
    pub label: String,
    pub shared: String,
}

/// A work as the desk shows it.
#[derive(Debug, Clone)]
pub struct DeskWork {
    /// The work as it was sent.
    pub work: Work,
    pub makers: Makers,
    pub people: Vec<Person>,
    /// The films, main first.
    pub films: Vec<JudgedVideo>,
    pub decisions: Vec<Decision>,
    /// What was asked for, when the work came back.
    pub returned: Option<Returned>,
    pub receipts: Vec<Receipt>,
    /// The trail, oldest first.
    pub trail: Vec<Line>,
    /// Other works that link to one of its films, or to the same content under another id.
    pub same_film: Vec<Twin<WorkId>>,
    /// Works with titles like its own, the closest first.
    pub alike: Vec<AlikeWork>,
    /// Films of it that changed after intake closed and wait for a person.
    pub changed: i64,
    /// What jurors suspected of it, newest first.
    pub flags: Vec<ViolationFlag>,
    /// Second opinions that were asked for, newest first.
    pub opinions: Vec<Opinion>,
    /// Reasons that the edition's committee wrote.
    pub reasons: Vec<Reason>,
    /// The waiting works before and after it.
    pub neighbours: (Option<WorkId>, Option<WorkId>),
}

impl DeskWork {
    /// The request that the work is sent back with; none for one that its makers do not have.
    #[must_use]
    pub fn awaited(&self) -> Option<&Decision> {
        let sent_back = self.work.status == WorkStatus::RevisionRequested;
        let standing = |of: &&Decision| of.verdict == Verdict::RevisionRequested && of.cancelled_at.is_none();
        self.decisions.iter().find(standing).filter(|_| sent_back)
    }
}

/// One work of an edition, among those that a list was narrowed to; a draft does not exist here.
pub fn desk_work(
    conn: &mut Conn,
    edition: EditionId,
    id: WorkId,
    among: &WorkFilter,
) -> Result<DeskWork, Fault> {
    let work = works::find(conn, edition, id)?.filter(Work::was_sent).ok_or(Fault::NotFound)?;
    let films = video_check::sent_judged(conn, id)?;
    let (_, makers) = makers_of(conn, &[work.entry_id])?.pop().ok_or(Fault::NotFound)?;
    Ok(DeskWork {
        makers,
        people: people(conn, work.entry_id)?,
        decisions: decisions_on(conn, id)?,
        returned: verification::returned(conn, &work)?,
        receipts: receipts(conn, id)?,
        trail: audit::subject_history(conn, "work", id.0)?,
        alike: alike(conn, edition, id, &work.content.title)?,
        same_film: same_film(conn, edition, id, &films)?,
        flags: judging::flags_of_work(conn, id)?,
        changed: film_watch::open_of_work(conn, id)?,
        opinions: opinion::opinions_of(conn, id)?,
        reasons: reasons::own(conn, edition)?,
        neighbours: neighbours(conn, edition, &work, among)?,
        work,
        films,
    })
}

/// Whether a person works elsewhere than the entry; institutions that were merged are one.
const ELSEWHERE: &str = "COALESCE(institutions.merged_into, institutions.id) <> \
    (SELECT COALESCE(h.merged_into, h.id) FROM entries e JOIN institutions h ON h.id = e.institution_id \
     WHERE e.id = members.entry_id)";

/// The people of an entry in their order.
pub fn people(conn: &mut Conn, entry: EntryId) -> Result<Vec<Person>, Fault> {
    Ok(members::table
        .left_join(institutions::table.on(institutions::id.nullable().eq(members::institution_id)))
        .filter(members::entry_id.eq(entry))
        .order((members::slot.asc(), members::id.asc()))
        .select((
            members::id,
            members::leader,
            members::name,
            members::email,
            members::phone,
            members::nip_fingerprint,
            members::nip_tail,
            members::asn_kind,
            members::position,
            members::confirmed_at,
            members::declaration_version,
            institutions::name.nullable(),
            sql::<Nullable<Bool>>(ELSEWHERE),
        ))
        .load(conn)?)
}

/// Other entries of the edition in which one of the people takes part too.
pub fn same_person(
    conn: &mut Conn,
    edition: EditionId,
    entry: EntryId,
    people: &[Person],
) -> Result<Vec<Twin<EntryId>>, Fault> {
    let numbers: Vec<&str> = people.iter().map(|person| person.nip_fingerprint.as_str()).collect();
    let rows: Vec<(EntryId, String, String)> = members::table
        .inner_join(entries::table)
        .filter(entries::edition_id.eq(edition))
        .filter(entries::status.among(EntryStatus::LIVE))
        .filter(entries::id.ne(entry))
        .filter(members::nip_fingerprint.eq_any(numbers))
        .order((entries::id.asc(), members::id.asc()))
        .select((entries::id, entries::team_name, members::name))
        .load(conn)?;
    let twin = |(id, team, name): (EntryId, String, String)| {
        let label = if team.is_empty() { name.clone() } else { team };
        Twin { id, label, shared: name }
    };
    Ok(rows.into_iter().map(twin).collect())
}

fn decisions_on(conn: &mut Conn, work: WorkId) -> Result<Vec<Decision>, Fault> {
    Ok(decisions::table
        .inner_join(users::table)
        .left_join(cancelled_decisions::table)
        .filter(decisions::work_id.eq(work))
        .order(decisions::id.desc())
        .select((
            decisions::id,
            decisions::verdict,
            decisions::rule,
            decisions::reason,
            decisions::evidence,
            decisions::due_at,
            users::name,
            decisions::decided_at,
            cancelled_decisions::cancelled_at.nullable(),
            decisions::items,
        ))
        .load(conn)?)
}

fn receipts(conn: &mut Conn, work: WorkId) -> Result<Vec<Receipt>, Fault> {
    Ok(submissions::table
        .filter(submissions::work_id.eq(work))
        .order((submissions::revision.desc(), submissions::id.desc()))
        .select((
            submissions::receipt,
            submissions::content_hash,
            submissions::sender,
            submissions::submitted_at,
        ))
        .load(conn)?)
}

fn same_film(
    conn: &mut Conn,
    edition: EditionId,
    work: WorkId,
    films: &[JudgedVideo],
) -> Result<Vec<Twin<WorkId>>, Fault> {
    let ids: Vec<&str> = films.iter().map(|film| film.video.link.id.as_str()).collect();
    let sums: Vec<&str> = films.iter().filter_map(|film| film.video.checksum.as_deref()).collect();
    let rows: Vec<(WorkId, Option<String>, String, String)> = videos::table
        .inner_join(t::table)
        .filter(t::edition_id.eq(edition))
        .filter(t::id.ne(work))
        .filter(t::status.among(WorkStatus::COMPETING))
        .filter(videos::provider_id.eq_any(ids).or(videos::checksum.assume_not_null().eq_any(sums)))
        .filter(videos::unsent.eq(false))
        .order((t::id.asc(), videos::id.asc()))
        .select((t::id, t::number, t::title, videos::provider_id))
        .load(conn)?;
    let twin = |(id, number, title, shared): (WorkId, Option<String>, String, String)| Twin {
        id,
        label: number.unwrap_or(title),
        shared,
    };
    let mut twins: Vec<Twin<WorkId>> = rows.into_iter().map(twin).collect();
    twins.dedup_by_key(|twin| twin.id);
    Ok(twins)
}

/// Waiting works are taken in the order of their ids.
fn neighbours(
    conn: &mut Conn,
    edition: EditionId,
    work: &Work,
    among: &WorkFilter,
) -> Result<(Option<WorkId>, Option<WorkId>), Fault> {
    let filter = waiting_among(among);
    let waiting = || matching(edition, &filter).select(t::id);
    // A search looks at every title: once for both.
    if !filter.q.is_empty() {
        let all: Vec<WorkId> = waiting().order(t::id.asc()).load(conn)?;
        let before = all.iter().rfind(|id| **id < work.id).copied();
        return Ok((before, all.into_iter().find(|id| *id > work.id)));
    }
    let before = waiting().filter(t::id.lt(work.id)).order(t::id.desc()).first(conn).optional()?;
    let after = waiting().filter(t::id.gt(work.id)).order(t::id.asc()).first(conn).optional()?;
    Ok((before, after))
}

/// Those at the desk that a list was narrowed to, whatever state it was narrowed to.
fn waiting_among(list: &WorkFilter) -> WorkFilter {
    WorkFilter { waiting: true, status: None, ..list.clone() }
}

/// Works looked at on the way to the next one.
const AHEAD: i64 = 50;

/// From where one goes on.
#[derive(Debug, Clone)]
pub struct Onward {
    /// The work that was decided.
    pub from: WorkId,
    /// What the list was narrowed to, from which the member came.
    pub among: WorkFilter,
}

/// The waiting work that comes after another, from the first again behind the last. What other members hold at `now` is
/// left to them, and so are works of entries that the member is bound to. A fixed number of queries.
pub fn next_waiting(
    conn: &mut Conn,
    edition: EditionId,
    who: &Committee,
    onward: &Onward,
    now: At,
) -> Result<Option<WorkId>, Fault> {
    let (me, from, filter) = (who.person().user_id(), onward.from, waiting_among(&onward.among));
    let others = || {
        desk_claims::table
            .filter(desk_claims::work_id.eq(t::id))
            .filter(desk_claims::user_id.ne(me))
            .filter(desk_claims::expires_at.gt(now))
    };
    let waiting = || {
        matching(edition, &filter)
            .filter(not(exists(others())))
            .order(t::id.asc())
            .select((t::id, t::entry_id))
            .limit(AHEAD)
    };
    let mut ahead: Vec<(WorkId, EntryId)> = waiting().filter(t::id.gt(from)).load(conn)?;
    ahead.extend(waiting().filter(t::id.lt(from)).load::<(WorkId, EntryId)>(conn)?);
    let entries: Vec<EntryId> = ahead.iter().map(|(_, entry)| *entry).collect();
    let bound = team::bound_entries(conn, who, &entries, Permission::Works)?;
    Ok(ahead.into_iter().find(|(_, entry)| !bound.contains_key(entry)).map(|(work, _)| work))
}
