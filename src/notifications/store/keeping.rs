//! How long letters are kept after they have left.

use std::time::Duration;

use diesel::prelude::*;

use crate::db::schema::letters;
use crate::db::{AmongWords as _, Conn, Fault, Tx};
use crate::ids::LetterId;
use crate::notifications::LetterKind;
use crate::notifications::content::Content;
use crate::notifications::model::LetterState;

/// Letters looked at in one go; the rest follows with the next sweep.
const AT_ONCE: i64 = 2000;

/// What does not change any more.
const LEFT: [LetterState; 2] = [LetterState::Sent, LetterState::Cancelled];

fn days(number: u32) -> Duration {
    Duration::from_secs(u64::from(number) * 86_400)
}

/// Takes the text out of letters that left long enough ago: links that open something are in some. How many there were.
///
/// # Errors
/// Our own failures only.
pub fn empty_old(tx: &mut Tx<'_>) -> Result<usize, Fault> {
    if tx.letters.keep_text_days == 0 {
        return Ok(0);
    }
    let old: Vec<(LetterId, String)> = letters::table
        .filter(letters::state.among(LEFT))
        .filter(letters::created_at.lt(tx.now.minus(days(tx.letters.keep_text_days))))
        .filter(
            letters::sent_at.is_null().or(letters::sent_at.lt(tx.now.minus(days(tx.letters.keep_text_days)))),
        )
        .filter(letters::body_text.ne(""))
        .order(letters::id.asc())
        .limit(AT_ONCE)
        .select((letters::id, letters::content))
        .load(tx.conn)?;
    for (id, content) in &old {
        let content: Content = serde_json::from_str(content).map_err(Fault::unreadable)?;
        let emptied = serde_json::to_string(&content.emptied()).map_err(Fault::unwritable)?;
        diesel::update(letters::table.find(id))
            .set((
                letters::content.eq(emptied),
                letters::original.eq(None::<String>),
                letters::body_text.eq(""),
                letters::body_html.eq(""),
            ))
            .execute(tx.conn)?;
    }
    Ok(old.len())
}

/// Forgets letters that left very long ago; how many there were.
///
/// # Errors
/// Our own failures only.
pub fn forget_old(tx: &mut Tx<'_>) -> Result<usize, Fault> {
    if tx.letters.keep_days == 0 {
        return Ok(0);
    }
    let old = letters::table
        .filter(letters::state.among(LEFT))
        .filter(letters::created_at.lt(tx.now.minus(days(tx.letters.keep_days))));
    Ok(diesel::delete(old).execute(tx.conn)?)
}

/// Those of these letters whose text is kept.
///
/// # Errors
/// Our own failures only.
pub fn with_text(conn: &mut Conn, ids: &[LetterId]) -> Result<Vec<(LetterId, LetterKind)>, Fault> {
    Ok(letters::table
        .filter(letters::id.eq_any(ids))
        .filter(letters::body_text.ne(""))
        .order(letters::id.asc())
        .select((letters::id, letters::kind))
        .load(conn)?)
}

/// The letter that was written last; none where there is no letter.
///
/// # Errors
/// Our own failures only.
pub fn newest(conn: &mut Conn) -> Result<Option<LetterId>, Fault> {
    Ok(letters::table.select(diesel::dsl::max(letters::id)).first(conn)?)
}
