//! What a kind of list asks of the records.

use serde::Deserialize;

use super::page::ImportPage;
use super::seen::Seen;
use crate::accounts::{Permitted, Right};
use crate::clock::At;
use crate::db::{Conn, Fault, Tx};
use crate::editions::Edition;
use crate::i18n::Message;
use crate::ids::ImportId;
use crate::imports::ImportOf;
use crate::refused::Refused;
use crate::views::PageCx;
use crate::web::forms::Errors;

/// A kind of list that is read into the records, so that its five pages are the same whichever it is.
pub trait Import: 'static {
    /// What the committee member must be allowed.
    type Right: Right + Clone;
    /// The list with what it would do now.
    type Open: Send + 'static;
    /// Why it was not applied.
    type Problem: Refused + From<Fault> + Send + 'static;

    /// What tells its pages from those of other kinds.
    fn page() -> &'static ImportPage;

    /// What the list would do now; none if it is gone.
    ///
    /// # Errors
    /// Our own failures only.
    fn open(conn: &mut Conn, kept: &Kept<Self::Right>) -> Result<Option<Self::Open>, Fault>;

    /// The list as its page shows it, with what was typed and what is wrong with it.
    fn as_seen(cx: &PageCx, edition: &Edition, open: Self::Open, typed: &Typed) -> Seen;

    /// Whether what was typed lacks nothing, whatever the list would do.
    fn is_complete(_form: &ApplyForm) -> bool {
        true
    }

    /// What is wrong with what was typed for a list that does what was seen.
    fn wrong(_form: &ApplyForm, _seen: &Seen) -> Errors {
        Errors::default()
    }

    /// Applies the list as it was seen, all of it or nothing; what the person is told.
    ///
    /// # Errors
    /// The list is gone or changes nothing, or the records changed since it was seen.
    fn apply(tx: &mut Tx<'_>, kept: &Kept<Self::Right>, form: &ApplyForm) -> Result<Message, Self::Problem>;
}

/// A list that was sent, with who asks for it.
#[derive(Debug, Clone)]
pub struct Kept<R> {
    pub who: Permitted<R>,
    pub edition: Edition,
    pub of: ImportOf,
    pub id: ImportId,
    pub now: At,
}

/// What the button sends that applies a list; all but the fingerprint is asked by some kinds only.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct ApplyForm {
    /// Of what was seen.
    #[serde(default)]
    pub fingerprint: String,
    /// Why; read by whomever the list changes.
    #[serde(default)]
    pub reason: String,
    /// "on" once somebody says that what the list accepts was looked at.
    #[serde(default)]
    pub pledge: String,
}

/// What was typed for a list and what is wrong with it.
#[derive(Debug, Default)]
pub struct Typed {
    pub form: ApplyForm,
    pub errors: Errors,
}
