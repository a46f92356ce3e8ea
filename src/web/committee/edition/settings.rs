//! One form of settings: the page, saving it, and what two people do at once.

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::fields::{Filled, fields, label};
use super::text;
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::editions::form::{self, Begun, Item, Kind, Problem, Setting, SettingsForm};
use crate::editions::{self, SavedSettings, SettingsEdit};
use crate::i18n::Message;
use crate::ids::UserId;
use crate::merge::{FormValues, Origin};
use crate::overview;
use crate::views::{self, PageCx, Tone, error_summary, submit};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::saving::{Conflict, MergeView, authors, merge_page, settle, still_typed_over, typed_over};

pub(super) type FormPath = web::Path<(String, String)>;

pub(super) fn find(path: &FormPath) -> Result<SettingsForm, PageError> {
    SettingsForm::parse(&path.1).ok_or(PageError::NotFound)
}

/// `GET /{k}/panitia/edisi/{form}`.
pub async fn form(
    app: web::Data<App>,
    cx: Cx,
    _who: Committee,
    path: FormPath,
) -> Result<HttpResponse, PageError> {
    let (of, edition) = (find(&path)?, cx.edition()?.clone());
    let now = cx.now();
    let asked = edition.clone();
    let begun = app.read(move |conn| overview::begun(conn, &asked, now)).await?;
    let stored = form::values(of, &edition.settings);
    let items = form::items(of, &edition.settings, &stored, &begun);
    let body = view(
        &cx,
        of,
        &Shown {
            items: &items,
            stored: &stored,
            typed: &FormValues::default(),
            refused: &[],
            faults: &[],
            over: typed_over(edition.version, &stored),
            correctable: !form::correctable(of, &edition.settings, &stored, &begun).is_empty(),
            two: edition.settings.approval.second_member,
        },
    );
    Ok(show(StatusCode::OK, frame(&cx, &app, "edisi", cx.t(of.text()), body).await?))
}

/// `POST /{k}/panitia/edisi/{form}`: saves what can be saved.
pub async fn change(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Edition>,
    path: FormPath,
    form: Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    let (of, id, own) = (find(&path)?, cx.edition()?.id, who.person().user_id());
    let settled = settle(form.into_inner());
    let again = settled.pairs.iter().any(|(name, _)| name == "merge");
    let origin = {
        let first = |name: &str| settled.pairs.iter().find(|(known, _)| known == name);
        Origin::read(of.as_str(), |name| first(name).map(|(_, value)| value.as_str()))
    };
    let sent = crate::web::saving::sent_values(&settled.pairs);
    let stored = form::values(of, &cx.edition()?.settings);
    let names: Vec<String> = stored.names().map(str::to_owned).collect();
    let edit = SettingsEdit {
        form: of,
        sent,
        left: settled.unnamed(names.iter().map(String::as_str)),
        undecided: settled.undecided().to_vec(),
        origin: origin.clone(),
    };
    let (saved, begun) = app
        .write(move |tx| {
            let edition = editions::lock(tx, id)?;
            let begun = overview::begun(tx.conn, &edition, tx.now)?;
            let saved = editions::change_settings(tx, &who, &edition, edit, &begun)?;
            Ok::<_, Fault>((saved, begun))
        })
        .await?;
    answer(&app, &cx, of, Saved { saved, begun, origin, again, own }).await
}

/// A save with what the answer needs to know of it.
struct Saved {
    saved: SavedSettings,
    begun: Begun,
    origin: Origin,
    /// Whether the page of both texts was sent.
    again: bool,
    own: UserId,
}

async fn answer(app: &App, cx: &Cx, of: SettingsForm, done: Saved) -> Result<HttpResponse, PageError> {
    let saved = &done.saved;
    let stored = form::values(of, &saved.now.settings);
    let items = form::items(of, &saved.now.settings, &saved.sent, &done.begun);
    if !saved.conflicts.is_empty() {
        let names = authors(app, &saved.conflicts, &saved.now.edits, Some(done.own)).await?;
        return Ok(show(StatusCode::CONFLICT, both_texts(cx, of, &done, &Both { stored, items, names })));
    }
    if saved.refused.is_empty() && saved.faults.is_empty() {
        return Ok(redirect_with(&address(cx, of), text::SAVED));
    }
    // What was refused as a whole is still typed over what it was; the good fields of another are stored.
    let whole = !saved.faults.is_empty();
    let over = if whole { still_typed_over(&done.origin) } else { typed_over(saved.now.version, &stored) };
    let shown = Shown {
        items: &items,
        stored: if whole { &saved.sent } else { &stored },
        typed: &saved.sent,
        refused: &saved.refused,
        faults: &saved.faults,
        over,
        correctable: !form::correctable(of, &saved.now.settings, &stored, &done.begun).is_empty(),
        two: saved.now.settings.approval.second_member,
    };
    let page = frame(cx, app, "edisi", cx.t(of.text()), view(cx, of, &shown)).await?;
    Ok(show(StatusCode::UNPROCESSABLE_ENTITY, page))
}

fn address(cx: &PageCx, of: SettingsForm) -> String {
    cx.at(&format!("/panitia/edisi/{}", of.as_str()))
}

struct Shown<'a> {
    items: &'a [Item],
    stored: &'a FormValues,
    typed: &'a FormValues,
    refused: &'a [Problem],
    faults: &'a [Message],
    /// What the form is typed over.
    over: Markup,
    /// Whether two members may still correct something that is fixed.
    correctable: bool,
    /// Whether that takes two.
    two: bool,
}

fn view(cx: &PageCx, of: SettingsForm, shown: &Shown<'_>) -> Markup {
    let filled = Filled { stored: shown.stored, typed: shown.typed, refused: shown.refused };
    let open = settings(shown.items).any(|(_, locked)| !locked);
    let rows = shown.items.iter().any(|item| matches!(item, Item::Heading { new: true, .. }));
    html! {
        p.crumbs { a href=(cx.at("/panitia/edisi")) { (cx.t(text::EDITION)) } }
        (error_summary(cx.lang, &summary(cx, shown.items, shown.refused)))
        @if !shown.faults.is_empty() {
            div.notice role="alert" {
                p { (cx.t(text::NOT_SAVED)) }
                ul { @for fault in shown.faults { li { (cx.m(fault)) } } }
            }
        } @else if !shown.refused.is_empty() { p.notice { (cx.t(text::PARTLY_SAVED)) } }
        form.card id=(views::MAIN_FORM) method="post" action=(address(cx, of)) novalidate {
            (shown.over)
            @if rows { p { (cx.t(text::REMOVE_HINT)) } }
            @if cx.may(Permission::Edition) { (fields(cx, shown.items, &filled)) }
            @else { fieldset.read disabled { (fields(cx, shown.items, &filled)) } }
            div.actions {
                @if open && cx.may(Permission::Edition) { (submit(cx.t(text::SAVE), Tone::Primary)) }
                a.button.plain href=(cx.at("/panitia/edisi")) { (views::text::BACK.get(cx.lang)) }
            }
        }
        @if shown.correctable && cx.may(Permission::Edition) {
            section.card {
                p { (cx.t(if shown.two { text::correction::CORRECT_WHY } else { text::correction::CORRECT_WHY_ALONE })) }
                div.actions { a.button.quiet href={ (address(cx, of)) "/koreksi" } { (cx.t(text::correction::CORRECT)) } }
            }
        }
    }
}

fn settings(items: &[Item]) -> impl Iterator<Item = (&Setting, bool)> {
    items.iter().filter_map(|item| match item {
        Item::Field { setting, locked } => Some((setting, locked.is_some())),
        Item::Heading { .. } => None,
    })
}

/// What a field is called, behind the row that it belongs to.
fn name_of(cx: &PageCx, items: &[Item], name: &str) -> String {
    let mut row = None;
    for item in items {
        match item {
            Item::Heading { level, words, .. } => row = (*level == 3).then_some(words),
            Item::Field { setting, .. } if setting.name == name => {
                let own = label(cx, setting);
                return row.map_or_else(|| own.clone(), |row| format!("{}: {own}", cx.m(row)));
            }
            Item::Field { .. } => {}
        }
    }
    name.to_owned()
}

/// What is wrong, each with the field it belongs to.
pub(super) fn summary(cx: &PageCx, items: &[Item], refused: &[Problem]) -> Vec<(String, String)> {
    let line = |problem: &Problem| {
        let name = &problem.name;
        (name.clone(), format!("{}: {}", name_of(cx, items, name), cx.m(&problem.said)))
    };
    refused.iter().map(line).collect()
}

/// What the page of both texts shows.
struct Both {
    stored: FormValues,
    items: Vec<Item>,
    names: BTreeMap<UserId, String>,
}

fn both_texts(cx: &PageCx, of: SettingsForm, done: &Saved, both: &Both) -> Markup {
    let Both { stored, items, names } = both;
    let saved = &done.saved;
    let conflict = |name: &String| {
        let kind =
            settings(items).find(|(setting, _)| setting.name == *name).map(|(setting, _)| &setting.kind);
        let edit = saved.now.edits.of(name);
        Conflict {
            name: name.clone(),
            label: name_of(cx, items, name),
            mine: saved.sent.of(name).to_vec(),
            mine_shown: shown(cx, kind, &saved.sent, name),
            theirs_shown: shown(cx, kind, stored, name),
            by: edit.and_then(|edit| names.get(&edit.by).cloned()),
            at: edit.map(|edit| edit.at),
            is_text: matches!(kind, Some(Kind::Line | Kind::Text(_))),
        }
    };
    let conflicts: Vec<Conflict> = saved.conflicts.iter().map(conflict).collect();
    let back = address(cx, of);
    merge_page(
        cx,
        &MergeView {
            action: &back,
            back: (&back, cx.t(of.text())),
            version: saved.now.version,
            stored,
            conflicts: &conflicts,
            along: &[("merge", "1")],
            incomplete: done.again,
        },
    )
}

/// A value in words.
fn shown(cx: &PageCx, kind: Option<&Kind>, values: &FormValues, name: &str) -> String {
    let Some(Kind::OneOf(words) | Kind::AnyOf(words)) = kind else { return values.text(name) };
    let name_of = |value: &String| {
        let found = words.iter().find(|(word, _)| word == value);
        found.map_or_else(|| value.clone(), |(_, name)| cx.t(*name).to_owned())
    };
    values.of(name).iter().map(name_of).collect::<Vec<_>>().join(", ")
}
