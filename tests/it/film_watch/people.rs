//! What a person does about a change, and that nothing is published over one.

use lomba::cli::demo::google::{Film, Visibility};
use lomba::inbox::InboxKind;

use super::{changes, close, film, inbox, night, replaced, sent, standing, told};
use crate::on_both;
use crate::support::journey::{self, BUDI};

const PAGE: &str = "/2023/panitia/tautan/perubahan";

on_both! {
    async fn a_person_accepts_a_change_once_with_a_note(t: TestApp) {
        let budi = journey::committee(&t, BUDI).await;
        let (maker, work) = sent(&t, 1).await;
        sent(&t, 2).await;
        close(&t).await;
        t.google.put(replaced(1));
        night(&t, 0).await;
        budi.sign_in().await;
        let browser = &budi.browser;
        browser.get("/2023/panitia").await.expect(200).says("1 film berubah setelah penutupan");
        browser.get(&journey::desk(&work)).await.expect(200).says("Film karya ini berubah setelah penerimaan ditutup");
        let page = browser.get(PAGE).await.expect(200).says("Notulen nomor 1").says("isi berganti").says("berbeda");
        assert!(!page.words().contains("Notulen nomor 2"), "only what changed");
        assert_eq!(page.values("data-change"), ["replaced"]);
        let film = page.values("data-video").remove(0);
        let act = format!("/2023/panitia/tautan/{film}/perubahan");
        browser.post(&act, &[("note", "  ")]).await.expect(409).says("Tulis apa yang Anda bandingkan");
        assert_eq!(inbox(&t).count(InboxKind::Changed), 1);
        browser.post(&act, &[("note", "Diunggah ulang, isinya sama.")]).await.expect(303);
        browser.post(&act, &[("note", "Lagi.")]).await.expect(409).says("sudah diselesaikan");
        let page = browser.get(PAGE).await.expect(200).says("Tidak ada film yang berubah");
        page.says("Budi Santosa: Diunggah ulang, isinya sama.");
        browser.get(&journey::desk(&work)).await.expect(200).says("Perubahan film diterima panitia");
        night(&t, 1).await;
        assert_eq!(changes(&t), [("replaced".to_owned(), Some("accepted".to_owned()))], "not found again");
        t.google.put(super::film(1));
        night(&t, 2).await;
        assert_eq!(inbox(&t).count(InboxKind::Changed), 1, "it is compared with what was accepted");
        assert_eq!(told(&t, &maker).len(), 2);
        budi.sign_in().await;
        browser.post("/2023/panitia/tautan/999999/perubahan", &[("note", "x")]).await.expect(404);
    }
}

on_both! {
    async fn a_work_that_left_the_competition_is_nobodys_concern(t: TestApp) {
        let budi = journey::committee(&t, BUDI).await;
        let (_, work) = sent(&t, 1).await;
        close(&t).await;
        t.google.put(Film { visibility: Visibility::Private, ..film(1) });
        night(&t, 0).await;
        assert_eq!(inbox(&t).count(InboxKind::Changed), 1);
        budi.sign_in().await;
        let form = [("verdict", "disqualified"), ("rule", "R11"), ("reason", "Film dihapus."), ("evidence", "Tautan mati.")];
        budi.browser.post(&format!("{}/keputusan", journey::desk(&work)), &form).await.expect(303);
        assert_eq!((inbox(&t).count(InboxKind::Changed), standing(&t).films), (0, 0));
    }
}

on_both! {
    async fn the_committee_asks_for_a_look_now_but_not_all_the_time(t: TestApp) {
        let budi = journey::committee(&t, BUDI).await;
        sent(&t, 1).await;
        let ask = format!("{PAGE}/pemeriksaan");
        budi.browser.post(&ask, &[]).await.expect(409).says("Penerimaan masih dibuka");
        close(&t).await;
        t.google.put(replaced(1));
        t.set_clock("2023-07-15 09:00");
        budi.sign_in().await;
        budi.browser.post(&ask, &[]).await.expect(303);
        t.run_jobs().await;
        assert_eq!(inbox(&t).count(InboxKind::Changed), 1);
        t.set_clock("2023-07-15 09:09");
        budi.browser.post(&ask, &[]).await.expect(429);
        t.set_clock("2023-07-15 09:10");
        budi.browser.post(&ask, &[]).await.expect(303);
        budi.browser.get("/2023/panitia/jejak").await.expect(200).says("Semua film diperiksa ulang");
    }
}
