//! The second factor: enrolment, the second step of signing in, loss, what asks for it, and the page of security.

mod confirming;
mod enrolment;
mod lost;
mod passkeys;
mod password;
mod required;
mod second_step;

use std::time::Duration;

use totp_rs::{Builder, Secret};

use crate::support::{Client, PASSWORD, Page, TestApp};

pub const STEP: &str = "/akun/masuk/faktor";
pub const SECURITY: &str = "/akun/keamanan";

/// An authenticator app that scanned the portal's code.
pub struct Phone {
    secret: String,
}

impl Phone {
    /// The code it shows now.
    pub fn code(&self, t: &TestApp) -> String {
        let seconds = u64::try_from(t.app.clock.now().unix_seconds()).unwrap();
        let totp =
            Builder::new().with_secret(Secret::try_from_base32(&self.secret).unwrap()).build().unwrap();
        totp.generate(seconds).to_string()
    }

    /// What it keeps, in base 32.
    pub fn secret(&self) -> &str {
        &self.secret
    }
}

/// The recovery codes of a page that shows a new set.
pub fn codes_of(page: &Page) -> Vec<String> {
    let list = page.body.split("<ol class=\"codes\">").nth(1).unwrap().split("</ol>").next().unwrap();
    list.split("<code>").skip(1).map(|rest| rest.split('<').next().unwrap().to_owned()).collect()
}

/// Begins to set an app up; the phone has scanned the code.
pub async fn scan(person: &Client) -> Phone {
    let at = format!("{SECURITY}/aplikasi");
    person.post(&at, &[]).await.expect(303);
    let page = person.get(&at).await.expect(200);
    let key = page.body.split("<code class=\"key\">").nth(1).unwrap().split('<').next().unwrap();
    Phone { secret: key.replace(' ', "") }
}

/// Sets an app up; the recovery codes come as well.
pub async fn enrol(t: &TestApp, person: &Client) -> (Phone, Vec<String>) {
    let phone = scan(person).await;
    let code = phone.code(t);
    let page = person.post(&format!("{SECURITY}/aplikasi/kode"), &[("code", &code)]).await.expect(200);
    (phone, codes_of(&page))
}

/// A browser in which the right password was typed, and nothing more.
pub async fn first_step(t: &TestApp, email: &str) -> Client {
    let client = t.visitor();
    let page = client.post("/akun/masuk", &[("email", email), ("password", PASSWORD)]).await.expect(303);
    assert_eq!(page.location().unwrap(), STEP);
    client
}

/// Lets time pass.
pub fn later(t: &TestApp, seconds: u64) {
    t.app.clock.set(t.app.clock.now().plus(Duration::from_secs(seconds)));
}

/// Whether a browser is signed in.
pub async fn is_in(client: &Client) -> bool {
    client.get("/akun").await.status == 200
}

/// Acts of the trail about accounts, oldest first.
pub fn acts(t: &TestApp) -> Vec<String> {
    use diesel::prelude::*;
    use lomba::db::schema::audit_log;
    let acts: Vec<String> = crate::support::fixtures::read(t, |conn| {
        audit_log::table
            .order(audit_log::id.asc())
            .select(audit_log::act)
            .load(conn)
            .map_err(lomba::db::Fault::from)
    });
    acts.into_iter().filter(|act| act.starts_with("account.")).collect()
}
