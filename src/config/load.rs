//! Reads and merges the layers, naming the key of whatever does not fit.

use std::path::Path;

use toml::{Table, Value};

use super::Config;

const DEFAULTS: &str = include_str!("../../config/default.toml");

/// Where a value came from, for the message about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    File(String),
    Variable(String),
}

impl std::fmt::Display for Source {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::File(path) => write!(f, "file {path}"),
            Self::Variable(name) => write!(f, "variable {name}"),
        }
    }
}

/// Why the configuration cannot be used; names the key and what was expected.
#[derive(Debug, thiserror::Error)]
pub enum ConfigProblem {
    /// The file cannot be read.
    #[error("configuration file {path} cannot be read: {cause}")]
    Unreadable {
        path: String,
        /// What the system said.
        cause: std::io::Error,
    },
    /// The file is not TOML.
    #[error("configuration {source_name} is not valid TOML: {cause}")]
    Syntax {
        source_name: String,
        /// What the parser said.
        cause: Box<toml::de::Error>,
    },
    /// A key that does not exist.
    #[error("unknown configuration key `{key}` in {origin}; see config/default.toml for every key")]
    UnknownKey {
        key: String,
        /// Where it was set.
        origin: Source,
    },
    /// A value of another type.
    #[error("configuration key `{key}` in {origin} must be {expected}, but it is {found}")]
    WrongType {
        key: String,
        /// Where it was set.
        origin: Source,
        /// Type of the default.
        expected: &'static str,
        found: String,
    },
    /// A value outside what is allowed.
    #[error("configuration is not usable: {0}")]
    Value(String),
}

/// Reads `config/local.toml` below the working directory, if it is there, and the environment.
pub fn load() -> Result<Config, ConfigProblem> {
    let local = Path::new("config/local.toml");
    let variables: Vec<(String, String)> = std::env::vars().collect();
    load_from(local.exists().then_some(local), &variables)
}

/// Merges the default, one file and the given variables; the way tests and the demonstration use it.
pub fn load_from(file: Option<&Path>, variables: &[(String, String)]) -> Result<Config, ConfigProblem> {
    let mut table = parse(DEFAULTS, "config/default.toml")?;
    if let Some(path) = file {
        let name = path.display().to_string();
        let text = std::fs::read_to_string(path)
            .map_err(|cause| ConfigProblem::Unreadable { path: name.clone(), cause })?;
        overlay(&mut table, parse(&text, &name)?, &Source::File(name))?;
    }
    for (name, value) in variables {
        if let Some(key) = name.strip_prefix("LOMBA__") {
            overlay_variable(&mut table, key, value, &Source::Variable(name.clone()))?;
        }
    }
    let config: Config = table
        .try_into()
        .map_err(|cause: toml::de::Error| ConfigProblem::Value(cause.message().to_owned()))?;
    check(&config)?;
    Ok(config)
}

fn parse(text: &str, name: &str) -> Result<Table, ConfigProblem> {
    text.parse()
        .map_err(|cause| ConfigProblem::Syntax { source_name: name.to_owned(), cause: Box::new(cause) })
}

fn overlay(base: &mut Table, over: Table, origin: &Source) -> Result<(), ConfigProblem> {
    for (section, values) in over {
        let Value::Table(values) = values else {
            return Err(ConfigProblem::UnknownKey { key: section, origin: origin.clone() });
        };
        for (key, value) in values {
            put(base, &section, &key, value, origin)?;
        }
    }
    Ok(())
}

fn overlay_variable(base: &mut Table, key: &str, text: &str, origin: &Source) -> Result<(), ConfigProblem> {
    let lower = key.to_ascii_lowercase();
    let (section, name) = lower
        .split_once("__")
        .ok_or_else(|| ConfigProblem::UnknownKey { key: lower.clone(), origin: origin.clone() })?;
    let slot = slot(base, section, name, origin)?;
    let value = match slot {
        Value::String(_) => Some(Value::String(text.to_owned())),
        Value::Integer(_) => text.trim().parse().ok().map(Value::Integer),
        Value::Boolean(_) => text.trim().parse().ok().map(Value::Boolean),
        Value::Array(_) => Some(list(text)),
        _ => None,
    };
    let value = value.ok_or_else(|| ConfigProblem::WrongType {
        key: format!("{section}.{name}"),
        origin: origin.clone(),
        expected: kind(slot),
        found: format!("`{text}`"),
    })?;
    *slot = value;
    Ok(())
}

fn list(text: &str) -> Value {
    let items = text.split(',').map(str::trim).filter(|item| !item.is_empty());
    Value::Array(items.map(|item| Value::String(item.to_owned())).collect())
}

fn put(
    base: &mut Table,
    section: &str,
    key: &str,
    value: Value,
    origin: &Source,
) -> Result<(), ConfigProblem> {
    let slot = slot(base, section, key, origin)?;
    if slot.type_str() != value.type_str() {
        return Err(ConfigProblem::WrongType {
            key: format!("{section}.{key}"),
            origin: origin.clone(),
            expected: kind(slot),
            found: format!("{} `{value}`", kind(&value)),
        });
    }
    *slot = value;
    Ok(())
}

fn slot<'a>(
    base: &'a mut Table,
    section: &str,
    key: &str,
    origin: &Source,
) -> Result<&'a mut Value, ConfigProblem> {
    base.get_mut(section)
        .and_then(Value::as_table_mut)
        .and_then(|values| values.get_mut(key))
        .ok_or_else(|| ConfigProblem::UnknownKey { key: format!("{section}.{key}"), origin: origin.clone() })
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::String(_) => "text",
        Value::Integer(_) => "a whole number",
        Value::Boolean(_) => "true or false",
        Value::Array(_) => "a list of texts",
        _ => "another type",
    }
}

fn check(config: &Config) -> Result<(), ConfigProblem> {
    let wrong = |text: &str| Err(ConfigProblem::Value(text.to_owned()));
    let url = &config.server.public_url;
    if !(url.starts_with("http://") || url.starts_with("https://")) || url.ends_with('/') {
        return wrong(
            "`server.public_url` must be an origin such as https://lomba.example.go.id, without a trailing slash",
        );
    }
    if config.server.listen.parse::<std::net::SocketAddr>().is_err() {
        return wrong("`server.listen` must be address:port, such as 127.0.0.1:8080");
    }
    if !config.server.security_contact.is_empty() && !is_contact(&config.server.security_contact) {
        return wrong(
            "`server.security_contact` must be mailto:name@example.go.id or an address that begins with https://, or empty",
        );
    }
    if !["text", "json"].contains(&config.server.log_format.as_str()) {
        return wrong("`server.log_format` must be \"text\" or \"json\"");
    }
    let key = &config.security.encryption_key;
    if !key.is_empty() && (key.len() != 64 || !key.bytes().all(|b| b.is_ascii_hexdigit())) {
        return wrong("`security.encryption_key` must be 64 hexadecimal digits, or empty");
    }
    if !(10..=22).contains(&config.backup.work_factor) {
        return wrong("`backup.work_factor` must be a whole number from 10 to 22");
    }
    if config.mail.transport == super::MailTransport::Smtp && config.mail.smtp_url.is_empty() {
        return wrong("`mail.smtp_url` is needed when `mail.transport` is \"smtp\"");
    }
    config.single_sign_on.problem().map_or(Ok(()), wrong)
}

/// An address of mail or of a page that fits on one line of a file for machines.
fn is_contact(text: &str) -> bool {
    let plain = text.bytes().all(|byte| byte.is_ascii_graphic());
    let mail = text.strip_prefix("mailto:").and_then(|address| address.split_once('@'));
    let mail = mail.is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'));
    let page = url::Url::parse(text).is_ok_and(|url| url.scheme() == "https" && url.has_host());
    plain && (mail || page)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(name: &str, value: &str) -> Result<Config, ConfigProblem> {
        load_from(None, &[(name.to_owned(), value.to_owned())])
    }

    #[test]
    fn the_defaults_stand_alone() {
        let config = load_from(None, &[]).unwrap();
        assert_eq!(config.server.listen, "127.0.0.1:8080");
        assert_eq!(config.mail.transport, super::super::MailTransport::File);
    }

    #[test]
    fn a_variable_wins_and_takes_the_type_of_its_key() {
        assert_eq!(with("LOMBA__QUEUE__WORKERS", "7").unwrap().queue.workers, 7);
        assert_eq!(with("LOMBA__MAIL__DIRECTORY", "123").unwrap().mail.directory, "123");
        assert_eq!(
            with("LOMBA__VIDEO__DIRECT_HOSTS", "a.go.id, b.go.id").unwrap().video.direct_hosts.len(),
            2
        );
    }

    #[test]
    fn an_unknown_key_is_refused_by_name() {
        let said = with("LOMBA__SERVER__LISTN", "x").unwrap_err().to_string();
        assert_eq!(
            said,
            "unknown configuration key `server.listn` in variable LOMBA__SERVER__LISTN; see config/default.toml for every key"
        );
    }

    #[test]
    fn a_wrong_type_names_what_was_expected() {
        let said = with("LOMBA__QUEUE__WORKERS", "many").unwrap_err().to_string();
        assert_eq!(
            said,
            "configuration key `queue.workers` in variable LOMBA__QUEUE__WORKERS must be a whole number, but it is `many`"
        );
        let dir = std::env::temp_dir().join(format!("lomba-config-{}.toml", std::process::id()));
        std::fs::write(&dir, "[queue]\nworkers = \"two\"\n").unwrap();
        let said = load_from(Some(&dir), &[]).unwrap_err().to_string();
        std::fs::remove_file(&dir).unwrap();
        assert!(said.contains("`queue.workers`") && said.contains("a whole number"), "{said}");
    }

    #[test]
    fn a_contact_for_holes_is_an_address_of_mail_or_of_a_page() {
        for good in ["", "mailto:keamanan@contoh.go.id", "https://contoh.go.id/lapor"] {
            assert_eq!(
                with("LOMBA__SERVER__SECURITY_CONTACT", good).unwrap().server.security_contact,
                good,
                "{good}"
            );
        }
        for bad in [
            "keamanan@contoh.go.id",
            "mailto:keamanan",
            "mailto:@contoh.go.id",
            "http://contoh.go.id/lapor",
            "javascript:alert(1)",
            "https://contoh.go.id/lapor formulir",
            "mailto:a@contoh.go.id\nPolicy: https://lain.example",
        ] {
            let said = with("LOMBA__SERVER__SECURITY_CONTACT", bad).unwrap_err().to_string();
            assert!(said.contains("`server.security_contact` must be mailto:"), "{bad}: {said}");
        }
    }

    #[test]
    fn a_short_key_is_refused() {
        assert!(
            with("LOMBA__SECURITY__ENCRYPTION_KEY", "abc")
                .unwrap_err()
                .to_string()
                .contains("encryption_key")
        );
    }
}
