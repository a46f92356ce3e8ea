//! What the edition asks of a film, for each part of a work (R24–R27, R34, R37).

use crate::editions::{Container, EditionSettings, Portrait as Setting};
use crate::video_check::model::{Accepted, Limits, PartKind, Portrait, Provider};
use crate::video_check::providers;

/// The limits of one part. A closing video has no length of its own: the main video's limit holds.
#[must_use]
pub fn limits(settings: &EditionSettings, part: PartKind) -> Limits {
    let video = &settings.video;
    let seconds = match part {
        PartKind::Main | PartKind::Closing => video.main_seconds,
        PartKind::Intro => video.intro_seconds,
        PartKind::Core => video.core_seconds,
    };
    Limits {
        min_width: video.min_width,
        min_height: video.min_height,
        max_ms: i64::from(seconds) * 1000,
        portrait: match video.portrait {
            Setting::Refuse => Portrait::Refuse,
            Setting::Accept => Portrait::Accept,
            Setting::Ask => Portrait::Ask,
        },
        containers: Accepted {
            mp4: video.containers.contains(&Container::Mp4),
            mov: video.containers.contains(&Container::Mov),
        },
    }
}

/// Hosts from which films are accepted directly: the portal's and the edition's.
#[must_use]
pub fn direct_hosts(settings: &EditionSettings, configured: &[String]) -> Vec<String> {
    configured.iter().chain(&settings.video.own_hosts).cloned().collect()
}

/// Whether the edition accepts films kept there; a direct host is accepted by being listed.
#[must_use]
pub fn provider_allowed(settings: &EditionSettings, provider: Provider) -> bool {
    providers::of(provider).allowed(&settings.video)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editions::{DEFAULT_EDITION, Provider as Place};

    #[test]
    fn each_part_has_its_length_and_shares_the_picture() {
        let settings = EditionSettings::from_toml(DEFAULT_EDITION).unwrap();
        let longest = |part| limits(&settings, part).max_ms;
        assert_eq!(longest(PartKind::Main), 600_000);
        assert_eq!(longest(PartKind::Intro), 120_000);
        assert_eq!(longest(PartKind::Core), 300_000);
        assert_eq!(longest(PartKind::Closing), 600_000);
        let main = limits(&settings, PartKind::Main);
        assert_eq!((main.min_width, main.min_height, main.portrait), (1280, 720, Portrait::Ask));
    }

    #[test]
    fn an_edition_may_leave_a_provider_out_and_add_hosts() {
        let mut settings = EditionSettings::from_toml(DEFAULT_EDITION).unwrap();
        settings.video.providers = vec![Place::Drive];
        settings.video.own_hosts = vec!["video.contoh.go.id".to_owned()];
        assert!(provider_allowed(&settings, Provider::DRIVE));
        assert!(!provider_allowed(&settings, Provider::YOUTUBE));
        let hosts = direct_hosts(&settings, &["film.contoh.go.id".to_owned()]);
        assert_eq!(hosts, ["film.contoh.go.id", "video.contoh.go.id"]);
    }
}
