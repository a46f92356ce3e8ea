//! What opening would do, as both members see it.

use maud::{Markup, html};

use super::text;
use crate::i18n::{Lang, Message, count, deadline};
use crate::judging::reopening::{BeforeReopening, HeldSheet};
use crate::say;
use crate::views::{Before, PageCx, before, before_line};
use crate::web::committee::two_members::{TO_KNOW, WILL_HAPPEN};

/// What to know, what will happen, and every sheet by its juror's name.
pub(super) fn consequences(cx: &PageCx, standing: &BeforeReopening) -> Markup {
    let lines = |said: &[Message]| html! { div.in { ul { @for one in said { li { (cx.m(one)) } } } } };
    let sheets = number(cx, standing.sheets.len());
    html! {
        (before(Before::ToKnow, cx.t(TO_KNOW), None, lines(&to_know(cx, standing))))
        (before(Before::WillHappen, cx.t(WILL_HAPPEN), None, lines(&effects(cx, standing))))
        (before(Before::WillHappen, cx.t(text::SHEETS), Some(&sheets), html! { ul {
            @for of in standing.sheets.chunk_by(|one, other| one.juror == other.juror) { li { (juror(of)) } }
        } }))
    }
}

fn number(cx: &PageCx, n: usize) -> String {
    count(i64::try_from(n).unwrap_or(i64::MAX), cx.lang)
}

/// "Sari Hapsari · J02 · ML-2023-0001, ML-2023-0004".
fn juror(sheets: &[HeldSheet]) -> Markup {
    let numbers: Vec<&str> = sheets.iter().map(|sheet| sheet.number.as_str()).collect();
    html! {
        @if let Some(first) = sheets.first() {
            span data-juror=(first.code) {
                (before_line(html! { b { (first.name) } " · " (first.code) }, &numbers.join(", ")))
            }
        }
    }
}

fn to_know(cx: &PageCx, standing: &BeforeReopening) -> Vec<Message> {
    let reason = &standing.asked.reason;
    let mut known = vec![say!("Alasan: {reason}", "Reason: {reason}"), text::KEPT.into()];
    if standing.left_out > 0 {
        let n = number(cx, standing.left_out);
        known.push(say!(
            "{n} lembar lain di antara pilihan ini sudah terbuka dan tidak berubah.",
            "{n} other sheets among these are open as it is and do not change."
        ));
    }
    if standing.closed_rounds > 0 {
        known.push(text::FROZEN.into());
    }
    known
}

fn effects(cx: &PageCx, standing: &BeforeReopening) -> [Message; 3] {
    let until = |lang| deadline(standing.asked.closes_at, lang);
    let (akhir, end) = (until(Lang::Id), until(Lang::En));
    let (sheets, jurors) = (number(cx, standing.sheets.len()), number(cx, standing.jurors().len()));
    [
        say!(
            "{sheets} lembar nilai dari {jurors} juri dapat diubah sampai {akhir}; yang lain tidak berubah.",
            "{sheets} score sheets of {jurors} jurors may be changed until {end}; others are as they were."
        ),
        say!(
            "{jurors} juri menerima satu surat berisi karyanya, waktunya, dan alasannya.",
            "{jurors} jurors get one letter with their works, the time and the reason."
        ),
        text::ALONE.into(),
    ]
}
