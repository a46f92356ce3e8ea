//! Google Drive: described by its interface, and the file's own bytes can be read.

mod judge;
mod link;
mod lookup;

pub use lookup::look_up;
pub(in crate::video_check) use lookup::plain;

use url::Url;

use super::{Depth, Found, Host, LookUp};
use crate::clock::At;
use crate::config;
use crate::editions::{self, VideoSpec};
use crate::i18n::Text;
use crate::video_check::google::GoogleClient;
use crate::video_check::link::{LinkProblem, Step};
use crate::video_check::media;
use crate::video_check::model::{Answer, DriveAnswer, Evidence, FactSource, Limits, Provider, VideoLink};
use crate::video_check::rules::assemble::Draft;
use crate::video_check::rules::problem;
use crate::video_check::text::problem as words;

pub(super) struct Drive;

impl Host for Drive {
    fn provider(&self) -> Provider {
        Provider::DRIVE
    }

    fn name(&self) -> &'static str {
        "Google Drive"
    }

    fn source(&self) -> FactSource {
        FactSource::DriveMetadata
    }

    fn parse(&self, url: &Url, direct_hosts: &[String]) -> Option<Result<Step, LinkProblem>> {
        link::parse(url, direct_hosts)
    }

    fn page(&self, film: &VideoLink) -> String {
        link::page(film)
    }

    fn player_path(&self, film: &VideoLink) -> Option<String> {
        Some(link::player_path(film))
    }

    fn player_origin<'c>(&self, google: &'c config::Google) -> &'c str {
        &google.drive_player_url
    }

    fn allowed(&self, rules: &VideoSpec) -> bool {
        rules.providers.contains(&editions::Provider::Drive)
    }

    fn not_found(&self) -> Text {
        words::DRIVE_NOT_FOUND
    }

    fn look_up<'a>(&'a self, client: &'a GoogleClient, link: &'a VideoLink, depth: Depth) -> LookUp<'a> {
        Box::pin(async move {
            let file = match look_up(client, &link.id, link.resource_key.as_deref()).await {
                Ok(file) => file,
                Err(problem) => return Found::told(Answer::Problem(Provider::DRIVE, problem)),
            };
            let worth = depth == Depth::Header && is_worth_reading(&file);
            let Some(place) = media::of_drive(client, &file).filter(|_| worth) else {
                return Found::told(Answer::Drive(file));
            };
            let film = media::read(client, place).await;
            Found { answer: Answer::Drive(file), probe: film.probe, spent: film.spent }
        })
    }

    fn judge(&self, evidence: &Evidence, limits: &Limits, _now: At) -> Draft {
        match &evidence.answer {
            Answer::Drive(answer) => judge::judge(answer, evidence, limits),
            _ => problem::not_found(Provider::DRIVE),
        }
    }
}

/// Whether the header can still change anything. The description never proves the format, since the type
/// follows the file's name; but what is in the bin, empty, closed to us or no file at all needs no look.
fn is_worth_reading(file: &DriveAnswer) -> bool {
    file.shortcut.is_none()
        && !file.mime.starts_with("application/vnd.google-apps.")
        && !file.trashed
        && file.can_download != Some(false)
        && file.size_bytes != Some(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::video_check::rules::support::drive;

    #[test]
    fn only_what_a_header_could_change_is_read() {
        assert!(is_worth_reading(&drive()));
        let odd = DriveAnswer { mime: "application/octet-stream".to_owned(), can_download: None, ..drive() };
        assert!(is_worth_reading(&odd));
        assert!(is_worth_reading(&DriveAnswer { width: None, duration_ms: Some(3_600_000), ..drive() }));
        for never in [
            DriveAnswer { trashed: true, ..drive() },
            DriveAnswer { can_download: Some(false), ..drive() },
            DriveAnswer { size_bytes: Some(0), ..drive() },
            DriveAnswer { mime: "application/vnd.google-apps.folder".to_owned(), ..drive() },
            DriveAnswer { mime: "application/vnd.google-apps.document".to_owned(), ..drive() },
            DriveAnswer { mime: "application/vnd.google-apps.shortcut".to_owned(), ..drive() },
        ] {
            assert!(!is_worth_reading(&never), "{never:?}");
        }
    }
}
