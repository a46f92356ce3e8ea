//! Why there is no key to start with, and the way back.

/// What stands against using a key.
#[derive(Debug, thiserror::Error)]
pub enum KeyProblem {
    /// The file cannot be read or written.
    #[error("the portal's key cannot be read from or written to {file}: {cause}")]
    Unreadable {
        file: String,
        /// What the system said, or what is wrong with what stands there.
        cause: std::io::Error,
    },
    /// There is a database that was used with a key, and no key.
    #[error(
        "the key of this database is missing: {file} does not exist and security.encryption_key is empty. Nothing was \
         changed. Put the key's file back from the copy that you keep apart from the database (mode 0600), or set \
         security.encryption_key to its 64 digits, and start again; a new key would open nothing of what is sealed"
    )]
    Lost { file: String },
    /// The key is another database's.
    #[error(
        "the key from {source_name} is not the key of this database. Nothing was changed. Put back the key that the \
         database was last used with (look for a copy, or for {source_name}.old-… after a rotation), or point \
         database.url to the database that this key belongs to"
    )]
    Other { source_name: String },
    /// There is no key yet, and whoever looks makes none.
    #[error("there is no key yet: the first `lomba serve` or `lomba migrate` makes {file}")]
    NoneYet { file: String },
}
