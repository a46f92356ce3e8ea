//! Who verifies the work now: the panel at the top of the desk, and taking, keeping and letting go.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::forms::Shown;
use super::from_list::FromList;
use super::page::view;
use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::date_time;
use crate::ids::{UserId, WorkId};
use crate::refused::Refused as _;
use crate::say;
use crate::verification::{self, Claim, Held, TakeProblem};
use crate::views::{BadgeKind, PageCx, PostButton, Tone, badge, post_button};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::own_work::{self, About};
use crate::web::committee::text::desk as words;
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;

type WorkPath = web::Path<(String, WorkId)>;

/// Who holds the work and what the reader can do about it. The script keeps it up to date by its address.
pub fn panel(cx: &PageCx, me: UserId, work: WorkId, claim: Option<&Claim>) -> Markup {
    let at = cx.at(&format!("/panitia/karya/{work}/pemeriksaan"));
    let list = FromList::of(cx);
    let button = |label, tone, fields: &[(&str, &str)]| {
        post_button(&list.work(cx, work, "/pemeriksaan"), PostButton { label: cx.t(label), tone }, fields)
    };
    let state = match claim {
        None => "free",
        Some(claim) if claim.by == me => "mine",
        Some(_) => "other",
    };
    html! {
        section.card.claim data-claim=(state) data-claim-at=(at) aria-live="polite" {
            @match claim {
                None => {
                    p { (cx.t(words::TAKE_HINT)) }
                    (button(words::TAKE, Tone::Quiet, &[]))
                },
                Some(claim) if claim.by == me => {
                    @let (sampai, until) = (date_time(claim.expires_at, crate::i18n::Lang::Id), date_time(claim.expires_at, crate::i18n::Lang::En));
                    p {
                        (badge(BadgeKind::Info, cx.t(words::YOURS))) " "
                        (cx.m(&say!("Paling lama sampai {sampai}; lebih lama selama halaman ini terbuka.", "Until {until} at the latest; longer while this page is open.")))
                    }
                    (post_button(&list.work(cx, work, "/pemeriksaan/pelepasan"), PostButton { label: cx.t(words::RELEASE), tone: Tone::Plain }, &[]))
                },
                Some(claim) => {
                    p { (badge(BadgeKind::Wait, cx.t(words::OTHERS))) " " (cx.m(&Held::of(claim, me).message())) }
                    p.hint { (cx.t(words::OVER_HINT)) }
                    (button(words::OVER, Tone::Quiet, &[("over", "1")]))
                },
            }
        }
    }
}

/// `POST /{k}/panitia/karya/{work}/pemeriksaan`; with `over`, from whoever holds it.
pub async fn take(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    path: WorkPath,
    form: Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    if let Some(page) = own_work::instead(&app, &cx, &who, About::Work(path.1)).await? {
        return Ok(page);
    }
    let (edition, work, over) = (cx.edition()?.id, path.1, !Typed::from(form).one("over").is_empty());
    let member = who.clone();
    match app.write(move |tx| verification::take(tx, &member, edition, work, over)).await {
        Ok(()) => Ok(redirect_with(&FromList::of(&cx).work(&cx, work, ""), words::TAKEN)),
        Err(problem @ TakeProblem::Held(_)) => {
            let shown = Shown { refused: problem.message(), ..Shown::default() };
            Ok(show(StatusCode::CONFLICT, view(&app, &cx, &who, work, &shown).await?))
        }
        Err(problem) => Err(problem.into()),
    }
}

/// `POST /{k}/panitia/karya/{work}/pemeriksaan/perpanjangan`: the script of an open page keeps the work; the panel as it
/// is now comes back.
pub async fn stay(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    path: WorkPath,
) -> Result<Markup, PageError> {
    let (edition, work, me) = (cx.edition()?.id, path.1, who.person().user_id());
    let claim = app
        .write(move |tx| verification::stay(tx, &who, edition, work))
        .await
        .map_err(|fault: Fault| PageError::from(fault))?;
    Ok(panel(&cx, me, work, claim.as_ref()))
}

/// `POST /{k}/panitia/karya/{work}/pemeriksaan/pelepasan`.
pub async fn release(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    path: WorkPath,
) -> Result<HttpResponse, PageError> {
    let (edition, work) = (cx.edition()?.id, path.1);
    app.write(move |tx| verification::release(tx, &who, edition, work))
        .await
        .map_err(|fault: Fault| PageError::from(fault))?;
    Ok(redirect_with(&FromList::of(&cx).work(&cx, work, ""), words::RELEASED))
}
