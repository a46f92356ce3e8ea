//! Who sent a form, and what its script is told.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use serde_json::{Map, Value, json};

use crate::i18n::moment;
use crate::merge::{Base, FormValues};
use crate::views::PageCx;

/// How a form was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sender {
    /// By the script while the person writes on: it wants JSON.
    Autosave,
    /// By a button, with or without the script: it wants the next page.
    Person,
}

impl FromRequest for Sender {
    type Error = actix_web::Error;
    type Future = Ready<Result<Self, Self::Error>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let header =
            |name: &str| req.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let accepts = header("accept");
        let json_alone = accepts.contains("json") && !accepts.contains("html");
        ready(Ok(if json_alone || header("x-requested-with") == "autosave" {
            Self::Autosave
        } else {
            Self::Person
        }))
    }
}

/// What became of a save, for the script.
#[derive(Debug)]
pub struct SavedReply<'a> {
    pub version: i64,
    /// What is stored now, as the digests are taken of it.
    pub stored: &'a FormValues,
    /// The same as the form shows it.
    pub shown: &'a FormValues,
    /// Fields whose stored value the page has not shown.
    pub news: &'a [String],
    /// Fields that another changed as well, by name, with what they are called.
    pub conflicts: Vec<(String, String)>,
    /// Fields that cannot be kept as they are, with the sentence beside each.
    pub errors: Vec<(String, String)>,
}

/// 200 when all is stored, 409 with conflicts, 422 with fields that need correction; the good fields are stored in any
/// case. Fields: `saved` (when), `version` and `base` (to type over next), `news`, `conflicts`, `errors`.
#[must_use]
pub fn saved_json(cx: &PageCx, reply: &SavedReply<'_>, more: Value) -> HttpResponse {
    let map = |pairs: &[(String, String)]| -> Map<String, Value> {
        pairs.iter().map(|(name, words)| (name.clone(), Value::String(words.clone()))).collect()
    };
    let news: Map<String, Value> =
        reply.news.iter().map(|name| (name.clone(), json!(reply.shown.of(name)))).collect();
    let status = match (reply.conflicts.is_empty(), reply.errors.is_empty()) {
        (false, _) => StatusCode::CONFLICT,
        (true, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (true, true) => StatusCode::OK,
    };
    let mut body = json!({
        "saved": moment(cx.now, cx.now, cx.lang),
        "version": reply.version,
        "base": Base::of(reply.stored).to_field(),
        "news": news,
        "conflicts": map(&reply.conflicts),
        "errors": map(&reply.errors),
    });
    if let (Some(all), Value::Object(more)) = (body.as_object_mut(), more) {
        all.extend(more);
    }
    HttpResponse::build(status).json(body)
}
