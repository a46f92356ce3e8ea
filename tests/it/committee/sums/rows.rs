//! The figures beside a plain count of the rows.

use std::collections::BTreeMap;
use std::time::Duration;

use diesel::prelude::*;
use lomba::db::Fault;
use lomba::db::schema::{assignments, calibration_works, jurors, works};
use lomba::editions::{self, Edition};
use lomba::ids::{AssignmentId, JurorId};
use lomba::judging::{self, AssignmentStatus as S};
use lomba::overview::{
    AssignmentFilter, KeptCounts, SheetState, Span, assignments as listed, count_assignments,
};
use lomba::works::WorkStatus;

use crate::on_both;
use crate::support::TestApp;
use crate::support::fixtures::{self, EDITION, read};

/// A sheet as it lies in the tables.
#[derive(Debug, Clone, Queryable)]
struct Sheet {
    id: AssignmentId,
    juror: JurorId,
    code: String,
    status: S,
    number: Option<String>,
    judged: Option<WorkStatus>,
    sample: Option<String>,
}

impl Sheet {
    /// Of an accepted work or a calibration work.
    fn counts(&self) -> bool {
        self.judged.is_none_or(|status| WorkStatus::IN_JUDGING.contains(&status))
    }

    fn place(&self) -> (String, String, i64) {
        let number = self.number.clone().or_else(|| self.sample.clone()).unwrap();
        (number, self.code.clone(), self.id.0)
    }
}

fn sheets(t: &TestApp) -> Vec<Sheet> {
    let all: Vec<Sheet> = read(t, |conn| {
        Ok(assignments::table
            .left_join(works::table)
            .left_join(calibration_works::table)
            .inner_join(jurors::table)
            .order(assignments::id.asc())
            .select((
                assignments::id,
                jurors::id,
                jurors::pseudonym,
                assignments::status,
                works::number.nullable(),
                works::status.nullable(),
                calibration_works::number.nullable(),
            ))
            .load(conn)?)
    });
    all.into_iter().filter(Sheet::counts).collect()
}

/// Given to a juror as a sample of which nothing counts.
fn sample(t: &TestApp, number: &str, juror: JurorId, status: S) {
    let by =
        fixtures::person(t, "Panitia Contoh", &format!("{number}@contoh.go.id").to_lowercase()).user_id();
    let house = fixtures::institution(t, &format!("Badan {number}"), true);
    let made = t.write(|tx| {
        use calibration_works as c;
        let id: i64 = diesel::insert_into(c::table)
            .values((
                (
                    c::edition_id.eq(EDITION),
                    c::number.eq(number),
                    c::institution_id.eq(house),
                    c::title.eq("Contoh"),
                ),
                (
                    c::video_kind.eq("final"),
                    c::content.eq("{}"),
                    c::films.eq("[]"),
                    c::added_by.eq(by),
                    c::added_at.eq(tx.now),
                ),
            ))
            .returning(c::id)
            .get_result(tx.conn)?;
        diesel::insert_into(assignments::table)
            .values((
                (
                    assignments::edition_id.eq(EDITION),
                    assignments::calibration_id.eq(id),
                    assignments::juror_id.eq(juror),
                ),
                (
                    assignments::status.eq(status),
                    assignments::reason.eq(""),
                    assignments::created_at.eq(tx.now),
                ),
                assignments::submitted_at.eq(S::DONE.contains(&status).then_some(tx.now)),
            ))
            .execute(tx.conn)
            .map_err(Fault::from)
    });
    assert_eq!(made.unwrap(), 1);
}

/// Seven works and two samples with sheets in every state, one work of which was withdrawn.
fn planted(t: &TestApp) -> Edition {
    let of: Vec<_> = (1..=7)
        .map(|n| fixtures::accepted_work(t, n, fixtures::institution(t, &format!("Badan {n}"), true)).work)
        .collect();
    t.set_clock("2023-07-20 09:00");
    let jury: Vec<_> = (1..=5).map(|n| fixtures::juror(t, n, None, None)).collect();
    for (n, work) in of.iter().enumerate() {
        // None for the first, four for the others, in states that differ from work to work.
        for k in (0..4).filter(|_| n > 0) {
            let status = S::ALL[(n * 3 + k * 2) % S::ALL.len()];
            let points = (status != S::Assigned && status != S::Opened).then_some(7_500);
            fixtures::sheet(t, *work, jury[(n + k) % jury.len()], status, points);
        }
    }
    sample(t, "ML-2023-0003-K", jury[0], S::Submitted);
    sample(t, "KAL-2023-01", jury[3], S::Drafted);
    let gone = |tx: &mut lomba::db::Tx<'_>| {
        diesel::update(works::table.find(of[5]))
            .set(works::status.eq(WorkStatus::Withdrawn))
            .execute(tx.conn)
            .map_err(Fault::from)
    };
    assert_eq!(t.write(gone).unwrap(), 1);
    t.set_clock("2023-07-22 09:00");
    read(t, |conn| editions::find_by_id(conn, EDITION)).unwrap()
}

fn many(sheets: &[Sheet], juror: JurorId, of: &[S]) -> i64 {
    sheets.iter().filter(|sheet| sheet.juror == juror && of.contains(&sheet.status)).count() as i64
}

on_both! {
async fn sums_of_judging_are_those_of_its_rows(t: TestApp) {
    let (edition, now) = (planted(&t), t.app.clock.now());
    let (sheets, kept) = (sheets(&t), KeptCounts::new(Duration::ZERO));
    let figures = read(&t, |conn| kept.judging(conn, &edition, &now.into()));

    for line in &figures.jury {
        let count = |of: &[S]| many(&sheets, line.juror.id, of);
        assert_eq!((line.held, line.done, line.drafted, line.locked, line.recused), (count(S::LIVE), count(S::DONE), count(&[S::Drafted]), count(&[S::Locked]), count(&[S::Recused])));
        let open = figures.ahead.jurors.get(&line.juror.id).unwrap().open;
        assert_eq!(open, count(S::UNFINISHED));
    }
    let mut wanted: Vec<(bool, i64, String, i64)> = Vec::new();
    for n in [1, 2, 3, 4, 5, 7] {
        let number = format!("ML-2023-{n:04}");
        let count = |of: &[S]| sheets.iter().filter(|sheet| sheet.number.as_ref() == Some(&number) && of.contains(&sheet.status)).count() as i64;
        wanted.push((count(S::LIVE) >= 3, count(S::DONE), number.clone(), count(S::LIVE)));
    }
    wanted.sort();
    let found: Vec<_> = figures.works.iter().map(|work| (work.held >= work.need, work.done, work.number.clone(), work.held)).collect();
    assert_eq!(found, wanted, "those that lack jurors first, then those that lack sheets");
    let short = wanted.iter().filter(|work| !work.0).count() as i64;
    let complete = wanted.iter().filter(|work| work.1 >= 3).count() as i64;
    assert_eq!((figures.coverage.works, figures.coverage.short, figures.coverage.complete), (6, short, complete));
    assert_eq!(read(&t, |conn| judging::coverage(conn, EDITION, 3)), figures.coverage, "as the inbox counts them");
    t.run_jobs().await;
}
}

on_both! {
async fn the_dashboard_and_the_jury_add_up_the_same_rows(t: TestApp) {
    let (edition, now) = (planted(&t), t.app.clock.now());
    let (sheets, kept) = (sheets(&t), KeptCounts::new(Duration::ZERO));
    let board = read(&t, |conn| kept.dashboard(conn, &edition, &now.into()));
    let jury = read(&t, |conn| kept.jury(conn, &edition, &now.into()));
    let of_rows = |juror| [many(&sheets, juror, S::DONE), many(&sheets, juror, S::LIVE)];
    let held: BTreeMap<JurorId, [i64; 2]> = board.jury.jurors.iter().map(|pace| (pace.id, [pace.done, pace.held])).collect();
    assert_eq!(jury.len(), 5);
    for line in jury.iter() {
        assert_eq!(line.sheets(), of_rows(line.juror.id));
        assert_eq!(held.get(&line.juror.id).copied().unwrap_or([0, 0]), of_rows(line.juror.id));
    }
    assert_eq!((board.journey.accepted, board.counted_at), (6, now));
    let works: i64 = board.competencies.iter().map(|kind| kind.count).sum();
    let counted: i64 = read(&t, |conn| {
        Ok(works::table.filter(works::status.eq_any(WorkStatus::COUNTED_FOR_LIMIT)).count().get_result(conn)?)
    });
    assert_eq!(works, counted);
    t.run_jobs().await;
}
}

on_both! {
async fn pages_of_assignments_put_together_are_the_whole_list(t: TestApp) {
    let (edition, now) = (planted(&t), t.app.clock.now());
    let mut all = sheets(&t);
    all.sort_by_key(Sheet::place);
    assert!(all.iter().any(|sheet| sheet.sample.as_deref() == Some("ML-2023-0003-K")), "a sample stands between the works");
    let each = S::ALL.iter().map(|status| Some(SheetState::Is(*status)));
    for state in each.chain([None, Some(SheetState::Unfinished), Some(SheetState::Done)]) {
        let meant = |sheet: &&Sheet| match state {
            None => true,
            Some(SheetState::Is(status)) => sheet.status == status,
            Some(SheetState::Unfinished) => S::UNFINISHED.contains(&sheet.status),
            Some(SheetState::Done) => S::DONE.contains(&sheet.status),
        };
        let mut wanted: Vec<AssignmentId> = all.iter().filter(meant).map(|sheet| sheet.id).collect();
        for down in [false, true] {
            let filter = AssignmentFilter { state, down, ..AssignmentFilter::default() };
            let page = |n: i64| read(&t, |conn| listed(conn, &edition, now, &filter, Span { offset: n * 3, limit: 3 }));
            let found: Vec<AssignmentId> = (0..20).flat_map(page).map(|line| line.id).collect();
            assert_eq!(found, wanted, "{state:?} {down}");
            assert_eq!(read(&t, |conn| count_assignments(conn, &edition, now, &filter)), wanted.len() as i64);
            wanted.reverse();
        }
    }
    t.run_jobs().await;
}
}
