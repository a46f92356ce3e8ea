//! What the words of stored enums are called on forms.

use crate::editions::second_factor::FactorRole;
use crate::editions::settings::{
    CertificateFor, CheckedBy, Container, Feedback, MixedInstitutions, Parts, Portrait, Provider,
};
use crate::i18n::{Text, text};

/// The words of a stored enum with what people read.
pub(super) fn words<T: Copy>(
    all: &[T],
    word: fn(T) -> &'static str,
    name: fn(T) -> Text,
) -> Vec<(&'static str, Text)> {
    all.iter().map(|value| (word(*value), name(*value))).collect()
}

pub(super) fn parts(value: Parts) -> Text {
    match value {
        Parts::Optional => {
            text("Boleh ada; video utama saja sudah lengkap", "Optional; the main film alone is complete")
        }
        Parts::Required => text("Wajib", "Required"),
    }
}

pub(super) fn certificate_for(value: CertificateFor) -> Text {
    match value {
        CertificateFor::Accepted => text("Karya yang lolos verifikasi", "Works that passed verification"),
        CertificateFor::Submitted => text("Karya yang dikirim tepat waktu", "Works submitted in time"),
    }
}

pub(super) fn mixed_institutions(value: MixedInstitutions) -> Text {
    match value {
        MixedInstitutions::Allow => text("Boleh", "Allowed"),
        MixedInstitutions::Flag => {
            text("Boleh, dan ditandai untuk verifikator", "Allowed, and flagged to the verifier")
        }
        MixedInstitutions::Refuse => {
            text("Ditolak saat anggota mengonfirmasi", "Refused when a member confirms")
        }
    }
}

pub(super) fn feedback(value: Feedback) -> Text {
    match value {
        Feedback::Nothing => text("Peringkatnya saja, bila ada", "Only the place, if there is one"),
        Feedback::Points => text("Nilai karyanya", "The points of the work"),
        Feedback::Comments => text(
            "Nilai dan komentar juri yang diloloskan panitia",
            "Points, and comments that the committee lets pass",
        ),
    }
}

pub(super) fn factor_role(value: FactorRole) -> Text {
    match value {
        FactorRole::Committee => text("Panitia", "The committee"),
        FactorRole::Jury => text("Juri", "The jury"),
        FactorRole::Entrants => {
            text("Peserta, pada halaman pendaftarannya", "Entrants, on the pages of their entry")
        }
    }
}

pub(super) fn container(value: Container) -> Text {
    match value {
        Container::Mp4 => text(".mp4", ".mp4"),
        Container::Mov => text(".mov", ".mov"),
    }
}

pub(super) fn provider(value: Provider) -> Text {
    match value {
        Provider::Youtube => text("YouTube", "YouTube"),
        Provider::Drive => text("Google Drive", "Google Drive"),
    }
}

pub(super) fn portrait(value: Portrait) -> Text {
    match value {
        Portrait::Refuse => text("Ditolak", "Refused"),
        Portrait::Accept => text("Diterima bila sisinya cukup", "Accepted if its sides are large enough"),
        Portrait::Ask => text("Diputuskan verifikator", "Decided by a verifier"),
    }
}

pub(super) fn checked_by(value: CheckedBy) -> Text {
    match value {
        CheckedBy::Machine => text("Pemeriksa tautan", "The link check"),
        CheckedBy::Person => text("Verifikator", "A verifier"),
    }
}
