//! Step 4: everything at a glance, the two statements, and the submission itself.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::sheet::{Sheet, WorkPath, head, meter, work_path};
use super::{closed_page, notices, refused, shown, text};
use crate::app::App;
use crate::editions::{CheckedBy, Edition};
use crate::i18n::Message;
use crate::registration::EntryMember;
use crate::say;
use crate::views::{self, Field, PageCx, Tone, badge, error_summary, field, page, summary};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::verdict_view;
use crate::works::actions;
use crate::works::rules::{self, ItemKind};
use crate::works::{VideoRow, WorkProblem, WorkStatus};

/// The two statements.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct SendForm {
    #[serde(default)]
    original: String,
    #[serde(default)]
    licence: String,
}

/// `GET …/kirim`.
pub async fn review(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
) -> Result<HttpResponse, PageError> {
    let sheet = Sheet::load(&app, &who, path.2).await?;
    if let Some(refusal) = sheet.closed(&cx)? {
        return Ok(closed_page(&cx, &sheet, &refusal));
    }
    let on = |ticked: bool| if ticked { "on".to_owned() } else { String::new() };
    let content = &sheet.work.content;
    let form = SendForm { original: on(content.original), licence: on(content.licence) };
    Ok(shown(view(&cx, (cx.edition()?, &sheet), (&form, &Errors::default()))))
}

/// `POST …/pengiriman`: the receipt is on disk before the answer leaves.
pub async fn submit(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
    form: web::Form<SendForm>,
) -> Result<HttpResponse, PageError> {
    let (id, entry, member) = (path.2, who.entry(), who.clone());
    let stated = (!form.original.is_empty(), !form.licence.is_empty());
    let sent = app.write_durably(move |tx| {
        actions::save_declarations(tx, &member, id, stated)?;
        actions::submit(tx, &member, id)
    });
    match sent.await {
        Ok(submission) => {
            let receipt = submission.receipt;
            let said = say!(
                "Karya terkirim. Tanda terima: {receipt}.",
                "The work is submitted. Receipt: {receipt}."
            );
            Ok(redirect_with(&work_path(&cx, entry, id, ""), said))
        }
        Err(problem @ (WorkProblem::NotReady(_) | WorkProblem::EntryIncomplete)) => {
            let mut sheet = Sheet::load(&app, &who, id).await?;
            (sheet.work.content.original, sheet.work.content.licence) = stated;
            let errors = errors(&cx, &sheet, &problem)?;
            Ok(refused(view(&cx, (cx.edition()?, &sheet), (&form, &errors))))
        }
        Err(problem) => Err(problem.into()),
    }
}

/// The statements beside their boxes, everything else in the summary.
fn errors(cx: &Cx, sheet: &Sheet, problem: &WorkProblem) -> Result<Errors, PageError> {
    let mut errors = Errors::default();
    if matches!(problem, WorkProblem::EntryIncomplete) {
        errors.add("", crate::works::text::ENTRY_INCOMPLETE);
        return Ok(errors);
    }
    let mut items = sheet.items(cx.edition()?);
    items.retain(|item| item.kind != ItemKind::Statement);
    let missing = rules::missing(&items);
    if !missing.is_empty() {
        errors.add("", crate::works::text::not_ready(&missing));
    }
    if !sheet.work.content.original {
        errors.add("original", text::ORIGINAL_MISSING);
    }
    if !sheet.work.content.licence {
        errors.add("licence", text::LICENCE_MISSING);
    }
    Ok(errors)
}

fn view(cx: &PageCx, (edition, sheet): (&Edition, &Sheet), (form, errors): (&SendForm, &Errors)) -> Markup {
    let lang = cx.lang;
    let label = if sheet.last.is_some() { text::SUBMIT_AGAIN } else { text::SUBMIT };
    let asked: Vec<&Message> = edition
        .settings
        .checklist
        .iter()
        .filter(|item| item.checked_by == CheckedBy::Person)
        .map(|item| &item.entrant)
        .collect();
    let licence = cx.m(&edition.settings.licence.text);
    page(
        cx,
        sheet.name(cx),
        html! {
            (head(cx, edition, sheet, Some(ItemKind::Statement)))
            (error_summary(lang, &errors.summary(lang)))
            h2 { (cx.t(text::SEND_TITLE)) }
            (meter(cx, edition, sheet))
            (notices::all_shared(cx, sheet))
            h2 { (cx.t(text::SUMMARY)) }
            (content(cx, edition, sheet))
            form.card method="post" action=(sheet.at(cx, "/pengiriman")) novalidate {
                @if !asked.is_empty() {
                    h2 { (cx.t(text::BEFORE_SENDING)) }
                    ul { @for sentence in &asked { li { (cx.m(sentence)) } } }
                }
                (field::checkbox(&Field::new(lang, "original", cx.t(text::ORIGINAL)).value(form.original.as_str()).error(errors.of("original", lang))))
                (field::checkbox(&Field::new(lang, "licence", licence).value(form.licence.as_str()).error(errors.of("licence", lang))))
                @if sheet.work.status != WorkStatus::RevisionRequested { p.hint { (cx.t(text::STILL_OPEN)) } }
                div.actions {
                    (views::submit(cx.t(label), Tone::Primary))
                    a.button.plain href=(sheet.at(cx, "/diskusi")) { (cx.t(text::BACK)) }
                }
            }
        },
    )
}

/// What will be sent, ready to be read once more; also on the work's own page.
pub(super) fn content(cx: &PageCx, edition: &Edition, sheet: &Sheet) -> Markup {
    let content = &sheet.work.content;
    let words = |text: &str| match text.trim() {
        "" => html! { span.hint { (cx.t(text::EMPTY)) } },
        given => html! { @for line in given.lines() { p { (line) } } },
    };
    let kinds: Vec<&str> = content
        .competencies
        .iter()
        .filter_map(|key| edition.settings.competency_kind(key).map(|name| cx.m(name)))
        .collect();
    let kind = match content.video_kind_other.as_str() {
        other if content.video_kind == "other" && !other.is_empty() => other,
        _ => edition.settings.video_kind(&content.video_kind).map_or("", |name| cx.m(name)),
    };
    let sources = if content.sources.is_empty() { cx.t(text::NO_SOURCES) } else { &content.sources };
    let questions = content.questions.len();
    let pass = content.pass_mark;
    let evaluation = say!(
        "{questions} soal, nilai lulus {pass} persen",
        "{questions} questions, pass mark {pass} percent"
    );
    summary(&[
        (cx.t(text::TITLE), words(&content.title)),
        (cx.t(text::COMPETENCIES), words(&kinds.join(", "))),
        (cx.t(text::VIDEO_KIND), words(kind)),
        (cx.t(text::EXPLANATION), words(&content.explanation)),
        (cx.t(text::OBJECTIVES), words(&content.objectives)),
        (cx.t(text::BENEFITS), words(&content.benefits)),
        (cx.t(text::SOURCES), words(sources)),
        (cx.t(text::FILMS), films(cx, &sheet.videos)),
        (cx.t(text::TOPICS), words(&content.topics.join("\n"))),
        (cx.t(text::EVALUATION), if questions == 0 { words("") } else { words(cx.m(&evaluation)) }),
    ])
}

fn films(cx: &PageCx, videos: &[VideoRow]) -> Markup {
    html! {
        @if videos.is_empty() { span.hint { (cx.t(text::NO_FILMS)) } }
        @for row in videos {
            @let state = verdict_view::state(row.status);
            p {
                a href=(row.link.canonical_url()) target="_blank" rel="noopener noreferrer" { (cx.t(row.part.text())) }
                " " (badge(state.kind(), cx.t(state.label())))
            }
        }
    }
}
