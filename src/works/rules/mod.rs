//! Pure decisions about works: which state follows which, who may edit when, what fields ask for, what is
//! still missing, what a receipt's hash covers.

mod edit;
mod fields;
mod film_title;
mod fingerprint;
mod next;
mod part;
mod place;
mod readiness;

pub use edit::{Refusal, free_slot, may_edit, may_send, may_withdraw, require_not_over};
pub use fields::{for_reader, is_asked_for, is_given, refusal, shortcoming, tag_refusal, with_step};
pub use film_title::{ProposedTitle, proposed_title};
pub use fingerprint::{differs, fingerprint, number, receipt, sent};
pub use next::next;
pub use part::{changed_parts, part_of_rule, parts};
pub use place::{Place, place_of_rule};
pub use readiness::{Item, blocking, missing, progress, readiness};
