//! Learning material: asked from the makers of fit works, and what they made of it.

mod ask;
mod list;
mod text;
mod work;

pub use ask::{ask, preview};
pub use list::list;
pub use text::TITLE;
pub use work::work;
