//! What each room's refusals become at the door.

mod results;
