//! What the mail server's refusals come to: kept and tried again, or given up and visible; through `serve` on SQLite
//! and through `worker` on PostgreSQL.

use diesel::prelude::*;
use lomba::clock::At;
use lomba::db::schema::{jobs, letters};
use lomba::ids::LetterId;
use lomba::notifications::{self, DeliveryProblem};

use super::Configuration;
use super::letters::{State, until, write};
use crate::support::{Backend, Behaviour, Portal, Process, Smtp};

/// A portal with a running process that sends, and the server it sends to.
struct Sending {
    portal: Portal,
    server: Smtp,
    process: Process,
}

impl Sending {
    async fn start(backend: Backend, more: &[(&str, &str)]) -> Option<Self> {
        let (portal, server) = Configuration { backend, smtp: true, https: false }.portal().await?;
        lomba::cli::prepare(&portal.app).unwrap();
        let process = match backend {
            Backend::Sqlite => portal.serve(more).await,
            Backend::Postgresql => portal.spawn("worker", more),
        };
        Some(Self { portal, server, process })
    }

    async fn until(&self, wanted: impl Fn(&State) -> bool) -> State {
        until(&self.portal, &|| self.process.log(), wanted).await
    }

    /// The pause before the next try is over.
    fn hurry(&self) {
        self.write(|conn| diesel::update(jobs::table).set(jobs::run_at.eq(At(0))).execute(conn));
    }

    fn write(&self, act: impl FnOnce(&mut lomba::db::Conn) -> QueryResult<usize>) {
        let now = self.portal.app.clock.now();
        self.portal.app.db.write(now, |tx| act(tx.conn).map_err(lomba::db::Fault::from)).unwrap();
    }

    /// Kept with its reason and tried again; once the server is kind, sent.
    async fn kept_then_sent(&self, problem: DeliveryProblem, said: &str) {
        let kept = self.until(|state| state.problem.is_some() && state.tries == Some(1)).await;
        assert!(!kept.sent && !kept.failed, "{kept:?}");
        assert_eq!(kept.problem, Some(problem));
        assert!(kept.said.as_deref().unwrap().contains(said), "{kept:?}");
        self.server.behave(Behaviour::Accept);
        self.hurry();
        self.sent().await;
    }

    async fn sent(&self) {
        let sent = self.until(|state| state.sent && state.tries.is_none()).await;
        assert_eq!((sent.failed, sent.problem, sent.said), (false, None, None));
    }

    /// Given up at once and waiting for a person, who sends it again.
    async fn given_up_then_resent(&self, problem: DeliveryProblem, said: &str) {
        let given_up = self.until(|state| state.failed && state.tries.is_none()).await;
        assert_eq!((given_up.sent, given_up.problem), (false, Some(problem)));
        assert!(given_up.said.as_deref().unwrap().contains(said), "{given_up:?}");
        self.server.behave(Behaviour::Accept);
        let now = self.portal.app.clock.now();
        let again = self.portal.app.db.write(now, |tx| {
            let id: LetterId = letters::table.select(letters::id).first(tx.conn)?;
            notifications::requeue(tx, id)
        });
        assert!(again.unwrap());
        self.sent().await;
    }
}

async fn kept(backend: Backend, behaviour: Behaviour, problem: DeliveryProblem, said: &str) {
    let Some(sending) = Sending::start(backend, &[]).await else { return };
    sending.server.behave(behaviour);
    write(&sending.portal);
    sending.kept_then_sent(problem, said).await;
}

async fn given_up(backend: Backend, behaviour: Behaviour, problem: DeliveryProblem, said: &str) {
    let Some(sending) = Sending::start(backend, &[]).await else { return };
    sending.server.behave(behaviour);
    write(&sending.portal);
    sending.given_up_then_resent(problem, said).await;
    assert_eq!(sending.server.ids().len(), 1);
}

/// One refusal through both processes.
macro_rules! through_both {
    ($name:ident: $outcome:ident, $behaviour:expr, $problem:ident, $said:literal) => {
        mod $name {
            use super::*;

            #[actix_web::test]
            async fn serve() {
                $outcome(Backend::Sqlite, $behaviour, DeliveryProblem::$problem, $said).await;
            }

            #[actix_web::test]
            async fn worker() {
                $outcome(Backend::Postgresql, $behaviour, DeliveryProblem::$problem, $said).await;
            }
        }
    };
}

const fn answer(to: &'static str, with: &'static str) -> Behaviour {
    Behaviour::Answer { to, with }
}

through_both! { busy: kept, Behaviour::BUSY, Deferred, "451" }
through_both! { too_many_connections: kept, answer("EHLO", "421 4.7.0 too many connections"), Deferred, "421" }
through_both! { mailbox_full_for_now: kept, answer("RCPT", "452 4.2.2 over quota"), MailboxFull, "452" }
through_both! { mailbox_full: given_up, answer("RCPT", "552 5.2.2 mailbox full"), MailboxFull, "552" }
through_both! { no_such_mailbox: given_up, Behaviour::NO_MAILBOX, Refused, "550" }
through_both! { letter_refused_after_data: given_up, answer("DATA", "554 5.7.1 refused"), Refused, "554" }
through_both! { tls_required: kept, answer("MAIL", "530 5.7.0 Must issue a STARTTLS command first"), Settings, "530" }
through_both! { sign_in_required: kept, answer("MAIL", "535 5.7.8 credentials invalid"), Settings, "535" }
through_both! { dropped_after_data: kept, Behaviour::HangUpAfterData, Unreachable, "" }

/// Greylisting needs no change of the server: the second try is taken.
async fn greylisted(backend: Backend) {
    let Some(sending) = Sending::start(backend, &[]).await else { return };
    sending.server.behave(Behaviour::Greylist);
    write(&sending.portal);
    let kept = sending.until(|state| state.problem.is_some() && state.tries == Some(1)).await;
    assert_eq!((kept.problem, kept.failed), (Some(DeliveryProblem::Deferred), false));
    sending.hurry();
    sending.sent().await;
    assert_eq!(sending.server.ids().len(), 1);
}

#[actix_web::test]
async fn greylisted_through_serve() {
    greylisted(Backend::Sqlite).await;
}

#[actix_web::test]
async fn greylisted_through_worker() {
    greylisted(Backend::Postgresql).await;
}

/// The letter that was dropped arrives a second time under the same Message-ID.
#[actix_web::test]
async fn a_letter_dropped_after_data_keeps_its_message_id() {
    let sending = Sending::start(Backend::Sqlite, &[]).await.unwrap();
    sending.server.behave(Behaviour::HangUpAfterData);
    write(&sending.portal);
    sending.kept_then_sent(DeliveryProblem::Unreachable, "").await;
    let ids = sending.server.ids();
    assert_eq!(ids.len(), 2);
    assert_eq!(ids[0], ids[1]);
}

/// Nobody listens where the server should be.
async fn refused_connection(backend: Backend) {
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let url = format!("smtp://127.0.0.1:{port}");
    let Some(sending) = Sending::start(backend, &[("LOMBA__MAIL__SMTP_URL", &url)]).await else { return };
    let doctor = sending.portal.run_with(&["doctor"], &[("LOMBA__MAIL__SMTP_URL", &url)]).await.code(1);
    assert!(doctor.out.lines().any(|line| line.starts_with("BAD   mail")), "{}", doctor.out);
    write(&sending.portal);
    let kept = sending.until(|state| state.problem.is_some() && state.tries == Some(1)).await;
    assert_eq!((kept.problem, kept.failed), (Some(DeliveryProblem::Unreachable), false));
    let _server = Smtp::open(port).await;
    sending.hurry();
    sending.sent().await;
}

#[actix_web::test]
async fn refused_connection_through_serve() {
    refused_connection(Backend::Sqlite).await;
}

#[actix_web::test]
async fn refused_connection_through_worker() {
    refused_connection(Backend::Postgresql).await;
}

/// The configuration asks for TLS and the server has none.
#[actix_web::test]
async fn a_server_without_tls_is_named_by_doctor_and_outbox() {
    let smtp = Configuration { backend: Backend::Sqlite, smtp: true, https: false };
    let (portal, server) = smtp.portal().await.unwrap();
    let url = format!("smtp://127.0.0.1:{}?tls=required", server.port);
    let more = [("LOMBA__MAIL__SMTP_URL", url.as_str())];
    let process = portal.serve(&more).await;
    portal.run_with(&["doctor"], &more).await.code(1).says("STARTTLS");
    write(&portal);
    let sending = Sending { portal, server, process };
    let kept = sending.until(|state| state.problem.is_some() && state.tries == Some(1)).await;
    assert_eq!((kept.problem, kept.failed), (Some(DeliveryProblem::Settings), false));
}
