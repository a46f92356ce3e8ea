//! What each page of an entrant costs: statements sent to the database, and bytes sent over the wire, with one of everything
//! and with as many as the rules let in.

pub mod list;
pub mod world;

use std::collections::{BTreeMap, BTreeSet};

use crate::support::{Backend, Client, TestApp};
use list::After;
use world::{Size, World};

/// Statements of a page; what a page's surroundings ask counts: session, edition and its dates, what the person is in it,
/// and the right in the entry are five.
const MOST_STATEMENTS: u64 = 10;
/// Bytes of a page's HTML.
const MOST_BYTES: usize = 6 * 1024;
/// Bytes of a page that is the first one, with everything it loads.
const MOST_AT_FIRST: usize = 64 * 1024;
/// What a browser offers over HTTPS, and over HTTP.
const CODINGS: [&str; 2] = ["gzip, deflate, br, zstd", "gzip, deflate"];

/// What a page cost.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Cost {
    statements: u64,
    /// Of the HTML alone, by what the browser offers.
    bytes: [usize; 2],
    /// With every file that the page loads.
    at_first: usize,
}

/// Costs by the page's name.
type Costs = BTreeMap<String, Cost>;

/// Files by address, each asked for once.
#[derive(Default)]
struct Files(BTreeMap<String, usize>);

impl Files {
    /// Bytes of the files that a page loads; each is kept by the browser for good.
    async fn of(&mut self, browser: &Client, html: &str) -> usize {
        let mut wanted: BTreeSet<String> = BTreeSet::new();
        for part in html.split('"').filter(|part| part.starts_with("/aset/")) {
            wanted.insert(part.to_owned());
        }
        let mut sum = 0;
        for path in wanted {
            if !self.0.contains_key(&path) {
                let file = browser.get_with(&path, &[("accept-encoding", CODINGS[0])]).await.expect(200);
                let kept = file.headers.get("cache-control").unwrap().to_str().unwrap();
                assert!(kept.contains("immutable"), "{path}: {kept}");
                self.0.insert(path.clone(), file.bytes.len());
            }
            sum += self.0[&path];
        }
        sum
    }
}

/// Asks for a page; the second time no settings of the edition have to be read.
async fn cost(t: &TestApp, browser: &Client, path: &str, files: &mut Files) -> Cost {
    let html = browser.get(path).await.expect(200).body;
    let before = t.app.db.queries_begun();
    let wide = browser.get_with(path, &[("accept-encoding", CODINGS[0])]).await.expect(200);
    let statements = t.app.db.queries_begun() - before;
    let narrow = browser.get_with(path, &[("accept-encoding", CODINGS[1])]).await.expect(200);
    assert_eq!(wide.headers["content-encoding"], "br", "{path}");
    assert_eq!(narrow.headers["content-encoding"], "gzip", "{path}");
    let at_first = wide.bytes.len() + files.of(browser, &html).await;
    Cost { statements, bytes: [wide.bytes.len(), narrow.bytes.len()], at_first }
}

async fn survey(backend: Backend, size: Size) -> Option<Costs> {
    let world = World::build(backend, size).await?;
    let (mut costs, mut files) = (Costs::new(), Files::default());
    for after in [After::Intake, After::Revision, After::Publication] {
        match after {
            After::Intake => {}
            After::Revision => world.ask_for_revision().await,
            After::Publication => world.publish().await,
        }
        for (who, pattern) in
            list::PAGES.iter().filter(|(at, ..)| *at == after).map(|(_, who, path)| (*who, *path))
        {
            let (browser, path) = (list::browser(&world, who), list::filled(&world, pattern));
            let found = cost(&world.t, &browser, &path, &mut files).await;
            costs.insert(format!("{after:?} {who:?} {pattern}"), found);
        }
    }
    Some(costs)
}

/// Every page beyond a limit, in one list.
fn beyond(costs: &Costs, looks: u64) -> Vec<String> {
    let over = |(page, cost): &(&String, &Cost)| {
        let statements = list::more(page).unwrap_or(MOST_STATEMENTS) + looks;
        let bytes = list::heavier(page).unwrap_or(MOST_BYTES);
        cost.statements > statements || cost.bytes[0] > bytes || cost.at_first > MOST_AT_FIRST
    };
    costs.iter().filter(over).map(|(page, cost)| format!("{page}: {cost:?}")).collect()
}

/// `looks`: on PostgreSQL a connection is looked at before it is used, once for every time a page takes one.
async fn pages_are_light(backend: Backend, looks: u64) {
    let Some(one) = survey(backend, Size::One).await else { return };
    let many = survey(backend, Size::Many).await.unwrap();
    for (page, cost) in &one {
        let most = &many[page];
        println!(
            "{backend:?} {page}: {} statements, {:?} to {:?} bytes, {} at first",
            cost.statements, cost.bytes, most.bytes, most.at_first
        );
    }
    let statements = |costs: &Costs| {
        costs.iter().map(|(page, cost)| (page.clone(), cost.statements)).collect::<BTreeMap<_, _>>()
    };
    assert_eq!(statements(&many), statements(&one), "one and many");
    assert_eq!(beyond(&one, looks), Vec::<String>::new(), "one");
    assert_eq!(beyond(&many, looks), Vec::<String>::new(), "many");
}

#[actix_web::test]
async fn sqlite() {
    pages_are_light(Backend::Sqlite, 0).await;
}

#[actix_web::test]
async fn postgresql() {
    pages_are_light(Backend::Postgresql, 3).await;
}

#[test]
fn every_page_of_an_entrant_is_in_the_list() {
    let listed: BTreeSet<&str> =
        list::PAGES.iter().map(|(_, _, path)| path.split('?').next().unwrap()).collect();
    for route in
        lomba::web::ROUTES.iter().filter(|route| route.method == "get" && list::is_entrants(route.path))
    {
        let pattern = list::of_route(route.path);
        assert!(listed.contains(pattern.as_str()), "{} ({pattern}) is measured nowhere", route.path);
    }
}
