//! What minutes say, drafted from the data: nothing is typed twice.

use serde::{Deserialize, Serialize};

use super::facts::Counted;

/// The body of minutes and of the attendance list; a kind shows the parts that belong to it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MinutesFacts {
    /// The jury, by code.
    pub jurors: Vec<JurorOfMinutes>,
    /// The committee, by name.
    pub committee: Vec<MemberOfMinutes>,
    /// Decree that the competition rests on; may be empty.
    pub basis: String,
    pub counts: CountsOfMinutes,
    pub criteria: Vec<CriterionOfMinutes>,
    /// The awarded works, best first.
    pub best: Vec<BestWork>,
    /// Works offered to the national LMS (R47, R48).
    pub lms: Vec<OfferedWork>,
    pub recusals: Vec<RecusalOfMinutes>,
    /// Decisions of the plenary, in words.
    pub decisions: Vec<String>,
    pub digests: Vec<Digest>,
    /// The scores each juror gave.
    pub recap: Vec<JurorRecap>,
    /// Works that were verified, taken out or revoked.
    pub works: Vec<DecidedWork>,
    /// Who is to sign the attendance list.
    pub attendance: Vec<Attendee>,
}

/// A juror.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JurorOfMinutes {
    pub name: String,
    /// Office or field of expertise.
    pub position: String,
    pub institution: String,
    /// Part in the jury: "Ketua" or "Anggota".
    pub role: String,
}

/// A member of the committee.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberOfMinutes {
    pub name: String,
    pub role: String,
}

/// How many there were.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountsOfMinutes {
    /// Entries that sent something.
    pub entries: Counted,
    /// Works that were sent and not taken back.
    pub received: Counted,
    /// Works that passed verification.
    pub accepted: Counted,
    /// Works with a score.
    pub judged: Counted,
    /// Works that did not pass.
    pub rejected: Counted,
    /// Works taken out for breaking a rule.
    pub disqualified: Counted,
}

/// A criterion with its weight of 100.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CriterionOfMinutes {
    pub name: String,
    pub weight: u32,
    pub items: Vec<ItemOfMinutes>,
}

/// A sub-criterion with its weight.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemOfMinutes {
    pub name: String,
    pub weight: u32,
}

/// An awarded work.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BestWork {
    pub rank: usize,
    pub number: String,
    pub title: String,
    /// Name of the team, or of the person.
    pub makers: String,
    pub names: Vec<String>,
    pub institution: String,
    /// "92,41".
    pub score: String,
}

/// A work for the LMS.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfferedWork {
    pub number: String,
    pub title: String,
    pub makers: String,
    pub institution: String,
}

/// A juror who did not judge a work given to them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecusalOfMinutes {
    pub juror: String,
    /// Number of the work.
    pub number: String,
    pub reason: String,
}

/// A digest that proves a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Digest {
    /// What it is of.
    pub name: String,
    pub sha256: String,
}

/// The scores of one juror.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JurorRecap {
    pub juror: String,
    pub rows: Vec<RecapRow>,
}

/// The scores of one juror for one work.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecapRow {
    /// Number of the work.
    pub number: String,
    /// One score per criterion.
    pub parts: Vec<String>,
    pub total: String,
}

/// A work with what was decided about it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecidedWork {
    pub number: String,
    pub title: String,
    pub makers: String,
    pub institution: String,
    /// State of the work, in words.
    pub outcome: String,
    /// "R14"; may be empty.
    pub rule: String,
    pub reason: String,
    pub evidence: String,
    /// Who decided; empty while nobody did.
    pub by: String,
    /// When; empty while nobody did.
    pub at: String,
}

/// Somebody who was there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attendee {
    pub name: String,
    pub position: String,
    pub institution: String,
}
