//! Accepting several works at once: the preview says which and which not, the act takes all of them or none.

use crate::on_both;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE, Entrant, Someone};
use crate::support::{Page, TestApp};
use lomba::cli::demo::films::{SHORT, TOO_SMALL};

const PREVIEW: &str = "/2023/panitia/karya/penerimaan";
const ACCEPT: &str = "/2023/panitia/karya/penerimaan/lakukan";

/// Three works: one ready, one whose film was refused after it was sent, one decided already.
struct Setup {
    makers: Vec<Entrant>,
    works: Vec<String>,
    budi: Someone,
}

async fn setup(t: &TestApp) -> Setup {
    let budi = pages::committee(t, BUDI).await;
    let (mut makers, mut works) = (Vec::new(), Vec::new());
    for (n, home) in ELSEWHERE.into_iter().enumerate().skip(1).take(3) {
        let maker = pages::individual(t, n, home).await;
        let work = pages::draft_work(&maker, &format!("Karya ke-{n}")).await;
        let sample = if n == 2 { TOO_SMALL } else { SHORT };
        pages::paste_link(&maker, &work, &pages::film(t, n, sample)).await;
        // Sent before its check: what runs is never held against the entrant.
        pages::submit_work(&maker, &work).await;
        makers.push(maker);
        works.push(work);
    }
    t.run_jobs().await;
    pages::accept_work(&budi, &works[2]).await;
    t.run_jobs().await;
    Setup { makers, works, budi }
}

fn id(work: &str) -> &str {
    work.rsplit('/').next().unwrap()
}

impl Setup {
    async fn choose(&self, at: &str, chosen: &[usize], more: &[(&str, &str)]) -> Page {
        let mut form: Vec<(&str, &str)> = chosen.iter().map(|n| ("work", id(&self.works[*n]))).collect();
        form.extend_from_slice(more);
        self.budi.browser.post(at, &form).await
    }

    async fn accepted(&self) -> Vec<bool> {
        let mut all = Vec::new();
        for work in &self.works {
            let desk = self.budi.browser.get(&pages::desk(work)).await.expect(200);
            all.push(!desk.body.contains("value=\"revision_requested\""));
        }
        all
    }
}

fn letters(t: &TestApp, maker: &Entrant) -> usize {
    t.letters(&maker.person.email).iter().filter(|letter| letter.kind == "work_accepted").count()
}

on_both! {
async fn the_preview_says_what_is_left_out_and_why_and_changes_nothing(t: TestApp) {
    let setup = setup(&t).await;
    let list = setup.budi.browser.get("/2023/panitia/karya").await.expect(200);
    assert!(list.body.contains(" data-of-selected>"), "the script offers it once something is chosen");
    list.says("Terima yang dipilih").says("Karya ke-1").says("Karya ke-2").says("Karya ke-3");
    let page = setup.choose(PREVIEW, &[0, 1, 2], &[]).await.expect(200).says("Terima 1 karya?");
    let page = page.says("Akan diterima (1) ML-2023-0001 Karya ke-1");
    let page = page.says("Tidak ikut: ada film atau bagian yang belum lolos (1) ML-2023-0002 Karya ke-2");
    let page = page.says("Tidak ikut: tidak lagi menunggu (1) ML-2023-0003 Karya ke-3");
    let page = page.says("2 karya lain yang Anda pilih tidak ikut");
    assert_eq!(page.field("work"), id(&setup.works[0]), "the confirmation holds the ready ones alone");
    assert_eq!(page.body.matches("name=\"work\"").count(), 1);
    assert_eq!(setup.accepted().await, [false, false, true]);
    page.says("belum pernah dibawa ke meja verifikasi").says("1 film lolos menurut mesin")
        .says("Butir R5, R17, R18, R19, R20, R21, R22, R23 tercatat terpenuhi pada setiap karya itu, atas nama Anda");
    let none = setup.choose(PREVIEW, &[], &[]).await.expect(422).says("Belum ada karya yang dipilih");
    none.says("Tidak ada yang berubah. Centang karya pada daftar");
    for chosen in [&[1][..], &[1, 2]] {
        setup.choose(PREVIEW, chosen, &[]).await.expect(200).says("Tidak ada yang dapat diterima");
    }
    setup.budi.browser.post(PREVIEW, &[("work", "999999"), ("work", "x")]).await.expect(200).says("Tidak ada yang");
}
}

on_both! {
async fn accepting_needs_the_pledge_and_happens_once(t: TestApp) {
    let setup = setup(&t).await;
    let bare = setup.choose(ACCEPT, &[0], &[]).await.expect(422);
    let bare = bare.says("Centang pernyataan ini setelah Anda memeriksa setiap karya");
    assert_eq!(bare.field("work"), id(&setup.works[0]), "what was chosen is kept");
    assert_eq!(setup.accepted().await, [false, false, true]);
    let none = setup.choose(ACCEPT, &[], &[("pledge", "on")]).await.expect(409);
    none.says("Belum ada karya yang dipilih");

    let to = setup.choose(ACCEPT, &[0, 0], &[("pledge", "on")]).await.expect(303).location().unwrap();
    setup.budi.browser.get(&to).await.expect(200).says("1 karya diterima");
    assert_eq!(setup.accepted().await, [true, false, true]);
    t.run_jobs().await;
    assert_eq!(letters(&t, &setup.makers[0]), 1);
    let again = setup.choose(ACCEPT, &[0], &[("pledge", "on")]).await.expect(409);
    again.says("karena ML-2023-0001 menghalangi").says("Karya ini sudah diputuskan: diterima, oleh Budi Santosa");
    t.run_jobs().await;
    assert_eq!(letters(&t, &setup.makers[0]), 1);
}
}

on_both! {
async fn one_work_in_the_way_stops_all(t: TestApp) {
    let setup = setup(&t).await;
    let open = setup.choose(ACCEPT, &[0, 1], &[("pledge", "on")]).await.expect(409);
    open.says("Tidak ada karya yang diterima, karena ML-2023-0002 menghalangi").says("Video utama berstatus");
    let decided = setup.choose(ACCEPT, &[0, 2], &[("pledge", "on")]).await.expect(409);
    decided.says("karena ML-2023-0003 menghalangi");
    let unknown = setup.budi.browser.post(ACCEPT, &[("work", "999999"), ("pledge", "on")]).await;
    unknown.expect(404);
    assert_eq!(setup.accepted().await, [false, false, true]);
    assert_eq!(letters(&t, &setup.makers[0]), 0);

    for at in [PREVIEW, ACCEPT] {
        let form = [("work", id(&setup.works[0])), ("pledge", "on")];
        setup.makers[0].person.browser.post(at, &form).await.expect(403);
        let to = t.visitor().post(at, &form).await.expect(303).location().unwrap();
        assert!(to.starts_with("/akun/masuk"), "{to}");
    }
    assert_eq!(setup.accepted().await, [false, false, true]);
    t.run_jobs().await;
}
}

on_both! {
async fn a_work_in_anothers_hands_is_left_out_and_going_back_keeps_list_and_choice(t: TestApp) {
    let setup = setup(&t).await;
    let dewi = pages::committee(&t, ("Dewi Lestari", "dewi@contoh.go.id")).await;
    let taken = format!("{}/pemeriksaan", pages::desk(&setup.works[0]));
    dewi.browser.post(&taken, &[]).await.expect(303);
    let page = setup.choose(PREVIEW, &[0], &[]).await.expect(200).says("Tidak ada yang dapat diterima");
    page.says("Tidak ikut: sedang diverifikasi anggota lain (1) ML-2023-0001 Karya ke-1 Dewi Lestari");
    let held = setup.choose(ACCEPT, &[0], &[("pledge", "on")]).await.expect(409);
    held.says("karena ML-2023-0001 menghalangi. Dewi Lestari sedang memverifikasi karya ini");
    assert!(setup.accepted().await[0], "the form is hidden from Budi while Dewi holds the work");

    dewi.browser.post(&format!("{taken}/pelepasan"), &[]).await.expect(303);
    let narrowed = [("status", "waiting"), ("q", "Karya"), ("page", "1")];
    let page = setup.choose(PREVIEW, &[0, 1], &narrowed).await.expect(200).says("Terima 1 karya?");
    let ids = format!("{}%2C{}", id(&setup.works[0]), id(&setup.works[1]));
    let back = format!("/2023/panitia/karya?status=waiting&q=Karya&pilih={ids}");
    assert!(page.values("href").contains(&back.replace('&', "&amp;")) || page.values("href").contains(&back), "{back}");
    let never = page.body.matches("belum pernah dibawa ke meja verifikasi").count();
    assert_eq!(never, 1, "Dewi has had the first at the desk, nobody the second");
    let list = setup.budi.browser.get(&back).await.expect(200);
    assert_eq!(list.checked("work"), [id(&setup.works[0]), id(&setup.works[1])], "both rows are chosen as before");
    assert_eq!(list.field("q"), "Karya");
    let done = setup.choose(ACCEPT, &[0], &[&narrowed[..], &[("pledge", "on")]].concat()).await.expect(303);
    let to = done.location().unwrap();
    setup.budi.browser.get(&to).await.expect(200).says("1 karya diterima");
    t.run_jobs().await;
}
}
