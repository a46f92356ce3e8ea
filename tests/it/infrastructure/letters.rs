//! Letters survive the mail server's bad days and are sent once.

use lomba::i18n::Lang;
use lomba::notifications::letters::account::AlreadyRegistered;
use lomba::notifications::{self, About, Mail, Recipient};
use lomba::queue;

use crate::support::{Backend, Behaviour, Smtp, TestApp};

fn write_letter(t: &TestApp, email: &str) {
    let to = Recipient { email: email.to_owned(), name: "Sari Dewi".to_owned(), lang: Lang::Id };
    t.write(|tx| notifications::send(tx, &to, &Mail::AlreadyRegistered(AlreadyRegistered), &About::portal()))
        .unwrap();
}

async fn with_mail_server(backend: Backend, server: &Smtp) -> Option<TestApp> {
    let url = format!("smtp://127.0.0.1:{}", server.port);
    let more = [("LOMBA__MAIL__TRANSPORT", "smtp"), ("LOMBA__MAIL__SMTP_URL", url.as_str())];
    TestApp::start_with(backend, &more).await
}

async fn an_hour_without_a_mail_server(backend: Backend) {
    let server = Smtp::open(0).await;
    let port = server.port;
    let Some(t) = with_mail_server(backend, &server).await else { return };
    drop(server);
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    for n in 0..5 {
        write_letter(&t, &format!("sari{n}@contoh.go.id"));
    }
    for minute in 0..60 {
        t.set_clock(&format!("2023-06-01 11:{minute:02}"));
        t.run_jobs().await;
    }
    assert_eq!(t.app.db.read(queue::backlog).unwrap(), (5, 0), "nothing is lost, nothing is given up");
    let server = Smtp::open(port).await;
    for minute in 0..60 {
        t.set_clock(&format!("2023-06-01 12:{minute:02}"));
        t.run_jobs().await;
    }
    let mut ids = server.ids();
    assert_eq!(ids.len(), 5);
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 5, "each letter arrived once");
    assert_eq!(t.app.db.read(queue::backlog).unwrap(), (0, 0));
}

#[actix_web::test]
async fn an_hour_without_a_mail_server_loses_nothing_sqlite() {
    an_hour_without_a_mail_server(Backend::Sqlite).await;
}

#[actix_web::test]
async fn an_hour_without_a_mail_server_loses_nothing_postgresql() {
    an_hour_without_a_mail_server(Backend::Postgresql).await;
}

#[actix_web::test]
async fn a_letter_handed_over_twice_carries_one_message_id() {
    let server = Smtp::open(0).await;
    let t = with_mail_server(Backend::Sqlite, &server).await.unwrap();
    write_letter(&t, "sari@contoh.go.id");
    server.behave(Behaviour::HangUpAfterData);
    t.run_jobs().await;
    server.behave(Behaviour::Accept);
    t.set_clock("2023-06-01 11:00");
    t.run_jobs().await;
    let ids = server.ids();
    assert_eq!(ids.len(), 2, "the server took it twice");
    assert_eq!(ids[0], ids[1], "and can tell that it is one letter");
}

#[actix_web::test]
async fn a_refused_letter_is_kept_for_a_person() {
    let server = Smtp::open(0).await;
    let t = with_mail_server(Backend::Sqlite, &server).await.unwrap();
    server.behave(Behaviour::NO_MAILBOX);
    write_letter(&t, "tiada@contoh.go.id");
    t.run_jobs().await;
    let line = t.app.db.read(|conn| notifications::list_recent(conn, 10)).unwrap().remove(0);
    assert!(line.failed_at.is_some());
    assert!(line.last_error.unwrap().contains("550"));
    assert_eq!(t.app.db.read(queue::backlog).unwrap(), (0, 0), "the letter itself is what stays visible");
    server.behave(Behaviour::Accept);
    assert!(t.write(|tx| notifications::requeue(tx, line.id)).unwrap());
    t.run_jobs().await;
    assert_eq!(server.ids().len(), 1);
}

#[actix_web::test]
async fn a_busy_mail_server_is_asked_again() {
    let server = Smtp::open(0).await;
    let t = with_mail_server(Backend::Sqlite, &server).await.unwrap();
    server.behave(Behaviour::BUSY);
    write_letter(&t, "sari@contoh.go.id");
    t.run_jobs().await;
    assert_eq!(t.app.db.read(queue::backlog).unwrap(), (1, 0));
    server.behave(Behaviour::Accept);
    t.set_clock("2023-06-01 10:30");
    t.run_jobs().await;
    assert_eq!(server.ids().len(), 1);
}

#[actix_web::test]
async fn without_a_mail_server_each_letter_is_one_file() {
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    write_letter(&t, "sari@contoh.go.id");
    t.run_jobs().await;
    let files: Vec<_> =
        std::fs::read_dir(t.dir.join("letters")).unwrap().map(|f| f.unwrap().path()).collect();
    assert_eq!(files.len(), 1);
    let text = std::fs::read_to_string(&files[0]).unwrap();
    assert!(text.contains("To: \"Sari Dewi\" <sari@contoh.go.id>"), "{text}");
    assert!(text.contains("Subject: Anda sudah memiliki akun"), "{text}");
}

crate::on_both! {
async fn the_text_of_a_letter_goes_a_week_after_it_left(t: TestApp) {
    t.committee("Budi Santosa", "budi@contoh.go.id").await;
    t.visitor().post("/akun/daftar", &[("name", "Sari Dewi"), ("email", "sari@contoh.go.id")]).await.expect(200);
    t.run_jobs().await;
    let sweep = |t: &TestApp, day: &str| {
        t.set_clock(day);
        t.write(|tx| queue::enqueue(tx, &queue::Task::Sweep)).unwrap();
    };
    sweep(&t, "2023-06-08 09:00");
    t.run_jobs().await;
    assert!(t.newest_letter("sari@contoh.go.id").text.contains("/akun/sandi/"), "not a week yet");
    sweep(&t, "2023-06-08 11:00");
    t.run_jobs().await;
    let letter = t.newest_letter("sari@contoh.go.id");
    assert_eq!((letter.subject.as_str(), letter.text.as_str()), ("Konfirmasi alamat surel Anda", ""));
    let budi = t.sign_in_again("budi@contoh.go.id").await;
    let list = budi.get("/2023/panitia/surat?q=sari%40contoh.go.id").await.expect(200);
    let number = |href: &String| href.strip_prefix("/2023/panitia/surat/").is_some_and(|id| id.parse::<i64>().is_ok());
    let letter = list.values("href").into_iter().find(number).unwrap();
    let page = budi.get(&letter).await.expect(200);
    page.says("Isi surat dihapus").hides("/akun/sandi/");
    sweep(&t, "2025-06-10 09:00");
    t.run_jobs().await;
    assert_eq!(t.letters("sari@contoh.go.id").len(), 0);
}
}

/// Names of the files in the folder of letters.
fn letter_files(t: &TestApp) -> Vec<String> {
    let files = std::fs::read_dir(t.dir.join("letters")).unwrap();
    let mut names: Vec<String> = files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Puts a file with this name into the folder of letters.
fn put_file(t: &TestApp, name: &str) {
    std::fs::write(t.dir.join("letters").join(name), "To: sari@contoh.go.id").unwrap();
}

crate::on_both! {
async fn the_file_of_a_letter_goes_with_its_text(t: TestApp) {
    let sweep = |t: &TestApp, day: &str| {
        t.set_clock(day);
        t.write(|tx| queue::enqueue(tx, &queue::Task::Sweep)).unwrap();
    };
    write_letter(&t, "sari@contoh.go.id");
    t.run_jobs().await;
    let old = letter_files(&t);
    assert_eq!(old.len(), 1);
    assert!(old[0].ends_with("-already_registered.eml"), "{old:?}");
    t.set_clock("2023-06-07 10:00");
    write_letter(&t, "bima@contoh.go.id");
    t.run_jobs().await;
    let both = letter_files(&t);
    assert_eq!(both.len(), 2);
    sweep(&t, "2023-06-08 09:00");
    t.run_jobs().await;
    assert_eq!(letter_files(&t), both, "not a week yet");
    put_file(&t, &format!("{}.part", old[0]));
    put_file(&t, "catatan.txt");
    put_file(&t, "99999999-already_registered.eml");
    sweep(&t, "2023-06-08 11:00");
    t.run_jobs().await;
    let kept = [both[1].as_str(), "99999999-already_registered.eml", "catatan.txt"];
    assert_eq!(letter_files(&t), kept, "neither foreign files nor letters that this database does not know yet");
    // As after a crash between the rows and the files, or where a file was put back.
    put_file(&t, &old[0]);
    sweep(&t, "2023-06-08 12:00");
    t.run_jobs().await;
    assert_eq!(letter_files(&t), kept);
}
}

crate::on_both! {
with [("LOMBA__LETTERS__KEEP_TEXT_DAYS", "0"), ("LOMBA__LETTERS__KEEP_DAYS", "30")];
async fn a_file_stays_as_long_as_the_text_is_kept_and_goes_with_its_row(t: TestApp) {
    write_letter(&t, "sari@contoh.go.id");
    t.run_jobs().await;
    t.set_clock("2023-06-20 10:00");
    write_letter(&t, "bima@contoh.go.id");
    t.write(|tx| queue::enqueue(tx, &queue::Task::Sweep)).unwrap();
    t.run_jobs().await;
    let both = letter_files(&t);
    assert_eq!(both.len(), 2);
    t.set_clock("2023-07-02 10:00");
    t.write(|tx| queue::enqueue(tx, &queue::Task::Sweep)).unwrap();
    t.run_jobs().await;
    assert_eq!(letter_files(&t), both[1..]);
    assert_eq!(t.letters("sari@contoh.go.id").len(), 0);
}
}

/// A portal that changed over to a mail server still has the files from before.
#[actix_web::test]
async fn files_go_also_where_letters_now_leave_by_a_server() {
    let server = Smtp::open(0).await;
    let t = with_mail_server(Backend::Sqlite, &server).await.unwrap();
    write_letter(&t, "sari@contoh.go.id");
    t.run_jobs().await;
    let id = t.app.db.read(|conn| notifications::list_recent(conn, 1)).unwrap()[0].id;
    std::fs::create_dir_all(t.dir.join("letters")).unwrap();
    put_file(&t, &format!("{:08}-already_registered.eml", id.0));
    t.set_clock("2023-06-09 10:00");
    t.write(|tx| queue::enqueue(tx, &queue::Task::Sweep)).unwrap();
    t.run_jobs().await;
    assert_eq!(letter_files(&t), Vec::<String>::new());
}
