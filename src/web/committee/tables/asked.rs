//! What the address of a list asks for: filters, order, columns, density and page. Words that the list does not know
//! count for nothing.

use std::fmt::Display;

use super::declared::{List, ListColumn};
use crate::views::PageCx;
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::forms::Errors;
use crate::web::list_address::ListAddress;

/// Keys of the address that every list has.
const WORDS: &str = "q";
const ORDER: &str = "urut";
const COLUMNS: &str = "kolom";
const DENSE: &str = "padat";
const PAGE: &str = "page";
const CHOSEN: &str = "pilih";

/// How much room a line takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Density {
    /// Dense where the screen is wide.
    Auto,
    Dense,
    /// Comfortable on every screen.
    Roomy,
}

/// What the address of a list asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The list with everything that belongs to a view of it: all but the page and what is chosen.
    address: ListAddress,
    columns: Vec<&'static str>,
    density: Density,
    page: i64,
    chosen: Vec<String>,
}

impl Asked {
    /// Reads an address, or a form that carries one along.
    pub fn of<L>(list: &'static List<L>, cx: &PageCx, sent: &Typed) -> Self {
        let mut address = ListAddress::new(cx.at(list.path));
        for filter in list.filters {
            address = address.with(filter.key, sent.one(filter.key));
        }
        let order = sent.one(ORDER);
        let known = |order: &&str| sorted_by(list, order).is_some() && *order != list.order;
        let density = match sent.one(DENSE) {
            "1" => Density::Dense,
            "0" => Density::Roomy,
            _ => Density::Auto,
        };
        let columns = columns(list, &sent.all(COLUMNS));
        let usual = list.columns.iter().filter(|column| column.shown).map(|column| column.key);
        let chosen = if columns.iter().copied().eq(usual) { String::new() } else { columns.join(",") };
        let words = if list.search.is_some() { sent.one(WORDS).trim() } else { "" };
        Self {
            address: address
                .with(WORDS, words)
                .with(ORDER, Some(order).filter(known).unwrap_or_default())
                .with(COLUMNS, chosen)
                .with(DENSE, density.word()),
            columns,
            density,
            page: sent.one(PAGE).parse().unwrap_or(1).max(1),
            chosen: sent.one(CHOSEN).split(',').map(str::to_owned).collect(),
        }
    }

    /// What the address says of a key; empty if nothing.
    pub fn value(&self, key: &str) -> &str {
        self.address.pairs().find(|(known, _)| *known == key).map_or("", |(_, value)| value)
    }

    /// The words looked for.
    pub fn words(&self) -> &str {
        self.value(WORDS)
    }

    /// The order as the list names it: a column's key, and whether it runs from the end.
    pub fn order<L>(&self, list: &List<L>) -> (&'static str, bool) {
        let asked = Some(self.value(ORDER)).filter(|order| !order.is_empty()).unwrap_or(list.order);
        let (key, down) = parts(asked);
        (list.columns.iter().find(|column| column.key == key).map_or("", |column| column.key), down)
    }

    /// The address of this view: everything but the page and what is chosen.
    pub fn address(&self) -> &ListAddress {
        &self.address
    }

    /// The address of this very page, with these rows chosen.
    pub fn back(&self, chosen: impl IntoIterator<Item = impl Display>) -> ListAddress {
        let ids: Vec<String> = chosen.into_iter().map(|id| id.to_string()).collect();
        self.here().with(CHOSEN, ids.join(","))
    }

    /// The same list as a file.
    pub(super) fn file(&self, path: String) -> ListAddress {
        self.address.at(path)
    }

    /// The address of this very page.
    pub fn here(&self) -> ListAddress {
        let page = if self.page > 1 { self.page.to_string() } else { String::new() };
        self.address.with(PAGE, page)
    }

    /// The view with a filter set to a value.
    pub fn narrowed_to(&self, key: &'static str, value: &str) -> ListAddress {
        self.address.with(key, value)
    }

    /// The view without what narrows it.
    pub fn whole<L>(&self, list: &List<L>) -> ListAddress {
        let bare =
            list.filters.iter().fold(self.address.clone(), |address, filter| address.without(filter.key));
        bare.without(WORDS)
    }

    /// Whether anything narrows the list.
    pub fn narrows<L>(&self, list: &List<L>) -> bool {
        self.whole(list) != self.address
    }

    /// Fields of the search form whose words cannot be read, with what is wrong with them.
    pub fn refused<L>(&self, list: &List<L>, cx: &Cx) -> Errors {
        let mut errors = Errors::default();
        for filter in list.filters {
            filter
                .refused(cx, self.value(filter.key))
                .into_iter()
                .for_each(|said| errors.add(filter.key, said));
        }
        errors
    }

    /// The page, from 1.
    pub fn page(&self) -> i64 {
        self.page
    }

    /// How much room a line takes.
    pub fn density(&self) -> Density {
        self.density
    }

    /// Whether a row is chosen already.
    pub fn chose(&self, id: &str) -> bool {
        self.chosen.iter().any(|chosen| chosen == id)
    }

    /// The columns that are shown, in the list's order.
    pub fn columns<'a, L>(
        &'a self,
        list: &'static List<L>,
    ) -> impl Iterator<Item = &'static ListColumn<L>> + 'a {
        list.columns.iter().filter(|column| self.columns.contains(&column.key))
    }

    /// The view with another order.
    pub(super) fn ordered_by<L>(&self, list: &List<L>, order: &str) -> ListAddress {
        self.address.with(ORDER, if order == list.order { "" } else { order })
    }

    /// The view as dense or as roomy as that.
    pub(super) fn as_dense(&self, density: Density) -> ListAddress {
        self.address.with(DENSE, density.word())
    }

    /// What a form that changes columns alone takes along.
    pub(super) fn but_columns(&self) -> ListAddress {
        self.address.without(COLUMNS)
    }

    /// What the search form takes along: all it has no field for.
    pub(super) fn but_fields(&self, fields: &[&'static str]) -> ListAddress {
        fields.iter().fold(self.address.without(WORDS), |address, key| address.without(key))
    }
}

impl Density {
    /// The word in the address.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Auto => "",
            Self::Dense => "1",
            Self::Roomy => "0",
        }
    }
}

/// Name of the fields by which columns are chosen.
pub(super) fn columns_field() -> &'static str {
    COLUMNS
}

/// An order's column, and whether it runs from the end.
pub(super) fn parts(order: &str) -> (&str, bool) {
    order.strip_prefix('-').map_or((order, false), |key| (key, true))
}

fn sorted_by<L>(list: &List<L>, order: &str) -> Option<&'static str> {
    let (key, _) = parts(order);
    list.column(key).filter(|column| column.sorts).map(|column| column.key)
}

/// The columns that were chosen, in the list's order; those it usually has, if none it knows was.
fn columns<L>(list: &'static List<L>, sent: &[String]) -> Vec<&'static str> {
    let named: Vec<&str> = sent.iter().flat_map(|value| value.split(',')).collect();
    let keys = |wanted: &dyn Fn(&ListColumn<L>) -> bool| {
        list.columns.iter().filter(|column| wanted(column)).map(|column| column.key).collect::<Vec<_>>()
    };
    let chosen = keys(&|column| named.contains(&column.key));
    if chosen.is_empty() { keys(&|column| column.shown) } else { chosen }
}
