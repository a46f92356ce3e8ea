//! Values the tests of the rules start from.

use crate::clock::At;
use crate::video_check::model::{
    Accepted, Answer, Broadcast, CheckStatus, Container, Doubts, DriveAnswer, Evidence, Header, Limits,
    Portrait, Privacy, Reason, Report, Rule, UploadStatus, YouTubeAnswer,
};
use crate::video_check::rules::judge;

pub(in crate::video_check) const NOW: At = At(1_688_000_000_000);
pub(in crate::video_check) const LIMITS: Limits = Limits {
    min_width: 1280,
    min_height: 720,
    max_ms: 600_000,
    portrait: Portrait::Ask,
    containers: Accepted::BOTH,
};

pub(in crate::video_check) fn drive() -> DriveAnswer {
    DriveAnswer {
        id: "1AbCdEfGhIjKlMnOpQrStUvWxYz_012-4".to_owned(),
        name: "film final.mp4".to_owned(),
        mime: "video/mp4".to_owned(),
        size_bytes: Some(48_211_337),
        checksum: Some("9e107d9d372bb6826bd81d3542a419d6".to_owned()),
        revision: Some("0BxAbC".to_owned()),
        can_download: Some(true),
        width: Some(1920),
        height: Some(1080),
        duration_ms: Some(431_960),
        ..DriveAnswer::default()
    }
}

pub(in crate::video_check) fn youtube() -> YouTubeAnswer {
    YouTubeAnswer {
        id: "a1B2c3D4e5F".to_owned(),
        title: "Film".to_owned(),
        broadcast: Some(Broadcast::None),
        published_at: Some(At(NOW.0 - 90 * 86_400_000)),
        duration_s: Some(253),
        hd: Some(true),
        upload: Some(UploadStatus::Processed),
        privacy: Some(Privacy::Unlisted),
        embeddable: Some(true),
        player: Some((8192, 4608)),
        ..YouTubeAnswer::default()
    }
}

/// What the header of `drive()`'s file says.
pub(in crate::video_check) fn header() -> Header {
    Header {
        container: Container::Mp4,
        brand: Some("isom".to_owned()),
        codec: Some("avc1".to_owned()),
        width: 1920,
        height: 1080,
        coded_width: 1920,
        coded_height: 1088,
        rotation: 0,
        duration_ms: Some(431_960),
        fragmented: false,
        doubts: Doubts::default(),
    }
}

pub(in crate::video_check) fn on_drive(answer: DriveAnswer) -> Report {
    judge(&Evidence::new(Answer::Drive(answer)), &LIMITS, NOW)
}

pub(in crate::video_check) fn on_youtube(answer: YouTubeAnswer) -> Report {
    judge(&Evidence::new(Answer::YouTube(Some(answer))), &LIMITS, NOW)
}

/// Status, reasons and the verdict of one rule.
pub(in crate::video_check) fn brief(
    report: &Report,
    rule: Rule,
) -> (CheckStatus, Vec<Reason>, Option<CheckStatus>) {
    (report.status, report.reasons.clone(), report.finding(rule).map(|finding| finding.verdict))
}
