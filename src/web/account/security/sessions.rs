//! Where the person is signed in, and ending it elsewhere.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::HERE;
use super::text as words;
use crate::accounts::second_factor::browser_name;
use crate::accounts::{self, SignedIn, SignedInBrowser};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::date_time;
use crate::ids::SessionId;
use crate::views::{BadgeKind, PageCx, PostButton, Tone, badge, post_button, post_button_named};
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::text;

/// The list, the latest first.
pub(super) fn sessions_view(cx: &PageCx, person: &SignedIn, sessions: &[SignedInBrowser]) -> Markup {
    let others = sessions.iter().filter(|one| one.id != person.session_id()).count();
    html! {
        section.card #sesi {
            h2 { (cx.t(words::SESSIONS)) }
            ul.plain-lines { @for one in sessions { (session(cx, person, one)) } }
            div.actions {
                @if others > 0 {
                    (post_button(&format!("{HERE}/sesi-lain"), PostButton { label: cx.t(words::END_OTHERS), tone: Tone::Quiet }, &[]))
                }
                (post_button("/akun/keluar-semua", PostButton { label: cx.t(text::SIGN_OUT_EVERYWHERE), tone: Tone::Plain }, &[]))
            }
            p.hint { (cx.t(text::SIGN_OUT_EVERYWHERE_HINT)) }
        }
    }
}

fn session(cx: &PageCx, person: &SignedIn, of: &SignedInBrowser) -> Markup {
    let own = of.id == person.session_id();
    let name = browser_name(&of.device);
    let name = cx.m(&name);
    html! {
        li.placed-line data-session=(of.id) {
            div {
                b { (name) } @if own { " " (badge(BadgeKind::Info, cx.t(words::THIS_ONE))) }
                br;
                small {
                    (cx.t(words::BEGAN)) " " (date_time(of.created_at, cx.lang))
                    @if !of.address.is_empty() { " " (cx.t(words::FROM)) " " (of.address) }
                    br; (cx.t(words::SEEN)) " " (date_time(of.last_seen_at, cx.lang))
                }
            }
            @if !own {
                (post_button_named(&format!("{HERE}/sesi/{}", of.id), PostButton { label: cx.t(words::END), tone: Tone::Quiet }, &[], name))
            }
        }
    }
}

/// `POST /akun/keamanan/sesi/{id}`.
pub async fn end_session(
    app: web::Data<App>,
    person: SignedIn,
    path: web::Path<SessionId>,
) -> Result<HttpResponse, PageError> {
    let id = path.into_inner();
    let ended = app.write(move |tx| accounts::end_session(tx, &person, id)).await;
    ended.map_err(|fault: Fault| PageError::from(fault))?;
    Ok(redirect_with(&format!("{HERE}#sesi"), words::ENDED))
}

/// `POST /akun/keamanan/sesi-lain`.
pub async fn end_other_sessions(app: web::Data<App>, person: SignedIn) -> Result<HttpResponse, PageError> {
    let ended = app.write(move |tx| accounts::end_other_sessions(tx, &person)).await;
    let ended = ended.map_err(|fault: Fault| PageError::from(fault))?;
    let said = if ended == 0 { words::NO_OTHERS } else { words::ENDED_OTHERS };
    Ok(redirect_with(&format!("{HERE}#sesi"), said))
}
