//! The works of an edition as the gallery lists them, kept in memory while nothing happens.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::consent::publishable;
use crate::audit;
use crate::clock::At;
use crate::db::{Conn, Fault};
use crate::editions::Edition;
use crate::handover::learning_work::LearningWork;
use crate::handover::model::{GalleryWork, Named};
use crate::handover::store;
use crate::i18n::Lang;
use crate::ids::{EditionId, WorkId};

/// How long a list may be behind the tables: what is saved while it is typed, and what the portal learns about films,
/// does not always add a line to the audit trail.
const KEPT_FOR: Duration = Duration::from_secs(60);

/// Most lists in memory: some editions, each in two languages.
const MOST_LISTS: usize = 16;

/// Lists of the public gallery that were read before. A list counts until something is written to the audit trail, by
/// this process or another, and for a minute at most.
#[derive(Debug, Default)]
pub struct GalleryLists(Mutex<HashMap<Which, Kept>>);

/// Which list it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Which {
    edition: EditionId,
    lang: Lang,
}

#[derive(Debug)]
struct Kept {
    /// The end of the audit trail before the list was read.
    mark: String,
    until: At,
    works: Arc<Vec<GalleryWork>>,
}

impl GalleryLists {
    /// The works of an edition that the gallery may show at `now`, by number (`publishable`), without the parts that no
    /// list shows.
    ///
    /// # Errors
    /// Our own failures only.
    pub fn works(
        &self,
        conn: &mut Conn,
        edition: &Edition,
        lang: Lang,
        now: At,
    ) -> Result<Arc<Vec<GalleryWork>>, Fault> {
        let (which, mark) = (Which { edition: edition.id, lang }, audit::end(conn)?.hash);
        if let Some(works) = self.known(which, &mark, now) {
            return Ok(works);
        }
        let works = Arc::new(read(conn, edition, lang)?);
        let kept = Kept { mark, until: now.plus(KEPT_FOR), works: works.clone() };
        let mut lists = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if lists.len() >= MOST_LISTS {
            lists.clear();
        }
        lists.insert(which, kept);
        Ok(works)
    }

    fn known(&self, which: Which, mark: &str, now: At) -> Option<Arc<Vec<GalleryWork>>> {
        let lists = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = lists.get(&which)?;
        (kept.mark == mark && now < kept.until).then(|| kept.works.clone())
    }
}

fn read(conn: &mut Conn, edition: &Edition, lang: Lang) -> Result<Vec<GalleryWork>, Fault> {
    let found = publishable(conn, edition, lang, None)?;
    let clusters = store::clusters(conn, edition.id)?;
    let held: BTreeSet<_> = store::cluster_works(conn, edition.id)?.into_iter().collect();
    let shown = |id: WorkId, work: LearningWork| {
        let kinds = edition.settings.competency_kinds.iter();
        let kinds = kinds.map(|kind| Named { key: kind.key.clone(), name: kind.name.get(lang).to_owned() });
        let own = clusters.iter().filter(|cluster| held.contains(&(cluster.id, id)));
        let own = own.map(|cluster| Named {
            key: format!("{}-{}", edition.slug, cluster.code),
            name: cluster.name(lang).to_owned(),
        });
        GalleryWork {
            id,
            edition: edition.slug.clone(),
            kinds: kinds.filter(|kind| work.competencies.contains(&kind.name)).collect(),
            clusters: own.collect(),
            work: listed(work),
        }
    };
    Ok(found.into_iter().map(|(id, work)| shown(id, work)).collect())
}

/// Thousands of works stay in memory: what only their own pages and packages show is left out.
fn listed(work: LearningWork) -> LearningWork {
    LearningWork {
        explanation: String::new(),
        benefits: String::new(),
        topics: Vec::new(),
        questions: Vec::new(),
        intro: None,
        core: Vec::new(),
        closing: None,
        ..work
    }
}
