//! What an import would do with the directory as it stands. Pure, so that a dry run tells the truth.

use std::collections::HashMap;

use super::model::{Institution, InstitutionRow};
use crate::csv_table::LineProblem;
use crate::say;
use crate::secrets::sha256_hex;

/// What happens to one row of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    Add(InstitutionRow),
    /// An institution whose code, or whose name, is known: as it stands, and as the file has it.
    Update(Box<Institution>, InstitutionRow),
}

impl Step {
    /// What the file says.
    #[must_use]
    pub fn row(&self) -> &InstitutionRow {
        match self {
            Self::Add(row) | Self::Update(_, row) => row,
        }
    }
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

impl Plan {
    /// What this plan is, in a few letters: another plan has others, such as after somebody else changed the directory.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        sha256_hex(&format!("{:?} {}", self.steps, self.unchanged))
    }

    /// How many institutions are new.
    #[must_use]
    pub fn added(&self) -> usize {
        self.steps.iter().filter(|step| matches!(step, Step::Add(_))).count()
    }
}

/// Weighs every row against the directory. Rows are found by code, then by the name as compared; nothing
/// is ever deleted, and a name that another institution holds is left to the committee. A row without a code is that of an
/// institution that has none, as the directory's own file gives it.
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
            (Some(known), _) | (None, Some(known)) => {
                plan.steps.push(Step::Update(Box::new(known.clone()), row.clone()));
            }
            (None, None) if row.code.is_empty() => plan.problems.push(without_code(row)),
            (None, None) => plan.steps.push(Step::Add(row.clone())),
        }
    }
    plan
}

fn same(known: &Institution, row: &InstitutionRow) -> bool {
    known.code.as_deref().unwrap_or_default() == row.code
        && known.name == row.name
        && known.kind == row.kind
        && known.province == row.province.map_or("", |province| province.code)
        && known.email_domain == row.email_domain
        && known.active == row.active
        && known.listed
}

fn without_code(row: &InstitutionRow) -> LineProblem {
    let name = &row.name;
    LineProblem {
        line: row.line,
        message: say!(
            "`{name}` belum ada di direktori, jadi perlu kode. Tulis kodenya; baris ini dilewati.",
            "`{name}` is not in the directory yet, so it needs a code. Write one; this line was skipped."
        ),
    }
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
    use crate::ids::InstitutionId;
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
                Step::Update(Box::new(existing[0].clone()), rows[0].clone()),
                Step::Update(Box::new(existing[1].clone()), rows[1].clone()),
                Step::Add(rows[3].clone())
            ]
        );
        assert_eq!((plan.unchanged, plan.problems.len()), (1, 0));
    }

    #[test]
    fn a_row_without_a_code_is_known_by_its_name_or_left() {
        let mut typed = stored(2, None, "Kab. Dua");
        typed.listed = true;
        let found = plan(&[typed], &[row(2, "", "Kab. Dua"), row(3, "", "Kab. Tiga")]);
        assert_eq!((found.unchanged, found.steps.len()), (1, 0));
        assert_eq!(found.problems.iter().map(|problem| problem.line).collect::<Vec<_>>(), [3]);
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
