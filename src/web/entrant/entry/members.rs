//! The people of an entry on its page, and what the leader does with them.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::dashboard::{self, Board};
use super::fields::Fields;
use super::form::{RawForm, refuse};
use super::text;
use crate::app::App;
use crate::creation_keys::{self, Key};
use crate::editions::{Edition, PhaseKey};
use crate::i18n::Message;
use crate::ids::{EntryId, MemberId};
use crate::registration::{self, EntryMember, FieldRefused, NewMember};
use crate::say;
use crate::views::{self, PageCx, Tone};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::creation;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

/// `POST /{k}/peserta/{entry}/anggota`.
pub async fn add(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    form: Form<RawForm>,
) -> Result<HttpResponse, PageError> {
    let mut errors = Errors::default();
    let Some(new) = form.new_member(&mut errors) else {
        let fields = Fields { lang: cx.lang, form: &form, errors: &errors };
        return again(&app, &cx, &who, StatusCode::UNPROCESSABLE_ENTITY, &fields).await;
    };
    let said = invited(&new, cx.now());
    let (leader, key) = (who.clone(), Key::parse(&form.key));
    let at = cx.at(&format!("/peserta/{}", who.entry()));
    let made = app
        .write(move |tx| {
            creation_keys::once(tx, leader.person().user_id(), key.as_ref(), |tx| {
                registration::add_member(tx, &leader, &new).map(|_| at)
            })
        })
        .await;
    match made {
        Ok(at) => Ok(redirect_with(&at, said)),
        // Where the team is full or registration over, the page has no form any more; what was typed stands with the refusal.
        Err(problem) if problem.field().is_none() => Err(problem.into()),
        Err(problem) => {
            let status = status_of(&problem);
            refuse(problem, &mut errors)?;
            let fields = Fields { lang: cx.lang, form: &form, errors: &errors };
            again(&app, &cx, &who, status, &fields).await
        }
    }
}

/// `POST /{k}/peserta/{entry}/anggota/{member}/undangan`.
pub async fn resend(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: web::Path<(String, EntryId, MemberId)>,
) -> Result<HttpResponse, PageError> {
    let (_, entry, member) = path.into_inner();
    let again = app.write(move |tx| registration::resend_invitation(tx, &who, member)).await?;
    let (name, email) = (&again.name, &again.email);
    let said = say!(
        "Undangan untuk {name} dikirim ulang ke {email}.",
        "The invitation of {name} was sent again to {email}."
    );
    Ok(redirect_with(&cx.at(&format!("/peserta/{entry}")), said))
}

/// `POST /{k}/peserta/{entry}/anggota/{member}/penghapusan`.
pub async fn remove(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: web::Path<(String, EntryId, MemberId)>,
) -> Result<HttpResponse, PageError> {
    let (_, entry, member) = path.into_inner();
    let gone = app.write(move |tx| registration::remove_member(tx, &who, member)).await?;
    let name = &gone.name;
    let said = say!("{name} dikeluarkan dari kelompok.", "{name} was taken out of the team.");
    Ok(redirect_with(&cx.at(&format!("/peserta/{entry}")), said))
}

/// A mistake in a field is the form's; anything else stands against the act.
pub(super) fn status_of(problem: &impl FieldRefused) -> StatusCode {
    match problem.field() {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::CONFLICT,
    }
}

/// "Sent", and what the verifier may ask about the number.
fn invited(new: &NewMember, now: crate::clock::At) -> Message {
    let notes = new.nip.warnings(new.asn_kind, now).into_iter().map(|warning| warning.message());
    let (name, email) = (new.name.as_str(), new.email.key());
    let sent = say!(
        "Undangan untuk {name} dikirim ke {email}.",
        "The invitation of {name} is on its way to {email}."
    );
    notes.fold(sent, |said: Message, note| Message {
        id: format!("{} {}", said.id, note.id),
        en: format!("{} {}", said.en, note.en),
    })
}

async fn again(
    app: &App,
    cx: &Cx,
    who: &EntryMember,
    status: StatusCode,
    fields: &Fields<'_>,
) -> Result<HttpResponse, PageError> {
    let board = dashboard::load(app, cx, who).await?;
    let markup = dashboard::view(cx, cx.edition()?, who, &board, fields);
    Ok(show(status, markup))
}

/// The form for another member, or why there is none.
pub(super) fn add_form(cx: &PageCx, edition: &Edition, board: &Board, fields: &Fields) -> Markup {
    let limit = edition.settings.limits.members;
    if let Err(closed) = edition.require_open(PhaseKey::Registration, cx.now) {
        return html! { p.hint { (cx.m(&closed.message())) } };
    }
    let left = usize::try_from(limit).unwrap_or(0).saturating_sub(board.facts.people.len());
    if left == 0 {
        let full = say!(
            "Kelompok sudah penuh: paling banyak {limit} orang termasuk ketua.",
            "The team is full: at most {limit} people, the leader included."
        );
        return html! { p.hint { (cx.m(&full)) } };
    }
    let places = say!("Masih ada {left} tempat.", "{left} place(s) left.");
    html! {
        section.card #anggota-baru {
            h2 { (cx.t(text::ADD_MEMBER)) }
            p { (cx.t(text::ADD_MEMBER_LEAD)) " " (cx.m(&places)) }
            form id=(views::MAIN_FORM) method="post" action=(cx.at(&format!("/peserta/{}/anggota", board.facts.entry.id))) novalidate {
                (creation::field())
                (fields.invited(false))
                div.actions { (views::submit(cx.t(text::SEND_INVITATION), Tone::Quiet)) }
            }
        }
    }
}
