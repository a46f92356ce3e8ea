//! True documents are confirmed; every change of a document, and every fault of the ranking behind it, is named.

mod documents;
mod faults;
pub(crate) mod made;
mod small;
