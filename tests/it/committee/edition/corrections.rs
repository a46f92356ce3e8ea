//! What is fixed can still be corrected where the ranking does not rest on it: by two members, previewed, public.

use futures_util::future::join_all;

use crate::on_both;
use crate::support::Page;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE, Someone};
use crate::support::two_members::ActForm;

use super::{Sheet, at};

const DEWI: (&str, &str) = ("Dewi Lestari", "dewi@contoh.go.id");
const AGUS: (&str, &str) = ("Agus Contoh", "agus@contoh.go.id");

fn correction(form: &str) -> String {
    format!("{}/koreksi", at(form))
}

/// Opens the form of what can be corrected and types these fields.
async fn preview(who: &Someone, form: &str, fields: &[(&str, &str)]) -> Page {
    let sheet = Sheet::of(&who.browser.get(&correction(form)).await.expect(200));
    fields.iter().fold(sheet, |sheet, (name, value)| sheet.typed(name, value)).send(who).await
}

/// Sends on what a preview shows.
async fn ask(who: &Someone, form: &str, shown: &Page) -> Page {
    Sheet { at: format!("{}/permintaan", correction(form)), ..Sheet::of(shown) }.send(who).await
}

async fn confirm(who: &Someone, form: &str) -> Page {
    let page = who.browser.get(&correction(form)).await.expect(200);
    who.browser.post(&format!("{}/pengesahan", correction(form)), &ActForm::of(&page).pairs()).await
}

on_both! {
async fn two_members_correct_a_limit_and_everybody_reads_what_it_was_and_why(t: TestApp) {
    let (budi, dewi) = (pages::committee(&t, BUDI).await, pages::committee(&t, DEWI).await);
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    for title in ["Satu", "Dua", "Tiga"] {
        pages::draft_work(&maker, title).await;
    }
    maker.person.browser.post(&format!("{}/karya", maker.at), &[]).await.expect(409);
    budi.browser.get(&at("batas")).await.expect(200).says("dapat dibetulkan oleh dua anggota panitia");
    let form = Sheet::of(&budi.browser.get(&correction("batas")).await.expect(200));
    assert_eq!(form.value("limits.works"), Some("3"));
    // What the draw and the ranking rest on is not offered, nor what can be changed by one member.
    for other in ["limits.jurors_per_work", "limits.award_size", "judging.blind", "routing.seed_text"] {
        assert_eq!(form.value(other), None, "{other}");
    }
    preview(&budi, "batas", &[("limits.works", "4")]).await.expect(422).says("Tuliskan mengapa ketentuan ini dibetulkan");
    let typed = [("limits.works", "4"), ("reason", "Salah tulis; surat keputusan menyebut empat.")];
    let shown = preview(&budi, "batas", &typed).await.expect(200);
    let shown = shown.says("Karya per pendaftaran paling banyak").says("Semula: 3").says("Menjadi: 4");
    let shown = shown.hides("lebih banyak dari batas ini");
    assert_eq!(ask(&budi, "batas", &shown).await.expect(303).location().unwrap(), correction("batas"));

    // One member alone changes nothing, and the other one is told.
    budi.browser.get(&correction("batas")).await.expect(200).says("Anda sudah menyetujuinya");
    let ready = ActForm::of(&dewi.browser.get(&correction("batas")).await.expect(200));
    let own = budi.browser.post(&format!("{}/pengesahan", correction("batas")), &ready.pairs()).await;
    own.expect(409).says("anggota panitia lain");
    t.visitor().get("/2023/aturan").await.expect(200).hides("Pembetulan ketentuan");
    maker.person.browser.post(&format!("{}/karya", maker.at), &[]).await.expect(409);
    t.run_jobs().await;
    assert_eq!(t.letters_of_kind("second_member_asked").len(), 1);
    dewi.browser.get("/2023/panitia").await.expect(200).says("membetulkan ketentuan yang sudah berlaku (Batas dan penjurian)");
    confirm(&dewi, "batas").await.expect(303);

    let public = t.visitor().get("/2023/aturan").await.expect(200).says("Pembetulan ketentuan");
    let public = public.says("Karya per pendaftaran paling banyak Semula: 3 Menjadi: 4");
    public.says("Salah tulis; surat keputusan menyebut empat.").says("oleh dua anggota panitia");
    pages::draft_work(&maker, "Empat").await;
    let trail = budi.browser.get("/2023/panitia/jejak?jenis=edition").await.expect(200);
    trail.says("Pengaturan edisi diubah").says("Dewi Lestari").says("Salah tulis");
    // Below what people have already it is said whom it meets.
    let fewer = [("limits.works", "2"), ("limits.members", "1"), ("reason", "Kembali")];
    let shown = preview(&budi, "batas", &fewer).await.expect(200);
    shown.says("1 pendaftaran sudah mempunyai karya lebih banyak dari batas ini").hides("sudah beranggota lebih banyak");
    t.run_jobs().await;
}
}

on_both! {
async fn a_correction_that_cannot_be_keeps_what_was_typed(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let unchanged = preview(&budi, "video", &[("reason", "Coba")]).await.expect(422);
    unchanged.says("Tidak ada yang berbeda");
    let wrong = [("video.min_width", "nol"), ("video.own_hosts", "video.contoh.go.id"), ("reason", "Peladen baru")];
    let page = preview(&budi, "video", &wrong).await.expect(422);
    assert_eq!((page.field("video.min_width"), page.textarea("reason")), ("nol".into(), "Peladen baru".into()));
    assert_eq!(page.textarea("video.own_hosts"), "video.contoh.go.id");
    let mut none = Sheet::of(&budi.browser.get(&correction("video")).await.expect(200)).typed("reason", "Kosong");
    none.fields.retain(|(name, _)| name != "video.providers");
    none.send(&budi).await.expect(422).says("Tempat film disimpan: Isian ini diperlukan");
    // What the form did not show is not read as empty.
    let one = [("field", "limits.works"), ("limits.works", "4"), ("reason", "Empat")];
    let shown = budi.browser.post_bare(&correction("batas"), &one).await.expect(200).says("Menjadi: 4");
    assert_eq!(shown.body.matches("<del>").count(), 1, "{}", shown.words());
    // A fixed field is not slipped in, and a free one is not changed this way.
    let slipped = [("limits.award_size", "50"), ("limits.works", "4"), ("reason", "Coba")];
    t.set_clock("2023-07-25 10:00");
    budi.sign_in().await;
    let shown = preview(&budi, "batas", &slipped).await.expect(200);
    shown.says("Menjadi: 4").hides("Menjadi: 50");
    budi.browser.get(&correction("kontak")).await.expect(200).says("tidak ada yang terkunci");
    budi.browser.get(&correction("sembarang")).await.expect(404);
}
}

on_both! {
async fn a_request_that_others_overtook_is_not_carried_out(t: TestApp) {
    let (budi, dewi) = (pages::committee(&t, BUDI).await, pages::committee(&t, DEWI).await);
    let agus = pages::committee(&t, AGUS).await;
    let typed = [("limits.works", "4"), ("reason", "Empat")];
    let shown = preview(&budi, "batas", &typed).await.expect(200);
    ask(&budi, "batas", &shown).await.expect(303);
    // Two others do it at once: once.
    let page = dewi.browser.get(&correction("batas")).await.expect(200);
    let shown_to_dewi = ActForm::of(&page);
    let to = format!("{}/pengesahan", correction("batas"));
    let race = join_all([&dewi, &agus, &dewi, &agus].map(|who| {
        let (to, pairs) = (&to, shown_to_dewi.pairs());
        async move { who.browser.post(to, &pairs).await.status }
    }));
    let mut answers = race.await;
    answers.sort_unstable();
    assert_eq!(answers.iter().filter(|status| **status == 303).count(), 1, "{answers:?}");
    assert_eq!(t.visitor().get("/2023/aturan").await.expect(200).body.matches("Menjadi:").count(), 1);

    // The same preview sent again changes nothing any more.
    ask(&budi, "batas", &shown).await.expect(422).says("Tidak ada yang berbeda");
    // What was asked for on other settings is shown as it is now, and asked for again.
    let back = [("limits.works", "3"), ("reason", "Tiga")];
    let first = preview(&budi, "batas", &back).await.expect(200);
    ask(&budi, "batas", &first).await.expect(303);
    let mut stale = ActForm::of(&dewi.browser.get(&correction("batas")).await.expect(200));
    stale.fingerprint = "0".repeat(64);
    dewi.browser.post(&to, &stale.pairs()).await.expect(409).says("baru saja berubah");
    assert_eq!(t.visitor().get("/2023/aturan").await.expect(200).body.matches("Menjadi:").count(), 1);
    confirm(&agus, "batas").await.expect(303);
    assert_eq!(t.visitor().get("/2023/aturan").await.expect(200).body.matches("Menjadi:").count(), 2);
    t.run_jobs().await;
}
}
