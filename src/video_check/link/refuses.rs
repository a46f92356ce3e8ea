//! Every refused row of google-video-apis.md §8, and that each refusal explains itself.

use super::LinkProblem as P;
use crate::i18n::Lang;
use crate::video_check::model::{Reason, VideoLink};

const FILE: &str = "1AbCdEfGhIjKlMnOpQrStUvWxYz_012-4";

fn refused(pasted: &str) -> P {
    let hosts = ["video.lembaga.example".to_owned()];
    VideoLink::parse(&pasted.replace("FILE", FILE), &hosts).expect_err(pasted)
}

fn foreign(host: &str) -> P {
    P::ForeignHost { host: host.to_owned() }
}

fn short(host: &str) -> P {
    P::Shortener { host: host.to_owned() }
}

#[test]
fn pages_of_youtube_that_are_no_film() {
    for (pasted, problem) in [
        ("https://www.youtube.com/playlist?list=PLabc", P::YouTubePlaylist),
        ("https://www.youtube.com/watch?list=PLabc", P::YouTubePlaylist),
        ("https://www.youtube.com/embed/videoseries?list=PLabc", P::YouTubePlaylist),
        ("https://www.youtube.com/watch?v=videoseries", P::YouTubePlaylist),
        ("https://www.youtube.com/embed/live_stream?channel=UCabc", P::YouTubeLiveChannel),
        ("https://www.youtube.com/watch?v=live_stream", P::YouTubeLiveChannel),
        ("https://www.youtube.com/channel/UCxxxxxxxxxxxxxxxxxxxxxx", P::YouTubeChannel),
        ("https://www.youtube.com/@lentera", P::YouTubeChannel),
        ("https://www.youtube.com/@lentera/videos", P::YouTubeChannel),
        ("https://www.youtube.com/c/lentera", P::YouTubeChannel),
        ("https://www.youtube.com/user/lentera", P::YouTubeChannel),
        ("https://www.youtube.com/clip/UgkxAbc", P::YouTubeClip),
        ("https://www.youtube.com/post/UgkxAbc", P::YouTubePage),
        ("https://www.youtube.com/hashtag/asn", P::YouTubePage),
        ("https://www.youtube.com/results?search_query=asn", P::YouTubePage),
        ("https://www.youtube.com/", P::YouTubePage),
        ("https://youtu.be/", P::YouTubePage),
        ("https://www.youtube.com/watch", P::YouTubePage),
        ("https://studio.youtube.com/channel/UCabc", P::YouTubePage),
        ("https://youtube.googleapis.com/watch?v=a1B2c3D4e5F", P::YouTubePage),
        ("https://youtu.be/a1B2c3D4e5", P::YouTubeId),
        ("https://youtu.be/a1B2c3D4e5Fg", P::YouTubeId),
        ("https://www.youtube.com/watch?v=", P::YouTubeId),
        ("https://www.youtube.com/watch?v=a1B2c3D4e%2F", P::YouTubeId),
        ("https://www.youtube.com/shorts/ébcdefghij", P::YouTubeId),
    ] {
        assert_eq!(refused(pasted), problem, "{pasted}");
    }
}

#[test]
fn pages_of_google_that_are_no_file() {
    for (pasted, problem) in [
        ("https://drive.google.com/drive/folders/FILE", P::DriveFolder),
        ("https://drive.google.com/drive/u/0/folders/FILE", P::DriveFolder),
        ("https://drive.google.com/folderview?id=FILE", P::DriveFolder),
        ("https://drive.google.com/drive/my-drive", P::DrivePage),
        ("https://drive.google.com/drive/shared-with-me", P::DrivePage),
        ("https://drive.google.com/drive/search?q=film", P::DrivePage),
        ("https://drive.google.com/", P::DrivePage),
        ("https://drive.google.com/open", P::DriveId),
        ("https://drive.google.com/file/d/pendek/view", P::DriveId),
        ("https://drive.google.com/open?id=1AbCdEfGhIjKlMnOpQrStUvW.xYz", P::DriveId),
        ("https://docs.google.com/document/d/FILE/edit", P::GoogleDocument),
        ("https://docs.google.com/spreadsheets/d/FILE/edit", P::GoogleDocument),
        ("https://docs.google.com/presentation/d/FILE/edit", P::GoogleDocument),
        ("https://docs.google.com/forms/d/e/FILE/viewform", P::GoogleDocument),
        ("https://docs.google.com/videos/d/FILE/edit", P::GoogleDocument),
        ("https://docs.google.com/a/lembaga.example.id/document/d/FILE", P::GoogleDocument),
        ("https://docs.google.com/", P::DrivePage),
        ("https://drive.usercontent.google.com/FILE", P::DrivePage),
        ("https://photos.google.com/share/abc", P::GooglePhotos),
        ("https://photos.app.goo.gl/abc", P::GooglePhotos),
    ] {
        assert_eq!(refused(pasted), problem, "{pasted}");
    }
}

#[test]
fn foreign_hosts_shorteners_and_wrappings() {
    for (pasted, problem) in [
        ("https://youtube.com.evil.example/watch?v=a1B2c3D4e5F", foreign("youtube.com.evil.example")),
        ("https://notyoutube.com/watch?v=a1B2c3D4e5F", foreign("notyoutube.com")),
        ("https://drive.google.com.evil.example/file/d/FILE/view", foreign("drive.google.com.evil.example")),
        ("https://evil.example/?u=https://youtu.be/a1B2c3D4e5F", foreign("evil.example")),
        ("https://vimeo.com/12345", foreign("vimeo.com")),
        ("https://www.google.com/search?q=film", foreign("www.google.com")),
        ("https://sub.video.lembaga.example/a.mp4", foreign("sub.video.lembaga.example")),
        ("https://bit.ly/film-kami", short("bit.ly")),
        ("https://s.id/film-kami", short("s.id")),
        ("https://www.tinyurl.com/abc", short("www.tinyurl.com")),
        ("https://goo.gl/abc", short("goo.gl")),
        ("https://lentera.page.link/abc", short("lentera.page.link")),
        ("https://www.google.com/url?q=https%3A%2F%2Fbit.ly%2Fx", short("bit.ly")),
        ("https://www.youtube.com/redirect?q=https%3A%2F%2Fevil.example%2F", foreign("evil.example")),
        ("https://www.youtube.com/attribution_link?u=%2F%2Fevil.example%2Fa", foreign("evil.example")),
        (
            "https://www.google.com/url?q=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fyoutu.be",
            P::WrappedTwice,
        ),
        ("https://www.youtube.com/redirect?q=http%3A%2F%2F10.0.0.1%2F", P::IpAddress),
        ("http://video.lembaga.example/a.mp4", P::DirectInsecure),
        ("https://video.lembaga.example/", P::DirectHome),
    ] {
        assert_eq!(refused(pasted), problem, "{pasted}");
    }
}

#[test]
fn each_refusal_has_a_reason_and_two_different_sentences() {
    let all = [
        P::Empty,
        P::TooLong,
        P::NotALink,
        P::UnsupportedScheme { scheme: "ftp".to_owned() },
        P::UserInfo,
        P::Port { port: 8443 },
        P::IpAddress,
        foreign("vimeo.com"),
        short("bit.ly"),
        P::GooglePhotos,
        P::YouTubePlaylist,
        P::YouTubeChannel,
        P::YouTubeLiveChannel,
        P::YouTubeClip,
        P::YouTubePage,
        P::YouTubeId,
        P::DriveFolder,
        P::DrivePage,
        P::DriveId,
        P::GoogleDocument,
        P::WrappedTwice,
        P::Wrapper { host: "mail.example".to_owned() },
        P::Several { first: "https://youtu.be/a".to_owned(), second: "https://youtu.be/b".to_owned() },
        P::DirectInsecure,
        P::DirectHome,
    ];
    let sentences: std::collections::BTreeSet<String> =
        all.iter().map(|problem| problem.message().get(Lang::Id).to_owned()).collect();
    assert_eq!(sentences.len(), all.len());
    assert!(foreign("vimeo.com").message().get(Lang::En).contains("vimeo.com"));
    assert_eq!(P::DriveFolder.reason(), Reason::Folder);
    assert_eq!(P::GoogleDocument.reason(), Reason::GoogleDocument);
    assert_eq!(P::YouTubeLiveChannel.reason(), Reason::Live);
    assert_eq!(P::YouTubePlaylist.reason(), Reason::UnsupportedLink);
}
