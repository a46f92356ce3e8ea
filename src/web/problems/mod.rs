//! What the refusals of each room become on a page.

mod video_check;
mod works;
