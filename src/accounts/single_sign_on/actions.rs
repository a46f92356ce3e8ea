//! Verbs of somebody who comes from a provider.

use serde_json::json;

use super::model::{AddressOwner, Arrival, Arrived, Candidates, Course, Errand, Identity, Terms, Vouched};
use super::problem::{NotLetIn, SignOnProblem};
use super::{rules, store};
use crate::accounts::provider_identities::identities_of;
use crate::accounts::second_factor::{self, Opened};
use crate::accounts::told::{note, tell};
use crate::accounts::{self, Browser, SignedIn, User, find_by_email, find_user, note_proof};
use crate::db::{self, Fault, Tx};
use crate::ids::UserId;
use crate::notifications::letters::factor::FactorNews;

/// Signs somebody in whom the provider vouches for; opens their account where they have none.
///
/// # Errors
/// The address has an owner who has not let this identity in, or the provider's word does not count for it.
pub fn arrive(
    tx: &mut Tx<'_>,
    arrival: &Arrival<'_>,
    browser: &Browser<'_>,
) -> Result<Arrived, SignOnProblem> {
    let (who, terms) = (arrival.who, &arrival.terms);
    let by_identity = store::find_identity(tx.conn, who.identity())?;
    let (mut opened, mut user) = (None, by_identity);
    if by_identity.is_none() {
        let email = rules::address(who, terms.domains)?;
        let owner = find_by_email(tx.conn, email)?;
        let by_address = owner.as_ref().map(|owner| of_owner(tx, owner)).transpose()?;
        user = match rules::course(&Candidates { by_identity, by_address })? {
            Course::SignIn(user) => Some(user),
            Course::LinkFirst(user) => Some(link_first(tx, user, arrival)?),
            Course::Open => {
                let name = arrival.name.unwrap_or_else(|| rules::local_part(email));
                let new = accounts::account_for(tx, email, name, arrival.lang)?;
                opened = Some(new.name.clone());
                Some(link_first(tx, new.id, arrival)?)
            }
        };
    }
    let user = user.ok_or(Fault::NotFound)?;
    let on = Opened { user, next: arrival.next };
    let step = match rules::used_factor(who, terms) {
        true => second_factor::after_factor_elsewhere(tx, &on, browser)?,
        false => second_factor::after_password(tx, &on, browser)?,
    };
    Ok(Arrived { step, opened })
}

fn of_owner(tx: &mut Tx<'_>, owner: &User) -> db::Result<AddressOwner> {
    let linked = !identities_of(tx.conn, owner.id)?.is_empty();
    Ok(AddressOwner { user: owner.id, has_password: owner.password_hash.is_some(), linked })
}

/// Gives an account that nobody has a way into its first: the address is proved by it, as by a letter. Whoever made the
/// account for somebody else need not have known the name.
fn link_first(tx: &mut Tx<'_>, user: UserId, arrival: &Arrival<'_>) -> db::Result<UserId> {
    let found = find_user(tx.conn, user)?.ok_or(Fault::NotFound)?;
    if found.email_confirmed_at.is_none() {
        store::confirm_address(tx, user, arrival.name.unwrap_or(&found.name))?;
    }
    keep(tx, user, arrival.who.identity(), arrival.terms)?;
    Ok(user)
}

/// The person who is signed in wants to come by this provider as well; done twice it changes nothing.
///
/// # Errors
/// The identity opens another account, the account has another identity, or the provider's word does not count.
pub fn link(
    tx: &mut Tx<'_>,
    who: &SignedIn,
    vouched: &Vouched,
    terms: Terms<'_>,
) -> Result<(), SignOnProblem> {
    match store::find_identity(tx.conn, vouched.identity())? {
        Some(user) if user == who.user_id() => return Ok(()),
        Some(_) => return Err(NotLetIn::OpensAnother.into()),
        None => {}
    }
    rules::address(vouched, terms.domains)?;
    if identities_of(tx.conn, who.user_id())?.iter().any(|one| one.issuer == vouched.issuer) {
        return Err(NotLetIn::OtherIdentity.into());
    }
    Ok(keep(tx, who.user_id(), vouched.identity(), terms)?)
}

/// The person who is signed in proves themselves at the provider again.
///
/// # Errors
/// It is another identity than the account's, or the provider did not ask again.
pub fn prove(
    tx: &mut Tx<'_>,
    who: &SignedIn,
    vouched: &Vouched,
    errand: &Errand,
) -> Result<(), SignOnProblem> {
    if store::find_identity(tx.conn, vouched.identity())? != Some(who.user_id()) {
        return Err(NotLetIn::NotLinked.into());
    }
    if !rules::proved_anew(vouched, errand) {
        return Err(NotLetIn::NotProved.into());
    }
    Ok(note_proof(tx, who.session_id())?)
}

/// The provider opens the account no more; done twice it changes nothing.
///
/// # Errors
/// The account has no password, so that nobody could sign in any more.
pub fn unlink(tx: &mut Tx<'_>, who: &SignedIn, issuer: &str, provider: &str) -> Result<(), SignOnProblem> {
    let user = find_user(tx.conn, who.user_id())?.ok_or(Fault::NotFound)?;
    if user.password_hash.is_none() {
        return Err(NotLetIn::LastWay.into());
    }
    if store::delete_identity(tx, user.id, issuer)? == 0 {
        return Ok(());
    }
    let subject = named(issuer, provider);
    note(tx, &user, "account.provider_unlinked", subject)?;
    Ok(tell(tx, &user, FactorNews::ProviderUnlinked(provider.to_owned()))?)
}

fn keep(tx: &mut Tx<'_>, user: UserId, identity: Identity<'_>, terms: Terms<'_>) -> db::Result<()> {
    store::insert_identity(tx, user, identity)?;
    let user = find_user(tx.conn, user)?.ok_or(Fault::NotFound)?;
    note(tx, &user, "account.provider_linked", named(identity.issuer, terms.provider))?;
    tell(tx, &user, FactorNews::ProviderLinked(terms.provider.to_owned()))
}

/// The trail names the provider and not its word for the person.
fn named(issuer: &str, provider: &str) -> serde_json::Value {
    json!({ "issuer": issuer, "provider": provider })
}
