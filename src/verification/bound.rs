//! Of some works those that a member leaves to others.

use std::collections::BTreeMap;

use crate::accounts::{Committee, Permission};
use crate::db::{Conn, Fault};
use crate::ids::WorkId;
use crate::team::{self, Bound};
use crate::works;

/// What binds the member to some works; those that do not are missing.
pub fn bound_works(
    conn: &mut Conn,
    who: &Committee,
    of: &[WorkId],
    permission: Permission,
) -> Result<BTreeMap<WorkId, Bound>, Fault> {
    let entries = works::entries_of(conn, of)?;
    let ids: Vec<_> = entries.iter().map(|(_, entry)| *entry).collect();
    let bound = team::bound_entries(conn, who, &ids, permission)?;
    Ok(entries.into_iter().filter_map(|(work, entry)| Some((work, bound.get(&entry)?.clone()))).collect())
}
