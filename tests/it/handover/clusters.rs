//! Clusters: named, ordered, filled with fit works, kept when two write at once.

use super::{FIT, KLUSTER, Stage, borrowed, decide};
use crate::on_both;
use crate::support::Client;

const NAMED: [(&str, &str); 4] = [
    ("name_id", "Rapat yang rapi"),
    ("name_en", "Tidy meetings"),
    ("description_id", "Tiga karya tentang rapat."),
    ("description_en", ""),
];

async fn create(who: &Client, name: &str) -> String {
    who.post(KLUSTER, &[("name_id", name)]).await.expect(303).location().unwrap()
}

on_both! {
async fn a_cluster_is_named_filled_with_fit_works_ordered_and_deleted(t: TestApp) {
    let stage = Stage::sealed(&t).await;
    let budi = &stage.budi;
    budi.get(KLUSTER).await.expect(200).says("Belum ada kluster").hides("Usulan dari");
    budi.post(KLUSTER, &[("description_id", "Tanpa nama")]).await.expect(422).says("Tulis nama kluster").says("Tanpa nama");
    let at = budi.post(KLUSTER, &NAMED).await.expect(303).location().unwrap();
    budi.get(&at).await.expect(200).says("Rapat yang rapi").says("belum ada yang diputuskan layak");

    // Only what was decided to be fit goes in.
    budi.post(&format!("{at}/karya"), &borrowed(&stage.chosen(&[1]))).await.expect(409).says("diputuskan layak");
    decide(budi, &stage.chosen(&[1, 2, 3]), &FIT).await.expect(303);
    budi.post(&format!("{at}/karya"), &borrowed(&stage.chosen(&[1, 2, 3]))).await.expect(303);
    budi.post(&format!("{at}/karya"), &borrowed(&stage.chosen(&[2]))).await.expect(303);
    let order = |page: &crate::support::Page| page.values("data-work");
    let ids = |numbers: &[usize]| numbers.iter().map(|n| stage.works[n - 1].to_string()).collect::<Vec<_>>();
    assert_eq!(order(&budi.get(&at).await.expect(200)), ids(&[1, 2, 3]));
    let third = stage.works[2];
    budi.post(&format!("{at}/karya/{third}/urutan"), &[("arah", "up")]).await.expect(303);
    assert_eq!(order(&budi.get(&at).await.expect(200)), ids(&[1, 3, 2]));
    budi.post(&format!("{at}/karya/{}/pengeluaran", stage.works[0]), &[]).await.expect(303);
    assert_eq!(order(&budi.get(&at).await.expect(200)), ids(&[3, 2]));
    // A work that is no longer fit is named as such.
    let unfit = [("standard", "no"), ("quality", "no"), ("relevance", "no"), ("reason", "Keliru.")];
    decide(budi, &stage.chosen(&[2]), &unfit).await.expect(303);
    budi.get(&at).await.expect(200).says("tidak lagi layak");

    let other = create(&stage.dewi, "Arsip").await;
    let codes = |page: crate::support::Page| page.words();
    let words = codes(budi.get(KLUSTER).await.expect(200));
    assert!(words.find("K01").unwrap() < words.find("K02").unwrap());
    budi.post(&format!("{other}/urutan"), &[("arah", "up")]).await.expect(303);
    let words = codes(budi.get(KLUSTER).await.expect(200));
    assert!(words.find("K02").unwrap() < words.find("K01").unwrap());
    budi.get(&format!("{other}/penghapusan")).await.expect(200).says("Karya di dalamnya tetap ada");
    budi.post(&format!("{other}/penghapusan"), &[]).await.expect(303);
    budi.get(&other).await.expect(404);
    budi.post(&format!("{other}/penghapusan"), &[]).await.expect(409).says("sudah dihapus");
    // Its code is not given again.
    create(budi, "Surat").await;
    budi.get(KLUSTER).await.expect(200).says("K03").hides("K02");
}
}

on_both! {
async fn works_with_a_competency_in_common_are_proposed_once(t: TestApp) {
    let stage = Stage::sealed(&t).await;
    decide(&stage.budi, &stage.chosen(&[3, 6, 9, 1]), &FIT).await.expect(303);
    let page = stage.budi.get(KLUSTER).await.expect(200).says("Usulan dari kompetensi yang sama").says("S10");
    let key = page.hidden("key").unwrap();
    let form = [("usulan", "S10"), ("key", key.as_str())];
    let at = stage.budi.post(KLUSTER, &form).await.expect(303).location().unwrap();
    // A double click makes one.
    assert_eq!(stage.budi.post(KLUSTER, &form).await.expect(303).location().unwrap(), at);
    assert_eq!(stage.budi.get(&at).await.expect(200).values("data-work").len(), 3);
    stage.budi.get(KLUSTER).await.expect(200).hides("Usulan dari").hides("K02");
}
}

on_both! {
async fn two_members_at_one_cluster_lose_nothing(t: TestApp) {
    let stage = Stage::sealed(&t).await;
    let at = stage.budi.post(KLUSTER, &NAMED).await.expect(303).location().unwrap();
    let mine = stage.budi.get(&at).await.expect(200);
    let theirs = stage.dewi.get(&at).await.expect(200);
    let typed = |page: &crate::support::Page, name: &str, words: &str| {
        let mut fields = page.form_fields();
        fields.retain(|(known, _)| known != name);
        fields.push((name.to_owned(), words.to_owned()));
        fields
    };
    let send = |fields: &[(String, String)]| fields.iter().map(|(n, v)| (n.clone(), v.clone())).collect::<Vec<_>>();
    let borrow = |fields: &[(String, String)]| -> Vec<(&'static str, &'static str)> {
        send(fields).into_iter().map(|(n, v)| (&*n.leak(), &*v.leak())).collect()
    };
    // Different fields: both stand. The same field: both texts, side by side.
    stage.dewi.post(&at, &borrow(&typed(&theirs, "name_en", "Meetings"))).await.expect(303);
    stage.budi.post(&at, &borrow(&typed(&mine, "name_id", "Rapat"))).await.expect(303);
    let both = stage.budi.get(&at).await.expect(200);
    assert_eq!((both.field("name_id"), both.field("name_en")), ("Rapat".to_owned(), "Meetings".to_owned()));
    stage.dewi.post(&at, &borrow(&typed(&both, "description_id", "Satu"))).await.expect(303);
    let conflict = stage.budi.post(&at, &borrow(&typed(&both, "description_id", "Dua"))).await.expect(409);
    conflict.says("Satu").says("Dua").says("Dewi Lestari");
}
}

on_both! {
async fn of_two_new_clusters_at_once_each_has_a_code_of_its_own(t: TestApp) {
    let stage = Stage::sealed(&t).await;
    decide(&stage.budi, &stage.chosen(&[3, 6]), &FIT).await.expect(303);
    let (one, other) = tokio::join!(
        stage.budi.post(KLUSTER, &[("name_id", "Satu")]),
        stage.dewi.post(KLUSTER, &[("name_id", "Dua")])
    );
    assert_eq!((one.status, other.status), (303, 303));
    stage.budi.get(KLUSTER).await.expect(200).says("K01").says("K02");
    // Of two who take one proposal the second is told that it holds no more.
    let form = [("usulan", "S10")];
    let (one, other) = tokio::join!(stage.budi.post(KLUSTER, &form), stage.dewi.post(KLUSTER, &form));
    let mut both = [one.status, other.status];
    both.sort_unstable();
    assert_eq!(both, [303, 422]);
    stage.budi.post(KLUSTER, &[("usulan", "S99")]).await.expect(422).says("tidak berlaku lagi");
    // The same work sent twice goes in once.
    let at = one.location().or_else(|| other.location()).unwrap();
    stage.budi.post(&format!("{at}/karya"), &borrowed(&stage.chosen(&[3, 3, 6]))).await.expect(303);
    assert_eq!(stage.budi.get(&at).await.expect(200).values("data-work").len(), 2);
}
}
