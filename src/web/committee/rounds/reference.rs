//! The committee's own sheet for a calibration work: a mark and a reason for each sub-criterion.

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::reference_text as text;
use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::editions::{Edition, Rubric};
use crate::i18n::{Lang, points, too_long};
use crate::ids::{CalibrationId, UserId};
use crate::judging::rules::parse_mark;
use crate::judging::{
    self, ReferenceDraft, ReferenceSheet, SaveReferenceProblem, SavedReference, StoredReference,
};
use crate::merge::{FormValues, Origin};
use crate::refused::Refused;
use crate::views::{self, Field, PageCx, Tone, error_summary, field, submit};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::saving::{Conflict, MergeView, authors, merge_page, settle, typed_over};

/// Most characters of a reason and of the summary.
const LONGEST: usize = 1000;

type WorkPath = web::Path<(String, CalibrationId)>;

/// What the page shows: figures that cannot be kept as they were typed, and what is wrong.
#[derive(Default)]
struct Typed {
    unreadable: BTreeMap<String, String>,
    errors: Errors,
    /// A refusal of the whole; the fields then hold what was typed.
    refused: Option<(SaveReferenceProblem, FormValues)>,
}

/// `GET /{k}/panitia/babak/kalibrasi/{work}/acuan`.
pub async fn reference(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Rounds>,
    path: WorkPath,
) -> Result<HttpResponse, PageError> {
    page(&app, &cx, path.1, StatusCode::OK, &Typed::default()).await
}

/// `POST /{k}/panitia/babak/kalibrasi/{work}/acuan`: saves what can be kept.
pub async fn save_reference(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Rounds>,
    path: WorkPath,
    form: Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    let (edition, work) = (cx.edition()?.clone(), path.1);
    let settled = settle(form.into_inner());
    let fields: BTreeMap<String, String> = settled.pairs.iter().cloned().collect();
    let again = fields.contains_key("merge");
    let (mut draft, errors) = read(&fields, &edition.settings.rubric, cx.lang);
    draft.left.extend(settled.unnamed(names(&edition.settings.rubric).iter().map(String::as_str)));
    draft.undecided = settled.undecided().to_vec();
    let (id, own, sent) = (edition.id, who.person().user_id(), draft.values.clone());
    let saved = match app.write(move |tx| judging::save_reference(tx, &who, id, work, &draft)).await {
        Ok(saved) => saved,
        Err(SaveReferenceProblem::Fault(fault)) => return Err(fault.into()),
        Err(problem) => {
            let typed = Typed { refused: Some((problem, sent)), ..Typed::default() };
            return page(&app, &cx, work, StatusCode::CONFLICT, &typed).await;
        }
    };
    if !saved.merged.conflicts.is_empty() {
        let edits = &saved.stored.sheet.edits;
        let names = authors(&app, &saved.merged.conflicts, edits, Some(own)).await?;
        return Ok(show(
            StatusCode::CONFLICT,
            both_texts(&cx, &edition, work, &Unsettled { saved: &saved, names: &names, again }),
        ));
    }
    if errors.is_empty() {
        return Ok(redirect_with(&address(&cx, work), text::SAVED));
    }
    let unreadable = fields.into_iter().filter(|(name, _)| errors.of(name, cx.lang).is_some()).collect();
    let typed = Typed { unreadable, errors, refused: None };
    page(&app, &cx, work, StatusCode::UNPROCESSABLE_ENTITY, &typed).await
}

fn address(cx: &PageCx, work: CalibrationId) -> String {
    cx.at(&format!("/panitia/babak/kalibrasi/{work}/acuan"))
}

fn names(rubric: &Rubric) -> Vec<String> {
    let each = |code: &String| [code.clone(), ReferenceSheet::reason_field(code)];
    rubric.items().flat_map(|item| each(&item.code)).chain(["summary".to_owned()]).collect()
}

/// Reads the fields of the rubric; what cannot be kept is noted beside its field and left as it is stored.
fn read(fields: &BTreeMap<String, String>, rubric: &Rubric, lang: Lang) -> (ReferenceDraft, Errors) {
    let (mut draft, mut errors) = (ReferenceDraft::default(), Errors::default());
    let typed = |name: &str| fields.get(name).map_or("", |typed| typed.trim());
    for item in rubric.items() {
        match parse_mark(typed(&item.code)) {
            Ok(Some(mark)) => draft.values.add(&item.code, &mark.to_string()),
            Ok(None) => {}
            Err(_) => errors.add(&item.code, text::UNREADABLE),
        }
    }
    for name in names(rubric).iter().filter(|name| rubric.item(name).is_none()) {
        let length = typed(name).chars().count();
        if length > LONGEST {
            errors.add(name, too_long(length, LONGEST));
        }
        draft.values.add(name, typed(name));
    }
    draft.origin = Origin::read("reference", |name| fields.get(name).map(String::as_str));
    draft.left = names(rubric).into_iter().filter(|name| errors.of(name, lang).is_some()).collect();
    (draft, errors)
}

type Authors = BTreeMap<UserId, String>;

/// What a field of the sheet is called.
fn label(cx: &PageCx, rubric: &Rubric, name: &str) -> String {
    let code = name.strip_suffix(".reason").unwrap_or(name);
    match rubric.item(code) {
        Some(item) if code == name => format!("{code} {}", cx.m(&item.name)),
        Some(_) => format!("{code} {}", cx.t(text::REASON)),
        None => cx.t(text::SUMMARY).to_owned(),
    }
}

/// A save with conflicts: who wrote what is stored, and whether the page of both texts was sent without choosing.
struct Unsettled<'a> {
    saved: &'a SavedReference,
    names: &'a Authors,
    again: bool,
}

fn both_texts(cx: &PageCx, edition: &Edition, work: CalibrationId, of: &Unsettled<'_>) -> Markup {
    let Unsettled { saved, names, again } = *of;
    let (rubric, stored) = (&edition.settings.rubric, saved.stored.sheet.values());
    let edits = &saved.stored.sheet.edits;
    let conflict = |name: &String| Conflict {
        name: name.clone(),
        label: label(cx, rubric, name),
        mine: vec![shown(rubric, &saved.sent, name)],
        mine_shown: shown(rubric, &saved.sent, name),
        theirs_shown: shown(rubric, &stored, name),
        by: edits.of(name).and_then(|edit| names.get(&edit.by).cloned()),
        at: edits.of(name).map(|edit| edit.at),
        is_text: rubric.item(name).is_none(),
    };
    let conflicts: Vec<Conflict> = saved.merged.conflicts.iter().map(conflict).collect();
    let back = address(cx, work);
    merge_page(
        cx,
        &MergeView {
            action: &back,
            back: (&back, cx.t(text::TITLE)),
            version: saved.stored.version,
            stored: &stored,
            conflicts: &conflicts,
            along: &[("merge", "1")],
            incomplete: again,
        },
    )
}

/// A field as the form shows it: marks as "86,50".
fn shown(rubric: &Rubric, values: &FormValues, name: &str) -> String {
    match values.text(name).parse() {
        Ok(mark) if rubric.item(name).is_some() => points(mark, Lang::Id),
        _ => values.text(name),
    }
}

async fn page(
    app: &App,
    cx: &Cx,
    work: CalibrationId,
    status: StatusCode,
    typed: &Typed,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.clone();
    let id = edition.id;
    let stored = app.read(move |conn| judging::find_reference(conn, id, work)).await?;
    let stored = stored.ok_or(PageError::NotFound)?;
    let body = view(cx, &edition, work, &stored, typed);
    Ok(show(status, frame(cx, app, "babak", cx.t(text::TITLE), body).await?))
}

fn view(
    cx: &PageCx,
    edition: &Edition,
    work: CalibrationId,
    stored: &StoredReference,
    typed: &Typed,
) -> Markup {
    let rubric = &edition.settings.rubric;
    let complete = stored.sheet.is_complete(rubric);
    let kept = stored.sheet.values();
    let refused = typed.refused.as_ref();
    let values = refused.map_or(&kept, |(_, sent)| sent);
    let filled = Filled { rubric, values, typed, fixed: stored.read && refused.is_none() };
    let state = if complete { text::COMPLETE } else { text::INCOMPLETE };
    html! {
        (error_summary(cx.lang, &labelled(cx, rubric, &typed.errors)))
        p { b { (stored.number) } " · " (stored.title) }
        p { (cx.t(text::LEAD)) }
        @if let Some(why) = refused.and_then(|(problem, _)| problem.message()) { p.notice { (cx.m(&why)) } }
        @else if stored.read { p.notice { (cx.t(text::WAS_READ)) } }
        @else { p.notice { (cx.t(state)) } }
        form.card id=(crate::views::MAIN_FORM) method="post" action=(address(cx, work)) novalidate {
            (typed_over(stored.version, &kept))
            @for criterion in &rubric.criteria {
                h2 { (criterion.code) ". " (cx.m(&criterion.name)) }
                @for item in &criterion.items { (one(cx, &item.code, cx.m(&item.name), &filled)) }
            }
            (words(cx, "summary", cx.t(text::SUMMARY), &filled))
            div.actions {
                @if !stored.read { (submit(cx.t(text::SAVE), Tone::Primary)) }
                a.button.plain href=(cx.at("/panitia/babak#kalibrasi")) { (views::text::BACK.get(cx.lang)) }
            }
        }
    }
}

fn labelled(cx: &PageCx, rubric: &Rubric, errors: &Errors) -> Vec<(String, String)> {
    let summary = errors.summary(cx.lang).into_iter();
    summary.map(|(name, error)| (name.clone(), format!("{}: {error}", label(cx, rubric, &name)))).collect()
}

/// What the fields hold: what is stored or was refused, and figures that cannot be kept.
struct Filled<'a> {
    rubric: &'a Rubric,
    values: &'a FormValues,
    typed: &'a Typed,
    /// A juror may have read it: it is shown and not changed.
    fixed: bool,
}

fn one(cx: &PageCx, code: &str, name: &str, filled: &Filled<'_>) -> Markup {
    let Filled { rubric, values, typed, fixed } = *filled;
    let value = typed.unreadable.get(code).cloned().unwrap_or_else(|| shown(rubric, values, code));
    let mark = Field::new(cx.lang, code, format!("{code} {name}"))
        .value(value)
        .error(typed.errors.of(code, cx.lang))
        .disabled(fixed);
    html! {
        div.reference-item {
            (field::decimal(&mark))
            (words(cx, &ReferenceSheet::reason_field(code), cx.t(text::REASON), filled))
        }
    }
}

fn words(cx: &PageCx, name: &str, label: &str, filled: &Filled<'_>) -> Markup {
    let Filled { values, typed, fixed, .. } = *filled;
    let value = typed.unreadable.get(name).cloned().unwrap_or_else(|| values.text(name));
    let words = Field::new(cx.lang, name, label)
        .value(value)
        .error(typed.errors.of(name, cx.lang))
        .max_length(LONGEST as u32)
        .optional()
        .disabled(fixed);
    field::textarea(&words, 2)
}
