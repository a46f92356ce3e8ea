//! What happens to a film after the closing, and what follows from it.

use lomba::cli::demo::films::{SEVEN_MINUTES, SHORT, TOO_LONG};
use lomba::cli::demo::google::{Film, Visibility};
use lomba::inbox::InboxKind;

use super::{at, changes, close, film, inbox, night, replaced, sent, standing, told};
use crate::on_both;
use crate::support::journey;

on_both! {
    async fn a_replaced_film_is_one_item_and_one_letter_however_often_it_is_seen(t: TestApp) {
        let (maker, work) = sent(&t, 1).await;
        let (other, _) = sent(&t, 2).await;
        at(&t, "2023-07-14 23:59:59").await;
        assert_eq!(standing(&t).seen, 0, "before the closing films may be replaced");
        t.google.put(replaced(1));
        close(&t).await;
        let known = standing(&t);
        assert_eq!((known.films, known.seen, known.changed), (2, 2, 0), "what it is now is what counts");
        t.google.put(Film { duration_ms: Some(60_000), ..film(1) });
        for n in 0..3 {
            night(&t, n).await;
        }
        assert_eq!(inbox(&t).count(InboxKind::Changed), 1);
        assert_eq!(changes(&t), [("replaced".to_owned(), None)]);
        let letters = told(&t, &maker);
        assert_eq!(letters.len(), 1, "once per change, not every night");
        assert!(letters[0].contains("Isi film ini bukan lagi isi pada saat penerimaan ditutup"), "{}", letters[0]);
        assert!(letters[0].contains("20 Juli 2023, 02.09 WIB"), "{}", letters[0]);
        assert!(letters[0].contains(&work), "{}", letters[0]);
        assert_eq!(told(&t, &other), Vec::<String>::new());
        t.google.put(replaced(1));
        night(&t, 3).await;
        assert_eq!(changes(&t), [("replaced".to_owned(), Some("back".to_owned()))]);
        assert_eq!(inbox(&t).count(InboxKind::Changed), 0);
    }
}

on_both! {
    async fn a_private_film_is_told_and_settles_itself_when_it_is_back(t: TestApp) {
        let (maker, work) = sent(&t, 1).await;
        close(&t).await;
        t.google.put(Film { visibility: Visibility::Private, ..film(1) });
        night(&t, 0).await;
        assert_eq!(changes(&t), [("hidden".to_owned(), None)]);
        let letters = told(&t, &maker);
        assert_eq!(letters.len(), 1);
        assert!(letters[0].contains("Siapa saja yang memiliki link"), "{}", letters[0]);
        maker.person.sign_in().await;
        let browser = &maker.person.browser;
        let page = browser.get(&work).await.expect(200);
        assert_eq!(page.values("data-change"), ["hidden"]);
        page.says("Film berubah setelah penutupan").says("20 Juli 2023");

        t.google.put(film(1));
        browser.post(&format!("{work}/perubahan"), &[]).await.expect(429);
        t.set_clock("2023-07-17 02:12");
        browser.post(&format!("{work}/perubahan"), &[]).await.expect(303);
        t.run_jobs().await;
        assert_eq!(changes(&t), [("hidden".to_owned(), Some("back".to_owned()))]);
        assert_eq!(inbox(&t).count(InboxKind::Changed), 0);
        browser.get(&work).await.expect(200).hides("data-change");

        t.google.remove(&film(1).id);
        night(&t, 1).await;
        assert_eq!(told(&t, &maker).len(), 2, "a new change is told anew");
        assert_eq!(inbox(&t).count(InboxKind::Changed), 1);
    }
}

on_both! {
    async fn what_vanished_just_before_the_closing_is_found_at_the_closing(t: TestApp) {
        let (maker, _) = sent(&t, 1).await;
        t.google.put(Film { trashed: true, ..film(1) });
        close(&t).await;
        assert_eq!(changes(&t), [("trashed".to_owned(), None)]);
        assert_eq!(told(&t, &maker).len(), 1);
        t.google.put(film(1));
        night(&t, 0).await;
        assert_eq!(changes(&t), [("trashed".to_owned(), Some("back".to_owned()))]);
    }
}

on_both! {
    async fn our_failure_is_no_change_and_is_tried_again(t: TestApp) {
        let (maker, _) = sent(&t, 1).await;
        close(&t).await;
        let taken = standing(&t).oldest;
        for (status, reason) in [(403, "quotaExceeded"), (400, "API_KEY_INVALID"), (503, "backendError"), (429, "rateLimitExceeded")] {
            t.google.fail_all(status, reason);
            night(&t, 0).await;
            assert_eq!((changes(&t).len(), standing(&t).oldest), (0, taken), "{reason}");
        }
        t.google.recover();
        t.google.put(replaced(1));
        t.set_clock("2023-07-17 02:19");
        t.run_jobs().await;
        assert_eq!(changes(&t).len(), 0, "not before its time");
        t.set_clock("2023-07-17 02:21");
        t.run_jobs().await;
        assert_eq!(changes(&t), [("replaced".to_owned(), None)]);
        assert_eq!(told(&t, &maker).len(), 1);
        assert!(standing(&t).oldest > taken);
    }
}

on_both! {
    async fn a_film_on_youtube_that_may_not_be_embedded_any_more_is_told(t: TestApp) {
        let id = "a1B2c3D4e5F";
        t.google.put(Film::on_youtube(id, "Notulen", SHORT));
        let maker = journey::individual(&t, 1, journey::ELSEWHERE[1]).await;
        let work = journey::draft_work(&maker, "Notulen").await;
        journey::paste_link(&maker, &work, &format!("https://youtu.be/{id}")).await;
        t.run_jobs().await;
        // No provider tells the format of a film on YouTube: its maker states it (R24).
        let format = [("main_video_format", "mp4")];
        maker.person.browser.post(&format!("{work}/video/main/0/pernyataan"), &format).await.expect(303);
        t.run_jobs().await;
        journey::submit_work(&maker, &work).await;
        close(&t).await;
        t.google.put(Film { embeddable: false, name: "Judul baru".to_owned(), ..Film::on_youtube(id, "", SHORT) });
        night(&t, 0).await;
        let open = |kind: &str| (kind.to_owned(), None);
        assert_eq!(changes(&t), [open("not_embeddable"), open("title")]);
        assert_eq!(inbox(&t).count(InboxKind::Changed), 1, "one film, and a title is only noted");
        let letters = told(&t, &maker);
        assert_eq!(letters.len(), 1);
        assert!(letters[0].contains("Izinkan penyematan"), "{}", letters[0]);

        t.google.put(Film::on_youtube(id, "Judul baru", SEVEN_MINUTES));
        night(&t, 1).await;
        let found: Vec<_> = changes(&t).into_iter().filter(|(_, how)| how.is_none()).map(|(kind, _)| kind).collect();
        assert_eq!(found, ["title", "replaced"], "another length is another film");
        t.google.put(Film::on_youtube(id, "Notulen", SHORT));
        night(&t, 2).await;
        assert!(changes(&t).iter().all(|(_, how)| how.as_deref() == Some("back")));
    }
}

on_both! {
    async fn another_film_that_breaks_a_rule_says_which(t: TestApp) {
        let (maker, _) = sent(&t, 1).await;
        close(&t).await;
        t.google.put(Film { revision: "0Blain".to_owned(), ..Film::on_drive(&film(1).id, "film.mp4", TOO_LONG) });
        night(&t, 0).await;
        let kinds: Vec<_> = changes(&t).into_iter().map(|(kind, _)| kind).collect();
        assert_eq!(kinds, ["replaced", "too_long"]);
        assert_eq!(told(&t, &maker).len(), 1, "one letter for what was found together");
        assert_eq!(inbox(&t).count(InboxKind::Changed), 1);
    }
}
