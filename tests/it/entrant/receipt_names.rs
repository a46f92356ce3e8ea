//! A receipt says what was true when the work was sent, whatever becomes of the team; names go where the law wants it.

use crate::on_both;
use crate::support::journey::{self as pages, BAYU, BUDI, ELSEWHERE, SEKAR};

const DATA: &str = "/akun/data-saya";

on_both! {
async fn a_receipt_stays_as_it_was_when_members_leave_and_the_team_is_renamed(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    pages::invite_member(&sekar, BAYU, 1).await;
    let bayu = pages::confirm_member(&t, BAYU, 1).await;
    let work = pages::whole_work(&t, &sekar, 1, "Notulen rapat").await;
    let browser = &sekar.person.browser;
    let (page, file) = (format!("{work}/tanda-terima"), format!("{work}/tanda-terima.pdf?kiriman=1"));
    let before = browser.get(&page).await.expect(200).says("Lentera").says(BAYU.0).says(SEKAR.0);
    let printed = browser.get(&file).await.expect(200);

    bayu.person.browser.post(&format!("{}/keluar", sekar.at), &[]).await.expect(303);
    let form = browser.get(&format!("{}/data", sekar.at)).await.expect(200);
    let over = ["version", "base"].map(|name| form.hidden(name).unwrap_or_default());
    let new = [("team_name", "Cahaya"), ("institution", ELSEWHERE[1]), ("version", &over[0]), ("base", &over[1])];
    browser.post(&format!("{}/data", sekar.at), &new).await.expect(303);
    browser.get(&sekar.at).await.expect(200).says("Cahaya").hides("Lentera");
    assert_eq!(browser.get(&page).await.expect(200).words(), before.words());
    assert_eq!(browser.get(&file).await.expect(200).bytes, printed.bytes);

    // Whoever left finds the receipt among their own data; asked for, the name goes.
    bayu.person.browser.get(DATA).await.expect(200).says("ML-2023-0001-1").says("Lentera · Bayu Pratama");
    let json = bayu.person.browser.get("/akun/data-saya.json").await.expect(200);
    let data: serde_json::Value = serde_json::from_str(&json.body).unwrap();
    let own = &data["receipts"][0];
    assert_eq!((&own["receipt"], &own["name"]), (&"ML-2023-0001-1".into(), &BAYU.0.into()));
    assert!(!json.body.contains(SEKAR.0), "nobody else's name: {}", json.body);
    bayu.person.browser.post(DATA, &[("kind", "erasure"), ("words", "Hapus semuanya.")]).await.expect(303);
    let budi = pages::committee(&t, BUDI).await;
    let answer = [("verdict", "done"), ("answer", "Data Anda dihapus.")];
    budi.browser.post("/2023/panitia/permintaan-data/1", &answer).await.expect(303);
    browser.get(&page).await.expect(200).says("data dihapus").says("Lentera").says(SEKAR.0).hides(BAYU.0);
    assert_ne!(browser.get(&file).await.expect(200).bytes, printed.bytes);
    t.run_jobs().await;
}
}
