//! Any text as a link: what is accepted is accepted again, as the same film, in its canonical form.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lomba::video_check::model::{Provider, VideoLink};

fuzz_target!(|text: &str| {
    let hosts = ["video.example.go.id".to_owned()];
    match VideoLink::parse(text, &hosts) {
        Err(problem) => {
            let _ = (problem.to_string(), problem.message(), problem.reason());
        }
        Ok(link) => {
            assert_eq!(VideoLink::parse(&link.canonical_url(), &hosts), Ok(link.clone()));
            let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
            if link.provider != Provider::DIRECT {
                assert!(link.id.chars().all(plain), "{}", link.id);
            }
            assert!(link.resource_key.iter().all(|key| key.chars().all(plain)));
        }
    }
});
