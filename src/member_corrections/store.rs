//! People of an edition as the committee corrects them.

use diesel::prelude::*;

use super::model::CorrectablePerson;
use crate::db::schema::{entries, institutions, members};
use crate::db::{AmongIds as _, Conn, Fault};
use crate::ids::{EditionId, MemberId};

/// People asked for at once.
const SOME: usize = 500;

/// Those of some people who belong to the edition.
pub(super) fn people(
    conn: &mut Conn,
    edition: EditionId,
    of: &[MemberId],
) -> Result<Vec<CorrectablePerson>, Fault> {
    let own = diesel::alias!(institutions as own);
    let mut found = Vec::new();
    for some in of.chunks(SOME) {
        let rows: Vec<CorrectablePerson> = members::table
            .inner_join(entries::table.inner_join(institutions::table))
            .left_join(own.on(own.field(institutions::id).nullable().eq(members::institution_id)))
            .filter(entries::edition_id.eq(edition))
            .filter(members::id.among_ids(some))
            .order(members::id.asc())
            .select((
                members::id,
                members::entry_id,
                members::name,
                members::asn_kind,
                members::position,
                members::lock_version,
                entries::status,
                entries::institution_id,
                institutions::name,
                members::institution_id,
                own.field(institutions::name).nullable(),
                members::nip_sealed.eq(""),
            ))
            .load(conn)?;
        found.extend(rows);
    }
    Ok(found)
}
