//! The pages: after what, for whom, where.

use super::world::World;
use crate::support::Client;

/// What happened before a page is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum After {
    Intake,
    Revision,
    Publication,
}

/// Who looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    Visitor,
    Stranger,
    Invited,
    Member,
    Leader,
}

/// `{entry}`, `{draft}` and `{sent}` are addresses of the entry, of a draft and of a work that was sent; `{own}`, `{other}`
/// and `{invitation}` those of people.
pub const PAGES: [(After, Who, &str); 73] = [
    (After::Intake, Who::Visitor, "/"),
    (After::Intake, Who::Visitor, "/2023"),
    (After::Intake, Who::Visitor, "/2023/aturan"),
    (After::Intake, Who::Visitor, "/2023/syarat"),
    (After::Intake, Who::Visitor, "/2023/unduhan"),
    (After::Intake, Who::Visitor, "/arsip"),
    (After::Intake, Who::Visitor, "/bantuan"),
    (After::Intake, Who::Visitor, "/kontak"),
    (After::Intake, Who::Visitor, "/privasi"),
    (After::Intake, Who::Visitor, "/akun/daftar"),
    (After::Intake, Who::Visitor, "/akun/masuk"),
    (After::Intake, Who::Visitor, "/akun/lupa-sandi"),
    (After::Intake, Who::Stranger, "/2023"),
    (After::Intake, Who::Stranger, "/2023/peserta"),
    (After::Intake, Who::Stranger, "/2023/peserta/daftar"),
    (After::Intake, Who::Stranger, "/2023/peserta/daftar/kepesertaan"),
    (After::Intake, Who::Stranger, "/2023/peserta/daftar/instansi"),
    (After::Intake, Who::Stranger, "/2023/peserta/daftar/instansi/cari?q=pemerintah"),
    (After::Intake, Who::Stranger, "/2023/peserta/daftar/identitas"),
    (After::Intake, Who::Stranger, "/2023/peserta/daftar/jabatan"),
    (After::Intake, Who::Stranger, "/2023/peserta/daftar/periksa"),
    (After::Intake, Who::Invited, "/2023/peserta"),
    (After::Intake, Who::Invited, "{invitation}"),
    (After::Intake, Who::Member, "{entry}"),
    (After::Intake, Who::Member, "{entry}/keluar"),
    (After::Intake, Who::Member, "{other}"),
    (After::Intake, Who::Leader, "/2023"),
    (After::Intake, Who::Leader, "{entry}"),
    (After::Intake, Who::Leader, "{entry}/data"),
    (After::Intake, Who::Leader, "{entry}/pembatalan"),
    (After::Intake, Who::Leader, "{own}"),
    (After::Intake, Who::Leader, "{other}/ketua"),
    (After::Intake, Who::Leader, "{entry}/karya"),
    (After::Intake, Who::Leader, "{draft}"),
    (After::Intake, Who::Leader, "{draft}/tentang"),
    (After::Intake, Who::Leader, "{draft}/video"),
    (After::Intake, Who::Leader, "{draft}/video/main/0/hasil-periksa"),
    (After::Intake, Who::Leader, "{draft}/diskusi"),
    (After::Intake, Who::Leader, "{draft}/soal"),
    (After::Intake, Who::Leader, "{draft}/kirim"),
    (After::Intake, Who::Leader, "{draft}/pratinjau"),
    (After::Intake, Who::Leader, "{draft}/penarikan"),
    (After::Intake, Who::Leader, "{sent}"),
    (After::Intake, Who::Leader, "{sent}/tentang"),
    (After::Intake, Who::Leader, "{sent}/video"),
    (After::Intake, Who::Leader, "{sent}/diskusi"),
    (After::Intake, Who::Leader, "{sent}/kirim"),
    (After::Intake, Who::Leader, "{sent}/pratinjau"),
    (After::Intake, Who::Leader, "{sent}/penarikan"),
    (After::Intake, Who::Leader, "{sent}/tanda-terima"),
    (After::Intake, Who::Leader, "/akun"),
    (After::Intake, Who::Leader, "/akun/data-saya"),
    (After::Intake, Who::Leader, "/akun/data-saya/persetujuan/1"),
    (After::Intake, Who::Leader, "/akun/dokumen"),
    (After::Revision, Who::Leader, "/2023"),
    (After::Revision, Who::Leader, "{entry}"),
    (After::Revision, Who::Leader, "{entry}/karya"),
    (After::Revision, Who::Leader, "{sent}"),
    (After::Revision, Who::Leader, "{sent}/tentang"),
    (After::Revision, Who::Leader, "{sent}/video"),
    (After::Revision, Who::Leader, "{sent}/diskusi"),
    (After::Revision, Who::Leader, "{sent}/kirim"),
    (After::Publication, Who::Leader, "/2023"),
    (After::Publication, Who::Leader, "{entry}"),
    (After::Publication, Who::Leader, "{entry}/karya"),
    (After::Publication, Who::Leader, "{sent}"),
    (After::Publication, Who::Leader, "{sent}/hasil"),
    (After::Publication, Who::Leader, "{sent}/galeri"),
    (After::Publication, Who::Leader, "{sent}/materi"),
    (After::Publication, Who::Leader, "{sent}/tanda-terima"),
    (After::Publication, Who::Leader, "/akun/dokumen"),
    (After::Publication, Who::Visitor, "/2023"),
    (After::Publication, Who::Visitor, "/2023/hasil"),
];

/// The reader's browser.
pub fn browser(world: &World, who: Who) -> Client {
    match who {
        Who::Visitor => world.t.visitor(),
        Who::Stranger => world.stranger.browser.clone(),
        Who::Invited => world.invited.browser.clone(),
        Who::Member => world.bayu.browser.clone(),
        Who::Leader => world.sekar.person.browser.clone(),
    }
}

/// The address that a line of the list means.
pub fn filled(world: &World, pattern: &str) -> String {
    let of = [
        ("{entry}", &world.sekar.at),
        ("{draft}", &world.draft),
        ("{sent}", &world.sent),
        ("{own}", &world.people[0]),
        ("{other}", &world.people[1]),
        ("{invitation}", &world.invitation),
    ];
    of.iter().fold(pattern.to_owned(), |path, (mark, at)| path.replace(mark, at))
}

/// Whether a route leads to a page of an entrant; files and data for the script are none.
pub fn is_entrants(path: &str) -> bool {
    let other = ["/{format}", ".pdf", "/judul-mirip"].iter().any(|end| path.ends_with(end));
    path.starts_with("/{k}/peserta") && !other
}

/// The line of the list that stands for a route.
pub fn of_route(path: &str) -> String {
    let works = "/{k}/peserta/{entry}/karya/{work}";
    let after = ["/hasil", "/galeri", "/materi", "/tanda-terima"];
    if let Some(rest) = path.strip_prefix(works) {
        let work = if after.contains(&rest) { "{sent}" } else { "{draft}" };
        return format!("{work}{}", rest.replace("{part}/{position}", "main/0"));
    }
    let path = path.replace("/daftar/{step}", "/daftar/kepesertaan");
    let people = path.replace("/{k}/peserta/{entry}/anggota/{member}", "{other}");
    let invited = people.replace("/{k}/peserta/undangan/{member}", "{invitation}");
    invited.replace("/{k}/peserta/{entry}", "{entry}").replace("/{k}", "/2023")
}

/// Pages that ask for more than ten statements, and for how many: what is next for a person or about a work is decided
/// from people, works, films, receipts, decisions and changes, each a table of its own. A revision adds what was asked for
/// and what was answered, the title those that are like it, a work's history when it was taken back and returned; a
/// person's data add the receipts that name them, the letters to them and the lists that were taken.
const MORE: [(&str, u64); 21] = [
    ("Intake Leader /2023", 11),
    ("Revision Leader /2023", 13),
    ("Publication Leader /2023", 12),
    ("Revision Leader {entry}", 12),
    ("Revision Leader {entry}/karya", 11),
    ("Publication Leader {entry}", 11),
    ("Intake Leader {draft}", 13),
    ("Intake Leader {sent}", 13),
    ("Revision Leader {sent}", 15),
    ("Revision Leader {sent}/tentang", 15),
    ("Revision Leader {sent}/video", 11),
    ("Revision Leader {sent}/diskusi", 11),
    ("Revision Leader {sent}/kirim", 11),
    ("Intake Leader {draft}/tentang", 13),
    ("Intake Leader {sent}/tentang", 13),
    ("Publication Leader {sent}", 18),
    ("Publication Leader {sent}/galeri", 12),
    ("Publication Leader {sent}/materi", 16),
    ("Intake Leader {sent}/tanda-terima", 11),
    ("Publication Leader {sent}/tanda-terima", 11),
    ("Intake Leader /akun/data-saya", 24),
];

/// How many statements a page may cost where it is more than usual.
pub fn more(page: &str) -> Option<u64> {
    MORE.iter().find(|(known, _)| *known == page).map(|(_, statements)| *statements)
}

/// How many bytes the HTML of a page may have where it is more than usual: a form of fifty questions and every text of
/// a work beside what may be added to it.
pub fn heavier(page: &str) -> Option<usize> {
    page.ends_with("{sent}/materi").then_some(7 * 1024)
}
