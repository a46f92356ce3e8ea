//! Jurors with a sheet each, and browser tabs that save as the portal's script does.

use std::time::Duration;

use diesel::prelude::*;
use lomba::accounts::SignedIn;
use lomba::clock::Clock;
use lomba::db::Fault;
use lomba::db::schema::phases;
use lomba::editions::{self, PhaseKey};
use lomba::judging::AssignmentStatus;
use serde_json::Value;

use crate::support::client::{Client, Page};
use crate::support::{Portal, TestApp, fixtures};

/// A person's saves are counted in a minute; these tests save faster than anybody types.
pub const OFTEN: [(&str, &str); 1] = [("LOMBA__SECURITY__SAVES_PER_MINUTE", "100000")];

/// A juror's browser, and the sheet it has open.
pub struct Sheet {
    pub browser: Client,
    pub path: String,
    juror: SignedIn,
}

/// So many jurors with one sheet each, all of the same work, an hour after judging has begun.
pub fn sheets(t: &TestApp, count: usize) -> Vec<Sheet> {
    fixtures::method(t);
    let institution = fixtures::institution(t, "Badan Contoh Serentak", true);
    let work = fixtures::accepted_work(t, 1, institution).work;
    let edition = fixtures::read(t, editions::current).unwrap();
    let opens = edition.phase(PhaseKey::Judging).unwrap().opens_at.unwrap();
    t.app.clock.set(opens.plus(Duration::from_secs(3600)));
    let sheet = |n: usize| {
        let person = fixtures::person(t, "Sari Hapsari", &format!("juri{n}@contoh.go.id"));
        let juror = fixtures::juror(t, n, Some(person.user_id()), None);
        let id = fixtures::sheet(t, work, juror, AssignmentStatus::Assigned, None);
        let sheet = Sheet { browser: t.visitor(), path: format!("/2023/juri/karya/{id}"), juror: person };
        sheet.sign_in(t);
        sheet
    };
    (1..=count).map(sheet).collect()
}

/// Judging lasts long enough for a process that goes by the machine's clock.
pub fn judge_on(t: &TestApp) {
    let later = Clock::System.now().plus(Duration::from_secs(3600));
    t.write(|tx| {
        diesel::update(phases::table.filter(phases::key.eq("judging")))
            .set(phases::closes_at.eq(later))
            .execute(tx.conn)
            .map_err(Fault::from)
    })
    .unwrap();
}

impl Sheet {
    /// A new session, from the portal's present on.
    pub fn sign_in(&self, t: &TestApp) {
        let token = t.write(|tx| Ok::<_, Fault>(fixtures::token(tx, &self.juror))).unwrap();
        self.browser.set_cookie("lomba", &token);
    }

    /// From now on the browser asks this portal, which stands on the same database.
    pub fn move_to(&mut self, portal: &Portal) {
        self.browser = Client::new(&portal.base);
    }

    pub async fn page(&self) -> Page {
        self.browser.get(&self.path).await.expect(200)
    }

    /// A tab on the sheet as it is now.
    pub async fn tab(&self, name: &str) -> Tab {
        Tab::of(&self.browser, &self.page().await, name)
    }
}

/// Fields as they are typed: name and value.
pub type Typed = Vec<(&'static str, String)>;

/// A tab with the sheet open, and what its form was typed over.
pub struct Tab {
    browser: Client,
    path: String,
    name: String,
    sequence: i64,
    version: String,
    base: String,
}

impl Tab {
    /// A tab in which the page of a sheet is open.
    pub fn of(browser: &Client, page: &Page, name: &str) -> Self {
        let hidden = |field: &str| page.hidden(field).unwrap();
        Self {
            browser: browser.clone(),
            path: format!("{}/draf", page.path),
            name: name.to_owned(),
            sequence: 0,
            version: hidden("version"),
            base: hidden("base"),
        }
    }

    /// The tab's next save; it can be sent when and as often as a test likes.
    pub fn save(&mut self, typed: Typed) -> Save {
        self.sequence += 1;
        let own = [
            ("version", self.version.clone()),
            ("base", self.base.clone()),
            ("tab", self.name.clone()),
            ("sequence", self.sequence.to_string()),
        ];
        let form = typed.into_iter().chain(own).collect();
        Save { browser: self.browser.clone(), path: self.path.clone(), form }
    }

    /// Types on over what an answer says is stored now. A field in conflict stays typed over what it was.
    pub fn take(&mut self, told: &Told) {
        let text = |name: &str| told.body[name].as_str().unwrap().to_owned();
        let conflicts = told.conflicts();
        if conflicts.is_empty() {
            (self.version, self.base) = (told.body["version"].to_string(), text("base"));
            return;
        }
        let read = |json: &str| -> serde_json::Map<String, Value> { serde_json::from_str(json).unwrap() };
        let (before, mut now) = (read(&self.base), read(&text("base")));
        for name in conflicts {
            now.remove(&name);
            now.extend(before.get_key_value(&name).map(|(name, digest)| (name.clone(), digest.clone())));
        }
        self.base = Value::Object(now).to_string();
    }
}

/// A save on its way.
pub struct Save {
    browser: Client,
    path: String,
    form: Typed,
}

impl Save {
    pub async fn send(&self) -> Told {
        self.try_send().await.unwrap()
    }

    /// Like `send`, when the answer may never come.
    pub async fn try_send(&self) -> reqwest::Result<Told> {
        let form: Vec<(&str, &str)> = self.form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let script = [("sec-fetch-site", "same-origin"), ("x-requested-with", "autosave")];
        let page = self.browser.try_post_with(&self.path, &form, &script).await?;
        let read = serde_json::from_str(&page.body);
        // A proxy that finds nobody answers with a page of its own.
        let body = match read {
            Err(_) if page.status >= 500 => Value::Null,
            read => read.unwrap_or_else(|_| panic!("{}: {}", page.status, page.words())),
        };
        Ok(Told { status: page.status, body })
    }

    pub fn value(&self, name: &str) -> &str {
        self.form.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value.as_str())
    }
}

/// What the script is told.
#[derive(Debug)]
pub struct Told {
    pub status: u16,
    pub body: Value,
}

impl Told {
    /// Asserts that everything is stored.
    #[track_caller]
    pub fn stored(self) -> Self {
        assert_eq!((self.status, self.conflicts()), (200, Vec::new()), "{}", self.body);
        self
    }

    /// Names of the fields in conflict.
    pub fn conflicts(&self) -> Vec<String> {
        let named = self.body["conflicts"].as_object();
        named.map(|named| named.keys().cloned().collect()).unwrap_or_default()
    }
}
