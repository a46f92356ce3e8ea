//! Acts that cannot be undone ask for the password again when the sign-in is older than ten minutes: whoever finds an
//! open browser cannot seal or announce.

use std::time::Duration;

use maud::{Markup, html};

use super::account::Visit;
use super::errors::PageError;
use super::forms::Errors;
use crate::accounts::{self, SignedIn};
use crate::i18n::{Text, text};
use crate::views::{Field, PageCx, field};

/// A sign-in is fresh for so long.
const FRESH: Duration = Duration::from_secs(600);

const LABEL: Text = text("Kata sandi Anda", "Your password");
const WHY: Text = text(
    "Diminta sekali lagi karena tindakan ini tidak dapat dibatalkan dan Anda sudah masuk lebih dari sepuluh menit.",
    "Asked for once more, since this cannot be undone and you signed in more than ten minutes ago.",
);
const MISSING: Text = text("Tulis kata sandi Anda.", "Type your password.");
const WRONG: Text =
    text("Kata sandi tidak cocok. Tidak ada yang dilakukan.", "The password is wrong. Nothing was done.");

/// Whether the password is wanted.
pub fn is_wanted(cx: &PageCx, person: &SignedIn) -> bool {
    cx.now.since(person.signed_in_at()) > FRESH
}

/// The field, where it is wanted.
pub fn ask(cx: &PageCx, person: &SignedIn, errors: &Errors) -> Markup {
    let shown = Field::new(cx.lang, "password", cx.t(LABEL))
        .hint(cx.t(WHY))
        .error(errors.of("password", cx.lang).map(str::to_owned))
        .autocomplete("current-password");
    html! { @if is_wanted(cx, person) { (field::password(&shown)) } }
}

/// Notes an error unless the password is right or not wanted. Guesses are counted as at the sign-in.
///
/// # Errors
/// Too many attempts, or our own failures.
pub async fn check(
    visit: &Visit,
    cx: &PageCx,
    person: &SignedIn,
    typed: &str,
    errors: &mut Errors,
) -> Result<(), PageError> {
    if !is_wanted(cx, person) {
        return Ok(());
    }
    if typed.is_empty() {
        errors.add("password", MISSING);
        return Ok(());
    }
    visit.limits.attempt(&format!("sign-in {}", person.email()), &visit.address.0)?;
    let email = person.email().to_owned();
    let user = visit.app.read(move |conn| accounts::find_by_email(conn, &email)).await?;
    let (typed, stored) = (typed.to_owned(), user.and_then(|user| user.password_hash));
    let right = visit.limits.hash(move || accounts::verify_password(&typed, stored.as_deref())).await?;
    if !right {
        errors.add("password", WRONG);
    }
    Ok(())
}
