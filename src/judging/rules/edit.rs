//! What a change of a juror does to the works they hold and to the next routing.

use super::pool::{HeldRow, JurorRow, PoolRows};
use crate::ids::{InstitutionId, JurorId};
use crate::judging::model::{AssignmentStatus, EditClash, JudgedItem};

/// Works the juror holds, handed in or not, that represent this institution or whose makers work there (R30).
#[must_use]
pub fn clashes_of(rows: &PoolRows, juror: JurorId, institution: InstitutionId) -> Vec<EditClash> {
    let clash = |held: &HeldRow| {
        let number = barred_item(rows, held.item, institution)?;
        Some(EditClash { number, status: held.status })
    };
    let held = rows.held.iter().filter(|held| held.juror == juror && held.status.is_live());
    held.filter_map(clash).collect()
}

/// The work's number if somebody of the institution must not judge it; a calibration work has none to show.
fn barred_item(rows: &PoolRows, item: JudgedItem, institution: InstitutionId) -> Option<Option<String>> {
    let house = rows.house(institution);
    let theirs = |id: &InstitutionId| rows.house(*id) == house;
    match item {
        JudgedItem::Work(id) => {
            let work = rows.works.iter().find(|work| work.id == id)?;
            (theirs(&work.institution) || work.people.iter().any(theirs)).then(|| Some(work.number.clone()))
        }
        JudgedItem::Calibration(id) => {
            let work = rows.calibration.iter().find(|work| work.id == id)?;
            theirs(&work.institution).then_some(None)
        }
    }
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
        let barred: Vec<JudgedItem> = rows
            .held
            .iter()
            .map(|held| held.item)
            .filter(|item| barred_item(&rows, *item, to).is_some())
            .collect();
        for held in rows.held.iter_mut().filter(|held| held.juror == juror && held.status.is_live()) {
            if barred.contains(&held.item) {
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
    use crate::ids::{AssignmentId, CalibrationId, EntryId, WorkId};
    use crate::judging::rules::{CalibrationRow, Seat, WorkRow};

    fn rows() -> PoolRows {
        let work = |n: i64, institution: i64| WorkRow {
            id: WorkId(n),
            number: format!("ML-{n}"),
            entry: EntryId(n),
            institution: InstitutionId(institution),
            people: Vec::new(),
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
        let named: Vec<_> = found.iter().map(|clash| (clash.number.as_deref(), clash.status)).collect();
        assert_eq!(
            named,
            [(Some("ML-2"), AssignmentStatus::Locked), (Some("ML-4"), AssignmentStatus::Drafted)]
        );
        assert_eq!(clashes_of(&rows(), JurorId(2), InstitutionId(21)), []);
        assert_eq!(clashes_of(&rows(), JurorId(1), InstitutionId(99)), []);
    }

    #[test]
    fn where_makers_work_and_calibration_works_count_as_well() {
        let mut rows = rows();
        rows.works[0].people.push(InstitutionId(21));
        rows.calibration.push(CalibrationRow { id: CalibrationId(7), institution: InstitutionId(20) });
        rows.held.push(HeldRow {
            id: AssignmentId(9),
            item: JudgedItem::Calibration(CalibrationId(7)),
            juror: JurorId(1),
            status: AssignmentStatus::Opened,
        });
        let found = clashes_of(&rows, JurorId(1), InstitutionId(20));
        let named: Vec<_> = found.iter().map(|clash| clash.number.as_deref()).collect();
        assert_eq!(named, [Some("ML-1"), Some("ML-2"), Some("ML-4"), None]);
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
