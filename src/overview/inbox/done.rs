//! Who of the committee dealt with each kind of thing last, as far as the newest lines of the trail tell.

use std::collections::BTreeMap;

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::audit_log;
use crate::db::{Conn, Fault};
use crate::ids::EditionId;
use crate::inbox::InboxKind;

/// How far back it is looked: a page must not cost what the trail has grown to.
const NEWEST: i64 = 300;

/// Who did it last, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastDone {
    /// The member's name as it was.
    pub name: String,
    pub at: At,
}

/// The last act of a person on each kind, among the newest lines of the edition; one query.
pub fn last_done(conn: &mut Conn, edition: EditionId) -> Result<BTreeMap<InboxKind, LastDone>, Fault> {
    let newest: Vec<(String, String, At)> = audit_log::table
        .filter(audit_log::edition_id.eq(edition))
        .filter(audit_log::actor_id.is_not_null())
        .order(audit_log::id.desc())
        .limit(NEWEST)
        .select((audit_log::act, audit_log::actor, audit_log::at))
        .load(conn)?;
    let last = |kind: InboxKind| {
        let (_, name, at) = newest.iter().find(|(act, ..)| kind.acts().contains(&act.as_str()))?;
        Some((kind, LastDone { name: name.clone(), at: *at }))
    };
    Ok(InboxKind::ALL.iter().copied().filter_map(last).collect())
}
