//! The published result as one JSON document: frozen at publication, served byte for byte, and enough,
//! together with the sealed sheets, to repeat the ranking.
//!
//! Points are numbers with at most two decimals ("92.41" of 100); weights are whole points of 100.

use serde::{Deserialize, Serialize};

use super::aggregate::Weights;
use super::dossier::{Dossier, Values};
use super::tie_break::DecidedBy;
use crate::i18n::Message;
use crate::secrets::sha256_hex;
use crate::video_check::VideoLink;

/// The method of documents of form 1: the mean of the jurors' weighted totals (judging.md §4, raw mean).
pub const METHOD: &str = "weighted_mean";
/// The method of documents of form 2: adjusted for severity and clipped, by what the dossier says.
pub const METHOD_2: &str = "severity_adjusted_clipped";

/// The document's form.
pub const FORMAT: &str = "lomba-result/2";
/// The form before it; such documents stay readable and checkable.
pub const FORMAT_1: &str = "lomba-result/1";

/// The document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Snapshot {
    /// Version of this form.
    pub format: String,
    /// Which edition.
    pub edition: EditionName,
    /// ISO 8601, UTC; empty in a preview.
    pub published_at: String,
    /// ISO 8601, UTC.
    pub sealed_at: String,
    /// SHA-256 of the sealed sheets.
    pub seal_sha256: String,
    /// How the values were made: `METHOD_2`; in form 1 `METHOD`.
    pub method: String,
    /// What the criteria count for.
    pub weights: Weights,
    /// Scores a work needs to be awarded.
    pub per_work: usize,
    /// Public text that seeds the draw.
    pub seed: String,
    /// How many works are awarded.
    pub award_size: usize,
    /// What the result rests on.
    pub counts: Counts,
    /// Numbers of works taken out after sealing (R11), sorted; their sheets do not count.
    pub excluded: Vec<String>,
    /// The best works, best first.
    pub works: Vec<AwardedWork>,
    /// Method, gate, numbers and decisions; none in form 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dossier: Option<Dossier>,
    /// SHA-256 of this document with this value empty; empty in a preview and in form 1.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub document_sha256: String,
}

/// The edition as the document names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditionName {
    /// First part of its addresses.
    pub slug: String,
    /// Year.
    pub year: i32,
    /// Full title.
    pub title: Message,
}

/// What a result rests on; works taken out after sealing are not counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Works with at least one sheet.
    pub works: usize,
    /// Works among them that lack scores.
    pub incomplete: usize,
    /// Jurors with at least one sheet.
    pub jurors: usize,
    /// Sheets.
    pub sheets: usize,
}

/// One of the best works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AwardedWork {
    /// 1 for the best.
    pub rank: usize,
    /// Public number.
    pub number: String,
    /// Title.
    pub title: String,
    /// Name of the team; empty for an individual.
    pub team: String,
    /// Names of its makers, the leader first.
    pub names: Vec<String>,
    /// The institution represented.
    pub institution: String,
    /// Official value.
    #[serde(with = "points")]
    pub score: i64,
    /// Mean of the weighted totals.
    #[serde(with = "points")]
    pub raw: i64,
    /// Mean of the content points.
    #[serde(with = "points")]
    pub content: i64,
    /// Mean of the technical points.
    #[serde(with = "points")]
    pub technical: i64,
    /// Number of sheets.
    pub scores: usize,
    /// What separated it from the work above; none for the first.
    pub decided_by: Option<DecidedBy>,
    /// Adjusted values, errors and probabilities; none in form 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub values: Option<Values>,
    /// Learning objectives as submitted.
    pub objectives: String,
    /// The main video.
    pub film: Option<Film>,
}

/// A film that can be played.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Film {
    /// Where it is.
    #[serde(flatten)]
    pub link: VideoLink,
    /// Whether its host allows playing it in a page.
    pub embeddable: bool,
}

impl AwardedWork {
    /// Team or person, as it stands on the podium.
    #[must_use]
    pub fn makers(&self) -> &str {
        match self.team.as_str() {
            "" => self.names.first().map_or("", String::as_str),
            team => team,
        }
    }
}

impl Snapshot {
    /// The document's bytes.
    ///
    /// # Errors
    /// None for values of these types; the signature is serde's.
    pub fn to_json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    /// Reads a document.
    ///
    /// # Errors
    /// What is wrong, with line and column.
    pub fn parse(json: &str) -> serde_json::Result<Self> {
        serde_json::from_str(json)
    }

    /// Tells one result from another whatever the time of publication: what was previewed is what is published.
    ///
    /// # Errors
    /// As `to_json`.
    pub fn fingerprint(&self) -> serde_json::Result<String> {
        let unpublished = Self { published_at: String::new(), ..self.clone() };
        unpublished.own_digest()
    }

    /// SHA-256 of the document with its own digest left out.
    ///
    /// # Errors
    /// As `to_json`.
    pub fn own_digest(&self) -> serde_json::Result<String> {
        let bare = Self { document_sha256: String::new(), ..self.clone() };
        Ok(sha256_hex(&bare.to_json()?))
    }

    /// The published work with this number.
    #[must_use]
    pub fn work(&self, number: &str) -> Option<&AwardedWork> {
        self.works.iter().find(|work| work.number == number)
    }
}

/// Hundredths as a decimal number.
mod points {
    use serde::{Deserialize, Deserializer, Serializer, de, ser};

    use crate::results::aggregate::parse_points;
    use crate::results::proof::decimals;

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature serde asks for")]
    pub(super) fn serialize<S: Serializer>(hundredths: &i64, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_f64(decimals(*hundredths).parse().map_err(ser::Error::custom)?)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<i64, D::Error> {
        let written = f64::deserialize(from)?.to_string();
        parse_points(&written)
            .ok_or_else(|| de::Error::custom(format!("{written} has more than two decimals")))
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::say;
    use crate::video_check::Provider;

    pub(in crate::results) fn awarded(rank: usize, number: &str, score: i64) -> AwardedWork {
        AwardedWork {
            rank,
            number: number.into(),
            title: "Menyusun notulen".into(),
            team: "Lentera".into(),
            names: vec!["Sekar Wulandari".into(), "Bima Pradana".into()],
            institution: "Kabupaten Contoh".into(),
            score,
            raw: score,
            content: score,
            technical: score,
            scores: 1,
            decided_by: (rank > 1).then_some(DecidedBy::Score),
            values: None,
            objectives: String::new(),
            film: None,
        }
    }

    pub(in crate::results) fn snapshot(works: Vec<AwardedWork>) -> Snapshot {
        Snapshot {
            format: FORMAT_1.into(),
            edition: EditionName { slug: "2023".into(), year: 2023, title: say!("Lomba", "Contest") },
            published_at: "2023-08-21T03:00:00.000Z".into(),
            sealed_at: "2023-08-18T17:00:00.000Z".into(),
            seal_sha256: "00".into(),
            method: METHOD.into(),
            weights: Weights::new(60, 40).unwrap(),
            per_work: 1,
            seed: "benih".into(),
            award_size: 10,
            counts: Counts { works: works.len(), incomplete: 0, jurors: 1, sheets: works.len() },
            excluded: vec![],
            works,
            dossier: None,
            document_sha256: String::new(),
        }
    }

    #[test]
    fn the_document_survives_its_own_form() {
        let mut work = awarded(1, "ML-2023-0047", 9241);
        let link = VideoLink { provider: Provider::YouTube, id: "a1B2c3D4e5F".into(), resource_key: None };
        work.film = Some(Film { link, embeddable: true });
        let document = snapshot(vec![work, awarded(2, "ML-2023-0001", 7)]);
        let json = document.to_json().unwrap();
        assert_eq!(Snapshot::parse(&json).unwrap(), document);
        let value: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!((&value["works"][0]["score"], &value["works"][1]["score"]), (&92.41.into(), &0.07.into()));
        assert_eq!(value["works"][0]["film"]["provider"], "youtube");
        assert_eq!(value["works"][1]["decided_by"], "score");
        assert_eq!(value["weights"]["content"], 60);
    }

    #[test]
    fn every_point_value_is_written_and_read_exactly() {
        for score in 0..=10_000 {
            let json = serde_json::to_string(&awarded(1, "K", score)).unwrap();
            assert_eq!(serde_json::from_str::<AwardedWork>(&json).unwrap().score, score, "{json}");
        }
    }

    #[test]
    fn a_third_decimal_is_refused() {
        let json = snapshot(vec![awarded(1, "K", 9241)]).to_json().unwrap().replace("92.41", "92.413");
        assert!(Snapshot::parse(&json).unwrap_err().to_string().contains("more than two decimals"));
    }

    #[test]
    fn the_fingerprint_ignores_the_time_and_nothing_else() {
        let first = snapshot(vec![awarded(1, "K", 9241)]);
        let later = Snapshot { published_at: "2023-08-22T00:00:00.000Z".into(), ..first.clone() };
        assert_eq!(first.fingerprint().unwrap(), later.fingerprint().unwrap());
        let mut renamed = first.clone();
        renamed.works[0].institution = "Kota Contoh".into();
        assert_ne!(first.fingerprint().unwrap(), renamed.fingerprint().unwrap());
    }

    #[test]
    fn an_individual_stands_under_their_own_name() {
        let mut work = awarded(1, "K", 1);
        assert_eq!(work.makers(), "Lentera");
        work.team.clear();
        assert_eq!(work.makers(), "Sekar Wulandari");
    }
}
