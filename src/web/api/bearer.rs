//! Programs of members of the committee, by the token that they send.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::header::{AUTHORIZATION, CACHE_CONTROL, HeaderValue};
use actix_web::{FromRequest, HttpRequest, HttpResponse};

use crate::accounts::api_tokens::{self, Scope, TokenReader};
use crate::db::Fault;
use crate::web::account::Visit;
use crate::web::errors::PageError;

/// A program with a token that holds.
#[derive(Debug, Clone)]
pub struct Bearer(TokenReader);

impl Bearer {
    /// Refuses a program whose token does not let it read this.
    pub fn require(&self, scope: Scope) -> Result<(), PageError> {
        if self.0.may(scope) { Ok(()) } else { Err(PageError::TokenLacks(scope)) }
    }
}

impl FromRequest for Bearer {
    type Error = PageError;
    type Future = Pin<Box<dyn Future<Output = Result<Self, PageError>>>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move { read(&req).await })
    }
}

async fn read(req: &HttpRequest) -> Result<Bearer, PageError> {
    let sent = req.headers().get(AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let token = sent.split_once(' ').filter(|(kind, _)| kind.eq_ignore_ascii_case("bearer"));
    let token = token.map(|(_, token)| token.trim().to_owned());
    let visit = Visit::extract(req).await?;
    let (app, now) = (&visit.app, visit.app.clock.now());
    let found = match token {
        Some(token) => app.read(move |conn| api_tokens::reader(conn, &token, now)).await,
        None => Ok(None),
    };
    let Some(reader) = found.map_err(|fault: Fault| fault)? else {
        // Whoever has none is counted by address, as any reader of open data.
        visit.limits.open_data(&visit.address.0)?;
        return Err(PageError::NoToken);
    };
    visit.limits.open_data(&format!("token {}", reader.id))?;
    if reader.is_to_be_noted(now) {
        let id = reader.id;
        app.write(move |tx| api_tokens::touch(tx, id)).await.map_err(|fault: Fault| fault)?;
    }
    Ok(Bearer(reader))
}

/// What a token opens is kept by nobody in between.
pub(super) fn private(mut answer: HttpResponse) -> HttpResponse {
    answer.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    answer
}
