//! What a request knows before its handler runs: the reader, the edition, language and colours.
//!
//! Loaded once per request in one read, kept with the request, and shared by the page's surroundings
//! (`Cx`) and by the actors.

mod loading;

use std::future::Future;
use std::ops::Deref;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

use actix_web::dev::Payload;
use actix_web::http::Method;
use actix_web::http::header::ACCEPT_LANGUAGE;
use actix_web::{FromRequest, HttpMessage as _, HttpRequest, web};
use tokio::sync::OnceCell;
use tracing_actix_web::RequestId;

use self::loading::{Loaded, Named, load};
use super::committee::view_as_page;
use super::errors::PageError;
use super::{cookies, flash, juror, session, viewing};
use crate::accounts::viewing::Viewing;
use crate::accounts::{Committee, SignedIn};
use crate::app::App;
use crate::clock::At;
use crate::db::Fault;
use crate::editions::Edition;
use crate::i18n::{Lang, Text};
use crate::ids::{EditionId, UserId};
use crate::judging::Seat;
use crate::overview::Moment;
use crate::registration::EntryMember;
use crate::views::{EditionBrief, PageCx, Scheme, Viewed, Viewer};

/// Everything that was loaded for the request.
#[derive(Debug)]
pub struct Context {
    /// Surroundings of the page.
    pub page: PageCx,
    /// Who is signed in.
    pub person: Option<SignedIn>,
    /// The committee's rights, if the person has them.
    pub committee: Option<Committee>,
    /// The edition of the address, or the current one.
    pub edition: Option<Edition>,
    /// The right in the entry of the address, if the person has it.
    pub member: Option<EntryMember>,
    /// The person's place in the jury of the edition. Not asked for in the committee's console.
    pub seat: Option<Seat>,
    /// The end of the audit trail before anything else was read, if somebody is signed in.
    trail: Option<Arc<str>>,
    /// Whether this browser goes on to the next waiting work after a decision of the desk.
    pub next_work: bool,
    /// The view, while pages are seen as somebody else: `person` is that person then.
    pub viewing: Option<Viewing>,
    /// What stands against answering this request while they are.
    refused: Option<Text>,
}

/// The context as an argument of a handler.
#[derive(Debug, Clone)]
pub struct Cx(Rc<Context>);

impl Deref for Cx {
    type Target = PageCx;
    fn deref(&self) -> &PageCx {
        &self.0.page
    }
}

impl Cx {
    /// The context of a request that middleware has at hand.
    pub(super) fn new(context: Rc<Context>) -> Self {
        Self(context)
    }

    /// What a list is read and written with where there is no request: a job makes its file.
    pub(super) fn apart(lang: Lang, edition: Edition, now: At) -> Self {
        let page = PageCx {
            lang,
            scheme: Scheme::default(),
            path: "/".to_owned(),
            now,
            viewer: Viewer::default(),
            edition: Some(brief(&edition)),
            flash: None,
            notice: None,
            viewing: None,
            reference: String::new(),
        };
        Self(Rc::new(Context {
            page,
            person: None,
            committee: None,
            edition: Some(edition),
            member: None,
            seat: None,
            trail: None,
            next_work: false,
            viewing: None,
            refused: None,
        }))
    }

    /// The edition of the address.
    pub fn edition(&self) -> Result<&Edition, PageError> {
        self.0.edition.as_ref().ok_or(PageError::NotFound)
    }

    /// Who is signed in.
    #[must_use]
    pub fn person(&self) -> Option<&SignedIn> {
        self.0.person.as_ref()
    }

    /// The view, while pages are seen as somebody else.
    #[must_use]
    pub fn viewing(&self) -> Option<&Viewing> {
        self.0.viewing.as_ref()
    }

    /// Whether this browser goes on to the next waiting work after a decision of the desk.
    #[must_use]
    pub fn next_work(&self) -> bool {
        self.0.next_work
    }

    /// The request's instant.
    #[must_use]
    pub fn now(&self) -> At {
        self.0.page.now
    }

    /// When the page asks for what is kept. A request that acts reads the end of the trail behind its own act.
    #[must_use]
    pub fn moment(&self) -> Moment {
        Moment::new(self.0.page.now, self.0.trail.clone())
    }
}

impl FromRequest for Cx {
    type Error = PageError;
    type Future = Pin<Box<dyn Future<Output = Result<Self, PageError>>>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move { context(&req).await.map(Cx) })
    }
}

/// Where a request's context is, or will be once it is loaded.
type Shared = Rc<OnceCell<Rc<Context>>>;

/// The request's context, loaded on first use. The arguments of a handler are all asked for at once, so who comes while
/// it is being loaded waits for it.
///
/// # Errors
/// Our own failures; or the request does not belong to a view, which every handler learns here.
pub async fn context(req: &HttpRequest) -> Result<Rc<Context>, PageError> {
    let context = surroundings(req).await?;
    match context.refused {
        Some(why) => Err(PageError::Viewing(why)),
        None => Ok(context),
    }
}

/// The same for a page that says why something was refused.
pub async fn surroundings(req: &HttpRequest) -> Result<Rc<Context>, PageError> {
    let known = req.extensions().get::<Shared>().cloned();
    let shared = known.unwrap_or_else(|| {
        let new = Shared::default();
        req.extensions_mut().insert(new.clone());
        new
    });
    shared.get_or_try_init(|| load_context(req)).await.cloned()
}

/// The context if this request has loaded it already; asks nothing.
pub fn loaded_context(req: &HttpRequest) -> Option<Rc<Context>> {
    req.extensions().get::<Shared>().and_then(|shared| shared.get().cloned())
}

async fn load_context(req: &HttpRequest) -> Result<Rc<Context>, PageError> {
    let app = req.app_data::<web::Data<App>>().ok_or(PageError::NotFound)?.clone();
    let now = app.clock.now();
    let token = session::token(req);
    let slug = req.match_info().get("k").map(str::to_owned);
    // What is sent, most of it by the page itself, is not answered with the notice: it costs up to three queries.
    let in_jury_room = slug.as_deref().is_some_and(|slug| in_room(req.path(), slug, "/juri"));
    let console = slug.as_deref().is_some_and(|slug| in_room(req.path(), slug, "/panitia"));
    let jury_room = *req.method() == Method::GET && in_jury_room;
    let (limits, parts) = (app.session_limits(), app.clone());
    let entry = req.match_info().get("entry").and_then(|id| id.parse().ok());
    let sheet = req.match_info().get("assignment").and_then(|id| id.parse().ok()).filter(|_| in_jury_room);
    let loaded = app
        .read(move |conn| {
            let named = Named {
                token: token.as_deref(),
                slug: slug.as_deref(),
                jury_room,
                console,
                entry,
                sheet,
                now,
                limits,
            };
            let loaded = load(conn, &parts.counts, &named)?;
            Ok::<_, Fault>(if in_jury_room { loaded } else { loaded.without_draft() })
        })
        .await?;
    if let Some(person) = &loaded.person {
        session::note_use(&app, person, now);
    }
    Ok(Rc::new(loaded.into_context(req, now)))
}

/// Who is signed in, if the request was far enough along to know.
pub(super) fn loaded_person(req: &HttpRequest) -> Option<UserId> {
    let context = req.extensions().get::<Shared>()?.get()?.clone();
    let by = context.viewing.as_ref().map(Viewing::by).or(context.person.as_ref());
    by.map(SignedIn::user_id)
}

/// The edition of the address, if the request was far enough along to know.
pub(super) fn loaded_edition(req: &HttpRequest) -> Option<EditionId> {
    req.extensions().get::<Shared>()?.get()?.edition.as_ref().map(|edition| edition.id)
}

/// `/{slug}` with the `room` behind it, and everything below.
fn in_room(path: &str, slug: &str, room: &str) -> bool {
    let rest = path.strip_prefix('/').and_then(|path| path.strip_prefix(slug));
    rest.and_then(|rest| rest.strip_prefix(room)).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

impl Loaded {
    fn into_context(self, req: &HttpRequest, now: At) -> Context {
        let viewer = Viewer {
            id: self.person.as_ref().map(|person| person.user_id().0),
            name: self.person.as_ref().map(|person| person.name().to_owned()),
            entrant: self.involved.entrant,
            juror: self.involved.seat.is_some(),
            committee: self.committee.as_ref().map(Committee::role),
        };
        let edition = self.edition.as_ref().map(brief);
        let base = edition.as_ref().map(|edition| format!("/{}", edition.slug)).unwrap_or_default();
        let bare = bare_page(req, now, self.person.as_ref().map(SignedIn::lang));
        let notice = self.notice.map(|notice| juror::closing_notice(bare.lang, &base, notice));
        let viewed = self.viewing.as_ref().map(|(viewing, of)| Viewed {
            name: viewing.person().name().to_owned(),
            until: viewing.until(),
            end_at: viewing::END,
            back: format!("/{}{}", of.slug, view_as_page(viewing.person().email())),
        });
        let refused = self.viewing.as_ref().and_then(|(_, of)| refused(req, of, self.edition.as_ref()));
        let page = PageCx { viewer, edition, notice, viewing: viewed, ..bare };
        Context {
            page,
            viewing: self.viewing.map(|(viewing, _)| viewing),
            refused,
            person: self.person,
            committee: self.committee,
            edition: self.edition,
            member: self.member,
            seat: self.involved.seat,
            trail: self.trail.filter(|_| req.method().is_safe()).map(Arc::from),
            next_work: cookies::value(req, cookies::NEXT_WORK).is_some(),
        }
    }
}

fn brief(edition: &Edition) -> EditionBrief {
    EditionBrief {
        slug: edition.slug.clone(),
        title: edition.short_title(),
        year: edition.year,
        results_public: edition.is_published(),
        foot: edition.settings.foot(),
        trial: edition.is_trial(),
    }
}

/// What stands against a request while pages of `of` are seen as somebody else.
fn refused(req: &HttpRequest, of: &Edition, here: Option<&Edition>) -> Option<Text> {
    let pattern = req.match_pattern().unwrap_or_default();
    viewing::refusal(viewing::Asked {
        reads: req.method().is_safe(),
        pattern: &pattern,
        same_edition: here.is_some_and(|here| here.id == of.id),
        sealed: of.sealed_at.is_some(),
    })
}

/// Surroundings that need no database: also what an error page falls back to.
pub fn bare_page(req: &HttpRequest, now: At, stored: Option<Lang>) -> PageCx {
    let header =
        || req.headers().get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).map(Lang::from_accept);
    let lang = cookies::value(req, cookies::LANGUAGE)
        .map(|tag| Lang::parse(&tag))
        .or(stored)
        .or_else(header)
        .unwrap_or_default();
    PageCx {
        lang,
        scheme: cookies::value(req, cookies::SCHEME).map(|word| Scheme::parse(&word)).unwrap_or_default(),
        path: req.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned(),
        now,
        viewer: Viewer::default(),
        edition: None,
        flash: flash::read(req),
        notice: None,
        viewing: None,
        reference: req.extensions().get::<RequestId>().map(ToString::to_string).unwrap_or_default(),
    }
}
