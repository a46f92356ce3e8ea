//! One juror, one sheet, several tabs at once: every field is stored, or reported as changed elsewhere.

use futures_util::future::join_all;

use super::sheets::{OFTEN, Sheet, Tab, Told, Typed, sheets};
use crate::on_both;
use crate::support::journey::CODES;

const ROUNDS: usize = 10;

fn mark(tab: usize, round: usize) -> String {
    format!("{},{tab:02}", 40 + round)
}

fn comment(tab: usize, round: usize) -> String {
    format!("Dari tab {tab}, putaran {round}")
}

/// What a tab sends: its own mark and a comment; of the others' marks what it has been shown.
fn typed(tab: usize, round: usize, shown: &[Option<String>]) -> Typed {
    let seen = CODES.iter().zip(shown).filter_map(|(code, mark)| Some((*code, mark.clone()?)));
    let own = [(CODES[tab], mark(tab, round)), ("comment", comment(tab, round))];
    seen.filter(|(code, _)| *code != CODES[tab]).chain(own).collect()
}

/// What the script puts into the fields that the tab's reader has not touched.
fn take_news(told: &Told, shown: &mut [Option<String>]) {
    for (code, place) in CODES.iter().zip(shown) {
        if let Some(news) = told.body["news"].get(code) {
            *place = news[0].as_str().map(str::to_owned);
        }
    }
}

/// A tab writes its rounds; whether its comment was stored in every one, or reported in every one, comes back.
async fn write(mut tab: Tab, place: usize) -> bool {
    let mut shown = vec![None; CODES.len()];
    let mut reported = 0;
    for round in 0..ROUNDS {
        let told = tab.save(typed(place, round, &shown)).send().await;
        match told.status {
            200 => assert_eq!(told.conflicts(), [""; 0]),
            409 => {
                assert_eq!(told.conflicts(), ["comment"], "{}", told.body);
                assert_eq!(told.body["conflicts"]["comment"], "Komentar untuk peserta");
                reported += 1;
            }
            other => panic!("{other}: {}", told.body),
        }
        take_news(&told, &mut shown);
        tab.take(&told);
    }
    assert!(reported == 0 || reported == ROUNDS, "{reported} of {ROUNDS} in tab {place}");
    reported == 0
}

on_both! {
with OFTEN;
async fn every_field_of_twelve_tabs_is_stored_or_reported(t: TestApp) {
    let sheet: Sheet = sheets(&t, 1).remove(0);
    let mut tabs = Vec::new();
    for place in 0..CODES.len() {
        tabs.push((place, sheet.tab(&format!("tab {place}")).await));
    }
    let stored = join_all(tabs.into_iter().map(|(place, tab)| write(tab, place))).await;
    let winners: Vec<usize> = (0..CODES.len()).filter(|place| stored[*place]).collect();
    assert_eq!(winners.len(), 1, "one tab's comment is stored, the others' are reported");
    let page = sheet.page().await;
    for (place, code) in CODES.iter().enumerate() {
        assert_eq!(page.field(code), mark(place, ROUNDS - 1), "{code}");
    }
    assert_eq!(page.textarea("comment"), comment(winners[0], ROUNDS - 1));
    assert_eq!(page.field("version"), (CODES.len() * ROUNDS).to_string());
}
}

on_both! {
async fn settling_a_conflict_leaves_everything_else_as_it_was(t: TestApp) {
    let sheet: Sheet = sheets(&t, 1).remove(0);
    let (mut one, mut other) = (sheet.tab("satu").await, sheet.tab("dua").await);
    let text = |name: &'static str, value: &str| (name, value.to_owned());
    let theirs = vec![
        text("A1", "81"),
        text("private_note", "Dengar lagi menit ketiga"),
        text("comment", "Runtut"),
        text("lms_fit", "yes"),
        text("lms_quality", "unsure"),
    ];
    one.save(theirs).send().await.stored();
    let told = other.save(vec![text("comment", "Jelas")]).send().await;
    assert_eq!((told.status, told.conflicts()), (409, vec!["comment".to_owned()]));
    let draft = format!("{}/draf", sheet.path);
    let both = sheet.browser.post_bare(&draft, &[("version", "0"), ("base", "{}"), ("comment", "Jelas")]).await;
    let both = both.expect(409).says("Runtut").says("Jelas");
    let (version, base) = (both.hidden("version").unwrap(), both.hidden("base").unwrap());
    let chosen = [
        ("version", version.as_str()),
        ("base", base.as_str()),
        ("merge", "1"),
        ("mine.comment", "Jelas"),
        ("pick.comment", "mine"),
    ];
    sheet.browser.post_bare(&draft, &chosen).await.expect(303);
    let page = sheet.page().await;
    let words = [page.field("A1"), page.textarea("private_note"), page.textarea("comment")];
    assert_eq!(words, ["81,00", "Dengar lagi menit ketiga", "Jelas"]);
    assert_eq!([page.checked("lms_fit"), page.checked("lms_quality")], [["yes"], ["unsure"]]);
}
}
