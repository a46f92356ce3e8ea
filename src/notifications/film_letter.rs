//! The letter about a film that is no longer what it was when intake closed.

use super::Letter;
use super::mail::{Mail, OPEN, with_action};
use crate::i18n::{Lang, Message, deadline};
use crate::say;

/// What happened, how to mend it, and by when.
pub(super) fn film_changed(mail: &Mail) -> Letter {
    let Mail::FilmChanged { number, title, part, what, mend, due, path } = mail else {
        return mail.account_letter();
    };
    let (id, en) = (deadline(*due, Lang::Id), deadline(*due, Lang::En));
    let (bagian, piece) = (&part.id, &part.en);
    with_action(
        say!(
            "Video karya {number} berubah setelah penutupan",
            "A film of work {number} changed after the closing"
        ),
        vec![
            Message {
                id: format!("{bagian} karya \"{title}\" ({number}): {}", what.id),
                en: format!("{piece} of the work \"{title}\" ({number}): {}", what.en),
            },
            mend.clone(),
            Message {
                id: format!(
                    "Mohon dibereskan paling lambat {id}. Sesudah itu tekan \"Periksa lagi\" di halaman karya; bila videonya kembali seperti semula, tidak ada lagi yang perlu Anda lakukan."
                ),
                en: format!(
                    "Please mend it by {en}. Then press \"Check again\" on the work's page; once the film is what it was, there is nothing more for you to do."
                ),
            },
            say!(
                "Selama belum dibereskan, juri mungkin tidak dapat menilai karya ini, dan panitia dapat memeriksanya kembali terhadap ketentuan.",
                "Until it is mended the jurors may be unable to judge this work, and the committee may examine it against the rules again."
            ),
        ],
        OPEN,
        path,
    )
}
