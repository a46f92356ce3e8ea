//! A work that came back: beside the items that were asked for, everything else that its makers changed.

use crate::on_both;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE};

const ASKED: [(&str, &str); 4] = [
    ("verdict", "revision_requested"),
    ("rule", "R17"),
    ("item_about_1", "title"),
    ("item_todo_1", "Sebutkan keterampilan yang dipelajari."),
];
/// As `draft_work` writes it: nothing but the title differs.
const AS_IT_WAS: [(&str, &str); 1] = [("competencies", "managerial")];

on_both! {
async fn what_changed_beside_the_items_is_shown_before_and_after(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let work = pages::whole_work(&t, &maker, 1, "Notulen rapat").await;
    let (budi, desk) = (pages::committee(&t, BUDI).await, pages::desk(&work));
    let first = pages::film(&t, 1, lomba::cli::demo::films::SHORT);
    budi.browser.get(&desk).await.expect(200).hides("data-outside");
    budi.browser.post(&format!("{desk}/keputusan"), &ASKED).await.expect(303);
    t.run_jobs().await;
    budi.browser.get(&desk).await.expect(200).hides("data-outside");

    let long = "Rapat selesai lebih awal. ".repeat(30);
    let rewritten = |title| {
        let [kind, audience, none] = [AS_IT_WAS[0], ("audience", "Arsiparis"), ("no_third_party", "on")];
        let (kind_of_video, goal) = (("video_kind", "vlog"), ("learning_objective", "Peserta mampu menyusun notulen."));
        let text = ("explanation", "Pelatihan singkat tentang rapat.");
        vec![("title", title), ("competencies", "technical"), kind, kind_of_video, text, goal, ("benefit", &*long), audience, none]
    };
    let about = format!("{work}/tentang");
    maker.person.browser.post(&about, &rewritten("Menyusun notulen rapat")).await.expect(303);
    let second = pages::film(&t, 2, lomba::cli::demo::films::SHORT);
    pages::paste_link(&maker, &work, &second).await;
    t.run_jobs().await;
    let parts = ["benefits", "audience", "sources", "main_video"];
    // Its makers see the same differences, and the title, before they send it.
    let own = maker.person.browser.get(&work).await.expect(200).says("Yang berubah sejak dikirim");
    let changes = own.body.split("Yang berubah sejak dikirim").nth(1).unwrap().split("<h2").next().unwrap();
    // The title was asked for and is told with the request.
    assert_eq!(changes.matches("class=\"before-after\"").count(), parts.len(), "{changes}");
    pages::submit_work(&maker, &work).await;
    t.run_jobs().await;

    let page = budi.browser.get(&desk).await.expect(200).says("Berubah di luar yang diminta");
    assert_eq!((page.values("data-outside"), page.values("data-outside-part")), (vec!["4".to_owned()], parts.map(str::to_owned).to_vec()));
    let page = page.says("Yang dikirim tidak diisi Sekarang Arsiparis");
    let page = page.says(&format!("Yang dikirim {first} Sekarang {second}"));
    let outside = page.body.split("data-outside=").nth(1).unwrap().split("</section>").next().unwrap();
    assert_eq!(outside.matches("<details>").count(), 1, "what is long is folded");
    let plain: String = outside.split('<').map(|tag| tag.split_once('>').map_or("", |(_, text)| text)).collect();
    assert!(plain.contains("Rapat menjadi singkat."), "what was there before: {plain}");
    // Decided on anew, the comparison is over.
    budi.browser.post(&format!("{desk}/keputusan"), &ASKED).await.expect(303);
    t.run_jobs().await;
    budi.browser.get(&desk).await.expect(200).hides("data-outside").says("Menunggu peserta sampai");

    // The next comparison is with what that decision was about.
    maker.person.browser.post(&about, &rewritten("Notulen yang dibaca")).await.expect(303);
    pages::submit_work(&maker, &work).await;
    t.run_jobs().await;
    let page = budi.browser.get(&desk).await.expect(200);
    assert_eq!(page.values("data-outside"), ["0"]);
    page.says("Tidak ada: bagian lain sama seperti pada kiriman yang diputuskan itu.");
}
}
