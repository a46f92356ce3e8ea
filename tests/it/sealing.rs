//! Once judging is sealed no sheet moves any more, not even by an autosave that was on its way.

use std::collections::BTreeMap;

use lomba::editions;
use lomba::judging::rules::Given;
use lomba::judging::{
    self, AssignmentStatus, Draft, DraftProblem, JudgingClosed, LockProblem, ReopenProblem, StepProblem,
    SubmitProblem,
};
use lomba::merge::Origin;

use crate::on_both;
use crate::support::fixtures::{self, EDITION, read};

on_both! {
async fn nothing_is_saved_or_handed_in_after_sealing(t: TestApp) {
    let house = fixtures::institution(&t, "Badan Contoh", true);
    let work = fixtures::accepted_work(&t, 1, house).work;
    let sari = fixtures::person(&t, "Sari Puspita", "sari@contoh.go.id");
    let elsewhere = fixtures::institution(&t, "Badan Lain", true);
    let juror = fixtures::juror(&t, 1, Some(sari.user_id()), Some(elsewhere));
    let id = fixtures::sheet(&t, work, juror, AssignmentStatus::Assigned, None);
    let sari = fixtures::judge(&t, &sari);
    t.set_clock("2023-07-20 09:00");

    fixtures::method(&t);
    // The request was read while judging was open.
    let before = read(&t, editions::current).unwrap();
    let given = |mark| Given { exact: Some(mark), band: None };
    let typed = |mark| {
        let marks: BTreeMap<_, _> =
            before.settings.rubric.items().map(|item| (item.code.clone(), given(mark))).collect();
        Draft {
            marks,
            comment: "Jelas dan runtut.".to_owned(),
            origin: Origin { version: Some(0), ..Origin::default() },
            ..Draft::default()
        }
    };
    let save = |mark| t.write(|tx| judging::save_draft(tx, &sari, &before, id, &typed(mark)));
    save(9000).unwrap();
    assert_eq!(t.write(|tx| editions::mark_sealed(tx, EDITION, "00")).map_err(|f: lomba::db::Fault| f).unwrap(), 1);

    assert!(matches!(save(1000), Err(DraftProblem::Closed(JudgingClosed::Sealed(_)))));
    let sheet = read(&t, |conn| judging::find_sheet(conn, &sari, id)).unwrap();
    assert_eq!((sheet.status, sheet.version), (AssignmentStatus::Drafted, 1));
    assert!(sheet.marks.values().all(|mark| *mark == 9000));
    assert!(matches!(t.write(|tx| judging::submit_sheet(tx, &sari, id)), Err(SubmitProblem::Closed(JudgingClosed::Sealed(_)))));
    assert!(matches!(t.write(|tx| judging::postpone(tx, &sari, id)), Err(StepProblem::Closed(JudgingClosed::Sealed(_)))));
    assert!(matches!(t.write(|tx| judging::reopen(tx, &sari, id, "x")), Err(ReopenProblem::Closed(JudgingClosed::Sealed(_)))));
    assert!(matches!(t.write(|tx| judging::confirm_all(tx, &sari)), Err(LockProblem::Closed(JudgingClosed::Sealed(_)))));
}
}
