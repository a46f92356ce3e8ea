//! Asking for the material of the chosen works: until when, with which note.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::list::grid;
use super::text as own;
use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::clock::At;
use crate::db::Fault;
use crate::editions::wall;
use crate::handover::learning_material::{self, AskProblem, Asking, MaterialLine};
use crate::i18n::{Lang, count};
use crate::ids::WorkId;
use crate::plain_text;
use crate::refused::Refused as _;
use crate::say;
use crate::views::{Field, PageCx, Tone, error_summary, field, submit, table};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame;
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

type Boxes = Form<Vec<(String, String)>>;

/// How long makers have unless the committee says otherwise, in days.
const USUAL_DAYS: i64 = 14;

/// A form that was sent, and what is wrong with it.
struct Sent {
    typed: Typed,
    errors: Errors,
}

/// `POST /{k}/panitia/materi/pratinjau`: the chosen works and the form. Changes nothing.
pub async fn preview(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Results>,
    form: Boxes,
) -> Result<HttpResponse, PageError> {
    shown(&app, &cx, &Sent { typed: Typed::from(form), errors: Errors::default() }).await
}

/// `POST /{k}/panitia/materi/permintaan`: asks for all of them or none.
pub async fn ask(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Results>,
    form: Boxes,
) -> Result<HttpResponse, PageError> {
    let mut sent = Sent { typed: Typed::from(form), errors: Errors::default() };
    let Some(due) = due(&mut sent) else { return shown(&app, &cx, &sent).await };
    let edition = cx.edition()?.id;
    let asking =
        Asking { works: sent.typed.ids("work"), due, note: sent.typed.one("note").trim().to_owned() };
    match app.write_durably(move |tx| learning_material::ask(tx, &who, edition, &asking)).await {
        Ok(n) => {
            let n = i64::try_from(n).unwrap_or(i64::MAX);
            let (jumlah, number) = (count(n, Lang::Id), count(n, Lang::En));
            let said = say!(
                "Pembuat {jumlah} karya diminta melengkapinya.",
                "The makers of {number} works were asked."
            );
            Ok(redirect_with(&cx.at("/panitia/materi"), said))
        }
        Err(AskProblem::Fault(fault)) => Err(fault.into()),
        Err(problem) => {
            let field = match problem {
                AskProblem::PastDue => "due",
                AskProblem::NoteTooLong => "note",
                _ => "",
            };
            problem.message().into_iter().for_each(|said| sent.errors.add(field, said));
            shown(&app, &cx, &sent).await
        }
    }
}

/// The time limit that was typed, as the instant after the last minute that counts.
fn due(sent: &mut Sent) -> Option<At> {
    let typed = plain_text::digits(sent.typed.one("due")).replace('T', " ");
    sent.errors.keep("due", wall::read_closes(&typed), |_| own::BAD_DUE.into())
}

async fn shown(app: &App, cx: &Cx, sent: &Sent) -> Result<HttpResponse, PageError> {
    let (edition, works) = (cx.edition()?.id, sent.typed.ids::<WorkId>("work"));
    let chosen = app.read(move |conn| {
        let mut lines = learning_material::overview(conn, edition)?;
        lines.retain(|line| works.contains(&line.work));
        let missing = learning_material::missing(conn, &lines.iter().collect::<Vec<_>>())?;
        Ok::<_, Fault>((lines, missing))
    });
    let (lines, missing) = chosen.await?;
    let mut errors = sent.errors.clone();
    if lines.is_empty() {
        AskProblem::NothingChosen.message().into_iter().for_each(|said| errors.add("", said));
    }
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/materi")) { (cx.t(own::TITLE)) } }
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        @if lines.is_empty() { p { a.button.quiet href=(cx.at("/panitia/materi")) { (cx.t(own::BACK)) } } }
        @else { (form(cx, sent, &errors, &lines)) h2 { (cx.t(own::CHOSEN)) } (table(&grid(cx, &lines, &missing, None))) }
    };
    let status = match (errors.is_empty(), lines.is_empty()) {
        (true, _) => StatusCode::OK,
        (false, true) => StatusCode::CONFLICT,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok(show(status, frame(cx, app, "materi", cx.t(own::PREVIEW), body).await?))
}

fn form(cx: &PageCx, sent: &Sent, errors: &Errors, lines: &[MaterialLine]) -> Markup {
    let typed = sent.typed.one("due");
    let usual = cx.now.plus(std::time::Duration::from_secs(86_400 * USUAL_DAYS.unsigned_abs()));
    let due = if typed.is_empty() { end_of_day(usual) } else { typed.to_owned() };
    let due = Field::new(cx.lang, "due", cx.t(own::DUE)).hint(cx.t(own::DUE_HINT)).value(due);
    let note = Field::new(cx.lang, "note", cx.t(own::NOTE)).value(sent.typed.one("note").to_owned());
    let of = |field: Field<'static>, name: &str| field.error(errors.of(name, cx.lang).map(str::to_owned));
    let makers: i64 = lines.iter().map(|line| i64::try_from(line.makers.len()).unwrap_or(0)).sum();
    let works = i64::try_from(lines.len()).unwrap_or(i64::MAX);
    let (karya, orang) = (count(works, Lang::Id), count(makers, Lang::Id));
    let (number, people) = (count(works, Lang::En), count(makers, Lang::En));
    let said = say!(
        "{orang} pembuat dari {karya} karya menerima surat dengan tautan ke halamannya.",
        "{people} makers of {number} works get a letter with a link to their page."
    );
    html! {
        form.card method="post" action=(cx.at("/panitia/materi/permintaan")) novalidate {
            @for line in lines { (field::hidden("work", &line.work.to_string())) }
            (field::date_time(&of(due, "due")))
            (field::textarea(&of(note, "note").max_length(1000).optional(), 3))
            p { (cx.m(&said)) }
            div.actions {
                (submit(cx.t(own::SEND), Tone::Primary))
                a.button.plain href=(cx.at("/panitia/materi")) { (cx.t(own::BACK)) }
            }
        }
    }
}

/// The last minute of the day, as the field shows it.
fn end_of_day(at: At) -> String {
    let day = wall::write_closes(at);
    format!("{}T23:59", day.split(' ').next().unwrap_or_default())
}
