//! What the platform needs of a work (R15, R34–R39). Pure.

use super::model::MaterialItem;
use super::text;
use crate::film_watch::OwnChange;
use crate::i18n::{Message, Text};
use crate::say;
use crate::video_check::{BlindVideo, CheckStatus, PartKind, Video};
use crate::works::{DisplayArea, FormStep, Kind, WorkContent, WorkField, fields, rules};

/// Every line, in the order of the form and then of the films.
#[must_use]
pub fn checklist(content: &WorkContent, films: &[Video], changed: &[OwnChange]) -> Vec<MaterialItem> {
    let written = fields::of(FormStep::Material).filter(|field| field.area != DisplayArea::Beside);
    let parts = [PartKind::Main, PartKind::Intro, PartKind::Core, PartKind::Closing];
    written
        .map(|field| item(field, content))
        .chain(parts.into_iter().flat_map(|part| of_part(part, films, changed)))
        .collect()
}

/// Whether nothing lacks that the platform needs.
#[must_use]
pub fn is_complete(items: &[MaterialItem]) -> bool {
    still_missing(items).next().is_none()
}

/// What lacks.
pub fn still_missing(items: &[MaterialItem]) -> impl Iterator<Item = &MaterialItem> {
    items.iter().filter(|item| !item.optional && !item.done)
}

fn item(field: &'static WorkField, content: &WorkContent) -> MaterialItem {
    MaterialItem {
        label: field.item.unwrap_or(field.label).into(),
        done: rules::is_given(field, content),
        // Tags only help to find a work, and one may use nothing of others; what is begun has to be whole.
        optional: match field.kind {
            Kind::Tags { .. } => true,
            Kind::Sources { .. } => rules::shortcoming(field, content).is_none(),
            _ => false,
        },
        why: rules::shortcoming(field, content).map(Message::from),
        field: Some(field.name),
    }
}

fn of_part(part: PartKind, films: &[Video], changed: &[OwnChange]) -> Vec<MaterialItem> {
    let own: Vec<&Video> = films.iter().filter(|film| film.part == part).collect();
    let name: Message = part.text().into();
    if own.is_empty() {
        let why = Some(text::PART_LACKS.into());
        return vec![MaterialItem { label: name, done: false, optional: true, why, field: None }];
    }
    let several = own.len() > 1;
    own.iter().map(|film| of_film(film, numbered(&name, film.position, several), changed)).collect()
}

fn numbered(name: &Message, position: i32, several: bool) -> Message {
    let Message { id, en } = name;
    let number = position.saturating_add(1);
    if several { say!("{id} {number}", "{en} {number}") } else { name.clone() }
}

fn of_film(film: &Video, label: Message, changed: &[OwnChange]) -> MaterialItem {
    let gone = changed.iter().any(|change| change.part == film.part && change.position == film.position);
    let why: Option<Text> = match film.status {
        _ if gone => Some(text::FILM_PRIVATE),
        _ if !BlindVideo::from(film.clone()).embeddable => Some(text::FILM_NOT_SHOWN),
        CheckStatus::Passed => None,
        _ if film.is_confirmed() => None,
        CheckStatus::Failed => Some(text::FILM_PRIVATE),
        CheckStatus::Pending | CheckStatus::NeedsReview | CheckStatus::Unchecked => Some(text::FILM_UNSURE),
    };
    MaterialItem { label, done: why.is_none(), optional: false, why: why.map(Message::from), field: None }
}
