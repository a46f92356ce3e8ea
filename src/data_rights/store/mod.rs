//! Queries on requests and on people.

mod people;
mod requests;

pub use people::retained_lately;
pub(super) use people::{
    affected, erase_contacts, erase_names, erase_receipts_in, erase_receipts_of, kept, places, running_part,
    unjudged,
};
pub use requests::{REQUESTS_SHOWN, own_requests, requests};
pub(super) use requests::{answer, find, insert, waits};
