//! What happens in the background: between the database and a mail server, Google, the disk.

use std::time::Duration;

use diesel::prelude::*;
use lomba::db::Fault;
use lomba::db::schema::{audit_anchors, video_checks};
use lomba::queue;

use super::{MOST, run_broken_at};
use crate::documents::{self as papers, PENERIMA};
use crate::on_both;
use crate::support::journey as pages;
use crate::support::{Behaviour, Smtp, TestApp};

on_both! {
async fn a_letter_becomes_one_file(t: TestApp) {
    for n in 1..MOST {
        let email = format!("peserta{n}@contoh.go.id");
        t.visitor().post("/akun/daftar", &[("name", "Sari Dewi"), ("email", &email)]).await.expect(200);
        let reached = run_broken_at(&t, n).await;
        let files = std::fs::read_dir(t.dir.join("letters")).unwrap().count();
        assert_eq!(u64::try_from(files).unwrap(), n, "broken off before query {n}");
        if !reached {
            assert!(n > 5, "{n}");
            return;
        }
    }
}
}

/// A server may take a letter twice, when the portal dies between its answer and the note of it: it tells them by their id.
async fn by_smtp(backend: crate::support::Backend) {
    let server = Smtp::open(0).await;
    let url = format!("smtp://127.0.0.1:{}", server.port);
    let settings = [("LOMBA__MAIL__TRANSPORT", "smtp"), ("LOMBA__MAIL__SMTP_URL", url.as_str())];
    let Some(t) = TestApp::start_with(backend, &settings).await else { return };
    server.behave(Behaviour::Accept);
    for n in 1..MOST {
        let email = format!("peserta{n}@contoh.go.id");
        t.visitor().post("/akun/daftar", &[("name", "Sari Dewi"), ("email", &email)]).await.expect(200);
        let reached = run_broken_at(&t, n).await;
        let mut ids = server.ids();
        ids.sort();
        ids.dedup();
        assert_eq!(u64::try_from(ids.len()).unwrap(), n, "broken off before query {n}");
        if !reached {
            assert!(n > 5, "{n}");
            return;
        }
    }
}

#[actix_web::test]
async fn a_letter_reaches_the_mail_server_under_one_id_sqlite() {
    by_smtp(crate::support::Backend::Sqlite).await;
}

#[actix_web::test]
async fn a_letter_reaches_the_mail_server_under_one_id_postgresql() {
    by_smtp(crate::support::Backend::Postgresql).await;
}

on_both! {
async fn a_film_is_checked_once(t: TestApp) {
    let entrant = pages::individual(&t, 1, "Badan Contoh Putus").await;
    let work = pages::draft_work(&entrant, "Rapat singkat").await;
    t.run_jobs().await;
    let mut known = 0;
    for n in 1..MOST {
        let link = pages::film(&t, usize::try_from(n).unwrap(), lomba::cli::demo::films::SHORT);
        pages::paste_link(&entrant, &work, &link).await;
        // Sessions end while the clock goes on.
        let reached = run_broken_at(&t, n).await;
        entrant.person.sign_in().await;
        let read = |conn: &mut lomba::db::Conn| Ok(video_checks::table.select(video_checks::status).load(conn)?);
        let checks: Vec<String> = t.app.db.read::<_, Fault>(read).unwrap();
        // A check that our side broke off is noted as one that could not be made.
        assert!(checks.iter().all(|status| ["passed", "unchecked"].contains(&status.as_str())), "{checks:?}");
        let passed = checks.iter().filter(|status| *status == "passed").count();
        assert_eq!(passed, known + 1, "broken off before query {n}");
        known = passed;
        if !reached {
            assert!(n > 5, "{n}");
            return;
        }
    }
}
}

on_both! {
async fn documents_are_made_once(t: TestApp) {
    let pair = papers::announced(&t, "ink").await;
    papers::ask(&pair.budi, PENERIMA).await;
    papers::act(&pair.dewi, PENERIMA).await.expect(303);
    let app = t.app.clone();
    let run = move |task, attempt| lomba::jobs::run(app.clone(), task, attempt);
    for n in 1..MOST {
        t.app.db.interrupt_at(n);
        while queue::work_once(&t.app.db, &t.app.clock, "dies", Duration::from_secs(60), &run)
            .await
            .is_ok_and(|ran| ran)
        {}
        let reached = t.app.db.interrupt_at(0) == 0;
        t.app.clock.set(t.app.clock.now().plus(Duration::from_secs(3600)));
        if !reached && t.app.db.read(queue::backlog).unwrap() == (0, 0) {
            break;
        }
        // A job of a connection that PostgreSQL has not missed yet is passed over.
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let lines = papers::register(&t);
    assert_eq!(papers::numbers(&lines), (1..=26).collect::<Vec<_>>());
    assert!(lines.iter().all(|line| line.files.len() == 1));
    let ready = t.letters_of_kind("documents_ready");
    assert_eq!(ready.len(), 12, "one letter to each maker");
}
}

on_both! {
async fn the_end_of_a_day_is_signed_once_and_its_file_written(t: TestApp) {
    for n in 1..MOST {
        t.visitor().post("/akun/daftar", &[("name", "Sari Dewi"), ("email", &format!("peserta{n}@contoh.go.id"))]).await.expect(200);
        t.run_jobs().await;
        t.app.clock.set(t.app.clock.now().plus(Duration::from_secs(86_400)));
        t.write(lomba::jobs::tick).unwrap();
        let reached = run_broken_at(&t, n).await;
        let read = |conn: &mut lomba::db::Conn| Ok(audit_anchors::table.select(audit_anchors::day).load(conn)?);
        let days: Vec<String> = t.app.db.read::<_, Fault>(read).unwrap();
        for day in &days {
            assert!(t.dir.join("audit").join(format!("{day}.json")).exists(), "{day}, broken off before query {n}");
        }
        if !reached {
            assert!(n > 3, "{n}");
            return;
        }
    }
}
}
