//! Whose words stand in the fields that two people changed.

use std::collections::BTreeMap;

use crate::accounts;
use crate::app::App;
use crate::db::Fault;
use crate::ids::UserId;
use crate::merge::Edits;
use crate::web::errors::PageError;

/// Names of those who wrote what is stored in the conflicting fields; none for the reader's own hand, `own`.
///
/// # Errors
/// Our own failures only.
pub async fn authors(
    app: &App,
    conflicts: &[String],
    edits: &Edits,
    own: Option<UserId>,
) -> Result<BTreeMap<UserId, String>, PageError> {
    let ids: Vec<UserId> = conflicts.iter().filter_map(|name| edits.of(name)).map(|edit| edit.by).collect();
    let names = app.read(move |conn| accounts::names(conn, &ids)).await.map_err(|fault: Fault| fault)?;
    Ok(names.into_iter().filter(|(id, _)| Some(*id) != own).collect())
}
