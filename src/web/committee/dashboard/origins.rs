//! Where entrants come from.

use super::charts::{Chart, Pair, Sheet, Source};
use super::text;
use super::tiles::PLACES;
use crate::i18n::count;
use crate::institutions::{InstitutionKind, Province};
use crate::overview::Origin;
use crate::say;
use crate::views::{Bar, Beside, Tile, TileMap, bars, tile_map};

/// By kind of institution; kinds of which nobody takes part are listed as well.
pub(super) fn kinds(of: &Source<'_>) -> Chart {
    let own = |kind: InstitutionKind| -> i64 {
        of.figures.origins.iter().filter(|origin| origin.kind == kind).map(|origin| origin.count).sum()
    };
    let pairs: Vec<Pair> = InstitutionKind::ALL
        .iter()
        .map(|kind| Pair { name: of.cx.t(kind.text()).to_owned(), value: own(*kind) })
        .collect();
    let rows: Vec<Bar> =
        pairs.iter().map(|pair| Bar { label: pair.name.clone(), value: pair.value }).collect();
    let any = !of.figures.origins.is_empty();
    Chart {
        name: "jenis-instansi",
        title: text::KINDS,
        lead: text::KINDS_LEAD.into(),
        drawing: any.then(|| bars(of.cx.lang, of.cx.t(text::KINDS), &rows)),
        empty: text::ORIGINS_EMPTY,
        wide: false,
        sheet: Sheet::of_pairs([of.cx.t(text::KIND), of.cx.t(text::ENTRIES)], &pairs),
    }
}

/// Whether a body of this kind belongs to no province, wherever its office stands.
fn is_central(kind: InstitutionKind) -> bool {
    use InstitutionKind as K;
    matches!(kind, K::Kementerian | K::Lpnk | K::SekretariatLembagaNegara | K::SekretariatLns)
}

/// Entrants whose place lies in no province that is known.
struct Elsewhere {
    central: i64,
    unknown: i64,
}

fn elsewhere(origins: &[Origin]) -> Elsewhere {
    let nowhere = origins.iter().filter(|origin| Province::find(&origin.province).is_none());
    let mut found = Elsewhere { central: 0, unknown: 0 };
    for origin in nowhere {
        match is_central(origin.kind) {
            true => found.central += origin.count,
            false => found.unknown += origin.count,
        }
    }
    found
}

/// By province: what the directory says of the institution, and nothing that would have to be guessed.
pub(super) fn provinces(of: &Source<'_>) -> Chart {
    let origins = &of.figures.origins;
    let own = |code: &str| -> i64 {
        origins.iter().filter(|origin| origin.province == code).map(|origin| origin.count).sum()
    };
    let tiles: Vec<Tile> = PLACES
        .iter()
        .map(|place| Tile {
            short: place.short,
            name: Province::find(place.code).map_or(place.code, |province| province.name).to_owned(),
            row: place.row,
            column: place.column,
            value: own(place.code),
        })
        .collect();
    let Elsewhere { central, unknown } = elsewhere(origins);
    let beside = vec![
        Beside { name: of.cx.t(text::CENTRAL).to_owned(), value: central },
        Beside { name: of.cx.t(text::UNKNOWN).to_owned(), value: unknown },
    ];
    let missing = tiles.iter().filter(|tile| tile.value == 0).count();
    let belum = count(i64::try_from(missing).unwrap_or(0), of.cx.lang);
    let row = |code: &str, name: &str, value: i64| vec![code.to_owned(), name.to_owned(), value.to_string()];
    let mut rows: Vec<Vec<String>> =
        PLACES.iter().zip(&tiles).map(|(place, tile)| row(place.code, &tile.name, tile.value)).collect();
    rows.extend(beside.iter().map(|other| row("", &other.name, other.value)));
    let map = TileMap { title: of.cx.t(text::PROVINCES).to_owned(), tiles, beside };
    Chart {
        name: "provinsi",
        title: text::PROVINCES,
        lead: say!(
            "Satu kotak satu provinsi, letaknya menurut peta. {belum} provinsi belum ikut. Instansi tanpa provinsi di direktori dihitung sebagai belum diketahui.",
            "One tile, one province, about where it lies. {belum} provinces take no part yet. Institutions without a province in the directory count as not known."
        ),
        drawing: (!origins.is_empty()).then(|| tile_map(of.cx.lang, &map)),
        empty: text::ORIGINS_EMPTY,
        wide: true,
        sheet: Sheet {
            heads: [text::CODE, text::PROVINCE, text::ENTRIES].map(|head| of.cx.t(head).to_owned()).to_vec(),
            rows,
        },
    }
}
