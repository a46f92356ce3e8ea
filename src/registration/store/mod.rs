//! Queries on entries, their people and the texts they signed.

mod awaited;
mod declarations;
mod declined;
mod drafts;
mod entries;
mod hold;
mod homes;
mod members;
mod membership;
mod recipients;
mod sides;

pub use awaited::{AwaitedMember, awaited_members};
pub use declarations::{
    GivenConsent, SignedDeclaration, consents_of, signed_declarations, take_back_consent,
};
pub(super) use declarations::{give_consents, keep as keep_declaration};
pub(super) use declined::insert_declined;
pub use declined::{DeclinedInvitation, declined};
pub use drafts::{
    BegunRegistration, begun_registrations, delete_drafts_of, delete_old_drafts, drafts_of, find_draft,
    reseal_drafts,
};
pub(super) use drafts::{delete_draft, lock_drafts, put_draft};
pub use entries::{
    Invitation, MyEntry, edition_of, entry_with_institution, extend, find_entries, find_entry,
    institution_of, invitation, invitations, mine, own_closings, take_back_in, take_out,
};
pub(super) use entries::{
    NewEntry, StatusMove, correct, count_works, edition, hand_lead_to, insert_entry, lock, move_status,
    set_alone,
};
pub use hold::{conceal, put_back, reveal};
pub(super) use homes::{other_homes, put_home, swap_places};
pub(super) use members::{
    Row, Sealed, delete_member, find_any_member, find_invited, insert_member, mark_invited, nip_place, sign,
    update_member,
};
pub use members::{find_member, members, members_of, reseal_numbers};
pub(super) use membership::find_membership;
pub use membership::{Place, entries_of, places_of};
pub use recipients::{Addressee, Maker, credited_names, leader, live_recipients, makers, recipients};
pub use sides::numbers_of;
pub use sides::other_side;
