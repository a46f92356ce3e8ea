//! How alike names of institutions are. For suggestions only; a person merges.

use super::rules::name_key;

/// Words that say what kind of body it is, not which one.
const GENERIC: [&str; 8] =
    ["pemerintah", "provinsi", "kabupaten", "kota", "kementerian", "lembaga", "badan", "sekretariat"];

/// A name as it is weighed against others.
#[derive(Debug, Clone)]
struct Weighed {
    key: String,
    /// Letter triples of what tells the institution apart, in order.
    triples: Vec<[char; 3]>,
    /// Words of its kind of body, in the order of the name.
    kind: Vec<String>,
}

impl Weighed {
    /// Of a name as compared (`rules::name_key`).
    fn of(key: &str) -> Self {
        let words = || key.split(' ');
        let own: Vec<&str> = words().filter(|word| !GENERIC.contains(word)).collect();
        let own = if own.is_empty() { key.to_owned() } else { own.join(" ") };
        let padded: Vec<char> = format!("  {own} ").chars().collect();
        let mut triples: Vec<[char; 3]> =
            padded.windows(3).filter_map(|window| window.try_into().ok()).collect();
        triples.sort_unstable();
        Self {
            key: key.to_owned(),
            triples,
            kind: words().filter(|word| GENERIC.contains(word)).map(str::to_owned).collect(),
        }
    }

    /// 0 to 100: shared letter triples of what tells institutions apart, less 15 when the kinds of body differ.
    fn likeness(&self, other: &Self) -> u8 {
        if self.key == other.key {
            return 100;
        }
        let total = self.triples.len() + other.triples.len();
        let percent = (200 * shared(&self.triples, &other.triples)).checked_div(total).unwrap_or(0);
        let percent = if self.kind == other.kind { percent } else { percent.saturating_sub(15) };
        u8::try_from(percent.min(99)).unwrap_or(99)
    }
}

/// How many triples two names share, each as often as both have it; both are in order.
fn shared(left: &[[char; 3]], right: &[[char; 3]]) -> usize {
    let (mut left, mut right) = (left.iter().peekable(), right.iter().peekable());
    let mut count = 0;
    while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
        match a.cmp(b) {
            std::cmp::Ordering::Less => drop(left.next()),
            std::cmp::Ordering::Greater => drop(right.next()),
            std::cmp::Ordering::Equal => {
                count += 1;
                (_, _) = (left.next(), right.next());
            }
        }
    }
    count
}

/// How alike two names are, 0 to 100.
#[must_use]
pub fn similar(a: &str, b: &str) -> u8 {
    Weighed::of(&name_key(a)).likeness(&Weighed::of(&name_key(b)))
}

/// Names against which others are weighed, made ready once.
#[derive(Debug)]
pub struct Names<T> {
    all: Vec<(T, Weighed)>,
}

impl<T: Copy> Names<T> {
    /// Each with its name as compared.
    pub fn of<'a>(names: impl IntoIterator<Item = (T, &'a str)>) -> Self {
        Self { all: names.into_iter().map(|(item, key)| (item, Weighed::of(key))).collect() }
    }

    /// Those most like `name`, best first, then in the order given: at least `least`, at most `limit`.
    #[must_use]
    pub fn closest(&self, name: &str, least: u8, limit: usize) -> Vec<(T, u8)> {
        let wanted = Weighed::of(&name_key(name));
        let scored = self.all.iter().map(|(item, other)| (*item, wanted.likeness(other)));
        let mut scored: Vec<_> = scored.filter(|(_, score)| *score >= least).collect();
        scored.sort_by_key(|(_, score)| std::cmp::Reverse(*score));
        scored.truncate(limit);
        scored
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let keys = list.map(|(id, name)| (id, name_key(name)));
        let names = Names::of(keys.iter().map(|(id, key)| (*id, key.as_str())));
        let found = |least| names.closest("Kab Bandung", least, 3);
        assert_eq!(found(60).into_iter().map(|(id, _)| id).collect::<Vec<_>>(), [3, 1, 4]);
        assert_eq!(found(100), [(3, 100)]);
    }
}
