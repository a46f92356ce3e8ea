//! Where an entrant arrives: their only entry, their list, their invitations, or the way to begin.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::text;
use crate::accounts::SignedIn;
use crate::app::App;
use crate::db::Fault;
use crate::editions::{Edition, PhaseKey};
use crate::registration::{self, Invitation, MyEntry, entry_title};
use crate::views::{BadgeKind, Link, PageCx, badge, empty_state, page};
use crate::web::answer::show;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect;

/// `GET /{k}/peserta`.
pub async fn overview(app: web::Data<App>, cx: Cx, person: SignedIn) -> Result<HttpResponse, PageError> {
    let (edition, user) = (cx.edition()?.id, person.user_id());
    let (entries, waiting) = app
        .read(move |conn| -> Result<_, Fault> {
            let entries = registration::mine(conn, edition, user)?;
            Ok((entries, registration::invitations(conn, edition, user)?))
        })
        .await?;
    if let ([only], []) = (entries.as_slice(), waiting.as_slice()) {
        return Ok(redirect(&cx.at(&format!("/peserta/{}", only.entry.id))));
    }
    let markup = view(&cx, cx.edition()?, &person, &entries, &waiting);
    Ok(show(StatusCode::OK, markup))
}

fn view(
    cx: &PageCx,
    edition: &Edition,
    person: &SignedIn,
    entries: &[MyEntry],
    waiting: &[Invitation],
) -> Markup {
    let leads = entries.iter().any(|my| my.entry.leader_user_id == person.user_id());
    page(
        cx,
        cx.t(text::MY_ENTRIES),
        html! {
            h1 { (cx.t(text::MY_ENTRIES)) }
            @if !waiting.is_empty() {
                h2 { (cx.t(text::INVITATIONS)) }
                ul.inbox.card { @for invitation in waiting { (invited(cx, invitation)) } }
            }
            @if !entries.is_empty() { ul.inbox.card { @for my in entries { (own(cx, person, my)) } } }
            @if !leads { (start(cx, edition, entries.is_empty() && waiting.is_empty())) }
        },
    )
}

fn invited(cx: &PageCx, invitation: &Invitation) -> Markup {
    let title = entry_title(&invitation.entry, &invitation.leader);
    html! {
        li {
            (badge(BadgeKind::Wait, cx.t(text::WAITING)))
            p { (cx.t(text::INVITED_TO)) " " (title) }
            small { (cx.t(text::INVITED_BY)) " " (invitation.leader) ", " (invitation.institution) }
            a.button href=(cx.at(&format!("/peserta/undangan/{}", invitation.member.id))) { (cx.t(text::OPEN_INVITATION)) }
        }
    }
}

fn own(cx: &PageCx, person: &SignedIn, my: &MyEntry) -> Markup {
    let leads = my.entry.leader_user_id == person.user_id();
    html! {
        li {
            (super::dashboard::status_badge(cx, my.entry.shown_status()))
            p { (entry_title(&my.entry, &my.leader)) }
            small { (cx.t(my.entry.kind.text())) ", " (cx.t(if leads { text::YOU_LEAD } else { text::YOU_BELONG })) }
            a.button.quiet href=(cx.at(&format!("/peserta/{}", my.entry.id))) { (cx.t(text::OPEN_ENTRY)) }
        }
    }
}

/// The way to an entry of one's own, or why there is none now.
fn start(cx: &PageCx, edition: &Edition, nothing_yet: bool) -> Markup {
    let form = cx.at("/peserta/daftar");
    match edition.require_open(PhaseKey::Registration, cx.now) {
        Ok(()) if nothing_yet => {
            let link = Link::new(form, cx.t(text::START));
            empty_state(cx.t(text::NO_ENTRY), cx.t(text::NO_ENTRY_WHY), Some(&link))
        }
        Ok(()) => html! { div.actions { a.button.quiet href=(form) { (cx.t(text::START_OWN)) } } },
        Err(closed) if nothing_yet => empty_state(cx.t(text::NO_ENTRY), cx.m(&closed.message()), None),
        Err(_) => html! {},
    }
}
