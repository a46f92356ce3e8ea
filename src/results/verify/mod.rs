//! Does a published result follow from the sealed sheets? Pure: the document and the sheets in, what differs out.
//! `lomba verify` prints it.
//!
//! An independent check: it counts, weighs, orders, places and writes by its own code, and calls nothing of the
//! ranking that made the document. What both use are formulas that turn numbers into numbers: the fit of
//! judging.md §4, the chances of §7, exact means and rounding, the lot of the seed, the sealed file's form.

mod check;
mod difference;
mod order;
mod recount;
mod statements;
#[cfg(test)]
pub(crate) mod tests;
mod values;

pub use check::differences;
pub use difference::Difference;
