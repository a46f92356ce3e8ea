//! What no provider tells: the entrant states the format of a film on YouTube, a member ticks it (R24).

use lomba::cli::demo::films::SHORT;
use lomba::cli::demo::google::Film;

use crate::on_both;
use crate::support::journey::{self as pages, BALI, BUDI};

on_both! {
async fn the_format_of_a_film_on_youtube_is_stated_and_ticked_before_it_is_accepted(t: TestApp) {
    t.google.put(Film::on_youtube("film-000001", "film.mp4", SHORT));
    let maker = pages::individual(&t, 1, BALI).await;
    let work = pages::draft_work(&maker, "Notulen").await;
    pages::paste_link(&maker, &work, "https://youtu.be/film-000001").await;
    t.run_jobs().await;
    let browser = &maker.person.browser;
    let unstated = "YouTube tidak memberi tahu format berkas aslinya";
    let page = browser.get(&format!("{work}/video")).await.expect(200);
    assert_eq!(page.values("data-verdict")[0], "passed", "the rest holds");
    assert!(page.body.contains("main_video_format"), "the form is there");
    let sent = browser.post(&format!("{work}/pengiriman"), &pages::STATEMENTS).await;
    assert_ne!(sent.status, 303, "sending waits for it");
    assert!(sent.words().contains(unstated), "{}", sent.words());
    let state = format!("{work}/video/main/0/pernyataan");
    browser.post(&state, &[("main_video_format", "mp4")]).await.expect(303);
    t.run_jobs().await;
    pages::submit_work(&maker, &work).await;

    let budi = pages::committee(&t, BUDI).await;
    let desk = pages::desk(&work);
    budi.browser.get(&desk).await.expect(200).says("R24 · Format video .mp4 atau .mov, atau pernyataan peserta");
    let id = work.rsplit('/').next().unwrap();
    let bulk = budi.browser.post("/2023/panitia/karya/penerimaan", &[("work", id)]).await.expect(200);
    bulk.says("Tidak ikut: pernyataan peserta perlu dilihat satu per satu (R24, R27) (1) ML-2023-0001");
    let decide = format!("{desk}/keputusan");
    let mut form = pages::accepting();
    form.retain(|(_, code)| *code != "R24");
    budi.browser.post(&decide, &form).await.expect(422).says("Butir R24 belum dicentang");
    budi.browser.post(&decide, &pages::accepting()).await.expect(303);
    t.run_jobs().await;
}
}

on_both! {
async fn a_format_that_was_never_stated_stands_against_acceptance(t: TestApp) {
    t.google.put(Film::on_youtube("film-000001", "film.mp4", SHORT));
    let maker = pages::individual(&t, 1, BALI).await;
    let work = pages::draft_work(&maker, "Notulen").await;
    pages::paste_link(&maker, &work, "https://youtu.be/film-000001").await;
    // Sent before its check: what runs is never held against the entrant.
    pages::submit_work(&maker, &work).await;
    t.run_jobs().await;
    let budi = pages::committee(&t, BUDI).await;
    let decide = format!("{}/keputusan", pages::desk(&work));
    let early = budi.browser.post(&decide, &pages::accepting()).await.expect(422);
    early.says("peserta belum menyatakan format berkas aslinya").says("Minta perbaikan");
    let revise = [("verdict", "revision_requested"), ("rule", "R24"), ("reason", "Nyatakan format berkas aslinya.")];
    budi.browser.post(&decide, &revise).await.expect(303);
    let state = format!("{work}/video/main/0/pernyataan");
    maker.person.browser.post(&state, &[("main_video_format", "mov")]).await.expect(303);
    t.run_jobs().await;
    pages::submit_work(&maker, &work).await;
    budi.browser.post(&decide, &pages::accepting()).await.expect(303);
    t.run_jobs().await;
}
}
