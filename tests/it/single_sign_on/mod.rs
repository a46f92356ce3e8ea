//! Sign-in through an agency's own identity provider, which is imitated: whom its word lets in, what of it is believed, and what
//! is said when it fails.

mod answers;
mod confirming;
mod linking;
mod people;
mod set_up;

use crate::support::{Client, Page, TestApp};

pub const WAY: &str = "/akun/masuk/sso";
pub const HERE: &str = "/akun/keamanan/penyedia";

/// Runs an async test with a provider on both databases; `with` gives further configuration.
macro_rules! with_provider {
    (async fn $name:ident($t:ident: TestApp, $p:ident: Provider) $body:block) => {
        with_provider! { with []; async fn $name($t: TestApp, $p: Provider) $body }
    };
    (with $more:expr; async fn $name:ident($t:ident: TestApp, $p:ident: Provider) $body:block) => {
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            async fn scenario($t: crate::support::TestApp, $p: crate::support::identity_provider::Provider) $body

            async fn on_backend(backend: crate::support::Backend) {
                let provider = crate::support::identity_provider::Provider::start();
                let settings = provider.settings();
                let further: &[(&str, &str)] = &$more;
                let all: Vec<(&str, &str)> =
                    settings.iter().map(|(name, value)| (*name, value.as_str())).chain(further.iter().copied()).collect();
                // Without a PostgreSQL server there is nothing to run on.
                if let Some(app) = crate::support::TestApp::start_with(backend, &all).await {
                    scenario(app, provider).await;
                }
            }

            #[actix_web::test]
            async fn sqlite() {
                on_backend(crate::support::Backend::Sqlite).await;
            }

            #[actix_web::test]
            async fn postgresql() {
                on_backend(crate::support::Backend::Postgresql).await;
            }
        }
    };
}
use with_provider;

/// The word of the address for what went wrong, and the page that says it.
pub async fn refused(client: &Client, answer: Page) -> (String, Page) {
    let to = answer.expect(303).location().unwrap();
    let word = to.split("gagal=").nth(1).unwrap_or_else(|| panic!("nothing went wrong: {to}")).to_owned();
    (word, client.get(&to).await.expect(200))
}

/// Name and address of the account that a browser is signed in to.
pub async fn account(client: &Client) -> (String, String) {
    let data = client.get("/akun/data-saya.json").await.expect(200);
    let data: serde_json::Value = serde_json::from_str(&data.body).unwrap();
    let text = |name: &str| data["account"][name].as_str().unwrap().to_owned();
    (text("name"), text("email"))
}

/// How many identities open the account that a browser is signed in to.
pub async fn identities(client: &Client) -> usize {
    let data = client.get("/akun/data-saya.json").await.expect(200);
    let data: serde_json::Value = serde_json::from_str(&data.body).unwrap();
    data["account"]["identities"].as_array().unwrap().len()
}

/// What was noted about signing in, the oldest first.
pub fn noted(t: &TestApp) -> Vec<(lomba::security_log::EventKind, String)> {
    let filter = lomba::security_log::EventFilter::default();
    let lines = t.app.db.read(|conn| lomba::security_log::list(conn, &filter)).unwrap();
    lines.into_iter().rev().map(|line| (line.kind, line.details)).collect()
}
