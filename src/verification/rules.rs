//! What the desk may decide, when, and on what ground. Pure.

use std::time::Duration;

use super::model::{DecisionGround, Verdict};
use super::revision::rules::MOST_ITEMS;
use crate::clock::{At, Zone};
use crate::editions::{CheckItem, CheckedBy, EditionSettings, Parts};
use crate::i18n::Message;
use crate::video_check::{CheckStatus, PartKind, PartStatus, Rule, Video};
use crate::works::rules::{missing, next, readiness};
use crate::works::{Event, WorkContent, WorkStatus};

/// Days a revision is given when the committee names none.
const REVISION_DAYS: u64 = 3;
const DAY: Duration = Duration::from_secs(86_400);

/// What a decision does to a work; `due_at` is the exclusive end of the time for a revision. None for a work that is
/// restored with its entry: that depends on what it was.
#[must_use]
pub fn event(verdict: Verdict, due_at: At) -> Option<Event> {
    Some(match verdict {
        Verdict::Accepted => Event::Accept,
        Verdict::RevisionRequested => Event::RequestRevision(due_at),
        Verdict::Failed => Event::Fail,
        Verdict::Disqualified | Verdict::Revoked => Event::Disqualify,
        Verdict::Reopened => Event::Reopen,
        Verdict::Restored => return None,
    })
}

/// Whether a decision fits the state a work is in. Disqualification reaches every state after submission
/// (R11); the others only works that wait at the desk.
#[must_use]
pub fn may_decide(status: WorkStatus, verdict: Verdict) -> bool {
    // Only an award can be taken back.
    (verdict != Verdict::Revoked || status == WorkStatus::Ranked)
        && event(verdict, At(0)).is_some_and(|event| next(status, event).is_some())
}

/// Whether a work waits at the desk.
#[must_use]
pub fn waits(status: WorkStatus) -> bool {
    status.is_in(WorkStatus::AT_THE_DESK)
}

/// Whether a person may still confirm or refuse the films of a work.
#[must_use]
pub fn may_confirm_films(status: WorkStatus) -> bool {
    status.is_in(WorkStatus::UNDECIDED)
}

/// Whether a person's word is wanted on a film: everything but one that passed or is being looked at.
#[must_use]
pub fn needs_a_person(status: CheckStatus) -> bool {
    matches!(status, CheckStatus::NeedsReview | CheckStatus::Unchecked | CheckStatus::Failed)
}

/// What is missing before a decision against a work can be written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroundProblem {
    Rule,
    Reason,
    /// No evidence (R11).
    Evidence,
    /// An item that does not say what is to be done, or too many of them.
    Items,
}

/// Demands rule and reason of every decision against a work, and evidence of a disqualification (R11).
///
/// # Errors
/// The first thing missing.
pub fn check_ground(verdict: Verdict, ground: &DecisionGround<'_>) -> Result<(), GroundProblem> {
    let blank = |text: &str| text.trim().is_empty();
    if verdict == Verdict::Accepted {
        return Ok(());
    }
    if blank(ground.rule) && !matches!(verdict, Verdict::Reopened | Verdict::Restored) {
        return Err(GroundProblem::Rule);
    }
    if blank(ground.reason) {
        return Err(GroundProblem::Reason);
    }
    if matches!(verdict, Verdict::Disqualified | Verdict::Revoked) && blank(ground.evidence) {
        return Err(GroundProblem::Evidence);
    }
    if ground.items.len() > MOST_ITEMS || ground.items.iter().any(|item| blank(&item.todo)) {
        return Err(GroundProblem::Items);
    }
    Ok(())
}

/// The deadline of a revision when none is named: 23.59 WIB on the third day, as the exclusive instant after.
#[must_use]
pub fn default_due(now: At) -> At {
    let midnight = now.civil(Zone::Wib).date().at(0, 0, 0, 0);
    let today = At::from_civil(midnight, Zone::Wib).unwrap_or(now);
    today.plus(DAY * u32::try_from(REVISION_DAYS + 1).unwrap_or(1))
}

/// The deadline of a revision; none if the one asked for does not lie ahead.
#[must_use]
pub fn due(asked: Option<At>, now: At) -> Option<At> {
    let due = asked.unwrap_or_else(|| default_due(now));
    (due > now).then_some(due)
}

/// What keeps a work from being accepted as far as its films go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FilmProblem {
    #[error("no main film")]
    NoMain,
    /// A film that neither passed nor was confirmed.
    #[error("film {} is {}", .0.part.as_str(), .0.status.as_str())]
    Open(PartStatus),
    /// Its format is neither proved nor stated.
    #[error("the format of film {} was not stated", .0.as_str())]
    Unstated(PartKind),
}

/// The same for films whose facts are at hand, and demands that the entrant has stated what no provider tells (R24).
///
/// # Errors
/// The first film in the way.
pub fn check_stated(films: &[Video]) -> Result<(), FilmProblem> {
    let states: Vec<PartStatus> = films.iter().map(Video::part_status).collect();
    check_films(&states)?;
    match films.iter().find(|film| film.lacks_format()) {
        Some(film) => Err(FilmProblem::Unstated(film.part)),
        None => Ok(()),
    }
}

/// Demands that every film of a work passed its check or was confirmed by a person.
///
/// # Errors
/// The first film in the way, the main one before all others.
pub fn check_films(films: &[PartStatus]) -> Result<(), FilmProblem> {
    if !films.iter().any(|film| film.part == PartKind::Main) {
        return Err(FilmProblem::NoMain);
    }
    let open = |film: &&PartStatus| film.status != CheckStatus::Passed;
    let main = films.iter().filter(|film| film.part == PartKind::Main).find(open);
    match main.or_else(|| films.iter().find(open)) {
        Some(film) => Err(FilmProblem::Open(*film)),
        None => Ok(()),
    }
}

/// The state of a work's links in one word: the one that needs most attention. None without a film.
#[must_use]
pub fn worst(films: &[PartStatus]) -> Option<CheckStatus> {
    const ORDER: [CheckStatus; 5] = [
        CheckStatus::Passed,
        CheckStatus::Pending,
        CheckStatus::Unchecked,
        CheckStatus::NeedsReview,
        CheckStatus::Failed,
    ];
    films.iter().map(|film| film.status).max_by_key(|status| ORDER.iter().position(|known| known == status))
}

/// What a work lacks of its parts, in an edition that asks for them (R34-R39); nothing in any other.
pub fn lacking_parts(settings: &EditionSettings, content: &WorkContent, films: &[Video]) -> Vec<Message> {
    match settings.parts {
        Parts::Optional => Vec::new(),
        Parts::Required => missing(&readiness(settings, content, films)),
    }
}

/// The rule of the terms of reference that a rule of the link check answers for.
fn number_of(rule: Rule) -> Option<u8> {
    match rule {
        Rule::Container => Some(24),
        Rule::Access => Some(27),
        Rule::Resolution | Rule::Duration | Rule::Embeddable => None,
    }
}

/// Conditions of these films that the link check leaves to a person: what only the entrant states, and who holds a film
/// that no provider was asked about.
pub fn left_open<'a>(checklist: &'a [CheckItem], films: &[Video]) -> Vec<&'a CheckItem> {
    let open: Vec<u8> = films.iter().flat_map(Video::unproved).filter_map(number_of).collect();
    let asked = |item: &&CheckItem| item.checked_by == CheckedBy::Machine && open.contains(&item.rule);
    checklist.iter().filter(asked).collect()
}

/// Every condition a person ticks before a work with these films is accepted.
pub fn asked<'a>(checklist: &'a [CheckItem], films: &[Video]) -> Vec<&'a CheckItem> {
    personal(checklist).chain(left_open(checklist, films)).collect()
}

/// Conditions a person must have ticked before accepting; the link check answers for the others.
pub fn personal(checklist: &[CheckItem]) -> impl Iterator<Item = &CheckItem> {
    checklist.iter().filter(|item| item.checked_by == CheckedBy::Person)
}

/// The conditions that were not ticked, by code.
#[must_use]
pub fn unticked(asked: &[&CheckItem], ticked: &[String]) -> Vec<String> {
    asked.iter().map(|item| item.code.clone()).filter(|code| !ticked.contains(code)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editions::EditionSettings;

    fn wib(day: i8, hour: i8, minute: i8) -> At {
        At::from_civil(jiff::civil::date(2023, 7, day).at(hour, minute, 0, 0), Zone::Wib).unwrap()
    }

    #[test]
    fn a_decision_leads_where_its_event_does() {
        for verdict in Verdict::ALL {
            assert_eq!(event(*verdict, At(1)).map(Event::leads_to), verdict.leads_to());
        }
        assert!(may_decide(WorkStatus::Ranked, Verdict::Revoked));
        assert!(!may_decide(WorkStatus::Judged, Verdict::Revoked), "only an award is taken back");
        assert!(may_decide(WorkStatus::Submitted, Verdict::Accepted));
        assert!(!may_decide(WorkStatus::Accepted, Verdict::Failed));
    }

    #[test]
    fn each_decision_says_what_it_rests_on() {
        let full = DecisionGround {
            rule: "R20",
            reason: "Musik tanpa izin",
            evidence: "menit 2.10",
            ..Default::default()
        };
        for verdict in Verdict::ALL {
            assert_eq!(check_ground(*verdict, &full), Ok(()));
        }
        assert_eq!(check_ground(Verdict::Accepted, &DecisionGround::default()), Ok(()));
        let check = |verdict, ground| check_ground(verdict, &ground);
        assert_eq!(check(Verdict::Failed, DecisionGround { rule: " ", ..full }), Err(GroundProblem::Rule));
        assert_eq!(
            check(Verdict::RevisionRequested, DecisionGround { reason: "\n", ..full }),
            Err(GroundProblem::Reason)
        );
        assert_eq!(check(Verdict::Failed, DecisionGround { evidence: "", ..full }), Ok(()));
        assert_eq!(
            check(Verdict::Disqualified, DecisionGround { evidence: "", ..full }),
            Err(GroundProblem::Evidence)
        );
    }

    #[test]
    fn a_revision_has_three_days_unless_told_otherwise() {
        assert_eq!(default_due(wib(3, 9, 15)), wib(7, 0, 0));
        assert_eq!(default_due(wib(3, 23, 59)), wib(7, 0, 0));
        assert_eq!(due(None, wib(3, 9, 15)), Some(wib(7, 0, 0)));
        assert_eq!(due(Some(wib(3, 9, 16)), wib(3, 9, 15)), Some(wib(3, 9, 16)));
        assert_eq!(due(Some(wib(3, 9, 15)), wib(3, 9, 15)), None);
    }

    #[test]
    fn every_film_must_have_passed_and_the_main_one_is_named_first() {
        let film = |part, status| PartStatus { part, status };
        let good = film(PartKind::Main, CheckStatus::Passed);
        assert_eq!(check_films(&[]), Err(FilmProblem::NoMain));
        assert_eq!(check_films(&[film(PartKind::Core, CheckStatus::Passed)]), Err(FilmProblem::NoMain));
        assert_eq!(check_films(&[good]), Ok(()));
        let closing = film(PartKind::Closing, CheckStatus::Unchecked);
        assert_eq!(check_films(&[good, closing]), Err(FilmProblem::Open(closing)));
        let main = film(PartKind::Main, CheckStatus::NeedsReview);
        assert_eq!(check_films(&[closing, main]), Err(FilmProblem::Open(main)));
        assert_eq!(worst(&[good, closing, main]), Some(CheckStatus::NeedsReview));
        assert_eq!(worst(&[]), None);
    }

    #[test]
    fn parts_are_asked_for_where_the_edition_does() {
        let mut settings = EditionSettings::from_toml(crate::editions::DEFAULT_EDITION).unwrap();
        assert!(lacking_parts(&settings, &WorkContent::default(), &[]).is_empty());
        settings.parts = Parts::Required;
        let lacking = lacking_parts(&settings, &WorkContent::default(), &[]);
        assert!(lacking.iter().any(|part| part.id.starts_with("Video pengantar")), "{lacking:?}");
        assert!(lacking.iter().any(|part| part.id.starts_with("Soal evaluasi")), "{lacking:?}");
    }

    #[test]
    fn only_what_a_person_can_see_is_asked_of_a_person() {
        let file = include_str!("../../config/edition-2023.toml");
        let list = EditionSettings::from_toml(file).unwrap().checklist;
        let all: Vec<_> = personal(&list).map(|item| item.code.clone()).collect();
        assert_eq!(all, ["R5", "R17", "R18", "R19", "R20", "R21", "R22", "R23"]);
        let own = asked(&list, &[]);
        assert_eq!(unticked(&own, &all), Vec::<String>::new());
        assert_eq!(unticked(&own, &all[1..]), ["R5"]);
    }
}
