//! The public gallery: works that are fit for learners, of one edition or of all.

mod list;
mod machines;
mod picture;
mod query;
mod text;
mod work;

pub use list::{across, edition};
pub use machines::{feed, robots, sitemap};
pub use picture::{of_gallery as picture, of_work as picture_of_work, picture_of};
pub use work::{Found, course, film_view, find, licence, page_of};
