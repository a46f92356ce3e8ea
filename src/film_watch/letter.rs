//! The letter to the leader about a film that changed.

use super::model::ChangeKind;
use super::rules;
use super::store::WatchedFilm;
use crate::db::{Fault, Tx};
use crate::editions::Edition;
use crate::i18n::{Lang, Message};
use crate::ids::FilmChangeId;
use crate::notifications::letters::work::FilmChanged;
use crate::notifications::{self, Mail};
use crate::registration;
use crate::video_check::PartKind;

/// Writes once per change; the gravest of what was found together is what the letter is about.
pub(super) fn tell(
    tx: &mut Tx<'_>,
    edition: &Edition,
    held: &WatchedFilm,
    change: FilmChangeId,
    kind: ChangeKind,
) -> Result<(), Fault> {
    let Some(leader) = registration::leader(tx.conn, held.entry)? else { return Ok(()) };
    let (what, remedy) = kind.told();
    let mail = Mail::FilmChanged(FilmChanged {
        number: held.label().to_owned(),
        title: held.title.clone(),
        part: part(held),
        what: what.into(),
        remedy: remedy.into(),
        due: rules::mend_by(&edition.settings.phases, tx.now),
        path: format!("/{}/peserta/{}/karya/{}", edition.slug, held.entry, held.work),
    });
    let about = edition.about().work(held.work);
    notifications::send_once(tx, &leader.to, &mail, &about, &format!("film-change:{change}")).map(|_| ())
}

fn part(held: &WatchedFilm) -> Message {
    let name = held.part.text();
    match held.part {
        PartKind::Core => {
            let place = held.position.saturating_add(1);
            Message {
                id: format!("{} {place}", name.get(Lang::Id)),
                en: format!("{} {place}", name.get(Lang::En)),
            }
        }
        PartKind::Main | PartKind::Intro | PartKind::Closing => name.into(),
    }
}
