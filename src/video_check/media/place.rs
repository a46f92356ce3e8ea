//! Where one film's bytes are, and within which limits they may be fetched.

use url::Url;

use crate::video_check::google::GoogleClient;
use crate::video_check::model::{DriveAnswer, VideoLink};
use crate::video_check::problem::Api;
use crate::video_check::providers::drive::plain;
use crate::video_check::url_allowlist::UrlAllowlist;

/// One film's place.
#[derive(Debug, Clone)]
pub(in crate::video_check) struct Place {
    pub(super) api: Api,
    pub(super) url: Url,
    pub(super) allowlist: UrlAllowlist,
    /// `X-Goog-Drive-Resource-Keys`: a secret of the link, for Drive alone.
    pub(super) resource_keys: Option<String>,
    /// The size the provider's description gives.
    pub(super) promised: Option<u64>,
    /// Whether a web page of any size may be what is really there. From Drive it is a warning, or Google shutting
    /// out our address (§3), unless it has the size of the file.
    pub(super) may_be_page: bool,
}

/// The content of a file on Drive. `None` if the answer's id is none.
pub(in crate::video_check) fn of_drive(client: &GoogleClient, file: &DriveAnswer) -> Option<Place> {
    let base = Url::parse(client.drive_base()).ok()?;
    let id = Some(file.id.as_str()).filter(|id| plain(id))?;
    let address = format!("{}/files/{id}?alt=media&supportsAllDrives=true", client.drive_base());
    let key = file.resource_key.as_deref().filter(|key| plain(key));
    Some(Place {
        api: Api::Drive,
        url: Url::parse(&address).ok()?,
        allowlist: UrlAllowlist::Drive { base },
        resource_keys: key.map(|key| format!("{id}/{key}")),
        promised: file.size_bytes.and_then(|size| u64::try_from(size).ok()),
        may_be_page: file.mime == "text/html",
    })
}

/// A film on an institution's own host. `None` if the address is not one of an allowed host.
pub(in crate::video_check) fn of_direct(client: &GoogleClient, link: &VideoLink) -> Option<Place> {
    let allowlist = UrlAllowlist::Hosts(client.direct_hosts().to_vec());
    let url = Url::parse(&link.id).ok().filter(|url| allowlist.allows(url))?;
    Some(Place { api: Api::Direct, url, allowlist, resource_keys: None, promised: None, may_be_page: true })
}
