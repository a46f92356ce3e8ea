//! What went wrong between here and the provider, as a word of the address that the page turns into a sentence. Words that are
//! not listed say nothing, so that nobody puts sentences into the portal's mouth.

use actix_web::HttpResponse;
use maud::{Markup, html};

use super::HERE;
use super::not_let_in::not_let_in;
use super::text as words;
use crate::accounts::single_sign_on::{Errand, NotLetIn, ProviderProblem, Purpose};
use crate::i18n::Message;
use crate::ids::UserId;
use crate::say;
use crate::security_log::EventKind;
use crate::views::{PageCx, Wrong, refused_because};
use crate::web::account::security::Onward;
use crate::web::flash::redirect;
use crate::web::security_watch::happened;

/// Why a browser came back without what it was sent for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Failure {
    /// The person, or the provider, said no.
    Refused,
    Down,
    /// One of the two is set up wrongly.
    Unusable,
    NotBelieved,
    /// Too late, twice, or in another browser.
    Lost,
    NotLetIn(NotLetIn),
}

const ALL: [(Failure, &str); 14] = [
    (Failure::Refused, "ditolak"),
    (Failure::Down, "tidak-menjawab"),
    (Failure::Unusable, "tidak-terbaca"),
    (Failure::NotBelieved, "tidak-terbukti"),
    (Failure::Lost, "terputus"),
    (Failure::NotLetIn(NotLetIn::NoAddress), "tanpa-surel"),
    (Failure::NotLetIn(NotLetIn::NotConfirmed), "surel-belum-pasti"),
    (Failure::NotLetIn(NotLetIn::OtherDomain), "surel-lain"),
    (Failure::NotLetIn(NotLetIn::HasPassword), "berkata-sandi"),
    (Failure::NotLetIn(NotLetIn::OtherIdentity), "identitas-lain"),
    (Failure::NotLetIn(NotLetIn::OpensAnother), "akun-lain"),
    (Failure::NotLetIn(NotLetIn::NotLinked), "belum-terhubung"),
    (Failure::NotLetIn(NotLetIn::NotProved), "belum-ditanya"),
    (Failure::NotLetIn(NotLetIn::LastWay), "satu-satunya"),
];

impl Failure {
    /// What a failure of the provider is to the person; whoever runs the portal reads the rest in the log.
    pub(super) fn of_provider(problem: &ProviderProblem) -> Self {
        tracing::warn!(%problem, "sign-in through the identity provider failed");
        match problem {
            ProviderProblem::Down(_) => Self::Down,
            ProviderProblem::Unusable(_) => Self::Unusable,
            ProviderProblem::CodeRefused(_) => Self::Lost,
            ProviderProblem::NotBelieved(_) => Self::NotBelieved,
        }
    }

    /// What the provider's own word for a refusal means (RFC 6749, 4.1.2.1).
    pub(super) fn of_refusal(error: &str) -> Self {
        match error {
            "access_denied" | "login_required" | "interaction_required" | "consent_required" => Self::Refused,
            "server_error" | "temporarily_unavailable" => Self::Down,
            other => {
                let known: String = other.chars().filter(char::is_ascii_graphic).take(60).collect();
                tracing::warn!(error = known, "the identity provider refuses what the portal asks");
                Self::Unusable
            }
        }
    }

    fn word(self) -> &'static str {
        ALL.iter().find(|(one, _)| *one == self).map_or("", |(_, word)| word)
    }

    fn parse(word: &str) -> Option<Self> {
        ALL.iter().find(|(_, known)| *known == word).map(|(failure, _)| *failure)
    }

    fn said(self, name: &str) -> Message {
        match self {
            Self::Refused => say!(
                "{name} tidak meneruskan Anda, misalnya karena Anda membatalkan. Tidak ada yang berubah. Coba lagi, atau masuk dengan kata sandi.",
                "{name} did not pass you on, for example because you cancelled. Nothing was changed. Try again, or sign in with your password."
            ),
            Self::Down => say!(
                "{name} sedang tidak dapat dihubungi. Ini bukan kesalahan Anda. Coba lagi beberapa menit lagi, atau masuk dengan kata sandi.",
                "{name} cannot be reached at the moment. This is not your fault. Try again in a few minutes, or sign in with your password."
            ),
            Self::Unusable => say!(
                "Jawaban {name} tidak dapat dipakai: pengaturan di sana atau di sini perlu diperbaiki. Ini bukan kesalahan Anda. Beri tahu panitia; sementara itu masuk dengan kata sandi.",
                "The answer of {name} is of no use: something is set up wrongly there or here. This is not your fault. Tell the committee; meanwhile sign in with your password."
            ),
            Self::NotBelieved => say!(
                "Jawaban {name} tidak dapat dipastikan keasliannya, jadi tidak dipakai. Ini bukan kesalahan Anda. Coba lagi; bila tetap terjadi, beri tahu panitia.",
                "The answer of {name} could not be proved genuine, so it was not used. This is not your fault. Try again; if it persists, tell the committee."
            ),
            Self::Lost => say!(
                "Jawaban {name} datang terlambat, dua kali, atau ke peramban lain, jadi tidak dipakai. Tekan tombolnya sekali lagi di sini.",
                "The answer of {name} came too late, twice, or to another browser, so it was not used. Press the button once more here."
            ),
            Self::NotLetIn(why) => not_let_in(why, name),
        }
    }

    /// Above the page that the browser was led back to.
    pub(super) fn view(self, cx: &PageCx, name: &str) -> Markup {
        let wrong = Wrong { href: None, sentence: cx.m(&self.said(name)).to_owned() };
        refused_because(cx.t(words::NOT_DONE), &[wrong])
    }

    /// The same by its word; nothing for one that is not listed.
    pub(super) fn shown(cx: &PageCx, name: &str, word: &str) -> Markup {
        html! { @if let Some(failure) = Self::parse(word) { (failure.view(cx, name)) } }
    }
}

/// Leads back to where the browser left from, with the reason.
pub(super) fn turned_back(errand: &Errand, failure: Failure, user: Option<UserId>) -> HttpResponse {
    let onward = Onward::to(&errand.next);
    let to = match (errand.purpose, failure) {
        // Once signed in with the password, the person can link.
        (Purpose::SignIn, Failure::NotLetIn(NotLetIn::HasPassword)) => {
            Onward::to(&onward.with(HERE)).with("/akun/masuk")
        }
        (Purpose::SignIn, _) => onward.with("/akun/masuk"),
        (Purpose::Link(_), _) => onward.with(HERE),
        (Purpose::Prove(_), _) => onward.with("/akun/konfirmasi"),
    };
    let joint = if to.contains('?') { '&' } else { '?' };
    let mut response = redirect(&format!("{to}{joint}gagal={}", failure.word()));
    happened(&mut response, EventKind::SignInFailed, user);
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_failure_has_a_word_of_its_own_and_a_sentence_in_both_languages() {
        for (failure, word) in ALL {
            assert_eq!(Failure::parse(word), Some(failure));
            assert_eq!(failure.word(), word);
            let said = failure.said("SSO Badan Contoh");
            assert!(said.id.len() > 40 && said.en.len() > 40, "{word}");
        }
        assert_eq!(Failure::parse("apa-saja"), None);
        assert_eq!(Failure::parse(""), None);
    }
}
