//! The declaration of independence (R30): who the juror is and whose works must not reach them.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::queue::answer;
use super::text;
use crate::app::App;
use crate::db::Fault;
use crate::institutions::{self, Institution, InstitutionName};
use crate::judging::{self, DeclareProblem, Declaring, House, Juror};
use crate::plain_text;
use crate::refused::Refused;
use crate::registration::values::Nip;
use crate::say;
use crate::views::{self, Field, Live, PageCx, Tone, error_summary, field, page};
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

/// What was typed.
#[derive(Debug, Default, Deserialize)]
pub struct StatementForm {
    #[serde(default)]
    institution: String,
    #[serde(default)]
    institution_name: String,
    #[serde(default)]
    others: String,
    #[serde(default)]
    works: String,
    #[serde(default)]
    nip: String,
    #[serde(default)]
    accepted: String,
}

type Houses = Vec<Institution>;

/// `GET /{k}/juri/pernyataan`.
pub async fn statement_form(app: web::Data<App>, cx: Cx, juror: Juror) -> Result<Markup, PageError> {
    cx.edition()?;
    let id = juror.id();
    let (houses, said) = app
        .read(move |conn| Ok::<_, Fault>((institutions::list_active(conn)?, judging::statement(conn, id)?)))
        .await?;
    let listed = said.institution.filter(|own| houses.iter().any(|house| house.id == *own));
    let form = StatementForm {
        institution: listed.map(|id| id.to_string()).unwrap_or_default(),
        institution_name: if listed.is_none() { said.institution_name } else { String::new() },
        others: said.others.join("\n"),
        works: said.works.join("\n"),
        nip: String::new(),
        accepted: said.declared_at.map(|_| "on".to_owned()).unwrap_or_default(),
    };
    Ok(view(&cx, &form, &houses, &said.nip_tail, &Errors::default()))
}

/// `POST /{k}/juri/pernyataan`.
pub async fn statement_post(
    app: web::Data<App>,
    cx: Cx,
    juror: Juror,
    form: Form<StatementForm>,
) -> Result<HttpResponse, PageError> {
    let mut errors = Errors::default();
    let said = read(&form, &mut errors);
    if !errors.is_empty() {
        return refused(&app, &cx, &form, &errors).await;
    }
    let queue = cx.at("/juri");
    match app.write(move |tx| judging::declare(tx, &juror, &said)).await {
        Ok(0) => Ok(redirect_with(&queue, text::STATEMENT_SAVED)),
        Ok(moved) => Ok(redirect_with(
            &queue,
            say!(
                "Pernyataan tersimpan. {moved} karya dialihkan ke juri lain karena benturan kepentingan.",
                "The declaration is saved. {moved} works went to other jurors because of a conflict."
            ),
        )),
        Err(DeclareProblem::InstitutionMissing) => {
            errors.add("institution", crate::judging::text::INSTITUTION_MISSING);
            refused(&app, &cx, &form, &errors).await
        }
        Err(problem @ DeclareProblem::UnknownWork { .. }) => {
            if let Some(message) = problem.message() {
                errors.add("works", message);
            }
            refused(&app, &cx, &form, &errors).await
        }
        Err(problem) => Err(problem.into()),
    }
}

fn read(form: &StatementForm, errors: &mut Errors) -> Declaring {
    let typed = plain_text::single_line(&form.institution_name);
    let typed = typed.as_str();
    let institution = match form.institution.parse() {
        Ok(id) if typed.is_empty() => House::Listed(id),
        _ => House::Typed(typed.to_owned()),
    };
    if institution == House::Typed(String::new()) {
        errors.add("institution", crate::judging::text::INSTITUTION_MISSING);
    }
    let (others, works) = (lines(&form.others), lines(&form.works));
    if others.len() > 20 {
        errors.add("others", text::TOO_MANY_HOUSES);
    }
    if works.len() > 50 || works.iter().any(|line| line.chars().count() > 200) {
        errors.add("works", text::TOO_MANY_WORKS);
    }
    let nip = match form.nip.trim() {
        "" => None,
        typed => errors.keep("nip", Nip::parse(typed), |problem| problem.message()),
    };
    if let Some(refused) = others.iter().find_map(|name| InstitutionName::parse(name).err()) {
        errors.add("others", refused);
    }
    if let (false, Err(refused)) = (typed.is_empty(), InstitutionName::parse(typed)) {
        errors.add("institution_name", refused);
    }
    if form.accepted.is_empty() {
        errors.add("accepted", crate::judging::text::NOT_ACCEPTED);
    }
    Declaring { institution, others, works, nip, accepted: !form.accepted.is_empty() }
}

fn lines(typed: &str) -> Vec<String> {
    typed.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

async fn refused(
    app: &App,
    cx: &Cx,
    form: &StatementForm,
    errors: &Errors,
) -> Result<HttpResponse, PageError> {
    let houses = app.read(institutions::list_active).await?;
    Ok(answer(StatusCode::UNPROCESSABLE_ENTITY, view(cx, form, &houses, "", errors)))
}

fn view(cx: &PageCx, form: &StatementForm, houses: &Houses, tail: &str, errors: &Errors) -> Markup {
    let lang = cx.lang;
    page(
        cx,
        cx.t(text::STATEMENT),
        html! {
            h1 { (cx.t(text::STATEMENT)) }
            p { (cx.t(text::STATEMENT_LEAD)) }
            (error_summary(lang, &errors.summary(lang)))
            form.card method="post" action=(cx.at("/juri/pernyataan")) novalidate {
                (own_institution(cx, form, houses, errors))
                (own_number(cx, form, tail, errors))
                (field::textarea(&Field::new(lang, "others", cx.t(text::OTHERS)).hint(cx.t(text::OTHERS_HINT)).value(form.others.as_str()).error(errors.of("others", lang)).optional(), 3))
                (field::textarea(&Field::new(lang, "works", cx.t(text::NAMED_WORKS)).hint(cx.t(text::NAMED_WORKS_HINT)).value(form.works.as_str()).error(errors.of("works", lang)).optional(), 3))
                ol { @for duty in text::DUTIES { li { (cx.t(duty)) } } }
                (field::checkbox(&Field::new(lang, "accepted", cx.t(text::I_DECLARE)).value(form.accepted.as_str()).error(errors.of("accepted", lang))))
                div.actions { (views::submit(cx.t(text::SAVE_STATEMENT), Tone::Primary)) }
            }
        },
    )
}

/// Shows only the end of the number that is known; left empty it stays.
fn own_number(cx: &PageCx, form: &StatementForm, tail: &str, errors: &Errors) -> Markup {
    let known = say!(
        "Tersimpan dengan akhiran {tail}. Kosongkan bila tidak berubah.",
        "Stored, ending in {tail}. Leave empty to keep it."
    );
    let hint = if tail.is_empty() { cx.t(text::NIP_HINT) } else { cx.m(&known) };
    let number = Field::new(cx.lang, "nip", cx.t(text::NIP)).hint(hint).value(form.nip.as_str());
    field::text(&number.live(Live::Nip).error(errors.of("nip", cx.lang)).optional())
}

fn own_institution(cx: &PageCx, form: &StatementForm, houses: &Houses, errors: &Errors) -> Markup {
    let lang = cx.lang;
    let choices: Vec<_> =
        houses.iter().map(|house| field::Choice::new(house.id.to_string(), house.name.as_str())).collect();
    let list = Field::new(lang, "institution", cx.t(text::OWN_INSTITUTION))
        .value(form.institution.as_str())
        .error(errors.of("institution", lang));
    let other = Field::new(lang, "institution_name", cx.t(text::OTHER_NAME))
        .value(form.institution_name.as_str())
        .error(errors.of("institution_name", lang))
        .max_length(200)
        .optional();
    html! {
        (field::select(&list, &choices, Some(cx.t(text::CHOOSE))))
        (field::text(&other))
    }
}
