//! One film that spoils every answer it is part of.

use lomba::video_check::CheckStatus;

use super::fixture::{after, asked, insert_films, row, tally, work, youtube_id};
use crate::on_both;

const BAD: &str = r#"{"error":{"code":400,"errors":[{"reason":"invalidParameter"}]}}"#;

on_both! {
async fn it_loses_its_own_answer_and_no_other(t: TestApp) {
    let work = work(&t);
    let huge = format!("{{\"items\":[],\"x\":\"{}\"}}", "x".repeat(2 << 20));
    for (round, (status, body)) in
        [(400, BAD), (200, "this is no JSON"), (200, huge.as_str()), (500, "")].into_iter().enumerate()
    {
        let first = round * 100;
        let bad = first + [0, 17, 31, 49][round];
        let before = asked(&t).0;
        t.google.break_item(&youtube_id(bad), status, body);
        let films = insert_films(&t, work, "youtube", first..first + 50);
        t.run_jobs().await;
        assert_eq!(tally(&t, &films), (49, 1), "{status}");
        let spoiled = row(&t, films[bad - first]);
        assert_eq!(spoiled.status, CheckStatus::Unchecked, "{status}: no blame");
        assert!(spoiled.retry_at > Some(t.app.clock.now()), "{status}: a time of its own");
        let cost = asked(&t).0 - before;
        assert!((7..=13).contains(&cost), "{status}: {cost} questions");
        t.google.recover();
        after(&t, 7 * 3600).await;
        assert_eq!(tally(&t, &films), (50, 0), "{status}");
    }
}
}

on_both! {
async fn an_unreadable_item_is_not_called_missing(t: TestApp) {
    let work = work(&t);
    let film = |n| format!(r#"{{"id":"{}","contentDetails":{{"duration":"PT58S","definition":"hd"}},
        "status":{{"uploadStatus":"processed","privacyStatus":"unlisted","embeddable":true}}}}"#, youtube_id(n));
    let body = format!(r#"{{"items":[{},{{"id":7}}]}}"#, film(0));
    t.google.answer_next(None, 200, &body, &[]);
    let films = insert_films(&t, work, "youtube", 0..2);
    t.run_jobs().await;
    assert_eq!(tally(&t, &films[..1]), (1, 0));
    assert_eq!(row(&t, films[1]).status, CheckStatus::Unchecked);
    after(&t, 5).await;
    assert_eq!(tally(&t, &films), (2, 0));
}
}

on_both! {
async fn when_everything_is_unreadable_the_search_ends_early(t: TestApp) {
    let work = work(&t);
    for n in 0..50 {
        t.google.break_item(&youtube_id(n), 200, "<html>proxy</html>");
    }
    let films = insert_films(&t, work, "youtube", 0..50);
    t.run_jobs().await;
    assert!(asked(&t).0 <= 12, "{}", asked(&t).0);
    assert_eq!(tally(&t, &films), (0, 50));
}
}

on_both! {
async fn a_film_that_breaks_youtube_holds_up_no_later_one(t: TestApp) {
    let work = work(&t);
    t.google.break_item(&youtube_id(0), 500, "");
    let bad = insert_films(&t, work, "youtube", 0..1);
    t.run_jobs().await;
    for _ in 0..60 {
        after(&t, 1).await;
    }
    assert_eq!((asked(&t).0, tally(&t, &bad)), (6, (0, 1)), "five quick tries, then it takes its time");
    let films = insert_films(&t, work, "youtube", 1..30);
    t.run_jobs().await;
    assert_eq!((asked(&t).0, tally(&t, &films)), (7, (29, 0)));
}
}
