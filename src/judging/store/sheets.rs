//! A juror's score sheets: finding, saving, handing in, stepping back.

use std::collections::BTreeMap;

use diesel::dsl::exists;
use diesel::prelude::*;

use super::conditions::{in_state, judged, without_conflict, without_conflict_of};
use crate::clock::At;
use crate::db::schema::{assignment_points, assignments as t, editions, methods};
use crate::db::{Conn, Fault, Tx, prepared};
use crate::editions::{CriterionPoints, Totals};
use crate::ids::{AssignmentId, CalibrationId, EditionId, JurorId, WorkId};
use crate::judging::actor::Juror;
use crate::judging::model::{
    AssignmentStatus as S, JudgedItem, LmsAnswer, LmsVerdict, MarkSheet, RecusalReason,
};
use crate::merge::Edits;

#[derive(Queryable, Selectable)]
#[diesel(table_name = t)]
pub(super) struct Row {
    id: AssignmentId,
    work_id: Option<WorkId>,
    calibration_id: Option<CalibrationId>,
    status: S,
    marks: String,
    comment: String,
    private_note: String,
    lms_fit: Option<LmsAnswer>,
    lms_standard: Option<LmsAnswer>,
    lms_quality: Option<LmsAnswer>,
    lms_relevance: Option<LmsAnswer>,
    lock_version: i64,
    saved_at: Option<At>,
    begun_at: Option<At>,
    edits: Edits,
}

impl Row {
    pub(super) fn read(self) -> Result<MarkSheet, Fault> {
        let marks: BTreeMap<String, i64> = serde_json::from_str(&self.marks).map_err(Fault::unreadable)?;
        Ok(MarkSheet {
            id: self.id,
            item: JudgedItem::of(self.work_id, self.calibration_id).ok_or(Fault::NotFound)?,
            status: self.status,
            marks,
            comment: self.comment,
            private_note: self.private_note,
            lms: LmsVerdict {
                fit: self.lms_fit,
                standard: self.lms_standard,
                quality: self.lms_quality,
                relevance: self.lms_relevance,
            },
            version: self.lock_version,
            saved_at: self.saved_at,
            begun_at: self.begun_at,
            edits: self.edits,
        })
    }
}

/// The juror's sheet, if it is the juror's, the work is judged and no conflict stands in the way.
pub fn find_sheet(conn: &mut Conn, juror: &Juror, id: AssignmentId) -> Result<Option<MarkSheet>, Fault> {
    let row: Option<Row> = t::table
        .filter(t::id.eq(id))
        .filter(t::juror_id.eq(juror.id()))
        .filter(in_state(S::LIVE))
        .filter(judged())
        .filter(without_conflict())
        .select(Row::as_select())
        .first(conn)
        .optional()?;
    row.map(Row::read).transpose()
}

/// Lets nobody else save the sheet until the transaction ends.
pub fn hold_sheet(tx: &mut Tx<'_>, id: AssignmentId) -> Result<usize, Fault> {
    let same = t::lock_version.eq(t::lock_version);
    Ok(prepared(diesel::update(t::table.find(id)).set(same)).execute(tx.conn)?)
}

/// Saves a draft over the version it was typed on, in the state `from`; 0 rows if another save came first, the sheet was handed in, the
/// edition was sealed or its method is not fixed.
pub fn save_draft(tx: &mut Tx<'_>, draft: &MarkSheet, from: S, total: Option<i64>) -> Result<usize, Fault> {
    let marks = serde_json::to_string(&draft.marks).map_err(Fault::unwritable)?;
    // Drafts do not lock the edition, so the statement itself looks whether it was sealed meanwhile.
    let open =
        editions::table.inner_join(methods::table).filter(editions::sealed_at.is_null()).select(editions::id);
    let stored = diesel::update(
        t::table
            .find(draft.id)
            .filter(t::lock_version.eq(draft.version))
            .filter(in_state(S::UNFINISHED))
            .filter(t::edition_id.eq_any(open)),
    )
    .set((
        // Three indexes hold the state: they are left alone by the saves that do not change it.
        (draft.status != from).then(|| t::status.eq(draft.status)),
        t::marks.eq(marks),
        t::comment.eq(&draft.comment),
        t::private_note.eq(&draft.private_note),
        t::lms_fit.eq(draft.lms.fit),
        t::lms_standard.eq(draft.lms.standard),
        t::lms_quality.eq(draft.lms.quality),
        t::lms_relevance.eq(draft.lms.relevance),
        t::total_points.eq(total),
        t::lock_version.eq(draft.version + 1),
        t::saved_at.eq(tx.now),
        t::begun_at.eq(draft.begun_at),
        t::edits.eq(draft.edits.to_json()),
    ));
    Ok(prepared(stored).execute(tx.conn)?)
}

/// Whether the score sheets of the edition are sealed.
pub fn is_sealed(conn: &mut Conn, edition: EditionId) -> Result<bool, Fault> {
    let sealed: Option<At> = editions::table.find(edition).select(editions::sealed_at).first(conn)?;
    Ok(sealed.is_some())
}

/// Whether the edition's method is fixed and public.
pub fn method_fixed(conn: &mut Conn, edition: EditionId) -> Result<bool, Fault> {
    Ok(diesel::select(exists(methods::table.find(edition))).get_result(conn)?)
}

/// Hands a sheet in; 0 rows if it changed meanwhile.
pub fn submit_sheet(tx: &mut Tx<'_>, sheet: &MarkSheet, totals: &Totals) -> Result<usize, Fault> {
    let handed_in = diesel::update(
        t::table.find(sheet.id).filter(t::lock_version.eq(sheet.version)).filter(t::status.eq(sheet.status)),
    )
    .set((
        t::status.eq(S::Submitted),
        t::total_points.eq(totals.total),
        t::lock_version.eq(sheet.version + 1),
        t::submitted_at.eq(tx.now),
    ));
    let handed_in = prepared(handed_in).execute(tx.conn)?;
    if handed_in > 0 {
        put_points(tx, sheet.id, &totals.criteria)?;
    }
    Ok(handed_in)
}

/// Points by criterion, in place of those of an earlier submission.
fn put_points(tx: &mut Tx<'_>, id: AssignmentId, points: &[CriterionPoints]) -> Result<usize, Fault> {
    use assignment_points as p;
    diesel::delete(p::table.filter(p::assignment_id.eq(id))).execute(tx.conn)?;
    let row = |of: &CriterionPoints| {
        (p::assignment_id.eq(id), p::criterion.eq(of.key.clone()), p::points.eq(of.points))
    };
    let mut put = 0;
    for of in points {
        put += diesel::insert_into(p::table).values(row(of)).execute(tx.conn)?;
    }
    Ok(put)
}

/// Sets a sheet aside with its ground; 0 rows if its status is not `from` any more.
pub fn recuse_sheet(
    tx: &mut Tx<'_>,
    id: AssignmentId,
    from: S,
    ground: RecusalReason,
    words: &str,
) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(id).filter(t::status.eq(from)))
        .set((
            t::status.eq(S::Recused),
            t::recusal_reason.eq(ground),
            t::recusal_words.eq(words),
            t::left_at.eq(tx.now),
            t::lock_version.eq(t::lock_version + 1),
        ))
        .execute(tx.conn)?)
}

/// How many of the juror's sheets have one of these statuses and may come to count.
pub fn count(conn: &mut Conn, juror: JurorId, statuses: &[S]) -> Result<i64, Fault> {
    Ok(t::table
        .filter(t::juror_id.eq(juror))
        .filter(t::status.eq_any(statuses))
        .filter(judged())
        .filter(without_conflict_of(juror))
        .count()
        .get_result(conn)?)
}

/// Makes the juror's submitted sheets final.
pub fn lock_submitted(tx: &mut Tx<'_>, juror: JurorId) -> Result<usize, Fault> {
    let submitted = t::table.filter(t::juror_id.eq(juror)).filter(t::status.eq(S::Submitted));
    Ok(diesel::update(submitted.filter(without_conflict()))
        .set((t::status.eq(S::Locked), t::lock_version.eq(t::lock_version + 1)))
        .execute(tx.conn)?)
}
