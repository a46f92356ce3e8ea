//! Links as people paste them: inside other text, in wrappers, with broken schemes; and two where one belongs.

use super::LinkProblem as P;
use crate::i18n::Lang;
use crate::video_check::model::{Provider, VideoLink};

const FILM: &str = "okhd-------";
const OTHER: &str = "a1B2c3D4e5F";
const FILE: &str = "1stub-ok-000000000000000000000000";

fn film(id: &str) -> VideoLink {
    VideoLink { provider: Provider::YOUTUBE, id: id.to_owned(), resource_key: None }
}

fn parse(pasted: &str) -> Result<VideoLink, P> {
    VideoLink::parse(&pasted.replace("ID", FILM).replace("FILE", FILE), &[])
}

#[test]
fn one_link_is_found_in_other_text() {
    for pasted in [
        "Film kami: https://youtu.be/ID",
        "Kerja Cerdas ASN - YouTube\nhttps://youtu.be/ID?si=abc",
        "Kerja Cerdas ASN - YouTubehttps://youtu.be/ID?si=abc",
        "Yth. Panitia,\r\nberikut karya.kami:\r\n\r\nhttps://youtu.be/ID\r\n\r\nSalam",
        "https://youtu.be/ID ini film kami",
        "Link:https://youtu.be/ID",
        "Tonton \"Kerja Cerdas\" di YouTube youtu.be/ID ya",
        "dari sari@contoh.go.id: https://youtu.be/ID",
        "*https://youtu.be/ID*",
        "_https://youtu.be/ID_",
        "~https://youtu.be/ID~",
        "```https://youtu.be/ID```",
        "*_https://youtu.be/ID_*",
        "[film kami](https://youtu.be/ID)",
        "[https://youtu.be/ID](https://youtu.be/ID)",
        "<https://youtu.be/ID>",
        "<a href=\"https://youtu.be/ID\">film</a>",
        "(https://youtu.be/ID)",
        "“https://youtu.be/ID”",
        "https://youtu.be/ID!",
        "https://youtu.be/ID?",
        "https://youtu.be/ID…",
        "https://youtu.be/ID🎬",
        "👉https://youtu.be/ID",
        "https://youtu.be/ID, https://www.youtube.com/watch?v=ID",
        "https://youtu.be/ID\nSubscribe: https://www.youtube.com/@lentera",
        "https://youtu.be/\nID",
        "https://youtu.be/ID\nKerja-Cerdas",
        "https://www.youtube.com/watch?\nv=ID",
        "view-source:https://www.youtube.com/watch?v=ID",
    ] {
        assert_eq!(parse(pasted), Ok(film(FILM)), "{pasted:?}");
    }
}

#[test]
fn doubled_and_broken_schemes_are_mended() {
    for pasted in [
        "https://https://youtu.be/ID",
        "http://https://youtu.be/ID",
        "https://https//youtu.be/ID",
        "https//youtu.be/ID",
        "https:youtu.be/ID",
        "https;//youtu.be/ID",
        "https.//youtu.be/ID",
        "https:\\\\youtu.be\\ID",
        "https:///youtu.be/ID",
        "ttps://youtu.be/ID",
        "htps://youtu.be/ID",
        "hhttps://youtu.be/ID",
        "HTTPS//youtu.be/ID",
        "https://www.youtube.com/watch/ID",
        "youtube.com/watch/ID?si=x",
    ] {
        assert_eq!(parse(pasted), Ok(film(FILM)), "{pasted:?}");
    }
}

#[test]
fn a_wrapper_is_opened() {
    let youtube = "https%3A%2F%2Fyoutu.be%2FID";
    for pasted in [
        format!(
            "https://apc01.safelinks.protection.outlook.com/?url={youtube}&data=05%7C02%7C&sdata=x&reserved=0"
        ),
        format!("https://l.facebook.com/l.php?u={youtube}%3Ffbclid%3Dx&h=y"),
        format!("https://www.facebook.com/l.php?u={youtube}"),
        format!("https://l.instagram.com/?u={youtube}&e=x"),
        format!("https://www.google.co.id/url?sa=t&url={youtube}"),
        format!("https://www.google.de/url?q={youtube}"),
        "https://www.google.com/url?q=https://youtu.be/ID&sa=D".to_owned(),
        "https://www.google.com/url?q=https%253A%252F%252Fyoutu.be%252FID".to_owned(),
        format!("https://slack-redir.net/link?url={youtube}"),
        "https://urldefense.com/v3/__https://youtu.be/ID__;!!abc!def$".to_owned(),
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__youtu.be_okhd-2D-2D-2D-2D-2D-2D-2D&d=x"
            .to_owned(),
        format!("Lihat https://l.wl.co/l?u={youtube} ya"),
        "https://www.youtube.com/signin?next=%2Fwatch%3Fv%3DID".to_owned(),
    ] {
        assert_eq!(parse(&pasted), Ok(film(FILM)), "{pasted:?}");
    }
    let file = VideoLink { provider: Provider::DRIVE, id: FILE.to_owned(), resource_key: None };
    let sign_in = "https://accounts.google.com/v3/signin/identifier?continue=https%3A%2F%2Fdrive.google.com%2Ffile%2Fd%2FFILE%2Fview%3Fusp%3Dsharing&flowName=GlifWebSignIn";
    assert_eq!(parse(sign_in), Ok(file));
}

#[test]
fn a_wrapper_that_hides_the_link_is_named() {
    for (pasted, host) in [
        ("https://protect-us.mimecast.com/s/abc", "protect-us.mimecast.com"),
        ("https://accounts.google.com/v3/signin/identifier?flowName=x", "accounts.google.com"),
        ("https://l.facebook.com/l.php?h=y", "l.facebook.com"),
        ("https://apc01.safelinks.protection.outlook.com/?data=x", "apc01.safelinks.protection.outlook.com"),
    ] {
        let problem = parse(pasted).unwrap_err();
        assert_eq!(problem, P::Wrapper { host: host.to_owned() }, "{pasted}");
        let said = problem.message();
        assert!(said.get(Lang::Id).contains(host) && said.get(Lang::Id).contains("salin alamat film"));
        assert!(!said.get(Lang::Id).contains("Unggah"), "{}", said.get(Lang::Id));
    }
    assert_eq!(parse("https://t.co/abc"), Err(P::Shortener { host: "t.co".to_owned() }));
    let inside = "https://apc01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fvimeo.com%2F1";
    assert_eq!(parse(inside), Err(P::ForeignHost { host: "vimeo.com".to_owned() }));
}

#[test]
fn two_different_links_are_asked_about() {
    let (first, second) = (
        format!("https://www.youtube.com/watch?v={FILM}"),
        format!("https://www.youtube.com/watch?v={OTHER}"),
    );
    for pasted in [
        format!("https://youtu.be/{FILM} https://youtu.be/{OTHER}"),
        format!("https://youtu.be/{FILM}\nhttps://youtu.be/{OTHER}"),
        format!("https://youtu.be/{FILM}https://youtu.be/{OTHER}"),
        format!("1. youtu.be/{FILM} 2. youtu.be/{OTHER}"),
        format!("[a](https://youtu.be/{FILM}), [b](https://youtu.be/{OTHER})"),
    ] {
        let problem = parse(&pasted).unwrap_err();
        assert_eq!(problem, P::Several { first: first.clone(), second: second.clone() }, "{pasted:?}");
        let said = problem.message();
        for lang in [Lang::Id, Lang::En] {
            assert!(said.get(lang).contains(&first) && said.get(lang).contains(&second));
        }
    }
    let unclear = parse("https://youtu.be/ID https://bit.ly/film").unwrap_err();
    assert_eq!(unclear, P::Several { first, second: "https://bit.ly/film".to_owned() });
}

#[test]
fn an_address_inside_a_foreign_one_is_not_taken_for_the_film() {
    let foreign = |host: &str| Err(P::ForeignHost { host: host.to_owned() });
    assert_eq!(parse("https://evil.example/?u=https://youtu.be/ID"), foreign("evil.example"));
    assert_eq!(parse("https://web.archive.org/web/2023/https://youtu.be/ID"), foreign("web.archive.org"));
    assert_eq!(parse("evil.example/?u=https://youtu.be/ID"), foreign("evil.example"));
    assert_eq!(parse("film kami belum ada"), Err(P::NotALink));
}
