//! Whole walks through the portal, by the people it is for.

mod a_hard_year;
mod from_link_to_podium;
mod podium;
mod three_criteria;
