//! The pure files under test, and stand-ins for the little they need from the rest of the house.
#![allow(dead_code, unused_imports, missing_docs)]

pub mod db;
pub mod i18n;
pub mod video_check;
