//! More time for one entry; once its time is over, two members.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::form::time;
use super::text;
use super::view::sentences;
use crate::accounts::{Committee, Permitted, right};
use crate::app::App;
use crate::approvals::Approval;
use crate::editions::{Edition, wall};
use crate::i18n::{Lang, Message, count, deadline};
use crate::ids::EntryId;
use crate::refused::Refused;
use crate::say;
use crate::schedule::extension::{self, BeforeExtending, ExtendProblem, Extension};
use crate::views::{Before, Field, MAIN_FORM, PageCx, Tone, before, error_summary, field, submit};
use crate::web::account::Visit;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::two_members::{self, ASKED, Act, ActForm, Shown, TO_KNOW, WILL_HAPPEN};
use crate::web::committee::{frame, text as console};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::password_again::{self, Again};

type EntryPath = web::Path<(String, EntryId)>;

/// More time as it was typed.
#[derive(Debug, Default, Deserialize)]
pub struct ExtensionForm {
    #[serde(default)]
    closes_at: String,
    #[serde(default)]
    reason: String,
    #[serde(flatten)]
    again: Again,
}

impl ExtensionForm {
    fn read(&self, errors: &mut Errors) -> Option<Extension> {
        let closes_at = time(&self.closes_at, "closes_at", wall::read_closes, errors);
        if closes_at == Some(None) {
            errors.add("closes_at", text::BAD_TIME);
        }
        let reason = errors.text("reason", &self.reason, 500, text::ENTRY_REASON_MISSING);
        Some(Extension { closes_at: closes_at??, reason: reason? })
    }
}

/// The page: what was typed into the first member's form, and what became of the second one's.
#[derive(Default)]
struct PageState {
    form: ExtensionForm,
    errors: Errors,
    act: Shown,
}

/// `GET /{k}/panitia/peserta/{id}/perpanjangan`.
pub async fn extension(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Edition>,
    path: EntryPath,
) -> Result<HttpResponse, PageError> {
    shown(&app, &cx, &who, path.1, PageState::default()).await
}

/// `POST /{k}/panitia/peserta/{id}/perpanjangan`: gives the time, or asks for a second member once the time is over.
pub async fn extend(
    visit: Visit,
    cx: Cx,
    who: Permitted<right::Edition>,
    path: EntryPath,
    form: Form<ExtensionForm>,
) -> Result<HttpResponse, PageError> {
    let (app, edition, entry) = (visit.app.clone(), cx.edition()?.clone(), path.1);
    let (form, mut errors) = (form.into_inner(), Errors::default());
    let (asked, now) = (edition.clone(), cx.now());
    let over = app
        .read(move |conn| extension::before_extending(conn, &asked, entry, now))
        .await
        .map(|before| before.over)?;
    let two = over && edition.settings.approval.second_member;
    let wanted = form.read(&mut errors);
    if over && !two {
        password_again::check(&visit, &cx, who.person(), &form.again, &mut errors).await?;
    }
    let Some(wanted) = wanted.filter(|_| errors.is_empty()) else {
        return shown(&app, &cx, &who, entry, PageState { form, errors, ..PageState::default() }).await;
    };
    let (id, member) = (edition.id, who.clone());
    let done = app.write_durably(move |tx| match two {
        true => extension::ask_extension(tx, &member, id, entry, &wanted),
        false => extension::extend_entry(tx, &member, id, entry, &wanted),
    });
    let page = cx.at(&format!("/panitia/peserta/{entry}"));
    match done.await {
        Ok(()) if two => Ok(redirect_with(&format!("{page}/perpanjangan"), ASKED)),
        Ok(()) => Ok(redirect_with(&page, text::EXTENDED)),
        Err(
            problem @ (ExtendProblem::NotLater { .. }
            | ExtendProblem::AfterJudging { .. }
            | ExtendProblem::Past
            | ExtendProblem::Second(_)),
        ) => {
            let mut errors = Errors::default();
            problem.message().into_iter().for_each(|said| errors.add("closes_at", said));
            shown(&app, &cx, &who, entry, PageState { form, errors, ..PageState::default() }).await
        }
        Err(problem) => Err(problem.into()),
    }
}

/// `POST /{k}/panitia/peserta/{id}/perpanjangan/pengesahan`: the second member.
pub async fn confirm_extension(
    visit: Visit,
    cx: Cx,
    who: Permitted<right::Edition>,
    path: EntryPath,
    form: Form<ActForm>,
) -> Result<HttpResponse, PageError> {
    let (app, edition, entry) = (visit.app.clone(), cx.edition()?.id, path.1);
    let errors = two_members::check(&visit, &cx, &who, &form, None).await?;
    if !errors.is_empty() {
        let act = Shown::wrong(form.into_inner(), errors);
        return shown(&app, &cx, &who, entry, PageState { act, ..PageState::default() }).await;
    }
    let (member, fingerprint) = (who.clone(), form.fingerprint.clone());
    let done = app
        .write_durably(move |tx| extension::confirm_extension(tx, &member, edition, entry, &fingerprint))
        .await;
    match done {
        Ok(()) => Ok(redirect_with(&cx.at(&format!("/panitia/peserta/{entry}")), text::EXTENDED)),
        Err(problem) => {
            let again =
                !matches!(problem, ExtendProblem::Fault(_) | ExtendProblem::EntryOut | ExtendProblem::Sealed);
            let act = Shown::refused(form.into_inner(), problem, again)?;
            shown(&app, &cx, &who, entry, PageState { act, ..PageState::default() }).await
        }
    }
}

async fn shown(
    app: &App,
    cx: &Cx,
    who: &Committee,
    entry: EntryId,
    state: PageState,
) -> Result<HttpResponse, PageError> {
    let (edition, now) = (cx.edition()?.clone(), cx.now());
    let asked = edition.clone();
    let standing = app.read(move |conn| extension::before_extending(conn, &asked, entry, now)).await?;
    let name = &standing.name;
    let title = say!("Waktu tambahan: {name}", "More time: {name}");
    let status = match state.errors.is_empty() {
        true => state.act.status(),
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let page = Page { cx, who, edition: &edition, standing: &standing, entry };
    Ok(show(status, frame(cx, app, "peserta", cx.m(&title), page.view(&state)).await?))
}

/// What the page is about.
struct Page<'a> {
    cx: &'a PageCx,
    who: &'a Committee,
    edition: &'a Edition,
    standing: &'a BeforeExtending,
    entry: EntryId,
}

impl Page<'_> {
    fn view(&self, state: &PageState) -> Markup {
        let Self { cx, standing, entry, .. } = self;
        let asked = standing.requests.open.first();
        html! {
            p.crumbs { a href=(cx.at(&format!("/panitia/peserta/{entry}"))) { (cx.t(console::ENTRANT)) } }
            (error_summary(cx.lang, &state.errors.summary(cx.lang)))
            (state.act.notice(cx))
            (self.effects())
            @match asked {
                Some(request) => { (self.second(request, &state.act)) },
                None => { (self.first(state)) },
            }
        }
    }

    fn effects(&self) -> Markup {
        let Self { cx, standing, .. } = self;
        let until = |lang| deadline(standing.closes_at, lang);
        let (akhir, end) = (until(Lang::Id), until(Lang::En));
        let number = |n: usize| count(i64::try_from(n).unwrap_or(i64::MAX), cx.lang);
        let (drafts, letters) = (number(standing.drafts), number(standing.letters));
        let mut known: Vec<Message> = vec![
            say!("Sekarang boleh mengirim sampai {akhir}.", "It may submit until {end} now."),
            say!("{drafts} karya belum dikirim.", "{drafts} works are not submitted."),
        ];
        if standing.over {
            known.push(text::ENTRY_OVER.into());
        }
        let effects: [Message; 2] = [
            text::ENTRY_ALONE.into(),
            say!(
                "{letters} orang menerima surat berisi waktu dan alasannya.",
                "{letters} people get a letter with the time and the reason."
            ),
        ];
        html! {
            (before(Before::ToKnow, cx.t(TO_KNOW), None, sentences(cx, &known)))
            (before(Before::WillHappen, cx.t(WILL_HAPPEN), None, sentences(cx, &effects)))
        }
    }

    fn first(&self, state: &PageState) -> Markup {
        let Self { cx, who, edition, standing, .. } = self;
        let PageState { form, errors, .. } = state;
        let two = standing.over && edition.settings.approval.second_member;
        let one = |name: &'static str, label, value: &str| {
            let error = errors.of(name, cx.lang).map(str::to_owned);
            Field::new(cx.lang, name, cx.t(label)).value(value.to_owned()).error(error)
        };
        let closes = one("closes_at", text::OWN_CLOSE, &form.closes_at).hint(cx.t(text::LAST_MINUTE));
        let label = if two { text::ASK_EXTENSION } else { text::EXTEND };
        html! {
            form.card id=(MAIN_FORM) method="post" novalidate {
                (field::date_time(&closes))
                (field::textarea(&one("reason", text::WHY, &form.reason).hint(cx.t(text::ENTRY_WHY_HINT)), 3))
                @if standing.over && !two { (password_again::ask(cx, who.person(), errors)) }
                div.actions { (submit(cx.t(label), Tone::Primary)) }
            }
        }
    }

    /// What the first member wrote, and the act.
    fn second(&self, request: &Approval, sent: &Shown) -> Markup {
        let Self { cx, who, standing, entry, .. } = self;
        let wanted: Option<Extension> = serde_json::from_str(&request.details).ok();
        let path = cx.at(&format!("/panitia/peserta/{entry}/perpanjangan"));
        let fingerprint = wanted.as_ref().map(|wanted| standing.fingerprint(wanted)).unwrap_or_default();
        let act = Act {
            requests: &standing.requests,
            fingerprint: &fingerprint,
            path: format!("{path}/pengesahan"),
            ask_path: path,
            number: None,
            label: cx.t(text::EXTEND).to_owned(),
            tone: Tone::Primary,
            stopped: false,
        };
        html! {
            @if let Some(wanted) = &wanted {
                section.card {
                    p { (cx.t(text::OWN_CLOSE)) ": " b { (deadline(wanted.closes_at, cx.lang)) } }
                    p { (cx.t(text::WHY)) ": " (wanted.reason) }
                }
            }
            (two_members::act(cx, who, &act, sent))
        }
    }
}
