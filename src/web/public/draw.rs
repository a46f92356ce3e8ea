//! How works were shared out among the jurors, so that anybody can repeat it: the seed, what each plan was drawn from, the
//! plan, and the command.

use actix_web::http::header::{CONTENT_DISPOSITION, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, web};
use maud::{Markup, html};

use super::results::{cached_file, cached_page};
use super::text;
use crate::app::App;
use crate::db::Fault;
use crate::i18n::{Lang, count, date_time};
use crate::judging::{self, Draw, DrawDocument, DrawFile};
use crate::results::{Matter, Reader, Visibility};
use crate::say;
use crate::secrets::sha256_hex;
use crate::views::{PageCx, empty_state, page};
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// `GET /{k}/undian`.
pub async fn draw(app: web::Data<App>, cx: Cx) -> Result<HttpResponse, PageError> {
    let draws = load(&app, &cx).await?;
    let seed = &cx.edition()?.settings.routing.seed_text;
    let shown: Vec<Markup> = draws.iter().map(|one| card(&cx, one)).collect::<Result<_, _>>()?;
    let body = html! {
        h1 { (cx.t(text::DRAW)) }
        p { (cx.t(text::DRAW_LEAD)) }
        p { (cx.t(text::SEED)) ": " code { (seed) } }
        @if draws.is_empty() { (empty_state(cx.t(text::NOT_DRAWN), cx.t(text::NOT_DRAWN_WHY), None)) }
        @for one in &shown { (one) }
        @if !draws.is_empty() { p.hint { (cx.t(text::AFTER_THE_DRAW)) } }
    };
    Ok(cached_page(&cx, page(&cx, cx.t(text::DRAW), body)))
}

/// The draws of the address's edition.
async fn load(app: &App, cx: &Cx) -> Result<Vec<Draw>, PageError> {
    let edition = cx.edition()?;
    if !Visibility::of(edition).shows(Matter::Draw, Reader::Public) {
        return Ok(Vec::new());
    }
    let id = edition.id;
    Ok(app.read(move |conn| judging::draws(conn, id)).await.map_err(|fault: Fault| fault)?)
}

fn read(one: &Draw) -> Result<DrawDocument, PageError> {
    Ok(one.read().map_err(Fault::unreadable)?)
}

fn card(cx: &PageCx, one: &Draw) -> Result<Markup, PageError> {
    let document = read(one)?;
    let whole = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let (works, jurors) = (whole(document.works.len()), whole(document.jurors.len()));
    let pairs = whole(document.plan.len());
    let (karya, juri, nilai) = (count(works, Lang::Id), count(jurors, Lang::Id), count(pairs, Lang::Id));
    let (w, j, p) = (count(works, Lang::En), count(jurors, Lang::En), count(pairs, Lang::En));
    let said = say!(
        "{karya} karya dibagikan kepada {juri} juri: {nilai} penilaian.",
        "{w} works were shared out among {j} jurors: {p} assessments."
    );
    let number = one.number;
    let title = say!("Undian {number}", "Draw {number}");
    let at = |name: &str| cx.at(&format!("/undian/{number}/{name}"));
    Ok(html! {
        section.card data-draw=(number) {
            h2 { (cx.m(&title)) }
            p { (date_time(one.at, cx.lang)) ". " (cx.m(&said)) }
            ul.plain-lines {
                @for file in document.files() {
                    li { a href=(at(&format!("{}.csv", file.as_str()))) { (cx.t(file.text())) " (" (file.as_str()) ".csv)" } }
                }
                li { a href=(at("undian.json")) { (cx.t(text::ALL_AS_JSON)) } }
            }
            p.small { "SHA-256 " code { (one.sha256) } }
            details {
                summary { (cx.t(text::REPEAT_DRAW)) }
                p { (cx.t(text::REPEAT_DRAW_HOW)) }
                pre.plain { code { "lomba route --draw undian.json" } }
                p { (cx.t(text::REPEAT_FROM_CSV)) }
                pre.plain { code { (document.command()) } }
            }
        }
    })
}

/// `GET /{k}/undian/{number}/{file}`.
pub async fn file(
    req: HttpRequest,
    app: web::Data<App>,
    cx: Cx,
    path: web::Path<(String, usize, String)>,
) -> Result<HttpResponse, PageError> {
    let (_, number, name) = path.into_inner();
    let edition = cx.edition()?;
    if !Visibility::of(edition).shows(Matter::Draw, Reader::Public) {
        return Err(PageError::NotFound);
    }
    let id = edition.id;
    let found = app.read(move |conn| judging::find_draw(conn, id, number)).await;
    let one = &found.map_err(|fault: Fault| fault)?.ok_or(PageError::NotFound)?;
    if name == "undian.json" {
        return Ok(cached_file(&req, "application/json", one.document.clone(), &one.sha256));
    }
    let file = name.strip_suffix(".csv").and_then(DrawFile::parse).ok_or(PageError::NotFound)?;
    let document = read(one)?;
    if !document.files().contains(&file) {
        return Err(PageError::NotFound);
    }
    let body = document.csv(file);
    let digest = sha256_hex(&body);
    let mut response = cached_file(&req, "text/csv; charset=utf-8", body, &digest);
    if let Ok(name) = HeaderValue::from_str(&format!("attachment; filename=\"{}.csv\"", file.as_str())) {
        response.headers_mut().insert(CONTENT_DISPOSITION, name);
    }
    Ok(response)
}
