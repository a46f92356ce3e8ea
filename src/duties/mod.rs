//! What the people of an entry have to do next, by whom and until when: decided once, and told alike by the home page, the
//! entry's page, the list of works, a work's page and the letters that remind of it.
//!
//! `facts` reads what the decision looks at in a fixed number of queries, `rules` decides, and a duty says itself in both
//! languages and leads to the exact field.

mod facts;
mod model;
pub mod rules;
mod text;

pub use facts::{facts_of, of_person};
pub use model::{Duty, EntryFacts, ItemsLeft, Next, Reader, Waiting, What, Who, WorkFacts};
