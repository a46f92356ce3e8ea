//! Who comes from a provider, and what a browser that was sent there keeps.

use serde::{Deserialize, Serialize};

use crate::accounts::second_factor::FirstStep;
use crate::clock::At;
use crate::i18n::Lang;
use crate::ids::UserId;

/// What a provider calls a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Identity<'a> {
    /// Address at which the provider is found.
    pub issuer: &'a str,
    /// Its word for the person, which it never gives to another.
    pub subject: &'a str,
}

/// A person as the provider vouches for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vouched {
    pub issuer: String,
    pub subject: String,
    /// Address of mail in small letters, if the provider gave one.
    pub email: Option<String>,
    /// Whether the provider says that the person reads it.
    pub email_verified: bool,
    /// Full name; empty where the provider gave none.
    pub name: String,
    /// How the person proved themselves there (`amr` and `acr`).
    pub methods: Vec<String>,
    /// When they did so last.
    pub proved_at: Option<At>,
}

impl Vouched {
    /// By which the account is found.
    #[must_use]
    pub fn identity(&self) -> Identity<'_> {
        Identity { issuer: &self.issuer, subject: &self.subject }
    }
}

/// Why a browser is sent to the provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Purpose {
    SignIn,
    /// Somebody who is signed in wants this way in as well.
    Link(UserId),
    /// Somebody who is signed in proves themselves again.
    Prove(UserId),
}

/// What the browser keeps, sealed, until it comes back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Errand {
    pub purpose: Purpose,
    /// The provider sends it back with the browser.
    pub state: String,
    /// The provider puts it into what it signs.
    pub nonce: String,
    /// Shows the provider that whoever brings the code also asked for it (PKCE).
    pub verifier: String,
    /// Where the person wants to go on; empty for nowhere in particular.
    pub next: String,
    /// Milliseconds since 1970.
    pub begun_at: i64,
}

/// What the provider is asked to do beside saying who it is.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    pub errand: &'a Errand,
    /// Language of its pages.
    pub lang: Lang,
}

/// What the browser brought back.
#[derive(Debug, Clone, Copy)]
pub struct Brought<'a> {
    pub code: &'a str,
    /// Who sent it, where the provider says so (RFC 9207).
    pub issuer: Option<&'a str>,
}

/// What the operator lets a provider do.
#[derive(Debug, Clone, Copy)]
pub struct Terms<'a> {
    /// As people know it.
    pub provider: &'a str,
    /// Domains of mail for which its word counts.
    pub domains: &'a [String],
    /// Methods that count as a second factor.
    pub trusted: &'a [String],
}

/// Somebody comes from the provider to sign in.
#[derive(Debug, Clone, Copy)]
pub struct Arrival<'a> {
    pub who: &'a Vouched,
    /// The person's name, where the provider gave one that can be one.
    pub name: Option<&'a str>,
    pub lang: Lang,
    /// Where the person wants to go on.
    pub next: &'a str,
    pub terms: Terms<'a>,
}

/// What it led to.
#[derive(Debug)]
pub struct Arrived {
    pub step: FirstStep,
    /// The name of an account that was opened just now.
    pub opened: Option<String>,
}

/// The account of an address that the provider vouches for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AddressOwner {
    pub user: UserId,
    pub has_password: bool,
    /// Whether an identity of any provider opens it.
    pub linked: bool,
}

/// The accounts that an arrival may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidates {
    /// Whom the identity opens already.
    pub by_identity: Option<UserId>,
    pub by_address: Option<AddressOwner>,
}

/// What an arrival does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    SignIn(UserId),
    /// Nobody has a way into the account yet: the identity becomes the first.
    LinkFirst(UserId),
    Open,
}
