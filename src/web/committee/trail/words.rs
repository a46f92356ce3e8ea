//! What a line of the trail changed, in words: labels and values in the reader's language.

use serde_json::Value;

use super::details::{Detail, taken_apart};
use super::text::{self, label};
use crate::audit::Line;
use crate::certificates::DocumentKind;
use crate::clock::At;
use crate::data_rights::RequestKind;
use crate::editions::PhaseKey;
use crate::editions::form::{Begun, Item, SettingsForm, items};
use crate::i18n::{Text, date_time, deadline};
use crate::judging::{AssignmentStatus, JurorStatus, RecusalReason};
use crate::member_corrections::PersonFact;
use crate::merge::FormValues;
use crate::notifications::HeldAct;
use crate::overview::{DetailPlace, TrailLine, kind_behind};
use crate::registration::{EntryKind, EntryStatus};
use crate::verification::Verdict;
use crate::video_check::{CheckStatus, PartKind};
use crate::web::context::Cx;
use crate::works::WorkStatus;

/// Whole numbers from here on are instants: no number or id of the portal is as large.
const LEAST_INSTANT: i64 = 1_000_000_000_000;

/// Names of instants that are the first after the last minute that counts.
const DEADLINES: [&str; 4] = ["answer_by", "closes_at", "due_at", "until"];

/// One thing that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub label: String,
    pub before: Option<String>,
    /// None where the line only tells what was there before.
    pub now: Option<String>,
}

impl Change {
    /// As one text: "Kapasitas: 5 → 7".
    #[must_use]
    pub fn plain(&self, cx: &Cx) -> String {
        let label = &self.label;
        match (&self.before, &self.now) {
            (Some(before), Some(now)) => format!("{label}: {before} → {now}"),
            (Some(before), None) => format!("{label}: {} {before}", cx.t(text::FORMERLY)),
            (None, now) => format!("{label}: {}", now.as_deref().unwrap_or("–")),
        }
    }
}

/// What a line changed, and what else belongs to its act.
#[must_use]
pub fn changes(cx: &Cx, of: &TrailLine) -> Vec<Change> {
    let line = &of.line;
    let Ok(details) = serde_json::from_str::<Value>(&line.details) else {
        return Vec::new();
    };
    let reader = Reader { cx, of, line, settings: settings_names(cx, line, &details) };
    taken_apart(&details).iter().filter(|detail| shown(detail)).map(|detail| reader.change(detail)).collect()
}

/// Whether a detail is told: the scores that a chair excluded stand where scores are shown, and not in the trail.
fn shown(detail: &Detail<'_>) -> bool {
    !detail.path.contains(&"scores")
}

/// Who reads which line.
struct Reader<'a> {
    cx: &'a Cx,
    of: &'a TrailLine,
    line: &'a Line,
    /// Labels of the settings that the line names.
    settings: Vec<SettingName>,
}

/// A field of the settings and its label.
struct SettingName {
    name: String,
    label: String,
}

/// The labels of a form of settings, for a line that tells of one.
fn settings_names(cx: &Cx, line: &Line, details: &Value) -> Vec<SettingName> {
    let form = details.get("form").and_then(Value::as_str).and_then(SettingsForm::parse);
    let (Some(form), Ok(edition)) = (form.filter(|_| line.subject_kind == "edition"), cx.edition()) else {
        return Vec::new();
    };
    let named = |item| match item {
        Item::Field { setting, .. } => {
            Some(SettingName { label: cx.m(&setting.label).to_owned(), name: setting.name })
        }
        Item::Heading { .. } => None,
    };
    let all = items(form, &edition.settings, &FormValues::default(), &Begun::default());
    all.into_iter().filter_map(named).collect()
}

impl Reader<'_> {
    fn change(&self, detail: &Detail<'_>) -> Change {
        let name = detail.path.last().copied().unwrap_or_default();
        let place = DetailPlace { name, listed: false, grouped: detail.path.len() > 1 };
        let said = |value: &Value| self.value(place, value);
        Change { label: self.label(&detail.path), before: detail.before.map(said), now: detail.now.map(said) }
    }

    fn label(&self, path: &[&str]) -> String {
        if path.is_empty() {
            return self.cx.t(state_of(&self.line.act)).to_owned();
        }
        let one = |name: &&str| {
            let setting = self.settings.iter().find(|known| known.name == **name);
            let known = setting.map(|setting| setting.label.clone());
            known.or_else(|| {
                let fact = || PersonFact::ALL.into_iter().map(PersonFact::text).find(|fact| fact.en == *name);
                let said = label(name).or_else(|| PhaseKey::parse(name).map(PhaseKey::name)).or_else(fact);
                said.map(|label| self.cx.t(label).to_owned())
            })
        };
        let parts: Vec<String> =
            path.iter().map(|name| one(name).unwrap_or_else(|| name.replace(['_', '.'], " "))).collect();
        parts.join(" › ")
    }

    fn value(&self, place: DetailPlace<'_>, value: &Value) -> String {
        match value {
            Value::Null => "–".to_owned(),
            Value::Bool(yes) => self.cx.t(if *yes { text::YES } else { text::NO }).to_owned(),
            Value::String(word) if word.is_empty() => "–".to_owned(),
            Value::String(word) => {
                self.word(place.name, word).map_or_else(|| word.clone(), |text| self.cx.t(text).to_owned())
            }
            Value::Number(number) => number
                .as_i64()
                .and_then(|figure| self.record_or_instant(place, figure))
                .unwrap_or_else(|| number.to_string()),
            Value::Array(list) if list.is_empty() => "–".to_owned(),
            Value::Array(list) => {
                let within = DetailPlace { listed: true, ..place };
                list.iter().map(|one| self.value(within, one)).collect::<Vec<_>>().join(", ")
            }
            Value::Object(fields) => fields
                .iter()
                .map(|(name, value)| {
                    let said = self.value(DetailPlace { name, listed: false, grouped: true }, value);
                    format!("{}: {said}", self.label(&[name.as_str()]))
                })
                .collect::<Vec<_>>()
                .join(", "),
        }
    }

    /// What a figure stands for where it is no figure: a record, by what it is called, or an instant.
    fn record_or_instant(&self, place: DetailPlace<'_>, figure: i64) -> Option<String> {
        if let Some(kind) = kind_behind(&self.line.act, place) {
            let gone = || format!("{} {figure}", self.cx.t(text::NUMBERED));
            return Some(self.of.name(kind, figure).map_or_else(gone, str::to_owned));
        }
        (figure >= LEAST_INSTANT).then(|| self.instant(place.name, At(figure)))
    }

    fn instant(&self, name: &str, at: At) -> String {
        if DEADLINES.contains(&name) { deadline(at, self.cx.lang) } else { date_time(at, self.cx.lang) }
    }

    /// The name of a stored word; none for what somebody wrote.
    fn word(&self, name: &str, word: &str) -> Option<Text> {
        match (name, self.line.subject_kind.as_str()) {
            ("", "work") if self.line.act.starts_with("film.") || self.line.act.starts_with("video.") => {
                CheckStatus::parse(word).map(CheckStatus::text)
            }
            ("", "work" | "calibration_work") => WorkStatus::parse(word)
                .map(WorkStatus::text)
                .or_else(|| AssignmentStatus::parse(word).map(AssignmentStatus::text)),
            ("", "entry") => EntryStatus::parse(word).map(EntryStatus::text),
            ("", "assignment") => AssignmentStatus::parse(word).map(AssignmentStatus::text),
            ("", "juror") => JurorStatus::parse(word).map(JurorStatus::text),
            ("form", _) => SettingsForm::parse(word).map(SettingsForm::text),
            ("part", _) => PartKind::parse(word).map(PartKind::text),
            ("ground", _) => RecusalReason::parse(word).map(RecusalReason::text),
            ("act", _) => HeldAct::parse(word)
                .map(HeldAct::text)
                .or_else(|| crate::web::committee::text::acts::name(word)),
            ("outcome", _) => Verdict::parse(word).map(Verdict::text),
            ("kind", "data_request" | "user") => RequestKind::parse(word).map(RequestKind::text),
            ("kind", "entry") => EntryKind::parse(word).map(EntryKind::text),
            ("kind", _) => DocumentKind::parse(word).map(DocumentKind::text),
            _ => None,
        }
    }
}

/// What `from` and `to` of an act are states of.
fn state_of(act: &str) -> Text {
    match act {
        "entry.leader_changed" => text::LEADER,
        "work.taken_over" => text::VERIFIER,
        "edition.created" => text::COPIED_FROM,
        _ => text::STATE,
    }
}
