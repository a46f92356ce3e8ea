//! `daftar-karya.csv`: what was handed over, and which films have to be looked after before learners come.

use super::super::credit::makers;
use super::super::error::PackageError;
use super::super::films_of_work::{NamedFilm, films_of};
use super::super::metadata::standing;
use super::super::names::{code, one_line};
use super::super::of_work::title;
use super::super::text;
use crate::csv_table::spreadsheet_safe;
use crate::handover::learning_work::{LearningWork, PackageFrame};
use crate::i18n::{Lang, Text};

/// A line for each work, below a heading.
///
/// # Errors
/// None is expected: the bytes are kept in memory.
pub fn works_list(works: &[LearningWork], frame: &PackageFrame) -> Result<Vec<u8>, PackageError> {
    let mut out = csv::Writer::from_writer(Vec::new());
    let heads: [Text; 6] = [
        text::LIST_CODE,
        text::LIST_TITLE,
        text::LIST_MAKERS,
        text::LIST_INSTITUTION,
        text::LIST_PLACE,
        text::LIST_FILMS,
    ];
    out.write_record(heads.map(|head| head.get(frame.lang)))?;
    for work in works {
        let row = [
            code(&work.code),
            title(work),
            makers(work),
            one_line(&work.institution),
            place(work, frame.lang),
            films(work, frame.lang),
        ];
        out.write_record(row.map(|cell| spreadsheet_safe(&cell)))?;
    }
    out.into_inner().map_err(|failed| csv::Error::from(failed.into_error()).into())
}

fn place(work: &LearningWork, lang: Lang) -> String {
    let place = one_line(&work.place);
    if place.is_empty() { text::MEETS_STANDARD.get(lang).to_owned() } else { place }
}

/// One word where all films are open; otherwise each that is not, by its name: none is dropped for it.
fn films(work: &LearningWork, lang: Lang) -> String {
    let all = films_of(work, lang);
    let doubtful: Vec<&NamedFilm> = all.iter().filter(|one| one.public != Some(true)).collect();
    if all.is_empty() {
        return text::NO_FILMS.get(lang).to_owned();
    }
    if doubtful.is_empty() {
        return text::PUBLIC_FILM.get(lang).to_owned();
    }
    let said = |one: &NamedFilm| format!("{}: {}", one.film.name, standing(one.public).get(lang));
    doubtful.into_iter().map(said).collect::<Vec<_>>().join("; ")
}
