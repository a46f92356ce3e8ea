//! The fields of a work as pages show them: to its makers, at the desk, in the scoring room. Every field of
//! `works::fields` is shown by its kind, so a new field needs nothing here.

use maud::{Markup, html};

use crate::editions::{Choice, EditionSettings};
use crate::i18n::{Text, text};
use crate::say;
use crate::views::{BadgeKind, PageCx, badge};
use crate::works::fields;
use crate::works::text as words;
use crate::works::{
    DisplayArea, FormStep, Kind, Question, Reader, Tag, ThirdPartySource, Vocabulary, WorkContent, WorkField,
};

const NOT_YET: Text = text("belum diisi", "not filled in yet");
const LEFT_EMPTY: Text = text("tidak diisi", "left empty");
const STATEMENTS: Text = text("Pernyataan", "Statements");
const KEY: Text = text("kunci", "key");
const LEVEL: Text = text("tingkat", "level");

/// A work's content for one reader.
#[derive(Clone, Copy)]
pub struct WorkView<'a> {
    pub cx: &'a PageCx,
    /// Names the keys of choices.
    pub settings: &'a EditionSettings,
    pub content: &'a WorkContent,
    pub reader: Reader,
    /// Whether questions stand open.
    pub unfolded: bool,
}

/// A part of the scoring room.
pub struct RoomPart {
    /// Its address on the page.
    pub anchor: &'static str,
    pub title: &'static str,
    /// How many things it holds, where they are counted.
    pub count: Option<usize>,
    pub body: Markup,
}

impl WorkView<'_> {
    fn fields(&self) -> impl Iterator<Item = &'static WorkField> {
        fields::for_reader(self.reader)
    }

    fn given(&self, field: &WorkField) -> bool {
        crate::works::rules::is_given(field, self.content)
    }

    /// A row for each field of a step; what was left empty says so.
    pub fn rows(&self, step: FormStep) -> Vec<(&'static str, Markup)> {
        self.shown_fields(step).map(|field| (self.cx.t(field.label), self.row(field))).collect()
    }

    /// The fields of a step that have a row.
    pub fn shown_fields(&self, step: FormStep) -> impl Iterator<Item = &'static WorkField> {
        let reader = self.reader;
        fields::of(step).filter(move |field| field.is_for(reader)).filter(move |field| match field.area {
            DisplayArea::Heading => reader == Reader::Maker,
            DisplayArea::Beside | DisplayArea::Statements => false,
            DisplayArea::Facts | DisplayArea::About | DisplayArea::Part { .. } => true,
        })
    }

    /// The same with questions unfolded: who sends them reads them once more.
    pub fn open_rows(&self, step: FormStep) -> Vec<(&'static str, Markup)> {
        Self { unfolded: true, ..*self }.rows(step)
    }

    /// What stands in one field; what was left empty says so.
    pub fn of_field(&self, field: &WorkField) -> Markup {
        self.row(field)
    }

    fn row(&self, field: &WorkField) -> Markup {
        if self.is_blank(field) { self.nothing(field) } else { self.value(field) }
    }

    /// Nothing to show, as opposed to not enough for a submission.
    fn is_blank(&self, field: &WorkField) -> bool {
        match field.kind {
            Kind::Questions { at, .. } => (at.get)(self.content).is_empty(),
            Kind::Sources { at, .. } => (at.get)(self.content).is_empty(),
            Kind::One { at, .. } => (at.get)(self.content).is_empty(),
            _ => !self.given(field),
        }
    }

    fn nothing(&self, field: &WorkField) -> Markup {
        if let Kind::Sources { none, .. } = field.kind
            && *(none.get)(self.content)
        {
            return html! { (self.cx.t(words::SOURCES_NONE_STATED)) };
        }
        match (field.empty, self.reader) {
            (Some(words), _) => html! { (self.cx.t(words)) },
            (None, Reader::Maker) => html! { span.hint { (self.cx.t(NOT_YET)) } },
            (None, _) => html! { span.small { (self.cx.t(LEFT_EMPTY)) } },
        }
    }

    /// The statements, made or not; none for a reader who does not see them.
    pub fn statements(&self) -> Option<(&'static str, Markup)> {
        let badges: Vec<Markup> = self
            .fields()
            .filter(|field| field.area == DisplayArea::Statements)
            .map(|field| {
                let kind = if self.given(field) { BadgeKind::Ok } else { BadgeKind::Wait };
                badge(kind, self.cx.t(field.label))
            })
            .collect();
        let row = html! { @for badge in &badges { (badge) " " } };
        (!badges.is_empty()).then(|| (self.cx.t(STATEMENTS), row))
    }

    /// The line under the heading of the scoring room: competencies, kind of video.
    pub fn facts(&self) -> Vec<String> {
        let facts = self.fields().filter(|field| field.area == DisplayArea::Facts);
        facts.flat_map(|field| self.chosen(field)).collect()
    }

    /// The paragraphs about the work; what was left empty is left out.
    pub fn about(&self) -> Markup {
        let about = self.fields().filter(|field| field.area == DisplayArea::About && !self.is_blank(field));
        html! { @for field in about { h2 { (self.cx.t(field.label)) } (self.value(field)) } }
    }

    /// The parts with an address of their own, discussion before everything else.
    pub fn parts(&self) -> Vec<RoomPart> {
        let mut parts: Vec<(bool, RoomPart)> = Vec::new();
        for field in self.fields().filter(|field| !self.is_blank(field)) {
            if let DisplayArea::Part { anchor, tab } = field.area {
                let (title, body) = (self.cx.t(tab), self.value(field));
                let part = RoomPart { anchor, title, count: self.count(field), body };
                parts.push((field.step != FormStep::Discussion, part));
            }
        }
        parts.sort_by_key(|(later, _)| *later);
        parts.into_iter().map(|(_, part)| part).collect()
    }

    fn count(&self, field: &WorkField) -> Option<usize> {
        match field.kind {
            Kind::Lines { at, .. } => Some((at.get)(self.content).len()),
            Kind::Questions { at, .. } => Some((at.get)(self.content).len()),
            Kind::Sources { at, .. } => Some((at.get)(self.content).len()),
            _ => None,
        }
    }

    fn value(&self, field: &WorkField) -> Markup {
        let (cx, content) = (self.cx, self.content);
        match field.kind {
            Kind::Short { at, .. } | Kind::Long { at, .. } => prose((at.get)(content)),
            Kind::One { .. } | Kind::Many { .. } => prose(&self.chosen(field).join(", ")),
            Kind::Link { at, .. } => link((at.get)(content)),
            Kind::Lines { at, .. } => html! { ol { @for line in (at.get)(content) { li { (line) } } } },
            Kind::Questions { at, pass_mark } => self.questions((at.get)(content), *(pass_mark.get)(content)),
            Kind::Percent { at } => html! { ((at.get)(content)) "%" },
            Kind::Consent { .. } => {
                let kind = if self.given(field) { BadgeKind::Ok } else { BadgeKind::Wait };
                badge(kind, cx.t(field.label))
            }
            Kind::Tags { at, vocabulary, .. } => self.tags((at.get)(content), vocabulary()),
            Kind::Sources { at, .. } => self.sources((at.get)(content)),
        }
    }

    /// The names behind a choice; words of one's own stand for the key `other`.
    fn chosen(&self, field: &WorkField) -> Vec<String> {
        let name = |list: &[Choice], key: &str| {
            let found = list.iter().find(|choice| choice.key == key);
            found.map_or_else(|| key.to_owned(), |choice| self.cx.m(&choice.name).to_owned())
        };
        match field.kind {
            Kind::Many { at, choices } => {
                (at.get)(self.content).iter().map(|key| name(choices(self.settings), key)).collect()
            }
            Kind::One { at, choices, other } => {
                let (key, words) = ((at.get)(self.content).as_str(), (other.get)(self.content).trim());
                match (key, words) {
                    ("", _) => Vec::new(),
                    ("other", words) if !words.is_empty() => vec![words.to_owned()],
                    (key, _) => vec![name(choices(self.settings), key)],
                }
            }
            _ => Vec::new(),
        }
    }

    fn questions(&self, questions: &[Question], pass_mark: i32) -> Markup {
        let brief = self.brief(questions.len(), pass_mark);
        let list = html! {
            ol {
                @for question in questions {
                    li {
                        p { (question.text) }
                        (self.options(question))
                        @if !question.feedback.is_empty() { p.small { (question.feedback) } }
                    }
                }
            }
        };
        match self.reader {
            // A part of its own there, folded already.
            Reader::Juror => html! { p.small { (brief) } (list) },
            _ if self.unfolded => html! { p { (brief) } (list) },
            _ => html! { details { summary { (brief) } (list) } },
        }
    }

    fn options(&self, question: &Question) -> Markup {
        html! {
            ul {
                @for (i, option) in question.options.iter().enumerate() {
                    li { (option) @if question.keys.contains(&i) { " " (badge(BadgeKind::Ok, self.cx.t(KEY))) } }
                }
            }
        }
    }

    /// What, whose, under which licence, where; what a draft's row still lacks is left out.
    fn sources(&self, sources: &[ThirdPartySource]) -> Markup {
        html! {
            ol.lines {
                @for source in sources {
                    @let said = self.source_facts(source);
                    li {
                        @if !source.title.is_empty() { b { (source.title) @if !said.is_empty() { ":" } } " " }
                        (said.join(" · "))
                        @if !source.link.is_empty() { (link(&source.link)) }
                    }
                }
            }
        }
    }

    fn tags(&self, tags: &[Tag], list: &Vocabulary) -> Markup {
        html! {
            ul {
                @for tag in tags {
                    li {
                        b { (tag.code) } " "
                        @if let Some(name) = list.name(&tag.code) { (self.cx.m(name)) }
                        " · " (self.cx.t(LEVEL)) " " (tag.level)
                        @if let Some(level) = list.level(tag.level) { ": " (self.cx.m(level)) }
                    }
                }
            }
        }
    }
}

/// What stands in fields in plain words, to be held against what stood there before.
impl WorkView<'_> {
    /// What stands in a field; none where nothing does.
    pub fn plain(&self, field: &WorkField) -> Option<String> {
        if self.is_blank(field) {
            let Kind::Sources { none, .. } = field.kind else { return None };
            return (*(none.get)(self.content)).then(|| self.cx.t(words::SOURCES_NONE_STATED).to_owned());
        }
        let content = self.content;
        Some(match field.kind {
            Kind::Short { at, .. } | Kind::Long { at, .. } | Kind::Link { at, .. } => {
                (at.get)(content).clone()
            }
            Kind::One { .. } | Kind::Many { .. } => self.chosen(field).join(", "),
            Kind::Lines { at, .. } => (at.get)(content).join("\n"),
            Kind::Questions { at, pass_mark } => {
                let brief = self.brief((at.get)(content).len(), *(pass_mark.get)(content));
                let questions = (1..).zip((at.get)(content)).map(|(n, of)| self.plain_question(n, of));
                std::iter::once(brief).chain(questions).collect::<Vec<_>>().join("\n\n")
            }
            Kind::Percent { at } => format!("{}%", (at.get)(content)),
            Kind::Consent { .. } => self.cx.t(field.label).to_owned(),
            Kind::Tags { at, vocabulary, .. } => {
                let tags = (at.get)(content).iter().map(|tag| self.plain_tag(tag, vocabulary()));
                tags.collect::<Vec<_>>().join("\n")
            }
            Kind::Sources { at, .. } => {
                (at.get)(content).iter().map(|of| self.plain_source(of)).collect::<Vec<_>>().join("\n")
            }
        })
    }

    fn plain_question(&self, number: usize, of: &Question) -> String {
        let mut lines = vec![format!("{number}. {}", of.text)];
        for (place, option) in of.options.iter().enumerate() {
            lines.push(match of.keys.contains(&place) {
                true => format!("– {option} ({})", self.cx.t(KEY)),
                false => format!("– {option}"),
            });
        }
        lines.extend(Some(of.feedback.clone()).filter(|words| !words.is_empty()));
        lines.join("\n")
    }

    fn plain_tag(&self, tag: &Tag, list: &Vocabulary) -> String {
        let name = list.name(&tag.code).map(|name| self.cx.m(name)).unwrap_or_default();
        format!("{} {name} · {} {}", tag.code, self.cx.t(LEVEL), tag.level)
    }

    /// "Gamelan: Sanggar Wulan · CC BY · https://…"; what a draft's row still lacks is left out.
    fn plain_source(&self, of: &ThirdPartySource) -> String {
        let (title, said) = (of.title.as_str(), self.source_facts(of));
        let said = said.into_iter().chain(Some(of.link.clone()).filter(|link| !link.is_empty()));
        let said = said.collect::<Vec<_>>().join(" · ");
        if title.is_empty() || said.is_empty() {
            format!("– {title}{said}")
        } else {
            format!("– {title}: {said}")
        }
    }

    /// Owner, licence and note of a source, as far as they are there.
    fn source_facts(&self, of: &ThirdPartySource) -> Vec<String> {
        let licence = of.licence.map(|licence| self.cx.t(licence.text()).to_owned());
        let said = [Some(of.owner.clone()), licence, Some(of.licence_note.clone())];
        said.into_iter().flatten().filter(|words| !words.is_empty()).collect()
    }

    /// "3 soal, nilai lulus 70 persen".
    fn brief(&self, count: usize, pass_mark: i32) -> String {
        let brief = say!(
            "{count} soal, nilai lulus {pass_mark} persen",
            "{count} questions, pass mark {pass_mark} percent"
        );
        self.cx.m(&brief).to_owned()
    }
}

/// Paragraphs as typed.
fn prose(words: &str) -> Markup {
    html! { @for line in words.lines().map(str::trim).filter(|line| !line.is_empty()) { p { (line) } } }
}

/// A link somebody else wrote; the page it leads to learns nothing of ours.
fn link(href: &str) -> Markup {
    html! { p { a href=(href) target="_blank" rel="noopener noreferrer nofollow" { (href) } } }
}
