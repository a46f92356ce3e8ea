//! The chain's end of each day, signed, so that nobody can rewrite what was written before it: it is public, lies in a file
//! and in the letters of the chairs, and no one takes it back from there.

use diesel::prelude::*;
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair as _, UnparsedPublicKey};
use serde::{Deserialize, Serialize};

use super::lines::{end, lock};
use crate::clock::At;
use crate::db::schema::audit_anchors;
use crate::db::{Conn, Fault, Tx};
use crate::keys::{self, Purpose};
use crate::secrets::{Seal, bytes_of_hex, hex};

/// The signed end of one day.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Serialize, Deserialize)]
pub struct Anchor {
    /// The day that ended (WIB), as `2026-11-29`.
    pub day: String,
    /// Number of the last line; 0 before the first.
    pub line: i64,
    /// Hash of that line, in hexadecimal.
    pub hash: String,
    /// Ed25519 (RFC 8032) over `statement`, in hexadecimal.
    pub signature: String,
    /// When it was made.
    pub made_at: At,
}

/// What is signed: one line of text that says nothing but the end of the chain.
#[must_use]
pub fn statement(day: &str, line: i64, hash: &str) -> String {
    format!("lomba audit head {day} {line} {hash}")
}

/// The keys whose signatures count.
pub struct AnchorKeys(Vec<Vec<u8>>);

impl AnchorKeys {
    /// The present key's and those of earlier keys of the portal.
    ///
    /// # Errors
    /// Our own failures only.
    pub fn load(conn: &mut Conn, seal: &Seal) -> Result<Self, Fault> {
        let retired = keys::retired(conn, seal, Purpose::Anchors)?;
        let seeds = retired.into_iter().map(|old| old.bytes).chain([seal.derived(Purpose::Anchors.label())]);
        let public = seeds.map(|seed| Ok(pair(&seed)?.public_key().as_ref().to_vec()));
        Ok(Self(public.collect::<Result<_, Fault>>()?))
    }

    /// In hexadecimal, the present one last.
    #[must_use]
    pub fn public(&self) -> Vec<String> {
        self.0.iter().map(|key| hex(key)).collect()
    }

    /// Whether the anchor bears a good signature.
    #[must_use]
    pub fn signed(&self, anchor: &Anchor) -> bool {
        let text = statement(&anchor.day, anchor.line, &anchor.hash);
        let Some(signature) = bytes_of_hex(&anchor.signature) else { return false };
        self.0
            .iter()
            .any(|key| UnparsedPublicKey::new(&ED25519, key).verify(text.as_bytes(), &signature).is_ok())
    }
}

fn pair(seed: &[u8; 32]) -> Result<Ed25519KeyPair, Fault> {
    Ed25519KeyPair::from_seed_unchecked(seed).map_err(|rejected| Fault::unreadable(rejected.to_string()))
}

/// Signs the end of the chain for a day, once; none if the day is signed already. The end is locked, so no line slips in
/// between.
///
/// # Errors
/// Our own failures only.
pub fn sign_day(tx: &mut Tx<'_>, day: &str) -> Result<Option<Anchor>, Fault> {
    lock(tx)?;
    if find(tx.conn, day)?.is_some() {
        return Ok(None);
    }
    let end = end(tx.conn)?;
    let key = pair(&tx.seal.derived(Purpose::Anchors.label()))?;
    let signature = hex(key.sign(statement(day, end.line, &end.hash).as_bytes()).as_ref());
    let anchor = Anchor { day: day.to_owned(), line: end.line, hash: end.hash, signature, made_at: tx.now };
    diesel::insert_into(audit_anchors::table)
        .values((
            audit_anchors::day.eq(&anchor.day),
            audit_anchors::line.eq(anchor.line),
            audit_anchors::hash.eq(&anchor.hash),
            audit_anchors::signature.eq(&anchor.signature),
            audit_anchors::made_at.eq(anchor.made_at),
        ))
        .execute(tx.conn)?;
    Ok(Some(anchor))
}

/// Every signed day, the first one first.
///
/// # Errors
/// Our own failures only.
pub fn all(conn: &mut Conn) -> Result<Vec<Anchor>, Fault> {
    Ok(audit_anchors::table.order(audit_anchors::day.asc()).load(conn)?)
}

/// The newest signed days, `limit` at most, before `before` if given.
///
/// # Errors
/// Our own failures only.
pub fn newest(conn: &mut Conn, before: Option<&str>, limit: i64) -> Result<Vec<Anchor>, Fault> {
    let mut query = audit_anchors::table.order(audit_anchors::day.desc()).limit(limit).into_boxed();
    if let Some(before) = before {
        query = query.filter(audit_anchors::day.lt(before.to_owned()));
    }
    Ok(query.load(conn)?)
}

/// A signed day.
///
/// # Errors
/// Our own failures only.
pub fn find(conn: &mut Conn, day: &str) -> Result<Option<Anchor>, Fault> {
    Ok(audit_anchors::table.find(day).first(conn).optional()?)
}
