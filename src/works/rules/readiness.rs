//! The readiness meter: what a submission needs, what would make it better, what is there (R17, R23, R26,
//! R34–R39).

use crate::editions::{EditionSettings, Parts};
use crate::i18n::{Message, Text};
use crate::say;
use crate::video_check::{CheckStatus, PartKind, RuleFinding, Video};
use crate::works::fields;
use crate::works::model::{FilmSlot, FormStep, Need, WorkContent, WorkField};
use crate::works::rules::Place;
use crate::works::rules::fields::{is_asked_for, is_given, shortcoming};
use crate::works::text;

/// One line of the meter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Which step holds it.
    pub step: FormStep,
    /// Whether it is there.
    pub done: bool,
    /// Whether a submission needs it.
    pub required: bool,
    pub label: Message,
    /// Why what is there does not count, one sentence for each thing, when it does not speak for itself.
    pub why: Vec<Message>,
    /// Names of the rules that a film fails.
    pub failed: Vec<Text>,
    /// The form's field that holds it.
    pub field: String,
}

/// Every item, in the order of the steps.
#[must_use]
pub fn readiness(settings: &EditionSettings, content: &WorkContent, videos: &[Video]) -> Vec<Item> {
    let parts = settings.parts == Parts::Required;
    let own = |step| fields::of(step).filter_map(move |field| item(field, settings.parts, content));
    let films = [
        (PartKind::Main, true, text::ITEM_MAIN),
        (PartKind::Intro, parts, text::ITEM_INTRO),
        (PartKind::Core, parts, text::ITEM_CORE),
        (PartKind::Closing, parts, text::ITEM_CLOSING),
    ];
    let films = films.map(|(part, required, label)| film(part, required, label.into(), videos));
    films
        .into_iter()
        .chain(own(FormStep::About))
        .chain(own(FormStep::Discussion))
        .chain(own(FormStep::Statement))
        .collect()
}

/// The item of a field; none for one that no submission needs.
fn item(field: &WorkField, parts: Parts, content: &WorkContent) -> Option<Item> {
    let required = is_asked_for(field, parts, content);
    if !required && matches!(field.need, Need::WhenBegun | Need::Never) {
        return None;
    }
    let short = shortcoming(field, content);
    Some(Item {
        step: field.step,
        done: is_given(field, content),
        required,
        label: field.item.unwrap_or(field.label).into(),
        why: short.map(Message::from).into_iter().collect(),
        failed: Vec::new(),
        field: field.field_name(),
    })
}

/// A film counts when it is linked, its check has not found a fault, and its maker has stated what its provider does not
/// tell. A check that runs, waits for a
/// person or failed on our side is never held against the entrant.
fn film(part: PartKind, required: bool, label: Message, videos: &[Video]) -> Item {
    let films: Vec<&Video> = videos.iter().filter(|row| row.part == part).collect();
    let unstated = films.iter().copied().find(|row| row.lacks_format());
    let bad = films.iter().copied().find(|row| row.status == CheckStatus::Failed);
    let why = bad.or(unstated).map(film_lacks).unwrap_or_default();
    let failed = bad.map(|row| failed_rules(row).map(|of| of.rule.text()).collect()).unwrap_or_default();
    let position = bad.or(unstated).map_or(0, |row| row.position);
    let field = FilmSlot { part, position }.field_name();
    Item {
        step: FormStep::Video,
        done: !films.is_empty() && why.is_empty(),
        required,
        label,
        why,
        failed,
        field,
    }
}

/// Why a film that is linked does not count; nothing for one that does.
pub(super) fn film_lacks(row: &Video) -> Vec<Message> {
    match (row.status, row.lacks_format()) {
        (CheckStatus::Failed, _) => faults(row),
        (_, true) => vec![text::FORMAT_UNSTATED.into()],
        (_, false) => Vec::new(),
    }
}

/// The rules that a film fails by its check; none where a person refused it.
fn failed_rules(row: &Video) -> impl Iterator<Item = &RuleFinding> {
    let findings = row.report.iter().filter(|_| !row.is_confirmed()).flat_map(|report| &report.findings);
    findings.filter(|of| of.verdict == CheckStatus::Failed)
}

/// What is wrong with a refused film: a person's word, or the remedy of each rule that it fails. What its other rules say is
/// no fault and is not told.
fn faults(row: &Video) -> Vec<Message> {
    if row.is_confirmed() && !row.confirm_note.is_empty() {
        return vec![Message { id: row.confirm_note.clone(), en: row.confirm_note.clone() }];
    }
    let failed: Vec<Message> = failed_rules(row).filter_map(|of| of.remedy.clone()).collect();
    if failed.is_empty() { vec![text::MAIN_FAILS.into()] } else { failed }
}

/// Items that stand against a submission.
pub fn blocking(items: &[Item]) -> impl Iterator<Item = &Item> {
    items.iter().filter(|item| item.required && !item.done)
}

impl Item {
    /// Where it is mended.
    #[must_use]
    pub fn place(&self) -> Place {
        Place { step: self.step, field: self.field.clone() }
    }

    /// What it is called, and which rules its film fails: "Video utama (Resolusi, Durasi)".
    #[must_use]
    pub fn named(&self) -> Message {
        let list =
            |pick: fn(&Text) -> &'static str| self.failed.iter().map(pick).collect::<Vec<_>>().join(", ");
        let (id, en) = (list(|rule| rule.id), list(|rule| rule.en));
        if id.is_empty() {
            return self.label.clone();
        }
        Message { id: format!("{} ({id})", self.label.id), en: format!("{} ({en})", self.label.en) }
    }

    /// Each thing that is wrong with it, a line of its own; that nothing is there, where nothing else is known.
    #[must_use]
    pub fn lines(&self) -> Vec<Message> {
        let (name, label) = (&self.label.id, &self.label.en);
        if self.why.is_empty() {
            return vec![say!("{name}: belum diisi.", "{label}: not filled in yet.")];
        }
        let line = |Message { id, en }: &Message| say!("{name}: {id}", "{label}: {en}");
        self.why.iter().map(line).collect()
    }
}

/// What stands against a submission, in words.
#[must_use]
pub fn missing(items: &[Item]) -> Vec<Message> {
    let say = |item: &Item| if item.why.is_empty() { vec![item.label.clone()] } else { item.lines() };
    blocking(items).flat_map(say).collect()
}

/// How many of the things that a submission needs are there, of how many. What may be added does not count: a complete work
/// is complete.
#[must_use]
pub fn progress(items: &[Item]) -> (i64, i64) {
    let needed = items.iter().filter(|item| item.required);
    let done = needed.clone().filter(|item| item.done).count();
    (i64::try_from(done).unwrap_or(0), i64::try_from(needed.count()).unwrap_or(0))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::clock::At;
    use crate::editions::DEFAULT_EDITION;
    use crate::ids::{VideoId, WorkId};
    use crate::video_check::{Declared, FactSource, Facts, Provider, Report, Rule, RuleFinding, VideoLink};
    use crate::works::model::Question;

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

    fn film(part: PartKind, status: CheckStatus) -> Video {
        Video {
            id: VideoId(1),
            work_id: WorkId(1),
            part,
            position: 0,
            link: VideoLink { provider: Provider::DRIVE, id: "1A".to_owned(), resource_key: None },
            checksum: None,
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

    /// A main film that its provider calls so.
    pub fn titled_film(provider: Provider, title: &str) -> Video {
        let mut film = Video { report: refused().report, ..film(PartKind::Main, CheckStatus::Passed) };
        film.link.provider = provider;
        if let Some(report) = &mut film.report {
            report.facts.title = Some(title.to_owned());
        }
        film
    }

    fn lacking(settings: &EditionSettings, content: &WorkContent, videos: &[Video]) -> Vec<String> {
        missing(&readiness(settings, content, videos)).into_iter().map(|m| m.id).collect()
    }

    #[test]
    fn the_main_video_alone_is_a_complete_submission() {
        let main = [film(PartKind::Main, CheckStatus::Passed)];
        assert_eq!(lacking(&settings(), &full(), &main), Vec::<String>::new());
        let items = readiness(&settings(), &full(), &main);
        assert_eq!(progress(&items), (9, 9), "what may be added does not make a complete work incomplete");
        assert_eq!(blocking(&items).count(), 0);
    }

    #[test]
    fn only_a_proved_fault_blocks() {
        for status in [CheckStatus::Pending, CheckStatus::NeedsReview, CheckStatus::Unchecked] {
            assert_eq!(lacking(&settings(), &full(), &[film(PartKind::Main, status)]).len(), 0, "{status:?}");
        }
        let bad = [film(PartKind::Main, CheckStatus::Failed)];
        let said = lacking(&settings(), &full(), &bad);
        assert_eq!(said.len(), 1);
        assert!(said[0].starts_with("Video utama: "), "{said:?}");
        let refused =
            Video { confirmed_at: Some(At(1)), confirm_note: "Suara hilang".to_owned(), ..bad[0].clone() };
        assert_eq!(lacking(&settings(), &full(), &[refused]), ["Video utama: Suara hilang"]);
    }

    #[test]
    fn a_question_that_is_begun_has_to_be_whole_though_none_is_needed() {
        let main = [film(PartKind::Main, CheckStatus::Passed)];
        let half = Question { text: "Apa?".to_owned(), options: vec!["a".to_owned()], ..Question::default() };
        let content = WorkContent { questions: vec![half], ..full() };
        let said = lacking(&settings(), &content, &main);
        assert!(said.len() == 1 && said[0].contains("paling sedikit dua pilihan"), "{said:?}");
    }

    /// A refused film: access passes with a word of its own, resolution and duration fail.
    fn refused() -> Video {
        let finding = |rule, verdict, remedy: &str| RuleFinding {
            rule,
            verdict,
            measured: None,
            limit: Message { id: String::new(), en: String::new() },
            source: FactSource::YouTubeMetadata,
            remedy: Some(Message { id: remedy.to_owned(), en: remedy.to_owned() }),
            note: None,
            others: Vec::new(),
        };
        let report = Report {
            status: CheckStatus::Failed,
            reasons: Vec::new(),
            findings: vec![
                finding(Rule::Access, CheckStatus::Passed, "Tidak ada yang perlu Anda ubah."),
                finding(Rule::Resolution, CheckStatus::Failed, "Ekspor ulang minimal 1280 × 720."),
                finding(Rule::Duration, CheckStatus::Failed, "Pangkas sampai 10 menit."),
            ],
            facts: Facts::default(),
            sources: Vec::new(),
            checked_at: At(0),
            retry_at: None,
            requests: 1,
            bytes: 0,
        };
        Video { report: Some(report), ..film(PartKind::Main, CheckStatus::Failed) }
    }

    #[test]
    fn a_refused_film_says_each_rule_that_it_fails_and_no_other() {
        let films = [refused()];
        let said = lacking(&settings(), &full(), &films);
        assert_eq!(
            said,
            ["Video utama: Ekspor ulang minimal 1280 × 720.", "Video utama: Pangkas sampai 10 menit."]
        );
        let items = readiness(&settings(), &full(), &films);
        let film = blocking(&items).next().unwrap();
        assert_eq!((film.field.as_str(), film.why.len(), progress(&items)), ("main_video", 2, (8, 9)));
        let second = Video { part: PartKind::Core, position: 1, ..refused() };
        let items = readiness(&settings(), &full(), &[film_of(PartKind::Core), second]);
        assert!(items.iter().any(|item| item.field == "core_video_2" && !item.done));
    }

    fn film_of(part: PartKind) -> Video {
        film(part, CheckStatus::Passed)
    }

    #[test]
    fn an_empty_draft_lacks_everything_required() {
        let said = lacking(&settings(), &WorkContent::default(), &[]);
        assert_eq!(said.len(), 9);
        let other = WorkContent { video_kind: "other".to_owned(), ..full() };
        let main = [film(PartKind::Main, CheckStatus::Passed)];
        assert_eq!(lacking(&settings(), &other, &main), ["Jenis video"]);
    }

    #[test]
    fn an_edition_may_require_every_part() {
        let mut settings = settings();
        settings.parts = Parts::Required;
        let main = [film(PartKind::Main, CheckStatus::Passed)];
        let half = Question {
            text: "Apa?".to_owned(),
            options: vec!["a".to_owned()],
            keys: vec![0],
            ..Question::default()
        };
        let content = WorkContent { questions: vec![half], ..full() };
        let said = lacking(&settings, &content, &main);
        assert_eq!(said.len(), 5);
        assert!(said[4].contains("paling sedikit dua pilihan"), "{said:?}");
        let whole =
            Question { options: vec!["a".to_owned(), "b".to_owned()], ..content.questions[0].clone() };
        let content = WorkContent { questions: vec![whole], topics: vec!["Mengapa?".to_owned()], ..full() };
        let films = [PartKind::Main, PartKind::Intro, PartKind::Core, PartKind::Closing]
            .map(|part| film(part, CheckStatus::Passed));
        assert_eq!(lacking(&settings, &content, &films), Vec::<String>::new());
    }
}
