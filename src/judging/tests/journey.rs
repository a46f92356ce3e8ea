//! Judging on a database of its own, from invitation to locked sheets, with the refusals beside.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::stage::*;
use crate::db::Fault;
use crate::db::schema::{assignments, entries, works};
use crate::ids::{EditionId, InstitutionId};
use crate::judging::rules::Given;
use crate::judging::*;
use crate::registration::values::EmailAddress;

#[test]
fn the_jury_is_invited_once_and_never_from_among_the_entrants() {
    let stage = stage("invite");
    assert_eq!(stage.letters("invite_juror"), 5);
    assert!(matches!(stage.juror(3), Err(JudgingProblem::AlreadyJuror { .. })));
    let entrant = NewJuror {
        name: "Peserta".to_owned(),
        email: EmailAddress::parse("Peserta1@contoh.go.id").unwrap(),
        expertise: "Video".to_owned(),
        institution: String::new(),
        capacity: None,
        nip: None,
    };
    let refused =
        stage.db.write(stage.before, |tx| invite_juror(tx, &stage.committee, stage.edition.id, &entrant));
    assert!(matches!(refused, Err(JudgingProblem::TakesPart { .. })));
    let codes: Vec<String> = stage.db.read(|conn| jurors_of(conn, stage.edition.id)).unwrap();
    assert_eq!(codes, ["J01", "J02", "J03", "J04", "J05"]);
}

fn jurors_of(conn: &mut crate::db::Conn, edition: EditionId) -> Result<Vec<String>, Fault> {
    Ok(jurors(conn, edition)?.into_iter().map(|line| line.pseudonym).collect())
}

#[test]
fn routing_is_committed_as_previewed_after_intake_and_keeps_conflicts() {
    let stage = stage("route");
    stage.declare(1, 0, &[]).unwrap();
    stage.declare(2, 3, &["Badan Contoh 2"]).unwrap();
    let preview = stage.db.read(|conn| crate::judging::preview(conn, &stage.edition)).unwrap().unwrap();
    assert_eq!((preview.works, preview.fresh.len(), preview.taken_back), (6, 18, 0));
    let early = stage.commit(stage.before, &preview.fingerprint);
    assert!(matches!(early, Err(JudgingProblem::IntakeOpen { .. })));
    assert!(matches!(stage.commit(stage.during, "0000"), Err(JudgingProblem::Stale)));
    stage.commit(stage.during, &preview.fingerprint).unwrap();
    assert_eq!((stage.live(), stage.letters("works_assigned")), (18, 5));
    let again = stage.db.read(|conn| crate::judging::preview(conn, &stage.edition)).unwrap().unwrap();
    assert!(again.fresh.is_empty());
    assert!(matches!(stage.commit(stage.during, &again.fingerprint), Err(JudgingProblem::NothingToCommit)));
    for (n, closed) in [(1, stage.houses[0]), (2, stage.houses[1])] {
        let works: Vec<InstitutionId> = stage
            .db
            .read(|conn| {
                assignments::table
                    .inner_join(works::table.inner_join(entries::table))
                    .filter(assignments::juror_id.eq(stage.actor(n).id()))
                    .select(entries::institution_id)
                    .load(conn)
                    .map_err(Fault::from)
            })
            .unwrap();
        assert!(!works.is_empty() && !works.contains(&closed), "juror {n}");
    }
    stage.work(7, stage.houses[0]);
    assert_eq!(stage.route().fresh.len(), 3);
    assert_eq!(stage.live(), 21);
}

#[test]
fn a_late_declaration_moves_conflicting_works_to_others() {
    let stage = stage("late");
    stage.route();
    let moved = stage.declare(1, 0, &["Badan Contoh 2"]).unwrap();
    let held = stage.held(&stage.actor(1));
    assert!(moved > 0);
    assert_eq!(stage.live(), 18);
    let numbers: Vec<&str> = held.iter().map(|line| line.number.as_str()).collect();
    // Works 3 and 6 are of the first institution, 1 and 4 of the second.
    assert!(
        ["0003", "0006", "0001", "0004"].iter().all(|n| !numbers.contains(&format!("ML-2023-{n}").as_str()))
    );
}

#[test]
fn a_sheet_is_drafted_completed_taken_back_and_locked() {
    let stage = stage("sheet");
    (1..=5).for_each(|n| stage.declare(n, 3, &[]).map(|_| ()).unwrap());
    stage.route();
    let (sari, rani) = (stage.actor(1), stage.actor(2));
    let id = stage.held(&sari)[0].id;
    let missing = stage.save(&rani, id, &Draft::default());
    assert!(matches!(missing, Err(JudgingProblem::Fault(Fault::NotFound))));
    let given = Given { exact: Some(8650), band: None };
    let draft =
        Draft { marks: BTreeMap::from([("A1".to_owned(), given)]), version: Some(0), ..Draft::default() };
    let saved = stage.save(&sari, id, &draft).unwrap();
    assert_eq!((saved.version, saved.filled, saved.running), (1, 1, Some(8650)));
    assert!(matches!(stage.save(&sari, id, &draft), Err(JudgingProblem::Changed)));
    let unknown = Draft { marks: BTreeMap::from([("Z1".to_owned(), given)]), ..Draft::default() };
    assert!(matches!(stage.save(&sari, id, &unknown), Err(JudgingProblem::UnknownCode(_))));
    let submit = |actor: &Juror, id| stage.db.write(stage.during, |tx| submit_sheet(tx, actor, id));
    assert!(
        matches!(submit(&sari, id), Err(JudgingProblem::Incomplete { missing, .. }) if missing.len() == 11)
    );
    let saved = stage.save(&sari, id, &stage.full(6000, Some(1))).unwrap();
    assert!(
        matches!(submit(&sari, id), Err(JudgingProblem::Incomplete { missing, comment: true }) if missing.is_empty())
    );
    stage.save(&sari, id, &stage.full(8000, Some(saved.version))).unwrap();
    submit(&sari, id).unwrap();
    assert!(matches!(submit(&sari, id), Err(JudgingProblem::NotOpen)));
    let given = || stage.db.read(|conn| counted_sheets(conn, &stage.edition, CountedSheets::Given)).unwrap();
    let sheets = given();
    assert_eq!(sheets.len(), 1);
    assert_eq!((sheets[0].juror.as_str(), sheets[0].points.as_slice()), ("J01", &[8000, 8000][..]));
    stage.db.write(stage.during, |tx| reopen(tx, &sari, id)).unwrap();
    assert_eq!(given(), []);
    let lock = || stage.db.write(stage.during, |tx| confirm_all(tx, &sari));
    assert!(matches!(lock(), Err(JudgingProblem::Unfinished { .. })));
    let held = stage.held(&sari);
    for line in &held {
        stage.save(&sari, line.id, &stage.full(9000, None)).unwrap();
        submit(&sari, line.id).unwrap();
    }
    assert_eq!(lock().unwrap(), held.len());
    assert!(matches!(lock(), Err(JudgingProblem::NothingToLock)));
    assert!(matches!(stage.db.write(stage.during, |tx| reopen(tx, &sari, id)), Err(JudgingProblem::NotOpen)));
}

#[test]
fn marks_are_taken_in_the_judging_stage_from_declared_jurors_only() {
    let stage = stage("phase");
    stage.declare(1, 3, &[]).unwrap();
    stage.route();
    let (sari, rani) = (stage.actor(1), stage.actor(2));
    let id = stage.held(&sari)[0].id;
    let early =
        stage.db.write(stage.before, |tx| save_draft(tx, &sari, &stage.edition, id, &Draft::default()));
    assert!(matches!(early, Err(JudgingProblem::Closed(_))));
    let undeclared = stage.save(&rani, stage.held(&rani)[0].id, &Draft::default());
    assert!(matches!(undeclared, Err(JudgingProblem::NotDeclared)));
}

#[test]
fn stepping_back_and_leaving_find_other_jurors() {
    let stage = stage("recuse");
    (1..=5).for_each(|n| stage.declare(n, 3, &[]).map(|_| ()).unwrap());
    stage.route();
    let sari = stage.actor(1);
    let first = stage.held(&sari)[0].clone();
    let step_back = |words: &str| {
        stage.db.write(stage.during, |tx| recuse(tx, &sari, first.id, RecusalReason::Other, words))
    };
    assert!(matches!(step_back(" "), Err(JudgingProblem::ReasonMissing)));
    assert!(step_back("Pernah melatih pembuatnya").unwrap());
    assert!(matches!(step_back("lagi"), Err(JudgingProblem::Fault(Fault::NotFound))));
    assert_eq!(stage.live(), 18);
    assert!(stage.held(&sari).iter().all(|line| line.number != first.number));
    let leave_as = |n: i64, reason: &str| {
        let juror = stage.actor(n).id();
        stage.db.write(stage.during, |tx| leave(tx, &stage.committee, stage.edition.id, juror, reason))
    };
    assert!(matches!(leave_as(2, ""), Err(JudgingProblem::ReasonMissing)));
    assert_eq!(leave_as(2, "Sakit").unwrap(), 0);
    assert_eq!(stage.live(), 18);
    // Two jurors remain for the work that the first stepped back from: it stays short, and is counted.
    assert_eq!(leave_as(3, "Cuti").unwrap(), 1);
    let covered = stage.db.read(|conn| coverage(conn, stage.edition.id, 3)).unwrap();
    assert_eq!(covered, Coverage { works: 6, short: 1, complete: 0 });
    let works = stage
        .db
        .read(|conn| work_progress(conn, stage.edition.id, WorkPage { per_work: 3, limit: 50, offset: 0 }))
        .unwrap();
    assert_eq!((works[0].number.as_str(), works[0].held), (first.number.as_str(), 2));
    let progress = stage.db.read(|conn| juror_progress(conn, stage.edition.id)).unwrap();
    assert_eq!(progress.iter().map(|line| line.held).sum::<i64>(), 17);
    assert_eq!((progress[0].recused, progress[1].held), (1, 0));
}
