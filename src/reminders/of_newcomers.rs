//! Reminders to people who have begun nothing: a registration that is not sent, an entry without a work.

use super::model::Reminder;
use super::of_entrants::{Awaits, of_entrant};
use super::store;
use super::waiting::Waiting;
use crate::clock::At;
use crate::db::{self, Conn};
use crate::duties::{Duty, What};
use crate::editions::rules::phase_state;
use crate::editions::{Edition, PhaseKey, PhaseState};
use crate::i18n::Message;
use crate::notifications::Mail;
use crate::notifications::letters::entry::RegistrationNotSent;
use crate::notifications::letters::work::NoWorkYet;
use crate::registration::{self, Addressee, BegunRegistration, entry_title};
use crate::say;

pub(super) fn registrations(conn: &mut Conn, edition: &Edition, now: At) -> db::Result<Vec<Reminder>> {
    let phase = edition.phase(PhaseKey::Registration);
    let open = phase.filter(|phase| phase_state(phase, now) == PhaseState::Now);
    let Some(closes) = open.and_then(|phase| phase.closes_at) else { return Ok(Vec::new()) };
    let one = |begun: BegunRegistration| Reminder {
        to: begun.recipient(),
        about: say!("pendaftaran", "registration"),
        mail: Mail::RegistrationNotSent(RegistrationNotSent {
            edition: edition.short_title(),
            closes,
            path: format!("/{}/peserta/daftar", edition.slug),
        }),
        invited: None,
        thing: format!("registration:{}:{}:{}", edition.id, begun.user, closes.0),
        since: begun.touched_at,
        deadline: closes,
        told: false,
        told_of_drafts: false,
    };
    Ok(registration::begun_registrations(conn, edition.id)?.into_iter().map(one).collect())
}

pub(super) fn without_work(conn: &mut Conn, edition: &Edition, now: At) -> db::Result<Vec<Reminder>> {
    let entries = store::without_work(conn, edition.id)?;
    let waiting = Waiting::load(conn, edition, now, entries)?;
    let one = |person: &Addressee| {
        let (facts, own) = waiting.of(person)?;
        let closes = own.phase(PhaseKey::Intake)?.closes_at.filter(|closes| *closes > now)?;
        let duties = waiting.duties(person)?;
        duties.iter().find(|duty| duty.what == What::BeginWork)?;
        let mail = NoWorkYet {
            edition: edition.short_title(),
            closes,
            todo: duties.iter().map(Duty::sentence).collect(),
            path: format!("/{}/peserta/{}/karya", edition.slug, person.entry),
        };
        let thing = format!("nowork:{}:{}", person.member, closes.0);
        let about = Message::same(entry_title(&facts.entry, facts.leader()));
        let of = Awaits { since: facts.entry.created_at, deadline: closes, thing };
        Some(of_entrant(person, about, Mail::NoWorkYet(mail), of))
    };
    Ok(waiting.people.iter().filter_map(one).collect())
}
