//! What a list should look like.

/// A column that is looked for.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its name in messages.
    pub name: &'static str,
    /// Further headings it goes by; compared without case, spaces and punctuation.
    pub synonyms: &'static [&'static str],
    /// The list is of no use without it.
    pub required: bool,
}

impl Column {
    /// A column that must be there.
    #[must_use]
    pub const fn required(name: &'static str, synonyms: &'static [&'static str]) -> Self {
        Self { name, synonyms, required: true }
    }

    /// A column that may be missing.
    #[must_use]
    pub const fn optional(name: &'static str, synonyms: &'static [&'static str]) -> Self {
        Self { name, synonyms, required: false }
    }

    pub(super) fn is_called(&self, heading: &str) -> bool {
        let key = word(heading);
        // "keahlian; bidang" and "NIP (18 angka)" say what they mean before the first sign.
        let head = word(heading.split([';', ',', '/', '(', ':']).next().unwrap_or_default());
        std::iter::once(&self.name).chain(self.synonyms).any(|name| {
            let name = word(name);
            name == key || name == head
        })
    }
}

/// A heading as compared: lower case, letters and digits only.
fn word(heading: &str) -> String {
    heading.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The columns of a list.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    /// The columns that are looked for; cells come back in this order.
    pub columns: &'static [Column],
    /// Further columns belong to the list, whatever they are called; their cells follow, in the order of the file.
    pub open: bool,
}

impl Shape {
    /// A list of these columns only; others are passed over.
    #[must_use]
    pub const fn of(columns: &'static [Column]) -> Self {
        Self { columns, open: false }
    }

    /// A list of these columns and any others.
    #[must_use]
    pub const fn open(columns: &'static [Column]) -> Self {
        Self { columns, open: true }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_read_as_people_write_them() {
        let email = Column::required("surel", &["email", "alamat email"]);
        for heading in ["surel", "E-mail", "Alamat E-Mail", " EMAIL ", "surel (kantor)", "Surel/telepon"] {
            assert!(email.is_called(heading), "{heading}");
        }
        for heading in ["surat", "alamat", "", "emails"] {
            assert!(!email.is_called(heading), "{heading}");
        }
        assert!(Column::required("work_id", &[]).is_called("Work ID"));
    }
}
