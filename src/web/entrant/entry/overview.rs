//! Where an entrant arrives: their only entry, their list, their invitations, or the way to begin.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::registering::closing;
use super::text;
use crate::accounts::SignedIn;
use crate::app::App;
use crate::db::Fault;
use crate::editions::{Edition, PhaseKey};
use crate::i18n::moment;
use crate::registration::{self, EntryDraft, Invitation, MyEntry, entry_title};
use crate::say;
use crate::views::{BadgeKind, Link, PageCx, badge, empty_state, page};
use crate::web::answer::show;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect;

/// `GET /{k}/peserta`.
pub async fn overview(app: web::Data<App>, cx: Cx, person: SignedIn) -> Result<HttpResponse, PageError> {
    let (edition, user) = (cx.edition()?.id, person.user_id());
    let seal = app.db.seal().clone();
    let (entries, waiting, draft) = app
        .read(move |conn| -> Result<_, Fault> {
            let entries = registration::mine(conn, edition, user)?;
            let waiting = registration::invitations(conn, edition, user)?;
            Ok((entries, waiting, registration::find_draft(conn, &seal, edition, user)?))
        })
        .await?;
    if let ([only], []) = (entries.as_slice(), waiting.as_slice()) {
        return Ok(redirect(&cx.at(&format!("/peserta/{}", only.entry.id))));
    }
    let own = Own { entries: &entries, waiting: &waiting, draft: draft.as_ref() };
    let markup = view(&cx, cx.edition()?, &person, &own);
    Ok(show(StatusCode::OK, markup))
}

/// What the person has in this edition.
struct Own<'a> {
    entries: &'a [MyEntry],
    waiting: &'a [Invitation],
    draft: Option<&'a EntryDraft>,
}

fn view(cx: &PageCx, edition: &Edition, person: &SignedIn, own_things: &Own<'_>) -> Markup {
    let Own { entries, waiting, draft } = *own_things;
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
            @if !leads {
                @match draft {
                    Some(draft) => (go_on(cx, edition, draft)),
                    None => (start(cx, edition, entries.is_empty() && waiting.is_empty())),
                }
            }
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

/// A registration that was begun, and the way on; after the closing it can still be read.
fn go_on(cx: &PageCx, edition: &Edition, draft: &EntryDraft) -> Markup {
    let form = cx.at("/peserta/daftar");
    let saved = draft.updated_at.map(|at| moment(at, cx.now, cx.lang)).unwrap_or_default();
    let when = say!("Terakhir disimpan {saved}.", "Last saved {saved}.");
    let until = match edition.require_open_late(PhaseKey::Registration, cx.now) {
        Ok(()) => closing(edition).map(|closing| closing.message(cx.now)),
        Err(closed) => Some(closed.message()),
    };
    html! {
        section.card data-entry-draft {
            h2 { (cx.t(text::BEGUN)) }
            p { (cx.m(&when)) @if let Some(until) = &until { " " (cx.m(until)) } }
            div.actions { a.button href=(form) { (cx.t(text::GO_ON)) } }
        }
    }
}
