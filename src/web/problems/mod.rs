//! Problems that are more than a conflict or our own failure (`errors` turns all others into pages):
//! an act that comes too soon.

mod watch;
