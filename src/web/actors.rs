//! Actors as handler arguments. A room grants the right; this wraps the grant in an extractor, so that a
//! handler without the right cannot even be entered.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage as _, HttpRequest, web};

use super::context::{Context, context};
use super::errors::PageError;
use super::limits::Limits;
use crate::accounts::{Committee, Permitted, Right, SignedIn};
use crate::editions::FactorRole;
use crate::judging::Juror;
use crate::registration::EntryMember;
use crate::rounds::{self, Chair};

type Granted<T> = Pin<Box<dyn Future<Output = Result<T, PageError>>>>;

impl FromRequest for SignedIn {
    type Error = PageError;
    type Future = Granted<Self>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move { signed_in(&req).await })
    }
}

impl FromRequest for Committee {
    type Error = PageError;
    type Future = Granted<Self>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move {
            signed_in(&req).await?;
            let context = context(&req).await?;
            let member = context.committee.clone().ok_or(PageError::Forbidden)?;
            require_factor(&req, &context, FactorRole::Committee)?;
            Ok(member)
        })
    }
}

impl<R: Right> FromRequest for Permitted<R> {
    type Error = PageError;
    type Future = Granted<Self>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let member = Committee::from_request(req, payload);
        Box::pin(async move {
            let member = member.await?;
            let lacks = PageError::RoleLacks { role: member.role(), permission: R::PERMISSION };
            member.permitted().ok_or(lacks)
        })
    }
}

impl FromRequest for EntryMember {
    type Error = PageError;
    type Future = Granted<Self>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move {
            signed_in(&req).await?;
            let context = context(&req).await?;
            let member = context.member.clone().ok_or(PageError::NotFound)?;
            require_factor(&req, &context, FactorRole::Entrants)?;
            Ok(member)
        })
    }
}

impl FromRequest for Juror {
    type Error = PageError;
    type Future = Granted<Self>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move {
            let juror = seated(&req).await?;
            require_factor(&req, &*context(&req).await?, FactorRole::Jury)?;
            Ok(juror)
        })
    }
}

/// The reader as a juror of the edition of the page.
async fn seated(req: &HttpRequest) -> Result<Juror, PageError> {
    let person = signed_in(req).await?;
    let context = context(req).await?;
    context.edition.as_ref().ok_or(PageError::NotFound)?;
    context.seat.as_ref().and_then(|seat| seat.granted(&person)).ok_or(PageError::Forbidden)
}

impl FromRequest for Chair {
    type Error = PageError;
    type Future = Granted<Self>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move {
            let chair = rounds::chair(seated(&req).await?).ok_or(PageError::Forbidden)?;
            require_factor(&req, &*context(&req).await?, FactorRole::Jury)?;
            Ok(chair)
        })
    }
}

/// Somebody who proved themselves in the last ten minutes, with the password or a factor: what an act asks for that cannot
/// be taken back, or that hands out data of others.
#[derive(Debug, Clone, Copy)]
pub struct Recent;

impl FromRequest for Recent {
    type Error = PageError;
    type Future = Granted<Self>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move {
            let person = signed_in(&req).await?;
            let context = context(&req).await?;
            let wanted = super::password_again::is_wanted(&context.page, &person);
            if wanted { Err(PageError::ProveFirst { back: here(&req) }) } else { Ok(Self) }
        })
    }
}

/// Whoever has a role of which the edition asks a second factor has used one.
fn require_factor(req: &HttpRequest, context: &Context, role: FactorRole) -> Result<(), PageError> {
    // Without an edition nobody has said whom it is asked of: the committee that makes the first one gets to it.
    let edition = context.edition.as_ref();
    let wanted = edition.is_some_and(|edition| edition.settings.second_factor.is_required_of(role));
    let used = context.person.as_ref().is_some_and(SignedIn::used_factor);
    if wanted && !used { Err(PageError::FactorFirst { back: here(req) }) } else { Ok(()) }
}

fn here(req: &HttpRequest) -> String {
    req.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned()
}

async fn signed_in(req: &HttpRequest) -> Result<SignedIn, PageError> {
    let back = here(req);
    let person = context(req).await?.person.clone().ok_or(PageError::SignInFirst { back })?;
    count_save(req, &person)?;
    Ok(person)
}

/// A save that was counted for the limit: a handler with two actors counts it once.
struct Counted;

/// Counts a save that a page made by itself against the person's limit.
fn count_save(req: &HttpRequest, person: &SignedIn) -> Result<(), PageError> {
    let by_itself = req.headers().get("x-requested-with").is_some_and(|value| value == "autosave");
    if !by_itself || req.extensions().contains::<Counted>() {
        return Ok(());
    }
    let limits = req.app_data::<web::Data<Limits>>().ok_or(PageError::NotFound)?;
    limits.save(person.user_id())?;
    req.extensions_mut().insert(Counted);
    Ok(())
}
