//! Charters, certificates and minutes: from the settings to the page on which anybody checks them.

mod codes;
mod ending;
pub mod files;
mod issuing;
mod minutes;
mod names;
mod numbers;
mod register;
mod signing;
mod templates;

use lomba::certificates::{self, DocumentLine};

use crate::results::field;
use crate::support::{Client, Page, TestApp, fixtures, journey, two_members};

pub const DOKUMEN: &str = "/2023/panitia/dokumen";
pub const PENERIMA: &str = "/2023/panitia/dokumen/penerbitan/penerima";
const PENGATURAN: &str = "/2023/panitia/edisi/dokumen";

/// The committee that issues.
pub struct Pair {
    pub budi: Client,
    pub dewi: Client,
}

/// The maker of the nth work in a browser of their own.
pub fn maker(t: &TestApp, n: usize) -> Client {
    let email = format!("peserta{n}@contoh.go.id");
    let token = t.write(|tx| {
        let user = lomba::accounts::find_by_email(tx.conn, &email)?.unwrap();
        Ok::<_, lomba::db::Fault>(lomba::accounts::sign_in(tx, user.id, "test")?.token)
    });
    let client = t.visitor();
    client.set_cookie("lomba", &token.unwrap());
    client
}

/// The scores of twelve works, and the settings of documents filled in.
pub async fn scored(t: &TestApp, signing: &str) -> Pair {
    field(t);
    t.set_clock("2023-08-21 10:00");
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    let dewi = t.committee("Dewi Lestari", "dewi@contoh.go.id").await;
    set_up(&budi, signing).await;
    Pair { budi, dewi }
}

/// The same, sealed.
pub async fn sealed(t: &TestApp, signing: &str) -> Pair {
    let pair = scored(t, signing).await;
    two_members::by_two(&pair.budi, &pair.dewi, two_members::SEALING).await;
    pair
}

/// A published result of twelve works, whose best ten are awarded, and the settings of documents filled in.
pub async fn announced(t: &TestApp, signing: &str) -> Pair {
    let pair = sealed(t, signing).await;
    journey::publish_by_two(&pair.budi, &pair.dewi).await;
    t.run_jobs().await;
    pair
}

/// Fills the form of documents in: place, codes, how they are signed, one signatory for all of them.
pub async fn set_up(who: &Client, signing: &str) {
    let page = who.get(PENGATURAN).await.expect(200);
    let mut fields = page.form_fields();
    let row = |field: &str| format!("documents.signatories.+1.{field}");
    let typed = [
        ("documents.place".to_owned(), "Jakarta"),
        ("documents.unit_code".to_owned(), "K.1"),
        ("documents.classification_code".to_owned(), "PDP.07"),
        ("documents.signing".to_owned(), signing),
        (row("key"), "kepala"),
        (row("position.id"), "Kepala Pusat"),
        (row("position.en"), "Head of the Centre"),
        (row("name"), "Dr. Wening Contoh, M.Si."),
    ];
    fields.retain(|(name, _)| typed.iter().all(|(known, _)| known != name));
    fields.extend(typed.into_iter().map(|(name, value)| (name, value.to_owned())));
    for family in ["charter", "certificate", "minutes"] {
        fields.push((row("signs"), family.to_owned()));
    }
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    who.post(PENGATURAN, &fields).await.expect(303);
}

/// Changes one field of the form of documents.
pub async fn change(who: &Client, name: &str, value: &str) {
    let mut fields = who.get(PENGATURAN).await.expect(200).form_fields();
    fields.retain(|(known, _)| known != name);
    fields.push((name.to_owned(), value.to_owned()));
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    who.post(PENGATURAN, &fields).await.expect(303);
}

/// One member approves what a page of issuing shows.
pub async fn ask(who: &Client, page: &str) {
    let form = two_members::ActForm::of(&who.get(page).await.expect(200));
    who.post(&format!("{page}/persetujuan"), &[("fingerprint", &form.fingerprint)]).await.expect(303);
}

/// A member does what a page of issuing shows.
pub async fn act(who: &Client, page: &str) -> Page {
    let form = two_members::ActForm::of(&who.get(page).await.expect(200));
    who.post(&format!("{page}/pengesahan"), &form.pairs()).await
}

/// Issued by two, and made.
pub async fn issued(t: &TestApp, pair: &Pair, page: &str) -> Vec<DocumentLine> {
    ask(&pair.budi, page).await;
    act(&pair.dewi, page).await.expect(303);
    t.run_jobs().await;
    register(t)
}

/// Every document, by number.
pub fn register(t: &TestApp) -> Vec<DocumentLine> {
    fixtures::read(t, |conn| certificates::list(conn, fixtures::EDITION, certificates::DocumentKind::ALL))
}

/// Their running numbers.
pub fn numbers(lines: &[DocumentLine]) -> Vec<i64> {
    lines.iter().map(|line| line.document.serial).collect()
}
