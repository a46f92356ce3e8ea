//! Refusals of the plenary's desk.

use crate::i18n::{Text, text};

pub(super) const MINUTES_MISSING: Text = text(
    "Nomor risalah dan alasan keputusan wajib diisi, karena keduanya diumumkan. Isi keduanya, lalu simpan lagi.",
    "The reference of the minutes and the reason are required, as both are published. Give both, then save again.",
);
pub(super) const DAY: Text = text(
    "Tanggal rapat pleno tidak dapat dipakai: tulis tahun-bulan-tanggal, misalnya 2023-08-19, dan tidak setelah hari ini.",
    "The day of the plenary cannot be used: write year-month-day, for instance 2023-08-19, not after today.",
);
pub(super) const ATTENDEES: Text = text(
    "Jumlah juri yang hadir harus 1 sampai 1.000. Periksa daftar hadir, lalu simpan lagi.",
    "The number of jurors present must be 1 to 1,000. Check the attendance list, then save again.",
);
pub(super) const NOBODY_NEXT: Text = text(
    "Tidak ada lagi karya dengan nilai lengkap yang dapat naik. Biarkan tempatnya kosong.",
    "No work with all its scores is left to move up. Leave the place empty.",
);
pub(super) const DECIDED: Text = text(
    "Keputusan tentang tempat ini sudah dicatat. Muat ulang halaman untuk melihatnya.",
    "A decision about this place is on record already. Reload the page to see it.",
);
pub(super) const PUBLISHED: Text = text(
    "Hasil sudah diumumkan, sehingga urutannya tidak dapat diputuskan lagi. Yang masih dapat dicatat hanya tempat karya yang gugur.",
    "The result is public, so its order can no longer be decided. Only the place of a work taken out can still be recorded.",
);
pub(super) const SAME_MEMBER: Text = text(
    "Keputusan yang menyimpang dari urutan hitungan disahkan oleh anggota panitia lain, bukan oleh yang mencatatnya. Minta rekan panitia membuka halaman ini.",
    "A decision that departs from the computed order is confirmed by another member, not by the one who entered it. Ask a colleague of the committee to open this page.",
);
pub(super) const NOT_WAITING: Text = text(
    "Keputusan ini tidak sedang menunggu pengesahan; mungkin anggota lain sudah mengesahkan atau menariknya. Muat ulang halaman.",
    "This decision does not wait for a confirmation; another member may have confirmed or withdrawn it. Reload the page.",
);
pub(super) const OUTDATED: Text = text(
    "Peringkat berubah sejak keputusan ini dicatat, sehingga keputusannya tidak lagi cocok. Tarik keputusan ini dan catat yang baru.",
    "The ranking changed since this decision was entered, so it no longer fits. Withdraw it and enter a new one.",
);
pub(super) const STANDS: Text = text(
    "Karya-karya itu sudah berada dalam urutan ini. Tidak ada yang perlu diputuskan.",
    "Those works stand in this order already. There is nothing to decide.",
);
