//! Comments of jurors before their makers read them: the committee lets them pass or keeps them back, many at once.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::comments_text as text;
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::db::search::{PER_PAGE, Span};
use crate::editions::Feedback;
use crate::i18n::date_time;
use crate::results::feedback::{self, CommentLine, CommentState};
use crate::say;
use crate::views::{Column, PageCx, PagerView, Row, Table, empty_state, pager, selected_count, table};
use crate::web::clean::{Form, Query};
use crate::web::committee::frame;
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::list_address::ListAddress;

/// Which comments are shown.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    keadaan: String,
    #[serde(default)]
    page: Option<i64>,
}

/// `GET /{k}/panitia/hasil/ulasan`.
pub async fn comments(
    app: web::Data<App>,
    cx: Cx,
    _who: Committee,
    asked: Query<Asked>,
) -> Result<Markup, PageError> {
    let edition = cx.edition()?.clone();
    if edition.sealed_at.is_none() {
        return Err(feedback::ReviewProblem::NotSealed.into());
    }
    let state = CommentState::parse(&asked.keadaan).unwrap_or(CommentState::Waiting);
    let page = asked.page.unwrap_or(1).max(1);
    let id = edition.id;
    let found = app.read(move |conn| {
        let count = |state: &CommentState| feedback::count_comments(conn, id, *state);
        let counts = CommentState::ALL.iter().map(count).collect::<Result<Vec<_>, Fault>>()?;
        let lines = feedback::comments(conn, id, state, Span::shown(page, total(state, &counts)))?;
        Ok::<_, Fault>((lines, counts))
    });
    let (lines, counts) = found.await?;
    let body = html! {
        p { (cx.t(text::LEAD)) }
        @if edition.settings.judging.feedback != Feedback::Comments { p.notice { (cx.t(text::NOT_READ_BY_MAKERS)) } }
        (tabs(&cx, state, &counts))
        @if lines.is_empty() { (empty_state(cx.t(text::NONE), cx.t(text::NONE_WHY), None)) }
        @else { (list(&cx, state, &lines)) }
        (pager(cx.lang, &PagerView { page, per_page: PER_PAGE, total: total(state, &counts), base: address(&cx, state).pages() }))
    };
    frame(&cx, &app, "hasil", cx.t(text::TITLE), body).await
}

fn total(state: CommentState, counts: &[i64]) -> i64 {
    let place = CommentState::ALL.iter().position(|one| *one == state);
    place.and_then(|place| counts.get(place)).copied().unwrap_or(0)
}

fn address(cx: &PageCx, state: CommentState) -> ListAddress {
    ListAddress::new(cx.at("/panitia/hasil/ulasan")).with("keadaan", state.as_str())
}

fn tabs(cx: &PageCx, now: CommentState, counts: &[i64]) -> Markup {
    html! {
        nav.chips aria-label=(cx.t(text::STATES)) {
            @for (state, count) in CommentState::ALL.iter().zip(counts) {
                a.chip href=(address(cx, *state).href()) aria-current=[(*state == now).then_some("page")] {
                    (cx.t(state.text())) " " b { (count) }
                }
            }
        }
    }
}

fn list(cx: &PageCx, state: CommentState, lines: &[CommentLine]) -> Markup {
    let row = |line: &CommentLine| {
        let comment = html! {
            @for part in line.comment.lines() { p { (part) } }
            @if let Some((by, at)) = &line.decided { small { (by) ", " (date_time(*at, cx.lang)) } }
        };
        let work = html! { b { (line.number) } br; small { (line.title) } };
        Row::new(vec![work, comment]).key(line.id, &line.number)
    };
    let may = cx.may(Permission::Results);
    html! {
        form method="post" action=(cx.at("/panitia/hasil/ulasan")) {
            (table(&Table {
                lang: cx.lang,
                caption: cx.t(text::TITLE).to_owned(),
                select: may.then_some("sheet"),
                columns: vec![Column::new(cx.t(text::WORK)).short(), Column::new(cx.t(text::COMMENT)).long()],
                rows: lines.iter().map(row).collect(),
            }))
            @if may {
                div.actions {
                    (selected_count(cx.lang))
                    @if state != CommentState::Shown { button.button type="submit" name="verdict" value="shown" { (cx.t(text::SHOW)) } }
                    @if state != CommentState::Hidden { button.button.quiet type="submit" name="verdict" value="hidden" { (cx.t(text::HIDE)) } }
                }
            }
        }
    }
}

/// `POST /{k}/panitia/hasil/ulasan`.
pub async fn review_comments(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Results>,
    form: Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    let (typed, edition) = (Typed::from(form), cx.edition()?.id);
    let (chosen, shown) = (typed.ids("sheet"), typed.one("verdict") == "shown");
    let count = app.write(move |tx| feedback::review_comments(tx, &who, edition, &chosen, shown)).await?;
    let said = if shown {
        say!(
            "{count} komentar ditampilkan kepada pembuat karya.",
            "{count} comments are shown to the makers."
        )
    } else {
        say!("{count} komentar tidak ditampilkan.", "{count} comments are not shown.")
    };
    Ok(redirect_with(&cx.at("/panitia/hasil/ulasan"), said))
}
