//! Every accepted row of google-video-apis.md §8, and the promise never to panic.

use proptest::prelude::*;

use crate::video_check::LinkProblem;
use crate::video_check::model::{Provider, VideoLink};

const ID: &str = "a1B2c3D4e5F";
const FILE: &str = "1AbCdEfGhIjKlMnOpQrStUvWxYz_012-4";
const KEY: &str = "0-AbCdEfGhIjKlMnOpQrStUv";

#[test]
fn every_address_of_a_youtube_film_is_the_same_link() {
    for pattern in [
        "youtu.be/ID",
        "youtu.be/ID?si=AbC&t=42",
        "www.youtu.be/ID",
        "https://youtu.be/ID/",
        "https://youtu.be/ID&t=42",
        "http://www.youtube.com/watch?v=ID&t=10s",
        "https://www.youtube.com/watch?app=desktop&v=ID",
        "https://www.youtube.com/watch?list=PLabc&v=ID&index=2",
        "https://www.youtube.com/watch/?v=ID",
        "https://www.youtube.com//watch?v=ID",
        "https://m.youtube.com/watch?v=ID#t=1",
        "https://www.youtube.com/watch_popup?v=ID",
        "https://www.youtube.com/watch?v=ID&v=zzzzzzzzzzz",
        "https://WWW.YouTube.com/watch?v=ID",
        "youtube.com/shorts/ID?feature=share",
        "https://www.youtube.com/live/ID?si=abc",
        "https://www.youtube.com/embed/ID?rel=0",
        "https://www.youtube.com/v/ID",
        "https://www.youtube.com/e/ID",
        "https://youtube.googleapis.com/v/ID",
        "https://youtube-nocookie.com/embed/ID",
        "https://www.youtube-nocookie.com/embed/ID",
        "https://music.youtube.com/watch?v=ID",
        "https://www.youtube.com/attribution_link?a=x&u=%2Fwatch%3Fv%3DID%26feature%3Dshare",
        "https://www.youtube.com/redirect?q=https%3A%2F%2Fyoutu.be%2FID",
        "https://www.google.com/url?q=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3DID&sa=D",
        "https://studio.youtube.com/video/ID/edit",
        "https://www.youtube.com/watch?v=ID&amp;feature=share",
    ] {
        let expected = VideoLink { provider: Provider::YOUTUBE, id: ID.to_owned(), resource_key: None };
        assert_eq!(VideoLink::parse(&pattern.replace("ID", ID), &[]), Ok(expected), "{pattern}");
    }
}

#[test]
fn every_address_of_a_drive_file_is_the_same_link() {
    for pattern in [
        "https://drive.google.com/file/d/ID/view?usp=sharing",
        "https://drive.google.com/file/d/ID/view?usp=drive_link",
        "https://drive.google.com/file/d/ID/view?usp=share_link",
        "drive.google.com/file/d/ID",
        "https://drive.google.com/file/d/ID/preview",
        "https://drive.google.com/file/d/ID/edit?pli=1",
        "https://drive.google.com/file/u/0/d/ID/view",
        "https://drive.google.com/u/0/file/d/ID/view",
        "https://drive.google.com/a/lembaga.example.id/file/d/ID/view",
        "https://drive.google.com/a/lembaga.example.id/u/1/file/d/ID/view",
        "https://drive.google.com/open?id=ID&authuser=0",
        "https://drive.google.com/uc?id=ID&export=download",
        "https://drive.google.com/uc?export=view&id=ID",
        "https://drive.google.com/u/0/uc?id=ID&export=download",
        "https://drive.usercontent.google.com/download?id=ID&export=download&confirm=t",
        "https://drive.usercontent.google.com/u/0/uc?id=ID&export=download",
        "https://docs.google.com/file/d/ID/edit",
        "https://docs.google.com/uc?id=ID",
        "https://docs.google.com/open?id=ID",
        "https://www.google.com/url?q=https%3A%2F%2Fdrive.google.com%2Ffile%2Fd%2FID%2Fview",
        "https://drive.google.com/file/d/ID/view?resourcekey=0-tooshort",
    ] {
        let expected = VideoLink { provider: Provider::DRIVE, id: FILE.to_owned(), resource_key: None };
        assert_eq!(VideoLink::parse(&pattern.replace("ID", FILE), &[]), Ok(expected), "{pattern}");
    }
}

#[test]
fn ids_of_the_other_lengths_are_left_to_the_api() {
    for length in [25, 28, 33, 35, 44, 100] {
        let id = "0B".repeat(50).get(..length).unwrap().to_owned();
        let link = VideoLink::parse(&format!("https://drive.google.com/open?id={id}"), &[]).unwrap();
        assert_eq!(link.id, id);
    }
}

#[test]
fn a_resource_key_stays_with_the_id() {
    for pattern in ["file/d/{F}/view?usp=sharing&resourcekey={K}", "open?resourcekey={K}&id={F}"] {
        let pasted = format!("https://drive.google.com/{}", pattern.replace("{F}", FILE).replace("{K}", KEY));
        let link = VideoLink::parse(&pasted, &[]).unwrap();
        assert_eq!((link.id.as_str(), link.resource_key.as_deref()), (FILE, Some(KEY)));
        assert_eq!(VideoLink::parse(&link.canonical_url(), &[]), Ok(link));
    }
}

#[test]
fn an_allowed_host_keeps_its_address() {
    let hosts = ["video.lembaga.example".to_owned()];
    let link =
        VideoLink::parse("https://Video.Lembaga.example:443/2023/film%20a.mp4?x=1#t=3", &hosts).unwrap();
    assert_eq!(link.provider, Provider::DIRECT);
    assert_eq!(link.id, "https://video.lembaga.example/2023/film%20a.mp4?x=1");
}

#[test]
fn a_sign_before_the_fragment_is_no_part_of_an_allowed_hosts_address() {
    let hosts = ["video.lembaga.example".to_owned()];
    let read = |pasted: &str| VideoLink::parse(pasted, &hosts);
    for pasted in [
        "https://video.lembaga.example/film.mp4:#t=3",
        "https://video.lembaga.example/film.mp4.,#a",
        "https://video.lembaga.example/film.mp4)#(",
    ] {
        let link = read(pasted).unwrap();
        assert_eq!(link.id, "https://video.lembaga.example/film.mp4", "{pasted}");
        assert_eq!(read(&link.canonical_url()), Ok(link));
    }
    assert_eq!(read("https://video.lembaga.example/:#t=3"), Err(LinkProblem::DirectHome));
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "\\PC*", tail in any::<String>()) {
        let hosts = ["a.id".to_owned()];
        let shapes = [
            text.clone(),
            tail.clone(),
            format!("https://www.youtube.com/{text}"),
            format!("https://youtu.be/{tail}"),
            format!("https://drive.google.com/{text}?id={tail}"),
            format!("https://www.google.com/url?q={text}"),
            format!("https://www.youtube.com/attribution_link?u={text}"),
            format!("https://{text}/{tail}"),
        ];
        for shape in shapes {
            let parsed = VideoLink::parse(&shape, &hosts);
            if let Some(link) = parsed.ok().filter(|link| link.provider != Provider::DIRECT) {
                prop_assert_eq!(VideoLink::parse(&link.canonical_url(), &hosts), Ok(link));
            }
        }
    }

    #[test]
    fn an_id_survives_any_dress(id in "[A-Za-z0-9_-]{11}", junk in "[a-z]{0,8}=[A-Za-z0-9%]{0,8}") {
        prop_assume!(id != "videoseries" && id != "live_stream");
        prop_assume!(!junk.starts_with("v="));
        let link = VideoLink::parse(&format!(" <https://m.youtube.com/watch?{junk}&v={id}>. lihat"), &[]).unwrap();
        prop_assert_eq!(link.id, id);
    }
}
