//! The committee's list of entrants: the state beside the name, people counted only where there are several.

use crate::on_both;
use crate::support::journey::{self as pages, BAYU, BUDI, ELSEWHERE};

const LIST: &str = "/2023/panitia/peserta";

on_both! {
async fn a_line_says_who_how_it_stands_and_how_many(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    budi.browser.get(LIST).await.expect(200).says("Belum ada pendaftar");
    pages::individual(&t, 1, ELSEWHERE[0]).await;
    let sekar = pages::register_team(&t).await;
    pages::invite_member(&sekar, BAYU, 1).await;

    let page = budi.browser.get(LIST).await.expect(200).says("2 peserta");
    assert_eq!(page.values("data-l")[..6], ["Peserta", "Status", "Instansi", "Anggota", "Karya", "Terdaftar"]);
    let page = page.says("belum lengkap").says("2 orang (1 sudah konfirmasi)").says("perseorangan");
    assert!(!page.words().contains("1 (1 sudah konfirmasi)") && !page.words().contains("1 orang"), "{}", page.words());
    pages::confirm_member(&t, BAYU, 1).await;
    let page = budi.browser.get(LIST).await.expect(200).says("2 orang").hides("sudah konfirmasi");
    // What is not chosen says what it is about, since a phone has no room for labels.
    page.says("Semua status").says("Semua surel");
    let one = budi.browser.get(&format!("{LIST}?status=complete&q=Lentera")).await.expect(200).says("1 peserta");
    one.says("Status: lengkap").says("Cari: Lentera").hides("perseorangan");
    budi.browser.get(&format!("{LIST}?status=cancelled")).await.expect(200).says("Tidak ada yang cocok");
}
}
