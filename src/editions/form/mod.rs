//! The settings of an edition as forms: one walk over the settings per form names every field once, and is used to
//! write the values of a form, to read them back, and to draw it.
//!
//! A field that would change rights or results carries the `Lock` from which on it stays as it is. Rows of a list are
//! named by their own key, so that two people who change different rows never meet.

mod cells;
mod draw;
mod forms;
mod lock;
mod read;
mod rows;
mod rubric;
mod section;
mod text;
mod visit;
mod words;

pub use draw::{Item, correctable, items};
pub use forms::SettingsForm;
pub use lock::{Begun, Lock};
pub use read::{Problem, Read, read, values};
pub use visit::{Kind, Setting};
