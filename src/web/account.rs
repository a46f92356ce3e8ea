//! Pages of accounts: signing up, in and out, passwords, the account itself.

pub mod data;
pub mod data_file;
mod data_text;
mod data_view;
mod link;
mod link_view;
mod lost;
mod password;
mod profile;
mod second_step;
mod second_step_text;
mod second_step_view;
pub mod security;
pub mod shelf;
mod sign_in;
mod sign_up;
mod signed_view;
#[cfg(feature = "single-sign-on")]
pub mod single_sign_on;
#[cfg(not(feature = "single-sign-on"))]
#[path = "account/without_single_sign_on.rs"]
pub mod single_sign_on;
pub mod tokens;
mod viewing;

pub use link::{choose, choose_form, decline_invitation};
pub use lost::{ask_chairs, lost, recover, refuse_reset, refuse_reset_form};
pub use password::{forgot, forgot_form};
pub use profile::{profile, rename, set_language, sign_out, sign_out_everywhere};
pub use second_step::{second_step, second_step_form, second_step_passkey};
pub use sign_in::{sign_in, sign_in_form};
pub use sign_up::{sign_up, sign_up_form};
pub use viewing::end_viewing;

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use serde::Deserialize;

use super::client_address::Address;
use super::errors::PageError;
use super::limits::Limits;
use super::session;
use crate::accounts;
use crate::app::App;
use crate::db::Fault;
use crate::editions::{self, PhaseKey};
use crate::ids::UserId;
use crate::judging;

/// Why the reader was led back to a page, as a word of its address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Failed {
    gagal: String,
}

/// What signing in and asking for letters take from a request besides the form.
pub struct Visit {
    pub(super) app: web::Data<App>,
    pub(super) limits: web::Data<Limits>,
    pub(super) address: Address,
    pub(super) device: String,
    /// Token of the session that the browser bears until now.
    pub(super) earlier: Option<String>,
}

impl FromRequest for Visit {
    type Error = PageError;
    type Future = Ready<Result<Self, PageError>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let missing = |what: &str| PageError::Internal(format!("the server holds no {what}"));
        let visit = || {
            Ok(Self {
                app: req.app_data::<web::Data<App>>().ok_or_else(|| missing("portal"))?.clone(),
                limits: req.app_data::<web::Data<Limits>>().ok_or_else(|| missing("limits"))?.clone(),
                address: Address::extract(req).into_inner()?,
                device: device(req),
                earlier: session::token(req),
            })
        };
        ready(visit())
    }
}

/// A path of this portal, for coming back after an act; anything else leads home.
pub fn local_path(path: &str) -> &str {
    // A header takes letters of ASCII alone, and browsers read a backslash as a slash.
    let plain = path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let local = plain && path.starts_with('/') && !path.starts_with("//");
    if local { path } else { "/" }
}

/// Where a person goes after signing in: to `next` if a page asked for it, a juror of the current edition else to the
/// jury room, whoever takes part or still can to their works, and the committee and everybody else home.
async fn landing(app: &App, person: UserId, next: &str) -> Result<String, PageError> {
    let next = local_path(next);
    if next != "/" {
        return Ok(next.to_owned());
    }
    let now = app.clock.now();
    let room = app
        .read(move |conn| {
            let Some(edition) = editions::current(conn)? else { return Ok::<_, Fault>(None) };
            let involved = judging::involvement(conn, edition.id, person)?;
            if involved.seat.is_some() {
                return Ok(Some(format!("/{}/juri", edition.slug)));
            }
            let member = accounts::active_roles(conn)?.iter().any(|(user, _)| *user == person);
            let own = involved.entrant || edition.require_open(PhaseKey::Registration, now).is_ok();
            Ok((own && !member).then(|| format!("/{}/peserta", edition.slug)))
        })
        .await?;
    Ok(room.unwrap_or_else(|| next.to_owned()))
}

/// A short name of the browser for the list of sessions.
fn device(req: &HttpRequest) -> String {
    let agent = req.headers().get("user-agent").and_then(|value| value.to_str().ok()).unwrap_or("");
    agent.chars().take(120).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_this_portal_are_come_back_to() {
        for good in ["/2023/peserta/3?hal=2#isi", "/2023/karya/judul%20panjang"] {
            assert_eq!(local_path(good), good);
        }
        for bad in [
            "",
            "//evil.example",
            "javascript:x",
            "/\\evil.example",
            "https://evil.example",
            "/\\evil",
            "/a\u{1}b",
            "/a\u{7f}",
            "/a b",
            "/karya/é",
            "/a\r\nX: y",
        ] {
            assert_eq!(local_path(bad), "/", "{bad:?}");
        }
    }
}
