//! What a change of a juror does to the works they hold and to the next routing.

use super::pool::{JurorRow, PoolRows, WorkRow};
use crate::ids::{InstitutionId, JurorId};
use crate::judging::model::{AssignmentStatus, EditClash, JudgedItem};

/// Whether a work represents an institution or has a maker who works there.
fn is_of(rows: &PoolRows, work: &WorkRow, institution: InstitutionId) -> bool {
    let house = rows.house(institution);
    [&work.institution].into_iter().chain(&work.people).any(|id| rows.house(*id) == house)
}

/// Works the juror holds, handed in or not, that represent this institution or have a maker of it.
#[must_use]
pub fn clashes_of(rows: &PoolRows, juror: JurorId, institution: InstitutionId) -> Vec<EditClash> {
    let held = rows.held.iter().filter(|held| held.juror == juror && held.status.is_live());
    held.filter_map(|held| {
        let JudgedItem::Work(id) = held.item else { return None };
        let work = rows.works.iter().find(|work| work.id == id && is_of(rows, work, institution))?;
        Some(EditClash { number: work.number.clone(), status: held.status })
    })
    .collect()
}

/// The pool with the juror's new capacity and, if they move, the new institution beside the one before: works of the new
/// one are given up.
#[must_use]
pub fn changed_pool(
    rows: &PoolRows,
    juror: JurorId,
    moves_to: Option<InstitutionId>,
    capacity: Option<i32>,
) -> PoolRows {
    let mut rows = rows.clone();
    if let Some(to) = moves_to {
        let theirs: Vec<_> = rows
            .works
            .iter()
            .filter(|work| is_of(&rows, work, to))
            .map(|work| JudgedItem::Work(work.id))
            .collect();
        for held in rows.held.iter_mut().filter(|held| held.juror == juror && held.status.is_live()) {
            if theirs.contains(&held.item) {
                held.status = AssignmentStatus::Recused;
            }
        }
    }
    let mut change = |row: &mut JurorRow| {
        row.capacity = capacity;
        if let Some(to) = moves_to {
            row.conflicts.extend(row.institution.replace(to));
        }
    };
    rows.jurors.iter_mut().filter(|row| row.id == juror).for_each(&mut change);
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{AssignmentId, EntryId, WorkId};
    use crate::judging::rules::{HeldRow, Seat};

    fn rows() -> PoolRows {
        let work = |n: i64, institution: i64| WorkRow {
            id: WorkId(n),
            number: format!("ML-{n}"),
            entry: EntryId(n),
            institution: InstitutionId(institution),
            people: if n == 1 { vec![InstitutionId(40)] } else { Vec::new() },
        };
        let held = |n: i64, status| HeldRow {
            id: AssignmentId(n),
            item: JudgedItem::Work(WorkId(n)),
            juror: JurorId(1),
            status,
        };
        PoolRows {
            works: vec![work(1, 10), work(2, 20), work(3, 20), work(4, 21)],
            jurors: vec![JurorRow {
                id: JurorId(1),
                pseudonym: "J01".to_owned(),
                institution: Some(InstitutionId(30)),
                capacity: None,
                seat: Seat::Declared,
                conflicts: Vec::new(),
                entries: Vec::new(),
                named: Vec::new(),
            }],
            held: vec![
                held(1, AssignmentStatus::Assigned),
                held(2, AssignmentStatus::Locked),
                held(3, AssignmentStatus::Recused),
                held(4, AssignmentStatus::Drafted),
            ],
            // 21 was merged into 20.
            houses: [(20, 20), (21, 20)]
                .into_iter()
                .map(|(from, into)| (InstitutionId(from), (InstitutionId(into), String::new())))
                .collect(),
            ..PoolRows::default()
        }
    }

    #[test]
    fn works_of_the_new_institution_are_named_merged_names_and_final_sheets_included() {
        let found = clashes_of(&rows(), JurorId(1), InstitutionId(21));
        let named: Vec<_> = found.iter().map(|clash| (clash.number.as_str(), clash.status)).collect();
        assert_eq!(named, [("ML-2", AssignmentStatus::Locked), ("ML-4", AssignmentStatus::Drafted)]);
        assert_eq!(clashes_of(&rows(), JurorId(2), InstitutionId(21)), []);
        assert_eq!(clashes_of(&rows(), JurorId(1), InstitutionId(99)), []);
        let of_a_maker = clashes_of(&rows(), JurorId(1), InstitutionId(40));
        assert_eq!(of_a_maker[0].number, "ML-1", "where a maker works counts as well");
    }

    #[test]
    fn the_changed_pool_gives_up_just_those_and_keeps_the_former_institution_apart() {
        let after = changed_pool(&rows(), JurorId(1), Some(InstitutionId(20)), Some(5));
        let held: Vec<_> = after.held.iter().map(|held| held.status).collect();
        let gone = AssignmentStatus::Recused;
        assert_eq!(held, [AssignmentStatus::Assigned, gone, gone, gone]);
        let juror = &after.jurors[0];
        assert_eq!((juror.institution, juror.capacity), (Some(InstitutionId(20)), Some(5)));
        assert_eq!(juror.conflicts, [InstitutionId(30)]);
        let same = changed_pool(&rows(), JurorId(1), None, Some(5));
        assert_eq!(
            (same.held[1].status, same.jurors[0].institution),
            (AssignmentStatus::Locked, Some(InstitutionId(30)))
        );
    }
}
