//! What the committee corrects about people of entries: name without titles, kind of employment, position, institution. One
//! person on a page, or many by a list that is gone through before it is applied. Each person gets a letter that says what
//! changed and why. The employee number and the address stay their owner's business.

mod actions;
mod csv_file;
mod list;
mod model;
mod problem;
mod rules;
mod store;
pub mod text;

pub use actions::{OneCorrection, correct, find, known_institution, version};
pub use list::{SentList, apply, open};
pub use model::{
    CorrectablePerson, CorrectedFact, CorrectionStep, KnownInstitution, OpenCorrections, PersonFact,
    PersonWanted,
};
pub use problem::CorrectMemberProblem;
