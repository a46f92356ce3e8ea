//! Why a name is not printed on documents.

use crate::db::Fault;
use crate::i18n::Message;
use crate::refused::Refused;
use crate::say;

/// Why a name is not taken.
#[derive(Debug, thiserror::Error)]
pub enum DocumentNameProblem {
    /// It does not contain the person's name.
    #[error("another name than the account's")]
    AnotherName(String),
    #[error("the name is too long")]
    TooLong,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for DocumentNameProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::AnotherName(name) => Ok(say!(
                "Nama dengan gelar harus memuat nama Anda, {name}. Jika nama itu sendiri keliru, betulkan di halaman akun.",
                "The name with titles has to contain your name, {name}. If that name itself is wrong, mend it on the account's page."
            )),
            Self::TooLong => Ok(say!(
                "Nama dengan gelar paling panjang 120 karakter.",
                "A name with titles has at most 120 characters."
            )),
            Self::Fault(fault) => Err(fault),
        }
    }
}
