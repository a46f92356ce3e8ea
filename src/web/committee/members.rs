//! Every person of every entry.

use actix_web::web;
use maud::{Markup, html};

use super::entries::entry_states;
use super::frame::frame;
use super::member_correction;
use super::tables::{
    Asked, Empty, Filter, FilterKind, Found, List, ListColumn, ListView, Listing, Look, Search, Views,
    list_page,
};
use super::text::{self, lists};
use super::typed::Typed;
use crate::accounts::{Committee, Permission};
use crate::app::App;
use crate::db::{Conn, Fault};
use crate::i18n::date;
use crate::ids::EditionId;
use crate::overview::{self, ListQuestion, MemberFilter, MemberLine, MemberSort, Span};
use crate::registration::EntryStatus;
use crate::saved_views;
use crate::views::{BadgeKind, Choice, Link, badge};
use crate::web::clean::Query;
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// Words of the address for those who confirmed and those who have not.
const CONFIRMED: &str = "sudah";
const OPEN: &str = "belum";

type Col = ListColumn<MemberLine>;

/// The list.
pub static MEMBERS: List<MemberLine> = List {
    word: "anggota",
    path: "/panitia/anggota",
    title: lists::ALL_MEMBERS,
    counted: lists::COUNTED_MEMBERS,
    search: Some(Search { label: lists::Q_MEMBERS, placeholder: lists::FIND_MEMBER }),
    filters: &[
        Filter {
            key: "konfirmasi",
            label: lists::CONFIRMATION,
            kind: FilterKind::Choice { any: lists::ANY_CONFIRMATION, choices: confirmations },
        },
        Filter {
            key: "status",
            label: lists::ENTRY_STATUS,
            kind: FilterKind::Choice { any: lists::ANY_STATUS, choices: entry_states },
        },
    ],
    columns: &[
        Col::new("nama", text::NAME, |_, line| line.name.clone())
            .cell(|cx, _, line| html! { a href=(cx.at(&format!("/panitia/peserta/{}", line.entry))) { (line.name) } })
            .look(Look::Long)
            .sorts(),
        Col::new("konfirmasi", lists::CONFIRMATION, |cx, line| {
            cx.t(if line.confirmed_at.is_some() { lists::HAS_CONFIRMED } else { lists::NOT_CONFIRMED }).to_owned()
        })
        .cell(confirmed),
        Col::new("peserta", text::ENTRANT, |_, line| line.makers.clone()),
        Col::new("instansi", text::INSTITUTION, |_, line| line.institution.clone()),
        Col::new("surel", text::EMAIL, |_, line| line.email.clone())
            .cell(|_, _, line| address(&line.email)),
        Col::new("nip", lists::NIP, |_, line| format!("•••• {}", line.nip_tail)).look(Look::Short),
        Col::new("nomor", lists::MEMBER_NUMBER, |_, line| line.id.to_string()).look(Look::Number).on_demand(),
        Col::new("jenis", lists::ASN_KIND, |cx, line| cx.t(line.asn_kind.text()).to_owned()).on_demand(),
        Col::new("jabatan", lists::POSITION, |_, line| line.position.clone()).on_demand(),
        Col::new("peran", lists::MEMBER_ROLE, |cx, line| {
            cx.t(if line.leader { lists::LEADER } else { lists::MEMBER }).to_owned()
        })
        .on_demand(),
        Col::new("waktu", lists::CONFIRMED_AT, |cx, line| {
            line.confirmed_at.map(|at| date(at, cx.lang)).unwrap_or_default()
        })
        .time(|line| line.confirmed_at)
        .look(Look::Short)
        .sorts(),
    ],
    order: "nama",
    empty: Empty { title: lists::NO_ENTRIES, why: lists::NO_ENTRIES_WHY },
};

fn confirmations(cx: &Cx) -> Vec<Choice> {
    [(CONFIRMED, lists::HAS_CONFIRMED), (OPEN, lists::NOT_CONFIRMED)]
        .map(|(word, label)| Choice::new(word, cx.t(label)))
        .into()
}

/// An address, which may go on below where its host begins.
fn address(email: &str) -> Markup {
    html! {
        @match email.split_once('@') { Some((name, host)) => { (name) wbr; "@" (host) }, None => (email) }
    }
}

fn confirmed(cx: &Cx, _: &Asked, line: &MemberLine) -> Markup {
    match line.confirmed_at {
        Some(_) => badge(BadgeKind::Ok, cx.t(lists::HAS_CONFIRMED)),
        None => badge(BadgeKind::Wait, cx.t(lists::NOT_CONFIRMED)),
    }
}

fn filter(asked: &Asked) -> MemberFilter {
    let (by, down) = asked.order(&MEMBERS);
    MemberFilter {
        confirmed: match asked.value("konfirmasi") {
            CONFIRMED => Some(true),
            OPEN => Some(false),
            _ => None,
        },
        entry: EntryStatus::parse(asked.value("status")),
        q: asked.words().to_owned(),
        sort: if by == "waktu" { MemberSort::Confirmed } else { MemberSort::Name },
        down,
    }
}

/// `GET /{k}/panitia/anggota`.
pub async fn members(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    query: Query<Vec<(String, String)>>,
) -> Result<Markup, PageError> {
    let asked = Asked::of(&MEMBERS, &cx, &Typed::from(query));
    let (edition, filter, page) = (cx.edition()?.id, filter(&asked), asked.page());
    let (reader, at, parts) = (who.person().user_id(), cx.moment(), app.clone());
    let any = MemberFilter { sort: MemberSort::default(), down: false, ..filter.clone() };
    let question = ListQuestion { edition, list: MEMBERS.word, narrowed: format!("{any:?}") };
    let (lines, total, seen) = app
        .read(move |conn| {
            let total = parts
                .counts
                .total(conn, question, &at, |conn| overview::count_members(conn, edition, &filter))?;
            Ok::<_, Fault>((
                overview::members(conn, edition, &filter, Span::shown(page, total))?,
                total,
                saved_views::list_views(conn, edition, MEMBERS.word, reader)?,
            ))
        })
        .await?;
    let found = Found { lines: &lines, total };
    let mut view = ListView::new(&MEMBERS, &asked, found, Views { reader, seen });
    if cx.may(Permission::Works) {
        view.links.push(Link::new(cx.at("/panitia/anggota/impor"), cx.t(member_correction::IMPORT)));
    }
    let body = html! { div.brief { (list_page(&cx, &view)) } };
    frame(&cx, &app, MEMBERS.word, cx.t(MEMBERS.title), body).await
}

/// What the lines of the list are asked for by.
#[derive(Debug, Clone)]
pub struct MembersAsked {
    edition: EditionId,
    filter: MemberFilter,
}

/// The list with its question.
pub struct Members;

impl Listing for Members {
    type Line = MemberLine;
    type Question = MembersAsked;

    fn list() -> &'static List<MemberLine> {
        &MEMBERS
    }

    fn question(cx: &Cx, asked: &Asked) -> Result<MembersAsked, PageError> {
        Ok(MembersAsked { edition: cx.edition()?.id, filter: filter(asked) })
    }

    fn count(conn: &mut Conn, asked: &MembersAsked) -> Result<i64, Fault> {
        overview::count_members(conn, asked.edition, &asked.filter)
    }

    fn lines(conn: &mut Conn, asked: &MembersAsked, span: Span) -> Result<Vec<MemberLine>, Fault> {
        overview::members(conn, asked.edition, &asked.filter, span)
    }
}
