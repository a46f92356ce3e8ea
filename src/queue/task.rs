//! The closed list of all background work.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::RecheckCursor;
use crate::ids::{
    BulkActId, EditionId, EntryId, ExportId, FactorResetId, HandoverId, HoldId, InstitutionId, LetterId,
    VideoId, WebhookMessageId,
};

/// One piece of background work; holds ids and places only, and is safe to run twice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "task", content = "id", rename_all = "snake_case")]
pub enum Task {
    /// Hand one letter of the outbox to the mail transport.
    SendLetter(LetterId),
    /// Make an act final whose letters were held, and send them.
    ReleaseHold(HoldId),
    /// Accept the works of an act on many, in portions.
    AcceptWorks(BulkActId),
    /// Ask the provider about one linked film and store the verdict.
    CheckVideo(VideoId),
    /// Ask YouTube about all films that wait for it, up to 50 with one question.
    CheckYouTube,
    /// Look at the next films of a walk over an edition's films.
    WatchFilms(RecheckCursor),
    /// Look at one film of a work that competes, because its makers ask.
    WatchFilm(VideoId),
    /// Take works back from jurors who, after a merge, turn out to be of the institution they come from.
    SettleConflicts(InstitutionId),
    /// The same after an entry's people changed: one of them may turn out to be a juror.
    SettleEntry(EntryId),
    /// Give the works planned for people who did not declare in time to others.
    ReleaseUnanswered(EditionId),
    /// Look for outlying scores of an edition that is being judged.
    ReviewScores(EditionId),
    /// Write to jurors of an edition whose complete drafts wait while the closing is near.
    RemindDrafts(EditionId),
    /// Send the reminders of an edition that are due.
    Remind(EditionId),
    /// Make the files of documents of an edition that have none yet.
    MakeDocuments(EditionId),
    /// Make the file of a long list.
    MakeExport(ExportId),
    /// Tell makers whether their works go to the learning platform.
    TellFitness(EditionId),
    /// Make the packages of a hand-over that are not there yet.
    MakePackages(HandoverId),
    /// Tell another system one thing that happened.
    DeliverWebhook(WebhookMessageId),
    /// Sign the end of the audit trail for a day, as `2026-11-29`.
    SignTrail(String),
    /// Take the factors of an account away, a day after a chair asked for it.
    ResetFactor(FactorResetId),
    /// Throw away ended sessions and used or stale tokens.
    Sweep,
}

impl Task {
    /// The stored word of its kind: "send_letter".
    #[must_use]
    pub fn kind(&self) -> String {
        let stored = serde_json::to_value(self).unwrap_or_default();
        stored.get("task").and_then(|word| word.as_str()).unwrap_or_default().to_owned()
    }

    /// Two waiting jobs of one key would do the same; the queue keeps one.
    #[must_use]
    pub fn dedup_key(&self) -> String {
        match self {
            Self::SendLetter(id) => format!("letter:{id}"),
            Self::ReleaseHold(id) => format!("hold:{id}"),
            Self::AcceptWorks(id) => format!("accept:{id}"),
            Self::CheckVideo(id) => format!("video:{id}"),
            Self::CheckYouTube => "youtube".to_owned(),
            Self::WatchFilms(cursor) => cursor.key(),
            Self::WatchFilm(id) => format!("watch:{id}"),
            Self::SettleConflicts(id) => format!("conflicts:{id}"),
            Self::SettleEntry(id) => format!("conflicts:entry:{id}"),
            Self::ReleaseUnanswered(id) => format!("unanswered:{id}"),
            Self::ReviewScores(id) => format!("review:{id}"),
            Self::RemindDrafts(id) => format!("drafts:{id}"),
            Self::Remind(id) => format!("reminders:{id}"),
            Self::MakeDocuments(id) => format!("documents:{id}"),
            Self::MakeExport(id) => format!("export:{id}"),
            Self::TellFitness(id) => format!("fitness:{id}"),
            Self::MakePackages(id) => format!("packages:{id}"),
            Self::DeliverWebhook(id) => format!("webhook:{id}"),
            Self::SignTrail(day) => format!("trail:{day}"),
            Self::ResetFactor(id) => format!("factor-reset:{id}"),
            Self::Sweep => "sweep".to_owned(),
        }
    }

    /// Tries before the job is left to a person.
    #[must_use]
    pub fn max_attempts(&self) -> i32 {
        match self {
            Self::SendLetter(_)
            | Self::ReleaseHold(_)
            | Self::AcceptWorks(_)
            | Self::MakeDocuments(_)
            | Self::TellFitness(_)
            | Self::ResetFactor(_)
            | Self::MakePackages(_) => 16,
            Self::CheckVideo(_) | Self::WatchFilms(_) => 10,
            Self::DeliverWebhook(_) => Self::DELIVERIES,
            // The films wait for this one job: it is not given up lightly.
            Self::CheckYouTube => 50,
            Self::WatchFilm(_) | Self::SettleConflicts(_) | Self::SettleEntry(_) | Self::MakeExport(_) => 5,
            Self::ReleaseUnanswered(_)
            | Self::ReviewScores(_)
            | Self::RemindDrafts(_)
            | Self::Remind(_)
            | Self::SignTrail(_)
            | Self::Sweep => 5,
        }
    }

    /// Tries to tell another system something, over more than a day.
    pub const DELIVERIES: i32 = 8;

    /// Pause after the given attempt (1, 2, …): 15 s doubling, half an hour at most; for other systems as Standard Webhooks
    /// proposes, up to ten hours.
    #[must_use]
    pub fn pause_after(&self, attempt: i32) -> Duration {
        if let Self::DeliverWebhook(_) = self {
            let seconds = match attempt {
                ..=1 => 5,
                2 => 300,
                3 => 1800,
                4 => 2 * 3600,
                5 => 5 * 3600,
                _ => 10 * 3600,
            };
            return Duration::from_secs(seconds);
        }
        let doublings = u32::try_from(attempt - 1).unwrap_or(0).min(7);
        Duration::from_secs((15 << doublings).min(1800))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_without_a_mail_server_is_outlived() {
        let task = Task::SendLetter(LetterId(1));
        assert_eq!((task.kind(), Task::Sweep.kind()), ("send_letter".to_owned(), "sweep".to_owned()));
        let total: u64 = (1..task.max_attempts()).map(|n| task.pause_after(n).as_secs()).sum();
        assert!(total > 4 * 3600, "{total}");
        assert_eq!(task.pause_after(1).as_secs(), 15);
        assert_eq!(task.pause_after(30).as_secs(), 1800);
    }
}
