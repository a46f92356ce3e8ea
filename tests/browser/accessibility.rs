//! axe-core on every page: five people, three phases of an edition, two widths, two colour schemes; and that no page is
//! wider than the window, and no plot hidden.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::driver::Driver;
use crate::support::Client;
use crate::support::crawl::{is_html, leads};
use crate::support::demo::Demo;

/// The checker, as published (see `static/CREDITS.md`).
const AXE: &str = include_str!("../assets/axe-core/axe.min.js");

/// Runs it on the page as it stands; one line a finding.
const RUN: &str = "const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations'] }).then(
      found => done(found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ' ' + node.target.join(' ')))),
      why => done(['axe failed: ' + why]));";

/// What axe does not look at: a page that scrolls sideways, and a plot that is in the page and not seen.
const LAYOUT: &str = "const found = [];
    const over = document.documentElement.scrollWidth - innerWidth;
    if (over > 0) found.push('page is wider than the window by ' + over + ' px');
    document.querySelectorAll('figure.chart :is(.dots, .bars, svg)').forEach(plot => {
      if (!plot.closest('details:not([open])') && !plot.getClientRects().length) found.push('plot is not seen: ' + plot.className);
    });
    return found;";

/// A phone and a desk.
const SIZES: [[u32; 2]; 2] = [[360, 740], [1280, 900]];

/// People of the demonstration; nobody is a visitor.
const PEOPLE: [Option<&str>; 4] =
    [None, Some(LEADER), Some("sari@lomba.example"), Some("budi@lomba.example")];

const LEADER: &str = "lentera@lomba.example";

/// Somebody of the leader's team: who leads no entry meets the pages of a registration.
async fn member(demo: &Demo) -> String {
    let leader = demo.signed_in(LEADER).await;
    let entry = leader.get("/2023/peserta").await.expect(303).location().unwrap();
    let words = leader.get(&entry).await.expect(200).words();
    let of_team = |word: &&str| word.starts_with('a') && word.ends_with(".2023@lomba.example");
    words.split_whitespace().find(of_team).unwrap().to_owned()
}

/// Where each person begins; the pages of a registration lead on by buttons.
const BEGUN_AT: [&str; 12] = [
    "/",
    "/2023",
    "/2023/panitia",
    "/2023/juri",
    "/2023/peserta",
    "/akun",
    "/2023/peserta/daftar/kepesertaan",
    "/2023/peserta/daftar/instansi",
    "/2023/peserta/daftar/instansi/cari?q=pemerintah",
    "/2023/peserta/daftar/identitas",
    "/2023/peserta/daftar/jabatan",
    "/2023/peserta/daftar/periksa",
];

/// An address without its numbers and filters: pages of one shape differ only in their rows.
fn shape(path: &str) -> String {
    let path = path.split(['?', '#']).next().unwrap();
    let part =
        |part: &str| match part.chars().any(|c| c.is_ascii_digit()) && part.len() != 4 || part.len() > 24 {
            true => "N".to_owned(),
            false => part.to_owned(),
        };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// One address of each shape that this person reaches by links, less those that somebody before reached.
async fn pages(client: &Client, known: &mut BTreeSet<String>) -> Vec<String> {
    let mut waiting: VecDeque<String> = BEGUN_AT.map(str::to_owned).into();
    let (mut seen, mut found) = (BTreeSet::new(), Vec::new());
    while let Some(path) = waiting.pop_front() {
        if !seen.insert(shape(&path)) {
            continue;
        }
        let page = client.get(&path).await;
        waiting.extend(leads(&page));
        if is_html(&page) && page.status == 200 && known.insert(shape(&path)) {
            found.push(path);
        }
    }
    found
}

/// What one person sees, and in which window.
struct View<'a> {
    base: &'a str,
    client: &'a Client,
    paths: &'a [String],
    size: [u32; 2],
}

/// Looks at these pages in both schemes at one width; each finding with the pages it stands on.
async fn findings(driver: &Driver, view: &View<'_>) -> BTreeMap<String, Vec<String>> {
    let View { base, client, paths, size } = *view;
    let window = driver.exact_window(size, true).await;
    window.goto(&format!("{base}/sehat")).await.unwrap();
    if let Some(session) = client.cookie("lomba") {
        let keep = format!("document.cookie = 'lomba={session}; path=/'");
        window.execute(&keep, Vec::new()).await.unwrap();
    }
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for path in paths {
        window.goto(&format!("{base}{path}")).await.unwrap();
        window.execute(AXE, Vec::new()).await.unwrap();
        for scheme in ["light", "dark"] {
            // A colour on its way to another is nobody's fault: every transition is brought to its end.
            let turn = format!(
                "document.documentElement.dataset.scheme = '{scheme}';
                 document.getAnimations().forEach(running => running.finish());"
            );
            window.execute(&turn, Vec::new()).await.unwrap();
            let lines = window.execute_async(RUN, Vec::new()).await.unwrap();
            let layout = window.execute(LAYOUT, Vec::new()).await.unwrap();
            for line in lines.as_array().unwrap().iter().chain(layout.as_array().unwrap()) {
                let line = format!("{} ({scheme}, {} px)", line.as_str().unwrap(), size[0]);
                found.entry(line).or_default().push(path.clone());
            }
        }
    }
    window.close().await.unwrap();
    found
}

async fn nothing_found(phase: &str) {
    let Some(driver) = Driver::start() else { return };
    let demo = Demo::start(phase, 14);
    let (mut report, mut known) = (Vec::new(), BTreeSet::new());
    let member = member(&demo).await;
    for person in PEOPLE.into_iter().chain([Some(member.as_str())]) {
        let client = match person {
            Some(email) => demo.signed_in(email).await,
            None => Client::new(&demo.base),
        };
        let paths = pages(&client, &mut known).await;
        // The member reaches little that the leader did not.
        assert!(paths.len() > 3 || person == Some(member.as_str()), "{person:?} reaches more than {paths:?}");
        for size in SIZES {
            let view = View { base: &demo.base, client: &client, paths: &paths, size };
            for (line, pages) in findings(&driver, &view).await {
                report.push(format!("{line}: {} as {}", pages[0], person.unwrap_or("visitor")));
            }
        }
    }
    assert!(report.is_empty(), "{} findings:\n{}", report.len(), report.join("\n"));
}

#[actix_web::test]
async fn pages_of_intake_are_accessible() {
    nothing_found("intake").await;
}

#[actix_web::test]
async fn pages_of_judging_are_accessible() {
    nothing_found("judging").await;
}

#[actix_web::test]
async fn pages_of_the_result_are_accessible() {
    nothing_found("published").await;
}
