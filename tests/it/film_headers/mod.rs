//! Reading films' own headers from servers that err, lie, stall or set traps, and from disk.

mod answers;
mod changes;
mod figures;
mod film;
mod fixture;
mod hosts;
mod local;
mod redirects;
mod server;
