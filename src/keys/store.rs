//! What the database knows of keys.

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::{portal_key, retired_keys};
use crate::db::{Conn, Fault, Tx};
use crate::secrets::{Place, Seal, hex};

/// What a derived key was for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Hashes of the audit trail.
    Trail,
    /// Signatures of credentials.
    Credentials,
    /// Signatures of the trail's daily head.
    Anchors,
    /// Digests of recovery codes.
    RecoveryCodes,
}

impl Purpose {
    /// As stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Trail => "trail",
            Self::Credentials => "credentials",
            Self::Anchors => "anchors",
            Self::RecoveryCodes => "recovery_codes",
        }
    }

    /// By which it is derived from the portal's key.
    #[must_use]
    pub fn label(self) -> &'static [u8] {
        match self {
            Self::Trail => b"lomba audit trail v1",
            Self::Credentials => b"lomba credentials v1",
            Self::Anchors => b"lomba audit anchors v1",
            Self::RecoveryCodes => b"lomba recovery codes v1",
        }
    }
}

/// Why a key cannot be noted as the database's.
#[derive(Debug, thiserror::Error)]
pub enum AdoptProblem {
    /// It was exchanged a moment ago.
    #[error("the key of this database was exchanged while the portal started: start it again")]
    Exchanged,
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// A key derived from a portal key that is not used any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetiredKey {
    /// The last line of the trail that it holds; 0 where lines do not matter.
    pub until_line: i64,
    pub bytes: [u8; 32],
}

/// The check value of the key the database was last used with; none for one that has none yet, or no tables.
///
/// # Errors
/// Our own failures only.
pub fn stored_check_value(conn: &mut Conn) -> Result<Option<String>, Fault> {
    if !conn.has_table("portal_key")? {
        return Ok(None);
    }
    Ok(portal_key::table.find(1).select(portal_key::check_value).first(conn).optional()?)
}

/// Notes the key of a database that has none yet. A rotation that ended between the look at the key and now is noticed
/// here, since both hold the database.
///
/// # Errors
/// The key is not the database's any more.
pub fn adopt(tx: &mut Tx<'_>) -> Result<(), AdoptProblem> {
    if let Some(stored) = stored_check_value(tx.conn)? {
        return if stored == tx.seal.check_value() { Ok(()) } else { Err(AdoptProblem::Exchanged) };
    }
    // Two processes may start at once; both databases know this form, Diesel's for both of them does not.
    let (value, now) = (tx.seal.check_value(), tx.now.0);
    let insert = "INSERT INTO portal_key (id, check_value, since)";
    diesel::sql_query(format!("{insert} VALUES (1, '{value}', {now}) ON CONFLICT DO NOTHING"))
        .execute(tx.conn)
        .map_err(Fault::from)?;
    Ok(())
}

/// Notes the key that takes the place of the earlier one.
///
/// # Errors
/// Our own failures only.
pub fn put_check_value(tx: &mut Tx<'_>, seal: &Seal) -> Result<usize, Fault> {
    let row = (portal_key::check_value.eq(seal.check_value()), portal_key::since.eq(tx.now));
    Ok(diesel::update(portal_key::table.find(1)).set(row).execute(tx.conn)?)
}

/// Where a retired key is sealed for.
fn place(purpose: &str, check_value: &str) -> Place {
    Place::new("retired_keys.secret", format_args!("{purpose}/{check_value}"))
}

/// Keeps the key that `from` gave for a purpose, sealed with the key that follows.
///
/// # Errors
/// Our own failures only.
pub fn retire(tx: &mut Tx<'_>, purpose: Purpose, until_line: i64, to: &Seal) -> Result<(), Fault> {
    let check_value = tx.seal.check_value();
    let bytes = hex(&tx.seal.derived(purpose.label()));
    let secret = to.seal(&place(purpose.as_str(), &check_value), &bytes)?;
    diesel::insert_into(retired_keys::table)
        .values((
            retired_keys::purpose.eq(purpose.as_str()),
            retired_keys::check_value.eq(check_value),
            retired_keys::until_line.eq(until_line),
            retired_keys::secret.eq(secret),
            retired_keys::retired_at.eq(tx.now),
        ))
        .execute(tx.conn)?;
    Ok(())
}

#[derive(Queryable)]
struct Row {
    id: i64,
    purpose: String,
    check_value: String,
    until_line: i64,
    secret: String,
    #[expect(dead_code, reason = "part of the row")]
    retired_at: At,
}

fn rows(conn: &mut Conn) -> Result<Vec<Row>, Fault> {
    Ok(retired_keys::table.order(retired_keys::id.asc()).load(conn)?)
}

/// The keys that were used for a purpose before the present one, the oldest first.
///
/// # Errors
/// Our own failures only, a key that cannot be opened among them.
pub fn retired(conn: &mut Conn, seal: &Seal, purpose: Purpose) -> Result<Vec<RetiredKey>, Fault> {
    let of_purpose = |row: &Row| row.purpose == purpose.as_str();
    rows(conn)?.into_iter().filter(of_purpose).map(|row| opened(seal, &row)).collect()
}

fn opened(seal: &Seal, row: &Row) -> Result<RetiredKey, Fault> {
    let text = seal.open(&place(&row.purpose, &row.check_value), &row.secret).map_err(Fault::unreadable)?;
    let bytes = crate::secrets::bytes_of_hex(&text).and_then(|bytes| bytes.try_into().ok());
    let bytes = bytes.ok_or_else(|| Fault::unreadable("a retired key is no key"))?;
    Ok(RetiredKey { until_line: row.until_line, bytes })
}

/// Seals the retired keys anew for another portal key; how many there are.
///
/// # Errors
/// Our own failures only.
pub fn reseal_retired(tx: &mut Tx<'_>, to: &Seal) -> Result<usize, Fault> {
    let all = rows(tx.conn)?;
    for row in &all {
        let of = place(&row.purpose, &row.check_value);
        let plain = tx.seal.open(&of, &row.secret).map_err(Fault::unreadable)?;
        diesel::update(retired_keys::table.find(row.id))
            .set(retired_keys::secret.eq(to.seal(&of, &plain)?))
            .execute(tx.conn)?;
    }
    Ok(all.len())
}
