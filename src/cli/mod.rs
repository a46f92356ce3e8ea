//! One file per subcommand.

pub mod complaint;
pub mod demo;
pub mod probe;
