//! Before documents are issued: what they are, three samples, the act of two members.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::pdf::{Shown as PdfShown, pdf};
use super::text;
use crate::accounts::{Committee, Permitted, right};
use crate::app::App;
use crate::approvals::{self, ProtectedAct};
use crate::certificates::{self, Draft, IssueProblem, IssueSet, Plan};
use crate::editions::{Edition, SigningRoute};
use crate::i18n::{Lang, count};
use crate::say;
use crate::views::{Before, PageCx, Tone, before, before_line};
use crate::web::account::Visit;
use crate::web::answer::show;
use crate::web::clean::{Form, Query};
use crate::web::committee::frame;
use crate::web::committee::two_members::{self, Act, ActForm, Shown};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;

/// Samples that are shown.
const SAMPLES: usize = 3;

/// The set an address names.
fn set_of(path: &str) -> Result<IssueSet, PageError> {
    IssueSet::parse(path).ok_or(PageError::NotFound)
}

/// `GET /{k}/panitia/dokumen/penerbitan/{set}`.
pub async fn issuing(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Results>,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageError> {
    shown(&app, &cx, &who, set_of(&path.1)?, Shown::default()).await
}

async fn shown(
    app: &App,
    cx: &Cx,
    who: &Committee,
    set: IssueSet,
    of: Shown,
) -> Result<HttpResponse, PageError> {
    let (edition, now) = (cx.edition()?.clone(), cx.now());
    let settings = edition.clone();
    let (plan, requests) = app
        .read(move |conn| {
            let plan = certificates::plan(conn, &edition, set, now)?;
            let requests = approvals::requests(conn, &edition, ProtectedAct::IssueDocuments, set.slug())?;
            Ok::<_, IssueProblem>((plan, requests))
        })
        .await?;
    let at = cx.at(&format!("/panitia/dokumen/penerbitan/{}", set.slug()));
    let how_many = i64::try_from(plan.drafts.len()).unwrap_or(i64::MAX);
    let number = count(how_many, cx.lang);
    let label = say!("Terbitkan {number} dokumen", "Issue {number} documents");
    let act = Act {
        number: Some((text::COUNT_DOCUMENTS.into(), how_many)),
        tone: Tone::Primary,
        ..Act::below(&at, &requests, &plan.fingerprint, cx.m(&label))
    };
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/dokumen")) { (cx.t(text::TO_OVERVIEW)) } }
        (of.notice(cx))
        (unprintable(cx, &plan))
        (who_signs(cx, &settings, set))
        (samples(cx, &plan, &at))
        (will_happen(cx, &settings, &plan, set))
        (two_members::act(cx, who, &act, &of))
    };
    let page = frame(cx, app, "dokumen", cx.t(set.text()), body).await?;
    Ok(show(of.status(), page))
}

/// Names that no font can print: their documents wait.
fn unprintable(cx: &PageCx, plan: &Plan) -> Markup {
    let number = count(i64::try_from(plan.left_out.len()).unwrap_or(i64::MAX), cx.lang);
    let body = html! {
        ul.plain-lines {
            @for one in &plan.left_out {
                li { (before_line(html! { b { (one.name) } }, &format!("{}: {}", cx.t(text::UNPRINTABLE), one.letters))) }
            }
        }
    };
    html! { @if !plan.left_out.is_empty() { (before(Before::ToKnow, cx.t(text::LEFT_OUT), Some(&number), body)) } }
}

fn who_signs(cx: &PageCx, edition: &Edition, set: IssueSet) -> Markup {
    let documents = &edition.settings.documents;
    let families: std::collections::BTreeSet<_> = set.kinds().into_iter().map(|kind| kind.family()).collect();
    let route = cx.t(documents.signing.text());
    let body = html! {
        ul.plain-lines {
            @for family in families {
                @for one in documents.signatories_of(family) {
                    li { (before_line(html! { b { (one.name) } }, &format!("{} · {} · {route}", cx.m(&one.position), cx.t(family.text())))) }
                }
            }
        }
    };
    before(Before::ToKnow, cx.t(text::MUST_SIGN), None, body)
}

/// Places of the first document and of those with the longest and the shortest name.
fn sample_places(drafts: &[Draft]) -> Vec<(crate::i18n::Text, usize)> {
    let length = |(_, draft): &(usize, &Draft)| draft.name.chars().count();
    let longest = drafts.iter().enumerate().max_by_key(length).map(|(place, _)| place);
    let shortest = drafts.iter().enumerate().min_by_key(length).map(|(place, _)| place);
    let mut places = vec![(text::FIRST, 0)];
    for (label, place) in [(text::LONGEST, longest), (text::SHORTEST, shortest)] {
        if let Some(place) = place.filter(|place| places.iter().all(|(_, known)| known != place)) {
            places.push((label, place));
        }
    }
    places.truncate(SAMPLES);
    places
}

fn samples(cx: &PageCx, plan: &Plan, at: &str) -> Markup {
    html! {
        section.card {
            h2 { (cx.t(text::SAMPLES)) }
            p { (cx.t(text::SAMPLES_LEAD)) }
            ul {
                @for (label, place) in sample_places(&plan.drafts) {
                    @if let Some(draft) = plan.drafts.get(place) {
                        li {
                            (cx.t(label)) ": " (cx.t(draft.kind.text()))
                            @if !draft.name.is_empty() { ", " b { (draft.name) } }
                            " — "
                            a href=(format!("{at}/contoh/{place}")) target="_blank" rel="noopener" { (cx.t(text::INDONESIAN)) }
                            ", "
                            a href=(format!("{at}/contoh/{place}?bahasa=en")) target="_blank" rel="noopener" { (cx.t(text::ENGLISH)) }
                        }
                    }
                }
            }
        }
    }
}

/// The effects, to be gone through by both members.
fn will_happen(cx: &PageCx, edition: &Edition, plan: &Plan, set: IssueSet) -> Markup {
    let of = |kind| plan.drafts.iter().filter(|draft| draft.kind == kind).count();
    let counts = set.kinds().into_iter().map(|kind| {
        let (n, nama, name) =
            (count(i64::try_from(of(kind)).unwrap_or(i64::MAX), cx.lang), kind.text().id, kind.text().en);
        say!("{n} {nama} mendapat nomor.", "{n} × {name} get a number.")
    });
    let letters = match edition.settings.documents.signing {
        SigningRoute::Ink => text::LETTERS_INK,
        SigningRoute::Electronic => text::LETTERS_ELECTRONIC,
    };
    let mut effects: Vec<_> = counts.collect();
    let first = &plan.next_number;
    effects.push(say!("Nomor pertamanya {first}.", "The first number is {first}."));
    effects.push(text::FROZEN.into());
    if set == IssueSet::Personal {
        effects.push(letters.into());
    }
    let body = html! { div.in { ul { @for effect in &effects { li { (cx.m(effect)) } } } } };
    before(Before::WillHappen, cx.t(two_members::WILL_HAPPEN), None, body)
}

/// `POST /{k}/panitia/dokumen/penerbitan/{set}/persetujuan`: the first member.
pub async fn ask(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Results>,
    path: web::Path<(String, String)>,
    form: Form<ActForm>,
) -> Result<HttpResponse, PageError> {
    let (set, edition) = (set_of(&path.1)?, cx.edition()?.id);
    let (member, fingerprint) = (who.clone(), form.fingerprint.clone());
    match app.write_durably(move |tx| certificates::ask_issue(tx, &member, edition, set, &fingerprint)).await
    {
        Ok(()) => {
            let back = cx.at(&format!("/panitia/dokumen/penerbitan/{}", set.slug()));
            Ok(redirect_with(&back, two_members::ASKED))
        }
        Err(problem) => refuse(&app, &cx, &who, set, form.into_inner(), problem).await,
    }
}

/// `POST /{k}/panitia/dokumen/penerbitan/{set}/pengesahan`: the second.
pub async fn issue(
    visit: Visit,
    cx: Cx,
    who: Permitted<right::Results>,
    path: web::Path<(String, String)>,
    form: Form<ActForm>,
) -> Result<HttpResponse, PageError> {
    let (set, edition, now) = (set_of(&path.1)?, cx.edition()?.clone(), cx.now());
    let (app, id) = (visit.app.clone(), edition.id);
    let plan = app.read(move |conn| certificates::plan(conn, &edition, set, now)).await?;
    let how_many = i64::try_from(plan.drafts.len()).ok();
    let errors = two_members::check(&visit, &cx, &who, &form, how_many).await?;
    if !errors.is_empty() {
        return shown(&app, &cx, &who, set, Shown::wrong(form.into_inner(), errors)).await;
    }
    let (member, fingerprint) = (who.clone(), form.fingerprint.clone());
    match app.write_durably(move |tx| certificates::issue(tx, &member, id, set, &fingerprint)).await {
        Ok(_) => Ok(redirect_with(&cx.at("/panitia/dokumen"), text::ISSUED)),
        Err(problem) => refuse(&app, &cx, &who, set, form.into_inner(), problem).await,
    }
}

async fn refuse(
    app: &App,
    cx: &Cx,
    who: &Committee,
    set: IssueSet,
    form: ActForm,
    problem: IssueProblem,
) -> Result<HttpResponse, PageError> {
    let again = matches!(problem, IssueProblem::Second(_) | IssueProblem::Changed);
    shown(app, cx, who, set, Shown::refused(form, problem, again)?).await
}

/// In which language a PDF is wanted.
#[derive(Debug, Default, Deserialize)]
pub struct LanguageQuery {
    #[serde(default)]
    bahasa: String,
}

/// `GET /{k}/panitia/dokumen/penerbitan/{set}/contoh/{place}`: one of the documents without its number.
pub async fn sample(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Results>,
    path: web::Path<(String, String, usize)>,
    query: Query<LanguageQuery>,
) -> Result<HttpResponse, PageError> {
    let (_, set, place) = path.into_inner();
    let (set, edition, now) = (set_of(&set)?, cx.edition()?.clone(), cx.now());
    let (draft, template) = app
        .read(move |conn| {
            let plan = certificates::plan(conn, &edition, set, now)?;
            let draft = plan.drafts.into_iter().nth(place);
            let kind = draft.as_ref().map(|draft| draft.kind);
            let template = match kind {
                Some(kind) => Some(certificates::template_in_use(conn, edition.id, kind)?),
                None => None,
            };
            Ok::<_, IssueProblem>((draft, template))
        })
        .await?;
    let (draft, template) = draft.zip(template).ok_or(PageError::NotFound)?;
    let facts = draft.facts.get(if query.bahasa == "en" { Lang::En } else { Lang::Id });
    let data = facts.printed(template.logo.is_some()).map_err(crate::db::Fault::unwritable)?;
    let made = app.renderer.render(&template, &data).await;
    let made = made.map_err(|problem| PageError::Conflict(super::template_view::said(&problem)))?;
    Ok(pdf("contoh.pdf", made, PdfShown::Inside))
}
