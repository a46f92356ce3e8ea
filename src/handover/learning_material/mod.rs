//! A work as learning material: after the announcement its makers are asked for what the platform still needs, until a
//! day. They write into a copy, so that what was judged stays as it was sent, and release it with the licence (R15);
//! packages and the gallery take what was released.

mod actions;
mod model;
mod problem;
mod rules;
mod store;
pub mod text;

pub use actions::{Asking, MaterialSave, Release, ask, material_page, missing, overview, release, save};
pub use model::{LearningMaterial, MaterialItem, MaterialLine, MaterialPage, MaterialState, Released};
pub use problem::{AskProblem, MaterialProblem};
pub use rules::{checklist, is_complete, still_missing};
pub(super) use store::released;
pub use store::{find, unreleased};
