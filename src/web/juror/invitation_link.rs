//! Links of invitations that open nothing any more: why, in words, and the way to a fresh letter.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use maud::{Markup, html};
use serde::Deserialize;

use super::invitation::{LinkPath, find, link_path, sign_in_path};
use super::invitation_text as text;
use crate::judging::{self, Invitation, LinkState};
use crate::plain_text;
use crate::registration::values::EmailAddress;
use crate::views::{self, Field, PageCx, PostButton, Tone, error_summary, field, page, post_button};
use crate::web::account::Visit;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::forms::Errors;

/// The invited address, where the link is unknown.
#[derive(Debug, Default, Deserialize)]
pub struct LetterForm {
    #[serde(default)]
    email: String,
}

/// `POST /{k}/juri/undangan/{token}/surat`: asks for a fresh letter. The answer is the same for every known link and
/// every address.
pub async fn fresh_letter(
    visit: Visit,
    cx: Cx,
    path: LinkPath,
    form: Form<LetterForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, token) = (cx.edition()?.id, path.1.clone());
    let email = match find(&visit.app, &cx, &token).await? {
        Some((known, _)) => known.email,
        None => {
            let mut errors = Errors::default();
            let typed = plain_text::single_line(&form.email);
            let parsed = EmailAddress::parse(&typed);
            let Some(email) = errors.keep("email", parsed, |problem| problem.text().into()) else {
                let again = unknown_page(&cx, &token, &form.email, &errors);
                return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, again));
            };
            email.key().to_owned()
        }
    };
    visit.limits.attempt(&format!("letter {email}"), &visit.address.0)?;
    visit.app.write(move |tx| judging::ask_for_letter(tx, edition, &token, &email)).await?;
    let body = html! {
        h1 { (cx.t(text::ASKED_FOR)) }
        section.card { p { (cx.t(text::ASKED_FOR_WHY)) } }
    };
    Ok(show(StatusCode::OK, page(&cx, cx.t(text::ASKED_FOR), body)))
}

/// A link that nobody was sent: the invited person can still ask by address.
pub(super) fn unknown_page(cx: &PageCx, token: &str, email: &str, errors: &Errors) -> Markup {
    let lang = cx.lang;
    let address = Field::new(lang, "email", cx.t(crate::web::text::EMAIL))
        .value(email)
        .error(errors.of("email", lang))
        .autocomplete("email");
    page(
        cx,
        cx.t(text::TITLE),
        html! {
            h1 { (cx.t(text::TITLE)) }
            (error_summary(lang, &errors.summary(lang)))
            section.card {
                p { (cx.t(text::UNKNOWN)) }
                form method="post" action={ (link_path(cx, token)) "/surat" } novalidate {
                    (field::email(&address))
                    p.hint { (cx.t(text::ASK_WHY)) }
                    div.actions { (views::submit(cx.t(text::ASK), Tone::Primary)) }
                }
            }
        },
    )
}

/// A link that was answered, replaced, taken back, or is too old.
pub(super) fn closed_page(cx: &Cx, invitation: &Invitation, state: LinkState, token: &str) -> Markup {
    let next = match state {
        LinkState::ChoosePassword => html! {
            div.actions { a.button href={ (link_path(cx, token)) "/akun" } { (cx.t(text::LAST_STEP)) } }
        },
        LinkState::Joined | LinkState::Open => joined(cx, invitation),
        LinkState::Expired | LinkState::Replaced => ask(cx, token, text::ASK_WHY, text::ASK),
        LinkState::Declined | LinkState::Revoked => {
            ask(cx, token, text::ASK_COMMITTEE_WHY, text::ASK_COMMITTEE)
        }
        LinkState::Left => html! {},
    };
    let since = match state {
        LinkState::Joined | LinkState::ChoosePassword => invitation.accepted_at,
        LinkState::Declined => invitation.declined_at,
        LinkState::Expired => Some(invitation.expires_at),
        _ => None,
    };
    page(
        cx,
        cx.t(text::TITLE),
        html! {
            h1 { (cx.t(text::TITLE)) }
            section.card {
                p { (cx.t(state.text())) }
                @if let Some(at) = since { p.small { (crate::i18n::date_time(at, cx.lang)) } }
                (next)
            }
        },
    )
}

fn ask(cx: &PageCx, token: &str, why: crate::i18n::Text, label: crate::i18n::Text) -> Markup {
    let button = PostButton { label: cx.t(label), tone: Tone::Primary };
    html! {
        p { (cx.t(why)) }
        div.actions { (post_button(&format!("{}/surat", link_path(cx, token)), button, &[])) }
    }
}

/// On to the jury room: at once for the invited person, through signing in for everybody else.
fn joined(cx: &Cx, invitation: &Invitation) -> Markup {
    match cx.person() {
        Some(person) if person.user_id() == invitation.user => html! {
            div.actions { a.button href=(cx.at("/juri")) { (cx.t(text::GO_TO_ROOM)) } }
        },
        Some(_) => html! {
            p { (cx.t(text::OTHER_PERSON)) }
            div.actions {
                (post_button("/akun/keluar", PostButton { label: cx.t(crate::web::text::SIGN_OUT), tone: Tone::Primary }, &[]))
            }
        },
        None => html! {
            div.actions {
                a.button href=(sign_in_path(cx)) { (cx.t(text::SIGN_IN)) }
                a.button.plain href="/akun/lupa-sandi" { (cx.t(crate::web::text::FORGOT)) }
            }
        },
    }
}
