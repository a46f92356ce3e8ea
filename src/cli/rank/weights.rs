//! `--weights`: what the criteria count for, by name or in the order of the file's columns.

use std::path::Path;
use std::str::FromStr;

use crate::cli::error::CliError;
use crate::cli::table::Table;
use crate::i18n::text;
use crate::results::aggregate::parse_points;
use crate::results::criteria::{BadWeights, CriterionWeight, CriterionWeights};
use crate::results::sheet_file::WORK_AND_JUROR;
use crate::say;

/// The weights as given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WeightsArg {
    /// `content=0.6,technical=0.4`: columns by their names.
    Named(CriterionWeights),
    /// `0.6,0.4`: the columns after `work_id` and `juror_id`, in their order.
    InOrder(Vec<i64>),
}

/// Weights that are not the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "expected weights with at most two decimals that sum to 1, such as 0.6,0.4 or content=0.6,technical=0.4"
)]
pub struct BadWeightsArg;

impl From<BadWeights> for BadWeightsArg {
    fn from(_: BadWeights) -> Self {
        Self
    }
}

impl FromStr for WeightsArg {
    type Err = BadWeightsArg;

    fn from_str(typed: &str) -> Result<Self, BadWeightsArg> {
        let share = |part: &str| parse_points(part.trim()).ok_or(BadWeightsArg);
        if typed.contains('=') {
            let criterion = |part: &str| {
                let (key, weight) = part.split_once('=').ok_or(BadWeightsArg)?;
                Ok(CriterionWeight { key: key.trim().to_owned(), weight: share(weight)? })
            };
            let criteria: Vec<CriterionWeight> =
                typed.split(',').map(criterion).collect::<Result<_, BadWeightsArg>>()?;
            return Ok(Self::Named(criteria.try_into()?));
        }
        let weights: Vec<i64> = typed.split(',').map(share).collect::<Result<_, _>>()?;
        let whole = weights.iter().all(|weight| *weight >= 0)
            && weights.iter().try_fold(0_i64, |sum, weight| sum.checked_add(*weight)) == Some(100);
        if whole { Ok(Self::InOrder(weights)) } else { Err(BadWeightsArg) }
    }
}

impl WeightsArg {
    /// Reads the file of scores: the columns named, or all of them.
    ///
    /// # Errors
    /// An error if it cannot be read, lacks a column or has a row of another length.
    pub fn open(&self, path: &Path) -> Result<Table, CliError> {
        match self {
            Self::Named(criteria) => {
                let keys: Vec<&str> = criteria.keys().collect();
                Table::open_scores(path, &keys)
            }
            Self::InOrder(_) => Table::open_scores(path, &[]),
        }
    }

    /// The criteria that are weighed, for a file with these columns.
    ///
    /// # Errors
    /// An error if there are not as many criteria as weights.
    pub fn criteria(&self, table: &Table) -> Result<CriterionWeights, CliError> {
        let weights = match self {
            Self::Named(criteria) => return Ok(criteria.clone()),
            Self::InOrder(weights) => weights,
        };
        let columns: Vec<&str> =
            table.columns.iter().skip(WORK_AND_JUROR.len()).map(String::as_str).collect();
        // A file may have further columns: then the two of 2023 are meant if both are there.
        let known = ["content", "technical"];
        let chosen: Vec<&str> = if columns.len() == weights.len() {
            columns
        } else {
            columns.iter().copied().filter(|column| known.contains(column)).collect()
        };
        let named: Vec<(&str, i64)> = chosen.iter().copied().zip(weights.iter().copied()).collect();
        let fits = chosen.len() == weights.len();
        CriterionWeights::of(&named).ok().filter(|_| fits).ok_or_else(|| {
            let (name, count) = (&table.name, weights.len());
            CliError::new(
                say!(
                    "{name}, baris 1: jumlah kolom kriteria tidak sama dengan {count} bobot yang diberikan.",
                    "{name}, line 1: the criterion columns are not as many as the {count} weights given."
                ),
                text(
                    "Sebutkan kolomnya, misalnya --weights content=0.6,technical=0.4.",
                    "Name the columns, such as --weights content=0.6,technical=0.4.",
                ),
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_read_by_name_or_in_order() {
        assert_eq!("0.6,0.4".parse(), Ok(WeightsArg::InOrder(vec![60, 40])));
        assert_eq!("1".parse(), Ok(WeightsArg::InOrder(vec![100])));
        let three = CriterionWeights::of(&[("depth", 50), ("craft", 30), ("access", 20)]).unwrap();
        assert_eq!("depth=0.5, craft=0.3,access=0.2".parse(), Ok(WeightsArg::Named(three)));
        for bad in [
            "0.6",
            "0.6,0.5",
            "60,40",
            "1.5,-0.5",
            "0.333,0.667",
            "a,b",
            "",
            "a=0.6,0.4",
            "a=0.5,a=0.5",
            "draw=1",
        ] {
            assert_eq!(bad.parse::<WeightsArg>(), Err(BadWeightsArg), "{bad}");
        }
    }

    #[test]
    fn weights_in_order_fit_the_columns_of_the_file() {
        let table = |header: &str| {
            let columns = header.split(',').map(str::to_owned).collect();
            Table { name: "S.csv".to_owned(), columns, rows: Vec::new() }
        };
        let keys = |weights: &str, header: &str| {
            let found = weights.parse::<WeightsArg>().unwrap().criteria(&table(header));
            found.map(|found| found.keys().collect::<Vec<_>>().join(" ")).map_err(|error| error.what.en)
        };
        assert_eq!(
            keys("0.5,0.3,0.2", "work_id,juror_id,depth,craft,access"),
            Ok("depth craft access".into())
        );
        assert_eq!(keys("0.6,0.4", "work_id,juror_id,technical,content"), Ok("technical content".into()));
        assert_eq!(
            keys("0.6,0.4", "work_id,juror_id,content,note,technical"),
            Ok("content technical".into())
        );
        let said = "S.csv, line 1: the criterion columns are not as many as the 2 weights given.";
        assert_eq!(keys("0.6,0.4", "work_id,juror_id,a,b,c"), Err(said.into()));
        assert_eq!(keys("0.6,0.4", "work_id,juror_id,content"), Err(said.into()));
    }
}
