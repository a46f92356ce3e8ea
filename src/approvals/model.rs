//! Requests for an act of two members.

use diesel::prelude::*;

use super::text;
use crate::accounts::Permission;
use crate::clock::At;
use crate::db::string_enum::string_enum;
use crate::editions::PhaseKey;
use crate::editions::form::SettingsForm;
use crate::i18n::Message;
use crate::ids::{ApprovalId, UserId};
use crate::say;

string_enum! {
    /// What one member cannot do alone.
    pub enum ProtectedAct {
        /// Giving works to jurors while institution names are open.
        CommitRouting = "commit_routing" => text::COMMIT_ROUTING,
        /// Freezing the sheets of a round.
        CloseRound = "close_round" => text::CLOSE_ROUND,
        /// Closing judging for good.
        Seal = "seal" => text::SEAL,
        /// Announcing the result (R31).
        Publish = "publish" => text::PUBLISH,
        /// Taking an award back (R12).
        RevokeAward = "revoke_award" => text::REVOKE_AWARD,
        /// Opening a stage again that has closed.
        ReopenStage = "reopen_stage" => text::REOPEN_STAGE,
        /// Giving an entry more time after intake has closed.
        ExtendEntry = "extend_entry" => text::EXTEND_ENTRY,
        /// Naming who chairs the jury and with it who may exclude scores.
        NameChair = "name_chair" => text::NAME_CHAIR,
        /// Inviting jurors once works were given out.
        InviteJurors = "invite_jurors" => text::INVITE_JURORS,
        /// Opening score sheets again, with a closing of their own.
        ReopenJudging = "reopen_judging" => text::REOPEN_JUDGING,
        /// Correcting settings that entrants or jurors rely on already.
        CorrectSettings = "correct_settings" => text::CORRECT_SETTINGS,
        /// Giving documents their numbers.
        IssueDocuments = "issue_documents" => text::ISSUE_DOCUMENTS,
    }
}

impl ProtectedAct {
    /// What the act is about, as people call it: a work by its number, a stage by its name, an entry by its number.
    #[must_use]
    pub fn about(self, subject: &str) -> Message {
        let name = match self {
            Self::ReopenStage => PhaseKey::parse(subject).map(|stage| stage.name().into()),
            Self::ExtendEntry => Some(say!("pendaftaran nomor {subject}", "entry number {subject}")),
            Self::CorrectSettings => SettingsForm::parse(subject).map(|form| form.text().into()),
            _ => None,
        };
        name.unwrap_or_else(|| Message { id: subject.to_owned(), en: subject.to_owned() })
    }
}

impl ProtectedAct {
    /// What the roles of both members must permit.
    #[must_use]
    pub const fn permission(self) -> Permission {
        match self {
            Self::CommitRouting => Permission::Routing,
            Self::CloseRound | Self::ReopenJudging | Self::NameChair => Permission::Rounds,
            Self::InviteJurors => Permission::Jury,
            Self::Seal | Self::Publish | Self::IssueDocuments => Permission::Results,
            Self::RevokeAward => Permission::Works,
            Self::ReopenStage | Self::ExtendEntry | Self::CorrectSettings => Permission::Edition,
        }
    }
}

/// A request of one member.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Approval {
    pub id: ApprovalId,
    pub act: ProtectedAct,
    /// Number of the work, key of the stage or form, code or address of the juror; empty if the act is about the whole
    /// edition.
    pub subject: String,
    /// Of what the member saw.
    pub fingerprint: String,
    /// What the act needs to know beside the subject, JSON.
    pub details: String,
    /// Page below `/{k}/panitia` on which another member does it.
    pub page: String,
    pub asked_by: UserId,
    /// Name of that member.
    pub name: String,
    pub asked_at: At,
}

/// The open requests for one act, beside what is to be done now.
#[derive(Debug, Clone)]
pub struct Requests {
    /// Not followed and not taken back, the newest first.
    pub open: Vec<Approval>,
    /// Active members whose role permits the act.
    pub members: usize,
    /// Whether the edition asks for a second member.
    pub needed: bool,
}

impl Requests {
    /// A request of another member for exactly this.
    #[must_use]
    pub fn by_another(&self, me: UserId, fingerprint: &str) -> Option<&Approval> {
        self.open.iter().find(|request| request.asked_by != me && request.fingerprint == fingerprint)
    }

    /// The reader's own request for exactly this.
    #[must_use]
    pub fn own(&self, me: UserId, fingerprint: &str) -> Option<&Approval> {
        self.open.iter().find(|request| request.asked_by == me && request.fingerprint == fingerprint)
    }

    /// Whether the reader may do it now: another member asked for it, or none is needed.
    #[must_use]
    pub fn may_act(&self, me: UserId, fingerprint: &str) -> bool {
        !self.needed || self.by_another(me, fingerprint).is_some()
    }
}
