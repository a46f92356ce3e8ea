//! One struct per concern; the meaning of each key stands in `config/default.toml`.

use serde::Deserialize;

use super::SingleSignOn;

/// The whole configuration.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    pub server: Server,
    /// Where the data live.
    pub database: Database,
    pub mail: Mail,
    pub letters: Letters,
    /// The two Google interfaces and players.
    pub google: Google,
    /// Which links are accepted.
    pub video: VideoConfig,
    pub security: Security,
    /// An agency's own identity provider.
    pub single_sign_on: SingleSignOn,
    pub queue: Queue,
    /// How documents are made.
    pub documents: Documents,
    pub backup: Backup,
}

/// Listening, addresses, logs.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Server {
    pub listen: String,
    /// Origin people use, without a trailing slash.
    pub public_url: String,
    /// Peer addresses whose forwarded headers count.
    pub trusted_proxies: Vec<String>,
    /// Seconds until something of a body has to arrive.
    pub body_seconds: u64,
    /// Bytes per second at which a body has to come.
    pub body_bytes_per_second: u64,
    /// Connections that one address may have open; 0 = any number.
    pub connections_per_address: usize,
    /// Where holes are reported: `mailto:` or `https://`; empty = the committee's contact page.
    pub security_contact: String,
    /// HTTP threads; 0 = one per core.
    pub workers: usize,
    /// Seconds to finish after SIGTERM.
    pub shutdown_seconds: u64,
    /// Seconds for which the console keeps counts of what waits and sums over an edition; 0 = not at all.
    pub counts_seconds: u64,
    /// Seconds for which public pages that are the same for everybody are given out as they were made; 0 = not at all.
    pub shared_page_seconds: u64,
    pub log_format: String,
    /// Opens the measures to whoever sends it; empty = nobody but this machine.
    pub metrics_token: String,
}

impl Server {
    /// Whether people reach the portal over https.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

/// Where the data live.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Database {
    pub url: String,
    /// Connections; 0 = the database's own default.
    pub pool: u32,
}

/// The way letters leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailTransport {
    /// One `.eml` file each.
    File,
    Smtp,
}

/// How letters leave.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    pub transport: MailTransport,
    /// Folder of the `file` transport.
    pub directory: String,
    /// Server of the `smtp` transport.
    pub smtp_url: String,
    pub from: String,
    /// Reply address; empty = none.
    pub reply_to: String,
}

/// What the outbox does with letters before they leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Letters {
    /// Minutes for which letters of the committee's decisions are held; 0 = none.
    pub hold_minutes: u32,
    /// Letters to one address in a minute; 0 = any number.
    pub recipient_per_minute: u32,
    /// Letters to one address in an hour; 0 = any number.
    pub recipient_per_hour: u32,
    /// Letters of one person's acts in a minute; 0 = any number.
    pub sender_per_minute: u32,
    /// Letters in all in a minute; 0 = any number.
    pub all_per_minute: u32,
    /// Letters that one entrant causes to others in an hour; 0 = any number.
    pub sender_per_hour: u32,
    /// Days for which the text of a letter that has left is kept; 0 = as long as the letter.
    pub keep_text_days: u32,
    /// Days for which it is kept that a letter has left; 0 = for ever.
    pub keep_days: u32,
}

/// The two Google interfaces and players (`docs/video-check.md`).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Google {
    /// API key; empty = none.
    pub api_key: String,
    /// Drive v3.
    pub drive_base_url: String,
    /// YouTube Data v3.
    pub youtube_base_url: String,
    /// Origin of Drive's preview player.
    pub drive_player_url: String,
    /// Origin of YouTube's player.
    pub youtube_player_url: String,
    pub connect_timeout_seconds: u64,
    /// Seconds for a whole request.
    pub request_timeout_seconds: u64,
    /// Units of YouTube's quota per quota day.
    pub youtube_daily_units: u32,
    /// Questions side by side to each interface; 0 counts as 1.
    pub concurrent_requests: usize,
    /// Questions per second to each interface; 0 counts as 1.
    pub requests_per_second: u32,
    /// Milliseconds for which links to YouTube are gathered.
    pub gather_milliseconds: u64,
}

/// Which links are accepted.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VideoConfig {
    /// Institutions' own hosts (R27).
    pub direct_hosts: Vec<String>,
}

/// Sessions, keys, limits.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Security {
    /// 64 hexadecimal digits, or empty.
    pub encryption_key: String,
    /// Where a made key is kept.
    pub key_file: String,
    /// Folder of the signed ends of the audit trail's days; empty = no files.
    pub audit_directory: String,
    /// Minutes without a request.
    pub session_idle_minutes: u64,
    /// Hours in any case.
    pub session_absolute_hours: u64,
    /// Sign-in attempts per account and quarter of an hour.
    pub attempts_per_account: u32,
    /// Form posts of unknown visitors per address and quarter of an hour.
    pub attempts_per_address: u32,
    /// Letters about an account that may be asked for to one mail address in an hour, whoever asks.
    pub account_letters_per_hour: u32,
    /// Milliseconds after which somebody who asks for a letter about an account is answered.
    pub account_answer_milliseconds: u64,
    /// Documents that may be checked from one address in a minute.
    pub document_checks_per_minute: u32,
    /// Requests for open data from one address in a minute.
    pub api_requests_per_minute: u32,
    /// Days for which sign-ins, refusals and the like are kept with the address they came from.
    pub events_days: u32,
    /// Saves that pages make by themselves, per person and minute.
    pub saves_per_minute: u32,
}

impl std::fmt::Debug for Security {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Security").field("key_file", &self.key_file).finish_non_exhaustive()
    }
}

/// Background work.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Queue {
    /// Jobs side by side inside `serve`.
    pub workers: usize,
    /// Seconds a claim holds.
    pub lease_seconds: u64,
}

/// How documents are made.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Documents {
    /// The program that makes them; empty = this one.
    pub renderer: String,
    /// Processes side by side; 0 counts as 1.
    pub processes: usize,
    /// Seconds that one document may take.
    pub seconds: u64,
    /// Memory that one process may take, in MiB.
    pub memory_mib: u64,
}

/// How backups are encrypted, and by which programs those of PostgreSQL are made.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Backup {
    pub passphrase: String,
    /// A file that holds the passphrase; empty = none.
    pub passphrase_file: String,
    /// Folder of `pg_dump` and `pg_restore`; empty = the `PATH`.
    pub postgresql_programs: String,
    /// Two to this power is scrypt's cost.
    pub work_factor: u8,
}

impl std::fmt::Debug for Backup {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Backup").field("passphrase_file", &self.passphrase_file).finish_non_exhaustive()
    }
}
