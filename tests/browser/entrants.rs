//! The people beside those whom the browser plays, acting without one.

use std::collections::BTreeMap;

use diesel::prelude::*;
use lomba::accounts::{self, Committee, SignedIn};
use lomba::cli::demo::films::SHORT;
use lomba::cli::demo::google::Film;
use lomba::db::schema::institutions;
use lomba::db::{Fault, Tx};
use lomba::editions::Edition;
use lomba::i18n::Lang;
use lomba::ids::WorkId;
use lomba::institutions::InstitutionName;
use lomba::judging::rules::Given;
use lomba::judging::{self, Declaring, Draft, Juror, NewJuror};
use lomba::merge::Origin;
use lomba::registration::values::EmailAddress;
use lomba::verification;
use lomba::video_check::{self, Container, Declared, Provider, VideoLink};
use lomba::works::actions;
use lomba::works::{FilmSlot, PastedLink};

use crate::support::TestApp;
use crate::support::fixtures::{self, Registering, right};
use crate::window::PASSWORD;

pub fn edition(t: &TestApp) -> Edition {
    fixtures::read(t, lomba::editions::current).unwrap()
}

/// An account that can sign in at a browser.
fn account(tx: &mut Tx<'_>, name: &str, email: &str) -> SignedIn {
    let invited = accounts::invite(tx, email, name, Lang::Id, "").unwrap();
    let hash = accounts::hash_password(PASSWORD, true).unwrap();
    let token = invited.path.strip_prefix("/akun/sandi/").unwrap();
    let set = accounts::set_password(tx, token, &accounts::Chosen { hash: &hash, name: None }).unwrap();
    accounts::sign_in(tx, set.user, "test").unwrap().person
}

/// Individuals who have each sent one work.
pub fn individuals(t: &TestApp, count: usize) -> Vec<WorkId> {
    let edition = edition(t);
    let works = (0..count)
        .map(|n| {
            let id = format!("film-{n:06}");
            t.google.put(Film::on_youtube(&id, "film.mp4", SHORT));
            t.write(|tx| Ok::<_, Fault>(one_work(tx, &edition, n, id))).unwrap()
        })
        .collect();
    // The committee has taken their institutions into the directory: routing waits for names that are open.
    t.write(|tx| {
        diesel::update(institutions::table).set(institutions::listed.eq(true)).execute(tx.conn)?;
        Ok::<_, Fault>(())
    })
    .unwrap();
    works
}

fn one_work(tx: &mut Tx<'_>, edition: &Edition, n: usize, film: String) -> WorkId {
    let leader =
        &fixtures::account(tx, &format!("Peserta {}", WORDS[n]), &format!("peserta{n}@contoh.go.id"));
    let institution = &format!("Pemerintah Kota {}", WORDS[n]);
    let new = Registering { leader, number: n, team: None, institution };
    let entry = fixtures::register(tx, edition, &new);
    let member = fixtures::entry_member(tx, edition, leader, entry);
    let work = actions::create(tx, &member).unwrap();
    actions::save_all(tx, &member, work, &fixtures::content(&format!("Karya {}", WORDS[n]))).unwrap();
    let link = VideoLink { provider: Provider::YOUTUBE, id: film, resource_key: None };
    let pasted = PastedLink { pasted: &link.canonical_url(), link: &link };
    let video = actions::set_video(tx, &member, work, FilmSlot::MAIN, pasted).unwrap();
    // YouTube does not tell the format: its maker states it (R24).
    let stated = Declared { container: Some(Container::Mp4), ..Declared::default() };
    video_check::declare(tx, video, &stated).unwrap();
    actions::submit(tx, &member, work).unwrap();
    work
}

const WORDS: [&str; 20] = [
    "Satu",
    "Dua",
    "Tiga",
    "Empat",
    "Lima",
    "Enam",
    "Tujuh",
    "Delapan",
    "Sembilan",
    "Sepuluh",
    "Sebelas",
    "Dua Belas",
    "Tiga Belas",
    "Empat Belas",
    "Lima Belas",
    "Enam Belas",
    "Tujuh Belas",
    "Delapan Belas",
    "Sembilan Belas",
    "Dua Puluh",
];

/// The committee's own actor, for what it does without its pages.
pub fn committee(t: &TestApp, email: &str) -> Committee {
    t.write(|tx| {
        let user = accounts::find_by_email(tx.conn, email)?.unwrap();
        let session = accounts::sign_in(tx, user.id, "test").unwrap();
        Ok::<_, Fault>(accounts::committee(tx.conn, &session.person)?.unwrap())
    })
    .unwrap()
}

pub fn accept(t: &TestApp, who: &Committee, works: &[WorkId]) {
    let edition = edition(t);
    let list: Vec<String> = edition.settings.checklist.iter().map(|item| item.code.clone()).collect();
    for work in works {
        t.write(|tx| verification::accept(tx, &right(who), edition.id, *work, &list)).unwrap();
    }
}

/// Invites and declares so many jurors; their addresses are `juri{n}@contoh.go.id`.
pub fn jury(t: &TestApp, who: &Committee, count: usize) -> Vec<Juror> {
    let edition = edition(t);
    (0..count)
        .map(|n| {
            let (name, email) = (format!("Juri {}", WORDS[n]), format!("juri{n}@contoh.go.id"));
            let institution = format!("Universitas Contoh {}", WORDS[n]);
            t.write(|tx| {
                let person = account(tx, &name, &email);
                let new = NewJuror {
                    name,
                    email: EmailAddress::parse(&email).unwrap(),
                    expertise: "Produksi video".to_owned(),
                    institution: institution.clone(),
                    capacity: None,
                    nip: None,
                    answer_by: None,
                };
                judging::invite_juror(tx, &right(who), edition.id, &new).unwrap();
                let juror = judging::juror(tx.conn, &person, edition.id)?.unwrap();
                let said = Declaring {
                    institution: InstitutionName::parse(&institution).ok(),
                    others: Vec::new(),
                    works: Vec::new(),
                    nip: None,
                    accepted: true,
                };
                judging::declare(tx, &juror, &said).unwrap();
                Ok::<_, Fault>(judging::juror(tx.conn, &person, edition.id)?.unwrap())
            })
            .unwrap()
        })
        .collect()
}

/// Every sheet of every juror is handed in, but for the first sheet of the first juror.
pub fn score_all_but_one(t: &TestApp, jurors: &[Juror]) {
    let edition = edition(t);
    for (place, juror) in jurors.iter().enumerate() {
        let lines = t.app.db.read(|conn| judging::queue(conn, juror)).unwrap();
        for (n, line) in lines.iter().enumerate().skip(usize::from(place == 0)) {
            let mark = Given { exact: Some(7500 + 100 * (n as i64) + 10 * place as i64), band: None };
            let marks: BTreeMap<String, Given> =
                edition.settings.rubric.items().map(|item| (item.code.clone(), mark)).collect();
            let draft =
                Draft { marks, origin: Origin { version: Some(0), ..Origin::default() }, ..Draft::default() };
            t.write(|tx| judging::save_draft(tx, juror, &edition, line.id, &draft)).unwrap();
            t.write(|tx| judging::submit_sheet(tx, juror, line.id)).unwrap();
        }
    }
}
