//! The end of judging and its grace pass while jurors save: a save is stored, or refused with the announced closing.

use std::cell::Cell;

use futures_util::future::join_all;
use lomba::clock::At;
use lomba::editions::{self, PhaseKey};

use super::sheets::{OFTEN, Save, Sheet, Tab, sheets};
use crate::on_both;
use crate::support::TestApp;
use crate::support::fixtures;

const WRITERS: usize = 16;
/// Saves answered when the grace ends.
const ANSWERED: usize = 100;

/// What moves the clock once so many saves were answered, and every writer has one that is stored.
struct Moving<'a> {
    t: &'a TestApp,
    to: At,
    answered: Cell<usize>,
    begun: Cell<usize>,
}

impl Moving<'_> {
    fn count(&self, first: bool) {
        self.answered.set(self.answered.get() + 1);
        self.begun.set(self.begun.get() + usize::from(first));
        if self.answered.get() >= ANSWERED && self.begun.get() == WRITERS {
            self.t.app.clock.set(self.to);
        }
    }
}

fn save(tab: &mut Tab, writer: usize, n: usize) -> Save {
    tab.save(vec![("A1", "86,5".to_owned()), ("comment", format!("Juri {writer}, draf {n}"))])
}

/// Saves until a save is refused; the comment stored last and the save refused come back.
async fn write(sheet: &Sheet, writer: usize, moving: &Moving<'_>) -> (String, Save) {
    let mut tab = sheet.tab("tab").await;
    let mut stored = String::new();
    for n in 1.. {
        let sent = save(&mut tab, writer, n);
        let told = sent.send().await;
        moving.count(n == 1 && told.status == 200);
        if told.status != 200 {
            assert_eq!(told.status, 409, "{}", told.body);
            assert_eq!(told.body.get("version"), None, "{}", told.body);
            let said = told.body["error"].as_str().unwrap();
            assert!(said.contains("sudah ditutup pada 18 Agustus 2023, 23.59 WIB"), "{said}");
            return (stored, sent);
        }
        stored = sent.value("comment").to_owned();
        tab.take(&told.stored());
    }
    unreachable!("the grace ends")
}

on_both! {
with OFTEN;
async fn every_save_is_stored_or_refused_with_the_closing(t: TestApp) {
    let sheets = sheets(&t, WRITERS);
    let edition = fixtures::read(&t, editions::current).unwrap();
    let closes = edition.phase(PhaseKey::Judging).unwrap().closes_at.unwrap();
    let end = At(closes.0 + 600_000);
    // The last millisecond of the grace.
    t.app.clock.set(At(end.0 - 1));
    sheets.iter().for_each(|sheet| sheet.sign_in(&t));
    let moving = Moving { t: &t, to: end, answered: Cell::new(0), begun: Cell::new(0) };
    let ends = join_all(sheets.iter().enumerate().map(|(writer, sheet)| write(sheet, writer, &moving))).await;
    assert!(moving.answered.get() >= ANSWERED);
    for (sheet, (stored, refused)) in sheets.iter().zip(ends) {
        assert_ne!(stored, "");
        assert_eq!(sheet.page().await.textarea("comment"), stored);
        assert_eq!(refused.send().await.status, 409);
        assert_eq!(sheet.page().await.textarea("comment"), stored);
    }
}
}
