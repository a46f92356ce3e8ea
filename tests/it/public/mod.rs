//! What anybody may do, signed in or not.

mod help;
mod preferences;
mod security_txt;
mod shared_pages;
