//! What people do in the evening.

use std::cell::{Cell, RefCell};
use std::time::{Duration, Instant};

use diesel::prelude::*;
use futures_util::future::join_all;
use lomba::db::Fault;
use lomba::db::schema::{submissions, works};

use crate::flags::Flags;
use crate::sheets::{Tab, Told, Typed};
use crate::support::Client;
use crate::support::client::Page;
use crate::support::journey::{CODES, STATEMENTS};
use crate::tally::Tally;
use crate::world::{World, signed_in};

/// Members of the committee who look at lists, each with a browser of one account.
const COMMITTEE: usize = 5;
/// Between two saves of a juror, and two pages of a member.
const PAUSE: Duration = Duration::from_secs(2);
/// Nobody gives up within a quarter of a minute.
const TRIES: usize = 60;
const BETWEEN_TRIES: Duration = Duration::from_millis(250);

/// Everybody, signed in.
pub struct Evening {
    entrants: Vec<Entrant>,
    jurors: Vec<Juror>,
    committee: Client,
    span: Duration,
}

struct Entrant {
    browser: Client,
    path: String,
}

struct Juror {
    browser: Client,
    room: String,
}

/// What came of it.
#[derive(Default)]
pub struct Lived {
    /// How many receipts were seen.
    sent: Cell<usize>,
    saved: RefCell<Vec<Saved>>,
    signed_out: Cell<usize>,
    errors: Cell<usize>,
}

/// The last text of a juror that was acknowledged.
struct Saved {
    browser: Client,
    room: String,
    text: String,
}

impl Evening {
    pub async fn sign_in(world: &World, proxy: &str, flags: &Flags) -> Self {
        let entrants = world.drafts.iter().map(|draft| {
            let browser = Client::new(proxy);
            browser.set_cookie("lomba", &draft.token);
            Entrant { browser, path: draft.path() }
        });
        let mut jurors = Vec::new();
        for juror in &world.jurors {
            let browser = signed_in(proxy, &juror.email).await;
            jurors.push(Juror { browser, room: juror.room.clone() });
        }
        let committee = signed_in(proxy, "dewi@lomba.example").await;
        Self { entrants: entrants.collect(), jurors, committee, span: Duration::from_secs(flags.seconds) }
    }

    /// The evening: the nearer its end, the more entrants send.
    pub async fn live(&self, tally: &Tally) -> Lived {
        let (lived, begun) = (Lived::default(), Instant::now());
        let count = self.entrants.len() as f64;
        let entrants = self.entrants.iter().enumerate().map(|(n, entrant)| {
            let at = self.span.mul_f64(((n as f64 + 0.5) / count).sqrt());
            send(entrant, begun + at, tally, &lived)
        });
        let jurors = self.jurors.iter().enumerate().map(|(n, juror)| {
            let first = begun + PAUSE.mul_f64(n as f64 / self.jurors.len() as f64);
            judge(juror, first, begun + self.span, (tally, &lived))
        });
        let members = (0..COMMITTEE).map(|n| look(&self.committee, n, begun + self.span, (tally, &lived)));
        tokio::join!(join_all(entrants), join_all(jurors), join_all(members));
        lived
    }
}

impl Lived {
    /// Whether an answer is none of those that a person may get.
    fn see(&self, page: Option<&Page>, expected: u16) -> bool {
        let right = page.is_some_and(|page| page.status == expected);
        if page.is_some_and(|page| page.location().is_some_and(|to| to.starts_with("/akun/masuk"))) {
            self.signed_out.set(self.signed_out.get() + 1);
        } else if !right {
            self.errors.set(self.errors.get() + 1);
            if let Some(page) = page {
                eprintln!("{} {}: {:.200}", page.path, page.status, page.words());
            }
        }
        right
    }

    /// Sessions that ended, and answers that nobody should get.
    pub fn trouble(&self) -> (usize, usize) {
        (self.signed_out.get(), self.errors.get())
    }

    /// What was acknowledged and is not there.
    pub async fn lost(&self, world: &World) -> usize {
        let stored: i64 = world
            .portal
            .app
            .db
            .read(|conn| {
                let sent =
                    submissions::table.inner_join(works::table).filter(works::edition_id.eq(world.edition));
                sent.count().get_result(conn).map_err(Fault::from)
            })
            .unwrap();
        let mut lost = self.sent.get().abs_diff(usize::try_from(stored).unwrap());
        println!("receipts seen {}, stored {stored}", self.sent.get());
        let all = self.saved.take();
        for saved in &all {
            let page = saved.browser.get(&saved.room).await.expect(200);
            // One that was stored and whose answer was lost may stand there.
            if number(&page.textarea("comment")) < number(&saved.text) {
                eprintln!("{}: {:?} instead of {:?}", saved.room, page.textarea("comment"), saved.text);
                lost += 1;
            }
        }
        lost
    }
}

/// Asks until an answer comes that is more than "come again".
async fn asked<F: Future<Output = reqwest::Result<Page>>>(
    kind: &'static str,
    tally: &Tally,
    ask: impl Fn() -> F,
) -> Option<Page> {
    let begun = Instant::now();
    for tries in 1..=TRIES {
        match ask().await {
            Ok(page) if ![502, 503, 504].contains(&page.status) => {
                tally.note(kind, begun.elapsed(), tries);
                return Some(page);
            }
            _ => tokio::time::sleep(BETWEEN_TRIES).await,
        }
    }
    None
}

async fn send(entrant: &Entrant, at: Instant, tally: &Tally, lived: &Lived) {
    tokio::time::sleep_until(at.into()).await;
    let (browser, path) = (&entrant.browser, &entrant.path);
    let review = format!("{path}/kirim");
    let page = asked("entrant: page before sending", tally, || browser.try_get(&review)).await;
    if !lived.see(page.as_ref(), 200) {
        return;
    }
    let (address, mut form) = (format!("{path}/pengiriman"), STATEMENTS.to_vec());
    let version = page.and_then(|page| page.hidden("version"));
    form.extend(version.as_deref().map(|version| ("version", version)));
    let answer = asked("entrant: send", tally, || browser.try_post(&address, &form)).await;
    // Sent again after a lost answer it is there already.
    let there = answer.as_ref().is_some_and(|page| page.status == 409);
    if !there && !lived.see(answer.as_ref(), 303) {
        return;
    }
    let receipt = format!("{path}/tanda-terima");
    let page = asked("entrant: receipt", tally, || browser.try_get(&receipt)).await;
    if lived.see(page.as_ref(), 200) {
        lived.sent.set(lived.sent.get() + 1);
    }
}

async fn judge(juror: &Juror, first: Instant, end: Instant, of: (&Tally, &Lived)) {
    let (tally, lived) = of;
    tokio::time::sleep_until(first.into()).await;
    let page = asked("juror: room", tally, || juror.browser.try_get(&juror.room)).await;
    let Some(page) = page.filter(|page| lived.see(Some(page), 200)) else { return };
    let mut tab = Tab::of(&juror.browser, &page, "tab");
    let mut text = None;
    for n in 0.. {
        if Instant::now() >= end {
            break;
        }
        let words =
            format!("Penjelasannya runtut dan contohnya dekat dengan pekerjaan sehari-hari. Draf {n}.");
        match saved(&mut tab, draft(n, &words), tally).await {
            Some(told) if told.status == 200 => {
                tab.take(&told);
                text = Some(words);
            }
            told => {
                eprintln!("{}: {told:?}", juror.room);
                lived.errors.set(lived.errors.get() + 1);
            }
        }
        tokio::time::sleep(PAUSE).await;
    }
    let saved = text.map(|text| Saved { browser: juror.browser.clone(), room: juror.room.clone(), text });
    lived.saved.borrow_mut().extend(saved);
}

/// One save, sent again as the page's script does until it is answered.
async fn saved(tab: &mut Tab, typed: Typed, tally: &Tally) -> Option<Told> {
    let (save, begun) = (tab.save(typed), Instant::now());
    for tries in 1..=TRIES {
        match save.try_send().await {
            Ok(told) if told.status < 500 => {
                tally.note("juror: save", begun.elapsed(), tries);
                return Some(told);
            }
            _ => tokio::time::sleep(BETWEEN_TRIES).await,
        }
    }
    None
}

/// The number of a save, by the text it left.
fn number(text: &str) -> Option<usize> {
    text.rsplit(' ').next()?.trim_end_matches('.').parse().ok()
}

fn draft(n: usize, words: &str) -> Typed {
    let marks =
        CODES.iter().enumerate().map(|(place, code)| (*code, format!("{},{:02}", 50 + place, n % 100)));
    marks.chain([("comment", words.to_owned())]).collect()
}

async fn look(committee: &Client, member: usize, end: Instant, of: (&Tally, &Lived)) {
    let pages = [
        ("committee: inbox", "/2023/panitia"),
        ("committee: works", "/2023/panitia/karya"),
        ("committee: works searched", "/2023/panitia/karya?q=rapat"),
        ("committee: entries", "/uji/panitia/peserta"),
        ("committee: dashboard", "/2023/panitia/dasbor"),
    ];
    let (tally, lived) = of;
    for n in member.. {
        if Instant::now() >= end {
            return;
        }
        let (kind, path) = pages[n % pages.len()];
        let page = asked(kind, tally, || committee.try_get(path)).await;
        lived.see(page.as_ref(), 200);
        tokio::time::sleep(PAUSE).await;
    }
}
