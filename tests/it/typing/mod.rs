//! What is typed and pasted, on every kind of page: read as it was meant, kept whole, made once.

mod bursts;
mod every_form;
mod limits;
mod links;
mod twice;
mod unseen;
