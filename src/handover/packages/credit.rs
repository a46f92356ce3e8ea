//! Whom to name: goes with every package, since copyright stays with the makers (R15). Names and institution only.

use super::course::{Contributor, Fact, known};
use super::names::one_line;
use super::text;
use crate::handover::learning_work::{LearningSource, LearningWork};
use crate::i18n::Lang;

/// Makers, institution, edition, licence and what is used of others, each under its label.
pub fn facts(work: &LearningWork, lang: Lang) -> Vec<Fact> {
    known([
        Fact { label: text::CODE.get(lang), value: work.code.clone() },
        Fact { label: text::MAKERS.get(lang), value: makers(work) },
        Fact { label: text::TEAM.get(lang), value: work.team.clone() },
        Fact { label: text::INSTITUTION.get(lang), value: work.institution.clone() },
        Fact { label: text::EDITION.get(lang), value: work.edition.clone() },
        Fact { label: text::LICENCE.get(lang), value: work.licence.clone() },
        Fact { label: text::SOURCES.get(lang), value: sources(work) },
    ])
}

/// The same as one line, with the title.
pub fn line(work: &LearningWork, lang: Lang) -> String {
    let all = facts(work, lang).into_iter().map(|fact| format!("{}: {}", fact.label, one_line(&fact.value)));
    std::iter::once(one_line(&work.title))
        .chain(all)
        .filter(|said| !said.is_empty())
        .collect::<Vec<_>>()
        .join(" | ")
}

/// Names of the makers, the leader first.
pub fn makers(work: &LearningWork) -> String {
    named(work).collect::<Vec<_>>().join(", ")
}

/// What is used of others, each with owner and licence (R20).
fn sources(work: &LearningWork) -> String {
    work.sources.iter().map(LearningSource::line).collect::<Vec<_>>().join("; ")
}

/// Each maker with the institution; the institution alone where no maker is named.
pub fn contributors(work: &LearningWork) -> Vec<Contributor> {
    let institution = one_line(&work.institution);
    let all: Vec<Contributor> =
        named(work).map(|name| Contributor { name, institution: institution.clone() }).collect();
    if all.is_empty() && !institution.is_empty() {
        return vec![Contributor { name: institution, institution: String::new() }];
    }
    all
}

fn named(work: &LearningWork) -> impl Iterator<Item = String> {
    work.makers.iter().map(|name| one_line(name)).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_used_of_others_is_named_with_the_makers() {
        let source = |title: &str, link: &str| LearningSource {
            title: title.to_owned(),
            owner: "Sanggar Wulan".to_owned(),
            licence: "CC BY".to_owned(),
            link: link.to_owned(),
        };
        let work = LearningWork {
            title: "Notulen".to_owned(),
            sources: vec![source("Gamelan", "https://contoh.id/"), source("Suling", "")],
            ..LearningWork::default()
        };
        let named = "Gamelan, Sanggar Wulan, CC BY, https://contoh.id/; Suling, Sanggar Wulan, CC BY";
        assert_eq!(sources(&work), named);
        assert_eq!(line(&work, Lang::Id), format!("Notulen | Sumber pihak ketiga: {named}"));
        assert_eq!(line(&LearningWork { sources: Vec::new(), ..work }, Lang::En), "Notulen");
    }
}
