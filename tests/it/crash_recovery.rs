//! `kill -9` in the middle of submissions: what was answered is there, and everything asked for happens once.

use std::time::Duration;

use diesel::prelude::*;
use lomba::db::schema::{letters, submissions, video_checks, videos, works};
use lomba::db::{Conn, Fault, Tx};
use lomba::editions::Edition;
use lomba::ids::{EntryId, LetterId, WorkId};

use crate::support::fixtures::{Registering, whole_trail};
use crate::support::{Backend, Client, Portal, fixtures, wib};

const PEOPLE: usize = 17;
const WORKS_EACH: usize = 3;
const SENT: usize = 50;
/// Receipts in people's hands when the process dies.
const ANSWERED: usize = 15;
const BOTH: [(&str, &str); 2] = [("original", "on"), ("licence", "on")];

/// A draft ready to be sent and the browser of its maker.
struct Draft {
    browser: Client,
    path: String,
    work: WorkId,
}

#[actix_web::test]
async fn sqlite() {
    answered_submissions_survive_a_kill(
        Portal::prepare(Backend::Sqlite, &[("LOMBA__QUEUE__LEASE_SECONDS", "2")]).unwrap(),
    )
    .await;
}

#[actix_web::test]
async fn postgresql() {
    if let Some(portal) = Portal::prepare(Backend::Postgresql, &[("LOMBA__QUEUE__LEASE_SECONDS", "2")]) {
        answered_submissions_survive_a_kill(portal).await;
    }
}

async fn answered_submissions_survive_a_kill(portal: Portal) {
    let edition = portal.open_edition();
    let drafts = drafts(&portal, &edition);
    assert_eq!(drafts.len(), PEOPLE * WORKS_EACH);
    // Slow enough that checks are under way when the process dies, and far faster than a lease.
    portal.google.delay_all(Duration::from_millis(100));
    let mut process = portal.serve(&[]).await;
    let answered = send_until_killed(drafts, &mut process.child).await;
    assert!((ANSWERED..SENT).contains(&answered.len()), "{} were answered", answered.len());
    portal.google.recover();
    let again = portal.serve(&[]).await;
    portal.drained().await;
    receipts_hold(&portal, &answered);
    everything_happened_once(&portal);
    assert!(whole_trail(&portal.app) > i64::try_from(PEOPLE * WORKS_EACH).unwrap());
    drop(again);
}

fn drafts(portal: &Portal, edition: &Edition) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for n in 0..PEOPLE {
        let (leader, entry) = portal
            .app
            .db
            .write(wib("2023-06-01 10:00"), |tx| {
                let person = fixtures::account(tx, "Ratna Wijaya", &format!("peserta{n}@contoh.go.id"));
                let entry = fixtures::register(
                    tx,
                    edition,
                    &Registering {
                        leader: &person,
                        number: n,
                        team: None,
                        institution: "Badan Contoh Kilat",
                    },
                );
                Ok::<_, Fault>((person, entry))
            })
            .unwrap();
        let act = |tx: &mut Tx<'_>| {
            let right = fixtures::entry_member(tx, edition, &leader, entry);
            let made = (0..WORKS_EACH).map(|m| fixtures::draft(tx, &right, &format!("Karya {n}.{m}")));
            let made: Vec<_> = made.collect();
            Ok::<_, Fault>((fixtures::token(tx, &leader), made))
        };
        let (token, made) = portal.app.db.write(portal.app.clock.now(), act).unwrap();
        for (work, film) in made {
            portal.google.put(film);
            drafts.push(Draft { browser: portal.browser(&token), path: address(entry, work), work });
        }
    }
    drafts
}

fn address(entry: EntryId, work: WorkId) -> String {
    format!("/uji/peserta/{entry}/karya/{work}/pengiriman")
}

/// Sends all at once, kills the process after so many answers, and gives the works whose sending was answered.
async fn send_until_killed(drafts: Vec<Draft>, server: &mut std::process::Child) -> Vec<WorkId> {
    let mut sending = tokio::task::JoinSet::new();
    for draft in drafts.into_iter().take(SENT) {
        sending.spawn(async move {
            let page = draft.browser.try_post(&draft.path, &BOTH).await.ok()?;
            assert_eq!(page.status, 303, "{}: {}", page.path, page.words());
            // The answer leads to the receipt: that it was given is all that its maker knows.
            assert!(page.location().unwrap().contains("/tanda-terima"));
            Some(draft.work)
        });
    }
    let mut answered = Vec::new();
    while let Some(done) = sending.join_next().await {
        answered.extend(done.unwrap());
        if answered.len() == ANSWERED {
            server.kill().unwrap();
            server.wait().unwrap();
        }
    }
    answered
}

/// Whose sending was answered has one receipt, and is sent.
fn receipts_hold(portal: &Portal, answered: &[WorkId]) {
    for work in answered {
        let found: Vec<String> = portal
            .app
            .db
            .read(|conn| {
                submissions::table
                    .inner_join(works::table)
                    .filter(submissions::work_id.eq(work))
                    .filter(submissions::receipt.ne(""))
                    .select(works::status)
                    .load(conn)
                    .map_err(Fault::from)
            })
            .unwrap();
        assert_eq!(found, ["submitted".to_owned()], "work {work}");
    }
}

/// Of every submission, answered or not: one letter, one file of it, one check of the film.
fn everything_happened_once(portal: &Portal) {
    let read = |conn: &mut Conn| -> Result<_, Fault> {
        let sent: Vec<(WorkId, String)> =
            submissions::table.select((submissions::work_id, submissions::receipt)).load(conn)?;
        let letters: Vec<(LetterId, String)> = letters::table
            .filter(letters::kind.eq("work_received").and(letters::sent_at.is_not_null()))
            .select((letters::id, letters::body_text))
            .load(conn)?;
        let checks: Vec<(WorkId, String)> =
            video_checks::table.select((video_checks::work_id, video_checks::status)).load(conn)?;
        let films: i64 = videos::table.filter(videos::check_status.eq("passed")).count().get_result(conn)?;
        Ok((sent, letters, checks, films))
    };
    let (sent, letters, checks, films) = portal.app.db.read(read).unwrap();
    assert!(sent.len() >= ANSWERED);
    assert_eq!(letters.len(), sent.len());
    assert_eq!(films, i64::try_from(PEOPLE * WORKS_EACH).unwrap());
    let mut expected = Vec::new();
    for (work, receipt) in &sent {
        let ids: Vec<LetterId> =
            letters.iter().filter(|(_, text)| text.contains(receipt.as_str())).map(|(id, _)| *id).collect();
        assert_eq!(ids.len(), 1, "letters on {receipt}");
        expected.extend(ids.iter().map(|id| format!("{:08}-work_received.eml", id.0)));
        let of_work: Vec<&str> =
            checks.iter().filter(|(id, _)| id == work).map(|(_, status)| status.as_str()).collect();
        assert_eq!(of_work, ["passed"], "checks of the film of {receipt}");
    }
    let mut files: Vec<String> = std::fs::read_dir(portal.dir.join("letters"))
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with("-work_received.eml"))
        .collect();
    files.sort();
    expected.sort();
    assert_eq!(files, expected);
}
