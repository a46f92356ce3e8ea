//! The course of one work (lms-handover.md §3): introduction, a section for each core video, discussion, evaluation
//! and closing. A part the work lacks is absent, and so is a section without parts.

use super::course::{Activity, Block, Course, Evaluation, Fact, Section, known};
use super::credit;
use super::films::host_of;
use super::films_of_work::{film, numbered};
use super::names::{code, one_line};
use super::question::BankQuestion;
use super::text;
use crate::handover::learning_work::{LearningTag, LearningWork, PackageFrame};
use crate::i18n::{Lang, Text};

/// The work as a course of its own.
pub fn course_of_work(work: &LearningWork, frame: &PackageFrame) -> Course {
    let lang = frame.lang;
    let mut summary = vec![Block::Paragraphs(work.explanation.clone())];
    summary.push(Block::Facts(credit::facts(work, lang)));
    let tags = work.tags.iter().map(|tag| tag.name.clone());
    let keywords = work.competencies.iter().cloned().chain(tags).map(|word| one_line(&word));
    Course {
        code: code(&work.code),
        title: title(work),
        description: work.explanation.clone(),
        summary,
        keywords: keywords.filter(|word| !word.is_empty()).collect(),
        contributors: credit::contributors(work),
        rights: credit::line(work, lang),
        sections: sections(work, lang),
    }
}

/// The title; the code of a work without one.
pub fn title(work: &LearningWork) -> String {
    let title = one_line(&work.title);
    if title.is_empty() { code(&work.code) } else { title }
}

/// All activities of a work in their order, for a course that has other works beside it.
pub fn activities_of(work: &LearningWork, lang: Lang) -> Vec<Activity> {
    let mut all: Vec<Activity> =
        sections(work, lang).into_iter().flat_map(|section| section.activities).collect();
    for activity in &mut all {
        if let Activity::Evaluation(evaluation) = activity {
            evaluation.name = text::evaluation_of(&title(work)).get(lang).to_owned();
        }
    }
    all
}

fn sections(work: &LearningWork, lang: Lang) -> Vec<Section> {
    let mut all = vec![Section::of(text::INTRODUCTION.get(lang), introduction(work, lang))];
    for (number, core) in (1..).zip(&work.core) {
        let mut core = film(text::CORE_FILM, core, lang);
        core.name = numbered(text::CORE_FILM, number, work, lang);
        all.push(Section::of(numbered(text::CORE_MATERIAL, number, work, lang), vec![Activity::Film(core)]));
    }
    all.push(Section::of(text::DISCUSSION.get(lang), discussion(work)));
    let evaluation: Vec<Activity> = evaluation(work, lang).map(Activity::Evaluation).into_iter().collect();
    let closing =
        work.closing.as_ref().map(|closing| Activity::Film(film(text::CLOSING_FILM, closing, lang)));
    let name = match (evaluation.is_empty(), closing.is_none()) {
        (false, false) => text::EVALUATION_AND_CLOSING,
        (false, true) => text::EVALUATION,
        (true, _) => text::CLOSING,
    };
    all.push(Section::of(name.get(lang), evaluation.into_iter().chain(closing).collect()));
    all.into_iter().flatten().collect()
}

fn introduction(work: &LearningWork, lang: Lang) -> Vec<Activity> {
    let mut all = vec![Activity::Page { name: text::ABOUT.get(lang).to_owned(), blocks: about(work, lang) }];
    all.extend(work.intro.as_ref().map(|intro| Activity::Film(film(text::INTRO_FILM, intro, lang))));
    let name = || text::CAPTIONS.get(lang).to_owned();
    all.extend(host_of(&work.captions).map(|host| Activity::Link { name: name(), host }));
    all
}

fn about(work: &LearningWork, lang: Lang) -> Vec<Block> {
    let mut blocks: Vec<Block> =
        work.main.iter().map(|main| Block::Film(film(text::MAIN_FILM, main, lang))).collect();
    let parts: [(Text, &str); 4] = [
        (text::EXPLANATION, &work.explanation),
        (text::OBJECTIVES, &work.objectives),
        (text::BENEFITS, &work.benefits),
        (text::AUDIENCE, &work.audience),
    ];
    for (heading, said) in parts.into_iter().filter(|(_, said)| !said.trim().is_empty()) {
        blocks.push(Block::Heading(heading.get(lang).to_owned()));
        blocks.push(Block::Paragraphs(said.to_owned()));
    }
    blocks.push(Block::Facts(placed_among(work, lang)));
    blocks.push(Block::Heading(text::CREDIT.get(lang).to_owned()));
    blocks.push(Block::Facts(credit::facts(work, lang)));
    blocks
}

/// Competencies, clusters and what does not fit an activity of its own.
fn placed_among(work: &LearningWork, lang: Lang) -> Vec<Fact> {
    let tags: Vec<String> = work.tags.iter().map(|tag| tag_words(tag, lang)).collect();
    let pass_mark = pass_mark(work).filter(|_| evaluation(work, lang).is_some());
    let unlinked = if host_of(&work.captions).is_none() { work.captions.clone() } else { String::new() };
    known([
        Fact { label: text::COMPETENCIES.get(lang), value: work.competencies.join(", ") },
        Fact { label: text::TAGS.get(lang), value: tags.join("; ") },
        Fact { label: text::CLUSTERS.get(lang), value: work.clusters.join(", ") },
        Fact {
            label: text::PASS_MARK.get(lang),
            value: pass_mark.map(|mark| format!("{mark}%")).unwrap_or_default(),
        },
        Fact { label: text::CAPTIONS.get(lang), value: unlinked },
    ])
}

fn tag_words(tag: &LearningTag, lang: Lang) -> String {
    let name = one_line(&format!("{} {}", tag.code, tag.name));
    format!("{name} ({})", text::level(tag.level).get(lang))
}

fn discussion(work: &LearningWork) -> Vec<Activity> {
    let asked = work.topics.iter().filter(|topic| !topic.trim().is_empty());
    asked.map(|topic| Activity::Discussion { name: one_line(topic), topic: topic.clone() }).collect()
}

fn evaluation(work: &LearningWork, lang: Lang) -> Option<Evaluation> {
    let code = code(&work.code);
    let questions = BankQuestion::all(&work.questions, &code);
    (!questions.is_empty()).then(|| Evaluation {
        name: text::EVALUATION.get(lang).to_owned(),
        intro: text::evaluation_intro(questions.len(), pass_mark(work)).get(lang).to_owned(),
        category: text::category(&code).get(lang).to_owned(),
        credit: credit::line(work, lang),
        pass_mark: pass_mark(work),
        questions,
    })
}

fn pass_mark(work: &LearningWork) -> Option<u8> {
    u8::try_from(work.pass_mark).ok().filter(|mark| (1..=100).contains(mark))
}
