//! The films of a work as `VideoObject`, and how long a learner watches.

use serde_json::{Value, json};

use super::super::films::{page_address, player_address};
use super::super::films_of_work::{NamedFilm, films_of};
use super::super::text::{CLOSED_FILM, PUBLIC_FILM, UNCHECKED_FILM};
use super::work::without_empty;
use crate::handover::learning_work::LearningWork;
use crate::i18n::{Lang, Text};

/// Every film in the order of watching.
pub fn videos(work: &LearningWork, lang: Lang) -> Vec<Value> {
    (1..).zip(films_of(work, lang)).map(|(position, film)| video(&film, position, lang)).collect()
}

/// Length of all films together; none while one of them is unknown.
pub fn time_required(work: &LearningWork, lang: Lang) -> Option<String> {
    let seconds: Option<Vec<u32>> = films_of(work, lang).into_iter().map(|one| one.film.seconds).collect();
    let total: u32 = seconds?.into_iter().fold(0, u32::saturating_add);
    (total > 0).then(|| duration(total))
}

/// Whether anybody may watch it, as it was when last looked at.
pub fn standing(public: Option<bool>) -> Text {
    match public {
        Some(true) => PUBLIC_FILM,
        Some(false) => CLOSED_FILM,
        None => UNCHECKED_FILM,
    }
}

fn video(named: &NamedFilm, position: usize, lang: Lang) -> Value {
    let film = &named.film;
    without_empty(json!({
        "@type": "VideoObject",
        "name": film.name,
        "position": position,
        "url": page_address(&film.host),
        "embedUrl": player_address(&film.host),
        "duration": film.seconds.map(duration),
        "conditionsOfAccess": standing(named.public).get(lang),
    }))
}

/// ISO 8601: "PT4M12S".
fn duration(seconds: u32) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let parts = [(hours, 'H'), (minutes, 'M'), (seconds, 'S')].into_iter().filter(|(count, _)| *count > 0);
    let said: String = parts.map(|(count, unit)| format!("{count}{unit}")).collect();
    if said.is_empty() { "PT0S".to_owned() } else { format!("PT{said}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_those_of_iso_8601() {
        let made = [252, 60, 0, 3600, 3_725].map(duration);
        assert_eq!(made, ["PT4M12S", "PT1M", "PT0S", "PT1H", "PT1H2M5S"]);
    }
}
