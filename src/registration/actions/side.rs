//! One person is on one side of an edition: committee, jury, or entrants (R30). Whoever joins a side asks here first,
//! under the edition's lock, so that of two acts at the same moment one is refused.

use crate::accounts::{self, SignedIn};
use crate::db::{Conn, Fault, Tx};
use crate::editions;
use crate::i18n::Message;
use crate::ids::EditionId;
use crate::refused::Refused;
use crate::registration::model::{Identity, KnownBy, OtherSide, Side};
use crate::registration::store;
use crate::registration::values::Nip;
use crate::say;

/// Refuses a person who wants to take part and is on another side; `nip` is the number given now.
pub(super) fn require_free<P>(tx: &mut Tx<'_>, who: &SignedIn, edition: EditionId, nip: &Nip) -> Result<(), P>
where
    P: From<OtherSide> + From<Fault>,
{
    let numbers = [tx.seal.fingerprint(nip.digits())];
    let person = Identity { user: Some(who.user_id()), email: who.email(), numbers: &numbers };
    match store::other_side(tx.conn, edition, &person, Side::Entrants)? {
        Some(other) => Err(other.into()),
        None => Ok(()),
    }
}

/// Why somebody cannot be on the committee.
#[derive(Debug, thiserror::Error)]
pub enum CommitteeSideProblem {
    /// The person judges or takes part in an edition whose result is not public yet.
    #[error("on another side of edition {edition}")]
    OtherSide { email: String, edition: String, other: OtherSide },
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for CommitteeSideProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Fault(fault) => Err(fault),
            Self::OtherSide { email, edition, other } => Ok(match other.side {
                Side::Jury => say!(
                    "{email} ada dalam tim juri edisi {edition}, sehingga tidak dapat menjadi panitia.",
                    "{email} is in the jury of edition {edition} and so cannot be on the committee."
                ),
                Side::Entrants | Side::Committee => say!(
                    "{email} ikut sebagai peserta edisi {edition}, sehingga tidak dapat menjadi panitia.",
                    "{email} takes part in edition {edition} as an entrant and so cannot be on the committee."
                ),
            }),
        }
    }
}

/// Refuses a person for the committee who judges or takes part in an edition whose result is not public yet; those
/// editions stay locked.
///
/// # Errors
/// With the side on which the person is.
pub fn require_committee_side(tx: &mut Tx<'_>, email: &str) -> Result<(), CommitteeSideProblem> {
    let user = accounts::find_by_email(tx.conn, email)?.map(|user| user.id);
    let numbers = match user {
        Some(user) => store::numbers_of(tx.conn, user)?,
        None => Vec::new(),
    };
    let mut editions = editions::list(tx.conn)?;
    editions.sort_by_key(|edition| edition.id);
    for edition in editions.iter().filter(|edition| !edition.is_published()) {
        editions::lock(tx, edition.id)?;
        let person = Identity { user, email, numbers: &numbers };
        if let Some(other) = store::other_side(tx.conn, edition.id, &person, Side::Committee)? {
            let (email, edition) = (email.to_owned(), edition.slug.clone());
            return Err(CommitteeSideProblem::OtherSide { email, edition, other });
        }
    }
    Ok(())
}

/// Whether a person whom the committee wants to invite is on it: by account, address or number.
///
/// # Errors
/// Our own failures only.
pub fn is_committee(conn: &mut Conn, edition: EditionId, person: &Identity<'_>) -> Result<bool, Fault> {
    let other = store::other_side(conn, edition, person, Side::Jury)?;
    Ok(other.is_some_and(|other| other.side == Side::Committee))
}

impl OtherSide {
    /// The field of a form that it belongs to; none when it concerns the whole act.
    #[must_use]
    pub fn field(self) -> Option<&'static str> {
        (self.by == KnownBy::Nip).then_some("nip")
    }
}
