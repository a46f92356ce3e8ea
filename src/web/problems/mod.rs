//! Problems that are more than a conflict or our own failure (`errors` turns all others into pages): a record that
//! is not there, an act that comes too soon.

mod registration;
mod watch;
