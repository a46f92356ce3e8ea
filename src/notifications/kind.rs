//! What kinds of letters there are, as the committee reads them.

use crate::db::string_enum::string_enum;
use crate::i18n::text;

string_enum! {
    /// A kind of letter; the word is stored with the row.
    pub enum LetterKind {
        ConfirmAddress = "confirm_address" => text("Konfirmasi alamat surel", "Confirm an address"),
        AlreadyRegistered = "already_registered" => text("Akun sudah ada", "Account exists already"),
        ResetPassword = "reset_password" => text("Kata sandi baru", "New password"),
        PasswordChanged = "password_changed" => text("Kata sandi diganti", "Password changed"),
        TrailDayEnded = "trail_day_ended" => text("Akhir jejak harian", "Day's end of the trail"),
        FactorChanged = "factor_changed" => text("Faktor kedua", "Second factor"),
        FactorResetAsked = "factor_reset_asked" => text("Reset faktor kedua", "Reset of a second factor"),
        FactorHelpAsked = "factor_help_asked" => text("Faktor kedua hilang", "Second factor lost"),
        InviteJuror = "invite_juror" => text("Undangan juri", "Invitation to the jury"),
        InvitationRevoked = "invitation_revoked" => text("Undangan juri dicabut", "Invitation revoked"),
        InvitationDeclined = "invitation_declined" => text("Undangan juri ditolak", "Invitation declined"),
        InvitationAsked = "invitation_asked" => text("Undangan juri diminta", "Invitation asked for"),
        InstitutionChangeDecided = "institution_change_decided" => text("Perubahan instansi juri", "Juror's change of institution"),
        WorksAssigned = "works_assigned" => text("Karya untuk juri", "Works for a juror"),
        DraftsWaiting = "drafts_waiting" => text("Pengingat: draf nilai", "Reminder: draft scores"),
        SheetsOpen = "sheets_open" => text("Pengingat: lembar nilai", "Reminder: open sheets"),
        AnswerAwaited = "answer_awaited" => text("Pengingat: undangan juri", "Reminder: invitation"),
        UnlockDecided = "unlock_decided" => text("Pembukaan nilai", "Scores opened or not"),
        JudgingReopened = "judging_reopened" => text("Penilaian dibuka kembali", "Scoring opened again"),
        InviteMember = "invite_member" => text("Undangan anggota", "Invitation to a team"),
        DeclarationSigned = "declaration_signed" => text("Salinan pernyataan", "Copy of a declaration"),
        MembershipAwaited = "membership_awaited" => text("Pengingat: undangan anggota", "Reminder: team invitation"),
        MemberConfirmed = "member_confirmed" => text("Anggota mengonfirmasi", "Member confirmed"),
        MemberCorrected = "member_corrected" => text("Data dibetulkan", "Data corrected"),
        MemberDeclined = "member_declined" => text("Anggota menolak", "Member declined"),
        MemberLeft = "member_left" => text("Anggota keluar", "Member left"),
        LeaderChanged = "leader_changed" => text("Ketua berganti", "Leader changed"),
        ResultsPublished = "results_published" => text("Hasil diumumkan", "Result announced"),
        WorkReceived = "work_received" => text("Tanda terima karya", "Receipt of a work"),
        RegistrationNotSent = "registration_not_sent" => text("Pengingat: pendaftaran", "Reminder: registration"),
        NoWorkYet = "no_work_yet" => text("Pengingat: belum ada karya", "Reminder: no work yet"),
        DraftsNotSent = "drafts_not_sent" => text("Pengingat: draf karya", "Reminder: drafts"),
        ChangesNotSent = "changes_not_sent" => text("Pengingat: perubahan karya", "Reminder: changes to works"),
        RevisionAwaited = "revision_awaited" => text("Pengingat: perbaikan", "Reminder: revision"),
        WorkWithdrawn = "work_withdrawn" => text("Karya ditarik", "Work withdrawn"),
        WorkReturned = "work_returned" => text("Karya dikembalikan", "Work brought back"),
        FilmChanged = "film_changed" => text("Film berubah", "Film changed"),
        WorkAccepted = "work_accepted" => text("Karya lolos verifikasi", "Work passed verification"),
        RevisionRequested = "revision_requested" => text("Perbaikan diminta", "Revision requested"),
        WorkFailed = "work_failed" => text("Karya tidak lolos", "Work did not pass"),
        WorkDisqualified = "work_disqualified" => text("Karya didiskualifikasi", "Work disqualified"),
        SecondMemberAsked = "second_member_asked" => text("Menunggu anggota kedua", "Second member asked for"),
        EntryEliminated = "entry_eliminated" => text("Pendaftaran dieliminasi", "Entry taken out"),
        EliminationUndone = "elimination_undone" => text("Eliminasi dibatalkan", "Elimination undone"),
        DecisionReopened = "decision_reopened" => text("Keputusan dibuka kembali", "Decision reopened"),
        AwardRevoked = "award_revoked" => text("Penghargaan dicabut", "Award revoked"),
        ProviderPaused = "provider_paused" => text("Pemeriksaan film berhenti", "Checks of films stopped"),
        StagesMoved = "stages_moved" => text("Jadwal berubah", "Schedule changed"),
        EntryExtended = "entry_extended" => text("Waktu tambahan", "More time"),
        InvitedToCommittee = "invited_to_committee" => text("Undangan panitia", "Invitation to the committee"),
        RoleChanged = "role_changed" => text("Peran berubah", "Role changed"),
        StandingChanged = "standing_changed" => text("Keanggotaan panitia", "Standing in the committee"),
        DataRequestAsked = "data_request_asked" => text("Permintaan data pribadi", "Request about personal data"),
        DataRequestAnswered = "data_request_answered" => text("Jawaban permintaan data", "Answer to a data request"),
        DocumentsReady = "documents_ready" => text("Dokumen tersedia", "Documents ready"),
        DocumentReplaced = "document_replaced" => text("Dokumen diganti", "Document replaced"),
        DocumentCancelled = "document_cancelled" => text("Dokumen dibatalkan", "Document cancelled"),
        WorkFit = "work_fit" => text("Karya untuk LMS", "Work for the LMS"),
        WorkFitNoMore = "work_fit_no_more" => text("Karya tidak lagi untuk LMS", "Work no longer for the LMS"),
        MaterialAsked = "material_asked" => text("Bahan belajar diminta", "Learning material asked for"),
        /// What the committee wrote itself to an audience.
        Announcement = "announcement" => text("Surat panitia", "Letter of the committee"),
        /// A copy to the member who asks for it.
        TestCopy = "test_copy" => text("Surat uji", "Test letter"),
    }
}

impl LetterKind {
    /// Kinds whose link opens an account or an invitation: whoever has it can use it, so nobody else reads it, and the
    /// text around it is not rewritten.
    pub const WITH_PRIVATE_LINK: &[Self] = &[
        Self::ConfirmAddress,
        Self::ResetPassword,
        Self::FactorResetAsked,
        Self::InviteJuror,
        Self::AnswerAwaited,
        Self::InviteMember,
        Self::MembershipAwaited,
        Self::InvitedToCommittee,
    ];

    /// Whether the letter's link is its reader's own.
    #[must_use]
    pub fn has_private_link(self) -> bool {
        Self::WITH_PRIVATE_LINK.contains(&self)
    }
}
