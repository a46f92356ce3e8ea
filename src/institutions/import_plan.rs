//! What an import would do with the directory as it stands. Pure, so that a dry run tells the truth.

use std::collections::HashMap;

use super::model::{Institution, InstitutionRow};
use crate::csv_table::LineProblem;
use crate::ids::InstitutionId;
use crate::say;

/// What happens to one row of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    Add(InstitutionRow),
    /// An institution whose code, or whose freely typed name, is known.
    Update(InstitutionId, InstitutionRow),
}

/// What happens to a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// Writes, in the order of the file.
    pub steps: Vec<Step>,
    /// Rows that say what is known already.
    pub unchanged: usize,
    pub problems: Vec<LineProblem>,
}

/// Weighs every row against the directory. Rows are found by code, then by the name as compared; nothing
/// is ever deleted, and a name that another institution holds is left to the committee.
#[must_use]
pub fn plan(existing: &[Institution], rows: &[InstitutionRow]) -> Plan {
    let by_code: HashMap<String, &Institution> =
        existing.iter().filter_map(|i| i.code.as_ref().map(|code| (code.to_ascii_lowercase(), i))).collect();
    let by_name: HashMap<&str, &Institution> =
        existing.iter().filter(|i| i.merged_into.is_none()).map(|i| (i.name_key.as_str(), i)).collect();
    let mut plan = Plan::default();
    for row in rows {
        let known = by_code.get(&row.code.to_ascii_lowercase()).copied();
        let named = by_name.get(row.name_key.as_str()).copied();
        match (known, named) {
            (Some(known), Some(named)) if known.id != named.id => plan.problems.push(taken(row, named)),
            (None, Some(named)) if named.code.is_some() => plan.problems.push(taken(row, named)),
            (Some(known), _) | (None, Some(known)) if same(known, row) => plan.unchanged += 1,
            (Some(known), _) | (None, Some(known)) => plan.steps.push(Step::Update(known.id, row.clone())),
            (None, None) => plan.steps.push(Step::Add(row.clone())),
        }
    }
    plan
}

fn same(known: &Institution, row: &InstitutionRow) -> bool {
    known.code.as_deref() == Some(row.code.as_str())
        && known.name == row.name
        && known.kind == row.kind
        && known.province == row.province.map_or("", |province| province.code)
        && known.email_domain == row.email_domain
        && known.active == row.active
        && known.listed
}

fn taken(row: &InstitutionRow, by: &Institution) -> LineProblem {
    let (name, code) = (&row.name, by.code.as_deref().unwrap_or("–"));
    LineProblem {
        line: row.line,
        message: say!(
            "Nama `{name}` sudah dipakai instansi lain (kode {code}). Gabungkan keduanya dahulu; baris ini dilewati.",
            "Name `{name}` belongs to another institution (code {code}). Merge the two first; this line was skipped."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::institutions::{InstitutionKind, rules::name_key};

    fn row(line: u64, code: &str, name: &str) -> InstitutionRow {
        InstitutionRow {
            line,
            code: code.into(),
            name: name.into(),
            name_key: name_key(name),
            kind: InstitutionKind::Pemkab,
            province: None,
            email_domain: String::new(),
            active: true,
        }
    }

    fn stored(id: i64, code: Option<&str>, name: &str) -> Institution {
        Institution {
            id: InstitutionId(id),
            code: code.map(str::to_owned),
            name: name.into(),
            name_key: name_key(name),
            kind: InstitutionKind::Pemkab,
            province: String::new(),
            email_domain: String::new(),
            listed: code.is_some(),
            active: true,
            merged_into: None,
        }
    }

    #[test]
    fn rows_are_added_updated_or_left() {
        let existing =
            [stored(1, Some("A"), "Pemkab Satu"), stored(2, None, "Kab. Dua"), stored(3, Some("C"), "Tiga")];
        let rows = [
            row(2, "a", "Pemkab Satu"),
            row(3, "B", "Pemkab Dua"),
            row(4, "C", "Tiga"),
            row(5, "D", "Pemkab Empat"),
        ];
        let plan = plan(&existing, &rows);
        assert_eq!(
            plan.steps,
            [
                Step::Update(InstitutionId(1), rows[0].clone()),
                Step::Update(InstitutionId(2), rows[1].clone()),
                Step::Add(rows[3].clone())
            ]
        );
        assert_eq!((plan.unchanged, plan.problems.len()), (1, 0));
    }

    #[test]
    fn a_name_held_by_another_is_left_to_the_committee() {
        let existing = [stored(1, Some("A"), "Pemkab Satu"), stored(2, Some("B"), "Pemkab Dua")];
        let refused = plan(&existing, &[row(2, "A", "Pemkab Dua"), row(3, "Z", "Kab. Satu")]);
        assert_eq!(refused.steps, []);
        let lines: Vec<_> = refused.problems.iter().map(|problem| problem.line).collect();
        assert_eq!(lines, [2, 3]);
        let mut merged = stored(2, Some("B"), "Pemkab Dua");
        merged.merged_into = Some(InstitutionId(1));
        let renamed = plan(&[existing[0].clone(), merged], &[row(2, "A", "Pemkab Dua")]);
        assert_eq!(renamed.steps.len(), 1);
    }
}
