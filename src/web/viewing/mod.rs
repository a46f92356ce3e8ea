//! What a chair who sees pages as somebody else is shown, and that nothing is sent meanwhile.

mod policy;
mod text;

pub use policy::{Asked, END, refusal};
