//! What is due, how far the files are, templates, logo.

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use maud::{Markup, html};

use super::text;
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::app::App;
use crate::certificates::render::{LOGO, Logo, RenderProblem};
use crate::certificates::{
    self, DocumentKind, Extreme, IssueProblem, IssueSet, LARGEST_LOGO, Progress, PutProblem, templates,
};
use crate::db::{Conn, Fault};
use crate::editions::{Edition, SigningRoute};
use crate::i18n::{Message, count};
use crate::refused::Refused;
use crate::say;
use crate::views::{
    BadgeKind, Column, Field, PageCx, PostButton, Row, Table, Tally, Tone, badge, error_summary, field,
    post_button, progress, submit, table,
};
use crate::web::answer::show;
use crate::web::committee::frame;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::upload;

/// Seconds after which the page looks again while files are being made.
const LOOK_AGAIN: &str = "5";

/// What can be issued of a set.
enum Due {
    /// So many documents.
    Some(i64),
    /// All of them are issued.
    Nothing,
    /// Why not yet.
    NotYet(Message),
}

/// What the page shows.
struct Shown {
    due: Vec<(IssueSet, Due)>,
    progress: Progress,
    /// Kinds with a template of the committee's own.
    own: Vec<DocumentKind>,
    logo: bool,
}

fn read(conn: &mut Conn, edition: &Edition) -> Result<Shown, Fault> {
    let mut due = Vec::new();
    for set in IssueSet::all() {
        due.push((set, due_of(conn, edition, set)?));
    }
    Ok(Shown {
        due,
        progress: certificates::progress(conn, edition.id)?,
        own: certificates::own_templates(conn, edition.id)?,
        logo: certificates::newest_logo(conn, edition.id)?.is_some(),
    })
}

fn due_of(conn: &mut Conn, edition: &Edition, set: IssueSet) -> Result<Due, Fault> {
    match certificates::count_due(conn, edition, set) {
        Ok(0) => Ok(Due::Nothing),
        Ok(due) => Ok(Due::Some(i64::try_from(due).unwrap_or(i64::MAX))),
        Err(IssueProblem::Fault(fault)) => Err(fault),
        Err(problem) => Ok(Due::NotYet(problem.message().unwrap_or_else(|| text::NOT_YET.into()))),
    }
}

/// `GET /{k}/panitia/dokumen`.
pub async fn overview(app: web::Data<App>, cx: Cx, _who: Committee) -> Result<HttpResponse, PageError> {
    shown(&app, &cx, &Errors::default()).await
}

async fn shown(app: &App, cx: &Cx, errors: &Errors) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.clone();
    let signing = edition.settings.documents.signing;
    let found = app.read(move |conn| read(conn, &edition)).await.map_err(|fault: Fault| fault)?;
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let making = found.progress.waiting > 0;
    let body = html! {
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        p { (cx.t(text::LEAD)) }
        (made(cx, &found.progress, making))
        h2 { (cx.t(text::DUE)) }
        (table(&sets(cx, &found.due)))
        (links(cx, &found.progress, signing))
        h2 { (cx.t(text::TEMPLATES)) }
        p { (cx.t(text::TEMPLATES_LEAD)) }
        (table(&templates(cx, &found.own)))
        // The page looks again by itself while files are made, and would drop a file that was chosen.
        @if !making || !errors.is_empty() { (logo(cx, found.logo, errors)) }
    };
    let page = frame(cx, app, "dokumen", cx.t(text::TITLE), body).await?;
    let mut response = show(status, page);
    if making && errors.is_empty() {
        let (name, value) = (
            actix_web::http::header::HeaderName::from_static("refresh"),
            actix_web::http::header::HeaderValue::from_static(LOOK_AGAIN),
        );
        response.headers_mut().insert(name, value);
    }
    Ok(response)
}

/// How far the files are, and those that cannot be made.
fn made(cx: &PageCx, of: &Progress, making: bool) -> Markup {
    html! {
        @if making {
            section.card data-making="yes" {
                h2 { (cx.t(text::MAKING_TITLE)) }
                (progress(cx.lang, Tally { done: of.made, total: of.made + of.waiting }, cx.t(text::MAKING)))
                p.hint { (cx.t(text::MAKING_LEAD)) }
            }
        }
        @if of.stuck > 0 {
            section.card data-stuck=(of.stuck) {
                h2 { (badge(BadgeKind::No, &count(of.stuck, cx.lang))) " " (cx.t(text::STUCK)) }
                p { (cx.t(text::STUCK_LEAD)) }
                @if cx.may(Permission::Results) {
                    (post_button(&cx.at("/panitia/dokumen/pembuatan"), PostButton { label: cx.t(text::TRY_AGAIN), tone: Tone::Quiet }, &[]))
                }
            }
        }
    }
}

fn sets(cx: &PageCx, due: &[(IssueSet, Due)]) -> Table {
    let row = |(set, due): &(IssueSet, Due)| {
        let href = cx.at(&format!("/panitia/dokumen/penerbitan/{}", set.slug()));
        let state = match due {
            Due::Some(n) => {
                let n = count(*n, cx.lang);
                let said = say!("{n} menunggu", "{n} waiting");
                badge(BadgeKind::Wait, cx.m(&said))
            }
            Due::Nothing => badge(BadgeKind::Ok, cx.t(text::ALL_ISSUED)),
            Due::NotYet(why) => {
                html! { (badge(BadgeKind::Off, cx.t(text::NOT_YET))) " " span.small { (cx.m(why)) } }
            }
        };
        Row::new(vec![
            html! { (cx.t(set.text())) },
            state,
            html! { @if matches!(due, Due::Some(_)) { a href=(href) { (cx.t(text::GO_THROUGH)) } } @else { "–" } },
        ])
    };
    Table {
        lang: cx.lang,
        caption: cx.t(text::DUE).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(text::SET)),
            Column::new(cx.t(text::STATE)).long(),
            Column::new(cx.t(text::ACT)).short(),
        ],
        rows: due.iter().map(row).collect(),
    }
}

fn links(cx: &PageCx, of: &Progress, signing: SigningRoute) -> Markup {
    html! {
        div.actions {
            a.button.quiet href=(cx.at("/panitia/dokumen/daftar")) { (cx.t(text::REGISTER)) " (" (count(of.numbers, cx.lang)) ")" }
            @if of.made > 0 { a.button.quiet href=(cx.at("/panitia/dokumen/berkas.zip")) download { (cx.t(text::AS_ZIP)) } }
            @if signing == SigningRoute::Electronic || of.to_sign > of.signed {
                a.button.quiet href=(cx.at("/panitia/dokumen/tanda-tangan")) { (cx.t(text::SIGNED_TITLE)) " (" (count(of.signed, cx.lang)) "/" (count(of.to_sign, cx.lang)) ")" }
            }
            a.button.plain href=(cx.at("/panitia/edisi/dokumen")) { (cx.t(text::SETTINGS)) }
        }
    }
}

fn templates(cx: &PageCx, own: &[DocumentKind]) -> Table {
    let row = |kind: &DocumentKind| {
        let which = if own.contains(kind) { text::OWN_TEMPLATE } else { text::SHIPPED_TEMPLATE };
        let href = cx.at(&format!("/panitia/dokumen/templat/{}", kind.slug()));
        Row::new(vec![
            html! { (cx.t(kind.text())) },
            html! { (cx.t(which)) },
            html! { a href=(href) { (cx.t(text::EDIT)) } },
        ])
    };
    Table {
        lang: cx.lang,
        caption: cx.t(text::TEMPLATES).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(text::KIND)),
            Column::new(cx.t(text::STATE)),
            Column::new(cx.t(text::ACT)).short(),
        ],
        rows: DocumentKind::ALL.iter().map(row).collect(),
    }
}

fn logo(cx: &PageCx, there: bool, errors: &Errors) -> Markup {
    let error = errors.of("file", cx.lang).map(str::to_owned);
    let file = Field::new(cx.lang, "file", cx.t(text::LOGO)).hint(cx.t(text::LOGO_HINT)).error(error);
    html! {
        section.card {
            h2 { (cx.t(text::LOGO)) }
            p { (cx.t(if there { text::HAS_LOGO } else { text::NO_LOGO })) }
            @if cx.may(Permission::Edition) {
                form method="post" action=(cx.at("/panitia/dokumen/logo")) enctype="multipart/form-data" novalidate {
                    (field::file(&file.accept(".png,.svg").optional()))
                    div.actions { (submit(cx.t(text::PUT_LOGO), Tone::Quiet)) }
                }
            }
        }
    }
}

/// `POST /{k}/panitia/dokumen/logo`.
pub async fn put_logo(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Edition>,
    form: Multipart,
) -> Result<HttpResponse, PageError> {
    let sent = upload::read(form, LARGEST_LOGO).await?;
    let edition = cx.edition()?.id;
    if !sent.bytes.is_empty()
        && sent.bytes.len() <= LARGEST_LOGO
        && let Err(problem) = tried(&app, &cx, &sent.bytes).await?
    {
        let mut errors = Errors::default();
        errors.add("file", text::BROKEN_LOGO);
        tracing::info!(%problem, "a logo was refused");
        return shown(&app, &cx, &errors).await;
    }
    match app.write(move |tx| certificates::put_logo(tx, &who, edition, &sent.bytes)).await {
        Ok(()) => Ok(redirect_with(&cx.at("/panitia/dokumen"), text::LOGO_SAVED)),
        Err(PutProblem::Fault(fault)) => Err(fault.into()),
        Err(problem) => {
            let mut errors = Errors::default();
            problem.message().into_iter().for_each(|said| errors.add("file", said));
            shown(&app, &cx, &errors).await
        }
    }
}

/// A charter and minutes with the logo: one that cannot be drawn would stop every document.
async fn tried(app: &App, cx: &Cx, logo: &[u8]) -> Result<Result<(), RenderProblem>, PageError> {
    let (edition, now) = (cx.edition()?.clone(), cx.now());
    for kind in [DocumentKind::AwardCharter, DocumentKind::AttendanceList] {
        let of = edition.clone();
        let both = app.read(move |conn| certificates::sample(conn, &of, kind, Extreme::Longest, now)).await;
        let data = both.map_err(|fault: Fault| fault)?.id.printed(true).map_err(Fault::unwritable)?;
        let logo = Logo { path: LOGO.to_owned(), body: STANDARD_NO_PAD.encode(logo) };
        let template = templates::template(kind, None, Some(logo));
        if let Err(problem) = app.renderer.render(&template, &data).await {
            return Ok(Err(problem));
        }
    }
    Ok(Ok(()))
}

/// `POST /{k}/panitia/dokumen/pembuatan`: files that could not be made are tried again.
pub async fn retry(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Results>,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.id;
    app.write(move |tx| certificates::retry_stuck(tx, &who, edition)).await.map_err(|fault: Fault| fault)?;
    Ok(redirect_with(&cx.at("/panitia/dokumen"), text::TRIED))
}
