//! What is proposed to the committee: works that meet the standard, clusters of works with a competency in common. Pure.

use std::collections::BTreeMap;

use crate::editions::{CriterionPoints, Rubric, Totals, rules};
use crate::ids::WorkId;
use crate::works::Tag;

/// Whether total and every criterion, in hundredths and in the edition's order, reach the standard (R48, domain.md §5).
#[must_use]
pub fn meets_standard(score: i64, criteria: &[i64], rubric: &Rubric) -> bool {
    let points = rubric.criteria.iter().zip(criteria);
    let points =
        points.map(|(criterion, points)| CriterionPoints { key: criterion.key.clone(), points: *points });
    rules::meets_standard(&Totals { criteria: points.collect(), total: score }, rubric)
}

/// Works that bear one code of the dictionary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClusterProposal {
    pub code: String,
    pub works: Vec<WorkId>,
}

/// Fewest works that make a cluster worth proposing.
const LEAST: usize = 2;

/// Codes that several works bear and that no cluster holds yet, the most works first. `held`: the works of each cluster.
#[must_use]
pub fn cluster_proposals(tags: &[(WorkId, Vec<Tag>)], held: &[Vec<WorkId>]) -> Vec<ClusterProposal> {
    let mut by_code: BTreeMap<&str, Vec<WorkId>> = BTreeMap::new();
    for (work, tags) in tags {
        for tag in tags {
            let of = by_code.entry(tag.code.as_str()).or_default();
            if !of.contains(work) {
                of.push(*work);
            }
        }
    }
    let is_held = |works: &[WorkId]| held.iter().any(|of| works.iter().all(|work| of.contains(work)));
    let mut proposals: Vec<ClusterProposal> = by_code
        .into_iter()
        .filter(|(_, works)| works.len() >= LEAST && !is_held(works))
        .map(|(code, works)| ClusterProposal { code: code.to_owned(), works })
        .collect();
    proposals.sort_by(|one, other| other.works.len().cmp(&one.works.len()).then(one.code.cmp(&other.code)));
    proposals
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editions::{DEFAULT_EDITION, EditionSettings};

    fn tagged(work: i64, codes: &[&str]) -> (WorkId, Vec<Tag>) {
        let tag = |code: &&str| Tag { code: (*code).to_owned(), level: 1 };
        (WorkId(work), codes.iter().map(tag).collect())
    }

    #[test]
    fn the_standard_is_asked_of_the_total_and_of_every_criterion() {
        let rubric = EditionSettings::from_toml(DEFAULT_EDITION).unwrap().rubric;
        assert!(meets_standard(7001, &[7001, 7001], &rubric));
        assert!(!meets_standard(7000, &[7001, 7001], &rubric));
        assert!(!meets_standard(9000, &[9900, 7000], &rubric));
    }

    #[test]
    fn codes_of_several_works_are_proposed_until_a_cluster_holds_them() {
        let tags = [
            tagged(1, &["S1", "S2"]),
            tagged(2, &["S2", "S1", "S2"]),
            tagged(3, &["S2"]),
            tagged(4, &["G1"]),
        ];
        let found = cluster_proposals(&tags, &[]);
        let codes: Vec<_> = found.iter().map(|one| (one.code.as_str(), one.works.len())).collect();
        assert_eq!(codes, [("S2", 3), ("S1", 2)]);
        let held = [vec![WorkId(1), WorkId(2), WorkId(9)]];
        let found = cluster_proposals(&tags, &held);
        assert_eq!(found.iter().map(|one| one.code.as_str()).collect::<Vec<_>>(), ["S2"]);
    }
}
