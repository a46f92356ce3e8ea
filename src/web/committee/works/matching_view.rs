//! The page of an act on all works that match: what would happen, how far it is, what became of each work.

use maud::{Markup, html};

use super::columns::WORKS;
use crate::accounts::Committee;
use crate::editions::CheckItem;
use crate::i18n::{Lang, Message, count, date_time};
use crate::notifications::{Hold, Settled};
use crate::overview::PER_PAGE;
use crate::say;
use crate::verification::bulk_act::{BulkAct, BulkItem, BulkOutcome, BulkTally};
use crate::verification::rules;
use crate::views::{
    Column, ConfirmView, Field, PagerView, Row, Table, Tally, Tone, confirm, empty_state, error_summary,
    field, list_table, pager, progress,
};
use crate::web::committee::holding;
use crate::web::committee::text::{self, bulk as words, lists};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::forms::Errors;
use crate::web::list_address::ListAddress;
use crate::works::WorkStatus;

/// What the page shows.
pub struct Shown {
    pub act: BulkAct,
    pub tally: BulkTally,
    /// Works that wait and changed since they were chosen, with what they are now.
    pub changed: Vec<(BulkItem, WorkStatus)>,
    /// Works that wait although there is something no member has looked at.
    pub unseen: i64,
    pub hold: Option<Hold>,
    /// The outcome whose works are listed.
    pub listed: BulkOutcome,
    pub items: Vec<BulkItem>,
    pub page: i64,
}

/// What is listed unless something else is asked for: what is left out comes first.
pub fn first_outcome(tally: &BulkTally) -> BulkOutcome {
    let full = |outcome: &&BulkOutcome| tally.of(**outcome) > 0;
    let order = [BulkOutcome::LeftOut, BulkOutcome::Waiting, BulkOutcome::Done];
    order.iter().find(full).copied().unwrap_or(BulkOutcome::LeftOut)
}

/// Works that would be accepted: those that wait and did not change.
fn ready(shown: &Shown) -> i64 {
    shown.tally.waiting - i64::try_from(shown.changed.len()).unwrap_or(0)
}

/// The body.
pub fn body(cx: &Cx, who: &Committee, shown: &Shown, errors: &Errors) -> Result<Markup, PageError> {
    let checklist = &cx.edition()?.settings.checklist;
    Ok(html! {
        p.crumbs { a href=(list_of(cx, shown)) { (cx.t(lists::BACK_TO_WORKS)) } " · " a href=(cx.at("/panitia/penerimaan-massal")) { (cx.t(words::TO_ACTS)) } }
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        p { (cx.m(&chosen(shown))) }
        @if shown.act.started_at.is_some() { (state(cx, who, shown)) }
        @else if ready(shown) < 1 { p.notice { (cx.t(words::NONE_WAITS)) } }
        @else { (question(cx, shown, checklist, errors)) }
        (changed(cx, shown))
        (outcomes(cx, shown))
    })
}

fn list_of(cx: &Cx, shown: &Shown) -> String {
    match shown.act.query.as_str() {
        "" => cx.at(WORKS.path),
        query => format!("{}?{query}", cx.at(WORKS.path)),
    }
}

/// "3.000 karya cocok pada 8 Juli 2023, 10.00 WIB."
fn chosen(shown: &Shown) -> Message {
    let n = shown.tally.all();
    let (jumlah, number) = (count(n, Lang::Id), count(n, Lang::En));
    let (pada, when) = (date_time(shown.act.chosen_at, Lang::Id), date_time(shown.act.chosen_at, Lang::En));
    say!(
        "{jumlah} karya cocok dengan saringan pada {pada}. Hanya karya itu yang diproses; yang cocok sesudahnya tidak ikut.",
        "{number} works matched the filter on {when}. Those alone are dealt with; what matches later is not taken along."
    )
}

fn question(cx: &Cx, shown: &Shown, checklist: &[CheckItem], errors: &Errors) -> Markup {
    let n = ready(shown);
    let (jumlah, number) = (count(n, Lang::Id), count(n, Lang::En));
    let title = say!("Terima {jumlah} karya?", "Accept {number} works?");
    let label = say!("Terima {jumlah} karya", "Accept {number} works");
    let pledge = Field::new(cx.lang, "pledge", cx.t(lists::BULK_PLEDGE)).error(errors.of("pledge", cx.lang));
    let fields = html! {
        ul { @for item in rules::personal(checklist) { li { b { (item.code) } " " (cx.m(&item.verifier)) } } }
        (field::checkbox(&pledge))
    };
    let view = ConfirmView {
        title: cx.m(&title).to_owned(),
        effects: effects(shown, checklist).iter().map(|effect| cx.m(effect).to_owned()).collect(),
        warning: None,
        action: cx.at(&format!("/panitia/penerimaan-massal/{}/lakukan", shown.act.id)),
        label: cx.m(&label).to_owned(),
        tone: Tone::Primary,
        back: list_of(cx, shown),
    };
    confirm(cx.lang, &view, fields)
}

fn effects(shown: &Shown, checklist: &[CheckItem]) -> Vec<Message> {
    let codes: Vec<&str> = rules::personal(checklist).map(|item| item.code.as_str()).collect();
    let codes = codes.join(", ");
    let left = shown.tally.left_out + i64::try_from(shown.changed.len()).unwrap_or(0);
    let (jumlah, number) = (count(left, Lang::Id), count(left, Lang::En));
    let mut effects = vec![
        say!(
            "Karya yang menunggu diteruskan ke tim juri, seratus demi seratus.",
            "The works that wait go to the jury, a hundred at a time."
        ),
        say!(
            "Setiap anggota pesertanya menerima surat; selama suratnya ditahan, semuanya dapat dibatalkan sekaligus.",
            "Everyone who takes part in them receives a letter; while it is held, all of it can be taken back at once."
        ),
        say!(
            "Butir {codes} tercatat terpenuhi pada setiap karya itu, atas nama Anda.",
            "Items {codes} are put on record as met for each of them, in your name."
        ),
    ];
    if shown.unseen > 0 {
        let unseen = shown.unseen;
        effects.push(say!(
            "Pada {unseen} karya ada yang belum dilihat panitia; lihat catatannya pada yang menunggu.",
            "On {unseen} works there is something no member has looked at; see the notes of those that wait."
        ));
    }
    if left > 0 {
        effects.push(say!(
            "{jumlah} karya lain yang cocok tidak ikut, dengan sebab di bawah.",
            "{number} others that matched are left out, for the reasons below."
        ));
    }
    effects
}

/// How far it is, and the way back while there is one.
fn state(cx: &Cx, who: &Committee, shown: &Shown) -> Markup {
    let tally = &shown.tally;
    let done = Tally { done: tally.done + tally.left_out, total: tally.all() };
    let running = shown.act.finished_at.is_none();
    let settled = shown.hold.as_ref().and_then(|hold| hold.settled);
    html! {
        section.card data-bulk=(if running { "running" } else { "finished" }) {
            p { b { (cx.t(if running { words::RUNNING } else { words::FINISHED })) } }
            (progress(cx.lang, done, cx.t(words::SETTLED)))
            p { (cx.m(&figures(tally))) }
            @if running { p.actions { a.button.quiet href=(cx.at(&format!("/panitia/penerimaan-massal/{}", shown.act.id))) { (cx.t(words::REFRESH)) } } }
        }
        @match settled {
            Some(Settled::Cancelled) => p.notice { (cx.t(words::CANCELLED)) },
            Some(Settled::Released) => {},
            None => (holding::line(cx, who, shown.hold.as_ref())),
        }
    }
}

fn figures(tally: &BulkTally) -> Message {
    let BulkTally { waiting, done, left_out } = *tally;
    let say_in = |lang: Lang| [done, left_out, waiting].map(|n| count(n, lang));
    let ([a, b, c], [x, y, z]) = (say_in(Lang::Id), say_in(Lang::En));
    say!(
        "{a} karya diterima, {b} tidak ikut, {c} menunggu.",
        "{x} works accepted, {y} left out, {z} waiting."
    )
}

fn changed(cx: &Cx, shown: &Shown) -> Markup {
    html! {
        @if !shown.changed.is_empty() {
            section.card data-changed=(shown.changed.len()) {
                h2 { (cx.t(words::CHANGED)) " (" (shown.changed.len()) ")" }
                ul.bulk { @for (item, status) in &shown.changed { li data-work=(item.id) {
                    a href=(cx.at(&format!("/panitia/karya/{}", item.id))) { (item.number.as_deref().unwrap_or_default()) } " " (item.title)
                    span.small { (cx.t(status.text())) }
                } } }
            }
        }
    }
}

/// The works by what became of them.
fn outcomes(cx: &Cx, shown: &Shown) -> Markup {
    let here = ListAddress::new(cx.at(&format!("/panitia/penerimaan-massal/{}", shown.act.id)));
    let total = shown.tally.of(shown.listed);
    let base = here.with("hasil", shown.listed.as_str()).pages();
    html! {
        div.chips #karya role="navigation" aria-label=(cx.t(text::STATUS)) {
            @for outcome in BulkOutcome::ALL {
                a.chip href=(here.with("hasil", outcome.as_str()).href()) aria-current=[(*outcome == shown.listed).then_some("true")] {
                    (cx.t(outcome.text())) " " b { (count(shown.tally.of(*outcome), cx.lang)) }
                }
            }
        }
        @if !shown.items.is_empty() {
            (list_table(&table(cx, shown), None))
            (pager(cx.lang, &PagerView { page: shown.page, per_page: PER_PAGE, total, base }))
        }
    }
}

fn table(cx: &Cx, shown: &Shown) -> Table {
    let row = |item: &BulkItem| {
        let number = item.number.as_deref().unwrap_or("–");
        Row::new(vec![
            html! { (number) },
            html! { a href=(cx.at(&format!("/panitia/karya/{}", item.id))) { (item.title) } },
            html! { @if let Some(why) = &item.reason { (cx.m(why)) } },
        ])
    };
    Table {
        lang: cx.lang,
        caption: cx.t(shown.listed.text()).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(text::NUMBER)).short(),
            Column::new(cx.t(text::TITLE)).long(),
            Column::new(cx.t(if shown.listed == BulkOutcome::LeftOut { words::WHY } else { text::NOTE }))
                .long(),
        ],
        rows: shown.items.iter().map(row).collect(),
    }
}

/// The page of all acts.
pub fn acts(cx: &Cx, found: &[(BulkAct, BulkTally)]) -> Markup {
    html! {
        p.crumbs { a href=(cx.at(WORKS.path)) { (cx.t(lists::BACK_TO_WORKS)) } }
        @if found.is_empty() { (empty_state(cx.t(words::NO_ACTS), cx.t(words::NO_ACTS_WHY), None)) }
        @else {
            section.card { ul.inbox { @for (act, tally) in found {
                li {
                    p { a href=(cx.at(&format!("/panitia/penerimaan-massal/{}", act.id))) { (date_time(act.chosen_at, cx.lang)) } " " (cx.t(words::BY)) " " (act.asked_by_name) }
                    small { (cx.m(&figures(tally))) }
                }
            } } }
        }
    }
}
