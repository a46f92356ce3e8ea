//! The rules of an edition, in full, from its settings.

use actix_web::web;
use maud::{Markup, html};

use super::stages::phases;
use super::text;
use crate::app::App;
use crate::corrections::{self, PublicCorrection};
use crate::db::Fault;
use crate::downloads::{self, Download};
use crate::editions::{Edition, EditionSettings};
use crate::i18n::{Lang, Message, date_time, duration};
use crate::say;
use crate::views::{PageCx, page, phase_list};
use crate::web::context::Cx;
use crate::web::corrected_rows::rows;
use crate::web::errors::PageError;

/// `GET /{k}/aturan`.
pub async fn rules(app: web::Data<App>, cx: Cx) -> Result<Markup, PageError> {
    let edition = cx.edition()?;
    let id = edition.id;
    let more = app
        .read(move |conn| {
            Ok::<_, Fault>(More {
                files: downloads::list(conn, id)?,
                corrected: corrections::list(conn, id)?,
            })
        })
        .await?;
    Ok(view(&cx, edition, &more))
}

/// What stands on the page beside the settings.
struct More {
    files: Vec<Download>,
    corrected: Vec<PublicCorrection>,
}

fn view(cx: &PageCx, edition: &Edition, more: &More) -> Markup {
    let (settings, files) = (&edition.settings, &more.files);
    page(
        cx,
        cx.t(text::RULES),
        html! {
            h1 { (cx.t(text::RULES)) }
            p { (cx.m(&settings.purpose)) }
            (section(cx, "tema", text::THEME, html! { p { b { "“" (cx.m(&settings.theme)) "”" } } p { (cx.m(&settings.microlearning)) } }))
            (section(cx, "tahapan", text::PHASES, phase_list(cx.lang, &phases(cx, edition))))
            @if !more.corrected.is_empty() { (section(cx, "perubahan", text::CORRECTED, corrected(cx, &more.corrected))) }
            (section(cx, "tujuan", text::AIMS, list(cx, &settings.aims)))
            (section(cx, "manfaat", text::BENEFITS, list(cx, &settings.benefits)))
            (section(cx, "ketentuan", text::CONDITIONS, conditions(cx, settings)))
            (section(cx, "bagian", text::PARTS, parts(cx, settings)))
            (section(cx, "rubrik", text::RUBRIC, rubric(cx, settings)))
            (section(cx, "penghargaan", text::AWARDS, html! { (list(cx, &settings.awards)) p { (cx.m(&settings.finality)) } }))
            (section(cx, "pernyataan", text::DECLARATION, declaration(cx, settings)))
            @if !files.is_empty() { (section(cx, "unduhan", text::DOWNLOADS, super::downloads::links(cx, files))) }
            (section(cx, "dasar", text::LEGAL_BASIS, list(cx, &settings.legal_basis)))
            @let contact = settings.contact.lines();
            @if !contact.is_empty() { (section(cx, "kontak", text::CONTACT, list(cx, &contact))) }
            (section(cx, "tanya", text::FAQ, html! {
                @for faq in &settings.faq {
                    details { summary { (cx.m(&faq.question)) } p { (cx.m(&faq.answer)) } }
                }
            }))
        },
    )
}

/// What was corrected once it held already: when, what, and why.
fn corrected(cx: &PageCx, corrections: &[PublicCorrection]) -> Markup {
    let decided = |one: &PublicCorrection| {
        let (at, kapan) = (date_time(one.done_at, Lang::En), date_time(one.done_at, Lang::Id));
        match one.by_two {
            true => say!("{kapan}, oleh dua anggota panitia.", "{at}, by two members of the committee."),
            false => say!("{kapan}, oleh satu anggota panitia.", "{at}, by one member of the committee."),
        }
    };
    html! {
        p { (cx.t(text::CORRECTED_WHY)) }
        @for one in corrections {
            h3 { (cx.t(one.form.text())) }
            (rows(cx, &one.changes))
            p { (one.reason) " " span.small { (cx.m(&decided(one))) } }
        }
    }
}

fn section(cx: &PageCx, id: &str, heading: crate::i18n::Text, body: Markup) -> Markup {
    html! { section.card id=(id) { h2 { (cx.t(heading)) } (body) } }
}

fn list(cx: &PageCx, items: &[Message]) -> Markup {
    html! { ul { @for item in items { li { (cx.m(item)) } } } }
}

fn conditions(cx: &PageCx, settings: &EditionSettings) -> Markup {
    html! {
        ul.checks { @for item in &settings.checklist { li { (cx.m(&item.entrant)) " " span.small { "R" (item.rule) } } } }
    }
}

fn parts(cx: &PageCx, settings: &EditionSettings) -> Markup {
    let video = &settings.video;
    let length = |seconds: u32, lang| duration(i64::from(seconds) * 1000, lang);
    let (main, utama) = (length(video.main_seconds, Lang::En), length(video.main_seconds, Lang::Id));
    let (intro, pengantar) = (length(video.intro_seconds, Lang::En), length(video.intro_seconds, Lang::Id));
    let (core, inti) = (length(video.core_seconds, Lang::En), length(video.core_seconds, Lang::Id));
    let lines = [
        say!("Video utama, paling lama {utama}.", "Main video, at most {main}."),
        say!(
            "Video pengantar, paling lama {pengantar}: penjelasan, tujuan, dan manfaat.",
            "Intro video, at most {intro}: explanation, objectives and benefits."
        ),
        say!(
            "Video inti per topik, masing-masing paling lama {inti}.",
            "A core video per topic, at most {core} each."
        ),
        say!(
            "Topik diskusi, soal evaluasi, dan video penutup.",
            "Discussion topics, evaluation questions and a closing video."
        ),
    ];
    list(cx, &lines)
}

fn rubric(cx: &PageCx, settings: &EditionSettings) -> Markup {
    html! {
        @for criterion in &settings.rubric.criteria {
            h3 { (criterion.code) ". " (cx.m(&criterion.name)) " " span.small { (cx.t(text::WEIGHT)) " " (criterion.weight) } }
            ul { @for item in &criterion.items { li { (cx.m(&item.name)) " " span.small { "(" (item.weight) ")" } } } }
        }
    }
}

fn declaration(cx: &PageCx, settings: &EditionSettings) -> Markup {
    let declaration = &settings.declaration;
    html! {
        details {
            summary { (cx.m(&declaration.title)) }
            p { (cx.m(&declaration.opening)) }
            ol { @for statement in &declaration.statements { li { (cx.m(&statement.text)) } } }
            p { (cx.m(&declaration.closing)) }
        }
    }
}
