//! Letters to jurors.

use super::parts::ACCEPT;
use crate::clock::At;
use crate::i18n::{Lang, Message, deadline, text};
use crate::notifications::Letter;
use crate::say;

/// Invited to the jury of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InviteJuror {
    /// The edition's short title.
    pub edition: String,
    /// The organiser, in whose name the committee invites.
    pub host: Message,
    /// Until when the link opens the invitation.
    pub until: At,
    pub path: String,
}

impl InviteJuror {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { edition, host, until, path } = self;
        let (tuan, host) = (&host.id, &host.en);
        let (batas, until) = (deadline(*until, Lang::Id), deadline(*until, Lang::En));
        Letter::new(
            say!("Undangan sebagai juri: {edition}", "Invitation to the jury: {edition}"),
            vec![
                say!(
                    "Panitia {edition}, {tuan}, mengundang Anda sebagai juri. Tautan di bawah menerangkan apa yang diminta: jumlah film, waktu, dan kerahasiaannya. Anda dapat menerima atau menolak tanpa membuat akun lebih dahulu.",
                    "The committee of {edition}, {host}, invites you to its jury. The link below says what is asked: how many films, how long, and what stays confidential. You can accept or decline without making an account first."
                ),
                say!(
                    "Tautan ini berlaku 14 hari, sampai {batas}. Tautan di surat yang lebih lama tidak berlaku lagi.",
                    "The link works for 14 days, until {until}. Links in older letters do not work any more."
                ),
            ],
        )
        .leading_to(ACCEPT, path)
    }
}

/// The committee took an invitation back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationRevoked {
    /// The edition's short title.
    pub edition: String,
}

impl InvitationRevoked {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let edition = &self.edition;
        Letter::new(
            say!("Undangan juri {edition} dicabut", "Invitation to the jury of {edition} revoked"),
            vec![say!(
                "Panitia mencabut undangan Anda sebagai juri {edition}. Tautan di surat undangan tidak berlaku lagi, dan tidak ada yang perlu Anda lakukan. Bila Anda menduga ini keliru, balas surat ini.",
                "The committee has revoked your invitation to the jury of {edition}. The link in the invitation does not work any more, and there is nothing for you to do. If you think this is a mistake, answer this letter."
            )],
        )
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
