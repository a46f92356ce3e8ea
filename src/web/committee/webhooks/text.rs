//! Words of the pages about webhooks.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Webhook", "Webhooks");
pub const LEAD: Text = text(
    "Portal memberi tahu sistem lain apa yang terjadi: sebuah permintaan POST bertanda tangan (Standard Webhooks), dicoba lagi selama lebih dari sehari bila gagal. Pesan hanya memuat nomor karya dan alamat, tanpa data orang.",
    "The portal tells other systems what happens: a signed POST request (Standard Webhooks), tried again over more than a day where it fails. A message holds numbers of works and addresses, and nothing about people.",
);
pub const NONE: Text = text("Belum ada webhook", "No webhooks yet");
pub const NONE_WHY: Text = text(
    "Tambahkan alamat sistem yang ingin diberi tahu, misalnya dasbor lembaga Anda.",
    "Add the address of a system that wants to be told, such as a dashboard of your agency.",
);
pub const NEW: Text = text("Tambah webhook", "Add a webhook");
pub const URL: Text = text("Alamat penerima", "Address of the receiver");
pub const URL_HINT: Text = text("Diawali https://.", "Begins with https://.");
pub const EVENTS: Text = text("Yang diberitahukan", "What it is told");
pub const CREATE: Text = text("Tambah", "Add");
pub const PAUSED: Text = text("dijeda", "paused");
pub const RUNNING: Text = text("berjalan", "running");
pub const SECRET: Text = text("Rahasia", "The secret");
pub const SECRET_ONCE: Text = text(
    "Salin sekarang ke sistem penerima: rahasia ini hanya ditampilkan sekali. Dengan itu penerima memeriksa tanda tangan.",
    "Copy it to the receiver now: it is shown this once. With it the receiver checks signatures.",
);
pub const MESSAGES: Text = text("Pesan", "Messages");
pub const NO_MESSAGES: Text = text("Belum ada pesan.", "No messages yet.");
pub const EVENT: Text = text("Kejadian", "What happened");
pub const STATE: Text = text("Keadaan", "State");
pub const TRIES: Text = text("Percobaan", "Tries");
pub const ANSWER: Text = text("Jawaban terakhir", "Last answer");
pub const WAITING: Text = text("menunggu", "waiting");
pub const DELIVERED: Text = text("diterima", "delivered");
pub const GIVEN_UP: Text = text("gagal", "given up");
pub const SEND_AGAIN: Text = text("Kirim lagi", "Send again");
pub const SEND_FAILED_AGAIN: Text = text("Kirim lagi yang gagal", "Send what failed again");
pub const SEND_TEST: Text = text("Kirim pesan uji", "Send a test message");
pub const PAUSE: Text = text("Jeda", "Pause");
pub const RESUME: Text = text("Lanjutkan", "Resume");
pub const ROTATE: Text = text("Ganti rahasia", "Change the secret");
pub const ROTATE_WHY: Text = text(
    "Rahasia yang lama langsung tidak berlaku. Penerima harus memakai yang baru.",
    "The old secret ends at once. The receiver has to use the new one.",
);
pub const DELETE_WHY: Text = text(
    "Pesan yang belum diterima tidak dikirim lagi, dan riwayatnya tidak terlihat lagi.",
    "Messages that were not delivered are not sent any more, and the history is out of sight.",
);
pub const DELETE: Text = text("Hapus webhook", "Delete the webhook");
pub const TEST_SENT: Text = text("Pesan uji dikirim.", "A test message is on its way.");
pub const IS_PAUSED: Text = text(
    "Webhook dijeda. Yang terjadi selama jeda diberitahukan setelah dilanjutkan.",
    "The webhook is paused. What happens meanwhile is told once it is resumed.",
);
pub const IS_RESUMED: Text = text("Webhook berjalan lagi.", "The webhook runs again.");
pub const DELETED: Text = text("Webhook dihapus.", "The webhook is deleted.");
pub const AGAIN: Text = text("Pesan dikirim lagi.", "The message is sent again.");
pub const PAYLOAD: Text = text("Isi", "Body");
