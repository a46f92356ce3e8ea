//! What a member decided and can still take back, where they go on working: the next work's page and the list.

use maud::{Markup, html};

use super::desk::FromList;
use super::holding::act_address;
use super::text::holding as words;
use crate::accounts::{Committee, Permission};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::{Lang, Message, count, moment};
use crate::ids::{EditionId, HoldId};
use crate::say;
use crate::verification::hold::{self, OpenHold};
use crate::views::{PageCx, PostButton, Tone, post_button};
use crate::web::errors::PageError;

/// The acts of a member that can still be taken back, the newest first.
pub async fn own(app: &App, edition: EditionId, who: &Committee) -> Result<Vec<OpenHold>, PageError> {
    let me = who.person().user_id();
    let found = app.read(move |conn| hold::own_held(conn, edition, me)).await;
    found.map_err(|fault: Fault| PageError::from(fault))
}

/// The newest as a line with its button, the others folded below it; `shown` stands on the page already.
pub fn lines(cx: &PageCx, holds: &[OpenHold], shown: Option<HoldId>) -> Markup {
    let mut others = holds.iter().filter(|open| Some(open.hold.id) != shown);
    let Some(newest) = others.next().filter(|_| cx.may(Permission::Works)) else { return html! {} };
    let rest: Vec<&OpenHold> = others.collect();
    let (jumlah, number) = (counted(rest.len(), Lang::Id), counted(rest.len(), Lang::En));
    let more = say!(
        "{jumlah} keputusan lain masih dapat dibatalkan",
        "{number} more decisions can still be taken back"
    );
    html! {
        section.notice.undo aria-label=(cx.t(words::UNDO_LINE)) {
            (line(cx, newest))
            @if !rest.is_empty() {
                details { summary { (cx.m(&more)) } @for open in &rest { (line(cx, open)) } }
            }
        }
    }
}

fn counted(n: usize, lang: Lang) -> String {
    count(i64::try_from(n).unwrap_or(i64::MAX), lang)
}

/// What was done, to which work, until when, and the button.
fn line(cx: &PageCx, open: &OpenHold) -> Markup {
    let at = act_address(cx, &FromList::of_its_pages(cx), open.hold.id, "/pembatalan");
    let button = PostButton { label: cx.t(words::UNDO), tone: Tone::Quiet };
    // Of one work one is led to its page, to decide anew; of several to the page of the act.
    let onto = match open.works.as_slice() {
        [one] => vec![("onto", one.id.to_string())],
        _ => Vec::new(),
    };
    let fields: Vec<(&str, &str)> = onto.iter().map(|(name, id)| (*name, id.as_str())).collect();
    html! {
        div.undo-line data-undo=(open.hold.id) {
            p { b { (cx.t(open.hold.act.text())) } ": " (about(cx, open)) " " (cx.m(&until(cx, open))) }
            (post_button(&at, button, &fields))
        }
    }
}

/// The one work by number and title, or how many they are.
fn about(cx: &PageCx, open: &OpenHold) -> Markup {
    let many = counted(open.works.len(), cx.lang);
    let list = FromList::of_its_pages(cx);
    let own_page = act_address(cx, &list, open.hold.id, "");
    html! {
        @match open.works.as_slice() {
            [] => a href=(own_page) { (cx.t(words::OPEN)) },
            [one] => {
                a href=(list.work(cx, one.id, "")) { @if let Some(number) = &one.number { (number) " " } (one.title) }
            },
            _ => a href=(own_page) { (many) " " (cx.t(words::WORKS_COUNTED)) },
        }
        "."
    }
}

fn until(cx: &PageCx, open: &OpenHold) -> Message {
    let at = open.hold.until;
    let (sampai, end) = (moment(at, cx.now, Lang::Id), moment(at, cx.now, Lang::En));
    say!("Dapat dibatalkan sampai {sampai}.", "It can be taken back until {end}.")
}
