//! When two names mean the same institution: the key names are compared by, and how alike two are.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;
use unicode_security::skeleton;

use super::model::{InstitutionKind, Province};
use crate::plain_text::is_invisible;

/// Words that say what kind of body it is, not which one.
const GENERIC: [&str; 8] =
    ["pemerintah", "provinsi", "kabupaten", "kota", "kementerian", "lembaga", "badan", "sekretariat"];

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

/// How alike two names are, 0 to 100: shared letter triples of what tells institutions apart, less 15
/// when the kinds of body differ. For suggestions only; a person merges.
#[must_use]
pub fn similar(a: &str, b: &str) -> u8 {
    let (a, b) = (name_key(a), name_key(b));
    if a == b {
        return 100;
    }
    let ((own_a, kind_a), (own_b, kind_b)) = (split(&a), split(&b));
    let (left, right) = (triples(&own_a), triples(&own_b));
    let total = left.len() + right.len();
    let mut unmatched = right;
    let shared = left.iter().filter(|triple| take(&mut unmatched, triple)).count();
    let percent = (200 * shared).checked_div(total).unwrap_or(0);
    let percent = if kind_a == kind_b { percent } else { percent.saturating_sub(15) };
    u8::try_from(percent.min(99)).unwrap_or(99)
}

/// The names most like `name`, best first, then in the order given: at least `least`, at most `limit`.
pub fn closest<'a, T>(
    name: &str,
    candidates: impl IntoIterator<Item = (T, &'a str)>,
    least: u8,
    limit: usize,
) -> Vec<(T, u8)> {
    let scored = candidates.into_iter().map(|(item, other)| (item, similar(name, other)));
    let mut scored: Vec<_> = scored.filter(|(_, score)| *score >= least).collect();
    scored.sort_by_key(|(_, score)| std::cmp::Reverse(*score));
    scored.truncate(limit);
    scored
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

/// What tells this institution from others, and the words of its kind.
fn split(key: &str) -> (String, Vec<&str>) {
    let (kind, own): (Vec<_>, Vec<_>) = key.split(' ').partition(|word| GENERIC.contains(word));
    if own.is_empty() { (key.to_owned(), kind) } else { (own.join(" "), kind) }
}

fn triples(text: &str) -> Vec<[char; 3]> {
    let padded: Vec<char> = format!("  {text} ").chars().collect();
    padded.windows(3).filter_map(|window| window.try_into().ok()).collect()
}

fn take(pool: &mut Vec<[char; 3]>, triple: &[char; 3]) -> bool {
    pool.iter().position(|other| other == triple).map(|at| pool.swap_remove(at)).is_some()
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
    fn likeness_looks_at_what_tells_apart() {
        assert_eq!(similar("Pemkab Bandung", "Kab. Bandung"), 100);
        let slip = similar("Pemkab Bandug", "Pemkab Bandung");
        let other = similar("Pemkab Bantul", "Pemkab Bandung");
        assert!(slip >= 60 && other < 50, "{slip} {other}");
        let city = similar("Pemkot Bandung", "Pemkab Bandung");
        assert_eq!(city, 85);
        assert_eq!(similar("Lembaga Administrasi Negara", "Pemkab Bantul"), 0);
        assert_eq!(similar("", ""), 100);
        assert_eq!(similar("Badan", "Kota"), similar("Kota", "Badan"));
    }

    #[test]
    fn suggestions_come_best_first() {
        let list =
            [(1, "Pemkot Bandung"), (2, "Pemkab Bantul"), (3, "Pemkab Bandung"), (4, "Pemkab Bandung Barat")];
        let found: Vec<_> = closest("Kab Bandung", list, 60, 3).into_iter().map(|(id, _)| id).collect();
        assert_eq!(found, [3, 1, 4]);
        assert_eq!(closest("Kab Bandung", list, 100, 3), [(3, 100)]);
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
