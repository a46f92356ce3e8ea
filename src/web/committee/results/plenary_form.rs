//! A decision of the plenary as it is typed.

use serde::Deserialize;

use crate::merge::Origin;
use crate::plain_text;
use crate::results::plenary::draft::{DraftTyped, FIELDS, Place};
use crate::results::plenary::{Minutes, NewDecision, Wish};
use crate::web::forms::Errors;

/// A decision as typed.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct DecisionForm {
    /// Which of the page's forms it is.
    #[serde(default)]
    pub(super) at: String,
    #[serde(default)]
    pub(super) key: String,
    /// `order`, `departure` or `vacancy`.
    #[serde(default)]
    pub(super) kind: String,
    /// Numbers, one a line.
    #[serde(default)]
    pub(super) works: String,
    #[serde(default)]
    taken_out: String,
    /// Anything: the next work moves up.
    #[serde(default)]
    pub(super) moves_up: String,
    #[serde(default)]
    pub(super) minutes: String,
    #[serde(default)]
    pub(super) reason: String,
    #[serde(default)]
    pub(super) decided_on: String,
    #[serde(default)]
    pub(super) attendees: String,
    /// Which decision it is about: the name of its draft.
    #[serde(default)]
    pub(super) place: String,
    /// What the draft is typed over, from the form that keeps one.
    #[serde(default)]
    version: Option<String>,
    #[serde(default)]
    base: Option<String>,
    #[serde(default)]
    tab: Option<String>,
    #[serde(default)]
    sequence: Option<String>,
}

impl DecisionForm {
    pub(super) fn read(&self) -> Option<NewDecision> {
        let works = || {
            let lines = self.works.split(['\n', ',', ';']).map(plain_text::single_line);
            lines.filter(|line| !line.is_empty()).collect()
        };
        let wish = match self.kind.as_str() {
            "order" => Wish::Order(works()),
            "departure" => Wish::Departure(works()),
            "vacancy" => Wish::Vacancy(plain_text::single_line(&self.taken_out), !self.moves_up.is_empty()),
            _ => return None,
        };
        let minutes = Minutes {
            reference: plain_text::single_line(&self.minutes),
            reason: plain_text::single_line(&self.reason),
            decided_on: plain_text::digits(&self.decided_on),
            attendees: plain_text::digits(&self.attendees).parse().unwrap_or(0),
        };
        Some(NewDecision { wish, minutes })
    }

    /// What a form sent of a decision, as far as its draft goes.
    pub(super) fn of(pairs: &[(String, String)]) -> Self {
        let find = |name: &str| {
            let found = pairs.iter().find(|(known, _)| known == name);
            found.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        Self {
            at: find("at"),
            kind: find("kind"),
            works: find("works"),
            taken_out: find("taken_out"),
            moves_up: find("moves_up"),
            minutes: find("minutes"),
            reason: find("reason"),
            decided_on: find("decided_on"),
            attendees: find("attendees"),
            place: find("place"),
            ..Self::default()
        }
    }

    /// A field that a draft keeps, by name.
    pub(super) fn field(&self, name: &str) -> &str {
        match name {
            "works" => &self.works,
            "moves_up" => &self.moves_up,
            "minutes" => &self.minutes,
            "reason" => &self.reason,
            "decided_on" => &self.decided_on,
            _ => &self.attendees,
        }
    }

    /// The draft it is; none where the form keeps none.
    pub(super) fn draft(&self) -> Option<DraftTyped> {
        let place = Place::parse(&self.place)?;
        self.version.as_ref()?;
        let find = |name: &str| match name {
            "version" => self.version.as_deref(),
            "base" => self.base.as_deref(),
            "tab" => self.tab.as_deref(),
            _ => self.sequence.as_deref(),
        };
        Some(DraftTyped {
            place,
            sent: FIELDS.into_iter().map(|name| (name, self.field(name))).collect(),
            left: Vec::new(),
            undecided: Vec::new(),
            origin: Origin::read("plenary", find),
        })
    }

    /// What is too long, named beside its field.
    pub(super) fn too_long(&self) -> Errors {
        let mut errors = Errors::default();
        errors.optional(&format!("{}-minutes", self.at), &self.minutes, MINUTES_MOST.into());
        errors.optional(&format!("{}-reason", self.at), &self.reason, REASON_MOST.into());
        errors
    }
}

/// Most characters of the minutes' number and of the reason.
pub(super) const MINUTES_MOST: u16 = 100;
pub(super) const REASON_MOST: u16 = 500;
