//! Works that lack scores: no value of a single score is shown to anybody, and the public result says how many works
//! could not be ranked and why.

use lomba::judging::AssignmentStatus;

use crate::on_both;
use crate::support::{fixtures, two_members};

const PAGES: [&str; 2] = ["/2023/panitia/hasil", "/2023/panitia/hasil/berita-acara.json"];

on_both! {
async fn a_single_score_is_shown_nowhere_and_the_result_says_who_has_no_rank(t: TestApp) {
    fixtures::method(&t);
    let jury = [1, 2, 3].map(|n| fixtures::juror(&t, n, None, None));
    let home = fixtures::institution(&t, "Badan Contoh", true);
    // Three scores, two, one, none.
    for (n, sheets) in [(1, 3), (2, 2), (3, 1), (4, 0)] {
        let work = fixtures::accepted_work(&t, n, home).work;
        for juror in jury.iter().take(sheets) {
            fixtures::sheet(&t, work, *juror, AssignmentStatus::Submitted, Some(8000 + 111 * i64::try_from(n).unwrap()));
        }
    }
    t.set_clock("2023-08-21 10:00");
    let budi = t.committee("Budi Santosa", "budi@contoh.go.id").await;
    let visitor = t.visitor();
    for path in ["/2023/hasil.json", "/2023/hasil/lembar.csv", "/2023/karya/ML-2023-0001"] {
        visitor.get(path).await.expect(404);
    }
    for path in ["/2023/panitia/hasil", "/2023/panitia/penilaian", "/2023/panitia/babak"] {
        budi.get(path).await.expect(200).hides("83,33").hides("81,11");
    }
    two_members::seal(&t, &budi).await;
    let ranking = budi.get(PAGES[0]).await.expect(200).says("kurang dari dua nilai: tidak ditampilkan");
    let ranking = ranking.says("81,11").says("82,22");
    assert!(!ranking.words().contains("83,33"), "the only score of the third work");
    let record: serde_json::Value = serde_json::from_str(&budi.get(PAGES[1]).await.expect(200).body).unwrap();
    let lines = record["ranking"].as_array().unwrap();
    let third = lines.iter().find(|line| line["number"] == "ML-2023-0003").unwrap();
    assert!(third["score"].is_null() && third["raw"].is_null() && third["values"].is_null(), "{third}");
    assert_eq!(lines.iter().filter(|line| line["score"].is_null()).count(), 1);
    assert_eq!((&record["counts"]["incomplete"], &record["counts"]["unscored"]), (&2.into(), &1.into()));
    visitor.get("/2023/hasil").await.expect(200).hides("data-unranked").hides("81,11");

    let dewi = t.committee("Dewi Lestari", "dewi@contoh.go.id").await;
    two_members::by_two(&budi, &dewi, two_members::PUBLISHING).await;
    let public = visitor.get("/2023/hasil").await.expect(200);
    let said = "2 karya tidak dapat diperingkat karena nilainya belum lengkap (kurang dari 3 penilaian), dan 1 karya karena belum dinilai seorang juri pun.";
    let public = public.says(said).says("81,11");
    assert_eq!(public.values("data-work"), ["ML-2023-0001"]);
    public.hides("82,22").hides("83,33");
    let json: serde_json::Value = serde_json::from_str(&visitor.get("/2023/hasil.json").await.expect(200).body).unwrap();
    assert_eq!((&json["counts"]["incomplete"], &json["counts"]["unscored"]), (&2.into(), &1.into()));
    t.run_jobs().await;
}
}
