//! Which parts of a work there are, what they are called, where they are mended, and whether one differs from what was
//! sent.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::i18n::Message;
use crate::say;
use crate::video_check::{PartKind, Video};
use crate::works::fields::FIELDS;
use crate::works::model::{FilmSlot, FormStep, Kind, Sent, WorkContent, WorkField, WorkPart};
use crate::works::rules::Place;
use crate::works::rules::readiness::{Item, blocking, film_lacks};
use crate::works::text;

/// Most core videos that are told apart.
const MOST_CORE: i32 = 10;
const OTHER: &str = "other";

impl WorkPart {
    /// The part that is stored and posted as a word; none for a word that names nothing.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        if word == OTHER {
            return Some(Self::Other);
        }
        if let Some(field) = FIELDS.iter().find(|field| field.key == word && may_be_asked(field)) {
            return Some(Self::Field(field.key));
        }
        let parts = PartKind::ALL.iter().flat_map(|part| {
            let most = if *part == PartKind::Core { MOST_CORE } else { 1 };
            (0..most).map(|position| FilmSlot { part: *part, position })
        });
        parts.map(Self::Film).find(|part| part.word() == word)
    }

    /// The word it is stored and posted as.
    #[must_use]
    pub fn word(self) -> String {
        match self {
            Self::Field(key) => key.to_owned(),
            Self::Film(slot) => slot.field_name(),
            Self::Other => OTHER.to_owned(),
        }
    }

    /// The field, for a part that is one.
    #[must_use]
    pub fn field(self) -> Option<&'static WorkField> {
        let Self::Field(key) = self else { return None };
        FIELDS.iter().find(|field| field.key == key)
    }

    /// Where it is mended; none for what has no field.
    #[must_use]
    pub fn place(self) -> Option<Place> {
        match self {
            Self::Film(slot) => Some(Place { step: FormStep::Video, field: slot.field_name() }),
            Self::Field(_) => self.field().map(|field| Place { step: field.step, field: field.field_name() }),
            Self::Other => None,
        }
    }

    /// Why what stands there cannot be sent, by the work's readiness; nothing for what has no field, and for what can.
    #[must_use]
    pub fn lacks(self, items: &[Item], videos: &[Video]) -> Vec<Message> {
        let Some(place) = self.place() else { return Vec::new() };
        let film =
            |slot: FilmSlot| videos.iter().find(|row| (row.part, row.position) == (slot.part, slot.position));
        match self {
            // The meter names one film of a part; here it is this one.
            Self::Film(slot) if film(slot).is_some() => film(slot).map(film_lacks).unwrap_or_default(),
            _ => {
                let own = blocking(items).find(|item| item.field == place.field);
                own.map_or_else(Vec::new, |item| match item.why.as_slice() {
                    [] => vec![text::NOT_FILLED_IN.into()],
                    why => why.to_vec(),
                })
            }
        }
    }

    /// What people call it.
    #[must_use]
    pub fn name(self) -> Message {
        match (self, self.field()) {
            (_, Some(field)) => field.item.unwrap_or(field.label).into(),
            (Self::Film(FilmSlot { part: PartKind::Core, position }), _) => {
                let (nomor, name) = (position.saturating_add(1), PartKind::Core.text());
                let (id, en) = (name.id, name.en);
                say!("{id} {nomor}", "{en} {nomor}")
            }
            (Self::Film(slot), _) => slot.part.text().into(),
            (Self::Field(_) | Self::Other, _) => text::OTHER_PART.into(),
        }
    }

    /// Whether what stands there now differs from what was sent; none for what has no field. What an entrant states about
    /// a film is no part of what was sent: `stated` says whether that differs.
    #[must_use]
    pub fn differs(self, before: &Sent, content: &WorkContent, videos: &[Video]) -> Option<bool> {
        match self {
            Self::Other => None,
            Self::Film(slot) => {
                let at = |part: PartKind, position: i32| (part, position) == (slot.part, slot.position);
                let was = before.links.iter().find(|film| at(film.part, film.position));
                let is = videos.iter().find(|film| at(film.part, film.position));
                Some(was.map(|film| film.link.as_str()) != is.map(|film| film.pasted.as_str()))
            }
            Self::Field(_) => self.field().map(|field| field_differs(field, &before.content, content)),
        }
    }
}

/// Compared as they are stored, so that a field of a new kind needs nothing here.
fn field_differs(field: &WorkField, before: &WorkContent, now: &WorkContent) -> bool {
    let value = |content: &WorkContent| {
        serde_json::to_value(content).ok().and_then(|all| all.get(field.key).cloned())
    };
    // What belongs to a field beside its value: words of one's own, the tick that there is nothing to list.
    let beside = match field.kind {
        Kind::One { other, .. } => (other.get)(before) != (other.get)(now),
        Kind::Sources { none, .. } => (none.get)(before) != (none.get)(now),
        _ => false,
    };
    beside || value(before) != value(now)
}

/// The statements are made with the sending, and a field of one's own words stands beside its list.
fn may_be_asked(field: &WorkField) -> bool {
    !matches!(field.kind, Kind::Consent { .. }) && field.key != "video_kind_other"
}

/// Every part that can be asked about, in the order of the form; `cores`: how many core videos there are.
#[must_use]
pub fn parts(cores: i32) -> Vec<WorkPart> {
    let fields = |step: FormStep| {
        let own = FIELDS.iter().filter(move |field| field.step == step && may_be_asked(field));
        own.map(|field| WorkPart::Field(field.key))
    };
    let film = |part, position| WorkPart::Film(FilmSlot { part, position });
    let mut all: Vec<WorkPart> = fields(FormStep::About).collect();
    all.extend([film(PartKind::Main, 0), film(PartKind::Intro, 0)]);
    all.extend((0..cores.clamp(1, MOST_CORE)).map(|position| film(PartKind::Core, position)));
    all.push(film(PartKind::Closing, 0));
    all.extend(fields(FormStep::Discussion));
    all.push(WorkPart::Other);
    all
}

/// The parts that differ between what was sent and what stands there now, in the order of the form.
#[must_use]
pub fn changed_parts(before: &Sent, content: &WorkContent, videos: &[Video]) -> Vec<WorkPart> {
    let sent = before.links.iter().filter(|film| film.part == PartKind::Core).map(|film| film.position);
    let now = videos.iter().filter(|film| film.part == PartKind::Core).map(|film| film.position);
    let cores = sent.chain(now).max().map_or(0, |last| last.saturating_add(1));
    parts(cores).into_iter().filter(|part| part.differs(before, content, videos) == Some(true)).collect()
}

/// The part that a rule is about; the work as a whole where it is about no field.
#[must_use]
pub fn part_of_rule(code: &str) -> WorkPart {
    let Some(place) = super::place_of_rule(code) else { return WorkPart::Other };
    let field = FIELDS.iter().find(|field| field.field_name() == place.field && may_be_asked(field));
    let film = || WorkPart::parse(&place.field);
    field.map(|field| WorkPart::Field(field.key)).or_else(film).unwrap_or(WorkPart::Other)
}

impl Serialize for WorkPart {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.word())
    }
}

/// A field that there is no more is a part without a field: what was asked about it can still be read.
impl<'de> Deserialize<'de> for WorkPart {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(Self::parse(&String::deserialize(from)?).unwrap_or(Self::Other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::works::model::SentLink;

    #[test]
    fn every_part_is_found_by_its_word_and_leads_to_its_field() {
        for part in parts(3) {
            assert_eq!(WorkPart::parse(&part.word()), Some(part));
            assert_eq!(part.place().is_none(), part == WorkPart::Other, "{part:?}");
        }
        let path = |word| WorkPart::parse(word).and_then(WorkPart::place).map(|place| place.path());
        assert_eq!(path("core_video_2").as_deref(), Some("/video#f-core_video_2"));
        assert_eq!(path("questions").as_deref(), Some("/diskusi#f-question_1"));
        for word in ["", "original", "licence", "video_kind_other", "core_video_0", "core_video_99", "x"] {
            assert_eq!(WorkPart::parse(word), None, "{word}");
        }
        let read = |json: &str| serde_json::from_str::<WorkPart>(json).unwrap();
        assert_eq!((read("\"title\""), read("\"gone\"")), (WorkPart::Field("title"), WorkPart::Other));
    }

    #[test]
    fn a_rule_is_about_a_part() {
        assert_eq!(part_of_rule("R20"), WorkPart::Field("sources"));
        assert_eq!(part_of_rule("R37"), WorkPart::parse("core_video_1").unwrap());
        assert_eq!((part_of_rule("R14"), part_of_rule("R21")), (WorkPart::Other, WorkPart::Other));
    }

    #[test]
    fn a_part_differs_only_where_it_was_changed() {
        let content = WorkContent { title: "Notulen".to_owned(), ..WorkContent::begun() };
        let link = SentLink { part: PartKind::Main, position: 0, link: "x".to_owned() };
        let before = Sent { content: content.clone(), links: vec![link] };
        let mut now = content;
        now.title = "Notulen rapat".to_owned();
        now.video_kind_other = "Kuis".to_owned();
        now.audience = "Arsiparis".to_owned();
        let differs = |word: &str| WorkPart::parse(word).unwrap().differs(&before, &now, &[]);
        for (word, expected) in [
            ("title", Some(true)),
            ("video_kind", Some(true)),
            ("audience", Some(true)),
            ("benefits", Some(false)),
            ("main_video", Some(true)),
            ("intro_video", Some(false)),
            ("other", None),
        ] {
            assert_eq!(differs(word), expected, "{word}");
        }
    }

    #[test]
    fn what_changed_is_listed_in_the_order_of_the_form() {
        let content = WorkContent { title: "Notulen".to_owned(), ..WorkContent::begun() };
        let link = |part, position| SentLink { part, position, link: "x".to_owned() };
        let links = vec![link(PartKind::Main, 0), link(PartKind::Core, 3)];
        let before = Sent { content: content.clone(), links };
        let words = |now: &WorkContent| {
            changed_parts(&before, now, &[]).into_iter().map(WorkPart::word).collect::<Vec<_>>()
        };
        assert_eq!(words(&content), ["main_video", "core_video_4"], "films that are gone");
        let none = WorkContent { no_sources: true, pass_mark: 55, benefits: "Baru".to_owned(), ..content };
        assert_eq!(words(&none), ["benefits", "sources", "main_video", "core_video_4", "pass_mark"]);
    }
}
