//! How what is asked of the database travels there.

use diesel::RunQueryDsl as _;
use diesel::sql_types::{Bool, Nullable, Text};

use super::{Conn, Fault};

/// The way between the portal and its database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Transport {
    /// Within this process, or through a socket of this machine.
    Here,
    /// Over a network, encrypted; the protocol, such as "TLSv1.3".
    Encrypted(String),
    /// Over a network, readable on the way.
    Plain,
}

#[derive(diesel::QueryableByName)]
struct Line {
    #[diesel(sql_type = Bool)]
    ssl: bool,
    #[diesel(sql_type = Nullable<Text>)]
    version: Option<String>,
    #[diesel(sql_type = Bool)]
    here: bool,
}

/// How this connection travels, as the database sees it.
///
/// # Errors
/// Our own failures only.
pub fn transport(conn: &mut Conn) -> Result<Transport, Fault> {
    if let Conn::Sqlite(_) = conn {
        return Ok(Transport::Here);
    }
    let line: Line = diesel::sql_query(
        "SELECT s.ssl, s.version, a.client_addr IS NULL OR a.client_addr <<= '127.0.0.0/8' OR a.client_addr = '::1' AS here \
         FROM pg_stat_ssl s JOIN pg_stat_activity a USING (pid) WHERE s.pid = pg_backend_pid()",
    )
    .get_result(conn)?;
    Ok(match line.version.filter(|_| line.ssl) {
        Some(version) => Transport::Encrypted(version),
        None if line.here => Transport::Here,
        None => Transport::Plain,
    })
}
