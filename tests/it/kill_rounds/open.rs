//! The open evening.

use std::cell::RefCell;
use std::collections::VecDeque;

use futures_util::future::{join, join_all, join3};

use super::people::{self, Acts, Desk};
use super::{kill_after, moment, rounds, told};
use crate::on_both;
use crate::support::Client;
use crate::support::fixtures::whole_trail;

/// Jurors who save all the time.
const WRITERS: usize = 4;
/// Jurors who hand one sheet in, for each round.
const HANDING_IN: usize = 4;
/// People with three works each, for each round.
const MAKERS: usize = 3;
/// Hands that send works, and that sign people up.
const HANDS: usize = 3;
/// The longest life of a process after it is ready, in milliseconds.
const LONGEST: u64 = 700;

on_both! {
async fn what_was_answered_in_an_open_evening_is_there_once_however_often_the_process_dies(t: TestApp) {
    let rounds = rounds();
    let (portal, mut sheets) = people::evening(&t, WRITERS + HANDING_IN * rounds);
    let drafts = RefCell::new(people::drafts(&portal, MAKERS * rounds));
    let handing_in = sheets.split_off(WRITERS);
    let left: RefCell<VecDeque<usize>> = RefCell::new((0..handing_in.len()).collect());
    let acts = Acts::default();

    let mut process = portal.serve(&[]).await;
    let mut desks = join_all(sheets.into_iter().map(Desk::open)).await;
    for round in 0..rounds {
        join_all(desks.iter_mut().map(Desk::go_on)).await;
        let writing = join_all(desks.iter_mut().map(|desk| desk.write(&acts)));
        let sending = join_all((0..HANDS).map(|_| people::send(&drafts, &acts)));
        let names: Vec<String> = (0..HANDS).map(|hand| format!("baru{round}-{hand}")).collect();
        let signing_up = join_all(names.iter().map(|name| people::sign_up(&portal, &acts, name)));
        let handing_in = people::hand_in(&handing_in, &left, &acts);
        let all = join(join3(writing, sending, signing_up), handing_in);
        join(all, kill_after(&mut process, moment(round, LONGEST))).await;
        process = portal.serve(&[]).await;
    }
    join_all(desks.iter_mut().map(Desk::go_on)).await;
    portal.drained().await;
    told::one_letter_each(&portal, &acts);
    told::one_receipt_each(&portal, &acts);
    told::handed_in_once(&portal, &acts);
    told::one_file_each(&portal);
    Client::new(&portal.base).get("/readyz").await.expect(200);
    assert!(whole_trail(&portal.app) > 0);
    eprintln!(
        "{rounds} kills: {} signed up, {} works sent, {} drafts of scores saved, {} sheets handed in; none lost, none twice",
        acts.signed_up.borrow().len(),
        acts.sent.borrow().len(),
        acts.saves.borrow(),
        acts.handed_in.borrow().len(),
    );
    drop(process);
}
}
