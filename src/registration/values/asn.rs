//! Kinds of employment and the grades of each (domain.md §2). A grade never decides eligibility.

use serde::{Deserialize, Serialize};

use super::text;
use crate::i18n::Text;

/// The two kinds of civil servant of UU 20/2023 (R5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AsnKind {
    /// Pegawai negeri sipil; candidates (CPNS) count as such.
    Pns,
    /// Pegawai pemerintah dengan perjanjian kerja, part-time included.
    Pppk,
}

impl AsnKind {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::Pns, Self::Pppk];

    /// The stored name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pns => "pns",
            Self::Pppk => "pppk",
        }
    }

    /// Reads a stored or typed name, whatever its case.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str().eq_ignore_ascii_case(name.trim()))
    }

    /// What people read.
    #[must_use]
    pub fn name(self) -> Text {
        match self {
            Self::Pns => text::PNS,
            Self::Pppk => text::PPPK,
        }
    }
}

/// A stored kind that this version does not know.
#[derive(Debug, thiserror::Error)]
#[error("unknown kind of employment: {0}")]
pub struct UnknownAsnKind(String);

impl TryFrom<String> for AsnKind {
    type Error = UnknownAsnKind;
    fn try_from(name: String) -> Result<Self, UnknownAsnKind> {
        Self::parse(&name).ok_or(UnknownAsnKind(name))
    }
}

/// A grade (golongan/ruang), optional on the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Golongan {
    /// `III/a` for PNS, `IX` for PPPK.
    pub code: &'static str,
    /// The rank's title (pangkat), PNS only.
    pub pangkat: Option<&'static str>,
}

impl Golongan {
    /// The grades of a kind, lowest first.
    #[must_use]
    pub fn list(kind: AsnKind) -> &'static [Self] {
        match kind {
            AsnKind::Pns => &PNS,
            AsnKind::Pppk => &PPPK,
        }
    }

    /// The grade of `kind` with this code.
    #[must_use]
    pub fn find(kind: AsnKind, code: &str) -> Option<Self> {
        Self::list(kind).iter().copied().find(|grade| grade.code.eq_ignore_ascii_case(code.trim()))
    }
}

const fn pns(code: &'static str, pangkat: &'static str) -> Golongan {
    Golongan { code, pangkat: Some(pangkat) }
}

const fn pppk(code: &'static str) -> Golongan {
    Golongan { code, pangkat: None }
}

static PNS: [Golongan; 17] = [
    pns("I/a", "Juru Muda"),
    pns("I/b", "Juru Muda Tingkat I"),
    pns("I/c", "Juru"),
    pns("I/d", "Juru Tingkat I"),
    pns("II/a", "Pengatur Muda"),
    pns("II/b", "Pengatur Muda Tingkat I"),
    pns("II/c", "Pengatur"),
    pns("II/d", "Pengatur Tingkat I"),
    pns("III/a", "Penata Muda"),
    pns("III/b", "Penata Muda Tingkat I"),
    pns("III/c", "Penata"),
    pns("III/d", "Penata Tingkat I"),
    pns("IV/a", "Pembina"),
    pns("IV/b", "Pembina Tingkat I"),
    pns("IV/c", "Pembina Utama Muda"),
    pns("IV/d", "Pembina Utama Madya"),
    pns("IV/e", "Pembina Utama"),
];

static PPPK: [Golongan; 17] = [
    pppk("I"),
    pppk("II"),
    pppk("III"),
    pppk("IV"),
    pppk("V"),
    pppk("VI"),
    pppk("VII"),
    pppk("VIII"),
    pppk("IX"),
    pppk("X"),
    pppk("XI"),
    pppk("XII"),
    pppk("XIII"),
    pppk("XIV"),
    pppk("XV"),
    pppk("XVI"),
    pppk("XVII"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_read_back() {
        for kind in AsnKind::ALL {
            assert_eq!(AsnKind::parse(kind.as_str()), Some(kind));
        }
        assert_eq!(AsnKind::parse(" PPPK "), Some(AsnKind::Pppk));
        assert_eq!(AsnKind::parse("honorer"), None);
    }

    #[test]
    fn grades_belong_to_one_kind() {
        assert_eq!(Golongan::find(AsnKind::Pns, "iii/A").and_then(|g| g.pangkat), Some("Penata Muda"));
        assert_eq!(Golongan::find(AsnKind::Pppk, "IX").map(|g| g.code), Some("IX"));
        assert_eq!(Golongan::find(AsnKind::Pns, "IX"), None);
        assert_eq!(Golongan::find(AsnKind::Pppk, "III/a"), None);
    }
}
