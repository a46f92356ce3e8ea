//! Any bytes as a form with files: it is read to its end in pieces of any length, or refused, and never holds more
//! than it may.
//!
//! The first byte is the length of the pieces, the second the limit of the file.
#![no_main]

use std::cell::RefCell;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll};

use actix_multipart::Multipart;
use actix_web::error::PayloadError;
use actix_web::http::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use actix_web::web::Bytes;
use futures_util::stream;
use futures_util::task::noop_waker;
use libfuzzer_sys::fuzz_target;
use lomba::plain_text;

#[path = "../../../src/web/upload.rs"]
mod upload;

mod errors {
    /// Stands for the portal's enum of the same name, of which the reader knows one case.
    #[derive(Debug)]
    pub enum PageError {
        Invalid,
    }
}

thread_local! {
    static HEADERS: RefCell<HeaderMap> = RefCell::new(headers());
}

fn headers() -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("multipart/form-data; boundary=b"));
    headers
}

fuzz_target!(|input: &[u8]| {
    let [step, most, body @ ..] = input else { return };
    let (step, most) = (usize::from(*step) + 1, usize::from(*most));
    if let Some(Ok(sent)) = finished(upload::read(form(body, step), most)) {
        assert!(sent.bytes.len() <= most + 1 && sent.bytes.len() <= body.len());
        let typed = sent.text("name");
        assert_eq!(plain_text::several_lines(typed), typed);
        let _ = sent.file_name.len();
    }
    if let Some(Ok(files)) = finished(upload::read_files(form(body, step), most)) {
        assert!(files.iter().map(|file| file.bytes.len()).sum::<usize>() <= most);
        assert!(files.iter().all(|file| !file.name.is_empty() && (!file.cut || file.bytes.is_empty())));
    }
});

fn form(body: &[u8], step: usize) -> Multipart {
    let pieces: Vec<Result<Bytes, PayloadError>> =
        body.chunks(step).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
    HEADERS.with_borrow(|headers| Multipart::new(headers, stream::iter(pieces)))
}

/// Everything is in memory: a reader that still waits after so many turns would wait for ever.
fn finished<F: Future>(future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    let waker = noop_waker();
    for _ in 0..100_000 {
        if let Poll::Ready(done) = future.as_mut().poll(&mut Context::from_waker(&waker)) {
            return Some(done);
        }
    }
    panic!("the form is never read to its end");
}
