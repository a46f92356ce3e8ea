//! The review rule fires once for an inserted outlier, tells nobody why, and only the chair excludes what it confirms.

use diesel::prelude::*;
use lomba::db::Fault;
use lomba::db::schema::{audit_log, exclusions, jobs, jurors, reviews};
use lomba::judging;
use lomba::results::review as results_review;
use lomba::results::review::ExcludeProblem;
use lomba::results::{self, RankingProblem};
use lomba::rounds::{self, ChairProblem, RoundKind};

use super::fixture::{Fixture, all_rounds, code, given, hand_in, nth, number, works_of};
use crate::on_both;
use crate::support::fixtures::{EDITION, read, right};
use crate::support::{TestApp, two_members};

/// Quality, severity and a little noise; on work 24, the best, one juror stands far below.
fn points(work: &str, juror: &str) -> i64 {
    let (w, j) = (nth(work), nth(juror));
    let noise = [150, -120, 60, -40, 90, -160, 20][(w * 5 + j * 3) as usize % 7];
    6000 + w * 120 + (j - 4) * 90 + noise
}

fn with_outlier(target: &str) -> impl Fn(&str, &str) -> i64 {
    move |work, juror| if work == number(24) && juror == target { 2013 } else { points(work, juror) }
}

/// The first juror on work 24.
fn target(t: &TestApp) -> String {
    given(t).into_iter().find(|(work, ..)| *work == number(24)).unwrap().1
}

fn on_best(t: &TestApp) -> usize {
    given(t).iter().filter(|(work, ..)| *work == number(24)).count()
}

on_both! {
async fn an_outlier_brings_two_further_jurors_once_and_nobody_learns_why(t: TestApp) {
    let fixture = Fixture::build(&t, 24, 8);
    fixture.route(&t);
    let target = target(&t);
    let look = || t.write(|tx| results_review::review_scores(tx, EDITION));
    assert_eq!(look().unwrap(), 0, "no sheet, no outlier");
    hand_in(&t, with_outlier(&target));
    assert_eq!(look().unwrap(), 1);
    assert_eq!((look().unwrap(), on_best(&t)), (0, 5), "once for each work");
    let extra = all_rounds(&t).into_iter().find(|round| round.kind == RoundKind::Review).unwrap();
    assert_eq!(works_of(&t, extra.id), [(number(24), 2)]);
    let fresh: Vec<_> = given(&t).into_iter().filter(|(.., round, _)| *round == Some(extra.id)).collect();
    assert!(fresh.iter().all(|(_, juror, .., reason)| *juror != target && reason.contains("Extra assessment.") && !reason.contains("outl")));

    // Its own juror, those who were added, and the committee see an extra assessment and nothing else.
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    for path in ["/2023/panitia/babak", "/2023/panitia/penilaian", "/2023/panitia/penugasan?babak=tambahan", "/2023/panitia/jejak", "/2023/panitia/hasil"] {
        budi.get(path).await.expect(200).hides("menyimpang karena").hides("20,13").hides("data-reviewed").hides("pencilan");
    }
    budi.get("/2023/panitia/penugasan?babak=tambahan").await.expect(200).says("2 penugasan").says("Penilaian tambahan");
    let acts: Vec<(String, String)> = read(&t, |conn| Ok(audit_log::table.filter(audit_log::act.like("round.%")).select((audit_log::act, audit_log::details)).load(conn)?));
    assert_eq!(acts, [("round.extended".to_owned(), r#"{"assessments":2}"#.to_owned())]);
    let edition = fixture.edition(&t);
    assert!(matches!(t.app.db.read(|conn| results_review::reviewed(conn, &edition)), Err(RankingProblem::NotSealed(_))));
    for (_, juror, ..) in &fresh {
        let who = crate::support::fixtures::judge(&t, &fixture.jury[nth(juror) as usize - 1].0);
        let line = read(&t, |conn| judging::queue(conn, &who)).into_iter().find(|line| line.number == number(24)).unwrap();
        assert_eq!(line.part, 1, "grouped with everything else of its time");
    }
    // The daily look is a job; it changes nothing a second time.
    t.write(lomba::jobs::tick).unwrap();
    let waiting = |t: &TestApp| read(t, |conn| Ok(jobs::table.filter(jobs::task.like("%review_scores%")).count().get_result::<i64>(conn)?));
    assert_eq!(waiting(&t), 1);
    t.write(lomba::jobs::tick).unwrap();
    t.run_jobs().await;
    assert_eq!((waiting(&t), on_best(&t)), (0, 5));
}
}

on_both! {
async fn honest_scores_bring_nobody(t: TestApp) {
    let fixture = Fixture::build(&t, 24, 8);
    fixture.route(&t);
    hand_in(&t, points);
    assert_eq!(t.write(|tx| results_review::review_scores(tx, EDITION)).unwrap(), 0);
    assert_eq!(on_best(&t), 3);
    // Outside the judging stage it looks at nothing.
    let target = target(&t);
    t.write(|tx| diesel::update(lomba::db::schema::assignments::table).set(lomba::db::schema::assignments::status.eq("assigned")).execute(tx.conn).map_err(Fault::from)).unwrap();
    hand_in(&t, with_outlier(&target));
    t.set_clock("2023-08-19 00:10");
    assert_eq!(t.write(|tx| results_review::review_scores(tx, EDITION)).unwrap(), 0);
    assert_eq!(read(&t, |conn| Ok(reviews::table.count().get_result::<i64>(conn)?)), 0);
}
}

on_both! {
async fn only_the_chair_excludes_only_what_is_confirmed_and_with_a_reason(t: TestApp) {
    const KETUA: &str = "/2023/juri/ketua";
    let fixture = Fixture::build(&t, 24, 8);
    fixture.route(&t);
    let target = target(&t);
    hand_in(&t, with_outlier(&target));
    t.write(|tx| results_review::review_scores(tx, EDITION)).unwrap();
    hand_in(&t, points);
    // A chair who does not hold the outlying score; the committee names, a juror who has not declared is refused.
    let holds = |n: usize| given(&t).iter().any(|(work, juror, ..)| *work == number(24) && *juror == code(n));
    let seat = (1..=8).find(|n| !holds(*n)).unwrap();
    let (person, id) = &fixture.jury[seat - 1];
    t.write(|tx| diesel::update(jurors::table.find(id)).set(jurors::status.eq("invited")).execute(tx.conn).map_err(Fault::from)).unwrap();
    let refused = t.write(|tx| rounds::name_chair(tx, &right(&fixture.who), EDITION, *id, ""));
    assert!(matches!(refused, Err(ChairProblem::NotActive)));
    t.write(|tx| diesel::update(jurors::table.find(id)).set(jurors::status.eq("active")).execute(tx.conn).map_err(Fault::from)).unwrap();
    // The first seat may be the one that chairs in the end; the place is taken over either way.
    let first = fixture.jury[if seat == 1 { 1 } else { 0 }].1;
    let rani = crate::support::fixtures::committee_named(&t, "Rani Rahasia", "rani@contoh.go.id");
    two_members::name_chair_directly(&t, &fixture.who, &rani, first);
    two_members::name_chair_directly(&t, &rani, &fixture.who, *id);
    assert_eq!(read(&t, |conn| Ok(jurors::table.filter(jurors::is_chair.eq(true)).count().get_result::<i64>(conn)?)), 1);
    let chair = read(&t, |conn| judging::juror(conn, person, EDITION)).and_then(rounds::chair).unwrap();
    let other = &fixture.jury[if seat == 1 { 1 } else { 0 }].0;
    assert!(read(&t, |conn| judging::juror(conn, other, EDITION)).and_then(rounds::chair).is_none());

    let browser = |person: &lomba::accounts::SignedIn| {
        let token = t.write(|tx| lomba::accounts::sign_in(tx, person.user_id(), "uji")).unwrap().token;
        let client = t.visitor();
        client.set_cookie("lomba", &token);
        client
    };
    let exclude = |key: &str, reason: &str| t.write(|tx| results_review::exclude(tx, &chair, key, reason));
    assert!(matches!(exclude("x", "alasan"), Err(ExcludeProblem::Ranking(RankingProblem::NotSealed(_)))));
    t.set_clock("2023-08-19 00:10");
    two_members::seal_directly(&t, &fixture.who);
    let edition = fixture.edition(&t);
    let view = t.app.db.read(|conn| results_review::for_chair(conn, t.app.db.seal(), &edition, &chair)).unwrap();
    assert_eq!((view.open.len(), view.barred, view.excluded.len()), (1, 0, 0));
    let outlier = &view.open[0];
    assert_eq!((outlier.outlier.work.as_str(), outlier.outlier.juror.as_str(), outlier.outlier.scores), (number(24).as_str(), target.as_str(), 5));
    let key = outlier.key.clone();
    let before = t.app.db.read(|conn| results::ranking(conn, &edition)).unwrap();
    assert_eq!(before.rows.iter().find(|row| row.work.number == number(24)).unwrap().ranked.scores, 5);

    // Another juror, the committee and strangers stay out; the page names nobody.
    let chairs = browser(person);
    if chairs.get(KETUA).await.status == 200 {
        chairs.get(KETUA).await.says("20,13").says(&number(24)).hides(&target);
        chairs.get(KETUA).await.hides(&format!("Juri Rahasia {}", nth(&target)));
        browser(other).get(KETUA).await.expect(403);
        chairs.post(KETUA, &[("key", &key), ("reason", " ")]).await.expect(422).says("catatan publik");
        chairs.post(KETUA, &[("key", "tidak-ada"), ("reason", "Salah pencet")]).await.expect(409).says("bukan pencilan");
    } else {
        panic!("the chair's page is closed to the chair");
    }
    assert!(matches!(exclude(&key, ""), Err(ExcludeProblem::ReasonMissing)));
    assert!(matches!(exclude("00", "alasan"), Err(ExcludeProblem::NoOutlier)));
    let reviewed = t.app.db.read(|conn| results_review::reviewed(conn, &edition)).unwrap();
    assert_eq!(reviewed.iter().map(|(review, holds)| (review.work.clone(), review.added, *holds)).collect::<Vec<_>>(), [(number(24), 2, true)]);
    exclude(&key, "Angka 20 tertukar dengan karya lain.").unwrap();
    assert!(matches!(exclude(&key, "Lagi"), Err(ExcludeProblem::NoOutlier)), "no second time");
    assert_eq!(read(&t, |conn| Ok(exclusions::table.select(exclusions::reason).load::<String>(conn)?)), ["Angka 20 tertukar dengan karya lain."]);
    let after = t.app.db.read(|conn| results::ranking(conn, &edition)).unwrap();
    let best = after.rows.iter().find(|row| row.work.number == number(24)).unwrap();
    assert_eq!((best.ranked.scores, best.ranked.complete), (4, true));
    assert!(best.ranked.raw > before.rows.iter().find(|row| row.work.number == number(24)).unwrap().ranked.raw);
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    assert_eq!(budi.get("/2023/panitia/babak").await.expect(200).values("data-reviewed"), [number(24)]);
    t.run_jobs().await;
}
}
