//! The top of the queue: the next step, how far the juror is, how long judging lasts, how much film there is to watch.

use maud::{Markup, html};

use super::page::Queue;
use super::sheets::sheet_path;
use super::text;
use crate::clock::{At, Zone};
use crate::editions::{Edition, PhaseKey};
use crate::i18n::{Lang, count, deadline, deadline_in, hours, time_of_day};
use crate::judging::{self, AssignmentStatus, QueueLine};
use crate::say;
use crate::views::{self, Link, NextStep, PageCx, Tally, countdown, next_step, progress};
use crate::web::juror::{closing_text, text as room_text};

/// The head; the queue is not empty.
pub fn head(cx: &PageCx, edition: &Edition, queue: &Queue) -> Markup {
    let done = queue.lines.iter().filter(|line| line.status.is_done()).count() as i64;
    let total = queue.lines.len() as i64;
    let closes = edition.phase(PhaseKey::Judging).and_then(|phase| phase.closes_at);
    html! {
        (next_step(&step(cx, edition, queue)))
        (progress(cx.lang, Tally { done, total }, cx.t(text::SENT)))
        dl.summary.queue-facts {
            @if let Some(at) = closes {
                div { dt { (cx.t(room_text::CLOSES)) } dd { (closing(cx, at, queue.zone)) } }
            }
            div { dt { (cx.t(text::TO_WATCH)) } dd { (to_watch(cx, queue, total - done)) } }
        }
    }
}

/// "Jumat, 18 Agustus 2023, 23.59 WIB · tinggal 3 hari", by the juror's own clocks; the edition's beside them where
/// they differ.
fn closing(cx: &PageCx, at: At, zone: Zone) -> Markup {
    html! {
        (deadline_in(at, zone, cx.lang))
        @if zone != Zone::Wib { " (" (time_of_day(At(at.0 - 1), Zone::Wib)) ")" }
        " · " (countdown(cx.lang, cx.now, at))
    }
}

fn to_watch(cx: &PageCx, queue: &Queue, works: i64) -> String {
    if works == 0 {
        return cx.t(text::NOTHING_TO_WATCH).to_owned();
    }
    let (time, works, unknown) =
        (hours(queue.to_watch.ms, cx.lang), count(works, cx.lang), queue.to_watch.unknown);
    let mut said = cx.m(&say!("{time} pada {works} karya", "{time} in {works} works")).to_owned();
    if unknown > 0 {
        let more = say!(
            ", belum termasuk {unknown} film yang durasinya tidak diketahui",
            ", not counting {unknown} films of unknown length"
        );
        said.push_str(cx.m(&more));
    }
    said
}

fn step(cx: &PageCx, edition: &Edition, queue: &Queue) -> NextStep {
    let lines = &queue.lines;
    let title = views::text::NEXT_STEP.get(cx.lang).to_owned();
    let said = |words: &str, action| NextStep {
        title: title.clone(),
        text: words.to_owned(),
        action,
        ..NextStep::default()
    };
    let closed = edition.require_open_late(PhaseKey::Judging, cx.now).err();
    let open = closed.is_none();
    // While everybody scores, what is handed in is no next step.
    let wait = lines.iter().any(|line| line.is_open_again(cx.now) && !line.status.is_done());
    if let Some(step) = reopened(cx, lines).filter(|_| wait || !open) {
        return step;
    }
    if let Some(line) = lines.iter().find(|line| !line.status.is_done()) {
        if let Some(closed) = closed {
            return said(cx.m(&closed.message()), None);
        }
        let next = Link::new(sheet_path(cx, line.id), cx.t(room_text::NEXT_WORK));
        return said(cx.t(room_text::STEP_SCORE), Some(next));
    }
    if lines.iter().all(|line| line.status == AssignmentStatus::Locked) || !open {
        let ask = Link::new(cx.at("/juri/pembukaan"), cx.t(closing_text::ASK_UNLOCK));
        let secondary = judging::takes_steps(edition, cx.now).then_some(ask);
        return NextStep { secondary, ..said(cx.t(room_text::STEP_DONE), None) };
    }
    let check = Link::new(cx.at("/juri/penguncian"), cx.t(closing_text::CHECK));
    said(cx.t(room_text::STEP_LOCK), Some(check))
}

/// Sheets that the committee opened again come first; the next of them, those not handed in before the others.
fn reopened(cx: &PageCx, lines: &[QueueLine]) -> Option<NextStep> {
    let open = || lines.iter().filter(|line| line.is_open_again(cx.now));
    let line = open().min_by_key(|line| (line.status.is_done(), line.reopened_until))?;
    // The first of their closings: later ones are named in the queue.
    let until = open().filter_map(|line| line.reopened_until).min()?;
    let n = open().count();
    let (akhir, end) = (deadline(until, Lang::Id), deadline(until, Lang::En));
    let words = say!(
        "Panitia membuka kembali {n} lembar nilai; yang paling awal tertutup {akhir}. Periksa, ubah bila perlu, lalu kirim.",
        "The committee has opened {n} score sheets again; the first closes at {end}. Go through them, change what needs it, and submit."
    );
    let sheet = Link::new(sheet_path(cx, line.id), line.number.clone());
    Some(NextStep {
        title: views::text::NEXT_STEP.get(cx.lang).to_owned(),
        text: cx.m(&words).to_owned(),
        action: Some(sheet),
        ..NextStep::default()
    })
}
