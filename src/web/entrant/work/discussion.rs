//! Step 3: discussion topics and evaluation questions.

use actix_web::{HttpRequest, HttpResponse, web};
use maud::{Markup, html};

use super::sheet::{Sheet, WorkPath, head, work_path};
use super::typed::Typed;
use super::{closed_page, is_autosave, kept, questions, refused, shown, text};
use crate::app::App;
use crate::editions::{Edition, Parts};
use crate::registration::EntryMember;
use crate::views::{self, Field, PageCx, Tone, error_summary, field, page};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;
use crate::works::Question;
use crate::works::actions::{self, Discussion};
use crate::works::rules::{ItemKind, topic_warning};

const TOPICS_MOST: u32 = 4000;

/// What the page shows: what is said, the pass mark as typed, how many questions there are fields for.
struct Shown {
    said: Discussion,
    pass_mark: String,
    rows: usize,
}

/// `GET …/diskusi`; `?soal=1` shows one empty question more.
pub async fn discussion_form(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
) -> Result<HttpResponse, PageError> {
    let sheet = Sheet::load(&app, &who, path.2).await?;
    if let Some(refusal) = sheet.closed(&cx)? {
        return Ok(closed_page(&cx, &sheet, &refusal));
    }
    let content = sheet.work.content.clone();
    let said =
        Discussion { topics: content.topics, questions: content.questions, pass_mark: content.pass_mark };
    let more = usize::from(cx.path.contains("soal=") || said.questions.is_empty());
    let rows = (said.questions.len() + more).min(questions::MOST);
    let state = Shown { pass_mark: said.pass_mark.to_string(), said, rows };
    Ok(shown(view(&cx, (cx.edition()?, &sheet), (&state, &Errors::default()))))
}

/// `POST …/diskusi`, by the buttons and by autosave.
pub async fn discussion(
    (app, req): (web::Data<App>, HttpRequest),
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
    form: web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    let typed = Typed::new(form.into_inner());
    let mut errors = Errors::default();
    let said = read(&typed, &mut errors);
    if !errors.is_empty() {
        let sheet = Sheet::load(&app, &who, path.2).await?;
        let pass_mark = typed.get("pass_mark").to_owned();
        let state = Shown { rows: said.questions.len().max(1), said, pass_mark };
        return Ok(refused(view(&cx, (cx.edition()?, &sheet), (&state, &errors))));
    }
    let (id, entry) = (path.2, who.entry());
    app.write(move |tx| actions::save_discussion(tx, &who, id, said)).await?;
    Ok(match (is_autosave(&req), typed.get("then")) {
        (true, _) => kept(&cx),
        (_, "more") => redirect_with(&work_path(&cx, entry, id, "/diskusi?soal=1"), text::SAVED),
        _ => redirect(&work_path(&cx, entry, id, "/kirim")),
    })
}

fn read(typed: &Typed, errors: &mut Errors) -> Discussion {
    let topics: Vec<String> = typed
        .get("discussion_topic")
        .lines()
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect();
    let length = typed.get("discussion_topic").chars().count();
    if length > usize::try_from(TOPICS_MOST).unwrap_or(usize::MAX) {
        errors.add(
            "discussion_topic",
            crate::say!(
                "Terlalu panjang: {length} karakter, paling banyak {TOPICS_MOST}.",
                "Too long: {length} characters, at most {TOPICS_MOST}."
            ),
        );
    }
    let pass_mark = typed.get("pass_mark").parse().ok().filter(|mark| (1..=100).contains(mark));
    if pass_mark.is_none() {
        errors.add("pass_mark", text::BAD_PASS_MARK);
    }
    Discussion { topics, questions: questions::read(typed, errors), pass_mark: pass_mark.unwrap_or(70) }
}

fn view(cx: &PageCx, (edition, sheet): (&Edition, &Sheet), (state, errors): (&Shown, &Errors)) -> Markup {
    let lang = cx.lang;
    let here = sheet.at(cx, "/diskusi");
    let none = Question::default();
    let mark = Field::new(lang, "pass_mark", cx.t(text::PASS_MARK)).value(state.pass_mark.as_str());
    page(
        cx,
        sheet.name(cx),
        html! {
            (head(cx, edition, sheet, Some(ItemKind::Discussion)))
            (error_summary(lang, &errors.summary(lang)))
            form method="post" action=(here) data-autosave=(here) novalidate {
                (topics(cx, edition, (&state.said.topics, errors)))
                h2 { (cx.t(text::EVALUATION)) }
                p { (cx.t(text::EVALUATION_LEAD)) }
                (field::number(&mark.bounds(1, 100, 1).error(errors.of("pass_mark", lang))))
                @for i in 0..state.rows {
                    (questions::fields(cx, i + 1, (state.said.questions.get(i).unwrap_or(&none), errors)))
                }
                div.actions {
                    (views::submit(cx.t(text::SAVE_ON), Tone::Primary))
                    @if state.rows < questions::MOST {
                        button.button.quiet type="submit" name="then" value="more" { (cx.t(text::ADD_QUESTION)) }
                    }
                    a.button.plain href=(sheet.at(cx, "/video")) { (cx.t(text::BACK)) }
                }
            }
        },
    )
}

/// The topics, a line each; below them those that do not read as questions yet.
fn topics(cx: &PageCx, edition: &Edition, (topics, errors): (&[String], &Errors)) -> Markup {
    let weak: Vec<_> = topics.iter().filter_map(|t| topic_warning(t).map(|why| (t, why))).collect();
    let mut lines = Field::new(cx.lang, "discussion_topic", cx.t(text::TOPICS))
        .hint(cx.t(text::TOPICS_HINT))
        .value(topics.join("\n"))
        .error(errors.of("discussion_topic", cx.lang))
        .max_length(TOPICS_MOST);
    if edition.settings.parts == Parts::Optional {
        lines = lines.optional();
    }
    html! {
        (field::textarea(&lines, 5))
        @for (topic, why) in &weak { p.notice { b { (topic) } " – " (cx.t(*why)) } }
    }
}
