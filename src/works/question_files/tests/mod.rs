//! Files as people and programs make them, files that nobody should make, and files that were written here.

mod aiken;
mod gift;
mod hostile;
mod moodle_xml;
mod round_trip;
mod strategies;
mod support;
mod table;
