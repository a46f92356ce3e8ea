//! Words about providers that are not asked.

use crate::i18n::{Text, text};
use crate::video_check::model::BreakerReason;

/// What happened.
#[must_use]
pub fn what_stopped(reason: BreakerReason) -> Text {
    match reason {
        BreakerReason::Quota => text("kuota harian Google habis", "Google's quota of the day is used up"),
        BreakerReason::Budget => {
            text("jatah harian portal habis", "the portal's own units of the day are used up")
        }
        BreakerReason::Key => text("kunci API ditolak", "the API key is refused"),
        BreakerReason::Throttled => {
            text("alamat server dibatasi Google", "Google throttles the server's address")
        }
        BreakerReason::Busy => text("Google sedang sibuk", "Google is busy"),
    }
}

/// What to do about it.
#[must_use]
pub fn next_step(reason: BreakerReason) -> Text {
    match reason {
        BreakerReason::Quota => text(
            "Pemeriksaan berjalan lagi dengan sendirinya setelah hari kuota berganti. Bila sering terjadi, mintalah kuota lebih besar di Google Cloud Console.",
            "Checks go on by themselves when the quota day turns. If this happens often, ask for more quota in the Google Cloud Console.",
        ),
        BreakerReason::Budget => text(
            "Pemeriksaan berjalan lagi dengan sendirinya setelah hari kuota berganti. Jatahnya diatur dengan google.youtube_daily_units.",
            "Checks go on by themselves when the quota day turns. The allowance is set by google.youtube_daily_units.",
        ),
        BreakerReason::Key => text(
            "Periksa google.api_key di konfigurasi: kuncinya masih berlaku, kedua API aktif, dan alamat server diizinkan. Portal mencoba lagi setiap 15 menit.",
            "Look at google.api_key in the configuration: the key must be valid, both APIs enabled, the server's address allowed. The portal tries again every 15 minutes.",
        ),
        BreakerReason::Throttled => text(
            "Portal menunggu satu jam, lalu mencoba lagi. Bila berulang, periksa program lain yang memakai alamat server yang sama.",
            "The portal waits for an hour, then tries again. If it comes back, look for other programs behind the same address.",
        ),
        BreakerReason::Busy => text("Tidak ada yang perlu dilakukan.", "There is nothing to do."),
    }
}
