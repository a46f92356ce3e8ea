//! Any bytes as the body of a form and as the query of an address: what a handler gets is what was sent without what
//! nobody sees, and a form that is kept and put back is the same form.
#![no_main]

use std::cell::RefCell;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll};

use actix_web::dev::Payload;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::test::TestRequest;
use actix_web::web::Bytes;
use actix_web::{FromRequest, HttpRequest};
use futures_util::task::noop_waker;
use libfuzzer_sys::fuzz_target;
use lomba::i18n::{Lang, text};
use lomba::merge::{FormValues, Origin};
use lomba::plain_text::{self, several_lines};

#[allow(dead_code, reason = "this target needs a part of it")]
#[path = "../../../src/web/clean.rs"]
mod clean;
#[allow(dead_code, reason = "this target needs a part of it")]
#[path = "../../../src/web/forms.rs"]
mod forms;

pub use lomba::i18n;

type Pairs = Vec<(String, String)>;

/// A form as handlers declare it.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
struct Typed {
    name: String,
    password: String,
    lang: Option<String>,
    version: Option<i64>,
    count: u8,
}

thread_local! {
    static REQUEST: RefCell<HttpRequest> = RefCell::new(
        TestRequest::post().insert_header((CONTENT_TYPE, "application/x-www-form-urlencoded")).to_http_request(),
    );
}

fuzz_target!(|body: &[u8]| {
    let sent: Pairs = url::form_urlencoded::parse(body).into_owned().collect();
    let read = REQUEST.with_borrow(|request| form::<Pairs>(request, body));
    match read {
        Some(read) => check(&sent, &read),
        // The reader of the library takes every text, but no more than it is told to.
        None => assert!(body.len() > 16_384, "refused: {body:?}"),
    }
    if let Some(typed) = REQUEST.with_borrow(|request| form::<Typed>(request, body)) {
        fields(&typed);
    }
});

fn form<T: serde::de::DeserializeOwned>(request: &HttpRequest, body: &[u8]) -> Option<T> {
    let mut payload = Payload::from(Bytes::copy_from_slice(body));
    now(clean::Form::<T>::from_request(request, &mut payload)).ok().map(clean::Form::into_inner)
}

/// Everything is in memory, so nothing has to be waited for.
fn now<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let waker = noop_waker();
    match future.as_mut().poll(&mut Context::from_waker(&waker)) {
        Poll::Ready(done) => done,
        Poll::Pending => panic!("waits for something that is there"),
    }
}

fn check(sent: &Pairs, read: &Pairs) {
    assert_eq!(sent.len(), read.len());
    for ((name, typed), (kept, meant)) in sent.iter().zip(read) {
        assert_eq!(name, kept);
        let secret = name.ends_with("password");
        assert!(if secret { typed == meant } else { *meant == several_lines(typed) });
    }
    // As a form that met an ended session is kept and put back.
    let kept = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(read).finish();
    let back: Pairs = url::form_urlencoded::parse(kept.as_bytes()).into_owned().collect();
    assert_eq!(&back, read);
    // A password is never among the values of a form that are compared and merged.
    let others = read.iter().filter(|(name, _)| !name.ends_with("password"));
    let values: FormValues = others.map(|(name, value)| (name, value)).collect();
    let again: FormValues = values.pairs().into_iter().collect();
    assert_eq!(again, values);
    let stored = serde_json::to_string(&values).expect("texts are JSON");
    assert_eq!(serde_json::from_str::<FormValues>(&stored).ok().as_ref(), Some(&values));
    let origin =
        Origin::read("", |name| read.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str()));
    if let Some(base) = origin.base {
        let _ = base.is_unchanged(&values);
    }
}

fn fields(typed: &Typed) {
    let mut errors = forms::Errors::default();
    let missing = text("Tulis nama.", "Write a name.");
    if let Some(line) = errors.line("name", &typed.name, 20, missing) {
        assert!(!line.contains('\n') && (1..=20).contains(&line.chars().count()));
        assert_eq!(forms::Errors::default().line("name", &line, 20, missing), Some(line));
    }
    if let Some(lines) = errors.text("lang", typed.lang.as_deref().unwrap_or_default(), 40, missing) {
        assert_eq!(forms::Errors::default().optional("lang", &lines, 40), Some(lines));
    }
    assert_eq!(errors.names().len(), errors.summary(Lang::Id).len());
    assert_eq!(
        errors.is_empty(),
        errors.of("name", Lang::En).is_none() && errors.of("lang", Lang::En).is_none()
    );
    let _ = (typed.version, typed.count, typed.password.len());
}
