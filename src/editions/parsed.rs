//! Settings are asked for at every request and rarely change: what a text of them stands for is remembered by the mark that
//! the database gives each text, so that a request neither reads the text nor makes sense of it anew.

use std::sync::{Arc, Mutex, PoisonError};

use super::model::EditionSettings;

/// Settings remembered, the newest; a portal has one per edition and year.
const KEPT: usize = 256;

/// Settings of one text.
struct Known {
    mark: String,
    settings: Arc<EditionSettings>,
}

static KNOWN: Mutex<Vec<Known>> = Mutex::new(Vec::new());

/// The settings of a mark, if this process has read them. A mark belongs to one text, whatever database it came from.
pub(super) fn remembered(mark: &str) -> Option<Arc<EditionSettings>> {
    let known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    known.iter().find(|known| known.mark == mark).map(|known| known.settings.clone())
}

/// The settings of a text, remembered by its mark.
pub(super) fn parsed(text: &str, mark: String) -> Result<Arc<EditionSettings>, serde_json::Error> {
    let settings: Arc<EditionSettings> = Arc::new(serde_json::from_str(text)?);
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    known.retain(|other| other.mark != mark);
    if known.len() == KEPT {
        known.remove(0);
    }
    known.push(Known { mark, settings: settings.clone() });
    Ok(settings)
}
