//! The films of a work with the names they bear in a course, in the order of their watching.

use super::course::Film;
use super::text::{CLOSING_FILM, CORE_FILM, INTRO_FILM, MAIN_FILM};
use crate::handover::learning_work::{LearningFilm, LearningWork};
use crate::i18n::{Lang, Text};

/// A film with what is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedFilm {
    pub film: Film,
    pub public: Option<bool>,
}

/// Main, intro, core and closing films.
pub fn films_of(work: &LearningWork, lang: Lang) -> Vec<NamedFilm> {
    let one =
        |label: Text, film: &Option<LearningFilm>| film.as_ref().map(|film| named(label.get(lang), film));
    let core =
        (1..).zip(&work.core).map(|(number, film)| named(&numbered(CORE_FILM, number, work, lang), film));
    let before = [one(MAIN_FILM, &work.main), one(INTRO_FILM, &work.intro)].into_iter().flatten();
    before.chain(core).chain(one(CLOSING_FILM, &work.closing)).collect()
}

/// A film under its label.
pub fn film(label: Text, film: &LearningFilm, lang: Lang) -> Film {
    named(label.get(lang), film).film
}

/// "Video inti 2"; without a number where there is one only.
pub fn numbered(label: Text, number: usize, work: &LearningWork, lang: Lang) -> String {
    if work.core.len() == 1 { label.get(lang).to_owned() } else { format!("{} {number}", label.get(lang)) }
}

fn named(name: &str, film: &LearningFilm) -> NamedFilm {
    let seconds = film.seconds;
    NamedFilm { film: Film { name: name.to_owned(), host: film.host.clone(), seconds }, public: film.public }
}
