//! The hand-over of a published edition: which works are fit, a cluster, packages.

use std::time::Duration;

use super::people;
use crate::accounts::{Committee, Permitted, right};
use crate::db::Tx;
use crate::editions;
use crate::handover::{self, Candidate, Chosen, ClusterWording, Decision, Reasons};
use crate::ids::{EditionId, WorkId};

/// Decides by the proposals, groups what has a competency in common, and has the packages made once the portal serves.
pub fn create(tx: &mut Tx<'_>, edition: EditionId, who: &Committee) -> anyhow::Result<()> {
    tx.now = tx.now.plus(Duration::from_secs(3600));
    let member: Permitted<right::Results> = people::right(who)?;
    let held = editions::lock(tx, edition)?;
    let all = handover::candidates(tx.conn, &held)?;
    let of = |proposed: bool| -> Vec<WorkId> {
        all.iter().filter(|one: &&Candidate| one.proposed == proposed).map(|one| one.work.id).collect()
    };
    decide(tx, &member, edition, chosen(of(true), Reasons::ALL, ""))?;
    let unfit = Reasons { quality: false, ..Reasons::ALL };
    let said = "Nilainya di bawah standar; gambar dan suara perlu diperbaiki.";
    let some = of(false).into_iter().take(3).collect();
    decide(tx, &member, edition, chosen(some, unfit, said))?;
    if let Some(proposal) = handover::proposed_clusters(tx.conn, edition)?.into_iter().next() {
        let wording = ClusterWording {
            name_id: "Pembelajaran digital di kantor".to_owned(),
            name_en: "Digital learning at the office".to_owned(),
            description_id: "Karya-karya pendek yang dapat dipelajari berurutan dalam satu jam.".to_owned(),
            description_en: "Short works that can be learnt one after another within an hour.".to_owned(),
        };
        handover::create_cluster(tx, &member, edition, &wording, &proposal.works)?;
    }
    if !of(true).is_empty() {
        handover::begin(tx, Some(&member), edition)?;
    }
    Ok(())
}

fn decide(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
    mut chosen: Chosen,
) -> anyhow::Result<()> {
    if chosen.works.is_empty() {
        return Ok(());
    }
    let held = editions::lock(tx, edition)?;
    chosen.fingerprint = handover::before_deciding(tx.conn, &held, &chosen.works)?.1;
    handover::decide(tx, who, edition, &chosen)?;
    Ok(())
}

fn chosen(works: Vec<WorkId>, reasons: Reasons, reason: &str) -> Chosen {
    Chosen {
        works,
        decision: Decision::Reasons(reasons),
        reason: reason.to_owned(),
        fingerprint: String::new(),
    }
}
