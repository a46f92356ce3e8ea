//! Registering: a page for each group of questions, kept from the first field on; a page to check everything and sign.

mod institution_search;
mod labels;
mod pages;
mod register;
mod review_view;
mod save;
mod sheet;
mod step;
mod step_view;

use super::text;

pub use self::institution_search::search;
pub use self::pages::{register_page, register_step};
pub use self::register::register;
pub use self::save::save_step;
pub use self::step_view::closing;
