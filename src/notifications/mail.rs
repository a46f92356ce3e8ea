//! The closed list of letters.
//!
//! A letter is a type that holds its values and says its words, in the file of its readers; a variant here; and the
//! call that sends it. Since each arm calls the letter's own `letter`, no variant can be given the words of another.

use super::Letter;
use super::letters::{account, committee, entry, jury, schedule, team, verdict, work};

/// One kind of letter with its values. Paths start with `/`; the site's origin is put before them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mail {
    /// Somebody signed up with this address: confirm it by choosing a password.
    ConfirmAddress(account::ConfirmAddress),
    /// Somebody signed up with an address that has an account already.
    AlreadyRegistered(account::AlreadyRegistered),
    /// A new password was asked for.
    ResetPassword(account::ResetPassword),
    /// Invited to the jury of an edition.
    InviteJuror(jury::InviteJuror),
    /// An invitation to the jury was taken back.
    InvitationRevoked(jury::InvitationRevoked),
    /// To the committee: somebody declined to judge.
    InvitationDeclined(committee::InvitationDeclined),
    /// To the committee: somebody whose invitation is over asks for a new one.
    InvitationAsked(committee::InvitationAsked),
    /// The committee decided on a change of a juror's institution.
    InstitutionChangeDecided(jury::InstitutionChangeDecided),
    /// Works were routed to a juror.
    WorksAssigned(jury::WorksAssigned),
    /// Complete drafts of a juror wait and judging closes soon.
    DraftsWaiting(jury::DraftsWaiting),
    /// Sheets of a juror are open and judging closes soon.
    SheetsOpen(jury::SheetsOpen),
    /// An invitation to the jury waits for an answer.
    AnswerAwaited(jury::AnswerAwaited),
    /// Whether what a juror locked is opened again.
    UnlockDecided(jury::UnlockDecided),
    /// Invited as a member of a team.
    InviteMember(entry::InviteMember),
    /// To the leader: a member confirmed.
    MemberConfirmed(entry::MemberConfirmed),
    /// To the leader: somebody declined the invitation.
    MemberDeclined(entry::MemberDeclined),
    /// The result is public; to those whose works were judged.
    ResultsPublished(entry::ResultsPublished),
    WorkReceived(work::WorkReceived),
    /// Drafts were not sent and intake closes soon.
    DraftsNotSent(work::DraftsNotSent),
    /// A revision is asked for and its time is nearly over.
    RevisionAwaited(work::RevisionAwaited),
    /// A work was withdrawn.
    WorkWithdrawn(work::WorkWithdrawn),
    /// To the leader: a film is not what it was when intake closed.
    FilmChanged(work::FilmChanged),
    /// The desk accepted a work.
    WorkAccepted(verdict::WorkAccepted),
    /// The desk asks for a revision.
    RevisionRequested(verdict::RevisionRequested),
    /// The desk rejected a work.
    WorkFailed(verdict::WorkFailed),
    /// A work was disqualified (R11).
    WorkDisqualified(verdict::WorkDisqualified),
    /// To the committee: an act waits for its second member.
    SecondMemberAsked(committee::SecondMemberAsked),
    /// The committee took an entry out (R11).
    EntryEliminated(entry::EntryEliminated),
    EliminationUndone(entry::EliminationUndone),
    /// A decision against a work was reopened.
    DecisionReopened(verdict::DecisionReopened),
    /// An award was taken back (R12); to those who made the work.
    AwardRevoked(verdict::AwardRevoked),
    /// Stages were moved; to everybody whom they concern.
    StagesMoved(schedule::StagesMoved),
    /// An entry has more time than everybody.
    EntryExtended(schedule::EntryExtended),
    /// To the committee: a provider of films is not asked for a while.
    ProviderPaused(committee::ProviderPaused),
    /// Invited to the committee.
    InvitedToCommittee(team::InvitedToCommittee),
    /// To a member of the committee: another role.
    RoleChanged(team::RoleChanged),
    /// To a member of the committee: suspended, reinstated or removed.
    StandingChanged(team::StandingChanged),
}

impl Mail {
    /// The kind's name, stored with the row, and the letter's words.
    #[must_use]
    pub fn written(&self) -> (&'static str, Letter) {
        match self {
            Self::ConfirmAddress(of) => ("confirm_address", of.letter()),
            Self::AlreadyRegistered(of) => ("already_registered", of.letter()),
            Self::ResetPassword(of) => ("reset_password", of.letter()),
            Self::InviteJuror(of) => ("invite_juror", of.letter()),
            Self::InvitationRevoked(of) => ("invitation_revoked", of.letter()),
            Self::InvitationDeclined(of) => ("invitation_declined", of.letter()),
            Self::InvitationAsked(of) => ("invitation_asked", of.letter()),
            Self::InstitutionChangeDecided(of) => ("institution_change_decided", of.letter()),
            Self::WorksAssigned(of) => ("works_assigned", of.letter()),
            Self::DraftsWaiting(of) => ("drafts_waiting", of.letter()),
            Self::SheetsOpen(of) => ("sheets_open", of.letter()),
            Self::AnswerAwaited(of) => ("answer_awaited", of.letter()),
            Self::UnlockDecided(of) => ("unlock_decided", of.letter()),
            Self::InviteMember(of) => ("invite_member", of.letter()),
            Self::MemberConfirmed(of) => ("member_confirmed", of.letter()),
            Self::MemberDeclined(of) => ("member_declined", of.letter()),
            Self::ResultsPublished(of) => ("results_published", of.letter()),
            Self::WorkReceived(of) => ("work_received", of.letter()),
            Self::DraftsNotSent(of) => ("drafts_not_sent", of.letter()),
            Self::RevisionAwaited(of) => ("revision_awaited", of.letter()),
            Self::WorkWithdrawn(of) => ("work_withdrawn", of.letter()),
            Self::FilmChanged(of) => ("film_changed", of.letter()),
            Self::WorkAccepted(of) => ("work_accepted", of.letter()),
            Self::RevisionRequested(of) => ("revision_requested", of.letter()),
            Self::WorkFailed(of) => ("work_failed", of.letter()),
            Self::WorkDisqualified(of) => ("work_disqualified", of.letter()),
            Self::SecondMemberAsked(of) => ("second_member_asked", of.letter()),
            Self::EntryEliminated(of) => ("entry_eliminated", of.letter()),
            Self::EliminationUndone(of) => ("elimination_undone", of.letter()),
            Self::DecisionReopened(of) => ("decision_reopened", of.letter()),
            Self::AwardRevoked(of) => ("award_revoked", of.letter()),
            Self::StagesMoved(of) => ("stages_moved", of.letter()),
            Self::EntryExtended(of) => ("entry_extended", of.letter()),
            Self::ProviderPaused(of) => ("provider_paused", of.letter()),
            Self::InvitedToCommittee(of) => ("invited_to_committee", of.letter()),
            Self::RoleChanged(of) => ("role_changed", of.letter()),
            Self::StandingChanged(of) => ("standing_changed", of.letter()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn the_kind_and_the_words_belong_together() {
        let mail = Mail::ResetPassword(account::ResetPassword { path: "/akun/sandi/x".to_owned() });
        let (kind, letter) = mail.written();
        assert_eq!(kind, "reset_password");
        let plain = letter.plain("Sari", Lang::En, "https://lomba.example.go.id");
        assert!(plain.contains("\nhttps://lomba.example.go.id/akun/sandi/x\n"), "{plain}");
        assert_eq!(Mail::AlreadyRegistered(account::AlreadyRegistered).written().0, "already_registered");
    }
}
