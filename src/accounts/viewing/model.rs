//! A view that a session has, and what is asked for to get one.

use crate::accounts::SignedIn;
use crate::clock::At;
use crate::ids::{EditionId, UserId};

/// As it is stored with the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoredView {
    /// Whose pages are seen.
    pub user: UserId,
    /// The edition to which the view is bound.
    pub edition: EditionId,
    /// The first instant at which it is over.
    pub until: At,
}

/// What the person is in the edition, and whether its scores are sealed.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    pub entrant: bool,
    pub juror: bool,
    pub sealed: bool,
}

/// A view that is asked for.
#[derive(Debug, Clone)]
pub struct NewViewing {
    pub user: UserId,
    pub part: Part,
    /// Why, for the audit trail.
    pub reason: String,
}

/// A view that holds now.
#[derive(Debug, Clone)]
pub struct Viewing {
    pub(super) by: SignedIn,
    pub(super) person: SignedIn,
    pub(super) view: StoredView,
}

impl Viewing {
    /// Who looks: everything that is done or noted is theirs.
    #[must_use]
    pub fn by(&self) -> &SignedIn {
        &self.by
    }

    /// Whose pages are seen; the session is that of whoever looks.
    #[must_use]
    pub fn person(&self) -> &SignedIn {
        &self.person
    }

    /// The edition to which the view is bound.
    #[must_use]
    pub fn edition(&self) -> EditionId {
        self.view.edition
    }

    /// The first instant at which it is over.
    #[must_use]
    pub fn until(&self) -> At {
        self.view.until
    }
}
