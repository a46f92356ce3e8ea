//! Acts that two members of the committee decide, through their pages.

use lomba::accounts::Committee;
use lomba::ids::JurorId;
use lomba::judging::{self, Changed};
use lomba::{results, rounds};

use super::fixtures::{self, EDITION, read, right};
use super::{Client, PASSWORD, Page, TestApp};

pub const SEALING: &str = "/2023/panitia/hasil/penyegelan";
pub const PUBLISHING: &str = "/2023/panitia/hasil/pengumuman";
pub const DRY_RUN: &str = "/2023/panitia/hasil/uji-coba";
pub const CLOSING: &str = "/2023/panitia/babak/penutupan";
const SECRETARY: (&str, &str) = ("Ratna Kusuma", "sekretaris@contoh.go.id");

/// What the last form of an act sends.
pub struct ActForm {
    pub fingerprint: String,
    /// As the page asks for it; empty while the reader cannot do the act.
    pub number: String,
}

impl ActForm {
    pub fn of(page: &Page) -> Self {
        let label = page.body.split("for=\"f-number\"").nth(1).and_then(|rest| rest.split("</label>").next());
        let number = label.map(|label| label.chars().filter(char::is_ascii_digit).collect());
        Self { fingerprint: page.field("fingerprint"), number: number.unwrap_or_default() }
    }

    pub fn pairs(&self) -> [(&str, &str); 3] {
        [("fingerprint", &self.fingerprint), ("number", &self.number), ("password", PASSWORD)]
    }
}

/// Where an act is asked for.
fn ask_at(act: &str) -> String {
    if act == PUBLISHING { DRY_RUN.to_owned() } else { format!("{act}/persetujuan") }
}

/// A member approves what the page of an act shows.
pub async fn ask(one: &Client, act: &str) {
    let form = ActForm::of(&one.get(act).await.expect(200));
    one.post(&ask_at(act), &[("fingerprint", &form.fingerprint)]).await.expect(303);
}

/// A member does what the page of an act shows.
pub async fn act(other: &Client, act: &str) -> Page {
    let form = ActForm::of(&other.get(act).await.expect(200));
    other.post(act, &form.pairs()).await
}

/// One member asks for an act, the other does it.
pub async fn by_two(one: &Client, other: &Client, path: &str) {
    ask(one, path).await;
    act(other, path).await.expect(303);
}

/// Seals the sheets: a secretary asks, `who` seals.
pub async fn seal(t: &TestApp, who: &Client) {
    let secretary = t.committee(SECRETARY.0, SECRETARY.1).await;
    by_two(&secretary, who, SEALING).await;
}

/// One member asks for the chair, the other names them, without pages.
pub fn name_chair_directly(t: &TestApp, one: &Committee, other: &Committee, juror: JurorId) {
    let edition = read(t, lomba::editions::current).unwrap();
    let shown = read(t, |conn| rounds::before_chair(conn, &edition, juror)).fingerprint;
    t.write(|tx| rounds::ask_chair(tx, &right(one), EDITION, juror, &shown)).unwrap();
    t.write(|tx| rounds::name_chair(tx, &right(other), EDITION, juror, &shown)).unwrap();
}

/// Seals the sheets without pages.
pub fn seal_directly(t: &TestApp, who: &Committee) {
    let secretary = fixtures::committee_named(t, SECRETARY.0, SECRETARY.1);
    t.write(|tx| judging::settle_conflicts(tx, Changed::Edition(EDITION))).unwrap();
    let shown = read(t, |conn| {
        let edition = lomba::editions::current(conn)?.unwrap();
        results::seal_fingerprint(conn, &edition)
    });
    t.write(|tx| results::ask_seal(tx, &right(&secretary), EDITION, &shown)).unwrap();
    t.write(|tx| results::seal(tx, &right(who), EDITION, &shown)).unwrap();
}
