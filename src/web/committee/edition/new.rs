//! The form of a new edition and what it would be.

use maud::{Markup, html};

use super::all::{Asked, NewEdition};
use super::text;
use crate::editions::{self, DEFAULT_EDITION, Edition, EditionSettings};
use crate::i18n::{Message, date_time, deadline};
use crate::plain_text;
use crate::views::field::{self, Choice};
use crate::views::{self, Column, Field, PageCx, Row, Table, Tone, summary, table};

/// The terms of reference that come with the portal.
const SHIPPED: &str = "bawaan";
/// A file of the committee's own.
pub(super) const FILE: &str = "berkas";

/// The settings that a form asks for.
pub(super) fn settings(form: &NewEdition, editions: &[Edition]) -> Result<EditionSettings, Vec<Message>> {
    if form.source == FILE {
        if form.file.trim().is_empty() {
            return Err(vec![text::FILE_MISSING.into()]);
        }
        return editions::check(&form.file);
    }
    let shipped;
    let from = if form.source == SHIPPED {
        shipped = editions::check(DEFAULT_EDITION)?;
        &shipped
    } else {
        let earlier = editions.iter().find(|edition| edition.slug == form.source);
        &*earlier.ok_or_else(|| vec![Message::from(text::SOURCE_MISSING)])?.settings
    };
    let year = plain_text::digits(&form.year).parse::<i16>().ok().filter(|year| (2000..=2999).contains(year));
    let year = year.ok_or_else(|| vec![Message::from(text::YEAR_WRONG)])?;
    let typed = plain_text::single_line(&form.slug);
    let slug = if typed.is_empty() { year.to_string() } else { typed };
    Ok(editions::for_year(from, &slug, year))
}

pub(super) fn form(cx: &PageCx, editions: &[Edition], asked: &Asked) -> Markup {
    let form = &asked.form;
    let mut choices = vec![Choice::new(SHIPPED, cx.t(text::FROM_SHIPPED)).hint(cx.t(text::FROM_SHIPPED_WHY))];
    choices.extend(editions.iter().map(|edition| {
        let (slug, title) = (&edition.slug, edition.short_title());
        Choice::new(slug.as_str(), format!("{} {title} (/{slug})", cx.t(text::FROM_EDITION)))
    }));
    choices.push(Choice::new(FILE, cx.t(text::FROM_FILE)).hint(cx.t(text::FROM_FILE_WHY)));
    let first = editions.first().map_or(SHIPPED, |edition| edition.slug.as_str());
    let source = if form.source.is_empty() { first } else { &form.source };
    let field = |name: &'static str, label, value: &str| {
        Field::new(cx.lang, name, cx.t(label)).value(value.to_owned())
    };
    html! {
        h2 { (cx.t(text::NEW)) }
        @if !asked.wrong.is_empty() {
            div.notice role="alert" {
                p { (cx.t(text::NOT_MADE)) }
                ul { @for said in &asked.wrong { li { (cx.m(said)) } } }
            }
        }
        form.card id=(views::MAIN_FORM) method="post" action="/panitia/edisi" novalidate {
            (field::radio(&field("source", text::SOURCE, source), &choices))
            div.two {
                (field::digits(&field("year", text::YEAR, &form.year)))
                (field::text(&field("slug", text::SLUG, &form.slug).hint(cx.t(text::SLUG_HINT)).optional()))
            }
            (field::textarea(&field("file", text::FILE_TEXT, &form.file).hint(cx.t(text::FILE_HINT)).conditional(), 6))
            div.actions { (views::submit(cx.t(text::LOOK), Tone::Primary)) }
        }
        (upload(cx))
    }
}

/// Sending the file itself instead of its text.
fn upload(cx: &PageCx) -> Markup {
    let file = Field::new(cx.lang, "upload", cx.t(text::FILE_CHOOSE)).accept(".toml");
    html! {
        form.card method="post" action="/panitia/edisi/berkas" enctype="multipart/form-data" {
            (field::file(&file))
            div.actions { (views::submit(cx.t(text::LOOK_AT_FILE), Tone::Quiet)) }
        }
    }
}

/// What would be made, before it is.
pub(super) fn preview(cx: &PageCx, settings: &EditionSettings, form: &NewEdition, key: &Markup) -> Markup {
    let limits = &settings.limits;
    html! {
        h2 { (cx.t(text::PREVIEW)) }
        p { (cx.t(text::PREVIEW_LEAD)) }
        section.card {
            (summary(&[
                (cx.t(text::TITLE), html! { (cx.m(&settings.title)) }),
                (cx.t(text::SLUG), html! { "/" (settings.slug) }),
                (cx.t(text::YEAR), html! { (settings.year) }),
                (cx.t(text::THEME), html! { (cx.m(&settings.theme)) }),
                (cx.t(text::LIMITS), html! { (limits.members) " · " (limits.works) " · " (limits.award_size) " · " (limits.jurors_per_work) }),
                (cx.t(text::CRITERIA), html! {
                    @for criterion in &settings.rubric.criteria { (cx.m(&criterion.name)) " (" (criterion.weight) ") " }
                }),
            ]))
        }
        (table(&stages(cx, settings)))
        form.card id=(views::MAIN_FORM) method="post" action="/panitia/edisi" novalidate {
            (key)
            (field::hidden("make", "1"))
            (field::hidden("source", &form.source))
            (field::hidden("slug", &form.slug))
            (field::hidden("year", &form.year))
            textarea hidden name="file" { "\n" (form.file) }
            div.actions {
                (views::submit(cx.t(text::MAKE), Tone::Primary))
                a.button.plain href="/panitia/edisi" { (views::text::BACK.get(cx.lang)) }
            }
        }
    }
}

fn stages(cx: &PageCx, settings: &EditionSettings) -> Table {
    let row = |phase: &editions::Phase| {
        Row::new(vec![
            html! { (cx.m(&phase.name)) },
            html! { @if let Some(at) = phase.opens_at { (date_time(at, cx.lang)) } @else { "–" } },
            html! { @if let Some(at) = phase.closes_at { (deadline(at, cx.lang)) } @else { "–" } },
        ])
    };
    Table {
        lang: cx.lang,
        caption: cx.t(text::STAGES).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(text::STAGE)).long(),
            Column::new(cx.t(text::OPENS)).short(),
            Column::new(cx.t(text::CLOSES)).short(),
        ],
        rows: settings.phases.iter().map(row).collect(),
    }
}
