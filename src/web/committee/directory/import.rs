//! A list of institutions read into the directory.

use super::import_view::as_seen;
use super::text;
use crate::accounts::right;
use crate::db::{Conn, Fault, Tx};
use crate::editions::Edition;
use crate::i18n::Message;
use crate::imports::{ImportKind, ImportProblem};
use crate::institutions::ImportReport;
use crate::institutions::imports::{self as lists, OpenImport};
use crate::say;
use crate::views::PageCx;
use crate::web::committee::imports::{ApplyForm, Import, ImportPage, Kept, Seen, Typed};

/// Lists of institutions.
pub struct DirectoryList;

/// The pages of these lists.
static PAGE: ImportPage = ImportPage {
    kind: ImportKind::Institutions,
    part: "instansi",
    title: text::IMPORT,
    lead: text::IMPORT_LEAD,
    path: "/panitia/instansi/impor",
    back: "/panitia/instansi/direktori",
    back_label: text::TITLE,
    pattern: "/panitia/instansi/direktori.csv",
    pattern_label: text::PATTERN,
    done: "/panitia/instansi/direktori",
    apply: text::APPLY,
};

impl Import for DirectoryList {
    type Right = right::Institutions;
    type Open = OpenImport;
    type Problem = ImportProblem;

    fn page() -> &'static ImportPage {
        &PAGE
    }

    fn open(conn: &mut Conn, kept: &Kept<right::Institutions>) -> Result<Option<OpenImport>, Fault> {
        lists::open(conn, kept.of, kept.id)
    }

    fn as_seen(cx: &PageCx, _edition: &Edition, open: OpenImport, _typed: &Typed) -> Seen {
        as_seen(cx, open)
    }

    fn apply(
        tx: &mut Tx<'_>,
        kept: &Kept<right::Institutions>,
        form: &ApplyForm,
    ) -> Result<Message, ImportProblem> {
        lists::apply(tx, &kept.who, kept.of, kept.id, &form.fingerprint).map(|report| applied(&report))
    }
}

fn applied(report: &ImportReport) -> Message {
    let ImportReport { added, updated, problems, .. } = report;
    let left = problems.len();
    say!(
        "Daftar diterapkan: {added} baru, {updated} diperbarui, {left} baris dilewati.",
        "The list is applied: {added} new, {updated} updated, {left} lines left out."
    )
}
