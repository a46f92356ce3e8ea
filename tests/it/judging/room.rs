//! The scoring room: own marks on other works, and a number of queries that does not grow with them.

use lomba::ids::AssignmentId;
use lomba::judging::*;

use super::fixture::Fixture;
use crate::on_both;

/// The room, and how many queries it took.
fn opened(fixture: &Fixture<'_>, juror: &Juror, id: AssignmentId) -> (ScoringRoom, u64) {
    let db = &fixture.t.app.db;
    let before = db.queries_begun();
    let room = db.read(|conn| open_room(conn, juror, id, &fixture.edition)).unwrap();
    (room, db.queries_begun() - before)
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
    assert!(alone <= 8, "{alone} queries");
    assert!(!room.own.iter().any(|own| own.work == held[0].number), "not the work itself");
    assert_eq!(room.makers, None, "blind");
    let other = fixture.actor(2);
    let theirs = fixture.held(&other);
    assert_eq!(opened(&fixture, &other, theirs[0].id).0.own, [], "nobody else's marks");
}
}
