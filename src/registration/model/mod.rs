//! Entries and their people: kinds, states and rows.

mod asn_kind;
mod draft;
mod edit;
mod entry;
mod member;
mod side;
mod typed;

pub use asn_kind::AsnKind;
pub use draft::{DRAFT_KEPT, DraftSave, DraftSaved, EditionDraft, EntryDraft};
pub use edit::{MemberEdit, PersonFields};
pub use entry::{Entry, EntryKind, EntryStatus, entry_title};
pub use member::{Member, Signature};
pub use side::{Identity, KnownBy, OtherSide, Side};
pub use typed::{EntryForm, EntryName, NewMember, Person, TeamName, position};
