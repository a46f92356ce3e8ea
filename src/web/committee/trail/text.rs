//! Words of the audit trail's list and of the check of its chain.

use crate::i18n::{Text, text};

pub const COUNTED: Text = text("catatan", "lines");
pub const SEARCH: Text = text("Pelaku, alasan, nomor karya", "Actor, reason, number of a work");
pub const FIND: Text = text("Cari pelaku, alasan, nomor karya", "Find an actor, a reason, a work");
pub const ANY_KIND: Text = text("Semua catatan", "Any record");
pub const FROM: Text = text("Dari", "From");
pub const UNTIL: Text = text("Sampai", "Until");
pub const BEFORE: Text = text("Sebelum baris", "Before line");
pub const CHANGED: Text = text("Yang berubah", "What changed");
pub const INTERNAL: Text = text("Nomor dalam portal", "Number within the portal");
pub const LINE: Text = text("Baris", "Line");
pub const MORE: Text = text("lagi", "more");
pub const NOBODY: Text = text("Tidak ada catatan darinya", "Nothing recorded of theirs");
pub const NO_TRAIL_WHY: Text = text(
    "Setiap tindakan panitia, peserta, dan juri muncul di sini begitu dilakukan.",
    "Every act of the committee, of entrants and jurors appears here as soon as it is done.",
);
pub const SEALED: Text = text("Akhir jejak tiap hari", "The trail's end of each day");

pub const CHECK: Text = text("Periksa keutuhan jejak", "Check that the trail is whole");
pub const CHECK_AGAIN: Text = text("Periksa lagi", "Check again");
pub const CHECKED: Text = text("Keutuhan jejak", "Whether the trail is whole");
pub const WHOLE: Text = text("Utuh", "Whole");
pub const BROKEN: Text = text("Tidak utuh", "Broken");
pub const HOW: Text = text(
    "Rantai seluruh portal dihitung ulang dari baris pertama dan dicocokkan dengan akhir hari yang sudah ditandatangani. Sama dengan perintah \"lomba audit verify\".",
    "The chain of the whole portal is computed anew from the first line and held against the signed ends of days. The same as the command \"lomba audit verify\".",
);
pub const NOT_ANCHORED: Text = text(
    "Belum berjangkar: belum ada hari yang ditandatangani. Hari pertama ditandatangani setelah tengah malam (WIB).",
    "Not anchored yet: no day has been signed. The first one is signed after midnight (WIB).",
);
pub const BROKEN_NEXT: Text = text(
    "Jangan mengubah apa pun pada basis data. Hubungi pengelola portal, simpan salinan basis data, dan bandingkan dengan akhir hari yang tersimpan di luar portal.",
    "Change nothing in the database. Call whoever runs the portal, keep a copy of the database, and compare it with the ends of days that are kept outside the portal.",
);
pub const END_MISSING: Text = text("Baris-baris terakhir hilang.", "The last lines are missing.");
pub const LOOK_THERE: Text = text("Lihat baris di sekitarnya", "See the lines around it");

pub const NUMBERED: Text = text("nomor", "number");
pub const YES: Text = text("ya", "yes");
pub const NO: Text = text("tidak", "no");
pub const FORMERLY: Text = text("semula", "formerly");
pub const STATE: Text = text("Status", "State");
pub const LEADER: Text = text("Ketua", "Leader");
pub const VERIFIER: Text = text("Pemeriksa", "Verifier");
pub const COPIED_FROM: Text = text("Disalin dari", "Copied from");

/// A name of the details and its label.
struct Label {
    name: &'static str,
    label: Text,
}

const fn said(name: &'static str, label: Text) -> Label {
    Label { name, label }
}

/// The label of a name in the details of a line; none for one that only the log knows.
#[must_use]
pub fn label(name: &str) -> Option<Text> {
    LABELS.iter().find(|known| known.name == name).map(|known| known.label)
}

static LABELS: &[Label] = &[
    said("a_efficiency", text("Efisiensi A (perseribu)", "A-efficiency (thousandths)")),
    said("accepted", text("Diterima", "Accepted")),
    said("act", text("Tindakan", "Act")),
    said("active", text("Dapat dipilih", "May be chosen")),
    said("added", text("Ditambahkan", "Added")),
    said("address", text("Alamat", "Address")),
    said("announced", text("Diumumkan", "Announced")),
    said("answer_by", text("Batas jawaban", "To be answered by")),
    said("apart", text("Pasangan yang dipisah", "Pairs kept apart")),
    said("approved_by", text("Disetujui lebih dulu oleh", "Approved first by")),
    said("as", text("Dilihat sebagai", "Seen as")),
    said("asked_by", text("Diminta oleh", "Asked for by")),
    said("assessments", text("Penilaian baru", "New assessments")),
    said("assignment", text("Penilaian", "Assignment")),
    said("at_least", text("Sedikitnya", "At least")),
    said("at_most", text("Sebanyak-banyaknya", "At most")),
    said("audience", text("Penerima", "Recipients")),
    said("before", text("Pernah mundur atau ditarik kembali", "Stepped back or taken back before")),
    said("bridge", text("Penyambung kelompok juri", "Joining of groups of jurors")),
    said("by", text("Menurut", "By")),
    said("bytes", text("Ukuran (bita)", "Size (bytes)")),
    said("calibration", text("Karya kalibrasi", "Calibration works")),
    said("capacity", text("Kapasitas", "Capacity")),
    said("changes", text("Perubahan", "Changes")),
    said("closes", text("Ditutup", "Closes")),
    said("closes_at", text("Ditutup", "Closes")),
    said("clusters", text("Kluster", "Clusters")),
    said("code", text("Kode", "Code")),
    said("complete", text("Lengkap", "Complete")),
    said("components", text("Kelompok juri yang terpisah", "Separate groups of jurors")),
    said("confirmed", text("Sudah konfirmasi", "Confirmed")),
    said("confirmed_by", text("Disahkan oleh", "Confirmed by")),
    said("conflicts_avoided", text("Benturan yang dihindari", "Conflicts avoided")),
    said("corrected", text("Dibetulkan", "Corrected")),
    said("count", text("Jumlah", "Count")),
    said("decided_at", text("Diputuskan", "Decided")),
    said("declaration", text("Versi pernyataan", "Version of the statement")),
    said("declared", text("Dinyatakan juri", "Declared by the juror")),
    said("departs", text("Menyimpang dari urutan", "Departs from the order")),
    said("documents", text("Dokumen", "Documents")),
    said("done", text("Dikabulkan", "Granted")),
    said("dropped", text("Dilepas", "Dropped")),
    said("due_at", text("Batas waktu", "Due")),
    said("early", text("Sebelum waktunya", "Before its time")),
    said("email_domain", text("Domain surel", "Email domain")),
    said("en", text("Bahasa Inggris", "English")),
    said("entries", text("Pendaftaran", "Entries")),
    said("entry", text("Pendaftaran", "Entry")),
    said("events", text("Peristiwa", "Events")),
    said("exchanges", text("Penukaran", "Exchanges")),
    said("expertise", text("Keahlian", "Expertise")),
    said("expires_at", text("Berlaku sampai", "Valid until")),
    said("facts", text("Data", "Data")),
    said("failed", text("Tidak lolos", "Failed")),
    said("file", text("Berkas", "File")),
    said("film", text("Film karya", "Film of the work")),
    said("fingerprint", text("Sidik pratinjau", "Fingerprint of the preview")),
    said("first", text("Nomor pertama", "First number")),
    said("form", text("Formulir", "Form")),
    said("forms", text("Formulir", "Forms")),
    said("granted", text("Dikabulkan", "Granted")),
    said("ground", text("Dasar", "Ground")),
    said("hold", text("Nomor penahanan", "Number of the hold")),
    said("id", text("Bahasa Indonesia", "Indonesian")),
    said("incomplete_works", text("Karya yang belum lengkap dinilai", "Works not fully scored")),
    said("institution", text("Instansi", "Institution")),
    said("into", text("Digabungkan ke", "Merged into")),
    said("into_name", text("Digabungkan ke", "Merged into")),
    said("issuer", text("Alamat penyedia", "Address of the provider")),
    said("item", text("Nomor butir", "Number of the item")),
    said("jobs", text("Pekerjaan latar", "Background jobs")),
    said("juror", text("Juri", "Juror")),
    said("jurors", text("Juri", "Jurors")),
    said("key", text("Tahap", "Stage")),
    said("keys", text("Kunci", "Keys")),
    said("kind", text("Jenis", "Kind")),
    said("lambda2_efficiency", text("Efisiensi λ₂ (perseribu)", "Efficiency λ₂ (thousandths)")),
    said("left", text("Sisa", "Left")),
    said("left_out", text("Tidak disertakan", "Left out")),
    said("letters", text("Surat", "Letters")),
    said("licence_version", text("Versi lisensi", "Version of the licence")),
    said("line", text("Baris", "Line")),
    said("lines", text("Jumlah baris", "Number of lines")),
    said("link", text("Tautan", "Link")),
    said("list", text("Daftar", "List")),
    said("loads", text("Karya per juri (paling sedikit, paling banyak)", "Works per juror (least, most)")),
    said("max_pair", text("Karya bersama terbanyak", "Most works in common")),
    said("member", text("Anggota", "Member")),
    said("members", text("Anggota", "Members")),
    said("message", text("Nomor pesan", "Number of the message")),
    said("messages", text("Pesan", "Messages")),
    said("method_sha256", text("Sidik cara penilaian", "Fingerprint of the method")),
    said("minutes", text("Berita acara", "Minutes")),
    said("moved", text("Karya yang berpindah", "Works moved")),
    said("moves_up", text("Naik", "Moves up")),
    said("name", text("Nama", "Name")),
    said("named", text("Karya dan kelompok yang disebut", "Works and teams named")),
    said("new", text("Baru", "New")),
    said("new_number", text("Nomor baru", "New number")),
    said("nip", text("NIP disebut", "Employee number given")),
    said("number", text("Nomor", "Number")),
    said("numbers", text("NIP tersimpan", "Employee numbers kept")),
    said("of", text("Semula oleh", "First by")),
    said("opens", text("Dibuka", "Opens")),
    said("opens_at", text("Dibuka", "Opens")),
    said("opinion", text("Nomor pendapat", "Number of the opinion")),
    said("others", text("Instansi lain", "Other institutions")),
    said("outcome", text("Putusan", "Outcome")),
    said("own", text("Pendaftaran sendiri", "Own entry")),
    said(
        "pair_squares",
        text("Jumlah kuadrat pasangan (ada, terkecil)", "Sum of squares of pairs (found, least)"),
    ),
    said("pairs", text("Pasangan karya dan juri", "Pairs of work and juror")),
    said("part", text("Bagian", "Part")),
    said("people", text("Orang", "People")),
    said("played", text("Diputar", "Played")),
    said("position", text("Urutan", "Position")),
    said("prepared_by", text("Disiapkan oleh", "Prepared by")),
    said("proposed", text("Usulan portal", "Proposed by the portal")),
    said("provider", text("Penyedia", "Provider")),
    said("province", text("Provinsi", "Province")),
    said("quality", text("Mutu", "Quality")),
    said("query", text("Saringan", "Filters")),
    said("reason", text("Alasan", "Reason")),
    said("reasons", text("Alasan", "Reasons")),
    said("receipt", text("Nomor tanda terima", "Number of the receipt")),
    said("recorded_by", text("Dicatat oleh", "Recorded by")),
    said("relevance", text("Relevansi", "Relevance")),
    said("reopened", text("Dibuka kembali", "Opened again")),
    said("replacements", text("Juri yang diganti", "Jurors replaced")),
    said("request", text("Nomor permintaan", "Number of the request")),
    said("reset", text("Nomor reset", "Number of the reset")),
    said("resolution", text("Isi keputusan", "What was decided")),
    said("revision", text("Kiriman ke-", "Submission number")),
    said("revision_requested", text("Diminta diperbaiki", "Revisions requested")),
    said("role", text("Peran", "Role")),
    said("rule", text("Aturan", "Rule")),
    said("same_institution_pairs", text("Pasangan juri seinstansi", "Pairs of jurors of one institution")),
    said("scopes", text("Cakupan", "Scopes")),
    said("scores", text("Nilai", "Scores")),
    said("seal_sha256", text("Sidik segel", "Fingerprint of the seal")),
    said("secrets", text("Rahasia", "Secrets")),
    said("selection", text("Cara memilih", "How they were chosen")),
    said("series", text("Seri", "Series")),
    said("sessions", text("Sesi yang diakhiri", "Sessions ended")),
    said("set", text("Kelompok dokumen", "Set of documents")),
    said("settings", text("Pengaturan", "Settings")),
    said("sha256", text("Sidik SHA-256", "SHA-256")),
    said("sheets", text("Lembar nilai", "Score sheets")),
    said("shown", text("Ditampilkan", "Shown")),
    said("slot", text("Urutan karya", "Place of the work")),
    said("slug", text("Alamat edisi", "Address of the edition")),
    said("stages", text("Tahap", "Stages")),
    said("standard", text("Memenuhi standar", "Meets the standard")),
    said("subject", text("Perihal", "Subject")),
    said("t", text("Simpangan (t)", "Deviation (t)")),
    said("taken_back", text("Ditarik kembali", "Taken back")),
    said("taken_out", text("Dikeluarkan", "Taken out")),
    said("team", text("Kelompok", "Team")),
    said("team_name", text("Nama kelompok", "Name of the team")),
    said("team_repeats", text("Karya lain dari tim yang sama", "Further works of a team")),
    said("threshold", text("Ambang peluang (persepuluh ribu)", "Least chance (ten-thousandths)")),
    said("times", text("Kali", "Times")),
    said("title", text("Judul", "Title")),
    said("unchanged", text("Tetap", "Unchanged")),
    said("until", text("Sampai", "Until")),
    said("updated", text("Diperbarui", "Updated")),
    said("url", text("Alamat", "Address")),
    said("user", text("Akun", "Account")),
    said("version", text("Versi", "Version")),
    said("video", text("Film karya", "Film of the work")),
    said("waiting", text("Menunggu", "Waiting")),
    said("what", text("Isi", "What")),
    said("work", text("Karya", "Work")),
    said("works", text("Karya", "Works")),
    said("works_given_up", text("Karya dilepas", "Works given up")),
    said("works_taken_back", text("Karya ditarik kembali", "Works taken back")),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;
    use crate::web::committee::text::acts;

    /// Names that the trail takes apart into before and now, or by which a group is called, and those that are never told.
    const TAKEN_APART: [&str; 11] = [
        "after",
        "before",
        "fact",
        "fields",
        "from",
        "previous",
        "to",
        "was",
        "was_complete",
        "key",
        "stages",
    ];

    /// Names of JSON that is only hashed, or kept beside the trail.
    const NOT_TOLD: [&str; 3] = ["clashes", "invite", "ticked"];

    /// Folders whose JSON is not of the trail.
    const ELSEWHERE: [&str; 8] = [
        "src/web",
        "src/cli",
        "src/certificates/credential",
        "src/certificates/files",
        "src/video_check/providers",
        "src/accounts/single_sign_on/client",
        "src/results/minutes.rs",
        "src/results/public_log.rs",
    ];

    fn sources(folder: &Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.to_string_lossy().into_owned();
            if ELSEWHERE.iter().any(|elsewhere| name.ends_with(elsewhere)) {
                continue;
            }
            if path.is_dir() {
                sources(&path, found);
            } else if name.ends_with(".rs") && !name.ends_with("tests.rs") {
                let source = std::fs::read_to_string(&path).unwrap();
                found.push(source.split("#[cfg(test)]").next().unwrap_or_default().to_owned());
            }
        }
    }

    fn all_sources() -> Vec<String> {
        let mut found = Vec::new();
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
        assert!(found.len() > 500, "{}", found.len());
        found
    }

    /// Texts in quotes, in the order of the source.
    fn quoted(source: &str) -> impl Iterator<Item = &str> {
        source.split('"').skip(1).step_by(2)
    }

    /// The text of `json!( … )` behind each of its beginnings.
    fn objects(source: &str) -> Vec<&str> {
        let body = |from: &'_ str| {
            let mut depth = 1_usize;
            from.char_indices()
                .find(|(_, c)| {
                    match c {
                        '(' => depth += 1,
                        ')' => depth -= 1,
                        _ => {}
                    }
                    depth == 0
                })
                .map_or(from.len(), |(end, _)| end)
        };
        source.split("json!(").skip(1).map(|from| from.get(..body(from)).unwrap_or_default()).collect()
    }

    #[test]
    fn every_name_in_the_details_has_words_in_both_languages() {
        let mut without = BTreeSet::new();
        for source in
            all_sources().iter().filter(|source| source.contains("audit::") || source.contains("note("))
        {
            for object in objects(source) {
                let names = object.split("\":").filter_map(|before| before.rsplit('"').next());
                let names = names.filter(|name| {
                    name.chars().all(|c| c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit())
                });
                without.extend(
                    names
                        .filter(|name| {
                            !name.is_empty()
                                && !TAKEN_APART.contains(name)
                                && !NOT_TOLD.contains(name)
                                && label(name).is_none()
                        })
                        .map(str::to_owned),
                );
            }
        }
        assert_eq!(without, BTreeSet::new());
    }

    #[test]
    fn every_act_and_kind_of_record_has_a_name() {
        // What ends like an act and is none.
        let is_act = |word: &str| {
            let parts: Vec<&str> = word.split('.').collect();
            parts.len() == 2
                && parts
                    .iter()
                    .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c == '_'))
        };
        let mut without = BTreeSet::new();
        for source in all_sources() {
            let recorded = ["record(", "note(", "act: "].iter().flat_map(|call| source.split(call).skip(1));
            let first = recorded.filter_map(|call| {
                quoted(call.get(..call.len().min(600)).unwrap_or_default())
                    .find(|word| is_act(word))
                    .map(str::to_owned)
            });
            without.extend(first.filter(|act| acts::name(act).is_none()));
            let kinds =
                source.split("Subject::new(").skip(1).filter(|call| call.trim_start().starts_with('"'));
            let kinds = kinds.filter_map(|call| quoted(call).next().map(str::to_owned));
            without.extend(kinds.filter(|kind| acts::subject(kind).is_none()));
        }
        assert_eq!(without, BTreeSet::new());
    }

    #[test]
    fn labels_stand_in_order_and_begin_with_a_capital() {
        assert!(LABELS.is_sorted_by(|one, next| one.name < next.name));
        let capital = |said: &str| said.starts_with(|c: char| c.is_uppercase() || !c.is_alphabetic());
        assert!(LABELS.iter().all(|known| capital(known.label.id) && capital(known.label.en)));
    }
}
