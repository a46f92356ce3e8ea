//! A person of an entry.

use std::fmt;

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::members;
use crate::ids::{EntryId, MemberId, UserId};
use crate::merge::{Edits, FormValues};
use crate::registration::values::AsnKind;

/// What counts of a member for completeness.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signature {
    pub confirmed: bool,
    /// Signed the declaration (R8).
    pub declared: bool,
}

impl Signature {
    /// Whether the member has done everything.
    #[must_use]
    pub fn holds(self) -> bool {
        self.confirmed && self.declared
    }
}

/// A member's row. The employee number is sealed; only its last three digits stand in the clear.
#[derive(Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = members)]
pub struct Member {
    pub id: MemberId,
    pub entry_id: EntryId,
    /// Place in the entry, from 1; the leader has the first.
    pub slot: i32,
    pub leader: bool,
    /// The account invited or registered.
    pub user_id: Option<UserId>,
    /// Full name without titles.
    pub name: String,
    /// Address in lower case.
    pub email: String,
    /// The employee number, sealed.
    pub nip_sealed: String,
    /// By which equal numbers are found.
    pub nip_fingerprint: String,
    /// Its last three digits.
    pub nip_tail: String,
    /// PNS or PPPK (R5).
    pub asn_kind: AsnKind,
    pub position: String,
    /// E.164; empty until the person gave it.
    pub phone: String,
    /// When the person confirmed.
    pub confirmed_at: Option<At>,
    pub declaration_version: Option<String>,
    /// When it was signed.
    pub declared_at: Option<At>,
    /// When the last invitation was sent.
    pub invited_at: Option<At>,
    /// Who changed which field last.
    pub edits: Edits,
    /// Grows with every change of the person's data.
    #[diesel(column_name = lock_version)]
    pub version: i64,
}

impl Member {
    /// The person's data by the names of the form's fields. The employee number stands there as its fingerprint:
    /// equal numbers are found by it, and nobody reads it.
    #[must_use]
    pub fn values(&self) -> FormValues {
        [
            ("name", self.name.as_str()),
            ("email", &self.email),
            ("nip", &self.nip_fingerprint),
            ("asn_kind", self.asn_kind.as_str()),
            ("position", &self.position),
            ("phone", &self.phone),
        ]
        .into_iter()
        .collect()
    }

    /// Takes over what is to stand in the person's data, the employee number excepted.
    pub(in crate::registration) fn take(&mut self, values: &FormValues) {
        self.name = values.text("name");
        self.email = values.text("email");
        self.asn_kind = AsnKind::parse(&values.text("asn_kind")).unwrap_or(self.asn_kind);
        self.position = values.text("position");
        self.phone = values.text("phone");
    }

    /// Whether the person confirmed and signed.
    #[must_use]
    pub fn signed(&self) -> bool {
        self.signature().holds()
    }

    /// What the rules look at.
    #[must_use]
    pub fn signature(&self) -> Signature {
        Signature { confirmed: self.confirmed_at.is_some(), declared: self.declaration_version.is_some() }
    }

    /// The employee number as everybody but its owner sees it: `•••• 999`.
    #[must_use]
    pub fn masked_nip(&self) -> String {
        format!("•••• {}", self.nip_tail)
    }
}

impl fmt::Debug for Member {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Member({} of entry {})", self.id, self.entry_id)
    }
}
