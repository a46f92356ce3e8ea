//! What entrants do on their pages, each way with its refusals.

mod declared_facts;
mod discussion;
mod entry;
mod invitations;
mod limits_at_once;
mod member_saving;
mod members;
mod questions;
mod registering;
mod revision;
pub mod saving;
mod team;
mod withdrawal;
