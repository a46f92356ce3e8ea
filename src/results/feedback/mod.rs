//! What the makers of a work learn of its judging, once the result is public and as far as the edition says: the panel's
//! points without names, and what jurors wrote to them, after the committee has read it.

mod actions;
mod model;
mod problem;
mod store;

pub use actions::{own_result, review_comments};
pub use model::{CommentLine, CommentState, OwnResult};
pub use problem::ReviewProblem;
pub use store::{comments, count_comments};
