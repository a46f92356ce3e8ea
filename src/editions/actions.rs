//! Verbs on editions.

use super::problem::EditionProblem;
use super::{drafting, store};
use crate::db::Tx;
use crate::ids::EditionId;

/// The edition that a new portal starts with.
pub const DEFAULT_EDITION: &str = include_str!("../../config/edition-2023.toml");

/// Gives an empty portal its first edition, public at once; an existing one is left alone, and so is a portal whose
/// committee deleted it.
pub fn ensure_default(tx: &mut Tx<'_>) -> Result<Option<EditionId>, EditionProblem> {
    if store::any(tx.conn)? || drafting::ever_deleted(tx)? {
        return Ok(None);
    }
    drafting::load(tx, DEFAULT_EDITION, true).map(Some)
}
