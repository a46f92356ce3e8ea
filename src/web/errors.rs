//! Failures as pages: every one says what happened and what to do next, in the portal's own look.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{HttpResponse, ResponseError, web};
use maud::html;

use super::account::local_path;
use super::context::{bare_page, context};
use super::text;
use crate::app::App;
use crate::db::Fault;
use crate::i18n::{Message, Text};
use crate::refused::Refused;
use crate::say;
use crate::views::{PageCx, page};

/// Why a page was not shown or an act not done.
#[derive(Debug, thiserror::Error)]
pub enum PageError {
    /// Nobody is signed in; after signing in the person comes back here.
    #[error("sign in first")]
    SignInFirst { back: String },
    /// The page belongs to entrants and the person has no entry in this edition.
    #[error("not registered")]
    NotRegistered,
    /// Signed in, but without the right.
    #[error("forbidden")]
    Forbidden,
    /// No such record, or not the person's.
    #[error("not found")]
    NotFound,
    /// A rule or another person's act stands against it; the sentence says which.
    #[error("refused: {}", .0.en)]
    Conflict(Message),
    /// The request cannot be read.
    #[error("unreadable request")]
    Invalid,
    /// Too many attempts; come back after so many seconds.
    #[error("too many attempts")]
    TooMany { seconds: u64 },
    /// Our own failure; the cause goes to the log, the reference number to the person.
    #[error("internal: {0}")]
    Internal(String),
}

impl From<&Fault> for PageError {
    fn from(fault: &Fault) -> Self {
        match fault {
            Fault::NotFound => Self::NotFound,
            Fault::Query(_)
            | Fault::Connection(_)
            | Fault::Unreadable(_)
            | Fault::Unwritable(_)
            | Fault::Randomness(_)
            | Fault::CutOff(_)
            | Fault::Migration(_) => Self::Internal(fault.to_string()),
        }
    }
}

impl From<Fault> for PageError {
    fn from(fault: Fault) -> Self {
        Self::from(&fault)
    }
}

impl<P: Refused> From<P> for PageError {
    fn from(problem: P) -> Self {
        match problem.told() {
            Ok(message) => Self::Conflict(message),
            Err(fault) => fault.into(),
        }
    }
}

impl From<crate::editions::EditionProblem> for PageError {
    fn from(problem: crate::editions::EditionProblem) -> Self {
        use crate::editions::EditionProblem as P;
        match problem {
            P::Refused(message) => Self::Conflict(message),
            P::Contradiction(messages) => messages.into_iter().next().map_or(Self::Invalid, Self::Conflict),
            P::Fault(fault) => fault.into(),
            P::File(_) | P::Slug(_) => Self::Internal(problem.to_string()),
        }
    }
}

impl ResponseError for PageError {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::SignInFirst { .. } => StatusCode::SEE_OTHER,
            Self::NotRegistered | Self::Forbidden => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::Invalid => StatusCode::BAD_REQUEST,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status_code());
        match self {
            Self::SignInFirst { back } => {
                let query: String = url::form_urlencoded::byte_serialize(back.as_bytes()).collect();
                response.insert_header((header::LOCATION, format!("/akun/masuk?ke={query}")));
            }
            Self::TooMany { seconds } => {
                response.insert_header((header::RETRY_AFTER, seconds.to_string()));
            }
            Self::Internal(cause) => tracing::error!(cause, "request failed"),
            _ => {}
        }
        response.finish()
    }
}

/// Turns a bare failure into a page in the reader's language.
pub async fn render(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let response = next.call(req).await?.map_into_boxed_body();
    let status = response.status();
    let bare = response.response().body().size().is_eof() || response.response().error().is_some();
    if !bare || !(status.is_client_error() || status.is_server_error()) {
        return Ok(response);
    }
    let (heading, sentence) = words(&response);
    let request = response.request().clone();
    let cx = match context(&request).await {
        Ok(context) => context.page.clone(),
        Err(_) => {
            let now = request.app_data::<web::Data<App>>().map_or(crate::clock::At(0), |app| app.clock.now());
            bare_page(&request, now, None)
        }
    };
    let back = came_from(&request);
    let markup = failure_page(&cx, status, back.as_deref(), heading, &sentence);
    let (request, old) = response.into_parts();
    let mut fresh = HttpResponse::build(status);
    for (name, value) in old.headers() {
        if name != header::CONTENT_TYPE && name != header::CONTENT_LENGTH {
            fresh.append_header((name.clone(), value.clone()));
        }
    }
    let fresh = fresh.content_type("text/html; charset=utf-8").body(markup.into_string());
    Ok(ServiceResponse::new(request, fresh))
}

fn words(response: &ServiceResponse<BoxBody>) -> (Text, Message) {
    let problem = response.response().error().and_then(|error| error.as_error::<PageError>());
    match problem {
        Some(PageError::NotRegistered) => (text::NOT_REGISTERED, text::NOT_REGISTERED_WHY.into()),
        Some(PageError::Conflict(message)) => (text::NOT_DONE, message.clone()),
        Some(PageError::TooMany { seconds }) => {
            let minutes = seconds.div_ceil(60);
            (
                text::SLOW_DOWN,
                say!(
                    "Terlalu banyak percobaan dalam waktu singkat. Silakan coba lagi {minutes} menit lagi.",
                    "Too many attempts in a short time. Please try again in {minutes} minute(s)."
                ),
            )
        }
        _ => match response.status() {
            StatusCode::FORBIDDEN => (text::FORBIDDEN, text::FORBIDDEN_WHY.into()),
            StatusCode::NOT_FOUND => (text::NOT_FOUND, text::NOT_FOUND_WHY.into()),
            StatusCode::METHOD_NOT_ALLOWED => (text::NOT_FOUND, text::NOT_FOUND_WHY.into()),
            StatusCode::PAYLOAD_TOO_LARGE => (text::INVALID, text::TOO_LARGE_WHY.into()),
            status if status.is_server_error() => (text::OUR_FAULT, text::OUR_FAULT_WHY.into()),
            _ => (text::INVALID, text::INVALID_WHY.into()),
        },
    }
}

/// The page of this portal that held the form; the address of an act itself often cannot be opened.
fn came_from(request: &actix_web::HttpRequest) -> Option<String> {
    let app = request.app_data::<web::Data<App>>()?;
    let referer = request.headers().get(header::REFERER)?.to_str().ok()?;
    let path = referer.strip_prefix(app.config.server.public_url.as_str())?;
    (local_path(path) == path).then(|| path.to_owned())
}

fn failure_page(
    cx: &PageCx,
    status: StatusCode,
    back: Option<&str>,
    heading: Text,
    sentence: &Message,
) -> maud::Markup {
    page(
        cx,
        cx.t(heading),
        html! {
            section.card.failure {
                (crate::views::petals())
                p.small { (status.as_u16()) }
                h1 { (cx.t(heading)) }
                p { (cx.m(sentence)) }
                @if status.is_server_error() {
                    p.small { (cx.t(text::REFERENCE)) " " code { (cx.reference) } }
                }
                div.actions {
                    a.button href=(cx.at("")) { (cx.t(text::GO_HOME)) }
                    @if let Some(back) = back { a.button.plain href=(back) { (cx.t(text::GO_BACK)) } }
                }
            }
        },
    )
}
