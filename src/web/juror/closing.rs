//! What every page of the jury room says about the closing, while there is something to say.

use super::closing_text as text;
use crate::clock::{At, Zone};
use crate::i18n::{Lang, Message, date_time, deadline, time_of_day};
use crate::judging::reopening::ReopenedSheets;
use crate::judging::{ClosingNotice, SheetTally};
use crate::say;
use crate::views::{Link, Notice};

/// The sentence, and the way to do something about it. `base` is the edition's address.
#[must_use]
pub fn closing_notice(lang: Lang, base: &str, notice: ClosingNotice) -> Notice {
    let check = Link::new(format!("{base}/juri/penguncian"), text::TO_CHECK.get(lang));
    match notice {
        ClosingNotice::DraftsWait { ready, closes_at } => {
            let (tutup, end) = (deadline(closes_at, Lang::Id), deadline(closes_at, Lang::En));
            let text = say!(
                "{ready} lembar nilai sudah lengkap tetapi belum dikirim. Draf tidak dihitung saat penjurian ditutup {tutup}.",
                "{ready} score sheets are complete but not submitted. Drafts do not count when judging closes on {end}."
            );
            Notice { text, link: Some(check) }
        }
        ClosingNotice::DraftsLate { ready, until } => {
            let end = time_of_day(At(until.0 - 1), Zone::Wib);
            let text = say!(
                "Penjurian sudah ditutup. {ready} lembar nilai yang lengkap masih dapat dikirim sampai {end}; setelah itu tidak dihitung.",
                "Judging has closed. {ready} complete score sheets are still taken until {end}; after that they do not count."
            );
            Notice { text, link: Some(check) }
        }
        ClosingNotice::DraftsMissed { ready } => Notice {
            text: say!(
                "Penjurian sudah ditutup. {ready} lembar nilai yang lengkap tidak sempat dikirim, sehingga tidak dihitung.",
                "Judging has closed. {ready} complete score sheets were not submitted in time and do not count."
            ),
            link: None,
        },
        ClosingNotice::Reopened(ReopenedSheets { sheets, until }) => {
            let (akhir, end) = (deadline(until, Lang::Id), deadline(until, Lang::En));
            let text = say!(
                "Panitia membuka kembali {sheets} lembar nilai Anda. Yang paling awal tertutup: {akhir}. Lembar lain tidak berubah.",
                "The committee has opened {sheets} of your score sheets again. The first of them closes at {end}. Other sheets are as they were."
            );
            let room = Link::new(format!("{base}/juri"), text::TO_ROOM.get(lang));
            Notice { text, link: Some(room) }
        }
        ClosingNotice::Sealed { tally, sealed_at } => Notice { text: sealed(tally, sealed_at), link: None },
    }
}

/// What was sealed of a juror's sheets, and what was not.
fn sealed(tally: SheetTally, at: At) -> Message {
    let (disegel, on) = (date_time(at, Lang::Id), date_time(at, Lang::En));
    let SheetTally { given, ready, unfinished } = tally;
    match (ready, unfinished) {
        (0, 0) => say!(
            "Penjurian ditutup dan disegel {disegel}. Semua {given} lembar nilai Anda dihitung.",
            "Judging was closed and sealed on {on}. All {given} of your score sheets count."
        ),
        (0, _) => say!(
            "Penjurian ditutup dan disegel {disegel}. {given} lembar nilai Anda dihitung; {unfinished} yang belum lengkap tidak.",
            "Judging was closed and sealed on {on}. {given} of your score sheets count; {unfinished} incomplete ones do not."
        ),
        _ => say!(
            "Penjurian ditutup dan disegel {disegel}. {given} lembar nilai Anda dihitung; {ready} draf lengkap yang tidak dikirim dan {unfinished} yang belum lengkap tidak.",
            "Judging was closed and sealed on {on}. {given} of your score sheets count; {ready} complete drafts that were not submitted and {unfinished} incomplete ones do not."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_seal_names_what_counts_and_what_was_dropped() {
        let said = |given, ready, unfinished| sealed(SheetTally { given, ready, unfinished }, At(0)).en;
        assert!(said(5, 0, 0).ends_with("All 5 of your score sheets count."));
        assert!(said(4, 0, 1).ends_with("4 of your score sheets count; 1 incomplete ones do not."));
        assert!(said(3, 2, 0).contains("3 of your score sheets count; 2 complete drafts"));
    }
}
