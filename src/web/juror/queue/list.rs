//! The works of a tab, a page of them at a time, with what can be done about each from here.

use maud::{Markup, html};

use super::address::Group;
use super::sheets::{sheet_path, status_badge};
use super::shown::Shown;
use super::tabs::group_name;
use super::text;
use crate::clock::At;
use crate::editions::Edition;
use crate::i18n::{Lang, deadline, points};
use crate::judging::{AssignmentStatus, QueueLine, QueueTab};
use crate::say;
use crate::views::field::hidden;
use crate::views::{Column, Icon, Link, PageCx, PagerView, Row, Table, empty_state, icon, pager, table};
use crate::web::juror::text as room_text;

/// Works on a page.
pub const PER_PAGE: i64 = 50;

/// The works of the tab in the groups in which they were given out, when there are several. While `steps` are
/// taken works can be put off and stepped back from.
pub fn list(cx: &PageCx, edition: &Edition, shown: &Shown<'_>, steps: bool) -> Markup {
    if shown.lines.is_empty() {
        return nothing(cx, shown);
    }
    let address = shown.asked.filters(cx).with("tab", shown.tab.as_str());
    let page = shown.asked.page;
    let skipped = usize::try_from((page - 1) * PER_PAGE).unwrap_or(0);
    let lines: Vec<&QueueLine> = shown.lines.iter().skip(skipped).take(PER_PAGE as usize).copied().collect();
    let here = if page > 1 { address.with("page", page) } else { address.clone() };
    let grid = Grid { cx, edition, tab: shown.tab, steps, back: query(&here.href()) };
    let pages =
        PagerView { page, per_page: PER_PAGE, total: shown.lines.len() as i64, base: address.pages() };
    html! {
        @for run in lines.chunk_by(|one, other| Group::of(one) == Group::of(other)) {
            @if let Some(first) = run.first() {
                @let name = group_name(cx, &shown.groups, Group::of(first));
                @if shown.groups.len() > 1 {
                    h2 { (name) }
                    @if first.calibration { p.hint { (cx.t(room_text::CALIBRATION_WHY)) } }
                }
                (table(&grid.table(&name, run)))
            }
        }
        (pager(cx.lang, &pages))
    }
}

fn nothing(cx: &PageCx, shown: &Shown<'_>) -> Markup {
    if !shown.asked.narrows() {
        return html! { p.none { (cx.t(text::NONE_HERE)) "." } };
    }
    let all = Link::new(format!("{}?tab={}", cx.at("/juri"), shown.tab.as_str()), cx.t(text::CLEAR));
    empty_state(cx.t(text::NOT_FOUND), cx.t(text::NOT_FOUND_WHY), Some(&all))
}

/// The query of an address.
fn query(href: &str) -> String {
    href.split_once('?').map_or("", |(_, query)| query).to_owned()
}

/// What the rows of a page share.
struct Grid<'a> {
    cx: &'a PageCx,
    edition: &'a Edition,
    tab: QueueTab,
    steps: bool,
    /// The query of the page, to come back to it after an act.
    back: String,
}

impl Grid<'_> {
    /// Whether the tab is one of sheets with something in them.
    fn scored(&self) -> bool {
        matches!(self.tab, QueueTab::Draft | QueueTab::Sent | QueueTab::Done)
    }

    fn acts(&self) -> bool {
        self.steps && self.tab != QueueTab::Done
    }

    fn table(&self, caption: &str, lines: &[&QueueLine]) -> Table {
        let cx = self.cx;
        let mut columns = vec![Column::new(cx.t(text::WORK)).long()];
        columns.push(match self.scored() {
            true => Column::new(cx.t(room_text::OWN_SCORE)).number(),
            false => Column::new(cx.t(room_text::STATE)).short(),
        });
        if self.acts() {
            columns.push(Column::new(cx.t(text::WHAT_TO_DO)).short());
        }
        Table {
            lang: cx.lang,
            caption: caption.to_owned(),
            select: None,
            columns,
            rows: lines.iter().map(|line| self.row(line)).collect(),
        }
    }

    fn row(&self, line: &QueueLine) -> Row {
        let cx = self.cx;
        let kind = self.edition.settings.video_kind(&line.video_kind);
        let score = || line.total_points.map_or_else(|| "–".to_owned(), |total| points(total, cx.lang));
        let mut cells = vec![html! {
            small data-work=(line.number) { (line.number) @if let Some(kind) = kind { " · " (cx.m(kind)) } }
            a href=(sheet_path(cx, line.id)) { (line.title) }
            @if let Some(until) = line.reopened_until.filter(|_| line.is_open_again(cx.now)) {
                br; small data-reopened=(line.number) { (icon(Icon::Clock)) " " (reopened(cx, until)) }
            }
        }];
        cells.push(if self.scored() {
            html! { (score()) }
        } else {
            status_badge(cx, line.status)
        });
        if self.acts() {
            cells.push(self.act(line));
        }
        Row::new(cells)
    }

    fn act(&self, line: &QueueLine) -> Markup {
        let (cx, sheet) = (self.cx, sheet_path(self.cx, line.id));
        let later = line.status == AssignmentStatus::Later;
        let (path, label) = match later {
            true => ("/nanti/pembatalan", text::UNMARK),
            false => ("/nanti", text::MARK_LATER),
        };
        html! {
            div.row-acts {
                @if !line.status.is_done() {
                    form.inline method="post" action={ (sheet) (path) } {
                        (hidden("list", &self.back))
                        button.button.plain type="submit" {
                            (cx.t(label)) span.visually-hidden { " " (line.number) }
                        }
                    }
                }
                a.button.plain href={ (sheet) "/pengunduran" } {
                    (cx.t(text::RECUSE)) span.visually-hidden { " " (line.number) }
                }
            }
        }
    }
}

/// "Dibuka kembali sampai 20 Agustus 2023, 23.59 WIB".
fn reopened(cx: &PageCx, until: At) -> String {
    let (akhir, end) = (deadline(until, Lang::Id), deadline(until, Lang::En));
    cx.m(&say!("Dibuka kembali sampai {akhir}", "Open again until {end}")).to_owned()
}
