//! Works that lost a juror find another at once, everybody else's panel untouched (judging.md §3).

use std::collections::{BTreeMap, BTreeSet};

use crate::clock::At;
use crate::db::{self, Conn, Tx};
use crate::editions::{Edition, PhaseKey};
use crate::i18n::{Message, Text};
use crate::ids::{AssignmentId, JurorId, PlanId, RoundId, WorkId};
use crate::judging::model::JudgedItem;
use crate::judging::routing::{self, Pair};
use crate::judging::rules::Pool;
use crate::judging::store::{self, NewAssignment};
use crate::notifications::letters::jury::WorksAssigned;
use crate::notifications::{self, Mail};

/// What new assignments belong to.
#[derive(Debug, Clone, Copy, Default)]
pub struct Giving {
    /// The plan that was committed.
    pub plan: Option<PlanId>,
    /// Their round; none takes the newest round of each work.
    pub round: Option<RoundId>,
    /// What their reason says before the router's facts.
    pub says: Option<Text>,
}

impl Giving {
    fn reason(&self, pair: &Pair) -> Message {
        let why = pair.reason();
        match self.says {
            Some(says) => {
                Message { id: format!("{} {}", says.id, why.id), en: format!("{} {}", says.en, why.en) }
            }
            None => why,
        }
    }
}

/// The pool of an edition as it stands; who is invited is awaited, whatever the date.
pub fn pool(conn: &mut Conn, edition: &Edition, seed: &str) -> db::Result<Pool> {
    let per_work = usize::try_from(edition.settings.limits.jurors_per_work).unwrap_or(1);
    Ok(Pool::new(&store::pool_rows(conn, edition.id)?, per_work, seed))
}

/// The pool of an edition at `now`: who has not declared in time is out.
pub(super) fn pool_at(conn: &mut Conn, edition: &Edition, now: At) -> db::Result<Pool> {
    let per_work = usize::try_from(edition.settings.limits.jurors_per_work).unwrap_or(1);
    let rows = store::pool_rows(conn, edition.id)?.at(now);
    Ok(Pool::new(&rows, per_work, &edition.settings.routing.seed_text))
}

/// Finds jurors for these works. How many stay without comes back; they show up in the committee's progress.
pub(super) fn refill(tx: &mut Tx<'_>, edition: &Edition, works: &[WorkId]) -> db::Result<usize> {
    if works.is_empty() {
        return Ok(0);
    }
    let mut pool = pool_at(tx.conn, edition, tx.now)?;
    let wanted: BTreeSet<String> =
        pool.works.iter().filter(|(_, id)| works.contains(id)).map(|(number, _)| number.clone()).collect();
    if wanted.is_empty() {
        return Ok(0);
    }
    let (mut fresh, mut short) = (Vec::new(), 0);
    match routing::repair(&pool.only(&wanted), &[]) {
        Ok(repaired) => fresh = repaired.added,
        // Together there is no way; one after the other as many as possible are served.
        Err(_) => {
            for work in wanted {
                match routing::repair(&pool.only(&BTreeSet::from([work])), &[]) {
                    Ok(repaired) => {
                        let found = repaired.added;
                        let pinned = found.iter().map(|pair| (pair.work.clone(), pair.juror.clone()));
                        pool.problem.pinned.extend(pinned);
                        fresh.extend(found);
                    }
                    Err(_) => short += 1,
                }
            }
        }
    }
    assign(tx, edition, Giving::default(), &pool, &fresh)?;
    Ok(short)
}

/// The pairs of a plan that do not stand yet.
pub fn new_pairs(pool: &Pool, pairs: Vec<Pair>) -> Vec<Pair> {
    let held: BTreeSet<(&str, &str)> =
        pool.problem.pinned.iter().map(|(work, juror)| (work.as_str(), juror.as_str())).collect();
    pairs.into_iter().filter(|pair| !held.contains(&(pair.work.as_str(), pair.juror.as_str()))).collect()
}

/// Writes new pairs with their reasons and tells each juror once.
pub fn assign(
    tx: &mut Tx<'_>,
    edition: &Edition,
    giving: Giving,
    pool: &Pool,
    pairs: &[Pair],
) -> db::Result<()> {
    let newest = match giving.round {
        Some(_) => BTreeMap::new(),
        None => store::newest_rounds(tx.conn, edition.id)?,
    };
    let mut given: BTreeMap<JurorId, (AssignmentId, usize)> = BTreeMap::new();
    for pair in pairs {
        let Some((work, juror)) = pool.works.get(&pair.work).zip(pool.jurors.get(&pair.juror)) else {
            continue;
        };
        let round = giving.round.or_else(|| newest.get(work).copied());
        let reason = giving.reason(pair);
        let new = NewAssignment {
            edition: edition.id,
            plan: giving.plan,
            round,
            item: JudgedItem::Work(*work),
            juror: *juror,
            reason: &reason,
        };
        let id = store::insert_assignment(tx, &new)?;
        given.entry(*juror).or_insert((id, 0)).1 += 1;
    }
    tell(tx, edition, &given)
}

/// Tells each juror once of the works that came: the first of them, and how many.
pub(super) fn tell(
    tx: &mut Tx<'_>,
    edition: &Edition,
    given: &BTreeMap<JurorId, (AssignmentId, usize)>,
) -> db::Result<()> {
    let ids: Vec<JurorId> = given.keys().copied().collect();
    let closes = edition.phase(PhaseKey::Judging).and_then(|phase| phase.closes_at);
    for (juror, to) in store::recipients(tx.conn, &ids)? {
        let Some((first, count)) = given.get(&juror).copied() else { continue };
        let path = format!("/{}/juri", edition.slug);
        let mail = Mail::WorksAssigned(WorksAssigned { count, edition: edition.short_title(), closes, path });
        let key = format!("works_assigned:{first}");
        notifications::send_once(tx, &to, &mail, &edition.about(), &key)?;
    }
    Ok(())
}
