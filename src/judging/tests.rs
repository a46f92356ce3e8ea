//! Judging on a database of its own, from invitation to locked sheets, with the refusals beside.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::rules::Given;
use super::*;
use crate::accounts::{self, AccountProblem, Committee};
use crate::clock::At;
use crate::db::schema::{
    assignments, entries, institutions, jurors, letters, members, methods, users, works,
};
use crate::db::{Database, Fault};
use crate::editions::{self, Edition, PhaseKey};
use crate::ids::{AssignmentId, EditionId, EntryId, InstitutionId, JurorId, UserId};
use crate::registration::values::EmailAddress;
use crate::secrets::Seal;

struct Stage {
    db: Database,
    edition: Edition,
    committee: Committee,
    before: At,
    during: At,
    houses: Vec<InstitutionId>,
    folder: std::path::PathBuf,
}

impl Drop for Stage {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.folder).ok();
    }
}

fn stage(name: &str) -> Stage {
    let folder = std::env::temp_dir().join(format!("lomba-judging-{name}-{}", std::process::id()));
    std::fs::remove_dir_all(&folder).ok();
    let url = format!("sqlite:{}/judging.db", folder.display());
    let db = Database::open(&url, 2, Seal::from_hex(&"ab".repeat(32)).unwrap(), "http://localhost").unwrap();
    crate::db::migrate(&mut db.connection().unwrap()).unwrap();
    db.write(At(0), editions::ensure_default).unwrap();
    let edition = db.read(editions::current).unwrap().unwrap();
    let judging = edition.phase(PhaseKey::Judging).unwrap();
    let during = At(judging.opens_at.unwrap().0 + 1000);
    let before = At(edition.phase(PhaseKey::Intake).unwrap().closes_at.unwrap().0 - 1);
    let committee = db
        .write(before, |tx| {
            let budi = accounts::add_committee(tx, "budi@contoh.go.id", "Budi Santoso", true)?;
            let person = accounts::sign_in(tx, budi.user_id, "test")?.person;
            Ok::<_, AccountProblem>(accounts::committee(tx.conn, &person)?.unwrap())
        })
        .unwrap();
    db.write(before, |tx| {
        // The room below this one fixes the method; here any will do.
        diesel::insert_into(methods::table)
            .values((
                methods::edition_id.eq(edition.id),
                methods::document.eq("{}"),
                methods::sha256.eq("00"),
                methods::fixed_by.eq(committee.person().user_id()),
                methods::fixed_at.eq(tx.now),
            ))
            .execute(tx.conn)
            .map_err(Fault::from)
    })
    .unwrap();
    let houses = (1..=4).map(|n| house(&db, n)).collect();
    let stage = Stage { db, edition, committee, before, during, houses, folder };
    (1..=6).for_each(|n| stage.work(n, stage.houses[n % 3]));
    (1..=5).for_each(|n| stage.juror(n).map(|_| ()).unwrap());
    stage
}

fn house(db: &Database, n: i64) -> InstitutionId {
    db.write(At(0), |tx| {
        diesel::insert_into(institutions::table)
            .values((
                institutions::name.eq(format!("Badan Contoh {n}")),
                institutions::name_key.eq(format!("badan contoh {n}")),
                institutions::kind.eq("lpnk"),
                institutions::listed.eq(true),
                institutions::created_at.eq(tx.now),
            ))
            .returning(institutions::id)
            .get_result::<InstitutionId>(tx.conn)
            .map_err(Fault::from)
    })
    .unwrap()
}

impl Stage {
    fn work(&self, n: usize, house: InstitutionId) {
        let (email, edition) = (format!("peserta{n}@contoh.go.id"), self.edition.id);
        self.db
            .write(self.before, |tx| {
                let user: UserId = diesel::insert_into(users::table)
                    .values((
                        users::email.eq(&email),
                        users::name.eq("Peserta"),
                        users::created_at.eq(tx.now),
                    ))
                    .returning(users::id)
                    .get_result(tx.conn)?;
                let entry: EntryId = diesel::insert_into(entries::table)
                    .values((
                        entries::edition_id.eq(edition),
                        entries::kind.eq("individual"),
                        entries::institution_id.eq(house),
                        entries::status.eq("complete"),
                        entries::leader_user_id.eq(user),
                        entries::created_at.eq(tx.now),
                        entries::updated_at.eq(tx.now),
                    ))
                    .returning(entries::id)
                    .get_result(tx.conn)?;
                diesel::insert_into(members::table)
                    .values((
                        members::entry_id.eq(entry),
                        members::slot.eq(1),
                        members::leader.eq(true),
                        members::user_id.eq(user),
                        members::name.eq("Peserta"),
                        members::email.eq(&email),
                        members::nip_sealed.eq(""),
                        members::nip_fingerprint.eq(""),
                        members::nip_tail.eq(""),
                        members::asn_kind.eq("pns"),
                        members::created_at.eq(tx.now),
                    ))
                    .execute(tx.conn)?;
                diesel::insert_into(works::table)
                    .values((
                        works::edition_id.eq(edition),
                        works::entry_id.eq(entry),
                        works::number.eq(format!("ML-2023-{n:04}")),
                        works::title.eq("Notulen"),
                        works::status.eq(crate::works::WorkStatus::Accepted),
                        works::created_at.eq(tx.now),
                        works::updated_at.eq(tx.now),
                    ))
                    .execute(tx.conn)?;
                Ok::<_, Fault>(())
            })
            .unwrap();
    }

    fn juror(&self, n: usize) -> Result<JurorId, JudgingProblem> {
        let new = NewJuror {
            name: "Sari Wulandari".to_owned(),
            email: EmailAddress::parse(&format!("juri{n}@contoh.go.id")).unwrap(),
            expertise: "Desain pembelajaran".to_owned(),
            institution: String::new(),
            capacity: None,
            nip: None,
        };
        self.db.write(self.before, |tx| invite_juror(tx, &self.committee, self.edition.id, &new))
    }

    /// The juror as an actor of now.
    fn actor(&self, n: i64) -> Juror {
        let code = format!("J{n:02}");
        self.db
            .write(self.during, |tx| {
                let user: Option<UserId> = jurors::table
                    .filter(jurors::pseudonym.eq(&code))
                    .select(jurors::user_id)
                    .first(tx.conn)
                    .map_err(Fault::from)?;
                let person = accounts::sign_in(tx, user.unwrap(), "test")?.person;
                Ok::<_, AccountProblem>(juror(tx.conn, &person, self.edition.id)?.unwrap())
            })
            .unwrap()
    }

    fn declare(&self, n: i64, house: usize, others: &[&str]) -> Result<usize, JudgingProblem> {
        let said = Declaring {
            institution: House::Listed(self.houses[house]),
            others: others.iter().map(|name| (*name).to_owned()).collect(),
            works: Vec::new(),
            nip: None,
            accepted: true,
        };
        let actor = self.actor(n);
        self.db.write(self.during, |tx| declare(tx, &actor, &said))
    }

    fn route(&self) -> Preview {
        let preview = self.db.read(|conn| preview(conn, &self.edition)).unwrap().unwrap();
        self.commit(self.during, &preview.fingerprint).unwrap();
        preview
    }

    fn commit(&self, at: At, fingerprint: &str) -> Result<(), JudgingProblem> {
        self.db.write(at, |tx| commit_plan(tx, &self.committee, self.edition.id, fingerprint).map(|_| ()))
    }

    fn held(&self, actor: &Juror) -> Vec<QueueLine> {
        let mut lines = self.db.read(|conn| queue(conn, actor)).unwrap();
        rules::by_need(&mut lines);
        lines
    }

    fn save(&self, actor: &Juror, id: AssignmentId, draft: &Draft) -> Result<Saved, JudgingProblem> {
        self.db.write(self.during, |tx| save_draft(tx, actor, &self.edition, id, draft))
    }

    fn full(&self, mark: i64, version: Option<i64>) -> Draft {
        let given = Given { exact: Some(mark), band: None };
        let marks = self.edition.settings.rubric.items().map(|item| (item.code.clone(), given)).collect();
        Draft { marks, version, ..Draft::default() }
    }

    fn live(&self) -> i64 {
        self.db
            .read(|conn| {
                assignments::table
                    .filter(assignments::status.eq_any(AssignmentStatus::LIVE))
                    .count()
                    .get_result(conn)
                    .map_err(Fault::from)
            })
            .unwrap()
    }

    fn letters(&self, kind: &str) -> i64 {
        self.db
            .read(|conn| {
                letters::table.filter(letters::kind.eq(kind)).count().get_result(conn).map_err(Fault::from)
            })
            .unwrap()
    }
}

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
    Ok(super::jurors(conn, edition)?.into_iter().map(|line| line.pseudonym).collect())
}

#[test]
fn routing_is_committed_as_previewed_after_intake_and_keeps_conflicts() {
    let stage = stage("route");
    stage.declare(1, 0, &[]).unwrap();
    stage.declare(2, 3, &["Badan Contoh 2"]).unwrap();
    let preview = stage.db.read(|conn| preview(conn, &stage.edition)).unwrap().unwrap();
    assert_eq!((preview.works, preview.fresh.len(), preview.taken_back), (6, 18, 0));
    let early = stage.commit(stage.before, &preview.fingerprint);
    assert!(matches!(early, Err(JudgingProblem::IntakeOpen { .. })));
    assert!(matches!(stage.commit(stage.during, "0000"), Err(JudgingProblem::Stale)));
    stage.commit(stage.during, &preview.fingerprint).unwrap();
    assert_eq!((stage.live(), stage.letters("works_assigned")), (18, 5));
    let again = stage.db.read(|conn| super::preview(conn, &stage.edition)).unwrap().unwrap();
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
