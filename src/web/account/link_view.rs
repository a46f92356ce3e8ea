//! The page behind a link of a letter about an account.

use maud::{Markup, html};

use crate::accounts::User;
use crate::registration::Invitation;
use crate::say;
use crate::views::{self, Field, PageCx, Tone, error_summary, field, page};
use crate::web::forms::Errors;
use crate::web::text;

/// Most characters of why an invitation is declined.
pub(super) const MOST_REASON: u32 = 500;

/// What the page on which a password is chosen knows.
pub(super) struct Choosing<'a> {
    pub token: &'a str,
    pub user: &'a User,
    /// The name as it is shown.
    pub name: &'a str,
    /// Of the form that chooses a password, when it is shown again.
    pub errors: Option<&'a Errors>,
    /// The invitation that the letter was about.
    pub invited: Option<Invitation>,
    /// What was typed about declining it, and refused.
    pub declining: Option<Declining<'a>>,
}

/// Why an invitation is declined, as it was typed.
pub(super) struct Declining<'a> {
    pub reason: &'a str,
    pub errors: &'a Errors,
}

impl<'a> Choosing<'a> {
    /// Before anything is typed.
    pub fn of(token: &'a str, user: &'a User) -> Self {
        Self { token, user, name: &user.name, errors: None, invited: None, declining: None }
    }
}

/// Who invites into what, for somebody who sees the portal for the first time.
fn invitation_card(cx: &PageCx, of: &Invitation) -> Markup {
    let (leader, team, place) = (&of.leader, &of.entry.team_name, &of.institution);
    let said = say!(
        "{leader} mengundang Anda ke kelompok \u{201c}{team}\u{201d} dari {place}. Untuk ikut, buatlah kata sandi; sesudah itu Anda membaca undangannya dan menyetujuinya sendiri.",
        "{leader} invites you to the team \u{201c}{team}\u{201d} of {place}. To take part, choose a password; then you read the invitation and accept it yourself."
    );
    html! { section.card data-invited="yes" { p { (cx.m(&said)) } } }
}

/// The way to say no without an account.
fn decline_card(cx: &PageCx, of: &Choosing<'_>, invited: &Invitation) -> Markup {
    let typed = of.declining.as_ref().map_or("", |declining| declining.reason);
    let error = of.declining.as_ref().and_then(|declining| declining.errors.of("reason", cx.lang));
    html! {
        details.card open[error.is_some()] {
            summary { (cx.t(text::DECLINE_INVITATION)) }
            p { (cx.t(text::DECLINE_WITHOUT_ACCOUNT)) }
            form method="post" action=(format!("/akun/sandi/{}/penolakan", of.token)) novalidate {
                (field::hidden("member", &invited.member.id.to_string()))
                (field::textarea(&Field::new(cx.lang, "reason", cx.t(text::DECLINE_REASON))
                    .hint(cx.t(text::DECLINE_REASON_HINT)).value(typed).error(error).optional().max_length(MOST_REASON), 3))
                div.actions { (views::submit(cx.t(text::DECLINE_INVITATION), Tone::Danger)) }
            }
        }
    }
}

/// The page.
pub(super) fn choose_view(cx: &PageCx, of: &Choosing<'_>) -> Markup {
    let (token, user) = (of.token, of.user);
    let none = Errors::default();
    let errors = of.errors.unwrap_or(&none);
    let mut summary = errors.summary(cx.lang);
    summary.extend(of.declining.iter().flat_map(|declining| declining.errors.summary(cx.lang)));
    page(
        cx,
        cx.t(text::CHOOSE_PASSWORD),
        html! {
            h1 { (cx.t(text::CHOOSE_PASSWORD)) }
            @if let Some(invited) = &of.invited { (invitation_card(cx, invited)) }
            p { (cx.t(text::FOR_ACCOUNT)) " " b { (user.email) } }
            (error_summary(cx.lang, &summary))
            form.card method="post" action=(format!("/akun/sandi/{token}")) novalidate {
                input type="email" name="username" value=(user.email) autocomplete="username" hidden readonly;
                @if user.password_hash.is_none() {
                    (field::text(&Field::new(cx.lang, "name", cx.t(text::FULL_NAME)).hint(cx.t(text::NAME_CHECK)).value(of.name).error(errors.of("name", cx.lang)).autocomplete("name")))
                }
                (field::password(&Field::new(cx.lang, "password", cx.t(text::PASSWORD)).hint(cx.t(text::PASSWORD_HINT)).error(errors.of("password", cx.lang)).autocomplete("new-password")))
                div.actions { (views::submit(cx.t(text::SAVE_AND_SIGN_IN), Tone::Primary)) }
            }
            @if let Some(invited) = &of.invited { (decline_card(cx, of, invited)) }
        },
    )
}
