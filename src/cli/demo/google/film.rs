//! A film the imitation pretends to hold.

use crate::cli::demo::films::Sample;
use crate::video_check::model::Provider;

/// Who may see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visibility {
    Public,
    /// Everyone with the link; on Drive the same as public.
    Unlisted,
    /// Nobody else: the APIs answer as if it did not exist.
    Private,
}

/// One file on Drive or one film on YouTube. Start from `on_drive` or `on_youtube` and change what matters:
/// `Film { trashed: true, ..Film::on_drive("1…", "film.mp4", SHORT) }`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Film {
    pub id: String,
    pub provider: Provider,
    /// File name or title.
    pub name: String,
    /// MIME type as Drive gives it; folders, shortcuts and documents are MIME types too.
    pub mime: String,
    /// The content, if any.
    pub bytes: Option<&'static [u8]>,
    /// Width, pixels; `None` leaves it out of the answers.
    pub width: Option<u32>,
    pub height: Option<u32>,
    pub duration_ms: Option<i64>,
    /// Still being processed: Drive tells no facts, YouTube says `uploaded` and `P0D`.
    pub processing: bool,
    /// Who may see it.
    pub visibility: Visibility,
    /// Drive: a key without which the file is not found.
    pub resource_key: Option<String>,
    /// Drive: in the bin.
    pub trashed: bool,
    /// Drive: an anonymous visitor may read the bytes.
    pub can_download: bool,
    /// Drive: a shortcut to this id.
    pub shortcut_to: Option<String>,
    /// Drive: stands for the present content; change it to replace the film.
    pub revision: String,
    /// YouTube: offered in 720p or more.
    pub hd: bool,
    /// YouTube: may be embedded.
    pub embeddable: bool,
    /// YouTube: `none`, `upcoming`, `live` or `completed`; anything but `none` and `completed` lasts `P0D`.
    pub broadcast: String,
    /// YouTube: `uploaded`, `processed`, `failed`, `rejected` or `deleted`.
    pub upload: String,
    /// YouTube: for signed-in adults only.
    pub age_restricted: bool,
    /// YouTube: countries in which it does not play.
    pub blocked: Vec<String>,
    /// YouTube: when it was published, RFC 3339.
    pub published_at: String,
}

impl Film {
    /// A public file on Drive.
    #[must_use]
    pub fn on_drive(id: &str, name: &str, sample: Sample) -> Self {
        Self {
            id: id.to_owned(),
            provider: Provider::DRIVE,
            name: name.to_owned(),
            mime: sample.mime.to_owned(),
            bytes: Some(sample.bytes),
            width: Some(sample.width),
            height: Some(sample.height),
            duration_ms: Some(sample.duration_ms),
            processing: false,
            visibility: Visibility::Unlisted,
            resource_key: None,
            trashed: false,
            can_download: true,
            shortcut_to: None,
            revision: format!("0B{id}"),
            hd: sample.width.min(sample.height) >= 720,
            embeddable: true,
            broadcast: "none".to_owned(),
            upload: "processed".to_owned(),
            age_restricted: false,
            blocked: Vec::new(),
            published_at: "2023-01-01T00:00:00Z".to_owned(),
        }
    }

    /// An unlisted, processed film on YouTube.
    #[must_use]
    pub fn on_youtube(id: &str, title: &str, sample: Sample) -> Self {
        Self { provider: Provider::YOUTUBE, ..Self::on_drive(id, title, sample) }
    }

    /// A Drive item without content of its own, such as a folder, a document or a shortcut.
    #[must_use]
    pub fn item(id: &str, name: &str, mime: &str) -> Self {
        let empty = Sample { bytes: &[], mime: "", width: 0, height: 0, duration_ms: 0 };
        let item = Self::on_drive(id, name, empty);
        Self { mime: mime.to_owned(), bytes: None, width: None, height: None, duration_ms: None, ..item }
    }

    /// A shortcut on Drive.
    #[must_use]
    pub fn shortcut(id: &str, target: &str) -> Self {
        let item = Self::item(id, "pintasan", "application/vnd.google-apps.shortcut");
        Self { shortcut_to: Some(target.to_owned()), ..item }
    }

    /// Not an MD5, but 32 hexadecimal digits that change with the content's revision: two films of one revision
    /// are the same content under two ids.
    #[must_use]
    pub fn checksum(&self) -> String {
        let fold =
            |seed: u128, byte: u8| (seed ^ u128::from(byte)).wrapping_mul(0x0100_0000_0000_0000_0000_013b);
        format!("{:032x}", self.revision.bytes().fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d, fold))
    }

    /// Whether a visitor who sends `key` may see it.
    pub(super) fn opens_with(&self, key: Option<&str>) -> bool {
        let unlocked = self.resource_key.is_none() || self.resource_key.as_deref() == key;
        self.visibility != Visibility::Private && unlocked
    }
}
