//! Accepting several works: first what would happen and to how many, then the act.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::editions::CheckItem;
use crate::i18n::{Lang, Text, count};
use crate::ids::WorkId;
use crate::say;
use crate::verification::{self, AcceptedMany, Bulk, BulkLine, rules};
use crate::views::field;
use crate::views::{ConfirmView, Field, Link, PageCx, Tone, confirm, empty_state, error_summary};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame::frame;
use crate::web::committee::holding;
use crate::web::committee::text::lists;
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

type Boxes = Form<Vec<(String, String)>>;

/// `POST /{k}/panitia/karya/penerimaan`: what accepting the chosen works would do. Changes nothing.
pub async fn bulk_preview(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    form: Boxes,
) -> Result<HttpResponse, PageError> {
    let chosen = Typed::from(form).ids::<WorkId>("work");
    let page = preview(&app, &cx, &who, chosen, &Errors::default()).await?;
    Ok(show(StatusCode::OK, page))
}

/// `POST /{k}/panitia/karya/penerimaan/lakukan`: accepts all of them or none.
pub async fn bulk_accept(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    form: Boxes,
) -> Result<HttpResponse, PageError> {
    let typed = Typed::from(form);
    let chosen = typed.ids::<WorkId>("work");
    if typed.one("pledge").is_empty() {
        let mut errors = Errors::default();
        errors.add("pledge", lists::BULK_PLEDGE_MISSING);
        let page = preview(&app, &cx, &who, chosen, &errors).await?;
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, page));
    }
    let edition = cx.edition()?;
    let (id, ticked) = (edition.id, codes(&edition.settings.checklist));
    let done = app.write_durably(move |tx| verification::accept_many(tx, &who, id, &chosen, &ticked)).await?;
    let AcceptedMany { works, hold } = done;
    let said = say!(
        "{works} karya diterima. Surat untuk pesertanya sudah ditulis.",
        "{works} works accepted. The letters to their makers are written."
    );
    let list = cx.at("/panitia/karya?status=waiting");
    Ok(redirect_with(&hold.map_or(list, |hold| holding::address(&cx, hold)), said))
}

fn codes(checklist: &[CheckItem]) -> Vec<String> {
    rules::personal(checklist).map(|item| item.code.clone()).collect()
}

async fn preview(
    app: &App,
    cx: &Cx,
    who: &Permitted<right::Works>,
    chosen: Vec<WorkId>,
    errors: &Errors,
) -> Result<Markup, PageError> {
    let me = who.clone();
    let edition = cx.edition()?;
    let id = edition.id;
    let bulk = app
        .read(move |conn| verification::bulk(conn, &me, id, &chosen))
        .await
        .map_err(|fault: Fault| PageError::from(fault))?;
    let body = html! {
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        @if bulk.ready.is_empty() {
            (empty_state(cx.t(lists::BULK_NONE), cx.t(lists::BULK_NONE_WHY), Some(&Link::new(cx.at("/panitia/karya"), cx.t(lists::BACK_TO_WORKS)))))
        } @else { (question(cx, &bulk, &edition.settings.checklist, errors)) }
        (group(cx, lists::BULK_READY, &bulk.ready))
        (group(cx, lists::BULK_OPEN, &bulk.open))
        (group(cx, lists::BULK_DECIDED, &bulk.decided))
        (group(cx, lists::BULK_OWN, &bulk.own))
    };
    frame(cx, app, "karya", cx.t(lists::BULK), body).await
}

fn question(cx: &PageCx, bulk: &Bulk, checklist: &[CheckItem], errors: &Errors) -> Markup {
    let n = i64::try_from(bulk.ready.len()).unwrap_or(i64::MAX);
    let left = bulk.open.len() + bulk.decided.len() + bulk.own.len();
    let (jumlah, number) = (count(n, Lang::Id), count(n, Lang::En));
    let title = say!("Terima {jumlah} karya?", "Accept {number} works?");
    let label = say!("Terima {jumlah} karya", "Accept {number} works");
    let mut effects = vec![
        say!(
            "{jumlah} karya di bawah ini diteruskan ke tim juri.",
            "The {number} works below go to the jury."
        ),
        say!(
            "Setiap anggota pesertanya menerima surat.",
            "Everyone who takes part in them receives a letter."
        ),
    ];
    if left > 0 {
        effects.push(say!(
            "{left} karya lain yang Anda pilih tidak ikut, dengan alasan di bawah.",
            "{left} others you chose are left out, for the reasons below."
        ));
    }
    let pledge = Field::new(cx.lang, "pledge", cx.t(lists::BULK_PLEDGE)).error(errors.of("pledge", cx.lang));
    let fields = html! {
        @for line in &bulk.ready { (field::hidden("work", &line.id.to_string())) }
        ul { @for item in rules::personal(checklist) { li { b { (item.code) } " " (cx.m(&item.verifier)) } } }
        (field::checkbox(&pledge))
    };
    let view = ConfirmView {
        title: cx.m(&title).to_owned(),
        effects: effects.iter().map(|effect| cx.m(effect).to_owned()).collect(),
        warning: None,
        action: cx.at("/panitia/karya/penerimaan/lakukan"),
        label: cx.m(&label).to_owned(),
        tone: Tone::Primary,
        back: cx.at("/panitia/karya"),
    };
    confirm(cx.lang, &view, fields)
}

fn group(cx: &PageCx, heading: Text, lines: &[BulkLine]) -> Markup {
    html! {
        @if !lines.is_empty() {
            section.card {
                h2 { (cx.t(heading)) " (" (lines.len()) ")" }
                ul { @for line in lines { li { a href=(cx.at(&format!("/panitia/karya/{}", line.id))) { (line.label) } " " (line.title) } } }
            }
        }
    }
}
