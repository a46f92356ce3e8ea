//! What the criteria of an edition count for. Any number of them, in the edition's order (R32, R33).

use serde::{Deserialize, Serialize};

use crate::editions::RESERVED_KEYS;

/// A criterion by its key, and its share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CriterionWeight {
    /// Name of its column in files.
    pub key: String,
    /// Hundredths of the whole.
    pub weight: i64,
}

/// The criteria with shares that make 100, each key once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<CriterionWeight>", into = "Vec<CriterionWeight>")]
pub struct CriterionWeights(Vec<CriterionWeight>);

/// Shares that are not the whole, or keys that cannot name a column each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected at least one criterion, each key once, with weights that sum to 100")]
pub struct BadWeights;

impl TryFrom<Vec<CriterionWeight>> for CriterionWeights {
    type Error = BadWeights;

    /// A key may not be a word that files use for something else: it could not be told from it.
    fn try_from(criteria: Vec<CriterionWeight>) -> Result<Self, BadWeights> {
        let sum = criteria.iter().try_fold(0_i64, |sum, criterion| sum.checked_add(criterion.weight));
        let named = |place: usize, key: &str| {
            !key.is_empty()
                && !RESERVED_KEYS.contains(&key)
                && criteria.iter().take(place).all(|before| before.key != key)
        };
        let whole = criteria.iter().all(|criterion| criterion.weight >= 0) && sum == Some(100);
        let distinct = criteria.iter().enumerate().all(|(place, criterion)| named(place, &criterion.key));
        if whole && distinct { Ok(Self(criteria)) } else { Err(BadWeights) }
    }
}

impl From<CriterionWeights> for Vec<CriterionWeight> {
    fn from(weights: CriterionWeights) -> Self {
        weights.0
    }
}

impl CriterionWeights {
    /// Criteria by key and share, in order.
    ///
    /// # Errors
    /// `BadWeights` unless the shares sum to 100 and no key is empty, repeated or reserved.
    pub fn of(criteria: &[(&str, i64)]) -> Result<Self, BadWeights> {
        let named = |(key, weight): &(&str, i64)| CriterionWeight { key: (*key).to_owned(), weight: *weight };
        criteria.iter().map(named).collect::<Vec<_>>().try_into()
    }

    /// Every criterion in order.
    #[must_use]
    pub fn all(&self) -> &[CriterionWeight] {
        &self.0
    }

    /// How many there are; never 0.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The keys in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|criterion| criterion.key.as_str())
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// The two criteria of 2023.
    pub(in crate::results) fn sixty_forty() -> CriterionWeights {
        CriterionWeights::of(&[("content", 60), ("technical", 40)]).unwrap()
    }

    #[test]
    fn weights_must_make_up_the_whole() {
        for good in [&[("a", 100)][..], &[("a", 100), ("b", 0)], &[("a", 50), ("b", 30), ("c", 20)]] {
            assert_eq!(CriterionWeights::of(good).unwrap().count(), good.len());
        }
        for bad in [
            &[][..],
            &[("a", 99)],
            &[("a", 60), ("b", 41)],
            &[("a", 150), ("b", -50)],
            &[("a", 50), ("a", 50)],
            &[("", 100)],
            &[("draw", 100)],
            &[("a", i64::MAX), ("b", i64::MAX)],
        ] {
            assert_eq!(CriterionWeights::of(bad), Err(BadWeights), "{bad:?}");
        }
    }

    #[test]
    fn a_written_form_that_is_no_whole_is_refused() {
        let form = r#"[{"key":"content","weight":60},{"key":"technical","weight":40}]"#;
        assert_eq!(serde_json::from_str::<CriterionWeights>(form).unwrap(), sixty_forty());
        assert_eq!(serde_json::to_string(&sixty_forty()).unwrap(), form);
        assert!(serde_json::from_str::<CriterionWeights>(&form.replace("60", "61")).is_err());
    }
}
