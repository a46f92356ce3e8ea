//! A program that was built without sign-in through a provider shows nothing of it.

use maud::{Markup, html};

use crate::accounts::SignedIn;
use crate::app::App;
use crate::views::PageCx;
use crate::web::errors::PageError;

/// Nothing.
pub fn failed(_: &App, _: &PageCx, _: &str) -> Markup {
    html! {}
}

/// Nothing.
pub fn way_in(_: &App, _: &PageCx, _: &str) -> Markup {
    html! {}
}

/// Nothing.
///
/// # Errors
/// Never.
pub async fn on_security(_: &App, _: &PageCx, _: &SignedIn) -> Result<Markup, PageError> {
    Ok(html! {})
}

/// Nothing.
///
/// # Errors
/// Never.
pub async fn on_confirm(_: &App, _: &PageCx, _: &SignedIn, _: &str) -> Result<Markup, PageError> {
    Ok(html! {})
}
