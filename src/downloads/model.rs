//! A file for everybody.

use diesel::prelude::*;

use super::text;
use crate::clock::At;
use crate::db::schema::downloads;
use crate::db::string_enum::string_enum;
use crate::i18n::Message;
use crate::ids::DownloadId;

/// Largest file that is taken, in bytes: a bumper of some seconds fits, a whole film does not.
pub const MOST_BYTES: usize = 25 * 1024 * 1024;

string_enum! {
    /// What a file turned out to be.
    pub enum DownloadKind {
        Pdf = "application/pdf" => text::PDF,
        Png = "image/png" => text::PNG,
        Jpeg = "image/jpeg" => text::JPEG,
        Mp4 = "video/mp4" => text::MP4,
        Mov = "video/quicktime" => text::MOV,
    }
}

impl DownloadKind {
    /// The end of a file's name.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Mp4 => "mp4",
            Self::Mov => "mov",
        }
    }
}

/// A file as it is listed; its bytes are read only when it is served.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = downloads)]
pub struct Download {
    pub id: DownloadId,
    pub title_id: String,
    pub title_en: String,
    /// As a browser saves it.
    pub file_name: String,
    pub media_type: DownloadKind,
    pub size_bytes: i64,
    /// SHA-256 of the bytes, in hexadecimal.
    pub sha256: String,
    pub put_up_at: At,
}

impl Download {
    /// What it is called.
    #[must_use]
    pub fn title(&self) -> Message {
        Message { id: self.title_id.clone(), en: self.title_en.clone() }
    }
}

/// A file that is sent.
#[derive(Debug, Clone)]
pub struct NewDownload {
    /// What it is called, in both languages.
    pub title: Message,
    /// As the sender's system names it.
    pub file_name: String,
    pub bytes: Vec<u8>,
}
