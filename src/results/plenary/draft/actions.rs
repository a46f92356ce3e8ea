//! Saving a draft.

use super::model::{Draft, DraftSaved, DraftTyped};
use super::store;
use crate::accounts::{Permitted, right};
use crate::db::{self, Tx};
use crate::editions;
use crate::ids::EditionId;
use crate::merge::{Edits, FormValues, Merged, Stored, merge};

/// Saves what was typed, put together field by field with what another member stored meanwhile. A draft decides
/// nothing and leaves no trace; entering it does.
///
/// # Errors
/// Our own failures only.
pub fn save(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
    typed: &DraftTyped,
) -> db::Result<DraftSaved> {
    let by = who.person().user_id();
    // Of two saves at once the second waits here for the first.
    let edition = editions::lock(tx, edition)?.id;
    let Some(found) = store::find(tx.conn, edition, &typed.place)? else {
        let one = first(tx, who, typed);
        store::insert(tx, edition, &one)?;
        let merged = Merged { values: one.values.clone(), ..Merged::default() };
        return Ok(DraftSaved { sent: one.values.clone(), merged, one });
    };
    let mut sent = typed.sent.clone();
    typed.left.iter().for_each(|name| sent.copy(name, &found.values));
    let stored = Stored { version: found.lock_version, values: &found.values, edits: &found.edits };
    let mut merged = merge(stored, &sent, &typed.origin, by);
    merged.reopen(&typed.undecided, &found.values);
    let mut one = Draft { values: merged.values.clone(), ..found.clone() };
    one.edits.note(&merged.changed, by, tx.now, &typed.origin);
    if !merged.changed.is_empty() {
        one.lock_version += 1;
        one.saved_at = tx.now;
    }
    if one != found {
        store::save(tx, edition, &one)?;
    }
    Ok(DraftSaved { one, sent, merged })
}

/// The draft of a form that nobody has typed into before.
fn first(tx: &Tx<'_>, who: &Permitted<right::Results>, typed: &DraftTyped) -> Draft {
    let (mut values, mut edits) = (typed.sent.clone(), Edits::default());
    let nothing = FormValues::default();
    typed.left.iter().for_each(|name| values.copy(name, &nothing));
    let names: Vec<String> = values.names().map(str::to_owned).collect();
    edits.note(&names, who.person().user_id(), tx.now, &typed.origin);
    Draft { place: typed.place.clone(), values, lock_version: 1, edits, saved_at: tx.now }
}
