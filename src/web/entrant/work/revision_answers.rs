//! What the makers of a work answer to the items of a revision: kept together, nobody's words overwritten unseen.

use actix_web::{HttpResponse, web};

use super::asked;
use super::sheet::{Sheet, WorkPath, work_path};
use super::{refused, status, text_asked as text};
use crate::app::App;
use crate::i18n::Message;
use crate::ids::UserId;
use crate::merge::{Edits, FormValues, Merged, Origin, Stored, merge};
use crate::registration::EntryMember;
use crate::say;
use crate::verification::{self, Asked, NewAnswer};
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::works::WorkPart;
use crate::works::actions::EditProblem;

/// Longest answer, characters.
pub const MOST: u32 = 1000;

fn name(number: i32) -> String {
    format!("note_{number}")
}

/// The answers as the form shows them.
pub fn stored_notes(asked: &Asked) -> FormValues {
    let mut values = FormValues::default();
    asked.answers.iter().for_each(|answer| values.add(&name(answer.item), &answer.note));
    values
}

/// `POST …/tanggapan`: keeps every good answer; one that is too long, or that another changed meanwhile, comes back.
pub async fn answer(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
    form: Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    let (id, entry, member) = (path.2, who.entry(), who.clone());
    let pairs = form.into_inner();
    let sent = pairs.clone();
    let errors = app
        .write(move |tx| {
            let mut errors = Errors::default();
            verification::answer(tx, &member, id, |asked| decide(asked, &sent, &mut errors))?;
            Ok::<_, EditProblem>(errors)
        })
        .await?;
    if errors.is_empty() {
        return Ok(redirect_with(&work_path(&cx, entry, id, "#butir"), text::ANSWERS_SAVED));
    }
    let sheet = Sheet::load(&app, &who, id).await?;
    let typed = numbers(&sheet, &pairs);
    let page = status::with_answers(&app, &cx, &who, id, &asked::Refused { typed, errors }).await?;
    Ok(refused(page))
}

/// What was typed for each item; one whose field was not sent is left out.
fn numbers(sheet: &Sheet, pairs: &[(String, String)]) -> Vec<(i32, String)> {
    let Some(asked) = &sheet.asked else { return Vec::new() };
    let typed = |number: i32| find(pairs, &name(number)).map(|note| (number, note.to_owned()));
    asked.decision.items.numbered().filter_map(|of| typed(of.number)).collect()
}

fn find<'a>(pairs: &'a [(String, String)], name: &str) -> Option<&'a str> {
    pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

/// The answers to be stored out of what was sent.
fn decide(asked: &Asked, sent: &[(String, String)], errors: &mut Errors) -> Vec<NewAnswer> {
    let merged = merged(asked, sent);
    let mut new = Vec::new();
    for of in asked.decision.items.numbered() {
        let (item, name) = (of.number, name(of.number));
        let blank = find(sent, &name).is_some_and(|note| note.trim().is_empty());
        if merged.conflicts.contains(&name) {
            errors.add(&name, conflict(asked.answer(item)));
        } else if of.item.about == WorkPart::Other && blank {
            errors.add(&name, text::ANSWER_NEEDED);
        } else if merged.changed.contains(&name)
            && let Some(note) = errors.optional(&name, &merged.values.text(&name), MOST as usize)
        {
            new.push(NewAnswer { item, note });
        }
    }
    new
}

/// A field that was not sent stays as it is stored.
fn merged(asked: &Asked, sent: &[(String, String)]) -> Merged {
    let stored = stored_notes(asked);
    let mut typed = stored.clone();
    let given: FormValues = sent.iter().cloned().collect();
    let names = asked.decision.items.numbered().map(|of| name(of.number));
    for name in names.filter(|name| find(sent, name).is_some()) {
        typed.copy(&name, &given);
    }
    let origin = Origin::read("answers", |name| find(sent, name));
    // Answers have no version: what the form showed tells what was changed, and without it the form was empty.
    let base = origin.base.clone().unwrap_or_default();
    let origin = Origin { version: None, base: Some(base), ..origin };
    let edits = Edits::default();
    merge(Stored { version: 1, values: &stored, edits: &edits }, &typed, &origin, UserId(0))
}

/// Nothing is overwritten unseen: the field keeps the reader's words, and the sentence says which are stored.
fn conflict(stored: &str) -> Message {
    if stored.is_empty() {
        return say!(
            "Sementara Anda mengisi, tanggapan ini dihapus anggota lain. Simpan sekali lagi untuk memakai tulisan Anda.",
            "While you were typing, another member removed this answer. Save once more to use yours."
        );
    }
    say!(
        "Sementara Anda mengisi, anggota lain menyimpan \"{stored}\" di sini. Simpan sekali lagi untuk memakai tulisan Anda.",
        "While you were typing, another member saved \"{stored}\" here. Save once more to use yours."
    )
}
