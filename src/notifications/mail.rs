//! The closed list of letters.
//!
//! A letter is a type that holds its values and says its words, in the file of its readers; a variant here; and the
//! call that sends it. Since each arm calls the letter's own `letter`, no variant can be given the words of another.

use super::letters::{
    account, committee, data, document, entry, factor, handover, jury, member_correction, membership,
    schedule, team, verdict, work,
};
use super::{Letter, LetterKind};

/// One kind of letter with its values. Paths start with `/`; the site's origin is put before them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mail {
    /// Somebody signed up with this address: confirm it by choosing a password.
    ConfirmAddress(account::ConfirmAddress),
    /// Somebody signed up with an address that has an account already.
    AlreadyRegistered(account::AlreadyRegistered),
    /// A new password was asked for.
    ResetPassword(account::ResetPassword),
    /// The password was changed, by such a link or on the page of security.
    PasswordChanged(account::PasswordChanged),
    /// Something happened to the second factor of an account.
    FactorChanged(factor::FactorChanged),
    /// To the owner: a chair asked to take the second factor away.
    FactorResetAsked(factor::FactorResetAsked),
    /// To the chairs: somebody lost every factor.
    FactorHelpAsked(factor::FactorHelpAsked),
    /// Invited to the jury of an edition.
    InviteJuror(jury::InviteJuror),
    /// An invitation to the jury was taken back.
    InvitationRevoked(jury::InvitationRevoked),
    /// To the chairs: a day of the audit trail was signed.
    TrailDayEnded(committee::TrailDayEnded),
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
    /// Sheets of a juror are open again.
    JudgingReopened(jury::JudgingReopened),
    /// Invited as a member of a team.
    InviteMember(membership::InviteMember),
    /// A copy of the declaration for whoever signed it.
    DeclarationSigned(entry::DeclarationSigned),
    /// An invitation to a team waits for an answer.
    MembershipAwaited(membership::MembershipAwaited),
    /// To the leader: a member confirmed.
    MemberConfirmed(membership::MemberConfirmed),
    /// The committee corrected a person's data.
    MemberCorrected(member_correction::MemberCorrected),
    /// To the leader: somebody declined the invitation.
    MemberDeclined(membership::MemberDeclined),
    /// To the leader: a member left the team.
    MemberLeft(membership::MemberLeft),
    /// Another person leads the team.
    LeaderChanged(membership::LeaderChanged),
    /// The result is public; to those whose works were judged.
    ResultsPublished(entry::ResultsPublished),
    WorkReceived(work::WorkReceived),
    /// A registration was begun and not sent, and registration closes soon.
    RegistrationNotSent(entry::RegistrationNotSent),
    /// No work is begun and intake closes soon.
    NoWorkYet(work::NoWorkYet),
    /// Drafts were not sent and intake closes soon.
    DraftsNotSent(work::DraftsNotSent),
    ChangesNotSent(work::ChangesNotSent),
    /// A revision is asked for and its time is nearly over.
    RevisionAwaited(work::RevisionAwaited),
    /// A work was withdrawn.
    WorkWithdrawn(work::WorkWithdrawn),
    /// A work that was withdrawn takes part again.
    WorkReturned(work::WorkReturned),
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
    /// To the chairs: somebody asks something about their data.
    DataRequestAsked(data::DataRequestAsked),
    /// The answer to such a request.
    DataRequestAnswered(data::DataRequestAnswered),
    /// Documents of a person can be fetched.
    DocumentsReady(document::DocumentsReady),
    /// A document of a person was replaced by another one.
    DocumentReplaced(document::DocumentReplaced),
    /// A document of a person was cancelled.
    DocumentCancelled(document::DocumentCancelled),
    /// A work was chosen for the national learning platform (R48).
    WorkFit(handover::WorkFit),
    /// A work that was chosen for it is so no more.
    WorkFitNoMore(handover::WorkFitNoMore),
    /// Makers are asked for what the platform needs of their work.
    MaterialAsked(handover::MaterialAsked),
}

impl Mail {
    /// The kind of the letter, and its words.
    #[must_use]
    pub fn written(&self) -> (LetterKind, Letter) {
        match self {
            Self::ConfirmAddress(of) => (LetterKind::ConfirmAddress, of.letter()),
            Self::AlreadyRegistered(of) => (LetterKind::AlreadyRegistered, of.letter()),
            Self::ResetPassword(of) => (LetterKind::ResetPassword, of.letter()),
            Self::PasswordChanged(of) => (LetterKind::PasswordChanged, of.letter()),
            Self::FactorChanged(of) => (LetterKind::FactorChanged, of.letter()),
            Self::FactorResetAsked(of) => (LetterKind::FactorResetAsked, of.letter()),
            Self::FactorHelpAsked(of) => (LetterKind::FactorHelpAsked, of.letter()),
            Self::InviteJuror(of) => (LetterKind::InviteJuror, of.letter()),
            Self::InvitationRevoked(of) => (LetterKind::InvitationRevoked, of.letter()),
            Self::TrailDayEnded(of) => (LetterKind::TrailDayEnded, of.letter()),
            Self::InvitationDeclined(of) => (LetterKind::InvitationDeclined, of.letter()),
            Self::InvitationAsked(of) => (LetterKind::InvitationAsked, of.letter()),
            Self::InstitutionChangeDecided(of) => (LetterKind::InstitutionChangeDecided, of.letter()),
            Self::WorksAssigned(of) => (LetterKind::WorksAssigned, of.letter()),
            Self::DraftsWaiting(of) => (LetterKind::DraftsWaiting, of.letter()),
            Self::SheetsOpen(of) => (LetterKind::SheetsOpen, of.letter()),
            Self::AnswerAwaited(of) => (LetterKind::AnswerAwaited, of.letter()),
            Self::UnlockDecided(of) => (LetterKind::UnlockDecided, of.letter()),
            Self::JudgingReopened(of) => (LetterKind::JudgingReopened, of.letter()),
            Self::InviteMember(of) => (LetterKind::InviteMember, of.letter()),
            Self::DeclarationSigned(of) => (LetterKind::DeclarationSigned, of.letter()),
            Self::MembershipAwaited(of) => (LetterKind::MembershipAwaited, of.letter()),
            Self::MemberConfirmed(of) => (LetterKind::MemberConfirmed, of.letter()),
            Self::MemberCorrected(of) => (LetterKind::MemberCorrected, of.letter()),
            Self::MemberDeclined(of) => (LetterKind::MemberDeclined, of.letter()),
            Self::MemberLeft(of) => (LetterKind::MemberLeft, of.letter()),
            Self::LeaderChanged(of) => (LetterKind::LeaderChanged, of.letter()),
            Self::ResultsPublished(of) => (LetterKind::ResultsPublished, of.letter()),
            Self::WorkReceived(of) => (LetterKind::WorkReceived, of.letter()),
            Self::RegistrationNotSent(of) => (LetterKind::RegistrationNotSent, of.letter()),
            Self::NoWorkYet(of) => (LetterKind::NoWorkYet, of.letter()),
            Self::DraftsNotSent(of) => (LetterKind::DraftsNotSent, of.letter()),
            Self::ChangesNotSent(of) => (LetterKind::ChangesNotSent, of.letter()),
            Self::RevisionAwaited(of) => (LetterKind::RevisionAwaited, of.letter()),
            Self::WorkWithdrawn(of) => (LetterKind::WorkWithdrawn, of.letter()),
            Self::WorkReturned(of) => (LetterKind::WorkReturned, of.letter()),
            Self::FilmChanged(of) => (LetterKind::FilmChanged, of.letter()),
            Self::WorkAccepted(of) => (LetterKind::WorkAccepted, of.letter()),
            Self::RevisionRequested(of) => (LetterKind::RevisionRequested, of.letter()),
            Self::WorkFailed(of) => (LetterKind::WorkFailed, of.letter()),
            Self::WorkDisqualified(of) => (LetterKind::WorkDisqualified, of.letter()),
            Self::SecondMemberAsked(of) => (LetterKind::SecondMemberAsked, of.letter()),
            Self::EntryEliminated(of) => (LetterKind::EntryEliminated, of.letter()),
            Self::EliminationUndone(of) => (LetterKind::EliminationUndone, of.letter()),
            Self::DecisionReopened(of) => (LetterKind::DecisionReopened, of.letter()),
            Self::AwardRevoked(of) => (LetterKind::AwardRevoked, of.letter()),
            Self::StagesMoved(of) => (LetterKind::StagesMoved, of.letter()),
            Self::EntryExtended(of) => (LetterKind::EntryExtended, of.letter()),
            Self::ProviderPaused(of) => (LetterKind::ProviderPaused, of.letter()),
            Self::InvitedToCommittee(of) => (LetterKind::InvitedToCommittee, of.letter()),
            Self::RoleChanged(of) => (LetterKind::RoleChanged, of.letter()),
            Self::StandingChanged(of) => (LetterKind::StandingChanged, of.letter()),
            Self::DataRequestAsked(of) => (LetterKind::DataRequestAsked, of.letter()),
            Self::DataRequestAnswered(of) => (LetterKind::DataRequestAnswered, of.letter()),
            Self::DocumentsReady(of) => (LetterKind::DocumentsReady, of.letter()),
            Self::DocumentReplaced(of) => (LetterKind::DocumentReplaced, of.letter()),
            Self::DocumentCancelled(of) => (LetterKind::DocumentCancelled, of.letter()),
            Self::WorkFit(of) => (LetterKind::WorkFit, of.letter()),
            Self::WorkFitNoMore(of) => (LetterKind::WorkFitNoMore, of.letter()),
            Self::MaterialAsked(of) => (LetterKind::MaterialAsked, of.letter()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::notifications::{Letterhead, Recipient};

    #[test]
    fn the_kind_and_the_words_belong_together() {
        let mail = Mail::ResetPassword(account::ResetPassword { path: "/akun/sandi/x".to_owned() });
        let (kind, letter) = mail.written();
        assert_eq!(kind, LetterKind::ResetPassword);
        let to = Recipient { email: "sari@contoh.go.id".to_owned(), name: "Sari".to_owned(), lang: Lang::En };
        let plain = letter.to(&to, &Letterhead::portal()).plain("https://lomba.example.go.id");
        assert!(plain.contains("\nhttps://lomba.example.go.id/akun/sandi/x\n"), "{plain}");
        let known = Mail::AlreadyRegistered(account::AlreadyRegistered);
        assert_eq!(known.written().0.as_str(), "already_registered");
    }
}
