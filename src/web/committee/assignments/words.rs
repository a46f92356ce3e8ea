//! Words of the address for states, rounds and time left, and what they are called.

use super::text;
use crate::i18n::Text;
use crate::judging::{AssignmentStatus, RoundKind};
use crate::overview::{JudgedIn, SheetState, SheetTime};
use crate::views::{BadgeKind, Choice};
use crate::web::context::Cx;

/// Words for both halves of the states.
const UNFINISHED: &str = "belum";
const DONE: &str = "sudah";

/// The state that an address asks for.
pub(super) fn state(word: &str) -> Option<SheetState> {
    match word {
        UNFINISHED => Some(SheetState::Unfinished),
        DONE => Some(SheetState::Done),
        _ => AssignmentStatus::parse(word).map(SheetState::Is),
    }
}

pub(super) fn states(cx: &Cx) -> Vec<Choice> {
    let halves = [Choice::new(UNFINISHED, cx.t(text::UNFINISHED)), Choice::new(DONE, cx.t(text::DONE))];
    let one = |status: &AssignmentStatus| Choice::new(status.as_str(), cx.t(status.text()));
    halves.into_iter().chain(AssignmentStatus::ALL.iter().map(one)).collect()
}

pub(super) fn badge_of(status: AssignmentStatus) -> BadgeKind {
    match status {
        AssignmentStatus::Assigned | AssignmentStatus::Later => BadgeKind::Wait,
        AssignmentStatus::Opened | AssignmentStatus::Drafted => BadgeKind::Info,
        AssignmentStatus::Submitted | AssignmentStatus::Locked => BadgeKind::Ok,
        AssignmentStatus::Recused | AssignmentStatus::Reassigned => BadgeKind::Off,
    }
}

/// What a sheet belongs to, in the address.
struct PartWord {
    word: &'static str,
    part: JudgedIn,
}

const PARTS: [PartWord; 4] = [
    PartWord { word: "pertama", part: JudgedIn::First },
    PartWord { word: "tambahan", part: JudgedIn::Extra },
    PartWord { word: "final", part: JudgedIn::Final },
    PartWord { word: "kalibrasi", part: JudgedIn::Calibration },
];

/// The round that an address asks for.
pub(super) fn part(word: &str) -> Option<JudgedIn> {
    PARTS.iter().find(|known| known.word == word).map(|known| known.part)
}

/// Its word in the address.
pub(super) fn part_word(part: JudgedIn) -> &'static str {
    PARTS.iter().find(|known| known.part == part).map_or("", |known| known.word)
}

pub(super) fn part_said(part: JudgedIn) -> Text {
    match part {
        JudgedIn::First => RoundKind::First.text(),
        JudgedIn::Extra => RoundKind::Extra.text(),
        JudgedIn::Final => RoundKind::Final.text(),
        JudgedIn::Calibration => text::CALIBRATION,
    }
}

/// Time left, in the address.
struct TimeWord {
    word: &'static str,
    time: SheetTime,
    said: Text,
}

const TIMES: [TimeWord; 3] = [
    TimeWord { word: "berjalan", time: SheetTime::Running, said: text::RUNNING },
    TimeWord { word: "dibuka", time: SheetTime::Reopened, said: text::REOPENED },
    TimeWord { word: "lewat", time: SheetTime::Over, said: text::OVER },
];

/// The time left that an address asks for.
pub(super) fn time(word: &str) -> Option<SheetTime> {
    TIMES.iter().find(|known| known.word == word).map(|known| known.time)
}

pub(super) fn times(cx: &Cx) -> Vec<Choice> {
    TIMES.iter().map(|known| Choice::new(known.word, cx.t(known.said))).collect()
}

pub(super) fn time_said(time: SheetTime) -> Text {
    TIMES.iter().find(|known| known.time == time).map_or(text::OVER, |known| known.said)
}
