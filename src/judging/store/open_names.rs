//! Institution names of works in judging that nobody has settled.

use diesel::prelude::*;

use crate::db::schema::{entries, institutions, works};
use crate::db::{AmongWords as _, Conn, Fault};
use crate::ids::EditionId;
use crate::judging::model::OpenName;
use crate::works::WorkStatus;

/// Each name once, in the order of their ids.
pub fn names_open(conn: &mut Conn, edition: EditionId) -> Result<Vec<OpenName>, Fault> {
    let judged = works::table
        .inner_join(entries::table)
        .filter(works::edition_id.eq(edition))
        .filter(works::status.among(WorkStatus::IN_JUDGING))
        .select(entries::institution_id);
    Ok(institutions::table
        .filter(institutions::id.eq_any(judged))
        .filter(institutions::listed.eq(false))
        .filter(institutions::merged_into.is_null())
        .order(institutions::id.asc())
        .select((institutions::id, institutions::name))
        .load(conn)?)
}
