//! The way back from the provider.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::failure::{Failure, turned_back};
use super::leave::provider;
use super::text as words;
use super::{HERE, errand};
use crate::accounts::single_sign_on::{
    self, Arrival, Arrived, Asked, Brought, Errand, Purpose, SignOnProblem, Vouched,
};
use crate::accounts::{Browser, SignedIn};
use crate::app::App;
use crate::db::{Fault, Tx};
use crate::i18n::{Lang, Message};
use crate::ids::UserId;
use crate::registration::values::PersonName;
use crate::say;
use crate::web::account::second_step::opened;
use crate::web::account::security::Onward;
use crate::web::account::{Visit, local_path};
use crate::web::clean::Query;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};

/// What the provider has the browser bring.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Returned {
    code: String,
    state: String,
    error: String,
    iss: Option<String>,
}

/// `GET /akun/masuk/sso/kembali`. Another site leads here by its nature: what counts is that this browser was sent there.
pub async fn back(
    visit: Visit,
    cx: Cx,
    req: HttpRequest,
    returned: Query<Returned>,
) -> Result<HttpResponse, PageError> {
    provider(&visit.app)?;
    visit.limits.address(&visit.address.0)?;
    let found = errand::read(&visit.app, &req, cx.now());
    let Some(errand) = found.filter(|errand| errand.state == returned.state) else {
        // Whoever is in pressed the button twice, or went back to this page.
        return Ok(match cx.person() {
            Some(_) => redirect("/"),
            None => turned_back(
                &errand::new(Purpose::SignIn, "", cx.now()).map_err(Fault::from)?,
                Failure::Lost,
                None,
            ),
        });
    };
    let mut response = match vouched(&visit.app, &cx, &errand, &returned).await {
        Ok(who) => let_in(&visit, &cx, &errand, who).await?,
        Err(failure) => turned_back(&errand, failure, None),
    };
    response.add_cookie(&errand::ended(&visit.app)).ok();
    Ok(response)
}

/// Whom the provider vouches for.
async fn vouched(app: &App, cx: &Cx, errand: &Errand, returned: &Returned) -> Result<Vouched, Failure> {
    let Some(provider) = &app.identity_provider else { return Err(Failure::Lost) };
    if !returned.error.is_empty() {
        return Err(Failure::of_refusal(&returned.error));
    }
    let brought = Brought { code: &returned.code, issuer: returned.iss.as_deref() };
    let found = provider.identity(brought, Asked { errand, lang: cx.lang }, cx.now()).await;
    found.map_err(|problem| Failure::of_provider(&problem))
}

/// Does what the browser was sent for.
async fn let_in(visit: &Visit, cx: &Cx, errand: &Errand, who: Vouched) -> Result<HttpResponse, PageError> {
    let done = match (errand.purpose, cx.person()) {
        (Purpose::SignIn, _) => match sign_in(visit, cx.lang, errand, who).await {
            Ok(Arrived { step, opened: new }) => {
                return opened(&visit.app, step, new.map(|name| welcome(&name))).await;
            }
            Err(problem) => Err(problem),
        },
        (Purpose::Link(user), Some(person)) if person.user_id() == user => {
            link(visit, person.clone(), errand, who).await
        }
        (Purpose::Prove(user), Some(person)) if person.user_id() == user => {
            prove(visit, person.clone(), errand.clone(), who).await
        }
        // The session ended meanwhile, or somebody else signed in.
        _ => return Ok(turned_back(errand, Failure::Lost, owner(errand.purpose))),
    };
    match done {
        Ok(response) => Ok(response),
        Err(SignOnProblem::NotLetIn(why)) => {
            Ok(turned_back(errand, Failure::NotLetIn(why), owner(errand.purpose)))
        }
        Err(SignOnProblem::Fault(fault)) => Err(fault.into()),
    }
}

fn owner(purpose: Purpose) -> Option<UserId> {
    match purpose {
        Purpose::SignIn => None,
        Purpose::Link(user) | Purpose::Prove(user) => Some(user),
    }
}

/// What signing in takes along into the transaction.
#[derive(Clone)]
struct Coming {
    app: web::Data<App>,
    who: Vouched,
    name: Option<PersonName>,
    lang: Lang,
    next: String,
    device: String,
    address: String,
    earlier: Option<String>,
}

impl Coming {
    fn arrive(&self, tx: &mut Tx<'_>) -> Result<Arrived, SignOnProblem> {
        let provider = self.app.identity_provider.as_ref().ok_or(Fault::NotFound)?;
        let arrival = Arrival {
            who: &self.who,
            name: self.name.as_ref().map(PersonName::as_str),
            lang: self.lang,
            next: local_path(&self.next),
            terms: provider.terms(),
        };
        let earlier = self.earlier.as_deref();
        let browser = Browser { device: &self.device, address: &self.address, earlier };
        single_sign_on::arrive(tx, &arrival, &browser)
    }
}

async fn sign_in(visit: &Visit, lang: Lang, errand: &Errand, who: Vouched) -> Result<Arrived, SignOnProblem> {
    let coming = Coming {
        app: visit.app.clone(),
        name: PersonName::parse(&who.name).ok(),
        who,
        lang,
        next: errand.next.clone(),
        device: visit.device.clone(),
        address: visit.address.0.clone(),
        earlier: visit.earlier.clone(),
    };
    let again = coming.clone();
    let arrived = visit.app.write(move |tx| coming.arrive(tx)).await;
    match arrived {
        // The same person came twice at once, and the other made the account: now it is found.
        Err(SignOnProblem::Fault(fault)) if fault.is_unique_violation() => {
            visit.app.write(move |tx| again.arrive(tx)).await
        }
        arrived => arrived,
    }
}

fn welcome(name: &str) -> Message {
    say!(
        "Akun Anda dibuat dengan nama {name}. Bila belum sesuai, perbaiki di halaman Akun saya.",
        "Your account was made with the name {name}. If it is not right, mend it on the page My account."
    )
}

async fn link(
    visit: &Visit,
    person: SignedIn,
    errand: &Errand,
    who: Vouched,
) -> Result<HttpResponse, SignOnProblem> {
    let app = visit.app.clone();
    let linked = visit.app.write(move |tx| {
        let provider = app.identity_provider.as_ref().ok_or(Fault::NotFound)?;
        single_sign_on::link(tx, &person, &who, provider.terms())
    });
    linked.await?;
    let onward = Onward::to(&errand.next);
    Ok(redirect_with(onward.path().unwrap_or(HERE), words::LINKED))
}

async fn prove(
    visit: &Visit,
    person: SignedIn,
    errand: Errand,
    who: Vouched,
) -> Result<HttpResponse, SignOnProblem> {
    let next = errand.next.clone();
    visit.app.write(move |tx| single_sign_on::prove(tx, &person, &who, &errand)).await?;
    // What waits may be a file: the page offers it as a link.
    Ok(redirect(&Onward::to(&next).with("/akun/konfirmasi")))
}
