//! What people type about themselves, parsed once at the border: employee number, kind of employment,
//! telephone, name and e-mail address. Past this room no such string is unchecked.
//!
//! Numbers and addresses never show themselves in `Debug`, so they cannot slip into a log.

mod email;
mod nip;
mod person_name;
mod phone;
pub mod text;

pub use crate::registration::model::AsnKind;
pub use email::{EmailAddress, EmailProblem};
pub use nip::{Nip, NipProblem, NipWarning};
pub use person_name::{NameProblem, PersonName};
pub use phone::{Phone, PhoneProblem};
