//! A template of the edition: its text, previews with the edition's data, and putting it.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::pdf::{Shown as PdfShown, pdf};
use super::{template_view, text};
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::app::App;
use crate::certificates::render::{RenderProblem, Template};
use crate::certificates::{
    self, DocumentKind, Extreme, LONGEST_TEMPLATE, PutProblem, StoredTemplate, templates,
};
use crate::db::Fault;
use crate::i18n::{Lang, Message, date_time};
use crate::refused::Refused;
use crate::views::{Field, PageCx, field};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;

/// What the form sends.
#[derive(Debug, Default, Deserialize)]
pub struct TemplateForm {
    #[serde(default)]
    source: String,
    /// The button that goes back to the portal's own.
    #[serde(default)]
    bawaan: String,
}

/// What is wrong with what was sent.
enum Wrong {
    Nothing,
    Render(RenderProblem),
    Refused(Message),
}

fn kind_of(slug: &str) -> Result<DocumentKind, PageError> {
    DocumentKind::of_slug(slug).ok_or(PageError::NotFound)
}

/// `GET /{k}/panitia/dokumen/templat/{kind}`.
pub async fn template(
    app: web::Data<App>,
    cx: Cx,
    _who: Committee,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageError> {
    shown(&app, &cx, kind_of(&path.1)?, None, Wrong::Nothing).await
}

async fn shown(
    app: &App,
    cx: &Cx,
    kind: DocumentKind,
    typed: Option<&str>,
    wrong: Wrong,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.id;
    let history = app.read(move |conn| certificates::history(conn, edition, kind)).await;
    let history = history.map_err(|fault: Fault| fault)?;
    let own = history.first().map(|template| template.source.as_str()).filter(|source| !source.is_empty());
    let source = typed.or(own).unwrap_or(templates::shipped(kind));
    let status =
        if matches!(wrong, Wrong::Nothing) { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/dokumen")) { (cx.t(text::TO_OVERVIEW)) } }
        p { (cx.t(text::SOURCE_HINT)) }
        @match &wrong {
            Wrong::Nothing => {}
            Wrong::Render(problem) => (template_view::faults(cx, problem, source)),
            Wrong::Refused(said) => p.notice role="alert" { (cx.m(said)) },
        }
        (form(cx, kind, source, own.is_some()))
        (past(cx, &history))
    };
    Ok(show(status, frame(cx, app, "dokumen", cx.t(kind.text()), body).await?))
}

/// The editor. The buttons of the preview send the same text and open the PDF beside the page.
fn form(cx: &PageCx, kind: DocumentKind, source: &str, own: bool) -> Markup {
    let at = cx.at(&format!("/panitia/dokumen/templat/{}", kind.slug()));
    let may = cx.may(Permission::Edition);
    let editor = Field::new(cx.lang, "source", cx.t(text::SOURCE)).value(source.to_owned()).disabled(!may);
    let languages = [(Lang::Id, text::INDONESIAN), (Lang::En, text::ENGLISH)];
    html! {
        form.template method="post" action=(at) novalidate {
            (field::textarea(&editor, 24))
            @if may {
                fieldset {
                    legend { (cx.t(text::PREVIEW)) }
                    p.hint { (cx.t(text::PREVIEW_LEAD)) }
                    div.actions {
                        @for extreme in Extreme::ALL {
                            @for (lang, label) in languages {
                                button.button.quiet type="submit" formtarget="_blank" formaction=(format!("{at}/pratinjau?data={}&bahasa={}", extreme.as_str(), lang.code())) {
                                    (cx.t(extreme.text())) ", " (cx.t(label))
                                }
                            }
                        }
                    }
                }
                div.actions {
                    button.button type="submit" { (cx.t(text::SAVE_TEMPLATE)) }
                    @if own { button.button.plain type="submit" name="bawaan" value="1" { (cx.t(text::BACK_TO_SHIPPED)) } }
                }
            }
        }
    }
}

fn past(cx: &PageCx, history: &[StoredTemplate]) -> Markup {
    html! {
        @if !history.is_empty() {
            section {
                h2 { (cx.t(text::HISTORY)) }
                ul {
                    @for one in history {
                        @let which = if one.source.is_empty() { text::SHIPPED_TEMPLATE } else { text::OWN_TEMPLATE };
                        li { (date_time(one.put_at, cx.lang)) " · " (one.by) " · " (cx.t(which)) }
                    }
                }
            }
        }
    }
}

/// A document of the edition's data by this text.
async fn rendered(
    app: &App,
    cx: &Cx,
    kind: DocumentKind,
    wanted: Wanted<'_>,
) -> Result<Result<Vec<u8>, RenderProblem>, PageError> {
    let (edition, now, extreme) = (cx.edition()?.clone(), cx.now(), wanted.extreme);
    let both = app.read(move |conn| {
        let both = certificates::sample(conn, &edition, kind, extreme, now)?;
        let logo = certificates::newest_logo(conn, edition.id)?.map(|(_, logo)| logo);
        Ok::<_, Fault>((both, logo))
    });
    let (both, logo) = both.await?;
    let data = both.get(wanted.lang).printed(logo.is_some()).map_err(Fault::unwritable)?;
    let template: Template = templates::template(kind, Some(wanted.source), logo);
    Ok(app.renderer.render(&template, &data).await)
}

/// Which document a preview shows.
#[derive(Clone, Copy)]
struct Wanted<'a> {
    source: &'a str,
    extreme: Extreme,
    lang: Lang,
}

/// What a preview asks for in its address.
#[derive(Debug, Default, Deserialize)]
pub struct PreviewQuery {
    #[serde(default)]
    data: String,
    #[serde(default)]
    bahasa: String,
}

/// `POST /{k}/panitia/dokumen/templat/{kind}/pratinjau`: the PDF, or the page with what is wrong.
pub async fn preview(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Edition>,
    path: web::Path<(String, String)>,
    query: crate::web::clean::Query<PreviewQuery>,
    form: Form<TemplateForm>,
) -> Result<HttpResponse, PageError> {
    let kind = kind_of(&path.1)?;
    let wanted = Wanted {
        source: &form.source,
        extreme: Extreme::parse(&query.data).unwrap_or(Extreme::Longest),
        lang: if query.bahasa == "en" { Lang::En } else { Lang::Id },
    };
    match rendered(&app, &cx, kind, wanted).await? {
        Ok(made) => Ok(pdf("pratinjau.pdf", made, PdfShown::Inside)),
        Err(problem) => shown(&app, &cx, kind, Some(&form.source), Wrong::Render(problem)).await,
    }
}

/// `POST /{k}/panitia/dokumen/templat/{kind}`: tried with the longest and the shortest data in both languages first.
pub async fn put(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Edition>,
    path: web::Path<(String, String)>,
    form: Form<TemplateForm>,
) -> Result<HttpResponse, PageError> {
    let kind = kind_of(&path.1)?;
    let source = if form.bawaan.is_empty() { form.source.clone() } else { String::new() };
    if source.chars().count() <= LONGEST_TEMPLATE {
        for (extreme, lang) in Extreme::ALL.iter().flat_map(|one| [(*one, Lang::Id), (*one, Lang::En)]) {
            if let Err(problem) = rendered(&app, &cx, kind, Wanted { source: &source, extreme, lang }).await?
            {
                return shown(&app, &cx, kind, Some(&form.source), Wrong::Render(problem)).await;
            }
        }
    }
    let edition = cx.edition()?.id;
    match app.write(move |tx| certificates::put_template(tx, &who, edition, kind, &source)).await {
        Ok(()) => {
            let back = cx.at(&format!("/panitia/dokumen/templat/{}", kind.slug()));
            Ok(redirect_with(&back, text::TEMPLATE_SAVED))
        }
        Err(PutProblem::Fault(fault)) => Err(fault.into()),
        Err(problem) => {
            let said = problem.message().unwrap_or_else(|| text::TEMPLATE_FAULT.into());
            shown(&app, &cx, kind, Some(&form.source), Wrong::Refused(said)).await
        }
    }
}
