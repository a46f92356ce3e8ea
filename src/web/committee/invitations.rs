//! How far each juror is with the invitation, and what the committee does about it: a fresh letter, taking it back.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::jury_text as text;
use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::clock::At;
use crate::i18n::{date_time, deadline};
use crate::ids::JurorId;
use crate::judging::{self, Invited, JurorLine, JurorStatus};
use crate::say;
use crate::views::{BadgeKind, PageCx, PostButton, Tone, badge, post_button};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;

type JurorPath = web::Path<(String, JurorId)>;

/// `POST /{k}/panitia/juri/{juror}/undangan`.
pub async fn resend_invitation(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Jury>,
    place: JurorPath,
) -> Result<HttpResponse, PageError> {
    let (edition, juror) = (cx.edition()?.id, place.1);
    let became = app.write(move |tx| judging::resend_invitation(tx, &who, edition, juror)).await?;
    let said = match became {
        Invited::Sent(_) => text::INVITED_AGAIN,
        Invited::Proposed(_) => text::PROPOSED,
    };
    Ok(redirect_with(&cx.at("/panitia/juri"), said))
}

/// `POST /{k}/panitia/juri/{juror}/pencabutan`.
pub async fn revoke_invitation(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Jury>,
    place: JurorPath,
) -> Result<HttpResponse, PageError> {
    let (edition, juror) = (cx.edition()?.id, place.1);
    let short = app.write(move |tx| judging::revoke_invitation(tx, &who, edition, juror)).await?;
    let said = if short == 0 {
        text::REVOKED.into()
    } else {
        say!(
            "Undangan dicabut. {short} karya belum mendapat juri pengganti; lihat halaman Penilaian.",
            "The invitation is revoked. {short} works found no other juror yet; see the Judging page."
        )
    };
    Ok(redirect_with(&cx.at("/panitia/juri"), said))
}

/// The state with its date, and why an invitation was declined.
pub(super) fn standing(cx: &PageCx, juror: &JurorLine) -> Markup {
    let (kind, since) = match juror.status {
        JurorStatus::Invited => (BadgeKind::Wait, Some(juror.invited_at)),
        JurorStatus::Accepted => (BadgeKind::Info, juror.accepted_at),
        JurorStatus::Active => (BadgeKind::Ok, juror.declared_at),
        JurorStatus::Declined => (BadgeKind::No, juror.declined_at),
        JurorStatus::Revoked => (BadgeKind::Off, juror.revoked_at),
        JurorStatus::Left => (BadgeKind::Off, None::<At>),
    };
    html! {
        (badge(kind, cx.t(juror.status.text())))
        @if let Some(at) = since { br; small { (date_time(at, cx.lang)) } }
        @if juror.is_awaited(cx.now) {
            br; small { (cx.t(text::ANSWER_BY)) ": " (deadline(juror.answer_by, cx.lang)) }
        } @else if juror.is_late(cx.now) {
            br; small { b { (cx.t(text::LATE)) } ": " (deadline(juror.answer_by, cx.lang)) }
        }
        @if !juror.declined_because.is_empty() { br; small { "“" (juror.declined_because) "”" } }
    }
}

/// What can be done about a juror besides changing what is known of them.
pub(super) fn acts(cx: &PageCx, juror: &JurorLine) -> Markup {
    let path = cx.at(&format!("/panitia/juri/{}", juror.id));
    let again = match juror.status {
        JurorStatus::Declined | JurorStatus::Revoked | JurorStatus::Left => text::INVITE_ANEW,
        JurorStatus::Invited | JurorStatus::Accepted | JurorStatus::Active => text::INVITE_AGAIN,
    };
    html! {
        @if juror.status.is_invitable() {
            (post_button(&format!("{path}/undangan"), PostButton { label: cx.t(again), tone: Tone::Plain }, &[]))
        }
        @if JurorStatus::UNDECLARED.contains(&juror.status) {
            (post_button(&format!("{path}/pencabutan"), PostButton { label: cx.t(text::REVOKE), tone: Tone::Plain }, &[]))
        }
        @if juror.status == JurorStatus::Active {
            a.button.plain href={ (path) "/keluar" } { (cx.t(text::LET_GO)) }
        }
    }
}
