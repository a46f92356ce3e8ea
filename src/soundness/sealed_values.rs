//! Everything that is sealed, opened with the key.

use diesel::prelude::*;

use crate::db::schema::{entry_drafts, jurors, kept_forms, members, webhooks};
use crate::db::{Conn, Fault};
use crate::secrets::Seal;

/// So many rows are held in memory at a time.
const AT_ONCE: i64 = 500;

/// The values of one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedValues {
    /// Table and column.
    pub column: &'static str,
    pub opened: usize,
    /// Ids of rows whose value the key does not open.
    pub closed: Vec<i64>,
}

/// Opens every value of one column, `AT_ONCE` rows at a time.
macro_rules! column {
    ($conn:ident, $seal:ident, $table:ident . $column:ident) => {{
        let name = concat!(stringify!($table), ".", stringify!($column));
        let mut found = SealedValues { column: name, opened: 0, closed: Vec::new() };
        let mut after = 0_i64;
        loop {
            let rows: Vec<(i64, String)> = $table::table
                .filter($table::id.gt(after))
                .filter($table::$column.ne(""))
                .order($table::id.asc())
                .limit(AT_ONCE)
                .select(($table::id, $table::$column))
                .load($conn)?;
            let Some((last, _)) = rows.last() else { break };
            after = *last;
            for (id, sealed) in &rows {
                match $seal.open(sealed) {
                    Ok(_) => found.opened += 1,
                    Err(_) => found.closed.push(*id),
                }
            }
        }
        found
    }};
}

/// Opens all that is sealed, column by column.
///
/// # Errors
/// Our own failures only; a value that stays closed is none.
pub fn sealed_values(conn: &mut Conn, seal: &Seal) -> Result<Vec<SealedValues>, Fault> {
    Ok(vec![
        column!(conn, seal, members.nip_sealed),
        column!(conn, seal, jurors.nip_sealed),
        column!(conn, seal, entry_drafts.body),
        column!(conn, seal, kept_forms.body),
        column!(conn, seal, webhooks.secret),
    ])
}
