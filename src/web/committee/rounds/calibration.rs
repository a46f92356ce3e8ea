//! Calibration works: the list, and the two ways to add one.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::overview::{Found, page};
use super::text;
use crate::accounts::{Permission, Permitted, right};
use crate::app::App;
use crate::creation_keys::{self, Key};
use crate::ids::CalibrationId;
use crate::institutions::InstitutionName;
use crate::refused::Refused;
use crate::rounds::{self, CalibrationWork, CopyProblem, NewCalibration};
use crate::video_check::{self, VideoLink};
use crate::views::field::{self, hidden};
use crate::views::{
    Column, Field, PageCx, PostButton, Row, Table, Tone, error_summary, post_button, submit, table,
};
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::creation;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

/// The form as it came; `number` is set by the one that copies.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct CalibrationForm {
    #[serde(default)]
    key: String,
    #[serde(default)]
    how: String,
    #[serde(default)]
    number: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    film: String,
    #[serde(default)]
    institution: String,
}

/// What was typed and what is wrong with it.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    form: CalibrationForm,
    errors: Errors,
}

/// `POST /{k}/panitia/babak/kalibrasi`.
pub async fn add_calibration(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Rounds>,
    form: Form<CalibrationForm>,
) -> Result<HttpResponse, PageError> {
    let (form, edition) = (form.into_inner(), cx.edition()?.clone());
    let mut errors = Errors::default();
    let (id, key, person) = (edition.id, Key::parse(&form.key), who.person().user_id());
    let rounds_page = cx.at("/panitia/babak");
    let done = if form.how == "copy" {
        let number = form.number.clone();
        app.write_durably(move |tx| {
            creation_keys::once(tx, person, key.as_ref(), |tx| {
                rounds::copy_calibration(tx, &who, id, &number).map(|_| rounds_page)
            })
        })
        .await
    } else {
        let hosts = video_check::direct_hosts(&edition.settings, &app.config.video.direct_hosts);
        let Some(new) = read(&form, &hosts, &mut errors) else {
            return page(&app, &cx, StatusCode::UNPROCESSABLE_ENTITY, &Typed { form, errors }).await;
        };
        app.write_durably(move |tx| {
            creation_keys::once(tx, person, key.as_ref(), |tx| {
                rounds::add_calibration(tx, &who, id, &new).map(|_| rounds_page)
            })
        })
        .await
        .map_err(CopyProblem::from)
    };
    match done {
        Ok(rounds_page) => Ok(redirect_with(&rounds_page, text::ADDED_FLASH)),
        Err(CopyProblem::NoSuchWork) => {
            errors.add("number", rounds::text::NO_SUCH_WORK);
            page(&app, &cx, StatusCode::UNPROCESSABLE_ENTITY, &Typed { form, errors }).await
        }
        Err(problem) => Err(problem.into()),
    }
}

fn read(form: &CalibrationForm, hosts: &[String], errors: &mut Errors) -> Option<NewCalibration> {
    let title = errors.line("title", &form.title, 200, text::TITLE_MISSING);
    let film = VideoLink::parse(&form.film, hosts);
    let film = errors.keep("film", film, |problem| problem.message());
    let house = errors.keep("institution", InstitutionName::parse(&form.institution), |said| said);
    Some(NewCalibration { title: title?, institution: house?, film: film? })
}

/// `POST /{k}/panitia/babak/kalibrasi/{work}/penghapusan`.
pub async fn drop_calibration(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Rounds>,
    path: web::Path<(String, CalibrationId)>,
) -> Result<HttpResponse, PageError> {
    let (edition, work) = (cx.edition()?.id, path.into_inner().1);
    app.write_durably(move |tx| rounds::drop_calibration(tx, &who, edition, work)).await?;
    Ok(redirect_with(&cx.at("/panitia/babak"), text::DROPPED_FLASH))
}

/// The section of the page.
pub(super) fn section(cx: &PageCx, found: &Found, typed: &Typed) -> Markup {
    html! {
        h2 #kalibrasi { (cx.t(text::CALIBRATION)) }
        p { (cx.t(text::CALIBRATION_WHY)) }
        @if found.calibration.is_empty() { p { (cx.t(text::NO_CALIBRATION)) } }
        @else { (list(cx, &found.calibration, found.fixed.is_none() && cx.may(Permission::Rounds))) }
        @match found.fixed.as_ref().and_then(Refused::message) {
            Some(why) => { p.notice { (cx.m(&why)) } },
            None => { @if cx.may(Permission::Rounds) { (forms(cx, typed)) } },
        }
    }
}

fn list(cx: &PageCx, works: &[CalibrationWork], may_drop: bool) -> Markup {
    let row = |work: &CalibrationWork| {
        let path = cx.at(&format!("/panitia/babak/kalibrasi/{}/penghapusan", work.id));
        Row::new(vec![
            html! { span data-calibration=(work.number) { (work.number) } },
            html! { (work.title) @if cx.may(Permission::Rounds) { br; a href=(cx.at(&format!("/panitia/babak/kalibrasi/{}/acuan", work.id))) { (cx.t(super::reference_text::OPEN)) } } },
            html! { @if may_drop { (post_button(&path, PostButton { label: cx.t(text::DROP), tone: Tone::Plain }, &[])) } @else { "–" } },
        ])
    };
    table(&Table {
        lang: cx.lang,
        caption: cx.t(text::CALIBRATION).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(text::NUMBER)).short(),
            Column::new(cx.t(text::TITLE)).long(),
            Column::new(cx.t(text::ACTION)).short(),
        ],
        rows: works.iter().map(row).collect(),
    })
}

fn forms(cx: &PageCx, Typed { form, errors }: &Typed) -> Markup {
    let lang = cx.lang;
    let field = |name: &'static str, label, value: &str| {
        Field::new(lang, name, cx.t(label))
            .value(value.to_owned())
            .error(errors.of(name, lang).map(str::to_owned))
    };
    let action = cx.at("/panitia/babak/kalibrasi");
    html! {
        (error_summary(lang, &errors.summary(lang)))
        form.card method="post" action=(action) novalidate {
            h3 { (cx.t(text::ADD_CALIBRATION)) }
            (creation::field())
            (hidden("how", "new"))
            (field::text(&field("title", text::TITLE, &form.title).max_length(200)))
            (field::url(&field("film", text::FILM, &form.film)))
            (field::text(&field("institution", text::INSTITUTION, &form.institution)
                .hint(cx.t(text::INSTITUTION_HINT)).max_length(200)))
            div.actions { (submit(cx.t(text::ADD), Tone::Quiet)) }
        }
        form.card method="post" action=(action) novalidate {
            h3 { (cx.t(text::COPY)) }
            (creation::field())
            (hidden("how", "copy"))
            (field::text(&field("number", text::NUMBER, &form.number).hint(cx.t(text::COPY_HINT)).max_length(40)))
            div.actions { (submit(cx.t(text::COPY_ACT), Tone::Quiet)) }
        }
    }
}
