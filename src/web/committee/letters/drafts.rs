//! Letters that the committee writes itself: drafts, templates and what was sent, and beginning a new one.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::creation_keys::{self, Key};
use crate::db::Fault;
use crate::i18n::date_time;
use crate::ids::AnnouncementId;
use crate::outbox::announcement::{self, Announcement, AnnouncementState};
use crate::views::{BadgeKind, PageCx, PostButton, Tone, badge, empty_state, post_button};
use crate::web::clean::Form;
use crate::web::committee::frame;
use crate::web::committee::text::compose as own;
use crate::web::committee::text::records as words;
use crate::web::context::Cx;
use crate::web::creation;
use crate::web::errors::PageError;
use crate::web::flash::redirect;

/// Edition and letter.
pub type DraftPath = web::Path<(String, AnnouncementId)>;

/// Address of a letter of the committee.
pub fn address(cx: &PageCx, id: AnnouncementId, rest: &str) -> String {
    cx.at(&format!("/panitia/surat/tulis/{id}{rest}"))
}

/// `GET /{k}/panitia/surat/tulis`.
pub async fn drafts(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Letters>,
) -> Result<Markup, PageError> {
    let edition = cx.edition()?.id;
    let all = app
        .read(move |conn| announcement::list(conn, edition))
        .await
        .map_err(|fault: Fault| PageError::from(fault))?;
    let here = cx.at("/panitia/surat/tulis");
    let new = PostButton { label: cx.t(own::NEW), tone: Tone::Primary };
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/surat")) { (cx.t(words::LETTERS)) } }
        p { (cx.t(own::LEAD)) }
        div.actions { (post_button(&here, new, &[(creation::FIELD, &creation::fresh())])) }
        @if all.is_empty() { (empty_state(cx.t(own::NONE), cx.t(own::NONE_WHY), None)) }
        @for (state, heading) in [(AnnouncementState::Draft, own::DRAFTS), (AnnouncementState::Template, own::TEMPLATES), (AnnouncementState::Sent, own::SENT)] {
            @let some: Vec<&Announcement> = all.iter().filter(|one| one.state == state).collect();
            @if !some.is_empty() {
                section.card { h2 { (cx.t(heading)) } ul.inbox { @for one in some { (line(&cx, &here, one)) } } }
            }
        }
    };
    frame(&cx, &app, "surat", cx.t(own::TITLE), body).await
}

fn line(cx: &PageCx, here: &str, one: &Announcement) -> Markup {
    let kind = match one.state {
        AnnouncementState::Draft => BadgeKind::Wait,
        AnnouncementState::Sent => BadgeKind::Ok,
        AnnouncementState::Template => BadgeKind::Info,
    };
    let title = if one.title().is_empty() { cx.t(own::UNTITLED) } else { one.title() };
    let from = one.id.to_string();
    let key = creation::fresh();
    let fields = [("from", from.as_str()), (creation::FIELD, key.as_str())];
    html! {
        li {
            (badge(kind, cx.t(one.state.text())))
            p { a href=(address(cx, one.id, "")) { (title) } }
            small { (cx.t(one.audience.text())) " · " (date_time(one.sent_at.unwrap_or(one.updated_at), cx.lang)) @if one.letters > 0 { " · " (one.letters) " " (cx.t(own::LETTERS)) } }
            @if one.state != AnnouncementState::Draft {
                (post_button(here, PostButton { label: cx.t(own::USE), tone: Tone::Quiet }, &fields))
            }
        }
    }
}

/// What a new draft begins from, and the key of its form.
#[derive(Debug, Default, Deserialize)]
pub struct NewForm {
    from: Option<AnnouncementId>,
    #[serde(default)]
    key: String,
}

/// `POST /{k}/panitia/surat/tulis`.
pub async fn create(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Letters>,
    form: Form<NewForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, from, key) = (cx.edition()?.id, form.from, Key::parse(&form.key));
    let base = cx.at("/panitia/surat/tulis");
    let made = app
        .write(move |tx| {
            creation_keys::once(tx, who.person().user_id(), key.as_ref(), |tx| {
                announcement::create(tx, &who, edition, from).map(|id| format!("{base}/{id}"))
            })
        })
        .await?;
    Ok(redirect(&made))
}
