//! Invitations to teams that wait for an answer.

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::{entries, members, users};
use crate::db::{AmongWords as _, Conn, Fault};
use crate::i18n::Lang;
use crate::ids::{EditionId, EntryId, MemberId};
use crate::notifications::Recipient;
use crate::registration::model::EntryStatus;

/// An invitation to a team that waits for an answer.
#[derive(Debug, Clone, Queryable)]
pub struct AwaitedMember {
    pub member: MemberId,
    pub entry: EntryId,
    pub team: String,
    /// The entry's own closing of intake.
    pub intake_closes_at: Option<At>,
    pub invited_at: At,
    /// Account of the person.
    pub email: String,
    /// The person's name by their own word; empty until they proved the address.
    pub name: String,
    pub proved_at: Option<At>,
    pub lang: String,
}

impl AwaitedMember {
    /// The person as the receiver of a letter.
    #[must_use]
    pub fn recipient(&self) -> Recipient {
        let name = if self.proved_at.is_some() { self.name.clone() } else { String::new() };
        Recipient { email: self.email.clone(), name, lang: Lang::parse(&self.lang) }
    }
}

/// Those of an edition, in entries that take part.
pub fn awaited_members(conn: &mut Conn, edition: EditionId) -> Result<Vec<AwaitedMember>, Fault> {
    Ok(members::table
        .inner_join(entries::table)
        .inner_join(users::table)
        .filter(entries::edition_id.eq(edition))
        .filter(entries::status.among(EntryStatus::LIVE))
        .filter(entries::hold_id.is_null())
        .filter(members::confirmed_at.is_null())
        .filter(members::leader.eq(false))
        .filter(members::invited_at.is_not_null())
        .order(members::id.asc())
        .select((
            members::id,
            entries::id,
            entries::team_name,
            entries::intake_closes_at,
            members::invited_at.assume_not_null(),
            users::email,
            users::name,
            users::email_confirmed_at,
            users::lang,
        ))
        .load(conn)?)
}
