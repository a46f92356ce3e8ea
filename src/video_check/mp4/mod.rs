//! Reads the header of an MP4 or QuickTime film: pure, from byte ranges somebody else fetches, without
//! allocating by declared sizes, without panics, in bounded time (google-video-apis.md §3).
//!
//! `HeaderReader` says which bytes it wants next and ends with the film's `Header` or with what is wrong with it.
//! `scan` goes from box to box of the file, `movie` reads the one that describes the film: its `places` alone,
//! leaping over the tables of the samples. `fragments` measures a film made of pieces, `tail` finds the last of
//! them. `sniff` names what is no film.

mod after_moov;
mod aspect;
mod avc;
mod bits;
mod box_header;
mod box_scanner;
mod boxes;
mod brand;
mod bytes;
mod doubts;
mod edit_list;
mod fragments;
mod header_reader;
mod hevc;
mod matrix;
mod moof;
mod movie;
mod parts;
mod picture;
mod places;
mod range_buffer;
mod sample_entry;
mod sample_tables;
mod segment_index;
mod sniff;
mod tail;
mod track;
mod trex;

#[cfg(test)]
mod tests;

pub use header_reader::{HeaderReader, MOST_BYTES, MOST_REQUESTS, Step};
