//! What a juror looks through before locking, as it stands on the page.

use std::time::Duration;

use maud::{Markup, html};

use super::closing_text as text;
use super::queue::sheet_path;
use crate::editions::Rubric;
use crate::i18n::{Lang, Message, duration, points};
use crate::judging::{CheckedSheet, FarMark, Hasty, Incomplete, LockCheck};
use crate::say;
use crate::views::{
    Column, Link, PageCx, PostButton, Row, Table, Tone, empty_state, icon, post_button, table,
};

/// A complete draft that was to be handed in, and why it was not.
pub struct SentSheet {
    pub sheet: CheckedSheet,
    pub refusal: Option<Message>,
}

/// What is taken now.
#[derive(Clone, Copy)]
pub struct Offered {
    /// Sheets, and their lock.
    pub sheets: bool,
    /// Requests to open what is locked.
    pub steps: bool,
}

/// What became of each draft that was to be handed in.
pub fn results(cx: &PageCx, results: &[SentSheet]) -> Markup {
    html! {
        section.card.sent-results role="status" {
            h2 { (cx.t(text::RESULTS)) }
            @if results.is_empty() { p { (cx.t(text::NOTHING_TO_SEND)) } }
            @else {
                ul {
                    @for result in results {
                        li data-sent=(result.sheet.number) {
                            a href=(sheet_path(cx, result.sheet.id)) { (result.sheet.number) } " "
                            @match &result.refusal {
                                None => { (icon(crate::views::Icon::Tick)) (cx.t(text::SENT)) },
                                Some(said) => { b { (cx.m(said)) } },
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The lists, and at the end the lock.
pub fn body(cx: &PageCx, rubric: &Rubric, check: &LockCheck<'_>, offered: Offered) -> Markup {
    let nothing = check.unfinished() + check.submitted + check.locked == 0;
    html! {
        @if nothing {
            (empty_state(cx.t(text::NO_SHEETS), cx.t(super::text::NO_WORKS_WHY), None))
        } @else {
            @if !offered.sheets { p.notice { (cx.t(text::NOT_NOW)) } }
            (ready(cx, check, offered.sheets))
            (incomplete(cx, rubric, check))
            (look_again(cx, rubric, check))
            (lock(cx, check, offered))
        }
    }
}

fn ready(cx: &PageCx, check: &LockCheck<'_>, open: bool) -> Markup {
    let n = check.ready.len();
    let label = say!("Kirim semua ({n})", "Submit all ({n})");
    html! {
        @if n > 0 {
            section.card #siap {
                h2 { (cx.t(text::READY)) " (" (n) ")" }
                p { (cx.t(text::READY_WHY)) }
                ul { @for sheet in &check.ready { li data-ready=(sheet.number) { (named(cx, sheet)) } } }
                @if open {
                    div.actions {
                        (post_button(&cx.at("/juri/penguncian/pengiriman"), PostButton { label: cx.m(&label), tone: Tone::Primary }, &[]))
                    }
                }
            }
        }
    }
}

fn incomplete(cx: &PageCx, rubric: &Rubric, check: &LockCheck<'_>) -> Markup {
    let row = |of: &Incomplete<'_>| {
        Row::new(vec![
            html! { span data-incomplete=(of.sheet.number) { (named(cx, of.sheet)) } },
            lacks(cx, rubric, of),
        ])
    };
    html! {
        @if !check.incomplete.is_empty() {
            h2 #belum { (cx.t(text::INCOMPLETE)) " (" (check.incomplete.len()) ")" }
            p { (cx.t(text::INCOMPLETE_WHY)) }
            (table(&Table {
                lang: cx.lang,
                caption: cx.t(text::INCOMPLETE).to_owned(),
                select: None,
                columns: vec![Column::new(cx.t(text::WORK)).long(), Column::new(cx.t(text::LACKS)).long()],
                rows: check.incomplete.iter().map(row).collect(),
            }))
        }
    }
}

/// "A3, B2; komentar": what a sheet lacks. An untouched sheet lacks everything, which one word says.
fn lacks(cx: &PageCx, rubric: &Rubric, of: &Incomplete<'_>) -> Markup {
    let all = of.missing.len() == rubric.items().count();
    let names = of.missing.iter().map(|code| match rubric.item(code) {
        Some(item) => format!("{code} {}", cx.m(&item.name)),
        None => code.clone(),
    });
    let names: Vec<String> = names.collect();
    html! {
        @if all { (cx.t(text::NOTHING_MARKED)) } @else { (names.join("; ")) }
        @if of.comment { @if !names.is_empty() { "; " } (cx.t(text::LACKS_COMMENT)) }
    }
}

fn look_again(cx: &PageCx, rubric: &Rubric, check: &LockCheck<'_>) -> Markup {
    let row = |sheet: &CheckedSheet, what: Message| {
        Row::new(vec![
            html! { span data-look=(sheet.number) { (named(cx, sheet)) } },
            html! { (cx.m(&what)) },
        ])
    };
    let far = check.far.iter().map(|far| row(far.sheet, far_words(rubric, far)));
    let hasty = check.hasty.iter().map(|hasty| row(hasty.sheet, hasty_words(hasty)));
    let uncommented = check.uncommented.iter().map(|sheet| row(sheet, text::NO_COMMENT.into()));
    let rows: Vec<Row> = uncommented.chain(far).chain(hasty).collect();
    html! {
        @if !rows.is_empty() {
            h2 #periksa { (cx.t(text::LOOK_AGAIN)) " (" (rows.len()) ")" }
            p { (cx.t(text::LOOK_AGAIN_WHY)) }
            (table(&Table {
                lang: cx.lang,
                caption: cx.t(text::LOOK_AGAIN).to_owned(),
                select: None,
                columns: vec![Column::new(cx.t(text::WORK)).long(), Column::new(cx.t(text::WHAT)).long()],
                rows,
            }))
        }
    }
}

/// "Periksa B1 Kualitas gambar: 40,00, biasanya Anda memberi sekitar 82,50."
fn far_words(rubric: &Rubric, far: &FarMark<'_>) -> Message {
    let code = &far.code;
    let (nama, name) =
        rubric.item(code).map(|item| (item.name.id.clone(), item.name.en.clone())).unwrap_or_default();
    let (nilai, mark) = (points(far.mark, Lang::Id), points(far.mark, Lang::En));
    let (biasa, usual) = (points(far.usual, Lang::Id), points(far.usual, Lang::En));
    say!(
        "Periksa {code} {nama}: {nilai}, sedangkan biasanya Anda memberi sekitar {biasa}.",
        "Check {code} {name}: {mark}, while you usually give about {usual}."
    )
}

/// "Periksa: dikirim 1.10 setelah dibuka, sedangkan filmnya 8.02."
fn hasty_words(hasty: &Hasty<'_>) -> Message {
    let long = |span: Duration, lang| duration(i64::try_from(span.as_millis()).unwrap_or(i64::MAX), lang);
    let (lama, taken) = (long(hasty.taken, Lang::Id), long(hasty.taken, Lang::En));
    let (film, length) = (long(hasty.film, Lang::Id), long(hasty.film, Lang::En));
    say!(
        "Periksa: dikirim {lama} setelah dibuka, sedangkan filmnya berdurasi {film}.",
        "Check: submitted {taken} after it was opened, while the film lasts {length}."
    )
}

fn named(cx: &PageCx, sheet: &CheckedSheet) -> Markup {
    html! { a href=(sheet_path(cx, sheet.id)) { (sheet.number) } " " (sheet.title) }
}

/// The last step: offered once every work is handed in.
fn lock(cx: &PageCx, check: &LockCheck<'_>, offered: Offered) -> Markup {
    let n = check.submitted;
    let label = say!("Kunci {n} lembar nilai", "Lock {n} score sheets");
    let ask = Link::new(cx.at("/juri/pembukaan"), cx.t(text::ASK_UNLOCK));
    let well = check.uncommented.is_empty() && check.far.is_empty() && check.hasty.is_empty();
    html! {
        @if check.unfinished() == 0 {
            section.card.confirm {
                h2 { (cx.t(text::LOCK)) }
                @if n > 0 {
                    p { (cx.t(if well { text::ALL_WELL } else { text::ALL_SENT })) }
                    @if offered.sheets {
                        ul {
                            li { (cx.t(super::text::LOCK_EFFECT)) }
                            li { (cx.t(super::text::LOCK_NOTE)) }
                        }
                        div.actions {
                            (post_button(&cx.at("/juri/penguncian"), PostButton { label: cx.m(&label), tone: Tone::Primary }, &[]))
                        }
                    }
                } @else {
                    p { (cx.t(text::LOCKED_ALL)) }
                    @if offered.steps { p { a href=(ask.href) { (ask.label) } } }
                }
            }
        }
    }
}
