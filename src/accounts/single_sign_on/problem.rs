//! Why somebody who comes from a provider is not let in.

use crate::db::Fault;

/// What stands against it although the provider's word is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotLetIn {
    #[error("the provider gave no address of mail")]
    NoAddress,
    #[error("the provider does not say that the address is confirmed")]
    NotConfirmed,
    #[error("the provider's word does not count for this domain of mail")]
    OtherDomain,
    /// Whoever has the password has to link the provider.
    #[error("the account of the address has a password and was never linked")]
    HasPassword,
    #[error("the account is linked with another identity")]
    OtherIdentity,
    /// Somebody wants to link what opens another account.
    #[error("the identity opens another account")]
    OpensAnother,
    #[error("the identity does not open this account")]
    NotLinked,
    /// The provider did not ask the person again.
    #[error("the proof at the provider is too old")]
    NotProved,
    /// Without a password nobody could sign in any more.
    #[error("the account has no other way in")]
    LastWay,
}

/// Why the provider's word could not be had, or is not believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProviderProblem {
    /// It does not answer, too late, or with a failure of its own.
    #[error("the provider cannot be asked: {0}")]
    Down(String),
    /// What it says cannot be read, or it refuses the portal itself: the set-up is wrong on one side.
    #[error("the provider's answer is of no use: {0}")]
    Unusable(String),
    /// It takes the code no more: it was used, or is too old.
    #[error("the provider refuses the code: {0}")]
    CodeRefused(String),
    /// What it says is not signed by it, not for us, not for this browser, or too old.
    #[error("the provider's word is not believed: {0}")]
    NotBelieved(String),
}

/// Why an act of somebody who comes from a provider is not done.
#[derive(Debug, thiserror::Error)]
pub enum SignOnProblem {
    #[error(transparent)]
    NotLetIn(#[from] NotLetIn),
    #[error(transparent)]
    Fault(#[from] Fault),
}
