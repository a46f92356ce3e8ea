//! The list of entries.

use actix_web::web;
use maud::{Markup, html};

use super::frame::frame;
use super::tables::{
    Asked, Empty, Filter, FilterKind, Found, List, ListColumn, ListView, Listing, Look, Search, Views,
    list_page,
};
use super::text::{self, lists};
use super::typed::Typed;
use crate::accounts::Committee;
use crate::app::App;
use crate::db::{Conn, Fault};
use crate::i18n::{Message, date, date_time};
use crate::ids::EditionId;
use crate::overview::{self, EntryFilter, EntryLine, EntrySort, Span};
use crate::registration::{EntryKind, EntryStatus};
use crate::saved_views;
use crate::say;
use crate::views::{BadgeKind, Choice, PageCx, badge};
use crate::web::clean::Query;
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// Words of the address for the two kinds of a leader's address.
const OFFICIAL: &str = "dinas";
const PRIVATE: &str = "pribadi";

type Col = ListColumn<EntryLine>;

/// The list.
pub static ENTRIES: List<EntryLine> = List {
    word: "peserta",
    path: "/panitia/peserta",
    title: lists::ENTRIES,
    counted: text::ENTRIES,
    search: Some(Search { label: lists::Q_ENTRIES, placeholder: lists::FIND_ENTRANT }),
    filters: &[
        Filter {
            key: "status",
            label: text::STATUS,
            kind: FilterKind::Choice { any: lists::ANY_STATUS, choices: entry_states },
        },
        Filter {
            key: "surel",
            label: lists::ADDRESS_LABEL,
            kind: FilterKind::Choice { any: lists::ANY_ADDRESS, choices: addresses },
        },
        Filter {
            key: "ganda",
            label: lists::TWICE_LABEL,
            kind: FilterKind::Link { said: |cx, _| Some(cx.t(lists::TWICE_VALUE).to_owned()) },
        },
        Filter {
            key: "lintas",
            label: lists::TWICE_LABEL,
            kind: FilterKind::Link { said: |cx, _| Some(cx.t(lists::MIXED_VALUE).to_owned()) },
        },
    ],
    columns: &[
        Col::new("peserta", text::ENTRANT, |_, line| line.makers.name.clone())
            .cell(|cx, _, line| html! { a href=(cx.at(&format!("/panitia/peserta/{}", line.id))) { (line.makers.name) } })
            .look(Look::Long),
        Col::new("status", text::STATUS, |cx, line| cx.t(line.status.text()).to_owned())
            .cell(|cx, _, line| entry_badge(cx, line.status))
            .sorts(),
        Col::new("instansi", text::INSTITUTION, |_, line| {
            line.makers.institution.as_ref().map(|(_, name)| name.clone()).unwrap_or_default()
        }),
        Col::new("anggota", lists::MEMBERS, |cx, line| cx.m(&members(cx, line)).to_owned())
            .look(Look::OwnWords),
        Col::new("karya", text::WORK, |_, line| line.works.to_string()).look(Look::Number),
        Col::new("terdaftar", lists::REGISTERED_AT, |cx, line| date(line.created_at, cx.lang))
            .time(|line| Some(line.created_at))
            .look(Look::Short)
            .sorts(),
        Col::new("nomor", lists::ENTRY_NUMBER, |_, line| line.id.to_string()).look(Look::Number).sorts().on_demand(),
        Col::new("jam", lists::REGISTERED_TIME, |cx, line| date_time(line.created_at, cx.lang)).time(|line| Some(line.created_at)).on_demand(),
    ],
    order: "-terdaftar",
    empty: Empty { title: lists::NO_ENTRIES, why: lists::NO_ENTRIES_WHY },
};

/// The states of an entry as choices.
pub fn entry_states(cx: &Cx) -> Vec<Choice> {
    EntryStatus::ALL.iter().map(|status| Choice::new(status.as_str(), cx.t(status.text()))).collect()
}

fn addresses(cx: &Cx) -> Vec<Choice> {
    [(OFFICIAL, lists::OFFICIAL_ADDRESS), (PRIVATE, lists::PRIVATE_ADDRESS)]
        .map(|(word, label)| Choice::new(word, cx.t(label)))
        .into()
}

/// The state of an entry as a badge.
pub fn entry_badge(cx: &PageCx, status: EntryStatus) -> Markup {
    let kind = match status {
        EntryStatus::Draft => BadgeKind::Wait,
        EntryStatus::Complete => BadgeKind::Ok,
        EntryStatus::Cancelled => BadgeKind::Off,
        EntryStatus::Disqualified => BadgeKind::No,
    };
    badge(kind, cx.t(status.text()))
}

/// The filter for an address; unknown words count for nothing.
fn filter(asked: &Asked) -> EntryFilter {
    let (by, down) = asked.order(&ENTRIES);
    EntryFilter {
        status: EntryStatus::parse(asked.value("status")),
        twice: !asked.value("ganda").is_empty(),
        mixed: !asked.value("lintas").is_empty(),
        official: match asked.value("surel") {
            OFFICIAL => Some(true),
            PRIVATE => Some(false),
            _ => None,
        },
        q: asked.words().to_owned(),
        sort: if by == "status" { EntrySort::Status } else { EntrySort::Registered },
        down,
        page: asked.page(),
    }
}

/// `GET /{k}/panitia/peserta`.
pub async fn entries(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    query: Query<Vec<(String, String)>>,
) -> Result<Markup, PageError> {
    let asked = Asked::of(&ENTRIES, &cx, &Typed::from(query));
    let (edition, filter, at) = (cx.edition()?.id, filter(&asked), cx.moment());
    let (reader, parts) = (who.person().user_id(), app.clone());
    let ((lines, total), seen) = app
        .read(move |conn| {
            let found = overview::entries(conn, &parts.counts, edition, &filter, &at)?;
            Ok::<_, Fault>((found, saved_views::list_views(conn, edition, ENTRIES.word, reader)?))
        })
        .await?;
    let found = Found { lines: &lines, total };
    let view = ListView::new(&ENTRIES, &asked, found, Views { reader, seen });
    let body = html! { div.brief { (list_page(&cx, &view)) } };
    frame(&cx, &app, ENTRIES.word, cx.t(ENTRIES.title), body).await
}

/// What the lines of the list are asked for by.
#[derive(Debug, Clone)]
pub struct EntriesAsked {
    edition: EditionId,
    filter: EntryFilter,
}

/// The list with its question.
pub struct Entries;

impl Listing for Entries {
    type Line = EntryLine;
    type Question = EntriesAsked;

    fn list() -> &'static List<EntryLine> {
        &ENTRIES
    }

    fn question(cx: &Cx, asked: &Asked) -> Result<EntriesAsked, PageError> {
        Ok(EntriesAsked { edition: cx.edition()?.id, filter: filter(asked) })
    }

    fn count(conn: &mut Conn, asked: &EntriesAsked) -> Result<i64, Fault> {
        overview::count_entries(conn, asked.edition, &asked.filter)
    }

    fn lines(conn: &mut Conn, asked: &EntriesAsked, span: Span) -> Result<Vec<EntryLine>, Fault> {
        overview::entry_lines(conn, asked.edition, &asked.filter, span)
    }
}

/// How many people take part, and how many of them confirmed where somebody has not.
fn members(cx: &PageCx, line: &EntryLine) -> Message {
    let (people, confirmed) = (line.makers.people, line.confirmed);
    if line.kind == EntryKind::Individual {
        return Message::same(&cx.t(line.kind.text()).to_lowercase());
    }
    match (people, confirmed < people) {
        (1, false) => say!("1 orang", "1 person"),
        (1, true) => say!("1 orang ({confirmed} sudah konfirmasi)", "1 person ({confirmed} confirmed)"),
        (_, false) => say!("{people} orang", "{people} people"),
        (_, true) => {
            say!("{people} orang ({confirmed} sudah konfirmasi)", "{people} people ({confirmed} confirmed)")
        }
    }
}
