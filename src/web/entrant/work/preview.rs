//! The work as a juror sees it, and the published rubric to hold it against before it is sent.

use actix_web::web;
use maud::{Markup, html};

use super::notices::part_name;
use super::sheet::{Sheet, WorkPath};
use super::text;
use crate::app::App;
use crate::config::Google;
use crate::editions::{Edition, Rubric, SubCriterion};
use crate::registration::EntryMember;
use crate::views::{PageCx, PlayerView, page, player};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::public::gallery;
use crate::web::work_view::WorkView;
use crate::works::{Reader, Video, rules};

/// `GET …/karya/{work}/pratinjau`.
pub async fn preview(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
) -> Result<Markup, PageError> {
    let sheet = Sheet::load(&app, &who, path.2).await?;
    Ok(view(&cx, cx.edition()?, &sheet, &app.config.google))
}

fn view(cx: &PageCx, edition: &Edition, sheet: &Sheet, google: &Google) -> Markup {
    let content = rules::for_reader(&sheet.work.content, Reader::Juror);
    let settings = &edition.settings;
    let view = WorkView { cx, settings, content: &content, reader: Reader::Juror, unfolded: false };
    page(
        cx,
        cx.t(text::PREVIEW),
        html! {
            p.crumbs { a href=(sheet.at(cx, "")) { (cx.t(text::TO_WORK)) } }
            p.notice { (cx.t(if settings.judging.blind { text::PREVIEW_BLIND } else { text::PREVIEW_NAMED })) }
            p.small { (view.facts().join(" · ")) }
            h1 { (sheet.name(cx)) }
            @if sheet.videos.is_empty() { p.hint { (cx.t(text::NO_FILMS)) } }
            @for row in &sheet.videos { (film(cx, row, google)) }
            (view.about())
            @for part in view.parts() {
                h2 { (part.title) @if let Some(count) = part.count { " (" (count) ")" } }
                (part.body)
            }
            (self_check(cx, &settings.rubric))
        },
    )
}

fn film(cx: &PageCx, row: &Video, google: &Google) -> Markup {
    let title = part_name(cx, row.part, row.position);
    let shown = PlayerView { title: title.clone(), ..gallery::film_view(cx, google, &row.link, true) };
    html! {
        h2 { (title) }
        (player(cx.lang, &shown))
    }
}

/// Every sub-criterion with what each band means, the best first.
fn self_check(cx: &PageCx, rubric: &Rubric) -> Markup {
    html! {
        h2 { (cx.t(text::SELF_CHECK)) }
        p { (cx.t(text::SELF_CHECK_WHY)) }
        @for criterion in &rubric.criteria {
            h3 { (criterion.code) ". " (cx.m(&criterion.name)) " (" (criterion.weight) ")" }
            @for item in &criterion.items { (bands(cx, rubric, item)) }
        }
    }
}

fn bands(cx: &PageCx, rubric: &Rubric, item: &SubCriterion) -> Markup {
    html! {
        details {
            summary { span.words { (item.code) " " (cx.m(&item.name)) " (" (item.weight) ")" } }
            ul { @for (band, means) in rubric.bands.iter().zip(&item.bands) { li { b { (cx.m(&band.name)) } ": " (cx.m(means)) } } }
        }
    }
}
