//! A backup made while people send their works; the restored portal has all that was acknowledged before it began.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use diesel::prelude::*;
use lomba::db::schema::{submissions, works};
use lomba::ids::WorkId;

use super::place::{Draft, Empty, drafts, file, portal};
use crate::support::{Backend, Client, PASSWORD, Portal};

const PEOPLE: usize = 40;
/// Works whose sending is acknowledged before the backup begins.
const BEFORE: usize = 12;

async fn sent(draft: &Draft) -> bool {
    let path = format!("{}/pengiriman", draft.path());
    let page = draft.browser.try_post(&path, &[("original", "on"), ("licence", "on")]).await;
    page.is_ok_and(|page| page.status == 303)
}

/// A member of the committee with a password of their own.
async fn committee(portal: &Portal) {
    let added = portal.run(&["committee", "add", "--email", "budi@contoh.go.id"]).await.code(0);
    let path =
        added.out.trim().strip_prefix(&portal.base).unwrap().split_whitespace().next().unwrap().to_owned();
    Client::new(&portal.base).post(&path, &[("password", PASSWORD)]).await.expect(303);
}

/// Sends the rest one after another until told to stop; how many were acknowledged.
fn go_on(drafts: Vec<Draft>, stop: Arc<AtomicBool>) -> tokio::task::JoinHandle<Vec<Draft>> {
    tokio::task::spawn_local(async move {
        let mut done = Vec::new();
        for draft in drafts {
            if stop.load(Ordering::SeqCst) {
                break;
            }
            assert!(sent(&draft).await, "a work was not taken while the backup was made");
            done.push(draft);
        }
        done
    })
}

async fn story(backend: Backend) {
    let (Some(portal), Some(empty)) = (portal(backend), Empty::place(backend)) else { return };
    let edition = portal.open_edition();
    let mut rest = drafts(&portal, &edition, PEOPLE);
    let process = portal.serve(&[]).await;
    committee(&portal).await;
    let before: Vec<Draft> = rest.drain(..BEFORE).collect();
    for draft in &before {
        assert!(sent(draft).await);
    }
    let stop = Arc::new(AtomicBool::new(false));
    let (sending, target) = (go_on(rest, stop.clone()), file(&portal, "cadangan.age"));
    let made = portal.run(&["backup", &target]).await.code(0).says("dibaca ulang dan utuh");
    stop.store(true, Ordering::SeqCst);
    let during = sending.await.unwrap();
    assert!(!during.is_empty(), "nobody wrote while the backup was made");
    drop(process);

    let begun = Instant::now();
    let restored =
        empty.run(&["restore", &target]).await.code(0).says("jumlahnya sama").says("lomba doctor --deep");
    assert!(restored.out.contains(made.out.lines().find(|line| line.contains("ujung jejak audit")).unwrap()));
    let found: Vec<(WorkId, String)> = submissions::table
        .inner_join(works::table)
        .order(submissions::id.asc())
        .select((works::id, works::status))
        .load(&mut empty.connection())
        .unwrap();
    for draft in &before {
        assert!(found.contains(&(draft.work, "submitted".to_owned())), "work {} is lost", draft.work);
    }
    // What was sent meanwhile is there as a whole or not at all.
    assert!((BEFORE..=BEFORE + during.len()).contains(&found.len()), "{} works", found.len());
    empty.run(&["audit", "verify"]).await.code(0);
    empty.run(&["doctor", "--deep"]).await.code(0);
    let checked = begun.elapsed();
    lives(&empty, &before).await;
    let words = "restored and checked after";
    eprintln!(
        "{backend:?}: {} acknowledged before and {} meanwhile, {} in the backup; {words} {checked:?}",
        BEFORE,
        during.len(),
        found.len()
    );
}

/// The restored portal starts, lets people in with their password and their session, and takes work.
async fn lives(empty: &Empty, before: &[Draft]) {
    let counts = empty.counts();
    let process = empty.portal.serve(&empty.variables()).await;
    let budi = Client::new(&empty.portal.base);
    budi.post("/akun/masuk", &[("email", "budi@contoh.go.id"), ("password", PASSWORD)]).await.expect(303);
    let browser = empty.portal.browser(&before[0].token);
    let status = browser.get(&before[0].path()).await.expect(200);
    assert!(status.words().contains("Karya 0"), "{}", status.words());
    assert_eq!(empty.counts().works, counts.works);
    assert!(empty.counts().audit_lines >= counts.audit_lines);
    drop(process);
}

#[actix_web::test]
async fn sqlite() {
    story(Backend::Sqlite).await;
}

#[actix_web::test]
async fn postgresql() {
    story(Backend::Postgresql).await;
}

#[actix_web::test]
async fn two_backups_at_once_are_two_whole_ones() {
    let portal = portal(Backend::Sqlite).unwrap();
    let folder = file(&portal, "cadangan");
    std::fs::create_dir(&folder).unwrap();
    let named = portal.run(&["backup", &folder]).await.code(0);
    let name = named.out.split(':').next().unwrap().to_owned();
    assert!(name.starts_with(&format!("{folder}/lomba-2")) && name.ends_with("Z.age"), "{name}");
    let (one, two) = (file(&portal, "satu.age"), file(&portal, "dua.age"));
    let (first, second) = (["backup", one.as_str()], ["backup", two.as_str()]);
    let (a, b) = tokio::join!(portal.run(&first), portal.run(&second));
    // SQLite's copy is one at a time; whoever comes second is told to wait, or came after.
    let ended = [a.code.unwrap(), b.code.unwrap()];
    assert!(ended.contains(&0), "{a:?} {b:?}");
    for refused in [&a, &b].into_iter().filter(|ended| ended.code == Some(1)) {
        assert!(refused.errors.contains("Proses lain sedang menulis"), "{refused:?}");
    }
    for whole in [&one, &two].into_iter().filter(|file| std::path::Path::new(file).exists()) {
        portal.run(&["restore", "--list", whole]).await.code(0);
    }
}
