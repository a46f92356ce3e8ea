//! Invitations that one member of the committee asked for after works were given out.

use serde::{Deserialize, Serialize};

use crate::approvals::{Approval, Requests};
use crate::clock::At;
use crate::i18n::Message;
use crate::ids::JurorId;

/// Whom a request invites, as it is kept with the request.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposed {
    /// People who are not in the jury.
    pub people: Vec<ProposedPerson>,
    /// Jurors who are invited anew.
    pub again: Vec<JurorId>,
}

/// One person; the employee number is sealed as in the jury itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposedPerson {
    pub name: String,
    pub email: String,
    /// Field of expertise (R29).
    pub expertise: String,
    /// Institution as typed; empty if not known yet.
    pub institution: String,
    /// Most works; none for no limit.
    pub capacity: Option<i32>,
    /// Until when works are kept for them; none for the usual time.
    pub answer_by: Option<At>,
    /// Sealed employee number; empty if it is not known.
    pub nip_sealed: String,
    /// Fingerprint of the employee number; empty if it is not known.
    pub nip_fingerprint: String,
    /// Its last three digits.
    pub nip_tail: String,
}

/// A request that waits for another member, with what would be done now.
#[derive(Debug, Clone)]
pub struct Proposal {
    pub request: Approval,
    /// Every open request for the same people.
    pub requests: Requests,
    pub proposed: Proposed,
    /// Jurors who are invited anew, by code and name.
    pub again: Vec<String>,
    /// What stands against one of them by now, with whom it concerns.
    pub refused: Vec<(String, Message)>,
}

/// What became of invitations that a member wanted sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Invited {
    /// The letters are on their way.
    Sent(usize),
    /// Another member has to send them.
    Proposed(usize),
}
