//! From a refused answer to its meaning: status first, then `errors[0].reason`, then `details[].reason`.

use std::time::Duration;

use serde_json::Value;

use super::ProviderProblem;

/// Which API answered: the same word means different things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Api {
    /// Google Drive v3.
    Drive,
    /// YouTube Data v3.
    YouTube,
    /// An institution's own host: statuses alone speak.
    Direct,
}

/// An answer that is not a success, as received.
#[derive(Debug, Clone, Copy)]
pub struct Refusal<'a> {
    pub status: u16,
    /// Content-Type begins with `text/html`.
    pub html: bool,
    /// The provider's wish from `Retry-After`.
    pub wait: Option<Duration>,
    /// Body, possibly empty or not JSON.
    pub body: &'a [u8],
}

/// The words an error envelope carries; all empty when the body is not one.
#[derive(Default)]
struct Words {
    reason: String,
    location: String,
    details: Vec<String>,
}

impl ProviderProblem {
    /// Reads a refusal; every row of google-video-apis.md §6. Anything unknown is ours, never the film's.
    #[must_use]
    pub fn read(api: Api, refusal: Refusal<'_>) -> Self {
        let words = words(refusal.body);
        let wait = refusal.wait;
        match refusal.status {
            400 => bad_request(words),
            403 if refusal.html => Self::Throttled,
            401 | 403 | 404 | 410 if api == Api::Direct => Self::NotFound,
            401 => Self::KeyInvalid,
            403 => forbidden(api, words, wait),
            404 => not_found(refusal, words),
            408 => Self::Timeout,
            416 => Self::OutOfRange,
            429 if refusal.html => Self::Throttled,
            429 => Self::RateLimited { wait },
            status @ 500..=599 => Self::Server { status, wait },
            status => Self::Unexpected { status, reason: words.reason },
        }
    }
}

fn bad_request(words: Words) -> ProviderProblem {
    let about_key = |reason: &String| reason.starts_with("API_KEY_");
    if words.reason == "keyInvalid" || words.reason == "keyExpired" || words.details.iter().any(about_key) {
        return ProviderProblem::KeyInvalid;
    }
    ProviderProblem::BadRequest { reason: words.reason }
}

/// A 404 that is no error envelope comes from a wrong base address or a proxy, not from the file's owner.
fn not_found(refusal: Refusal<'_>, words: Words) -> ProviderProblem {
    if words.reason == "notFound" {
        return ProviderProblem::NotFound;
    }
    ProviderProblem::Unexpected { status: refusal.status, reason: words.reason }
}

fn forbidden(api: Api, words: Words, wait: Option<Duration>) -> ProviderProblem {
    match words.reason.as_str() {
        "downloadQuotaExceeded" => ProviderProblem::DownloadQuota,
        "quotaExceeded" if words.location == "quota.download" => ProviderProblem::DownloadQuota,
        "quotaExceeded" if api == Api::Drive => ProviderProblem::RateLimited { wait },
        "quotaExceeded" | "dailyLimitExceeded" => ProviderProblem::QuotaExceeded,
        "rateLimitExceeded" | "userRateLimitExceeded" => ProviderProblem::RateLimited { wait },
        "cannotDownloadFile" => ProviderProblem::DownloadDisabled,
        "cannotDownloadAbusiveFile" => ProviderProblem::Abusive,
        "fileNotDownloadable" => ProviderProblem::NotDownloadable,
        "accessNotConfigured" => ProviderProblem::NotEnabled,
        _ if words.details.iter().any(|reason| reason == "SERVICE_DISABLED") => ProviderProblem::NotEnabled,
        _ if words.details.iter().any(|reason| reason.starts_with("API_KEY_")) => ProviderProblem::KeyInvalid,
        "forbidden" | "keyInvalid" | "ipRefererBlocked" => ProviderProblem::KeyInvalid,
        _ => ProviderProblem::Unexpected { status: 403, reason: words.reason },
    }
}

fn words(body: &[u8]) -> Words {
    let Ok(value) = serde_json::from_slice::<Value>(body) else { return Words::default() };
    let word = |pointer| value.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned();
    let details =
        value.pointer("/error/details").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    Words {
        reason: word("/error/errors/0/reason"),
        location: word("/error/errors/0/location"),
        details: details.iter().filter_map(|d| d.get("reason")?.as_str().map(str::to_owned)).collect(),
    }
}

/// Reads `Retry-After`: seconds, or an HTTP date measured against the answer's own `Date`.
#[must_use]
pub fn retry_after(value: &str, date: Option<&str>) -> Option<Duration> {
    let value = value.trim();
    if let Ok(seconds) = value.parse::<u64>() {
        return Some(Duration::from_secs(seconds));
    }
    let instant =
        |text: &str| jiff::fmt::rfc2822::parse(text.trim()).ok().map(|zoned| zoned.timestamp().as_second());
    let seconds = instant(value)?.checked_sub(instant(date?)?)?;
    u64::try_from(seconds).ok().map(Duration::from_secs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ProviderProblem as P;

    fn envelope(reason: &str, detail: &str, location: &str) -> String {
        format!(
            r#"{{"error":{{"code":0,"message":"quotaExceeded notFound","errors":[{{"domain":"global","reason":"{reason}","location":"{location}"}}],
            "details":[{{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"{detail}"}}]}}}}"#
        )
    }

    fn read(api: Api, status: u16, body: &str) -> P {
        P::read(api, Refusal { status, html: body.starts_with('<'), wait: None, body: body.as_bytes() })
    }

    #[test]
    fn every_row_of_the_table() {
        let limited = || P::RateLimited { wait: None };
        let bad = |reason: &str| P::BadRequest { reason: reason.to_owned() };
        let rows = [
            (Api::Drive, 400, "badRequest", "API_KEY_INVALID", P::KeyInvalid),
            (Api::YouTube, 400, "keyInvalid", "", P::KeyInvalid),
            (Api::Drive, 400, "invalidParameter", "", bad("invalidParameter")),
            (Api::YouTube, 400, "missingRequiredParameter", "", bad("missingRequiredParameter")),
            (Api::YouTube, 400, "unknownPart", "", bad("unknownPart")),
            (Api::YouTube, 400, "invalidFilters", "", bad("invalidFilters")),
            (Api::Drive, 401, "authError", "", P::KeyInvalid),
            (Api::Drive, 403, "forbidden", "", P::KeyInvalid),
            (Api::Drive, 403, "forbidden", "API_KEY_HTTP_REFERRER_BLOCKED", P::KeyInvalid),
            (Api::YouTube, 403, "accessNotConfigured", "SERVICE_DISABLED", P::NotEnabled),
            (Api::YouTube, 403, "forbidden", "SERVICE_DISABLED", P::NotEnabled),
            (Api::Drive, 403, "rateLimitExceeded", "", limited()),
            (Api::Drive, 403, "userRateLimitExceeded", "", limited()),
            (Api::YouTube, 403, "quotaExceeded", "", P::QuotaExceeded),
            (Api::Drive, 403, "quotaExceeded", "", limited()),
            (Api::Drive, 403, "dailyLimitExceeded", "", P::QuotaExceeded),
            (Api::Drive, 403, "downloadQuotaExceeded", "", P::DownloadQuota),
            (Api::Drive, 403, "cannotDownloadFile", "", P::DownloadDisabled),
            (Api::Drive, 403, "cannotDownloadAbusiveFile", "", P::Abusive),
            (Api::Drive, 403, "fileNotDownloadable", "", P::NotDownloadable),
            (Api::Drive, 403, "novelty", "", P::Unexpected { status: 403, reason: "novelty".to_owned() }),
            (Api::Drive, 404, "notFound", "", P::NotFound),
            (Api::Drive, 416, "requestedRangeNotSatisfiable", "", P::OutOfRange),
            (Api::Drive, 429, "rateLimitExceeded", "", limited()),
            (Api::Drive, 500, "internalError", "", P::Server { status: 500, wait: None }),
            (Api::YouTube, 503, "backendError", "", P::Server { status: 503, wait: None }),
            (Api::Drive, 502, "backendError", "", P::Server { status: 502, wait: None }),
            (Api::YouTube, 504, "backendError", "", P::Server { status: 504, wait: None }),
            (Api::YouTube, 401, "authError", "", P::KeyInvalid),
            (Api::YouTube, 403, "forbidden", "", P::KeyInvalid),
            (Api::YouTube, 403, "rateLimitExceeded", "", limited()),
            (Api::YouTube, 403, "dailyLimitExceeded", "", P::QuotaExceeded),
            (Api::YouTube, 404, "notFound", "", P::NotFound),
            (Api::YouTube, 429, "rateLimitExceeded", "", limited()),
        ];
        for (api, status, reason, detail, expected) in rows {
            assert_eq!(
                read(api, status, &envelope(reason, detail, "")),
                expected,
                "{status} {reason} {detail}"
            );
        }
    }

    /// The answers of the documentation word for word, the older ones without `status` and `details` too.
    #[test]
    fn answers_as_they_were_seen() {
        let error = |code: u16, rest: &str| format!(r#"{{"error":{{"code":{code},{rest}}}}}"#);
        let key = r#""message":"API key not valid. Please pass a valid API key.","status":"INVALID_ARGUMENT",
            "errors":[{"message":"API key not valid. Please pass a valid API key.","domain":"global","reason":"badRequest"}],
            "details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"API_KEY_INVALID","domain":"googleapis.com","metadata":{"service":"drive.googleapis.com"}}]"#;
        let quota = r#""message":"The request cannot be completed because you have exceeded your quota.",
            "errors":[{"message":"The request cannot be completed because you have exceeded your quota.","domain":"youtube.quota","reason":"quotaExceeded"}]"#;
        let rate = r#""message":"Rate Limit Exceeded","errors":[{"domain":"usageLimits","reason":"rateLimitExceeded","message":"Rate Limit Exceeded"}]"#;
        let user = r#""message":"User Rate Limit Exceeded","errors":[{"domain":"usageLimits","reason":"userRateLimitExceeded","message":"User Rate Limit Exceeded"}]"#;
        let closed = r#""message":"This file cannot be downloaded by the user.","errors":[{"domain":"global","reason":"cannotDownloadFile","message":"This file cannot be downloaded by the user."}]"#;
        let off = r#""message":"YouTube Data API v3 has not been used in project 123456789012 before or it is disabled.","status":"PERMISSION_DENIED",
            "errors":[{"message":"...","domain":"usageLimits","reason":"accessNotConfigured"}],"details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"SERVICE_DISABLED"}]"#;
        let no_key = r#""message":"Method doesn't allow unregistered callers (callers without established identity).","status":"PERMISSION_DENIED",
            "errors":[{"message":"Method doesn't allow unregistered callers.","domain":"global","reason":"forbidden"}]"#;
        let many = r#""message":"Too Many Requests","status":"RESOURCE_EXHAUSTED","errors":[{"domain":"usageLimits","reason":"rateLimitExceeded","message":"Too Many Requests"}]"#;
        let backend = r#""message":"Backend Error","status":"UNAVAILABLE","errors":[{"domain":"global","reason":"backendError","message":"Backend Error"}]"#;
        let gone = r#""message":"File not found: 1AbC.","errors":[{"message":"File not found: 1AbC.","domain":"global","reason":"notFound","location":"fileId","locationType":"parameter"}]"#;
        let token = r#""message":"Invalid Credentials","errors":[{"domain":"global","reason":"authError","message":"Invalid Credentials","location":"Authorization","locationType":"header"}]"#;
        let file = r#""message":"The download quota for this file has been exceeded.","errors":[{"domain":"usageLimits","reason":"downloadQuotaExceeded","message":"The download quota for this file has been exceeded."}]"#;
        for (api, status, rest, expected) in [
            (Api::Drive, 400, key, P::KeyInvalid),
            (Api::YouTube, 403, quota, P::QuotaExceeded),
            (Api::Drive, 403, rate, P::RateLimited { wait: None }),
            (Api::Drive, 403, user, P::RateLimited { wait: None }),
            (Api::Drive, 403, closed, P::DownloadDisabled),
            (Api::YouTube, 403, off, P::NotEnabled),
            (Api::Drive, 403, no_key, P::KeyInvalid),
            (Api::Drive, 429, many, P::RateLimited { wait: None }),
            (Api::Drive, 503, backend, P::Server { status: 503, wait: None }),
            (Api::Drive, 404, gone, P::NotFound),
            (Api::Drive, 401, token, P::KeyInvalid),
            (Api::Drive, 403, file, P::DownloadQuota),
        ] {
            assert_eq!(read(api, status, &error(status, rest)), expected, "{status} {rest}");
        }
    }

    #[test]
    fn the_download_quota_hides_behind_a_location() {
        let body = envelope("quotaExceeded", "", "quota.download");
        assert_eq!(read(Api::Drive, 403, &body), P::DownloadQuota);
    }

    #[test]
    fn bodies_that_are_no_envelope_never_blame_the_film() {
        assert_eq!(read(Api::Drive, 403, "<html>automated queries</html>"), P::Throttled);
        assert_eq!(read(Api::Drive, 502, "<html>Bad gateway</html>"), P::Server { status: 502, wait: None });
        assert_eq!(read(Api::Drive, 503, ""), P::Server { status: 503, wait: None });
        for body in ["<html>404</html>", "", "null", "[]", "{\"error\":\"x\"}"] {
            assert_eq!(read(Api::Drive, 404, body), P::Unexpected { status: 404, reason: String::new() });
        }
        assert_eq!(read(Api::Drive, 302, ""), P::Unexpected { status: 302, reason: String::new() });
    }

    #[test]
    fn a_direct_host_speaks_by_status_alone() {
        for status in [401, 403, 404, 410] {
            assert_eq!(read(Api::Direct, status, "gone"), P::NotFound, "{status}");
        }
        assert_eq!(read(Api::Direct, 403, "<html>are you a robot</html>"), P::Throttled);
        assert_eq!(read(Api::Direct, 404, "<html>404</html>"), P::NotFound);
        assert_eq!(read(Api::Direct, 502, "<html>"), P::Server { status: 502, wait: None });
    }

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        let date = Some("Wed, 21 Oct 2026 07:28:00 GMT");
        assert_eq!(retry_after("120", None), Some(Duration::from_secs(120)));
        assert_eq!(retry_after("Wed, 21 Oct 2026 07:30:00 GMT", date), Some(Duration::from_secs(120)));
        assert_eq!(retry_after("Wed, 21 Oct 2026 07:00:00 GMT", date), None);
        assert_eq!(retry_after("Wed, 21 Oct 2026 07:30:00 GMT", None), None);
        assert_eq!(retry_after("soon", date), None);
        let waiting = Refusal { status: 429, html: false, wait: Some(Duration::from_secs(7)), body: b"" };
        assert_eq!(P::read(Api::Drive, waiting), P::RateLimited { wait: Some(Duration::from_secs(7)) });
    }
}
