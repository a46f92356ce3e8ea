//! An institution that was typed freely.

use diesel::prelude::*;

use crate::ids::InstitutionId;

/// A name that the committee has neither listed nor merged into another.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct OpenName {
    pub id: InstitutionId,
    /// As its people typed it.
    pub name: String,
}
