//! What entrants do on their pages, each way with its refusals.

mod declared_facts;
mod discussion;
mod entry;
mod first_link;
mod invitations;
mod member_saving;
mod members;
mod questions;
mod revision;
pub mod saving;
mod similar_titles;
mod sources;
mod team;
mod withdrawal;
