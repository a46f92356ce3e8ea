//! Letters to the committee: something of ours needs a person.

use crate::clock::At;
use crate::i18n::{Lang, Message, Text, date_time, text};
use crate::notifications::Letter;
use crate::say;

/// The check of films at a provider has stopped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProviderPaused {
    pub provider: String,
    pub what: Message,
    /// What to do about it.
    pub next: Message,
    pub since: At,
    /// When the portal tries again.
    pub until: At,
    pub path: String,
}

impl ProviderPaused {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { provider, what, next, since, until, path } = self;
        let (sejak, from) = (date_time(*since, Lang::Id), date_time(*since, Lang::En));
        let (sampai, to) = (date_time(*until, Lang::Id), date_time(*until, Lang::En));
        let (sebab, cause) = (&what.id, &what.en);
        Letter::new(
            say!(
                "Pemeriksaan {provider} berhenti: {sebab}",
                "The check of {provider} has stopped: {cause}"
            ),
            vec![
                say!(
                    "Sejak {sejak} tautan {provider} tidak diperiksa otomatis: {sebab}. Portal mencoba lagi pada {sampai}.",
                    "Since {from} links to {provider} are not checked by themselves: {cause}. The portal tries again on {to}."
                ),
                next.clone(),
                say!(
                    "Peserta tidak dirugikan: tautan mereka tersimpan, ditandai belum diperiksa, dan diperiksa begitu pemeriksaan berjalan lagi. Bila penyebabnya sudah diperbaiki, tekan \"Coba sekarang\" di halaman Perlu perhatian.",
                    "Nothing is held against the entrants: their links are kept, marked as not checked yet, and checked as soon as checks go on. Once the cause is mended, press \"Try now\" on the page Needs attention."
                ),
            ],
        )
        .leading_to(text("Buka halaman panitia", "Open the committee's page"), path)
    }
}

/// A day of the audit trail was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrailDayEnded {
    /// As `2026-11-29` (WIB).
    pub day: String,
    /// How many lines the trail has.
    pub line: i64,
    /// Hash of the last one, in hexadecimal.
    pub hash: String,
}

impl TrailDayEnded {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { day, line, hash } = self;
        Letter::new(
            say!("Akhir jejak audit {day}", "End of the audit trail, {day}"),
            vec![
                say!(
                    "Sampai akhir {day} jejak audit portal berisi {line} baris. Sidik baris terakhir: {hash}.",
                    "At the end of {day} the portal's audit trail holds {line} lines. Hash of the last one: {hash}."
                ),
                say!(
                    "Simpan surat ini; tidak ada yang perlu dilakukan. Bila kelak isi jejak diragukan, surat ini membuktikan apa yang sudah tercatat: jejak yang diubah tidak akan cocok lagi dengan sidik ini.",
                    "Keep this letter; there is nothing to do. Should the trail ever be doubted, it proves what was on record: a trail that was changed does not match this hash any more."
                ),
            ],
        )
        .leading_to(text("Lihat semua hari", "See every day"), "/jejak")
    }
}

const TO_JURORS: Text = text("Buka halaman juri", "Open the jurors' page");

/// Somebody declined to judge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationDeclined {
    pub name: String,
    /// The edition's short title.
    pub edition: String,
    /// In the person's words; empty if nothing was said.
    pub because: String,
    pub path: String,
}

impl InvitationDeclined {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { name, edition, because, path } = self;
        let mut paragraphs = vec![say!(
            "{name} menolak undangan sebagai juri {edition}. Bila tim juri menjadi kurang, undang orang lain.",
            "{name} declined the invitation to the jury of {edition}. If the jury gets too small, invite somebody else."
        )];
        if !because.is_empty() {
            paragraphs.push(say!("Alasannya: {because}", "The reason given: {because}"));
        }
        Letter::new(say!("{name} menolak undangan juri", "{name} declined to judge"), paragraphs)
            .leading_to(TO_JURORS, path)
    }
}

/// Somebody who had declined, or was taken off, asks to be invited again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationAsked {
    pub name: String,
    /// The edition's short title.
    pub edition: String,
    pub path: String,
}

impl InvitationAsked {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { name, edition, path } = self;
        Letter::new(
            say!("{name} meminta undangan juri yang baru", "{name} asks for a new invitation to the jury"),
            vec![say!(
                "{name} meminta surat undangan baru untuk tim juri {edition}. Undangan sebelumnya sudah ditolak atau dicabut, jadi surat baru hanya dikirim bila panitia menekan \"Undang lagi\".",
                "{name} asks for a new letter of invitation to the jury of {edition}. The earlier one was declined or revoked, so a new one goes out only if the committee presses \"Invite again\"."
            )],
        )
        .leading_to(TO_JURORS, path)
    }
}

/// A member of the committee approved an act that another member has to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecondMemberAsked {
    pub name: String,
    /// "menutup penjurian dan menyegel nilai".
    pub act: Text,
    /// Number of the work or name of the stage; empty if it is about the whole edition.
    pub subject: Message,
    /// The edition's short title.
    pub edition: String,
    pub path: String,
}

impl SecondMemberAsked {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { name, act, subject, edition, path } = self;
        let within = |about: &str| match about {
            "" => edition.clone(),
            about => format!("{about}, {edition}"),
        };
        let (perihal, of) = (within(&subject.id), within(&subject.en));
        let (tindakan, act) = (act.id, act.en);
        Letter::new(
            say!("Menunggu Anda: {tindakan} ({perihal})", "Waiting for you: {act} ({of})"),
            vec![
                say!(
                    "{name} sudah memeriksa dan menyetujui: {tindakan} ({perihal}). Tindakan ini perlu dua anggota panitia.",
                    "{name} has gone through it and approved: {act} ({of}). It takes two members of the committee."
                ),
                say!(
                    "Bukalah halamannya, periksa sendiri apa yang akan terjadi, lalu lakukan atau tarik persetujuannya. Bila keadaannya berubah, persetujuan ini tidak berlaku lagi.",
                    "Open the page, see for yourself what will happen, then do it or take the approval back. If anything changes, the approval no longer holds."
                ),
            ],
        )
        .leading_to(text("Periksa sekarang", "Go through it"), path)
        .needing_action()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notifications::{Letterhead, Recipient};

    #[test]
    fn the_letter_says_since_when_why_and_what_to_do() {
        let letter = ProviderPaused {
            provider: "YouTube".to_owned(),
            what: say!("kuota habis", "out of quota"),
            next: say!("Tunggu.", "Wait."),
            since: At(1_688_000_000_000),
            until: At(1_688_022_000_000),
            path: "/panitia".to_owned(),
        }
        .letter();
        assert_eq!(letter.subject.id, "Pemeriksaan YouTube berhenti: kuota habis");
        let to = Recipient { email: "budi@contoh.go.id".to_owned(), name: "Budi".to_owned(), lang: Lang::En };
        let plain = letter.to(&to, &Letterhead::portal()).plain("https://lomba.example.go.id");
        for part in ["since", "out of quota", "Wait.", "Try now", "https://lomba.example.go.id/panitia"] {
            assert!(plain.to_lowercase().contains(&part.to_lowercase()), "{part}: {plain}");
        }
    }
}
