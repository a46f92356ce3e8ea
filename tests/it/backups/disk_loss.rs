//! The two plays of docs/operations.md on PostgreSQL: the disk is lost in the middle of an evening, and a mistake is undone
//! by going back to a moment. The figures that are printed stand in the document.

use std::time::Instant;

use diesel::prelude::*;
use lomba::db::Conn;
use lomba::db::schema::{submissions, users};
use lomba::ids::WorkId;

use super::cluster::Cluster;
use super::place::{Draft, SETTINGS, drafts};
use super::plays;
use crate::support::{Backend, Client, Portal};

const PEOPLE: usize = 60;
/// Works acknowledged before the disk is lost.
const ACKNOWLEDGED: usize = 25;

fn on(cluster: &Cluster) -> Portal {
    let url = cluster.url();
    let more: Vec<(&str, &str)> =
        SETTINGS.into_iter().chain([("LOMBA__DATABASE__URL", url.as_str())]).collect();
    Portal::untouched(Backend::Sqlite, &more).unwrap()
}

/// Sends works side by side until so many were acknowledged; then the process dies with the disk.
async fn send_until_lost(portal: &Portal, cluster: &mut Cluster, drafts: Vec<Draft>) -> Vec<WorkId> {
    let mut process = portal.serve(&[]).await;
    let mut sending = tokio::task::JoinSet::new();
    for draft in drafts {
        sending.spawn(async move {
            let path = format!("{}/pengiriman", draft.path());
            let sent = draft.browser.try_post(&path, &[("original", "on"), ("licence", "on")]).await.ok()?;
            (sent.status == 303).then_some(draft.work)
        });
    }
    let (mut acknowledged, mut lost) = (Vec::new(), false);
    while let Some(done) = sending.join_next().await {
        acknowledged.extend(done.unwrap());
        if acknowledged.len() >= ACKNOWLEDGED && !lost {
            lost = true;
            cluster.lose_the_disk();
            process.child.kill().unwrap();
            process.child.wait().unwrap();
        }
    }
    acknowledged
}

#[actix_web::test]
async fn the_disk_is_lost_and_no_acknowledged_act_with_it() {
    let Some(mut cluster) = Cluster::start(&["wal_level=replica"]) else { return };
    let (base, log) = (cluster.other_disk("base"), cluster.other_disk("log"));
    let receiver = cluster.receive_log(&log);
    let portal = on(&cluster);
    lomba::cli::prepare(&portal.app).unwrap();
    cluster.base_backup(&base);
    let edition = portal.open_edition();
    let drafts = drafts(&portal, &edition, PEOPLE);
    let acknowledged = send_until_lost(&portal, &mut cluster, drafts).await;
    assert!((ACKNOWLEDGED..PEOPLE).contains(&acknowledged.len()), "{} were acknowledged", acknowledged.len());
    drop(receiver);

    let lost = Instant::now();
    let (recover, alone) = (plays::RECOVER, plays::ALONE);
    cluster.shell(&format!(
        "cp -R base disk && chmod 700 disk && touch disk/{recover} && {alone} disk/postgresql.auto.conf"
    ));
    cluster.shell(&format!("cd log && {}", plays::LAST_PIECE));
    let restore = format!("restore_command=cp {}/%f %p", log.display());
    cluster.up(&cluster.disk(), &[&restore]);
    cluster.until("NOT pg_is_in_recovery()");
    let recovered = lost.elapsed();
    portal.run(&["doctor", "--deep"]).await.code(0);
    let checked = lost.elapsed();
    let process = portal.serve(&[]).await;
    Client::new(&portal.base).get("/uji").await.expect(200);
    let serving = lost.elapsed();
    let found: Vec<WorkId> = submissions::table
        .select(submissions::work_id)
        .load(&mut Conn::open(&cluster.url()).unwrap())
        .unwrap();
    let missing: Vec<&WorkId> = acknowledged.iter().filter(|work| !found.contains(work)).collect();
    assert_eq!(missing, Vec::<&WorkId>::new());
    eprintln!(
        "{} works acknowledged, {} found; recovered after {recovered:?}, checked after {checked:?}, serving after {serving:?}",
        acknowledged.len(),
        found.len()
    );
    drop(process);
}

#[actix_web::test]
async fn a_mistake_is_undone_by_going_back_to_a_moment() {
    let Some(mut cluster) = Cluster::start(&["wal_level=replica"]) else { return };
    let (base, log) = (cluster.other_disk("base"), cluster.other_disk("log"));
    cluster.say(plays::ARCHIVE);
    let archive = format!("test ! -f {0}/%f && cp %p {0}/%f", log.display());
    cluster.say(&format!("ALTER SYSTEM SET archive_command = '{archive}'"));
    cluster.down();
    cluster.up(&cluster.disk(), &[]);
    let portal = on(&cluster);
    lomba::cli::prepare(&portal.app).unwrap();
    cluster.base_backup(&base);
    let add = async |email: &str| {
        portal.run(&["committee", "add", "--email", email]).await.code(0);
    };
    add("budi@contoh.go.id").await;
    cluster.say(plays::RESTORE_POINT);
    add("salah@contoh.go.id").await;
    cluster.say("SELECT pg_switch_wal()");
    cluster.until("SELECT archived_count > 0 AND failed_count = 0 AND NOT EXISTS (SELECT FROM pg_ls_archive_statusdir() WHERE name LIKE '%.ready') FROM pg_stat_archiver");

    let begun = Instant::now();
    cluster.down();
    let recover = plays::RECOVER;
    cluster
        .shell(&format!("mv disk disk.before && cp -R base disk && chmod 700 disk && touch disk/{recover}"));
    let restore = format!("restore_command=cp {}/%f %p", log.display());
    cluster.up(
        &cluster.disk(),
        &[&restore, plays::TARGET, "recovery_target_action=promote", "archive_mode=off"],
    );
    cluster.until("NOT pg_is_in_recovery()");
    let recovered = begun.elapsed();
    portal.run(&["doctor", "--deep"]).await.code(0);
    let people: Vec<String> = users::table
        .order(users::id.asc())
        .select(users::email)
        .load(&mut Conn::open(&cluster.url()).unwrap())
        .unwrap();
    assert_eq!(people, ["budi@contoh.go.id"]);
    eprintln!("back at the moment before the mistake after {recovered:?}");
}
