//! An entry's own page: the next step, its people, the way to its works.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::fields::Fields;
use super::form::RawForm;
use super::members;
use super::team_table::people;
use super::text;
use crate::app::App;
use crate::db::Fault;
use crate::duties::rules::Standpoint;
use crate::duties::{self, EntryFacts, Next, Reader};
use crate::editions::{Edition, PhaseKey};
use crate::i18n::Message;
use crate::institutions::Institution;
use crate::registration::{
    self, DeclinedInvitation, EntryKind, EntryMember, EntryStatus, Member, entry_title,
};
use crate::views::Tone;
use crate::views::{
    BadgeKind, PageCx, PostButton, badge, error_summary, next_step, page, post_button, summary,
};
use crate::web::answer::show;
use crate::web::context::Cx;
use crate::web::duty_view::{afterwards, next_box};
use crate::web::errors::PageError;
use crate::web::forms::Errors;

/// What the page shows.
pub(super) struct Board {
    pub facts: EntryFacts,
    pub next: Next,
    pub institution: Institution,
    /// Invitations of the entry that were declined, the latest first.
    pub declined: Vec<DeclinedInvitation>,
    /// What is unlikely about the reader's own employee number.
    pub notes: Vec<Message>,
}

/// `GET /{k}/peserta/{entry}`.
pub async fn dashboard(app: web::Data<App>, cx: Cx, who: EntryMember) -> Result<HttpResponse, PageError> {
    let board = load(&app, &cx, &who).await?;
    let (form, errors) = (RawForm::default(), Errors::default());
    let fields = Fields { lang: cx.lang, form: &form, errors: &errors };
    Ok(show(StatusCode::OK, view(&cx, cx.edition()?, &who, &board, &fields)))
}

/// Loads the page.
pub(super) async fn load(app: &App, cx: &Cx, who: &EntryMember) -> Result<Board, PageError> {
    let (id, edition, now) = (who.entry(), cx.edition()?.clone(), cx.now());
    let reader = Reader { member: who.member(), leader: who.leader() };
    let member = who.clone();
    let board = app
        .read(move |conn| {
            let (entry, institution) =
                (member.known_entry().clone(), registration::institution_of(conn, &member)?);
            let facts = duties::facts_of(conn, vec![entry])?.pop().ok_or(Fault::NotFound)?;
            let next = duties::rules::next(&facts, Standpoint { edition: &edition, reader, now });
            let declined = registration::declined(conn, id)?;
            Ok::<_, Fault>(Board { facts, next, institution, declined, notes: Vec::new() })
        })
        .await?;
    let own = board.facts.people.iter().find(|person| person.id == who.member());
    let notes = own.map(|own| notes(app, cx, who, own)).unwrap_or_default();
    Ok(Board { notes, ..board })
}

/// A number that cannot be opened costs the notes, not the page; the log tells why.
fn notes(app: &App, cx: &Cx, who: &EntryMember, own: &Member) -> Vec<Message> {
    match registration::own_nip(app.db.seal(), who, own) {
        Ok(Some(nip)) => {
            nip.warnings(own.asn_kind, cx.now()).into_iter().map(|warning| warning.message()).collect()
        }
        Ok(None) => Vec::new(),
        Err(problem) => {
            tracing::error!(%problem, "a member's own number cannot be read");
            Vec::new()
        }
    }
}

/// The page with the form for another member as it was typed.
pub(super) fn view(
    cx: &PageCx,
    edition: &Edition,
    who: &EntryMember,
    board: &Board,
    fields: &Fields,
) -> Markup {
    let title = title(board).to_owned();
    let at = cx.at(&format!("/peserta/{}", board.facts.entry.id));
    let open = edition.require_open(PhaseKey::Registration, cx.now).is_ok();
    page(
        cx,
        &title,
        html! {
            h1 { (title) }
            (error_summary(cx.lang, &fields.errors.summary(cx.lang)))
            (next_step(&next_box(cx, edition, &board.next)))
            (afterwards(cx, edition, &board.next))
            @if changeable(cx, edition, board) { (nip_notes(cx, &at, who, &board.notes)) }
            (facts(cx, edition, who, board))
            (people(cx, edition, who, board))
            @if board.facts.entry.kind == EntryKind::Team && who.leader() && changeable(cx, edition, board) {
                (alone(cx, board, &at))
                (members::add_form(cx, edition, board, fields))
            }
            section.card {
                h2 { (cx.t(text::WORKS)) }
                @if changeable(cx, edition, board) { p { (cx.t(text::WORKS_WHY)) } }
                div.actions { a.button.quiet href={ (at) "/karya" } { (cx.t(text::OPEN_WORKS)) } }
            }
            @if who.leader() && open && board.facts.entry.shown_status().is_live() {
                p.links { a href={ (at) "/pembatalan" } { (cx.t(text::CANCEL)) } }
            }
            @if !who.leader() && changeable(cx, edition, board) {
                p.links { a href={ (at) "/keluar" } { (cx.t(text::LEAVE)) } }
            }
        },
    )
}

/// What the entry is called.
pub(super) fn title(board: &Board) -> &str {
    entry_title(&board.facts.entry, board.facts.leader())
}

/// The badge of an entry's state.
pub(super) fn status_badge(cx: &PageCx, status: EntryStatus) -> Markup {
    let kind = match status {
        EntryStatus::Draft => BadgeKind::Wait,
        EntryStatus::Complete => BadgeKind::Ok,
        EntryStatus::Cancelled => BadgeKind::Off,
        EntryStatus::Disqualified => BadgeKind::No,
    };
    badge(kind, cx.t(status.text()))
}

/// Whether its people can still be changed.
pub(super) fn changeable(cx: &PageCx, edition: &Edition, board: &Board) -> bool {
    board.facts.entry.shown_status().is_live()
        && registration::rules::require_answers(&edition.settings, cx.now).is_ok()
}

fn facts(cx: &PageCx, edition: &Edition, who: &EntryMember, board: &Board) -> Markup {
    let institution = html! {
        (board.institution.name)
        @if !board.institution.listed { " " (badge(BadgeKind::Wait, cx.t(text::NOT_LISTED))) }
    };
    html! {
        section.card {
            (summary(&[
                (cx.t(text::STATUS), status_badge(cx, board.facts.entry.shown_status())),
                (cx.t(text::KIND), html! { (cx.t(board.facts.entry.kind.text())) }),
                (cx.t(text::INSTITUTION), institution),
            ]))
            @if who.leader() && changeable(cx, edition, board) {
                p.links { a href=(cx.at(&format!("/peserta/{}/data", who.entry()))) { (cx.t(text::CHANGE)) } }
            }
        }
    }
}

fn nip_notes(cx: &PageCx, at: &str, who: &EntryMember, notes: &[Message]) -> Markup {
    html! {
        @if !notes.is_empty() {
            div.notice {
                p { b { (cx.t(text::NIP_NOTES)) } }
                @for note in notes { p { (cx.m(note)) } }
                p { (cx.t(text::NIP_NOTES_WHY)) " " a href={ (at) "/anggota/" (who.member()) } { (cx.t(text::CHANGE)) } }
            }
        }
    }
}

/// A team of one may go on as an individual entry (R10).
fn alone(cx: &PageCx, board: &Board, at: &str) -> Markup {
    html! {
        @if board.facts.people.len() == 1 {
            section.card #perseorangan {
                p { (cx.t(text::ALONE_WHY)) }
                div.actions { (post_button(&format!("{at}/perseorangan"), PostButton { label: cx.t(text::ALONE), tone: Tone::Quiet }, &[])) }
            }
        }
    }
}
