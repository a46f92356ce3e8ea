//! Settings are read at every request and change never: their parsed form is remembered by their text.

use std::sync::{Arc, Mutex, PoisonError};

use super::model::EditionSettings;

/// Texts remembered; a portal has one per edition.
const KEPT: usize = 32;

static KNOWN: Mutex<Vec<(String, Arc<EditionSettings>)>> = Mutex::new(Vec::new());

/// The settings that a stored text stands for. The same text gives the same settings, whatever database it
/// came from, so remembering them changes nothing but the time it takes.
pub(super) fn parsed(text: &str) -> Result<Arc<EditionSettings>, serde_json::Error> {
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, settings)) = known.iter().find(|(kept, _)| kept == text) {
        return Ok(settings.clone());
    }
    let settings: Arc<EditionSettings> = Arc::new(serde_json::from_str(text)?);
    if known.len() == KEPT {
        known.remove(0);
    }
    known.push((text.to_owned(), settings.clone()));
    Ok(settings)
}
