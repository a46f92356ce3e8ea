//! A letter really leaves through `serve` and through `worker`, and names the origin that people use.

use std::time::{Duration, Instant};

use diesel::prelude::*;
use lomba::db::Fault;
use lomba::db::schema::{jobs, letters};
use lomba::i18n::Lang;
use lomba::notifications::letters::account::AlreadyRegistered;
use lomba::notifications::{self, About, DeliveryProblem, Mail, Recipient};

use super::in_every_configuration;
use crate::support::{Backend, Client, Portal, Smtp};

/// The outbox's view of its only letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    pub sent: bool,
    pub failed: bool,
    pub problem: Option<DeliveryProblem>,
    pub said: Option<String>,
    /// Tries of the waiting job; none if no job waits.
    pub tries: Option<i32>,
}

pub fn write(portal: &Portal) {
    let to =
        Recipient { email: "sari@contoh.go.id".to_owned(), name: "Sari Dewi".to_owned(), lang: Lang::Id };
    let now = portal.app.clock.now();
    portal
        .app
        .db
        .write(now, |tx| {
            notifications::send(tx, &to, &Mail::AlreadyRegistered(AlreadyRegistered), &About::portal())
        })
        .unwrap();
}

pub fn state(portal: &Portal) -> State {
    portal
        .app
        .db
        .read(|conn| {
            let row = (letters::sent_at, letters::failed_at, letters::problem, letters::last_error);
            let (sent, failed, problem, said): (Option<i64>, Option<i64>, _, _) =
                letters::table.select(row).first(conn)?;
            let waiting = jobs::table.filter(jobs::dedup_key.like("letter:%"));
            let tries = waiting.select(jobs::attempts).first(conn).optional()?;
            Ok::<_, Fault>(State { sent: sent.is_some(), failed: failed.is_some(), problem, said, tries })
        })
        .unwrap()
}

/// Waits for the letter to come to a state.
pub async fn until(portal: &Portal, log: &dyn Fn() -> String, wanted: impl Fn(&State) -> bool) -> State {
    let begun = Instant::now();
    loop {
        let found = state(portal);
        if wanted(&found) {
            return found;
        }
        assert!(begun.elapsed() < Duration::from_secs(30), "{found:?}\n{}", log());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// The one letter that arrived, with its lines unfolded from quoted-printable.
async fn arrived(portal: &Portal, server: &Smtp, smtp: bool) -> String {
    let begun = Instant::now();
    loop {
        let found: Vec<String> = if smtp {
            server.letters.lock().unwrap().clone()
        } else {
            let folder = std::fs::read_dir(portal.dir.join("letters")).into_iter().flatten();
            let whole = folder
                .map(|file| file.unwrap().path())
                .filter(|path| path.extension().is_some_and(|e| e == "eml"));
            whole.map(|path| std::fs::read_to_string(path).unwrap()).collect()
        };
        if let [letter] = found.as_slice() {
            return letter.replace("=\r\n", "");
        }
        assert!(found.is_empty() && begun.elapsed() < Duration::from_secs(30), "{found:?}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

in_every_configuration! {
async fn a_letter_leaves_through_serve(c: Configuration) {
    let Some((portal, server)) = c.portal().await else { return };
    let process = portal.serve(&[]).await;
    let form = [("name", "Sari Lentera"), ("email", "sari@contoh.go.id")];
    Client::new(&portal.base).post("/akun/daftar", &form).await.expect(200);
    let letter = arrived(&portal, &server, c.smtp).await;
    assert!(letter.contains("To: sari@contoh.go.id\r\n"), "nobody has proved the name yet: {letter}");
    assert!(letter.contains("\r\nAuto-Submitted: auto-generated\r\n"), "{letter}");
    assert!(letter.contains(&format!("\r\n{}/akun/sandi/", c.site(&portal))), "{letter}");
    until(&portal, &|| process.log(), |state| state.sent && state.tries.is_none()).await;
}
}

in_every_configuration! {
async fn a_letter_leaves_through_worker(c: Configuration) {
    if c.backend == Backend::Sqlite {
        return;
    }
    let Some((portal, server)) = c.portal().await else { return };
    lomba::cli::prepare(&portal.app).unwrap();
    write(&portal);
    let worker = portal.spawn("worker", &[]);
    let letter = arrived(&portal, &server, c.smtp).await;
    assert!(letter.contains("\r\nAuto-Submitted: auto-generated\r\n"), "{letter}");
    assert!(letter.contains(&format!("\r\n{}/akun/masuk", c.site(&portal))), "{letter}");
    until(&portal, &|| worker.log(), |state| state.sent && state.tries.is_none()).await;
}
}
