//! The invited person's page: who invites, own data, the declaration, yes or no.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::declaration::declaration;
use super::fields::Fields;
use super::form::{RawForm, refuse};
use super::members::status_of;
use super::text;
use crate::accounts::SignedIn;
use crate::app::App;
use crate::db::Fault;
use crate::editions::Edition;
use crate::i18n::Message;
use crate::ids::MemberId;
use crate::registration::{self, Invitation, Signing, entry_title};
use crate::say;
use crate::views::{self, PageCx, PostButton, Tone, error_summary, page, post_button, summary};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;

type Place = web::Path<(String, MemberId)>;

/// `GET /{k}/peserta/undangan/{member}`.
pub async fn confirm_page(
    app: web::Data<App>,
    cx: Cx,
    person: SignedIn,
    path: Place,
) -> Result<HttpResponse, PageError> {
    let invitation = find(&app, &cx, &person, path.1).await?;
    let member = &invitation.member;
    if member.signed() {
        return Ok(redirect(&cx.at(&format!("/peserta/{}", invitation.entry.id))));
    }
    let form = RawForm {
        name: member.name.clone(),
        asn_kind: member.asn_kind.as_str().to_owned(),
        position: member.position.clone(),
        phone: member.phone.clone(),
        ..RawForm::default()
    };
    answer(&cx, StatusCode::OK, &invitation, &form, &Errors::default())
}

/// `POST /{k}/peserta/undangan/{member}`.
pub async fn confirm(
    app: web::Data<App>,
    cx: Cx,
    person: SignedIn,
    path: Place,
    form: Form<RawForm>,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?;
    let invitation = find(&app, &cx, &person, path.1).await?;
    let mut errors = Errors::default();
    let own = form.person(&mut errors);
    let signed = form.signature(&mut errors, &edition.settings.declaration);
    let (Some(own), Some(signed)) = (own, signed) else {
        return answer(&cx, StatusCode::UNPROCESSABLE_ENTITY, &invitation, &form, &errors);
    };
    let (edition, member) = (edition.id, path.1);
    let outcome = app
        .write_durably(move |tx| {
            let signing = Signing { person: &own, declaration: &signed };
            registration::confirm_membership(tx, &person, edition, member, &signing)
        })
        .await;
    match outcome {
        Ok(entry) => Ok(redirect_with(&cx.at(&format!("/peserta/{entry}")), text::CONFIRMED)),
        Err(problem) => {
            let status = status_of(&problem);
            refuse(problem, &mut errors)?;
            answer(&cx, status, &invitation, &form, &errors)
        }
    }
}

/// `POST /{k}/peserta/undangan/{member}/penolakan`.
pub async fn decline(
    app: web::Data<App>,
    cx: Cx,
    person: SignedIn,
    path: Place,
) -> Result<HttpResponse, PageError> {
    let (edition, member) = (cx.edition()?.id, path.1);
    app.write(move |tx| registration::decline_membership(tx, &person, edition, member)).await?;
    Ok(redirect_with(&cx.at("/peserta"), text::DECLINED))
}

async fn find(app: &App, cx: &Cx, person: &SignedIn, member: MemberId) -> Result<Invitation, PageError> {
    let (edition, user) = (cx.edition()?.id, person.user_id());
    let found = app
        .read(move |conn| -> Result<_, Fault> { registration::invitation(conn, edition, user, member) })
        .await?;
    found.ok_or(PageError::NotFound)
}

fn answer(
    cx: &Cx,
    status: StatusCode,
    invitation: &Invitation,
    form: &RawForm,
    errors: &Errors,
) -> Result<HttpResponse, PageError> {
    let fields = Fields { lang: cx.lang, form, errors };
    let markup = view(cx, cx.edition()?, invitation, &fields);
    Ok(show(status, markup))
}

fn view(cx: &PageCx, edition: &Edition, invitation: &Invitation, fields: &Fields) -> Markup {
    let at = cx.at(&format!("/peserta/undangan/{}", invitation.member.id));
    let given = nip_given(&invitation.member.nip_tail);
    page(
        cx,
        cx.t(text::INVITATION),
        html! {
            h1 { (cx.t(text::INVITATION)) }
            section.card {
                (summary(&[
                    (cx.t(text::INVITED_TO), html! { (entry_title(&invitation.entry, &invitation.leader)) }),
                    (cx.t(text::INVITED_BY), html! { (invitation.leader) }),
                    (cx.t(text::INSTITUTION), html! { (invitation.institution) }),
                ]))
            }
            (error_summary(cx.lang, &fields.errors.summary(cx.lang)))
            form.card method="post" action=(at) novalidate {
                h2 { (cx.t(text::ABOUT_YOU)) }
                p { (cx.t(text::CHECK_DATA)) }
                (fields.person(cx.m(&given)))
                (declaration(cx, &edition.settings.declaration, fields))
                div.actions { (views::submit(cx.t(text::CONFIRM), Tone::Primary)) }
            }
            details.card {
                summary { (cx.t(text::NOT_ME)) }
                p { (cx.t(text::DECLINE_WHY)) }
                div.actions { (post_button(&format!("{at}/penolakan"), PostButton { label: cx.t(text::DECLINE), tone: Tone::Danger }, &[])) }
            }
        },
    )
}

/// The leader's number, masked, so that a slip is noticed; the member types it in person.
fn nip_given(tail: &str) -> Message {
    say!(
        "Ketua mengisi nomor yang berakhir •••• {tail}. Ketik 18 angka NIP Anda sendiri.",
        "The leader gave a number ending in •••• {tail}. Type the 18 digits of your own."
    )
}
