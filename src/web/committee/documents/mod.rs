//! Documents: what is due, issuing it, the register, templates, signed copies.

mod document;
mod files;
mod issuing;
mod overview;
mod pdf;
mod register;
mod register_columns;
mod signed;
mod template;
mod template_view;
mod text;

pub use document::{cancel, document, replace};
pub use files::{archive, file};
pub use issuing::{ask, issue, issuing, sample};
pub use overview::{overview, put_logo, retry};
pub(in crate::web) use pdf::{Shown as PdfShown, pdf};
pub use register::{Documents, register};
pub use register_columns::DOCUMENTS;
pub(in crate::web) use register_columns::standing_badge;
pub use signed::{put_signed, signed};
pub use template::{preview, put, template};
pub use text::TITLE;
