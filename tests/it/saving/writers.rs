//! Sixty-four jurors write at once, each fifty drafts: some overtake each other on their way, some arrive twice.

use diesel::prelude::*;
use futures_util::future::join_all;
use lomba::db::Fault;
use lomba::db::schema::{assignments, audit_log};

use super::sheets::{OFTEN, Sheet, Tab, Told, Typed, sheets};
use crate::on_both;
use crate::support::TestApp;
use crate::support::fixtures::{read, whole_trail};
use crate::support::journey::CODES;

const WRITERS: usize = 64;
const DRAFTS: usize = 50;

/// How the two drafts of a pair travel.
const WAYS: [Way; 4] = [Way::InTurn, Way::EachTwice, Way::Overtaken, Way::Together];

#[derive(Clone, Copy)]
enum Way {
    /// The second is typed over the answer to the first.
    InTurn,
    EachTwice,
    /// The second arrives first; the answer to the first never reaches the tab.
    Overtaken,
    /// Whichever comes first.
    Together,
}

/// Every second draft takes the private note and an answer back: an older one must not bring them back.
fn draft(writer: usize, n: usize) -> Typed {
    let emptied = n.is_multiple_of(2);
    let mark = |place: usize| format!("{},{n:02}", 30 + (writer + place) % 60);
    let marks = CODES.iter().enumerate().map(|(place, code)| (*code, mark(place)));
    let words = [
        ("comment", format!("Juri {writer}, draf {n}: <b>jelas</b> & runtut")),
        ("private_note", if emptied { String::new() } else { format!("catatan {writer}.{n}") }),
        ("lms_fit", if emptied { "" } else { "yes" }.to_owned()),
    ];
    marks.chain(words).collect()
}

/// Writes every draft; the number of saves that were answered comes back.
async fn write(sheet: &Sheet, writer: usize) -> i64 {
    let mut tab = sheet.tab("tab").await;
    let mut answers = 0;
    for pair in 0..DRAFTS / 2 {
        let way = WAYS[(writer + pair) % WAYS.len()];
        let (one, two) = (draft(writer, 2 * pair + 1), draft(writer, 2 * pair + 2));
        let told = send_pair(&mut tab, way, one, two).await;
        answers += told.len() as i64;
        for told in told {
            tab.take(&told.stored());
        }
    }
    answers
}

/// The answers, the one to type on over last.
async fn send_pair(tab: &mut Tab, way: Way, one: Typed, two: Typed) -> Vec<Told> {
    let first = tab.save(one);
    match way {
        Way::InTurn => {
            let told = first.send().await.stored();
            tab.take(&told);
            vec![told, tab.save(two).send().await]
        }
        Way::EachTwice => {
            let (once, again) = tokio::join!(first.send(), first.send());
            let second = tab.save(two);
            let (one, other) = tokio::join!(second.send(), second.send());
            vec![once, again, one, other]
        }
        Way::Overtaken => {
            let told = tab.save(two).send().await;
            vec![first.send().await, told]
        }
        Way::Together => {
            let second = tab.save(two);
            let (late, told) = tokio::join!(first.send(), second.send());
            vec![late, told]
        }
    }
}

fn lines_of_the_trail(t: &TestApp, act: &str) -> i64 {
    let of_act = audit_log::table.filter(audit_log::act.eq(act.to_owned())).count();
    read(t, |conn| of_act.get_result(conn).map_err(Fault::from))
}

fn trail(t: &TestApp) -> i64 {
    whole_trail(&t.app)
}

on_both! {
with OFTEN;
async fn sixty_four_jurors_lose_nothing(t: TestApp) {
    let sheets = sheets(&t, WRITERS);
    let before = trail(&t);
    let answers = join_all(sheets.iter().enumerate().map(|(writer, sheet)| write(sheet, writer))).await;
    for (writer, sheet) in sheets.iter().enumerate() {
        let page = sheet.page().await;
        let last = draft(writer, DRAFTS);
        for (code, mark) in &last[..CODES.len()] {
            assert_eq!(page.field(code), *mark, "{code} of writer {writer}");
        }
        let (comment, note) = (page.textarea("comment"), page.textarea("private_note"));
        let comment = comment.replace("&lt;", "<").replace("&gt;", ">");
        assert_eq!((comment.as_str(), note.as_str()), (last[CODES.len()].1.as_str(), ""), "writer {writer}");
        assert_eq!(page.checked("lms_fit"), [""; 0], "writer {writer}");
    }
    // Every save that was answered was counted on, and no other.
    let versions = assignments::table.order(assignments::id.asc()).select(assignments::lock_version);
    let versions: Vec<i64> = read(&t, |conn| versions.load(conn).map_err(Fault::from));
    assert_eq!(versions, answers);
    // A draft is no act; handing in is one.
    assert_eq!(trail(&t), before);
    let hand_in = async |sheet: &Sheet| sheet.browser.post(&format!("{}/pengiriman", sheet.path), &marks()).await.status;
    let handed_in = join_all(sheets.iter().map(hand_in)).await;
    assert_eq!(handed_in, [303; WRITERS]);
    assert_eq!((trail(&t), lines_of_the_trail(&t, "sheet.submitted")), (before + WRITERS as i64, WRITERS as i64));
}
}

fn marks() -> Vec<(&'static str, &'static str)> {
    CODES.iter().map(|code| (*code, "80")).collect()
}
