//! One person of an entry: their own data, or what the leader may still do with an invitation.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::fields::Fields;
use super::form::{RawForm, refuse};
use super::members::status_of;
use super::text;
use crate::app::App;
use crate::db::Fault;
use crate::i18n::date_time;
use crate::ids::{EntryId, MemberId};
use crate::registration::{self, EntryMember, Member, RegistrationProblem};
use crate::say;
use crate::views::{self, ConfirmView, PageCx, PostButton, Tone, error_summary, page, post_button, summary};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

type Place = web::Path<(String, EntryId, MemberId)>;

/// `GET /{k}/peserta/{entry}/anggota/{member}`.
pub async fn edit_page(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: Place,
) -> Result<HttpResponse, PageError> {
    let member = find(&app, &who, path.2).await?;
    let form = stored(&app, &who, &member)?;
    Ok(show(StatusCode::OK, view(&cx, &who, &member, &form, &Errors::default())))
}

/// `POST /{k}/peserta/{entry}/anggota/{member}`.
pub async fn edit(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: Place,
    form: Form<RawForm>,
) -> Result<HttpResponse, PageError> {
    let member = find(&app, &who, path.2).await?;
    let mut errors = Errors::default();
    let Some(outcome) = save(&app, &who, &member, &form, &mut errors).await else {
        let markup = view(&cx, &who, &member, &form, &errors);
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, markup));
    };
    match outcome {
        Ok(()) => Ok(redirect_with(&cx.at(&format!("/peserta/{}", who.entry())), text::CHANGE_SAVED)),
        Err(problem) => {
            let status: StatusCode = status_of(&problem);
            refuse(problem, &mut errors)?;
            let markup = view(&cx, &who, &member, &form, &errors);
            Ok(show(status, markup))
        }
    }
}

/// Parses and saves: one's own data, or an invitation of the leader's. None if the form is wrong.
async fn save(
    app: &App,
    who: &EntryMember,
    member: &Member,
    form: &RawForm,
    errors: &mut Errors,
) -> Option<Result<(), RegistrationProblem>> {
    let (who, id) = (who.clone(), member.id);
    if id == who.member() {
        let person = form.person(errors)?;
        return Some(app.write(move |tx| registration::correct_own(tx, &who, &person)).await);
    }
    let change = form.change(errors)?;
    Some(app.write(move |tx| registration::edit_member(tx, &who, id, &change)).await)
}

/// The person, if the reader may open the page: oneself, or anybody for the leader.
async fn find(app: &App, who: &EntryMember, member: MemberId) -> Result<Member, PageError> {
    let entry = who.entry();
    let found =
        app.read(move |conn| -> Result<_, Fault> { registration::find_member(conn, entry, member) }).await?;
    found.filter(|row| who.leader() || row.id == who.member()).ok_or(PageError::NotFound)
}

/// The form as stored; the number only for its owner.
fn stored(app: &App, who: &EntryMember, member: &Member) -> Result<RawForm, PageError> {
    let nip = registration::own_nip(app.db.seal(), who, member)?;
    Ok(RawForm {
        name: member.name.clone(),
        email: member.email.clone(),
        nip: nip.map(|nip| nip.grouped()).unwrap_or_default(),
        asn_kind: member.asn_kind.as_str().to_owned(),
        position: member.position.clone(),
        phone: member.phone.clone(),
        ..RawForm::default()
    })
}

fn view(cx: &PageCx, who: &EntryMember, member: &Member, form: &RawForm, errors: &Errors) -> Markup {
    let own = member.id == who.member();
    let back = cx.at(&format!("/peserta/{}", who.entry()));
    let title = if own { cx.t(text::OWN_DATA) } else { member.name.as_str() };
    let fields = Fields { lang: cx.lang, form, errors };
    page(
        cx,
        title,
        html! {
            h1 { (title) }
            (error_summary(cx.lang, &errors.summary(cx.lang)))
            @if own || member.confirmed_at.is_none() {
                form.card method="post" action={ (back) "/anggota/" (member.id) } novalidate {
                    @if own { (fields.person(cx.t(text::NIP_HINT))) } @else { (fields.invited(true)) }
                    div.actions {
                        (views::submit(cx.t(text::SAVE), Tone::Primary))
                        a.button.plain href=(back) { (cx.t(text::BACK)) }
                    }
                }
            } @else { (confirmed(cx, member)) }
            @if !own { (others(cx, member, &back)) }
        },
    )
}

/// Somebody who confirmed: only they change their data.
fn confirmed(cx: &PageCx, member: &Member) -> Markup {
    html! {
        section.card {
            (summary(&[
                (cx.t(text::NIP), html! { (member.masked_nip()) }),
                (cx.t(text::ASN_KIND), html! { (cx.t(member.asn_kind.text())) }),
                (cx.t(text::POSITION), html! { (member.position) }),
                (cx.t(text::EMAIL), html! { (member.email) }),
                (cx.t(text::CONFIRMED_AT), html! { @if let Some(at) = member.confirmed_at { (date_time(at, cx.lang)) } }),
            ]))
            p.hint { (cx.t(crate::registration::text::CONFIRMED_ALREADY)) }
        }
    }
}

/// What the leader may do with somebody else: invite again, take out.
fn others(cx: &PageCx, member: &Member, back: &str) -> Markup {
    let name = &member.name;
    let title = say!("Keluarkan {name}?", "Take {name} out?");
    let effect = say!(
        "Data {name} dihapus dari kelompok ini dan tempatnya kosong kembali.",
        "The data of {name} are deleted from this team, and the place is free again."
    );
    let confirm = ConfirmView {
        title: cx.m(&title).to_owned(),
        effects: vec![cx.m(&effect).to_owned()],
        warning: None,
        action: format!("{back}/anggota/{}/penghapusan", member.id),
        label: cx.t(text::REMOVE).to_owned(),
        tone: Tone::Danger,
        back: back.to_owned(),
    };
    let resend = format!("{back}/anggota/{}/undangan", member.id);
    html! {
        @if member.confirmed_at.is_none() {
            section.card {
                @if let Some(at) = member.invited_at { p { (cx.t(text::LAST_INVITED)) ": " (date_time(at, cx.lang)) } }
                div.actions { (post_button(&resend, PostButton { label: cx.t(text::RESEND), tone: Tone::Quiet }, &[])) }
            }
        }
        (views::confirm(cx.lang, &confirm, html! {}))
    }
}
