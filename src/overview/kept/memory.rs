//! Answers by question, each with when it was found.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::moment::Moment;
use crate::clock::{At, Stopwatch};
use crate::db::{Conn, Fault};

/// Answers at most: with one more, all are forgotten. Questions may hold words that people search for.
const MOST: usize = 100;

/// What costs less is asked anew after each act.
const DEAR: Duration = Duration::from_millis(100);
/// What costs more is asked anew so seldom that one page takes this part of a processor at most: one in so many.
const SHARE: u32 = 20;

/// How long a sum that cost as much is shown whatever is written meanwhile.
fn stays(cost: Duration) -> Duration {
    if cost < DEAR { Duration::ZERO } else { cost.saturating_mul(SHARE) }
}

/// Answers that were found before.
#[derive(Debug)]
pub(in crate::overview) struct Kept<Q, T> {
    keep: Duration,
    all: Mutex<HashMap<Q, Found<T>>>,
}

/// What one question found.
#[derive(Debug, Clone)]
pub(in crate::overview) struct Found<T> {
    /// When it was asked.
    pub(in crate::overview) at: At,
    /// The end of the audit trail before it was asked; empty where that does not matter.
    mark: String,
    /// How long it is shown though the trail went on.
    stays: Duration,
    pub(in crate::overview) value: T,
}

impl<Q: Eq + Hash, T: Clone> Kept<Q, T> {
    /// Answers that are kept as long; not at all for none.
    pub(super) fn new(keep: Duration) -> Self {
        Self { keep, all: Mutex::default() }
    }

    /// The answer, at most as old as answers may be, whatever is written meanwhile.
    pub(in crate::overview) fn for_a_time<E>(
        &self,
        question: Q,
        now: At,
        ask: impl FnOnce() -> Result<T, E>,
    ) -> Result<Found<T>, E> {
        self.known(question, now, String::new(), ask)
    }

    /// The answer, at most as old, and older than nothing that stands in the audit trail, be it written by this process or
    /// another. What is not written there shows once the time is over: a sheet that is opened or saved anew, what the
    /// check of a film brought, a letter that was sent.
    pub(in crate::overview) fn while_trail_rests<E: From<Fault>>(
        &self,
        conn: &mut Conn,
        question: Q,
        at: &Moment,
        ask: impl FnOnce(&mut Conn) -> Result<T, E>,
    ) -> Result<Found<T>, E> {
        // Where nothing is kept, the trail need not be asked.
        let mark = if self.keep.is_zero() { String::new() } else { at.trail(conn)? };
        self.known(question, at.now, mark, || ask(conn))
    }

    /// The same if it is known without asking the database: the request has read the end of the trail, and the answer was found
    /// behind it.
    pub(in crate::overview) fn at_rest(&self, question: &Q, at: &Moment) -> Option<Found<T>> {
        let trail = at.known_trail()?;
        self.all().get(question).filter(|found| self.holds(found, at.now) && found.mark == trail).cloned()
    }

    /// Keeps what was found behind the end of the trail that the request has read.
    pub(super) fn keep_at_rest(&self, question: Q, at: &Moment, value: T) {
        if let Some(trail) = at.known_trail() {
            let mark = trail.to_owned();
            self.put(question, Found { at: at.now, mark, stays: Duration::ZERO, value });
        }
    }

    /// The answer that `for_a_time` would give without asking.
    pub(in crate::overview) fn in_time(&self, question: &Q, now: At) -> Option<Found<T>> {
        self.all().get(question).filter(|found| self.holds(found, now)).cloned()
    }

    /// What is shown although the trail may have gone on: adding it up cost much, and while many people work the trail hardly
    /// rests. For pages that say of when their figures are. At most as old as answers may be.
    pub(in crate::overview) fn standing(&self, question: &Q, now: At) -> Option<T> {
        let all = self.all();
        let found = all.get(question).filter(|found| self.holds(found, now))?;
        (now < found.at.plus(found.stays)).then(|| found.value.clone())
    }

    fn known<E>(
        &self,
        question: Q,
        now: At,
        mark: String,
        ask: impl FnOnce() -> Result<T, E>,
    ) -> Result<Found<T>, E> {
        let before = self.all().get(&question).filter(|found| self.holds(found, now)).cloned();
        if let Some(found) = before.filter(|found| found.mark == mark) {
            return Ok(found);
        }
        let watch = Stopwatch::start();
        let value = ask()?;
        let found = Found { at: now, mark, stays: stays(watch.elapsed()), value };
        self.put(question, found.clone());
        Ok(found)
    }

    fn put(&self, question: Q, found: Found<T>) {
        let mut all = self.all();
        all.retain(|_, other| self.holds(other, found.at));
        if all.len() >= MOST {
            all.clear();
        }
        if !self.keep.is_zero() {
            all.insert(question, found);
        }
    }

    fn holds(&self, found: &Found<T>, now: At) -> bool {
        found.at <= now && now < found.at.plus(self.keep)
    }

    fn all(&self) -> MutexGuard<'_, HashMap<Q, Found<T>>> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(kept: &Kept<i64, i64>, question: i64, at: i64) -> (i64, At) {
        let found = kept.for_a_time(question, At(at), || Ok::<_, Fault>(at)).unwrap();
        (found.value, found.at)
    }

    #[test]
    fn an_answer_is_given_until_its_time_is_over() {
        let kept = Kept::new(Duration::from_secs(10));
        assert_eq!(ask(&kept, 1, 5_000), (5_000, At(5_000)));
        assert_eq!(ask(&kept, 1, 14_999), (5_000, At(5_000)));
        assert_eq!(ask(&kept, 2, 14_999), (14_999, At(14_999)), "another question");
        assert_eq!(ask(&kept, 1, 15_000), (15_000, At(15_000)));
        assert_eq!(ask(&kept, 1, 14_000), (14_000, At(14_000)), "a clock that was put back");
    }

    #[test]
    fn only_what_costs_much_stands_although_somebody_acts() {
        let of = |millis| stays(Duration::from_millis(millis));
        assert_eq!([of(0), of(99)], [Duration::ZERO; 2]);
        assert_eq!([of(100), of(515)], [Duration::from_secs(2), Duration::from_millis(10_300)]);
    }

    #[test]
    fn what_is_kept_at_rest_is_given_while_the_trail_ends_where_it_did() {
        let kept = Kept::new(Duration::from_secs(10));
        let at = |now, trail: Option<&str>| Moment::new(At(now), trail.map(Into::into));
        kept.keep_at_rest(1, &at(0, None), 70);
        assert!(kept.at_rest(&1, &at(0, Some("a"))).is_none(), "kept without knowing the trail");
        kept.keep_at_rest(1, &at(0, Some("a")), 71);
        let given = |now, trail| kept.at_rest(&1, &at(now, trail)).map(|found| found.value);
        assert_eq!(given(9_999, Some("a")), Some(71));
        assert_eq!(given(9_999, Some("b")), None, "somebody has acted");
        assert_eq!(given(9_999, None), None, "nobody knows whether somebody has");
        assert_eq!(given(10_000, Some("a")), None, "its time is over");
    }

    #[test]
    fn answers_are_not_heaped_up() {
        let kept = Kept::new(Duration::from_secs(10));
        for question in 0..1_000 {
            ask(&kept, question, 0);
        }
        assert!(kept.all().len() <= MOST);
        ask(&kept, 1, 10_000);
        assert_eq!(kept.all().len(), 1, "those whose time is over are forgotten");
        let never = Kept::new(Duration::ZERO);
        ask(&never, 1, 0);
        assert_eq!(never.all().len(), 0);
    }
}
