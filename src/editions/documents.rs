//! What the organiser says once for every document of an edition (domain §4): place, numbers, who signs.

use serde::{Deserialize, Serialize};

use crate::db::string_enum::string_enum;
use crate::i18n::{Message, text};
use crate::say;

/// Marks of a number pattern that stand for something; `{nomor}` is needed.
const MARKS: [&str; 4] = ["{nomor}", "{kode_unit}", "{kode_klasifikasi}", "{tahun}"];

/// What documents need beside the edition's own texts. Empty until the organiser says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentSettings {
    /// Where documents are given, such as "Jakarta".
    pub place: String,
    /// How a number is written, such as `{nomor}/{kode_unit}/{kode_klasifikasi}/{tahun}`.
    pub number_pattern: String,
    /// What stands for `{kode_unit}`, such as "K.1".
    pub unit_code: String,
    /// What stands for `{kode_klasifikasi}`, such as "PDP.07".
    pub classification_code: String,
    /// How they are signed.
    #[serde(default)]
    pub signing: SigningRoute,
    #[serde(default)]
    pub signatories: Vec<Signatory>,
}

impl Default for DocumentSettings {
    fn default() -> Self {
        Self {
            place: String::new(),
            number_pattern: MARKS.join("/"),
            unit_code: String::new(),
            classification_code: String::new(),
            signing: SigningRoute::default(),
            signatories: Vec::new(),
        }
    }
}

/// An official who signs documents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signatory {
    /// Names the row in forms; unique in the list.
    pub key: String,
    /// Office above the signature.
    pub position: Message,
    /// Name with titles, below the signature.
    pub name: String,
    /// 18 digits, or empty: it stands below the name only if the organiser wants it there.
    pub nip: String,
    /// The documents that carry this signature.
    pub signs: Vec<DocumentFamily>,
}

string_enum! {
    /// Documents that carry the same signatures (R46, R49 and the minutes of domain §4).
    pub enum DocumentFamily {
        /// For the ten best works and for the jury.
        Charter = "charter" => text("Piagam", "Charters"),
        /// One per member whose work counts (R49).
        Certificate = "certificate" => text("Sertifikat", "Certificates"),
        /// Of verification, judging, disqualification, revocation and presence.
        Minutes = "minutes" => text("Berita acara", "Minutes"),
    }
}

string_enum! {
    /// How documents are signed.
    #[derive(Default)]
    pub enum SigningRoute {
        /// By hand, or not at all: a document is ready as soon as it is made.
        #[default]
        Ink = "ink" => text("Tanda tangan basah", "Signed by hand"),
        /// With a certificate of BSrE, outside the portal: a document is ready once its signed copy is back.
        Electronic = "electronic" => text("Tanda tangan elektronik (BSrE)", "Electronic signature (BSrE)"),
    }
}

impl DocumentSettings {
    /// Who signs documents of a family, in the order of the list.
    pub fn signatories_of(&self, family: DocumentFamily) -> impl Iterator<Item = &Signatory> {
        self.signatories.iter().filter(move |one| one.signs.contains(&family))
    }

    /// The number with the running part left out: documents of one series are numbered together.
    #[must_use]
    pub fn series(&self, year: i16) -> String {
        self.number_pattern
            .replace("{kode_unit}", &self.unit_code)
            .replace("{kode_klasifikasi}", &self.classification_code)
            .replace("{tahun}", &year.to_string())
    }

    /// What documents still lack before they can be made.
    #[must_use]
    pub fn lacking(&self) -> Vec<Message> {
        let mut lacking = Vec::new();
        if self.place.is_empty() {
            lacking.push(say!("tempat penetapan", "the place where they are given"));
        }
        for (mark, value, missing) in [
            ("{kode_unit}", &self.unit_code, say!("kode unit", "the unit's code")),
            (
                "{kode_klasifikasi}",
                &self.classification_code,
                say!("kode klasifikasi", "the classification code"),
            ),
        ] {
            if self.number_pattern.contains(mark) && value.is_empty() {
                lacking.push(missing);
            }
        }
        for family in DocumentFamily::ALL {
            if self.signatories_of(*family).next().is_none() {
                let (id, en) = (family.text().id, family.text().en);
                lacking.push(say!("penandatangan {id}", "signatories: {en}"));
            }
        }
        lacking
    }

    /// What contradicts itself, for the committee.
    #[must_use]
    pub fn faults(&self) -> Vec<Message> {
        let mut faults = Vec::new();
        if !self.number_pattern.contains("{nomor}") {
            faults.push(say!(
                "Pola nomor dokumen harus memuat {{nomor}}, supaya tidak ada dua dokumen dengan nomor yang sama.",
                "The pattern of document numbers needs {{nomor}}, so that no two documents have the same number."
            ));
        }
        let rest = MARKS.iter().fold(self.number_pattern.clone(), |text, mark| text.replace(mark, ""));
        if rest.contains(['{', '}']) {
            let known = MARKS.join(", ");
            faults.push(say!(
                "Pola nomor dokumen hanya mengenal {known}.",
                "The pattern of document numbers knows only {known}."
            ));
        }
        for one in &self.signatories {
            let nip = &one.nip;
            if !nip.is_empty() && (nip.len() != 18 || !nip.chars().all(|c| c.is_ascii_digit())) {
                faults.push(say!(
                    "NIP penandatangan `{nip}` harus 18 angka, atau dikosongkan.",
                    "The signatory's NIP `{nip}` must have 18 digits, or stay empty."
                ));
            }
        }
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signed(signs: &[DocumentFamily]) -> Signatory {
        Signatory {
            key: "kepala".to_owned(),
            position: say!("Kepala Pusat", "Head of the Centre"),
            name: "Dr. Contoh, M.Si.".to_owned(),
            nip: String::new(),
            signs: signs.to_vec(),
        }
    }

    #[test]
    fn what_is_missing_is_named_and_a_pattern_without_a_number_refused() {
        let empty = DocumentSettings::default();
        assert_eq!(empty.lacking().len(), 6);
        let whole = DocumentSettings {
            place: "Jakarta".to_owned(),
            unit_code: "K.1".to_owned(),
            classification_code: "PDP.07".to_owned(),
            signatories: vec![signed(DocumentFamily::ALL)],
            ..empty.clone()
        };
        assert_eq!(whole.lacking(), vec![]);
        assert_eq!(whole.series(2023), "{nomor}/K.1/PDP.07/2023");
        let wrong = DocumentSettings { number_pattern: "{tahun}/{bulan}".to_owned(), ..empty };
        assert_eq!(wrong.faults().len(), 2);
        let nip = Signatory { nip: "19800101".to_owned(), ..signed(&[]) };
        assert_eq!(DocumentSettings { signatories: vec![nip], ..whole }.faults().len(), 1);
    }
}
