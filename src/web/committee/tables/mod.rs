//! The console's lists as declarations: columns, filters and orders of a list are named once, and address, search form,
//! chips, chosen columns, density, table and pager follow from them. What a list holds and how it is asked for stays
//! with its own page.

mod asked;
mod declared;
mod grid;
mod head;
mod listing;
mod menu;
mod page;
mod sheet;
mod text;
mod views;

pub use asked::Asked;
pub use declared::{Empty, Filter, FilterKind, Input, List, ListColumn, Look, Search};
pub use listing::Listing;
pub use page::{ALL, Found, ListView, Pick, PickBox, list_page};
pub use sheet::{Sheet, Wanted, answer};
pub use views::{REPLACE, SaveForm, Views, save_form};
