//! Dense tables: sticky header, columns that sort through the address, rows that become labelled cards on a
//! phone, and boxes to select rows for an act in bulk.

use maud::{Markup, html};

use super::text;
use crate::i18n::Lang;

/// How a column is sorted now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sorted {
    No,
    Up,
    Down,
}

/// One column's header.
#[derive(Debug, Clone)]
pub struct Column {
    label: String,
    class: Option<&'static str>,
    sort: Option<(String, Sorted)>,
}

impl Column {
    /// A column of words.
    #[must_use]
    pub fn new(label: impl Into<String>) -> Self {
        Self { label: label.into(), class: None, sort: None }
    }

    /// Figures: set to the right, of equal width.
    #[must_use]
    pub fn number(mut self) -> Self {
        self.class = Some("num");
        self
    }

    /// A number of a work, a date: kept on one line.
    #[must_use]
    pub fn short(mut self) -> Self {
        self.class = Some("short");
        self
    }

    /// A title: never squeezed narrow beside short columns.
    #[must_use]
    pub fn long(mut self) -> Self {
        self.class = Some("long");
        self
    }

    /// Words that name what they are by themselves, where a card on a phone would put the label before them.
    #[must_use]
    pub fn own_words(mut self) -> Self {
        self.class = Some("own-words");
        self
    }

    /// Sortable: `href` asks for the next order.
    #[must_use]
    pub fn sort(mut self, href: impl Into<String>, now: Sorted) -> Self {
        self.sort = Some((href.into(), now));
        self
    }
}

/// One row: a cell per column.
#[derive(Debug, Clone)]
pub struct Row {
    cells: Vec<Markup>,
    key: Option<(String, String)>,
    chosen: bool,
}

impl Row {
    /// A row of cells in the columns' order.
    #[must_use]
    pub fn new(cells: Vec<Markup>) -> Self {
        Self { cells, key: None, chosen: false }
    }

    /// Selectable: `value` is sent, `name` is what the box selects ("ML-2023-0047").
    #[must_use]
    pub fn key(mut self, value: impl ToString, name: impl Into<String>) -> Self {
        self.key = Some((value.to_string(), name.into()));
        self
    }

    /// Selected from the start.
    #[must_use]
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }
}

/// A table as shown.
#[derive(Debug, Clone)]
pub struct Table {
    pub lang: Lang,
    /// What the table holds; read by screen readers.
    pub caption: String,
    /// Field name of the selection boxes; `None` for none.
    pub select: Option<&'static str>,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
}

/// Draws the table. With `select` it belongs inside the form of the act in bulk; `data-selected` shows the count.
#[must_use]
pub fn table(view: &Table) -> Markup {
    html! {
        div.grid tabindex="0" role="region" aria-label=(view.caption) { (whole(view)) }
    }
}

/// A long list: the page scrolls, never a box in it. `density` is `dense` or `roomy`; none for what the screen allows.
#[must_use]
pub fn list_table(view: &Table, density: Option<&'static str>) -> Markup {
    html! {
        div.grid.rows.(density.unwrap_or("as-wide")) { (whole(view)) }
    }
}

fn whole(view: &Table) -> Markup {
    html! {
        table {
            caption.visually-hidden { (view.caption) }
            thead { tr {
                @if view.select.is_some() { th scope="col" { (select_all(view.lang)) } }
                @for column in &view.columns { (header(column)) }
            } }
            tbody { @for row in &view.rows { (body_row(view, row)) } }
        }
    }
}

/// "3 dipilih", kept up to date by the script; place it beside the button of the act in bulk.
#[must_use]
pub fn selected_count(lang: Lang) -> Markup {
    html! { span.small data-selected=(text::SELECTED.get(lang)) role="status" {} }
}

fn select_all(lang: Lang) -> Markup {
    html! { label.tick { input type="checkbox" data-select-all; span.visually-hidden { (text::SELECT_ALL.get(lang)) } } }
}

fn header(column: &Column) -> Markup {
    let (order, arrow) = match column.sort.as_ref().map(|(_, now)| now) {
        Some(Sorted::Up) => (Some("ascending"), " ↑"),
        Some(Sorted::Down) => (Some("descending"), " ↓"),
        _ => (None, ""),
    };
    html! {
        th scope="col" class=[column.class] aria-sort=[order] {
            @if let Some((href, _)) = &column.sort { a href=(href) { (column.label) span aria-hidden="true" { (arrow) } } }
            @else { (column.label) }
        }
    }
}

fn body_row(view: &Table, row: &Row) -> Markup {
    html! {
        tr {
            @if let Some(name) = view.select {
                td.pick {
                    @if let Some((value, label)) = &row.key {
                        label.tick {
                            input type="checkbox" name=(name) value=(value) checked[row.chosen];
                            span.visually-hidden { (text::SELECT.get(view.lang)) " " (label) }
                        }
                    }
                }
            }
            @for (cell, column) in row.cells.iter().zip(&view.columns) {
                td data-l=(column.label) class=[column.class] { div { (cell) } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_carry_the_label_of_their_column() {
        let view = Table {
            lang: Lang::Id,
            caption: "Karya".into(),
            select: Some("work"),
            columns: vec![
                Column::new("Judul").sort("?sort=-title", Sorted::Up),
                Column::new("Nilai").number(),
            ],
            rows: vec![Row::new(vec![html! { "A" }, html! { "87,50" }]).key(7, "ML-0007")],
        };
        let html = table(&view).into_string();
        assert!(html.contains(r#"<td data-l="Nilai" class="num"><div>87,50</div></td>"#), "{html}");
        assert!(html.contains(r#"aria-sort="ascending""#), "{html}");
        assert!(html.contains(r#"name="work" value="7""#), "{html}");
    }
}
