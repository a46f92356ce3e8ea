//! How the items of a request stand. Pure.

use super::model::{Asked, AskedItem, NumberedItem, RevisionItem};
use crate::editions::EditionSettings;
use crate::verification::{DecisionGround, DecisionLine, TakenBack};
use crate::video_check::Video;
use crate::works::rules::{part_of_rule, readiness};
use crate::works::{Sent, WorkContent, WorkPart};

/// Most items of a request.
pub const MOST_ITEMS: usize = 10;

/// The items of a request and its reason. Without items the reason is the one item, about the part that the rule is about;
/// without a reason the items are.
#[must_use]
pub fn whole(ground: &DecisionGround<'_>) -> (Vec<RevisionItem>, String) {
    let reason = ground.reason.trim();
    let mut items = ground.items.to_vec();
    if items.is_empty() && !reason.is_empty() {
        let about = part_of_rule(ground.rule);
        items.push(RevisionItem { about, todo: reason.to_owned(), rule: String::new(), stated: None });
    }
    let reason = if reason.is_empty() { joined(items.iter()) } else { reason.to_owned() };
    (items, reason)
}

/// Reason and items as they were typed, before `whole` made the one of the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AsAsked {
    /// Empty where the items were the reason.
    pub reason: String,
    pub items: Vec<RevisionItem>,
}

/// What was typed into the form of a request that was taken back.
#[must_use]
pub fn as_asked(decision: &TakenBack) -> AsAsked {
    let items: Vec<RevisionItem> = decision.items.numbered().map(|of| of.item.clone()).collect();
    let (reason, about) = (decision.reason.trim(), part_of_rule(&decision.rule));
    let made = |item: &RevisionItem| item.rule.is_empty() && item.about == about && item.todo == reason;
    if items.len() == 1 && items.iter().all(made) {
        return AsAsked { reason: reason.to_owned(), items: Vec::new() };
    }
    AsAsked { reason: introduction(reason, items.iter()).to_owned(), items }
}

/// What all items ask for, a line each.
fn joined<'a>(items: impl Iterator<Item = &'a RevisionItem>) -> String {
    items.map(|item| item.todo.trim()).collect::<Vec<_>>().join("\n")
}

/// The reason, where it says more than the items say themselves.
#[must_use]
pub fn introduction<'a, 'i>(reason: &'a str, items: impl Iterator<Item = &'i RevisionItem>) -> &'a str {
    if reason.trim() == joined(items) { "" } else { reason }
}

impl DecisionLine {
    /// The reason, where it says more than the items say themselves.
    #[must_use]
    pub fn introduction(&self) -> &str {
        introduction(&self.reason, self.items.numbered().map(|of| of.item))
    }
}

impl AskedItem<'_> {
    /// Whether it is not done: neither changed nor answered, or in a way that cannot be sent.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !self.lacks.is_empty() || (self.changed != Some(true) && self.answer.is_empty())
    }

    /// Where it is mended, below the work's address; on the work's own page what has no field.
    #[must_use]
    pub fn path(&self) -> String {
        path(self.number, self.item)
    }
}

/// Where an item is mended, below the work's address.
#[must_use]
pub fn path(number: i32, item: &RevisionItem) -> String {
    item.about.place().map_or_else(|| format!("#f-note_{number}"), |place| place.path())
}

impl Asked {
    /// Every item beside what its makers have now, held to what can be sent; `before` is what was sent when it was asked for.
    #[must_use]
    pub fn made<'a>(&'a self, before: Option<&Sent>, now: &Made<'_>) -> Vec<AskedItem<'a>> {
        let mut items = self.items(before, now.content, now.videos);
        let readiness = readiness(now.settings, now.content, now.videos);
        for of in &mut items {
            of.lacks = of.item.about.lacks(&readiness, now.videos);
        }
        items
    }

    /// Every item beside what stands in the work now, which was sent; `before` is what was sent when it was asked for.
    #[must_use]
    pub fn items<'a>(
        &'a self,
        before: Option<&Sent>,
        content: &WorkContent,
        videos: &[Video],
    ) -> Vec<AskedItem<'a>> {
        let of = |NumberedItem { number, item }: NumberedItem<'a>| AskedItem {
            number,
            item,
            changed: before.and_then(|before| differs(item, before, content, videos)),
            lacks: Vec::new(),
            answer: self.answer(number),
        };
        self.decision.items.numbered().map(of).collect()
    }

    /// What was answered to an item; empty without an answer.
    #[must_use]
    pub fn answer(&self, number: i32) -> &str {
        self.answers.iter().find(|answer| answer.item == number).map_or("", |answer| answer.note.as_str())
    }
}

/// What the makers of a work have made of it.
#[derive(Debug, Clone, Copy)]
pub struct Made<'a> {
    pub settings: &'a EditionSettings,
    pub content: &'a WorkContent,
    pub videos: &'a [Video],
}

/// A film differs as well where its makers state something else about it.
fn differs(item: &RevisionItem, before: &Sent, content: &WorkContent, videos: &[Video]) -> Option<bool> {
    let differs = item.about.differs(before, content, videos)?;
    let WorkPart::Film(slot) = item.about else { return Some(differs) };
    let film = videos.iter().find(|film| (film.part, film.position) == (slot.part, slot.position));
    let stated = film.map(|film| film.declared).unwrap_or_default();
    Some(differs || item.stated.is_some_and(|was| was != stated))
}

/// The items with what was stated about their films.
#[must_use]
pub fn with_stated(items: Vec<RevisionItem>, films: &[Video]) -> Vec<RevisionItem> {
    let stated = |item: &RevisionItem| match item.about {
        WorkPart::Film(slot) => {
            let film = films.iter().find(|film| (film.part, film.position) == (slot.part, slot.position));
            Some(film.map(|film| film.declared).unwrap_or_default())
        }
        WorkPart::Field(_) | WorkPart::Other => None,
    };
    items.into_iter().map(|item| RevisionItem { stated: stated(&item), ..item }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::At;
    use crate::editions::DEFAULT_EDITION;
    use crate::ids::{DecisionId, UserId};
    use crate::verification::{Answer, RevisionItems, Verdict};
    use crate::works::rules::sent;
    use crate::works::{SourceLicence, ThirdPartySource};

    fn item(word: &str, todo: &str) -> RevisionItem {
        let about = WorkPart::parse(word).unwrap();
        RevisionItem { about, todo: todo.to_owned(), rule: String::new(), stated: None }
    }

    fn asked(items: Vec<RevisionItem>, reason: &str) -> Asked {
        let decision = DecisionLine {
            id: DecisionId(1),
            revision: 1,
            verdict: Verdict::RevisionRequested,
            rule: "R20".to_owned(),
            reason: reason.to_owned(),
            due_at: None,
            decided_at: At(1),
            items: RevisionItems::new(items),
        };
        Asked { decision, answers: Vec::new() }
    }

    #[test]
    fn a_reason_alone_is_one_item_and_items_alone_are_the_reason() {
        let alone = DecisionGround { rule: "R20", reason: " Musik tanpa izin ", ..Default::default() };
        assert_eq!(whole(&alone), (vec![item("sources", "Musik tanpa izin")], "Musik tanpa izin".to_owned()));
        let items = [item("title", "Perbaiki"), item("other", "Jelaskan")];
        let both = DecisionGround { rule: "R20", items: &items, ..Default::default() };
        assert_eq!(whole(&both), (items.to_vec(), "Perbaiki\nJelaskan".to_owned()));
        let told = DecisionGround { reason: "Pengantar", ..both };
        assert_eq!(whole(&told).1, "Pengantar");
        assert_eq!(whole(&DecisionGround::default()), (Vec::new(), String::new()));
        let line = |reason: &str| asked(items.to_vec(), reason).decision.introduction().to_owned();
        assert_eq!((line("Perbaiki\nJelaskan"), line("Pengantar")), (String::new(), "Pengantar".to_owned()));
    }

    #[test]
    fn what_was_typed_comes_back_and_not_what_was_made_of_it() {
        let again = |reason: &str, items: &[RevisionItem]| {
            let typed = DecisionGround { rule: "R20", reason, items, ..Default::default() };
            let (stored, reason) = whole(&typed);
            as_asked(&TakenBack {
                verdict: Verdict::RevisionRequested,
                rule: "R20".to_owned(),
                reason,
                evidence: String::new(),
                due_at: None,
                items: RevisionItems::new(stored),
                checklist: "[]".to_owned(),
            })
        };
        let items = [item("title", "Perbaiki"), item("other", "Jelaskan")];
        for (reason, items) in
            [("Musik tanpa izin", &[][..]), ("", &items[..]), ("Pengantar", &items[..]), ("", &items[..1])]
        {
            let typed = AsAsked { reason: reason.to_owned(), items: items.to_vec() };
            assert_eq!(again(reason, items), typed);
        }
    }

    #[test]
    fn an_item_is_done_when_its_part_changed_and_answered_in_words_where_there_is_none() {
        let content = WorkContent { title: "Notulen".to_owned(), ..WorkContent::begun() };
        let before = sent(&content, &[]);
        let mut of = asked(vec![item("title", "a"), item("benefits", "b"), item("other", "c")], "");
        let now = WorkContent { title: "Rapat".to_owned(), ..content };
        let stand = |of: &Asked| {
            let items = of.items(Some(&before), &now, &[]);
            items.iter().map(|item| (item.changed, item.is_open(), item.path())).collect::<Vec<_>>()
        };
        let own = |changed, open, path: &str| (changed, open, path.to_owned());
        let title = own(Some(true), false, "/tentang#f-title");
        let open =
            [title.clone(), own(Some(false), true, "/tentang#f-benefit"), own(None, true, "#f-note_3")];
        assert_eq!(stand(&of), open);
        let note = "Sudah diganti".to_owned();
        let answer =
            Answer { decision_id: DecisionId(1), item: 3, note, answered_by: UserId(1), answered_at: At(2) };
        of.answers.push(answer);
        let answered = [title, own(Some(false), true, "/tentang#f-benefit"), own(None, false, "#f-note_3")];
        assert_eq!(stand(&of), answered);
    }

    #[test]
    fn what_was_changed_and_cannot_be_sent_is_not_done() {
        let settings = EditionSettings::from_toml(DEFAULT_EDITION).unwrap();
        let before = sent(&WorkContent { title: "Notulen".to_owned(), ..WorkContent::begun() }, &[]);
        let of = asked(vec![item("title", "a"), item("sources", "b"), item("other", "c")], "");
        let stand = |content: &WorkContent| {
            let now = Made { settings: &settings, content, videos: &[] };
            let items = of.made(Some(&before), &now);
            items.iter().map(|item| (item.changed, item.is_open(), item.lacks.len())).collect::<Vec<_>>()
        };
        let half = ThirdPartySource { title: "Gamelan".to_owned(), ..ThirdPartySource::default() };
        let bad = WorkContent { sources: vec![half.clone()], ..WorkContent::begun() };
        assert_eq!(stand(&bad), [(Some(true), true, 1), (Some(true), true, 1), (None, true, 0)]);
        let whole =
            ThirdPartySource { owner: "Sanggar".to_owned(), licence: Some(SourceLicence::CcBy), ..half };
        let good = WorkContent { title: "Rapat".to_owned(), sources: vec![whole], ..WorkContent::begun() };
        assert_eq!(stand(&good), [(Some(true), false, 0), (Some(true), false, 0), (None, true, 0)]);
    }
}
