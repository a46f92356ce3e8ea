//! The jury as a list: who was invited and answered, and how far each is with the works. A jury is some hundred people at
//! most, so it is read whole, narrowed and ordered here.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::dashboard::{JurorPace, jury_pace};
use crate::clock::At;
use crate::db::{Conn, Fault};
use crate::editions::Edition;
use crate::ids::JurorId;
use crate::judging::{self, JurorLine, JurorStatus};

/// Whether somebody who was invited has answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Not yet, and works are still kept for them.
    Awaited,
    /// Not by the date.
    Late,
    /// They declared their independence, or declined.
    Given,
}

/// How far somebody is beside how far they should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Will be done after the closing, or nobody can say when.
    Behind,
    InTime,
    /// Everything is handed in.
    Done,
    /// Holds no work.
    Without,
}

/// Orders of the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum JurySort {
    #[default]
    Code,
    Name,
    Status,
    /// By the share that is handed in.
    Sheets,
    Pace,
}

/// What the list is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct JuryFilter {
    pub status: Option<JurorStatus>,
    pub answer: Option<Answer>,
    pub standing: Option<Standing>,
    pub juror: Option<JurorId>,
    /// Words in code, name, address, institution or expertise.
    pub q: String,
    pub sort: JurySort,
    /// Whether it runs from the end.
    pub down: bool,
}

/// One juror of the list.
#[derive(Debug, Clone)]
pub struct JuryLine {
    pub juror: JurorLine,
    /// None for somebody without works.
    pub pace: Option<JurorPace>,
    pub standing: Standing,
    /// None for somebody whose invitation was taken back, or who left before answering.
    pub answer: Option<Answer>,
}

impl JuryLine {
    /// Sheets handed in, and those that are theirs.
    #[must_use]
    pub fn sheets(&self) -> [i64; 2] {
        self.pace.as_ref().map_or([0, 0], |pace| [pace.done, pace.held])
    }
}

/// The jurors that match, in their order; two queries.
pub fn jury(
    conn: &mut Conn,
    edition: &Edition,
    now: At,
    filter: &JuryFilter,
) -> Result<Vec<JuryLine>, Fault> {
    let all = whole_jury(conn, edition, now)?;
    Ok(narrowed_jury(&all, filter).into_iter().cloned().collect())
}

/// Those of the jury that match, in their order.
#[must_use]
pub fn narrowed_jury<'a>(jury: &'a [JuryLine], filter: &JuryFilter) -> Vec<&'a JuryLine> {
    let words = filter.q.trim().to_lowercase();
    let mut found: Vec<&JuryLine> = jury.iter().filter(|line| matches(line, filter, &words)).collect();
    found.sort_by(|one, other| compare(one, other, filter));
    found
}

/// Everybody of the jury, by code, with their pace at `now`; two queries.
pub(super) fn whole_jury(conn: &mut Conn, edition: &Edition, now: At) -> Result<Vec<JuryLine>, Fault> {
    let jurors = judging::jurors(conn, edition.id)?;
    let pace = jury_pace(conn, edition, now)?;
    let behind: Vec<JurorId> =
        pace.jurors.iter().filter(|juror| pace.is_behind(juror)).map(|juror| juror.id).collect();
    let mut paces: BTreeMap<JurorId, JurorPace> =
        pace.jurors.into_iter().map(|juror| (juror.id, juror)).collect();
    let lines = jurors.into_iter().map(|juror| {
        let pace = paces.remove(&juror.id);
        let standing = standing(pace.as_ref(), &behind);
        JuryLine { answer: answer(&juror, now), pace, standing, juror }
    });
    Ok(lines.collect())
}

fn standing(pace: Option<&JurorPace>, behind: &[JurorId]) -> Standing {
    match pace {
        None => Standing::Without,
        Some(pace) if behind.contains(&pace.id) => Standing::Behind,
        Some(pace) if pace.done < pace.held => Standing::InTime,
        Some(_) => Standing::Done,
    }
}

fn answer(juror: &JurorLine, now: At) -> Option<Answer> {
    if juror.is_awaited(now) {
        Some(Answer::Awaited)
    } else if juror.is_late(now) {
        Some(Answer::Late)
    } else {
        juror.declared_at.or(juror.declined_at).map(|_| Answer::Given)
    }
}

/// Whether a line is meant, `words` being those that are searched for in small letters.
fn matches(line: &JuryLine, filter: &JuryFilter, words: &str) -> bool {
    let juror = &line.juror;
    let place = juror.institution.as_deref().unwrap_or_default();
    let texts = [juror.pseudonym.as_str(), &juror.name, &juror.email, place, &juror.expertise];
    filter.status.is_none_or(|status| status == juror.status)
        && filter.answer.is_none_or(|answer| is_answer(line.answer, answer))
        && filter.standing.is_none_or(|standing| line.standing == standing)
        && filter.juror.is_none_or(|id| id == juror.id)
        && (words.is_empty() || texts.iter().any(|text| text.to_lowercase().contains(words)))
}

/// Who is late has not answered either.
fn is_answer(given: Option<Answer>, wanted: Answer) -> bool {
    given == Some(wanted) || (wanted == Answer::Awaited && given == Some(Answer::Late))
}

fn compare(one: &JuryLine, other: &JuryLine, filter: &JuryFilter) -> Ordering {
    let order = match filter.sort {
        JurySort::Code => one.juror.pseudonym.cmp(&other.juror.pseudonym),
        JurySort::Name => one.juror.name.to_lowercase().cmp(&other.juror.name.to_lowercase()),
        JurySort::Status => one.juror.status.cmp(&other.juror.status),
        JurySort::Sheets => shares(one, other),
        JurySort::Pace => one.standing.cmp(&other.standing),
    };
    let order = order.then(one.juror.id.cmp(&other.juror.id));
    if filter.down { order.reverse() } else { order }
}

/// Who has handed in less of what is theirs; without works last.
fn shares(one: &JuryLine, other: &JuryLine) -> Ordering {
    let ([done, held], [others_done, others_held]) = (one.sheets(), other.sheets());
    (held == 0).cmp(&(others_held == 0)).then((done * others_held).cmp(&(others_done * held)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(id: i64, status: JurorStatus, sheets: [i64; 2]) -> JuryLine {
        let [done, held] = sheets;
        let at = At(0);
        let juror = JurorLine {
            id: JurorId(id),
            pseudonym: format!("J{id:02}"),
            name: format!("Juri {}", 9 - id),
            email: format!("juri{id}@contoh.go.id"),
            expertise: "Video".to_owned(),
            institution: None,
            capacity: None,
            status,
            invited_at: at,
            answer_by: At(100),
            accepted_at: None,
            declined_at: None,
            declined_because: String::new(),
            revoked_at: None,
            declared_at: (status == JurorStatus::Active).then_some(at),
        };
        let (code, name) = (juror.pseudonym.clone(), juror.name.clone());
        let pace = (held > 0).then_some(JurorPace {
            id: juror.id,
            code,
            name,
            held,
            done,
            last: None,
            done_at: None,
        });
        let standing = standing(pace.as_ref(), &[]);
        JuryLine { answer: answer(&juror, At(50)), pace, standing, juror }
    }

    fn order(filter: &JuryFilter) -> Vec<i64> {
        use JurorStatus as S;
        let lines = vec![
            line(1, S::Active, [1, 2]),
            line(2, S::Invited, [0, 0]),
            line(3, S::Active, [1, 3]),
            line(4, S::Active, [2, 2]),
        ];
        narrowed_jury(&lines, filter).iter().map(|line| line.juror.id.0).collect()
    }

    #[test]
    fn each_order_runs_both_ways() {
        let by = |sort, down| order(&JuryFilter { sort, down, ..JuryFilter::default() });
        assert_eq!(by(JurySort::Code, false), [1, 2, 3, 4]);
        assert_eq!(by(JurySort::Code, true), [4, 3, 2, 1]);
        assert_eq!(by(JurySort::Name, false), [4, 3, 2, 1]);
        assert_eq!(by(JurySort::Status, false), [2, 1, 3, 4]);
        assert_eq!(
            by(JurySort::Sheets, false),
            [3, 1, 4, 2],
            "one of three, one of two, two of two, none to do"
        );
        assert_eq!(by(JurySort::Pace, false), [1, 3, 4, 2]);
    }

    #[test]
    fn each_filter_leaves_what_it_names() {
        let narrowed = |filter: JuryFilter| order(&filter);
        assert_eq!(narrowed(JuryFilter { status: Some(JurorStatus::Invited), ..JuryFilter::default() }), [2]);
        assert_eq!(narrowed(JuryFilter { answer: Some(Answer::Awaited), ..JuryFilter::default() }), [2]);
        assert_eq!(narrowed(JuryFilter { answer: Some(Answer::Given), ..JuryFilter::default() }), [1, 3, 4]);
        assert_eq!(narrowed(JuryFilter { standing: Some(Standing::Done), ..JuryFilter::default() }), [4]);
        assert_eq!(narrowed(JuryFilter { juror: Some(JurorId(3)), ..JuryFilter::default() }), [3]);
        assert_eq!(narrowed(JuryFilter { q: " J03".to_owned(), ..JuryFilter::default() }), [3]);
        assert_eq!(narrowed(JuryFilter { q: "VIDEO".to_owned(), ..JuryFilter::default() }), [1, 2, 3, 4]);
    }

    #[test]
    fn a_date_that_passed_is_told_from_one_to_come() {
        let invited = line(2, JurorStatus::Invited, [0, 0]).juror;
        assert_eq!(answer(&invited, At(99)), Some(Answer::Awaited));
        assert_eq!(answer(&invited, At(100)), Some(Answer::Late));
        let revoked = line(2, JurorStatus::Revoked, [0, 0]).juror;
        assert_eq!(answer(&revoked, At(100)), None);
    }
}
