//! Pools made of rows, with every ground on which a pair is kept apart.
use super::*;

fn work(id: i64, entry: i64, house: i64) -> WorkRow {
    let number = format!("ML-2023-{id:04}");
    WorkRow {
        id: WorkId(id),
        number,
        entry: EntryId(entry),
        institution: InstitutionId(house),
        people: Vec::new(),
    }
}

fn juror(id: i64, house: Option<i64>) -> JurorRow {
    JurorRow {
        id: JurorId(id),
        pseudonym: format!("J{id:02}"),
        institution: house.map(InstitutionId),
        capacity: None,
        seat: Seat::Declared,
        conflicts: Vec::new(),
        entries: Vec::new(),
        named: Vec::new(),
    }
}

fn held(id: i64, work: i64, juror: i64, status: AssignmentStatus) -> HeldRow {
    HeldRow { id: AssignmentId(id), item: JudgedItem::Work(WorkId(work)), juror: JurorId(juror), status }
}

fn named(entry: i64, work: Option<i64>) -> NamedConflict {
    NamedConflict { entry: EntryId(entry), work: work.map(WorkId) }
}

fn rows() -> PoolRows {
    let house = |id: i64, into: i64| (InstitutionId(id), (InstitutionId(into), format!("Badan {into}")));
    let mut second = juror(2, Some(9));
    (second.conflicts, second.entries) = (vec![InstitutionId(3)], vec![EntryId(10)]);
    PoolRows {
        works: vec![work(1, 10, 1), work(2, 20, 2), work(3, 30, 3)],
        jurors: vec![juror(1, Some(4)), second],
        held: Vec::new(),
        houses: BTreeMap::from([house(1, 1), house(2, 2), house(3, 3), house(4, 2), house(9, 9)]),
        ..PoolRows::default()
    }
}

fn pair(work: i64, juror: i64) -> (String, String) {
    (format!("ML-2023-{work:04}"), format!("J{juror:02}"))
}

#[test]
fn declared_institutions_and_own_entries_are_forbidden() {
    let pool = Pool::new(&rows(), 1, "benih");
    assert_eq!(pool.problem.conflicts, [pair(1, 2), pair(3, 2)]);
    assert_eq!(pool.apart, Apart { own: 1, institution: 1, ..Apart::default() });
    // Institution 4 was merged into 2: juror 1 and work 2 are of one house.
    assert_eq!(pool.problem.jurors[0].institution, pool.problem.works[1].institution);
}

#[test]
fn where_makers_work_keeps_jurors_apart_like_what_the_entry_stands_for() {
    let mut rows = rows();
    // A maker of work 1 works at the house of juror 1 under its merged name, one of work 3 with juror 2.
    rows.works[0].people = vec![InstitutionId(4)];
    rows.works[2].people = vec![InstitutionId(9)];
    let pool = Pool::new(&rows, 1, "benih");
    assert_eq!(pool.problem.conflicts, [pair(1, 1), pair(1, 2), pair(3, 2)]);
    assert_eq!(pool.apart, Apart { own: 1, institution: 2, ..Apart::default() });
}

#[test]
fn a_named_work_is_closed_alone_and_a_named_entry_with_all_its_works() {
    let mut rows = rows();
    rows.works.push(work(4, 20, 2));
    rows.jurors = vec![juror(1, None), juror(2, None), juror(3, Some(3))];
    rows.jurors[0].named = vec![named(20, Some(4))];
    rows.jurors[1].named = vec![named(20, None), named(99, None)];
    // A colleague's work is kept apart already: naming it as well counts nothing.
    rows.jurors[2].named = vec![named(30, None)];
    let pool = Pool::new(&rows, 1, "benih");
    assert_eq!(pool.problem.conflicts, [pair(2, 2), pair(3, 3), pair(4, 1), pair(4, 2)]);
    assert_eq!(pool.apart, Apart { named: 3, ..Apart::default() });
    let plan = crate::judging::routing::route(&Pool::new(&rows, 1, "benih").problem).unwrap();
    assert_eq!(plan.conflicts_avoided.declared, 3);
}

#[test]
fn live_pairs_stay_and_recused_ones_never_return() {
    use AssignmentStatus as S;
    let mut rows = rows();
    rows.held = vec![held(1, 1, 1, S::Drafted), held(2, 3, 1, S::Recused), held(3, 99, 1, S::Assigned)];
    let pool = Pool::new(&rows, 1, "benih");
    assert_eq!(pool.problem.pinned, [pair(1, 1)]);
    assert!(pool.problem.conflicts.contains(&pair(3, 1)));
    assert_eq!(pool.apart.before, 1);
    assert_eq!(pool.void, []);
}

#[test]
fn an_unfinished_pair_that_became_a_conflict_is_taken_back() {
    use AssignmentStatus as S;
    let mut rows = rows();
    rows.held = vec![held(7, 2, 1, S::Opened), held(8, 3, 2, S::Assigned)];
    let pool = Pool::new(&rows, 1, "benih");
    assert_eq!(pool.void, [AssignmentId(7), AssignmentId(8)]);
    assert_eq!(pool.problem.pinned, []);
}

#[test]
fn for_a_juror_who_joined_only_unseen_pairs_may_move() {
    use AssignmentStatus as S;
    let mut rows = rows();
    assert!(!Pool::new(&rows, 1, "benih").joined, "nothing was given out yet");
    rows.held = vec![held(1, 1, 1, S::Assigned), held(2, 3, 1, S::Opened)];
    let pool = Pool::new(&rows, 1, "benih");
    assert!(pool.joined);
    let (problem, unseen) = pool.loosened();
    assert_eq!((problem.pinned, unseen), (vec![pair(3, 1)], vec![pair(1, 1)]));
    rows.held.push(held(3, 2, 2, S::Recused));
    assert!(!Pool::new(&rows, 1, "benih").joined, "who stepped back has been here before");
}

#[test]
fn only_the_wanted_works_look_for_jurors() {
    let mut rows = rows();
    rows.held = vec![held(1, 1, 1, AssignmentStatus::Assigned)];
    let pool = Pool::new(&rows, 2, "benih");
    let problem = pool.only(&BTreeSet::from([pair(2, 0).0]));
    assert_eq!(problem.works.iter().map(|w| w.per_work).collect::<Vec<_>>(), [Some(1), None, Some(0)]);
}

#[test]
fn later_rounds_raise_what_a_work_needs() {
    let mut rows = rows();
    rows.extra = BTreeMap::from([(WorkId(2), 3)]);
    let pool = Pool::new(&rows, 2, "benih");
    assert_eq!(pool.problem.works.iter().map(|w| w.per_work).collect::<Vec<_>>(), [None, Some(5), None]);
}

#[test]
fn a_calibration_work_goes_to_all_but_conflicted_jurors_once() {
    let mut rows = rows();
    // House 3 is one that juror 2 declared; juror 1 was asked already.
    let work =
        |id: i64, house: i64| CalibrationRow { id: CalibrationId(id), institution: InstitutionId(house) };
    rows.calibration = vec![work(1, 3), work(2, 1)];
    let asked = JudgedItem::Calibration(CalibrationId(2));
    rows.held = vec![HeldRow { item: asked, ..held(1, 1, 1, AssignmentStatus::Recused) }];
    let pool = Pool::new(&rows, 1, "benih");
    let pair = |work: i64, juror: i64| CalibrationPair { work: CalibrationId(work), juror: JurorId(juror) };
    assert_eq!(pool.calibration, [pair(1, 1), pair(2, 2)]);
    assert_eq!(pool.works.len(), 3, "the works that compete and no other");
    assert!(pool.problem.conflicts.iter().all(|(work, _)| pool.works.contains_key(work)));
}

#[test]
fn the_fingerprint_knows_every_pair_but_not_their_order() {
    let print = |pairs: &[(&str, &str)]| fingerprint(pairs.iter().copied(), &[]);
    assert_eq!(print(&[("a", "x"), ("b", "y")]), print(&[("b", "y"), ("a", "x")]));
    assert_ne!(print(&[("a", "x")]), print(&[("a", "y")]));
    assert_ne!(print(&[]), fingerprint(std::iter::empty(), &[AssignmentId(1)]));
}
