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
    Before, Link, PageCx, PostButton, Tone, before, before_line, empty_state, icon, post_button,
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
            @if !offered.sheets && cx.notice.is_none() { p.notice { (cx.t(text::NOT_NOW)) } }
            (ready(cx, check, offered.sheets))
            (incomplete(cx, rubric, check))
            (look_again(cx, rubric, check))
            (lock(cx, check, offered))
        }
    }
}

/// The words of a number of sheets.
fn sheets(cx: &PageCx, n: usize) -> String {
    cx.m(&say!("{n} lembar", "{n} sheets")).to_owned()
}

fn ready(cx: &PageCx, check: &LockCheck<'_>, open: bool) -> Markup {
    let n = check.ready.len();
    let label = say!("Kirim semua ({n})", "Submit all ({n})");
    let body = html! {
        div.in {
            p { (cx.t(text::READY_WHY)) }
            @if open {
                (post_button(&cx.at("/juri/penguncian/pengiriman"), PostButton { label: cx.m(&label), tone: Tone::Primary }, &[]))
            }
        }
        ul { @for sheet in &check.ready { li data-ready=(sheet.number) { (before_line(named(cx, sheet), "")) } } }
    };
    html! { @if n > 0 { (before(Before::ToKnow, cx.t(text::READY), Some(&sheets(cx, n)), body)) } }
}

fn incomplete(cx: &PageCx, rubric: &Rubric, check: &LockCheck<'_>) -> Markup {
    let n = check.incomplete.len();
    let body = html! {
        div.in { p { (cx.t(text::INCOMPLETE_WHY)) } }
        ul {
            @for of in &check.incomplete {
                li data-incomplete=(of.sheet.number) { (before_line(named(cx, of.sheet), &lacks(cx, rubric, of))) }
            }
        }
    };
    html! { @if n > 0 { (before(Before::Stops, cx.t(text::INCOMPLETE), Some(&sheets(cx, n)), body)) } }
}

/// "A3, B2; komentar": what a sheet lacks. An untouched sheet lacks everything, which one word says.
fn lacks(cx: &PageCx, rubric: &Rubric, of: &Incomplete<'_>) -> String {
    if of.missing.len() == rubric.items().count() {
        return cx.t(text::NOTHING_MARKED).to_owned();
    }
    let names = of.missing.iter().map(|code| match rubric.item(code) {
        Some(item) => format!("{code} {}", cx.m(&item.name)),
        None => code.clone(),
    });
    let comment = of.comment.then(|| cx.t(text::LACKS_COMMENT).to_owned());
    let lacking: Vec<String> = names.chain(comment).collect();
    format!("{} {}", cx.t(text::LACKS), lacking.join("; "))
}

/// What asks for another look, sheet by sheet.
fn look_again(cx: &PageCx, rubric: &Rubric, check: &LockCheck<'_>) -> Markup {
    let uncommented = check.uncommented.iter().map(|sheet| (*sheet, text::NO_COMMENT.into()));
    let far = check.far.iter().map(|far| (far.sheet, far_words(rubric, far)));
    let hasty = check.hasty.iter().map(|hasty| (hasty.sheet, hasty_words(hasty)));
    let mut found: Vec<(&CheckedSheet, Message)> = uncommented.chain(far).chain(hasty).collect();
    // Stable: what is said of one sheet keeps its order.
    found.sort_by_key(|(sheet, _)| sheet.id);
    let by_sheet: Vec<&[(&CheckedSheet, Message)]> =
        found.chunk_by(|(one, _), (other, _)| one.id == other.id).collect();
    let said = |of: &[(&CheckedSheet, Message)]| -> String {
        of.iter().map(|(_, what)| cx.m(what)).collect::<Vec<_>>().join("\n")
    };
    let body = html! {
        div.in { p { (cx.t(text::LOOK_AGAIN_WHY)) } }
        ul {
            @for of in &by_sheet {
                @if let Some((sheet, _)) = of.first() {
                    li data-look=(sheet.number) { (before_line(named(cx, sheet), &said(of))) }
                }
            }
        }
    };
    let count = sheets(cx, by_sheet.len());
    html! { @if !by_sheet.is_empty() { (before(Before::ToKnow, cx.t(text::LOOK_AGAIN), Some(&count), body)) } }
}

/// "B1 Kualitas gambar: 40,00, sedangkan biasanya Anda memberi sekitar 82,50."
fn far_words(rubric: &Rubric, far: &FarMark<'_>) -> Message {
    let code = &far.code;
    let (nama, name) =
        rubric.item(code).map(|item| (item.name.id.clone(), item.name.en.clone())).unwrap_or_default();
    let (nilai, mark) = (points(far.mark, Lang::Id), points(far.mark, Lang::En));
    let (biasa, usual) = (points(far.usual, Lang::Id), points(far.usual, Lang::En));
    say!(
        "{code} {nama}: {nilai}, sedangkan biasanya Anda memberi sekitar {biasa}.",
        "{code} {name}: {mark}, while you usually give about {usual}."
    )
}

/// "Dikirim 1 menit 10 detik setelah dibuka, sedangkan filmnya berdurasi 8 menit 2 detik."
fn hasty_words(hasty: &Hasty<'_>) -> Message {
    let long =
        |span: Duration, lang| duration(i64::try_from(span.as_secs()).map_or(i64::MAX, |s| s * 1000), lang);
    let (lama, taken) = (long(hasty.taken, Lang::Id), long(hasty.taken, Lang::En));
    let (film, length) = (long(hasty.film, Lang::Id), long(hasty.film, Lang::En));
    say!(
        "Dikirim {lama} setelah dibuka, sedangkan filmnya berdurasi {film}.",
        "Submitted {taken} after it was opened, while the film lasts {length}."
    )
}

fn named(cx: &PageCx, sheet: &CheckedSheet) -> Markup {
    html! { a href=(sheet_path(cx, sheet.id)) { (sheet.number) " · " (sheet.title) } }
}

/// The last step: offered once every work is handed in.
fn lock(cx: &PageCx, check: &LockCheck<'_>, offered: Offered) -> Markup {
    let (left, n) = (check.unfinished(), check.submitted);
    let waits = say!(
        "Penguncian menunggu {left} lembar yang belum dikirim.",
        "The lock waits for {left} sheets that are not submitted."
    );
    let ask = Link::new(cx.at("/juri/pembukaan"), cx.t(text::ASK_UNLOCK));
    let well = check.uncommented.is_empty() && check.far.is_empty() && check.hasty.is_empty();
    let body = html! {
        div.in {
            @if left > 0 { p { (cx.m(&waits)) } }
            @else if n > 0 {
                p { (cx.t(if well { text::ALL_WELL } else { text::ALL_SENT })) }
                @if offered.sheets { (locking(cx, n)) }
            } @else {
                p { (cx.t(text::LOCKED_ALL)) }
                @if offered.steps { p { a href=(ask.href) { (ask.label) } } }
            }
        }
    };
    html! { @if left == 0 || offered.sheets { (before(Before::WillHappen, cx.t(text::LOCK), None, body)) } }
}

fn locking(cx: &PageCx, n: usize) -> Markup {
    let label = say!("Kunci {n} lembar nilai", "Lock {n} score sheets");
    let becomes = say!("{n} lembar nilai menjadi final.", "{n} score sheets become final.");
    html! {
        ul.effects {
            li { (cx.m(&becomes)) }
            li { (cx.t(super::text::LOCK_EFFECT)) }
            li { (cx.t(super::text::LOCK_NOTE)) }
        }
        div.actions {
            (post_button(&cx.at("/juri/penguncian"), PostButton { label: cx.m(&label), tone: Tone::Primary }, &[]))
            a.button.plain href=(cx.at("/juri")) { (crate::views::text::BACK.get(cx.lang)) }
        }
    }
}
