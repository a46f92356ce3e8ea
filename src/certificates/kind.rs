//! Which documents there are.

use super::text;
use crate::db::string_enum::string_enum;
use crate::editions::DocumentFamily;

string_enum! {
    /// A kind of document (domain §4).
    pub enum DocumentKind {
        /// Piagam Penghargaan: one per member of an awarded work, one for the group (R46).
        AwardCharter = "award_charter" => text::AWARD_CHARTER,
        /// Sertifikat Kepesertaan: one per member of a work that counts (R49).
        ParticipationCertificate = "participation_certificate" => text::PARTICIPATION_CERTIFICATE,
        /// Thanks to a juror.
        JuryCharter = "jury_charter" => text::JURY_CHARTER,
        JudgingMinutes = "judging_minutes" => text::JUDGING_MINUTES,
        VerificationMinutes = "verification_minutes" => text::VERIFICATION_MINUTES,
        /// Works taken out for breaking a rule (R11).
        DisqualificationMinutes = "disqualification_minutes" => text::DISQUALIFICATION_MINUTES,
        /// Awards taken back (R12).
        RevocationMinutes = "revocation_minutes" => text::REVOCATION_MINUTES,
        /// Who was at the plenary, to be signed there.
        AttendanceList = "attendance_list" => text::ATTENDANCE_LIST,
    }
}

impl DocumentKind {
    /// Those that honour a person or a group.
    pub const PERSONAL: &[Self] = &[Self::AwardCharter, Self::ParticipationCertificate, Self::JuryCharter];
    /// Those that record what happened.
    pub const MINUTES: &[Self] = &[
        Self::JudgingMinutes,
        Self::VerificationMinutes,
        Self::DisqualificationMinutes,
        Self::RevocationMinutes,
        Self::AttendanceList,
    ];
    /// Those that stand or fall with a work: taking it out after the announcement revokes them (R12).
    pub const OF_A_WORK: &[Self] = &[Self::AwardCharter, Self::ParticipationCertificate];

    /// Whose signatures it carries.
    #[must_use]
    pub const fn family(self) -> DocumentFamily {
        match self {
            Self::AwardCharter | Self::JuryCharter => DocumentFamily::Charter,
            Self::ParticipationCertificate => DocumentFamily::Certificate,
            Self::JudgingMinutes
            | Self::VerificationMinutes
            | Self::DisqualificationMinutes
            | Self::RevocationMinutes
            | Self::AttendanceList => DocumentFamily::Minutes,
        }
    }

    /// Whether it honours a person or a group.
    #[must_use]
    pub fn is_personal(self) -> bool {
        Self::PERSONAL.contains(&self)
    }

    /// Its word in addresses.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::AwardCharter => "piagam-penghargaan",
            Self::ParticipationCertificate => "sertifikat-kepesertaan",
            Self::JuryCharter => "piagam-juri",
            Self::JudgingMinutes => "penjurian",
            Self::VerificationMinutes => "verifikasi",
            Self::DisqualificationMinutes => "diskualifikasi",
            Self::RevocationMinutes => "pencabutan",
            Self::AttendanceList => "daftar-hadir",
        }
    }

    /// Reads `slug` back.
    #[must_use]
    pub fn of_slug(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.slug() == slug)
    }
}
