//! Letters to jurors.

use super::parts::{ACCEPT, once};
use crate::clock::At;
use crate::i18n::{Lang, Message, deadline, text};
use crate::notifications::Letter;
use crate::say;

/// Invited to the jury of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InviteJuror {
    /// The edition's short title.
    pub edition: String,
    pub path: String,
}

impl InviteJuror {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let edition = &self.edition;
        Letter::new(
            say!("Undangan sebagai juri: {edition}", "Invitation to the jury: {edition}"),
            vec![
                say!(
                    "Panitia mengundang Anda sebagai juri {edition}. Anda akan diminta menyatakan independensi dan instansi Anda, agar tidak ada karya dari instansi sendiri yang sampai kepada Anda.",
                    "The committee invites you to the jury of {edition}. You will be asked to declare your independence and your institution, so that no work of your own institution reaches you."
                ),
                once(),
            ],
        )
        .leading_to(ACCEPT, &self.path)
    }
}

/// Works were routed to a juror.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorksAssigned {
    /// How many works are new to the juror.
    pub count: usize,
    /// The edition's short title.
    pub edition: String,
    pub closes: Option<At>,
    pub path: String,
}

impl WorksAssigned {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { count, edition, closes, path } = self;
        let mut paragraphs = vec![say!(
            "{count} karya {edition} dibagikan kepada Anda untuk dinilai.",
            "{count} works of {edition} were given to you to judge."
        )];
        if let Some(at) = closes {
            paragraphs.push(Message {
                id: format!("Penilaian ditutup {}.", deadline(*at, Lang::Id)),
                en: format!("Judging closes on {}.", deadline(*at, Lang::En)),
            });
        }
        Letter::new(say!("Karya untuk Anda nilai", "Works for you to judge"), paragraphs)
            .leading_to(text("Buka ruang juri", "Open the jury room"), path)
    }
}
