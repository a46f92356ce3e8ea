//! Numbers of the parts of a backup: unique inside it, and the only ties between its files (lms-handover.md §4).

use super::super::course::{Activity, Course, Section};
use super::super::names;
use super::module::{Module, Quiz};
use crate::handover::learning_work::PackageFrame;

/// The course's own number and that of its context.
pub const COURSE: usize = 1;
pub const COURSE_CONTEXT: usize = 50;

/// A course with a number for everything in it.
#[derive(Debug)]
pub struct Plan<'a> {
    pub course: &'a Course,
    pub frame: &'a PackageFrame,
    pub sections: Vec<PlannedSection<'a>>,
}

/// A section with its modules in the order of their display.
#[derive(Debug)]
pub struct PlannedSection<'a> {
    pub id: usize,
    /// From 0, which stands on top of the course.
    pub number: usize,
    pub section: &'a Section,
    pub modules: Vec<Module<'a>>,
}

impl<'a> Plan<'a> {
    /// Gives the numbers, from 1 in the order of the course.
    pub fn of(course: &'a Course, frame: &'a PackageFrame) -> Self {
        let mut next = Next { module: 1, quiz: 1, question: 1, answer: 1 };
        let sections = course.sections.iter().enumerate().map(|(number, section)| {
            let id = number + 1;
            let module = |activity| {
                let quiz = next.quiz_of(activity);
                let module = Module {
                    id: next.module,
                    section: id,
                    section_number: number,
                    activity,
                    quiz,
                    code: &course.code,
                };
                next.module += 1;
                module
            };
            PlannedSection { id, number, section, modules: section.activities.iter().map(module).collect() }
        });
        Self { sections: sections.collect(), course, frame }
    }

    /// Every module in the order of the course.
    pub fn modules(&self) -> impl Iterator<Item = &Module<'a>> {
        self.sections.iter().flat_map(|section| &section.modules)
    }
}

impl PlannedSection<'_> {
    /// Where its files lie in the backup.
    pub fn folder(&self) -> String {
        format!("sections/section_{}", self.id)
    }

    /// Its name, cut to what the platform keeps.
    pub fn name(&self) -> String {
        names::name(&self.section.name)
    }
}

/// The numbers to be given next.
struct Next {
    module: usize,
    quiz: usize,
    question: usize,
    answer: usize,
}

impl Next {
    fn quiz_of<'a>(&mut self, activity: &'a Activity) -> Option<Quiz<'a>> {
        let Activity::Evaluation(evaluation) = activity else { return None };
        let quiz =
            Quiz { evaluation, number: self.quiz, first_question: self.question, first_answer: self.answer };
        self.quiz += 1;
        self.question += evaluation.questions.len();
        self.answer += evaluation.questions.iter().map(|question| question.options.len()).sum::<usize>();
        Some(quiz)
    }
}
