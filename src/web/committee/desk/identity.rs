//! The makers' employee numbers in full, for whoever ticks R5; every look is on record.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::ids::WorkId;
use crate::verification::{self, MakerIdentity};
use crate::views::{PageCx, summary};
use crate::web::answer::show;
use crate::web::committee::frame::frame;
use crate::web::committee::own_work::{self, About};
use crate::web::committee::people::nip_warnings;
use crate::web::committee::text::{self, desk as words, lists};
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// `POST /{k}/panitia/karya/{work}/identitas`: looking leaves a line in the trail, so it is an act.
pub async fn identity(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    path: web::Path<(String, WorkId)>,
) -> Result<HttpResponse, PageError> {
    if let Some(page) = own_work::instead(&app, &cx, &who, About::Work(path.1)).await? {
        return Ok(page);
    }
    let (edition, work) = (cx.edition()?.id, path.1);
    let people = app.write(move |tx| verification::look_at_identities(tx, &who, edition, work)).await?;
    let body = html! {
        p.crumbs { a href=(cx.at(&format!("/panitia/karya/{work}"))) { (cx.t(words::TO_WORK)) } }
        p.notice { (cx.t(words::IDENTITY_LOGGED)) }
        @for one in &people { (person(&cx, one)) }
    };
    Ok(show(StatusCode::OK, frame(&cx, &app, "karya", cx.t(words::IDENTITY), body).await?))
}

fn person(cx: &PageCx, one: &MakerIdentity) -> Markup {
    let member = &one.member;
    html! {
        section.card data-identity=(member.id) {
            h2 { (member.name) }
            (nip_warnings(cx, &one.warnings))
            (summary(&[
                (cx.t(lists::NIP), html! { @if let Some(nip) = &one.nip { (nip.grouped()) } @else { "–" } " · " (cx.t(member.asn_kind.text())) }),
                (cx.t(lists::POSITION), html! { (member.position) }),
                (cx.t(text::EMAIL), html! { (member.email) }),
                (cx.t(lists::PHONE), html! { (member.phone) }),
            ]))
        }
    }
}
