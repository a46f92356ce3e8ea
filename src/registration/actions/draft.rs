//! Keeping what somebody types of a registration before it is sent.

use crate::accounts::SignedIn;
use crate::db::{Fault, Tx};
use crate::merge::{Merged, Stored, merge};
use crate::registration::model::{DraftSave, DraftSaved, EntryDraft};
use crate::registration::store;

/// Puts some fields into the person's draft, together with what another device of theirs wrote meanwhile. It leaves no
/// trace: nothing is registered yet.
///
/// # Errors
/// Our own failures only.
pub fn save_draft(tx: &mut Tx<'_>, who: &SignedIn, save: &DraftSave<'_>) -> Result<DraftSaved, Fault> {
    let user = who.user_id();
    store::lock_drafts(tx, user)?;
    let found = store::find_draft(tx.conn, tx.seal, save.edition, user)?;
    let mut draft = found.unwrap_or_else(|| EntryDraft::begun(save.begun.clone()));
    let mut sent = draft.values.clone();
    save.fields.iter().for_each(|name| sent.copy(name, save.sent));
    let mut merged = match save.origin {
        None => Merged { values: sent, changed: fields_of(save), ..Merged::default() },
        Some(origin) => {
            let stored = Stored { version: draft.version, values: &draft.values, edits: &draft.edits };
            merge(stored, &sent, origin, user)
        }
    };
    merged.reopen(save.undecided, &draft.values);
    draft.version += 1;
    if let Some(origin) = save.origin {
        draft.edits.note(&merged.changed, user, tx.now, origin);
    }
    draft.values = merged.values.clone();
    draft.updated_at = Some(tx.now);
    store::put_draft(tx, save.edition, user, &draft)?;
    Ok(DraftSaved { draft, merged })
}

fn fields_of(save: &DraftSave<'_>) -> Vec<String> {
    save.fields.iter().map(|name| (*name).to_owned()).collect()
}
