//! A view and what is typed to make one.

use diesel::prelude::*;

use crate::ids::{SavedViewId, UserId};

/// A view of a list.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct SavedView {
    pub id: SavedViewId,
    pub owner: UserId,
    /// What its owner is called.
    pub owner_name: String,
    /// The list it is of: "karya".
    pub list: String,
    pub name: String,
    /// What stands behind the `?` of its address.
    pub query: String,
    /// Whether every member sees it.
    pub shared: bool,
}

/// A view to be saved.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewView {
    /// The list it is of: "karya".
    pub list: &'static str,
    pub name: String,
    /// What stands behind the `?` of its address.
    pub query: String,
    /// Whether every member sees it.
    pub shared: bool,
    /// Whether it takes the place of the person's own view of this name.
    pub replaces: bool,
}
