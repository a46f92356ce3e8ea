//! What people read when no plan keeps the rules: three tiers, each with names and numbers.

use super::support::*;
use crate::judging::routing::*;

fn said(problem: &Problem) -> Vec<String> {
    route(problem).unwrap_err().messages().into_iter().map(|m| m.en).collect()
}

#[test]
fn too_few_jurors_outside_an_institution_are_named() {
    let mut problem = problem(4, 5, 2, 3);
    problem.works = (0..4).map(|n| work(n, 1, n)).collect();
    problem.conflicts = vec![("K-002".into(), "J00".into())];
    problem.works.push(work(9, 0, 9));
    problem.jurors = (0..5).map(|n| juror(n, usize::from(n > 1), None)).collect();
    assert_eq!(
        said(&problem),
        [
            "Badan 1: 1 works (K-002) may be judged by only 1 jurors outside it without a conflict, 3 are needed; add at least 2 from another institution.",
            "Badan 1: 3 works (K-000, K-001, K-003) may be judged by only 2 jurors outside it without a conflict, 3 are needed; add at least 1 from another institution.",
        ]
    );
}

#[test]
fn too_few_places_are_counted() {
    let mut problem = problem(300, 3, 1, 3);
    problem.jurors.iter_mut().for_each(|j| j.capacity = Some(290));
    assert_eq!(said(&problem), ["All jurors together can take 870 assessments, 900 are needed: 30 short."]);
}

#[test]
fn a_bottleneck_names_works_jurors_and_shortfall() {
    let mut problem = problem(0, 0, 1, 2);
    problem.works = (0..10).map(|n| work(n, 1, n)).chain((10..14).map(|n| work(n, 2, n))).collect();
    problem.jurors = vec![juror(0, 0, Some(8)), juror(1, 2, Some(9)), juror(2, 1, None), juror(3, 1, None)];
    // Works of Badan 1 can only go to J00 and J01: 20 needed, 17 places.
    assert_eq!(
        said(&problem),
        [
            "10 works (Badan 1 10) depend on jurors J00, J01 whose capacity does not suffice: 3 assessments short."
        ]
    );
}
