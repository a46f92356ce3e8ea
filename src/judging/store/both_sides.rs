//! The condition about conflicts says the same from either side: held against each other on made-up editions.

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::policy::{clear, clear_of};
use crate::db::{self, Conn};
use crate::judging::routing::splitmix64;

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = BigInt)]
    id: i64,
}

/// How many of each there are in a made-up edition.
const INSTITUTIONS: u64 = 9;
const ENTRIES: u64 = 14;
const JURORS: u64 = 6;

/// Rows of an edition full of ties between jurors and entries, as SQL. Works have the ids of their entries.
struct Ties {
    rows: String,
    state: u64,
}

impl Ties {
    fn below(&mut self, n: u64) -> u64 {
        self.state = splitmix64(self.state);
        self.state % n
    }

    fn one_in(&mut self, n: u64) -> bool {
        self.below(n) == 0
    }

    fn institution(&mut self) -> u64 {
        1 + self.below(INSTITUTIONS)
    }

    /// An id as SQL, or nothing so often.
    fn perhaps(&mut self, id: u64, one_in: u64) -> String {
        if self.one_in(one_in) { "NULL".to_owned() } else { id.to_string() }
    }

    fn put(&mut self, row: &str) {
        self.rows.push_str(row);
        self.rows.push(';');
    }

    fn institutions_and_people(&mut self) {
        for id in 1..=INSTITUTIONS {
            // A name is merged into one that stands, never into one that was merged itself.
            let into = 1 + self.below(4);
            let merged = if id > 4 { self.perhaps(into, 2) } else { "NULL".to_owned() };
            self.put(&format!(
                "INSERT INTO institutions (id, name, name_key, kind, listed, merged_into, created_at) \
                 VALUES ({id}, 'I{id}', 'i{id}', 'ministry', TRUE, {merged}, 0)"
            ));
        }
        for id in 1..=ENTRIES {
            self.put(&format!(
                "INSERT INTO users (id, email, name, created_at) VALUES ({id}, 'u{id}@contoh.go.id', 'U', 0)"
            ));
        }
    }

    fn entries(&mut self) {
        for id in 1..=ENTRIES {
            let house = self.institution();
            self.put(&format!(
                "INSERT INTO entries (id, edition_id, kind, team_name, institution_id, leader_user_id, status, created_at, \
                 updated_at) VALUES ({id}, 1, 'team', 'T', {house}, {id}, 'complete', 0, 0)"
            ));
            self.put(&format!(
                "INSERT INTO works (id, edition_id, entry_id, number, title, status, created_at, updated_at) \
                 VALUES ({id}, 1, {id}, 'ML-{id}', 'W', 'accepted', 0, 0)"
            ));
            let house = self.institution();
            self.put(&format!(
                "INSERT INTO calibration_works (id, edition_id, number, title, video_kind, content, films, institution_id, added_by, \
                 added_at) VALUES ({id}, 1, 'K-{id}', 'K', '', '{{}}', '[]', {house}, 1, 0)"
            ));
            self.members(id);
        }
    }

    fn members(&mut self, entry: u64) {
        for slot in 1..=2 {
            let (user, house) = (self.institution(), self.institution());
            let (user, house) = (self.perhaps(user, 2), self.perhaps(house, 2));
            let (email, nip) = (self.below(12), self.below(12));
            self.put(&format!(
                "INSERT OR IGNORE INTO members (entry_id, slot, leader, user_id, institution_id, name, email, nip_sealed, \
                 nip_fingerprint, nip_tail, asn_kind, created_at) VALUES ({entry}, {slot}, {slot} = 1, {user}, {house}, 'M', \
                 'u{email}@contoh.go.id', '', 'n{nip}', '', 'pns', 0)"
            ));
        }
    }

    fn jurors(&mut self) {
        for id in 1..=JURORS {
            let (user, house) = (self.institution(), self.institution());
            let (user, house) = (self.perhaps(user, 3), self.perhaps(house, 3));
            let nip = if self.one_in(2) { format!("n{}", self.below(12)) } else { String::new() };
            self.put(&format!(
                "INSERT INTO jurors (id, edition_id, user_id, pseudonym, name, email, institution_id, status, nip_fingerprint, \
                 invited_at, answer_by) VALUES ({id}, 1, {user}, 'J{id}', 'J', 'u{}@contoh.go.id', {house}, 'active', '{nip}', \
                 0, 0)",
                id + 6
            ));
            self.declared(id);
            self.put(&format!(
                "INSERT INTO assignments (edition_id, work_id, juror_id, status, reason, created_at) \
                 SELECT 1, id, {id}, 'assigned', '{{}}', 0 FROM works"
            ));
            self.put(&format!(
                "INSERT INTO assignments (edition_id, calibration_id, juror_id, status, reason, created_at) \
                 SELECT 1, id, {id}, 'assigned', '{{}}', 0 FROM calibration_works"
            ));
        }
    }

    fn declared(&mut self, juror: u64) {
        if self.one_in(2) {
            let house = self.institution();
            self.put(&format!(
                "INSERT INTO juror_conflicts (juror_id, institution_id, declared, created_at) VALUES ({juror}, {house}, TRUE, 0)"
            ));
        }
        let entry = 1 + self.below(ENTRIES);
        // A work of another entry than the one named bars nothing.
        let work = [None, Some(entry), Some(1 + entry % ENTRIES)][self.below(3) as usize];
        let work = work.map_or_else(|| "NULL".to_owned(), |id| id.to_string());
        self.put(&format!(
            "INSERT INTO juror_named (juror_id, entry_id, work_id, created_at) VALUES ({juror}, {entry}, {work}, 0)"
        ));
    }
}

fn edition(seed: u64) -> Conn {
    let mut ties = Ties { rows: String::new(), state: seed };
    ties.put("PRAGMA foreign_keys = OFF");
    ties.put(
        "INSERT INTO editions (id, slug, title, year, settings, created_at) VALUES (1, 'k', 'K', 2023, '{}', 0)",
    );
    ties.institutions_and_people();
    ties.entries();
    ties.jurors();
    let mut conn = Conn::open("sqlite::memory:").unwrap();
    db::migrate(&mut conn).unwrap();
    conn.batch_execute(&ties.rows).unwrap();
    conn
}

fn clear_ones(conn: &mut Conn, condition: &str, juror: u64) -> Vec<i64> {
    let query = format!(
        "SELECT a.id AS id FROM assignments a WHERE a.juror_id = {juror} AND {condition} ORDER BY a.id"
    );
    let rows: Vec<Row> = diesel::sql_query(query).load(conn).unwrap();
    rows.into_iter().map(|row| row.id).collect()
}

#[test]
fn asked_from_either_side_the_same_works_are_clear() {
    let (mut all, mut free) = (0, 0);
    for seed in 0..40 {
        let mut conn = edition(seed);
        for juror in 1..=JURORS {
            let from_work = clear_ones(&mut conn, &clear("a"), juror);
            let from_juror = clear_ones(&mut conn, &clear_of("a", &juror.to_string()), juror);
            assert_eq!(from_juror, from_work, "seed {seed}, juror {juror}");
            all += 2 * ENTRIES;
            free += from_work.len() as u64;
        }
    }
    assert!(free > all / 10 && free < all * 9 / 10, "{free} of {all}: the editions tell something");
}
