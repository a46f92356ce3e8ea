//! A portal with something in it, and an empty place for its backup.

use std::path::PathBuf;

use lomba::backup::{self, Counts};
use lomba::db::{Conn, Fault};
use lomba::editions::Edition;
use lomba::ids::{EntryId, WorkId};

use crate::support::fixtures::Registering;
use crate::support::{Backend, Client, Ended, Portal, fixtures, wib};

pub const PASSPHRASE: &str = "perahu kopi lontar senja rotan";
/// Trying a passphrase costs little here: what is tested is not its strength.
pub const SETTINGS: [(&str, &str); 2] =
    [("LOMBA__BACKUP__PASSPHRASE", PASSPHRASE), ("LOMBA__BACKUP__WORK_FACTOR", "10")];

/// A portal with its tables, an open edition and one member of the committee; none without a server.
pub fn portal(backend: Backend) -> Option<Portal> {
    Portal::prepare(backend, &SETTINGS)
}

/// An empty place of the same kind, with the same key and passphrase.
pub struct Empty {
    pub portal: Portal,
    pub url: String,
}

impl Empty {
    pub fn place(backend: Backend) -> Option<Self> {
        let portal = Portal::untouched(backend, &SETTINGS)?;
        let url = match backend {
            // The portal's own file was opened by making it.
            Backend::Sqlite => format!("sqlite:{}", portal.dir.join("restored/lomba.db").display()),
            Backend::Postgresql => portal.database.url.clone(),
        };
        Some(Self { portal, url })
    }

    pub fn variables(&self) -> [(&str, &str); 1] {
        [("LOMBA__DATABASE__URL", self.url.as_str())]
    }

    pub async fn run(&self, arguments: &[&str]) -> Ended {
        self.portal.run_with(arguments, &self.variables()).await
    }

    pub fn connection(&self) -> Conn {
        Conn::open(&self.url).unwrap()
    }

    /// Whether nothing was left here.
    pub fn is_empty(&self) -> bool {
        match self.url.strip_prefix("sqlite:").map(PathBuf::from) {
            Some(file) => {
                let folder = file.parent().unwrap();
                !folder.exists() || std::fs::read_dir(folder).unwrap().next().is_none()
            }
            None => self.connection().count_tables().unwrap() == 0,
        }
    }

    pub fn counts(&self) -> Counts {
        backup::count(&mut self.connection()).unwrap()
    }
}

/// A file of the portal's folder, as an argument.
pub fn file(portal: &Portal, name: &str) -> String {
    portal.dir.join(name).display().to_string()
}

/// A draft that is ready to be sent, and its maker's browser.
pub struct Draft {
    pub browser: Client,
    pub token: String,
    pub work: WorkId,
    entry: EntryId,
}

impl Draft {
    pub fn path(&self) -> String {
        format!("/uji/peserta/{}/karya/{}", self.entry, self.work)
    }
}

/// As many people with a draft each.
pub fn drafts(portal: &Portal, edition: &Edition, people: usize) -> Vec<Draft> {
    let write = |n: usize| {
        portal.app.db.write(wib("2023-06-01 10:00"), |tx| {
            let leader = fixtures::account(tx, "Ratna Wijaya", &format!("peserta{n}@contoh.go.id"));
            let new =
                Registering { leader: &leader, number: n, team: None, institution: "Badan Contoh Cadangan" };
            let entry = fixtures::register(tx, edition, &new);
            Ok::<_, Fault>((leader, entry))
        })
    };
    let draft = |n: usize| {
        let (leader, entry) = write(n).unwrap();
        let made = portal.app.db.write(portal.app.clock.now(), |tx| {
            let right = fixtures::entry_member(tx, edition, &leader, entry);
            let (work, film) = fixtures::draft(tx, &right, &format!("Karya {n}"));
            Ok::<_, Fault>((fixtures::token(tx, &leader), work, film))
        });
        let (token, work, film) = made.unwrap();
        portal.google.put(film);
        Draft { browser: portal.browser(&token), token, work, entry }
    };
    (0..people).map(draft).collect()
}
