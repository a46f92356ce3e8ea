//! What stands under the title while it is written: the main film's own title, which can be taken over, and works that are
//! called nearly the same. Only works that everybody can see and those of the own entry are compared: that somebody else is
//! writing something, and what, stays with its makers.

use actix_web::web;
use maud::{Markup, html};
use serde::Deserialize;

use super::sheet::{Sheet, WorkPath};
use super::text;
use super::typed::Typed;
use crate::app::App;
use crate::db::{Conn, Fault};
use crate::editions;
use crate::ids::WorkId;
use crate::registration::EntryMember;
use crate::say;
use crate::video_check::providers;
use crate::views::PageCx;
use crate::web::clean::Query;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::works::{self, FoldedTitle, Likeness, WorkStatus, rules};

/// What the button that takes over the film's title sends in the form's field `then`.
pub const TAKE: &str = "title";

/// How many works are named.
const MOST: usize = 3;

/// The film's own title with the button that takes it over; nothing once the work has a title.
pub fn offer(cx: &PageCx, sheet: &Sheet) -> Markup {
    let Some(of) = rules::proposed_title(&sheet.work.content, &sheet.videos) else { return html! {} };
    let host = providers::name(of.provider);
    html! {
        div.offer data-title-offer {
            p { (cx.m(&say!("Judul di {host}:", "Title on {host}:"))) " " b { (of.title) } }
            button.button.quiet type="submit" name="then" value=(TAKE) { (cx.t(text::TAKE_TITLE)) }
        }
    }
}

/// The form with the film's title where its title is empty and the button asked for it; any other as it is.
pub fn with_offered(sheet: &Sheet, typed: Typed) -> Typed {
    let empty = typed.find("title").is_some_and(|title| title.trim().is_empty());
    if typed.get("then") != TAKE || !empty {
        return typed;
    }
    let Some(of) = rules::proposed_title(&sheet.work.content, &sheet.videos) else { return typed };
    let others = typed.into_pairs().into_iter().filter(|(name, _)| name != "title");
    Typed::new(others.chain([("title".to_owned(), of.title)]).collect())
}

/// A work that is called nearly the same.
struct AlikeTitle {
    likeness: Likeness,
    title: String,
    link: String,
    /// Of an edition of this year; none for a work of the own entry.
    year: Option<i32>,
}

/// The works that may be told of whose titles are most like this one, the closest first.
fn alike(conn: &mut Conn, app: &App, cx: &PageCx, of: &Asked) -> Result<Vec<AlikeTitle>, Fault> {
    let typed = FoldedTitle::new(&of.title);
    let near = |title: &str| typed.likeness(&FoldedTitle::new(title)).filter(|how| *how >= Likeness::Close);
    let mut own: Vec<WorkId> = vec![of.work];
    let mut found = Vec::new();
    for work in works::list_of_entry(conn, of.who.entry())? {
        own.push(work.id);
        let counts = work.id != of.work && work.shown_status() != WorkStatus::Withdrawn;
        if let Some(likeness) = near(&work.latest().title).filter(|_| counts) {
            let link = super::sheet::work_path(cx, of.who.entry(), work.id, "");
            let title = work.latest().title.clone();
            found.push(AlikeTitle { likeness, title, link, year: None });
        }
    }
    for edition in editions::list(conn)?.into_iter().filter(|one| !one.is_draft() && !one.is_trial()) {
        for one in app.gallery.works(conn, &edition, cx.lang, cx.now)?.iter() {
            if let Some(likeness) = near(&one.work.title).filter(|_| !own.contains(&one.id)) {
                let link = format!("/{}/karya/{}", edition.slug, one.work.code);
                let title = one.work.title.clone();
                found.push(AlikeTitle { likeness, title, link, year: Some(edition.year) });
            }
        }
    }
    found.sort_by_key(|one| std::cmp::Reverse(one.likeness));
    found.truncate(MOST);
    Ok(found)
}

/// Whose title it is.
struct Asked {
    who: EntryMember,
    work: WorkId,
    title: String,
}

/// The works with a similar title, and the place into which the script writes them while the title is typed.
pub async fn similar(
    app: &App,
    cx: &Cx,
    who: &EntryMember,
    sheet: &Sheet,
    title: &str,
) -> Result<Markup, PageError> {
    let asked = Asked { who: who.clone(), work: sheet.work.id, title: title.to_owned() };
    let list = list(app, cx, asked).await?;
    Ok(html! {
        div #judul-mirip aria-live="polite" data-found=(sheet.at(cx, "/judul-mirip")) data-found-for="f-title" { (list) }
    })
}

async fn list(app: &App, cx: &Cx, asked: Asked) -> Result<Markup, PageError> {
    let page: PageCx = (**cx).clone();
    let own = app.clone();
    let found = app.read(move |conn| alike(conn, &own, &page, &asked)).await;
    let found = found.map_err(|fault: Fault| PageError::from(fault))?;
    Ok(html! {
        @if !found.is_empty() {
            div.notice data-alike=(found.len()) {
                p { (cx.t(text::ALIKE)) }
                ul { @for one in &found { (line(cx, one)) } }
                p.small { (cx.t(text::ALIKE_WHY)) }
            }
        }
    })
}

fn line(cx: &PageCx, one: &AlikeTitle) -> Markup {
    let of = match one.year {
        Some(year) => say!("karya edisi {year}", "a work of the {year} edition"),
        None => say!("karya Anda yang lain", "another work of yours"),
    };
    html! { li { (cx.m(&of)) ": " a href=(one.link) target="_blank" { (one.title) } } }
}

/// The title as it is being typed.
#[derive(Debug, Deserialize)]
pub struct TypedTitle {
    #[serde(default)]
    title: String,
}

/// `GET …/karya/{work}/judul-mirip?title=…`: the list alone, for the form that waits for it.
pub async fn similar_titles(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
    query: Query<TypedTitle>,
) -> Result<Markup, PageError> {
    let sheet = Sheet::load(&app, &who, path.2).await?;
    let asked = Asked { who, work: sheet.work.id, title: query.into_inner().title };
    list(&app, &cx, asked).await
}
