//! A session with what every page asks about its person.

use diesel::dsl::exists;
use diesel::prelude::*;

use crate::accounts::model::{Has, StoredSession, User};
use crate::accounts::permission::Role;
use crate::accounts::viewing::StoredView;
use crate::clock::At;
use crate::db::schema::{
    audit_head, committee_members, institutions, passkeys, sessions, totp_secrets, users,
};
use crate::db::{Conn, Fault};
use crate::ids::{EditionId, InstitutionId, SessionId, UserId};

/// A session with what every page asks about the person.
#[derive(Queryable)]
struct SessionRow {
    id: SessionId,
    created_at: At,
    seen_at: At,
    proved_at: At,
    factor_at: Option<At>,
    /// Whose pages it sees, in which edition, and until when.
    views_as: Option<UserId>,
    views_in: Option<EditionId>,
    views_until: Option<At>,
    user: User,
    role: Option<Role>,
    /// The institution of a member of the committee as it was named, and the one that was merged into.
    named: Option<InstitutionId>,
    merged_into: Option<InstitutionId>,
    totp: bool,
    passkey: bool,
    /// Of the last line of the trail, which has a row from the start.
    trail: Option<String>,
}

impl From<SessionRow> for StoredSession {
    fn from(row: SessionRow) -> Self {
        let SessionRow { id, created_at, seen_at, proved_at, factor_at, user, .. } = row;
        let view = match (row.views_as, row.views_in, row.views_until) {
            (Some(user), Some(edition), Some(until)) => Some(StoredView { user, edition, until }),
            _ => None,
        };
        Self {
            id,
            created_at,
            seen_at,
            proved_at,
            factor_at,
            view,
            has: Has { totp: row.totp, passkey: row.passkey },
            user,
            membership: row.role.zip(row.merged_into.or(row.named)),
            trail: row.trail.unwrap_or_default(),
        }
    }
}

/// The session of a token's hash with its account, what an active member of the committee may do, and where the trail ends:
/// in one query, since every page asks for it.
pub(in crate::accounts) fn find_session(conn: &mut Conn, hash: &str) -> Result<Option<StoredSession>, Fault> {
    let active = committee_members::accepted_at
        .is_not_null()
        .and(committee_members::suspended_at.is_null())
        .and(committee_members::removed_at.is_null());
    let app = totp_secrets::table
        .filter(totp_secrets::user_id.eq(users::id))
        .filter(totp_secrets::confirmed_at.is_not_null());
    let keys = passkeys::table.filter(passkeys::user_id.eq(users::id));
    let row: Option<SessionRow> = sessions::table
        .inner_join(users::table)
        .left_join(committee_members::table.on(committee_members::user_id.eq(users::id).and(active)))
        .left_join(institutions::table.on(institutions::id.nullable().eq(committee_members::institution_id)))
        .filter(sessions::token_hash.eq(hash))
        .select((
            sessions::id,
            sessions::created_at,
            sessions::last_seen_at,
            sessions::proved_at,
            sessions::factor_at,
            sessions::views_as,
            sessions::views_in,
            sessions::views_until,
            User::as_select(),
            committee_members::role.nullable(),
            institutions::id.nullable(),
            institutions::merged_into.nullable(),
            exists(app),
            exists(keys),
            audit_head::table.find(1).select(audit_head::hash).single_value(),
        ))
        .first(conn)
        .optional()?;
    Ok(row.map(StoredSession::from))
}
