//! Short names of states, rules, sources and parts, as badges and table heads show them.

use crate::i18n::{Text, text};

/// Status and rule verdict: passed.
pub const PASSED: Text = text("Lolos", "Passed");
/// Status and rule verdict: failed.
pub const FAILED: Text = text("Belum memenuhi", "Not met");
/// Status and rule verdict: a person decides.
pub const NEEDS_REVIEW: Text = text("Diperiksa panitia", "Committee decides");
/// Status and rule verdict: the provider does not know yet.
pub const PENDING: Text = text("Sedang diperiksa", "Being checked");
/// Status and rule verdict: our side could not look.
pub const UNCHECKED: Text = text("Belum dapat diperiksa", "Not checked yet");

pub const ACCESS: Text = text("Akses", "Access");
pub const CONTAINER: Text = text("Format", "Format");
pub const RESOLUTION: Text = text("Resolusi", "Resolution");
pub const DURATION: Text = text("Durasi", "Duration");
pub const EMBEDDABLE: Text = text("Pemutaran di ruang nilai", "Playing in the scoring room");

pub const DRIVE_METADATA: Text = text("keterangan Google Drive", "Google Drive's description");
pub const YOUTUBE_METADATA: Text = text("keterangan YouTube", "YouTube's description");
pub const HOST: Text = text("keterangan situs film", "the host's description");
/// Source: the file's header.
pub const HEADER: Text = text("isi berkas", "the file itself");
pub const DECLARATION: Text = text("pernyataan peserta", "the entrant's declaration");
pub const COMMITTEE: Text = text("pemeriksaan panitia", "the committee's check");

pub const MAIN_VIDEO: Text = text("Video utama", "Main video");
pub const INTRO_VIDEO: Text = text("Video pengantar", "Intro video");
pub const CORE_VIDEO: Text = text("Video inti", "Core video");
pub const CLOSING_VIDEO: Text = text("Video penutup", "Closing video");
