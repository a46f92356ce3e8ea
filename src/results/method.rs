//! The method by which works are ranked: one value that holds everything the result depends on beside the
//! sheets. It is fixed, and its digest published, before the first score is opened (judging.md §0.10).

use serde::{Deserialize, Serialize};

use super::criteria::CriterionWeights;
use crate::db::string_enum::string_enum;
use crate::secrets::sha256_hex;

/// What turns sheets into a ranking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Method {
    /// The criteria in the edition's order, and what they count for.
    pub criteria: CriterionWeights,
    /// Scores a work needs to be complete.
    pub per_work: usize,
    /// Public text that seeds the draw.
    pub seed: String,
    /// How many works are awarded.
    pub award_size: usize,
    /// The value that ranks while the gate is open.
    pub official: Official,
    /// How far one score may pull, hundredths of the noise's standard deviation: 150 is 1.5 sigma (§4).
    pub clip: i64,
    /// When the adjustment may be applied (§5).
    pub gate: GateLimits,
    /// Steps asked in turn between works of equal printed value (§7). The draw is asked last in any case.
    pub tie_break: Vec<TieBreakStep>,
}

string_enum! {
    /// The value that ranks while the gate is open; a closed gate always ranks by the plain average.
    pub enum Official {
        /// The adjusted value in which no single score pulls further than the clip.
        Clipped = "clipped",
        /// The mean of the weighted totals.
        RawMean = "raw_mean",
    }
}

string_enum! {
    /// A step between works of equal printed value (§7).
    pub enum TieBreakStep {
        /// The printed values of the criteria, one after the other in the edition's order.
        Criteria = "criteria",
        /// Wins among jurors who scored both.
        HeadToHead = "head_to_head",
        /// The raw mean before rounding.
        RawMean = "raw_mean",
        /// The smaller standard error.
        SmallerError = "smaller_error",
        /// A decision in the jury's minutes.
        Jury = "jury",
        /// The lot under the public seed.
        Draw = "draw",
    }
}

/// Limits of the gate (§5). Shares are whole numbers so that the method has one written form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GateLimits {
    /// The median juror gave at least so many scores.
    pub min_scores_per_juror: i64,
    /// The differences between jurors would arise by chance with less than this probability, thousandths.
    pub significance: i64,
    /// The measured severities are at least this reliable, hundredths.
    pub reliability: i64,
    /// Works were shared out by the seeded draw, not chosen by jurors.
    pub seeded: bool,
    /// Method and limits were public before the scores were opened.
    pub announced: bool,
}

impl Default for GateLimits {
    fn default() -> Self {
        Self { min_scores_per_juror: 5, significance: 50, reliability: 50, seeded: true, announced: true }
    }
}

impl Method {
    /// The method of `judging.md`: clipped at 1.5 sigma, ten awards, every step of §7.
    #[must_use]
    pub fn standard(criteria: CriterionWeights, per_work: usize, seed: impl Into<String>) -> Self {
        Self {
            criteria,
            per_work,
            seed: seed.into(),
            award_size: 10,
            official: Official::Clipped,
            clip: 150,
            gate: GateLimits::default(),
            tie_break: TieBreakStep::ALL.to_vec(),
        }
    }

    /// The one written form: compact JSON, fields in the order of this struct.
    #[must_use]
    pub fn canonical(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// SHA-256 of the written form, lower-case hexadecimal.
    #[must_use]
    pub fn sha256(&self) -> String {
        sha256_hex(&self.canonical())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::criteria::tests::sixty_forty;

    fn method() -> Method {
        Method::standard(sixty_forty(), 3, "benih")
    }

    #[test]
    fn the_method_has_one_form_that_can_be_read_back() {
        let form = r#"{"criteria":[{"key":"content","weight":60},{"key":"technical","weight":40}],"per_work":3,"seed":"benih","award_size":10,"official":"clipped","clip":150,"gate":{"min_scores_per_juror":5,"significance":50,"reliability":50,"seeded":true,"announced":true},"tie_break":["criteria","head_to_head","raw_mean","smaller_error","jury","draw"]}"#;
        assert_eq!(method().canonical(), form);
        assert_eq!(serde_json::from_str::<Method>(form).unwrap(), method());
        assert_eq!(method().sha256(), sha256_hex(form));
    }

    #[test]
    fn every_change_shows_in_the_digest() {
        let changes: [fn(&mut Method); 10] = [
            |m| m.criteria = CriterionWeights::of(&[("content", 50), ("technical", 50)]).unwrap(),
            |m| m.criteria = CriterionWeights::of(&[("technical", 40), ("content", 60)]).unwrap(),
            |m| m.criteria = CriterionWeights::of(&[("content", 60), ("craft", 40)]).unwrap(),
            |m| m.per_work = 4,
            |m| m.seed.push('.'),
            |m| m.award_size = 11,
            |m| m.official = Official::RawMean,
            |m| m.clip = 151,
            |m| m.gate.significance = 10,
            |m| m.tie_break.reverse(),
        ];
        for (n, change) in changes.iter().enumerate() {
            let mut changed = method();
            change(&mut changed);
            assert_ne!(changed.sha256(), method().sha256(), "change {n}");
        }
    }

    #[test]
    fn a_form_with_something_unknown_is_refused() {
        let form = method().canonical().replace("\"clip\":150", "\"clip\":150,\"bonus\":1");
        assert!(serde_json::from_str::<Method>(&form).unwrap_err().to_string().contains("unknown field"));
    }
}
