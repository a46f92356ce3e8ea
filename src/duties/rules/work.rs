//! The duties about one work.

use super::entry::Standpoint;
use crate::clock::At;
use crate::duties::model::{Duty, ItemsLeft, What, Who, WorkFacts};
use crate::editions::PhaseKey;
use crate::film_watch::rules::mend_by;
use crate::i18n::Message;
use crate::verification::AskedItem;
use crate::verification::revision_rules::Made;
use crate::works::rules::{self, Item, Place};
use crate::works::{FormStep, WorkStatus};

impl WorkFacts {
    /// Whether it can be sent in the state it is in.
    pub(super) fn is_sendable(&self) -> bool {
        self.work.status.is_in(WorkStatus::SENDABLE)
    }

    fn is_unsent(&self) -> bool {
        rules::differs(&self.work.content, &self.videos, self.last.as_ref())
    }

    fn at(&self, rest: &str) -> String {
        format!("/peserta/{}/karya/{}{rest}", self.work.entry_id, self.work.id)
    }

    fn duty(&self, what: What, due: Option<At>, rest: &str) -> Duty {
        Duty {
            what,
            who: Who::Reader,
            due,
            work: Some(self.work.id),
            name: self.work.name().to_owned(),
            path: Some(self.at(rest)),
        }
    }
}

/// What is to be done about a work; `signed`: nothing keeps its entry from sending.
pub(super) fn of_one(of: &WorkFacts, signed: bool, from: Standpoint<'_>) -> Vec<Duty> {
    let (settings, work) = (&from.edition.settings, &of.work);
    let open = rules::may_edit(settings, work.status, work.revision_due_at, from.now).is_ok();
    let sending = if open && of.is_sendable() { sending(of, signed, from) } else { None };
    sending.into_iter().chain(film(of, from)).chain(material(of, from)).collect()
}

fn sending(of: &WorkFacts, signed: bool, from: Standpoint<'_>) -> Option<Duty> {
    let settings = &from.edition.settings;
    let items = rules::readiness(settings, &of.work.content, &of.videos);
    // The statements are made with the sending.
    let lacking: Vec<&Item> =
        rules::blocking(&items).filter(|item| item.step != FormStep::Statement).collect();
    let first = lacking.first().map(|item| item.place());
    if of.work.status == WorkStatus::RevisionRequested {
        return revision(of, first, signed, from);
    }
    let due = from.closes(PhaseKey::Intake);
    match (&first, lacking.first()) {
        (Some(place), Some(item)) => {
            let what = What::FinishWork { lacking: lacking.len(), first: item.named() };
            Some(of.duty(what, due, &place.path()))
        }
        _ if !signed => None,
        _ if of.work.status == WorkStatus::Draft => Some(of.duty(What::SendWork, due, "/kirim")),
        _ => of.is_unsent().then(|| of.duty(What::SendChanges, due, "/kirim")),
    }
}

/// A revision that is awaited. One that is made and cannot be sent yet is a matter of the people's.
fn revision(of: &WorkFacts, first: Option<Place>, signed: bool, from: Standpoint<'_>) -> Option<Duty> {
    let due = of.work.revision_due_at;
    let before = of.last.as_ref().and_then(|last| last.sent().ok());
    let now = Made { settings: &from.edition.settings, content: &of.work.content, videos: &of.videos };
    let items: Vec<AskedItem<'_>> =
        of.asked.as_ref().map_or_else(Vec::new, |asked| asked.made(before.as_ref(), &now));
    let open: Vec<&AskedItem<'_>> = items.iter().filter(|item| item.is_open()).collect();
    let made = if items.is_empty() { of.is_unsent() } else { open.is_empty() };
    if first.is_none() && made {
        return signed.then(|| of.duty(What::SendRevision, due, "/kirim"));
    }
    let code = of.asked.as_ref().map_or("", |asked| asked.decision.rule.as_str());
    let rest = match (open.first(), first) {
        (Some(item), _) => item.path(),
        (None, place) => {
            let place = place.or_else(|| rules::place_of_rule(code));
            place.map_or_else(|| FormStep::About.page().to_owned(), |place| place.path())
        }
    };
    let left = open.first().map(|next| ItemsLeft {
        open: open.len(),
        of: items.len(),
        first: next.item.about.name(),
    });
    let rule = match code {
        "" => Message { id: String::new(), en: String::new() },
        code => from.edition.settings.rule_named(code),
    };
    Some(of.duty(What::Revise { rule, left }, due, &rest))
}

fn film(of: &WorkFacts, from: Standpoint<'_>) -> Option<Duty> {
    let first = of.changes.first()?;
    let found = of.changes.iter().map(|change| change.found_at).min()?;
    let due = mend_by(&from.edition.settings.phases, found);
    let name = Message::from(first.kind.name());
    Some(of.duty(What::MendFilm { name }, Some(due), "#perubahan"))
}

fn material(of: &WorkFacts, from: Standpoint<'_>) -> Option<Duty> {
    let due = of.material_due.filter(|due| from.now < *due)?;
    Some(of.duty(What::ReleaseMaterial, Some(due), FormStep::Material.page()))
}
