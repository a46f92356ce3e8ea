//! Correcting many people by a list.

use super::form::MOST;
use super::list_view::{REASON, as_seen};
use super::text;
use crate::accounts::right;
use crate::db::{Conn, Fault, Tx};
use crate::editions::Edition;
use crate::i18n::Message;
use crate::imports::ImportKind;
use crate::member_corrections::{self, CorrectMemberProblem, OpenCorrections, SentList};
use crate::say;
use crate::views::PageCx;
use crate::web::committee::imports::{ApplyForm, Import, ImportPage, Kept, Seen, Typed};
use crate::web::forms::Errors;

/// Lists of corrections.
pub struct Corrections;

/// The pages of these lists.
static PAGE: ImportPage = ImportPage {
    kind: ImportKind::Members,
    part: "anggota",
    title: text::IMPORT,
    lead: text::IMPORT_LEAD,
    path: "/panitia/anggota/impor",
    back: "/panitia/anggota",
    back_label: text::MEMBERS,
    pattern: "/panitia/anggota.xlsx?kolom=nomor,nama,jenis,jabatan,instansi,peserta",
    pattern_label: text::PATTERN,
    done: "/panitia/anggota",
    apply: text::APPLY,
};

impl Import for Corrections {
    type Right = right::Works;
    type Open = OpenCorrections;
    type Problem = CorrectMemberProblem;

    fn page() -> &'static ImportPage {
        &PAGE
    }

    fn open(conn: &mut Conn, kept: &Kept<right::Works>) -> Result<Option<OpenCorrections>, Fault> {
        member_corrections::open(conn, &kept.who, &kept.edition, kept.of, kept.id)
    }

    fn as_seen(cx: &PageCx, _edition: &Edition, open: OpenCorrections, typed: &Typed) -> Seen {
        as_seen(cx, open, &typed.form.reason, &typed.errors)
    }

    fn is_complete(form: &ApplyForm) -> bool {
        reason(form).is_ok()
    }

    fn wrong(form: &ApplyForm, _seen: &Seen) -> Errors {
        reason(form).err().unwrap_or_default()
    }

    fn apply(
        tx: &mut Tx<'_>,
        kept: &Kept<right::Works>,
        form: &ApplyForm,
    ) -> Result<Message, CorrectMemberProblem> {
        let reason = reason(form).unwrap_or_default();
        let sent = SentList { id: kept.id, fingerprint: &form.fingerprint, reason: &reason };
        let corrected = member_corrections::apply(tx, &kept.who, &kept.edition, kept.of, &sent)?;
        Ok(say!(
            "{corrected} orang dikoreksi. Surat untuk yang sudah konfirmasi sudah ditulis.",
            "{corrected} people corrected. The letters to those who confirmed are written."
        ))
    }
}

/// The reason as it is kept.
fn reason(form: &ApplyForm) -> Result<String, Errors> {
    let mut errors = Errors::default();
    errors.text(REASON, &form.reason, MOST, text::REASON_MISSING).ok_or(errors)
}
