//! The public gallery: works that are fit for learners, of one edition or of all.

mod list;
mod machines;
mod query;
mod text;
mod work;

pub use list::{across, edition};
pub use machines::{feed, robots, sitemap};
pub use work::{Found, course, film_view, find, licence, page_of};
