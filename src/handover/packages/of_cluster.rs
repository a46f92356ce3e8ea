//! The course of a cluster (R4): a page about it, then a section for each of its works.

use super::course::{Activity, Block, Course, Section};
use super::credit;
use super::names::{code, one_line};
use super::of_work::{activities_of, title};
use super::text;
use crate::handover::learning_work::{LearningCluster, LearningWork, PackageFrame};
use crate::i18n::Lang;

/// The cluster as one course.
pub fn course_of_cluster(cluster: &LearningCluster, frame: &PackageFrame) -> Course {
    let lang = frame.lang;
    let summary = vec![
        Block::Paragraphs(cluster.description.clone()),
        Block::Heading(text::WORKS.get(lang).to_owned()),
        Block::List(cluster.works.iter().map(|work| work_line(work, lang)).collect()),
    ];
    let about =
        Activity::Page { name: text::ABOUT_CLUSTER.get(lang).to_owned(), blocks: about(cluster, lang) };
    let mut sections =
        vec![Section { name: text::INTRODUCTION.get(lang).to_owned(), activities: vec![about] }];
    sections
        .extend(cluster.works.iter().filter_map(|work| Section::of(title(work), activities_of(work, lang))));
    let code = code(&cluster.code);
    let name = one_line(&cluster.name);
    Course {
        title: if name.is_empty() { code.clone() } else { name },
        code,
        description: cluster.description.clone(),
        summary,
        keywords: distinct(
            cluster.works.iter().flat_map(|work| work.competencies.iter().map(|word| one_line(word))),
        ),
        contributors: distinct(cluster.works.iter().flat_map(credit::contributors)),
        rights: cluster.works.iter().map(|work| credit::line(work, lang)).collect::<Vec<_>>().join("\n"),
        sections,
    }
}

fn about(cluster: &LearningCluster, lang: Lang) -> Vec<Block> {
    let mut blocks = vec![Block::Paragraphs(cluster.description.clone())];
    for work in &cluster.works {
        blocks.push(Block::Heading(title(work)));
        blocks.push(Block::Facts(credit::facts(work, lang)));
    }
    blocks
}

fn work_line(work: &LearningWork, lang: Lang) -> String {
    let by = [credit::makers(work), one_line(&work.institution)];
    let by: Vec<String> = by.into_iter().filter(|said| !said.is_empty()).collect();
    text::work_by(&title(work), &by.join(", ")).get(lang).to_owned()
}

fn distinct<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut kept = Vec::new();
    for one in all {
        if !kept.contains(&one) {
            kept.push(one);
        }
    }
    kept
}
