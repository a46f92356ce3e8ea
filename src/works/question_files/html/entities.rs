//! Characters that HTML writes by name or number.

/// Longest name with its two signs.
const LONGEST: usize = 12;

/// Names met in questions of offices and schools, each with its character; further ones stay as they are written.
const NAMED: &str = "\
    amp & lt < gt > quot \" apos ' nbsp \u{a0} shy \u{ad} ensp \u{2002} emsp \u{2003} thinsp \u{2009} \
    zwnj \u{200c} zwj \u{200d} ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ laquo « \
    raquo » lsaquo ‹ rsaquo › hellip … bull • middot · dagger † permil ‰ prime ′ Prime ″ sect § para ¶ \
    copy © reg ® trade ™ deg ° ordf ª ordm º micro µ cent ¢ pound £ yen ¥ euro € curren ¤ brvbar ¦ not ¬ \
    plusmn ± minus − times × divide ÷ frasl ⁄ frac12 ½ frac14 ¼ frac34 ¾ sup1 ¹ sup2 ² sup3 ³ radic √ \
    infin ∞ sum ∑ prod ∏ int ∫ part ∂ asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥ isin ∈ notin ∉ cap ∩ cup ∪ sub ⊂ \
    sup ⊃ sube ⊆ empty ∅ forall ∀ exist ∃ and ∧ or ∨ there4 ∴ perp ⊥ ang ∠ larr ← uarr ↑ rarr → darr ↓ \
    harr ↔ rArr ⇒ hArr ⇔ alpha α beta β gamma γ delta δ Delta Δ epsilon ε theta θ lambda λ mu μ pi π \
    rho ρ sigma σ Sigma Σ tau τ phi φ omega ω Omega Ω iexcl ¡ iquest ¿ agrave à aacute á acirc â \
    atilde ã auml ä aring å aelig æ ccedil ç egrave è eacute é ecirc ê euml ë igrave ì iacute í icirc î \
    iuml ï ntilde ñ ograve ò oacute ó ocirc ô ouml ö oslash ø szlig ß ugrave ù uacute ú ucirc û uuml ü \
    Eacute É Auml Ä Ouml Ö Uuml Ü Aring Å";

/// What the numbers 128 to 159 stand for in pages of Windows, which browsers follow; 0 where nothing does.
const WINDOWS: [u32; 32] = [
    0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d,
    0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0,
    0x17e, 0x178,
];

/// An entity at the start of a text.
pub(super) struct Entity {
    pub means: char,
    /// In bytes, with its two signs.
    pub length: usize,
}

/// The entity that begins the text; `None` where it is none, or none that is known.
pub(super) fn at_start(text: &str) -> Option<Entity> {
    let name_on = text.strip_prefix('&')?;
    let end = name_on.char_indices().take(LONGEST).find(|(_, c)| *c == ';')?.0;
    let name = name_on.get(..end)?;
    let means = match name.strip_prefix('#') {
        Some(number) => numbered(number)?,
        None => named(name)?,
    };
    Some(Entity { means, length: end + 2 })
}

fn named(name: &str) -> Option<char> {
    let mut words = NAMED.split(' ');
    while let (Some(known), Some(means)) = (words.next(), words.next()) {
        if known == name {
            return means.chars().next();
        }
    }
    None
}

fn numbered(number: &str) -> Option<char> {
    // What Rust reads as a number may have a sign.
    if number.starts_with('+') {
        return None;
    }
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) if hex.starts_with('+') => return None,
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    let windows = code.checked_sub(128).and_then(|at| WINDOWS.get(usize::try_from(at).ok()?));
    char::from_u32(windows.copied().filter(|known| *known > 0).unwrap_or(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_are_characters() {
        let cases = [
            ("&amp;x", Some(('&', 5))),
            ("&frac12;", Some(('½', 8))),
            ("&#39;s", Some(('\'', 5))),
            ("&#x1F600;", Some(('😀', 9))),
            ("&#150;", Some(('–', 6))),
            ("&#1114112;", None),
            ("&#xD800;", None),
            ("&#;", None),
            ("&#+5;", None),
            ("&#x+5;", None),
            ("&amp", None),
            ("&é;", None),
            ("& lt;", None),
            ("x&lt;", None),
        ];
        for (text, expected) in cases {
            let found = at_start(text).map(|entity| (entity.means, entity.length));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn every_name_has_one_character_and_stands_once() {
        let words: Vec<&str> = NAMED.split(' ').collect();
        let mut names: Vec<&str> = words.iter().copied().step_by(2).collect();
        assert!(names.iter().all(|name| name.is_ascii() && (2..LONGEST).contains(&name.len())), "{names:?}");
        assert!(words.iter().skip(1).step_by(2).all(|means| means.chars().count() == 1), "{words:?}");
        assert_eq!(names.len() * 2, words.len());
        names.sort_unstable();
        assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
    }
}
