//! The hash of a line, and the keys with which lines were hashed.

use ring::hmac;

use super::store::Line;
use crate::db::{Conn, Fault};
use crate::ids::AuditId;
use crate::keys::{self, Purpose};
use crate::secrets::{Seal, hex};

/// HMAC-SHA256 (RFC 2104) over the line's number, the previous hash and the line's fields, each preceded by its length so
/// that no two different lines share a text. Whoever writes the database without the portal's key cannot make one.
#[must_use]
pub fn line_hash(key: &hmac::Key, line: &Line) -> String {
    let id = |value: Option<i64>| value.map_or_else(String::new, |v| v.to_string());
    let fields = [
        line.id.0.to_string(),
        line.previous_hash.clone(),
        id(line.edition_id.map(|e| e.0)),
        line.at.0.to_string(),
        id(line.actor_id.map(|u| u.0)),
        line.actor.clone(),
        line.act.clone(),
        line.subject_kind.clone(),
        line.subject_id.to_string(),
        line.reason.clone(),
        line.details.clone(),
    ];
    let text = fields.iter().fold(String::new(), |text, field| format!("{text}{}:{field};", field.len()));
    hex(hmac::sign(key, text.as_bytes()).as_ref())
}

/// The key of new lines.
pub(in crate::audit) fn present_key(seal: &Seal) -> hmac::Key {
    seal.mac_key(Purpose::Trail.label())
}

/// The key of each line: earlier keys of the portal hold the lines up to their rotation.
pub(in crate::audit) struct TrailKeys {
    retired: Vec<RetiredTrailKey>,
    present: hmac::Key,
}

struct RetiredTrailKey {
    until: AuditId,
    key: hmac::Key,
}

impl TrailKeys {
    pub(in crate::audit) fn load(conn: &mut Conn, seal: &Seal) -> Result<Self, Fault> {
        let retired = keys::retired(conn, seal, Purpose::Trail)?
            .into_iter()
            .map(|old| RetiredTrailKey {
                until: AuditId(old.until_line),
                key: hmac::Key::new(hmac::HMAC_SHA256, &old.bytes),
            })
            .collect();
        Ok(Self { retired, present: present_key(seal) })
    }

    pub(in crate::audit) fn of(&self, line: AuditId) -> &hmac::Key {
        self.retired.iter().find(|old| line.0 <= old.until.0).map_or(&self.present, |old| &old.key)
    }
}
