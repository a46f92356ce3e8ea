//! What is handed over: packages with their files, what changed since, who took them.

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::text as own;
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::app::App;
use crate::audit;
use crate::db::search::{PER_PAGE, Span};
use crate::db::{Conn, Fault};
use crate::editions::Edition;
use crate::handover::{self, Course, Differences, Handover, Package, PackageFileLine};
use crate::i18n::{count, date_time, file_size};
use crate::ids::{PackageId, WorkId};
use crate::views::{
    BadgeKind, Column, Event, Link, PageCx, PagerView, PostButton, Row, Table, Tally, Tone, badge,
    download_button, empty_state, pager, post_button, progress, table, timeline,
};
use crate::web::answer::show;
use crate::web::clean::Query;
use crate::web::committee::frame;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::list_address::PageOf;

/// Seconds after which the page looks again while packages are being made.
const LOOK_AGAIN: &str = "5";

/// Takings that are listed.
const MOST_TAKINGS: i64 = 20;

fn count_of<T>(all: &[T]) -> i64 {
    i64::try_from(all.len()).unwrap_or(i64::MAX)
}

/// What the page shows.
struct Shown {
    fit: i64,
    last: Option<Last>,
    courses: Vec<Course>,
    takings: Vec<audit::Line>,
}

/// The last hand-over.
struct Last {
    handover: Handover,
    packages: Vec<Package>,
    files: BTreeMap<PackageId, Vec<PackageFileLine>>,
    differences: Differences,
}

fn read(conn: &mut Conn, edition: &Edition) -> Result<Shown, Fault> {
    let last = match handover::newest(conn, edition.id, 1)?.into_iter().next() {
        Some(handover) => Some(read_last(conn, edition, handover)?),
        None => None,
    };
    Ok(Shown {
        fit: handover::fit_count(conn, edition.id)?,
        last,
        courses: handover::courses(conn, edition.id)?,
        takings: audit::newest_of_act(conn, edition.id, "handover.taken", MOST_TAKINGS)?,
    })
}

fn read_last(conn: &mut Conn, edition: &Edition, of: Handover) -> Result<Last, Fault> {
    let mut files: BTreeMap<PackageId, Vec<PackageFileLine>> = BTreeMap::new();
    for file in handover::files(conn, of.id)? {
        files.entry(file.package_id).or_default().push(file);
    }
    // What changed is only told once all of it is made.
    let differences = match of.finished_at {
        Some(_) => handover::differences(conn, edition, &of)?,
        None => Differences::default(),
    };
    Ok(Last { packages: handover::packages(conn, of.id)?, files, differences, handover: of })
}

/// `GET /{k}/panitia/serah-terima`.
pub async fn overview(
    app: web::Data<App>,
    cx: Cx,
    _who: Committee,
    query: Query<PageOf>,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.clone();
    let published = edition.is_published();
    let found = app.read(move |conn| read(conn, &edition)).await.map_err(|fault: Fault| fault)?;
    let making = found.last.as_ref().is_some_and(|last| last.handover.finished_at.is_none());
    let body = html! {
        p { (cx.t(own::LEAD)) }
        @if !published { (empty_state(cx.t(own::NOT_PUBLISHED), cx.t(own::NOT_PUBLISHED_WHY), None)) }
        @else { (packages(&cx, &found, query.number())) }
    };
    let page = frame(&cx, &app, "serah-terima", cx.t(own::TITLE), body).await?;
    let mut response = show(StatusCode::OK, page);
    if making {
        let name = HeaderName::from_static("refresh");
        response.headers_mut().insert(name, HeaderValue::from_static(LOOK_AGAIN));
    }
    Ok(response)
}

fn packages(cx: &PageCx, found: &Shown, page: i64) -> Markup {
    let decide = Link::new(cx.at("/panitia/layak"), cx.t(own::DECIDE));
    html! {
        p { b { (count(found.fit, cx.lang)) } " " (cx.t(own::FIT)) " · " a href=(decide.href.clone()) { (cx.t(own::DECIDE)) } }
        @match &found.last {
            None => {
                (empty_state(cx.t(own::NONE), cx.t(own::NONE_WHY), Some(&decide)))
                @if found.fit > 0 { (make(cx, false)) }
            }
            Some(last) => {
                @if last.handover.finished_at.is_none() { (being_made(cx, last)) }
                @else { (changes(cx, &last.differences)) (make(cx, true)) }
                h2 { (cx.t(own::PACKAGES)) " · " (date_time(last.handover.asked_at, cx.lang)) }
                @if last.handover.finished_at.is_some() && cx.may(Permission::Results) {
                    div.actions { (download_button(&cx.at("/panitia/serah-terima/berkas"), PostButton { label: cx.t(own::ALL_AS_ZIP), tone: Tone::Quiet }, cx.t(own::ALL_AS_ZIP))) }
                }
                (table(&grid(cx, last, &found.courses, page)))
                (pager(cx.lang, &PagerView { page, per_page: PER_PAGE, total: count_of(&last.packages), base: format!("{}?page=", cx.at("/panitia/serah-terima")) }))
                (takings(cx, &found.takings))
            }
        }
    }
}

fn make(cx: &PageCx, again: bool) -> Markup {
    let label = cx.t(if again { own::MAKE_AGAIN } else { own::MAKE });
    let tone = if again { Tone::Quiet } else { Tone::Primary };
    html! {
        @if cx.may(Permission::Results) {
            div.actions { (post_button(&cx.at("/panitia/serah-terima"), PostButton { label, tone }, &[])) }
        }
    }
}

fn being_made(cx: &PageCx, last: &Last) -> Markup {
    let done = last.packages.iter().filter(|package| package.made_at.is_some()).count();
    let of = Tally { done: i64::try_from(done).unwrap_or(i64::MAX), total: count_of(&last.packages) };
    html! {
        section.card data-making="yes" {
            h2 { (cx.t(own::MAKING_TITLE)) }
            (progress(cx.lang, of, cx.t(own::MAKING)))
            p.hint { (cx.t(own::BEGUN)) }
        }
    }
}

fn changes(cx: &PageCx, of: &Differences) -> Markup {
    let named = |fields: &[String]| {
        let mut words: Vec<&str> = fields.iter().map(|name| cx.t(own::field(name))).collect();
        words.dedup();
        words.join(", ")
    };
    html! {
        @if of.is_empty() { p.hint { (cx.t(own::SAME)) } }
        @else {
            section.card data-changed=(of.changed.len() + of.added.len() + of.gone.len()) {
                h2 { (cx.t(own::CHANGED)) }
                ul.plain-lines {
                    @for code in &of.added { li { b { (code) } " " (badge(BadgeKind::Info, cx.t(own::NEW))) } }
                    @for one in &of.changed { li { b { (one.code) } " " (named(&one.fields)) } }
                    @for code in &of.gone { li { b { (code) } " " (badge(BadgeKind::Off, cx.t(own::GONE))) } }
                }
            }
        }
    }
}

fn grid(cx: &PageCx, last: &Last, courses: &[Course], page: i64) -> Table {
    let shown = Span::shown(page, count_of(&last.packages)).of(&last.packages);
    let none = Vec::new();
    let row = |package: &Package| {
        let own_files = last.files.get(&package.id).unwrap_or(&none);
        Row::new(vec![
            html! { (package.code) },
            html! { (package.title) },
            html! { (files(cx, package, own_files)) },
            html! { @match package.work_id { Some(work) => (received(cx, work, &package.code, courses)), None => "–" } },
        ])
    };
    Table {
        lang: cx.lang,
        caption: cx.t(own::PACKAGES).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(own::CODE)).short(),
            Column::new(cx.t(own::PACKAGES)).long(),
            Column::new(cx.t(own::FILES)),
            Column::new(cx.t(own::ON_THE_LMS)),
        ],
        rows: shown.iter().map(row).collect(),
    }
}

/// Each file as a button: whoever takes one is noted.
fn files(cx: &PageCx, package: &Package, files: &[PackageFileLine]) -> Markup {
    let at = |name: &str| cx.at(&format!("/panitia/serah-terima/{}/{name}", package.id));
    // The package's code stands in its row already.
    let short =
        |name: &str| name.strip_prefix(&package.code).unwrap_or(name).trim_start_matches('.').to_owned();
    html! {
        @if !package.problem.is_empty() { (badge(BadgeKind::No, cx.t(own::PROBLEM))) " " span.small { (package.problem) } }
        div.files {
            @for file in files {
                span {
                    @if cx.may(Permission::Results) {
                        (download_button(&at(&file.name), PostButton { label: &short(&file.name), tone: Tone::Plain }, &file.name))
                    } @else { (short(&file.name)) }
                    " " small { (file_size(file.size_bytes, cx.lang)) }
                }
            }
        }
        @if !files.is_empty() {
            details.small {
                summary { "SHA-256" }
                @for file in files { div { (file.name) " " code { (file.sha256) } } }
            }
        }
    }
}

fn received(cx: &PageCx, work: WorkId, code: &str, courses: &[Course]) -> Markup {
    let course = courses.iter().find(|course| course.work_id == work);
    let at = cx.at(&format!("/panitia/serah-terima/karya/{work}"));
    html! {
        @match course {
            Some(course) => { (badge(BadgeKind::Ok, cx.t(own::RECEIVED))) " " a href=(course.address) rel="noopener noreferrer" { (cx.t(own::COURSE)) } }
            None => (badge(BadgeKind::Off, cx.t(own::NOT_RECEIVED)))
        }
        @if cx.may(Permission::Results) { " " a href=(at) aria-label=(format!("{}: {code}", cx.t(own::RECORD))) { (cx.t(own::RECORD)) } }
    }
}

fn takings(cx: &PageCx, lines: &[audit::Line]) -> Markup {
    let what = |line: &audit::Line| {
        let details: serde_json::Value = serde_json::from_str(&line.details).unwrap_or_default();
        match details.get("what").and_then(serde_json::Value::as_str) {
            Some("all") | None => cx.t(own::ALL).to_owned(),
            Some(code) => code.to_owned(),
        }
    };
    let event = |line: &audit::Line| Event::new(line.at, line.actor.as_str(), what(line));
    html! {
        h2 { (cx.t(own::TAKEN)) }
        @if lines.is_empty() { p { (cx.t(own::NOBODY)) } }
        @else { (timeline(cx.lang, &lines.iter().map(event).collect::<Vec<_>>())) }
    }
}

/// `POST /{k}/panitia/serah-terima`.
pub async fn begin(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Results>,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.id;
    app.write_durably(move |tx| handover::begin(tx, Some(&who), edition)).await?;
    Ok(redirect_with(&cx.at("/panitia/serah-terima"), own::BEGUN))
}
