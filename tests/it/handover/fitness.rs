//! The second verdict: proposals, the three answers, who is told when, and what two members do at once.

use diesel::prelude::*;
use lomba::db::Fault;
use lomba::db::schema::{lms_decisions, works};

use super::{FIT, KEPUTUSAN, LAYAK, Stage, borrowed, decide, preview};
use crate::on_both;
use crate::results::field;

on_both! {
async fn nothing_is_decided_before_the_scores_are_sealed(t: TestApp) {
    let works = field(&t);
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    budi.get(LAYAK).await.expect(200).says("Nilai belum disegel").hides("Karya ke-");
    let chosen = [("work", works[0].to_string())];
    preview(&budi, &chosen).await.expect(409).says("Nilai belum disegel");
    let mut form = borrowed(&chosen);
    form.extend(FIT);
    budi.post(KEPUTUSAN, &form).await.expect(409);
}
}

on_both! {
async fn works_are_proposed_by_their_values_and_decided_by_three_answers(t: TestApp) {
    let stage = Stage::sealed(&t).await;
    let (budi, dewi) = (&stage.budi, &stage.dewi);
    let all = budi.get(LAYAK).await.expect(200).says("Hasil belum diumumkan").says("89,00");
    assert_eq!(all.values("data-fitness"), vec!["withdrawn"; 12]);
    let proposed = budi.get(&format!("{LAYAK}?usulan=yes")).await.expect(200);
    assert_eq!(proposed.values("data-fitness").len(), 10, "nine, and the one that lacks a score");
    let below = budi.get(&format!("{LAYAK}?usulan=no&keputusan=open")).await.expect(200);
    assert_eq!(below.values("data-fitness").len(), 2);
    budi.get(&format!("{LAYAK}?q=lentera")).await.expect(200).says("ML-2023-0001").hides("ML-2023-0002");
    budi.get(&format!("{LAYAK}?q=lampion")).await.expect(200).says("Tidak ada yang cocok");

    // An answer that lacks is pointed out, and what was answered stays.
    let two = stage.chosen(&[1, 10]);
    let lacking = decide(budi, &two, &[("standard", "yes"), ("reason", "Baik.")]).await.expect(422);
    assert_eq!((lacking.checked("standard"), lacking.textarea("reason")), (vec!["yes".to_owned()], "Baik.".to_owned()));
    // A no wants its reason.
    let no = [("standard", "yes"), ("quality", "no"), ("relevance", "yes")];
    decide(budi, &two, &no).await.expect(422).says("Tulis alasannya");
    preview(budi, &[]).await.expect(409).says("Belum ada karya yang dipilih");

    let to = decide(budi, &two, &FIT).await.expect(303).location().unwrap();
    budi.get(&to).await.expect(200).says("Keputusan atas 2 karya tersimpan");
    let unfit = [no[0], no[1], no[2], ("reason", "Suaranya tidak jelas.")];
    decide(dewi, &stage.chosen(&[2]), &unfit).await.expect(303);
    let fit = budi.get(&format!("{LAYAK}?keputusan=fit")).await.expect(200);
    assert_eq!(fit.values("data-fitness"), ["fit", "fit"]);
    budi.get(&format!("{LAYAK}?keputusan=unfit")).await.expect(200).says("ML-2023-0002").hides("ML-2023-0001");
    let one = budi.get(&format!("{LAYAK}/{}", stage.works[1])).await.expect(200);
    one.says("Suaranya tidak jelas.").says("Dewi Lestari").says("Bermutu: Tidak");
    budi.get("/2023/panitia/jejak").await.expect(200).says("Kelayakan LMS diputuskan");
    t.run_jobs().await;
    assert!(t.letters_of_kind("work_fit").is_empty(), "makers hear nothing before the announcement");
}
}

on_both! {
async fn a_decision_is_taken_back_and_what_stands_is_not_decided_twice(t: TestApp) {
    let stage = Stage::sealed(&t).await;
    let chosen = stage.chosen(&[3]);
    let take_back = [("then", "take_back"), ("reason", "Salah pilih.")];
    decide(&stage.budi, &chosen, &take_back).await.expect(409).says("Tidak ada keputusan");
    decide(&stage.budi, &chosen, &FIT).await.expect(303);
    let again = decide(&stage.budi, &chosen, &FIT).await.expect(303).location().unwrap();
    stage.budi.get(&again).await.expect(200).says("Keputusan atas 0 karya tersimpan");
    decide(&stage.budi, &chosen, &[("then", "take_back")]).await.expect(422).says("Tulis alasannya");
    decide(&stage.budi, &chosen, &take_back).await.expect(303);
    let open = stage.budi.get(&format!("{LAYAK}?keputusan=open")).await.expect(200);
    assert_eq!(open.values("data-fitness").len(), 12);
    let rows: i64 = t.write(|tx| lms_decisions::table.count().get_result(tx.conn).map_err(Fault::from)).unwrap();
    assert_eq!(rows, 2, "nothing is written over");
}
}

on_both! {
async fn of_two_decisions_on_one_page_one_holds(t: TestApp) {
    let stage = Stage::sealed(&t).await;
    let chosen = stage.chosen(&[1, 2, 3]);
    let shown = preview(&stage.budi, &chosen).await.expect(200).field("fingerprint");
    let form = |answers: &[(&'static str, &'static str)]| {
        let mut form = borrowed(&chosen).into_iter().map(|(n, v)| (n, v.to_owned())).collect::<Vec<_>>();
        form.push(("fingerprint", shown.clone()));
        form.extend(answers.iter().map(|(name, value)| (*name, (*value).to_owned())));
        form
    };
    let unfit = [("standard", "no"), ("quality", "no"), ("relevance", "no"), ("reason", "Tidak.")];
    let (one, other) = (form(&FIT), form(&unfit));
    let send = |form: &[(&str, String)]| form.iter().map(|(n, v)| ((*n).to_owned(), v.clone())).collect::<Vec<_>>();
    let (one, other) = (send(&one), send(&other));
    let pairs = |form: &'static [(String, String)]| form.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect::<Vec<_>>();
    let (one, other) = (pairs(one.leak()), pairs(other.leak()));
    let (first, second) = tokio::join!(stage.budi.post(KEPUTUSAN, &one), stage.dewi.post(KEPUTUSAN, &other));
    let mut both = [first.status, second.status];
    both.sort_unstable();
    assert_eq!(both, [303, 409]);
    let refused = if first.status == 409 { first } else { second };
    refused.says("berubah sementara Anda memeriksanya");
    let outcomes: Vec<String> = t
        .write(|tx| lms_decisions::table.select(lms_decisions::outcome).load(tx.conn).map_err(Fault::from))
        .unwrap();
    assert_eq!(outcomes.len(), 3);
    assert!(outcomes.iter().all(|outcome| *outcome == outcomes[0]), "{outcomes:?}");
}
}

on_both! {
async fn makers_are_told_after_the_announcement_and_when_it_changes(t: TestApp) {
    let stage = Stage::sealed(&t).await;
    decide(&stage.budi, &stage.chosen(&[1, 11]), &FIT).await.expect(303);
    let unfit = [("standard", "no"), ("quality", "yes"), ("relevance", "yes"), ("reason", "Di bawah standar.")];
    decide(&stage.budi, &stage.chosen(&[2]), &unfit).await.expect(303);
    crate::support::journey::publish_by_two(&stage.budi, &stage.dewi).await;
    t.run_jobs().await;
    let told: Vec<String> = t.letters_of_kind("work_fit").into_iter().map(|letter| letter.to).collect();
    assert_eq!(told, ["peserta1@contoh.go.id", "peserta11@contoh.go.id"]);
    let letter = t.newest_letter("peserta11@contoh.go.id");
    assert!(letter.text.contains("Karya ke-11") && letter.text.contains("ML-2023-0011"), "{}", letter.text);
    assert!(letter.path(&t.base).contains("/karya/"));
    // Whoever was never told anything good hears nothing of a refusal; a change is told once.
    assert!(t.letters_of_kind("work_fit_no_more").is_empty());
    decide(&stage.dewi, &stage.chosen(&[11]), &unfit).await.expect(303);
    t.run_jobs().await;
    let no_more = t.letters_of_kind("work_fit_no_more");
    assert_eq!(no_more.len(), 1);
    assert!(no_more[0].text.contains("Di bawah standar."));
    decide(&stage.dewi, &stage.chosen(&[11]), &[("then", "take_back"), ("reason", "Diperiksa lagi.")]).await.expect(303);
    t.run_jobs().await;
    assert_eq!((t.letters_of_kind("work_fit_no_more").len(), t.letters_of_kind("work_fit").len()), (1, 2));
}
}

on_both! {
async fn makers_of_a_work_that_was_taken_out_meanwhile_are_not_congratulated(t: TestApp) {
    let stage = Stage::sealed(&t).await;
    decide(&stage.budi, &stage.chosen(&[1, 2]), &FIT).await.expect(303);
    t.write(|tx| diesel::update(works::table.find(stage.works[0])).set(works::status.eq("disqualified")).execute(tx.conn).map_err(Fault::from)).unwrap();
    crate::support::journey::publish_by_two(&stage.budi, &stage.dewi).await;
    t.run_jobs().await;
    let told: Vec<String> = t.letters_of_kind("work_fit").into_iter().map(|letter| letter.to).collect();
    assert_eq!(told, ["peserta2@contoh.go.id"]);
    assert_eq!(t.visitor().get("/2023/galeri").await.expect(200).values("data-work"), ["ML-2023-0002"]);
}
}
