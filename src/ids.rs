//! Every record's id as a type of its own, so that a juror's id cannot be passed where a work's is meant.

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql};
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::BigInt;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            diesel::expression::AsExpression, diesel::deserialize::FromSqlRow,
            serde::Serialize, serde::Deserialize,
        )]
        #[diesel(sql_type = BigInt)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl<DB: Backend> ToSql<BigInt, DB> for $name where i64: ToSql<BigInt, DB> {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
                self.0.to_sql(out)
            }
        }

        impl<DB: Backend> FromSql<BigInt, DB> for $name where i64: FromSql<BigInt, DB> {
            fn from_sql(raw: DB::RawValue<'_>) -> deserialize::Result<Self> {
                i64::from_sql(raw).map(Self)
            }
        }

        impl crate::db::StoredId for $name {
            fn number(self) -> i64 {
                self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::num::ParseIntError;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )+};
}

id! {
    UserId,
    /// A person on the committee.
    CommitteeMemberId,
    SessionId,
    /// A sign-in whose second factor is still to come.
    HalfSessionId,
    /// A secret of an authenticator app.
    TotpId,
    PasskeyId,
    /// What a passkey was asked and has not answered yet.
    CeremonyId,
    /// A chair lets somebody in who lost every factor.
    FactorResetId,
    /// A link sent by letter that works once.
    TokenId,
    /// An institution of the directory, or one typed freely and awaiting its merge.
    InstitutionId,
    /// Two names that were found to mean one institution.
    MergeId,
    /// A yearly edition of the competition.
    EditionId,
    /// A file for everybody.
    DownloadId,
    /// A list that was sent through a page and is not applied yet.
    ImportId,
    /// A file of a long list, made by a job.
    ExportId,
    /// A view of a list of the console that a member gave a name.
    SavedViewId,
    /// An act on many works at once.
    BulkActId,
    /// A juror's word to the committee about a suspected violation.
    ViolationFlagId,
    InstitutionChangeId,
    /// A juror asks to open again what is locked.
    UnlockRequestId,
    /// A registration: one individual or one team in one edition.
    EntryId,
    /// A person of an entry.
    MemberId,
    /// A work of an entry.
    WorkId,
    /// One linked film of a work.
    VideoId,
    /// One run of the link check.
    CheckId,
    /// A difference found in a film after intake closed.
    FilmChangeId,
    /// What a person asks about their own data.
    DataRequestId,
    /// A consent that a person gave.
    ConsentId,
    /// A decision of the verification desk.
    DecisionId,
    /// A member of the committee is asked what they think of a work.
    OpinionId,
    /// A reason for decisions that the committee wrote for an edition.
    ReasonId,
    /// An entry that the committee took out.
    EliminationId,
    /// A token of a program that reads for a member of the committee.
    ApiTokenId,
    /// Where the portal tells another system what happened.
    WebhookId,
    /// A message to another system.
    WebhookMessageId,
    /// Whether a work is fit for the national learning platform, as it was decided once.
    LmsDecisionId,
    /// Works that go together.
    ClusterId,
    /// One hand-over to the national learning platform.
    HandoverId,
    /// What is handed over of one work or cluster.
    PackageId,
    /// A juror of one edition.
    JurorId,
    /// A sample work that the whole jury scores and that never competes.
    CalibrationId,
    /// A work planned for somebody who has not declared yet.
    PlannedId,
    /// One work given to one juror.
    AssignmentId,
    /// A committed routing plan.
    PlanId,
    /// What the jury decided in plenary.
    PlenaryId,
    /// A request for an act of two members of the committee.
    ApprovalId,
    /// A round of judging.
    RoundId,
    /// An outlying score the review rule found.
    ReviewId,
    /// A line of the audit trail.
    AuditId,
    /// A job of the queue.
    JobId,
    /// A letter of the outbox.
    LetterId,
    /// A letter that the committee writes itself to an audience.
    AnnouncementId,
    /// A charter, certificate or minutes with a number of its own.
    DocumentId,
    /// A template of documents as the committee put it.
    DocumentTemplateId,
    /// A logo as the committee put it.
    DocumentLogoId,
    /// An act whose letters wait, so that both can be taken back.
    HoldId,
}
