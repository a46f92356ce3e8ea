//! What entrants do on their pages, each way with its refusals.

mod declared_facts;
mod discussion;
mod entry;
mod first_link;
mod invitations;
mod limits_at_once;
mod member_saving;
mod members;
mod questions;
mod receipt_document;
mod receipt_names;
mod refused_sending;
mod registering;
mod revision;
mod revision_items;
pub mod saving;
mod similar_titles;
mod sources;
mod team;
mod withdrawal;
