//! One member, with everything a chair can do about them.

use actix_web::web;
use maud::{Markup, html};

use super::list::{alone, roles, seen, state_badge};
use super::text as words;
use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::{Message, Text, date_time};
use crate::ids::CommitteeMemberId;
use crate::team::{self, MemberState, TeamMember};
use crate::views::field::radio;
use crate::views::{Field, PageCx, PostButton, Tone, error_summary, field, post_button, submit, summary};
use crate::web::committee::factor_reset::reset_page;
use crate::web::committee::frame::frame;
use crate::web::committee::text;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::forms::Errors;

/// Path of a member's page.
pub type MemberPath = web::Path<(String, CommitteeMemberId)>;

/// Most characters of a reason.
pub(super) const LONGEST: u32 = 1000;

/// The forms as they were sent; by default the page is opened.
#[derive(Debug, Default)]
pub(super) struct Sent {
    pub role: Option<String>,
    pub suspend_reason: String,
    pub remove_reason: String,
    pub errors: Errors,
    pub refused: Option<Message>,
}

/// `GET /{k}/panitia/tim/{member}`.
pub async fn member(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Team>,
    path: MemberPath,
) -> Result<Markup, PageError> {
    view(&app, &cx, path.1, &Sent::default()).await
}

/// The page with its forms as they were sent.
pub(super) async fn view(
    app: &App,
    cx: &Cx,
    id: CommitteeMemberId,
    sent: &Sent,
) -> Result<Markup, PageError> {
    let members = app.read(team::list).await.map_err(|fault: Fault| PageError::from(fault))?;
    let member = members.iter().find(|member| member.id == id).ok_or(PageError::NotFound)?;
    let last = team::is_last_chair(&members, id);
    let path = cx.at(&format!("/panitia/tim/{id}"));
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/tim")) { (cx.t(words::TITLE)) } }
        (error_summary(cx.lang, &sent.errors.summary(cx.lang)))
        @if let Some(said) = &sent.refused { p.notice { (cx.m(said)) } }
        section.card { (facts(cx, member)) }
        @if member.state() == MemberState::Invited {
            (card(cx, words::INVITE_AGAIN, words::AGAIN_EFFECT, button(cx, &format!("{path}/undangan"), words::INVITE_AGAIN)))
        }
        @if member.state() == MemberState::Suspended {
            (card(cx, words::REINSTATE, words::REINSTATE_EFFECT, button(cx, &format!("{path}/pemulihan"), words::REINSTATE)))
        }
        @if last { p.notice { (cx.t(words::LAST_CHAIR)) } } @else { (role_form(cx, member, &path, sent)) }
        @if member.seen_at.is_some() {
            (card(cx, words::SESSIONS, words::SESSIONS_EFFECT, button(cx, &format!("{path}/sesi"), words::SESSIONS)))
            (card(cx, words::FACTOR, words::FACTOR_EFFECT, html! { a.button.quiet href=(cx.at(&reset_page(&member.email))) { (cx.t(words::FACTOR_RESET)) } }))
        }
        @if !last {
            @if member.state() == MemberState::Active { (suspend_form(cx, &path, sent)) }
            (remove_form(cx, &path, sent))
        }
    };
    frame(cx, app, "tim", &member.name, body).await
}

fn facts(cx: &PageCx, member: &TeamMember) -> Markup {
    let place = member.institution.as_ref().map_or("–", |(_, name)| name.as_str());
    summary(&[
        (cx.t(text::STATUS), state_badge(cx, member)),
        (cx.t(words::ROLE), html! { (alone(cx.t(member.role.text()))) }),
        (cx.t(text::EMAIL), html! { (member.email) }),
        (cx.t(text::INSTITUTION), html! { (place) }),
        (cx.t(words::SINCE), html! { (date_time(member.added_at, cx.lang)) }),
        (cx.t(words::SEEN), html! { (seen(cx, member)) }),
    ])
}

fn card(cx: &PageCx, title: Text, effect: Text, form: Markup) -> Markup {
    html! { section.card { h2 { (cx.t(title)) } p { (cx.t(effect)) } (form) } }
}

fn button(cx: &PageCx, path: &str, label: Text) -> Markup {
    post_button(path, PostButton { label: cx.t(label), tone: Tone::Quiet }, &[])
}

fn role_form(cx: &PageCx, member: &TeamMember, path: &str, sent: &Sent) -> Markup {
    let value = sent.role.as_deref().unwrap_or(member.role.as_str());
    let role =
        Field::new(cx.lang, "role", cx.t(words::ROLE)).value(value).error(sent.errors.of("role", cx.lang));
    let form = html! {
        form method="post" action={ (path) "/peran" } novalidate {
            (radio(&role, &roles(cx)))
            div.actions { (submit(cx.t(words::CHANGE_ROLE), Tone::Primary)) }
        }
    };
    card(cx, words::CHANGE_ROLE, words::ROLE_EFFECT, form)
}

fn suspend_form(cx: &PageCx, path: &str, sent: &Sent) -> Markup {
    let form = html! {
        form method="post" action={ (path) "/penangguhan" } novalidate {
            (reason(cx, "suspend_reason", &sent.suspend_reason, sent))
            div.actions { (submit(cx.t(words::SUSPEND), Tone::Quiet)) }
        }
    };
    card(cx, words::SUSPEND, words::SUSPEND_EFFECT, form)
}

fn remove_form(cx: &PageCx, path: &str, sent: &Sent) -> Markup {
    html! {
        section.card.confirm.danger {
            h2 { (cx.t(words::REMOVE)) }
            p { (cx.t(words::REMOVE_EFFECT)) }
            form method="post" action={ (path) "/penghapusan" } novalidate {
                (reason(cx, "remove_reason", &sent.remove_reason, sent))
                div.actions { (submit(cx.t(words::REMOVE), Tone::Danger)) }
            }
        }
    }
}

fn reason(cx: &PageCx, name: &'static str, typed: &str, sent: &Sent) -> Markup {
    let field = Field::new(cx.lang, name, cx.t(words::REASON))
        .hint(cx.t(words::REASON_HINT))
        .value(typed.to_owned())
        .error(sent.errors.of(name, cx.lang))
        .max_length(LONGEST);
    field::textarea(&field, 2)
}
