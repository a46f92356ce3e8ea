//! Which roles of an edition need a second factor.

use serde::{Deserialize, Serialize};

use crate::db::string_enum::string_enum;

string_enum! {
    /// Who may be asked for a second factor.
    pub enum FactorRole {
        Committee = "committee",
        Jury = "jury",
        Entrants = "entrants",
    }
}

/// Who needs a second factor beside the password.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecondFactorSettings {
    /// Whoever has one of these roles opens its pages with a second factor only.
    pub required_of: Vec<FactorRole>,
}

impl SecondFactorSettings {
    /// Whether a role needs one.
    #[must_use]
    pub fn is_required_of(&self, role: FactorRole) -> bool {
        self.required_of.contains(&role)
    }
}

impl Default for SecondFactorSettings {
    /// Whoever decides on the works of others.
    fn default() -> Self {
        Self { required_of: vec![FactorRole::Committee, FactorRole::Jury] }
    }
}
