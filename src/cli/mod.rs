//! One file per subcommand.

mod complaint;
pub mod demo;
pub mod import;
