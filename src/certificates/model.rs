//! Rows and values of documents.

use diesel::prelude::*;

use super::kind::DocumentKind;
use super::text;
use crate::clock::At;
use crate::db::schema::{document_files, documents};
use crate::db::string_enum::string_enum;
use crate::editions::SigningRoute;
use crate::ids::{DocumentId, DocumentTemplateId, EditionId, EntryId, UserId, WorkId};

string_enum! {
    /// What became of a document by itself; its work may have fallen since.
    pub enum DocumentState {
        Issued = "issued",
        /// Another one took its place, after a name was corrected.
        Replaced = "replaced",
        /// It was issued wrongly; its number is never given again.
        Cancelled = "cancelled",
    }
}

string_enum! {
    /// What a document is worth today.
    pub enum Standing {
        Valid = "valid" => text::VALID,
        Replaced = "replaced" => text::REPLACED,
        /// Cancelled, or its work was taken out (R12).
        Revoked = "revoked" => text::REVOKED,
    }
}

string_enum! {
    /// Which of its files.
    pub enum FileForm {
        /// As the portal made it.
        Unsigned = "unsigned",
        /// As it came back with electronic signatures.
        Signed = "signed",
    }
}

/// A document as it is listed.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = documents)]
pub struct Document {
    pub id: DocumentId,
    pub edition_id: EditionId,
    pub kind: DocumentKind,
    /// Whose and what for.
    pub subject: String,
    pub number: String,
    pub serial: i64,
    /// In the address for verification.
    pub code: String,
    pub work_id: Option<WorkId>,
    pub entry_id: Option<EntryId>,
    /// None where the person has no account any more, for a group, and for minutes.
    pub user_id: Option<UserId>,
    /// As printed, with titles; the group's name on its own charter.
    pub name: String,
    pub institution: String,
    /// Title of the work; empty where there is none.
    pub title: String,
    pub template_id: Option<DocumentTemplateId>,
    /// How it is signed, whatever the edition says later.
    pub signing: SigningRoute,
    pub state: DocumentState,
    /// Since when it has that state.
    pub state_at: At,
    /// Why it was replaced or cancelled.
    pub reason: String,
    /// The one whose place it took.
    pub replaces: Option<DocumentId>,
    pub issued_at: At,
    /// When its person was told that it is ready.
    pub told_at: Option<At>,
    /// Why its file could not be made; empty while nothing is wrong.
    pub problem: String,
}

/// A file of a document, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = document_files)]
pub struct DocumentFile {
    pub document_id: DocumentId,
    pub form: FileForm,
    /// In lower-case hexadecimal digits.
    pub sha256: String,
    pub size_bytes: i64,
    pub made_at: At,
}

/// A document with what it is worth today and its files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentLine {
    pub document: Document,
    pub standing: Standing,
    /// Since when it is not valid any more.
    pub fallen_at: Option<At>,
    /// Why, as the public may read it.
    pub because: String,
    /// The unsigned one before the signed one.
    pub files: Vec<DocumentFile>,
}

impl DocumentLine {
    /// The last of its files: the signed one where there is one.
    #[must_use]
    pub fn best_file(&self) -> Option<&DocumentFile> {
        self.files.last()
    }

    /// The file that its person gets: on the electronic route none before it is signed.
    #[must_use]
    pub fn ready_file(&self) -> Option<&DocumentFile> {
        match self.document.signing {
            SigningRoute::Ink => self.best_file(),
            SigningRoute::Electronic => self.file(FileForm::Signed),
        }
    }

    /// One of its files.
    #[must_use]
    pub fn file(&self, form: FileForm) -> Option<&DocumentFile> {
        self.files.iter().find(|file| file.form == form)
    }
}

impl Document {
    /// Name of its file: the number with what no system takes in a name replaced, such as `18_K.1_PDP.07_2023.pdf`.
    #[must_use]
    pub fn file_name(&self) -> String {
        let safe = |c: char| if c.is_alphanumeric() || matches!(c, '.' | '-') { c } else { '_' };
        format!("{}.pdf", self.number.chars().map(safe).collect::<String>())
    }
}
