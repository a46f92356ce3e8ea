//! The edition: one year's terms of reference as data, its stages, limits, declaration text and rubric.
//!
//! Read from `config/edition-*.toml`, kept as JSON with the edition's row. Stages gate every action by
//! the transaction's instant. A move changes a stage's times in the table, never in the file (`schedule`).

mod actions;
mod documents;
mod drafting;
pub mod form;
mod model;
mod parsed;
mod phase;
mod problem;
mod rubric;
pub mod rules;
mod second_factor;
mod settings;
mod settings_change;
mod store;
pub mod text;

pub use actions::{DEFAULT_EDITION, default_without_factor, ensure_default};
pub use documents::{DocumentFamily, DocumentSettings, Signatory, SigningRoute};
pub use drafting::{
    Held, check, create, delete, end_trial, for_year, load, make_public, open_trial, require_new, to_file,
};
pub use model::EditionSettings;
pub use phase::{MovedPhase, Phase, PhaseKey, PhaseState, wall};
pub use problem::EditionProblem;
pub use rubric::{
    Band, Criterion, CriterionPoints, RESERVED_KEYS, Rubric, SubCriterion, Totals, is_criterion_key,
};
pub use rules::{PhaseClosed, WhyClosed};
pub use second_factor::{FactorRole, SecondFactorSettings};
pub use settings::{
    ApprovalSettings, CertificateFor, CheckItem, CheckedBy, Choice, ConsentKind, Contact, Container,
    Declaration, Faq, Feedback, JudgingSettings, Licence, Limits, MixedInstitutions, Parts, Portrait,
    Provider, Routing, Statement, VideoSpec,
};
pub use settings_change::{
    Corrected, SavedSettings, SettingsEdit, change_settings, correct_settings, settings_faults,
};
pub use store::{Edition, current, find, find_by_id, list, lock, mark_published, mark_sealed, next_number};
