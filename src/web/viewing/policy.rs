//! Which addresses belong to a view: pages of the edition that its entrants and jurors read, and public ones.
//!
//! What is not named here is refused. Nothing is sent but the end of the view and the end of the session. Pages with an
//! employee number, of the account, and with words that a juror keeps to themselves are nobody else's in any case.

use super::text;
use crate::i18n::Text;

/// Where a view ends before its time.
pub const END: &str = "/akun/lihat-sebagai/selesai";
const SIGN_OUT: &str = "/akun/keluar";

/// Rooms that are nobody's but their owner's, or the committee's.
const CLOSED: [&str; 5] = ["/akun", "/panitia", "/{k}/panitia", "/api/", "/metrics"];
/// Pages of an entry that show or ask for an employee number.
const PERSONAL: [&str; 4] = [
    "/{k}/peserta/daftar",
    "/{k}/peserta/undangan",
    "/{k}/peserta/{entry}/data",
    "/{k}/peserta/{entry}/anggota/{member}",
];
const ENTRANTS: &str = "/{k}/peserta";
const JURY: &str = "/{k}/juri";
/// Pages of the jury that hold neither private notes nor an employee number.
const OF_JURY: [&str; 4] = ["/{k}/juri", "/{k}/juri/panduan", "/{k}/juri/penguncian", "/{k}/juri/pembukaan"];

/// A request while somebody's pages are seen.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// Whether it only reads.
    pub reads: bool,
    /// Pattern of the address; empty for one that is not there.
    pub pattern: &'a str,
    /// Whether the address is of the edition to which the view is bound.
    pub same_edition: bool,
    /// Whether the scores of that edition are sealed.
    pub sealed: bool,
}

/// Whether the pattern is this room's or below it.
fn within(pattern: &str, room: &str) -> bool {
    let rest = pattern.strip_prefix(room);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/') || room.ends_with('/'))
}

/// What stands against it.
#[must_use]
pub fn refusal(asked: Asked<'_>) -> Option<Text> {
    let Asked { reads, pattern, same_edition, sealed } = asked;
    if !reads {
        return (![END, SIGN_OUT].contains(&pattern)).then_some(text::READ_ONLY);
    }
    if CLOSED.iter().any(|room| within(pattern, room)) {
        return Some(text::NOT_PART);
    }
    let jury = within(pattern, JURY);
    if !jury && !within(pattern, ENTRANTS) {
        return None;
    }
    if !same_edition {
        return Some(text::OTHER_EDITION);
    }
    if PERSONAL.iter().any(|page| within(pattern, page)) {
        return Some(text::PERSONAL);
    }
    match jury {
        true if !sealed => Some(text::NOT_SEALED),
        true if !OF_JURY.contains(&pattern) => Some(text::JURORS_OWN),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pattern: &str) -> Option<Text> {
        refusal(Asked { reads: true, pattern, same_edition: true, sealed: true })
    }

    #[test]
    fn nothing_is_sent_but_the_end() {
        let sent = |pattern| refusal(Asked { reads: false, pattern, same_edition: true, sealed: true });
        for pattern in ["/bahasa", "/{k}/peserta/{entry}/karya", "/akun/keluar-semua", "/akun/masuk", ""] {
            assert_eq!(sent(pattern), Some(text::READ_ONLY), "{pattern}");
        }
        assert_eq!((sent(END), sent(SIGN_OUT)), (None, None));
    }

    #[test]
    fn pages_of_entrants_and_public_ones_are_seen() {
        for pattern in
            ["/", "/{k}", "/{k}/hasil", "/{k}/peserta", "/{k}/peserta/{entry}/karya/{work}", "/bantuan"]
        {
            assert_eq!(read(pattern), None, "{pattern}");
        }
        let elsewhere = Asked { reads: true, pattern: "/{k}/peserta", same_edition: false, sealed: true };
        assert_eq!(refusal(elsewhere), Some(text::OTHER_EDITION));
        assert_eq!(refusal(Asked { pattern: "/{k}/hasil", ..elsewhere }), None);
    }

    #[test]
    fn accounts_the_console_and_employee_numbers_are_not() {
        for pattern in [
            "/akun",
            "/akun/data-saya.json",
            "/akun/keamanan",
            "/akun/token",
            "/{k}/panitia/jejak",
            "/panitia",
        ] {
            assert_eq!(read(pattern), Some(text::NOT_PART), "{pattern}");
        }
        for pattern in
            PERSONAL.into_iter().chain(["/{k}/peserta/daftar/{step}", "/{k}/peserta/undangan/{member}"])
        {
            assert_eq!(read(pattern), Some(text::PERSONAL), "{pattern}");
        }
    }

    #[test]
    fn the_jury_is_seen_once_sealed_and_its_rooms_never() {
        let queue = Asked { reads: true, pattern: JURY, same_edition: true, sealed: false };
        assert_eq!(refusal(queue), Some(text::NOT_SEALED));
        assert_eq!(refusal(Asked { sealed: true, ..queue }), None);
        for pattern in [
            "/{k}/juri/karya/{assignment}",
            "/{k}/juri/pernyataan",
            "/{k}/juri/undangan/{token}",
            "/{k}/juri/ketua",
        ] {
            assert_eq!(read(pattern), Some(text::JURORS_OWN), "{pattern}");
        }
    }
}
