//! What jurors see of what they score.

use diesel::prelude::*;

use crate::db::schema::{calibration_works, entries, institutions, works};
use crate::db::{Conn, Fault};
use crate::judging::model::{JudgedItem, Makers};
use crate::video_check::{self, BlindVideo};
use crate::works::BlindWork;

/// What is written about it, without a word of whose it is.
pub fn find_text(conn: &mut Conn, item: JudgedItem) -> Result<BlindWork, Fault> {
    match item {
        JudgedItem::Work(id) => Ok(works::table.find(id).select(BlindWork::as_select()).first(conn)?),
        JudgedItem::Calibration(id) => Ok(calibration_works::table
            .find(id)
            .select((calibration_works::number.nullable(), calibration_works::content))
            .first(conn)?),
    }
}

/// Its films as they were sent: main, intro, core, closing.
pub fn films(conn: &mut Conn, item: JudgedItem) -> Result<Vec<BlindVideo>, Fault> {
    match item {
        JudgedItem::Work(id) => video_check::sent_blind(conn, id),
        JudgedItem::Calibration(id) => {
            let films: String =
                calibration_works::table.find(id).select(calibration_works::films).first(conn)?;
            serde_json::from_str(&films).map_err(Fault::unreadable)
        }
    }
}

/// Whose it is; none for a calibration work.
pub fn makers(conn: &mut Conn, item: JudgedItem) -> Result<Option<Makers>, Fault> {
    let Some(work) = item.work() else { return Ok(None) };
    let (institution, team) = works::table
        .inner_join(entries::table.inner_join(institutions::table))
        .filter(works::id.eq(work))
        .select((institutions::name, entries::team_name))
        .first(conn)?;
    Ok(Some(Makers { institution, team }))
}
