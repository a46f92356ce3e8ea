//! The fixed method as a row.

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::methods;
use crate::ids::UserId;

/// The document that was fixed, its digest, by whom and when.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = methods)]
pub struct FixedMethod {
    /// `Method::canonical`, byte for byte.
    pub document: String,
    /// Its SHA-256.
    pub sha256: String,
    /// The member of the committee.
    pub fixed_by: UserId,
    pub fixed_at: At,
}

/// A method's written form with its digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MethodDocument {
    pub document: String,
    /// Its SHA-256.
    pub sha256: String,
}
