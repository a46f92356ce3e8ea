//! What `lomba doctor` says about a pause.

use std::time::Duration;

use lomba::db::Fault;
use lomba::video_check::circuit_breaker::{self, Failure, Permit};
use lomba::video_check::{Provider, ProviderProblem};

use crate::support::{Backend, Portal};

#[actix_web::test]
async fn the_doctor_mentions_a_pause_and_the_units() {
    for backend in [Backend::Sqlite, Backend::Postgresql] {
        let Some(portal) = Portal::prepare(backend, &[]) else { continue };
        let now = portal.app.clock.now();
        portal
            .app
            .db
            .write(now, |tx| {
                circuit_breaker::enter(tx, Provider::YOUTUBE, Some(9000))?.unwrap();
                let problem = &ProviderProblem::KeyInvalid;
                let failure = Failure { permit: Permit::Closed, problem, jitter: Duration::ZERO };
                circuit_breaker::failed(tx, Provider::YOUTUBE, &failure)
            })
            .map_err(|fault: Fault| fault)
            .unwrap();
        let mut doctor = portal.command(&["doctor"]);
        let out = tokio::task::spawn_blocking(move || doctor.output()).await.unwrap().unwrap();
        let said = String::from_utf8(out.stdout).unwrap();
        let note =
            said.lines().find(|line| line.starts_with("note") && line.contains("YouTube is not asked"));
        assert!(note.is_some_and(|line| line.contains("the API key is refused")), "{said}");
        assert!(said.contains("1 of 9000 units spent"), "{said}");
    }
}
