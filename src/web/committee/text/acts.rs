//! What the audit trail's acts and the kinds of its records are called.

use crate::i18n::{Lang, Text, text};

/// An act of the trail.
struct Act {
    /// As it is stored: `noun.verb`.
    word: &'static str,
    name: Text,
}

const fn act(word: &'static str, name: Text) -> Act {
    Act { word, name }
}

/// The name of an act; none for one that only the log knows.
#[must_use]
pub fn name(act: &str) -> Option<Text> {
    ACTS.iter().find(|known| known.word == act).map(|known| known.name)
}

/// The acts whose name holds these words, or the one that is stored as them.
#[must_use]
pub fn named(words: &str, lang: Lang) -> Vec<&'static str> {
    let words = words.trim().to_lowercase();
    let fits = |act: &&Act| act.word == words || act.name.get(lang).to_lowercase().contains(&words);
    ACTS.iter().filter(fits).map(|act| act.word).collect()
}

/// A kind of record.
struct Kind {
    /// As it is stored.
    word: &'static str,
    name: Text,
}

const fn kind(word: &'static str, name: Text) -> Kind {
    Kind { word, name }
}

/// The name of a kind of record.
#[must_use]
pub fn subject(kind: &str) -> Option<Text> {
    KINDS.iter().find(|known| known.word == kind).map(|known| known.name)
}

/// Kinds of record the trail can be narrowed to.
pub fn subjects() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|kind| kind.word)
}

static KINDS: &[Kind] = &[
    kind("work", text("Karya", "Work")),
    kind("entry", text("Pendaftaran", "Entry")),
    kind("edition", text("Edisi", "Edition")),
    kind("institution", text("Instansi", "Institution")),
    kind("juror", text("Juri", "Juror")),
    kind("assignment", text("Penilaian", "Assignment")),
    kind("calibration_work", text("Karya kalibrasi", "Calibration work")),
    kind("plan", text("Rencana pembagian", "Plan of the routing")),
    kind("round", text("Babak", "Round")),
    kind("plenary", text("Pleno", "Plenary")),
    kind("approval", text("Persetujuan", "Approval")),
    kind("document", text("Dokumen", "Document")),
    kind("cluster", text("Kluster", "Cluster")),
    kind("handover", text("Serah terima", "Hand-over")),
    kind("letter", text("Surat", "Letter")),
    kind("announcement", text("Surat panitia", "Letter of the committee")),
    kind("job", text("Pekerjaan", "Job")),
    kind("reason", text("Alasan", "Reason")),
    kind("committee_member", text("Anggota panitia", "Committee member")),
    kind("member", text("Anggota", "Member")),
    kind("user", text("Akun", "Account")),
    kind("consent", text("Persetujuan data", "Consent")),
    kind("data_request", text("Permintaan data", "Data request")),
    kind("api_token", text("Token API", "API token")),
    kind("provider", text("Penyedia film", "Host of films")),
    kind("webhook", text("Webhook", "Webhook")),
    kind("portal", text("Portal", "Portal")),
];

static ACTS: &[Act] = &[
    act("account.token_created", text("Token API dibuat", "API token made")),
    act("account.token_revoked", text("Token API dicabut", "API token ended")),
    act("account.password_set", text("Kata sandi dibuat", "Password chosen")),
    act("account.session_ended", text("Perangkat dikeluarkan", "A device signed out")),
    act("account.other_sessions_ended", text("Perangkat lain dikeluarkan", "Other devices signed out")),
    act("account.factor_added", text("Faktor kedua dipasang", "Second factor set up")),
    act("account.factor_removed", text("Faktor kedua dihapus", "Second factor removed")),
    act("account.factor_wrong", text("Langkah kedua salah lima kali", "Second step wrong five times")),
    act("account.recovery_codes_made", text("Kode pemulihan dibuat", "Recovery codes made")),
    act("account.recovery_code_used", text("Kode pemulihan dipakai", "Recovery code used")),
    act(
        "account.factor_reset_asked",
        text("Reset faktor kedua diminta", "Reset of a second factor asked for"),
    ),
    act(
        "account.factor_reset_refused",
        text("Reset faktor kedua ditolak pemiliknya", "Reset of a second factor refused by its owner"),
    ),
    act(
        "account.factor_reset_taken_back",
        text("Reset faktor kedua ditarik", "Reset of a second factor taken back"),
    ),
    act(
        "account.factor_reset_over",
        text("Reset gugur: faktor kedua dipakai", "Reset over: the second factor was used"),
    ),
    act("account.factor_reset_done", text("Faktor kedua direset", "Second factor reset")),
    act("viewing.began", text("Mulai melihat sebagai orang ini", "Began to see pages as this person")),
    act("viewing.ended", text("Selesai melihat sebagai orang ini", "Stopped seeing pages as this person")),
    act("account.signed_out_everywhere", text("Keluar dari semua perangkat", "Signed out everywhere")),
    act(
        "entry.own_institution",
        text("Memeriksa karya instansinya sendiri", "Verifying a work of the own institution"),
    ),
    act("committee.added", text("Anggota panitia diundang", "Committee member invited")),
    act("committee.invited_again", text("Anggota panitia diundang ulang", "Committee member invited again")),
    act("committee.accepted", text("Undangan panitia diterima", "Invitation to the committee accepted")),
    act(
        "committee.institution_changed",
        text("Instansi anggota panitia diubah", "Committee member's institution changed"),
    ),
    act("committee.role_changed", text("Peran anggota panitia diubah", "Committee member's role changed")),
    act("committee.suspended", text("Anggota panitia ditangguhkan", "Committee member suspended")),
    act("committee.reinstated", text("Anggota panitia dipulihkan", "Committee member reinstated")),
    act("committee.removed", text("Anggota panitia dikeluarkan", "Committee member removed")),
    act(
        "committee.sessions_ended",
        text("Sesi anggota panitia diakhiri", "Committee member's sessions ended"),
    ),
    act("edition.loaded", text("Edisi dimuat", "Edition loaded")),
    act("edition.created", text("Draf edisi dibuat", "Draft of an edition made")),
    act("edition.made_public", text("Edisi diumumkan", "Edition announced")),
    act("edition.trial_opened", text("Edisi dibuka untuk uji coba", "Edition opened for trying out")),
    act("edition.trial_ended", text("Uji coba dihapus", "Trial wiped")),
    act("edition.deleted", text("Edisi dihapus", "Edition deleted")),
    act("edition.settings_changed", text("Pengaturan edisi diubah", "Edition's settings changed")),
    act("entry.extended", text("Waktu pendaftaran diperpanjang", "Entry given more time")),
    act("documents.issued", text("Dokumen diterbitkan", "Documents issued")),
    act("work.lms_decided", text("Kelayakan LMS diputuskan", "Fitness for the LMS decided")),
    act("work.lms_course", text("Kursus di LMS dicatat", "Course on the LMS noted")),
    act("webhook.created", text("Webhook dibuat", "Webhook made")),
    act("webhook.secret_changed", text("Rahasia webhook diganti", "Secret of a webhook changed")),
    act("webhook.paused", text("Webhook dijeda", "Webhook paused")),
    act("webhook.resumed", text("Webhook dilanjutkan", "Webhook resumed")),
    act("webhook.deleted", text("Webhook dihapus", "Webhook deleted")),
    act("webhook.replayed", text("Pesan webhook dikirim lagi", "Messages of a webhook sent again")),
    act("work.material_asked", text("Bahan belajar diminta", "Learning material asked for")),
    act("work.material_edited", text("Bahan belajar diubah", "Learning material changed")),
    act("work.material_released", text("Bahan belajar dirilis", "Learning material released")),
    act("work.gallery_withdrawn", text("Karya ditarik dari galeri", "Work taken out of the gallery")),
    act("work.gallery_shown", text("Karya ditampilkan lagi di galeri", "Work shown in the gallery again")),
    act("cluster.created", text("Kluster dibuat", "Cluster made")),
    act("cluster.saved", text("Kluster diubah", "Cluster changed")),
    act("cluster.deleted", text("Kluster dihapus", "Cluster deleted")),
    act("cluster.moved", text("Urutan kluster diubah", "Order of clusters changed")),
    act("cluster.filled", text("Karya dimasukkan ke kluster", "Works put into a cluster")),
    act("cluster.emptied", text("Karya dikeluarkan dari kluster", "Work taken out of a cluster")),
    act("handover.begun", text("Paket LMS dibuat", "LMS packages made")),
    act("handover.taken", text("Paket LMS diunduh", "LMS packages taken")),
    act("documents.retried", text("Dokumen dicoba lagi", "Documents tried again")),
    act("document.replaced", text("Dokumen diganti", "Document replaced")),
    act("document.cancelled", text("Dokumen dibatalkan", "Document cancelled")),
    act("document.signed", text("Berkas bertanda tangan diterima", "Signed file received")),
    act("document.template_put", text("Templat dokumen diubah", "Template of documents changed")),
    act("document.logo_put", text("Logo dokumen diubah", "Logo of documents changed")),
    act("account.provider_linked", text("Akun dihubungkan dengan SSO", "Account linked with a provider")),
    act("account.provider_unlinked", text("SSO dilepas dari akun", "Provider unlinked from an account")),
    act("account.renamed", text("Nama akun diubah", "Account renamed")),
    act("account.document_name", text("Nama pada dokumen diubah", "Name on documents changed")),
    act("inbox.assigned", text("Baris perlu perhatian ditugaskan", "Line of the inbox assigned")),
    act("inbox.unassigned", text("Penugasan baris dilepas", "Line of the inbox left to anybody")),
    act("inbox.snoozed", text("Baris perlu perhatian ditunda", "Line of the inbox put off")),
    act("inbox.woken", text("Baris perlu perhatian ditampilkan lagi", "Line of the inbox shown again")),
    act("download.put_up", text("Unduhan dipasang", "Download put up")),
    act("download.taken_down", text("Unduhan diturunkan", "Download taken down")),
    act("edition.stages_moved", text("Tahap dipindahkan", "Stages moved")),
    act("edition.sealed", text("Penilaian ditutup dan disegel", "Judging closed and sealed")),
    act("edition.published", text("Hasil diumumkan", "Result published")),
    act("method.fixed", text("Cara penilaian ditetapkan", "Method fixed")),
    act("result.prepared", text("Hasil disiapkan", "Result prepared")),
    act("plenary.entered", text("Keputusan pleno dicatat", "Plenary decision entered")),
    act("plenary.confirmed", text("Keputusan pleno disahkan", "Plenary decision confirmed")),
    act("plenary.withdrawn", text("Keputusan pleno ditarik", "Plenary decision withdrawn")),
    act("entry.registered", text("Pendaftaran dibuat", "Entry registered")),
    act("entry.cancelled", text("Pendaftaran dibatalkan", "Entry cancelled")),
    act("entry.continued_alone", text("Dilanjutkan sebagai perseorangan", "Continued as an individual")),
    act("institution.proposed", text("Nama instansi diajukan", "Institution proposed")),
    act("institution.corrected", text("Instansi diperbaiki", "Institution corrected")),
    act("institution.listed", text("Instansi disahkan", "Institution listed")),
    act("institution.merge_undone", text("Penggabungan instansi dibatalkan", "Merge of institutions undone")),
    act("institution.merged", text("Instansi digabungkan", "Institution merged")),
    act("list.export_asked", text("Berkas daftar diminta", "File of a list asked for")),
    act("members.imported", text("Koreksi anggota diimpor", "Corrections of members imported")),
    act(
        "member.corrected_by_committee",
        text("Data anggota dibetulkan panitia", "Member's data corrected by the committee"),
    ),
    act("decisions.imported", text("Putusan diimpor", "Decisions imported")),
    act("institutions.imported", text("Direktori instansi diimpor", "Directory of institutions imported")),
    act("job.rerun", text("Pekerjaan diulang", "Job run again")),
    act("jobs.rerun", text("Banyak pekerjaan diulang", "Many jobs run again")),
    act("announcement.begun", text("Surat panitia mulai ditulis", "Letter of the committee begun")),
    act("announcement.saved", text("Surat panitia disimpan", "Letter of the committee saved")),
    act("announcement.sent", text("Surat panitia dikirim", "Letter of the committee sent")),
    act("announcement.deleted", text("Surat panitia dihapus", "Letter of the committee removed")),
    act("letter.held", text("Surat ditahan", "Letter held")),
    act("letter.let_go", text("Surat dilepaskan", "Letter let go")),
    act("letter.cancelled", text("Surat dibatalkan", "Letter taken back")),
    act("letter.edited", text("Surat diubah", "Letter changed")),
    act("letter.tested", text("Salinan uji surat diminta", "Test copy of a letter asked for")),
    act("letter.resent", text("Surat dikirim ulang", "Letter sent again")),
    act("letters.resent", text("Banyak surat dikirim ulang", "Many letters sent again")),
    act("juror.invited", text("Juri diundang", "Juror invited")),
    act(
        "juror.invitation_approved",
        text("Undangan juri disetujui anggota kedua", "Juror's invitation approved by a second member"),
    ),
    act("jury.chair_named", text("Ketua juri ditetapkan", "Chair of the jury named")),
    act("juror.edited", text("Data juri diubah panitia", "Juror's data changed by the committee")),
    act("reminders.sent", text("Pengingat dikirim", "Reminders sent")),
    act("juror.plan_lapsed", text("Karya yang direncanakan dilepas", "Planned works let go")),
    act("jury.answer_date_set", text("Batas jawaban juri ditetapkan", "Date for jurors to answer set")),
    act("juror.invited_again", text("Juri diundang ulang", "Juror invited again")),
    act("juror.accepted", text("Juri menerima undangan", "Juror accepted the invitation")),
    act("juror.declined", text("Juri menolak undangan", "Juror declined the invitation")),
    act("juror.invitation_revoked", text("Undangan juri dicabut", "Juror's invitation revoked")),
    act("juror.letter_asked", text("Juri meminta surat undangan baru", "Juror asked for a fresh letter")),
    act(
        "juror.institution_change_asked",
        text("Juri minta perubahan instansi", "Juror asks for a change of institution"),
    ),
    act(
        "juror.institution_change_decided",
        text("Perubahan instansi juri diputuskan", "Juror's change of institution decided"),
    ),
    act("calibration.reference_saved", text("Lembar acuan disimpan", "Reference sheet saved")),
    act("juror.declared", text("Juri menyatakan independensi", "Juror declared independence")),
    act("juror.left", text("Juri mengundurkan diri", "Juror left")),
    act("assignment.recused", text("Juri mundur dari satu karya", "Juror recused from a work")),
    act("member.invited", text("Anggota diundang", "Member invited")),
    act("member.invited_again", text("Anggota diundang ulang", "Member invited again")),
    act("member.confirmed", text("Anggota mengonfirmasi", "Member confirmed")),
    act("member.declined", text("Anggota menolak undangan", "Member declined")),
    act("member.edited", text("Data anggota diubah", "Member's data changed")),
    act("member.corrected", text("Data anggota diubah", "Member's data changed")),
    act("member.left", text("Anggota keluar dari kelompok", "Member left the team")),
    act("entry.leader_changed", text("Ketua kelompok berganti", "Team has another leader")),
    act("entry.corrected", text("Data pendaftaran diubah", "Entry data changed")),
    act("member.removed", text("Anggota dikeluarkan", "Member removed")),
    act("routing.committed", text("Pembagian karya ditetapkan", "Routing committed")),
    act("sheet.submitted", text("Lembar nilai dikirim", "Score sheet submitted")),
    act("sheet.postponed", text("Penilaian ditunda", "Scoring postponed")),
    act("sheet.resumed", text("Penilaian tidak lagi ditunda", "Scoring no longer postponed")),
    act("sheet.reopened", text("Lembar nilai dibuka kembali", "Score sheet reopened")),
    act("unlock.asked", text("Juri meminta nilai dibuka kembali", "Juror asked to unlock scores")),
    act("unlock.accepted", text("Nilai juri dibuka kembali", "Juror's scores unlocked")),
    act("unlock.declined", text("Permintaan membuka nilai ditolak", "Request to unlock declined")),
    act("judging.reopened", text("Penilaian dibuka kembali", "Judging opened again")),
    act(
        "violation.flagged",
        text("Juri menyampaikan dugaan pelanggaran", "Juror reported a suspected violation"),
    ),
    act("violation.settled", text("Dugaan pelanggaran diselesaikan", "Suspected violation settled")),
    act("approval.asked", text("Anggota pertama menyetujui", "First member approved")),
    act("approval.withdrawn", text("Persetujuan ditarik", "Approval taken back")),
    act("award.revoked", text("Penghargaan dicabut", "Award revoked")),
    act("entry.eliminated", text("Pendaftaran dieliminasi", "Entry taken out")),
    act("entry.elimination_undone", text("Eliminasi pendaftaran dibatalkan", "Elimination undone")),
    act("sheets.locked", text("Lembar nilai dikunci", "Score sheets locked")),
    act(
        "work.decision_cancelled",
        text("Keputusan dibatalkan sebelum suratnya dikirim", "Decision taken back before its letter left"),
    ),
    act(
        "entry.act_cancelled",
        text(
            "Tindakan atas pendaftaran dibatalkan sebelum suratnya dikirim",
            "Act on the entry taken back before its letter left",
        ),
    ),
    act("letters.released", text("Surat yang ditahan dikirim sekarang", "Held letters sent at once")),
    act("work.created", text("Karya dibuat", "Work begun")),
    act(
        "work.revision_answered",
        text("Tanggapan atas butir perbaikan ditulis", "Item of a revision answered"),
    ),
    act("work.edited", text("Isi karya diubah", "Work edited")),
    act("work.submitted", text("Karya dikirim", "Work submitted")),
    act("data.requested", text("Permintaan data pribadi masuk", "Request about personal data")),
    act("data.answered", text("Permintaan data pribadi dijawab", "Request about personal data answered")),
    act("consent.withdrawn", text("Persetujuan ditarik", "Consent taken back")),
    act("retention.carried_out", text("Jangka simpan dilaksanakan", "Retention carried out")),
    act("people.listed", text("Daftar orang terdampak diambil", "List of people concerned taken")),
    act("comments.reviewed", text("Komentar juri diperiksa", "Jurors' comments decided on")),
    act("work.returned", text("Penarikan karya dibatalkan", "Withdrawal undone")),
    act("work.withdrawn", text("Karya ditarik", "Work withdrawn")),
    act("work.video_set", text("Tautan film dipasang", "Film linked")),
    act("work.video_removed", text("Tautan film dihapus", "Film's link removed")),
    act("work.video_rechecked", text("Pemeriksaan ulang diminta", "Check asked for again")),
    act("work.video_declared", text("Data film dinyatakan peserta", "Film declared by the entrant")),
    act("work.taken", text("Diambil untuk diverifikasi", "Taken for verification")),
    act("identity.viewed", text("Data identitas pembuat dilihat", "Makers' identity data viewed")),
    act("work.opinion_asked", text("Pendapat kedua diminta", "Second opinion asked for")),
    act("work.opinion_given", text("Pendapat kedua diberikan", "Second opinion given")),
    act("reason.created", text("Alasan ditambahkan ke daftar", "Reason added to the library")),
    act("reason.saved", text("Alasan dalam daftar diubah", "Reason of the library changed")),
    act("reason.deleted", text("Alasan dihapus dari daftar", "Reason deleted from the library")),
    act("work.taken_over", text("Verifikasi diambil alih", "Verification taken over")),
    act("works.accepting", text("Penerimaan banyak karya dimulai", "Acceptance of many works begun")),
    act("work.accepted", text("Karya diterima", "Work accepted")),
    act("work.revision_requested", text("Perbaikan diminta", "Revision requested")),
    act("work.failed", text("Karya tidak lolos", "Work failed")),
    act("work.reopened", text("Keputusan dibuka kembali", "Decision reopened")),
    act("work.disqualified", text("Karya didiskualifikasi", "Work disqualified")),
    act("film.confirmed", text("Film dikonfirmasi panitia", "Film confirmed by the committee")),
    act("video.confirmed", text("Film dikonfirmasi panitia", "Film confirmed by the committee")),
    act("film.word_undone", text("Keputusan atas film dibatalkan", "Decision on a film taken back")),
    act("film.changed", text("Film berubah setelah penutupan", "Film changed after the closing")),
    act("film.restored", text("Film kembali seperti semula", "Film is what it was again")),
    act("film.change_accepted", text("Perubahan film diterima panitia", "Film change accepted")),
    act("edition.films_asked", text("Semua film diperiksa ulang", "Every film checked again")),
    act("work.films_asked", text("Peserta meminta filmnya diperiksa lagi", "Entrant asked for another look")),
    act("film.refused", text("Film ditolak panitia", "Film refused by the committee")),
    act("video.refused", text("Film ditolak panitia", "Film refused by the committee")),
    act("calibration.added", text("Karya kalibrasi ditambahkan", "Calibration work added")),
    act("calibration.dropped", text("Karya kalibrasi dilepas", "Calibration work dropped")),
    act("portal.key_rotated", text("Kunci portal diganti", "Key of the portal changed")),
    act("provider.paused", text("Pemeriksaan penyedia film dijeda", "Checks at a host of films paused")),
    act("provider.tried_again", text("Penyedia film dicoba lagi", "Host of films tried again")),
    act("score.excluded", text("Nilai menyimpang dikeluarkan", "Outlying score excluded")),
    act("round.opened", text("Babak dibuka", "Round opened")),
    act("round.extended", text("Babak diperpanjang", "Round given more time")),
    act("round.closed", text("Babak ditutup", "Round closed")),
    act("work.restored", text("Karya dipulihkan", "Work restored")),
];
