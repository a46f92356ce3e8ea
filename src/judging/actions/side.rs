//! Nobody judges who takes part in the same edition or is on its committee (R30).

use crate::db::{Fault, Tx};
use crate::editions::Edition;
use crate::ids::JurorId;
use crate::judging::store;
use crate::registration::values::Nip;
use crate::registration::{self, Identity, OtherSide, Side};

/// Refuses somebody who is about to judge and is on another side; `nip` is a number given now. The edition is locked.
pub(super) fn require_free<P>(
    tx: &mut Tx<'_>,
    edition: &Edition,
    juror: JurorId,
    nip: Option<&Nip>,
) -> Result<(), P>
where
    P: From<OtherSide> + From<Fault>,
{
    let (user, email, known) = store::identity(tx.conn, juror)?;
    let given = nip.map(|nip| tx.seal.fingerprint(nip.digits()));
    let numbers: Vec<String> =
        given.into_iter().chain(Some(known).filter(|known| !known.is_empty())).collect();
    let person = Identity { user, email: &email, numbers: &numbers };
    match registration::other_side(tx.conn, edition.id, &person, Side::Jury)? {
        Some(other) => Err(other.into()),
        None => Ok(()),
    }
}
