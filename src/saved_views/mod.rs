//! Views of the console's lists that members of the committee gave a name: filters, order, columns and density of a list as
//! its address says them. A view is its owner's own; one that is shared is shown to every member with its owner's name.

mod actions;
mod model;
mod problem;
mod rules;
mod store;
mod text;

pub use actions::{delete_view, removable, save_view};
pub use model::{NewView, SavedView};
pub use problem::{DeleteViewProblem, SaveViewProblem};
pub use rules::{MOST_NAME, MOST_VIEWS};
pub use store::{list_all, list_views};
