//! The second verdict: which judged works are fit for the national learning platform (R48).

mod deciding;
mod list;
mod text;
mod work;

pub use deciding::{decide, preview};
pub use list::list;
pub use text::TITLE;
pub use work::work;
