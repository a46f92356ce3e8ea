//! Sentences of the team's pages.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Tim panitia", "Committee team");
pub const LEAD: Text = text(
    "Semua anggota dapat membaca halaman panitia. Yang dapat diubah seseorang mengikuti perannya.",
    "Every member can read the committee's pages. What somebody can change follows from their role.",
);
pub const ROLE: Text = text("Peran", "Role");
pub const SINCE: Text = text("Sejak", "Since");
pub const SEEN: Text = text("Terakhir terlihat", "Last seen");
pub const NEVER: Text = text("belum", "never");
pub const MANAGE: Text = text("Atur", "Manage");
pub const YOU: Text = text("Anda", "you");
pub const OWN_INSTITUTION: Text = text("Instansi Anda", "Your institution");
pub const OWN_WHY: Text = text(
    "Anda tidak memeriksa dan tidak memutuskan karya dari instansi ini selama ada anggota lain yang dapat melakukannya.",
    "You do not verify or decide on works of this institution while another member can.",
);
pub const CHANGE: Text = text("Ubah instansi", "Change the institution");
pub const SAVE: Text = text("Simpan instansi", "Save the institution");
pub const CHANGED: Text = text("Instansi Anda tersimpan.", "Your institution is saved.");
pub const INSTITUTION_LABEL: Text = text("Instansi tempat Anda bekerja", "The institution where you work");
pub const INSTITUTION_HINT: Text = text(
    "Tulis nama resminya; portal menyarankan nama dari direktori.",
    "Write its official name; the portal suggests names from the directory.",
);

pub const INVITE: Text = text("Undang anggota", "Invite a member");
pub const INVITE_LEAD: Text = text(
    "Undangan dikirim lewat surat. Hak perannya berlaku setelah undangan diterima.",
    "The invitation goes by letter. The rights of the role hold once it is accepted.",
);
pub const NAME_HINT: Text = text("Tanpa gelar.", "Without titles.");
pub const SEND: Text = text("Kirim undangan", "Send the invitation");
pub const ROLE_MISSING: Text = text("Pilih perannya.", "Choose the role.");
pub const READS_ONLY: Text =
    text("Membaca semua halaman, tanpa mengubah apa pun.", "Reads every page and changes nothing.");

pub const TABLE: Text = text("Yang dapat dilakukan tiap peran", "What each role can do");
pub const ACT: Text = text("Tindakan", "Act");
pub const READ: Text = text("membaca halaman panitia", "reading the committee's pages");
pub const YES: Text = text("ya", "yes");
pub const NO: Text = text("tidak", "no");

pub const CHANGE_ROLE: Text = text("Ubah peran", "Change the role");
pub const ROLE_EFFECT: Text = text(
    "Berlaku seketika. Anggota ini diberi tahu lewat surat; persetujuan yang tidak lagi tercakup perannya gugur.",
    "It holds at once. The member is told by letter; approvals that the role no longer includes lapse.",
);
pub const ROLE_CHANGED: Text = text(
    "Perannya diubah; ia diberi tahu lewat surat.",
    "The role was changed; the member was told by letter.",
);
pub const FACTOR: Text = text("Faktor kedua hilang?", "Second factor lost?");
pub const FACTOR_EFFECT: Text = text(
    "Bila ponsel atau kunci dan kode pemulihannya hilang, ketua lain dapat mereset faktor keduanya; berlaku 24 jam kemudian.",
    "If the phone or key and the recovery codes are lost, another chair can reset the second factor; it takes effect 24 hours later.",
);
pub const FACTOR_RESET: Text = text("Reset faktor kedua", "Reset the second factor");
pub const SESSIONS: Text = text("Akhiri semua sesi", "End all sessions");
pub const SESSIONS_EFFECT: Text = text(
    "Mengeluarkan anggota ini dari semua perangkat, misalnya setelah ponselnya hilang. Perannya tetap; ia dapat masuk lagi dengan kata sandinya.",
    "Signs the member out on every device, for instance after a telephone was lost. The role stays; they can sign in again with their password.",
);
pub const INVITE_AGAIN: Text = text("Kirim ulang undangan", "Send the invitation again");
pub const AGAIN_EFFECT: Text = text(
    "Undangan ini belum diterima. Surat baru membawa tautan baru; tautan lama tidak berlaku lagi setelah yang baru dipakai.",
    "This invitation was not accepted yet. A new letter brings a new link; the old one ends once the new one is used.",
);
pub const INVITED_AGAIN: Text = text("Undangan dikirim ulang.", "The invitation was sent again.");
pub const SUSPEND: Text = text("Tangguhkan", "Suspend");
pub const SUSPEND_EFFECT: Text = text(
    "Haknya hilang seketika dan semua sesinya berakhir, sampai ketua memulihkannya. Yang sudah ia kerjakan tetap ada.",
    "The rights end at once and so do all sessions, until a chair gives them back. What they did stays.",
);
pub const SUSPENDED: Text = text(
    "Anggota ditangguhkan; ia diberi tahu lewat surat.",
    "The member is suspended, and was told by letter.",
);
pub const REINSTATE: Text = text("Pulihkan", "Reinstate");
pub const REINSTATE_EFFECT: Text = text(
    "Memulihkan hak perannya. Anggota ini diberi tahu lewat surat dan masuk kembali sendiri.",
    "Gives the rights of the role back. The member is told by letter and signs in again.",
);
pub const REINSTATED: Text = text("Anggota dipulihkan.", "The member is reinstated.");
pub const REMOVE: Text = text("Keluarkan dari panitia", "Remove from the committee");
pub const REMOVE_EFFECT: Text = text(
    "Haknya hilang seketika dan semua sesinya berakhir. Akunnya tetap ada, keputusannya tetap tercatat atas namanya; untuk kembali ia perlu diundang lagi.",
    "The rights end at once and so do all sessions. The account remains and decisions stay under their name; to come back they have to be invited again.",
);
pub const REMOVED: Text = text(
    "Anggota dikeluarkan; ia diberi tahu lewat surat.",
    "The member was removed, and was told by letter.",
);
pub const REASON: Text = text("Alasan", "Reason");
pub const REASON_HINT: Text = text(
    "Tercatat dalam jejak audit dan tertulis dalam surat.",
    "Noted in the audit trail and in the letter.",
);

pub const INVITATION: Text = text("Undangan menjadi panitia", "Invitation to the committee");
pub const ACCEPT: Text = text("Terima undangan", "Accept the invitation");
pub const ACCEPTED: Text = text("Selamat bertugas.", "Welcome to the committee.");
pub const YOUR_ROLE: Text = text("Peran Anda", "Your role");
pub const YOU_MAY: Text = text("Dengan peran ini Anda dapat:", "In this role you can do this:");
pub const READ_TOO: Text = text("membaca semua halaman panitia", "read every page of the committee");
pub const LAST_CHAIR: Text = text(
    "Ini satu-satunya ketua yang aktif. Perannya dapat diubah, ditangguhkan, atau dikeluarkan setelah ada ketua lain yang menerima undangannya.",
    "This is the only active chair. The role can be changed, suspended or removed once another chair has accepted the invitation.",
);
