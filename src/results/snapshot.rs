//! The published result as one JSON document: frozen at publication, served byte for byte, and enough,
//! together with the sealed sheets, to repeat the ranking.
//!
//! Points are numbers with at most two decimals ("92.41" of 100); weights are whole points of 100.

use serde::{Deserialize, Serialize};

use super::published_details::{PublishedDetails, PublishedValues};
use super::tie_break::DecidedBy;
use crate::i18n::Message;
use crate::secrets::sha256_hex;
use crate::video_check::VideoLink;

/// How the values are made: adjusted for severity and clipped where the gate allows (judging.md §4).
pub const METHOD: &str = "severity_adjusted_clipped";

/// The document's form.
pub const FORMAT: &str = "lomba-result/3";

/// The document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Snapshot {
    /// Version of this form.
    pub format: String,
    pub edition: EditionName,
    /// ISO 8601, UTC; empty in a preview.
    pub published_at: String,
    /// ISO 8601, UTC.
    pub sealed_at: String,
    /// SHA-256 of the sealed sheets.
    pub seal_sha256: String,
    /// How the values were made: `METHOD`.
    pub method: String,
    /// The criteria in the order of the sealed file's columns and of the tie-breaks.
    pub criteria: Vec<PublishedCriterion>,
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
    pub works: Vec<PublishedWork>,
    /// Method, gate, numbers and decisions.
    pub details: PublishedDetails,
    /// SHA-256 of this document with this value empty and without `revocations`; empty in a preview.
    pub document_sha256: String,
    /// Awards taken back since (R12); the frozen document has none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub revocations: Vec<PublishedRevocation>,
}

/// An award that was taken back, as the document names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedRevocation {
    /// Number of the work.
    pub work: String,
    /// Rule that was broken: "R14".
    pub rule: String,
    pub reason: String,
    /// ISO 8601, UTC.
    pub revoked_at: String,
}

/// A criterion as the document names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedCriterion {
    /// Its column in the sealed file.
    pub key: String,
    pub name: Message,
    /// A shorter name for the heads of tables.
    pub short: Message,
    /// What it counts for, of 100.
    pub weight: i64,
}

/// The edition as the document names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditionName {
    /// First part of its addresses.
    pub slug: String,
    pub year: i32,
    pub title: Message,
}

/// What a result rests on; works taken out after sealing are not counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Works with at least one sheet.
    pub works: usize,
    /// Works among them that lack scores.
    pub incomplete: usize,
    /// Works in judging without a single sheet: the ranking does not know them.
    #[serde(default)]
    pub unscored: usize,
    /// Jurors with at least one sheet.
    pub jurors: usize,
    pub sheets: usize,
}

/// One of the best works, as published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedWork {
    /// 1 for the best.
    pub rank: usize,
    pub number: String,
    pub title: String,
    /// Name of the team; empty for an individual.
    pub team: String,
    /// Names of its makers, the leader first.
    pub names: Vec<String>,
    pub institution: String,
    #[serde(with = "points")]
    pub score: i64,
    /// Mean of the weighted totals.
    #[serde(with = "points")]
    pub raw: i64,
    pub scores: usize,
    /// What separated it from the work above; none for the first.
    pub decided_by: Option<DecidedBy>,
    /// Criteria, adjusted values, errors and probabilities.
    pub values: PublishedValues,
    /// Learning objectives as submitted.
    pub objectives: String,
    pub film: Option<PublishedFilm>,
}

/// A film that can be played.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedFilm {
    #[serde(flatten)]
    pub link: VideoLink,
    /// Whether its host allows playing it in a page.
    pub embeddable: bool,
}

impl PublishedWork {
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

    /// SHA-256 of the document with its own digest and the revocations left out.
    ///
    /// # Errors
    /// As `to_json`.
    pub fn own_digest(&self) -> serde_json::Result<String> {
        let bare = Self { document_sha256: String::new(), revocations: Vec::new(), ..self.clone() };
        Ok(sha256_hex(&bare.to_json()?))
    }

    /// The published work with this number.
    #[must_use]
    pub fn work(&self, number: &str) -> Option<&PublishedWork> {
        self.works.iter().find(|work| work.number == number)
    }
}

/// Hundredths as a decimal number.
mod points {
    use serde::{Deserialize, Deserializer, Serializer, de, ser};

    use crate::results::aggregate::parse_points;
    use crate::results::fixed_point::decimals;

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
    use crate::results::criteria::tests::sixty_forty;
    use crate::results::method::Method;
    use crate::results::outcome::{CriterionValue, RankedWork};
    use crate::results::published_details::GateReport;
    use crate::say;
    use crate::video_check::Provider;

    pub(in crate::results) fn awarded(rank: usize, row: &RankedWork) -> PublishedWork {
        PublishedWork {
            rank,
            number: row.work.clone(),
            title: "Menyusun notulen".into(),
            team: "Lentera".into(),
            names: vec!["Sekar Wulandari".into(), "Bima Pradana".into()],
            institution: "Kabupaten Contoh".into(),
            score: row.score,
            raw: row.raw,
            scores: row.scores,
            decided_by: row.decided_by.clone(),
            values: PublishedValues::of(row, &sixty_forty()),
            objectives: String::new(),
            film: None,
        }
    }

    /// A document of these works; its method, gate and numbers are those of nothing.
    pub(in crate::results) fn snapshot(works: Vec<PublishedWork>) -> Snapshot {
        let method = Method::standard(sixty_forty(), 1, "benih");
        let criterion = |(key, weight): (&str, i64)| PublishedCriterion {
            key: key.to_owned(),
            name: say!("Kriteria {key}", "Criterion {key}"),
            short: say!("{key}", "{key}"),
            weight,
        };
        Snapshot {
            format: FORMAT.into(),
            edition: EditionName { slug: "2023".into(), year: 2023, title: say!("Lomba", "Contest") },
            published_at: "2023-08-21T03:00:00.000Z".into(),
            sealed_at: "2023-08-18T17:00:00.000Z".into(),
            seal_sha256: "00".into(),
            method: METHOD.into(),
            criteria: [("content", 60), ("technical", 40)].map(criterion).to_vec(),
            per_work: 1,
            seed: "benih".into(),
            award_size: 10,
            counts: Counts { works: works.len(), incomplete: 0, unscored: 0, jurors: 1, sheets: works.len() },
            excluded: vec![],
            works,
            details: PublishedDetails {
                method_sha256: method.sha256(),
                method,
                method_fixed_at: "2023-07-10T00:00:00.000Z".into(),
                gate: GateReport { open: false, conditions: Vec::new() },
                numbers: std::collections::BTreeMap::new(),
                exclusions: Vec::new(),
                plenary: Vec::new(),
                calibration: Vec::new(),
            },
            document_sha256: String::new(),
            revocations: Vec::new(),
        }
    }

    fn scored(rank: usize, number: &str, score: i64) -> PublishedWork {
        let value = CriterionValue { mean: score, adjusted: score };
        let decided_by = (rank > 1).then_some(DecidedBy::Score);
        let (work, criteria) = (number.to_owned(), vec![value; 2]);
        awarded(rank, &RankedWork { work, score, raw: score, criteria, decided_by, ..RankedWork::default() })
    }

    #[test]
    fn the_document_survives_its_own_form() {
        let mut work = scored(1, "ML-2023-0047", 9241);
        let link = VideoLink { provider: Provider::YOUTUBE, id: "a1B2c3D4e5F".into(), resource_key: None };
        work.film = Some(PublishedFilm { link, embeddable: true });
        let document = snapshot(vec![work, scored(2, "ML-2023-0001", 7)]);
        let json = document.to_json().unwrap();
        assert_eq!(Snapshot::parse(&json).unwrap(), document);
        let value: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!((&value["works"][0]["score"], &value["works"][1]["score"]), (&92.41.into(), &0.07.into()));
        assert_eq!(value["works"][0]["film"]["provider"], "youtube");
        assert_eq!(value["works"][1]["decided_by"], "score");
        assert_eq!(
            (&value["criteria"][0]["key"], &value["criteria"][0]["weight"]),
            (&"content".into(), &60.into())
        );
        assert_eq!(value["works"][0]["values"]["criteria"][1]["mean"], 92.41);
    }

    #[test]
    fn every_point_value_is_written_and_read_exactly() {
        for score in 0..=10_000 {
            let json = serde_json::to_string(&scored(1, "K", score)).unwrap();
            assert_eq!(serde_json::from_str::<PublishedWork>(&json).unwrap().score, score, "{json}");
        }
    }

    #[test]
    fn a_third_decimal_is_refused() {
        let json = snapshot(vec![scored(1, "K", 9241)]).to_json().unwrap().replace("92.41", "92.413");
        assert!(Snapshot::parse(&json).unwrap_err().to_string().contains("more than two decimals"));
    }

    #[test]
    fn the_fingerprint_ignores_the_time_and_nothing_else() {
        let first = snapshot(vec![scored(1, "K", 9241)]);
        let later = Snapshot { published_at: "2023-08-22T00:00:00.000Z".into(), ..first.clone() };
        assert_eq!(first.fingerprint().unwrap(), later.fingerprint().unwrap());
        let mut renamed = first.clone();
        renamed.works[0].institution = "Kota Contoh".into();
        assert_ne!(first.fingerprint().unwrap(), renamed.fingerprint().unwrap());
    }

    #[test]
    fn an_individual_stands_under_their_own_name() {
        let mut work = scored(1, "K", 1);
        assert_eq!(work.makers(), "Lentera");
        work.team.clear();
        assert_eq!(work.makers(), "Sekar Wulandari");
    }
}
