//! Every form of an entrant against the same promises (`docs/saving.md`): an ended session keeps it, nothing is cut, one bad
//! field takes no other along, a text changed elsewhere is settled, unseen characters are dropped, a key makes one thing,
//! and what comes too late can still be read. The client has no script, so all of it holds without one.

mod table;

use crate::entrant_pages::list::{Who, browser, filled};
use crate::entrant_pages::world::{Size, World};
use crate::support::fixtures::nip;
use crate::support::journey::SEKAR;
use crate::support::{Backend, Client, PASSWORD, Page};
use table::{AFTERWARDS, FORMS, Form};

type Pairs = Vec<(String, String)>;

/// A form in somebody's browser.
struct Opened<'a> {
    form: &'a Form,
    browser: Client,
    email: &'static str,
    page: String,
    action: String,
}

impl<'a> Opened<'a> {
    async fn new(world: &World, form: &'a Form) -> Self {
        let waiting = if form.page == "{waiting}" { world.waiting().await } else { String::new() };
        let at = |pattern: &str| filled(world, pattern).replace("{waiting}", &waiting);
        let email = match form.who {
            Who::Leader => SEKAR.1,
            Who::Member => "bayu@contoh.go.id",
            _ => "wayan@contoh.go.id",
        };
        Self { form, browser: browser(world, form.who), email, page: at(form.page), action: at(form.action) }
    }

    /// What the page hides in its form, and the choices that go along.
    async fn origin(&self) -> Pairs {
        // A form that a check before this one left at the browser would be put back.
        self.browser.set_cookie("lomba_titipan", "");
        let page = self.browser.get(&self.page).await.expect(200);
        let hidden = ["version", "base", "key", "declaration_version", "licence_version"];
        let hidden = hidden.into_iter().filter_map(|name| Some((name.to_owned(), page.hidden(name)?)));
        let mut pairs: Pairs = hidden.collect();
        pairs.extend(self.form.along.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        if page.body.contains("name=\"nip\"") {
            let number = match self.form.page {
                "{own}" => nip(0),
                "{entry}" => nip(5),
                _ => nip(20),
            };
            pairs.push(("nip".to_owned(), number));
        }
        pairs
    }

    /// The texts, with some of them typed over.
    fn texts(&self, over: &[(&str, &str)]) -> Pairs {
        let kept = self.form.texts.iter().filter(|(name, _)| over.iter().all(|(typed, _)| typed != name));
        kept.chain(over).map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    async fn send(&self, origin: &Pairs, texts: &Pairs) -> Page {
        let typed = |name: &str| texts.iter().any(|(known, _)| known == name);
        let along = origin.iter().filter(|(name, _)| !typed(name));
        let pairs: Vec<(&str, &str)> =
            along.chain(texts).map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.browser.post_bare(&self.action, &pairs).await
    }

    async fn sign_in(&self) {
        let typed = [("email", self.email), ("password", PASSWORD)];
        self.browser.post("/akun/masuk", &typed).await.expect(303);
    }

    /// Whether a refused page says so in its title, and leads to the field.
    fn unsaid(&self, page: &Page, name: &str) -> Vec<String> {
        let mut broken = Vec::new();
        if !page.body.contains("<title>Galat: ") {
            broken.push(format!("{}: the title does not say that {name} is refused", self.action));
        }
        if !page.body.contains(&format!("href=\"#f-{name}\"")) {
            broken.push(format!("{}: nothing leads to {name}", self.action));
        }
        broken
    }

    /// What is missing of the texts on a page.
    fn lost(&self, page: &Page, texts: &Pairs) -> Vec<String> {
        let shown = |value: &str| {
            let escaped = value.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
            page.body.contains(&escaped)
        };
        let lost = texts.iter().filter(|(_, value)| !shown(value.trim()));
        lost.map(|(name, value)| {
            format!("{}: {name} {:?}", self.action, value.chars().take(40).collect::<String>())
        })
        .collect()
    }
}

/// What does not hold.
type Broken = Vec<String>;

async fn an_ended_session(form: &Opened<'_>) -> Broken {
    let (origin, texts) = (form.origin().await, form.texts(&[]));
    form.browser.set_cookie("lomba", "ended");
    let page = form.send(&origin, &texts).await;
    if !page.location().is_some_and(|to| to.starts_with("/akun/masuk?ke=")) {
        return vec![format!("{}: an ended session answered {}", form.action, page.status)];
    }
    form.sign_in().await;
    let page = form.browser.get(&form.page).await.expect(200);
    let mut broken = form.lost(&page, &texts);
    if !page.body.contains("data-kept") {
        broken.push(format!("{}: nothing says that it is not sent", form.action));
    }
    broken
}

async fn too_long(form: &Opened<'_>) -> Broken {
    let mut broken = Broken::new();
    for (name, most) in form.form.limits {
        let long = "kata ".repeat(most / 5 + 1).trim_end().to_owned() + "kata";
        let texts = form.texts(&[(name, long.as_str())]);
        let page = form.send(&form.origin().await, &texts).await;
        if page.status != 422 {
            broken.push(format!(
                "{}: {name} of {} characters answered {}",
                form.action,
                long.len(),
                page.status
            ));
            continue;
        }
        broken.extend(form.lost(&page, &texts));
        broken.extend(form.unsaid(&page, name));
        if page.body.contains("maxlength") {
            broken.push(format!("{}: {name} is cut by the browser", form.action));
        }
    }
    broken
}

async fn one_bad_field(form: &Opened<'_>) -> Broken {
    let Some((name, value)) = form.form.bad else { return Broken::new() };
    let texts = form.texts(&[(name, value)]);
    let page = form.send(&form.origin().await, &texts).await;
    if page.status != 422 {
        return vec![format!("{}: {name} {value:?} answered {}", form.action, page.status)];
    }
    let mut broken = form.lost(&page, &texts);
    broken.extend(form.unsaid(&page, name));
    broken
}

async fn two_windows(form: &Opened<'_>) -> Broken {
    let Some(name) = form.form.versioned else { return Broken::new() };
    let (one, other) = (form.origin().await, form.origin().await);
    let (first, second) = (format!("{} satu", text_of(form, name)), format!("{} dua", text_of(form, name)));
    let page = form.send(&one, &form.texts(&[(name, &first)])).await;
    if page.status != 303 {
        return vec![format!("{}: the first window answered {} {}", form.action, page.status, page.words())];
    }
    let page = form.send(&other, &form.texts(&[(name, &second)])).await;
    if page.status != 409 || !page.body.contains("data-merge") {
        return vec![format!("{}: the second window answered {}", form.action, page.status)];
    }
    form.lost(&page, &vec![(name.to_owned(), first), (name.to_owned(), second)])
}

fn text_of(form: &Opened<'_>, name: &str) -> &'static str {
    form.form.texts.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
}

async fn unseen_characters(form: &Opened<'_>) -> Broken {
    let dressed: Pairs =
        form.form.texts.iter().map(|(name, value)| ((*name).to_owned(), dress(value))).collect();
    let page = form.send(&form.origin().await, &dressed).await;
    if page.status != 303 {
        return vec![format!("{}: unseen characters answered {} {}", form.action, page.status, page.words())];
    }
    if !form.form.shows {
        return Broken::new();
    }
    let page = form.browser.get(&form.page).await.expect(200);
    let mut broken = form.lost(&page, &form.texts(&[]));
    if page.body.contains('\u{200b}') || page.body.contains('\u{ad}') {
        broken.push(format!("{}: unseen characters are stored", form.action));
    }
    broken
}

/// As a messenger or a PDF file hands it over.
fn dress(value: &str) -> String {
    let first = value.chars().next().unwrap();
    format!("\u{2068}{first}\u{200b}{}\u{ad}\u{feff}", &value[first.len_utf8()..])
}

async fn too_late(form: &Opened<'_>, origin: &Pairs) -> Broken {
    let texts = form.texts(&[]);
    let page = form.send(origin, &texts).await;
    if page.status < 400 || page.status >= 500 {
        return vec![format!("{}: too late, it answered {}", form.action, page.status)];
    }
    let mut broken = form.lost(&page, &texts);
    if page.words().contains("uat ulang") {
        broken.push(format!("{}: too late, it says to load again", form.action));
    }
    broken
}

async fn world() -> World {
    let mut world = World::build(Backend::Sqlite, Size::One).await.unwrap();
    world.t.leaves_jobs = true;
    world
}

#[actix_web::test]
async fn nothing_that_is_refused_is_lost() {
    let world = world().await;
    let mut broken = Broken::new();
    for form in &FORMS {
        let form = Opened::new(&world, form).await;
        broken.extend(too_long(&form).await);
        broken.extend(one_bad_field(&form).await);
        broken.extend(an_ended_session(&form).await);
    }
    assert_eq!(broken, Broken::new());
}

#[actix_web::test]
async fn what_is_changed_in_two_windows_is_settled_and_what_nobody_sees_is_dropped() {
    let world = world().await;
    let mut broken = Broken::new();
    // What ends the entry or the invitation comes last.
    let ends = |form: &&Form| form.action.ends_with("/penolakan") || form.action.ends_with("/pembatalan");
    for form in FORMS.iter().filter(|form| !ends(form)) {
        let form = Opened::new(&world, form).await;
        broken.extend(two_windows(&form).await);
        broken.extend(unseen_characters(&form).await);
    }
    assert_eq!(broken, Broken::new());
}

#[actix_web::test]
async fn the_same_holds_after_the_announcement() {
    let world = world().await;
    world.ask_for_revision().await;
    world.publish().await;
    let mut broken = Broken::new();
    for form in &AFTERWARDS {
        let form = Opened::new(&world, form).await;
        broken.extend(too_long(&form).await);
        broken.extend(one_bad_field(&form).await);
        broken.extend(an_ended_session(&form).await);
    }
    let material = Opened::new(&world, &AFTERWARDS[1]).await;
    broken.extend(two_windows(&material).await);
    broken.extend(unseen_characters(&material).await);
    assert_eq!(broken, Broken::new());
}

#[actix_web::test]
async fn what_comes_too_late_can_be_read_and_copied() {
    let world = world().await;
    let mut open = Vec::new();
    for form in FORMS.iter().filter(|form| form.closes) {
        let form = Opened::new(&world, form).await;
        let origin = form.origin().await;
        open.push((form, origin));
    }
    world.t.set_clock("2023-07-15 00:10");
    let mut broken = Broken::new();
    for (form, origin) in &open {
        form.sign_in().await;
        broken.extend(too_late(form, origin).await);
    }
    assert_eq!(broken, Broken::new());
}

#[actix_web::test]
async fn a_form_that_creates_makes_one_thing_and_both_answers_lead_to_it() {
    let world = world().await;
    for (page, action) in [("{entry}", "{entry}/anggota"), ("/akun/data-saya", "/akun/data-saya")] {
        let form = FORMS.iter().find(|form| (form.page, form.action) == (page, action)).unwrap();
        let form = Opened::new(&world, form).await;
        let (origin, texts) = (form.origin().await, form.texts(&[]));
        assert!(origin.iter().any(|(name, _)| name == "key"), "{action} has no key");
        let both = tokio::join!(form.send(&origin, &texts), form.send(&origin, &texts));
        let places = (both.0.expect(303).location(), both.1.expect(303).location());
        assert_eq!(places.0, places.1, "{action}");
    }
}
