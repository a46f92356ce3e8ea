//! Read-only figures across rooms, for the committee's console: what waits, how far the entrants came,
//! the long lists and their filters. Nothing here changes a row, and every page costs a fixed number of
//! queries whatever the size of the edition.

mod badges;

pub use badges::{Badges, badges};
