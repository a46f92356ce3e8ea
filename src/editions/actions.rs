//! Verbs on editions.

use super::problem::EditionProblem;
use super::{drafting, store};
use crate::db::Tx;
use crate::ids::EditionId;

/// The edition that a new portal starts with.
pub const DEFAULT_EDITION: &str = include_str!("../../config/edition-2023.toml");

/// The same, except that nobody needs a second factor: for a demonstration, which is tried at once.
#[must_use]
pub fn default_without_factor() -> String {
    DEFAULT_EDITION.replace("required_of = [\"committee\", \"jury\"]", "required_of = []")
}

/// Gives an empty portal its first edition, public at once; an existing one is left alone, and so is a portal whose
/// committee deleted it.
pub fn ensure_default(tx: &mut Tx<'_>) -> Result<Option<EditionId>, EditionProblem> {
    if store::any(tx.conn)? || drafting::ever_deleted(tx)? {
        return Ok(None);
    }
    drafting::load(tx, DEFAULT_EDITION, true).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editions::{EditionSettings, FactorRole};

    #[test]
    fn committee_and_jury_need_a_second_factor_unless_the_file_says_otherwise() {
        let asked = |source: &str| EditionSettings::from_toml(source).unwrap().second_factor.required_of;
        assert_eq!(asked(DEFAULT_EDITION), [FactorRole::Committee, FactorRole::Jury]);
        assert_eq!(asked(&default_without_factor()), []);
        let lines = DEFAULT_EDITION.lines();
        let silent: Vec<&str> = lines
            .filter(|line| !line.starts_with("[second_factor]") && !line.starts_with("required_of"))
            .collect();
        assert_eq!(asked(&silent.join("\n")), [FactorRole::Committee, FactorRole::Jury]);
    }
}
