//! Two names turn out to be one institution: whoever judges a colleague's work stops doing so.

use diesel::prelude::*;
use lomba::db::schema::{assignments, entries, juror_conflicts, jurors};
use lomba::ids::{AssignmentId, InstitutionId, JurorId};
use lomba::institutions::{self, MergeProblem};
use lomba::judging::{self, AssignmentStatus, Declaring};

use crate::on_both;
use crate::support::TestApp;
use crate::support::fixtures::{self, EDITION, read, right};

fn name_conflict(t: &TestApp, juror: JurorId, institution: InstitutionId) {
    t.write(|tx| {
        diesel::insert_into(juror_conflicts::table)
            .values((
                juror_conflicts::juror_id.eq(juror),
                juror_conflicts::institution_id.eq(institution),
                juror_conflicts::declared.eq(true),
                juror_conflicts::created_at.eq(tx.now),
            ))
            .execute(tx.conn)
            .map_err(lomba::db::Fault::from)
    })
    .unwrap();
}

fn status(t: &TestApp, id: AssignmentId) -> String {
    read(t, |conn| Ok(assignments::table.find(id).select(assignments::status).first(conn)?))
}

fn holders(t: &TestApp) -> Vec<JurorId> {
    read(t, |conn| {
        Ok(assignments::table
            .filter(assignments::status.ne("recused"))
            .order(assignments::juror_id.asc())
            .select(assignments::juror_id)
            .load(conn)?)
    })
}

on_both! {
async fn a_merge_moves_everything_and_takes_clashing_works_back(t: TestApp) {
    let wira = fixtures::committee(&t);
    let listed = fixtures::institution(&t, "Badan Contoh", true);
    let typed = fixtures::institution(&t, "Bdn Contoh", false);
    let other = fixtures::institution(&t, "Badan Lain", true);
    let owned = fixtures::accepted_work(&t, 1, typed);
    let (work, entry) = (owned.work, owned.member.entry());
    t.set_clock("2023-07-20 09:00");

    let jury: Vec<JurorId> = [Some(listed), Some(other), Some(typed), Some(other), Some(other), Some(other)]
        .into_iter()
        .enumerate()
        .map(|(n, house)| fixtures::juror(&t, n + 1, None, house))
        .collect();
    // The second juror named both, as happens when the directory has a name twice.
    name_conflict(&t, jury[1], listed);
    name_conflict(&t, jury[1], typed);
    let own = fixtures::sheet(&t, work, jury[0], AssignmentStatus::Drafted, None);
    let named = fixtures::sheet(&t, work, jury[1], AssignmentStatus::Submitted, Some(8000));
    let final_one = fixtures::sheet(&t, work, jury[2], AssignmentStatus::Locked, Some(7000));

    let nothing = t.write(|tx| institutions::merge(tx, &right(&wira), typed, listed, " "));
    assert!(matches!(nothing, Err(MergeProblem::ReasonMissing)));
    t.write(|tx| institutions::merge(tx, &right(&wira), typed, listed, "Singkatan")).unwrap();
    let again = t.write(|tx| institutions::merge(tx, &right(&wira), typed, listed, "Singkatan"));
    assert!(matches!(again, Err(MergeProblem::SameOne | MergeProblem::AlreadySettled)), "{again:?}");

    let house: InstitutionId = read(&t, |conn| Ok(entries::table.find(entry).select(entries::institution_id).first(conn)?));
    assert_eq!(house, listed);
    let theirs: Vec<Option<InstitutionId>> =
        read(&t, |conn| Ok(jurors::table.order(jurors::id.asc()).select(jurors::institution_id).load(conn)?));
    assert_eq!(theirs[..3], [Some(listed), Some(other), Some(listed)]);
    let conflicts: Vec<(JurorId, InstitutionId)> = read(&t, |conn| {
        Ok(juror_conflicts::table.select((juror_conflicts::juror_id, juror_conflicts::institution_id)).load(conn)?)
    });
    assert_eq!(conflicts, [(jury[1], listed)]);

    t.run_jobs().await;
    assert_eq!((status(&t, own), status(&t, named)), ("recused".to_owned(), "recused".to_owned()));
    assert_eq!(status(&t, final_one), "recused", "what must not be judged does not count until it is sealed");
    let held = holders(&t);
    assert_eq!(held.len(), 3, "{held:?}");
    assert!(held.iter().all(|juror| jury[3..].contains(juror)), "{held:?}");
    // Run again, nothing moves.
    let settled = t.write(|tx| lomba::judging::settle_conflicts(tx, lomba::judging::Changed::Institution(listed))).unwrap();
    assert_eq!((settled, holders(&t)), (0, held));
    let covered = read(&t, |conn| lomba::judging::coverage(conn, EDITION, 3));
    assert_eq!((covered.works, covered.short), (1, 0));
}
}

on_both! {
async fn a_conflict_declared_after_the_sheets_were_made_final_does_not_stop_routing(t: TestApp) {
    let (house, other) = (fixtures::institution(&t, "Badan Contoh", true), fixtures::institution(&t, "Badan Lain", true));
    let work = fixtures::accepted_work(&t, 1, house).work;
    t.set_clock("2023-07-20 09:00");
    let sari = fixtures::person(&t, "Sari Puspita", "sari@contoh.go.id");
    let first = fixtures::juror(&t, 1, Some(sari.user_id()), Some(other));
    let final_one = fixtures::sheet(&t, work, first, AssignmentStatus::Locked, Some(9000));
    let rest = [2, 3, 4].map(|n| fixtures::juror(&t, n, None, Some(other)));
    let sari = fixtures::judge(&t, &sari);
    let said = Declaring { institution: None, others: vec!["Badan Contoh".to_owned()], works: Vec::new(), nip: None, accepted: true };
    assert_eq!(t.write(|tx| judging::declare(tx, &sari, &said)).unwrap(), 1);
    assert_eq!((status(&t, final_one), holders(&t)), ("recused".to_owned(), rest.to_vec()));
    let edition = read(&t, lomba::editions::current).unwrap();
    let preview = read(&t, |conn| judging::preview(conn, &edition, t.app.clock.now())).unwrap();
    assert_eq!((preview.fresh.len(), preview.taken_back), (0, 0));
    t.run_jobs().await;
}
}
