//! Closing judging: the confirmation and the act.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::{overview, text};
use crate::accounts::Committee;
use crate::app::App;
use crate::i18n::count;
use crate::results::{self, Progress, rules};
use crate::say;
use crate::views::field::hidden;
use crate::views::{ConfirmView, PageCx, Tone, confirm};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};

/// What the confirmation sends along.
#[derive(Debug, Default, Deserialize)]
pub struct SealForm {
    #[serde(default)]
    sheets: Option<i64>,
}

/// `GET /{k}/panitia/hasil/penyegelan`: what sealing does, and to how many; back to the overview, which gives
/// the reason, while it cannot be done.
pub async fn sealing(app: web::Data<App>, cx: Cx, _who: Committee) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.clone();
    if edition.sealed_at.is_some() {
        return Ok(redirect(&cx.at("/panitia/hasil")));
    }
    let settings = std::sync::Arc::clone(&edition.settings);
    let progress = app.read(move |conn| results::progress(conn, &edition)).await?;
    if rules::may_seal(&settings, &progress, cx.now()).is_err() {
        return Ok(redirect(&cx.at("/panitia/hasil")));
    }
    let page = frame(&cx, &app, "hasil", cx.t(text::CONFIRM_SEAL), view(&cx, &progress)).await?;
    Ok(show(StatusCode::OK, page))
}

/// `POST /{k}/panitia/hasil/penyegelan`.
pub async fn seal(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    form: Form<SealForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, sheets) = (cx.edition()?.id, form.sheets);
    app.write_durably(move |tx| results::seal(tx, &who, edition, sheets)).await?;
    Ok(redirect_with(&cx.at("/panitia/hasil"), text::SEALED_FLASH))
}

fn view(cx: &PageCx, progress: &Progress) -> Markup {
    let lang = cx.lang;
    let sheets = count(progress.sheets, lang);
    let title = say!("Segel {sheets} lembar nilai?", "Seal {sheets} score sheets?");
    let label = say!("Segel {sheets} lembar", "Seal {sheets} sheets");
    let asked = ConfirmView {
        title: cx.m(&title).to_owned(),
        effects: effects(cx, progress),
        warning: Some(cx.t(text::SEAL_WARNING).to_owned()),
        action: cx.at("/panitia/hasil/penyegelan"),
        label: cx.m(&label).to_owned(),
        tone: Tone::Primary,
        back: cx.at("/panitia/hasil"),
    };
    html! {
        (confirm(lang, &asked, hidden("sheets", &progress.sheets.to_string())))
        @if progress.open() > 0 {
            h2 { (cx.t(text::BEHIND)) }
            (overview::behind(cx, progress))
        }
    }
}

fn effects(cx: &PageCx, progress: &Progress) -> Vec<String> {
    let number = |n: i64| count(n, cx.lang);
    let (sheets, jurors) = (number(progress.sheets), number(progress.jurors));
    let mut said = vec![say!(
        "{sheets} lembar nilai dari {jurors} juri dikunci dan disegel tanpa nama.",
        "{sheets} score sheets of {jurors} jurors are locked and sealed without names."
    )];
    if progress.open() > 0 {
        let (open, drafts) = (number(progress.open()), number(progress.drafts()));
        said.push(say!(
            "{open} lembar yang belum dikirim tidak ikut dihitung, termasuk {drafts} draf.",
            "{open} sheets not sent do not count, {drafts} drafts among them."
        ));
    }
    if progress.works > progress.complete {
        let lacking = number(progress.works - progress.complete);
        said.push(say!(
            "{lacking} karya yang nilainya belum lengkap tidak dapat masuk peringkat terbaik.",
            "{lacking} works that lack scores cannot be among the best."
        ));
    }
    if progress.undecided > 0 {
        let undecided = number(progress.undecided);
        said.push(say!(
            "{undecided} karya yang belum diputuskan verifikator tidak ikut dinilai.",
            "{undecided} works the verifiers have not decided are left out."
        ));
    }
    let said = said.iter().map(|sentence| cx.m(sentence).to_owned());
    said.chain([cx.t(text::SEAL_PUBLIC).to_owned()]).collect()
}
