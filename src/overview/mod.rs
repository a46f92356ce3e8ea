//! Read-only figures across rooms, for the committee's console: what waits, how far the entrants came,
//! the long lists and their filters. Nothing here changes a row, and every page costs a fixed number of
//! queries whatever the size of the edition.

mod badges;
mod inbox;
mod search;
mod works;

pub use badges::{Badges, badges};
pub use inbox::{Funnel, Inbox, funnel, inbox};
pub use search::PER_PAGE;
pub use works::{Makers, WorkFilter, WorkLine, WorkSort, works};
