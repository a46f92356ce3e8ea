//! What each room refuses, as a page.

mod judging;
