//! Identities as values and rows.

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::provider_identities;

/// An identity that opens an account.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = provider_identities)]
pub struct ProviderIdentity {
    /// Address at which the provider is found.
    pub issuer: String,
    /// Its word for the person, which it never gives to another.
    pub subject: String,
    pub linked_at: At,
}
