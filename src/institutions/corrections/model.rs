//! What an institution shall be.

use crate::institutions::{InstitutionKind, InstitutionName, Province};

/// Everything that may be corrected, as it shall be.
#[derive(Debug, Clone)]
pub struct Correction {
    pub name: InstitutionName,
    pub kind: InstitutionKind,
    pub province: Option<&'static Province>,
    /// In small letters, without `@`; empty if there is none.
    pub email_domain: String,
    /// May it be chosen?
    pub active: bool,
}
