//! When two names mean the same institution: the key names are compared by.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;
use unicode_security::skeleton;

use super::model::{InstitutionKind, Province};
use crate::plain_text::is_invisible;

/// The name as compared: lower case without accents and punctuation, abbreviations written out
/// ("Pemkab", "Kab.", "Prov."), "Republik Indonesia" left off, a bare "Kota X" read as its government.
#[must_use]
pub fn name_key(name: &str) -> String {
    let folded = fold(name).replace('&', " dan ");
    let apart: String = folded.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let mut words = Vec::new();
    for word in join_initials(&apart) {
        match written_out(&word) {
            Some(long) => words.extend(long.split(' ').map(str::to_owned)),
            None => words.push(word),
        }
    }
    let key = words.join(" ");
    let key = REGIONS.iter().fold(key, |key, (long, short)| replace_words(&key, long, short));
    let key = key.strip_suffix(" republik indonesia").map_or(key.clone(), str::to_owned);
    if ["provinsi ", "kabupaten ", "kota "].iter().any(|start| key.starts_with(start)) {
        return format!("pemerintah {key}");
    }
    key
}

/// Lower case without accents, in plain letters, for comparing and sorting: letters of other scripts and forms that
/// look like Latin ones count as those, and characters that nobody sees do not count.
#[must_use]
pub fn fold(text: &str) -> String {
    let seen = text.chars().filter(|c| !is_invisible(*c));
    let letters = seen.nfkd().filter(|c| !is_combining_mark(*c)).map(look_alike);
    letters.flat_map(char::to_lowercase).collect()
}

/// The plain letter or digit that a sign outside ASCII looks like (Unicode TR39), else the sign itself.
fn look_alike(c: char) -> char {
    if c.is_ascii() || !c.is_alphanumeric() {
        return if matches!(c, '’' | '‘') { '\'' } else { c };
    }
    let mut shape = skeleton(c.encode_utf8(&mut [0; 4]))
        .filter(|c| !is_combining_mark(*c))
        .collect::<Vec<_>>()
        .into_iter();
    match (shape.next(), shape.next()) {
        // The table has one shape for capital I and small l.
        (Some('l'), None) if c.is_uppercase() => 'i',
        (Some(plain), None) if plain.is_ascii_alphanumeric() => plain,
        _ => c,
    }
}

/// The kind a freely typed name most likely means, by its key; the committee decides.
#[must_use]
pub fn guess_kind(key: &str) -> InstitutionKind {
    let starts = [
        ("pemerintah provinsi ", InstitutionKind::Pemprov),
        ("pemerintah kabupaten ", InstitutionKind::Pemkab),
        ("pemerintah kota ", InstitutionKind::Pemkot),
        ("kementerian ", InstitutionKind::Kementerian),
    ];
    let found = starts.into_iter().find(|(start, _)| key.starts_with(start));
    found.map_or(InstitutionKind::LembagaLain, |(_, kind)| kind)
}

/// The province that a name tells with certainty, by its key: one that ends in "provinsi" and a province's name. Nothing is
/// guessed from a city, a nickname or what stands behind.
#[must_use]
pub fn told_province(key: &str) -> Option<&'static Province> {
    let (_, told) = key.rsplit_once("provinsi ")?;
    Province::all().iter().find(|province| fold(province.name) == told)
}

/// Is it a host name of at least two labels, ending in a word?
#[must_use]
pub fn is_domain(domain: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let Some((_, top)) = domain.rsplit_once('.') else { return false };
    let top_is_a_word = top.len() >= 2 && top.starts_with(|c: char| c.is_ascii_alphabetic());
    top_is_a_word && domain.len() <= 253 && domain.split('.').all(label)
}

/// Names of regions written in more than one way.
const REGIONS: [(&str, &str); 7] = [
    ("pemerintah daerah provinsi", "pemerintah provinsi"),
    ("pemerintah daerah kabupaten", "pemerintah kabupaten"),
    ("pemerintah daerah kota", "pemerintah kota"),
    ("daerah khusus ibukota jakarta", "dk jakarta"),
    ("daerah khusus jakarta", "dk jakarta"),
    ("dki jakarta", "dk jakarta"),
    ("daerah istimewa yogyakarta", "di yogyakarta"),
];

fn written_out(word: &str) -> Option<&'static str> {
    Some(match word {
        "pemprov" => "pemerintah provinsi",
        "pemkab" => "pemerintah kabupaten",
        "pemkot" => "pemerintah kota",
        "pemda" => "pemerintah daerah",
        "prov" | "propinsi" => "provinsi",
        "kab" => "kabupaten",
        "kementrian" => "kementerian",
        "kep" => "kepulauan",
        "diy" => "di yogyakarta",
        "ri" => "republik indonesia",
        _ => return None,
    })
}

/// Words, with runs of single letters joined: "d i yogyakarta" becomes "di", "yogyakarta".
fn join_initials(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut initials = false;
    for word in text.split_whitespace() {
        let single = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
        match words.last_mut() {
            Some(last) if single && initials => last.push_str(word),
            _ => words.push(word.to_owned()),
        }
        initials = single;
    }
    words
}

fn replace_words(key: &str, long: &str, short: &str) -> String {
    format!(" {key} ").replace(&format!(" {long} "), &format!(" {short} ")).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_province_is_told_by_the_name_or_not_at_all() {
        let told = |name: &str| told_province(&name_key(name)).map(|province| province.code);
        assert_eq!(told("Dinas Kesehatan Prov. Jawa Timur"), Some("35"));
        assert_eq!(told("Pemerintah Provinsi Papua Barat Daya"), Some("96"));
        assert_eq!(told("Badan Kepegawaian Provinsi DKI Jakarta"), Some("31"));
        assert_eq!(told("Inspektorat Provinsi Daerah Istimewa Yogyakarta"), Some("34"));
        for unknown in ["Pemerintah Kota Surabaya", "Rumah Sakit Jawa Timur", "Dinas Provinsi Riau Kepulauan"]
        {
            assert_eq!(told(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn spellings_of_one_institution_have_one_key() {
        let same = [
            ["Pemerintah Kabupaten Bandung", "PEMKAB. BANDUNG", "Kab. Bandung", "Pemda Kab Bandung"],
            ["Pemerintah Kota Bandung", "Pemkot Bandung", "Kota  Bandung", "pemerintah daerah kota Bandung"],
            [
                "Pemerintah Provinsi DI Yogyakarta",
                "Pemprov D.I. Yogyakarta",
                "Prov. DIY",
                "Propinsi Daerah Istimewa Yogyakarta",
            ],
            [
                "Pemprov DKI Jakarta",
                "Pemerintah Provinsi DK Jakarta",
                "Provinsi Daerah Khusus Jakarta",
                "Pemprov. D.K.I. Jakarta",
            ],
            [
                "Kementerian Hukum & HAM RI",
                "kementrian hukum dan ham",
                "KEMENTERIAN HUKUM DAN HAM REPUBLIK INDONESIA",
                "Kementerian Hukum dan Hám",
            ],
        ];
        for names in same {
            for name in names {
                assert_eq!(name_key(name), name_key(names[0]), "{name}");
            }
        }
        let hidden = [
            "Badan Contoh",
            "B\u{430}dan C\u{43e}ntoh",
            "Ba\u{ad}dan\u{200b} Contoh",
            "Badan\u{a0} Contoh",
            "𝐁adan Contoh",
            "BАDАN СОNТОН",
        ];
        for name in hidden {
            assert_eq!(name_key(name), "badan contoh", "{name:?}");
        }
        assert_eq!(name_key("D\u{406}NAS"), "dinas");
        assert_eq!(name_key("Kab. Bandung"), "pemerintah kabupaten bandung");
        assert_ne!(name_key("Kab. Bandung"), name_key("Kota Bandung"));
        assert_eq!(name_key(" .- "), "");
    }

    #[test]
    fn a_typed_name_tells_its_kind() {
        assert_eq!(guess_kind(&name_key("Kab. Bandung")), InstitutionKind::Pemkab);
        assert_eq!(guess_kind(&name_key("Pemkot Bandung")), InstitutionKind::Pemkot);
        assert_eq!(guess_kind(&name_key("Prov. DIY")), InstitutionKind::Pemprov);
        assert_eq!(guess_kind(&name_key("Kementrian Contoh")), InstitutionKind::Kementerian);
        assert_eq!(guess_kind(&name_key("Balai Contoh")), InstitutionKind::LembagaLain);
    }

    #[test]
    fn folding_drops_case_and_accents() {
        assert_eq!(fold("Ébén E\u{301}"), "eben e");
        assert_eq!(fold("Ｂａｄａｎ ﬁ"), "badan fi");
        assert!(is_domain("lan.go.id") && !is_domain("go") && !is_domain("-a.go.id") && !is_domain("a b.id"));
    }
}
