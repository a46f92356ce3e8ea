//! Where each province stands on the map of tiles, about as on a map of Indonesia.

/// A province's tile.
pub(super) struct Place {
    /// Two-digit code of the province.
    pub(super) code: &'static str,
    /// Two letters in the tile.
    pub(super) short: &'static str,
    pub(super) row: usize,
    pub(super) column: usize,
}

const fn at(code: &'static str, short: &'static str, row: usize, column: usize) -> Place {
    Place { code, short, row, column }
}

/// Every province, by code.
pub(super) static PLACES: [Place; 38] = [
    at("11", "AC", 1, 1),
    at("12", "SU", 2, 2),
    at("13", "SB", 3, 2),
    at("14", "RI", 3, 3),
    at("15", "JA", 4, 3),
    at("16", "SS", 4, 4),
    at("17", "BE", 4, 2),
    at("18", "LA", 5, 4),
    at("19", "BB", 4, 5),
    at("21", "KR", 2, 4),
    at("31", "JK", 5, 6),
    at("32", "JB", 6, 6),
    at("33", "JT", 6, 7),
    at("34", "YO", 7, 7),
    at("35", "JI", 6, 8),
    at("36", "BT", 6, 5),
    at("51", "BA", 6, 9),
    at("52", "NB", 6, 10),
    at("53", "NT", 6, 11),
    at("61", "KB", 2, 6),
    at("62", "KG", 3, 6),
    at("63", "KS", 3, 7),
    at("64", "KI", 2, 7),
    at("65", "KU", 1, 7),
    at("71", "SA", 1, 9),
    at("72", "ST", 2, 8),
    at("73", "SN", 4, 8),
    at("74", "SG", 3, 9),
    at("75", "GO", 2, 9),
    at("76", "SR", 3, 8),
    at("81", "MA", 3, 10),
    at("82", "MU", 1, 10),
    at("91", "PA", 1, 13),
    at("92", "PB", 2, 11),
    at("93", "PS", 3, 13),
    at("94", "PT", 2, 12),
    at("95", "PP", 2, 13),
    at("96", "PD", 1, 11),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::institutions::Province;

    #[test]
    fn every_province_has_a_tile_of_its_own() {
        let codes: Vec<&str> = PLACES.iter().map(|place| place.code).collect();
        let provinces: Vec<&str> = Province::all().iter().map(|province| province.code).collect();
        assert_eq!(codes, provinces);
        let places: BTreeSet<_> = PLACES.iter().map(|place| (place.row, place.column)).collect();
        let shorts: BTreeSet<_> = PLACES.iter().map(|place| place.short).collect();
        assert_eq!((places.len(), shorts.len()), (38, 38));
    }
}
