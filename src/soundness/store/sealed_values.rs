//! Everything that is sealed, opened with the key.

use diesel::prelude::*;

use crate::db::schema::{entry_drafts, jurors, kept_forms, members, totp_secrets, webhooks};
use crate::db::{Conn, Fault};
use crate::secrets::{Place, Seal};

/// So many rows are held in memory at a time.
const AT_ONCE: i64 = 500;

/// The values of one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedValues {
    /// Where they stand, as `members.nip_sealed`.
    pub column: &'static str,
    pub opened: usize,
    /// Ids of rows whose value the key does not open.
    pub closed: Vec<i64>,
}

/// Opens every value of one column, `AT_ONCE` rows at a time. What comes last are the columns by which a value is sealed for
/// its row, as its room writes them.
macro_rules! column {
    ($conn:ident, $seal:ident, $table:ident . $column:ident, $key:expr => $type:ty) => {{
        let name = concat!(stringify!($table), ".", stringify!($column));
        let mut found = SealedValues { column: name, opened: 0, closed: Vec::new() };
        let mut after = 0_i64;
        loop {
            let rows: Vec<(i64, String, $type)> = $table::table
                .filter($table::id.gt(after))
                .filter($table::$column.ne(""))
                .order($table::id.asc())
                .limit(AT_ONCE)
                .select(($table::id, $table::$column, $key))
                .load($conn)?;
            let Some((last, ..)) = rows.last() else { break };
            after = *last;
            for (id, sealed, key) in &rows {
                match $seal.open(&Place::new(name, row_name(key)), sealed) {
                    Ok(_) => found.opened += 1,
                    Err(_) => found.closed.push(*id),
                }
            }
        }
        found
    }};
}

/// Name of a row by the columns that a value is sealed for.
trait RowName {
    fn name(&self) -> String;
}

impl RowName for i64 {
    fn name(&self) -> String {
        self.to_string()
    }
}

impl RowName for String {
    fn name(&self) -> String {
        self.clone()
    }
}

impl RowName for (i64, i64) {
    fn name(&self) -> String {
        format!("{}/{}", self.0, self.1)
    }
}

fn row_name(key: &impl RowName) -> String {
    key.name()
}

/// Opens all that is sealed, column by column.
///
/// # Errors
/// Our own failures only; a value that stays closed is none.
pub fn sealed_values(conn: &mut Conn, seal: &Seal) -> Result<Vec<SealedValues>, Fault> {
    Ok(vec![
        column!(conn, seal, members.nip_sealed, members::id => i64),
        column!(conn, seal, jurors.nip_sealed, jurors::id => i64),
        column!(conn, seal, entry_drafts.body, (entry_drafts::edition_id, entry_drafts::user_id) => (i64, i64)),
        column!(conn, seal, kept_forms.body, kept_forms::token_hash => String),
        column!(conn, seal, webhooks.secret, webhooks::id => i64),
        column!(conn, seal, totp_secrets.secret, totp_secrets::user_id => i64),
    ])
}
