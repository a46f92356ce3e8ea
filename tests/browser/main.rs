//! The portal as people meet it: in a real Chromium, with real jobs in the background.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::allow_attributes,
    missing_docs
)]

mod accessibility;
mod committee_phone;
mod console;
mod devtools;
mod documents;
mod driver;
mod edition;
mod entrants;
mod guide;
mod handover;
mod journey;
mod link_desk;
mod looking_up;
mod registering;
mod saving;
mod scoring_room;
mod second_factor;
mod switches;
mod typing;
mod window;
mod without_script;
mod work_desk;
mod writing_a_work;

// The support of the other tests, of which these need only a part.
#[path = "../it/support/mod.rs"]
mod support;
