//! Who acts: a signed-in person, and a member of the committee.
//!
//! The fields are private: only this room builds these values, so a handler that holds one has proof.

use std::marker::PhantomData;
use std::ops::Deref;
use std::time::Duration;

use super::model::{Has, StoredSession, User};
use super::permission::{Permission, Right, Role};
use super::store;
use super::viewing::StoredView;
use crate::audit::{Record, Subject};
use crate::clock::At;
use crate::db::{Conn, Fault};
use crate::i18n::Lang;
use crate::ids::{EditionId, InstitutionId, SessionId, UserId};
use crate::notifications::Recipient;

/// A person with a valid session.
#[derive(Debug, Clone)]
pub struct SignedIn {
    user: User,
    session: SessionId,
    proved_at: At,
    factor_at: Option<At>,
    has: Has,
    seen_at: At,
    view: Option<StoredView>,
}

/// A member of the committee; every role may read.
#[derive(Debug, Clone)]
pub struct Committee {
    person: SignedIn,
    role: Role,
    institution: InstitutionId,
}

/// A member whose role has the right `R`: proof for handlers and actions that do more than read.
#[derive(Debug, Clone)]
pub struct Permitted<R> {
    member: Committee,
    right: PhantomData<R>,
}

impl<R> Deref for Permitted<R> {
    type Target = Committee;
    fn deref(&self) -> &Committee {
        &self.member
    }
}

/// How long sessions last.
#[derive(Debug, Clone, Copy)]
pub struct SessionLimits {
    pub idle: Duration,
    pub absolute: Duration,
}

impl SignedIn {
    /// The account.
    #[must_use]
    pub fn user_id(&self) -> UserId {
        self.user.id
    }
    /// The session.
    #[must_use]
    pub fn session_id(&self) -> SessionId {
        self.session
    }
    /// The person's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.user.name
    }
    /// The proved address.
    #[must_use]
    pub fn email(&self) -> &str {
        &self.user.email
    }
    /// The stored language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.user.language()
    }
    /// When the person proved themselves last in this session: with the password, or a second factor.
    #[must_use]
    pub fn proved_at(&self) -> At {
        self.proved_at
    }
    /// Whether a second factor was used in this session. Whoever has one has no other sessions.
    #[must_use]
    pub fn used_factor(&self) -> bool {
        self.factor_at.is_some()
    }
    /// Whether codes of an authenticator app prove the person.
    #[must_use]
    pub fn has_totp(&self) -> bool {
        self.has.totp
    }
    /// Whether a passkey proves the person.
    #[must_use]
    pub fn has_passkey(&self) -> bool {
        self.has.passkey
    }
    /// When the session was last noted as used.
    #[must_use]
    pub fn seen_at(&self) -> At {
        self.seen_at
    }
    /// Whose pages this session sees, while it does.
    pub(super) fn view(&self) -> Option<StoredView> {
        self.view
    }
    /// Somebody else as this session sees them: nothing of it proves that they are there.
    pub(super) fn seeing(&self, user: User) -> Self {
        Self { user, proved_at: At(0), has: Has::default(), view: None, ..self.clone() }
    }
    /// The person as the receiver of a letter.
    #[must_use]
    pub fn recipient(&self) -> Recipient {
        Recipient { email: self.user.email.clone(), name: self.user.name.clone(), lang: self.lang() }
    }
    /// A line for the audit trail with this person as the actor.
    #[must_use]
    pub fn record<'a>(
        &'a self,
        edition: Option<EditionId>,
        act: &'static str,
        subject: Subject,
    ) -> Record<'a> {
        Record {
            edition,
            actor: Some(self.user.id),
            actor_name: &self.user.name,
            act,
            subject,
            reason: "",
            details: serde_json::Value::Null,
        }
    }
}

impl Committee {
    /// The person.
    #[must_use]
    pub fn person(&self) -> &SignedIn {
        &self.person
    }
    /// What the person is there for.
    #[must_use]
    pub fn role(&self) -> Role {
        self.role
    }

    /// Where the person works, as it is known today: a merged name is the one it was merged into.
    #[must_use]
    pub fn institution(&self) -> InstitutionId {
        self.institution
    }

    /// Whether the role has the permission.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        self.role.may(permission)
    }

    /// Proof of a right, if the role has it.
    #[must_use]
    pub fn permitted<R: Right>(&self) -> Option<Permitted<R>> {
        self.may(R::PERMISSION).then(|| Permitted { member: self.clone(), right: PhantomData })
    }
}

/// What a session's token tells.
#[derive(Debug, Clone)]
pub struct FromSession {
    pub person: SignedIn,
    /// The committee's rights, if the person has them.
    pub committee: Option<Committee>,
    /// The end of the audit trail when it was read.
    pub trail: String,
}

/// The person behind a session token, if the session is still good.
pub fn from_session(
    conn: &mut Conn,
    token: &str,
    now: At,
    limits: SessionLimits,
) -> Result<Option<FromSession>, Fault> {
    let found = store::find_session(conn, &crate::secrets::sha256_hex(token))?;
    Ok(found.and_then(|found| {
        let StoredSession { id, created_at, seen_at, proved_at, factor_at, view, has, user, .. } = found;
        let good = now.since(seen_at) < limits.idle && now.since(created_at) < limits.absolute;
        let view = view.filter(|view| now < view.until);
        let person =
            good.then_some(SignedIn { user, session: id, proved_at, factor_at, has, seen_at, view })?;
        let membership = found.membership;
        let committee =
            membership.map(|(role, institution)| Committee { person: person.clone(), role, institution });
        Some(FromSession { person, committee, trail: found.trail })
    }))
}

/// Grants the committee's rights to whoever has them: accepted the invitation, neither suspended nor removed.
pub fn committee(conn: &mut Conn, person: &SignedIn) -> Result<Option<Committee>, Fault> {
    let found = store::find_membership(conn, person.user_id())?;
    Ok(found.map(|(role, institution)| Committee { person: person.clone(), role, institution }))
}

/// The rights of a member in whose name work goes on in the background: those they have now.
pub fn acting(conn: &mut Conn, user: UserId, now: At) -> Result<Option<Committee>, Fault> {
    let person = after_sign_in(conn, user, SessionId(0), now)?;
    committee(conn, &person)
}

pub(super) fn after_sign_in(
    conn: &mut Conn,
    user: UserId,
    session: SessionId,
    now: At,
) -> Result<SignedIn, Fault> {
    let user = store::find_user(conn, user)?.ok_or(Fault::NotFound)?;
    let has = Has::default();
    Ok(SignedIn { user, session, proved_at: now, factor_at: None, has, seen_at: now, view: None })
}
