//! Acts that cannot be undone, and data of others, ask once more who is there when that was last shown more than ten minutes
//! ago: whoever finds an open browser cannot seal or announce. The password shows it, a code of the authenticator app, or a
//! passkey.

use std::time::Duration;

use maud::{Markup, html};
use serde::Deserialize;

use super::account::Visit;
use super::errors::PageError;
use super::forms::Errors;
use crate::accounts::second_factor::{self, Proof, TypedCode};
use crate::accounts::{self, SignedIn};
use crate::db::Fault;
use crate::i18n::{Text, text};
use crate::views::{Field, PageCx, field};

/// Who is there is known for so long.
const FRESH: Duration = Duration::from_secs(600);
/// Where the script asks what to hand to the passkey.
const CHALLENGE: &str = "/akun/konfirmasi/kunci-sandi";

const LABEL: Text = text("Kata sandi Anda", "Your password");
const WHY: Text = text(
    "Diminta sekali lagi karena tindakan ini penting dan konfirmasi Anda yang terakhir sudah lebih dari sepuluh menit.",
    "Asked for once more, since this act matters and you last confirmed more than ten minutes ago.",
);
const WHY_ALWAYS: Text = text(
    "Diminta karena tindakan ini melemahkan pengamanan akun Anda.",
    "Asked for, since this weakens the protection of your account.",
);
const CODE: Text = text("Atau kode dari aplikasi autentikator", "Or a code of the authenticator app");
const CODE_HINT: Text =
    text("Enam angka; kata sandi lalu boleh kosong.", "Six digits; the password may then stay empty.");
const PASSKEY: Text = text("Atau pakai kunci sandi", "Or use a passkey");
const MISSING: Text = text("Tulis kata sandi Anda.", "Type your password.");
const MISSING_EITHER: Text = text(
    "Tulis kata sandi Anda, atau kode dari aplikasi autentikator.",
    "Type your password, or a code of the authenticator app.",
);
const WRONG: Text =
    text("Kata sandi tidak cocok. Tidak ada yang dilakukan.", "The password is wrong. Nothing was done.");
const WRONG_CODE: Text = text(
    "Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya. Tidak ada yang dilakukan.",
    "The code does not match or was used. Wait for the next one. Nothing was done.",
);
const WRONG_PASSKEY: Text = text(
    "Kunci sandi tidak dikenali. Tidak ada yang dilakukan.",
    "The passkey is not known. Nothing was done.",
);

/// What is given once more.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Again {
    pub password: String,
    /// Of the authenticator app.
    pub code: String,
    /// The answer of a passkey, which the script puts here.
    pub passkey: String,
}

impl Again {
    /// Takes a field of a form that is read pair by pair; whether it was one of these.
    pub fn take(&mut self, name: &str, value: &str) -> bool {
        let place = match name {
            "password" => &mut self.password,
            "code" => &mut self.code,
            "passkey" => &mut self.passkey,
            _ => return false,
        };
        value.clone_into(place);
        true
    }
}

/// Whether it is wanted.
pub fn is_wanted(cx: &PageCx, person: &SignedIn) -> bool {
    cx.now.since(person.proved_at()) > FRESH
}

/// The fields, where they are wanted.
pub fn ask(cx: &PageCx, person: &SignedIn, errors: &Errors) -> Markup {
    html! { @if is_wanted(cx, person) { (fields(cx, person, errors)) } }
}

/// The fields in any case: what weakens an account is never done without them.
pub fn fields(cx: &PageCx, person: &SignedIn, errors: &Errors) -> Markup {
    let error = |name: &str| errors.of(name, cx.lang).map(str::to_owned);
    let mut shown = Field::new(cx.lang, "password", cx.t(LABEL))
        .hint(cx.t(if is_wanted(cx, person) { WHY } else { WHY_ALWAYS }))
        .error(error("password"))
        .autocomplete("current-password");
    if person.has_totp() || person.has_passkey() {
        shown = shown.conditional();
    }
    let code = Field::new(cx.lang, "code", cx.t(CODE))
        .hint(cx.t(CODE_HINT))
        .error(error("code"))
        .autocomplete("one-time-code")
        .conditional();
    html! {
        (field::password(&shown))
        @if person.has_totp() { (field::digits(&code)) }
        @if person.has_passkey() {
            div.field data-passkey="get" data-challenge=(CHALLENGE) id="f-passkey" {
                (field::hidden("passkey", ""))
                @if let Some(error) = error("passkey") { p.error { (error) } }
                p.error data-passkey-said role="alert" hidden {}
                div hidden data-needs-script { button.button.quiet type="button" { (cx.t(PASSKEY)) } }
            }
        }
    }
}

/// Notes an error unless the person is shown to be there, or that is not wanted. Guesses are counted as at the sign-in.
///
/// # Errors
/// Too many attempts, or our own failures.
pub async fn check(
    visit: &Visit,
    cx: &PageCx,
    person: &SignedIn,
    given: &Again,
    errors: &mut Errors,
) -> Result<(), PageError> {
    if is_wanted(cx, person) { check_always(visit, person, given, errors).await } else { Ok(()) }
}

/// The same in any case.
///
/// # Errors
/// Too many attempts, or our own failures.
pub async fn check_always(
    visit: &Visit,
    person: &SignedIn,
    given: &Again,
    errors: &mut Errors,
) -> Result<(), PageError> {
    if given.password.is_empty() && given.code.trim().is_empty() && given.passkey.is_empty() {
        errors.add("password", if person.has_totp() { MISSING_EITHER } else { MISSING });
        return Ok(());
    }
    visit.limits.attempt(&format!("sign-in {}", person.email()), &visit.address.0)?;
    let (proof, wrong) = if !given.passkey.is_empty() {
        (Proof::Passkey(given.passkey.clone()), ("passkey", WRONG_PASSKEY))
    } else if !given.code.trim().is_empty() {
        let at = visit.app.clock.of_devices();
        (Proof::Code(TypedCode { typed: given.code.clone(), at }), ("code", WRONG_CODE))
    } else if is_password(visit, person, &given.password).await? {
        (Proof::Password, ("password", WRONG))
    } else {
        errors.add("password", WRONG);
        return Ok(());
    };
    let who = person.clone();
    let proved = visit.app.write(move |tx| second_factor::prove(tx, &who, &proof)).await;
    if !proved.map_err(|fault: Fault| PageError::from(fault))? {
        errors.add(wrong.0, wrong.1);
    }
    Ok(())
}

/// Whether it is the person's password.
async fn is_password(visit: &Visit, person: &SignedIn, typed: &str) -> Result<bool, PageError> {
    let email = person.email().to_owned();
    let user = visit.app.read(move |conn| accounts::find_by_email(conn, &email)).await?;
    let (typed, stored) = (typed.to_owned(), user.and_then(|user| user.password_hash));
    visit.limits.hash(move || accounts::verify_password(&typed, stored.as_deref())).await
}
