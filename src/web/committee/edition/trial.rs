//! Trying a draft out, and wiping what the trial left: back to a draft, or announced.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::text::trial as text;
use crate::accounts::{Committee, Permitted, right};
use crate::app::App;
use crate::editions;
use crate::i18n::{Message, count};
use crate::refused::Refused;
use crate::say;
use crate::trial::{self, Leftovers, TrialProblem};
use crate::views::{Before, ConfirmView, Field, Tone, before, confirm, error_summary, field, submit};
use crate::web::account::Visit;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame;
use crate::web::committee::two_members::WILL_HAPPEN;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::password_again::{self, Again};

/// What ending a trial sends.
#[derive(Debug, Default, Deserialize)]
pub struct EndForm {
    /// The edition's word, typed by hand.
    #[serde(default)]
    word: String,
    /// Whether the edition is announced at once.
    #[serde(default)]
    announce: String,
    #[serde(flatten)]
    again: Again,
}

/// `GET /{k}/panitia/edisi/uji-coba`: what trying the draft out means, or what the trial left.
pub async fn trial(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Edition>,
) -> Result<HttpResponse, PageError> {
    page(&app, &cx, &who, &EndForm::default(), &Errors::default()).await
}

async fn page(
    app: &App,
    cx: &Cx,
    who: &Committee,
    typed: &EndForm,
    errors: &Errors,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?;
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let body = if edition.is_trial() {
        let id = edition.id;
        let left = app.read(move |conn| trial::leftovers(conn, id)).await?;
        ending(cx, who, left, typed, errors)?
    } else if edition.is_draft() {
        opening(cx)
    } else {
        html! { p.notice { (cx.t(super::text::IS_PUBLIC)) } }
    };
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/edisi")) { (cx.t(super::text::EDITION)) } }
        (body)
    };
    Ok(show(status, frame(cx, app, "edisi", cx.t(text::TRIAL), body).await?))
}

fn opening(cx: &Cx) -> Markup {
    let asked = ConfirmView {
        title: cx.t(text::TRIAL).to_owned(),
        effects: [text::OPEN_TO_ALL, text::MARKED, text::STAGES, text::WIPED]
            .map(|said| cx.t(said).to_owned())
            .to_vec(),
        warning: Some(cx.t(text::INVITED).to_owned()),
        action: cx.at("/panitia/edisi/uji-coba"),
        label: cx.t(text::OPEN).to_owned(),
        tone: Tone::Primary,
        back: cx.at("/panitia/edisi"),
    };
    confirm(cx.lang, &asked, html! {})
}

/// What goes, and the two ways to end.
fn ending(
    cx: &Cx,
    who: &Committee,
    left: Leftovers,
    typed: &EndForm,
    errors: &Errors,
) -> Result<Markup, PageError> {
    let slug = &cx.edition()?.slug;
    let word = Field::new(cx.lang, "word", cx.t(super::text::TYPE_WORD))
        .hint(slug.clone())
        .value(typed.word.clone())
        .error(errors.of("word", cx.lang).map(str::to_owned));
    let body = html! { div.in { ul { @for line in lines(cx, left) { li { (cx.m(&line)) } } } } };
    Ok(html! {
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        p { (cx.t(text::RUNS)) " " a href={ "/" (slug) } { "/" (slug) } }
        (before(Before::WillHappen, cx.t(WILL_HAPPEN), None, body))
        form.card method="post" action=(cx.at("/panitia/edisi/uji-coba/penghapusan")) novalidate {
            (field::text(&word))
            (password_again::ask(cx, who.person(), errors))
            div.actions {
                button.button.danger type="submit" name="announce" value="1" { (cx.t(text::GO_LIVE)) }
                (submit(cx.t(text::END), Tone::Quiet))
            }
        }
    })
}

fn lines(cx: &Cx, left: Leftovers) -> [Message; 4] {
    let number = |n: i64| count(n, cx.lang);
    let (entries, works) = (number(left.entries), number(left.works));
    let (jurors, sheets, letters) = (number(left.jurors), number(left.sheets), number(left.letters));
    let calibration = number(left.calibration);
    [
        say!(
            "Dihapus: {entries} pendaftaran dengan {works} karya, {jurors} juri dengan {sheets} lembar nilai, {calibration} karya kalibrasi, dan {letters} surat.",
            "Deleted: {entries} entries with {works} works, {jurors} jurors with {sheets} score sheets, {calibration} calibration works, and {letters} letters."
        ),
        text::STAGES_BACK.into(),
        text::STAYS.into(),
        text::NO_WAY_BACK.into(),
    ]
}

/// `POST /{k}/panitia/edisi/uji-coba`: the draft is tried out from now on.
pub async fn open_trial(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Edition>,
) -> Result<HttpResponse, PageError> {
    let id = cx.edition()?.id;
    app.write(move |tx| editions::open_trial(tx, &who, id)).await?;
    Ok(redirect_with(&cx.at("/panitia/edisi"), text::OPENED))
}

/// `POST /{k}/panitia/edisi/uji-coba/penghapusan`: wipes the trial, and announces the edition where that was pressed.
pub async fn end_trial(
    visit: Visit,
    cx: Cx,
    who: Permitted<right::Edition>,
    form: Form<EndForm>,
) -> Result<HttpResponse, PageError> {
    let (app, id, form) = (visit.app.clone(), cx.edition()?.id, form.into_inner());
    let mut errors = Errors::default();
    password_again::check(&visit, &cx, who.person(), &form.again, &mut errors).await?;
    if !errors.is_empty() {
        return page(&app, &cx, &who, &form, &errors).await;
    }
    let (member, word, live) = (who.clone(), form.word.trim().to_owned(), !form.announce.is_empty());
    let done = app.write_durably(move |tx| match live {
        true => trial::go_live(tx, &member, id, &word),
        false => trial::end(tx, &member, id, &word),
    });
    match done.await {
        Ok(()) => {
            let flash = if live { super::text::ANNOUNCED } else { text::ENDED };
            Ok(redirect_with(&cx.at("/panitia/edisi"), flash))
        }
        Err(problem @ (TrialProblem::OtherWord | TrialProblem::Contradiction(_))) => {
            problem.message().into_iter().for_each(|said| errors.add("word", said));
            page(&app, &cx, &who, &form, &errors).await
        }
        Err(problem) => Err(problem.into()),
    }
}
