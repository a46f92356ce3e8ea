//! Good answers of the last minutes, so that one film pasted into several works is asked about once
//! (google-video-apis.md §7). In the memory of one process: forgetting costs a question, nothing else.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::model::{Asked, Spent, VideoLink};
use crate::clock::At;

/// How long an answer is good for another work's identical link.
const GOOD_FOR: Duration = Duration::from_secs(300);
/// Answers kept; a full memory is emptied of the oldest half.
const MOST: usize = 2000;

/// What was learned lately.
#[derive(Debug, Default)]
pub(super) struct Recent(Mutex<HashMap<VideoLink, (At, Asked)>>);

impl Recent {
    fn lock(&self) -> MutexGuard<'_, HashMap<VideoLink, (At, Asked)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps the answer about a film that passed.
    pub(super) fn keep(&self, link: &VideoLink, asked: &Asked, now: At) {
        let mut known = self.lock();
        if known.len() >= MOST {
            let mut ages: Vec<At> = known.values().map(|(at, _)| *at).collect();
            ages.sort_unstable();
            let middle = ages.get(MOST / 2).copied().unwrap_or(now);
            known.retain(|_, (at, _)| *at > middle);
        }
        known.insert(link.clone(), (now, asked.clone()));
    }

    /// The answer to the same question if it is young enough; it cost nothing this time.
    pub(super) fn find(&self, link: &VideoLink, now: At) -> Option<Asked> {
        let known = self.lock();
        let (at, asked) = known.get(link)?;
        let young = *at <= now && now.since(*at) < GOOD_FOR;
        young.then(|| Asked { spent: Spent::default(), ..asked.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::video_check::model::{Answer, Probe, Provider};

    fn link(id: &str) -> VideoLink {
        VideoLink { provider: Provider::DRIVE, id: id.to_owned(), resource_key: None }
    }

    fn asked() -> Asked {
        let spent = Spent { requests: 2, bytes: 9 };
        Asked { answer: Answer::YouTube(None), probe: Probe::NotTried, spent }
    }

    #[test]
    fn an_answer_is_good_for_five_minutes_and_for_its_own_link() {
        let (recent, now) = (Recent::default(), At(1_000_000));
        recent.keep(&link("a"), &asked(), now);
        let later = |seconds| now.plus(Duration::from_secs(seconds));
        assert_eq!(recent.find(&link("a"), later(299)).unwrap().spent, Spent::default());
        assert_eq!(recent.find(&link("a"), later(300)), None);
        assert_eq!(recent.find(&link("b"), now), None);
        let keyed = VideoLink { resource_key: Some("0-k".to_owned()), ..link("a") };
        assert_eq!(recent.find(&keyed, now), None);
        assert_eq!(recent.find(&link("a"), At(0)), None, "a clock set back believes nothing");
    }

    #[test]
    fn the_memory_stays_small() {
        let recent = Recent::default();
        for n in 0..5000 {
            recent.keep(&link(&n.to_string()), &asked(), At(n));
        }
        assert!(recent.lock().len() <= MOST);
        assert!(recent.find(&link("4999"), At(5000)).is_some());
    }
}
