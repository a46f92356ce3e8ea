//! The outbox of an edition, narrowed by its address.

use actix_web::web;
use maud::{Markup, html};

use super::columns::{LETTERS, filter};
use crate::accounts::{Committee, Permission};
use crate::app::App;
use crate::db::{Conn, Fault};
use crate::i18n::count;
use crate::ids::EditionId;
use crate::overview::{self, JobFilter, JobState, LetterFilter, LetterLine, Span};
use crate::saved_views;
use crate::verification::hold;
use crate::web::clean::Query;
use crate::web::committee::again;
use crate::web::committee::frame::frame;
use crate::web::committee::holding;
use crate::web::committee::jobs::{FAILED_NONE, FAILED_SOME};
use crate::web::committee::reminders_text::REMINDERS;
use crate::web::committee::tables::{Asked, Found, List, ListView, Listing, Views, list_page};
use crate::web::committee::text::letters as own;
use crate::web::committee::text::records as words;
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// `GET /{k}/panitia/surat`.
pub async fn letters(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    query: Query<Vec<(String, String)>>,
) -> Result<Markup, PageError> {
    let asked = Asked::of(&LETTERS, &cx, &Typed::from(query));
    let (edition, filter, reader) = (cx.edition()?.id, filter(&asked), who.person().user_id());
    let (at, now, parts) = (cx.moment(), cx.now, app.clone());
    let ((lines, total), seen) = app
        .read(move |conn| {
            let found = overview::letters(conn, &parts.counts, edition, &filter, &at)?;
            Ok::<_, Fault>((found, saved_views::list_views(conn, edition, LETTERS.word, reader)?))
        })
        .await?;
    let given_up = JobFilter { state: Some(JobState::Failed), ..JobFilter::default() };
    let (jobs, holds) = app
        .read(move |conn| {
            Ok::<_, Fault>((overview::count_jobs(conn, now, &given_up)?, hold::open_held(conn, edition)?))
        })
        .await?;
    let found = Found { lines: &lines, total };
    let view = ListView::new(&LETTERS, &asked, found, Views { reader, seen });
    let view = ListView { pick: again::pick::<Letters>(&cx), ..view };
    let body = html! {
        p { (cx.t(words::LETTERS_LEAD)) }
        p.actions {
            @if cx.may(Permission::Letters) { a.button.quiet href=(cx.at("/panitia/surat/tulis")) { (cx.t(own::WRITE)) } }
            a.button.plain href=(cx.at("/panitia/pengingat")) { (cx.t(REMINDERS)) }
        }
        (holding::open(&cx, &holds))
        (list_page(&cx, &view))
        @if jobs == 0 { p { (cx.t(FAILED_NONE)) } }
        @else { p { a.button.quiet href=(cx.at("/panitia/pekerjaan?status=gagal")) { (cx.t(FAILED_SOME)) " (" (count(jobs, cx.lang)) ")" } } }
    };
    frame(&cx, &app, LETTERS.word, cx.t(LETTERS.title), body).await
}

/// What the lines of the list are asked for by.
#[derive(Debug, Clone)]
pub struct LettersAsked {
    pub(super) edition: EditionId,
    /// What the list is narrowed to.
    pub(super) filter: LetterFilter,
}

/// The list with its question.
pub struct Letters;

impl Listing for Letters {
    type Line = LetterLine;
    type Question = LettersAsked;

    fn list() -> &'static List<LetterLine> {
        &LETTERS
    }

    fn question(cx: &Cx, asked: &Asked) -> Result<LettersAsked, PageError> {
        Ok(LettersAsked { edition: cx.edition()?.id, filter: filter(asked) })
    }

    fn count(conn: &mut Conn, asked: &LettersAsked) -> Result<i64, Fault> {
        overview::count_letters(conn, asked.edition, &asked.filter)
    }

    fn lines(conn: &mut Conn, asked: &LettersAsked, span: Span) -> Result<Vec<LetterLine>, Fault> {
        overview::letter_lines(conn, asked.edition, &asked.filter, span)
    }
}
