//! A juror's queue, in the order in which the juror meets the works.

use crate::clock::At;
use crate::db::{self, Conn, Fault, Tx};
use crate::judging::actor::Juror;
use crate::judging::model::{QueueLine, QueuePlace, ToWatch};
use crate::judging::{rules, store};
use crate::video_check::BlindVideo;

/// The juror's works with what the queue shows of them; two jurors have two orders, see `rules::place`.
///
/// # Errors
/// Our own failures only.
pub fn queue(conn: &mut Conn, juror: &Juror) -> Result<Vec<QueueLine>, Fault> {
    let mut lines = store::queue(conn, juror)?;
    lines.sort_by_cached_key(|line| rules::place(juror.id(), line.standing()));
    Ok(lines)
}

/// The same order without what the works say: for counts and for the way from one sheet to the next.
///
/// # Errors
/// Our own failures only.
pub fn queue_places(conn: &mut Conn, juror: &Juror) -> Result<Vec<QueuePlace>, Fault> {
    let mut places = store::queue_places(conn, juror)?;
    places.sort_by_cached_key(|place| rules::place(juror.id(), place.standing()));
    Ok(places)
}

/// How much film there is in the works of a queue that are not handed in: every film of each, as it was sent.
///
/// # Errors
/// Films of a calibration work that cannot be read.
pub fn to_watch(lines: &[QueueLine]) -> Result<ToWatch, Fault> {
    let mut sum = ToWatch::default();
    for line in lines.iter().filter(|line| !line.status.is_done()) {
        sum.ms += line.film_ms;
        sum.unknown += line.films_unknown;
        if let Some(films) = &line.films {
            let films: Vec<BlindVideo> = serde_json::from_str(films).map_err(Fault::unreadable)?;
            sum.ms += films.iter().filter_map(|film| film.duration_ms).sum::<i64>();
            sum.unknown += films.iter().filter(|film| film.duration_ms.is_none()).count() as i64;
        }
    }
    Ok(sum)
}

/// The juror has read what came into the queue and what left it until `until`; never later than now.
///
/// # Errors
/// Our own failures only.
pub fn see_queue(tx: &mut Tx<'_>, juror: &Juror, until: At) -> db::Result<()> {
    let until = until.min(tx.now);
    store::mark_queue_seen(tx, juror.id(), until)?;
    Ok(())
}
