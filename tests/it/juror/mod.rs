//! What jurors do on their pages, and how they come and go, each way with its refusals.

mod answers;
mod dead_links;
mod invitation;
mod leaving;
mod postponing;
mod queue;
mod room;
