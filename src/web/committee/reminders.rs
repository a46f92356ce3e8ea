//! Reminders before they go: to whom, in which words, then one button.

use std::sync::Arc;

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::frame::frame;
use super::reminders_text as text;
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::app::App;
use crate::clock::At;
use crate::db::{Conn, Fault};
use crate::editions::Edition;
use crate::i18n::{Lang, count, deadline};
use crate::overview::PageQuestion;
use crate::reminders::{self, Reminder, ReminderKind, rules};
use crate::say;
use crate::views::{BadgeKind, PageCx, PostButton, Tone, badge, empty_state, post_button};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;

type Place = web::Path<(String, String)>;

/// `GET /{k}/panitia/pengingat`.
pub async fn overview(app: web::Data<App>, cx: Cx, _who: Committee) -> Result<Markup, PageError> {
    let (edition, moment, parts) = (cx.edition()?.clone(), cx.moment(), app.clone());
    let now = moment.now;
    let question = PageQuestion { edition: edition.id, page: "reminders" };
    let found: Arc<Vec<Waiting>> = app
        .read(move |conn| {
            parts.counts.figures(conn, question, &moment, |conn| all_waiting(conn, &edition, now))
        })
        .await?;
    let body = html! {
        p { (cx.t(text::LEAD)) }
        @for Waiting { kind, all, told } in found.iter() {
            section.card data-reminder=(kind.as_str()) {
                h2 { (cx.t(kind.text())) }
                p { (cx.m(&waiting(*all, *told))) }
                p.small { (cx.m(&by_itself(*kind))) }
                @if cx.may(Permission::Letters) { div.actions { a.button.quiet href=(at(&cx, *kind)) { (cx.t(text::SEE)) } } }
            }
        }
    };
    frame(&cx, &app, "pengingat", cx.t(text::REMINDERS), body).await
}

/// `GET /{k}/panitia/pengingat/{kind}`.
pub async fn preview(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Letters>,
    path: Place,
) -> Result<Markup, PageError> {
    let kind = ReminderKind::parse(&path.1).ok_or(PageError::NotFound)?;
    let (edition, moment, parts) = (cx.edition()?.clone(), cx.moment(), app.clone());
    let now = moment.now;
    let question = PageQuestion { edition: edition.id, page: kind.as_str() };
    let ask = move |conn: &mut Conn| reminders::reminders(conn, &edition, kind, now);
    let found = app.read(move |conn| parts.counts.figures(conn, question, &moment, ask)).await?;
    let open = found.iter().filter(|reminder| !reminder.told).count();
    let body = html! {
        h2 { (cx.t(kind.text())) }
        @if found.is_empty() { (empty_state(cx.t(text::NOBODY), cx.t(text::NOBODY_WHY), None)) }
        @else {
            (people(&cx, &found))
            @if let Some(first) = found.first() { (words(&cx, first)) }
            @if open == 0 { p { (badge(BadgeKind::Ok, cx.t(text::TOLD))) " " (cx.t(text::ALL_TOLD)) } }
            @else { (send_button(&cx, kind, open)) }
        }
        p { a.button.plain href=(cx.at("/panitia/pengingat")) { (cx.t(text::REMINDERS)) } }
    };
    frame(&cx, &app, "pengingat", cx.t(text::REMINDERS), body).await
}

/// `POST /{k}/panitia/pengingat/{kind}`.
pub async fn remind(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Letters>,
    path: Place,
) -> Result<HttpResponse, PageError> {
    let kind = ReminderKind::parse(&path.1).ok_or(PageError::NotFound)?;
    let edition = cx.edition()?.id;
    let written: usize =
        app.write(move |tx| reminders::remind(tx, &who, edition, kind).map_err(PageError::from)).await?;
    let said = if written == 0 {
        text::NOTHING_SENT.into()
    } else {
        say!("{written} pengingat dikirim.", "{written} reminders were sent.")
    };
    Ok(redirect_with(&at(&cx, kind), said))
}

fn at(cx: &PageCx, kind: ReminderKind) -> String {
    cx.at(&format!("/panitia/pengingat/{}", kind.as_str()))
}

/// How many reminders of a kind may go out.
struct Waiting {
    kind: ReminderKind,
    all: usize,
    /// Those that went out today.
    told: usize,
}

fn all_waiting(conn: &mut Conn, edition: &Edition, now: At) -> Result<Vec<Waiting>, Fault> {
    let of = |kind: &ReminderKind| {
        let list = reminders::reminders(conn, edition, *kind, now)?;
        let told = list.iter().filter(|reminder| reminder.told).count();
        Ok(Waiting { kind: *kind, all: list.len(), told })
    };
    ReminderKind::ALL.iter().map(of).collect()
}

fn waiting(all: usize, told: usize) -> crate::i18n::Message {
    let number = |n: usize, lang| count(i64::try_from(n).unwrap_or(i64::MAX), lang);
    let (semua, all) = (number(all, Lang::Id), number(all, Lang::En));
    let (sudah, done) = (number(told, Lang::Id), number(told, Lang::En));
    say!(
        "{semua} surat dapat dikirim; {sudah} di antaranya sudah dikirim hari ini.",
        "{all} letters can be sent; {done} of them went out today."
    )
}

fn by_itself(kind: ReminderKind) -> crate::i18n::Message {
    let mut days: Vec<String> = rules::days(kind).iter().map(u32::to_string).collect();
    days.reverse();
    let days = days.join(", ");
    say!(
        "Dikirim dengan sendirinya {days} hari sebelum batasnya.",
        "Goes out by itself {days} days before the deadline."
    )
}

fn people(cx: &PageCx, list: &[Reminder]) -> Markup {
    html! {
        section.card {
            h2 { (cx.t(text::RECIPIENTS)) " (" (list.len()) ")" }
            ul {
                @for reminder in list {
                    li data-recipient=(reminder.to.email) {
                        b { (reminder.to.name) } " " small { (reminder.to.email) } " – " (cx.m(&reminder.about)) "; "
                        (deadline(reminder.deadline, cx.lang))
                        @if reminder.told { " " (badge(BadgeKind::Off, cx.t(text::TOLD))) }
                    }
                }
            }
        }
    }
}

/// The letter to the first of them, in both languages.
fn words(cx: &PageCx, first: &Reminder) -> Markup {
    let (_, letter) = first.mail.written();
    html! {
        section.card {
            h2 { (cx.t(text::WORDS)) }
            p.small { (cx.t(text::WORDS_WHY)) }
            @for lang in [Lang::Id, Lang::En] {
                div lang=(lang.code()) data-letter=(lang.code()) {
                    h3 { (letter.subject.get(lang)) }
                    @for paragraph in &letter.paragraphs { p { (paragraph.get(lang)) } }
                    @if let Some((label, _)) = &letter.action { p { b { (label.get(lang)) } } }
                }
            }
        }
    }
}

fn send_button(cx: &PageCx, kind: ReminderKind, open: usize) -> Markup {
    let label = say!("Kirim {open} pengingat", "Send {open} reminders");
    html! {
        div.actions { (post_button(&at(cx, kind), PostButton { label: cx.m(&label), tone: Tone::Primary }, &[])) }
    }
}
