//! Who is to get a document, and has none that is valid.

use std::collections::BTreeSet;

use diesel::prelude::*;

use crate::accounts;
use crate::certificates::kind::DocumentKind;
use crate::certificates::model::DocumentState;
use crate::db::schema::{assignments, documents, entries, institutions, jurors, members, users, works};
use crate::db::{AmongWords as _, Conn, Fault};
use crate::editions::CertificateFor;
use crate::ids::{EditionId, EntryId, JurorId, MemberId, UserId, WorkId};
use crate::judging::{AssignmentStatus, JurorStatus};
use crate::registration::{EntryKind, EntryStatus};
use crate::works::WorkStatus;

/// A work with one of its makers.
#[derive(Debug, Clone, Queryable)]
pub(in crate::certificates) struct MakerRow {
    pub work: WorkId,
    pub number: Option<String>,
    pub title: String,
    pub entry: EntryId,
    pub entry_kind: EntryKind,
    pub team: String,
    /// Institution that the entry is registered for.
    pub institution: String,
    pub member: MemberId,
    pub name: String,
    pub user: Option<UserId>,
    /// Where the member works, as far as that is known: by its name, and by that of the one it was merged into.
    own_institution: (Option<String>, Option<String>),
    /// Name with titles; empty or none where the person gave none.
    pub document_name: Option<String>,
}

/// The states of works that earn a certificate of participation.
pub(in crate::certificates) fn earning(rule: CertificateFor) -> Vec<WorkStatus> {
    match rule {
        CertificateFor::Accepted => WorkStatus::IN_JUDGING.to_vec(),
        CertificateFor::Submitted => {
            let counted = WorkStatus::COUNTED_FOR_LIMIT.iter().copied();
            counted.filter(|status| *status != WorkStatus::Disqualified).collect()
        }
    }
}

/// Leaders and confirmed members of the works in these states, work by work, the leader first.
pub(in crate::certificates) fn makers(
    conn: &mut Conn,
    edition: EditionId,
    states: &[WorkStatus],
) -> Result<Vec<MakerRow>, Fault> {
    let (own, target) = diesel::alias!(institutions as own, institutions as target);
    Ok(works::table
        .inner_join(entries::table.inner_join(institutions::table))
        .inner_join(members::table.on(members::entry_id.eq(entries::id)))
        .left_join(users::table.on(users::id.nullable().eq(members::user_id)))
        .left_join(own.on(own.field(institutions::id).nullable().eq(members::institution_id)))
        .left_join(
            target.on(target.field(institutions::id).nullable().eq(own.field(institutions::merged_into))),
        )
        .filter(works::edition_id.eq(edition))
        .filter(works::status.eq_any(states))
        .filter(entries::status.among(EntryStatus::LIVE))
        .filter(members::leader.eq(true).or(members::confirmed_at.is_not_null()))
        .order((works::number.asc(), works::id.asc(), members::leader.desc(), members::slot.asc()))
        .select((
            works::id,
            works::number,
            works::title,
            entries::id,
            entries::kind,
            entries::team_name,
            institutions::name,
            members::id,
            members::name,
            members::user_id,
            (own.field(institutions::name).nullable(), target.field(institutions::name).nullable()),
            users::document_name.nullable(),
        ))
        .load(conn)?)
}

/// A juror as documents name them.
#[derive(Debug, Clone, Queryable)]
pub(in crate::certificates) struct JurorRow {
    pub id: JurorId,
    pub code: String,
    pub name: String,
    pub expertise: String,
    pub user: Option<UserId>,
    pub institution: Option<String>,
    pub is_chair: bool,
    /// Name with titles; empty or none where the person gave none.
    pub document_name: Option<String>,
}

impl JurorRow {
    /// The name as documents print it.
    pub(in crate::certificates) fn printed(&self) -> &str {
        accounts::printed_name(self.document_name.as_deref(), &self.name)
    }
}

impl MakerRow {
    /// Where the person works; the entry's institution where that is not known.
    pub(in crate::certificates) fn works_at(&self) -> &str {
        let (own, merged_into) = &self.own_institution;
        merged_into.as_deref().or(own.as_deref()).unwrap_or(&self.institution)
    }

    /// The name as documents print it.
    pub(in crate::certificates) fn printed(&self) -> &str {
        accounts::printed_name(self.document_name.as_deref(), &self.name)
    }
}

/// Jurors who handed in at least one sheet, by their codes.
pub(in crate::certificates) fn judges(conn: &mut Conn, edition: EditionId) -> Result<Vec<JurorRow>, Fault> {
    let handed_in: Vec<JurorId> = assignments::table
        .filter(assignments::edition_id.eq(edition))
        .filter(assignments::status.among(AssignmentStatus::DONE))
        .order(assignments::juror_id.asc())
        .select(assignments::juror_id)
        .distinct()
        .load(conn)?;
    jurors_with(conn, handed_in)
}

/// The jury as it stands, by code: whoever declared independence and has not left.
pub(in crate::certificates) fn jury(conn: &mut Conn, edition: EditionId) -> Result<Vec<JurorRow>, Fault> {
    let active: Vec<JurorId> = jurors::table
        .filter(jurors::edition_id.eq(edition))
        .filter(jurors::status.eq(JurorStatus::Active))
        .order(jurors::id.asc())
        .select(jurors::id)
        .load(conn)?;
    jurors_with(conn, active)
}

/// These jurors, by their codes.
fn jurors_with(conn: &mut Conn, ids: Vec<JurorId>) -> Result<Vec<JurorRow>, Fault> {
    Ok(jurors::table
        .left_join(institutions::table)
        .left_join(users::table)
        .filter(jurors::id.eq_any(ids))
        .order((jurors::pseudonym.asc(), jurors::id.asc()))
        .select((
            jurors::id,
            jurors::pseudonym,
            jurors::name,
            jurors::expertise,
            jurors::user_id,
            institutions::name.nullable(),
            jurors::is_chair,
            users::document_name.nullable(),
        ))
        .load(conn)?)
}

/// Subjects that have a valid document of a kind.
pub(in crate::certificates) fn served(
    conn: &mut Conn,
    edition: EditionId,
    kind: DocumentKind,
) -> Result<BTreeSet<String>, Fault> {
    let subjects: Vec<String> = documents::table
        .filter(documents::edition_id.eq(edition))
        .filter(documents::kind.eq(kind))
        .filter(documents::state.eq(DocumentState::Issued))
        .order(documents::id.asc())
        .select(documents::subject)
        .load(conn)?;
    Ok(subjects.into_iter().collect())
}
