//! Who is at it in an open evening, and what they were told.

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};

use lomba::db::{Fault, Tx};
use lomba::ids::WorkId;

use crate::saving::sheets::{Save, Sheet, Tab};
use crate::support::fixtures::Registering;
use crate::support::{Client, Portal, TestApp, fixtures, journey};

const BOTH: [(&str, &str); 2] = [("original", "on"), ("licence", "on")];

/// A work that is ready to be sent, and its maker's browser.
pub struct Draft {
    browser: Client,
    path: String,
    pub work: WorkId,
}

/// Somebody's registration form, filled in.
#[derive(Clone)]
pub struct SigningUp {
    pub email: String,
    key: String,
}

/// What was acknowledged, and what was asked for without an answer.
#[derive(Default)]
pub struct Acts {
    pub signed_up: RefCell<Vec<String>>,
    pub sent: RefCell<Vec<WorkId>>,
    /// The nth sheet that was handed in.
    pub handed_in: RefCell<Vec<String>>,
    pub saves: RefCell<usize>,
    /// Forms without an answer: their owners send them again.
    unanswered_forms: RefCell<Vec<SigningUp>>,
    unanswered_works: RefCell<Vec<Draft>>,
    unanswered_sheets: RefCell<Vec<usize>>,
}

/// Drafts of as many people, three each, in the edition `uji`.
pub fn drafts(portal: &Portal, people: usize) -> VecDeque<Draft> {
    let edition = portal.open_edition();
    let now = portal.app.clock.now();
    let of = |n: usize| {
        let act = |tx: &mut Tx<'_>| {
            let leader = fixtures::account(tx, "Ratna Wijaya", &format!("peserta{n}@contoh.go.id"));
            let new =
                Registering { leader: &leader, number: n, team: None, institution: "Badan Contoh Kilat" };
            let entry = fixtures::register(tx, &edition, &new);
            let right = fixtures::entry_member(tx, &edition, &leader, entry);
            let made = (0..3).map(|m| fixtures::draft(tx, &right, &format!("Karya {n}.{m}")));
            let made: Vec<_> = made.collect();
            Ok::<_, Fault>((entry, fixtures::token(tx, &leader), made))
        };
        let (entry, token, made) = portal.app.db.write(now, act).unwrap();
        let draft = move |(work, film)| {
            portal.google.put(film);
            let path = format!("/uji/peserta/{entry}/karya/{work}/pengiriman");
            Draft { browser: portal.browser(&token), path, work }
        };
        made.into_iter().map(draft).collect::<Vec<_>>()
    };
    (0..people).flat_map(of).collect()
}

/// Signs up one person after the other until nobody answers.
pub async fn sign_up(portal: &Portal, acts: &Acts, name: &str) {
    let visitor = Client::new(&portal.base);
    for n in 0.. {
        let waiting = acts.unanswered_forms.borrow_mut().pop();
        let form = match waiting {
            Some(form) => form,
            None => {
                let Ok(page) = visitor.try_get("/akun/daftar").await else { return };
                SigningUp { email: format!("{name}-{n}@contoh.go.id"), key: page.expect(200).field("key") }
            }
        };
        let typed = [("name", "Sari Dewi"), ("email", form.email.as_str()), ("key", &form.key)];
        match visitor.try_post("/akun/daftar", &typed).await {
            Ok(page) => {
                page.expect(200);
                acts.signed_up.borrow_mut().push(form.email);
            }
            Err(_) => return acts.unanswered_forms.borrow_mut().push(form),
        }
    }
}

/// Sends one work after the other until nobody answers.
pub async fn send(waiting: &RefCell<VecDeque<Draft>>, acts: &Acts) {
    loop {
        let again = acts.unanswered_works.borrow_mut().pop();
        let next = again.map_or_else(
            || waiting.borrow_mut().pop_front().map(|new| (new, false)),
            |old| Some((old, true)),
        );
        let Some((draft, again)) = next else { return };
        match draft.browser.try_post(&draft.path, &BOTH).await {
            Ok(page) => {
                // Sent the second time, it may have arrived the first time: then the page says that it was sent.
                assert!(
                    page.status == 303 || (again && page.status == 409),
                    "{}: {}",
                    page.status,
                    page.words()
                );
                acts.sent.borrow_mut().push(draft.work);
            }
            Err(_) => return acts.unanswered_works.borrow_mut().push(draft),
        }
    }
}

/// A juror's sheet, what its owner was told last, and what was sent since without an answer.
pub struct Desk {
    sheet: Sheet,
    tab: Tab,
    answered: Save,
    unanswered: Option<Save>,
    saves: usize,
}

fn typed(n: usize) -> Vec<(&'static str, String)> {
    vec![("A1", format!("{},{:02}", 50 + n % 40, n % 100)), ("comment", format!("Draf {n}"))]
}

impl Desk {
    /// A sheet with its first save.
    pub async fn open(sheet: Sheet) -> Self {
        let mut tab = sheet.tab("tab").await;
        let answered = tab.save(typed(0));
        tab.take(&answered.send().await.stored());
        Self { sheet, tab, answered, unanswered: None, saves: 0 }
    }

    /// What was stored is what was told last, or what was sent after it; then the latter is sent again.
    pub async fn go_on(&mut self) {
        let page = self.sheet.page().await;
        let found = [page.field("A1"), page.textarea("comment")];
        let of = |save: &Save| ["A1", "comment"].map(|name| save.value(name).to_owned());
        let sent = self.unanswered.take();
        let known = found == of(&self.answered) || sent.as_ref().is_some_and(|sent| found == of(sent));
        assert!(known, "{found:?}");
        if let Some(sent) = sent {
            self.tab.take(&sent.send().await.stored());
            self.answered = sent;
        }
    }

    /// Saves until nobody answers.
    pub async fn write(&mut self, acts: &Acts) {
        loop {
            self.saves += 1;
            let save = self.tab.save(typed(self.saves));
            match save.try_send().await {
                Ok(told) => self.tab.take(&told.stored()),
                Err(_) => return self.unanswered = Some(save),
            }
            self.answered = save;
            *acts.saves.borrow_mut() += 1;
        }
    }
}

/// Hands one sheet after the other in until nobody answers.
pub async fn hand_in(sheets: &[Sheet], left: &RefCell<VecDeque<usize>>, acts: &Acts) {
    loop {
        let again = acts.unanswered_sheets.borrow_mut().pop();
        let Some(n) = again.or_else(|| left.borrow_mut().pop_front()) else { return };
        let sheet = &sheets[n];
        let given_up = || acts.unanswered_sheets.borrow_mut().push(n);
        let Ok(page) = sheet.browser.try_get(&sheet.path).await else { return given_up() };
        let page = page.expect(200);
        // Handed in by the request that got no answer.
        if again.is_some() && page.hidden("version").is_none() {
            acts.handed_in.borrow_mut().push(sheet.path.clone());
            continue;
        }
        let form = page.field("version");
        match sheet
            .browser
            .try_post(&format!("{}/pengiriman", sheet.path), &journey::sheet(&form, "80,00"))
            .await
        {
            Ok(page) => {
                assert!(page.status == 303 || again.is_some(), "{}: {}", page.status, page.words());
                acts.handed_in.borrow_mut().push(sheet.path.clone());
            }
            Err(_) => return given_up(),
        }
    }
}

/// A portal in its own process on the database of a prepared one, and its sheets.
pub fn evening(t: &TestApp, jurors: usize) -> (Portal, Vec<Sheet>) {
    let mut sheets = crate::saving::sheets::sheets(t, jurors);
    crate::saving::sheets::judge_on(t);
    t.app.clock.set(lomba::clock::Clock::System.now());
    let [often] = crate::saving::sheets::OFTEN;
    let portal = Portal::beside(t, &[often, ("LOMBA__QUEUE__LEASE_SECONDS", "2")]);
    for sheet in &mut sheets {
        sheet.move_to(&portal);
        sheet.sign_in(t);
    }
    (portal, sheets)
}

/// How often each of these was told.
pub fn counted<T: Ord>(all: impl IntoIterator<Item = T>) -> BTreeMap<T, usize> {
    all.into_iter().fold(BTreeMap::new(), |mut counts, one| {
        *counts.entry(one).or_default() += 1;
        counts
    })
}
