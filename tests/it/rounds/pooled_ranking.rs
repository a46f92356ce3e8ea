//! From the first sheet to the ranking: first round, closing, a cut with a tie, extra jurors, final, seal, pooled ranking.

use diesel::prelude::*;
use lomba::db::schema::{audit_log, letters};
use lomba::refused::Refused;
use lomba::results;
use lomba::results::ScoreSheet;
use lomba::results::cut_line::{CloseProblem, CommitCutProblem, CutProblem};
use lomba::results::cut_line::{
    CutOrder, ask_close, close_fingerprint, close_round, commit_cut, preview_cut,
};
use lomba::results::sheet_file::canonical_sheet_file;
use lomba::rounds::{More, RoundKind, Selection};
use lomba::secrets::sha256_hex;

use super::fixture::{Fixture, all_rounds, code, given, hand_in, nth, number, works_of};
use crate::on_both;
use crate::support::fixtures::{self, EDITION, read, right};
use crate::support::two_members;

const BABAK: &str = "/2023/panitia/babak";
const BATAS: &str = "/2023/panitia/babak/batas";
const PENUTUPAN: &str = "/2023/panitia/babak/penutupan";

/// Works 3, 4 and 5 are equal; a juror's own strictness moves no mean, since everybody gives the same.
fn points(work: &str, _juror: &str) -> i64 {
    match nth(work) {
        n @ 1..=2 => 9500 - 100 * n,
        3..=5 => 9000,
        n => 8900 - 100 * n,
    }
}

fn best(works: usize, scores: usize) -> CutOrder {
    CutOrder { is_final: false, selection: Selection::Top { works }, more: More::Each(scores) }
}

fn whole(works: usize) -> CutOrder {
    CutOrder { is_final: true, selection: Selection::Top { works }, more: More::WholeJury }
}

fn refused<T: std::fmt::Debug>(result: Result<T, impl Refused>) -> String {
    result.unwrap_err().to_string()
}

on_both! {
async fn rounds_lead_from_the_first_sheet_to_a_pooled_ranking(t: TestApp) {
    let fixture = Fixture::build(&t, 10, 7);
    let other = fixtures::committee_named(&t, "Rani Anggraini", "rani@contoh.go.id");
    let close = || {
        let lines = read(&t, |conn| lomba::rounds::round_progress(conn, EDITION));
        let shown = lines.iter().rfind(|line| line.round.kind != RoundKind::Review).map(close_fingerprint);
        let shown = shown.unwrap_or_default();
        t.write(|tx| ask_close(tx, &right(&other), EDITION, &shown))?;
        t.write(|tx| close_round(tx, &right(&fixture.who), EDITION, &shown))
    };
    let cut = |order: CutOrder| t.app.db.read(|conn| preview_cut(conn, &fixture.edition(&t), &order, t.app.clock.now()));
    let commit = |order: CutOrder, print: &str| t.write(|tx| commit_cut(tx, &right(&fixture.who), EDITION, &order, print));

    // Before routing there is nothing to close and nothing to see.
    assert!(matches!(close(), Err(CloseProblem::NoRound)));
    assert!(matches!(cut(best(3, 2)), Err(CutProblem::NoRound)));
    fixture.route(&t);
    let first = all_rounds(&t).remove(0);
    assert_eq!((first.number, first.kind, first.open, first.per_work), (1, RoundKind::First, true, 3));
    assert_eq!(works_of(&t, first.id), (1..=10).map(|n| (number(n), 3)).collect::<Vec<_>>());
    assert!(given(&t).iter().all(|(.., round, _)| *round == Some(first.id)));

    // While it is open nobody sees a cut, and without a sheet there is nothing to freeze.
    assert!(matches!(cut(best(3, 2)), Err(CutProblem::RoundNotClosed)));
    assert!(matches!(commit(best(3, 2), "x"), Err(CommitCutProblem::Cut(CutProblem::RoundNotClosed))));
    assert!(matches!(close(), Err(CloseProblem::NothingToClose)));
    assert_eq!(hand_in(&t, points), 30);
    assert!(matches!(cut(best(3, 2)), Err(CutProblem::RoundNotClosed)));

    // Closing freezes the sheets under a digest that anybody with the file can repeat.
    close().unwrap();
    assert!(matches!(close(), Err(CloseProblem::RoundClosed)));
    let frozen = all_rounds(&t).remove(0);
    let sheets: Vec<ScoreSheet> = given(&t).into_iter().map(|(work, juror, ..)| {
        let points = points(&work, &juror);
        ScoreSheet::new(work, juror, [points, points])
    }).collect();
    assert_eq!((frozen.open, frozen.sheets), (false, 30));
    assert_eq!(frozen.sheet_hash, Some(sha256_hex(&canonical_sheet_file(["content", "technical"], &sheets))));
    assert!(given(&t).iter().all(|(_, _, status, ..)| status == "locked"));

    // The line falls between equals: all of them go in.
    let preview = cut(best(3, 2)).unwrap();
    assert_eq!((preview.cut.inside, preview.cut.by_tie), (5, 2));
    assert_eq!(preview.cut.rows.iter().filter(|row| row.tied).map(|row| row.ranked.score).collect::<Vec<_>>(), [9000; 3]);
    let plan = preview.plan.as_ref().unwrap();
    assert_eq!((plan.fresh.len(), plan.loads.iter().map(|load| load.added).sum::<usize>()), (10, 10));
    assert_eq!(given(&t).len(), 30, "looking changes nothing");
    assert_eq!(refused(commit(best(3, 2), "x")), "the cut differs from its preview");
    assert_eq!(refused(commit(best(2, 2), &preview.fingerprint)), "the cut differs from its preview");
    let extra = commit(best(3, 2), &preview.fingerprint).unwrap();
    assert!(matches!(commit(best(3, 2), &preview.fingerprint), Err(CommitCutProblem::Cut(CutProblem::RoundNotClosed))), "second click");
    assert_eq!(works_of(&t, extra), (1..=5).map(|n| (number(n), 2)).collect::<Vec<_>>());
    let fresh: Vec<_> = given(&t).into_iter().filter(|(.., round, _)| *round == Some(extra)).collect();
    assert_eq!(fresh.len(), 10);
    assert!(fresh.iter().all(|(.., reason)| reason.contains("Penilaian tambahan.") && reason.contains("Extra assessment.")));
    assert!(matches!(cut(whole(3)), Err(CutProblem::RoundNotClosed)));

    // One letter per juror and act, and a line in the trail.
    let told = |email: String| read(&t, |conn| Ok(letters::table.filter(letters::kind.eq("works_assigned")).filter(letters::to_email.eq(email)).count().get_result::<i64>(conn)?));
    let asked: Vec<usize> = (1..=7).filter(|n| fresh.iter().any(|(_, juror, ..)| *juror == code(*n))).collect();
    for n in 1..=7 {
        assert_eq!(told(format!("juri{n}@contoh.go.id")), 1 + i64::from(asked.contains(&n)), "juror {n}");
    }
    let acts: Vec<String> = read(&t, |conn| Ok(audit_log::table.filter(audit_log::act.like("round.%")).order(audit_log::id.asc()).select(audit_log::act).load(conn)?));
    assert_eq!(acts, ["round.closed", "round.opened"]);

    // A juror who steps back is replaced within the extra round.
    let (work, juror, ..) = fresh[0].clone();
    let who = crate::support::fixtures::judge(&t, &fixture.jury[nth(&juror) as usize - 1].0);
    let line = read(&t, |conn| lomba::judging::queue(conn, &who)).into_iter().find(|line| line.number == work).unwrap();
    assert_eq!(line.part, 2);
    assert!(t.write(|tx| lomba::judging::recuse(tx, &who, line.id, lomba::judging::RecusalReason::Close, "")).unwrap());
    assert_eq!(given(&t).iter().filter(|(w, .., round, _)| *w == work && *round == Some(extra)).count(), 2);

    // The final: every juror on every finalist.
    hand_in(&t, points);
    close().unwrap();
    let preview = cut(whole(2)).unwrap();
    assert_eq!(preview.cut.numbers().collect::<Vec<_>>(), [number(1), number(2)]);
    let last = commit(whole(2), &preview.fingerprint).unwrap();
    let on_first = given(&t).iter().filter(|(work, ..)| *work == number(1)).count();
    assert_eq!(on_first, 7 - usize::from(work == number(1)), "whoever stepped back stays away");
    assert!(all_rounds(&t).iter().any(|round| round.id == last && round.whole_jury && round.kind == RoundKind::Final));
    // The last scores turn the order: only a ranking of all rounds together shows it.
    hand_in(&t, |work, _| if nth(work) == 2 { 10_000 } else { 5000 });

    t.set_clock("2023-08-19 00:10");
    two_members::seal_directly(&t, &fixture.who);
    assert!(all_rounds(&t).iter().all(|round| !round.open && round.sheet_hash.is_some()));
    assert!(matches!(close(), Err(CloseProblem::AlreadySealed)));
    let ranking = t.app.db.read(|conn| results::ranking(conn, &fixture.edition(&t))).unwrap();
    let row = ranking.rows.iter().find(|row| row.ranked.work == number(2)).unwrap();
    let all = given(&t).iter().filter(|(work, ..)| *work == number(2)).count();
    assert_eq!((row.ranked.scores, row.ranked.complete), (all, true));
    // Five scores of 93 before the final, then 100: the mean of all, and of no round alone.
    let expected = [(6, 9417), (7, 9500)].into_iter().find(|(n, _)| *n == all).unwrap().1;
    assert_eq!(row.ranked.raw, expected);
    t.run_jobs().await;
}
}

on_both! {
async fn the_pages_show_the_cut_to_the_committee_alone_and_open_a_round_once(t: TestApp) {
    let fixture = Fixture::build(&t, 10, 6);
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    budi.get(BABAK).await.expect(200).says("Belum ada babak");
    fixture.route(&t);
    hand_in(&t, points);
    budi.get(BATAS).await.expect(409).says("Masih ada babak yang terbuka").hides("90,00");
    budi.get(&format!("{BATAS}?scores=dua&kind=extra")).await.expect(409);
    budi.get(BABAK).await.expect(200).says("Babak pertama").says("Tutup babak").hides("90,00");
    let rani = t.committee("Rani Anggraini", "rani@contoh.go.id").await;
    budi.get(PENUTUPAN).await.expect(200).says("30 lembar nilai dibekukan");
    two_members::ask(&budi, PENUTUPAN).await;
    let form = two_members::ActForm::of(&rani.get(PENUTUPAN).await.expect(200));
    assert_eq!(form.number, "30");
    let wrong = [("fingerprint", form.fingerprint.as_str()), ("number", "29"), ("password", crate::support::PASSWORD)];
    rani.post(PENUTUPAN, &wrong).await.expect(422).says("tidak sama dengan yang tertulis");
    budi.post(PENUTUPAN, &form.pairs()).await.expect(409).says("harus anggota panitia lain");
    rani.post(PENUTUPAN, &form.pairs()).await.expect(303);
    rani.post(PENUTUPAN, &form.pairs()).await.expect(409).says("sudah ditutup");
    budi.get(PENUTUPAN).await.expect(303);
    let hash = all_rounds(&t)[0].sheet_hash.clone().unwrap();
    budi.get(BABAK).await.expect(200).says(&hash).says("Lihat batas");

    let asked = format!("{BATAS}?kind=extra&by=top&works=3&scores=2");
    let page = budi.get(&asked).await.expect(200).says("seri di batas").says("90,00").hides("Rahasia 1 9");
    assert_eq!(page.values("data-cut").len(), 10);
    budi.get(&format!("{BATAS}?kind=extra&by=top&works=0&scores=x")).await.expect(422).says("bilangan bulat");
    budi.get(&format!("{BATAS}?kind=extra&by=top&works=3&scores=9")).await.expect(200).says("Belum dapat dibagikan");
    // Nobody else.
    let sari = t.person("Sari Puspita", "sari@contoh.go.id").await;
    sari.get(BATAS).await.expect(403);
    sari.get(BABAK).await.expect(403);
    t.visitor().get(BATAS).await.expect(303);

    // Two members press at the same time: one round.
    let fields: Vec<(&str, String)> = ["kind", "by", "works", "percent", "least", "most", "scores", "fingerprint"]
        .iter().map(|name| (*name, page.field(name))).collect();
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let dewi = t.committee("Dewi Lestari", "dewi@contoh.go.id").await;
    let (one, two) = tokio::join!(budi.post(BATAS, &fields), dewi.post(BATAS, &fields));
    let mut both = [one.status, two.status];
    both.sort_unstable();
    assert_eq!(both, [303, 409]);
    assert_eq!(all_rounds(&t).len(), 2);
    budi.get(BABAK).await.expect(200).says("Penilaian tambahan").says("3 karya terbaik");
    budi.get("/2023/panitia/penilaian").await.expect(200).says("5/5");
    t.run_jobs().await;
}
}
