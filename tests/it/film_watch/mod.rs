//! Films after the closing of intake, and the same film twice.

mod batches;
mod changes;
mod people;
mod same;

use lomba::cli::demo::films::SHORT;
use lomba::cli::demo::google::Film;
use lomba::film_watch::{self, Standing};
use lomba::jobs;
use lomba::overview::{self, Inbox};

use crate::support::fixtures::{EDITION, read};
use crate::support::{TestApp, journey};

/// What the portal does by itself at that time, and all that follows from it.
pub async fn at(t: &TestApp, wall_time: &str) {
    t.set_clock(wall_time);
    t.write(jobs::tick).unwrap();
    t.run_jobs().await;
}

/// The first instant after intake.
pub async fn close(t: &TestApp) {
    at(t, "2023-07-15 00:00").await;
}

/// The nth night of judging.
pub async fn night(t: &TestApp, n: u32) {
    at(t, &format!("2023-07-{:02} 02:10", 17 + n)).await;
}

/// The film `journey::film` puts on the imitated Drive.
pub fn film(n: usize) -> Film {
    Film::on_drive(&format!("1FilmLomba{n:023}"), "film.mp4", SHORT)
}

/// The same link with other content.
pub fn replaced(n: usize) -> Film {
    Film { revision: format!("0Bgantian{n}"), ..film(n) }
}

pub fn inbox(t: &TestApp) -> Inbox {
    let now = t.app.clock.now();
    read(t, |conn| {
        let edition = lomba::editions::find_by_id(conn, EDITION)?.unwrap();
        overview::inbox(conn, &t.app.counts, &edition, &now.into())
    })
}

pub fn standing(t: &TestApp) -> Standing {
    read(t, |conn| film_watch::standing(conn, EDITION))
}

/// An individual's work, sent in time.
pub async fn sent(t: &TestApp, n: usize) -> (journey::Entrant, String) {
    let maker = journey::individual(t, n, journey::ELSEWHERE[n]).await;
    let work = journey::whole_work(t, &maker, n, &format!("Notulen nomor {n}")).await;
    (maker, work)
}

/// Letters about a film that changed.
pub fn told(t: &TestApp, maker: &journey::Entrant) -> Vec<String> {
    let letters = t.letters(&maker.person.email).into_iter();
    letters.filter(|letter| letter.kind == "film_changed").map(|letter| letter.text).collect()
}

/// Kinds of open and of settled changes, in the order found.
pub fn changes(t: &TestApp) -> Vec<(String, Option<String>)> {
    use diesel::prelude::*;
    use lomba::db::schema::film_changes as c;
    let rows: Vec<(String, Option<lomba::clock::At>, String)> = read(t, |conn| {
        Ok(c::table.order(c::id.asc()).select((c::kind, c::settled_at, c::settled_how)).load(conn)?)
    });
    rows.into_iter().map(|(kind, at, how)| (kind, at.map(|_| how))).collect()
}
