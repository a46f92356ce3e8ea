//! Lists as people really send them (`files/`): what can be read is read, else line, column, what was found and the
//! cure are said.

mod institutions;
mod jurors;
mod offline;

/// A file of a case.
macro_rules! file {
    ($name:literal) => {
        include_bytes!(concat!("files/", $name)).as_slice()
    };
}
use file;
