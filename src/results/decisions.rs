//! What people decided about a ranking, as the minutes hold it. Everything here is public.

/// A work and a juror, by their public codes.
pub type ScoreOf = (String, String);

/// Decisions that the ranking follows; the default is none.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Decisions {
    /// Scores that the chair excluded: (work, juror). They leave the fit and count nowhere.
    pub excluded_scores: Vec<ScoreOf>,
    /// Works that jurors scored for practice: they help to measure the jurors and take no rank.
    pub calibration: Vec<String>,
    /// Orders among tied works, best first. An order decides a tie when it names every work that is still tied;
    /// of several such orders the last one holds.
    pub orders: Vec<Vec<String>>,
    /// Departures from the computed order, applied one after the other.
    pub departures: Vec<Departure>,
}

/// A minuted order that differs from the computed one: the works named take, in this order, the places they
/// hold together.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Departure {
    /// Number of the decision in the minutes.
    pub decision: i64,
    pub works: Vec<String>,
}

impl Decisions {
    /// Whether this score counts.
    #[must_use]
    pub fn counts(&self, work: &str, juror: &str) -> bool {
        !self.excluded_scores.iter().any(|(w, j)| w == work && j == juror)
    }
}
