//! Nothing typed is lost when saves of a score sheet meet: many jurors at once, several tabs of one sheet, a process
//! that dies, a closing that passes.

mod closing;
mod kill;
pub mod sheets;
mod tabs;
mod writers;
