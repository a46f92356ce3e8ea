//! Typed configuration: `config/default.toml` < `config/local.toml` < environment `LOMBA__SECTION__KEY`.
//!
//! The default file is compiled in and complete, so it is also the list of what may be set: a key it
//! does not hold, or a value of another type, is refused with the key's name.

mod load;
mod sections;
mod single_sign_on;

pub use load::{ConfigProblem, Source, load, load_from};
pub use sections::{
    Backup, Config, Database, Documents, Google, Letters, Mail, MailTransport, Queue, Security, Server,
    VideoConfig,
};
pub use single_sign_on::SingleSignOn;
