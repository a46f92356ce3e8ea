//! The directory of institutions: as a list, one institution with its uses and its correction, and lists read into it.

mod columns;
mod correction;
mod import;
mod import_view;
mod list;
mod one;
mod text;

pub use columns::DIRECTORY;
pub use correction::correct;
pub use import::DirectoryList;
pub use list::{Directory, list};
pub use one::institution;
pub use text::{IMPORT, OPEN};
