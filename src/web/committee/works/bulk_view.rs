//! What accepting the chosen works would do, work by work.

use maud::{Markup, html};

use super::columns::WORKS;
use crate::editions::{CheckItem, Edition};
use crate::i18n::{Lang, Message, Text, count};
use crate::ids::WorkId;
use crate::say;
use crate::verification::{Bulk, BulkLine, Unseen, rules};
use crate::views::field;
use crate::views::{ConfirmView, Field, Link, PageCx, Tone, confirm, empty_state, error_summary};
use crate::web::committee::tables::Asked as List;
use crate::web::committee::text::lists;
use crate::web::committee::typed::Typed;
use crate::web::forms::Errors;
use crate::web::list_address::ListAddress;

/// The works that were chosen, the list they were chosen from, and what stands against the act.
pub struct Asked {
    pub chosen: Vec<WorkId>,
    pub list: List,
    pub errors: Errors,
    pub refused: Option<Message>,
}

impl Asked {
    /// Reads the form.
    pub fn of(cx: &PageCx, typed: &Typed) -> Self {
        Self {
            chosen: typed.ids("work"),
            list: List::of(&WORKS, cx, typed),
            errors: Errors::default(),
            refused: None,
        }
    }

    /// The list as it was, with the same rows chosen.
    fn back(&self) -> ListAddress {
        self.list.back(self.chosen.iter().copied())
    }
}

/// The page.
pub fn preview(cx: &PageCx, edition: &Edition, bulk: &Bulk, asked: &Asked) -> Markup {
    let back = asked.back();
    html! {
        (error_summary(cx.lang, &asked.errors.summary(cx.lang)))
        @if asked.chosen.is_empty() {
            (empty_state(cx.t(lists::BULK_NOTHING), cx.t(lists::BULK_NOTHING_WHY), Some(&Link::new(back.href(), cx.t(lists::BACK_TO_WORKS)))))
        } @else if bulk.ready.is_empty() {
            (empty_state(cx.t(lists::BULK_NONE), cx.t(lists::BULK_NONE_WHY), Some(&Link::new(back.href(), cx.t(lists::BACK_TO_WORKS)))))
        } @else { (question(cx, bulk, &edition.settings.checklist, asked)) }
        (group(cx, lists::BULK_READY, &bulk.ready))
        (group(cx, lists::BULK_HELD, &bulk.held))
        (group(cx, lists::BULK_OPEN, &bulk.open))
        (group(cx, lists::BULK_STATED, &bulk.stated))
        (group(cx, lists::BULK_OWN, &bulk.own))
        (group(cx, lists::BULK_DECIDED, &bulk.decided))
    }
}

fn question(cx: &PageCx, bulk: &Bulk, checklist: &[CheckItem], asked: &Asked) -> Markup {
    let n = i64::try_from(bulk.ready.len()).unwrap_or(i64::MAX);
    let (jumlah, number) = (count(n, Lang::Id), count(n, Lang::En));
    let title = say!("Terima {jumlah} karya?", "Accept {number} works?");
    let label = say!("Terima {jumlah} karya", "Accept {number} works");
    let pledge =
        Field::new(cx.lang, "pledge", cx.t(lists::BULK_PLEDGE)).error(asked.errors.of("pledge", cx.lang));
    let fields = html! {
        @for line in &bulk.ready { (field::hidden("work", &line.id.to_string())) }
        @for (key, value) in asked.list.here().pairs() { (field::hidden(key, value)) }
        ul { @for item in rules::personal(checklist) { li { b { (item.code) } " " (cx.m(&item.verifier)) } } }
        (field::checkbox(&pledge))
    };
    let view = ConfirmView {
        title: cx.m(&title).to_owned(),
        effects: effects(bulk, checklist).iter().map(|effect| cx.m(effect).to_owned()).collect(),
        warning: None,
        action: cx.at("/panitia/karya/penerimaan/lakukan"),
        label: cx.m(&label).to_owned(),
        tone: Tone::Primary,
        back: asked.back().href(),
    };
    confirm(cx.lang, &view, fields)
}

/// What will happen, to how many, and what nobody has looked at.
fn effects(bulk: &Bulk, checklist: &[CheckItem]) -> Vec<Message> {
    let n = i64::try_from(bulk.ready.len()).unwrap_or(i64::MAX);
    let (jumlah, number) = (count(n, Lang::Id), count(n, Lang::En));
    let left = bulk.open.len() + bulk.decided.len() + bulk.held.len() + bulk.stated.len() + bulk.own.len();
    let unseen = bulk.ready.iter().filter(|line| !line.unseen.is_empty()).count();
    let codes: Vec<&str> = rules::personal(checklist).map(|item| item.code.as_str()).collect();
    let codes = codes.join(", ");
    let mut effects = vec![
        say!(
            "{jumlah} karya di bawah ini diteruskan ke tim juri.",
            "The {number} works below go to the jury."
        ),
        say!(
            "Setiap anggota pesertanya menerima surat.",
            "Everyone who takes part in them receives a letter."
        ),
        say!(
            "Butir {codes} tercatat terpenuhi pada setiap karya itu, atas nama Anda.",
            "Items {codes} are put on record as met for each of them, in your name."
        ),
    ];
    if unseen > 0 {
        effects.push(say!(
            "Pada {unseen} karya ada yang belum dilihat panitia; lihat catatannya di bawah.",
            "On {unseen} works there is something no member has looked at; see the notes below."
        ));
    }
    if left > 0 {
        effects.push(say!(
            "{left} karya lain yang Anda pilih tidak ikut, dengan alasan di bawah.",
            "{left} others you chose are left out, for the reasons below."
        ));
    }
    effects
}

fn group(cx: &PageCx, heading: Text, lines: &[BulkLine]) -> Markup {
    html! {
        @if !lines.is_empty() {
            section.card {
                h2 { (cx.t(heading)) " (" (lines.len()) ")" }
                ul.bulk { @for line in lines { li data-work=(line.id) {
                    a href=(cx.at(&format!("/panitia/karya/{}", line.id))) { (line.label) } " " (line.title)
                    @if let Some(name) = &line.held_by { span.small { (name) } }
                    @for unseen in &line.unseen { span.small { (cx.m(&said(*unseen))) } }
                } } }
            }
        }
    }
}

fn said(unseen: Unseen) -> Message {
    match unseen {
        Unseen::Work => lists::UNSEEN_WORK.into(),
        Unseen::Films(n) => say!(
            "{n} film lolos menurut mesin; belum ada panitia yang mengonfirmasinya setelah menonton",
            "{n} films passed by the machine; no member has confirmed them after watching"
        ),
    }
}
