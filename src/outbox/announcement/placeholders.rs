//! What stands for each receiver's own values in a letter of the committee. Pure.

use crate::i18n::{Text, text};

/// One thing that differs from receiver to receiver.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Placeholder {
    Name,
    Edition,
    /// Team, or the person.
    Entry,
    /// The works the letter is about.
    Work,
    Deadline,
    /// The page on which the receiver goes on.
    Link,
}

impl Placeholder {
    /// Every placeholder, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Name, Self::Edition, Self::Entry, Self::Work, Self::Deadline, Self::Link];

    /// Its word in Indonesian, and in English; both are read in either text.
    #[must_use]
    pub fn words(self) -> [&'static str; 2] {
        match self {
            Self::Name => ["nama", "name"],
            Self::Edition => ["edisi", "edition"],
            Self::Entry => ["pendaftaran", "entry"],
            Self::Work => ["karya", "work"],
            Self::Deadline => ["tenggat", "deadline"],
            Self::Link => ["tautan", "link"],
        }
    }

    /// What it stands for.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Name => text("nama penerima", "the receiver's name"),
            Self::Edition => text("nama edisi", "the edition's name"),
            Self::Entry => text("nama kelompok atau peserta", "team or entrant"),
            Self::Work => text("judul karya yang bersangkutan", "titles of the works in question"),
            Self::Deadline => text("tenggat yang berlaku bagi penerima", "the receiver's deadline"),
            Self::Link => text("alamat halaman penerima", "address of the receiver's page"),
        }
    }

    fn parse(word: &str) -> Option<Self> {
        let word = word.trim().to_lowercase();
        Self::ALL.into_iter().find(|one| one.words().contains(&word.as_str()))
    }
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece<'a> {
    Plain(&'a str),
    Known(Placeholder),
    Unknown(&'a str),
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((word, behind)) = after.split_once('}') else { break };
        found.push(Piece::Plain(before));
        found.push(Placeholder::parse(word).map_or(Piece::Unknown(word), Piece::Known));
        rest = behind;
    }
    found.push(Piece::Plain(rest));
    found
}

/// Words in braces that are no placeholders, or none that the audience has a value for; each once, as typed.
#[must_use]
pub fn unknown(text: &str, offered: &[Placeholder]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for piece in pieces(text) {
        let word = match piece {
            Piece::Unknown(word) => word.to_owned(),
            Piece::Known(known) if !offered.contains(&known) => known.words()[0].to_owned(),
            Piece::Known(_) | Piece::Plain(_) => continue,
        };
        if !all.contains(&word) {
            all.push(word);
        }
    }
    all
}

/// The text with a receiver's own values.
#[must_use]
pub fn fill(text: &str, value: impl Fn(Placeholder) -> String) -> String {
    pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Plain(text) => text.to_owned(),
            Piece::Known(known) => value(known),
            Piece::Unknown(word) => format!("{{{word}}}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_put_in_and_the_unknown_is_named() {
        let value = |one: Placeholder| one.words()[1].to_uppercase();
        assert_eq!(fill("Yth. {nama}, {Karya} {link}.", value), "Yth. NAME, WORK LINK.");
        assert_eq!(fill("tanpa {apa} dan {", value), "tanpa {apa} dan {");
        let offered = [Placeholder::Name, Placeholder::Link];
        assert_eq!(unknown("{nama} {tautan}", &offered), Vec::<String>::new());
        assert_eq!(unknown("{nam} {karya} {nam} {work}", &offered), ["nam", "karya"]);
    }
}
