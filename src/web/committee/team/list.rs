//! The page of the team: its members, the form that invites, and the table of what each role can do.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::text as words;
use crate::accounts::{Committee, Permission, Permitted, Role, right};
use crate::app::App;
use crate::creation_keys::{self, Key};
use crate::db::Fault;
use crate::i18n::date;
use crate::refused::Refused;
use crate::registration::values::{EmailAddress, PersonName};
use crate::say;
use crate::team::{self, InviteProblem, MemberState, NewMember, TeamMember};
use crate::views::field::{Choice, radio};
use crate::views::{
    self, BadgeKind, Column, Field, Icon, PageCx, Row, Table, Tone, badge, error_summary, field, icon, table,
};
use crate::web::actors::Recent;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame::frame;
use crate::web::committee::text;
use crate::web::context::Cx;
use crate::web::creation;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

/// What was typed about a member to invite.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct InviteForm {
    key: String,
    name: String,
    email: String,
    role: String,
}

/// `GET /{k}/panitia/tim`.
pub async fn team(app: web::Data<App>, cx: Cx, who: Committee) -> Result<Markup, PageError> {
    page(&app, &cx, &who, &InviteForm::default(), &Errors::default()).await
}

/// `POST /{k}/panitia/tim`.
pub async fn invite(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Team>,
    _recent: Recent,
    form: Form<InviteForm>,
) -> Result<HttpResponse, PageError> {
    let mut errors = Errors::default();
    let name = errors.keep("name", PersonName::parse(&form.name), |problem| problem.message());
    let email = errors.keep("email", EmailAddress::parse(&form.email), |problem| problem.text().into());
    let role = errors.keep("role", Role::parse(&form.role).ok_or(words::ROLE_MISSING), Into::into);
    let (Some(name), Some(email), Some(role)) = (name, email, role) else {
        return refuse(&app, &cx, &who, &form, &errors).await;
    };
    let (key, back, to, by) = (Key::parse(&form.key), cx.at("/panitia/tim"), email.clone(), who.clone());
    let made = app
        .write(move |tx| {
            creation_keys::once(tx, by.person().user_id(), key.as_ref(), |tx| {
                let new = NewMember { email: email.key(), name: name.as_str(), role };
                team::invite(tx, Some(&by), &new).map(|_| back)
            })
        })
        .await;
    match made {
        Ok(back) => {
            let to = to.as_str();
            Ok(redirect_with(&back, say!("Undangan dikirim ke {to}.", "The invitation was sent to {to}.")))
        }
        Err(problem @ (InviteProblem::Member { .. } | InviteProblem::OtherSide(_))) => {
            if let Some(message) = problem.message() {
                errors.add("email", message);
            }
            refuse(&app, &cx, &who, &form, &errors).await
        }
        Err(problem) => Err(problem.into()),
    }
}

async fn refuse(
    app: &App,
    cx: &Cx,
    who: &Committee,
    form: &InviteForm,
    errors: &Errors,
) -> Result<HttpResponse, PageError> {
    Ok(show(StatusCode::UNPROCESSABLE_ENTITY, page(app, cx, who, form, errors).await?))
}

async fn page(
    app: &App,
    cx: &Cx,
    who: &Committee,
    form: &InviteForm,
    errors: &Errors,
) -> Result<Markup, PageError> {
    let members = app.read(team::list).await.map_err(|fault: Fault| PageError::from(fault))?;
    let me = members.iter().find(|member| member.user == who.person().user_id());
    let own = me.and_then(|member| member.institution.as_ref());
    let body = html! {
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        p { (cx.t(words::LEAD)) }
        (table(&people(cx, who, &members)))
        section.card {
            h2 { (cx.t(words::OWN_INSTITUTION)) }
            p { b { (own.map_or("–", |(_, name)| name.as_str())) } }
            p.hint { (cx.t(words::OWN_WHY)) }
            p { a.button.quiet href=(cx.at("/panitia/tim/instansi")) { (cx.t(words::CHANGE)) } }
        }
        @if cx.may(Permission::Team) { (invite_view(cx, form, errors)) }
        h2 { (cx.t(words::TABLE)) }
        (table(&permissions(cx)))
    };
    frame(cx, app, "tim", cx.t(words::TITLE), body).await
}

/// The state as a badge.
pub(super) fn state_badge(cx: &PageCx, member: &TeamMember) -> Markup {
    let kind = match member.state() {
        MemberState::Invited => BadgeKind::Wait,
        MemberState::Active => BadgeKind::Ok,
        MemberState::Suspended => BadgeKind::No,
    };
    badge(kind, cx.t(member.state().text()))
}

fn people(cx: &PageCx, who: &Committee, members: &[TeamMember]) -> Table {
    let manages = cx.may(Permission::Team);
    let row = |member: &TeamMember| {
        let me = member.user == who.person().user_id();
        let mut cells = vec![
            html! {
                b { (member.name) } @if me { " " (badge(BadgeKind::Info, cx.t(words::YOU))) }
                br; small { (member.email) }
            },
            html! { (alone(cx.t(member.role.text()))) },
            html! { (member.institution.as_ref().map_or("–", |(_, name)| name.as_str())) },
            state_badge(cx, member),
            html! { (date(member.added_at, cx.lang)) },
            html! { (seen(cx, member)) },
        ];
        if manages {
            let at = cx.at(&format!("/panitia/tim/{}", member.id));
            let name = format!("{}: {}", cx.t(words::MANAGE), member.name);
            cells.push(html! { a.button.plain href=(at) aria-label=(name) { (cx.t(words::MANAGE)) } });
        }
        Row::new(cells)
    };
    let mut columns = vec![
        Column::new(cx.t(text::NAME)).long(),
        Column::new(cx.t(words::ROLE)),
        Column::new(cx.t(text::INSTITUTION)),
        Column::new(cx.t(text::STATUS)),
        Column::new(cx.t(words::SINCE)).short(),
        Column::new(cx.t(words::SEEN)).short(),
    ];
    if manages {
        columns.push(Column::new(cx.t(words::MANAGE)));
    }
    Table {
        lang: cx.lang,
        caption: cx.t(words::TITLE).to_owned(),
        select: None,
        columns,
        rows: members.iter().map(row).collect(),
    }
}

/// Words that stand alone begin with a capital; inside a sentence they do not.
pub(super) fn alone(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// When the member was last seen, in words.
pub(super) fn seen(cx: &PageCx, member: &TeamMember) -> String {
    member.seen_at.map_or_else(|| cx.t(words::NEVER).to_owned(), |at| crate::i18n::date_time(at, cx.lang))
}

/// The roles to choose from, each with what it may do.
pub(super) fn roles(cx: &PageCx) -> Vec<Choice> {
    let hint = |role: &Role| {
        let may: Vec<&str> = role.permissions().map(|permission| cx.t(permission.text())).collect();
        if may.is_empty() { cx.t(words::READS_ONLY).to_owned() } else { alone(&may.join("; ")) }
    };
    Role::ALL
        .iter()
        .map(|role| Choice::new(role.as_str(), alone(cx.t(role.text()))).hint(hint(role)))
        .collect()
}

fn invite_view(cx: &PageCx, form: &InviteForm, errors: &Errors) -> Markup {
    let lang = cx.lang;
    let plain = |name: &'static str, label, value: &str| {
        let field = Field::new(lang, name, cx.t(label)).value(value.to_owned());
        field.error(errors.of(name, lang).map(str::to_owned))
    };
    html! {
        form.card id=(crate::views::MAIN_FORM) method="post" action=(cx.at("/panitia/tim")) novalidate {
            (creation::field())
            h2 { (cx.t(words::INVITE)) }
            p { (cx.t(words::INVITE_LEAD)) }
            (field::text(&plain("name", text::NAME, &form.name).hint(cx.t(words::NAME_HINT))))
            (field::email(&plain("email", text::EMAIL, &form.email)))
            (radio(&plain("role", words::ROLE, &form.role), &roles(cx)))
            div.actions { (views::submit(cx.t(words::SEND), Tone::Primary)) }
        }
    }
}

/// The table of permissions as the code has it.
fn permissions(cx: &PageCx) -> Table {
    let cell = |may: bool| match may {
        true => html! { (icon(Icon::Tick)) " " (cx.t(words::YES)) },
        false => html! { span.muted { (cx.t(words::NO)) } },
    };
    let row = |permission: &Permission| {
        let mut cells = vec![html! { (alone(cx.t(permission.text()))) }];
        cells.extend(Role::ALL.iter().map(|role| cell(role.may(*permission))));
        Row::new(cells)
    };
    let mut reading = vec![html! { (alone(cx.t(words::READ))) }];
    reading.extend(Role::ALL.iter().map(|_| cell(true)));
    let mut columns = vec![Column::new(cx.t(words::ACT)).long()];
    columns.extend(Role::ALL.iter().map(|role| Column::new(alone(cx.t(role.text())))));
    let mut rows = vec![Row::new(reading)];
    rows.extend(Permission::ALL.iter().map(row));
    Table { lang: cx.lang, caption: cx.t(words::TABLE).to_owned(), select: None, columns, rows }
}
