//! The forms of the desk: the decision with its checklist, disqualification, a film's confirmation.

use maud::{Markup, html};

use super::from_list::FromList;
use super::parse::{Decision, field_id};
use super::{advance, items, library};
use crate::editions::{CheckItem, CheckedBy, Edition, wall};
use crate::i18n::Message;
use crate::ids::{VideoId, WorkId};
use crate::overview::DeskWork;
use crate::verification::{Verdict, grounds, rules};
use crate::video_check::Video;
use crate::views::field::{self, Choice};
use crate::views::{Field, MAIN_FORM, PageCx, Tone, submit};
use crate::web::committee::badges::link_badge;
use crate::web::committee::text::{self, desk as words, lists};
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::forms::Errors;
use crate::web::kept_words::typed_as;

/// A form as it was typed and what is wrong with it.
#[derive(Debug, Default)]
pub struct Shown {
    pub typed: Typed,
    pub errors: Errors,
    /// What stands against the act as a whole.
    pub refused: Option<Message>,
    /// The decision, where its maker looks at what will be read before it is sent.
    pub preview: Option<Decision>,
    /// Whether the form is that of a decision which the reader took back.
    pub taken_back: bool,
}

impl Shown {
    /// The verdict chosen in the form sent.
    fn verdict(&self) -> Option<Verdict> {
        Verdict::parse(self.typed.one("verdict"))
    }

    /// The texts of a decision that was not taken, with the names of their fields.
    pub fn words(&self, cx: &PageCx) -> Vec<(String, String)> {
        let kept = |name, label: crate::i18n::Text| typed_as(cx.t(label), self.typed.one(name));
        let items = items::typed_words(cx, &self.typed);
        [kept("reason", text::REASON), items, kept("evidence", words::EVIDENCE)].concat()
    }

    /// A field of one of the two forms; typed words return only to the form they were typed in.
    fn field<'a>(
        &'a self,
        cx: &PageCx,
        form: Option<Verdict>,
        name: &'static str,
        label: &'a str,
    ) -> Field<'a> {
        let id = field_id(form, name);
        let own = (self.verdict() == Some(Verdict::Disqualified)) == (form == Some(Verdict::Disqualified));
        let value = if own { self.typed.one(name) } else { "" };
        let error = self.errors.of(&id, cx.lang).map(str::to_owned);
        Field::new(cx.lang, name, label).id(format!("f-{id}")).value(value).error(error)
    }
}

/// The button that shows a decision and takes none.
pub const PREVIEW: &str = "preview";

/// The rules a decision can rest on, as a list shows them.
pub fn rule_choices(cx: &PageCx, edition: &Edition) -> Vec<Choice> {
    grounds(edition)
        .into_iter()
        .map(|(code, name)| {
            let name = shortened(cx.m(&name));
            Choice::new(code.clone(), format!("{code} · {name}"))
        })
        .collect()
}

/// Longest name of a rule in a list, characters.
const LONGEST_NAME: usize = 160;

/// A name cut after a whole word.
pub fn shortened(name: &str) -> String {
    if name.chars().count() <= LONGEST_NAME {
        return name.trim_end_matches('.').to_owned();
    }
    let cut: String = name.chars().take(LONGEST_NAME).collect();
    let words = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{}…", words.trim_end_matches(',').trim_end())
}

/// The button of a decision; `held` by another, it takes the work over as well.
fn save_button(cx: &PageCx, held: bool, label: &str, tone: Tone) -> Markup {
    html! {
        @if held { button class=(tone.class()) type="submit" name="over" value="1" { (cx.t(words::OVER_AND_SAVE)) } }
        @else { (submit(label, tone)) }
    }
}

/// The decision on a waiting work; `held` by another member.
pub fn decision(cx: &Cx, edition: &Edition, sheet: &DeskWork, shown: &Shown, held: bool) -> Markup {
    let due = wall::write_closes(rules::default_due(cx.now)).replace(' ', "T");
    let typed_due = shown.typed.one("due_at");
    let due = if typed_due.is_empty() { due } else { typed_due.to_owned() };
    let verdicts = [
        Choice::new(Verdict::Accepted.as_str(), cx.t(words::ACCEPT)).hint(cx.t(words::ACCEPT_HINT)),
        Choice::new(Verdict::RevisionRequested.as_str(), cx.t(words::REVISE)).hint(cx.t(words::REVISE_HINT)),
        Choice::new(Verdict::Failed.as_str(), cx.t(words::REJECT)).hint(cx.t(words::REJECT_HINT)),
    ];
    let field = |name, label| shown.field(cx, None, name, cx.t(label));
    html! {
        form.card id=(MAIN_FORM) method="post" action=(FromList::of(cx).work(cx, sheet.work.id, "/keputusan")) data-decides data-page=(cx.at(&format!("/panitia/karya/{}", sheet.work.id))) novalidate {
            h2 { (cx.t(words::DECIDE)) }
            // Enter in a field presses the first button of a form: the one that only shows, not one that takes a row out.
            (preview_button(cx, "visually-hidden", true))
            @if shown.taken_back { p.notice data-taken-back { (cx.t(words::TAKEN_BACK_HERE)) } }
            (checklist(cx, edition, sheet, shown))
            (field::radio(&field("verdict", words::VERDICT), &verdicts))
            (library::draw(cx, edition, sheet, shown))
            (field::select(&field("rule", words::RULE).hint(cx.t(words::RULE_HINT)), &rule_choices(cx, edition), Some(cx.t(words::CHOOSE_RULE))))
            div.only-revision { (items::draw(cx, edition, sheet, shown)) }
            (field::textarea(&field("reason", text::REASON).hint(cx.t(words::REASON_HINT)), 4))
            div.only-revision {
                (field::date_time(&field("due_at", words::DUE).value(due).hint(cx.t(words::DUE_HINT))))
            }
            (advance::checkbox(cx, shown))
            div.actions {
                (save_button(cx, held, cx.t(words::SAVE), Tone::Primary))
                (preview_button(cx, "button quiet only-told", false))
            }
        }
    }
}

/// Shows what the makers of the work will read, and sends nothing.
fn preview_button(cx: &PageCx, class: &str, unseen: bool) -> Markup {
    html! {
        button class=(class) type="submit" name=(PREVIEW) value="1"
            tabindex=[unseen.then_some("-1")] aria-hidden=[unseen.then_some("true")] { (cx.t(words::PREVIEW)) }
    }
}

fn checklist(cx: &PageCx, edition: &Edition, sheet: &DeskWork, shown: &Shown) -> Markup {
    let list = &edition.settings.checklist;
    let own: Vec<Video> = sheet.films.iter().map(|film| film.video.clone()).collect();
    let asked = rules::asked(list, &own);
    let boxes: Vec<Choice> = asked
        .iter()
        .map(|item| Choice {
            hint: hint(cx, item).map(str::to_owned),
            ..Choice::new(item.code.clone(), format!("{} · {}", item.code, cx.m(&item.verifier)))
        })
        .collect();
    let ticked = shown.typed.all("checklist");
    let error = shown.errors.of("checklist", cx.lang).map(str::to_owned);
    let field = Field::new(cx.lang, "checklist", cx.t(words::CHECKLIST))
        .hint(cx.t(words::CHECKLIST_HINT))
        .error(error);
    let films: Vec<_> = sheet.films.iter().map(|film| film.video.part_status()).collect();
    html! {
        (field::checkboxes(&field, &boxes, &ticked))
        details {
            summary { (cx.t(words::BY_MACHINE)) " " (link_badge(cx, rules::worst(&films))) }
            ul { @for item in list.iter().filter(|item| item.checked_by == CheckedBy::Machine && !asked.contains(item)) { li { b { (item.code) } " " (cx.m(&item.verifier)) } } }
        }
    }
}

/// Where to look before an item is ticked that has its evidence elsewhere on the page.
fn hint<'a>(cx: &PageCx, item: &CheckItem) -> Option<&'a str> {
    match (item.checked_by, item.rule) {
        (CheckedBy::Machine, _) => Some(cx.t(words::STATED_HINT)),
        (CheckedBy::Person, 5) => Some(cx.t(words::IDENTITY_FIRST)),
        (CheckedBy::Person, 19) => Some(cx.t(words::ALIKE_FIRST)),
        (CheckedBy::Person, _) => None,
    }
}

/// Elimination of a work (R11), folded away until it is needed; `held` by another member.
pub fn disqualification(
    cx: &PageCx,
    edition: &Edition,
    sheet: &DeskWork,
    shown: &Shown,
    held: bool,
) -> Markup {
    let form = Some(Verdict::Disqualified);
    let open = shown.verdict() == form;
    let field = |name, label| shown.field(cx, form, name, cx.t(label));
    html! {
        details.card open[open] {
            summary { (cx.t(words::DISQUALIFY)) }
            p { (cx.t(words::DISQUALIFY_LEAD)) }
            form method="post" action=(FromList::of(cx).work(cx, sheet.work.id, "/keputusan")) data-decides novalidate {
                (field::hidden("verdict", Verdict::Disqualified.as_str()))
                (field::select(&field("rule", words::RULE), &rule_choices(cx, edition), Some(cx.t(words::CHOOSE_RULE))))
                (field::textarea(&field("reason", text::REASON).hint(cx.t(words::REASON_HINT)), 3))
                (field::textarea(&field("evidence", words::EVIDENCE).hint(cx.t(words::EVIDENCE_HINT)), 3))
                div.actions { (save_button(cx, held, cx.t(words::DISQUALIFY_NOW), Tone::Danger)) }
            }
        }
    }
}

/// A person's word on one film; afterwards back to the work.
pub fn film_form(cx: &PageCx, film: VideoId, work: WorkId) -> Markup {
    let id = format!("f-note-{film}");
    let note = Field::new(cx.lang, "note", cx.t(text::NOTE))
        .id(id.clone())
        .hint(cx.t(lists::NOTE_HINT))
        .conditional();
    html! {
        form method="post" action=(FromList::of(cx).at(cx, &format!("/panitia/tautan/{film}/konfirmasi"))) novalidate {
            (field::hidden("work", &work.to_string()))
            (field::hidden("played", ""))
            (field::text(&note))
            div.actions {
                button.button.quiet type="submit" name="verdict" value="accepted" data-needs=(id) data-unless-played data-why=(cx.t(lists::PLAY_FIRST)) { (cx.t(lists::CONFIRM)) }
                button.button.plain type="submit" name="verdict" value="refused" { (cx.t(lists::REFUSE)) }
            }
        }
    }
}
