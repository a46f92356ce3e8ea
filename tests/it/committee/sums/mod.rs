//! What the console adds up over a whole edition: the same as the rows say one by one, and never older than it may be.

mod kept;
mod often;
mod rows;
