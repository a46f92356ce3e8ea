//! The same film twice: told to the verifier in full, to the entrant without a name.

use lomba::cli::demo::google::Film;
use lomba::inbox::InboxKind;

use super::{film, inbox};
use crate::on_both;
use crate::support::TestApp;
use crate::support::journey::{self, BUDI, Entrant};

const ELSEWHERE: &str = "Film ini juga dipakai pada karya lain dalam edisi ini";
const OWN: &str = "Film ini juga dipakai pada karya Anda yang lain";

fn link(n: usize) -> String {
    format!("https://drive.google.com/file/d/{}/view", film(n).id)
}

async fn with_link(t: &TestApp, maker: &Entrant, title: &str, link: &str) -> String {
    let work = journey::draft_work(maker, title).await;
    journey::paste_link(maker, &work, link).await;
    t.run_jobs().await;
    journey::submit_work(maker, &work).await;
    work
}

on_both! {
    async fn the_same_content_under_another_id_is_found_and_nobody_is_named(t: TestApp) {
        let budi = journey::committee(&t, BUDI).await;
        t.google.put(film(1));
        t.google.put(Film { revision: film(1).revision, ..film(2) });
        t.google.put(film(3));
        let first = journey::individual(&t, 1, journey::ELSEWHERE[1]).await;
        let second = journey::individual(&t, 2, journey::ELSEWHERE[2]).await;
        let a = with_link(&t, &first, "Karya rahasia pertama", &link(1)).await;
        assert_eq!(inbox(&t).count(InboxKind::SameFilm), 0);
        let b = journey::draft_work(&second, "Karya rahasia kedua").await;
        journey::paste_link(&second, &b, &link(2)).await;
        t.run_jobs().await;
        let told = second.person.browser.get(&format!("{b}/video")).await.expect(200).says(ELSEWHERE);
        assert_eq!(told.values("data-shared"), ["elsewhere"]);
        first.person.browser.get(&a).await.expect(200).hides("data-shared");
        journey::submit_work(&second, &b).await;
        with_link(&t, &second, "Karya ketiga", &link(3)).await;

        for (who, page) in [(&first, a.clone()), (&second, b.clone()), (&second, format!("{b}/kirim"))] {
            let other = if who.at == first.at { (&second, &b) } else { (&first, &a) };
            let number = other.1.rsplit('/').next().unwrap();
            let title = if who.at == first.at { "Karya rahasia kedua" } else { "Karya rahasia pertama" };
            let page = who.person.browser.get(&page).await.expect(200).says(ELSEWHERE);
            page.hides(title)
                .hides(&other.0.person.name)
                .hides(&other.0.person.email)
                .hides(&other.0.at)
                .hides(&format!("karya/{number}\""))
                .hides(&film(if who.at == first.at { 2 } else { 1 }).id);
        }

        assert_eq!(inbox(&t).count(InboxKind::SameFilm), 1);
        let browser = &budi.browser;
        browser.get("/2023/panitia").await.expect(200).says("1 film dipakai oleh lebih dari satu karya");
        let tab = browser.get("/2023/panitia/tautan?saringan=ganda").await.expect(200);
        let tab = tab.says("Karya rahasia pertama").says("Karya rahasia kedua");
        assert!(!tab.words().contains("Karya ketiga"));
        browser.get(&journey::desk(&a)).await.expect(200).says("juga dipakai oleh karya lain").link(&journey::desk(&b));
    }
}

on_both! {
    async fn ones_own_works_are_named_and_a_part_of_the_same_work_is_a_hint(t: TestApp) {
        for n in [1, 2] {
            t.google.put(film(n));
        }
        let maker = journey::individual(&t, 1, journey::ELSEWHERE[1]).await;
        let a = with_link(&t, &maker, "Notulen rapat", &link(1)).await;
        let b = with_link(&t, &maker, "Risalah sidang", &link(1)).await;
        let browser = &maker.person.browser;
        let page = browser.get(&b).await.expect(200).says(OWN).says("Notulen rapat");
        assert_eq!(page.values("data-shared"), ["own"]);
        browser.get(&a).await.expect(200).says(OWN).says("Risalah sidang").hides(ELSEWHERE);
        assert_eq!(inbox(&t).count(InboxKind::SameFilm), 1);

        let c = journey::draft_work(&maker, "Berita acara").await;
        let form = [("main_video", link(2)), ("intro_video", link(2))];
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        browser.post(&format!("{c}/video"), &form).await.expect(303);
        t.run_jobs().await;
        let page = browser.get(&format!("{c}/video")).await.expect(200).says("Film yang sama dipakai juga di karya ini");
        assert_eq!(page.values("data-shared"), ["within", "within"]);
        assert_eq!(inbox(&t).count(InboxKind::SameFilm), 1, "within one work it is no concern of the committee");
    }
}
