//! Any text as what the interface for machines and the commands read: queries of lists, and the published files that
//! come back to be checked. What is accepted is written as it was read; a refusal is a sentence.
//!
//! The first byte chooses what the text stands for.
#![no_main]

use actix_web::FromRequest;
use actix_web::dev::Payload;
use actix_web::test::TestRequest;
use libfuzzer_sys::fuzz_target;
use lomba::certificates::DocumentFacts;
use lomba::judging::DrawDocument;
use lomba::queue::Task;
use lomba::results::Snapshot;
use lomba::results::method::Method;
use lomba::results::sheet_file::{canonical_sheet_file, parse_sheet_file};
use serde::Serialize;
use serde::de::DeserializeOwned;

#[allow(dead_code, reason = "this target needs a part of it")]
#[path = "../../../src/web/clean.rs"]
mod clean;
#[path = "../../../src/web/api/paging.rs"]
mod paging;

pub use lomba::{db, plain_text};

fuzz_target!(|input: &[u8]| {
    let [choice, bytes @ ..] = input else { return };
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match choice % 8 {
        0 => sealed(text),
        1 => json::<DrawDocument>(text),
        2 => json::<Method>(text),
        3 => json::<Snapshot>(text),
        4 => json::<DocumentFacts>(text),
        5 => pages(text),
        6 => query(text),
        _ => json::<Task>(text),
    }
});

fn json<T: Serialize + DeserializeOwned>(text: &str) {
    match serde_json::from_str::<T>(text) {
        Ok(read) => {
            let written = serde_json::to_string(&read).expect("what was read can be written");
            let again: T = serde_json::from_str(&written).expect("what was written can be read");
            assert_eq!(serde_json::to_string(&again).ok().as_ref(), Some(&written));
        }
        Err(problem) => assert!(!problem.to_string().is_empty()),
    }
}

fn sealed(text: &str) {
    match parse_sheet_file(text) {
        Ok(file) => {
            let written = canonical_sheet_file(file.criteria.iter().map(String::as_str), &file.sheets);
            let again = parse_sheet_file(&written).expect("what was written can be read");
            assert_eq!(
                canonical_sheet_file(again.criteria.iter().map(String::as_str), &again.sheets),
                written
            );
            assert_eq!(again.sheets.len(), file.sheets.len());
        }
        Err(problem) => assert!(problem.line >= 1 && !problem.to_string().is_empty()),
    }
}

/// A list of twelve in the pages that the query asks for.
fn pages(text: &str) {
    let Ok(asked) = serde_urlencoded::from_str::<paging::PageQuery>(text) else { return };
    let page = asked.of((0..12).collect::<Vec<u8>>());
    assert!(page.page >= 1 && (1..=100).contains(&page.per_page) && page.items.len() <= page.per_page);
    assert_eq!((page.total, page.pages), (12, 12_usize.div_ceil(page.per_page)));
    let Ok(asked) = serde_urlencoded::from_str::<paging::PageNumber>(text) else { return };
    let page = asked.page_of(vec![0_u8; 3], 103);
    assert!(asked.number() >= 1 && page.page >= 1 && page.pages == 3);
    assert!(lomba::db::search::skip(asked.number()) >= 0);
}

/// The query as handlers read it.
fn query(text: &str) {
    let encoded: String = url::form_urlencoded::byte_serialize(text.as_bytes()).collect();
    let encoded = encoded.replace("%26", "&").replace("%3D", "=").replace("%25", "%");
    let address = format!("/?{encoded}");
    if address.parse::<actix_web::http::Uri>().is_err() {
        return;
    }
    let request = TestRequest::get().uri(&address).to_http_request();
    let read = clean::Query::<Vec<(String, String)>>::from_request(&request, &mut Payload::None).into_inner();
    if let Ok(pairs) = read {
        assert!(pairs.iter().all(|(_, value)| plain_text::single_line(value) == *value));
    }
}
