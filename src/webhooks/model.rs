//! Webhooks and their messages as rows and values.

use diesel::prelude::*;

use super::text;
use crate::clock::At;
use crate::db::schema::{webhook_messages, webhooks};
use crate::db::string_enum::string_enum;
use crate::ids::{EditionId, WebhookId, WebhookMessageId};

string_enum! {
    /// What another system is told.
    pub enum WebhookEvent {
        WorkSubmitted = "work.submitted" => text::WORK_SUBMITTED,
        WorkAccepted = "work.accepted" => text::WORK_ACCEPTED,
        /// A decision was taken back, or opened once more.
        WorkReopened = "work.reopened" => text::WORK_REOPENED,
        ResultPublished = "result.published" => text::RESULT_PUBLISHED,
        AwardRevoked = "award.revoked" => text::AWARD_REVOKED,
        /// A member wants to see whether messages arrive; every receiver gets those.
        Test = "test" => text::TEST,
    }
}

impl WebhookEvent {
    /// Those that a receiver can choose.
    pub const CHOICES: [Self; 5] = [
        Self::WorkSubmitted,
        Self::WorkAccepted,
        Self::WorkReopened,
        Self::ResultPublished,
        Self::AwardRevoked,
    ];
}

/// Where messages of an edition go.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = webhooks)]
pub struct Webhook {
    pub id: WebhookId,
    pub edition_id: EditionId,
    pub url: String,
    /// Words of its events, separated by a space.
    events: String,
    /// Sealed; only the one who sends opens it.
    pub(super) secret: String,
    /// The last line of the trail that it was told of.
    pub(super) audit_id: i64,
    pub created_at: At,
    /// Since when nothing is sent; what happens meanwhile is told afterwards.
    pub paused_at: Option<At>,
}

impl Webhook {
    /// What it is told.
    pub fn events(&self) -> impl Iterator<Item = WebhookEvent> {
        self.events.split(' ').filter_map(WebhookEvent::parse)
    }

    /// Whether it is told of an event.
    #[must_use]
    pub fn wants(&self, event: WebhookEvent) -> bool {
        self.events().any(|one| one == event)
    }
}

/// A webhook that a member wants.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewWebhook {
    pub url: String,
    pub events: Vec<WebhookEvent>,
}

/// A message, with what became of its last attempt.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = webhook_messages)]
pub struct WebhookMessage {
    pub id: WebhookMessageId,
    pub webhook_id: WebhookId,
    /// By it the receiver knows a repetition.
    pub message_id: String,
    pub event: WebhookEvent,
    /// JSON, byte for byte as it is sent.
    pub payload: String,
    pub created_at: At,
    pub attempts: i32,
    pub last_attempt_at: Option<At>,
    /// HTTP status of the last answer; none where there was no answer.
    pub last_status: Option<i32>,
    /// What went wrong the last time; empty if nothing.
    pub last_error: String,
    pub delivered_at: Option<At>,
    pub given_up_at: Option<At>,
}

impl WebhookMessage {
    /// How it stands.
    #[must_use]
    pub fn state(&self) -> MessageState {
        match (self.delivered_at, self.given_up_at) {
            (Some(_), _) => MessageState::Delivered,
            (None, Some(_)) => MessageState::GivenUp,
            (None, None) => MessageState::Waiting,
        }
    }
}

/// How a message stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageState {
    /// It will be sent, or sent again.
    Waiting,
    Delivered,
    /// All tries failed.
    GivenUp,
}

impl MessageState {
    /// The word in pages' marks.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Delivered => "delivered",
            Self::GivenUp => "given_up",
        }
    }
}
