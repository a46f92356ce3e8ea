//! The table itself, with the columns that are chosen.

use maud::{Markup, html};

use super::asked::{Asked, Density, parts};
use super::declared::{List, ListColumn, Look};
use super::page::{ListView, PickBox};
use crate::views::{Column, Row, Sorted, Table, list_table};
use crate::web::context::Cx;

/// The table.
pub(super) fn grid<L>(cx: &Cx, view: &ListView<'_, L>) -> Markup {
    let (list, asked) = (view.list, view.asked);
    let dense = match asked.density() {
        Density::Auto => None,
        Density::Dense => Some("dense"),
        Density::Roomy => Some("roomy"),
    };
    let shown = Table {
        lang: cx.lang,
        caption: cx.t(list.title).to_owned(),
        select: view.pick.as_ref().filter(|_| view.has_boxes()).map(|pick| pick.field),
        columns: asked.columns(list).map(|column| head(cx, view, column)).collect(),
        rows: view.lines.iter().map(|line| row(cx, view, line)).collect(),
    };
    list_table(&shown, dense)
}

fn head<L>(cx: &Cx, view: &ListView<'_, L>, column: &ListColumn<L>) -> Column {
    let plain = Column::new(cx.t(column.label));
    let set = match column.look {
        Look::Words => plain,
        Look::Number => plain.number(),
        Look::Short => plain.short(),
        Look::Long => plain.long(),
        Look::OwnWords => plain.own_words(),
    };
    if !column.sorts {
        return set;
    }
    let (now, next) = turned(view.list, view.asked, column.key);
    set.sort(view.asked.ordered_by(view.list, &next).href(), now)
}

/// How the list is ordered by a column now, and the order that its head leads to. A list that runs from the end by
/// itself is turned to run from the beginning, and so on.
fn turned<L>(list: &List<L>, asked: &Asked, key: &'static str) -> (Sorted, String) {
    let (by, down) = asked.order(list);
    let usual_down = parts(list.order) == (key, true);
    match (by == key, down) {
        (true, true) => (Sorted::Down, key.to_owned()),
        (true, false) => (Sorted::Up, format!("-{key}")),
        (false, _) if usual_down => (Sorted::No, format!("-{key}")),
        (false, _) => (Sorted::No, key.to_owned()),
    }
}

fn row<L>(cx: &Cx, view: &ListView<'_, L>, line: &L) -> Row {
    let cells = view.asked.columns(view.list).map(|column| cell(cx, view, column, line)).collect();
    let row = Row::new(cells);
    match view.pick.as_ref().and_then(|pick| (pick.key)(line)) {
        None => row,
        Some(PickBox { value, name }) => {
            let chosen = view.asked.chose(&value);
            row.key(value, name).chosen(chosen)
        }
    }
}

/// A cell; of words, which may be cut, the whole is told by its title.
fn cell<L>(cx: &Cx, view: &ListView<'_, L>, column: &ListColumn<L>, line: &L) -> Markup {
    let shown = column.cells.cell.map(|cell| cell(cx, view.asked, line));
    let cut = matches!(column.look, Look::Words | Look::Long);
    let plain = if cut || shown.is_none() { (column.cells.plain)(cx, line) } else { String::new() };
    html! {
        span.cut[cut] title=[Some(&plain).filter(|plain| cut && !plain.is_empty())] {
            @match shown { Some(shown) => (shown), None => (plain) }
        }
    }
}
