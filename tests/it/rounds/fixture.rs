//! Works, jurors and scores for the rounds.

use diesel::prelude::*;
use lomba::accounts::{Committee, SignedIn};
use lomba::db::Fault;
use lomba::db::schema::{assignments, calibration_works, jurors, round_works, works};
use lomba::editions::{self, Edition};
use lomba::ids::{AssignmentId, JurorId, RoundId, WorkId};
use lomba::judging::{self, AssignmentStatus};
use lomba::rounds::{self, Round};

use crate::support::TestApp;
use crate::support::fixtures::{self, EDITION, read, right};

/// A jury of so many, and works of institutions of their own.
pub struct Fixture {
    pub who: Committee,
    pub jury: Vec<(SignedIn, JurorId)>,
    pub works: Vec<WorkId>,
}

/// The number of the nth work, from 1.
pub fn number(n: usize) -> String {
    format!("ML-2023-{n:04}")
}

/// The code of the nth juror, from 1.
pub fn code(n: usize) -> String {
    format!("J{n:02}")
}

impl Fixture {
    pub fn build(t: &TestApp, count: usize, jury: usize) -> Self {
        let who = fixtures::committee(t);
        let elsewhere = fixtures::institution(t, "Badan Juri", true);
        let works = (1..=count)
            .map(|n| {
                let institution = fixtures::institution(t, &format!("Badan Contoh {n}"), true);
                fixtures::accepted_work(t, n, institution).work
            })
            .collect();
        let jury = (1..=jury)
            .map(|n| {
                let person =
                    fixtures::person(t, &format!("Juri Rahasia {n}"), &format!("juri{n}@contoh.go.id"));
                let id = fixtures::juror(t, n, Some(person.user_id()), Some(elsewhere));
                (person, id)
            })
            .collect();
        t.set_clock("2023-07-20 09:00");
        Self { who, jury, works }
    }

    pub fn edition(&self, t: &TestApp) -> Edition {
        read(t, editions::current).unwrap()
    }

    /// Commits what the routing previews.
    pub fn route(&self, t: &TestApp) {
        let edition = self.edition(t);
        let preview = read(t, |conn| judging::preview(conn, &edition, t.app.clock.now())).unwrap();
        t.write(|tx| judging::commit_plan(tx, &right(&self.who), EDITION, &preview.fingerprint)).unwrap();
        // The page does both in one transaction.
        t.write(|tx| lomba::results::fix_method(tx, &right(&self.who), EDITION)).unwrap();
    }
}

/// Hands in every sheet that waits; `points` of work and juror, both counted from 1, in hundredths.
pub fn hand_in(t: &TestApp, points: impl Fn(&str, &str) -> i64) -> usize {
    t.write(|tx| {
        let open: Vec<(AssignmentId, String, String)> = assignments::table
            .left_join(works::table)
            .left_join(calibration_works::table)
            .inner_join(jurors::table)
            .filter(assignments::status.eq(AssignmentStatus::Assigned))
            .order(assignments::id.asc())
            .select((assignments::id, judging::number(), jurors::pseudonym))
            .load(tx.conn)?;
        for (id, work, juror) in &open {
            let given = points(work, juror);
            diesel::update(assignments::table.find(id))
                .set((assignments::status.eq("submitted"), assignments::total_points.eq(given)))
                .execute(tx.conn)?;
            fixtures::points(tx, *id, given, given)?;
        }
        Ok::<_, Fault>(open.len())
    })
    .unwrap()
}

/// The place that a number or code ends in.
pub fn nth(name: &str) -> i64 {
    name.rsplit(['-', 'J']).next().unwrap().parse().unwrap()
}

pub fn all_rounds(t: &TestApp) -> Vec<Round> {
    read(t, |conn| rounds::rounds(conn, EDITION))
}

/// Numbers of a round's works with what it wants of them.
pub fn works_of(t: &TestApp, round: RoundId) -> Vec<(String, i32)> {
    read(t, |conn| {
        Ok(round_works::table
            .inner_join(works::table)
            .filter(round_works::round_id.eq(round))
            .order(works::number.asc())
            .select((works::number.assume_not_null(), round_works::wanted))
            .load(conn)?)
    })
}

/// Live assignments: work, juror, status, round, reason.
pub fn given(t: &TestApp) -> Vec<(String, String, String, Option<RoundId>, String)> {
    read(t, |conn| {
        Ok(assignments::table
            .left_join(works::table)
            .left_join(calibration_works::table)
            .inner_join(jurors::table)
            .filter(assignments::status.eq_any(AssignmentStatus::LIVE))
            .order(assignments::id.asc())
            .select((
                judging::number(),
                jurors::pseudonym,
                assignments::status,
                assignments::round_id,
                assignments::reason,
            ))
            .load(conn)?)
    })
}
