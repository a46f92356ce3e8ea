//! Letters that failed, sent again many at once.

use super::list::{Letters, LettersAsked};
use crate::db::{Conn, Fault, Tx};
use crate::i18n::{Lang, count, text};
use crate::ids::LetterId;
use crate::notifications::LetterState;
use crate::outbox;
use crate::overview::{self, Chosen, LetterLine};
use crate::say;
use crate::web::committee::again::{Again, By, Named, Words};
use crate::web::committee::tables::{Asked, PickBox};
use crate::web::context::Cx;
use crate::web::list_address::ListAddress;

impl Again for Letters {
    const FIELD: &'static str = "letter";
    const PATH: &'static str = "/panitia/surat/ulangan";
    const WORDS: Words = Words {
        title: text("Kirim ulang beberapa surat", "Send several letters again"),
        button: text("Kirim ulang yang dipilih", "Send the selected again"),
        back: text("Kembali ke daftar surat", "Back to the list of letters"),
        question: |jumlah, number| say!("Kirim ulang {jumlah} surat?", "Send {number} letters again?"),
        label: |jumlah, number| say!("Kirim ulang {jumlah} surat", "Send {number} letters again"),
        effect: |jumlah, number| {
            say!(
                "{jumlah} surat yang gagal dimasukkan kembali ke antrean, ke alamat yang tercatat sekarang.",
                "{number} letters that failed go back into the queue, to the addresses that are on record now."
            )
        },
        lasting: text(
            "Surat yang sudah terkirim tidak dapat ditarik kembali. Selama masih menunggu, setiap surat dapat ditahan atau dibatalkan satu per satu.",
            "A letter that left cannot be called back. While it waits, each can be held or taken back one by one.",
        ),
        done: |done| {
            let say_in = |lang: Lang| [done.again, done.left].map(|n| count(n, lang));
            let ([a, b], [x, y]) = (say_in(Lang::Id), say_in(Lang::En));
            match done.left {
                0 => say!("{a} surat dimasukkan kembali ke antrean.", "{x} letters are back in the queue."),
                _ => say!(
                    "{a} surat dimasukkan kembali ke antrean; {b} berubah sejak dipilih dan tidak ikut.",
                    "{x} letters are back in the queue; {y} changed since they were chosen and are left out."
                ),
            }
        },
    };

    fn failed(conn: &mut Conn, asked: &LettersAsked, chosen: &Chosen) -> Result<Vec<LetterLine>, Fault> {
        overview::failed_letters(conn, asked.edition, &asked.filter, chosen)
    }

    fn named(_: &Cx, line: &LetterLine) -> Named {
        Named { id: line.id.0, label: line.subject.clone(), beside: line.to_email.clone() }
    }

    fn again(tx: &mut Tx<'_>, by: &By<'_>, lines: &[LetterLine]) -> Result<usize, Fault> {
        let ids: Vec<LetterId> = lines.iter().map(|line| line.id).collect();
        outbox::resend_all(tx, by.who, by.edition, &ids, by.query)
    }

    fn waiting(list: &Asked) -> ListAddress {
        list.narrowed_to("status", "waiting")
    }

    fn pick_box(line: &LetterLine) -> Option<PickBox> {
        let name = format!("{} {}", line.subject, line.to_email);
        (line.state == LetterState::Failed).then(|| PickBox { value: line.id.to_string(), name })
    }
}
