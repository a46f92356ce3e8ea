//! The declaration of independence (R30): who the juror is and whose works must not reach them.

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::queue::answer;
use super::text;
use crate::app::App;
use crate::clock::At;
use crate::db::Fault;
use crate::i18n::{Lang, Message, deadline};
use crate::ids::JurorId;
use crate::institutions::InstitutionName;
use crate::judging::{
    self, DecidedChange, DeclareProblem, Declaring, InstitutionChange, Juror, Redeclared, Redeclaring,
    Statement,
};
use crate::merge::Origin;
use crate::refused::Refused;
use crate::registration::values::Nip;
use crate::say;
use crate::views::{self, Field, Live, PageCx, Tone, error_summary, field, page};
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::institution_field::{InstitutionWords, LOOK_UP, TypedInstitution};
use crate::web::saving::{Conflict, MergeView, Settled, merge_page, settle, typed_over};

/// What was typed.
#[derive(Debug, Default, Deserialize)]
struct StatementForm {
    #[serde(flatten)]
    institution: TypedInstitution,
    #[serde(default)]
    others: String,
    #[serde(default)]
    works: String,
    #[serde(default)]
    nip: String,
    #[serde(default)]
    accepted: String,
    /// What the form was typed over, as it was sent.
    #[serde(default)]
    version: String,
    #[serde(default)]
    base: String,
}

impl StatementForm {
    /// Reads the first value of each name.
    fn read(pairs: &[(String, String)]) -> Result<Self, PageError> {
        let first: BTreeMap<&str, &str> =
            pairs.iter().rev().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let text =
            serde_urlencoded::to_string(first).map_err(|cause| PageError::Internal(cause.to_string()))?;
        serde_urlencoded::from_str(&text).map_err(|cause| PageError::Internal(cause.to_string()))
    }

    /// Shows what is stored in the fields that nothing was said of.
    fn leave(&mut self, names: &[String], said: &Statement) {
        let stored = said.values();
        for name in names {
            match name.as_str() {
                "others" => self.others = stored.text(name),
                "works" => self.works = stored.text(name),
                _ => {}
            }
        }
    }
}

/// The page: what was typed, what stands, names to ask about, and what is wrong.
struct Shown<'a> {
    form: &'a StatementForm,
    said: &'a Statement,
    change: Option<&'a InstitutionChange>,
    doubts: &'a [String],
    errors: &'a Errors,
}

/// `GET /{k}/juri/pernyataan`.
pub async fn statement_form(app: web::Data<App>, cx: Cx, juror: Juror) -> Result<Markup, PageError> {
    cx.edition()?;
    let (said, change) = stored(&app, juror.id()).await?;
    let form = StatementForm {
        institution: TypedInstitution::stored(&said.institution_name),
        others: said.others.join("\n"),
        works: said.works.join("\n"),
        nip: String::new(),
        accepted: said.declared_at.map(|_| "on".to_owned()).unwrap_or_default(),
        ..StatementForm::default()
    };
    let change = change.as_ref();
    Ok(view(&cx, &Shown { form: &form, said: &said, change, doubts: &[], errors: &Errors::default() }))
}

/// `POST /{k}/juri/pernyataan`.
pub async fn statement_post(
    app: web::Data<App>,
    cx: Cx,
    juror: Juror,
    posted: Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    let settled = settle(posted.into_inner());
    let form = StatementForm::read(&settled.pairs)?;
    let (id, declared, mut errors) = (juror.id(), juror.declared(), Errors::default());
    let said = read(&form, declared, &mut errors);
    let doubts = if declared { Vec::new() } else { form.institution.doubts(&app, &mut errors).await? };
    if !errors.is_empty() {
        return refused(&app, &cx, id, Sent { form, settled: &settled, doubts: &doubts, errors: &errors })
            .await;
    }
    let done = if declared {
        let over = over(&settled);
        app.write(move |tx| judging::redeclare(tx, &juror, &said, &over))
            .await
            .map(|done| (done.moved, Some(done)))
    } else {
        app.write(move |tx| judging::declare(tx, &juror, &said)).await.map(|moved| (moved, None))
    };
    match done {
        Ok((_, Some(done))) if !done.merged.conflicts.is_empty() => {
            let again = settled.pairs.iter().any(|(name, _)| name == "merge");
            Ok(answer(StatusCode::CONFLICT, both_texts(&cx, &done, again)))
        }
        Ok((moved, _)) => Ok(saved(&cx, moved)),
        Err(problem) => {
            let field = match problem {
                DeclareProblem::InstitutionMissing | DeclareProblem::InstitutionStands => "institution",
                DeclareProblem::UnknownWork { .. } => "works",
                DeclareProblem::OtherSide(other) => other.field().unwrap_or_default(),
                problem => return Err(problem.into()),
            };
            if let Some(message) = problem.message() {
                errors.add(field, message);
            }
            refused(&app, &cx, id, Sent { form, settled: &settled, doubts: &[], errors: &errors }).await
        }
    }
}

fn saved(cx: &PageCx, moved: usize) -> HttpResponse {
    let queue = cx.at("/juri");
    if moved == 0 {
        return redirect_with(&queue, text::STATEMENT_SAVED);
    }
    redirect_with(
        &queue,
        say!(
            "Pernyataan tersimpan. {moved} karya dialihkan ke juri lain karena benturan kepentingan.",
            "The declaration is saved. {moved} works went to other jurors because of a conflict."
        ),
    )
}

/// Fields that a juror edits over time.
const FIELDS: [&str; 2] = ["others", "works"];

fn over(settled: &Settled) -> Redeclaring {
    let find =
        |name: &str| settled.pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    Redeclaring {
        origin: Origin::read("statement", find),
        left: settled.unnamed(FIELDS.into_iter()),
        undecided: settled.undecided().to_vec(),
    }
}

/// What another tab or device of the juror declared meanwhile, beside what was typed here.
fn both_texts(cx: &PageCx, done: &Redeclared, again: bool) -> Markup {
    let stored = done.stored.values();
    let conflict = |name: &String| Conflict {
        name: name.clone(),
        label: cx.t(if name == "others" { text::OTHERS } else { text::NAMED_WORKS }).to_owned(),
        mine: vec![done.sent.text(name)],
        mine_shown: done.sent.text(name),
        theirs_shown: stored.text(name),
        by: None,
        at: done.stored.declared_at,
        is_text: true,
    };
    let conflicts: Vec<Conflict> = done.merged.conflicts.iter().map(conflict).collect();
    let own = cx.at("/juri/pernyataan");
    merge_page(
        cx,
        &MergeView {
            action: &own,
            back: (&own, cx.t(text::STATEMENT)),
            version: done.stored.version,
            stored: &stored,
            conflicts: &conflicts,
            along: &[("accepted", "on"), ("merge", "1")],
            incomplete: again,
        },
    )
}

fn read(form: &StatementForm, declared: bool, errors: &mut Errors) -> Declaring {
    let institution = if declared { None } else { form.institution.read(errors) };
    let (others, works) = (lines(&form.others), lines(&form.works));
    if others.len() > 20 {
        errors.add("others", text::TOO_MANY_INSTITUTIONS);
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
    if form.accepted.is_empty() {
        errors.add("accepted", crate::judging::text::NOT_ACCEPTED);
    }
    Declaring { institution, others, works, nip, accepted: !form.accepted.is_empty() }
}

fn lines(typed: &str) -> Vec<String> {
    typed.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

async fn stored(app: &App, juror: JurorId) -> Result<(Statement, Option<InstitutionChange>), PageError> {
    let found = app
        .read(move |conn| {
            Ok::<_, Fault>((judging::statement(conn, juror)?, judging::newest_change(conn, juror)?))
        })
        .await?;
    Ok(found)
}

/// A form that was refused.
struct Sent<'a> {
    form: StatementForm,
    settled: &'a Settled,
    doubts: &'a [String],
    errors: &'a Errors,
}

async fn refused(app: &App, cx: &Cx, juror: JurorId, sent: Sent<'_>) -> Result<HttpResponse, PageError> {
    let (said, change) = stored(app, juror).await?;
    let Sent { mut form, settled, doubts, errors } = sent;
    form.leave(&settled.unnamed(FIELDS.into_iter()), &said);
    let shown = Shown { form: &form, said: &said, change: change.as_ref(), doubts, errors };
    Ok(answer(StatusCode::UNPROCESSABLE_ENTITY, view(cx, &shown)))
}

fn view(cx: &PageCx, shown: &Shown<'_>) -> Markup {
    let (lang, form, errors) = (cx.lang, shown.form, shown.errors);
    page(
        cx,
        cx.t(text::STATEMENT),
        html! {
            h1 { (cx.t(text::STATEMENT)) }
            p { (cx.t(text::STATEMENT_LEAD)) }
            @if shown.said.declared_at.is_none() { p.notice { (cx.m(&kept_until(cx, shown.said.answer_by))) } }
            (error_summary(lang, &errors.summary(lang)))
            form.card id=(crate::views::MAIN_FORM) method="post" action=(cx.at("/juri/pernyataan")) novalidate {
                @if shown.said.declared_at.is_some() {
                    // A form that points something out is still typed over what it was typed over.
                    @if form.version.is_empty() { (typed_over(shown.said.version, &shown.said.values())) }
                    @else { (field::hidden("version", &form.version)) (field::hidden("base", &form.base)) }
                    (declared_institution(cx, shown))
                }
                @else { (form.institution.view(cx, &OWN, shown.doubts, errors)) }
                (own_number(cx, form, &shown.said.nip_tail, errors))
                (field::textarea(&Field::new(lang, "others", cx.t(text::OTHERS)).hint(cx.t(text::OTHERS_HINT)).value(form.others.as_str()).error(errors.of("others", lang)).suggest(LOOK_UP).optional(), 3))
                (field::textarea(&Field::new(lang, "works", cx.t(text::NAMED_WORKS)).hint(cx.t(text::NAMED_WORKS_HINT)).value(form.works.as_str()).error(errors.of("works", lang)).optional(), 3))
                ol { @for duty in text::DUTIES { li { (cx.t(duty)) } } }
                (field::checkbox(&Field::new(lang, "accepted", cx.t(text::I_DECLARE)).value(form.accepted.as_str()).error(errors.of("accepted", lang))))
                div.actions { (views::submit(cx.t(text::SAVE_STATEMENT), Tone::Primary)) }
            }
        },
    )
}

/// What the date means for somebody who has not declared.
fn kept_until(cx: &PageCx, answer_by: At) -> Message {
    let (batas, end) = (deadline(answer_by, Lang::Id), deadline(answer_by, Lang::En));
    if cx.now < answer_by {
        say!(
            "Karya disiapkan bagi Anda sampai {batas}. Sesudah itu karya tersebut dibagikan kepada juri lain.",
            "Works are kept for you until {end}. After that they go to other jurors."
        )
    } else {
        say!(
            "Batas {batas} sudah lewat, sehingga karya yang disiapkan bagi Anda dibagikan kepada juri lain. Pernyataan Anda tetap kami terima; Anda diikutkan dalam pembagian berikutnya.",
            "The date, {end}, has passed, so the works kept for you went to other jurors. We still take your declaration; you are counted in when works are next given out."
        )
    }
}

const OWN: InstitutionWords =
    InstitutionWords { label: text::OWN_INSTITUTION, hint: text::OWN_INSTITUTION_HINT, optional: false };

/// The institution that was declared, how a change stands, and the way to ask for one.
fn declared_institution(cx: &PageCx, shown: &Shown<'_>) -> Markup {
    let label = if shown.change.is_some_and(|change| change.decided.is_none()) {
        text::EDIT_CHANGE
    } else {
        text::ASK_CHANGE
    };
    html! {
        div.field #f-institution {
            p.label { (cx.t(text::OWN_INSTITUTION)) }
            p { b { (shown.said.institution_name) } }
            @if let Some(change) = shown.change { (change_stands(cx, change)) }
            p { a href=(cx.at("/juri/pernyataan/instansi")) { (cx.t(label)) } }
        }
    }
}

/// How the newest change of institution stands.
fn change_stands(cx: &PageCx, change: &InstitutionChange) -> Markup {
    let to = &change.institution_name;
    let said = match &change.decided {
        None => say!(
            "Perubahan ke {to} menunggu keputusan panitia. Karya dari kedua instansi sudah tidak sampai kepada Anda.",
            "The change to {to} waits for the committee. No work of either institution reaches you any more."
        ),
        Some(DecidedChange { granted: true, .. }) => say!(
            "Perubahan ke {to} disetujui. Karya dari instansi sebelumnya tetap tidak sampai kepada Anda.",
            "The change to {to} was granted. No work of the institution before reaches you either."
        ),
        Some(DecidedChange { granted: false, note, .. }) => {
            say!("Perubahan ke {to} tidak disetujui: {note}", "The change to {to} was not granted: {note}")
        }
    };
    html! { p.notice { (cx.m(&said)) } }
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
