//! The templates that come with the portal, in `config/documents`.

use super::kind::DocumentKind;
use super::render::{Logo, Template};

const PARTS: &str = include_str!("../../config/documents/parts.typ");

/// The text of the template that comes with the portal.
#[must_use]
pub const fn shipped(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::AwardCharter => include_str!("../../config/documents/award_charter.typ"),
        DocumentKind::ParticipationCertificate => {
            include_str!("../../config/documents/participation_certificate.typ")
        }
        DocumentKind::JuryCharter => include_str!("../../config/documents/jury_charter.typ"),
        DocumentKind::JudgingMinutes => include_str!("../../config/documents/judging_minutes.typ"),
        DocumentKind::VerificationMinutes => include_str!("../../config/documents/verification_minutes.typ"),
        DocumentKind::DisqualificationMinutes => {
            include_str!("../../config/documents/disqualification_minutes.typ")
        }
        DocumentKind::RevocationMinutes => include_str!("../../config/documents/revocation_minutes.typ"),
        DocumentKind::AttendanceList => include_str!("../../config/documents/attendance_list.typ"),
    }
}

/// The template of a kind: the committee's own, or the one that comes with the portal where that is none or empty.
#[must_use]
pub fn template(kind: DocumentKind, own: Option<&str>, logo: Option<Logo>) -> Template {
    let source = own.filter(|own| !own.trim().is_empty()).unwrap_or(shipped(kind));
    Template { parts: PARTS.to_owned(), source: source.to_owned(), logo }
}
