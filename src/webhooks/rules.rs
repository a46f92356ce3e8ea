//! Which line of the trail is told as what, and how a message is written. Pure.

use serde_json::json;

use super::model::WebhookEvent;
use crate::clock::At;

/// What a line of the trail means for other systems; none for most.
#[must_use]
pub(super) fn event_of(act: &str) -> Option<WebhookEvent> {
    Some(match act {
        "work.submitted" => WebhookEvent::WorkSubmitted,
        "work.accepted" => WebhookEvent::WorkAccepted,
        "work.reopened" | "work.decision_cancelled" => WebhookEvent::WorkReopened,
        "edition.published" => WebhookEvent::ResultPublished,
        "award.revoked" => WebhookEvent::AwardRevoked,
        _ => return None,
    })
}

/// Acts that are told at all.
pub(super) const ACTS: [&str; 6] = [
    "work.submitted",
    "work.accepted",
    "work.reopened",
    "work.decision_cancelled",
    "edition.published",
    "award.revoked",
];

/// What a message says: the edition, and the work where it is about one.
pub(super) struct Told<'a> {
    pub(super) event: WebhookEvent,
    pub(super) at: At,
    /// Slug of the edition.
    pub(super) edition: &'a str,
    /// Number of the work.
    pub(super) work: Option<&'a str>,
    /// Address of the portal, without a slash at its end.
    pub(super) site: &'a str,
}

/// The body of a message: `type`, `timestamp`, `data`, as Standard Webhooks has it.
pub(super) fn payload(of: &Told<'_>) -> String {
    let Told { event, at, edition, work, site } = of;
    let url = match (event, work) {
        (WebhookEvent::ResultPublished, _) => format!("{site}/{edition}/hasil"),
        (WebhookEvent::AwardRevoked, Some(number)) => format!("{site}/{edition}/karya/{number}"),
        (_, Some(number)) => format!("{site}/{edition}/panitia/karya?q={number}"),
        (_, None) => format!("{site}/{edition}"),
    };
    let data = json!({ "edition": edition, "work": work, "url": url });
    json!({ "type": event.as_str(), "timestamp": at.iso(), "data": data }).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_that_is_read_is_told_as_something() {
        assert!(ACTS.iter().all(|act| event_of(act).is_some()));
        assert_eq!(event_of("work.edited"), None);
    }

    #[test]
    fn a_message_names_the_work_and_where_to_look() {
        let of = Told {
            event: WebhookEvent::WorkAccepted,
            at: At(0),
            edition: "2023",
            work: Some("ML-2023-0007"),
            site: "https://lomba.example",
        };
        assert_eq!(
            payload(&of),
            r#"{"data":{"edition":"2023","url":"https://lomba.example/2023/panitia/karya?q=ML-2023-0007","work":"ML-2023-0007"},"timestamp":"1970-01-01T00:00:00.000Z","type":"work.accepted"}"#
        );
    }
}
