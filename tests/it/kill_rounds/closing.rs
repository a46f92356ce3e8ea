//! The result is published, and its documents are issued and made.

use diesel::prelude::*;
use futures_util::future::join;
use lomba::clock::Clock;
use lomba::db::Fault;
use lomba::db::schema::{audit_log, letters, publications};

use super::{kill_after, moment, rounds};
use crate::documents::{self, PENERIMA};
use crate::support::fixtures::{self, whole_trail};
use crate::support::two_members::{self, ActForm, PUBLISHING};
use crate::support::{Backend, Client, PASSWORD, Portal, Process, TestApp};

/// Documents that a result of twelve works and three jurors gives.
const DOCUMENTS: usize = 26;
/// How long publishing and issuing take at most, and making all files, in milliseconds.
const ACT: u64 = 120;
const MAKING: u64 = 1500;

/// One edition's end, and the process that dies in it.
struct Ending {
    t: TestApp,
    portal: Portal,
    process: Process,
    budi: Client,
    dewi: Client,
    round: usize,
    /// Acts that were answered before the process died.
    answered: usize,
}

#[actix_web::test]
async fn sqlite() {
    closings(Backend::Sqlite).await;
}

#[actix_web::test]
async fn postgresql() {
    closings(Backend::Postgresql).await;
}

async fn closings(backend: Backend) {
    let (mut answered, closings) = (0, rounds().div_ceil(10));
    for round in 0..closings {
        let Some(mut ending) = Ending::prepare(backend, round).await else { return };
        ending.publish().await;
        ending.issue().await;
        ending.make().await;
        answered += ending.answered;
    }
    eprintln!(
        "{closings} results with 3 kills each: {answered} acts answered before it; none lost, none twice"
    );
}

async fn signed_in(portal: &Portal, email: &str) -> Client {
    let client = Client::new(&portal.base);
    client.post("/akun/masuk", &[("email", email), ("password", PASSWORD)]).await.expect(303);
    client
}

impl Ending {
    async fn prepare(backend: Backend, round: usize) -> Option<Self> {
        let t = TestApp::start(backend).await?;
        documents::sealed(&t, "ink").await;
        t.run_jobs().await;
        t.app.clock.set(Clock::System.now());
        let portal = Portal::beside(&t, &[("LOMBA__QUEUE__LEASE_SECONDS", "2")]);
        let process = portal.serve(&[]).await;
        let budi = signed_in(&portal, "budi@contoh.go.id").await;
        let dewi = signed_in(&portal, "dewi@contoh.go.id").await;
        Some(Self { t, portal, process, budi, dewi, round, answered: 0 })
    }

    /// Sends an act and kills the process at a moment of this round; whether it was answered.
    async fn killed_in(&mut self, path: &str, form: &ActForm, place: usize) -> bool {
        let pairs = form.pairs();
        let act = self.dewi.try_post(path, &pairs);
        let dying = kill_after(&mut self.process, moment(self.round * 3 + place, ACT));
        let (answer, ()) = join(act, dying).await;
        let answered = answer.is_ok_and(|page| {
            page.expect(303);
            true
        });
        self.answered += usize::from(answered);
        self.process = self.portal.serve(&[]).await;
        answered
    }

    fn published(&self) -> i64 {
        let read = |conn: &mut lomba::db::Conn| Ok(publications::table.count().get_result(conn)?);
        self.t.app.db.read::<_, Fault>(read).unwrap()
    }

    fn lines(&self, act: &str) -> i64 {
        let read = |conn: &mut lomba::db::Conn| {
            Ok(audit_log::table.filter(audit_log::act.eq(act)).count().get_result(conn)?)
        };
        self.t.app.db.read::<_, Fault>(read).unwrap()
    }

    async fn publish(&mut self) {
        two_members::ask(&self.budi, PUBLISHING).await;
        let form = ActForm::of(&self.dewi.get(PUBLISHING).await.expect(200));
        let answered = self.killed_in(PUBLISHING, &form, 0).await;
        let visitor = Client::new(&self.portal.base);
        let shown = visitor.get("/2023/hasil").await.expect(200).body.contains("data-rank");
        assert_eq!(shown, self.published() == 1, "all of it or nothing");
        assert!(shown || !answered, "an answered publication is lost");
        // The same form again: it publishes what was not, and twice it cannot.
        let again = self.dewi.post(PUBLISHING, &form.pairs()).await;
        assert!([303, 409].contains(&again.status), "{}: {}", again.status, again.words());
        assert_eq!((self.published(), self.lines("edition.published")), (1, 1));
        let page = visitor.get("/2023/hasil").await.expect(200);
        assert!(page.body.contains("data-rank"));
    }

    async fn issue(&mut self) {
        documents::ask(&self.budi, PENERIMA).await;
        let form = ActForm::of(&self.dewi.get(PENERIMA).await.expect(200));
        let path = format!("{PENERIMA}/pengesahan");
        let answered = self.killed_in(&path, &form, 1).await;
        let numbered = documents::register(&self.t).len();
        assert!([0, DOCUMENTS].contains(&numbered), "{numbered} documents have a number");
        assert!(numbered > 0 || !answered, "an answered issue is lost");
        let again = self.dewi.post(&path, &form.pairs()).await;
        assert!([303, 409].contains(&again.status), "{}: {}", again.status, again.words());
    }

    /// The process dies while it makes the files.
    async fn make(&mut self) {
        kill_after(&mut self.process, moment(self.round * 3 + 2, MAKING)).await;
        self.process = self.portal.serve(&[]).await;
        self.portal.drained().await;
        let lines = documents::register(&self.t);
        let numbers: Vec<i64> = lines.iter().map(|line| line.document.serial).collect();
        assert_eq!(numbers, (1..=i64::try_from(DOCUMENTS).unwrap()).collect::<Vec<_>>());
        assert!(lines.iter().all(|line| line.files.len() == 1), "one file of each");
        let ready: Vec<String> = fixtures::read(&self.t, |conn| {
            let ready = letters::table.filter(letters::kind.eq("documents_ready"));
            Ok(ready.order(letters::to_email.asc()).select(letters::to_email).load(conn)?)
        });
        let mut people = ready.clone();
        people.dedup();
        assert_eq!(ready, people, "one letter to each person");
        assert_eq!(people.len(), 12, "the jurors have no account");
        assert!(whole_trail(&self.portal.app) > 0);
    }
}
