//! A file of decisions: what it would do, taking them.

use super::text;
use super::view::{PLEDGE, as_seen};
use crate::accounts::right;
use crate::db::{Conn, Fault, Tx};
use crate::editions::Edition;
use crate::i18n::Message;
use crate::imports::ImportKind;
use crate::say;
use crate::verification::decision_import::{self, ApplyDecisionsProblem, DecisionsTaken, OpenDecisions};
use crate::views::PageCx;
use crate::web::committee::imports::{ApplyForm, Import, ImportPage, Kept, Seen, Typed};
use crate::web::forms::Errors;

/// Files of decisions on works.
pub struct Decisions;

/// The pages of these files.
static PAGE: ImportPage = ImportPage {
    kind: ImportKind::Decisions,
    part: "karya",
    title: text::TITLE,
    lead: text::LEAD,
    path: "/panitia/impor-putusan",
    back: "/panitia/karya",
    back_label: text::WORKS,
    pattern: "/panitia/karya.xlsx?status=waiting&kolom=nomor,judul,peserta,tautan,kiriman,putusan,aturan,alasan,tenggat",
    pattern_label: text::PATTERN,
    done: "/panitia/karya?status=waiting",
    apply: text::APPLY,
};

impl Import for Decisions {
    type Right = right::Works;
    type Open = OpenDecisions;
    type Problem = ApplyDecisionsProblem;

    fn page() -> &'static ImportPage {
        &PAGE
    }

    fn open(conn: &mut Conn, kept: &Kept<right::Works>) -> Result<Option<OpenDecisions>, Fault> {
        decision_import::open(conn, &kept.who, &kept.edition, kept.of, kept.id, kept.now)
    }

    fn as_seen(cx: &PageCx, edition: &Edition, open: OpenDecisions, typed: &Typed) -> Seen {
        as_seen(cx, edition, open, &typed.errors)
    }

    fn is_complete(form: &ApplyForm) -> bool {
        !form.pledge.is_empty()
    }

    fn wrong(_form: &ApplyForm, seen: &Seen) -> Errors {
        let mut errors = Errors::default();
        if seen.figures.first().is_some_and(|accepted| *accepted > 0) {
            errors.add(PLEDGE, text::PLEDGE_MISSING);
        }
        errors
    }

    fn apply(
        tx: &mut Tx<'_>,
        kept: &Kept<right::Works>,
        form: &ApplyForm,
    ) -> Result<Message, ApplyDecisionsProblem> {
        decision_import::apply(tx, &kept.who, kept.of, kept.id, &form.fingerprint).map(told)
    }
}

fn told(taken: DecisionsTaken) -> Message {
    let DecisionsTaken { accepted, revisions, failed, left_out } = taken;
    say!(
        "Putusan diterapkan: {accepted} diterima, {revisions} perlu perbaikan, {failed} tidak lolos, {left_out} baris dilewati.",
        "The decisions are taken: {accepted} accepted, {revisions} for revision, {failed} failed, {left_out} lines left out."
    )
}
