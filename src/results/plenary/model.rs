//! Decisions of the jury, and as the public reads them.

use serde::{Deserialize, Serialize};

use crate::clock::At;
use crate::ids::{PlenaryId, UserId};

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Resolution {
    /// The order of works of equal value that no computed step separates.
    Order {
        /// Numbers, the best first.
        works: Vec<String>,
    },
    /// An order other than the computed one: the works named take, in this order, the places they hold together.
    Departure {
        /// Numbers, the best first.
        works: Vec<String>,
    },
    /// The place of a work that was taken out after the seal or after the announcement.
    Vacancy {
        /// Number of the work taken out.
        taken_out: String,
        /// Number of the work that moves up to the last place; none leaves that place empty.
        moves_up: Option<String>,
    },
}

/// Where the decision is written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minutes {
    /// Reference of the minutes.
    pub reference: String,
    /// Why the jury decided so; published.
    pub reason: String,
    /// Day of the plenary, `YYYY-MM-DD`.
    pub decided_on: String,
    pub attendees: i32,
}

/// A decision to be entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDecision {
    /// Order of works, or the place of a work taken out and whether the next one moves up.
    pub wish: Wish,
    /// Where it is written down.
    pub minutes: Minutes,
}

/// What a person enters; the portal works out which work would move up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// Order of a whole group that no step separates: numbers, the best first.
    Order(Vec<String>),
    /// Any other order: numbers, the best first.
    Departure(Vec<String>),
    /// Number of the work taken out; whether the next work moves up.
    Vacancy(String, bool),
}

/// A decision as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlenaryDecision {
    pub id: PlenaryId,
    pub resolution: Resolution,
    /// Where it is written down.
    pub minutes: Minutes,
    /// Other than the computed order.
    pub departs: bool,
    pub recorded_by: UserId,
    pub recorded_at: At,
    pub confirmed_by: Option<UserId>,
    /// When it was confirmed.
    pub confirmed_at: Option<At>,
    /// When it was taken back before it counted.
    pub withdrawn_at: Option<At>,
}

impl PlenaryDecision {
    /// Whether it is applied.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.withdrawn_at.is_none() && (!self.departs || self.confirmed_by.is_some())
    }

    /// Whether a second member is awaited.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.withdrawn_at.is_none() && self.departs && self.confirmed_by.is_none()
    }

    /// As the public reads it: without the members' names.
    #[must_use]
    pub fn public(&self, number: usize) -> PublicDecision {
        let said = &self.minutes;
        PublicDecision {
            number,
            resolution: self.resolution.clone(),
            minutes: said.reference.clone(),
            reason: said.reason.clone(),
            decided_on: said.decided_on.clone(),
            attendees: said.attendees,
            departs: self.departs,
            recorded_at: self.recorded_at.iso(),
            confirmed_at: self.confirmed_at.map(|at| at.iso()),
        }
    }
}

/// A decision in published files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicDecision {
    /// Its place among the decisions of the edition that count, from 1.
    pub number: usize,
    pub resolution: Resolution,
    /// Reference of the minutes.
    pub minutes: String,
    pub reason: String,
    /// Day of the plenary, `YYYY-MM-DD`.
    pub decided_on: String,
    pub attendees: i32,
    /// Other than the computed order; then two members of the committee stand for it.
    pub departs: bool,
    /// ISO 8601, UTC.
    pub recorded_at: String,
    /// ISO 8601, UTC; none where no second member was needed.
    pub confirmed_at: Option<String>,
}
