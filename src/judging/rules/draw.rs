//! A draw without names, and the routing problem that it stands for. Pure.

use std::collections::{BTreeMap, BTreeSet};

use crate::judging::model::{DrawDocument, DrawnJuror, DrawnPair, DrawnWork};
use crate::judging::routing::{self, Infeasible, Juror, Pair, Plan, Problem, Work};

/// The form of the documents.
const FORMAT: &str = "lomba-draw-1";

/// Codes given in the order in which names come.
struct Codes {
    letter: char,
    digits: usize,
    given: BTreeMap<String, String>,
}

impl Codes {
    fn new(letter: char, digits: usize) -> Self {
        Self { letter, digits, given: BTreeMap::new() }
    }

    fn of(&mut self, name: Option<&String>) -> String {
        let Some(name) = name else { return String::new() };
        let (letter, digits, next) = (self.letter, self.digits, self.given.len() + 1);
        self.given.entry(name.clone()).or_insert_with(|| format!("{letter}{next:0digits$}")).clone()
    }
}

impl DrawDocument {
    /// Of a problem, the pairs that could move, and the plan that was made. Jurors who neither get nor hold anything are
    /// left out.
    #[must_use]
    pub fn of(problem: &Problem, movable: Option<&[(String, String)]>, plan: &[Pair]) -> Self {
        let (mut houses, mut teams) = (Codes::new('I', 2), Codes::new('P', 3));
        let mut works: Vec<&Work> = problem.works.iter().collect();
        works.sort_unstable_by(|a, b| a.id.cmp(&b.id));
        let works: Vec<DrawnWork> = works
            .into_iter()
            .map(|work| DrawnWork {
                work: work.id.clone(),
                institution: houses.of(work.institution.as_ref()),
                team: teams.of(work.team.as_ref()),
                needed: work.per_work,
            })
            .collect();
        let moves = movable.unwrap_or_default();
        let held: BTreeSet<&str> =
            problem.pinned.iter().chain(moves).map(|(_, juror)| juror.as_str()).collect();
        let mut jurors: Vec<&Juror> =
            problem.jurors.iter().filter(|one| one.active || held.contains(one.id.as_str())).collect();
        jurors.sort_unstable_by(|a, b| a.id.cmp(&b.id));
        let jurors: Vec<DrawnJuror> = jurors
            .into_iter()
            .map(|one| DrawnJuror {
                juror: one.id.clone(),
                institution: houses.of(one.institution.as_ref()),
                capacity: if one.active { one.capacity } else { Some(0) },
            })
            .collect();
        let there: BTreeSet<&str> = jurors.iter().map(|one| one.juror.as_str()).collect();
        let listed: BTreeSet<&str> = works.iter().map(|one| one.work.as_str()).collect();
        let known = |work: &str, juror: &str| listed.contains(work) && there.contains(juror);
        let pairs = |of: &[(String, String)]| {
            sorted(
                of.iter().filter(|(work, juror)| known(work, juror)).map(|(work, juror)| pair(work, juror)),
            )
        };
        Self {
            format: FORMAT.to_owned(),
            seed: problem.seed.clone(),
            per_work: problem.per_work,
            forbidden: pairs(&problem.conflicts),
            standing: pairs(&problem.pinned),
            movable: movable.map(pairs),
            plan: sorted(plan.iter().map(|one| pair(&one.work, &one.juror))),
            works,
            jurors,
        }
    }

    /// The plan that follows from the inputs, made anew.
    ///
    /// # Errors
    /// No plan keeps the rules.
    pub fn repeat(&self) -> Result<Plan, Infeasible> {
        let given = |text: &String| (!text.is_empty()).then(|| text.clone());
        let pairs =
            |of: &[DrawnPair]| of.iter().map(|one| (one.work.clone(), one.juror.clone())).collect::<Vec<_>>();
        let work = |one: &DrawnWork| Work {
            id: one.work.clone(),
            institution: given(&one.institution),
            team: given(&one.team),
            per_work: one.needed,
        };
        let juror = |one: &DrawnJuror| Juror {
            id: one.juror.clone(),
            institution: given(&one.institution),
            capacity: one.capacity,
            active: true,
        };
        let problem = Problem {
            works: self.works.iter().map(work).collect(),
            jurors: self.jurors.iter().map(juror).collect(),
            per_work: self.per_work,
            conflicts: pairs(&self.forbidden),
            pinned: pairs(&self.standing),
            seed: self.seed.clone(),
        };
        match &self.movable {
            Some(movable) => routing::refill(&problem, &pairs(movable)),
            None => routing::route(&problem),
        }
    }
}

fn pair(work: &str, juror: &str) -> DrawnPair {
    DrawnPair { work: work.to_owned(), juror: juror.to_owned() }
}

fn sorted(pairs: impl Iterator<Item = DrawnPair>) -> Vec<DrawnPair> {
    let mut pairs: Vec<DrawnPair> = pairs.collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(n: usize) -> Problem {
        let house = |k: usize| (!k.is_multiple_of(7)).then(|| format!("Badan {}", (k * 5) % 6));
        let work = |k: usize| Work {
            id: format!("ML-2023-{k:04}"),
            institution: house(k),
            team: Some(format!("{}", 900 - k / 3)),
            per_work: k.is_multiple_of(10).then_some(4),
        };
        let juror = |k: usize| Juror {
            id: format!("J{k:02}"),
            institution: house(k + 1),
            capacity: k.is_multiple_of(4).then_some(30),
            active: k != 5,
        };
        Problem {
            works: (1..=n).map(work).collect(),
            jurors: (1..=14).map(juror).collect(),
            per_work: 3,
            conflicts: vec![("ML-2023-0003".into(), "J02".into()), ("ML-2023-0099".into(), "J02".into())],
            pinned: vec![("ML-2023-0002".into(), "J05".into())],
            seed: "benih undian".into(),
        }
    }

    fn repeated(document: &DrawDocument) -> Vec<DrawnPair> {
        sorted(document.repeat().unwrap().pairs.iter().map(|one| pair(&one.work, &one.juror)))
    }

    #[test]
    fn a_draw_without_names_gives_the_same_plan() {
        for n in [12, 40, 71] {
            let problem = problem(n);
            let plan = routing::route(&problem).unwrap();
            let document = DrawDocument::of(&problem, None, &plan.pairs);
            assert_eq!(repeated(&document), document.plan);
            assert_eq!(document.plan.len(), plan.pairs.len());
        }
    }

    #[test]
    fn a_draw_in_which_pairs_may_move_gives_the_same_plan() {
        let problem = problem(40);
        let before = routing::route(&problem).unwrap();
        let moves: Vec<(String, String)> =
            before.pairs.iter().step_by(2).map(|one| (one.work.clone(), one.juror.clone())).collect();
        let mut after = problem;
        after.jurors.push(Juror { id: "J15".into(), institution: None, capacity: None, active: true });
        let plan = routing::refill(&after, &moves).unwrap();
        let document = DrawDocument::of(&after, Some(&moves), &plan.pairs);
        assert_eq!(repeated(&document), document.plan);
    }

    #[test]
    fn no_name_is_in_it_and_strangers_are_left_out() {
        let problem = problem(12);
        let plan = routing::route(&problem).unwrap();
        let document = DrawDocument::of(&problem, None, &plan.pairs);
        let json = serde_json::to_string(&document).unwrap();
        assert!(!json.contains("Badan") && !json.contains("900") && !json.contains("ML-2023-0099"), "{json}");
        assert_eq!(document.forbidden, [pair("ML-2023-0003", "J02")]);
        let idle = document.jurors.iter().find(|one| one.juror == "J05").unwrap();
        assert_eq!(idle.capacity, Some(0), "whoever left keeps what stood and gets nothing new");
    }
}
