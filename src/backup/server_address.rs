//! The address of a PostgreSQL server as its programs take it: in variables of their environment, for what stands on a
//! command line is shown to everybody on the machine.

use url::Url;

use super::problem::BackupProblem;

/// Parameters of an address and the variables that mean the same.
const PARAMETERS: [(&str, &str); 17] = [
    ("host", "PGHOST"),
    ("hostaddr", "PGHOSTADDR"),
    ("port", "PGPORT"),
    ("user", "PGUSER"),
    ("password", "PGPASSWORD"),
    ("passfile", "PGPASSFILE"),
    ("dbname", "PGDATABASE"),
    ("application_name", "PGAPPNAME"),
    ("channel_binding", "PGCHANNELBINDING"),
    ("connect_timeout", "PGCONNECT_TIMEOUT"),
    ("options", "PGOPTIONS"),
    ("sslmode", "PGSSLMODE"),
    ("sslrootcert", "PGSSLROOTCERT"),
    ("sslcert", "PGSSLCERT"),
    ("sslkey", "PGSSLKEY"),
    ("sslcrl", "PGSSLCRL"),
    ("target_session_attrs", "PGTARGETSESSIONATTRS"),
];

/// Where a server is and how to get in.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct ServerAddress {
    /// Variables and their values.
    pub(super) variables: Vec<(&'static str, String)>,
    pub(super) database: String,
}

impl ServerAddress {
    /// Reads `postgres://user:password@host:port/name?parameter=value`.
    pub(super) fn parse(address: &str) -> Result<Self, BackupProblem> {
        let url = Url::parse(address).map_err(|cause| BackupProblem::Address { why: cause.to_string() })?;
        let mut variables = Vec::new();
        let mut put = |name, value: String| {
            if !value.is_empty() {
                variables.push((name, value));
            }
        };
        put("PGHOST", decoded(url.host_str().unwrap_or_default().trim_matches(['[', ']'])));
        put("PGPORT", url.port().map(|port| port.to_string()).unwrap_or_default());
        put("PGUSER", decoded(url.username()));
        put("PGPASSWORD", decoded(url.password().unwrap_or_default()));
        put("PGDATABASE", decoded(url.path().trim_start_matches('/')));
        for (key, value) in url.query_pairs() {
            let known = PARAMETERS.iter().find(|(name, _)| *name == key);
            let (_, variable) =
                known.ok_or_else(|| BackupProblem::AddressParameter { name: key.clone().into_owned() })?;
            put(variable, value.into_owned());
        }
        let database = variables.iter().rev().find(|(name, _)| *name == "PGDATABASE");
        // As libpq has it: without a name the database is called like its user.
        let database = database.or_else(|| variables.iter().find(|(name, _)| *name == "PGUSER"));
        let database = database
            .map(|(_, value)| value.clone())
            .ok_or_else(|| BackupProblem::Address { why: "it names no database".to_owned() })?;
        Ok(Self { variables, database })
    }
}

/// A part of an address without its `%` signs.
fn decoded(part: &str) -> String {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let pair = after.get(..2).and_then(|pair| std::str::from_utf8(pair).ok());
        match pair.filter(|_| *first == b'%').and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(address: &str) -> Vec<String> {
        let parsed = ServerAddress::parse(address).ok().unwrap();
        parsed.variables.into_iter().map(|(name, value)| format!("{name}={value}")).collect()
    }

    #[test]
    fn every_part_has_its_variable() {
        assert_eq!(
            said("postgres://lomba:s%40ndi%2F1@db.example.go.id:5433/lomba?sslmode=verify-full"),
            [
                "PGHOST=db.example.go.id",
                "PGPORT=5433",
                "PGUSER=lomba",
                "PGPASSWORD=s@ndi/1",
                "PGDATABASE=lomba",
                "PGSSLMODE=verify-full"
            ]
        );
        assert_eq!(
            said("postgresql:///lomba?host=/run/postgresql"),
            ["PGDATABASE=lomba", "PGHOST=/run/postgresql"]
        );
        assert_eq!(
            said("postgres://%2Frun%2Fpostgresql/lomba"),
            ["PGHOST=/run/postgresql", "PGDATABASE=lomba"]
        );
        assert_eq!(said("postgres://lomba@[::1]"), ["PGHOST=::1", "PGUSER=lomba"]);
        assert_eq!(ServerAddress::parse("postgres://lomba@[::1]").ok().unwrap().database, "lomba");
    }

    #[test]
    fn what_no_variable_says_is_refused_by_name() {
        let Err(BackupProblem::AddressParameter { name }) =
            ServerAddress::parse("postgres://h/lomba?keepalives=1")
        else {
            panic!("taken")
        };
        assert_eq!(name, "keepalives");
        assert!(matches!(ServerAddress::parse("postgres://"), Err(BackupProblem::Address { .. })));
        assert!(matches!(ServerAddress::parse("lomba"), Err(BackupProblem::Address { .. })));
    }
}
