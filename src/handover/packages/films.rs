//! Where a film is watched and where it is framed (lms-handover.md §3).

use url::Url;

use super::web_address::{address_part, importable, web_address, without_entities};
use crate::handover::learning_work::FilmHost;

/// The page of the film; none if what was given is no address.
pub fn page_address(host: &FilmHost) -> Option<String> {
    match host {
        FilmHost::Youtube { id } => Some(format!("https://www.youtube.com/watch?v={}", address_part(id))),
        FilmHost::Drive { id, resource_key } => Some(drive(id, "view", resource_key.as_deref())),
        FilmHost::Other { url } => web_address(url),
    }
}

/// The address that shows the film alone, inside a frame; none for hosts that may forbid it.
pub fn player_address(host: &FilmHost) -> Option<String> {
    match host {
        FilmHost::Youtube { id } => {
            Some(format!("https://www.youtube-nocookie.com/embed/{}", address_part(id)))
        }
        FilmHost::Drive { id, resource_key } => Some(drive(id, "preview", resource_key.as_deref())),
        FilmHost::Other { .. } => None,
    }
}

/// The address for a platform that frames every link (P7) and plays those of YouTube itself; none if its importer would
/// write another one in its place.
pub fn framed_link(host: &FilmHost) -> Option<String> {
    let address = match host {
        FilmHost::Drive { .. } => player_address(host),
        FilmHost::Youtube { .. } | FilmHost::Other { .. } => page_address(host),
    };
    address.map(|address| without_entities(&address)).filter(|address| importable(address))
}

/// The host of a link that was typed; none if it is no address. Only files of Drive have a page and a player.
pub fn host_of(link: &str) -> Option<FilmHost> {
    let address = web_address(link)?;
    let url = Url::parse(&address).ok()?;
    let mut path = url.path_segments()?.skip_while(|segment| *segment != "d");
    let value =
        |key: &str| url.query_pairs().find(|(name, _)| name == key).map(|(_, value)| value.into_owned());
    let id = path.nth(1).map(str::to_owned).or_else(|| value("id")).filter(|id| !id.is_empty());
    match id.filter(|_| url.host_str() == Some("drive.google.com")) {
        Some(id) => Some(FilmHost::Drive { id, resource_key: value("resourcekey") }),
        None => Some(FilmHost::Other { url: address }),
    }
}

/// The link as it was given, for a film whose host cannot be addressed.
pub fn as_given(host: &FilmHost) -> String {
    match host {
        FilmHost::Youtube { id } | FilmHost::Drive { id, .. } => id.clone(),
        FilmHost::Other { url } => url.clone(),
    }
}

fn drive(id: &str, view: &str, resource_key: Option<&str>) -> String {
    let key = resource_key.filter(|key| !key.is_empty());
    let key = key.map_or_else(String::new, |key| format!("?resourcekey={}", address_part(key)));
    format!("https://drive.google.com/file/d/{}/{view}{key}", address_part(id))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(host: &FilmHost) -> [Option<String>; 3] {
        [page_address(host), player_address(host), framed_link(host)]
    }

    fn some(addresses: [&str; 3]) -> [Option<String>; 3] {
        addresses.map(|address| Some(address.to_owned()))
    }

    #[test]
    fn each_host_has_its_addresses() {
        let page = "https://www.youtube.com/watch?v=a1B2c3D4e5F";
        let player = "https://www.youtube-nocookie.com/embed/a1B2c3D4e5F";
        assert_eq!(all(&FilmHost::Youtube { id: "a1B2c3D4e5F".to_owned() }), some([page, player, page]));
        let drive = |key: Option<&str>| FilmHost::Drive {
            id: "1Ab".to_owned(),
            resource_key: key.map(str::to_owned),
        };
        let (view, preview) =
            ("https://drive.google.com/file/d/1Ab/view", "https://drive.google.com/file/d/1Ab/preview");
        assert_eq!(all(&drive(None)), some([view, preview, preview]));
        let preview = "https://drive.google.com/file/d/1Ab/preview?resourcekey=0-k";
        assert_eq!(
            all(&drive(Some("0-k"))),
            some(["https://drive.google.com/file/d/1Ab/view?resourcekey=0-k", preview, preview])
        );
    }

    #[test]
    fn files_of_drive_are_known_by_their_links() {
        let drive = |key: Option<&str>| FilmHost::Drive {
            id: "1Ab".to_owned(),
            resource_key: key.map(str::to_owned),
        };
        let link = |rest: &str| host_of(&format!("https://drive.google.com/{rest}"));
        assert_eq!(link("file/d/1Ab/view?usp=sharing"), Some(drive(None)));
        assert_eq!(link("file/u/0/d/1Ab/preview?resourcekey=0-k"), Some(drive(Some("0-k"))));
        assert_eq!(link("open?id=1Ab"), Some(drive(None)));
        for other in ["https://drive.google.com/drive/folders/1Ab", "https://a.go.id/file/d/1Ab/view"] {
            assert_eq!(host_of(other), Some(FilmHost::Other { url: other.to_owned() }));
        }
        assert_eq!(host_of("captions.srt"), None);
    }

    #[test]
    fn any_other_host_is_a_link_only() {
        let page = "https://v.go.id/a.mp4".to_owned();
        assert_eq!(all(&FilmHost::Other { url: page.clone() }), [Some(page.clone()), None, Some(page)]);
        assert_eq!(all(&FilmHost::Other { url: "javascript:x".to_owned() }), [None, None, None]);
        let doubled = "https://v.go.id//a.mp4".to_owned();
        assert_eq!(all(&FilmHost::Other { url: doubled.clone() }), [Some(doubled), None, None]);
    }
}
