//! What the audit trail's acts are called.

use crate::i18n::{Text, text};

/// The name of an act; none for one that only the log knows.
#[must_use]
pub fn name(act: &str) -> Option<Text> {
    Some(match act {
        "account.token_created" => text("Token API dibuat", "API token made"),
        "account.token_revoked" => text("Token API dicabut", "API token ended"),
        "account.password_set" => text("Kata sandi dibuat", "Password chosen"),
        "account.session_ended" => text("Perangkat dikeluarkan", "A device signed out"),
        "account.other_sessions_ended" => text("Perangkat lain dikeluarkan", "Other devices signed out"),
        "account.factor_added" => text("Faktor kedua dipasang", "Second factor set up"),
        "account.factor_removed" => text("Faktor kedua dihapus", "Second factor removed"),
        "account.factor_wrong" => text("Langkah kedua salah lima kali", "Second step wrong five times"),
        "account.recovery_codes_made" => text("Kode pemulihan dibuat", "Recovery codes made"),
        "account.recovery_code_used" => text("Kode pemulihan dipakai", "Recovery code used"),
        "account.factor_reset_asked" => {
            text("Reset faktor kedua diminta", "Reset of a second factor asked for")
        }
        "account.factor_reset_refused" => {
            text("Reset faktor kedua ditolak pemiliknya", "Reset of a second factor refused by its owner")
        }
        "account.factor_reset_taken_back" => {
            text("Reset faktor kedua ditarik", "Reset of a second factor taken back")
        }
        "account.factor_reset_over" => {
            text("Reset gugur: faktor kedua dipakai", "Reset over: the second factor was used")
        }
        "account.factor_reset_done" => text("Faktor kedua direset", "Second factor reset"),
        "viewing.began" => text("Mulai melihat sebagai orang ini", "Began to see pages as this person"),
        "viewing.ended" => text("Selesai melihat sebagai orang ini", "Stopped seeing pages as this person"),
        "account.signed_out_everywhere" => text("Keluar dari semua perangkat", "Signed out everywhere"),
        "entry.own_institution" => {
            text("Memeriksa karya instansinya sendiri", "Verifying a work of the own institution")
        }
        "committee.added" => text("Anggota panitia diundang", "Committee member invited"),
        "committee.invited_again" => text("Anggota panitia diundang ulang", "Committee member invited again"),
        "committee.accepted" => text("Undangan panitia diterima", "Invitation to the committee accepted"),
        "committee.institution_changed" => {
            text("Instansi anggota panitia diubah", "Committee member's institution changed")
        }
        "committee.role_changed" => text("Peran anggota panitia diubah", "Committee member's role changed"),
        "committee.suspended" => text("Anggota panitia ditangguhkan", "Committee member suspended"),
        "committee.reinstated" => text("Anggota panitia dipulihkan", "Committee member reinstated"),
        "committee.removed" => text("Anggota panitia dikeluarkan", "Committee member removed"),
        "committee.sessions_ended" => {
            text("Sesi anggota panitia diakhiri", "Committee member's sessions ended")
        }
        "edition.loaded" => text("Edisi dimuat", "Edition loaded"),
        "edition.created" => text("Draf edisi dibuat", "Draft of an edition made"),
        "edition.made_public" => text("Edisi diumumkan", "Edition announced"),
        "edition.trial_opened" => text("Edisi dibuka untuk uji coba", "Edition opened for trying out"),
        "edition.trial_ended" => text("Uji coba dihapus", "Trial wiped"),
        "edition.deleted" => text("Edisi dihapus", "Edition deleted"),
        "edition.settings_changed" => text("Pengaturan edisi diubah", "Edition's settings changed"),
        "entry.extended" => text("Waktu pendaftaran diperpanjang", "Entry given more time"),
        "documents.issued" => text("Dokumen diterbitkan", "Documents issued"),
        "work.lms_decided" => text("Kelayakan LMS diputuskan", "Fitness for the LMS decided"),
        "work.lms_course" => text("Kursus di LMS dicatat", "Course on the LMS noted"),
        "webhook.created" => text("Webhook dibuat", "Webhook made"),
        "webhook.secret_changed" => text("Rahasia webhook diganti", "Secret of a webhook changed"),
        "webhook.paused" => text("Webhook dijeda", "Webhook paused"),
        "webhook.resumed" => text("Webhook dilanjutkan", "Webhook resumed"),
        "webhook.deleted" => text("Webhook dihapus", "Webhook deleted"),
        "webhook.replayed" => text("Pesan webhook dikirim lagi", "Messages of a webhook sent again"),
        "work.material_asked" => text("Bahan belajar diminta", "Learning material asked for"),
        "work.material_edited" => text("Bahan belajar diubah", "Learning material changed"),
        "work.material_released" => text("Bahan belajar dirilis", "Learning material released"),
        "work.gallery_withdrawn" => text("Karya ditarik dari galeri", "Work taken out of the gallery"),
        "work.gallery_shown" => text("Karya ditampilkan lagi di galeri", "Work shown in the gallery again"),
        "cluster.created" => text("Kluster dibuat", "Cluster made"),
        "cluster.saved" => text("Kluster diubah", "Cluster changed"),
        "cluster.deleted" => text("Kluster dihapus", "Cluster deleted"),
        "cluster.moved" => text("Urutan kluster diubah", "Order of clusters changed"),
        "cluster.filled" => text("Karya dimasukkan ke kluster", "Works put into a cluster"),
        "cluster.emptied" => text("Karya dikeluarkan dari kluster", "Work taken out of a cluster"),
        "handover.begun" => text("Paket LMS dibuat", "LMS packages made"),
        "handover.taken" => text("Paket LMS diunduh", "LMS packages taken"),
        "documents.retried" => text("Dokumen dicoba lagi", "Documents tried again"),
        "document.replaced" => text("Dokumen diganti", "Document replaced"),
        "document.cancelled" => text("Dokumen dibatalkan", "Document cancelled"),
        "document.signed" => text("Berkas bertanda tangan diterima", "Signed file received"),
        "document.template_put" => text("Templat dokumen diubah", "Template of documents changed"),
        "document.logo_put" => text("Logo dokumen diubah", "Logo of documents changed"),
        "account.provider_linked" => text("Akun dihubungkan dengan SSO", "Account linked with a provider"),
        "account.provider_unlinked" => text("SSO dilepas dari akun", "Provider unlinked from an account"),
        "account.renamed" => text("Nama akun diubah", "Account renamed"),
        "account.document_name" => text("Nama pada dokumen diubah", "Name on documents changed"),
        "inbox.assigned" => text("Baris perlu perhatian ditugaskan", "Line of the inbox assigned"),
        "inbox.unassigned" => text("Penugasan baris dilepas", "Line of the inbox left to anybody"),
        "inbox.snoozed" => text("Baris perlu perhatian ditunda", "Line of the inbox put off"),
        "inbox.woken" => text("Baris perlu perhatian ditampilkan lagi", "Line of the inbox shown again"),
        "download.put_up" => text("Unduhan dipasang", "Download put up"),
        "download.taken_down" => text("Unduhan diturunkan", "Download taken down"),
        "edition.stages_moved" => text("Tahap dipindahkan", "Stages moved"),
        "edition.sealed" => text("Penilaian ditutup dan disegel", "Judging closed and sealed"),
        "edition.published" => text("Hasil diumumkan", "Result published"),
        "method.fixed" => text("Cara penilaian ditetapkan", "Method fixed"),
        "result.prepared" => text("Hasil disiapkan", "Result prepared"),
        "plenary.entered" => text("Keputusan pleno dicatat", "Plenary decision entered"),
        "plenary.confirmed" => text("Keputusan pleno disahkan", "Plenary decision confirmed"),
        "plenary.withdrawn" => text("Keputusan pleno ditarik", "Plenary decision withdrawn"),
        "entry.registered" => text("Pendaftaran dibuat", "Entry registered"),
        "entry.cancelled" => text("Pendaftaran dibatalkan", "Entry cancelled"),
        "entry.continued_alone" => text("Dilanjutkan sebagai perseorangan", "Continued as an individual"),
        "institution.proposed" => text("Nama instansi diajukan", "Institution proposed"),
        "institution.listed" => text("Instansi disahkan", "Institution listed"),
        "institution.merge_undone" => {
            text("Penggabungan instansi dibatalkan", "Merge of institutions undone")
        }
        "institution.merged" => text("Instansi digabungkan", "Institution merged"),
        "institutions.imported" => text("Direktori instansi diimpor", "Directory of institutions imported"),
        "job.rerun" => text("Pekerjaan diulang", "Job run again"),
        "announcement.begun" => text("Surat panitia mulai ditulis", "Letter of the committee begun"),
        "announcement.saved" => text("Surat panitia disimpan", "Letter of the committee saved"),
        "announcement.sent" => text("Surat panitia dikirim", "Letter of the committee sent"),
        "announcement.deleted" => text("Surat panitia dihapus", "Letter of the committee removed"),
        "letter.held" => text("Surat ditahan", "Letter held"),
        "letter.let_go" => text("Surat dilepaskan", "Letter let go"),
        "letter.cancelled" => text("Surat dibatalkan", "Letter taken back"),
        "letter.edited" => text("Surat diubah", "Letter changed"),
        "letter.tested" => text("Salinan uji surat diminta", "Test copy of a letter asked for"),
        "letter.resent" => text("Surat dikirim ulang", "Letter sent again"),
        "juror.invited" => text("Juri diundang", "Juror invited"),
        "juror.invitation_approved" => {
            text("Undangan juri disetujui anggota kedua", "Juror's invitation approved by a second member")
        }
        "jury.chair_named" => text("Ketua juri ditetapkan", "Chair of the jury named"),
        "juror.edited" => text("Data juri diubah panitia", "Juror's data changed by the committee"),
        "reminders.sent" => text("Pengingat dikirim", "Reminders sent"),
        "juror.plan_lapsed" => text("Karya yang direncanakan dilepas", "Planned works let go"),
        "jury.answer_date_set" => text("Batas jawaban juri ditetapkan", "Date for jurors to answer set"),
        "juror.invited_again" => text("Juri diundang ulang", "Juror invited again"),
        "juror.accepted" => text("Juri menerima undangan", "Juror accepted the invitation"),
        "juror.declined" => text("Juri menolak undangan", "Juror declined the invitation"),
        "juror.invitation_revoked" => text("Undangan juri dicabut", "Juror's invitation revoked"),
        "juror.letter_asked" => text("Juri meminta surat undangan baru", "Juror asked for a fresh letter"),
        "juror.institution_change_asked" => {
            text("Juri minta perubahan instansi", "Juror asks for a change of institution")
        }
        "juror.institution_change_decided" => {
            text("Perubahan instansi juri diputuskan", "Juror's change of institution decided")
        }
        "calibration.reference_saved" => text("Lembar acuan disimpan", "Reference sheet saved"),
        "juror.declared" => text("Juri menyatakan independensi", "Juror declared independence"),
        "juror.left" => text("Juri mengundurkan diri", "Juror left"),
        "assignment.recused" => text("Juri mundur dari satu karya", "Juror recused from a work"),
        "member.invited" => text("Anggota diundang", "Member invited"),
        "member.invited_again" => text("Anggota diundang ulang", "Member invited again"),
        "member.confirmed" => text("Anggota mengonfirmasi", "Member confirmed"),
        "member.declined" => text("Anggota menolak undangan", "Member declined"),
        "member.edited" | "member.corrected" => text("Data anggota diubah", "Member's data changed"),
        "member.left" => text("Anggota keluar dari kelompok", "Member left the team"),
        "entry.leader_changed" => text("Ketua kelompok berganti", "Team has another leader"),
        "entry.corrected" => text("Data pendaftaran diubah", "Entry data changed"),
        "member.removed" => text("Anggota dikeluarkan", "Member removed"),
        "routing.committed" => text("Pembagian karya ditetapkan", "Routing committed"),
        "sheet.submitted" => text("Lembar nilai dikirim", "Score sheet submitted"),
        "sheet.postponed" => text("Penilaian ditunda", "Scoring postponed"),
        "sheet.resumed" => text("Penilaian tidak lagi ditunda", "Scoring no longer postponed"),
        "sheet.reopened" => text("Lembar nilai dibuka kembali", "Score sheet reopened"),
        "unlock.asked" => text("Juri meminta nilai dibuka kembali", "Juror asked to unlock scores"),
        "unlock.accepted" => text("Nilai juri dibuka kembali", "Juror's scores unlocked"),
        "unlock.declined" => text("Permintaan membuka nilai ditolak", "Request to unlock declined"),
        "judging.reopened" => text("Penilaian dibuka kembali", "Judging opened again"),
        "violation.flagged" => {
            text("Juri menyampaikan dugaan pelanggaran", "Juror reported a suspected violation")
        }
        "violation.settled" => text("Dugaan pelanggaran diselesaikan", "Suspected violation settled"),
        "approval.asked" => text("Anggota pertama menyetujui", "First member approved"),
        "approval.withdrawn" => text("Persetujuan ditarik", "Approval taken back"),
        "award.revoked" => text("Penghargaan dicabut", "Award revoked"),
        "entry.eliminated" => text("Pendaftaran dieliminasi", "Entry taken out"),
        "entry.elimination_undone" => text("Eliminasi pendaftaran dibatalkan", "Elimination undone"),
        "sheets.locked" => text("Lembar nilai dikunci", "Score sheets locked"),
        _ => return of_work(act),
    })
}

fn of_work(act: &str) -> Option<Text> {
    Some(match act {
        "work.decision_cancelled" => text(
            "Keputusan dibatalkan sebelum suratnya dikirim",
            "Decision taken back before its letter left",
        ),
        "entry.act_cancelled" => text(
            "Tindakan atas pendaftaran dibatalkan sebelum suratnya dikirim",
            "Act on the entry taken back before its letter left",
        ),
        "letters.released" => text("Surat yang ditahan dikirim sekarang", "Held letters sent at once"),
        "work.created" => text("Karya dibuat", "Work begun"),
        "work.revision_answered" => {
            text("Tanggapan atas butir perbaikan ditulis", "Item of a revision answered")
        }
        "work.edited" => text("Isi karya diubah", "Work edited"),
        "work.submitted" => text("Karya dikirim", "Work submitted"),
        "data.requested" => text("Permintaan data pribadi masuk", "Request about personal data"),
        "data.answered" => text("Permintaan data pribadi dijawab", "Request about personal data answered"),
        "consent.withdrawn" => text("Persetujuan ditarik", "Consent taken back"),
        "retention.carried_out" => text("Jangka simpan dilaksanakan", "Retention carried out"),
        "people.listed" => text("Daftar orang terdampak diambil", "List of people concerned taken"),
        "comments.reviewed" => text("Komentar juri diperiksa", "Jurors' comments decided on"),
        "work.returned" => text("Penarikan karya dibatalkan", "Withdrawal undone"),
        "work.withdrawn" => text("Karya ditarik", "Work withdrawn"),
        "work.video_set" => text("Tautan film dipasang", "Film linked"),
        "work.video_removed" => text("Tautan film dihapus", "Film's link removed"),
        "work.video_rechecked" => text("Pemeriksaan ulang diminta", "Check asked for again"),
        "work.video_declared" => text("Data film dinyatakan peserta", "Film declared by the entrant"),
        "work.taken" => text("Diambil untuk diverifikasi", "Taken for verification"),
        "identity.viewed" => text("Data identitas pembuat dilihat", "Makers' identity data viewed"),
        "work.opinion_asked" => text("Pendapat kedua diminta", "Second opinion asked for"),
        "work.opinion_given" => text("Pendapat kedua diberikan", "Second opinion given"),
        "reason.created" => text("Alasan ditambahkan ke daftar", "Reason added to the library"),
        "reason.saved" => text("Alasan dalam daftar diubah", "Reason of the library changed"),
        "reason.deleted" => text("Alasan dihapus dari daftar", "Reason deleted from the library"),
        "work.taken_over" => text("Verifikasi diambil alih", "Verification taken over"),
        "works.accepting" => text("Penerimaan banyak karya dimulai", "Acceptance of many works begun"),
        "work.accepted" => text("Karya diterima", "Work accepted"),
        "work.revision_requested" => text("Perbaikan diminta", "Revision requested"),
        "work.failed" => text("Karya tidak lolos", "Work failed"),
        "work.reopened" => text("Keputusan dibuka kembali", "Decision reopened"),
        "work.disqualified" => text("Karya didiskualifikasi", "Work disqualified"),
        "film.confirmed" | "video.confirmed" => {
            text("Film dikonfirmasi panitia", "Film confirmed by the committee")
        }
        "film.word_undone" => text("Keputusan atas film dibatalkan", "Decision on a film taken back"),
        "film.changed" => text("Film berubah setelah penutupan", "Film changed after the closing"),
        "film.restored" => text("Film kembali seperti semula", "Film is what it was again"),
        "film.change_accepted" => text("Perubahan film diterima panitia", "Film change accepted"),
        "edition.films_asked" => text("Semua film diperiksa ulang", "Every film checked again"),
        "work.films_asked" => {
            text("Peserta meminta filmnya diperiksa lagi", "Entrant asked for another look")
        }
        "film.refused" | "video.refused" => text("Film ditolak panitia", "Film refused by the committee"),
        _ => return None,
    })
}

/// The name of a kind of record.
#[must_use]
pub fn subject(kind: &str) -> Option<Text> {
    Some(match kind {
        "assignment" => text("Penilaian", "Assignment"),
        "calibration_work" => text("Karya kalibrasi", "Calibration work"),
        "committee_member" => text("Anggota panitia", "Committee member"),
        "edition" => text("Edisi", "Edition"),
        "entry" => text("Pendaftaran", "Entry"),
        "institution" => text("Instansi", "Institution"),
        "job" => text("Pekerjaan", "Job"),
        "juror" => text("Juri", "Juror"),
        "letter" => text("Surat", "Letter"),
        "member" => text("Anggota", "Member"),
        "user" => text("Akun", "Account"),
        "work" => text("Karya", "Work"),
        _ => return None,
    })
}

/// Kinds of record the trail can be narrowed to.
pub const SUBJECTS: [&str; 12] = [
    "work",
    "entry",
    "member",
    "edition",
    "institution",
    "juror",
    "assignment",
    "calibration_work",
    "committee_member",
    "user",
    "letter",
    "job",
];
