//! Judging from invitation to locked sheets, with the refusals beside.

mod fixture;
mod room;

use std::collections::BTreeMap;

use diesel::prelude::*;

use lomba::db::Fault;
use lomba::db::schema::{assignments, entries, works};
use lomba::ids::{EditionId, InstitutionId};
use lomba::judging::rules::Given;
use lomba::judging::*;
use lomba::merge::Origin;
use lomba::registration::values::EmailAddress;

use self::fixture::Fixture;
use crate::on_both;
use crate::support::fixtures::right;

on_both! {
async fn the_jury_is_invited_once_and_never_from_among_the_entrants(t: TestApp) {
    let fixture = Fixture::build(&t);
    assert_eq!(fixture.letters("invite_juror"), 5);
    assert!(matches!(fixture.juror(3), Err(InviteProblem::AlreadyJuror { .. })));
    let entrant = NewJuror {
        name: "Peserta".to_owned(),
        email: EmailAddress::parse("Peserta1@contoh.go.id").unwrap(),
        expertise: "Video".to_owned(),
        institution: String::new(),
        capacity: None,
        nip: None,
        answer_by: None,
    };
    let refused =
        fixture.write(fixture.before, |tx| invite_juror(tx, &right(&fixture.committee), fixture.edition.id, &entrant));
    assert!(matches!(refused, Err(InviteProblem::TakesPart { .. })));
    let codes: Vec<String> = t.app.db.read(|conn| jurors_of(conn, fixture.edition.id)).unwrap();
    assert_eq!(codes, ["J01", "J02", "J03", "J04", "J05"]);
}
}

fn jurors_of(conn: &mut lomba::db::Conn, edition: EditionId) -> Result<Vec<String>, Fault> {
    Ok(jurors(conn, edition)?.into_iter().map(|line| line.pseudonym).collect())
}

on_both! {
async fn routing_is_committed_as_previewed_after_intake_and_keeps_conflicts(t: TestApp) {
    let fixture = Fixture::build(&t);
    fixture.declare(1, 0, &[]).unwrap();
    fixture.declare(2, 3, &["Badan Contoh 2"]).unwrap();
    (3..=5).for_each(|n| fixture.declare(n, 3, &[]).map(|_| ()).unwrap());
    let preview = t.app.db.read(|conn| lomba::judging::preview(conn, &fixture.edition, fixture.during)).unwrap().unwrap();
    assert_eq!((preview.works, preview.fresh.len(), preview.taken_back), (6, 18, 0));
    let early = fixture.commit(fixture.before, &preview.fingerprint);
    assert!(matches!(early, Err(CommitProblem::Closed(GivingClosed::IntakeOpen { .. }))));
    assert!(matches!(fixture.commit(fixture.during, "0000"), Err(CommitProblem::Stale)));
    fixture.commit(fixture.during, &preview.fingerprint).unwrap();
    assert_eq!((fixture.live(), fixture.letters("works_assigned")), (18, 5));
    let again = t.app.db.read(|conn| lomba::judging::preview(conn, &fixture.edition, fixture.during)).unwrap().unwrap();
    assert!(again.fresh.is_empty());
    assert!(matches!(fixture.commit(fixture.during, &again.fingerprint), Err(CommitProblem::NothingToCommit)));
    for (n, closed) in [(1, fixture.institutions[0]), (2, fixture.institutions[1])] {
        let works: Vec<InstitutionId> = t.app
            .db
            .read(|conn| {
                assignments::table
                    .inner_join(works::table.inner_join(entries::table))
                    .filter(assignments::juror_id.eq(fixture.actor(n).id()))
                    .select(entries::institution_id)
                    .load(conn)
                    .map_err(Fault::from)
            })
            .unwrap();
        assert!(!works.is_empty() && !works.contains(&closed), "juror {n}");
    }
    fixture.work(7, fixture.institutions[0]);
    assert_eq!(fixture.route().fresh.len(), 3);
    assert_eq!(fixture.live(), 21);
}
}

on_both! {
async fn a_late_declaration_moves_conflicting_works_to_others(t: TestApp) {
    let fixture = Fixture::build(&t);
    (2..=5).for_each(|n| fixture.declare(n, 3, &[]).map(|_| ()).unwrap());
    assert!(fixture.route().pending > 0);
    assert!(fixture.live() < 18);
    let moved = fixture.declare(1, 0, &["Badan Contoh 2"]).unwrap();
    let held = fixture.held(&fixture.actor(1));
    assert!(moved > 0);
    assert_eq!(fixture.live(), 18);
    let numbers: Vec<&str> = held.iter().map(|line| line.number.as_str()).collect();
    // Works 3 and 6 are of the first institution, 1 and 4 of the second.
    assert!(
        ["0003", "0006", "0001", "0004"].iter().all(|n| !numbers.contains(&format!("ML-2023-{n}").as_str()))
    );
}
}

on_both! {
async fn a_sheet_is_drafted_completed_taken_back_and_locked(t: TestApp) {
    let fixture = Fixture::build(&t);
    (1..=5).for_each(|n| fixture.declare(n, 3, &[]).map(|_| ()).unwrap());
    fixture.route();
    let (sari, rani) = (fixture.actor(1), fixture.actor(2));
    let id = fixture.held(&sari)[0].id;
    let missing = fixture.save(&rani, id, &Draft::default());
    assert!(matches!(missing, Err(DraftProblem::Fault(Fault::NotFound))));
    let given = Given { exact: Some(8650), band: None };
    let draft =
        Draft { marks: BTreeMap::from([("A1".to_owned(), given)]), origin: Origin { version: Some(0), ..Origin::default() },
            ..Draft::default() };
    let saved = fixture.save(&sari, id, &draft).unwrap();
    assert_eq!((saved.version, saved.filled, saved.running), (1, 1, Some(8650)));
    let other = Given { exact: Some(7000), band: None };
    let stale = Draft { marks: BTreeMap::from([("A1".to_owned(), other)]), ..draft.clone() };
    let kept = fixture.save(&sari, id, &stale).unwrap();
    assert_eq!((kept.merged.conflicts, kept.sheet.marks["A1"]), (vec!["A1".to_owned()], 8650));
    let unknown = Draft { marks: BTreeMap::from([("Z1".to_owned(), given)]), ..Draft::default() };
    assert!(matches!(fixture.save(&sari, id, &unknown), Err(DraftProblem::UnknownCode(_))));
    let submit = |actor: &Juror, id| fixture.write(fixture.during, |tx| submit_sheet(tx, actor, id));
    assert!(
        matches!(submit(&sari, id), Err(SubmitProblem::Incomplete { missing, .. }) if missing.len() == 11)
    );
    let saved = fixture.save(&sari, id, &fixture.full(6000, Some(kept.version))).unwrap();
    assert!(
        matches!(submit(&sari, id), Err(SubmitProblem::Incomplete { missing, comment: true }) if missing.is_empty())
    );
    fixture.save(&sari, id, &fixture.full(8000, Some(saved.version))).unwrap();
    submit(&sari, id).unwrap();
    assert!(matches!(submit(&sari, id), Err(SubmitProblem::Sheet(SheetStands::NotOpen))));
    let given = || t.app.db.read(|conn| counted_sheets(conn, &fixture.edition, CountedSheets::Given)).unwrap();
    let sheets = given();
    assert_eq!(sheets.len(), 1);
    assert_eq!((sheets[0].juror.as_str(), sheets[0].points.as_slice()), ("J01", &[8000, 8000][..]));
    fixture.write(fixture.during, |tx| reopen(tx, &sari, id, "Keliru")).unwrap();
    assert_eq!(given(), []);
    let lock = || fixture.write(fixture.during, |tx| confirm_all(tx, &sari));
    assert!(matches!(lock(), Err(LockProblem::Unfinished { .. })));
    let held = fixture.held(&sari);
    for line in &held {
        let newest = t.app.db.read(|conn| find_sheet(conn, &sari, line.id)).unwrap().unwrap().version;
        fixture.save(&sari, line.id, &fixture.full(9000, Some(newest))).unwrap();
        submit(&sari, line.id).unwrap();
    }
    assert_eq!(lock().unwrap(), held.len());
    assert!(matches!(lock(), Err(LockProblem::NothingToLock)));
    assert!(matches!(fixture.write(fixture.during, |tx| reopen(tx, &sari, id, "Keliru")), Err(ReopenProblem::Sheet(SheetStands::NotOpen))));
}
}

on_both! {
async fn marks_are_taken_in_the_judging_stage_from_declared_jurors_only(t: TestApp) {
    let fixture = Fixture::build(&t);
    fixture.declare(1, 3, &[]).unwrap();
    fixture.route();
    let (sari, rani) = (fixture.actor(1), fixture.actor(2));
    assert!(fixture.held(&rani).is_empty(), "nothing before the declaration");
    let id = fixture.held(&sari)[0].id;
    let early =
        fixture.write(fixture.before, |tx| save_draft(tx, &sari, &fixture.edition, id, &Draft::default()));
    assert!(matches!(early, Err(DraftProblem::Closed(JudgingClosed::Stage(_)))));
    let undeclared = fixture.save(&rani, id, &Draft::default());
    assert!(matches!(undeclared, Err(DraftProblem::Closed(JudgingClosed::NotDeclared))));
}
}

on_both! {
async fn stepping_back_and_leaving_find_other_jurors(t: TestApp) {
    let fixture = Fixture::build(&t);
    (1..=5).for_each(|n| fixture.declare(n, 3, &[]).map(|_| ()).unwrap());
    fixture.route();
    let sari = fixture.actor(1);
    let first = fixture.held(&sari)[0].clone();
    let step_back = |words: &str| {
        fixture.write(fixture.during, |tx| recuse(tx, &sari, first.id, RecusalReason::Other, words))
    };
    assert!(matches!(step_back(" "), Err(RecuseProblem::ReasonMissing)));
    assert!(step_back("Pernah melatih pembuatnya").unwrap());
    assert!(matches!(step_back("lagi"), Err(RecuseProblem::Fault(Fault::NotFound))));
    assert_eq!(fixture.live(), 18);
    assert!(fixture.held(&sari).iter().all(|line| line.number != first.number));
    let leave_as = |n: i64, reason: &str| {
        let juror = fixture.actor(n).id();
        fixture.write(fixture.during, |tx| leave(tx, &right(&fixture.committee), fixture.edition.id, juror, reason))
    };
    assert!(matches!(leave_as(2, ""), Err(LeaveProblem::ReasonMissing)));
    assert_eq!(leave_as(2, "Sakit").unwrap(), 0);
    assert_eq!(fixture.live(), 18);
    // Two jurors remain for the work that the first stepped back from: it stays short, and is counted.
    assert_eq!(leave_as(3, "Cuti").unwrap(), 1);
    let covered = t.app.db.read(|conn| coverage(conn, fixture.edition.id, 3)).unwrap();
    assert_eq!(covered, Coverage { works: 6, short: 1, complete: 0 });
    let works = t.app
        .db
        .read(|conn| work_progress(conn, fixture.edition.id, WorkPage { per_work: 3, limit: 50, offset: 0 }))
        .unwrap();
    assert_eq!((works[0].number.as_str(), works[0].held), (first.number.as_str(), 2));
    let progress = t.app.db.read(|conn| juror_progress(conn, fixture.edition.id)).unwrap();
    assert_eq!(progress.iter().map(|line| line.held).sum::<i64>(), 17);
    assert_eq!((progress[0].recused, progress[1].held), (1, 0));
}
}
