//! The checker's verdict as one JSON object per line, for `lomba probe` (product.md §5).

use serde_json::{Map, Value, json};

use super::model::{CheckStatus, Facts, Report, RuleFinding, VideoLink};

/// What was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// Text that is no link to one film.
    Nothing,
    Link(VideoLink),
    /// A file on this machine.
    File,
}

impl Subject {
    fn provider(&self) -> Option<&'static str> {
        match self {
            Self::Nothing => None,
            Self::Link(link) => Some(link.provider.as_str()),
            Self::File => Some("file"),
        }
    }
}

/// One line. A film still processing reads `unchecked`
/// with the reason `processing`: the line knows no state that changes by itself.
#[must_use]
pub fn probe_line(input: &str, subject: &Subject, report: &Report) -> Value {
    let verdict = match report.status {
        CheckStatus::Pending => CheckStatus::Unchecked,
        other => other,
    };
    let id = match subject {
        Subject::Nothing => None,
        Subject::Link(link) => Some(link.id.as_str()),
        Subject::File => Some(input),
    };
    let rules: Map<String, Value> =
        report.findings.iter().map(|found| (found.rule.as_str().to_owned(), rule(found))).collect();
    json!({
        "input": input,
        "provider": subject.provider(),
        "id": id,
        "verdict": verdict,
        "reasons": report.reasons,
        "rules": rules,
        "facts": facts(&report.facts),
        "requests": report.requests,
        "bytes": report.bytes,
    })
}

fn rule(found: &RuleFinding) -> Value {
    json!({
        "verdict": found.verdict,
        "measured": found.measured,
        "limit": found.limit,
        "source": found.source,
        "others": found.others,
        "note": found.note,
    })
}

fn facts(facts: &Facts) -> Value {
    json!({
        "container": facts.container,
        "codec": facts.codec,
        "width": facts.width,
        "height": facts.height,
        "coded_width": facts.coded_width,
        "coded_height": facts.coded_height,
        "rotation": facts.rotation,
        "duration_ms": facts.duration_ms,
        "size_bytes": facts.size_bytes,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::At;
    use crate::video_check::model::{
        Accepted, Answer, DriveAnswer, Evidence, Limits, Portrait, Provider, Spent,
    };
    use crate::video_check::rules::{judge, refuse};

    const LIMITS: Limits = Limits {
        min_width: 1280,
        min_height: 720,
        max_ms: 600_000,
        portrait: Portrait::Ask,
        containers: Accepted::BOTH,
    };

    #[test]
    fn a_film_on_drive() {
        let answer = DriveAnswer {
            id: "1AbC".to_owned(),
            mime: "video/mp4".to_owned(),
            size_bytes: Some(8019),
            width: Some(854),
            height: Some(480),
            duration_ms: Some(48_000),
            ..DriveAnswer::default()
        };
        let spent = Spent { requests: 1, bytes: 512 };
        let report = judge(&Evidence { spent, ..Evidence::new(Answer::Drive(answer)) }, &LIMITS, At(0));
        let link = VideoLink { provider: Provider::DRIVE, id: "1AbC".to_owned(), resource_key: None };
        let line = probe_line("drive.google.com/open?id=1AbC", &Subject::Link(link), &report);
        assert_eq!(line["provider"], "drive");
        assert_eq!((&line["verdict"], &line["reasons"]), (&json!("failed"), &json!(["too_small"])));
        assert_eq!((&line["requests"], &line["bytes"]), (&json!(1), &json!(512)));
        assert_eq!(line["rules"]["resolution"]["measured"]["id"], "854 × 480 piksel");
        assert_eq!(line["rules"]["resolution"]["source"], "drive_metadata");
        assert_eq!(
            line["facts"],
            json!({"container": "mp4", "codec": null, "width": 854, "height": 480, "coded_width": null,
                "coded_height": null, "rotation": null, "duration_ms": 48_000, "size_bytes": 8019})
        );
    }

    #[test]
    fn refused_text_and_unfinished_processing() {
        let problem = VideoLink::parse("https://bit.ly/film", &[]).unwrap_err();
        let line = probe_line("https://bit.ly/film", &Subject::Nothing, &refuse(&problem, &LIMITS, At(0)));
        assert_eq!((&line["provider"], &line["id"]), (&Value::Null, &Value::Null));
        assert_eq!((&line["verdict"], &line["reasons"]), (&json!("failed"), &json!(["unsupported_link"])));

        let waiting = DriveAnswer { mime: "video/mp4".to_owned(), ..DriveAnswer::default() };
        let report = judge(&Evidence::new(Answer::Drive(waiting)), &LIMITS, At(0));
        let line = probe_line("./x.mp4", &Subject::File, &report);
        assert_eq!((&line["verdict"], &line["reasons"]), (&json!("unchecked"), &json!(["processing"])));
        assert_eq!((&line["provider"], &line["id"]), (&json!("file"), &json!("./x.mp4")));
    }
}
