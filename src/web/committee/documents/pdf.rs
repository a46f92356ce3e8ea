//! A PDF as an answer.

use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};

/// How a browser is to treat it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::web) enum Shown {
    /// In the window.
    Inside,
    Saved,
}

/// The answer. `name` holds letters, digits, dots, hyphens and underscores only.
pub(in crate::web) fn pdf(name: &str, body: Vec<u8>, shown: Shown) -> HttpResponse {
    let how = match shown {
        Shown::Inside => "inline",
        Shown::Saved => "attachment",
    };
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/pdf"))
        .insert_header((CONTENT_DISPOSITION, format!("{how}; filename=\"{name}\"")))
        .insert_header((CACHE_CONTROL, "private, no-store"))
        .body(body)
}
