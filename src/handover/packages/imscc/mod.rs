//! The cartridge of a course: IMS Common Cartridge 1.1, the newest that Moodle reads (lms-handover.md §5–6).
//!
//! The importer decodes texts twice, stops at the first element its schemas do not know and loses much; so
//! everything typed goes through `Importer::Cartridge`, and the manifest holds no more than the page shows.

mod cartridge;
mod lom;
mod manifest;
mod qti;
mod qti_item;
mod resources;

pub use cartridge::cartridge;
