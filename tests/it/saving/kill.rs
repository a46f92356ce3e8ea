//! `kill -9` in the middle of saves: what was called saved is there, and what got no answer is sent again as it was.

use std::cell::{Cell, RefCell};

use futures_util::future::join_all;
use lomba::clock::Clock;

use super::sheets::{OFTEN, Save, Sheet, Tab, judge_on, sheets};
use crate::on_both;
use crate::support::{Portal, Process};

const WRITERS: usize = 16;
/// Saves answered when the process dies.
const ANSWERED: usize = 150;

/// The process, and how many saves it has answered.
struct Dying {
    process: RefCell<Process>,
    answered: Cell<usize>,
}

impl Dying {
    fn count(&self) {
        self.answered.set(self.answered.get() + 1);
        if self.answered.get() == ANSWERED {
            let child = &mut self.process.borrow_mut().child;
            child.kill().unwrap();
            child.wait().unwrap();
        }
    }
}

/// What a juror knows when the process is gone.
struct Left {
    tab: Tab,
    answered: Save,
    /// Sent without an answer.
    unanswered: Save,
}

fn save(tab: &mut Tab, writer: usize, n: usize) -> Save {
    let mark = format!("{},{:02}", 50 + writer, n % 100);
    let note = if n.is_multiple_of(2) { String::new() } else { format!("catatan {n}") };
    tab.save(vec![("A1", mark), ("comment", format!("Juri {writer}, draf {n}")), ("private_note", note)])
}

async fn write(sheet: &Sheet, writer: usize, dying: &Dying) -> Left {
    let mut tab = sheet.tab("tab").await;
    let mut answered = save(&mut tab, writer, 0);
    tab.take(&answered.send().await.stored());
    for n in 1.. {
        let sent = save(&mut tab, writer, n);
        match sent.try_send().await {
            Ok(told) => tab.take(&told.stored()),
            Err(_) => return Left { tab, answered, unanswered: sent },
        }
        answered = sent;
        dying.count();
    }
    unreachable!("the process ends")
}

/// The sheet as it stands: the fields that were typed.
async fn stored(sheet: &Sheet) -> [String; 3] {
    let page = sheet.page().await;
    [page.field("A1"), page.textarea("comment"), page.textarea("private_note")]
}

fn typed(save: &Save) -> [String; 3] {
    ["A1", "comment", "private_note"].map(|name| save.value(name).to_owned())
}

on_both! {
async fn what_was_called_saved_survives_and_the_rest_is_sent_again(t: TestApp) {
    let mut sheets = sheets(&t, WRITERS);
    judge_on(&t);
    t.app.clock.set(Clock::System.now());
    let portal = Portal::beside(&t, &OFTEN);
    for sheet in &mut sheets {
        sheet.move_to(&portal);
        sheet.sign_in(&t);
    }
    let dying = Dying { process: RefCell::new(portal.serve(&[]).await), answered: Cell::new(0) };
    let writers = sheets.iter().enumerate().map(|(writer, sheet)| write(sheet, writer, &dying));
    let left = join_all(writers).await;
    assert!(dying.answered.get() >= ANSWERED);
    let again = portal.serve(&[]).await;
    for (sheet, mut left) in sheets.iter().zip(left) {
        let found = stored(sheet).await;
        assert!(found == typed(&left.answered) || found == typed(&left.unanswered), "{found:?}");
        // The same save with the same number, whether the process had stored it or not.
        left.unanswered.send().await.stored();
        assert_eq!(stored(sheet).await, typed(&left.unanswered));
        // One that was answered arrives a second time, late: nothing goes back.
        left.answered.send().await.stored();
        let told = left.unanswered.send().await.stored();
        assert_eq!(stored(sheet).await, typed(&left.unanswered));
        left.tab.take(&told);
        let next = save(&mut left.tab, 0, 1);
        next.send().await.stored();
        assert_eq!(stored(sheet).await, typed(&next));
    }
    drop(again);
}
}
