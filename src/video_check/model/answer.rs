//! What the two providers answer, reduced to what the rules need (google-video-apis.md §2, §4).

use super::{Provider, VideoLink};
use crate::clock::At;
use crate::db::string_enum::string_enum;

/// Drive's description of a file as an anonymous visitor gets it: its existence proves the link is public.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DriveAnswer {
    /// Id of the file itself; behind a shortcut this is the target's.
    pub id: String,
    /// The file's resource key, if it needs one.
    pub resource_key: Option<String>,
    /// The owner's free text.
    pub name: String,
    /// MIME type, taken by Drive from the uploaded file's name.
    pub mime: String,
    /// Bytes; absent for folders and shortcuts.
    pub size_bytes: Option<i64>,
    /// In the owner's bin, though still readable.
    pub trashed: bool,
    /// MD5 of the content.
    pub checksum: Option<String>,
    /// Id of the current content.
    pub revision: Option<String>,
    /// Whether an anonymous visitor may read the bytes.
    pub can_download: Option<bool>,
    /// Width, pixels; absent until Drive has processed the film.
    pub width: Option<u32>,
    pub height: Option<u32>,
    pub duration_ms: Option<i64>,
    /// Where a shortcut leads.
    pub shortcut: Option<ShortcutTarget>,
}

/// The file a Drive shortcut stands for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShortcutTarget {
    pub id: String,
    pub resource_key: Option<String>,
}

impl DriveAnswer {
    /// The link to store and embed: the file itself, not the shortcut that led to it. `asked` supplies the
    /// resource key when the answer repeats none.
    #[must_use]
    pub fn link(&self, asked: &VideoLink) -> VideoLink {
        let same = self.id == asked.id;
        let key = self.resource_key.clone().or_else(|| asked.resource_key.clone().filter(|_| same));
        VideoLink { provider: Provider::DRIVE, id: self.id.clone(), resource_key: key }
    }
}

/// What a direct host says about a film while its header is read; nothing when nobody asked it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DirectAnswer {
    /// Bytes, from the total of a range.
    pub size_bytes: Option<i64>,
    /// The host's mark of this content; another one means another content.
    pub etag: Option<String>,
    /// The host's word for the kind of content; a hint only.
    pub mime: Option<String>,
}

string_enum! {
    /// How far YouTube is with an upload.
    pub enum UploadStatus {
        /// Received, not yet processed.
        Uploaded = "uploaded",
        Processed = "processed",
        /// Could not be processed.
        Failed = "failed",
        Rejected = "rejected",
        Deleted = "deleted",
    }
}

string_enum! {
    /// Who may watch a YouTube film.
    pub enum Privacy {
        /// Everyone; found by search.
        Public = "public",
        /// Everyone with the link.
        Unlisted = "unlisted",
        Private = "private",
    }
}

string_enum! {
    /// Whether a YouTube film is a broadcast.
    pub enum Broadcast {
        None = "none",
        Upcoming = "upcoming",
        Live = "live",
        /// Over; the recording is an ordinary film.
        Completed = "completed",
    }
}

/// YouTube's description of a film. `None` in an enum field is a word this version does not know.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct YouTubeAnswer {
    pub id: String,
    /// The owner's free text.
    pub title: String,
    /// Live or announced broadcasts are refused.
    pub broadcast: Option<Broadcast>,
    /// When it was published; young films may not be offered in HD yet.
    pub published_at: Option<At>,
    /// Whole seconds, perhaps rounded up; 0 for broadcasts and unprocessed films.
    pub duration_s: Option<u64>,
    /// Offered in 720p or more.
    pub hd: Option<bool>,
    /// A 360° film.
    pub spherical: bool,
    /// Only for signed-in adults: does not play embedded.
    pub age_restricted: bool,
    /// Countries in which alone it plays, upper-case codes.
    pub allowed: Option<Vec<String>>,
    /// Countries in which it does not play.
    pub blocked: Vec<String>,
    /// How far YouTube is with it.
    pub upload: Option<UploadStatus>,
    /// YouTube's word for a failed or rejected upload.
    pub upload_problem: Option<String>,
    pub privacy: Option<Privacy>,
    /// May be shown inside other pages.
    pub embeddable: Option<bool>,
    /// Player scaled into a box: the ratio is the film's, the numbers are not its pixels.
    pub player: Option<(u32, u32)>,
}
