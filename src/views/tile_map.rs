//! A map of equal tiles, each about where its place lies, with a number and a shade.

use maud::{Markup, html};

use super::chart::{Chart, framed};
use crate::i18n::{Lang, count};

/// Side of a tile with its gap, in the drawing's units.
const SIDE: usize = 40;

/// One place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tile {
    /// Two letters, drawn in the tile.
    pub short: &'static str,
    pub name: String,
    /// From 1, from above.
    pub row: usize,
    /// From 1, from the left.
    pub column: usize,
    pub value: i64,
}

/// What lies nowhere on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    pub name: String,
    pub value: i64,
}

/// The map.
#[derive(Debug, Clone)]
pub struct TileMap {
    pub title: String,
    pub tiles: Vec<Tile>,
    /// Listed below the map, since it lies nowhere on it.
    pub beside: Vec<Beside>,
}

/// Draws the map in a box that scrolls by itself where it does not fit.
#[must_use]
pub fn tile_map(lang: Lang, view: &TileMap) -> Markup {
    let most = view.tiles.iter().map(|tile| tile.value).max().unwrap_or(0);
    let columns = view.tiles.iter().map(|tile| tile.column).max().unwrap_or(1);
    let rows = view.tiles.iter().map(|tile| tile.row).max().unwrap_or(1);
    let drawing = html! {
        div.tiles tabindex="0" role="region" aria-label=(view.title) {
            svg viewBox={ "0 0 " (columns * SIDE) " " (rows * SIDE) } role="img" {
                title { (view.title) }
                @for tile in &view.tiles { (drawn(lang, tile, shade(tile.value, most))) }
            }
        }
        ul.legend { @for other in &view.beside { li { (other.name) " " b { (count(other.value, lang)) } } } }
    };
    framed(lang, &view.title, Chart { drawing, figures: listed(lang, view) })
}

/// Where among none and the most: 0 for none, else 1 to 3.
fn shade(value: i64, most: i64) -> i64 {
    if value <= 0 { 0 } else { (value * 3 + most - 1) / most.max(1) }
}

fn drawn(lang: Lang, tile: &Tile, shade: i64) -> Markup {
    let (x, y) = (tile.column.saturating_sub(1) * SIDE, tile.row.saturating_sub(1) * SIDE);
    html! {
        g class={ "k" (shade.clamp(0, 3)) } data-tile=(tile.short) data-value=(tile.value) {
            title { (tile.name) ": " (count(tile.value, lang)) }
            rect x=(x + 1) y=(y + 1) width=(SIDE - 2) height=(SIDE - 2) rx="6" {}
            text.name x=(x + SIDE / 2) y=(y + 17) { (tile.short) }
            text x=(x + SIDE / 2) y=(y + 32) { (count(tile.value, lang)) }
        }
    }
}

fn listed(lang: Lang, view: &TileMap) -> Markup {
    let tiles = view.tiles.iter().map(|tile| (tile.name.as_str(), tile.value));
    let beside = view.beside.iter().map(|other| (other.name.as_str(), other.value));
    html! {
        table {
            caption.visually-hidden { (view.title) }
            tbody { @for (name, value) in tiles.chain(beside) { tr { th scope="row" { (name) } td.num { (count(value, lang)) } } } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tile_stands_at_its_place_with_its_number() {
        let tile =
            |short, row, column, value| Tile { short, name: format!("Provinsi {short}"), row, column, value };
        let view = TileMap {
            title: "Peta".into(),
            tiles: vec![tile("AC", 1, 1, 0), tile("BA", 6, 9, 1200), tile("RI", 3, 3, 1)],
            beside: vec![Beside { name: "Pusat".into(), value: 7 }],
        };
        let html = tile_map(Lang::Id, &view).into_string();
        assert!(html.contains(r#"viewBox="0 0 360 240""#), "{html}");
        assert!(html.contains(r#"<g class="k3" data-tile="BA" data-value="1200"><title>Provinsi BA: 1.200</title><rect x="321" y="201""#), "{html}");
        assert!(
            html.contains(r#"class="k0" data-tile="AC""#) && html.contains(r#"class="k1" data-tile="RI""#),
            "{html}"
        );
        assert!(html.contains(r#"<th scope="row">Pusat</th><td class="num">7</td>"#), "{html}");
    }

    #[test]
    fn shades_go_from_none_to_the_most() {
        assert_eq!([0, 1, 3, 4, 6, 7, 9].map(|value| shade(value, 9)), [0, 1, 1, 2, 2, 3, 3]);
        assert_eq!(shade(0, 0), 0);
    }
}
