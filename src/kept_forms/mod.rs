//! A form that met an ended session is not thrown away: it is kept for a day, sealed, for the browser that sent it,
//! and comes back once the person has signed in again.

mod model;
mod store;

pub use model::{KeptForm, NewKeptForm, SHELF_LIFE};
pub use store::{delete, delete_old, find, insert, person_mark, reseal};
