//! Failures as pages: every one says what happened and what to do next, in the portal's own look.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{Method, StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{HttpResponse, HttpResponseBuilder, ResponseError, web};
use maud::html;

use super::api::{Problem, problem};
use super::context::{bare_page, loaded_context, surroundings};
use super::kept_words::kept_words;
use super::posted::{Body, body, came_from, form_page, page_before, script};
use super::text;
use crate::accounts::api_tokens::Scope;
use crate::accounts::{Permission, Role};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::{Message, Text};
use crate::refused::Refused;
use crate::say;
use crate::views::{PageCx, page, reaching};

/// Why a page was not shown or an act not done.
#[derive(Debug, thiserror::Error)]
pub enum PageError {
    /// Nobody is signed in; after signing in the person comes back here.
    #[error("sign in first")]
    SignInFirst { back: String },
    /// The edition asks for a second factor of whoever has this role, and the person has none yet.
    #[error("a second factor first")]
    FactorFirst { back: String },
    /// The act asks for the password or a factor, and the last one is more than ten minutes ago.
    #[error("prove yourself first")]
    ProveFirst { back: String },
    /// Open data for programs of the committee, without a token that holds.
    #[error("no token")]
    NoToken,
    /// The program's token does not let it read this.
    #[error("the token lacks {0:?}")]
    TokenLacks(Scope),
    /// The page belongs to entrants and the person has no entry in this edition.
    #[error("not registered")]
    NotRegistered,
    /// Signed in, but without the right.
    #[error("forbidden")]
    Forbidden,
    /// Pages are seen as somebody else, and this is not one of them, or something is sent.
    #[error("not part of a view: {}", .0.en)]
    Viewing(Text),
    /// On the committee, in a role without the right.
    #[error("the role {role:?} lacks {permission:?}")]
    RoleLacks { role: Role, permission: Permission },
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
    /// A page saved by itself too often; it tries again after so many seconds.
    #[error("too many saves")]
    TooManySaves { seconds: u64 },
    /// The database cannot be reached or cannot write; the same request may go through later.
    #[error("out of reach: {0}")]
    OutOfReach(String),
    /// Our own failure; the cause goes to the log, the reference number to the person.
    #[error("internal: {0}")]
    Internal(String),
}

impl From<&Fault> for PageError {
    fn from(fault: &Fault) -> Self {
        match fault {
            Fault::NotFound => Self::NotFound,
            fault if fault.is_out_of_reach() => Self::OutOfReach(fault.to_string()),
            Fault::Query(_)
            | Fault::Connection(_)
            | Fault::NoTurn
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
            Self::SignInFirst { .. } | Self::FactorFirst { .. } | Self::ProveFirst { .. } => {
                StatusCode::SEE_OTHER
            }
            Self::NoToken => StatusCode::UNAUTHORIZED,
            Self::NotRegistered
            | Self::Forbidden
            | Self::Viewing(_)
            | Self::RoleLacks { .. }
            | Self::TokenLacks(_) => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::Invalid => StatusCode::BAD_REQUEST,
            Self::TooMany { .. } | Self::TooManySaves { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::OutOfReach(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status_code());
        match self {
            Self::SignInFirst { back } => lead(&mut response, "/akun/masuk", back),
            Self::FactorFirst { back } => lead(&mut response, "/akun/keamanan", back),
            Self::ProveFirst { back } => lead(&mut response, "/akun/konfirmasi", back),
            Self::TooMany { seconds } | Self::TooManySaves { seconds } => {
                response.insert_header((header::RETRY_AFTER, seconds.to_string()));
            }
            Self::NoToken => {
                response.insert_header((header::WWW_AUTHENTICATE, "Bearer realm=\"lomba\""));
            }
            Self::OutOfReach(cause) => {
                tracing::error!(cause, "the database is out of reach");
                response.insert_header((header::RETRY_AFTER, "60"));
            }
            Self::Internal(cause) => tracing::error!(cause, "request failed"),
            _ => {}
        }
        response.finish()
    }
}

/// Leads to a page that leads back.
fn lead(response: &mut HttpResponseBuilder, to: &str, back: &str) {
    let query: String = url::form_urlencoded::byte_serialize(back.as_bytes()).collect();
    response.insert_header((header::LOCATION, format!("{to}?ke={query}")));
}

/// Turns a bare failure into a page in the reader's language, or into a sentence for the script.
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
    // Who asks is not asked of a database that does not answer.
    let known = match status {
        StatusCode::SERVICE_UNAVAILABLE => loaded_context(&request),
        _ => surroundings(&request).await.ok(),
    };
    let cx = match known {
        Some(context) => context.page.clone(),
        None => {
            let now = request.app_data::<web::Data<App>>().map_or(crate::clock::At(0), |app| app.clock.now());
            bare_page(&request, now, None)
        }
    };
    let (request, old) = response.into_parts();
    let mut fresh = HttpResponse::build(status);
    for (name, value) in old.headers() {
        if name != header::CONTENT_TYPE && name != header::CONTENT_LENGTH {
            fresh.append_header((name.clone(), value.clone()));
        }
    }
    if request.path().starts_with("/api/") {
        let told = Problem {
            r#type: "about:blank",
            title: cx.t(heading).to_owned(),
            status: status.as_u16(),
            detail: cx.m(&sentence).to_owned(),
            instance: cx.reference.clone(),
        };
        let mut answer = problem(status, &told);
        let fresh = fresh.finish();
        for name in [header::RETRY_AFTER, header::WWW_AUTHENTICATE] {
            if let Some(value) = fresh.headers().get(&name) {
                answer.headers_mut().insert(name, value.clone());
            }
        }
        return Ok(ServiceResponse::new(request, answer));
    }
    if script(&request).is_some() {
        let told = serde_json::json!({ "heading": cx.t(heading), "error": cx.m(&sentence), "reference": cx.reference });
        return Ok(ServiceResponse::new(request, fresh.json(told)));
    }
    let back = match (request.method(), status) {
        (&Method::POST, _) => form_page(&request),
        // A page that a rule stands against: what leads there is where one goes on.
        (_, StatusCode::CONFLICT) => page_before(&request),
        (_, StatusCode::SERVICE_UNAVAILABLE) => request.uri().path_and_query().map(ToString::to_string),
        _ => came_from(&request),
    };
    let typed = typed_words(&cx, body(&request));
    let failure = Failure { status, back, heading, sentence: &sentence, typed };
    let markup = failure_page(&cx, &failure);
    let fresh = fresh.content_type("text/html; charset=utf-8").body(markup.into_string());
    Ok(ServiceResponse::new(request, fresh))
}

/// Shortest text worth copying from a page of failure, characters.
const WORTH_COPYING: usize = 12;

/// The longer texts of a form that was not taken, with the names of their fields where they are known.
fn typed_words(cx: &PageCx, form: Option<Body>) -> Vec<(String, String)> {
    let hidden = [
        "version",
        "base",
        "tab",
        "sequence",
        "key",
        "back",
        "ke",
        "then",
        "fingerprint",
        "passkey",
        "recovery",
    ];
    let label = |name: &str| {
        crate::works::fields::FIELDS
            .iter()
            .find(|field| field.name == name)
            .map(|field| cx.t(field.label).to_owned())
    };
    let pairs = form.map(|form| form.pairs()).unwrap_or_default();
    pairs
        .into_iter()
        .filter(|(name, _)| !hidden.contains(&name.as_str()) && !name.contains("password"))
        .filter(|(_, value)| value.trim().chars().count() >= WORTH_COPYING)
        .map(|(name, value)| (label(&name).unwrap_or_default(), value))
        .collect()
}

fn words(response: &ServiceResponse<BoxBody>) -> (Text, Message) {
    let problem = response.response().error().and_then(|error| error.as_error::<PageError>());
    match problem {
        Some(PageError::NoToken) => (text::NO_TOKEN, text::NO_TOKEN_WHY.into()),
        Some(PageError::TokenLacks(scope)) => (text::FORBIDDEN, token_lacks(*scope)),
        Some(PageError::NotRegistered) => (text::NOT_REGISTERED, text::NOT_REGISTERED_WHY.into()),
        Some(PageError::Viewing(why)) => (text::VIEWING, (*why).into()),
        Some(PageError::RoleLacks { role, permission }) => (text::FORBIDDEN, lacks(*role, *permission)),
        Some(PageError::Conflict(message)) => (text::NOT_DONE, message.clone()),
        Some(PageError::TooManySaves { seconds }) => (
            text::SLOW_DOWN,
            say!(
                "Isian ini disimpan terlalu sering. Yang Anda ketik tetap ada di halaman; simpan lagi {seconds} detik lagi.",
                "This form was saved too often. What you typed is still on the page; save again in {seconds} second(s)."
            ),
        ),
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
        Some(PageError::OutOfReach(_)) if response.request().method().is_safe() => {
            (text::UNREADABLE_NOW, text::UNREADABLE_NOW_WHY.into())
        }
        Some(PageError::OutOfReach(_)) => (text::OUT_OF_REACH, text::OUT_OF_REACH_WHY.into()),
        _ => match response.status() {
            StatusCode::FORBIDDEN => (text::FORBIDDEN, text::FORBIDDEN_WHY.into()),
            StatusCode::NOT_FOUND => (text::NOT_FOUND, text::NOT_FOUND_WHY.into()),
            StatusCode::METHOD_NOT_ALLOWED => (text::NOT_FOUND, text::NOT_FOUND_WHY.into()),
            StatusCode::REQUEST_TIMEOUT => (text::TOO_SLOW, text::TOO_SLOW_WHY.into()),
            StatusCode::PAYLOAD_TOO_LARGE => (text::INVALID, text::TOO_LARGE_WHY.into()),
            status if status.is_server_error() => (text::OUR_FAULT, text::OUR_FAULT_WHY.into()),
            _ => (text::INVALID, text::INVALID_WHY.into()),
        },
    }
}

/// What a token does not let its program read.
fn token_lacks(scope: Scope) -> Message {
    let word = scope.as_str();
    say!(
        "Token ini tidak mencakup \u{201c}{word}\u{201d}. Buat token lain yang mencakupnya di halaman Token API.",
        "This token does not cover \u{201c}{word}\u{201d}. Make another one that does on the page of API tokens."
    )
}

/// What the role is, what it lacks, and whose roles have it.
fn lacks(role: Role, permission: Permission) -> Message {
    let others = |pick: fn(Text) -> &'static str| {
        permission.roles().iter().map(|role| pick(role.text())).collect::<Vec<_>>().join(", ")
    };
    let (peran, called) = (role.text().id, role.text().en);
    let (hal, act) = (permission.text().id, permission.text().en);
    let (siapa, who) = (others(|text| text.id), others(|text| text.en));
    say!(
        "Peran Anda, {peran}, tidak mencakup {hal}. Yang dapat melakukannya: {siapa}. Bila Anda perlu, minta ketua panitia mengubah peran Anda.",
        "Your role, {called}, does not include {act}. Those who can: {who}. If you need it, ask the chair of the committee to change your role."
    )
}

/// What a page of failure says.
struct Failure<'a> {
    status: StatusCode,
    /// Where the person was.
    back: Option<String>,
    heading: Text,
    sentence: &'a Message,
    /// What was typed, to be copied.
    typed: Vec<(String, String)>,
}

fn failure_page(cx: &PageCx, failure: &Failure<'_>) -> maud::Markup {
    let heading = cx.t(failure.heading);
    let again = cx.path.as_str() == failure.back.as_deref().unwrap_or_default();
    let back = if again { text::TRY_AGAIN } else { text::GO_BACK };
    let own_entries = failure.back.is_none() && cx.viewer.entrant && cx.edition.is_some();
    page(
        cx,
        heading,
        html! {
            section.card.failure {
                (crate::views::petals())
                p.small { (failure.status.as_u16()) }
                h1 { (heading) }
                p { (reaching(cx.m(failure.sentence))) }
                @if failure.status.is_server_error() {
                    p.small { (cx.t(text::REFERENCE)) " " code { (cx.reference) } }
                }
                div.actions {
                    @if let Some(href) = &failure.back { a.button href=(href) { (cx.t(back)) } }
                    @if own_entries { a.button href=(cx.at("/peserta")) { (cx.t(crate::views::text::ENTRANT_ROOM)) } }
                    a.button.plain[failure.back.is_some() || own_entries] href=(cx.at("")) { (cx.t(text::GO_HOME)) }
                }
            }
            (kept_words(cx, &failure.typed))
        },
    )
}
