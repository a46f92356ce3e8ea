//! What can differ between a published document and its sheets, and each difference in words.

use crate::i18n::Message;
use crate::say;

/// Something in which the document and the sheets do not agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// The document's form, method or weights are none that this version knows.
    Method,
    /// A value of the whole document differs, such as the digest of the method or a number of the gate.
    Stated {
        /// Name of the value in the document.
        name: String,
        published: String,
        /// As it must be.
        found: String,
    },
    /// A score is excluded, an order minuted or a work set aside that is not in the sheets.
    Unknown {
        /// Name of the list in the document.
        name: String,
        published: String,
    },
    /// Something that the sheets do not tell, such as a title, is not as it was published.
    Document {
        published: String,
        /// The digest of this document.
        found: String,
    },
    /// A rank holds another work; none means there is no work at that rank.
    Work {
        rank: usize,
        published: Option<String>,
        /// As the sheets give it.
        found: Option<String>,
    },
    /// A value of a work differs.
    Value {
        rank: usize,
        work: String,
        /// Name of the value in the document.
        name: String,
        published: String,
        /// As the sheets give it.
        found: String,
    },
    Count {
        /// Name of the count in the document.
        name: String,
        published: usize,
        /// As the sheets give it.
        found: usize,
    },
    /// The sheets are not the sealed ones.
    Seal {
        published: String,
        /// The digest of these sheets.
        found: String,
    },
}

impl Difference {
    /// The difference in words.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Method => say!(
                "Cara penghitungan atau bobot pada berkas hasil tidak dikenal.",
                "The method or the weights of the result file are not known."
            ),
            Self::Stated { name, published, found } => say!(
                "{name}: diumumkan \"{published}\", seharusnya \"{found}\".",
                "{name}: published \"{published}\", it must be \"{found}\"."
            ),
            Self::Unknown { name, published } => say!(
                "{name}: {published} tidak ada dalam lembar nilai.",
                "{name}: {published} is not in the score sheets."
            ),
            Self::Document { published, found } => say!(
                "Berkas hasil ini berubah sejak diumumkan: SHA-256 {found}, tertulis {published}.",
                "This result file changed since it was published: SHA-256 {found}, it says {published}."
            ),
            Self::Work { rank, published, found } => {
                let (diumumkan, seharusnya) = (named(published).id, named(found).id);
                let (published, found) = (named(published).en, named(found).en);
                say!(
                    "Peringkat {rank}: diumumkan {diumumkan}, menurut lembar nilai {seharusnya}.",
                    "Rank {rank}: published {published}, by the score sheets {found}."
                )
            }
            Self::Value { rank, work, name, published, found } => say!(
                "Peringkat {rank} ({work}), {name}: diumumkan \"{published}\", menurut lembar nilai \"{found}\".",
                "Rank {rank} ({work}), {name}: published \"{published}\", by the score sheets \"{found}\"."
            ),
            Self::Count { name, published, found } => say!(
                "Jumlah {name}: diumumkan {published}, menurut lembar nilai {found}.",
                "Count of {name}: published {published}, by the score sheets {found}."
            ),
            Self::Seal { published, found } => say!(
                "Lembar nilai ini bukan yang disegel: SHA-256 {found}, yang disegel {published}.",
                "These are not the sealed score sheets: SHA-256 {found}, sealed {published}."
            ),
        }
    }
}

fn named(work: &Option<String>) -> Message {
    match work {
        Some(number) => say!("{number}", "{number}"),
        None => say!("tidak ada", "none"),
    }
}
