//! Why a pasted text is no link to one film.

use crate::i18n::Message;
use crate::video_check::model::Reason;
use crate::video_check::text::link;

/// One kind of refusal each (google-video-apis.md §8).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LinkProblem {
    #[error("no link was given")]
    Empty,
    /// Far longer than any link.
    #[error("the text is too long for a link")]
    TooLong,
    /// Not a web address at all.
    #[error("this is not a web address")]
    NotALink,
    /// Another scheme than http or https.
    #[error("{scheme}: is not a web address")]
    UnsupportedScheme { scheme: String },
    /// A user name stands before the host.
    #[error("the address contains a user name")]
    UserInfo,
    #[error("the address contains port {port}")]
    Port { port: u16 },
    /// Numbers instead of a host name.
    #[error("the address is a number instead of a name")]
    IpAddress,
    /// Neither YouTube nor Drive nor an allowed host.
    #[error("{host} is not an accepted host")]
    ForeignHost { host: String },
    /// A link shortener hides where the link leads.
    #[error("{host} is a link shortener")]
    Shortener { host: String },
    #[error("Google Photos is not Google Drive")]
    GooglePhotos,
    #[error("this is a playlist, not one film")]
    YouTubePlaylist,
    /// A channel or a person's page.
    #[error("this is a channel, not one film")]
    YouTubeChannel,
    /// A channel's live broadcast.
    #[error("this is a channel's live broadcast")]
    YouTubeLiveChannel,
    /// A clip cut from a film.
    #[error("this is a clip of a film")]
    YouTubeClip,
    /// Home page, search, post, tag, and the like.
    #[error("this page of YouTube is not a film")]
    YouTubePage,
    /// An id of another length or alphabet.
    #[error("the id of the film is incomplete")]
    YouTubeId,
    #[error("this is a folder, not one file")]
    DriveFolder,
    /// "My Drive", "Shared with me", a search, and the like.
    #[error("this page of Drive is not a file")]
    DrivePage,
    /// No id, or one of another length or alphabet.
    #[error("the id of the file is incomplete")]
    DriveId,
    /// A document, table, presentation or form.
    #[error("this is a Google document, not a film")]
    GoogleDocument,
    /// Another service's page around the link, which cannot be read through.
    #[error("{host} wraps the link")]
    Wrapper { host: String },
    /// Two films, or a film and an address that may be another.
    #[error("more than one film is named")]
    Several { first: String, second: String },
    /// A redirection around a redirection.
    #[error("the link is wrapped twice")]
    WrappedTwice,
    /// An allowed host, but without encryption.
    #[error("the address must begin with https")]
    DirectInsecure,
    /// An allowed host, but only its home page.
    #[error("this is the home page of the host")]
    DirectHome,
}

impl LinkProblem {
    /// What happened and what to paste instead.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Empty => link::EMPTY.into(),
            Self::TooLong => link::TOO_LONG.into(),
            Self::NotALink => link::NOT_A_LINK.into(),
            Self::UnsupportedScheme { scheme } => link::unsupported_scheme(scheme),
            Self::UserInfo => link::USER_INFO.into(),
            Self::Port { port } => link::port(*port),
            Self::IpAddress => link::IP_ADDRESS.into(),
            Self::ForeignHost { host } => link::foreign_host(host),
            Self::Shortener { host } => link::shortener(host),
            Self::GooglePhotos => link::GOOGLE_PHOTOS.into(),
            Self::YouTubePlaylist => link::PLAYLIST.into(),
            Self::YouTubeChannel => link::CHANNEL.into(),
            Self::YouTubeLiveChannel => link::LIVE_CHANNEL.into(),
            Self::YouTubeClip => link::CLIP.into(),
            Self::YouTubePage => link::YOUTUBE_PAGE.into(),
            Self::YouTubeId => link::YOUTUBE_ID.into(),
            Self::DriveFolder => link::FOLDER.into(),
            Self::DrivePage => link::DRIVE_PAGE.into(),
            Self::DriveId => link::DRIVE_ID.into(),
            Self::GoogleDocument => link::GOOGLE_DOCUMENT.into(),
            Self::Wrapper { host } => link::wrapper(host),
            Self::Several { first, second } => link::several(first, second),
            Self::WrappedTwice => link::WRAPPED_TWICE.into(),
            Self::DirectInsecure => link::DIRECT_INSECURE.into(),
            Self::DirectHome => link::DIRECT_HOME.into(),
        }
    }

    /// The machine-readable reason.
    #[must_use]
    pub fn reason(&self) -> Reason {
        match self {
            Self::DriveFolder => Reason::Folder,
            Self::GoogleDocument => Reason::GoogleDocument,
            Self::YouTubeLiveChannel => Reason::Live,
            _ => Reason::UnsupportedLink,
        }
    }
}
