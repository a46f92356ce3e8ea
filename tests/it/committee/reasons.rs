//! The library of reasons: filled into a decision without a script, in the letter's preview, and the committee's own.

use crate::on_both;
use crate::support::TestApp;
use crate::support::journey::{self as pages, BALI, BUDI, Entrant, Someone};

const DEWI: (&str, &str) = ("Dewi Lestari", "dewi@contoh.go.id");
const PAGE: &str = "/2023/panitia/alasan";
const MUSIC: &str = "Sebutkan judul dan lisensi setiap lagu.";

async fn setup(t: &TestApp) -> (Entrant, String, Someone) {
    let maker = pages::individual(t, 1, BALI).await;
    let work = pages::whole_work(t, &maker, 1, "Notulen").await;
    (maker, pages::desk(&work), pages::committee(t, BUDI).await)
}

/// The value of the reason in the list that begins with these words.
fn value_of(page: &crate::support::Page, words: &str) -> String {
    let at =
        page.body.find(&format!("data-words=\"{words}")).unwrap_or_else(|| panic!("{words}: {}", page.body));
    let option = &page.body[page.body[..at].rfind("<option").unwrap()..at];
    option.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

/// The rule that is chosen in the first form with one; empty if none is.
fn rule_of(page: &crate::support::Page) -> String {
    let list = page.body.split("name=\"rule\"").nth(1).unwrap().split("</select>").next().unwrap();
    let before = list.split_once(" selected").map_or("", |(before, _)| before);
    before.rsplit("value=\"").next().unwrap_or_default().split('"').next().unwrap().to_owned()
}

on_both! {
async fn a_reason_is_chosen_edited_looked_at_in_the_letter_and_sent(t: TestApp) {
    let (maker, desk, budi) = setup(&t).await;
    let at = format!("{desk}/keputusan");
    let page = budi.browser.get(&desk).await.expect(200);
    let music = value_of(&page, "Musik atau bahan pihak ketiga");
    let form = [("verdict", "failed"), ("library", music.as_str()), ("library_fill", "1"), ("advance", "on")];
    let page = budi.browser.post(&at, &form).await.expect(200);
    let reason = page.textarea("reason");
    assert_eq!(reason, "Musik atau bahan pihak ketiga dalam karya tidak disebutkan sumber dan lisensinya.");
    // Who is to mend it is told how as well.
    let asking = [("verdict", "revision_requested"), form[1], form[2]];
    let mended = budi.browser.post(&at, &asking).await.expect(200).textarea("reason");
    assert_eq!(mended, format!("{reason} Cantumkan pada bagian sumber."));
    assert_eq!((rule_of(&page), page.checked("advance")), ("R20".to_owned(), vec!["on".to_owned()]));
    assert_eq!(page.checked("verdict"), ["failed"]);
    // What was typed stays above it, and a rule that was chosen stays.
    let typed = [&form[..3], &[("reason", "Terima kasih."), ("rule", "R22")]].concat();
    let page = budi.browser.post(&at, &typed).await.expect(200);
    assert_eq!((page.textarea("reason"), rule_of(&page)), (format!("Terima kasih.\n{reason}"), "R22".to_owned()));
    // The letter before it is sent, with the rule's text; nothing is sent.
    let edited = format!("{reason} Terutama menit 3.");
    let sent = [("verdict", "failed"), ("rule", "R20"), ("reason", edited.as_str())];
    let look = [&sent[..], &[("preview", "1")]].concat();
    let letters = t.letters(&maker.person.email).len();
    let page = budi.browser.post(&at, &look).await.expect(200).says("Suratnya kepada ketua");
    let page = page.says("Yth. Peserta Nomor 1,").says("Karya ML-2023-0001 tidak lolos verifikasi");
    let written = format!("Ketentuan R20 (Musik, suara latar, video, dan bahan lain tidak melanggar hak cipta; semua sumber pihak ketiga tercantum): {edited}");
    let page = page.says(&written);
    assert_eq!(page.textarea("reason"), edited);
    t.run_jobs().await;
    assert_eq!(t.letters(&maker.person.email).len(), letters);
    budi.browser.post(&at, &sent).await.expect(303);
    t.run_jobs().await;
    let letter = t.newest_letter(&maker.person.email);
    assert!(letter.text.contains(&written), "{}", letter.text);
}
}

on_both! {
async fn the_committee_writes_reasons_of_its_own_and_loses_none(t: TestApp) {
    let (_, desk, budi) = setup(&t).await;
    let dewi = pages::committee(&t, DEWI).await;
    let page = budi.browser.get(PAGE).await.expect(200).says("Belum ada alasan sendiri").says("Alasan bawaan portal (16)");
    let key = page.hidden("key").unwrap();
    let long = "a".repeat(1001);
    let refused = budi.browser.post(PAGE, &[("key", &key), ("rule", "R20"), ("wording_id", &long)]).await.expect(422);
    assert_eq!((refused.textarea("wording_id"), rule_of(&refused)), (long, "R20".to_owned()));
    budi.browser.post(PAGE, &[("key", &key), ("rule", "R99"), ("wording_id", MUSIC)]).await.expect(422).says("Pilih ketentuan dari daftar.");
    let new = [("key", key.as_str()), ("rule", "R20"), ("wording_id", MUSIC), ("wording_en", "")];
    for _ in 0..2 {
        assert_eq!(budi.browser.post(PAGE, &new).await.expect(303).location().as_deref(), Some(PAGE));
    }
    let list = budi.browser.get(PAGE).await.expect(200).says(MUSIC);
    assert_eq!(list.values("data-reason").len(), 1, "sent twice it makes one");
    let one = list.link("/panitia/alasan/");

    // At the desk it stands before those of the portal.
    let page = budi.browser.get(&desk).await.expect(200);
    let own = value_of(&page, MUSIC);
    let form = [("verdict", "failed"), ("library", own.as_str()), ("library_fill", "1")];
    let page = budi.browser.post(&format!("{desk}/keputusan"), &form).await.expect(200);
    assert_eq!((page.textarea("reason").as_str(), rule_of(&page).as_str()), (MUSIC, "R20"));

    // Two members change it: what only one changed is kept, the same field is settled on the page of both.
    let shown = budi.browser.get(&one).await.expect(200);
    let (version, base) = (shown.hidden("version").unwrap(), shown.hidden("base").unwrap());
    let save = |id: &'static str, en: &'static str| {
        vec![("version", version.clone()), ("base", base.clone()), ("rule", "R20".to_owned()), ("wording_id", id.to_owned()), ("wording_en", en.to_owned())]
    };
    budi.browser.post(&one, &pages::fields(&save(MUSIC, "Name every song."))).await.expect(303);
    dewi.browser.post(&one, &pages::fields(&save("Sebutkan lisensi lagu.", ""))).await.expect(303);
    let both = dewi.browser.get(&one).await.expect(200);
    assert_eq!((both.textarea("wording_id").as_str(), both.textarea("wording_en").as_str()), ("Sebutkan lisensi lagu.", "Name every song."));
    let merge = budi.browser.post(&one, &pages::fields(&save("Tulis lisensinya.", "Name every song."))).await.expect(409);
    assert!(merge.body.contains("data-merge"), "{}", merge.body);
    merge.says("Tulis lisensinya.").says("Sebutkan lisensi lagu.");

    budi.browser.post(&format!("{one}/penghapusan"), &[]).await.expect(303);
    dewi.browser.post(&format!("{one}/penghapusan"), &[]).await.expect(409).says("sudah dihapus");
    budi.browser.get(&one).await.expect(404);
    budi.browser.get(&desk).await.expect(200).hides("Sebutkan lisensi lagu.");
    let trail = budi.browser.get("/2023/panitia/jejak").await.expect(200);
    trail.says("Alasan ditambahkan ke daftar").says("Alasan dihapus dari daftar");
    t.run_jobs().await;
}
}
