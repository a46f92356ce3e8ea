//! The scoring room: own marks on other works, and a number of queries that does not grow with them.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use diesel::Connection as _;
use diesel::connection::{Instrumentation, InstrumentationEvent};

use lomba::editions::JudgingSettings;
use lomba::ids::AssignmentId;
use lomba::judging::*;

use super::fixture::Fixture;
use crate::on_both;

#[derive(Clone, Default)]
struct Counter(Arc<AtomicUsize>);

impl Instrumentation for Counter {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        if matches!(event, InstrumentationEvent::StartQuery { .. }) {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
    }
}

/// The room, and how many queries it took.
fn opened(fixture: &Fixture<'_>, juror: &Juror, id: AssignmentId) -> (ScoringRoom, usize) {
    let counter = Counter::default();
    let room = fixture
        .t
        .app
        .db
        .read(|conn| {
            conn.set_instrumentation(counter.clone());
            let room = open_room(conn, juror, id, JudgingSettings::default());
            conn.set_instrumentation(None::<Box<dyn Instrumentation>>);
            room
        })
        .unwrap();
    (room, counter.0.load(Ordering::Relaxed))
}

on_both! {
async fn own_marks_cost_one_query_however_many_there_are(t: TestApp) {
    let fixture = Fixture::build(&t);
    (1..=5).for_each(|n| fixture.declare(n, 3, &[]).map(|_| ()).unwrap());
    fixture.route();
    let juror = fixture.actor(1);
    let held = fixture.held(&juror);
    assert!(held.len() >= 3, "{}", held.len());
    let (room, alone) = opened(&fixture, &juror, held[0].id);
    assert_eq!(room.own, []);
    for line in &held[1..] {
        fixture.save(&juror, line.id, &fixture.full(8600, Some(0))).unwrap();
    }
    let (room, with_all) = opened(&fixture, &juror, held[0].id);
    assert_eq!(room.own.len(), held.len() - 1);
    assert_eq!(with_all, alone);
    assert!(alone <= 5, "{alone} queries");
    assert!(!room.own.iter().any(|own| own.work == held[0].number), "not the work itself");
    assert_eq!(room.makers, None, "blind");
    let other = fixture.actor(2);
    let theirs = fixture.held(&other);
    assert_eq!(opened(&fixture, &other, theirs[0].id).0.own, [], "nobody else's marks");
}
}
