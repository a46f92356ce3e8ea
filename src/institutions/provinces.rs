//! The 38 provinces with their codes and time zones (domain.md §2; zones: Keppres 41/1987).

use crate::clock::Zone;

/// A province.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Province {
    /// Two digits; what is stored.
    pub code: &'static str,
    pub name: &'static str,
    /// Where its clocks stand.
    pub zone: Zone,
}

impl Province {
    /// Every province by code.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &ALL
    }

    /// The province with this code.
    #[must_use]
    pub fn find(code: &str) -> Option<&'static Self> {
        ALL.iter().find(|province| province.code == code)
    }
}

const fn province(code: &'static str, name: &'static str, zone: Zone) -> Province {
    Province { code, name, zone }
}

static ALL: [Province; 38] = [
    province("11", "Aceh", Zone::Wib),
    province("12", "Sumatera Utara", Zone::Wib),
    province("13", "Sumatera Barat", Zone::Wib),
    province("14", "Riau", Zone::Wib),
    province("15", "Jambi", Zone::Wib),
    province("16", "Sumatera Selatan", Zone::Wib),
    province("17", "Bengkulu", Zone::Wib),
    province("18", "Lampung", Zone::Wib),
    province("19", "Kepulauan Bangka Belitung", Zone::Wib),
    province("21", "Kepulauan Riau", Zone::Wib),
    province("31", "DK Jakarta", Zone::Wib),
    province("32", "Jawa Barat", Zone::Wib),
    province("33", "Jawa Tengah", Zone::Wib),
    province("34", "DI Yogyakarta", Zone::Wib),
    province("35", "Jawa Timur", Zone::Wib),
    province("36", "Banten", Zone::Wib),
    province("51", "Bali", Zone::Wita),
    province("52", "Nusa Tenggara Barat", Zone::Wita),
    province("53", "Nusa Tenggara Timur", Zone::Wita),
    province("61", "Kalimantan Barat", Zone::Wib),
    province("62", "Kalimantan Tengah", Zone::Wib),
    province("63", "Kalimantan Selatan", Zone::Wita),
    province("64", "Kalimantan Timur", Zone::Wita),
    province("65", "Kalimantan Utara", Zone::Wita),
    province("71", "Sulawesi Utara", Zone::Wita),
    province("72", "Sulawesi Tengah", Zone::Wita),
    province("73", "Sulawesi Selatan", Zone::Wita),
    province("74", "Sulawesi Tenggara", Zone::Wita),
    province("75", "Gorontalo", Zone::Wita),
    province("76", "Sulawesi Barat", Zone::Wita),
    province("81", "Maluku", Zone::Wit),
    province("82", "Maluku Utara", Zone::Wit),
    province("91", "Papua", Zone::Wit),
    province("92", "Papua Barat", Zone::Wit),
    province("93", "Papua Selatan", Zone::Wit),
    province("94", "Papua Tengah", Zone::Wit),
    province("95", "Papua Pegunungan", Zone::Wit),
    province("96", "Papua Barat Daya", Zone::Wit),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_in_order_and_zones_counted() {
        assert!(ALL.is_sorted_by(|a, b| a.code < b.code));
        let in_zone = |zone| ALL.iter().filter(|province| province.zone == zone).count();
        assert_eq!((in_zone(Zone::Wib), in_zone(Zone::Wita), in_zone(Zone::Wit)), (18, 12, 8));
        assert_eq!(Province::find("51").map(|province| province.name), Some("Bali"));
        assert_eq!(Province::find("99"), None);
    }
}
