//! Errors as both APIs wrap them (google-video-apis.md §6).

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde_json::{Value, json};

/// An error answer for a reason word.
pub(super) fn answer(status: u16, reason: &str) -> HttpResponse {
    let code = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    HttpResponse::build(code).json(body(status, reason))
}

/// A reason in capitals belongs to `details`; the older list then carries its general word.
fn body(status: u16, reason: &str) -> Value {
    let detailed = reason.chars().all(|c| c.is_ascii_uppercase() || c == '_') && !reason.is_empty();
    let general = match reason {
        "SERVICE_DISABLED" => "accessNotConfigured",
        _ if detailed && status == 400 => "badRequest",
        _ if detailed => "forbidden",
        other => other,
    };
    let domain = match general {
        "rateLimitExceeded" | "userRateLimitExceeded" | "dailyLimitExceeded" | "accessNotConfigured" => {
            "usageLimits"
        }
        "quotaExceeded" => "youtube.quota",
        _ => "global",
    };
    let message = format!("Imitated answer {status}: {reason}.");
    let mut error = json!({
        "code": status,
        "message": message,
        "errors": [{"message": message, "domain": domain, "reason": general}],
    });
    if let (true, Some(fields)) = (detailed, error.as_object_mut()) {
        let kind = "type.googleapis.com/google.rpc.ErrorInfo";
        fields.insert(
            "details".to_owned(),
            json!([{"@type": kind, "reason": reason, "domain": "googleapis.com"}]),
        );
    }
    json!({ "error": error })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::video_check::problem::{Api, ProviderProblem, Refusal};

    #[test]
    fn the_checker_understands_what_the_imitation_says() {
        for (status, reason, expected) in [
            (400, "API_KEY_INVALID", ProviderProblem::KeyInvalid),
            (403, "forbidden", ProviderProblem::KeyInvalid),
            (403, "SERVICE_DISABLED", ProviderProblem::NotEnabled),
            (403, "quotaExceeded", ProviderProblem::QuotaExceeded),
            (404, "notFound", ProviderProblem::NotFound),
            (429, "rateLimitExceeded", ProviderProblem::RateLimited { wait: None }),
            (503, "backendError", ProviderProblem::Server { status: 503, wait: None }),
        ] {
            let body = body(status, reason).to_string();
            let refusal = Refusal { status, html: false, wait: None, body: body.as_bytes() };
            assert_eq!(ProviderProblem::read(Api::YouTube, refusal), expected);
        }
    }
}
