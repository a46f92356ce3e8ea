//! The readiness meter: what a submission needs, what would make it better, what is there (R17, R23, R26,
//! R34–R39).

use crate::editions::{EditionSettings, Parts};
use crate::i18n::Message;
use crate::video_check::{LinkStatus, PartKind, VideoRow};
use crate::works::model::{Question, WorkContent};
use crate::works::text;

/// What an item is about; its page follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemKind {
    /// The text step.
    About,
    /// The video step.
    Video,
    /// Discussion and evaluation.
    Discussion,
    /// The statements of the last step.
    Statement,
}

/// One line of the meter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Which step holds it.
    pub kind: ItemKind,
    /// Whether it is there.
    pub done: bool,
    /// Whether a submission needs it.
    pub required: bool,
    /// Its name.
    pub label: Message,
    /// Why what is there does not count, when it does not speak for itself.
    pub why: Option<Message>,
}

/// Every item, in the order of the steps.
#[must_use]
pub fn readiness(settings: &EditionSettings, content: &WorkContent, videos: &[VideoRow]) -> Vec<Item> {
    let parts = settings.parts == Parts::Required;
    let given = |text: &str| !text.trim().is_empty();
    let other = content.video_kind == "other" && !given(&content.video_kind_other);
    let item = |kind, label: crate::i18n::Text, done| Item {
        kind,
        done,
        required: true,
        label: label.into(),
        why: None,
    };
    let questions = !content.questions.is_empty() && content.questions.iter().all(is_complete);
    let mut items = vec![
        item(ItemKind::About, text::ITEM_TITLE, given(&content.title)),
        item(ItemKind::About, text::ITEM_COMPETENCY, !content.competencies.is_empty()),
        item(ItemKind::About, text::ITEM_VIDEO_KIND, given(&content.video_kind) && !other),
        item(ItemKind::About, text::ITEM_EXPLANATION, given(&content.explanation)),
        item(ItemKind::About, text::ITEM_OBJECTIVES, given(&content.objectives)),
        item(ItemKind::About, text::ITEM_BENEFITS, given(&content.benefits)),
        film((PartKind::Main, true), text::ITEM_MAIN.into(), videos),
        film((PartKind::Intro, parts), text::ITEM_INTRO.into(), videos),
        film((PartKind::Core, parts), text::ITEM_CORE.into(), videos),
        film((PartKind::Closing, parts), text::ITEM_CLOSING.into(), videos),
        Item { required: parts, ..item(ItemKind::Discussion, text::ITEM_TOPICS, !content.topics.is_empty()) },
        Item { required: parts, ..item(ItemKind::Discussion, text::ITEM_QUESTIONS, questions) },
        item(ItemKind::Statement, text::ITEM_ORIGINAL, content.original),
        item(ItemKind::Statement, text::ITEM_LICENCE, content.licence),
    ];
    if let Some(item) = items.iter_mut().find(|item| item.label == text::ITEM_QUESTIONS.into()) {
        item.why = (!questions && !content.questions.is_empty()).then(|| text::QUESTIONS_INCOMPLETE.into());
    }
    items
}

/// A film counts when it is linked and its check has not found a fault. A check that runs, waits for a
/// person or failed on our side is never held against the entrant.
fn film((part, required): (PartKind, bool), label: Message, videos: &[VideoRow]) -> Item {
    let mut films = videos.iter().filter(|row| row.part == part).peekable();
    let linked = films.peek().is_some();
    let bad = films.find(|row| row.status == LinkStatus::Failed);
    let why = bad.map(|row| {
        let mend = row.report.iter().flat_map(|report| &report.findings).find_map(|f| f.mend.clone());
        let note = Some(row.confirm_note.clone()).filter(|note| !note.is_empty() && row.is_confirmed());
        note.map(|note| Message { id: note.clone(), en: note })
            .or(mend)
            .unwrap_or_else(|| text::MAIN_FAILS.into())
    });
    Item { kind: ItemKind::Video, done: linked && why.is_none(), required, label, why }
}

fn is_complete(question: &Question) -> bool {
    let options = question.options.iter().filter(|option| !option.trim().is_empty()).count();
    let keyed = question.key.and_then(|key| question.options.get(key)).is_some_and(|o| !o.trim().is_empty());
    !question.text.trim().is_empty() && options >= 2 && keyed
}

/// Items that stand against a submission.
pub fn blocking(items: &[Item]) -> impl Iterator<Item = &Item> {
    items.iter().filter(|item| item.required && !item.done)
}

/// What stands against a submission, in words.
#[must_use]
pub fn missing(items: &[Item]) -> Vec<Message> {
    let say = |item: &Item| match &item.why {
        Some(why) => Message {
            id: format!("{}: {}", item.label.id, why.id),
            en: format!("{}: {}", item.label.en, why.en),
        },
        None => item.label.clone(),
    };
    blocking(items).map(say).collect()
}

/// How many items are there, of how many.
#[must_use]
pub fn progress(items: &[Item]) -> (i64, i64) {
    let done = items.iter().filter(|item| item.done).count();
    (i64::try_from(done).unwrap_or(0), i64::try_from(items.len()).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::At;
    use crate::editions::DEFAULT_EDITION;
    use crate::ids::{VideoId, WorkId};
    use crate::video_check::{Declared, Provider, VideoLink};

    fn settings() -> EditionSettings {
        EditionSettings::from_toml(DEFAULT_EDITION).unwrap()
    }

    fn full() -> WorkContent {
        let words = || "Isi".to_owned();
        WorkContent {
            title: words(),
            competencies: vec!["technical".to_owned()],
            video_kind: "vlog".to_owned(),
            explanation: words(),
            objectives: words(),
            benefits: words(),
            original: true,
            licence: true,
            ..WorkContent::default()
        }
    }

    fn film(part: PartKind, status: LinkStatus) -> VideoRow {
        VideoRow {
            id: VideoId(1),
            work_id: WorkId(1),
            part,
            position: 0,
            link: VideoLink { provider: Provider::Drive, id: "1A".to_owned(), resource_key: None },
            pasted: "x".to_owned(),
            status,
            report: None,
            checked_at: None,
            retry_at: None,
            attempts: 0,
            declared: Declared::default(),
            confirmed_by: None,
            confirmed_at: None,
            confirm_note: String::new(),
        }
    }

    fn lacking(settings: &EditionSettings, content: &WorkContent, videos: &[VideoRow]) -> Vec<String> {
        missing(&readiness(settings, content, videos)).into_iter().map(|m| m.id).collect()
    }

    #[test]
    fn the_main_video_alone_is_a_complete_submission() {
        let main = [film(PartKind::Main, LinkStatus::Passed)];
        assert_eq!(lacking(&settings(), &full(), &main), Vec::<String>::new());
        let items = readiness(&settings(), &full(), &main);
        assert_eq!(progress(&items), (9, 14));
        assert_eq!(blocking(&items).count(), 0);
    }

    #[test]
    fn only_a_proved_fault_blocks() {
        for status in [LinkStatus::Pending, LinkStatus::NeedsReview, LinkStatus::Unchecked] {
            assert_eq!(lacking(&settings(), &full(), &[film(PartKind::Main, status)]).len(), 0, "{status:?}");
        }
        let bad = [film(PartKind::Main, LinkStatus::Failed)];
        let said = lacking(&settings(), &full(), &bad);
        assert_eq!(said.len(), 1);
        assert!(said[0].starts_with("Video utama: "), "{said:?}");
        let refused =
            VideoRow { confirmed_at: Some(At(1)), confirm_note: "Suara hilang".to_owned(), ..bad[0].clone() };
        assert_eq!(lacking(&settings(), &full(), &[refused]), ["Video utama: Suara hilang"]);
    }

    #[test]
    fn an_empty_draft_lacks_everything_required() {
        let said = lacking(&settings(), &WorkContent::default(), &[]);
        assert_eq!(said.len(), 9);
        let other = WorkContent { video_kind: "other".to_owned(), ..full() };
        let main = [film(PartKind::Main, LinkStatus::Passed)];
        assert_eq!(lacking(&settings(), &other, &main), ["Jenis video"]);
    }

    #[test]
    fn an_edition_may_require_every_part() {
        let mut settings = settings();
        settings.parts = Parts::Required;
        let main = [film(PartKind::Main, LinkStatus::Passed)];
        let half = Question { text: "Apa?".to_owned(), options: vec!["a".to_owned()], key: Some(0) };
        let content = WorkContent { questions: vec![half], ..full() };
        let said = lacking(&settings, &content, &main);
        assert_eq!(said.len(), 5);
        assert!(said[4].contains("paling sedikit dua pilihan"), "{said:?}");
        let whole =
            Question { options: vec!["a".to_owned(), "b".to_owned()], ..content.questions[0].clone() };
        let content = WorkContent { questions: vec![whole], topics: vec!["Mengapa?".to_owned()], ..full() };
        let films = [PartKind::Main, PartKind::Intro, PartKind::Core, PartKind::Closing]
            .map(|part| film(part, LinkStatus::Passed));
        assert_eq!(lacking(&settings, &content, &films), Vec::<String>::new());
    }
}
